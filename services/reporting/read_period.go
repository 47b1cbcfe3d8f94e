package reporting

import (
	"context"
	"slices"
	"time"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/identity"
)

// PeriodView is what was decided for a period, as a caller sees it.
type PeriodView struct {
	Period     PeriodNow
	Standing   PeriodStanding
	Extensions []Extension // of the period and by outages, oldest first
	Exemptions []Exemption
	Adoptions  []AdoptionView // oldest first
	HandOvers  []HandOver
	Counts     Counts // zero for a unit
	All        bool   // true for who sees all of it
	Acts       []access.Action
}

// PeriodStanding reads what was decided for a period: all of it for the lead unit and the issuing authority, what
// concerns it for a unit.
func (s *Service) PeriodStanding(ctx context.Context, name PeriodName) (PeriodView, error) {
	p, err := s.openPeriod(ctx, name)
	if err != nil {
		return PeriodView{}, err
	}
	actor := identity.From(ctx)
	visible := visibleObligations(actor, p)
	if len(visible) == 0 {
		return PeriodView{}, access.Decide(actor, access.ReadPeriodSeries, p.facts())
	}
	v := PeriodView{Period: p, Standing: p.Decided, All: access.Decide(actor, access.ReadPeriodSeries, p.facts()) == nil}
	v.Extensions, v.Exemptions = concerning(p, visible)
	units := make(map[string]bool, len(visible))
	for _, o := range visible {
		units[o.Unit.Unit] = true
	}
	if v.Adoptions, err = s.adoptions(ctx, p, units); err != nil {
		return PeriodView{}, err
	}
	v.HandOvers = only(p.Decided.HandOvers, func(h HandOver) bool { return units[h.Unit] })
	if !v.All {
		return v, nil
	}
	standings, err := s.standings(ctx, p, p.Obligations)
	if err != nil {
		return PeriodView{}, err
	}
	v.Counts = countReports(p, standings, s.Now())
	v.Acts = p.allowedActs(actor)
	return v, nil
}

// concerning are the extensions and exemptions that concern some of the obligations.
func concerning(p PeriodNow, obligations []Obligation) ([]Extension, []Exemption) {
	units := make(map[string]bool, len(obligations))
	used := make(map[string]bool) // entries of extensions that moved a due time
	for _, o := range obligations {
		units[o.Unit.Unit] = true
		if x := p.granted(o).Extension; x != nil {
			used[x.Entry] = true
		}
	}
	var extensions []Extension
	for _, x := range p.Decided.Extensions {
		if len(x.Units) == 0 || slices.ContainsFunc(x.Units, func(unit string) bool { return units[unit] }) {
			x.Units = only(x.Units, func(unit string) bool { return units[unit] })
			extensions = append(extensions, x)
		}
	}
	for _, x := range p.Outages.Extensions {
		if used[x.Entry] {
			extensions = append(extensions, x)
		}
	}
	return extensions, only(p.Decided.Exemptions, func(x Exemption) bool { return units[x.Unit] })
}

func countReports(p PeriodNow, standings map[string]Standing, now time.Time) Counts {
	var c Counts
	for _, o := range p.Obligations {
		standing := standings[o.Unit.Unit]
		c.add(standing.TimelinessAt(now, p.granted(o)), standing.Counted().Entry > 0)
	}
	return c
}

// allowedActs are the acts on the period that both the access rules and its standing let the caller do now.
func (p PeriodNow) allowedActs(actor identity.Actor) []access.Action {
	open := p.Decided.Certification == nil
	var acts []access.Action
	for _, candidate := range []struct {
		action access.Action
		fits   bool
	}{
		{access.ExtendReports, open},
		{access.ExemptReports, open},
		{access.EndExemption, open && len(p.Decided.Exemptions) > 0},
		{access.CertifyPeriod, open},
		{access.LiftCertification, !open},
		{access.HandOverReport, open},
		{access.DivideFigures, true},
	} {
		if candidate.fits && access.Decide(actor, candidate.action, p.facts()) == nil {
			acts = append(acts, candidate.action)
		}
	}
	return acts
}

// PeriodEntries reads the series of a period and checks its chain.
func (s *Service) PeriodEntries(ctx context.Context, name PeriodName) ([]Entry, int, error) {
	p, err := s.openPeriod(ctx, name)
	if err != nil {
		return nil, 0, err
	}
	if err := access.Decide(identity.From(ctx), access.ReadPeriodSeries, p.facts()); err != nil {
		return nil, 0, err
	}
	kept, err := s.Store.PeriodStandings(ctx, name.Series()) // before the entries: what it has seen must be among them
	if err != nil {
		return nil, 0, err
	}
	entries, err := s.Store.Series(ctx, name.Series())
	return entries, CheckChain(entries, kept[name.Series()].Tail), err
}
