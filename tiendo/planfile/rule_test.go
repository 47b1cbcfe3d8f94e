package planfile_test

import (
	"fmt"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"

	"github.com/google/go-cmp/cmp"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/planfile"
)

// ruleOf reads a file with one rule.
func ruleOf(t *testing.T, lines string) *planv1.ReportingRule {
	t.Helper()
	file, err := planfile.Read([]byte("id: x\nreporting_rules:\n  - id: a\n    "+strings.ReplaceAll(lines, "\n", "\n    ")+"\n"), "x.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return file.Content.GetReportingRules()[0]
}

func TestHowRulesAreWritten(t *testing.T) {
	for lines, want := range map[string]string{
		"due: {before: 10/01 năm sau}":                             `due:{phrase:PHRASE_BEFORE day:{year_offset:1 month:1 day:10}}`,
		"due: {by: 18}":                                            `due:{phrase:PHRASE_BY month_day:{day:18}}`,
		"due: {by: ngày 5 tháng sau}":                              `due:{phrase:PHRASE_BY month_day:{month_offset:1 day:5}}`,
		"due: {by: 5 sau 2 tháng}":                                 `due:{phrase:PHRASE_BY month_day:{month_offset:2 day:5}}`,
		"due: {by: 5 next month}":                                  `due:{phrase:PHRASE_BY month_day:{month_offset:1 day:5}}`,
		"due: {by: Thứ Sáu}":                                       `due:{phrase:PHRASE_BY week_day:{weekday:5}}`,
		"due: {before: thứ 2 tuần sau}":                            `due:{phrase:PHRASE_BEFORE week_day:{week_offset:1 weekday:1}}`,
		"due: {before: sunday after 2 weeks}":                      `due:{phrase:PHRASE_BEFORE week_day:{week_offset:2 weekday:7}}`,
		"due: {by: 12/9/2024}":                                     `due:{phrase:PHRASE_BY date:{year:2024 month:9 day:12}}`,
		"due: {by: 2024-09-12}":                                    `due:{phrase:PHRASE_BY date:{year:2024 month:9 day:12}}`,
		"due: {after: 5 ngày}":                                     `due:{phrase:PHRASE_AFTER_PERIOD after:{days:5}}`,
		"due: {after: 5 ngày làm việc}":                            `due:{phrase:PHRASE_AFTER_PERIOD after:{days:5 working_days:true}}`,
		"due: {by: 18, roll: next_working_day, legal_basis: Luật}": `due:{phrase:PHRASE_BY month_day:{day:18} roll:ROLL_NEXT_WORKING_DAY legal_basis:"Luật"}`,
		"kind: week\ndata_to: thứ năm":                             `kind:KIND_WEEK data_to_weekday:4`,
		"kind: month\nwindow: decree_09":                           `kind:KIND_MONTH window:WINDOW_DECREE_09`,
		"data_from: 5/9/2024\ndata_to: 2024-09-09":                 `once_from:{year:2024 month:9 day:5} once_to:{year:2024 month:9 day:9}`,
		"data_from: 5/9\ndata_to: 31/5 năm sau":                    `data_from:{month:9 day:5} data_to:{year_offset:1 month:5 day:31}`,
		"lock_after_days: 0":                                       `lock_after_days:0`,
		"level_dues:\n  - levels: [commune, agency]\n    units: units/a\n    due: {by: 16}": `level_dues:{levels:"commune" levels:"agency" units:"units/a" due:{phrase:PHRASE_BY month_day:{day:16}}}`,
	} {
		wanted := &planv1.ReportingRule{}
		if err := prototext.Unmarshal([]byte(`rule_id:"a" `+want), wanted); err != nil {
			t.Fatal(err)
		}
		if got := ruleOf(t, lines); !proto.Equal(got, wanted) {
			t.Errorf("%s\n%s", lines, cmp.Diff(fmt.Sprint(wanted), fmt.Sprint(got)))
		}
	}
}

func TestDaysThatAreNone(t *testing.T) {
	for _, lines := range []string{
		"due: {by: 32}", "due: {by: 0}", "due: {by: 31/2/2024}", "due: {by: 10/13}", "due: {by: thứ tám}", "due: {by: tuần sau}",
		"due: {by: 5 tháng trước}", "due: {after: 5}", "due: {after: năm ngày}", "data_from: thứ hai", "data_to: 18", "data_to: thứ hai tuần sau",
	} {
		source := "id: x\nreporting_rules:\n  - id: a\n    " + lines + "\n"
		if _, err := planfile.Read([]byte(source), "x.yaml"); err == nil || !strings.Contains(err.Error(), "bad_day") {
			t.Errorf("%s: %v", lines, err)
		}
	}
}

func TestHowIndicatorsAreRated(t *testing.T) {
	file, err := planfile.Read([]byte("id: x\nprogress_rule:\n  - {status: achieved, measure: target, at_least_percent: 100, title: Đạt và vượt}\n"+
		"  - {status: likely, measure: expected, at_least_percent: 92.5}\n  - {status: unlikely}\nindicators:\n  - {code: A, direction: keep}\n"), "x.yaml")
	if err != nil {
		t.Fatal(err)
	}
	wanted := &planv1.PlanContent{}
	if err := prototext.Unmarshal([]byte(`progress_rule:{bands:{status:PROGRESS_STATUS_ACHIEVED measure:MEASURE_TARGET at_least_percent:"100" title:"Đạt và vượt"}
		bands:{status:PROGRESS_STATUS_LIKELY measure:MEASURE_EXPECTED at_least_percent:"92.5"} bands:{status:PROGRESS_STATUS_UNLIKELY}}
		indicators:{code:"A" direction:DIRECTION_KEEP}`), wanted); err != nil {
		t.Fatal(err)
	}
	if !proto.Equal(file.Content, wanted) {
		t.Error(cmp.Diff(fmt.Sprint(wanted), fmt.Sprint(file.Content)))
	}
	if _, err := planfile.Read([]byte("id: x\nprogress_rule:\n  - {status: good}\n"), "x.yaml"); err == nil {
		t.Error("an unknown status was read")
	}
}
