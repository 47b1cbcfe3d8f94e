package reporting

import (
	"context"
	"fmt"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// SaveNarrative saves a version of the text of a consolidated report. Of sources it takes unit, entry and part; it finds the
// rest in the submissions.
func (s *Service) SaveNarrative(ctx context.Context, period PeriodName, n Narrative, r Request) (NarrativeView, error) {
	open, err := s.narrative(ctx, period, access.UpdateConsolidatedDraft)
	if err != nil {
		return NarrativeView{}, err
	}
	var faults fault.Violations
	n.check(&faults, open.period.Period)
	if err := s.pinSources(ctx, &faults, open.period, n); err != nil {
		return NarrativeView{}, err
	}
	if err := faults.Err(); err != nil {
		return NarrativeView{}, err
	}
	act := r.act(identity.From(ctx), NarrativeSaved, open.period.LeadUnit.Unit).With(n.Canonical())
	if err := s.checkCounted(ctx, open, act, n); err != nil {
		return NarrativeView{}, err
	}
	standing, entry, err := commit(ctx, s, open.standing, act, Allowance{})
	if err != nil {
		return NarrativeView{}, err
	}
	open.standing, open.newest = standing, entry
	return s.narrativeView(ctx, open, entry)
}

// openNarrative is the text of a consolidated report that somebody is let at.
type openNarrative struct {
	period   PeriodNow
	standing NarrativeStanding
	newest   Entry // the newest version; zero where there is none
}

// narrative finds the text of a consolidated report, after the access rules have let the caller at it.
func (s *Service) narrative(ctx context.Context, period PeriodName, action access.Action) (openNarrative, error) {
	p, err := s.openPeriod(ctx, period)
	if err != nil {
		return openNarrative{}, err
	}
	if err := access.Decide(identity.From(ctx), action, p.facts()); err != nil {
		return openNarrative{}, err
	}
	standing, newest, err := s.narrativeNow(ctx, period)
	return openNarrative{p, standing, newest}, err
}

// narrativeNow reads the series of a text, one version at a time, and checks every link.
func (s *Service) narrativeNow(ctx context.Context, period PeriodName) (standing NarrativeStanding, newest Entry, err error) {
	standing.Period = period
	for {
		id := standing.series().EntryID(standing.Tail.LastNumber + 1)
		found, err := s.Store.Entries(ctx, id)
		if err != nil {
			return standing, Entry{}, err
		}
		entry, ok := found[id]
		if !ok {
			return standing, newest, nil
		}
		if !entry.follows(standing.Tail) {
			return standing, Entry{}, broken(standing.series(), standing.Tail.LastNumber+1)
		}
		standing, newest = standing.After(entry), entry
	}
}

// pinSources gives sources their unit's name and their hashes. A source that is not there is a fault.
func (s *Service) pinSources(ctx context.Context, faults *fault.Violations, p PeriodNow, n Narrative) error {
	cited, err := s.cited(ctx, p, n.sources())
	if err != nil {
		return err
	}
	for i := range n.Paragraphs {
		for j := range n.Paragraphs[i].Sources {
			source := &n.Paragraphs[i].Sources[j]
			report, ok := cited[citation{source.Unit.Unit, source.Entry}]
			said := report.says(source.Part)
			if !ok || said == "" {
				faults.Add(fmt.Sprintf("draft.paragraphs[%d].sources[%d]", i, j),
					faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", source.words())
				continue
			}
			*source = report.source(part{source.Part, said})
		}
	}
	return nil
}

// checkCounted refuses sources that neither count now nor stand in the version before: what was returned, or is not accepted
// yet, does not get into an official text. A version that was saved before is answered whatever counts by now.
func (s *Service) checkCounted(ctx context.Context, open openNarrative, a Act, n Narrative) error {
	if number, err := open.standing.Tail.answered(a); err != nil || number > 0 {
		return err
	}
	before, err := narrativeIn(open.newest)
	if err != nil {
		return err
	}
	kept := make(map[citation]bool)
	for _, source := range before.sources() {
		kept[citation{source.Unit.Unit, source.Entry}] = true
	}
	counted, err := s.countedNow(ctx, open.period)
	if err != nil {
		return err
	}
	var faults fault.Violations
	for i, paragraph := range n.Paragraphs {
		for j, source := range paragraph.Sources {
			if !kept[citation{source.Unit.Unit, source.Entry}] && counted[source.Unit.Unit].Entry != source.Entry {
				faults.Add(fmt.Sprintf("draft.paragraphs[%d].sources[%d].entry", i, j),
					faultv1.FieldRule_FIELD_RULE_SOURCE_NOT_COUNTED, "value", source.words())
			}
		}
	}
	return faults.Err()
}

// narrativeIn reads the text of a version; an empty one where there is no version.
func narrativeIn(e Entry) (Narrative, error) {
	if e.Number == 0 {
		return Narrative{}, nil
	}
	n, err := ParseNarrative(e.Content)
	if err != nil {
		return n, broken(e.Series, e.Number)
	}
	return n, nil
}
