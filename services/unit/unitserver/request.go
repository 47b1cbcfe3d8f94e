package unitserver

import (
	"regexp"
	"strconv"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/unit"
)

// An etag is a revision in quotes, as HTTP writes it.
func etag(revision int64) string { return strconv.Quote(strconv.FormatInt(revision, 10)) }

// seen reads which account a caller wants to change, and the revision the caller has read.
func seen(a *unitv1.Account) (unit.AccountName, int64, error) {
	var faults fault.Violations
	switch name := a.GetName(); {
	case name == "":
		faults.Add("account.name", faultv1.FieldRule_FIELD_RULE_REQUIRED)
	case !accountPattern.MatchString(name):
		faults.Add("account.name", faultv1.FieldRule_FIELD_RULE_PATTERN, "pattern", accountPattern.String())
	}
	revision, err := strconv.ParseInt(strings.Trim(a.GetEtag(), `"`), 10, 64)
	switch {
	case a.GetEtag() == "":
		faults.Add("account.etag", faultv1.FieldRule_FIELD_RULE_REQUIRED)
	case err != nil || revision < 1:
		faults.Add("account.etag", faultv1.FieldRule_FIELD_RULE_PATTERN, "pattern", etag(1))
	}
	return unit.AccountName(a.GetName()), revision, faults.Err()
}

// accountPattern is the form of account names as the contract has it for those that are asked for by name.
var accountPattern = regexp.MustCompile(`^accounts/[a-z0-9][a-z0-9.-]{0,62}$`)

// page bounds what a list answers at once.
func page(size int32, token string) unit.Page {
	if size == 0 {
		size = 100
	}
	return unit.Page{Size: int(min(size, 1000)), Token: token}
}
