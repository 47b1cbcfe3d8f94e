package sheet

import (
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// EntryKind is what a cell that is filled in takes.
type EntryKind int

// The kinds.
const (
	EnterText EntryKind = iota
	EnterNumber
	EnterChoice
	EnterDay
)

// Entry is a cell that somebody fills in. What it asks for is told when the cell is chosen, and what does not keep to it is refused
// by the program in which it is filled in, as far as that program can.
type Entry struct {
	Kind EntryKind
	// Name is what formulas may call the cell: letters, digits, points and underscores; empty for none.
	Name string
	// Value is what it says already: a text, a decimal number as in the contracts, or a day as 2026-07-31.
	Value string
	// Decimals, and the least and the most, are of numbers; empty for no bound.
	Decimals    int
	Any         bool // more decimals than are shown are taken
	Least, Most string
	// Choices are what can be chosen. None has a comma.
	Choices []string
	// Title and Hint are shown beside the cell, Refusal when what is typed is not taken. They are cut where programs show no more.
	Title, Hint, Refusal string
}

// Field is a cell to be filled in.
func Field(e Entry) Cell { return Cell{entry: &e} }

// entry is the cell as the library takes it.
func (w *rowWriter) entry(e Entry) (excelize.Cell, error) {
	shown := Text(e.Value)
	places := noNumber
	switch e.Kind {
	case EnterNumber:
		shown, places = Number(e.Value), e.Decimals
		if significant(e.Value) > mostDigits { // it stands there as a text, so it is written as people do
			shown = Text(strings.Replace(e.Value, ".", ",", 1))
		}
	case EnterDay:
		places = asDate
	}
	style, err := w.styles.of(cellStyle{look: open, places: places})
	if err != nil {
		return excelize.Cell{}, err
	}
	cell, err := w.value(shown, open)
	if day, isDay := date(e); isDay {
		cell.Value = day
	}
	cell.StyleID = style
	return cell, err
}

func date(e Entry) (time.Time, bool) {
	day, err := time.Parse(time.DateOnly, e.Value)
	return day, err == nil && e.Kind == EnterDay
}

// What programs show of a title and of a text, in letters.
const (
	shownTitle = 32
	shownText  = 255
)

// guard gives the cell its name, and tells the program what it takes.
func (e Entry) guard(f *excelize.File, sheet string, column, row int) error {
	at := Name(column, row)
	if e.Name != "" {
		absolute := "$" + strings.TrimRight(at, "0123456789") + "$" + strings.TrimLeft(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		if err := f.SetDefinedName(&excelize.DefinedName{Name: e.Name, RefersTo: quoted(sheet) + "!" + absolute}); err != nil {
			return err
		}
	}
	v := excelize.NewDataValidation(true)
	v.Sqref = at
	if err := e.restrict(v); err != nil {
		return err
	}
	if e.Hint != "" {
		v.SetInput(shortened(e.Title, shownTitle), shortened(e.Hint, shownText))
	}
	if e.Refusal != "" && v.Type != "" {
		v.SetError(excelize.DataValidationErrorStyleStop, shortened(e.Title, shownTitle), shortened(e.Refusal, shownText))
	}
	if e.Hint == "" && v.Type == "" {
		return nil
	}
	return f.AddDataValidation(sheet, v)
}

// restrict says what the cell takes.
func (e Entry) restrict(v *excelize.DataValidation) error {
	switch e.Kind {
	case EnterChoice:
		return v.SetDropList(e.Choices)
	case EnterDay:
		return v.SetRange("36526", "73050", excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween) // 2000 to 2099
	case EnterNumber:
		kind := excelize.DataValidationTypeDecimal
		if e.Decimals == 0 && !e.Any {
			kind = excelize.DataValidationTypeWhole
		}
		least, most := e.Least, e.Most
		if least == "" {
			least = "-999999999999999"
		}
		if most == "" {
			most = "999999999999999"
		}
		return v.SetRange(least, most, kind, excelize.DataValidationOperatorBetween)
	}
	return nil
}

// quoted is the name of a sheet as formulas write it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// shortened is a text as far as it is shown.
func shortened(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return string(letters[:most-1]) + "…"
}

// lock keeps all cells but those to be filled in from being changed by mistake. There is no password: it is a help, and what comes
// back is checked all the same.
func lock(f *excelize.File, sheet string) error {
	return f.ProtectSheet(sheet, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true,
	})
}
