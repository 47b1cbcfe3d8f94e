package planserver

import (
	"encoding/base64"
	"regexp"
	"strconv"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/plan"
)

// An etag is the plan's revision, in quotes as HTTP writes it.
func etag(revision int64) string { return strconv.Quote(strconv.FormatInt(revision, 10)) }

func parseEtag(field, text string) (int64, error) {
	var faults fault.Violations
	seen := readEtag(&faults, field, text)
	return seen, faults.Err()
}

func readEtag(faults *fault.Violations, field, text string) int64 {
	revision, err := strconv.ParseInt(strings.Trim(text, `"`), 10, 64)
	switch {
	case text == "":
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_REQUIRED)
	case err != nil || etag(revision) != text:
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_PATTERN, "pattern", `"1"`)
	}
	return revision
}

var planName = regexp.MustCompile(`^plans/[a-z0-9][a-z0-9-]{0,62}$`)

// draftRead is which plan at which revision an update is about. The contract says nothing of the form of these two
// fields, because CreatePlan takes the same message and ignores them.
func draftRead(in *planv1.Plan) (plan.Name, int64, error) {
	var faults fault.Violations
	switch {
	case in.GetName() == "":
		faults.Add("plan.name", faultv1.FieldRule_FIELD_RULE_REQUIRED)
	case !planName.MatchString(in.GetName()):
		faults.Add("plan.name", faultv1.FieldRule_FIELD_RULE_PATTERN, "pattern", planName.String())
	}
	seen := readEtag(&faults, "plan.etag", in.GetEtag())
	return plan.Name(in.GetName()), seen, faults.Err()
}

// A page token is the name of the last plan of the page before, written so that nobody takes it for something to make
// up.
func pageToken(last string) string { return base64.RawURLEncoding.EncodeToString([]byte(last)) }

func parseToken(token string) (plan.Name, error) {
	name, err := base64.RawURLEncoding.DecodeString(token)
	if token != "" && (err != nil || !planName.Match(name)) {
		return "", fault.InvalidField("page_token", faultv1.FieldRule_FIELD_RULE_PATTERN)
	}
	return plan.Name(name), nil
}

// pageSize is how many plans a page has at most.
func pageSize(asked int32) int {
	if asked == 0 {
		return 50
	}
	return int(min(asked, 200))
}
