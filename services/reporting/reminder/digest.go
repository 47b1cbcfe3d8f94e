package reminder

import (
	"maps"
	"slices"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
)

// pending is a report that has to be spoken of, and the steps that are due.
type pending struct {
	agenda Agenda
	period *reporting.Period
	unit   reporting.PinnedUnit
	// holders answer for the report where its unit ended; none where the unit answers itself.
	holders []reporting.PinnedUnit
	steps   []Step
}

// answering are the units that answer for the report.
func (p *pending) answering() []string {
	if len(p.holders) == 0 {
		return []string{p.unit.Unit}
	}
	units := make([]string, 0, len(p.holders))
	for _, holder := range p.holders {
		units = append(units, holder.Unit)
	}
	return units
}

// audiences are those who are told of a step: of each unit that answers for the report.
func (p *pending) audiences(k Kind) []Audience {
	var all []Audience
	for _, unit := range p.answering() {
		all = append(all, k.audiences(unit, p.period.LeadUnit.Unit)...)
	}
	return all
}

// told is one step for one recipient.
type told struct {
	pending *pending
	step    Step
}

// digest is what is due for one recipient.
type digest struct {
	recipient Recipient
	due       []told
}

// digests sorts what is due by recipient: of each, all plans together.
func digests(all []*pending, recipients func(Audience) []Recipient) []*digest {
	byRecipient := map[string]*digest{}
	for _, p := range all {
		for _, step := range p.steps {
			for _, audience := range p.audiences(step.Kind) {
				for _, r := range recipients(audience) {
					d := byRecipient[r.key()]
					if d == nil {
						d = &digest{recipient: r}
						byRecipient[r.key()] = d
					}
					d.add(told{p, step})
				}
			}
		}
	}
	return slices.Collect(maps.Values(byRecipient))
}

// add adds a step once, also for somebody who is told in two roles.
func (d *digest) add(t told) {
	if d.recipient.OnlyRequired && !t.step.Kind.Required() {
		return
	}
	if !slices.ContainsFunc(d.due, func(o told) bool { return o.pending == t.pending && o.step.Key == t.step.Key }) {
		d.due = append(d.due, t)
	}
}

// without is the digest without what earlier notices have said already.
func (d *digest) without(earlier []Notice) []told {
	return slices.DeleteFunc(slices.Clone(d.due), func(t told) bool {
		id := t.pending.agenda.stepID(t.step)
		return slices.ContainsFunc(earlier, func(n Notice) bool { return n.covers(id) })
	})
}

// since is the time of the oldest step in the digest: no notice before it can have said anything of it.
func (d *digest) since() time.Time {
	at := never
	for _, t := range d.due {
		if t.step.At.Before(at) {
			at = t.step.At
		}
	}
	return at
}

// items are what a notice says: of each report one item, of its gravest and newest step.
func items(due []told) []Item {
	var list []Item
	gravest := map[reporting.ReportName]Step{}
	for _, t := range due {
		report := t.pending.agenda.Report
		i := slices.IndexFunc(list, func(item Item) bool { return item.Report == report })
		if i < 0 {
			i, list = len(list), append(list, newItem(t))
			gravest[report] = t.step
		}
		list[i].Covers = append(list[i].Covers, t.pending.agenda.stepID(t.step))
		if graveness[t.step.Kind] >= graveness[gravest[report].Kind] {
			gravest[report], list[i].Kind = t.step, t.step.Kind
		}
	}
	return list
}

func newItem(t told) Item {
	p := t.pending.period
	return Item{
		Report: t.pending.agenda.Report, Kind: t.step.Kind, Due: t.pending.agenda.Due, UnitName: t.pending.unit.DisplayName,
		PeriodTitle: p.Title, PlanTitle: p.PlanTitle, PlanNumber: p.PlanNumber,
	}
}
