package filled

import (
	"bytes"
	"errors"

	"golang.org/x/text/unicode/norm"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/filefault"
	"github.com/tiendo/tiendo/services/sheet"
)

// Open opens a workbook that somebody sent, after looking at it as evidence files are looked at. Everything that is wrong with the
// file is told at once.
func Open(name string, content []byte, limits sheet.Limits) (*sheet.File, error) {
	in := bytes.NewReader(content)
	var faults fault.Violations
	for _, broken := range sheet.Check(name, in, in.Size()) {
		faults.Add("data", filefault.Of(broken))
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	file, err := sheet.Open(in, in.Size(), limits)
	if err != nil {
		return nil, refusal("data", err)
	}
	return file, nil
}

// refusal is why a file, or a sheet of one, could not be read at all.
func refusal(at string, err error) error {
	rule := faultv1.FieldRule_FIELD_RULE_FILE_DAMAGED
	switch {
	case errors.Is(err, sheet.ErrTooLarge):
		rule = faultv1.FieldRule_FIELD_RULE_FILE_TOO_LARGE
	case errors.Is(err, sheet.ErrTooManyRows), errors.Is(err, sheet.ErrTooWide):
		rule = faultv1.FieldRule_FIELD_RULE_TOO_MANY
	case !errors.Is(err, sheet.ErrDamaged):
		return err
	}
	return fault.InvalidField(at, rule)
}

// Page is what a sheet of a file holds.
type Page struct {
	Name string
	Rows map[int]sheet.Line // by their number
	Last int                // the number of the last row that holds something
	// Missing is true where the file has no such sheet.
	Missing bool
}

// Read reads a sheet. A sheet that is missing, and cells that are merged, are told of.
func Read(file *sheet.File, name string, faults *fault.Violations) (Page, error) {
	p := Page{Name: name, Rows: map[int]sheet.Line{}}
	stored := ""
	for _, s := range file.Sheets {
		if norm.NFC.String(s) == name {
			stored = s
		}
	}
	if stored == "" {
		faults.Add(name, faultv1.FieldRule_FIELD_RULE_NOT_THE_FORM, "expected", name)
		p.Missing = true
		return p, nil
	}
	merged, err := file.Rows(stored, func(l sheet.Line) error {
		l.Cells = append([]sheet.Found(nil), l.Cells...)
		p.Rows[l.Number], p.Last = l, l.Number
		return nil
	})
	if err != nil {
		return p, refusal(name, err)
	}
	for _, cells := range merged {
		faults.Add(name+"!"+cells, faultv1.FieldRule_FIELD_RULE_MERGED_CELLS)
	}
	return p, nil
}

// Row is a row of the page.
func (p Page) Row(number int, faults *fault.Violations) Row {
	return Row{Sheet: p.Name, Number: number, Line: p.Rows[number], Faults: faults}
}
