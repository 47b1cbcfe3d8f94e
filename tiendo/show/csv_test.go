package show_test

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/message"
	"github.com/tiendo/tiendo/tiendo/show"
)

func TestTheTableOfFiguresForPrograms(t *testing.T) {
	for _, language := range message.Languages() {
		var plain, excel bytes.Buffer
		if err := (show.Printer{Text: message.Open(language), Out: &plain}).CSV(consolidated()); err != nil {
			t.Fatal(err)
		}
		if err := (show.Printer{Text: message.Open(language), Out: &excel}).ExcelCSV(consolidated()); err != nil {
			t.Fatal(err)
		}
		golden(t, "testdata/csv."+language+".golden", plain.Bytes())
		golden(t, "testdata/excel."+language+".golden", excel.Bytes())
		if bytes.HasPrefix(plain.Bytes(), []byte("\ufeff")) || !bytes.HasPrefix(excel.Bytes(), []byte("\ufeff")) {
			t.Errorf("%s: only the table for Excel begins with a byte order mark", language)
		}
	}
}

// TestNoTextBecomesAFormula writes any text into every cell that holds one: read as a spreadsheet reads it, without what
// cannot be seen in front, it must not begin a formula; and it must be the text, or the text after an apostrophe.
func TestNoTextBecomesAFormula(t *testing.T) {
	number := regexp.MustCompile(`^-?[0-9]+([.,][0-9]+)?$`)
	unseen := regexp.MustCompile(`^[\s\pZ\pC]+`)
	rapid.Check(t, func(t *rapid.T) {
		start := rapid.SampledFrom([]string{"", "=", "+", "-", "@", "\t=", " =", "\u00a0=", "＝", "＋", "－", "＠", "\u200b=", "\ufeff=", "'="})
		words := start.Draw(t, "start") + rapid.String().Draw(t, "rest")
		c := &reportingv1.ConsolidatedReport{Figures: []*reportingv1.ConsolidatedFigure{{
			Indicator: words, Title: words, Section: words, UnitOfMeasure: words, Value: words, Target: words,
		}}}
		for comma, write := range map[rune]func(show.Printer) error{
			',': func(p show.Printer) error { return p.CSV(c) },
			';': func(p show.Printer) error { return p.ExcelCSV(c) },
		} {
			var b bytes.Buffer
			if err := write(show.Printer{Text: message.Open("vi"), Out: &b}); err != nil {
				t.Fatal(err)
			}
			r := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff")))
			r.Comma, r.LazyQuotes = comma, false
			rows, err := r.ReadAll()
			if err != nil || len(rows) != 2 {
				t.Fatalf("%v in %q", err, b.String())
			}
			for _, cell := range rows[1] {
				first := unseen.ReplaceAllString(cell, "")
				if first != "" && strings.ContainsAny(first[:1], "=+-@") && !number.MatchString(cell) {
					t.Fatalf("%q becomes a formula", cell)
				}
			}
			if got := strings.TrimPrefix(rows[1][1], "'"); got != normal(words) && "'"+got != normal(words) {
				t.Fatalf("got %q of %q", rows[1][1], words)
			}
		}
	})
}

// normal is a text with line breaks as CSV files have them.
func normal(words string) string { return strings.ReplaceAll(words, "\r", "") }
