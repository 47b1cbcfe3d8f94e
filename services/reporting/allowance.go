package reporting

import (
	"context"

	"github.com/tiendo/tiendo/services/access"
)

// ReportNow is a report as it is now: what its unit owes in the period, what it was granted, and where the report stands.
type ReportNow struct {
	Period     PeriodNow
	Obligation Obligation
	Standing   Standing
	Allowance  Allowance
}

// reportNow reads a report as it is now, after the access rules have let the caller at it: what is kept of the report and of
// the period, and in one call what may have come after. It is all that a submission reads.
func (s *Service) reportNow(ctx context.Context, report ReportName, action access.Action) (ReportNow, error) {
	opened, err := s.opened(ctx, report.Period())
	if err != nil {
		return ReportNow{}, err
	}
	kept, err := s.kept(ctx, report)
	if err != nil {
		return ReportNow{}, err
	}
	decided, err := s.keptDecisions(ctx, report.Period().Series(), Outages)
	if err != nil {
		return ReportNow{}, err
	}
	next := report.Series().EntryID(kept.LastNumber + 1)
	ahead, err := s.Store.Entries(ctx, append(decided.next(), next)...)
	if err != nil {
		return ReportNow{}, err
	}
	entry, behind := ahead[next]
	delete(ahead, next)
	if err := s.catchUpDecisions(ctx, decided, ahead); err != nil {
		return ReportNow{}, err
	}
	p, err := s.now(ctx, opened, decided)
	if err != nil {
		return ReportNow{}, err
	}
	o, err := p.obligation(ctx, report, action)
	if err != nil {
		return ReportNow{}, err
	}
	if behind {
		if kept, err = catchUp(ctx, s, kept.After(entry)); err != nil {
			return ReportNow{}, err
		}
		s.keepBehind(ctx, kept)
	}
	return ReportNow{Period: p, Obligation: o, Standing: kept, Allowance: p.granted(o)}, nil
}

// decisionsNow reads series of decisions as they are now: what is kept of them in one call, and what may have come after in
// another.
func (s *Service) decisionsNow(ctx context.Context, series ...SeriesName) (decisionsKept, error) {
	kept, err := s.keptDecisions(ctx, series...)
	if err != nil {
		return nil, err
	}
	ahead, err := s.Store.Entries(ctx, kept.next()...)
	if err != nil {
		return nil, err
	}
	return kept, s.catchUpDecisions(ctx, kept, ahead)
}

// decisionsKept are the standings of some series of decisions.
type decisionsKept map[SeriesName]PeriodStanding

// next are the ids of the entries that come next, if there are any.
func (k decisionsKept) next() []string {
	ids := make([]string, 0, len(k)+1)
	for name, standing := range k {
		ids = append(ids, name.EntryID(standing.LastNumber+1))
	}
	return ids
}

// keptDecisions reads what is kept, which may lag; an empty standing where nothing is.
func (s *Service) keptDecisions(ctx context.Context, series ...SeriesName) (decisionsKept, error) {
	kept, err := s.Store.PeriodStandings(ctx, series...)
	if err != nil {
		return nil, err
	}
	for _, name := range series {
		if _, ok := kept[name]; !ok {
			kept[name] = PeriodStanding{Series: name}
		}
	}
	return kept, nil
}

// catchUpDecisions brings standings up to their series, from the entries that come next, and keeps them.
func (s *Service) catchUpDecisions(ctx context.Context, kept decisionsKept, ahead map[string]Entry) error {
	for _, entry := range ahead {
		standing, err := catchUp(ctx, s, kept[entry.Series].After(entry))
		if err != nil {
			return err
		}
		s.keepPeriod(ctx, standing)
		kept[entry.Series] = standing
	}
	return nil
}

// keepPeriod keeps a standing. A failure loses nothing: the series has it all, and the next reader tries again.
func (s *Service) keepPeriod(ctx context.Context, standing PeriodStanding) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), keepTime)
	defer cancel()
	if err := s.Store.KeepPeriodStanding(ctx, standing); err != nil {
		s.Log.WarnContext(ctx, "standing not kept, will be rebuilt on read", "series", string(standing.Series), "error", err)
	}
}
