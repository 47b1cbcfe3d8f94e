package reporting_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting"
)

func date(year, month, day int) calendar.Date {
	text := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	d, err := calendar.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

// quarter is the value of a quarter.
func quarter(year, n int, v reporting.Value) reporting.PeriodValue {
	last := []int{31, 30, 30, 31}[n-1]
	return reporting.PeriodValue{
		Period: fmt.Sprintf("%d-q%d", year, n), Year: year, From: date(year, 3*n-2, 1), To: date(year, 3*n, last), Value: v,
	}
}

func wholeYear(year int, v reporting.Value) reporting.PeriodValue {
	return reporting.PeriodValue{Period: strconv.Itoa(year), Year: year, From: date(year, 1, 1), To: date(year, 12, 31), Value: v}
}

func said(v reporting.Value) string {
	switch {
	case v.Number != nil:
		return *v.Number
	case v.Ratio != nil:
		return v.Ratio.Numerator + "/" + v.Ratio.Denominator
	case v.Text != nil:
		return *v.Text
	case v.Missing != nil:
		return string(v.Missing.Kind)
	}
	return ""
}

func TestValuesOfSeveralPeriods(t *testing.T) {
	words := "Tốt hơn"
	two := func(v reporting.PeriodValue) reporting.PeriodValue { v.DefinitionVersion = 2; return v }
	count := reporting.Indicator{Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum}
	cumulative := count
	cumulative.Cumulative = true
	share := reporting.Indicator{Code: "A1", Kind: reporting.Ratio, Aggregation: reporting.RatioOf, Decimals: 1}
	text := reporting.Indicator{Code: "A1", Kind: reporting.Text, Aggregation: reporting.NoneAtAll}
	year := []reporting.PeriodValue{quarter(2024, 1, number("10")), quarter(2024, 2, number("4")), quarter(2024, 3, number("7"))}
	running := []reporting.PeriodValue{quarter(2024, 1, number("10")), quarter(2024, 2, number("14")), quarter(2024, 3, number("21"))}
	for _, c := range []struct {
		name   string
		of     reporting.Indicator
		how    reporting.PeriodAggregation
		values []reporting.PeriodValue
		want   string
		from   int
		why    reporting.NotDerived
	}{
		{"the last value where the plan says nothing: stocks are not added up", count, "", year, "7", 1, ""},
		{"sum", count, reporting.SumOver, year, "21", 3, ""},
		{"average over those that have a value", count, reporting.AverageOver, append(slices.Clone(year), quarter(2024, 4, missing(reporting.NotAvailable))), "7", 3, ""},
		{"smallest", count, reporting.MinOver, year, "4", 3, ""},
		{"largest", count, reporting.MaxOver, year, "10", 3, ""},
		{"count", count, reporting.CountOver, year, "3", 3, ""},
		{"none", count, reporting.NoneOver, year, "", 0, reporting.NoOneValue},
		{"nothing occurred is 0, not available is not", count, reporting.MinOver, []reporting.PeriodValue{
			quarter(2024, 1, number("3")), quarter(2024, 2, missing(reporting.NothingOccurred)), quarter(2024, 3, missing(reporting.NotAvailable)),
		}, "0", 2, ""},
		{"the last one that has a value", count, reporting.LastOver, []reporting.PeriodValue{
			quarter(2024, 3, missing(reporting.NotAvailable)), quarter(2024, 1, number("3")), quarter(2024, 2, number("5")),
		}, "5", 1, ""},
		{"the year's report covers the year: the half-year's is in it", count, reporting.SumOver, []reporting.PeriodValue{
			{Period: "6t", Year: 2024, From: date(2024, 1, 1), To: date(2024, 6, 30), Value: number("10")}, wholeYear(2024, number("25")),
		}, "25", 1, ""},
		{"of two that end together, the longer one is the last", count, reporting.LastOver, []reporting.PeriodValue{
			wholeYear(2024, number("25")), quarter(2024, 4, number("4")),
		}, "25", 1, ""},
		{"days that overlap in part make no sum", count, reporting.SumOver, []reporting.PeriodValue{
			{Period: "a", Year: 2024, From: date(2024, 1, 1), To: date(2024, 6, 30), Value: number("10")},
			{Period: "b", Year: 2024, From: date(2024, 6, 30), To: date(2024, 12, 31), Value: number("10")},
		}, "", 0, reporting.DaysOverlap},
		{"values of two definitions make no sum", count, reporting.SumOver, []reporting.PeriodValue{year[0], two(year[1])}, "", 0, reporting.DefinitionChanged},
		{"but there is a last one", count, reporting.LastOver, []reporting.PeriodValue{year[0], two(year[1])}, "4", 1, ""},
		{"a ratio of sums, never a sum or an average of ratios", share, reporting.RatioOver, []reporting.PeriodValue{
			quarter(2024, 1, ratio("1", "1")), quarter(2024, 2, ratio("0", "999")),
		}, "1/1000", 2, ""},
		{"the last ratio", share, "", []reporting.PeriodValue{quarter(2024, 1, ratio("1", "1")), quarter(2024, 2, ratio("2", "9"))}, "2/9", 1, ""},
		{"the last text", text, "", []reporting.PeriodValue{quarter(2024, 1, reporting.Value{Indicator: "A1", Text: &words})}, words, 1, ""},
		// Akvo RSR 5194, 5211, 5212: cumulative values were added up, and a total went down from year to year.
		{"a cumulative value is never summed within a year", cumulative, reporting.SumOver, running, "21", 1, ""},
		{"of years, their last values are added", cumulative, reporting.SumOver, append(slices.Clone(running), quarter(2025, 1, number("5"))), "26", 2, ""},
		{"the last value of a year stands, wherever the year's reports end", cumulative, reporting.SumOver, []reporting.PeriodValue{
			wholeYear(2023, number("30")), quarter(2024, 1, number("5")), wholeYear(2024, number("8")),
		}, "38", 2, ""},
		{"cumulative, nothing said of periods", cumulative, "", append(slices.Clone(running), quarter(2025, 1, number("5"))), "5", 1, ""},
		{"nothing at all", count, reporting.SumOver, nil, "", 0, ""},
		{"only reasons", count, reporting.SumOver, []reporting.PeriodValue{quarter(2024, 1, missing(reporting.NotApplicable))}, "", 0, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.of.PeriodAggregation = c.how
			got := reporting.OverPeriods(c.of, c.values)
			if said(got.Value) != c.want || got.Known != (c.want != "") || len(got.Periods) != c.from || got.Why != c.why {
				t.Errorf("%+v says %q; want %q from %d periods, %q", got, said(got.Value), c.want, c.from, c.why)
			}
		})
	}
}

// Akvo RSR 5241: a late report of the first period overwrote the second and the third of a cumulative indicator.
func TestALateReportOfOnePeriodChangesNoOther(t *testing.T) {
	i := reporting.Indicator{Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum, Cumulative: true, PeriodAggregation: reporting.SumOver}
	values := []reporting.PeriodValue{quarter(2024, 2, number("14")), quarter(2024, 3, number("21"))}
	before := reporting.OverPeriods(i, values)
	values = append(values, quarter(2024, 1, number("11"))) // comes last, and is corrected from 10 to 11
	if after := reporting.OverPeriods(i, values); said(after.Value) != "21" || said(before.Value) != "21" {
		t.Errorf("%s before the late report, %s after, want 21 both times", said(before.Value), said(after.Value))
	}
	if said(values[0].Value) != "14" || said(values[1].Value) != "21" {
		t.Error("a value was changed")
	}
}

func TestTheOrderOfReportsMakesNoDifference(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := reporting.Indicator{
			Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum, Cumulative: rapid.Bool().Draw(t, "cumulative"),
			PeriodAggregation: rapid.SampledFrom([]reporting.PeriodAggregation{
				"", reporting.SumOver, reporting.AverageOver, reporting.LastOver, reporting.MinOver, reporting.MaxOver, reporting.CountOver,
			}).Draw(t, "how"),
		}
		var values []reporting.PeriodValue
		sum, last := decimal.Zero, decimal.Zero
		for q := range rapid.IntRange(1, 8).Draw(t, "quarters") {
			n := rapid.IntRange(0, 1000).Draw(t, "value")
			values = append(values, quarter(2024+q/4, q%4+1, number(strconv.Itoa(n))))
			sum, last = sum.Add(decimal.NewFromInt(int64(n))), decimal.NewFromInt(int64(n))
		}
		want := reporting.OverPeriods(i, values)
		switch {
		case i.PeriodAggregation == reporting.SumOver && !i.Cumulative && said(want.Value) != sum.String():
			t.Fatalf("sum %s, want %s", said(want.Value), sum)
		case (i.PeriodAggregation == "" || i.PeriodAggregation == reporting.LastOver) && said(want.Value) != last.String():
			t.Fatalf("last %s, want %s", said(want.Value), last)
		}
		got := reporting.OverPeriods(i, rapid.Permutation(values).Draw(t, "order"))
		if said(got.Value) != said(want.Value) || !slices.Equal(got.Periods, want.Periods) {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	})
}
