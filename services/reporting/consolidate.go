package reporting

import (
	"context"
	"encoding/json"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// ConsolidatedView is one revision of a consolidated report as a caller sees it.
type ConsolidatedView struct {
	Period   *Period
	Standing ConsolidatedStanding
	Revision Revision
	Entry    Entry // the entry that holds the snapshot
	Snapshot Consolidated
	Outdated bool
}

// CompileConsolidated adds up the reports accepted so far into a new revision.
func (s *Service) CompileConsolidated(ctx context.Context, series SeriesName, r Request) (ConsolidatedView, error) {
	p, kept, err := s.consolidated(ctx, series, access.CompileConsolidatedReport)
	if err != nil {
		return ConsolidatedView{}, err
	}
	filed, err := s.filed(ctx, p)
	if err != nil {
		return ConsolidatedView{}, err
	}
	snapshot := Consolidate(p, filed, r.ReceivedAt)
	if snapshot.IncludedReports == 0 {
		return ConsolidatedView{}, fault.New(faultv1.Reason_REASON_NOTHING_ACCEPTED, "period", string(p.Name))
	}
	return s.commitConsolidated(ctx, p, kept, r.act(identity.From(ctx), Compiled, p.LeadUnit.Unit).With(snapshot.Canonical()))
}

// ApproveConsolidated approves the newest revision.
func (s *Service) ApproveConsolidated(ctx context.Context, series SeriesName, r Request) (ConsolidatedView, error) {
	p, kept, err := s.consolidated(ctx, series, access.ApproveConsolidatedReport)
	if err != nil {
		return ConsolidatedView{}, err
	}
	return s.commitConsolidated(ctx, p, kept, r.act(identity.From(ctx), Approved, p.IssuingUnit.Unit))
}

// DispatchConsolidated hands the approved revision to the authority above.
func (s *Service) DispatchConsolidated(ctx context.Context, series SeriesName, r Request) (ConsolidatedView, error) {
	p, kept, err := s.consolidated(ctx, series, access.DispatchConsolidatedReport)
	if err != nil {
		return ConsolidatedView{}, err
	}
	return s.commitConsolidated(ctx, p, kept, r.act(identity.From(ctx), Dispatched, p.LeadUnit.Unit))
}

// consolidated finds the period and the kept standing of a consolidated report, after the access rules have let the
// caller at it.
func (s *Service) consolidated(ctx context.Context, series SeriesName, action access.Action) (*Period, ConsolidatedStanding, error) {
	p, err := s.openPeriod(ctx, series.Period())
	if err != nil {
		return nil, ConsolidatedStanding{}, err
	}
	if err := access.Decide(identity.From(ctx), action, p.facts()); err != nil {
		return nil, ConsolidatedStanding{}, err
	}
	kept, err := s.keptConsolidated(ctx, p)
	return p, kept, err
}

func (s *Service) keptConsolidated(ctx context.Context, p *Period) (ConsolidatedStanding, error) {
	kept, ok, err := s.Store.Consolidated(ctx, p.Name.ConsolidatedReport())
	if err == nil && !ok {
		kept = NewConsolidatedStanding(p)
	}
	return kept, err
}

func (s *Service) commitConsolidated(ctx context.Context, p *Period, kept ConsolidatedStanding, a Act) (ConsolidatedView, error) {
	standing, _, err := commit(ctx, s, kept, a, p.ConsolidatedDue)
	if err != nil {
		return ConsolidatedView{}, err
	}
	s.keep(ctx, standing.Series, func(ctx context.Context) error { return s.Store.KeepConsolidated(ctx, standing) })
	return s.consolidatedView(ctx, p, standing, standing.Newest)
}

// filed reads every report of the period, with the content of those that are accepted.
func (s *Service) filed(ctx context.Context, p *Period) (map[string]Filed, error) {
	standings, err := s.standings(ctx, p, p.Obligations)
	if err != nil {
		return nil, err
	}
	filed := make(map[string]Filed, len(standings))
	var ids []string
	for unit, standing := range standings {
		filed[unit] = Filed{Standing: standing}
		if standing.State == StateAccepted {
			ids = append(ids, standing.series().EntryID(standing.Submission))
		}
	}
	entries, err := s.Store.Entries(ctx, ids...)
	if err != nil {
		return nil, err
	}
	for unit, f := range filed {
		if f.Standing.State != StateAccepted {
			continue
		}
		entry, ok := entries[f.Standing.series().EntryID(f.Standing.Submission)]
		// A number goes into the official total only if its entry is provably what was submitted.
		if !ok || !entry.whole() || entry.ContentHash != f.Standing.ContentHash {
			return nil, fault.New(faultv1.Reason_REASON_CHAIN_BROKEN, "series", string(f.Standing.Report))
		}
		if f.Content, err = ParseContent(entry.Content); err != nil {
			return nil, fault.New(faultv1.Reason_REASON_CHAIN_BROKEN, "series", string(f.Standing.Report))
		}
		filed[unit] = f
	}
	return filed, nil
}

// Consolidated reads a consolidated report. The lead unit and the issuing authority see the newest revision; everybody
// else sees the revision dispatched last.
func (s *Service) Consolidated(ctx context.Context, series SeriesName) (ConsolidatedView, error) {
	p, err := s.openPeriod(ctx, series.Period())
	if err != nil {
		return ConsolidatedView{}, err
	}
	kept, err := s.keptConsolidated(ctx, p)
	if err != nil {
		return ConsolidatedView{}, err
	}
	standing, err := catchUp(ctx, s, kept)
	if err != nil {
		return ConsolidatedView{}, err
	}
	actor := identity.From(ctx)
	facts := p.facts()
	if access.Decide(actor, access.ReadConsolidatedReportSeries, facts) == nil {
		if standing.Newest.Number == 0 {
			return ConsolidatedView{}, fault.New(faultv1.Reason_REASON_NOT_FOUND, "resource", string(series))
		}
		return s.consolidatedView(ctx, p, standing, standing.Newest)
	}
	facts.Dispatched = standing.Dispatched.Number > 0
	facts.ReportingUnits = p.obligatedUnits()
	if err := access.Decide(actor, access.ReadConsolidatedReport, facts); err != nil {
		return ConsolidatedView{}, err
	}
	return s.consolidatedView(ctx, p, standing, standing.Dispatched)
}

// ConsolidatedEntries reads the series of a consolidated report and checks its chain.
func (s *Service) ConsolidatedEntries(ctx context.Context, series SeriesName) ([]Entry, int, error) {
	p, err := s.openPeriod(ctx, series.Period())
	if err != nil {
		return nil, 0, err
	}
	if err := access.Decide(identity.From(ctx), access.ReadConsolidatedReportSeries, p.facts()); err != nil {
		return nil, 0, err
	}
	entries, err := s.Store.Series(ctx, series)
	if err != nil {
		return nil, 0, err
	}
	return entries, CheckChain(entries), nil
}

// DispatchedTo lists what was dispatched to a unit. Only what the authority above may see is in the answer.
func (s *Service) DispatchedTo(ctx context.Context, unit string, page Page) ([]ConsolidatedView, string, error) {
	if err := access.Decide(identity.From(ctx), access.ListDispatchedReports, access.Facts{RecipientUnit: unit}); err != nil {
		return nil, "", err
	}
	standings, next, err := s.Store.DispatchedTo(ctx, unit, page)
	if err != nil {
		return nil, "", err
	}
	views := make([]ConsolidatedView, 0, len(standings))
	for _, standing := range standings {
		p, err := s.period(ctx, standing.Period)
		if err != nil {
			return nil, "", err
		}
		views = append(views, ConsolidatedView{Period: p, Standing: standing, Revision: standing.Dispatched})
	}
	return views, next, nil
}

func (s *Service) consolidatedView(ctx context.Context, p *Period, standing ConsolidatedStanding, revision Revision) (ConsolidatedView, error) {
	entry, err := s.entry(ctx, standing.Series, revision.Entry)
	if err != nil {
		return ConsolidatedView{}, err
	}
	v := ConsolidatedView{Period: p, Standing: standing, Revision: revision, Entry: entry}
	if err := json.Unmarshal(entry.Content, &v.Snapshot); err != nil || !entry.whole() {
		return ConsolidatedView{}, fault.New(faultv1.Reason_REASON_CHAIN_BROKEN, "series", string(standing.Series))
	}
	standings, err := s.standings(ctx, p, p.Obligations)
	if err != nil {
		return ConsolidatedView{}, err
	}
	v.Outdated = !v.Snapshot.CurrentWith(standings)
	return v, nil
}

func (p *Period) obligatedUnits() []string {
	units := make([]string, 0, len(p.Obligations))
	for _, o := range p.Obligations {
		units = append(units, o.Unit.Unit)
	}
	return units
}
