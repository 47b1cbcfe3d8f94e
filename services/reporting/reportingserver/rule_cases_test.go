package reportingserver_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

var update = flag.Bool("update", false, "write the rules and the faults in testdata/rules.json anew")

// ruleCases are what the server and the form have to find in the same contents. Rules are those the server gives for the
// indicators, as the form gets them.
type ruleCases struct {
	Indicators []json.RawMessage `json:"indicators"`
	Rules      []json.RawMessage `json:"rules"`
	Cases      []ruleCase        `json:"cases"`
}

type ruleCase struct {
	Name   string            `json:"name"`
	Values []json.RawMessage `json:"values"`
	// Draft and Submission are the faults of each, as field and rule.
	Draft      []string `json:"draft"`
	Submission []string `json:"submission"`
}

const ruleCasesFile = "../testdata/rules.json"

func TestRuleCases(t *testing.T) {
	raw, err := os.ReadFile(ruleCasesFile)
	if err != nil {
		t.Fatal(err)
	}
	var file ruleCases
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	s := newSystem(t)
	change := func(p *planv1.Plan) {
		c := p.GetContent()
		c.Indicators, c.Checks = readAll[*planv1.Indicator](t, file.Indicators), nil
		for _, section := range c.GetSections() {
			section.Tasks = nil
		}
	}
	s.plans.change.Store(&change)
	p := s.open(t, "6-thang", 2025)
	rules := writeAll(t, p.GetRules())
	name := reportOf(p, xaA)
	for n, c := range file.Cases {
		content := &reportingv1.ReportContent{Values: readAll[*reportingv1.IndicatorValue](t, c.Values)}
		before, err := s.GetReportDraft(s.As(t, officer), &reportingv1.GetReportDraftRequest{Name: name + "/draft"})
		if err != nil {
			t.Fatal(err)
		}
		_, err = s.SaveReportDraft(s.As(t, officer), &reportingv1.SaveReportDraftRequest{
			Draft: &reportingv1.ReportDraft{Name: name + "/draft", Content: content, Etag: before.GetEtag()},
		})
		draft := violatedIn(t, c.Name, err)
		_, err = s.SubmitReport(s.As(t, leader), &reportingv1.SubmitReportRequest{Name: name, Content: content, RequestId: newID()})
		submission := violatedIn(t, c.Name, err)
		if submission == nil {
			t.Fatalf("%s: taken whole; an indicator has to be left out", c.Name)
		}
		submission = slices.DeleteFunc(submission, func(f string) bool { return strings.HasSuffix(f, " MISSING_VALUE") })
		if !*update && (!slices.Equal(draft, c.Draft) || !slices.Equal(submission, c.Submission)) {
			t.Errorf("%s:\n got %q and %q\nwant %q and %q", c.Name, draft, submission, c.Draft, c.Submission)
		}
		file.Cases[n].Draft, file.Cases[n].Submission = nonNil(draft), nonNil(submission)
	}
	if !*update {
		if got, want := indented(t, rules), indented(t, file.Rules); got != want {
			t.Errorf("rules\n got %s\nwant %s", got, want)
		}
		return
	}
	file.Rules = rules
	if err := os.WriteFile(ruleCasesFile, []byte(indented(t, file)), 0o644); err != nil {
		t.Fatal(err)
	}
}

func nonNil(list []string) []string { return append([]string{}, list...) }

func violatedIn(t *testing.T, name string, err error) []string {
	t.Helper()
	list := violated(err)
	if err != nil && len(list) == 0 {
		t.Fatalf("%s: %v", name, err)
	}
	return list
}

func indented(t *testing.T, v any) string {
	t.Helper()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func readAll[M proto.Message](t *testing.T, list []json.RawMessage) []M {
	t.Helper()
	var all []M
	for _, raw := range list {
		var zero M
		m, _ := zero.ProtoReflect().New().Interface().(M)
		if err := protojson.Unmarshal(raw, m); err != nil {
			t.Fatal(err)
		}
		all = append(all, m)
	}
	return all
}

// writeAll writes messages in one way: protojson changes its blanks from build to build.
func writeAll[M proto.Message](t *testing.T, list []M) []json.RawMessage {
	t.Helper()
	var all []json.RawMessage
	for _, m := range list {
		raw, err := protojson.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, raw); err != nil {
			t.Fatal(err)
		}
		all = append(all, compact.Bytes())
	}
	return all
}
