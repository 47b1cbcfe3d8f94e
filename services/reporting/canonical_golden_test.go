package reporting_test

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
)

// Reports and consolidated reports that were hashed before a field was added must still come out byte for byte: receipts
// and signatures stand on them. The golden files were written before there were breakdowns and tasks; never write them
// anew to make this pass.
func TestWhatWasHashedBeforeStaysByteForByte(t *testing.T) {
	no, words := false, "Đã ban hành \u2028 kế hoạch"
	p := roundOf(reporting.Indicator{
		Aggregation: reporting.Sum, Baseline: &reporting.Baseline{Source: "Niên giám", Value: "3", Year: 2018}, Code: "A1",
		Definition: "Số hộ", Direction: reporting.Down, Kind: reporting.Count, Maximum: "90", Section: "1",
		Targets: []reporting.Target{{Sample: true, Value: "8", Year: 2024}}, Title: "Hộ nghèo", UnitOfMeasure: "hộ",
	}, 3)
	for _, i := range []reporting.Indicator{
		{Aggregation: reporting.RatioOf, Code: "A2", Decimals: 1, Kind: reporting.Ratio, Section: "1", Title: "Tỷ lệ", UnitOfMeasure: "%"},
		{Aggregation: reporting.CountYes, Code: "A3", Kind: reporting.YesNo, Section: "1", Title: "Đạt"},
		{Aggregation: reporting.NoneAtAll, Code: "A4", Kind: reporting.Text, Section: "1", Title: "Ghi chú"},
	} {
		p.Indicators = append(p.Indicators, i)
		for n := range p.Obligations {
			p.Obligations[n].Indicators = append(p.Obligations[n].Indicators, i.Code)
		}
	}
	p.Sections = []reporting.Section{{Code: "1", Title: "Một", Tasks: []reporting.Task{{Code: "1.1", Title: "Việc", LeadUnit: "units/u00"}}}}
	content := reporting.Content{
		Difficulties: "Thiếu kinh phí", NextSteps: "Tiếp tục", Proposals: "Bổ sung <kinh phí>",
		Sections: []reporting.SectionResult{{Section: "1", Text: "Đã làm\n\"xong\""}},
		Values: []reporting.Value{
			number("5"),
			{Indicator: "A2", Ratio: &reporting.Fraction{Numerator: "1", Denominator: "3"}, Note: "tạm tính"},
			{Indicator: "A3", YesNo: &no},
			{Indicator: "A4", Text: &words},
		},
	}
	reports := map[string]reporting.Filed{}
	for unit, c := range map[string]reporting.Content{"units/u00": content, "units/u02": {Values: []reporting.Value{missing(reporting.NotAvailable)}}} {
		s := reporting.NewStanding(p.Name.Report(unit))
		s.State, s.Submission, s.FirstReceivedAt, s.Timeliness = reporting.StateAccepted, 1, p.Due.Add(-time.Hour), reporting.OnTime
		reports[unit] = filing(s, c)
	}
	edition, err := json.Marshal(reporting.Edition{Indicators: p.Indicators, Obligations: p.Obligations, Sections: p.Sections})
	if err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string][]byte{
		"content.json":      content.Canonical(),
		"edition.json":      edition,
		"consolidated.json": reporting.Consolidate(p, reports, reporting.Decisions{}, p.Due.Add(time.Hour)).Canonical(),
	} {
		path := "testdata/canonical/" + name
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
	}
}
