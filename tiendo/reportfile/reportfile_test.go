package reportfile_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/testing/protocmp"
	"pgregory.net/rapid"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/message"
	"github.com/tiendo/tiendo/tiendo/reportfile"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestEveryFaultIsFoundAtOnce(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, index, fault := reportfile.Read(source, filepath.Base(path))
		var b strings.Builder
		for _, language := range message.Languages() {
			for _, problem := range yamlfile.Explain(index, message.Open(language), fault) {
				fmt.Fprintln(&b, problem)
			}
		}
		golden := strings.TrimSuffix(path, ".yaml") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), b.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", golden, diff)
		}
	}
}

// TestWhatTheContractWritesIsReadAgain writes any content in the JSON of the contract, in both spellings of its names.
func TestWhatTheContractWritesIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := content(t)
		for _, options := range []protojson.MarshalOptions{{}, {UseProtoNames: true, Multiline: true, EmitDefaultValues: true}} {
			source, err := options.Marshal(want)
			if err != nil {
				t.Fatal(err)
			}
			got, index, err := reportfile.Read(source, "report.json")
			if err != nil {
				t.Fatalf("%v in %s", yamlfile.Explain(index, message.Open(message.English), err), source)
			}
			if diff := cmp.Diff(want, got, protocmp.Transform()); diff != "" {
				t.Fatalf("(-want +got):\n%s\nof %s", diff, source)
			}
		}
	})
}

// content is any content; texts are as the system takes them, without control characters and space around.
func content(t *rapid.T) *reportingv1.ReportContent {
	text := rapid.Custom(func(t *rapid.T) string {
		words := rapid.SliceOfN(rapid.StringMatching(`[\p{L}0-9:#{}\[\]"'&*!|>%@,.?-]{1,8}`), 1, 4).Draw(t, "words")
		return norm.NFC.String(strings.Join(words, rapid.SampledFrom([]string{" ", "\n", ": ", " #"}).Draw(t, "between")))
	})
	number := rapid.StringMatching(`-?[0-9]{1,18}(\.[0-9]{1,6})?`)
	c := &reportingv1.ReportContent{
		Difficulties: text.Draw(t, "difficulties"), NextSteps: text.Draw(t, "next steps"), Proposals: text.Draw(t, "proposals"),
	}
	if rapid.Bool().Draw(t, "evidence") {
		c.Attachments = append(c.Attachments, &reportingv1.AttachmentRef{Sha256: strings.Repeat("ab", 32), FileName: "a.pdf", Part: "values/A1"})
	}
	levels := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) *reportingv1.LevelCount {
		count := rapid.Int32Range(0, 5000)
		return &reportingv1.LevelCount{Figures: count.Draw(t, "figures"), ReportedUnits: count.Draw(t, "reported"), ExpectedUnits: count.Draw(t, "expected")}
	}), 0, 3)
	for range rapid.IntRange(0, 5).Draw(t, "values") {
		v := &reportingv1.IndicatorValue{Indicator: rapid.StringMatching(`[A-Za-z0-9][A-Za-z0-9.-]{0,5}`).Draw(t, "code")}
		switch rapid.IntRange(0, 4).Draw(t, "kind") {
		case 0:
			v.Value = &reportingv1.IndicatorValue_Number{Number: number.Draw(t, "number")}
		case 1:
			v.Value = &reportingv1.IndicatorValue_Ratio{Ratio: &reportingv1.Ratio{
				Numerator: number.Draw(t, "numerator"), Denominator: number.Draw(t, "denominator"),
			}}
		case 2:
			v.Value = &reportingv1.IndicatorValue_YesNo{YesNo: rapid.Bool().Draw(t, "yes")}
		case 3:
			v.Value = &reportingv1.IndicatorValue_Text{Text: text.Draw(t, "text")}
		case 4:
			v.Value = &reportingv1.IndicatorValue_Missing{Missing: &reportingv1.Missing{
				Kind: reportingv1.Missing_Kind(rapid.IntRange(1, 3).Draw(t, "missing")), Reason: text.Draw(t, "reason"),
			}}
		}
		for range rapid.IntRange(0, 3).Draw(t, "breakdowns") {
			b := &reportingv1.Breakdown{Dimension: "sex", Category: rapid.StringMatching(`[a-z0-9][a-z0-9_]{0,5}`).Draw(t, "category")}
			switch rapid.IntRange(0, 2).Draw(t, "kind") {
			case 0:
				b.Value = &reportingv1.Breakdown_Number{Number: number.Draw(t, "number")}
			case 1:
				b.Value = &reportingv1.Breakdown_Ratio{Ratio: &reportingv1.Ratio{Numerator: number.Draw(t, "numerator"), Denominator: number.Draw(t, "denominator")}}
			case 2:
				b.Value = &reportingv1.Breakdown_Missing{Missing: &reportingv1.Missing{Kind: reportingv1.Missing_KIND_NOT_AVAILABLE, Reason: text.Draw(t, "reason")}}
			}
			b.Levels = levels.Draw(t, "levels of a category")
			v.Breakdowns = append(v.Breakdowns, b)
		}
		if rapid.Bool().Draw(t, "drawn") {
			v.DrawnFrom = &reportingv1.DrawnFrom{
				ConsolidatedReport: "plans/p/periods/2025-nam/consolidatedReport", Revision: rapid.Int32Range(0, 9).Draw(t, "revision"),
				ContentSha256: strings.Repeat("cd", 32), Indicator: "A1", Levels: levels.Draw(t, "levels"),
			}
		}
		c.Values = append(c.Values, v)
	}
	if rapid.Bool().Draw(t, "explained") {
		c.Explanations = append(c.Explanations, &reportingv1.Explanation{Rule: "changes/A.1", Text: text.Draw(t, "why")})
	}
	for range rapid.IntRange(0, 3).Draw(t, "tasks") {
		task := &reportingv1.TaskResult{
			Task: rapid.StringMatching(`[A-Za-z0-9][A-Za-z0-9.-]{0,5}`).Draw(t, "task"), Text: text.Draw(t, "text"), NextStep: text.Draw(t, "next step"),
			State: reportingv1.TaskResult_State(rapid.IntRange(1, 4).Draw(t, "state")),
		}
		if rapid.Bool().Draw(t, "done") {
			task.DoneDate = &date.Date{Year: 2024, Month: int32(rapid.IntRange(1, 12).Draw(t, "month")), Day: 28}
		}
		c.Tasks = append(c.Tasks, task)
	}
	for range rapid.IntRange(0, 3).Draw(t, "sections") {
		c.Sections = append(c.Sections, &reportingv1.SectionResult{Section: rapid.StringMatching(`[1-9]`).Draw(t, "section"), Text: text.Draw(t, "result")})
	}
	return c
}

func TestNumbersStayAsTheyAreWritten(t *testing.T) {
	got, _, err := reportfile.Read([]byte("values:\n  - {indicator: 1.10, number: 007.50}\n"), "report.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if v := got.GetValues()[0]; v.GetIndicator() != "1.10" || v.GetNumber() != "007.50" {
		t.Errorf("got %v", v)
	}
}

func TestFaultsTheSystemFindsAreShownWithTheirLines(t *testing.T) {
	source := "values:\n  - indicator: A1.1\n    number: 5\n  - indicator: A1.3\n    ratio:\n      numerator: 9\n      denominator: 5\n"
	_, index, err := reportfile.Read([]byte(source), "report.yaml")
	if err != nil {
		t.Fatal(err)
	}
	violation := func(field string) *errdetails.BadRequest_FieldViolation {
		return &errdetails.BadRequest_FieldViolation{Field: field, Description: "wrong"}
	}
	answer, err := status.New(codes.InvalidArgument, "").WithDetails(&errdetails.BadRequest{FieldViolations: []*errdetails.BadRequest_FieldViolation{
		violation("content.values[1].ratio.numerator"), violation("draft.content.values[0].number"), violation("content.values"),
		violation("content.sections"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	var lines []int
	for _, problem := range yamlfile.Explain(index, message.Open(message.English), answer.Err()) {
		lines = append(lines, problem.Line)
	}
	if diff := cmp.Diff([]int{1, 1, 3, 6}, lines); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

// TestATemplateAsksForEverythingAndIsReadOnceFilledIn uses names that try to get out of their comments.
func TestATemplateAsksForEverythingAndIsReadOnceFilledIn(t *testing.T) {
	period, obligation := asked()
	for _, language := range message.Languages() {
		var b strings.Builder
		if err := reportfile.Template(&b, message.Open(language), period, obligation); err != nil {
			t.Fatal(err)
		}
		_, index, err := reportfile.Read([]byte(b.String()), "report.yaml")
		if problems := yamlfile.Explain(index, message.Open(language), err); len(problems) != 8 {
			t.Errorf("an empty template has %v, want a fault for each of 7 numbers, answers and texts, and of a task's state", problems)
		}
		filled := strings.NewReplacer("number:\n", "number: 5\n", "numerator:\n", "numerator: 1\n", "denominator:\n", "denominator: 2\n",
			"state:\n", "state: done\n", "# done_date", "done_date", "yes_no:\n", "yes_no: true\n", "text:\n", "text: \"mô hình: một\"\n").Replace(b.String())
		got, _, err := reportfile.Read([]byte(filled), "report.yaml")
		if err != nil {
			t.Fatalf("%v in\n%s", err, filled)
		}
		want := &reportingv1.ReportContent{
			Values: []*reportingv1.IndicatorValue{
				{Indicator: "null", Value: &reportingv1.IndicatorValue_Number{Number: "5"}, Breakdowns: []*reportingv1.Breakdown{
					{Dimension: "sex", Category: "f", Value: &reportingv1.Breakdown_Number{Number: "5"}},
					{Dimension: "sex", Category: "no", Value: &reportingv1.Breakdown_Number{Number: "5"}},
				}},
				{Indicator: "1.10", Value: &reportingv1.IndicatorValue_Ratio{Ratio: &reportingv1.Ratio{Numerator: "1", Denominator: "2"}}},
				{Indicator: "C", Value: &reportingv1.IndicatorValue_YesNo{YesNo: true}},
				{Indicator: "D", Value: &reportingv1.IndicatorValue_Text{Text: "mô hình: một"}},
			},
			Sections: []*reportingv1.SectionResult{{Section: "1"}},
			Tasks:    []*reportingv1.TaskResult{{Task: "1.10", State: reportingv1.TaskResult_STATE_DONE, DoneDate: &date.Date{Year: 2024, Month: 6, Day: 30}}},
		}
		if diff := cmp.Diff(want, got, protocmp.Transform()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func asked() (*reportingv1.Period, *reportingv1.Obligation) {
	period := &reportingv1.Period{
		Title: "Báo cáo năm\nvalues: []",
		Indicators: []*planv1.Indicator{
			{Code: "null", Title: "Số hộ\r\n- indicator: X\u2028- indicator: Y", UnitOfMeasure: "hộ", ValueKind: planv1.Indicator_VALUE_KIND_COUNT, Dimensions: []*planv1.Dimension{
				{Code: "sex", Title: "Giới\ntính", Required: true, Categories: []*planv1.Category{{Code: "f", Title: "Nữ"}, {Code: "no", Title: "Nam"}}},
				{Code: "age", Title: "Tuổi", Categories: []*planv1.Category{{Code: "a", Title: "Dưới 6"}}},
			}},
			{Code: "1.10", Title: "Tỷ lệ", UnitOfMeasure: "%", ValueKind: planv1.Indicator_VALUE_KIND_RATIO, Definition: "Tử số\nmẫu số"},
			{Code: "B", Title: "Của đơn vị khác", ValueKind: planv1.Indicator_VALUE_KIND_COUNT},
			{Code: "C", Title: "Đã ban hành", ValueKind: planv1.Indicator_VALUE_KIND_YES_NO},
			{Code: "D", Title: "Mô hình", ValueKind: planv1.Indicator_VALUE_KIND_TEXT},
		},
		Year: 2024,
		Sections: []*planv1.Section{{Code: "1", Title: "Nội dung\nsections: []", Tasks: []*planv1.Task{
			{Code: "1.10", Title: "Ban hành\nkế hoạch", DueDate: &date.Date{Year: 2024, Month: 3, Day: 31}}, {Code: "1.2"},
		}}},
	}
	return period, &reportingv1.Obligation{
		Unit:       &reportingv1.PinnedUnit{DisplayName: "Xã Tráng Việt"},
		Indicators: []string{"null", "1.10", "C", "D"}, ReportedTasks: []string{"1.10"},
	}
}

func FuzzRead(f *testing.F) {
	paths, _ := filepath.Glob("testdata/*.yaml")
	for _, path := range paths {
		source, _ := os.ReadFile(path)
		f.Add(source)
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		content, index, err := reportfile.Read(source, "broken.yaml")
		if err == nil && content == nil {
			t.Error("neither a content nor a fault")
		}
		for _, p := range yamlfile.Explain(index, message.Open(message.English), err) {
			if p.Line < 1 || p.Line > strings.Count(string(source), "\n")+1 {
				t.Errorf("%s is not within the file", p)
			}
		}
	})
}
