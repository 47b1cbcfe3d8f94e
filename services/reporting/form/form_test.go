package form_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/form"
	"github.com/tiendo/tiendo/services/sheet"
)

func period() (*reporting.Period, reporting.Obligation) {
	owed := reporting.Obligation{
		Unit:       reporting.PinnedUnit{Unit: "units/xa-a", DisplayName: "Xã A"},
		Indicators: []string{"1", "2.1", "3-a", "4", "5"},
	}
	sex := reporting.Dimension{Code: "sex", Title: "Giới tính", Categories: []reporting.Category{{Code: "female", Title: "Nữ"}, {Code: "male", Title: "Nam"}}}
	return &reporting.Period{
		Name: "plans/p/periods/2025-nam", Title: "Báo cáo năm 2025", PlanVersion: 2, PlanNumber: "272/KH-UBND", Year: 2025,
		DataTo:   calendar.Date{Year: 2025, Month: 12, Day: 31},
		Sections: []reporting.Section{{Code: "I", Title: "Gắn kết", Tasks: []reporting.Task{{Code: "I.1", Title: "=Ban hành", DueDate: "2025-03-31"}}}, {Code: "II", Title: "Hòa nhập"}},
		Indicators: []reporting.Indicator{
			{Code: "1", Title: "Số lớp", Section: "I", Kind: reporting.Count, UnitOfMeasure: "lớp", Dimensions: []reporting.Dimension{sex}, Maximum: "9999999999999999"},
			{Code: "2.1", Title: "Kinh phí", Section: "I", Kind: reporting.Amount, Decimals: 3},
			{Code: "3-a", Title: "Tỷ lệ", Section: "II", Kind: reporting.Ratio, Decimals: 2, UnitOfMeasure: "%", Dimensions: []reporting.Dimension{sex}},
			{Code: "4", Title: "Có kế hoạch", Section: "II", Kind: reporting.YesNo},
			{Code: "5", Title: "Mô hình", Section: "II", Kind: reporting.Text},
			{Code: "6", Title: "Của đơn vị khác", Section: "II", Kind: reporting.Count},
		},
		Obligations: []reporting.Obligation{owed},
	}, owed
}

// said are texts as a report keeps them.
var said = rapid.StringMatching(`[=+@a-zA-Zđăơư0-9,.'"<&][a-zA-Zđăơư0-9 ,.\n'"<&]{0,20}[a-zđ.]`)

func numbers(decimals int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		digits := rapid.OneOf(rapid.Int64Range(0, 5000), rapid.Int64Range(0, 9999999999999999)).Draw(t, "digits")
		return decimal.New(digits, -int32(rapid.IntRange(0, decimals).Draw(t, "places"))).String()
	})
}

func ptr[T any](v T) *T { return &v }

// given draws a value of an indicator, or why there is none.
func given(t *rapid.T, i reporting.Indicator) reporting.Value {
	var v reporting.Value
	if rapid.IntRange(0, 4).Draw(t, "missing") == 0 {
		v.Missing = &reporting.Missing{Kind: rapid.SampledFrom([]reporting.MissingKind{reporting.NothingOccurred, reporting.NotApplicable}).Draw(t, "kind")}
		if rapid.Bool().Draw(t, "not available") {
			v.Missing = &reporting.Missing{Kind: reporting.NotAvailable, Reason: said.Draw(t, "reason")}
		}
		return v
	}
	switch i.Kind {
	case reporting.Count:
		v.Number = ptr(numbers(0).Draw(t, "count"))
	case reporting.Amount:
		v.Number = ptr(numbers(i.Decimals).Draw(t, "amount"))
	case reporting.Ratio:
		whole := decimal.RequireFromString(numbers(6).Draw(t, "whole")).Add(decimal.NewFromInt(1))
		v.Ratio = &reporting.Fraction{Numerator: "1", Denominator: whole.String()}
	case reporting.YesNo:
		v.YesNo = ptr(rapid.Bool().Draw(t, "yes"))
	case reporting.Text:
		v.Text = ptr(said.Draw(t, "text"))
	}
	return v
}

var contents = rapid.Custom(func(t *rapid.T) reporting.Content {
	p, owed := period()
	c := reporting.Content{Recommendations: []reporting.Recommendation{{ID: "a", Text: "giữ nguyên"}}}
	for _, code := range owed.Indicators {
		if rapid.IntRange(0, 5).Draw(t, "blank") == 0 {
			continue
		}
		i, _ := p.Indicator(code)
		v := given(t, *i)
		v.Indicator = code
		if rapid.Bool().Draw(t, "with a note") {
			v.Note = said.Draw(t, "note")
		}
		for _, category := range []string{"female", "male"} {
			if i.Code == "1" && v.Number != nil && rapid.Bool().Draw(t, "part") {
				v.Breakdowns = append(v.Breakdowns, reporting.Breakdown{Dimension: "sex", Category: category, Number: v.Number})
			}
			if i.Code == "3-a" && v.Ratio != nil && rapid.Bool().Draw(t, "part") {
				v.Breakdowns = append(v.Breakdowns, reporting.Breakdown{Dimension: "sex", Category: category, Ratio: v.Ratio})
			}
		}
		c.Values = append(c.Values, v)
	}
	if rapid.Bool().Draw(t, "task") {
		c.Tasks = []reporting.TaskResult{{Task: "I.1", State: reporting.TaskDone, DoneDate: "2025-04-02", Text: said.Draw(t, "done"), NextStep: said.Draw(t, "next")}}
	}
	if rapid.Bool().Draw(t, "section") {
		c.Sections = []reporting.SectionResult{{Section: "II", Text: said.Draw(t, "section text")}}
	}
	c.Difficulties = said.Draw(t, "difficulties")
	return c
})

// TestWhatIsExportedIsImported holds for every content: the file of a draft, read back, is the draft.
func TestWhatIsExportedIsImported(t *testing.T) {
	p, owed := period()
	made := form.Of(p, owed, nil)
	rapid.Check(t, func(t *rapid.T) {
		want := contents.Draw(t, "content")
		var out bytes.Buffer
		if err := sheet.WriteXLSX(&out, made.Book(want)); err != nil {
			t.Fatal(err)
		}
		file, err := sheet.Open(bytes.NewReader(out.Bytes()), int64(out.Len()), form.Limits)
		if err != nil {
			t.Fatal(err)
		}
		// What stands in a draft already is replaced, not added to; what the form does not ask is kept.
		got, err := made.Read(file, reporting.Content{
			Values: []reporting.Value{{Indicator: "1", Number: ptr("77")}}, Proposals: "cũ", Recommendations: want.Recommendations,
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("exported and imported (-want +got):\n%s", diff)
		}
	})
}

// TestTheLayoutIsNoticed: a form is out of date when anything in it that nobody fills in is different.
func TestTheLayoutIsNoticed(t *testing.T) {
	p, owed := period()
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, form.Of(p, owed, nil).Book(reporting.Content{})); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*reporting.Period){
		"a title":             func(p *reporting.Period) { p.Indicators[0].Title = "Số khóa" },
		"the order":           func(p *reporting.Period) { p.Indicators[0], p.Indicators[1] = p.Indicators[1], p.Indicators[0] },
		"a category":          func(p *reporting.Period) { p.Indicators[0].Dimensions = nil },
		"a kind":              func(p *reporting.Period) { p.Indicators[4].Kind = reporting.Count },
		"the version":         func(p *reporting.Period) { p.PlanVersion = 3 },
		"a day":               func(p *reporting.Period) { p.Sections[0].Tasks[0].DueDate = "2025-04-30" },
		"the unit of measure": func(p *reporting.Period) { p.Indicators[1].UnitOfMeasure = "tỷ đồng" },
	} {
		changed, owed := period()
		change(changed)
		file, err := sheet.Open(bytes.NewReader(out.Bytes()), int64(out.Len()), form.Limits)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := form.Of(changed, owed, nil).Read(file, reporting.Content{}); err == nil {
			t.Errorf("%s: the form is taken", name)
		}
	}
}
