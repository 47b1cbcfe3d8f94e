package reportfile

import (
	"fmt"
	"io"
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/message"
)

// Template writes a file a unit can fill in: every indicator it has to report, with name and unit of measure, and every
// content area. A value that is not filled in is a fault of the file.
func Template(w io.Writer, text *message.Catalogue, period *reportingv1.Period, o *reportingv1.Obligation) error {
	t := &template{}
	t.comment("", period.GetTitle()+" · "+o.GetUnit().GetDisplayName())
	for _, key := range []string{"template.lead", "template.numbers", "template.missing"} {
		t.comment("", text.Text(key))
	}
	t.line("\nvalues:")
	asked := map[string]bool{}
	for _, code := range o.GetIndicators() {
		asked[code] = true
	}
	for _, i := range period.GetIndicators() {
		if asked[i.GetCode()] {
			t.indicator(i)
		}
	}
	t.tasks(text, period, o.GetReportedTasks())
	t.line("")
	t.comment("", text.Text("template.sections"))
	t.line("sections:")
	for _, s := range period.GetSections() {
		t.comment("  ", s.GetTitle())
		t.line("  - section: %q\n    text: \"\"", s.GetCode())
	}
	for _, key := range []string{"difficulties", "next_steps", "proposals"} {
		t.line("")
		t.comment("", text.Text("template."+key))
		t.line("%s: \"\"", key)
	}
	_, err := io.WriteString(w, t.String())
	return err
}

type template struct{ strings.Builder }

func (t *template) line(format string, values ...any) { fmt.Fprintf(t, format+"\n", values...) }

// comment writes a text as comments. Nothing of it may begin a line: it would become part of the report.
func (t *template) comment(indent, words string) {
	for line := range strings.FieldsFuncSeq(words, func(c rune) bool { return strings.ContainsRune("\n\r\u0085\u2028\u2029", c) }) {
		t.line("%s# %s", indent, line)
	}
}

func (t *template) indicator(i *planv1.Indicator) {
	t.comment("  ", fmt.Sprintf("%s (%s)", i.GetTitle(), i.GetUnitOfMeasure()))
	if i.GetDefinition() != "" {
		t.comment("  ", i.GetDefinition())
	}
	t.line("  - indicator: %q", i.GetCode())
	switch i.GetValueKind() {
	case planv1.Indicator_VALUE_KIND_RATIO:
		t.line("    ratio:\n      numerator:\n      denominator:")
	case planv1.Indicator_VALUE_KIND_YES_NO:
		t.line("    yes_no:")
	case planv1.Indicator_VALUE_KIND_TEXT:
		t.line("    text:")
	default:
		t.line("    number:")
	}
	t.breakdowns(i)
}

// breakdowns asks for the categories. They are comments where they need not be given: a line without a number would be a
// fault of the file.
func (t *template) breakdowns(i *planv1.Indicator) {
	head := false
	for _, d := range i.GetDimensions() {
		off := "# "
		if d.GetRequired() {
			off = ""
		}
		for _, c := range d.GetCategories() {
			if !head {
				t.line("    breakdowns:")
				head = true
			}
			t.comment("      ", d.GetTitle()+": "+c.GetTitle())
			value := "number:"
			if i.GetValueKind() == planv1.Indicator_VALUE_KIND_RATIO {
				value = "ratio: {numerator: , denominator: }"
			}
			t.line("      %s- dimension: %q", off, d.GetCode())
			t.line("      %s  category: %q", off, c.GetCode())
			t.line("      %s  %s", off, value)
		}
	}
}

// tasks asks how the tasks stand that the unit has to tell of.
func (t *template) tasks(text *message.Catalogue, period *reportingv1.Period, told []string) {
	if len(told) == 0 {
		return
	}
	tasks := map[string]*planv1.Task{}
	for _, s := range period.GetSections() {
		for _, task := range s.GetTasks() {
			tasks[task.GetCode()] = task
		}
	}
	t.line("")
	t.comment("", text.Text("template.tasks"))
	t.line("tasks:")
	for _, code := range told {
		task := tasks[code]
		due := ""
		if d := task.GetDueDate(); d != nil {
			due = fmt.Sprintf(" (%s %02d/%02d/%d)", text.Text("label.task_due"), d.GetDay(), d.GetMonth(), d.GetYear())
		}
		t.comment("  ", task.GetTitle()+due)
		t.line("  - task: %q\n    state:\n    # done_date: %d-06-30\n    text: \"\"\n    next_step: \"\"", code, period.GetYear())
	}
}
