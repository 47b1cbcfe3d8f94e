package show

import (
	"strconv"
	"strings"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// Reorganisations writes a list of reorganisations, the latest effective day first.
func (p Printer) Reorganisations(list []*unitv1.Reorganisation) {
	t := p.newTable("reorganisation", "effective", "reorganisation_state", "decided_by", "title")
	for _, r := range list {
		t.AppendRow(row(short(r.GetName()), p.date(r.GetEffectiveDate()), p.reorganisationState(r), r.GetDocument().GetNumber(),
			r.GetDocument().GetTitle()))
	}
	p.table(t)
}

// Reorganisation writes what decided a reorganisation, how it stands, and how much it changes.
func (p Printer) Reorganisation(r *unitv1.Reorganisation) {
	d := r.GetDocument()
	p.facts(
		"reorganisation", short(r.GetName()),
		"effective", p.date(r.GetEffectiveDate()),
		"reorganisation_state", p.reorganisationState(r),
		"decided_by", d.GetNumber()+" ("+p.date(d.GetDate())+"), "+d.GetIssuer(),
		"changes", strconv.Itoa(len(r.GetChanges())),
		"note", r.GetNote(),
		"cancel_reason", r.GetCancelReason(),
	)
}

// Successions writes what went from unit to unit.
func (p Printer) Successions(list []*unitv1.Succession) {
	t := p.newTable("effective", "predecessor", "extent", "successor", "succession_basis", "share")
	for _, s := range list {
		extent := p.word("extent", strings.TrimPrefix(s.GetExtent().String(), "EXTENT_"))
		t.AppendRow(row(p.date(s.GetEffectiveDate()), short(s.GetPredecessorUnit()), extent, short(s.GetSuccessorUnit()), s.GetLegalBasis(), s.GetShare()))
	}
	p.table(t)
}

func (p Printer) reorganisationState(r *unitv1.Reorganisation) string {
	return p.word("reorganisation_state", strings.TrimPrefix(r.GetState().String(), "STATE_"))
}
