package reportingserver_test

import (
	"context"
	"maps"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// refusal is what a failed call says, as a stranger reads it.
type refusal struct {
	reason     string
	texts      map[string]string // by language
	violations map[string]string // rule by field
	wordless   []string          // fields that lack a text in one of the languages
}

func refusalOf(err error) refusal {
	r := refusal{texts: map[string]string{}, violations: map[string]string{}}
	for _, detail := range status.Convert(err).Details() {
		switch d := detail.(type) {
		case *errdetails.ErrorInfo:
			r.reason = d.GetReason()
		case *errdetails.LocalizedMessage:
			r.texts[d.GetLocale()] = d.GetMessage()
		case *errdetails.BadRequest:
			for _, v := range d.GetFieldViolations() {
				r.violations[v.GetField()] = v.GetReason()
				if v.GetDescription() == "" || v.GetLocalizedMessage().GetMessage() == "" || v.GetLocalizedMessage().GetLocale() != "vi" {
					r.wordless = append(r.wordless, v.GetField())
				}
			}
		}
	}
	return r
}

// check compares a refusal with what is wanted, and that it is said in both languages.
func (r refusal) check(t *testing.T, reason string, violations map[string]string) {
	t.Helper()
	if r.reason != reason || !maps.Equal(r.violations, violations) {
		t.Errorf("refused with %s %v, want %s %v", r.reason, r.violations, reason, violations)
	}
	if r.texts["vi"] == "" || r.texts["en"] == "" || r.texts["vi"] == r.texts["en"] || len(r.wordless) > 0 {
		t.Errorf("texts %v, fields without words %v", r.texts, r.wordless)
	}
	for lang, text := range r.texts {
		if strings.ContainsAny(text, "{}[]") {
			t.Errorf("%s text with a placeholder left: %s", lang, text)
		}
	}
}

// TestBadContentIsRefusedAndNothingIsStored changes one thing in a whole report; draft tells whether a draft with it is
// refused too.
func TestBadContentIsRefusedAndNothingIsStored(t *testing.T) {
	s := newSystem(t)
	p := s.open(t, "6-thang", 2025)
	report := reportOf(p, xaA)
	for _, c := range []struct {
		name   string
		change func(*reportingv1.ReportContent)
		want   map[string]string
		draft  bool
	}{
		{"unknown indicator", func(c *reportingv1.ReportContent) { c.Values[0].Indicator = "Z9" }, map[string]string{"content.values[0].indicator": "UNKNOWN_REFERENCE", "content.values": "MISSING_VALUE"}, true},
		{"indicator of another unit", func(c *reportingv1.ReportContent) { c.Values = append(c.Values, number("A6", "1")) }, map[string]string{"content.values[5].indicator": "UNKNOWN_REFERENCE"}, true},
		{"wrong value kind", func(c *reportingv1.ReportContent) { c.Values[0] = ratio("A1", "1", "2") }, map[string]string{"content.values[0]": "WRONG_VALUE_KIND"}, true},
		{"no value", func(c *reportingv1.ReportContent) { c.Values[0].Value = nil }, map[string]string{"content.values[0].value": "REQUIRED"}, true},
		{"not a number", func(c *reportingv1.ReportContent) { c.Values[0] = number("A1", "1,234") }, map[string]string{"content.values[0].number": "NOT_DECIMAL"}, true},
		{"exponent", func(c *reportingv1.ReportContent) { c.Values[0] = number("A1", "1e3") }, map[string]string{"content.values[0].number": "NOT_DECIMAL"}, true},
		{"not whole", func(c *reportingv1.ReportContent) { c.Values[0] = number("A1", "1.5") }, map[string]string{"content.values[0].number": "NOT_WHOLE"}, true},
		{"negative count", func(c *reportingv1.ReportContent) { c.Values[0] = number("A1", "-1") }, map[string]string{"content.values[0].number": "BELOW_MINIMUM"}, true},
		{"above maximum", func(c *reportingv1.ReportContent) { c.Values[0] = number("A1", "1001") }, map[string]string{"content.values[0].number": "ABOVE_MAXIMUM"}, true},
		{"below minimum", func(c *reportingv1.ReportContent) { c.Values[1] = number("A2", "0.49") }, map[string]string{"content.values[1].number": "BELOW_MINIMUM"}, true},
		{"too many decimals", func(c *reportingv1.ReportContent) { c.Values[1] = number("A2", "1.234") }, map[string]string{"content.values[1].number": "TOO_MANY_DECIMALS"}, true},
		{"ratio above one", func(c *reportingv1.ReportContent) { c.Values[2] = ratio("A3", "41", "40") }, map[string]string{"content.values[2].ratio.numerator": "NUMERATOR_ABOVE_DENOMINATOR"}, true},
		{"ratio of nothing", func(c *reportingv1.ReportContent) { c.Values[2] = ratio("A3", "0", "0") }, map[string]string{"content.values[2].ratio.denominator": "OUT_OF_RANGE"}, true},
		{"empty text", func(c *reportingv1.ReportContent) {
			c.Values[4].Value = &reportingv1.IndicatorValue_Text{}
		}, map[string]string{"content.values[4].text": "REQUIRED"}, true},
		{"not available without reason", func(c *reportingv1.ReportContent) {
			c.Values[0] = missing("A1", reportingv1.Missing_KIND_NOT_AVAILABLE, "")
		}, map[string]string{"content.values[0].missing.reason": "REQUIRED"}, true},
		{"missing without kind", func(c *reportingv1.ReportContent) {
			c.Values[0] = missing("A1", reportingv1.Missing_KIND_UNSPECIFIED, "vì")
		}, map[string]string{"content.values[0].missing.kind": "REQUIRED"}, true},
		{"value left out", func(c *reportingv1.ReportContent) { c.Values = c.Values[1:] }, map[string]string{"content.values": "MISSING_VALUE"}, false},
		{"value twice", func(c *reportingv1.ReportContent) { c.Values = append(c.Values, number("A1", "1")) }, map[string]string{"content.values[5].indicator": "DUPLICATE"}, true},
		{"section twice", func(c *reportingv1.ReportContent) { c.Sections[1].Section = "1" }, map[string]string{"content.sections[1].section": "DUPLICATE"}, true},
		{"unknown section", func(c *reportingv1.ReportContent) { c.Sections[1].Section = "9" }, map[string]string{"content.sections[1].section": "UNKNOWN_REFERENCE"}, true},
		{"control character", func(c *reportingv1.ReportContent) { c.NextSteps = "a\x00b" }, map[string]string{"content.next_steps": "CONTROL_CHARACTER"}, true},
		{"too long", func(c *reportingv1.ReportContent) { c.Proposals = strings.Repeat("ă", 20_001) }, map[string]string{"content.proposals": "TOO_LONG"}, true},
		{"everything at once", func(c *reportingv1.ReportContent) {
			c.Values[0], c.Values[1], c.Values[2] = number("A1", "-1"), number("A2", "x"), ratio("A3", "2", "1")
		}, map[string]string{
			"content.values[0].number": "BELOW_MINIMUM", "content.values[1].number": "NOT_DECIMAL",
			"content.values[2].ratio.numerator": "NUMERATOR_ABOVE_DENOMINATOR",
		}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			bad := content("12")
			c.change(bad)
			before := s.stored(t)
			_, err := s.SubmitReport(s.As(t, leader), &reportingv1.SubmitReportRequest{Name: report, Content: clone(bad), RequestId: newID()})
			refusalOf(err).check(t, "INVALID_REQUEST", c.want)
			if c.draft {
				_, err = s.SaveReportDraft(s.As(t, officer), &reportingv1.SaveReportDraftRequest{Draft: &reportingv1.ReportDraft{
					Name: report + "/draft", Content: bad,
				}})
				want := map[string]string{}
				for field, rule := range c.want {
					if rule != "MISSING_VALUE" {
						want["draft."+field] = rule
					}
				}
				refusalOf(err).check(t, "INVALID_REQUEST", want)
			}
			if !maps.Equal(s.stored(t), before) {
				t.Error("something was stored")
			}
		})
	}
}

func TestBadRequestsAreRefusedAndNothingIsStored(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, accepted)
	fresh, unapproved := s.round(t, opened), s.round(t, compiled)
	used := newID()
	if _, err := r.SubmitReport(s.As(t, leaderB), &reportingv1.SubmitReportRequest{
		Name: r.period + "/reports/xa-b", Content: content("1"), RequestId: used,
	}); err != nil {
		t.Fatal(err)
	}
	outside := as(leader.Grants[0].Role, "units/xa-ngoai")
	for _, c := range []struct {
		name   string
		call   func(ctx context.Context) error
		as     func() context.Context
		reason string
		want   map[string]string
	}{
		{"period not open", func(ctx context.Context) error {
			_, err := s.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: "plans/p/periods/2030-nam/reports/xa-a", Content: content("1"), RequestId: newID()})
			return err
		}, nil, "PERIOD_NOT_OPEN", nil},
		{"unit owes nothing", func(ctx context.Context) error {
			_, err := s.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: r.period + "/reports/xa-ngoai", Content: content("1"), RequestId: newID()})
			return err
		}, func() context.Context { return s.As(t, outside) }, "UNIT_OWES_NOTHING", nil},
		{"already accepted", func(ctx context.Context) error {
			_, err := s.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: r.report, Content: content("1"), RequestId: newID()})
			return err
		}, nil, "REPORT_STATE", nil},
		{"draft of an accepted report", func(ctx context.Context) error {
			_, err := s.SaveReportDraft(ctx, &reportingv1.SaveReportDraftRequest{Draft: &reportingv1.ReportDraft{Name: r.report + "/draft", Content: content("1")}})
			return err
		}, nil, "REPORT_STATE", nil},
		{"accept before anything came", func(ctx context.Context) error {
			_, err := s.AcceptReport(ctx, &reportingv1.AcceptReportRequest{Name: fresh.report, RequestId: newID(), Etag: `"0"`})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "REPORT_STATE", nil},
		{"stale etag", func(ctx context.Context) error {
			_, err := s.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: fresh.report, Content: content("1"), RequestId: newID(), Etag: `"1"`})
			return err
		}, nil, "STALE_ETAG", nil},
		{"stale draft", func(ctx context.Context) error {
			_, err := s.SaveReportDraft(ctx, &reportingv1.SaveReportDraftRequest{Draft: &reportingv1.ReportDraft{Name: fresh.report + "/draft", Content: content("1"), Etag: `"3"`}})
			return err
		}, nil, "STALE_ETAG", nil},
		{"request id of another content", func(ctx context.Context) error {
			_, err := s.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: r.period + "/reports/xa-b", Content: content("2"), RequestId: used})
			return err
		}, func() context.Context { return s.As(t, leaderB) }, "REQUEST_ID_REUSED", nil},
		{"request id of another act", func(ctx context.Context) error {
			_, err := s.AcceptReport(ctx, &reportingv1.AcceptReportRequest{Name: r.period + "/reports/xa-b", RequestId: used, Etag: `"1"`})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "REQUEST_ID_REUSED", nil},
		{"etag that is none", func(ctx context.Context) error {
			_, err := s.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: fresh.report, Content: content("1"), RequestId: newID(), Etag: "abc"})
			return err
		}, nil, "INVALID_REQUEST", map[string]string{"etag": "PATTERN"}},
		{"request id that is none", func(ctx context.Context) error {
			_, err := s.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: fresh.report, Content: content("1"), RequestId: "42"})
			return err
		}, nil, "INVALID_REQUEST", map[string]string{"request_id": "PATTERN"}},
		{"no content", func(ctx context.Context) error {
			_, err := s.SubmitReport(ctx, &reportingv1.SubmitReportRequest{Name: fresh.report, RequestId: newID()})
			return err
		}, nil, "INVALID_REQUEST", map[string]string{"content": "REQUIRED"}},
		{"return without a comment", func(ctx context.Context) error {
			_, err := s.ReturnReport(ctx, &reportingv1.ReturnReportRequest{Name: r.period + "/reports/xa-b", RequestId: newID(), Etag: `"1"`})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "INVALID_REQUEST", map[string]string{"comment": "REQUIRED"}},
		{"compile with nothing accepted", func(ctx context.Context) error {
			_, err := s.CompileConsolidatedReport(ctx, &reportingv1.CompileConsolidatedReportRequest{Name: fresh.consolidated, RequestId: newID()})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "NOTHING_ACCEPTED", nil},
		{"dispatch before anything is compiled", func(ctx context.Context) error {
			_, err := s.DispatchConsolidatedReport(ctx, &reportingv1.DispatchConsolidatedReportRequest{Name: r.consolidated, RequestId: newID(), Etag: `"0"`})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "CONSOLIDATED_REPORT_STATE", nil},
		{"dispatch before it is approved", func(ctx context.Context) error {
			_, err := s.DispatchConsolidatedReport(ctx, &reportingv1.DispatchConsolidatedReportRequest{Name: unapproved.consolidated, RequestId: newID(), Etag: `"1"`})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "CONSOLIDATED_REPORT_STATE", nil},
		{"approve a revision that was not seen", func(ctx context.Context) error {
			_, err := s.ApproveConsolidatedReport(ctx, &reportingv1.ApproveConsolidatedReportRequest{Name: unapproved.consolidated, RequestId: newID(), Etag: `"0"`})
			return err
		}, func() context.Context { return s.As(t, leadership) }, "STALE_ETAG", nil},
		{"open a year before the plan", func(ctx context.Context) error {
			_, err := s.OpenPeriod(ctx, &reportingv1.OpenPeriodRequest{Parent: r.plan, RuleId: "6-thang", Year: 2017})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "INVALID_REQUEST", map[string]string{"year": "OUT_OF_RANGE"}},
		{"open a year after the plan", func(ctx context.Context) error {
			_, err := s.OpenPeriod(ctx, &reportingv1.OpenPeriodRequest{Parent: r.plan, RuleId: "6-thang", Year: 2026})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "INVALID_REQUEST", map[string]string{"year": "OUT_OF_RANGE"}},
		{"open under a rule that is none", func(ctx context.Context) error {
			_, err := s.OpenPeriod(ctx, &reportingv1.OpenPeriodRequest{Parent: r.plan, RuleId: "quy", Year: 2025})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "INVALID_REQUEST", map[string]string{"rule_id": "UNKNOWN_REFERENCE"}},
		{"open again", func(ctx context.Context) error {
			_, err := s.OpenPeriod(ctx, &reportingv1.OpenPeriodRequest{Parent: r.plan, RuleId: "6-thang", Year: 2025})
			return err
		}, func() context.Context { return s.As(t, reviewer) }, "ALREADY_EXISTS", nil},
		{"page token of another list", func(ctx context.Context) error {
			_, err := s.ListPeriods(ctx, &reportingv1.ListPeriodsRequest{Parent: r.plan, PageToken: "bogus"})
			return err
		}, nil, "INVALID_REQUEST", map[string]string{"page_token": "PATTERN"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			ctx := s.As(t, leader)
			if c.as != nil {
				ctx = c.as()
			}
			before := s.stored(t)
			refusalOf(c.call(ctx)).check(t, c.reason, c.want)
			if !maps.Equal(s.stored(t), before) {
				t.Error("something was stored")
			}
		})
	}
}
