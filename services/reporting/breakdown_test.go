package reporting_test

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// bySex is an indicator whose value is broken down by sex, which adds up, and by support, which does not.
func bySex(kind reporting.ValueKind, how reporting.Aggregation) reporting.Indicator {
	return reporting.Indicator{
		Code: "A1", Kind: kind, Aggregation: how, Minimum: "2", Maximum: "90", Decimals: map[reporting.ValueKind]int{reporting.Amount: 1, reporting.Ratio: 1}[kind],
		Dimensions: []reporting.Dimension{
			{Code: "sex", Title: "Giới tính", Complete: true, Categories: []reporting.Category{{Code: "f", Title: "Nữ"}, {Code: "m", Title: "Nam"}}},
			{Code: "aid", Title: "Hỗ trợ", Categories: []reporting.Category{{Code: "cash", Title: "Tiền"}, {Code: "kind", Title: "Hiện vật"}}},
		},
	}
}

func part(dimension, category, n string) reporting.Breakdown {
	return reporting.Breakdown{Dimension: dimension, Category: category, Number: &n}
}

func partRatio(dimension, category, numerator, denominator string) reporting.Breakdown {
	return reporting.Breakdown{Dimension: dimension, Category: category, Ratio: &reporting.Fraction{Numerator: numerator, Denominator: denominator}}
}

func partMissing(dimension, category string, kind reporting.MissingKind) reporting.Breakdown {
	return reporting.Breakdown{Dimension: dimension, Category: category, Missing: &reporting.Missing{Kind: kind, Reason: "chưa tách"}}
}

func with(v reporting.Value, parts ...reporting.Breakdown) reporting.Value {
	v.Breakdowns = parts
	return v
}

// faultsOf are the fields and rules of a refusal, sorted.
func faultsOf(err error) []string {
	if err == nil {
		return nil
	}
	var list []string
	for _, v := range fault.Of(err).Violations {
		list = append(list, v.Field+" "+fault.RuleName(v.Rule))
	}
	slices.Sort(list)
	return list
}

func TestCategoriesAreCheckedWithTheirValue(t *testing.T) {
	required := bySex(reporting.Count, reporting.Sum)
	required.Dimensions[0].Required = true
	count, amount, share := bySex(reporting.Count, reporting.Sum), bySex(reporting.Amount, reporting.Sum), bySex(reporting.Ratio, reporting.RatioOf)
	amount.Minimum = ""
	for _, c := range []struct {
		name  string
		of    reporting.Indicator
		value reporting.Value
		want  []string
	}{
		{"adds up", count, with(number("10"), part("sex", "f", "4"), part("sex", "m", "6")), nil},
		{"below the smallest value of the whole", count, with(number("10"), part("sex", "f", "1"), part("sex", "m", "9")), nil},
		{"none given", count, number("10"), nil},
		{"none given, but required", required, number("10"), []string{
			"content.values[0].breakdowns MISSING_CATEGORY", "content.values[0].breakdowns MISSING_CATEGORY",
		}},
		{"nothing occurred: nothing to break down", required, missing(reporting.NothingOccurred), nil},
		{"one missing of those that add up", count, with(number("10"), part("sex", "f", "4")), []string{"content.values[0].breakdowns MISSING_CATEGORY"}},
		{"one short", count, with(number("10"), part("sex", "f", "4"), part("sex", "m", "5")), []string{"content.values[0].breakdowns NOT_ADDED_UP"}},
		{"one has no number yet", count, with(number("10"), part("sex", "f", "4"), partMissing("sex", "m", reporting.NotAvailable)), nil},
		{"one is nothing", count, with(number("10"), part("sex", "f", "4"), partMissing("sex", "m", reporting.NothingOccurred)), []string{"content.values[0].breakdowns NOT_ADDED_UP"}},
		{"categories that overlap", count, with(number("10"), part("aid", "cash", "8"), part("aid", "kind", "8")), nil},
		{"category above the value", count, with(number("10"), part("aid", "cash", "11")), []string{"content.values[0].breakdowns[0] CATEGORY_ABOVE_VALUE"}},
		{"not whole, below 0, twice, unknown", count, with(number("10"), part("aid", "cash", "1.5"), part("aid", "kind", "-1"), part("aid", "kind", "1"), part("age", "x", "1"), part("aid", "x", "1")), []string{
			"content.values[0].breakdowns[0].number NOT_WHOLE", "content.values[0].breakdowns[1].number BELOW_MINIMUM",
			"content.values[0].breakdowns[2].category DUPLICATE", "content.values[0].breakdowns[3].dimension UNKNOWN_REFERENCE",
			"content.values[0].breakdowns[4].category UNKNOWN_REFERENCE",
		}},
		{"a ratio where a number is asked", count, with(number("10"), partRatio("aid", "cash", "1", "2")), []string{"content.values[0].breakdowns[0] WRONG_VALUE_KIND"}},
		{"beside no value", count, with(missing(reporting.NotApplicable), part("aid", "cash", "1")), []string{"content.values[0].breakdowns NOT_ALLOWED"}},
		{"no reason why there is none", count, with(number("10"), reporting.Breakdown{Dimension: "aid", Category: "cash", Missing: &reporting.Missing{Kind: reporting.NotAvailable}}), []string{"content.values[0].breakdowns[0].missing.reason REQUIRED"}},
		{"amounts below 0 add up too", amount, with(number("-1.5"), part("sex", "f", "2.5"), part("sex", "m", "-4")), nil},
		{"ratios add up above and below", share, with(ratio("10", "40"), partRatio("sex", "f", "4", "15"), partRatio("sex", "m", "6", "25")), nil},
		{"ratios that add up above only", share, with(ratio("10", "40"), partRatio("sex", "f", "4", "15"), partRatio("sex", "m", "6", "24")), []string{"content.values[0].breakdowns NOT_ADDED_UP"}},
		{"part of a ratio with more below", share, with(ratio("10", "40"), partRatio("aid", "cash", "4", "41")), []string{"content.values[0].breakdowns[0] CATEGORY_ABOVE_VALUE"}},
		{"part of a ratio above its whole", share, with(ratio("10", "40"), partRatio("aid", "cash", "4", "3")), []string{"content.values[0].breakdowns[0].ratio.numerator NUMERATOR_ABOVE_DENOMINATOR"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := roundOf(c.of, 1)
			content := reporting.Content{Values: []reporting.Value{c.value}}
			if got := faultsOf(p.CheckSubmission(p.Obligations[0], content, reporting.Figures{})); !slices.Equal(got, c.want) {
				t.Errorf("faults\n got %q\nwant %q", got, c.want)
			}
		})
	}
}

// While a report is being written its numbers need not fit together yet.
func TestADraftNeedNotAddUp(t *testing.T) {
	p := roundOf(bySex(reporting.Count, reporting.Sum), 1)
	draft := reporting.Content{Values: []reporting.Value{with(number("10"), part("sex", "f", "4"), part("aid", "cash", "50"))}}
	if err := p.CheckDraft(p.Obligations[0], draft); err != nil {
		t.Error(faultsOf(err))
	}
}

// The total of each category is what the figure itself would be of that category, and says of how many units.
func TestCategoriesAreAddedUpAsTheFigureIs(t *testing.T) {
	p := roundOf(bySex(reporting.Count, reporting.Sum), 5)
	reports := map[string]reporting.Filed{}
	for unit, v := range map[string]reporting.Value{
		"units/u00": with(number("10"), part("sex", "f", "4"), part("sex", "m", "6")),
		"units/u01": number("7"), // not broken down: in the figure, and in no category
		"units/u02": missing(reporting.NothingOccurred),
		"units/u03": with(number("5"), partMissing("sex", "f", reporting.NotAvailable), part("sex", "m", "2")),
	} {
		reports[unit] = filed(p, unit, reporting.StateAccepted, v)
	}
	figure := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).Figures[0]
	if figure.Value != "22" || figure.ReportedUnits != 4 || len(figure.Breakdowns) != 4 {
		t.Fatalf("figure %+v", figure)
	}
	for n, want := range []struct {
		value    string
		reported int
	}{{"4", 2}, {"8", 3}, {"0", 1}, {"0", 1}} {
		if c := figure.Breakdowns[n]; c.Value != want.value || c.ReportedUnits != want.reported || c.ExpectedUnits != 5 {
			t.Errorf("%s/%s: %q from %d of %d units, want %q from %d of 5", c.Dimension, c.Category, c.Value, c.ReportedUnits, c.ExpectedUnits, want.value, want.reported)
		}
	}
}

func TestCategoriesOfRatiosAreRatiosOfSums(t *testing.T) {
	p := roundOf(bySex(reporting.Ratio, reporting.RatioOf), 2)
	reports := map[string]reporting.Filed{
		"units/u00": filed(p, "units/u00", reporting.StateAccepted, with(ratio("2", "2"), partRatio("sex", "f", "1", "1"), partRatio("sex", "m", "1", "1"))),
		"units/u01": filed(p, "units/u01", reporting.StateAccepted, with(ratio("1", "1998"), partRatio("sex", "f", "0", "999"), partRatio("sex", "m", "1", "999"))),
	}
	got := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).Figures[0].Breakdowns[0]
	if got.Numerator != "1" || got.Denominator != "1000" || got.Value != "0.1" {
		t.Errorf("women: %+v, want 1/1000, 0.1 per cent", got)
	}
}

// Where every unit breaks its value down, the categories of a complete dimension add up to the figure.
func TestCompleteCategoriesAddUpToTheFigure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := roundOf(bySex(reporting.Count, reporting.Sum), 4)
		p.Indicators[0].Minimum, p.Indicators[0].Maximum = "", ""
		reports := map[string]reporting.Filed{}
		for _, o := range p.Obligations {
			women, men := rapid.IntRange(0, 50).Draw(t, "women"), rapid.IntRange(0, 50).Draw(t, "men")
			v := with(number(strconv.Itoa(women+men)), part("sex", "f", strconv.Itoa(women)), part("sex", "m", strconv.Itoa(men)))
			if err := p.CheckSubmission(o, reporting.Content{Values: []reporting.Value{v}}, reporting.Figures{}); err != nil {
				t.Fatal(faultsOf(err))
			}
			reports[o.Unit.Unit] = filed(p, o.Unit.Unit, reporting.StateAccepted, v)
		}
		figure := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).Figures[0]
		women, _ := strconv.Atoi(figure.Breakdowns[0].Value)
		men, _ := strconv.Atoi(figure.Breakdowns[1].Value)
		if strconv.Itoa(women+men) != figure.Value {
			t.Fatalf("%d women and %d men, %s altogether", women, men, figure.Value)
		}
	})
}

func TestUnitsThatGaveAValueAreCounted(t *testing.T) {
	p := roundOf(reporting.Indicator{Code: "A1", Kind: reporting.Amount, Aggregation: reporting.CountAll}, 4)
	reports := map[string]reporting.Filed{
		"units/u00": filed(p, "units/u00", reporting.StateAccepted, number("0")),
		"units/u01": filed(p, "units/u01", reporting.StateAccepted, missing(reporting.NothingOccurred)),
		"units/u02": filed(p, "units/u02", reporting.StateAccepted, missing(reporting.NotAvailable)),
	}
	if f := reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due).Figures[0]; f.Value != "2" || f.ReportedUnits != 2 {
		t.Errorf("%q of %d units, want 2 of 2", f.Value, f.ReportedUnits)
	}
}
