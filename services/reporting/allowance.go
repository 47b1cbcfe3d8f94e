package reporting

import "context"

// allowance reads what a unit was granted for its report.
func (s *Service) allowance(ctx context.Context, p *Period, o Obligation) (Allowance, error) {
	decided, outages, err := s.decided(ctx, p.Name)
	return p.Allowance(o, decided, outages), err
}

// decided reads what was decided for a period, and the outages, as they are now.
func (s *Service) decided(ctx context.Context, period PeriodName) (decided, outages PeriodStanding, err error) {
	now, err := s.periodStandings(ctx, period.Series(), Outages)
	return now[period.Series()], now[Outages], err
}

// periodStandings reads standings as they are now: the kept ones in one call, and what may have come after in another.
func (s *Service) periodStandings(ctx context.Context, series ...SeriesName) (map[SeriesName]PeriodStanding, error) {
	kept, err := s.Store.PeriodStandings(ctx, series...)
	if err != nil {
		return nil, err
	}
	after := make([]string, 0, len(series))
	for _, name := range series {
		if _, ok := kept[name]; !ok {
			kept[name] = PeriodStanding{Series: name}
		}
		after = append(after, name.EntryID(kept[name].LastNumber+1))
	}
	ahead, err := s.Store.Entries(ctx, after...)
	if err != nil {
		return nil, err
	}
	for _, entry := range ahead {
		standing, err := catchUp(ctx, s, kept[entry.Series].After(entry))
		if err != nil {
			return nil, err
		}
		s.keepPeriod(ctx, standing)
		kept[entry.Series] = standing
	}
	return kept, nil
}

// keepPeriod keeps a standing. A failure loses nothing: the series has it all, and the next reader tries again.
func (s *Service) keepPeriod(ctx context.Context, standing PeriodStanding) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), keepTime)
	defer cancel()
	if err := s.Store.KeepPeriodStanding(ctx, standing); err != nil {
		s.Log.WarnContext(ctx, "standing not kept, will be rebuilt on read", "series", string(standing.Series), "error", err)
	}
}
