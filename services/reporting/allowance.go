package reporting

import "context"

// reportNow reads where a report stands and what its unit was granted, as both are now: what is kept of them, and in one
// call what may have come after. It is all that a submission reads.
func (s *Service) reportNow(ctx context.Context, p *Period, o Obligation) (Standing, Allowance, error) {
	report := p.Name.Report(o.Unit.Unit)
	kept, err := s.kept(ctx, report)
	if err != nil {
		return Standing{}, Allowance{}, err
	}
	decided, err := s.keptDecisions(ctx, p.Name.Series(), Outages)
	if err != nil {
		return Standing{}, Allowance{}, err
	}
	next := report.Series().EntryID(kept.LastNumber + 1)
	ahead, err := s.Store.Entries(ctx, append(decided.next(), next)...)
	if err != nil {
		return Standing{}, Allowance{}, err
	}
	if entry, ok := ahead[next]; ok {
		delete(ahead, next)
		if kept, err = catchUp(ctx, s, kept.After(entry)); err != nil {
			return Standing{}, Allowance{}, err
		}
		s.keepBehind(ctx, kept)
	}
	err = s.catchUpDecisions(ctx, decided, ahead)
	return kept, p.Allowance(o, decided[p.Name.Series()], decided[Outages]), err
}

// decided reads what was decided for a period, and the outages, as they are now.
func (s *Service) decided(ctx context.Context, period PeriodName) (decided, outages PeriodStanding, err error) {
	now, err := s.decisionsNow(ctx, period.Series(), Outages)
	return now[period.Series()], now[Outages], err
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
