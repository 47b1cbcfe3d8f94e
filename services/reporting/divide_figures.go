package reporting

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
)

// FigurePortion is the part of a divided unit's figure that belongs to one of the units it went into. The fields stand in
// the order of their JSON keys, see canonical.
type FigurePortion struct {
	Indicator string `bson:"indicator" json:"indicator"`
	Unit      string `bson:"unit" json:"unit"`
	Value     string `bson:"value" json:"value"` // a decimal number
}

// Division says how figures of a divided unit are divided, and which document says so.
type Division struct {
	Unit     string          `bson:"unit"`
	Portions []FigurePortion `bson:"portions"`
	Document string          `bson:"document"`
	Entry    string          `bson:"entry"`
	At       time.Time       `bson:"at"`
}

// EnteredPortion is a part that is in a total.
type EnteredPortion struct {
	Unit, Value, Document, Entry string
}

// DivideFigures records how figures of a divided unit are divided. No number is ever divided by itself: a person says so,
// with the document, and the parts must be the whole.
func (s *Service) DivideFigures(ctx context.Context, period PeriodName, unit string, portions []FigurePortion, document string, r Request) (PeriodView, error) {
	return s.decide(ctx, period, periodAct{
		action: access.DivideFigures, kind: FiguresDivided, request: r,
		terms: Terms{Units: []string{unit}, Portions: portions, Document: document},
		check: func(ctx context.Context, p PeriodNow, d Decisions) error {
			if _, owes := p.Obligation(unit); !owes {
				return fault.InvalidField("unit", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", unit)
			}
			return s.checkDivision(ctx, p, d, unit, portions, calendar.DateOf(r.ReceivedAt))
		},
	})
}

// checkDivision refuses parts of units the divided one did not go into, parts named twice, and parts that are not the whole.
func (s *Service) checkDivision(ctx context.Context, p PeriodNow, d Decisions, unit string, portions []FigurePortion, today calendar.Date) error {
	flows, err := s.Units.Flows(ctx, p.pinnedOn(), today)
	if err != nil {
		return err
	}
	filed, err := s.filed(ctx, p)
	if err != nil {
		return err
	}
	into := append(boundary.Successors(unit, flows), unit)
	figures, values := figuresOf(unit, accepted(p.Period, filed, d)), Division{Portions: portions}.sums()
	var faults fault.Violations
	named := make(map[FigurePortion]bool, len(portions))
	for i, portion := range portions {
		field := fmt.Sprintf("portions[%d]", i)
		key := FigurePortion{Indicator: portion.Indicator, Unit: portion.Unit}
		switch indicator, known := p.Indicator(portion.Indicator); {
		case !known || indicator.Aggregation != Sum:
			faults.Add(field+".indicator", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", portion.Indicator)
		case len(flows) == 0 || !slices.Contains(into, portion.Unit):
			faults.Add(field+".unit", faultv1.FieldRule_FIELD_RULE_NOT_A_SUCCESSOR)
		case named[key]:
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", portion.Indicator+" "+portion.Unit)
		case places(portion.Value) > indicator.Decimals:
			faults.Add(field+".value", faultv1.FieldRule_FIELD_RULE_TOO_MANY_DECIMALS, "decimals", strconv.Itoa(indicator.Decimals))
		default:
			whole, reported := figures[portion.Indicator]
			if !reported || !whole.Equal(values[portion.Indicator]) {
				faults.Add(field+".value", faultv1.FieldRule_FIELD_RULE_NOT_THE_WHOLE, "value", textOf(whole, reported))
			}
		}
		named[key] = true
	}
	return faults.Err()
}

// places are how many decimals a number is written with.
func places(number string) int {
	_, fraction, _ := strings.Cut(number, ".")
	return len(fraction)
}

func textOf(number decimal.Decimal, known bool) string {
	if !known {
		return "–"
	}
	return number.String()
}

// figuresOf are the accepted numbers of one unit, by indicator.
func figuresOf(unit string, values map[string][]Contribution) map[string]decimal.Decimal {
	figures := make(map[string]decimal.Decimal, len(values))
	for code, contributions := range values {
		for _, c := range contributions {
			if number, ok := c.Value.asNumber(); ok && c.Unit == unit {
				figures[code] = number
			}
		}
	}
	return figures
}

// sums are what the parts of each indicator add up to.
func (d Division) sums() map[string]decimal.Decimal {
	sums := make(map[string]decimal.Decimal)
	for _, portion := range d.Portions {
		if value, ok := parseNumber(portion.Value); ok {
			sums[portion.Indicator] = sums[portion.Indicator].Add(value)
		}
	}
	return sums
}

// afterDivision is the standing after figures of a unit were divided; the newest division of each unit counts.
func (s PeriodStanding) afterDivision(e Entry, terms Terms) PeriodStanding {
	s.Divisions = slices.DeleteFunc(slices.Clone(s.Divisions), func(d Division) bool { return terms.about(d.Unit) })
	for _, unit := range terms.Units {
		s.Divisions = append(s.Divisions, Division{
			Unit: unit, Portions: terms.Portions, Document: terms.Document, Entry: e.Name(), At: e.ReceivedAt,
		})
	}
	return s
}

// entered are the parts of divided units' figures that were entered for a unit. A division whose parts are not the whole
// any more, because the figure was corrected since, counts for nothing.
func (p PeriodNow) entered(indicator string, c boundary.Composition, figures map[string]*big.Rat) []EnteredPortion {
	var list []EnteredPortion
	for _, division := range p.Decided.Divisions {
		figure := figures[division.Unit]
		divided := slices.ContainsFunc(c.Divided, func(d boundary.Divided) bool { return d.Unit == division.Unit })
		if !divided || figure == nil || division.sums()[indicator].Rat().Cmp(figure) != 0 {
			continue
		}
		for _, portion := range division.Portions {
			if portion.Indicator == indicator && portion.Unit == c.Unit {
				list = append(list, EnteredPortion{division.Unit, portion.Value, division.Document, division.Entry})
			}
		}
	}
	return list
}

// addedTo is a sum with the part.
func (e EnteredPortion) addedTo(sum *big.Rat) *big.Rat {
	value, ok := parseNumber(e.Value)
	if !ok {
		return sum
	}
	if sum == nil {
		return value.Rat()
	}
	return new(big.Rat).Add(sum, value.Rat())
}
