package show

import (
	"strconv"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// PeriodStanding writes what was decided for a period since it was opened.
func (p Printer) PeriodStanding(s *reportingv1.PeriodStanding) {
	p.facts("period", strings.TrimSuffix(s.GetName(), "/standing"), "last_entry", strconv.Itoa(int(s.GetLastEntry())))
	if c := s.GetCounts(); c != nil {
		p.counts("decided.counts", c)
	}
	if c := s.GetCertification(); c != nil {
		p.facts("certified", p.moment(c.GetReceiveTime()), "comment", c.GetComment())
		if c.GetCounts() != nil {
			p.counts("decided.certified", c.GetCounts())
		}
	}
	if len(s.GetExtensions()) > 0 {
		t := p.newTable("extended_to", "for_units", "comment", "document", "received")
		t.SetColumnConfigs(append(right(), wrap(2, 40), wrap(3, 40)))
		for _, x := range s.GetExtensions() {
			t.AppendRow(row(p.moment(x.GetDueTime()), p.units(x.GetUnits()), x.GetComment(), x.GetDocument(), p.time(x.GetReceiveTime())))
		}
		p.table(t)
	}
	if len(s.GetExemptions()) > 0 {
		t := p.newTable("exempted", "comment", "document", "received")
		t.SetColumnConfigs(append(right(), wrap(2, 50)))
		for _, x := range s.GetExemptions() {
			t.AppendRow(row(short(x.GetUnit()), x.GetComment(), x.GetDocument(), p.time(x.GetReceiveTime())))
		}
		p.table(t)
	}
	if len(s.GetHandOvers()) > 0 {
		t := p.newTable("ended_unit", "holders", "comment", "document", "received")
		t.SetColumnConfigs(append(right(), wrap(3, 40), wrap(4, 40)))
		for _, h := range s.GetHandOvers() {
			t.AppendRow(row(h.GetUnit().GetDisplayName(), displayNames(h.GetHolders()), h.GetComment(), h.GetDocument(), p.time(h.GetReceiveTime())))
		}
		p.table(t)
	}
	for _, a := range s.GetAdoptions() {
		p.adoption(a)
	}
}

func displayNames(units []*reportingv1.PinnedUnit) string {
	names := make([]string, 0, len(units))
	for _, unit := range units {
		names = append(names, unit.GetDisplayName())
	}
	return strings.Join(names, ", ")
}

// units are the units something was decided for.
func (p Printer) units(names []string) string {
	if len(names) == 0 {
		return p.Text.Text("decided.all")
	}
	units := make([]string, 0, len(names))
	for _, name := range names {
		units = append(units, short(name))
	}
	return strings.Join(units, ", ")
}

func (p Printer) counts(key string, c *reportingv1.PeriodCounts) {
	p.Line(key, "accepted", c.GetAccepted(), "expected", c.GetExpected(), "on_time", c.GetOnTime(), "late", c.GetLate(),
		"by_extension", c.GetByExtension(), "excused", c.GetExcused(), "missing", c.GetMissing(), "pending", c.GetPending())
}

// Outages writes the outages that were declared.
func (p Printer) Outages(outages []*reportingv1.Outage) {
	t := p.newTable("number", "outage_start", "outage_end", "extended_to", "comment")
	t.SetColumnConfigs(append(right(1), wrap(5, 50)))
	for _, o := range outages {
		t.AppendRow(row(short(o.GetEntry()), p.moment(o.GetStartTime()), p.moment(o.GetEndTime()), p.moment(o.GetDueTime()), o.GetComment()))
	}
	p.table(t)
}

// granted are the facts of what was granted to a unit for its report, what it asked for, and when it has to come back.
func (p Printer) granted(r *reportingv1.Report) []string {
	facts := []string{
		"writing", p.writing(r.GetWriting()),
		"regular_due_before", p.moment(r.GetRegularDueTime()),
		"extension", joined(r.GetExtension().GetComment(), r.GetExtension().GetDocument()),
		"exemption", joined(r.GetExemption().GetComment(), r.GetExemption().GetDocument()),
		"return_due_before", p.moment(r.GetReturnDueTime()),
	}
	if asked := r.GetPendingRequest(); asked != nil {
		facts = append(facts, "asked", p.asked(asked)+": "+asked.GetComment(), "asked_due_before", p.moment(asked.GetDueTime()))
	}
	return facts
}

// writing is the answer whether a unit may write its report now, and until when.
func (p Printer) writing(w *reportingv1.Writing) string {
	if w == nil {
		return ""
	}
	answer := p.word("writing", strings.TrimPrefix(w.GetAnswer().String(), "ANSWER_"))
	if w.GetUntilTime() != nil {
		answer += " " + p.Text.Text("decided.until", "time", p.moment(w.GetUntilTime()))
	}
	return answer
}

func (p Printer) asked(r *reportingv1.PendingRequest) string {
	return p.word("request", strings.TrimPrefix(r.GetKind().String(), "KIND_"))
}

// remarks writes what has to be mended, part by part.
func (p Printer) remarks(remarks []*reportingv1.PartRemark) {
	if len(remarks) == 0 {
		return
	}
	p.Line("decided.mend")
	for _, remark := range remarks {
		p.paragraph("- "+p.part(remark.GetPart()), remark.GetComment())
	}
}

func joined(comment, document string) string {
	if document == "" {
		return comment
	}
	return comment + " (" + document + ")"
}

// terms are what an act laid down, in words.
func (p Printer) terms(t *reportingv1.Terms) string {
	var parts []string
	if t.GetDueTime() != nil {
		parts = append(parts, p.Text.Text("decided.due", "time", p.moment(t.GetDueTime())))
	}
	if t.GetUntilTime() != nil {
		parts = append(parts, p.Text.Text("decided.until", "time", p.moment(t.GetUntilTime())))
	}
	if len(t.GetUnits()) > 0 {
		parts = append(parts, p.units(t.GetUnits()))
	}
	for _, remark := range t.GetRemarks() {
		parts = append(parts, p.part(remark.GetPart())+": "+remark.GetComment())
	}
	if t.GetDocument() != "" {
		parts = append(parts, t.GetDocument())
	}
	if t.GetPlanVersion() > 0 {
		parts = append(parts, p.Text.Text("decided.version", "version", int(t.GetPlanVersion())))
	}
	for _, portion := range t.GetPortions() {
		parts = append(parts, portion.GetIndicator()+" → "+short(portion.GetUnit())+": "+p.Text.Number(portion.GetValue()))
	}
	if len(t.GetHolders()) > 0 {
		parts = append(parts, "→ "+p.units(t.GetHolders()))
	}
	if c := t.GetCounts(); c != nil {
		parts = append(parts, p.Text.Text("decided.of", "accepted", c.GetAccepted(), "expected", c.GetExpected()))
	}
	return strings.Join(parts, "; ")
}
