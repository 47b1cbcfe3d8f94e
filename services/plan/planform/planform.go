// Package planform is a plan as a workbook: what it says of itself, content areas, tasks, indicators with their breakdowns, and
// targets. What is not in it (when reports are due, checks between figures) stays as the plan has it. It is pure: no clock, store or
// context.
package planform

import (
	"fmt"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/filled"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/sheet"
)

// Limits are how much of a file is read.
var Limits = sheet.Limits{Unpacked: 32 << 20, Rows: 20000}

// Book is a plan as a workbook.
func Book(c plan.Content) sheet.Book {
	var taskRows []taskRow
	for _, s := range c.Sections {
		for _, t := range s.Tasks {
			taskRows = append(taskRows, taskRow{s.Code, t})
		}
	}
	var indicatorRows []indicatorRow
	var categoryRows []categoryRow
	var targetRows []targetRow
	for _, i := range c.Indicators {
		row := indicatorRow{Indicator: i}
		if i.Baseline != nil {
			row.baseline = *i.Baseline
		}
		indicatorRows = append(indicatorRows, row)
		for _, d := range i.Dimensions {
			for _, category := range d.Categories {
				categoryRows = append(categoryRows, categoryRow{i.Code, d, category})
			}
		}
		for _, t := range i.Targets {
			targetRows = append(targetRows, targetRow{i.Code, t})
		}
	}
	return sheet.Book{Tables: []sheet.Table{
		factSheet(c), sections().write(c.Sections), tasks().write(taskRows), indicators().write(indicatorRows),
		dimensions().write(categoryRows), targets().write(targetRows),
	}}
}

// Read is what a workbook says, put into the content of a plan, and in which cells its fields stand. What is wrong with the cells
// themselves is an error; whether the content is sound is not looked at.
func Read(file *sheet.File, c plan.Content) (plan.Content, filled.Cells, error) {
	r := &reader{file: file, content: c, before: c.Indicators, cells: filled.Cells{}}
	for _, read := range []func() error{r.facts, r.sections, r.tasks, r.indicators, r.categories, r.targets} {
		if err := read(); err != nil {
			return plan.Content{}, nil, err
		}
	}
	return r.content, r.cells, r.faults.Err()
}

// reader reads one workbook.
type reader struct {
	file    *sheet.File
	content plan.Content
	before  []plan.Indicator
	cells   filled.Cells
	faults  fault.Violations
}

func (r *reader) facts() error { return readFacts(r.file, &r.content, r.cells, &r.faults) }

func (r *reader) sections() error {
	t := sections()
	lines, err := t.read(r.file, &r.faults, afresh)
	r.content.Sections = nil
	for n, l := range lines {
		t.point(r.cells, fmt.Sprintf("sections[%d]", n), l.row)
		r.content.Sections = append(r.content.Sections, l.item)
	}
	return err
}

func (r *reader) tasks() error {
	t := tasks()
	lines, err := t.read(r.file, &r.faults, afresh)
	for _, l := range lines {
		at := -1
		for n, s := range r.content.Sections {
			if s.Code == l.item.section {
				at = n
			}
		}
		if at < 0 {
			r.unknown(l.row, l.item.section)
			continue
		}
		in := &r.content.Sections[at]
		t.point(r.cells, fmt.Sprintf("sections[%d].tasks[%d]", at, len(in.Tasks)), l.row)
		in.Tasks = append(in.Tasks, l.item.Task)
	}
	return err
}

// unknown says that the first cell of a row names nothing.
func (r *reader) unknown(row filled.Row, code string) {
	if code != "" { // a missing one was told of
		row.Fault(0, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", code)
	}
}

func (r *reader) indicators() error {
	t := indicators()
	lines, err := t.read(r.file, &r.faults, r.asBefore)
	r.content.Indicators = nil
	for n, l := range lines {
		i := l.item.Indicator
		i.Baseline = nil
		if l.item.baseline != (plan.Baseline{}) {
			i.Baseline = &l.item.baseline
		}
		t.point(r.cells, fmt.Sprintf("indicators[%d]", n), l.row)
		r.content.Indicators = append(r.content.Indicators, i)
	}
	return err
}

// asBefore begins with the indicator the plan has under the code of a row: the workbook does not say everything of it. Its
// breakdowns and targets are those of the workbook.
func (r *reader) asBefore(row filled.Row) indicatorRow {
	for _, i := range r.before {
		if i.Code == filled.Clean(row.Line.At(0).Text) {
			row := indicatorRow{Indicator: i}
			if i.Baseline != nil {
				row.baseline = *i.Baseline
			}
			row.Dimensions, row.Targets = nil, nil
			return row
		}
	}
	return indicatorRow{}
}

// indicator is the place of an indicator; a row that names none is told of.
func (r *reader) indicator(row filled.Row, code string) (int, bool) {
	for n, i := range r.content.Indicators {
		if i.Code == code {
			return n, true
		}
	}
	r.unknown(row, code)
	return 0, false
}

func (r *reader) categories() error {
	t := dimensions()
	lines, err := t.read(r.file, &r.faults, afresh)
	for _, l := range lines {
		n, ok := r.indicator(l.row, l.item.indicator)
		if !ok {
			continue
		}
		i := &r.content.Indicators[n]
		at := len(i.Dimensions) - 1
		if at < 0 || i.Dimensions[at].Code != l.item.dimension.Code {
			i.Dimensions, at = append(i.Dimensions, l.item.dimension), at+1
			r.cells[fmt.Sprintf("indicators[%d].dimensions[%d]", n, at)] = l.row.Name(1)
		}
		d := &i.Dimensions[at]
		if d.Title != l.item.dimension.Title || d.Required != l.item.dimension.Required || d.Complete != l.item.dimension.Complete {
			l.row.Fault(1, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", d.Code)
		}
		t.point(r.cells, fmt.Sprintf("indicators[%d].dimensions[%d].categories[%d]", n, at, len(d.Categories)), l.row)
		d.Categories = append(d.Categories, l.item.Category)
	}
	return err
}

func (r *reader) targets() error {
	t := targets()
	lines, err := t.read(r.file, &r.faults, afresh)
	for _, l := range lines {
		n, ok := r.indicator(l.row, l.item.indicator)
		if !ok {
			continue
		}
		i := &r.content.Indicators[n]
		t.point(r.cells, fmt.Sprintf("indicators[%d].targets[%d]", n, len(i.Targets)), l.row)
		i.Targets = append(i.Targets, l.item.Target)
	}
	return err
}
