package plan_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/plan"
)

// sound is a content without faults that has something of everything.
func sound() plan.Content {
	return plan.Content{
		DocumentNumber: "272/KH-UBND", DocumentDate: calendar.Date{Year: 2018, Month: 10, Day: 29}, Title: "Kế hoạch hỗ trợ",
		IssuingUnit: "units/huyen", LeadUnit: "units/phong", RecipientUnit: "units/thanh-pho",
		AssignedUnits: []string{"units/xa-a", "units/xa-b"}, EndDate: calendar.Date{Year: 2025, Month: 12, Day: 31},
		Sections: []plan.Section{
			{Code: "1", Title: "Trợ giúp y tế", Tasks: []plan.Task{
				{Code: "1.1", Title: "Khám định kỳ", LeadUnit: "units/phong", ParticipatingUnits: []string{"units/xa-a"}},
				{Code: "1.2", Title: "Cấp thẻ", DueDate: calendar.Date{Year: 2025, Month: 12, Day: 31}, Product: "Thẻ"},
			}},
			{Code: "2", Title: "Trợ giúp giáo dục"},
		},
		Indicators: []plan.Indicator{
			{
				Code: "A", Title: "Người được cấp thẻ", Section: "1", UnitOfMeasure: "người", Kind: plan.Count,
				Aggregation: plan.Sum, Direction: plan.Up, Minimum: "0", Maximum: "1000",
				ReportingUnits: []string{"units/xa-b"}, ReportingRules: []string{"nam"},
				Baseline: &plan.Baseline{Year: 2017, Value: "1500"}, Targets: []plan.Target{
					{Year: 2019, Value: "2000"},
					{Year: 2020, Value: "2500"},
					{Year: 2020, Value: "1000", Unit: "units/xa-b"},
					{Year: 2020, Value: "900", Unit: "units/xa-b", Rule: "6-thang"},
					{Year: 2020, Value: "1200", Rule: "6-thang"},
				},
				ChangeThreshold: "30.5",
				Cumulative:      true, PeriodAggregation: plan.SumOver, DefinitionVersion: 2,
				Dimensions: []plan.Dimension{
					{Code: "sex", Title: "Giới tính", Categories: []plan.Category{{Code: "f", Title: "Nữ"}, {Code: "m", Title: "Nam"}}, Complete: true},
					{Code: "age", Title: "Độ tuổi", Categories: []plan.Category{{Code: "f", Title: "Dưới 6"}}, Required: true},
				},
			},
			{
				Code: "B", Title: "Kinh phí", Section: "2", UnitOfMeasure: "triệu đồng", Kind: plan.Amount,
				Aggregation: plan.Max, Direction: plan.Down, Decimals: 1, Minimum: "-5.5", Maximum: "100.5",
				Targets: []plan.Target{{Year: 2019, Value: "50.5"}},
			},
			{
				Code: "C", Title: "Tỷ lệ đi học", Section: "2", UnitOfMeasure: "%", Kind: plan.Ratio, Aggregation: plan.RatioOf,
				Decimals: 2, Minimum: "10", Maximum: "90.25", Targets: []plan.Target{{Year: 2025, Value: "85.55"}},
			},
			{
				Code: "D", Title: "Có ban chỉ đạo", Section: "2", UnitOfMeasure: "xã", Kind: plan.YesNo, Aggregation: plan.CountYes,
				Targets: []plan.Target{{Year: 2018, Value: "2"}},
			},
			{Code: "E", Title: "Ghi chú", Section: "2", UnitOfMeasure: "–", Kind: plan.Text, Aggregation: plan.NoneAtAll, PeriodAggregation: plan.LastOver},
			{
				Code: "F", Title: "Số buổi bình quân", Section: "2", UnitOfMeasure: "buổi", Kind: plan.Count,
				Aggregation: plan.Average, Minimum: "1", Maximum: "5", Targets: []plan.Target{{Year: 2019, Value: "2.5"}},
			},
		},
		Checks: []plan.Check{
			{ID: "nu", Expression: `value("A", "sex", "f") <= value("A")`, Severity: plan.Error, Message: "Nữ nhiều hơn tổng"},
			{ID: "chi", Expression: `numerator("C") * 2 <= value("B") || known(previous(value("B")))`, Severity: plan.Warning, Message: "Chi ít"},
		},
		ProgressBands: []plan.ProgressBand{
			{Status: plan.Achieved, Measure: plan.OfTarget, AtLeast: "110"},
			{Status: plan.Achieved, Measure: plan.OfTarget, AtLeast: "100"},
			{Status: plan.Likely, Measure: plan.OfExpected, AtLeast: "110.5"},
			{Status: plan.Unlikely},
		},
		ReportingRules: []plan.ReportingRule{
			{
				ID: "6-thang", Title: "Báo cáo 6 tháng", Kind: plan.SixMonths, DataFrom: day(0, 1, 1), DataTo: day(0, 6, 30),
				Due: plan.DueRule{Phrase: plan.Before, Day: day(0, 7, 10)},
			},
			{
				ID: "nam", Title: "Báo cáo năm", Kind: plan.Year, DataFrom: day(0, 1, 1), DataTo: day(0, 12, 31),
				Due:             plan.DueRule{Phrase: plan.Before, Day: day(1, 1, 10)},
				ConsolidatedDue: &plan.DueRule{Phrase: plan.By, Day: day(1, 1, 20)},
			},
		},
	}
}

func day(offset, month, day int) plan.YearDay {
	return plan.YearDay{YearOffset: offset, Month: time.Month(month), Day: day}
}

// broken is one way to break a content, and exactly what must be found.
type broken struct {
	name   string
	change func(*plan.Content)
	want   []string
}

// brokenWays can all be done to one content at the same time: none of them touches what another one is about.
var brokenWays = []broken{
	{"blank document number", func(c *plan.Content) { c.DocumentNumber = " \t" }, []string{"document_number REQUIRED"}},
	{"blank title", func(c *plan.Content) { c.Title = "  " }, []string{"title REQUIRED"}},
	{"blank section title", func(c *plan.Content) { c.Sections[1].Title = " " }, []string{"sections[1].title REQUIRED"}},
	{"blank task title", func(c *plan.Content) { c.Sections[0].Tasks[1].Title = "\n" }, []string{"sections[0].tasks[1].title REQUIRED"}},
	{"blank indicator title", func(c *plan.Content) { c.Indicators[0].Title = " " }, []string{"indicators[0].title REQUIRED"}},
	{"blank unit of measure", func(c *plan.Content) { c.Indicators[1].UnitOfMeasure = " " }, []string{"indicators[1].unit_of_measure REQUIRED"}},
	{"blank rule title", func(c *plan.Content) { c.ReportingRules[1].Title = " " }, []string{"reporting_rules[1].title REQUIRED"}},
	{"recipient issues", func(c *plan.Content) { c.RecipientUnit = c.IssuingUnit }, []string{"recipient_unit DUPLICATE value=units/huyen"}},
	{
		"sections with one code", func(c *plan.Content) { c.Sections = append(c.Sections, plan.Section{Code: "1", Title: "Lại"}) },
		[]string{"sections[2].code DUPLICATE value=1"},
	},
	{"tasks with one code", func(c *plan.Content) {
		c.Sections[1].Tasks = append(c.Sections[1].Tasks, plan.Task{Code: "1.1", Title: "Lại"})
	}, []string{"sections[1].tasks[0].code DUPLICATE value=1.1"}},
	{
		"stranger leads a task", func(c *plan.Content) { c.Sections[0].Tasks[0].LeadUnit = "units/x" },
		[]string{"sections[0].tasks[0].lead_unit UNKNOWN_REFERENCE value=units/x"},
	},
	{"stranger takes part", func(c *plan.Content) {
		c.Sections[0].Tasks[0].ParticipatingUnits = []string{"units/xa-a", "units/y"}
	}, []string{"sections[0].tasks[0].participating_units[1] UNKNOWN_REFERENCE value=units/y"}},
	{
		"indicators with one code", func(c *plan.Content) { c.Indicators[3].Code = "A" },
		[]string{"indicators[3].code DUPLICATE value=A"},
	},
	{"indicator of no section", func(c *plan.Content) { c.Indicators[4].Section = "9" }, []string{"indicators[4].section UNKNOWN_REFERENCE value=9"}},
	{"lead unit reports an indicator", func(c *plan.Content) {
		c.Indicators[0].ReportingUnits = []string{"units/xa-b", "units/phong"}
	}, []string{"indicators[0].reporting_units[1] UNKNOWN_REFERENCE value=units/phong"}},
	{"units with a part of the plan and a larger one", func(c *plan.Content) {
		c.Sections[0].ReportingUnits = []string{"units/benh-vien", "units/xa-b"}
		c.Sections[0].Tasks[0].ReportingUnits = []string{"units/truong", "units/benh-vien", "units/xa-a"}
	}, []string{
		"sections[0].reporting_units[1] DUPLICATE value=units/xa-b",
		"sections[0].tasks[0].reporting_units[1] DUPLICATE value=units/benh-vien",
		"sections[0].tasks[0].reporting_units[2] DUPLICATE value=units/xa-a",
	}},
	{"indicator of no rule", func(c *plan.Content) {
		c.Indicators[0].ReportingRules = []string{"nam", "quy"}
	}, []string{"indicators[0].reporting_rules[1] UNKNOWN_REFERENCE value=quy"}},
	{"text with direction", func(c *plan.Content) { c.Indicators[4].Direction = plan.Up }, []string{"indicators[4].direction NOT_ALLOWED"}},
	{"text with decimals", func(c *plan.Content) { c.Indicators[4].Decimals = 2 }, []string{"indicators[4].decimals NOT_ALLOWED allowed=0"}},
	{"text with bounds", func(c *plan.Content) {
		c.Indicators[4].Minimum, c.Indicators[4].Maximum = "1", "2"
	}, []string{"indicators[4].minimum NOT_ALLOWED", "indicators[4].maximum NOT_ALLOWED"}},
	{"text with values", func(c *plan.Content) {
		c.Indicators[4].Baseline = &plan.Baseline{Year: 2010, Value: "1"}
		c.Indicators[4].Targets = []plan.Target{{Year: 2019, Value: "2"}}
	}, []string{"indicators[4].baseline.value NOT_ALLOWED", "indicators[4].targets[0].value NOT_ALLOWED"}},
	{"text added up", func(c *plan.Content) {
		c.Indicators[4].Aggregation = plan.Sum
	}, []string{"indicators[4].aggregation NOT_ALLOWED allowed=COUNT, NONE"}},
	{"yes or no with decimals", func(c *plan.Content) { c.Indicators[3].Decimals = 1 }, []string{"indicators[3].decimals NOT_ALLOWED allowed=0"}},
	{"yes or no averaged", func(c *plan.Content) {
		c.Indicators[3].Aggregation = plan.Min
	}, []string{"indicators[3].aggregation NOT_ALLOWED allowed=COUNT_YES, COUNT, NONE"}},
	{"count of half a yes", func(c *plan.Content) { c.Indicators[3].Targets[0].Value = "1.5" }, []string{"indicators[3].targets[0].value NOT_WHOLE"}},
	{"count with decimals", func(c *plan.Content) { c.Indicators[0].Decimals = 1 }, []string{"indicators[0].decimals NOT_ALLOWED allowed=0"}},
	{"count below 0", func(c *plan.Content) { c.Indicators[0].Minimum = "-1" }, []string{"indicators[0].minimum OUT_OF_RANGE range=≥ 0"}},
	{"count target that is not whole", func(c *plan.Content) { c.Indicators[0].Targets[1].Value = "0.5" }, []string{"indicators[0].targets[1].value NOT_WHOLE"}},
	{"baseline after the plan", func(c *plan.Content) { c.Indicators[0].Baseline.Year = 2026 }, []string{"indicators[0].baseline.year OUT_OF_RANGE range=≤ 2025"}},
	{"baseline is no number", func(c *plan.Content) { c.Indicators[0].Baseline.Value = "1,5" }, []string{"indicators[0].baseline.value NOT_DECIMAL"}},
	{"two targets of a year", func(c *plan.Content) {
		c.Indicators[1].Targets = append(c.Indicators[1].Targets, plan.Target{Year: 2019, Value: "1"})
	}, []string{"indicators[1].targets[1].year DUPLICATE value=2019"}},
	{"amount with too many decimals", func(c *plan.Content) {
		c.Indicators[1].Targets[0].Value = "50.25"
	}, []string{"indicators[1].targets[0].value TOO_MANY_DECIMALS decimals=1"}},
	{"amount as ratio", func(c *plan.Content) {
		c.Indicators[1].Aggregation = plan.RatioOf
	}, []string{"indicators[1].aggregation NOT_ALLOWED allowed=SUM, AVERAGE, MIN, MAX, COUNT, NONE"}},
	{"percentage above 100", func(c *plan.Content) {
		c.Indicators[2].Maximum = "100.01"
	}, []string{"indicators[2].maximum OUT_OF_RANGE range=0–100"}},
	{"target before the plan", func(c *plan.Content) { c.Indicators[2].Targets[0].Year = 2017 }, []string{"indicators[2].targets[0].year OUT_OF_RANGE range=2018–2025"}},
	{"target below the minimum", func(c *plan.Content) { c.Indicators[2].Targets[0].Value = "9.99" }, []string{"indicators[2].targets[0].value BELOW_MINIMUM minimum=10"}},
	{"target above the maximum", func(c *plan.Content) { c.Indicators[5].Targets[0].Value = "5.5" }, []string{"indicators[5].targets[0].value ABOVE_MAXIMUM maximum=5"}},
	{"bound of an averaged count that is not whole", func(c *plan.Content) { c.Indicators[5].Minimum = "1.5" }, []string{"indicators[5].minimum NOT_WHOLE"}},
	{"day that does not occur every year", func(c *plan.Content) {
		c.ReportingRules[0].DataTo = day(0, 2, 29)
		c.ReportingRules[0].Due.Day = day(0, 4, 31)
	}, []string{"reporting_rules[0].data_to BAD_DATE", "reporting_rules[0].due.day BAD_DATE"}},
	{"due on the last day of the data", func(c *plan.Content) {
		c.ReportingRules[1].Due.Day = day(1, 1, 1) // before 1 January: the last day is 31 December
	}, []string{"reporting_rules[1].due.day BAD_DATE after=31/12"}},
	{"task due after the plan", func(c *plan.Content) {
		c.Sections[0].Tasks[1].DueDate = calendar.Date{Year: 2026, Month: 1, Day: 1}
	}, []string{"sections[0].tasks[1].due_date TOO_LATE before=2025-12-31"}},
	{"text added up over periods", func(c *plan.Content) {
		c.Indicators[4].PeriodAggregation = plan.SumOver
	}, []string{"indicators[4].period_aggregation NOT_ALLOWED allowed=LAST, COUNT, NONE"}},
	{"text that counts from the start of the year", func(c *plan.Content) {
		c.Indicators[4].Cumulative = true
	}, []string{"indicators[4].cumulative NOT_ALLOWED"}},
	{"percentages added over periods", func(c *plan.Content) {
		c.Indicators[2].PeriodAggregation = plan.AverageOver
	}, []string{"indicators[2].period_aggregation NOT_ALLOWED allowed=RATIO, LAST, COUNT, NONE"}},
	{"text by category", func(c *plan.Content) {
		c.Indicators[4].Dimensions = c.Indicators[0].Dimensions
	}, []string{"indicators[4].dimensions NOT_ALLOWED"}},
	{"dimension and category twice", func(c *plan.Content) {
		twice := plan.Dimension{Code: "age", Title: " ", Categories: []plan.Category{{Code: "f", Title: "Nữ"}, {Code: "f", Title: ""}}}
		c.Indicators[0].Dimensions = append(slices.Clone(c.Indicators[0].Dimensions), twice)
	}, []string{
		"indicators[0].dimensions[2].code DUPLICATE value=age", "indicators[0].dimensions[2].title REQUIRED",
		"indicators[0].dimensions[2].categories[1].code DUPLICATE value=f",
		"indicators[0].dimensions[2].categories[1].title REQUIRED",
	}},
	{"target of a unit that does not report", func(c *plan.Content) {
		c.Indicators[0].Targets[2].Unit = "units/xa-a"
	}, []string{"indicators[0].targets[2].unit UNKNOWN_REFERENCE value=units/xa-a"}},
	{"target above what a unit may give", func(c *plan.Content) {
		c.Indicators[0].Targets[3].Value = "1001"
	}, []string{"indicators[0].targets[3].value ABOVE_MAXIMUM maximum=1000"}},
	{"target under no rule", func(c *plan.Content) {
		c.Indicators[0].Targets[4].Rule = "quy"
	}, []string{"indicators[0].targets[4].reporting_rule UNKNOWN_REFERENCE value=quy"}},
	{"bands that cannot be reached, or get better", func(c *plan.Content) {
		c.ProgressBands[2].AtLeast, c.ProgressBands[2].Status, c.ProgressBands[3].Status = "1000.5", plan.Unlikely, plan.Likely
	}, []string{
		"progress_rule.bands[2].at_least_percent OUT_OF_RANGE range=0–1000", "progress_rule.bands[3].status NOT_ALLOWED allowed=UNLIKELY",
	}},
	{"a band that is no higher than one before", func(c *plan.Content) { c.ProgressBands[1].AtLeast = "110" }, []string{
		"progress_rule.bands[1].at_least_percent OUT_OF_RANGE range=< 110",
	}},
	{"bands that say too little, and a last one that says too much", func(c *plan.Content) {
		c.ProgressBands[2].Measure = ""
		c.ProgressBands[3].Measure, c.ProgressBands[3].AtLeast = plan.OfTarget, "0"
	}, []string{
		"progress_rule.bands[2].measure REQUIRED",
		"progress_rule.bands[3].measure NOT_ALLOWED", "progress_rule.bands[3].at_least_percent NOT_ALLOWED",
	}},
	{"check that cannot be read", func(c *plan.Content) {
		c.Checks[1].Expression = "value(\"B\") <= "
	}, []string{`checks[1].expression BAD_EXPRESSION column=15`}},
	{"check that is a number and says nothing", func(c *plan.Content) {
		c.Checks = append(c.Checks, plan.Check{ID: "nu", Expression: `value("C")`, Severity: plan.Error, Message: " "})
	}, []string{"checks[2].check_id DUPLICATE value=nu", `checks[2].expression BAD_EXPRESSION column=1 near=value("C")`, "checks[2].message REQUIRED"}},
	{"change of a text", func(c *plan.Content) {
		c.Indicators[4].ChangeThreshold = "10"
	}, []string{"indicators[4].change_threshold_percent NOT_ALLOWED"}},
	{"change of nothing", func(c *plan.Content) {
		c.Indicators[0].ChangeThreshold = "0.00"
	}, []string{"indicators[0].change_threshold_percent OUT_OF_RANGE range=> 0"}},
	{"rules with one id", func(c *plan.Content) {
		again := c.ReportingRules[1]
		again.ConsolidatedDue, again.Title, again.Due.Day = nil, "Báo cáo năm", day(1, 1, 10)
		c.ReportingRules = append(c.ReportingRules, again)
	}, []string{"reporting_rules[2].rule_id DUPLICATE value=nam"}},
}

// aloneBroken touch what one of brokenWays is about.
var aloneBroken = []broken{
	{"formulas", func(c *plan.Content) {
		computed := func(code, formula string) plan.Indicator {
			return plan.Indicator{
				Code: code, Title: "Tính từ chỉ tiêu khác", Section: "2", UnitOfMeasure: "%", Kind: plan.Amount, Aggregation: plan.ByFormula,
				Decimals: 1, Formula: formula, Direction: plan.Up, Targets: []plan.Target{{Year: 2025, Value: "12.5"}},
			}
		}
		typed := computed("S3", `value("S1") + numerator("C")`)
		typed.Kind, typed.Aggregation, typed.Decimals, typed.Targets = plan.Ratio, plan.Sum, 0, nil
		typed.Minimum, typed.Maximum, typed.ReportingUnits, typed.ReportingRules = "0", "9", []string{"units/xa-a"}, []string{"nam"}
		typed.PeriodAggregation, typed.Cumulative, typed.ChangeThreshold = plan.SumOver, true, "5"
		typed.Dimensions = []plan.Dimension{{Code: "d", Title: "D", Categories: []plan.Category{{Code: "c", Title: "C"}}}}
		formula := computed("S4", "")
		c.Indicators = append(c.Indicators,
			computed("S1", `value("A", "sex", "f") * 100 / (denominator("C") + 1)`), computed("S2", `round(value("S1"), 1) - value("C")`),
			typed, formula, computed("S5", `value("A") > 1 ? target("A") : 2`), computed("S6", `value("A") +`), computed("S7", "1 + 2"),
			computed("S8", `value("X") + value("E") + numerator("A") + value("A", "sex", "x")`), computed("S9", `value("B") + value("F") * value("F")`),
			computed("T1", `value("T2") + 1`), computed("T2", `value("T1") * value("C")`), computed("T3", `value("T1")`),
			computed("T4", `value("A") + value("H")`), computed("T5", `value("S1", "d", "c")`),
			computed("T6", strings.Repeat(`value("S1") + `, 30)+"1"),
			plan.Indicator{Code: "H", Title: "Hộ", Section: "2", UnitOfMeasure: "hộ", Kind: plan.Count, Aggregation: plan.Sum, ReportingUnits: []string{"units/xa-a"}})
		c.Checks = append(c.Checks, plan.Check{ID: "tinh", Expression: `value("S1") > value("A")`, Severity: plan.Error, Message: "Tính"})
	}, []string{
		"indicators[8].value_kind NOT_ALLOWED allowed=COUNT, AMOUNT", "indicators[8].aggregation NOT_ALLOWED allowed=FORMULA",
		"indicators[8].minimum NOT_ALLOWED", "indicators[8].maximum NOT_ALLOWED", "indicators[8].reporting_units NOT_ALLOWED",
		"indicators[8].reporting_rules NOT_ALLOWED", "indicators[8].dimensions NOT_ALLOWED", "indicators[8].period_aggregation NOT_ALLOWED",
		"indicators[8].cumulative NOT_ALLOWED", "indicators[8].change_threshold_percent NOT_ALLOWED",
		"indicators[9].formula REQUIRED",
		"indicators[10].formula NOT_ARITHMETIC", "indicators[11].formula BAD_EXPRESSION column=13", "indicators[12].formula REQUIRED",
		"indicators[13].formula UNKNOWN_REFERENCE value=X", "indicators[13].formula WRONG_VALUE_KIND indicator=E kind=TEXT",
		"indicators[13].formula WRONG_VALUE_KIND indicator=A kind=COUNT", "indicators[13].formula UNKNOWN_REFERENCE value=A sex x",
		"indicators[14].formula INPUT_NOT_ADDED indicator=B", "indicators[14].formula INPUT_NOT_ADDED indicator=F",
		"indicators[15].formula FORMULA_CIRCLE value=T1 → T2 → T1", "indicators[16].formula FORMULA_CIRCLE value=T2 → T1 → T2",
		"indicators[18].formula INPUTS_APART", "indicators[19].formula UNKNOWN_REFERENCE value=S1 d c", "indicators[20].formula FORMULA_TOO_LARGE",
		"checks[2].expression COMPUTED indicator=S1",
	}},
	{"document date that does not occur", func(c *plan.Content) { c.DocumentDate = calendar.Date{Year: 2018, Month: 2, Day: 29} }, []string{"document_date BAD_DATE"}},
	{"no document date", func(c *plan.Content) { c.DocumentDate = calendar.Date{} }, []string{"document_date BAD_DATE"}},
	{"end date that does not occur", func(c *plan.Content) { c.EndDate = calendar.Date{Year: 2025, Month: 13, Day: 1} }, []string{"end_date BAD_DATE"}},
	{"end date without a year", func(c *plan.Content) { c.EndDate = calendar.Date{Month: 12, Day: 31} }, []string{"end_date BAD_DATE"}},
	{"ends on the day it begins", func(c *plan.Content) {
		c.EndDate = c.DocumentDate // and nothing is said of the years of the targets, which are not at fault
	}, []string{"end_date BAD_DATE after=2018-10-29"}},
	{"percentages averaged", func(c *plan.Content) { c.Indicators[2].Aggregation = plan.Average }, []string{"indicators[2].aggregation NOT_ALLOWED allowed=RATIO, COUNT, NONE"}},
	{"percentages added", func(c *plan.Content) { c.Indicators[2].Aggregation = plan.Sum }, []string{"indicators[2].aggregation NOT_ALLOWED allowed=RATIO, COUNT, NONE"}},
	{"minimum above maximum", func(c *plan.Content) {
		c.Indicators[0].Minimum, c.Indicators[0].Maximum, c.Indicators[0].Targets = "10", "9", nil
	}, []string{"indicators[0].maximum BELOW_MINIMUM minimum=10"}},
	{"bounds that are no numbers", func(c *plan.Content) {
		c.Indicators[0].Minimum, c.Indicators[0].Maximum = "1e3", "+5"
	}, []string{"indicators[0].minimum NOT_DECIMAL", "indicators[0].maximum NOT_DECIMAL"}},
	{"bound that is no number bounds nothing", func(c *plan.Content) {
		c.Indicators[2].Maximum = "."
	}, []string{"indicators[2].maximum NOT_DECIMAL"}},
	{"ratio below 0", func(c *plan.Content) { c.Indicators[2].Minimum = "-0.01" }, []string{"indicators[2].minimum OUT_OF_RANGE range=0–100"}},
	{"data end before they begin", func(c *plan.Content) {
		c.ReportingRules[0].DataFrom = day(0, 6, 30)
	}, []string{"reporting_rules[0].data_to BAD_DATE after=30/06"}},
	{"check of figures that are not there", func(c *plan.Content) {
		c.Checks[0].Expression = `value("X") > 0 || value("E") > 0 || numerator("B") > 0 || value("A", "sex", "x") > 1`
	}, []string{
		"checks[0].expression UNKNOWN_REFERENCE value=A sex x", "checks[0].expression UNKNOWN_REFERENCE value=X",
		"checks[0].expression WRONG_VALUE_KIND indicator=B kind=AMOUNT", "checks[0].expression WRONG_VALUE_KIND indicator=E kind=TEXT",
	}},
	{"target of one unit twice", func(c *plan.Content) {
		c.Indicators[0].Targets[3].Rule = ""
	}, []string{"indicators[0].targets[3].year DUPLICATE value=2020"}},
	{"task due on a day that does not occur", func(c *plan.Content) {
		c.Sections[0].Tasks[1].DueDate = calendar.Date{Year: 2024, Month: 2, Day: 30}
	}, []string{"sections[0].tasks[1].due_date BAD_DATE"}},
	{"weights of content areas that are not 100", func(c *plan.Content) {
		c.Sections[0].Weight, c.Sections[1].Weight = "33.33", "66.66"
	}, []string{"sections[1].weight WEIGHTS_NOT_100 sum=99.99"}},
	{"weights of content areas that are 100", func(c *plan.Content) {
		c.Sections[0].Weight, c.Sections[1].Weight = "33.33", "66.67"
	}, nil},
	{"some indicators of a content area without a weight", func(c *plan.Content) {
		c.Indicators[0].Weight, c.Indicators[5].Weight = "100", "100"
	}, []string{"indicators[1].weight WEIGHTS_NOT_100 sum=100"}},
	{"weight of 0", func(c *plan.Content) { c.Indicators[0].Weight = "0.00" }, []string{"indicators[0].weight OUT_OF_RANGE range=> 0"}},
	{"weights of half the content areas", func(c *plan.Content) {
		c.Sections[1].Weight = "66.67"
	}, []string{"sections[0].weight WEIGHTS_NOT_100 sum=66.67"}},
	{"target of a count of units is no percentage, and whole", func(c *plan.Content) {
		c.Indicators[2].Aggregation = plan.CountAll
		c.Indicators[2].Targets = []plan.Target{{Year: 2025, Value: "120"}, {Year: 2024, Value: "1.5"}}
	}, []string{"indicators[2].targets[1].value NOT_WHOLE"}},
	{"consolidated report due with the reports", func(c *plan.Content) {
		c.ReportingRules[1].ConsolidatedDue.Day = day(1, 1, 9) // by 9 January, as the reports: before 10 January
	}, []string{"reporting_rules[1].consolidated_due.day BAD_DATE after=09/01"}},
	{"consolidated day that does not occur", func(c *plan.Content) {
		c.ReportingRules[1].ConsolidatedDue.Day = day(1, 2, 30)
	}, []string{"reporting_rules[1].consolidated_due.day BAD_DATE"}},
}

// found are the faults of a content as text, sorted.
func found(c plan.Content) []string {
	var list []string
	for _, v := range c.Check("plan.content") {
		list = append(list, faultText(strings.TrimPrefix(v.Field, "plan.content."), v))
	}
	slices.Sort(list)
	return list
}

func faultText(field string, v fault.Violation) string {
	text := field + " " + fault.RuleName(v.Rule)
	for _, name := range slices.Sorted(maps.Keys(v.Facts)) {
		text += fmt.Sprintf(" %s=%s", name, v.Facts[name])
	}
	return text
}

func TestASoundContentHasNoFaults(t *testing.T) {
	if got := found(sound()); len(got) > 0 {
		t.Errorf("faults of a sound content: %q", got)
	}
}

func TestEachFaultIsNamedExactly(t *testing.T) {
	for _, b := range slices.Concat(brokenWays, aloneBroken) {
		t.Run(b.name, func(t *testing.T) {
			content := sound()
			b.change(&content)
			want := slices.Sorted(slices.Values(b.want))
			if got := found(content); !slices.Equal(got, want) {
				t.Errorf("faults\n got %q\nwant %q", got, want)
			}
		})
	}
}

func TestAllFaultsAreNamedAtOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		content := sound()
		var want []string
		for _, b := range brokenWays {
			if rapid.Bool().Draw(t, b.name) {
				b.change(&content)
				want = append(want, b.want...)
			}
		}
		slices.Sort(want)
		if got := found(content); !slices.Equal(got, want) {
			t.Fatalf("faults\n got %q\nwant %q", got, want)
		}
	})
}

func TestAFaultStandsAtThePathTheContentHasInTheRequest(t *testing.T) {
	content := sound()
	content.Title = " "
	got := content.Check("content")
	if len(got) != 1 || got[0].Field != "content.title" || got[0].Rule != faultv1.FieldRule_FIELD_RULE_REQUIRED {
		t.Errorf("faults %v, want content.title REQUIRED", got)
	}
}
