package show

import (
	"fmt"
	"strconv"
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Standing writes where a report stands, without what it says.
func (p Printer) Standing(r *reportingv1.Report) {
	p.facts(append([]string{
		"report", r.GetName(),
		"reporting_unit", r.GetUnitDisplayName(),
		"state", p.state(r.GetState()),
		"timeliness", p.timeliness(r.GetTimeliness()),
		"due_before", p.moment(r.GetDueTime()),
		"first_received", p.moment(r.GetFirstReceiveTime()),
		"last_entry", strconv.Itoa(int(r.GetLastEntry())),
		"accepted_entry", number(r.GetAcceptedEntry()),
		"return_comment", r.GetReturnComment(),
	}, p.granted(r)...)...)
	p.remarks(r.GetRemarks())
}

// number is a number of an entry; nothing for none.
func number(entry int32) string {
	if entry == 0 {
		return ""
	}
	return strconv.Itoa(int(entry))
}

// Report writes one report: where it stands and what it says, or what it is asked for where it says nothing yet.
func (p Printer) Report(r *reportingv1.Report, period *reportingv1.Period) {
	p.Standing(r)
	if r.GetContent() != nil {
		p.content(r.GetContent(), period)
		p.computed(r.GetComputedValues(), period)
		p.drawnSources(r.GetDrawnSources())
		if len(r.GetChanges()) > 0 {
			p.Line("decided.changes")
			p.changes(r.GetChanges(), kindsOf(period))
		}
		return
	}
	t := p.newTable("indicator", "title", "unit_of_measure", "target")
	t.SetColumnConfigs(append(right(4), wrap(2, 60)))
	asked := indicatorsOf(period)
	for _, code := range r.GetIndicators() {
		i := asked[code]
		t.AppendRow(row(code, i.GetTitle(), i.GetUnitOfMeasure(), p.ownTarget(i, r.GetUnit(), period)))
	}
	p.table(t)
	p.askedTasks(r.GetTasks(), period)
}

// Draft writes a draft.
func (p Printer) Draft(d *reportingv1.ReportDraft, period *reportingv1.Period) {
	p.facts("draft", d.GetName(), "saved_by", d.GetSavedBy(), "save_time", p.time(d.GetSaveTime()))
	p.content(d.GetContent(), period)
}

// content writes what a report says, under the names the period has for indicators and content areas.
func (p Printer) content(c *reportingv1.ReportContent, period *reportingv1.Period) {
	t := p.newTable("indicator", "title", "unit_of_measure", "value", "note")
	t.SetColumnConfigs(append(right(4), wrap(2, 44), wrap(4, 34), wrap(5, 30)))
	asked := indicatorsOf(period)
	for _, v := range c.GetValues() {
		i := asked[v.GetIndicator()]
		t.AppendRow(row(v.GetIndicator(), i.GetTitle(), i.GetUnitOfMeasure(), p.value(v), v.GetNote()))
		for _, b := range v.GetBreakdowns() {
			t.AppendRow(row("", category(i, b.GetDimension(), b.GetCategory()), "", p.breakdown(b), ""))
		}
	}
	if len(c.GetValues()) > 0 {
		p.table(t)
	}
	p.taskResults(c.GetTasks(), period)
	for _, x := range c.GetExplanations() {
		p.paragraph(p.part("explanations/"+x.GetRule()), x.GetText())
	}
	titles := map[string]string{}
	for _, s := range period.GetSections() {
		titles[s.GetCode()] = s.GetTitle()
	}
	for _, s := range c.GetSections() {
		p.paragraph(s.GetSection()+". "+titles[s.GetSection()], s.GetText())
	}
	p.facts("difficulties", c.GetDifficulties(), "next_steps", c.GetNextSteps(), "proposals", c.GetProposals())
}

func indicatorsOf(period *reportingv1.Period) map[string]*planv1.Indicator {
	indicators := map[string]*planv1.Indicator{}
	for _, i := range period.GetIndicators() {
		indicators[i.GetCode()] = i
	}
	return indicators
}

func kindsOf(period *reportingv1.Period) valueKinds {
	kinds := valueKinds{}
	for _, i := range period.GetIndicators() {
		kinds[i.GetCode()] = i.GetValueKind()
	}
	return kinds
}

// paragraph writes a heading and a text under it.
func (p Printer) paragraph(heading, words string) {
	fmt.Fprintf(p.Out, "%s\n  %s\n", safe(heading), strings.ReplaceAll(safe(words), "\n", "\n  "))
}

// value is the value of one indicator in a report, and where it is from if it was drawn.
func (p Printer) value(v *reportingv1.IndicatorValue) string {
	return p.figureSaid(v) + p.drawnFrom(v.GetDrawnFrom())
}

func (p Printer) figureSaid(v *reportingv1.IndicatorValue) string {
	switch value := v.GetValue().(type) {
	case *reportingv1.IndicatorValue_Number:
		return p.Text.Number(value.Number)
	case *reportingv1.IndicatorValue_Ratio:
		return p.ratio(value.Ratio)
	case *reportingv1.IndicatorValue_YesNo:
		return p.Text.Text(map[bool]string{true: "yes", false: "no"}[value.YesNo])
	case *reportingv1.IndicatorValue_Text:
		return value.Text
	case *reportingv1.IndicatorValue_Missing:
		return p.missing(value.Missing)
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
		"regular_due_before", p.moment(r.GetRegularDueTime()),
		"timeliness", p.timeliness(r.GetTimeliness()),
		"content_sha256", r.GetContentSha256(),
		"entry_sha256", r.GetEntrySha256(),
		"request_id", r.GetRequestId(),
		"key_id", r.GetKeyId(),
	)
}

// Entries writes the series of a report or of a consolidated report.
func (p Printer) Entries(entries []*reportingv1.Entry) {
	t := p.newTable("number", "act", "who", "received", "timeliness", "hash", "comment")
	t.SetColumnConfigs(append(right(1), wrap(3, 34), wrap(7, 44)))
	for _, e := range entries {
		t.AppendRow(row(strconv.Itoa(int(e.GetNumber())), p.word("act", strings.TrimPrefix(e.GetKind().String(), "KIND_")),
			e.GetAccountDisplayName(), p.moment(e.GetReceiveTime()), p.timeliness(e.GetTimeliness()),
			cut(e.GetSha256(), 12), withTerms(e.GetComment(), p.terms(e.GetTerms()))))
	}
	p.table(t)
}

// withTerms are an act's words and what it laid down.
func withTerms(comment, terms string) string {
	if comment == "" || terms == "" {
		return comment + terms
	}
	return comment + " – " + terms
}

func cut(s string, length int) string { return s[:min(len(s), length)] }
