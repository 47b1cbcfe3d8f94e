package plan

import (
	"fmt"
	"strconv"
	"strings"
)

// Name is the resource name of a plan, `plans/{plan}`. Its form is laid down in the contract and checked at the edge.
type Name string

// NewName is the name of the plan with an id.
func NewName(id string) Name { return Name("plans/" + id) }

// Version is the name of one of the plan's versions.
func (n Name) Version(number int) VersionName {
	return VersionName(fmt.Sprintf("%s/versions/%d", n, number))
}

// VersionName is the resource name of a version, `plans/{plan}/versions/{version}`.
type VersionName string

// Plan is the plan the version belongs to.
func (n VersionName) Plan() Name {
	plan, _, _ := strings.Cut(string(n), "/versions/")
	return Name(plan)
}

// Number is the version's number, from 1; 0 if the name has none, which no version ever has.
func (n VersionName) Number() int {
	_, digits, _ := strings.Cut(string(n), "/versions/")
	number, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return number
}
