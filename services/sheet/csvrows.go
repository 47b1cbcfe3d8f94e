package sheet

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"unicode/utf8"
)

// ErrNotUTF8 is a file of comma-separated values that is not UTF-8.
var ErrNotUTF8 = errors.New("the file is not UTF-8")

// byteOrderMark stands at the beginning of files of some programs.
const byteOrderMark = "\ufeff"

// CSVRows reads comma-separated values (RFC 4180, UTF-8, with or without a byte order mark) with the separator that is stated,
// and hands over each row that holds something. Every cell is a text: what it says is for the caller to read. The number of a row
// is that of the line it begins on; the cells are valid until take returns.
func CSVRows(in io.Reader, comma rune, most int, take func(Line) error) error {
	buffered := bufio.NewReader(in)
	if mark, _ := buffered.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
		_, _ = buffered.Discard(len(byteOrderMark)) // what was peeked at is there
	}
	r := csv.NewReader(buffered)
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = comma, -1, true
	var cells []Found
	for {
		record, err := r.Read()
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, csv.ErrBareQuote) || errors.Is(err, csv.ErrQuote):
			return ErrDamaged
		case err != nil:
			return err
		}
		number, _ := r.FieldPos(0)
		switch {
		case number > most:
			return ErrTooManyRows
		case len(record) > MaxColumns:
			return ErrTooWide
		}
		cells = cells[:0]
		for column, cell := range record {
			if !utf8.ValidString(cell) {
				return ErrNotUTF8
			}
			if found := text(cell); found.Kind != Blank {
				found.Column = column
				cells = append(cells, found)
			}
		}
		if len(cells) == 0 {
			continue
		}
		if err := take(Line{Number: number, Cells: cells}); err != nil {
			return err
		}
	}
}
