package reporting

import (
	"context"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/richtext"
	"github.com/tiendo/tiendo/services/similarity"
)

// PeriodFindingKind is what was found among the reports of a period.
type PeriodFindingKind string

// The kinds.
const (
	SameText PeriodFindingKind = "SAME_TEXT"
	Outlier  PeriodFindingKind = "OUTLIER"
)

// PeriodFinding is something that shows only when the reports of a period are held against each other.
type PeriodFinding struct {
	Kind    PeriodFindingKind
	Part    string
	Units   []PinnedUnit
	Percent int
	Text    string
	Value   decimal.Decimal
	Among   quartiles // the values it was found among
}

// PeriodFindings are a page of what was found, and how many reports were looked at.
type PeriodFindings struct {
	Findings []PeriodFinding
	Reports  int
	Next     string
}

// readAtOnce is how many reports are read in one call.
const readAtOnce = 500

// PeriodFindings holds what was submitted in a period against each other: for those who may read all of it.
func (s *Service) PeriodFindings(ctx context.Context, name PeriodName, page Page) (PeriodFindings, error) {
	p, err := s.PeriodNow(ctx, name)
	if err != nil {
		return PeriodFindings{}, err
	}
	if err := access.Decide(identity.From(ctx), access.ReadConsolidatedReportSeries, p.facts()); err != nil {
		return PeriodFindings{}, err
	}
	told, err := s.told(ctx, p)
	if err != nil {
		return PeriodFindings{}, err
	}
	found := append(told.sameTexts(p.repeatedFrom()), told.outliers(p.Period)...)
	from, _ := strconv.Atoi(page.Token) // the contract lets digits through only
	if from > len(found) {
		return PeriodFindings{}, fault.InvalidField("page_token", faultv1.FieldRule_FIELD_RULE_PATTERN)
	}
	answer := PeriodFindings{Reports: told.reports, Findings: found[from:]}
	if len(answer.Findings) > page.Size {
		answer.Findings, answer.Next = answer.Findings[:page.Size], strconv.Itoa(from+page.Size)
	}
	return answer, nil
}

// told is what the reports of a period say, by part.
type told struct {
	reports int
	parts   []string // in the order in which they come
	texts   map[string][]unitText
	values  map[string][]unitValue // by indicator
}

type unitText struct {
	unit PinnedUnit
	says string
}

type unitValue struct {
	unit  PinnedUnit
	value decimal.Decimal
}

// told reads the newest submission of every unit, some at a time, and keeps of it what is held against others.
func (s *Service) told(ctx context.Context, p PeriodNow) (told, error) {
	all := told{texts: map[string][]unitText{}, values: map[string][]unitValue{}}
	err := s.eachSubmission(ctx, p, p.Obligations, whatever, func(unit PinnedUnit, _ int, c Content) { all.add(unit, c) })
	return all, err
}

func (t *told) add(unit PinnedUnit, c Content) {
	t.reports++
	for _, text := range c.texts() {
		if text.says == "" {
			continue
		}
		if t.texts[text.name] == nil {
			t.parts = append(t.parts, text.name)
		}
		t.texts[text.name] = append(t.texts[text.name], unitText{unit, text.says})
	}
	for _, v := range c.Values {
		if value, ok := v.measured(); ok {
			t.values[v.Indicator] = append(t.values[v.Indicator], unitValue{unit, value})
		}
	}
}

// measured is a value as a number that can be held against others: a ratio in per cent; false where there is none.
func (v Value) measured() (decimal.Decimal, bool) {
	switch {
	case v.Missing != nil:
		return decimal.Decimal{}, false
	case v.Ratio != nil:
		numerator, ok := parseNumber(v.Ratio.Numerator)
		denominator, known := parseNumber(v.Ratio.Denominator)
		if !ok || !known || denominator.IsZero() {
			return decimal.Decimal{}, false
		}
		return numerator.Mul(hundred).DivRound(denominator, 2), true
	}
	return v.asNumber()
}

// sameTexts are the texts that units share, from so many per cent on, part by part.
func (t told) sameTexts(from int) []PeriodFinding {
	var found []PeriodFinding
	for _, part := range t.parts {
		said := t.texts[part]
		texts := make([]similarity.Text, len(said))
		for i, one := range said {
			texts[i] = similarity.Of(richtext.Plain(one.says))
		}
		for _, group := range similarity.Groups(texts, from) {
			one := PeriodFinding{Kind: SameText, Part: part, Percent: group.Percent, Text: said[group.Members[0]].says}
			for _, i := range group.Members {
				one.Units = append(one.Units, said[i].unit)
			}
			found = append(found, one)
		}
	}
	return found
}

// outliers are the values that lie far from those of the other units.
func (t told) outliers(p *Period) []PeriodFinding {
	var found []PeriodFinding
	for _, indicator := range p.Indicators {
		values := t.values[indicator.Code]
		among, ok := quartilesOf(values)
		if !ok {
			continue
		}
		for _, one := range values {
			if among.far(one.value) {
				found = append(found, PeriodFinding{
					Kind: Outlier, Part: "values/" + indicator.Code, Units: []PinnedUnit{one.unit}, Value: one.value, Among: among,
				})
			}
		}
	}
	return found
}

// leastValues is how many values are needed to call one of them unusual.
const leastValues = 8

// quartiles cut values into four parts of as many each.
type quartiles struct{ First, Median, Third decimal.Decimal }

// quartilesOf are the quartiles of some values; false where there are too few of them, or where the middle half is all the same.
func quartilesOf(values []unitValue) (quartiles, bool) {
	if len(values) < leastValues {
		return quartiles{}, false
	}
	sorted := make([]decimal.Decimal, len(values))
	for i, one := range values {
		sorted[i] = one.value
	}
	slices.SortFunc(sorted, decimal.Decimal.Cmp)
	q := quartiles{sorted[len(sorted)/4], sorted[len(sorted)/2], sorted[len(sorted)*3/4]}
	return q, !q.First.Equal(q.Third)
}

// wide is how many times the distance of the quartiles a value may lie outside of them (Tukey's outer fence).
var wide = decimal.NewFromInt(3)

// Fences are the values beyond which one is far from the others.
func (q quartiles) Fences() (lower, upper decimal.Decimal) {
	reach := q.Third.Sub(q.First).Mul(wide)
	return q.First.Sub(reach), q.Third.Add(reach)
}

func (q quartiles) far(value decimal.Decimal) bool {
	lower, upper := q.Fences()
	return value.LessThan(lower) || value.GreaterThan(upper)
}
