package sheet

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// WriteCSV writes a table as comma-separated values (RFC 4180) in UTF-8, for other programs: one row of headings, numbers with a
// point and without grouping. The lines above the headings are not in it.
func WriteCSV(out io.Writer, t Table) error {
	w := csv.NewWriter(out)
	w.UseCRLF = true
	line := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		line[i] = Harmless(c.Title)
	}
	if err := w.Write(line); err != nil {
		return err
	}
	for _, row := range t.Rows {
		clear(line)
		for i, c := range row.Cells {
			line[i] = c.text
			if !c.number {
				line[i] = Harmless(c.text)
			}
		}
		if err := w.Write(line); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// Harmless keeps a spreadsheet program from running a text of a CSV file as a formula: a text that begins with what begins one,
// or with a tab or a carriage return, gets an apostrophe in front. Letters that are not seen do not hide the beginning.
func Harmless(text string) string {
	unseen := func(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) || unicode.Is(unicode.Cf, c) }
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text, unseen))
	if strings.ContainsRune("=+-@＝＋－＠", first) || strings.HasPrefix(text, "\t") || strings.HasPrefix(text, "\r") {
		return "'" + text
	}
	return text
}
