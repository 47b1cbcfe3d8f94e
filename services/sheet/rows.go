package sheet

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// Kind is what a cell that is read holds.
type Kind int

// The kinds.
const (
	Blank       Kind = iota // nothing
	IsText                  // a text
	IsNumber                // a number, in Text as the contracts write it
	IsTruth                 // true or false, in Text
	IsDay                   // a day, in Text as 2026-07-31
	IsPercent               // a number that is shown as so many per cent: 0.45 for 45%
	IsError                 // an error of a formula, such as #REF!, in Text
	IsTooLong               // a number with more digits than a spreadsheet keeps
	IsUncounted             // a formula whose result is not in the file
)

// Found is one cell that is read.
type Found struct {
	Column int // from 0
	Kind   Kind
	Text   string
}

// Line is one row that is read, with those of its cells that hold something.
type Line struct {
	Number int // from 1, as the program shows it
	Cells  []Found
}

// At is the cell of a column.
func (l Line) At(column int) Found {
	for _, c := range l.Cells {
		if c.Column == column {
			return c
		}
	}
	return Found{Column: column}
}

// Name is how programs call a cell: B12.
func Name(column, row int) string {
	letters := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters + strconv.Itoa(row)
}

// Rows reads a sheet from top to bottom and hands over each row that holds something; the cells are valid until take returns.
// It answers which ranges are merged, such as "B2:C3". Memory does not grow with the rows.
func (f *File) Rows(sheet string, take func(Line) error) (merged []string, err error) {
	part, err := f.part(f.places[sheet])
	if err != nil {
		return nil, err
	}
	defer part.Close()
	r := rowReader{file: f, d: decoder(part), take: take}
	for {
		token, err := r.d.RawToken()
		switch {
		case err == io.EOF:
			return merged, nil
		case err != nil:
			return nil, damaged(err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "row":
			if err := r.row(e); err != nil {
				return nil, err
			}
		case "mergeCell":
			if len(merged) < f.limits.Rows {
				merged = append(merged, attribute(e, "ref"))
			}
		}
	}
}

// rowReader reads the rows of one sheet.
type rowReader struct {
	file   *File
	d      *xml.Decoder
	take   func(Line) error
	number int
	cells  []Found
}

func (r *rowReader) row(e xml.StartElement) error {
	r.number++
	if given, err := strconv.Atoi(attribute(e, "r")); err == nil {
		if given < r.number {
			return ErrDamaged // rows stand in their order
		}
		r.number = given
	}
	r.cells = r.cells[:0]
	column := -1
	for {
		token, err := r.d.RawToken()
		if err != nil {
			return damaged(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Local != "c" {
				continue
			}
			column++
			if given := columnOf(attribute(token, "r")); given >= 0 {
				if given < column {
					return ErrDamaged
				}
				column = given
			}
			if err := r.cell(token, column); err != nil {
				return err
			}
		case xml.EndElement:
			if token.Name.Local == "row" {
				return r.hand()
			}
		}
	}
}

// hand hands the row over if it holds something.
func (r *rowReader) hand() error {
	switch {
	case len(r.cells) == 0:
		return nil
	case r.number > r.file.limits.Rows:
		return ErrTooManyRows
	}
	return r.take(Line{Number: r.number, Cells: r.cells})
}

// columnOf is the column of a cell's name; -1 if it has none.
func columnOf(name string) int {
	column := 0
	for i := range len(name) {
		letter := name[i]
		if letter < 'A' || letter > 'Z' {
			break
		}
		if column = column*26 + int(letter-'A') + 1; column > 1<<14 {
			break
		}
	}
	return column - 1
}

// cell reads one cell to its end.
func (r *rowReader) cell(e xml.StartElement, column int) error {
	kind, style := attribute(e, "t"), attribute(e, "s")
	var value strings.Builder
	inValue, formula := false, false
	for {
		token, err := r.d.RawToken()
		if err != nil {
			return damaged(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "v":
				inValue = true
			case "f":
				formula = true
			case "is":
				text, err := richText(r.d, "is")
				if err != nil {
					return err
				}
				value.WriteString(text)
			}
		case xml.CharData:
			if inValue {
				value.Write(token)
			}
		case xml.EndElement:
			inValue = false
			if token.Name.Local == "c" {
				found, err := r.file.found(kind, style, value.String(), formula)
				if err != nil || found.Kind == Blank {
					return err
				}
				if column >= MaxColumns {
					return ErrTooWide
				}
				found.Column = column
				r.cells = append(r.cells, found)
				return nil
			}
		}
	}
}

// found is what a cell of a type and style holds by its value.
func (f *File) found(kind, style, value string, formula bool) (Found, error) {
	if value == "" && formula {
		return Found{Kind: IsUncounted}, nil
	}
	switch kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || n < 0 || n >= len(f.texts) {
			return Found{}, ErrDamaged
		}
		return text(f.texts[n]), nil
	case "str":
		return text(unescaped(value)), nil
	case "inlineStr":
		return text(value), nil
	case "b":
		return Found{Kind: IsTruth, Text: strconv.FormatBool(strings.TrimSpace(value) == "1")}, nil
	case "e":
		return Found{Kind: IsError, Text: value}, nil
	case "d":
		day, _, _ := strings.Cut(strings.TrimSpace(value), "T")
		return Found{Kind: IsDay, Text: day}, nil
	}
	return f.numeral(strings.TrimSpace(value), style), nil
}

func text(s string) Found {
	if strings.TrimSpace(s) == "" {
		return Found{}
	}
	return Found{Kind: IsText, Text: s}
}
