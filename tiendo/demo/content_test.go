package demo_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"google.golang.org/protobuf/proto"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/demo"
)

// period is the period of 2024 as the reporting service would open it from plan 272.
func period(t *testing.T) *reportingv1.Period {
	t.Helper()
	content, err := demo.PlanContent()
	if err != nil {
		t.Fatal(err)
	}
	p := &reportingv1.Period{
		Name: demo.Plan + "/periods/2024-nam", Year: 2024, Kind: planv1.ReportingRule_KIND_YEAR,
		Indicators: content.GetIndicators(), Sections: content.GetSections(),
	}
	for _, unit := range content.GetAssignedUnits() {
		o := &reportingv1.Obligation{Unit: &reportingv1.PinnedUnit{Unit: unit, DisplayName: unit}, Report: p.GetName() + "/reports/" + unit}
		for _, i := range content.GetIndicators() {
			asked := len(i.GetReportingUnits()) == 0
			for _, u := range i.GetReportingUnits() {
				asked = asked || u == unit
			}
			if asked {
				o.Indicators = append(o.Indicators, i.GetCode())
			}
		}
		p.Obligations = append(p.Obligations, o)
	}
	return p
}

func number(t *testing.T, text string) decimal.Decimal {
	t.Helper()
	n, err := decimal.NewFromString(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestTheReportsAddUpToSomethingNearThePlansTargets(t *testing.T) {
	p := period(t)
	sums, parts, wholes := map[string]decimal.Decimal{}, map[string]decimal.Decimal{}, map[string]decimal.Decimal{}
	for _, o := range p.GetObligations() {
		content := demo.Content(p, o)
		if !proto.Equal(content, demo.Content(p, o)) {
			t.Fatalf("%s: the same report comes out differently", o.GetReport())
		}
		for _, v := range content.GetValues() {
			byCategory := decimal.Zero
			for _, b := range v.GetBreakdowns() {
				byCategory = byCategory.Add(number(t, b.GetNumber()))
			}
			if len(v.GetBreakdowns()) > 0 && !byCategory.Equal(number(t, v.GetNumber())) {
				t.Errorf("%s %s: the categories add up to %s, not to %s", o.GetReport(), v.GetIndicator(), byCategory, v.GetNumber())
			}
			if v.GetNumber() != "" {
				sums[v.GetIndicator()] = sums[v.GetIndicator()].Add(number(t, v.GetNumber()))
			}
			if v.GetRatio() != nil {
				parts[v.GetIndicator()] = parts[v.GetIndicator()].Add(number(t, v.GetRatio().GetNumerator()))
				wholes[v.GetIndicator()] = wholes[v.GetIndicator()].Add(number(t, v.GetRatio().GetDenominator()))
			}
		}
	}
	checked := 0
	for _, i := range p.GetIndicators() {
		var target string
		for _, one := range i.GetTargets() {
			if one.GetYear() == p.GetYear() {
				target = one.GetValue()
			}
		}
		got, known := sums[i.GetCode()]
		if whole, isRatio := wholes[i.GetCode()]; isRatio {
			got, known = parts[i.GetCode()].Mul(decimal.NewFromInt(100)).Div(whole), true
		}
		if target == "" || !known {
			continue
		}
		checked++
		share := got.Div(number(t, target))
		if share.LessThan(decimal.RequireFromString("0.4")) || share.GreaterThan(decimal.RequireFromString("1.6")) {
			t.Errorf("%s %q: the units report %s, the target is %s", i.GetCode(), i.GetTitle(), got.Round(2), target)
		}
	}
	if checked < 15 {
		t.Errorf("only %d indicators could be compared", checked)
	}
}

func TestEveryUnitCanMakeASlipThatIsNoticed(t *testing.T) {
	p := period(t)
	slips := 0
	for _, o := range p.GetObligations() {
		right := demo.Content(p, o)
		wrong, indicator := demo.Slip(p, right)
		if (indicator == "") != proto.Equal(right, wrong) {
			t.Errorf("%s: slip in %q, equal %v", o.GetReport(), indicator, proto.Equal(right, wrong))
		}
		if indicator != "" {
			slips++
		}
	}
	if slips < len(p.GetObligations())/2 {
		t.Errorf("only %d of %d units have a number to get wrong", slips, len(p.GetObligations()))
	}
}
