package planfile_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/tiendo/message"
	"github.com/tiendo/tiendo/tiendo/planfile"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

var update = flag.Bool("update", false, "write the golden files anew")

const (
	example = "../../examples/ke-hoach-272.yaml"
	regime  = "../../examples/che-do-bao-cao-mau.yaml"
)

// TestEveryFaultIsFoundAtOnce compares what is said of broken files, in both languages, with the files beside them.
func TestEveryFaultIsFoundAtOnce(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(paths) < 10 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file, fault := planfile.Read(read(t, path), filepath.Base(path))
			if fault == nil {
				t.Fatal("no fault found")
			}
			var b strings.Builder
			for _, language := range message.Languages() {
				for _, problem := range yamlfile.Explain(file.Index, message.Open(language), fault) {
					fmt.Fprintln(&b, problem)
				}
			}
			golden(t, strings.TrimSuffix(path, ".yaml")+".golden", b.String())
		})
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(read(t, path)), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return source
}

func TestThePlaceOfEveryFieldIsKnown(t *testing.T) {
	source := read(t, example)
	file, err := planfile.Read(source, "plan.yaml")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(source), "\n")
	for field, want := range map[string]string{
		"plan_id":                                  "id: 272-kh-ubnd-2018",
		"content.document_number":                  "document_number: 272/KH-UBND",
		"content.assigned_units[3]":                "assigned_units: [communes, departments]",
		"content.assigned_units[20]":               "assigned_units: [communes, departments]",
		"content.reporting_rules[1].due.day":       "due: {before: 10/01 năm sau}",
		"content.reporting_rules[1].due.day.month": "due: {before: 10/01 năm sau}",
		"content.sections[1].tasks[2].title":       "title: >-",
		"content.indicators[0].targets[2].value":   "sample_targets: {2019: 54, 2020: 72, 2021: 72,",
		"content.indicators[0].minimum":            "- code: A1.1", // not in the file: the line of the indicator
	} {
		if got := lines[file.Index.Line(field)-1]; !strings.Contains(got, want) {
			t.Errorf("%s: line %d is %q, want %q", field, file.Index.Line(field), got, want)
		}
	}
}

// TestBrokenFilesNeverBreakTheReader damages the example in many ways: the reader must answer, every fault must have a
// place within the file, and a damaged file without a fault must be as good as another.
func TestBrokenFilesNeverBreakTheReader(t *testing.T) {
	source := string(read(t, example))
	rapid.Check(t, func(t *rapid.T) {
		broken := source
		for range rapid.IntRange(1, 6).Draw(t, "damages") {
			at := rapid.IntRange(0, len(broken)).Draw(t, "at")
			end := min(len(broken), at+rapid.IntRange(0, 40).Draw(t, "length"))
			with := rapid.OneOf(rapid.SampledFrom([]string{
				"", "\n", "\t", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "!!str ", "---\n", "...\n", "\x00", "\xff",
				"\ufeff", "\u2028", "|", ">", "%", "@", "null", "groups:\n  communes: [units/x]\n", "? ", "<<: ", "\r", "\r\n", "’",
			}), rapid.String()).Draw(t, "with")
			broken = broken[:at] + with + broken[end:]
		}
		check(t, []byte(broken))
	})
}

func FuzzRead(f *testing.F) {
	f.Add(read(f, example))
	paths, _ := filepath.Glob("testdata/*.yaml")
	for _, path := range paths {
		f.Add(read(f, path))
	}
	f.Fuzz(func(t *testing.T, source []byte) { check(t, source) })
}

type tester interface {
	Helper()
	Errorf(format string, values ...any)
}

var english = message.Open(message.English)

func check(t tester, source []byte) {
	t.Helper()
	file, err := planfile.Read(source, "broken.yaml")
	if err == nil {
		if file.Content == nil {
			t.Errorf("neither a content nor a fault")
		}
		return
	}
	if _, ok := errors.AsType[*yamlfile.Error](err); !ok {
		t.Errorf("%T is not about the file", err)
	}
	lines := strings.Split(string(source), "\n")
	problems := yamlfile.Explain(file.Index, english, err)
	if len(problems) == 0 {
		t.Errorf("a fault without words: %v", err)
	}
	for _, p := range problems {
		if p.Line < 1 || p.Line > len(lines) || p.Column < 1 {
			t.Errorf("%s is not within the file of %d lines", p, len(lines))
		}
		if left := regexp.MustCompile(`\{[a-z]+\}`).FindString(p.Text); left != "" && !strings.Contains(string(source), left) {
			t.Errorf("%s has a placeholder without a fact", p)
		}
	}
}

func TestAFileThatIsTooLargeIsNotRead(t *testing.T) {
	source := append([]byte("id: x\npurpose: "), make([]byte, planfile.MaxBytes)...)
	_, err := planfile.Read(source, "large.yaml")
	if err == nil || !strings.Contains(err.Error(), "too_large") {
		t.Errorf("got %v", err)
	}
}

func TestFewFaultsAreShownOfAFileWithVeryMany(t *testing.T) {
	source := strings.Repeat("khóa_lạ: 1\n", 20_000)
	file, err := planfile.Read([]byte(source), "many.yaml")
	problems := yamlfile.Explain(file.Index, english, err)
	if len(problems) != 501 || !strings.Contains(problems[500].Text, "19500 more") {
		t.Errorf("got %d problems, the last %v", len(problems), problems[len(problems)-1])
	}
}

func TestGroupsCannotBlowAFileUp(t *testing.T) {
	var b strings.Builder
	b.WriteString("groups:\n  g:\n")
	for i := range 3000 {
		fmt.Fprintf(&b, "    - units/u%d\n", i)
	}
	b.WriteString("indicators:\n")
	for i := range 3000 {
		fmt.Fprintf(&b, "  - {code: I%d, reporting_units: g}\n", i)
	}
	_, err := planfile.Read([]byte(b.String()), "groups.yaml")
	if err == nil || !strings.Contains(err.Error(), "too_many_units") {
		t.Errorf("got %v", err)
	}
}
