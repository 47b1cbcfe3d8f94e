package reporting

import (
	"cmp"
	"context"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/tiendo/tiendo/services/schedule"
)

// ComparedPeriod is an earlier period that figures are compared with, by the revision that was dispatched last. The fields of
// the types in this file stand in the order of their JSON keys, see canonical.
type ComparedPeriod struct {
	ContentSHA256 string       `json:"content_sha256"`
	Kind          ComparedKind `json:"kind"`
	Period        PeriodName   `json:"period"`
	Revision      int          `json:"revision"`
	Title         string       `json:"title"`
}

// ComparedKind is how an earlier period lies to a later one.
type ComparedKind string

// The kinds.
const (
	YearBefore   ComparedKind = "YEAR_BEFORE"
	PeriodBefore ComparedKind = "PERIOD_BEFORE"
)

// FigureComparison is a figure as an earlier report had it. The numbers are decimal, empty where there is none.
type FigureComparison struct {
	Difference    string       `json:"difference,omitempty"`
	ExpectedUnits int          `json:"expected_units"`
	Incomparable  Incomparable `json:"incomparable,omitempty"`
	PercentChange string       `json:"percent_change,omitempty"`
	Period        PeriodName   `json:"period"`
	ReportedUnits int          `json:"reported_units"`
	Value         string       `json:"value,omitempty"`
}

// Incomparable says why there is no difference.
type Incomparable string

// The reasons.
const (
	OneWithoutValue   Incomparable = "NO_VALUE"
	OtherDefinition   Incomparable = "DEFINITION_CHANGED"
	NotAskedForBefore Incomparable = "NOT_ASKED"
)

// earlierPeriod is a period that may be there to compare with.
type earlierPeriod struct {
	kind ComparedKind
	name PeriodName
}

// compared are the periods to compare with: the same one a year before, and the month or quarter before. How many weeks a year
// has is not asked here, so the first week of a year has none before it.
func (p *Period) compared() []earlierPeriod {
	rule := schedule.Rule{ID: p.RuleID, Kind: p.Kind}
	if p.Kind.Once() {
		return nil
	}
	earlier := []earlierPeriod{{YearBefore, NewPeriodName(p.Plan, rule, p.Year-1, p.Number)}}
	last := map[schedule.Kind]int{schedule.Month: 12, schedule.Quarter: 4}[p.Kind]
	switch {
	case p.Number > 1:
		earlier = append(earlier, earlierPeriod{PeriodBefore, NewPeriodName(p.Plan, rule, p.Year, p.Number-1)})
	case p.Number == 1 && last > 0:
		earlier = append(earlier, earlierPeriod{PeriodBefore, NewPeriodName(p.Plan, rule, p.Year-1, last)})
	}
	return earlier
}

// compareWithEarlier sets the figures of a snapshot beside those that were dispatched for earlier periods. Only what was
// dispatched counts: anything else can still become another number.
func (s *Service) compareWithEarlier(ctx context.Context, p PeriodNow, c *Consolidated) error {
	for _, earlier := range p.compared() {
		before, err := s.period(ctx, earlier.name)
		if err != nil {
			if err = unlessNotFound(err); err != nil {
				return err
			}
			continue
		}
		standing, err := s.consolidatedStanding(ctx, PeriodNow{Period: before})
		if err != nil {
			return err
		}
		revision := standing.Dispatched
		if revision.Number == 0 {
			continue
		}
		snapshot, err := s.snapshot(ctx, standing.Series, revision.Entry)
		if err != nil {
			return err
		}
		edition, err := s.editionOf(ctx, snapshot)
		if err != nil {
			return err
		}
		c.ComparedWith = append(c.ComparedWith, ComparedPeriod{
			Kind: earlier.kind, Period: earlier.name, Title: snapshot.Title, Revision: revision.Number, ContentSHA256: revision.ContentHash,
		})
		for n := range c.Figures {
			c.Figures[n].Comparisons = append(c.Figures[n].Comparisons, c.Figures[n].beside(p.Period, edition, snapshot))
		}
	}
	return nil
}

// beside is a figure beside what an earlier report said.
func (f Figure) beside(now, before *Period, c Consolidated) FigureComparison {
	out := FigureComparison{Period: before.Name}
	n := slices.IndexFunc(c.Figures, func(g Figure) bool { return g.Indicator == f.Indicator })
	if n < 0 {
		out.Incomparable = NotAskedForBefore
		return out
	}
	was := c.Figures[n]
	out.Value, out.ReportedUnits, out.ExpectedUnits = was.Value, was.ReportedUnits, was.ExpectedUnits
	value, unknown := decimal.NewFromString(f.Value)
	then, unknownThen := decimal.NewFromString(was.Value)
	switch {
	case !alike(now, before, f, was):
		out.Incomparable = OtherDefinition
	case unknown != nil || unknownThen != nil:
		out.Incomparable = OneWithoutValue
	default:
		difference := value.Sub(then)
		out.Difference = difference.String()
		if f.Kind != Ratio && !then.IsZero() {
			out.PercentChange = difference.Mul(hundred).DivRound(then.Abs(), 1).String()
		}
	}
	return out
}

// alike reports whether two figures of an indicator were found in the same way.
func alike(now, before *Period, f, was Figure) bool {
	is, _ := now.Indicator(f.Indicator)
	then, _ := before.Indicator(f.Indicator)
	return f.Kind == was.Kind && f.Aggregation == was.Aggregation && f.UnitOfMeasure == was.UnitOfMeasure &&
		cmp.Or(is.DefinitionVersion, 1) == cmp.Or(then.DefinitionVersion, 1) && is.Formula.asksAs(then.Formula)
}

// rank ranks the units of every figure, for those who make the report.
func (s *Service) rank(ctx context.Context, c *Consolidated) error {
	p, err := s.editionOf(ctx, *c)
	if err != nil {
		return err
	}
	for n := range c.Figures {
		if indicator, ok := p.Indicator(c.Figures[n].Indicator); ok {
			c.Figures[n].rank(indicator.Direction)
		}
	}
	return nil
}

// rank ranks the units that gave a number, the best first: equal ones have the same rank, and the next one counts them all. A
// reason why there is no value is no number; that nothing occurred is 0, but of a share there is none then.
func (f *Figure) rank(d Direction) {
	if d != Up && d != Down {
		return
	}
	f.Contributions = slices.Clone(f.Contributions)
	numbers := make([]decimal.Decimal, 0, len(f.Contributions))
	for _, c := range f.Contributions {
		if number, ok := f.number(c.Value); ok {
			numbers = append(numbers, number)
		}
	}
	for n, c := range f.Contributions {
		number, ok := f.number(c.Value)
		if !ok {
			continue
		}
		f.Contributions[n].Rank = 1
		for _, other := range numbers {
			if order := other.Cmp(number); order > 0 && d == Up || order < 0 && d == Down {
				f.Contributions[n].Rank++
			}
		}
	}
}

// rankPlaces are the decimals by which shares are told apart.
const rankPlaces = 12

// number is a value as units are ranked by it.
func (f *Figure) number(v Value) (decimal.Decimal, bool) {
	switch {
	case f.Kind == Ratio:
		if v.Ratio == nil {
			return decimal.Decimal{}, false
		}
		part, okPart := parseNumber(v.Ratio.Numerator)
		whole, okWhole := parseNumber(v.Ratio.Denominator)
		if !okPart || !okWhole || whole.IsZero() {
			return decimal.Decimal{}, false
		}
		return part.DivRound(whole, rankPlaces), true
	case f.Kind != Count && f.Kind != Amount:
		return decimal.Decimal{}, false
	case v.nothingOccurred():
		return decimal.Decimal{}, true
	case v.Number == nil:
		return decimal.Decimal{}, false
	}
	return parseNumber(*v.Number)
}
