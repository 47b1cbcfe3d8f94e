package reporting

import (
	"context"
	"time"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/identity"
)

// Board shows where the reports of a period stand at one moment.
type Board struct {
	Period PeriodNow
	Now    time.Time
	Rows   []BoardRow
	// Groups are the rows by the units of AsOf; none as filed.
	Groups []BoardGroup
	AsOf   calendar.Date
}

// BoardRow shows where one report stands.
type BoardRow struct {
	Obligation Obligation
	Standing   Standing
	Allowance  Allowance
	State      State // the standing's, or Drafting
	Timeliness Timeliness
}

// Board reads the rows the caller may see: all of them for the lead unit and the issuing authority, its own for a unit.
func (s *Service) Board(ctx context.Context, name PeriodName) (Board, error) {
	p, err := s.openPeriod(ctx, name)
	if err != nil {
		return Board{}, err
	}
	visible := visibleObligations(identity.From(ctx), p)
	if len(visible) == 0 {
		return Board{}, access.Decide(identity.From(ctx), access.ReadBoard, p.facts())
	}
	standings, err := s.standings(ctx, p, visible)
	if err != nil {
		return Board{}, err
	}
	drafts, err := s.Store.Drafts(ctx, notStarted(standings)...)
	if err != nil {
		return Board{}, err
	}
	b := Board{Period: p, Now: s.Now(), Rows: make([]BoardRow, 0, len(visible))}
	for _, o := range visible {
		standing := standings[o.Unit.Unit]
		allowed := p.granted(o)
		row := BoardRow{
			Obligation: o, Standing: standing, Allowance: allowed, State: standing.State,
			Timeliness: standing.TimelinessAt(b.Now, allowed),
		}
		if row.State == NotStarted && drafts[standing.Report] {
			row.State = Drafting
		}
		b.Rows = append(b.Rows, row)
	}
	return b, nil
}

func visibleObligations(actor identity.Actor, p PeriodNow) []Obligation {
	if access.Decide(actor, access.ReadBoard, p.facts()) == nil {
		return p.Obligations
	}
	var own []Obligation
	for _, o := range p.Obligations {
		if access.Decide(actor, access.ReadReport, p.reportFacts(p.Name.Report(o.Unit.Unit))) == nil {
			own = append(own, o)
		}
	}
	return own
}

// notStarted are the reports nothing was submitted of: only there does it matter whether there is a draft.
func notStarted(standings map[string]Standing) []ReportName {
	var reports []ReportName
	for _, standing := range standings {
		if standing.State == NotStarted {
			reports = append(reports, standing.Report)
		}
	}
	return reports
}

// standings reads where the reports of some obligations stand now, by unit. It asks for the entry after each kept
// standing in one call, so that a standing that lags after a crash is not shown.
func (s *Service) standings(ctx context.Context, p PeriodNow, obligations []Obligation) (map[string]Standing, error) {
	reports := make([]ReportName, 0, len(obligations))
	for _, o := range obligations {
		reports = append(reports, p.Name.Report(o.Unit.Unit))
	}
	kept, err := s.Store.Standings(ctx, reports...)
	if err != nil {
		return nil, err
	}
	now := make(map[string]Standing, len(reports))
	after := make([]string, 0, len(reports))
	for _, report := range reports {
		standing, ok := kept[report]
		if !ok {
			standing = NewStanding(report)
		}
		now[report.Unit()] = standing
		after = append(after, report.Series().EntryID(standing.LastNumber+1))
	}
	ahead, err := s.Store.Entries(ctx, after...)
	if err != nil {
		return nil, err
	}
	for _, entry := range ahead {
		report := ReportName(entry.Series)
		standing, err := catchUp(ctx, s, now[report.Unit()].After(entry))
		if err != nil {
			return nil, err
		}
		s.keepBehind(ctx, standing)
		now[report.Unit()] = standing
	}
	return now, nil
}
