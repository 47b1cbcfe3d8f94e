package reporting

import (
	"strconv"

	"github.com/tiendo/tiendo/services/expression"
)

// rules are what has to hold of the indicator's own values, as it says itself: of which form they are, within which bounds,
// and how categories fit the whole. Where one field keeps to several of them not, the first is told.
func (i Indicator) rules() []Rule {
	if i.Formula != nil { // nobody reports it
		return nil
	}
	switch i.Kind {
	case Count:
		return i.named(append([]Rule{
			{ID: "whole", Kind: WholeNumber, Scope: OfValueAndCategories, Condition: rounded("0")},
			{ID: "not-negative", Kind: AtLeast, Limit: "0", Scope: OfValueAndCategories, Condition: that(expression.GreaterEqual, it, zero)},
		}, i.bounds()...))
	case Amount:
		decimals := strconv.Itoa(i.Decimals)
		return i.named(append([]Rule{
			{ID: "decimals", Kind: FewDecimals, Limit: decimals, Scope: OfValueAndCategories, Condition: rounded(decimals)},
		}, i.bounds()...))
	case Ratio:
		return i.named(append([]Rule{
			{
				ID: "not-negative", Kind: AtLeast, Limit: "0", Scope: OfValueAndCategories, Part: expression.Numerator,
				Condition: that(expression.GreaterEqual, itsNumerator, zero),
			},
			{
				ID: "denominator", Kind: DenominatorAbove, Limit: "0", Scope: OfValueAndCategories, Part: expression.Denominator,
				Condition: that(expression.Greater, itsDenominator, zero),
			},
			{
				ID: "numerator", Kind: NumeratorWithin, Scope: OfValueAndCategories, Part: expression.Numerator,
				Condition: that(expression.Or, that(expression.LessEqual, itsDenominator, zero), that(expression.LessEqual, itsNumerator, itsDenominator)),
			},
		}, i.bounds()...))
	}
	return nil
}

// named gives the rules what they have in common, and adds those of the dimensions.
func (i Indicator) named(form []Rule) []Rule {
	for n := range form {
		form[n].Drafts = true
		if form[n].Part == "" {
			form[n].Part = expression.Value
		}
	}
	all := form
	for _, d := range i.Dimensions {
		all = append(all, Rule{
			ID: d.Code + "/within", Kind: CategoryWithin, Scope: OfCategories, Dimension: d.Code, Condition: i.within(d), Part: i.mainPart(),
		})
		if d.Complete {
			all = append(all, Rule{
				ID: d.Code + "/sum", Kind: CategoriesAddUp, Scope: OfValue, Dimension: d.Code, Condition: i.addsUp(d), Part: i.mainPart(),
			})
		}
	}
	for n := range all {
		all[n].ID = "values/" + i.Code + "/" + all[n].ID
		all[n].Severity, all[n].Indicators = RuleBlocks, []string{i.Code}
	}
	return all
}

func (i Indicator) mainPart() expression.Part {
	if i.Kind == Ratio {
		return expression.Numerator
	}
	return expression.Value
}

// bounds are the smallest and the largest value, of the whole only.
func (i Indicator) bounds() []Rule {
	return append(i.bound("minimum", AtLeast, expression.GreaterEqual, i.Minimum), i.bound("maximum", AtMost, expression.LessEqual, i.Maximum)...)
}

// bound compares a ratio without dividing: a rounded percentage could slip over a bound. Of what is no ratio that is told, and
// not its percentage.
func (i Indicator) bound(id string, kind RuleKind, op expression.Op, limit string) []Rule {
	if _, ok := parseNumber(limit); !ok {
		return nil
	}
	condition := that(op, it, written(limit))
	if i.Kind == Ratio {
		percent := that(op, that(expression.Multiply, itsNumerator, written("100")), that(expression.Multiply, written(limit), itsDenominator))
		condition = that(expression.Or, that(expression.LessEqual, itsDenominator, zero), percent)
	}
	return []Rule{{ID: id, Kind: kind, Limit: limit, Scope: OfValue, Part: i.mainPart(), Condition: condition}}
}

// within is that the category at hand is not above the whole. Of numbers below 0, a part can be larger than the whole.
func (i Indicator) within(d Dimension) expression.Node {
	if i.Kind == Ratio {
		return that(expression.And,
			that(expression.LessEqual, itsNumerator, i.whole(expression.Numerator)),
			that(expression.LessEqual, itsDenominator, i.whole(expression.Denominator)))
	}
	condition := that(expression.LessEqual, it, i.whole(expression.Value))
	if i.Kind == Count {
		return condition
	}
	either := []expression.Node{condition}
	for _, c := range d.Categories {
		part := i.category(expression.Value, d, c)
		either = append(either, that(expression.And, expression.Node{Op: expression.Known, Reference: part.Reference}, that(expression.Less, part, zero)))
	}
	return that(expression.Or, either...)
}

// addsUp is that the categories add up to the whole. One of which there is nothing to tell adds nothing; as long as one is not
// known, it is not decided.
func (i Indicator) addsUp(d Dimension) expression.Node {
	equal := func(part expression.Part) expression.Node {
		sum := expression.Node{}
		for n, c := range d.Categories {
			figure := i.category(part, d, c)
			added := that(expression.Choose, expression.Node{Op: expression.None, Reference: figure.Reference}, zero, figure)
			if n == 0 {
				sum = added
				continue
			}
			sum = that(expression.Add, sum, added)
		}
		return that(expression.Equal, sum, i.whole(part))
	}
	if i.Kind == Ratio {
		return that(expression.And, equal(expression.Numerator), equal(expression.Denominator))
	}
	return equal(expression.Value)
}

func (i Indicator) whole(part expression.Part) expression.Node {
	return figureAt(expression.Reference{Indicator: i.Code, Part: part})
}

func (i Indicator) category(part expression.Part, d Dimension, c Category) expression.Node {
	return figureAt(expression.Reference{Indicator: i.Code, Part: part, Dimension: d.Code, Category: c.Code})
}

// The figure at hand.
var (
	it             = figureAt(expression.Reference{Part: expression.Value})
	itsNumerator   = figureAt(expression.Reference{Part: expression.Numerator})
	itsDenominator = figureAt(expression.Reference{Part: expression.Denominator})
	zero           = written("0")
)

// rounded is that the figure at hand is what it is when rounded.
func rounded(places string) expression.Node {
	return that(expression.Equal, that(expression.Round, it, written(places)), it)
}

func figureAt(r expression.Reference) expression.Node {
	return expression.Node{Op: expression.Figure, Reference: &r}
}

func written(number string) expression.Node {
	return expression.Node{Op: expression.Number, Number: number}
}

func that(op expression.Op, args ...expression.Node) expression.Node {
	return expression.Node{Op: op, Args: args}
}
