package reporting

import (
	"cmp"
	"context"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
)

// TrendOf says of what a trend is asked.
type TrendOf struct {
	Plan      string
	Indicator string
	Unit      string         // the whole if empty
	AsOf      *calendar.Date // whose units count; today if nil
	Rule      string         // a point for each of its periods; for each year if empty
	// FirstYear and LastYear are those of the plan if 0.
	FirstYear, LastYear int
}

// Trend is an indicator over years or periods.
type Trend struct {
	TrendOf
	Now    *Indicator // as it is defined in the newest period that asks for it
	Unit   PinnedUnit // not set for the whole
	Day    calendar.Date
	Points []TrendPoint
}

// TrendPoint is a point beside the one before it.
type TrendPoint struct {
	Point
	Target            Target // not set where there is none
	DefinitionChanged bool   // another one than at the last point that has one
	Joined            bool   // a line may join it to the point before
}

// Trend reads how an indicator develops. Values are read where they are, each time, and made one by the functions that make
// them everywhere; nothing is kept.
func (s *Service) Trend(ctx context.Context, of TrendOf) (Trend, error) {
	periods, err := s.periodsOf(ctx, of.Plan)
	if err != nil {
		return Trend{}, err
	}
	t := Trend{TrendOf: of}
	asking := only(periods, func(p PeriodNow) bool { return t.takes(p.Period) })
	for _, p := range periods {
		if i, ok := p.Indicator(of.Indicator); ok {
			t.Now = i
		}
	}
	if t.Now == nil {
		return Trend{}, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", of.Plan+"/indicators/"+of.Indicator)
	}
	if of.Rule != "" && !slices.ContainsFunc(periods, func(p PeriodNow) bool { return p.RuleID == of.Rule }) {
		return Trend{}, fault.InvalidField("reporting_rule", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", of.Rule)
	}
	if of.Unit != "" {
		if t.Unit, t.Day, err = s.unitOf(ctx, of); err != nil {
			return Trend{}, err
		}
	}
	points, err := s.pointsOf(ctx, t, asking)
	if err != nil {
		return Trend{}, err
	}
	if of.Rule == "" {
		points = byYear(points)
	}
	t.Points = beside(points, of)
	return t, nil
}

// takes reports whether the trend is about a period.
func (t Trend) takes(p *Period) bool {
	return (t.Rule == "" || p.RuleID == t.Rule) && p.Year >= t.FirstYear && (t.LastYear == 0 || p.Year <= t.LastYear)
}

// periodsOf are the periods of a plan, oldest first.
func (s *Service) periodsOf(ctx context.Context, plan string) ([]PeriodNow, error) {
	var all []PeriodNow
	page := Page{Size: 200}
	for {
		periods, next, err := s.Periods(ctx, plan, page)
		if err != nil {
			return nil, err
		}
		all = append(all, periods...)
		if page.Token = next; next == "" {
			break
		}
	}
	slices.SortStableFunc(all, func(a, b PeriodNow) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), a.DataTo.Compare(b.DataTo), b.DataFrom.Compare(a.DataFrom))
	})
	return all, nil
}

// unitOf is the unit of a trend, which must exist on the day.
func (s *Service) unitOf(ctx context.Context, of TrendOf) (PinnedUnit, calendar.Date, error) {
	day := calendar.DateOf(s.Now())
	if of.AsOf != nil {
		day = *of.AsOf
	}
	if !day.Valid() {
		return PinnedUnit{}, day, fault.InvalidField("as_of", faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	}
	units, err := s.unitsOn(ctx, []string{of.Unit}, []string{of.Unit}, day)
	return units[of.Unit].PinnedUnit, day, err
}

// pointsOf reads the indicator in each period. One that the caller may see nothing of is a gap; the answer is the refusal where
// that is so of all of them.
func (s *Service) pointsOf(ctx context.Context, t Trend, periods []PeriodNow) ([]Point, error) {
	points := make([]Point, 0, len(periods))
	var refused error
	visible := 0
	for _, p := range periods {
		one := Point{Period: p.Period, Year: p.Year, Gap: NotAsked, Sources: []FigureSource{{Period: p.Period}}}
		indicator, asked := p.Indicator(t.Indicator)
		if !asked {
			points = append(points, one)
			continue
		}
		one.Indicator = indicator
		read, err := s.readPoints(ctx, t, p)
		switch {
		case err != nil && fault.KindOf(err) == fault.Denied:
			refused, one = err, one.missing(NotVisible)
		case err != nil:
			return nil, err
		default:
			visible++
			if found, ok := read[t.Indicator]; ok {
				one = found
			}
		}
		points = append(points, one)
	}
	if visible == 0 && refused != nil {
		return nil, refused
	}
	return points, nil
}

func (s *Service) readPoints(ctx context.Context, t Trend, p PeriodNow) (map[string]Point, error) {
	if t.TrendOf.Unit == "" {
		return s.consolidatedPoints(ctx, p, false)
	}
	return s.unitPoints(ctx, p, t.TrendOf.Unit, t.Day)
}

// byYear makes one point of those of each year. Years between that had no period are gaps.
func byYear(points []Point) []Point {
	var years []Point
	for len(points) > 0 {
		n := 1
		for n < len(points) && points[n].Year == points[0].Year {
			n++
		}
		for len(years) > 0 && years[len(years)-1].Year < points[0].Year-1 {
			years = append(years, Point{Year: years[len(years)-1].Year + 1, Gap: NotAsked})
		}
		years = append(years, overPeriods(points[:n]))
		points = points[n:]
	}
	return years
}

// beside gives points their targets, and sets each beside the one before it.
func beside(points []Point, of TrendOf) []TrendPoint {
	trend := make([]TrendPoint, 0, len(points))
	var last *Indicator
	for n, p := range points {
		one := TrendPoint{Point: p}
		if p.Indicator != nil {
			one.DefinitionChanged = last != nil && !p.Indicator.asksAs(last)
			one.Target, _ = p.Indicator.Target(of.Unit, of.Rule, p.Year)
			last = p.Indicator
		}
		one.Joined = n > 0 && p.Known && points[n-1].Known && !one.DefinitionChanged && len(p.Divided)+len(points[n-1].Divided) == 0
		trend = append(trend, one)
	}
	return trend
}
