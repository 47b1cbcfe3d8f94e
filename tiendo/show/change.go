package show

import (
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// valueKinds are the kinds of the indicators' values, by code.
type valueKinds map[string]planv1.Indicator_ValueKind

// part is the name of a part of a report.
func (p Printer) part(name string) string {
	if code, ok := strings.CutPrefix(name, "values/"); ok {
		return p.Text.Text("part.value", "code", code)
	}
	if code, ok := strings.CutPrefix(name, "tasks/"); ok {
		return p.Text.Text("part.task", "code", code)
	}
	if rule, ok := strings.CutPrefix(name, "explanations/"); ok {
		return p.Text.Text("part.explanation", "rule", rule)
	}
	if code, ok := strings.CutPrefix(name, "sections/"); ok {
		return p.Text.Text("part.section", "code", code)
	}
	if key := "label." + name; p.Text.Has(key) {
		return p.Text.Text(key)
	}
	return name // of a contract newer than this program
}

// changes writes the parts that differ between two submissions.
func (p Printer) changes(changes []*reportingv1.PartChange, kinds valueKinds) {
	t := p.newTable("part", "was", "now_is")
	t.SetColumnConfigs(append(right(), wrap(2, 44), wrap(3, 44)))
	for _, c := range changes {
		kind := kinds[strings.TrimPrefix(c.GetPart(), "values/")]
		t.AppendRow(row(p.part(c.GetPart()), p.said(c.GetBefore(), kind), p.said(c.GetAfter(), kind)))
	}
	p.table(t)
}

// said is what a part says, as the contract has it in words, in the words of people. What is no value of a kind that is
// known stays as it is.
func (p Printer) said(words string, kind planv1.Indicator_ValueKind) string {
	if kind == planv1.Indicator_VALUE_KIND_UNSPECIFIED {
		return words
	}
	value, note := cutNote(words)
	if first, parts, ok := strings.Cut(value, "; "); ok && kind != planv1.Indicator_VALUE_KIND_TEXT {
		value, note = first, "; "+parts+note
	}
	if name, reason, _ := strings.Cut(value, ":"); p.Text.Has("missing." + strings.ToLower(name)) {
		value = p.Text.Text("missing."+strings.ToLower(name)) + strings.TrimSuffix(":"+reason, ":")
		return value + note
	}
	switch kind {
	case planv1.Indicator_VALUE_KIND_COUNT, planv1.Indicator_VALUE_KIND_AMOUNT:
		value = p.Text.Number(value)
	case planv1.Indicator_VALUE_KIND_RATIO:
		if of, whole, ok := strings.Cut(value, "/"); ok {
			value = p.Text.Number(of) + " / " + p.Text.Number(whole)
		}
	case planv1.Indicator_VALUE_KIND_YES_NO:
		if key := map[string]string{"true": "yes", "false": "no"}[value]; key != "" {
			value = p.Text.Text(key)
		}
	}
	return value + note
}

// cutNote takes the note of a value, which stands in brackets after it, away from it.
func cutNote(words string) (value, note string) {
	if i := strings.Index(words, " ("); i >= 0 {
		return words[:i], words[i:]
	}
	return words, ""
}

// changedReports writes the reports that are not what they were when a consolidated report was compiled.
func (p Printer) changedReports(c *reportingv1.ConsolidatedReport) {
	kinds := valueKinds{}
	for _, f := range c.GetFigures() {
		kinds[f.GetIndicator()] = f.GetValueKind()
	}
	for _, change := range c.GetChanges() {
		p.Line("consolidated.changed", "unit", safe(change.GetUnit().GetDisplayName()),
			"was", p.counted(change.GetEntry(), change.GetTimeliness()), "now", p.counted(change.GetEntryNow(), change.GetTimelinessNow()))
		if len(change.GetParts()) > 0 {
			p.changes(change.GetParts(), kinds)
		}
	}
}

// counted is the submission that counts in a consolidated report, and its timeliness.
func (p Printer) counted(entry int32, t reportingv1.Timeliness) string {
	if entry == 0 {
		return p.Text.Text("consolidated.no_entry", "timeliness", p.timeliness(t))
	}
	return p.Text.Text("consolidated.entry", "entry", entry, "timeliness", p.timeliness(t))
}
