package reporting

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/tiendo/tiendo/services/access"
)

// ReportComparison is what a unit submitted beside what is known of it from elsewhere.
type ReportComparison struct {
	Report ReportName
	Entry  int // the submission; 0 for none
	Values []ValueComparison
	Texts  []TextComparison
}

// ValueComparison is one thing that is known of a value, or of one category of it, and how far the report is from it. The numbers
// are empty where there is no such distance.
type ValueComparison struct {
	Known               Known
	Dimension, Category string
	Difference          string
	PercentChange       string
}

// TextComparison is what the last report said in words, beside what this one says.
type TextComparison struct {
	Known Known
	After string
}

// CompareReport sets what was submitted beside what is known of the unit. The caller may read the report; of what the unit said
// elsewhere only what the caller may read too is told.
func (s *Service) CompareReport(ctx context.Context, report ReportName) (ReportComparison, error) {
	now, err := s.reportNow(ctx, report, access.ReadReport)
	if err != nil || now.Standing.Submission == 0 {
		return ReportComparison{Report: report}, err
	}
	content, err := s.content(ctx, report.Series(), now.Standing.Submission)
	if err != nil {
		return ReportComparison{}, err
	}
	known, err := s.knownOf(ctx, now, report)
	if err != nil {
		return ReportComparison{}, err
	}
	return now.Period.compare(now.Standing.Submission, content, known), nil
}

// compare sets a content beside what is known.
func (p *Period) compare(entry int, c Content, known Prefill) ReportComparison {
	out := ReportComparison{Report: known.Report, Entry: entry}
	for _, one := range known.Values {
		indicator, asked := p.Indicator(one.Value.Indicator)
		if !asked {
			continue
		}
		value, _ := c.value(indicator.Code)
		alike := one.Report.Period == nil || indicator.spansAlike(p, one.Report.Period)
		out.Values = append(out.Values, indicator.compare(one, value, one.Value, alike))
		for _, part := range one.Value.Breakdowns {
			said, _ := value.Category(part.Dimension, part.Category)
			beside := indicator.compare(one, said, part.value(), alike)
			beside.Dimension, beside.Category = part.Dimension, part.Category
			out.Values = append(out.Values, beside)
		}
	}
	for _, one := range known.Texts {
		out.Texts = append(out.Texts, TextComparison{Known: one, After: c.text(one.Part)})
	}
	return out
}

// spansAlike reports whether values of two periods can be held against each other: half a year's trainings are not fewer than the
// year's before. Of what counts from the start of the year it is the same part of the year; of what adds up, about as many days,
// as months and quarters are; of anything else, any two.
func (i *Indicator) spansAlike(p, other *Period) bool {
	switch {
	case i.Cumulative:
		return p.Kind == other.Kind && p.Number == other.Number
	case i.PeriodAggregation == SumOver:
		own, others := p.days(), other.days()
		return 10*max(own, others) <= 12*min(own, others)
	}
	return true
}

// days is of how many days a period has data.
func (p *Period) days() int {
	return int(p.DataTo.AddDays(1).Start().Sub(p.DataFrom.Start()).Hours() / 24)
}

// compare sets a value beside the one that is known; there is no difference where the two are of spans that are not alike.
func (i *Indicator) compare(known Known, said, then Value, alike bool) ValueComparison {
	known.Value = then
	known.Value.Indicator, known.Value.Breakdowns = i.Code, nil
	out := ValueComparison{Known: known}
	is, ok := i.comparable(said)
	was, there := i.comparable(then)
	if !ok || !there || !alike {
		return out
	}
	difference := is.Sub(was)
	out.Difference = difference.String()
	if i.Kind != Ratio && !was.IsZero() {
		out.PercentChange = difference.Mul(hundred).DivRound(was.Abs(), 1).String()
	}
	return out
}

// comparable is a value as a number that another is subtracted from: of a ratio in per cent; false where there is none.
func (i *Indicator) comparable(v Value) (decimal.Decimal, bool) {
	if i.Kind != Ratio && v.nothingOccurred() {
		return decimal.Decimal{}, true
	}
	return v.measured()
}
