package official

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/reporting"
)

func text(s string) *string { return &s }
func yes(b bool) *bool      { return &b }

var period = &reporting.Period{
	Title: "Báo cáo 6 tháng đầu năm 2025", PlanNumber: "272/KH-UBND", PlanTitle: "Kế hoạch mẫu",
	IssuingUnit: reporting.PinnedUnit{DisplayName: "UBND huyện Mẫu", Unit: "units/huyen"},
	LeadUnit:    reporting.PinnedUnit{DisplayName: "Phòng Mẫu", Unit: "units/phong"},
	Sections:    []reporting.Section{{Code: "1", Title: "Gắn kết"}, {Code: "2", Title: "Hòa nhập"}},
	Indicators: []reporting.Indicator{
		{Code: "A1", Title: "Số cuộc", Section: "1", UnitOfMeasure: "cuộc", Kind: reporting.Count},
		{Code: "B1", Title: "Tỷ lệ", Section: "2", UnitOfMeasure: "%", Kind: reporting.Ratio, Decimals: 1},
		{Code: "B2", Title: "Có kế hoạch", Section: "2", UnitOfMeasure: "có/không", Kind: reporting.YesNo},
		{Code: "B3", Title: "Số vụ", Section: "2", UnitOfMeasure: "vụ", Kind: reporting.Count},
	},
}

func TestReport(t *testing.T) {
	d := Report(period, reporting.Obligation{Unit: reporting.PinnedUnit{DisplayName: "Xã A"}}, reporting.Content{
		Sections:  []reporting.SectionResult{{Section: "2", Text: "Đã làm **tốt**.\n- Một việc"}},
		Proposals: "Bổ sung kinh phí.",
		Values: []reporting.Value{
			{Indicator: "A1", Number: text("1234")},
			{Indicator: "B1", Ratio: &reporting.Fraction{Numerator: "63", Denominator: "64"}},
			{Indicator: "B2", YesNo: yes(true), Note: "từ 2024"},
			{Indicator: "B3", Missing: &reporting.Missing{Kind: reporting.NotAvailable, Reason: "chờ công an xã"}},
		},
	})
	want := []document.Block{
		document.Text("Thực hiện Kế hoạch số 272/KH-UBND của UBND huyện Mẫu, Xã A báo cáo kết quả như sau:"),
		document.Heading{Level: document.LevelSection, Number: "I", Text: "Kết quả thực hiện"},
		document.Heading{Level: document.LevelPoint, Number: "1", Text: "Hòa nhập"},
		document.Paragraph{Spans: []document.Span{{Text: "Đã làm "}, {Text: "tốt", Bold: true}, {Text: "."}}},
		document.Paragraph{Marker: "-", Spans: []document.Span{{Text: "Một việc"}}},
		document.Text("Số liệu chi tiết tại Phụ lục kèm theo."),
		document.Heading{Level: document.LevelSection, Number: "II", Text: "Kiến nghị, đề xuất"},
		document.Text("Bổ sung kinh phí."),
		document.Text("Trên đây là báo cáo 6 tháng đầu năm 2025, Xã A trân trọng báo cáo."),
	}
	if diff := cmp.Diff(want, d.Body); diff != "" {
		t.Errorf("the body (-want +got)\n%s", diff)
	}
	rows := d.Annexes[0].Body[0].(document.Table).Rows
	wantRows := []document.Row{
		{Cells: []string{"1. Gắn kết"}, Bold: true},
		{Cells: []string{"A1", "Số cuộc", "cuộc", "1.234", ""}},
		{Cells: []string{"2. Hòa nhập"}, Bold: true},
		{Cells: []string{"B1", "Tỷ lệ", "%", "98,4% (63/64)", ""}},
		{Cells: []string{"B2", "Có kế hoạch", "có/không", "Có", "từ 2024"}},
		{Cells: []string{"B3", "Số vụ", "vụ", "Chưa có số liệu: chờ công an xã", ""}},
	}
	if diff := cmp.Diff(wantRows, rows); diff != "" {
		t.Errorf("the figures (-want +got)\n%s", diff)
	}
	if !d.Draft || d.Number != 0 || !d.Date.IsZero() {
		t.Error("it is not a draft")
	}
	if got := strings.Join(d.To, ";"); got != "UBND huyện Mẫu (qua phòng Mẫu)" {
		t.Errorf("it is addressed to %q", got)
	}
}

func TestConsolidatedSaysWhatIsMissing(t *testing.T) {
	unit := func(name string, included bool, timeliness reporting.Timeliness) reporting.UnitStanding {
		return reporting.UnitStanding{
			Unit: reporting.PinnedUnit{DisplayName: name}, Included: included, State: reporting.StateAccepted, Timeliness: timeliness,
			FirstReceiveTime: time.Date(2025, 7, 1, 1, 5, 0, 0, time.UTC).Format(time.RFC3339),
		}
	}
	d := Consolidated(reporting.Consolidated{
		Title: period.Title, PlanNumber: period.PlanNumber, IssuingUnit: period.IssuingUnit, ExpectedReports: 3, IncludedReports: 2,
		Units: []reporting.UnitStanding{unit("Xã A", true, reporting.OnTime), unit("Xã B", true, reporting.Late), unit("Xã C", false, reporting.Overdue)},
		Sections: []reporting.ConsolidatedSection{{Section: "1", Title: "Gắn kết", Texts: []reporting.UnitText{
			{Unit: reporting.PinnedUnit{DisplayName: "Xã A"}, Text: "Tốt."},
			{Unit: reporting.PinnedUnit{DisplayName: "Xã B"}, Text: "- Khá"},
		}}},
		Figures: []reporting.Figure{{Indicator: "A1", Section: "1", Value: "1234.5", Target: "2000", PercentOfTarget: "61.7", ReportedUnits: 2, ExpectedUnits: 3, LevelsBelow: reporting.Levels{{Figures: 1, ReportedUnits: 12, ExpectedUnits: 14}}}},
	})
	said := saidIn(d)
	for _, want := range []string{
		"Báo cáo được tổng hợp từ 2/3 báo cáo của các đơn vị; 1 báo cáo đúng hạn.", "Chưa có trong báo cáo này: Xã C.", "Xã A: Tốt.", "Xã B: ", "-Khá",
	} {
		if !strings.Contains(strings.Join(said, "\n"), want) {
			t.Errorf("%q is not said in\n%s", want, strings.Join(said, "\n"))
		}
	}
	row := d.Annexes[0].Body[0].(document.Table).Rows[1].Cells
	if diff := cmp.Diff([]string{"A1", "", "", "2.000", "1.234,5", "61,7", "2/3", "cấp dưới: 12/14"}, row); diff != "" {
		t.Errorf("the figure (-want +got)\n%s", diff)
	}
	last := d.Annexes[1].Body[0].(document.Table).Rows[2].Cells
	if diff := cmp.Diff([]string{"3", "Xã C", "đã tiếp nhận", "08:05 01/07/2025", "quá hạn", "chưa"}, last); diff != "" {
		t.Errorf("the unit (-want +got)\n%s", diff)
	}
}

func TestFiguresAreHeldAgainstEarlierPeriods(t *testing.T) {
	number := func(kind reporting.ValueKind, before reporting.FigureComparison) reporting.Figure {
		return reporting.Figure{Indicator: "A", Section: "1", Kind: kind, Value: "5", ReportedUnits: 1, ExpectedUnits: 1, Comparisons: []reporting.FigureComparison{before}}
	}
	parted := number(reporting.Count, reporting.FigureComparison{Value: "4", Difference: "1", PercentChange: "25"})
	parted.Breakdowns = []reporting.CategoryFigure{{CategoryTitle: "Nữ", Value: "2", ReportedUnits: 1, ExpectedUnits: 1}}
	d := Consolidated(reporting.Consolidated{
		Title: period.Title, PlanNumber: period.PlanNumber, IssuingUnit: period.IssuingUnit,
		ComparedWith: []reporting.ComparedPeriod{{Title: "Báo cáo 6 tháng đầu năm 2024"}},
		Sections:     []reporting.ConsolidatedSection{{Section: "1", Title: "Gắn kết"}},
		Figures: []reporting.Figure{
			parted,
			number(reporting.Count, reporting.FigureComparison{Value: "1250", Difference: "-1245", PercentChange: "-99.6"}),
			number(reporting.Count, reporting.FigureComparison{Value: "0", Difference: "5"}),
			number(reporting.Count, reporting.FigureComparison{Value: "5", Difference: "0", PercentChange: "0"}),
			number(reporting.Ratio, reporting.FigureComparison{Value: "4.6", Difference: "0.4"}),
			number(reporting.Count, reporting.FigureComparison{Incomparable: reporting.OtherDefinition, Value: "7"}),
		},
	})
	table := d.Annexes[0].Body[0].(document.Table)
	if got := table.Columns[6].Title; got != "So với 6 tháng đầu năm 2024" {
		t.Errorf("the column is called %q", got)
	}
	var got []string
	for _, row := range table.Rows[1:] {
		if len(row.Cells) != len(table.Columns) {
			t.Errorf("%d cells in %d columns: %q", len(row.Cells), len(table.Columns), row.Cells)
		}
		got = append(got, row.Cells[6])
	}
	if diff := cmp.Diff([]string{"+25%", "", "-99,6%", "+5", "0%", "+0,4 điểm %", ""}, got); diff != "" {
		t.Errorf("changes (-want +got)\n%s", diff)
	}
}

// saidIn are the headings and paragraphs of a body.
func saidIn(d document.Document) []string {
	said := []string{}
	for _, b := range d.Body {
		switch b := b.(type) {
		case document.Heading:
			said = append(said, b.Number+". "+b.Text)
		case document.Paragraph:
			line := b.Marker
			for _, s := range b.Spans {
				line += s.Text
			}
			said = append(said, line)
		}
	}
	return said
}

// The text that the lead unit wrote stands instead of the units' words, by the outline; what units ask comes with the proposals.
func TestTheWrittenTextIsPrinted(t *testing.T) {
	words := sha256.Sum256([]byte("Tốt."))
	a := reporting.PinnedUnit{DisplayName: "Xã A"}
	c := reporting.Consolidated{
		Title: period.Title, PlanNumber: period.PlanNumber, IssuingUnit: period.IssuingUnit, NarrativeVersion: 3,
		Sections: []reporting.ConsolidatedSection{{Section: "1", Title: "Gắn kết", Texts: []reporting.UnitText{{Unit: a, Text: "Lời cũ."}}}, {Section: "2", Title: "Đời sống"}},
		Narrative: []reporting.Paragraph{
			{Part: reporting.NextStepsPart, Text: "Tiếp tục."},
			{Part: reporting.ResultsPart, Section: "2", Text: "Toàn xã **khá**."},
			{Part: reporting.ResultsPart, Section: "1", Text: "Tốt.", Sources: []reporting.NarrativeSource{{Unit: a, TextSHA256: hex.EncodeToString(words[:])}}},
		},
		Recommendations: []reporting.UnitRecommendation{{Unit: a, Recommendation: reporting.Recommendation{
			Text: "Cấp kinh phí.", Addressee: reporting.Addressee{Kind: reporting.AddressedLead},
		}}},
	}
	got := saidIn(Consolidated(c))
	want := []string{
		"I. Kết quả thực hiện", "1. Gắn kết", "Xã A: Tốt.", "2. Đời sống", "Toàn xã khá.", "Số liệu chi tiết tại Phụ lục kèm theo.",
		"II. Phương hướng, nhiệm vụ thời gian tới", "Tiếp tục.", "III. Kiến nghị, đề xuất", "Các đơn vị kiến nghị:",
		"-Xã A kiến nghị cơ quan chủ trì: Cấp kinh phí.",
	}
	if diff := cmp.Diff(want, got[2:len(got)-1]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	c.Narrative = append(c.Narrative, reporting.Paragraph{Part: reporting.ProposalsPart, Text: "Đề nghị thành phố."})
	got = saidIn(Consolidated(c))
	if diff := cmp.Diff([]string{"III. Kiến nghị, đề xuất", "Đề nghị thành phố.", "Các đơn vị kiến nghị:"}, got[10:13]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Every state and every timeliness a report can have has a word.
func TestEveryStateHasAWord(t *testing.T) {
	w := words()
	for _, state := range []reporting.State{
		reporting.NotStarted, reporting.StateSubmitted, reporting.StateReturned, reporting.StateAccepted, reporting.StateWithdrawn, reporting.StateReopened,
	} {
		if w.State[state] == "" {
			t.Errorf("%s has no word", state)
		}
	}
	for _, timeliness := range []reporting.Timeliness{
		reporting.Pending, reporting.OnTime, reporting.Late, reporting.Overdue, reporting.ByExtension, reporting.Excused,
	} {
		if w.Timeliness[timeliness] == "" {
			t.Errorf("%s has no word", timeliness)
		}
	}
}

func TestAComputedValueIsPrintedAmongTheOthers(t *testing.T) {
	p := *period
	p.Indicators = append([]reporting.Indicator{}, period.Indicators...)
	for code, section := range map[string]string{"A2": "1", "B4": "2"} {
		p.Indicators = append(p.Indicators, reporting.Indicator{
			Code: code, Title: "Bình quân", Section: section, UnitOfMeasure: "vụ/cuộc", Kind: reporting.Amount, Decimals: 2, Aggregation: reporting.ByFormula,
		})
	}
	if !reporting.WithFormulas(p.Indicators, map[string]string{"A2": `value("B3") / value("A1")`, "B4": `numerator("B1") / value("B3")`}) {
		t.Fatal("the formulas cannot be used")
	}
	d := Report(&p, reporting.Obligation{Indicators: []string{"A1", "B1", "B3"}}, reporting.Content{Values: []reporting.Value{
		{Indicator: "A1", Number: text("8000")},
		{Indicator: "B3", Number: text("1000")},
		{Indicator: "B1", Missing: &reporting.Missing{Kind: reporting.NotAvailable, Reason: "chờ công an xã"}},
	}})
	var got []string
	for _, row := range d.Annexes[0].Body[0].(document.Table).Rows {
		got = append(got, strings.Join(row.Cells, "|"))
	}
	printed := strings.Join(got, "\n")
	for _, want := range []string{"A2|Bình quân|vụ/cuộc|0,13|", "B4|Bình quân|vụ/cuộc|Chưa có số liệu|"} {
		if !strings.Contains(printed, want) {
			t.Errorf("%q is not in\n%s", want, printed)
		}
	}
}
