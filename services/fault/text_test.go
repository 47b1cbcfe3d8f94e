package fault_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// catalogue is a file of texts as it is written, without the package's own reading of it.
type catalogue struct {
	Reasons, Rules map[string]string
	Terms          map[string]map[string]string
	Day            string
}

func load(t *testing.T, lang fault.Lang) catalogue {
	t.Helper()
	content, err := os.ReadFile("messages." + string(lang) + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var c catalogue
	if err := yaml.Unmarshal(content, &c); err != nil {
		t.Fatal(err)
	}
	return c
}

var languages = []fault.Lang{fault.Vietnamese, fault.English}

// names are the names of an enum's values without prefix, the zero value left out.
func names(enum map[int32]string, prefix string) []string {
	var list []string
	for number, name := range enum {
		if number != 0 {
			list = append(list, strings.TrimPrefix(name, prefix))
		}
	}
	slices.Sort(list)
	return list
}

func TestEveryReasonAndRuleHasATextInBothLanguages(t *testing.T) {
	for _, lang := range languages {
		c := load(t, lang)
		for what, pair := range map[string][2][]string{
			"reasons": {slices.Sorted(maps.Keys(c.Reasons)), names(faultv1.Reason_name, "REASON_")},
			"rules":   {slices.Sorted(maps.Keys(c.Rules)), names(faultv1.FieldRule_name, "FIELD_RULE_")},
		} {
			if !slices.Equal(pair[0], pair[1]) {
				t.Errorf("%s %s\n with a text %q\nin contract %q", lang, what, pair[0], pair[1])
			}
		}
	}
}

var (
	placeholder = regexp.MustCompile(`\{([a-z_]+)\}`)
	optional    = regexp.MustCompile(`\[[^\[\]]*\]`)
)

func placeholders(text string) []string {
	var list []string
	for _, found := range placeholder.FindAllStringSubmatch(text, -1) {
		list = append(list, found[1])
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func TestBothLanguagesShowTheSameFacts(t *testing.T) {
	vi, en := load(t, fault.Vietnamese), load(t, fault.English)
	same := func(name, a, b string) {
		if !slices.Equal(placeholders(a), placeholders(b)) {
			t.Errorf("%s shows %q in Vietnamese and %q in English", name, placeholders(a), placeholders(b))
		}
		needed := func(text string) []string { return placeholders(optional.ReplaceAllString(text, "")) }
		if !slices.Equal(needed(a), needed(b)) {
			t.Errorf("%s needs %q in Vietnamese and %q in English", name, needed(a), needed(b))
		}
	}
	for name, text := range vi.Reasons {
		same(name, text, en.Reasons[name])
	}
	for name, text := range vi.Rules {
		same(name, text, en.Rules[name])
	}
	if !slices.Equal(slices.Sorted(maps.Keys(vi.Terms)), slices.Sorted(maps.Keys(en.Terms))) {
		t.Errorf("terms of %v and %v", vi.Terms, en.Terms)
	}
	for name, words := range vi.Terms {
		if !slices.Equal(slices.Sorted(maps.Keys(words)), slices.Sorted(maps.Keys(en.Terms[name]))) {
			t.Errorf("terms of %s: %v and %v", name, words, en.Terms[name])
		}
	}
}

// A text is one or two whole sentences, whether the facts are known or not: no bracket, brace or double blank is left.
func TestEveryTextReadsWell(t *testing.T) {
	known := map[string]string{}
	for _, c := range []catalogue{load(t, fault.Vietnamese), load(t, fault.English)} {
		for _, texts := range []map[string]string{c.Reasons, c.Rules} {
			for _, text := range texts {
				for _, name := range placeholders(text) {
					known[name] = "X"
				}
			}
		}
	}
	for _, facts := range []map[string]string{nil, {"count": "2"}, known} {
		for number := range faultv1.Reason_name {
			for _, lang := range languages {
				text := fault.Text(lang, &fault.Error{Reason: faultv1.Reason(number), Facts: facts})
				if number != 0 && (facts != nil || number != int32(faultv1.Reason_REASON_INVALID_REQUEST)) {
					checkReads(t, faultv1.Reason_name[number], text)
				}
			}
		}
		for number := range faultv1.FieldRule_name {
			for _, lang := range languages {
				if number != 0 {
					checkReads(t, faultv1.FieldRule_name[number], fault.Violation{Rule: faultv1.FieldRule(number), Facts: facts}.Text(lang))
				}
			}
		}
	}
}

var unread = regexp.MustCompile(`[\[\]{}]|  |\(\)| [.,:;]|^$|[^.]$|\.\.$`)

func checkReads(t *testing.T, name, text string) {
	t.Helper()
	if found := unread.FindString(text); found != "" || text == "" {
		t.Errorf("%s: %q has %q", name, text, found)
	}
}

// The words people read are those of the glossary.
func TestTheVietnameseTextsKeepToTheGlossary(t *testing.T) {
	content, err := os.ReadFile("messages.vi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for wrong, right := range map[string]string{
		"chấp nhận": "tiếp nhận", "gửi báo cáo": "nộp báo cáo", "chờ duyệt": "chờ phê duyệt",
		"đã duyệt": "đã phê duyệt", "hoà": "hòa", "hoá": "hóa", "huỷ": "hủy", "uỷ": "ủy", "xoá": "xóa", "đơn vị được giao": "đơn vị thực hiện",
	} {
		for line := range strings.Lines(string(content)) {
			if strings.Contains(line, wrong) && !strings.Contains(line, "mà đơn vị được giao báo cáo") {
				t.Errorf("%q instead of %q: %s", wrong, right, strings.TrimSpace(line))
			}
		}
	}
}

func TestEveryStateAndKindHasWords(t *testing.T) {
	for _, lang := range languages {
		terms := load(t, lang).Terms
		states := slices.Concat(names(planv1.Plan_State_name, "STATE_"), names(reportingv1.Report_State_name, "STATE_"),
			names(reportingv1.ConsolidatedReport_State_name, "STATE_"))
		for _, state := range states {
			if terms["state"][state] == "" {
				t.Errorf("%s: no words for the state %s", lang, state)
			}
		}
		for _, kind := range names(planv1.Indicator_ValueKind_name, "VALUE_KIND_") {
			if terms["kind"][kind] == "" {
				t.Errorf("%s: no words for the kind %s", lang, kind)
			}
		}
	}
}

func TestTextPutsFactsIn(t *testing.T) {
	for _, c := range []struct {
		name   string
		err    error
		vi, en string
	}{
		{
			"a fact in words", fault.New(faultv1.Reason_REASON_PLAN_STATE, "plan", "plans/p", "state", "DRAFT"),
			"kế hoạch plans/p đang ở trạng thái “dự thảo”, không cho phép", "the plan plans/p is in a state (“draft”) that does not",
		},
		{
			"a value without words stays", fault.New(faultv1.Reason_REASON_PLAN_STATE, "state", "LOST"),
			"kế hoạch đang ở trạng thái “LOST”, không", "the plan is in a state (“LOST”) that",
		},
		{
			"without facts", fault.New(faultv1.Reason_REASON_PLAN_STATE),
			"vì kế hoạch đang ở trạng thái không cho phép việc này", "because the plan is in a state that does not allow it",
		},
		{
			"a day as it is written in each language",
			fault.New(faultv1.Reason_REASON_UNIT_NOT_IN_FORCE, "unit", "units/a, units/b-2018-10-29", "date", "2018-10-29"),
			"Đơn vị units/a, units/b-2018-10-29 không tồn tại hoặc không hoạt động vào ngày được xét (29/10/2018).",
			"The unit units/a, units/b-2018-10-29 does not exist or is not in force on the day that counts (2018-10-29).",
		},
		{
			"seconds, rounded up", fault.New(faultv1.Reason_REASON_OVERLOADED).RetryIn(1500 * time.Millisecond),
			"Vui lòng chờ 2 giây rồi", "Wait 2 seconds and",
		},
		{
			"a fact is not read as a placeholder", fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", "[{plan}] $1"),
			"yêu cầu: [{plan}] $1.", "found: [{plan}] $1.",
		},
	} {
		if got := fault.Text(fault.Vietnamese, c.err); !strings.Contains(got, c.vi) {
			t.Errorf("%s: %q lacks %q", c.name, got, c.vi)
		}
		if got := fault.Text(fault.English, c.err); !strings.Contains(got, c.en) {
			t.Errorf("%s: %q lacks %q", c.name, got, c.en)
		}
	}
}

func TestAViolationKeepsTheTextsOfTheServiceThatFoundIt(t *testing.T) {
	v := fault.Violation{
		Rule: faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, Facts: map[string]string{"range": "≤ 2018-10-29"},
	}
	if got, want := v.Text(fault.Vietnamese), "Giá trị nằm ngoài khoảng cho phép (≤ 29/10/2018)."; got != want {
		t.Errorf("Text = %q, want %q", got, want)
	}
	v.Said = map[fault.Lang]string{fault.Vietnamese: "Như đã nói."}
	if got := v.Text(fault.Vietnamese); got != "Như đã nói." {
		t.Errorf("Text = %q, want what was said", got)
	}
}

// TestAnInstantIsSaidInVietnamsTime: beside a field that asks for it, a time in UTC would read as seven hours wrong.
func TestAnInstantIsSaidInVietnamsTime(t *testing.T) {
	var v fault.Violations
	v.Add("due_time", faultv1.FieldRule_FIELD_RULE_TOO_EARLY, "after", "2025-07-09T17:00:00.000Z")
	v.Add("due_time", faultv1.FieldRule_FIELD_RULE_TOO_LATE, "before", "2025-07-09T16:59:59.999Z")
	v.Add("valid_to", faultv1.FieldRule_FIELD_RULE_BAD_DATE, "after", "2025-07-09")
	for i, want := range []map[fault.Lang]string{
		{fault.Vietnamese: "00:00:00 ngày 10/07/2025 (giờ Việt Nam)", fault.English: "2025-07-10 00:00:00 (Vietnam time)"},
		{fault.Vietnamese: "23:59:59 ngày 09/07/2025 (giờ Việt Nam)", fault.English: "2025-07-09 23:59:59 (Vietnam time)"},
		{fault.Vietnamese: "(09/07/2025)", fault.English: "(2025-07-09)"},
	} {
		for lang, words := range want {
			if got := v[i].Text(lang); !strings.Contains(got, words) {
				t.Errorf("%s: %q, want %q in it", lang, got, words)
			}
		}
	}
}
