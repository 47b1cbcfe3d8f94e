// Package sheet writes and reads the files of spreadsheet programs: .xlsx and .csv. What is written: whatever a text says, it stays
// a text, and no cell is ever a formula; numbers are decimals and keep every digit. What is read comes from anywhere: it is bounded,
// and each cell says whether it holds a number or a text, so that nothing has to be guessed. The package is pure: no clock, store or
// context.
package sheet

import (
	"cmp"
	"strings"
	"unicode/utf16"
)

// Book is a file with one table or more.
type Book struct {
	Tables []Table
}

// Table is one table with one row of headings.
type Table struct {
	Name    string   // of its sheet: at most 31 letters, none of \ / ? * [ ] :
	Lead    []string // lines above the headings: what the table is of
	Columns []Column
	Rows    []Row
	Locked  bool // only cells to be filled in can be changed, until somebody lifts the protection
}

// Column is what stands in one column.
type Column struct {
	Title string
	Width float64 // in letters; 12 if not given
}

func (c Column) width() float64 { return cmp.Or(c.Width, 12) }

// Row is one row. Missing cells at its end are empty.
type Row struct {
	Cells []Cell
	Bold  bool // a row that sums up others
	Head  bool // a row that stands above others: its text runs on over the columns beside it
	Lines int  // how many lines it is high at least
}

// Cell is one cell: a text, a number, or nothing.
type Cell struct {
	text   string
	number bool
	entry  *Entry
}

// Text is a cell that holds a text.
func Text(text string) Cell { return Cell{text: text} }

// Number is a cell that holds a decimal number as the contracts write it, such as "-1234.5"; empty for none. What is no such
// number becomes a text, never a wrong number.
func Number(decimal string) Cell { return Cell{text: decimal, number: plain(decimal)} }

// plain reports whether a text is a decimal number: digits, a minus before them, one point between them.
func plain(text string) bool {
	whole, part, point := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	return digits(whole) && (!point || digits(part))
}

func digits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// significant is how many digits of a number count: all but zeros in front.
func significant(decimal string) int {
	return len(strings.TrimLeft(strings.NewReplacer("-", "", ".", "").Replace(decimal), "0"))
}

// places is how many digits a number has after its point.
func places(decimal string) int {
	_, part, _ := strings.Cut(decimal, ".")
	return len(part)
}

const (
	// mostDigits is how many digits of a number a spreadsheet program keeps: it calculates with binary numbers of 64 bits.
	mostDigits = 15
	// mostLetters is how much text a cell holds, counted as UTF-16.
	mostLetters = 32767
	// cut stands at the end of a text that did not fit, so that nobody takes it for the whole.
	cut = " […]"
)

// fitted is a text as far as a cell holds it.
func fitted(text string) string {
	if utf16Length(text) <= mostLetters {
		return text
	}
	units := 0
	for at, letter := range text {
		if units += max(utf16.RuneLen(letter), 1); units > mostLetters-utf16Length(cut) {
			return text[:at] + cut
		}
	}
	return text
}

func utf16Length(text string) int {
	units := 0
	for _, letter := range text {
		units += max(utf16.RuneLen(letter), 1)
	}
	return units
}
