package show

import (
	"fmt"
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Report writes one report: where it stands and what it says.
func (p Printer) Report(r *reportingv1.Report) {
	p.facts(
		"report", r.GetName(),
		"display_name", r.GetUnitDisplayName(),
		"state", p.state(r.GetState()),
		"timeliness", p.timeliness(r.GetTimeliness()),
		"due_before", p.moment(r.GetDueTime()),
		"first_received", p.moment(r.GetFirstReceiveTime()),
		"entries", strconv.Itoa(int(r.GetLastEntry())),
		"return_comment", r.GetReturnComment(),
		"indicators", strings.Join(r.GetIndicators(), ", "),
	)
	p.Content(r.GetContent())
}

// Draft writes a draft.
func (p Printer) Draft(d *reportingv1.ReportDraft) {
	p.facts("draft", d.GetName(), "saved_by", d.GetSavedBy(), "save_time", p.time(d.GetSaveTime()))
	p.Content(d.GetContent())
}

// Content writes what a report says.
func (p Printer) Content(c *reportingv1.ReportContent) {
	if c == nil {
		return
	}
	if len(c.GetValues()) > 0 {
		t := p.newTable("indicator", "value", "note")
		t.SetColumnConfigs(append(right(2), wrap(3, 50)))
		for _, v := range c.GetValues() {
			t.AppendRow(row(v.GetIndicator(), p.value(v), v.GetNote()))
		}
		p.table(t)
	}
	for _, s := range c.GetSections() {
		fmt.Fprintf(p.Out, "%s. %s\n", s.GetSection(), s.GetText())
	}
	p.facts("difficulties", c.GetDifficulties(), "next_steps", c.GetNextSteps(), "proposals", c.GetProposals())
}

// value is the value of one indicator in a report.
func (p Printer) value(v *reportingv1.IndicatorValue) string {
	switch value := v.GetValue().(type) {
	case *reportingv1.IndicatorValue_Number:
		return p.Text.Number(value.Number)
	case *reportingv1.IndicatorValue_Ratio:
		return p.Text.Number(value.Ratio.GetNumerator()) + " / " + p.Text.Number(value.Ratio.GetDenominator())
	case *reportingv1.IndicatorValue_YesNo:
		return p.Text.Text(map[bool]string{true: "yes", false: "no"}[value.YesNo])
	case *reportingv1.IndicatorValue_Text:
		return value.Text
	case *reportingv1.IndicatorValue_Missing:
		word := p.word("missing", strings.TrimPrefix(value.Missing.GetKind().String(), "KIND_"))
		if reason := value.Missing.GetReason(); reason != "" {
			word += ": " + reason
		}
		return word
	}
	return ""
}

// Receipt writes the receipt of a submission.
func (p Printer) Receipt(r *reportingv1.Receipt) {
	p.facts(
		"receipt", r.GetNumber(),
		"entry", r.GetEntry(),
		"received", p.moment(r.GetReceiveTime()),
		"due_before", p.moment(r.GetDueTime()),
		"timeliness", p.timeliness(r.GetTimeliness()),
		"content_sha256", r.GetContentSha256(),
		"entry_sha256", r.GetEntrySha256(),
		"request_id", r.GetRequestId(),
		"key_id", r.GetKeyId(),
	)
}

// Entries writes the series of a report or of a consolidated report, and whether it is whole.
func (p Printer) Entries(entries []*reportingv1.Entry, check *reportingv1.SeriesCheck) {
	t := p.newTable("number", "act", "who", "received", "timeliness", "hash", "comment")
	t.SetColumnConfigs(append(right(1), wrap(3, 34), wrap(7, 44)))
	for _, e := range entries {
		t.AppendRow(row(strconv.Itoa(int(e.GetNumber())), p.word("act", strings.TrimPrefix(e.GetKind().String(), "KIND_")),
			e.GetAccountDisplayName(), p.moment(e.GetReceiveTime()), p.timeliness(e.GetTimeliness()),
			cut(e.GetSha256(), 12), e.GetComment()))
	}
	p.table(t)
	if check.GetIntact() {
		p.Line("series.intact")
	} else {
		p.Line("series.broken", "entry", check.GetBrokenAt())
	}
}

func cut(s string, length int) string { return s[:min(len(s), length)] }
