package reporting

import (
	"context"
	"encoding/json"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// ConsolidatedView is one revision of a consolidated report as a caller sees it.
type ConsolidatedView struct {
	Period      PeriodNow
	Standing    ConsolidatedStanding
	Revision    Revision
	Snapshot    Consolidated
	ContentHash string
	// Content is the snapshot exactly as hashed; nil for who does not see all of it.
	Content []byte
	// LeftOut is true when the values and texts of single reports are too many to be shown with it.
	LeftOut bool
	// Outdated is true when reports are not what they were when the revision was compiled; Changes are those reports, for
	// who makes the consolidated report: what was not dispatched is nobody else's yet.
	Outdated bool
	Changes  []ConsolidatedChange
}

// Consolidated reads a consolidated report. The lead unit and the issuing authority see the newest revision; everybody
// else sees the revision dispatched last: the authority above all of it, a unit that reports the totals and its own part.
func (s *Service) Consolidated(ctx context.Context, series SeriesName) (ConsolidatedView, error) {
	seen, err := s.seen(ctx, series)
	if err != nil {
		return ConsolidatedView{}, err
	}
	v, err := s.consolidatedView(ctx, seen.Period, seen.Standing, seen.Revision)
	if err != nil {
		return ConsolidatedView{}, err
	}
	if !seen.Maker {
		v.Changes = nil
	}
	if seen.Own != nil {
		v.Content, v.Snapshot = nil, v.Snapshot.SeenBy(seen.Own)
	}
	v.Snapshot, v.LeftOut, err = s.withReports(ctx, v.Snapshot)
	if err == nil && seen.Maker && !v.LeftOut {
		err = s.rank(ctx, &v.Snapshot)
	}
	return v, err
}

// seenConsolidated is what a caller sees of a consolidated report.
type seenConsolidated struct {
	Period   PeriodNow
	Standing ConsolidatedStanding
	Revision Revision
	Maker    bool     // sees what was not dispatched, and what would change
	Own      []string // the units of which the caller sees the part; nil for all
}

// seen tells which revision of a consolidated report the caller sees, and how much of it; NOT_FOUND if there is none.
func (s *Service) seen(ctx context.Context, series SeriesName) (seenConsolidated, error) {
	p, err := s.openPeriod(ctx, series.Period())
	if err != nil {
		return seenConsolidated{}, err
	}
	standing, err := s.consolidatedStanding(ctx, p)
	if err != nil {
		return seenConsolidated{}, err
	}
	seen := seenConsolidated{Period: p, Standing: standing, Revision: standing.Dispatched}
	actor, facts := identity.From(ctx), p.facts()
	facts.Dispatched = standing.Dispatched.Number > 0
	switch {
	case access.Decide(actor, access.ReadConsolidatedReportSeries, facts) == nil:
		seen.Revision, seen.Maker = standing.Newest, true
	case access.Decide(actor, access.ReadConsolidatedReport, facts) == nil:
	default:
		facts.ReportingUnits = p.obligatedUnits()
		if err := access.Decide(actor, access.ReadConsolidatedReport, facts); err != nil {
			return seenConsolidated{}, err
		}
		seen.Own = append([]string{}, p.unitsOf(actor)...)
	}
	if seen.Revision.Number == 0 {
		return seenConsolidated{}, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(standing.Series))
	}
	return seen, nil
}

// consolidatedView reads a revision as it is stored.
func (s *Service) consolidatedView(ctx context.Context, p PeriodNow, standing ConsolidatedStanding, revision Revision) (ConsolidatedView, error) {
	entry, err := s.entry(ctx, standing.Series, revision.Entry)
	if err != nil {
		return ConsolidatedView{}, err
	}
	v := ConsolidatedView{
		Period: p, Standing: standing, Revision: revision, ContentHash: entry.ContentHash, Content: entry.Content,
	}
	if err := json.Unmarshal(entry.Content, &v.Snapshot); err != nil {
		return ConsolidatedView{}, broken(entry.Series, entry.Number)
	}
	v.Changes, err = s.changesSince(ctx, p, v.Snapshot)
	v.Outdated = len(v.Changes) > 0
	return v, err
}

// snapshot reads what a revision says.
func (s *Service) snapshot(ctx context.Context, series SeriesName, number int) (Consolidated, error) {
	entry, err := s.entry(ctx, series, number)
	if err != nil {
		return Consolidated{}, err
	}
	var snapshot Consolidated
	if err := json.Unmarshal(entry.Content, &snapshot); err != nil {
		return Consolidated{}, broken(series, number)
	}
	return snapshot, nil
}

// ConsolidatedEntries reads the series of a consolidated report and checks its chain.
func (s *Service) ConsolidatedEntries(ctx context.Context, series SeriesName) ([]Entry, int, error) {
	_, kept, err := s.consolidated(ctx, series, access.ReadConsolidatedReportSeries)
	if err != nil {
		return nil, 0, err
	}
	entries, err := s.Store.Series(ctx, series)
	return entries, CheckChain(entries, kept.Tail), err
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
	opened := make([]*Period, 0, len(standings))
	for _, standing := range standings {
		views = append(views, ConsolidatedView{Standing: standing, Revision: standing.Dispatched})
		p, err := s.period(ctx, standing.Period)
		if err != nil {
			return nil, "", err
		}
		opened = append(opened, p)
	}
	periods, err := s.periodsNow(ctx, opened)
	for i := range periods {
		views[i].Period = periods[i]
	}
	return views, next, err
}

func (s *Service) keptConsolidated(ctx context.Context, p PeriodNow) (ConsolidatedStanding, error) {
	kept, ok, err := s.Store.Consolidated(ctx, p.Name.ConsolidatedReport())
	if err == nil && !ok {
		kept = NewConsolidatedStanding(p.Period)
	}
	return kept, err
}

// consolidatedStanding reads the standing of a consolidated report as it is now, and keeps it if the kept one lagged.
func (s *Service) consolidatedStanding(ctx context.Context, p PeriodNow) (ConsolidatedStanding, error) {
	kept, err := s.keptConsolidated(ctx, p)
	if err != nil {
		return ConsolidatedStanding{}, err
	}
	standing, err := catchUp(ctx, s, kept)
	if err == nil && standing.LastNumber > kept.LastNumber {
		if err := s.Store.KeepConsolidated(ctx, standing); err != nil {
			s.Log.WarnContext(ctx, "standing not kept, will be rebuilt on read", "series", string(standing.Series), "error", err)
		}
	}
	return standing, err
}

// CatchUp brings the kept standing of every consolidated report up to its series. Whoever reads one report finds it up to
// date anyway; the list of what was dispatched knows kept standings only, and a process may have died before it kept one.
func (s *Service) CatchUp(ctx context.Context) error {
	for p, err := range s.Store.AllPeriods(ctx) {
		if err != nil {
			return err
		}
		now, err := s.PeriodNow(ctx, p.Name)
		if err != nil {
			return err
		}
		if _, err := s.consolidatedStanding(ctx, now); err != nil {
			return err
		}
	}
	return nil
}

func (p *Period) obligatedUnits() []string {
	units := make([]string, 0, len(p.Obligations))
	for _, o := range p.Obligations {
		units = append(units, o.Unit.Unit)
	}
	return units
}

// unitsOf are the obligated units whose reports are the actor's own.
func (p PeriodNow) unitsOf(actor identity.Actor) []string {
	return slices.DeleteFunc(p.obligatedUnits(), func(unit string) bool {
		return access.Decide(actor, access.ReadDraft, p.reportFacts(p.Name.Report(unit))) != nil
	})
}
