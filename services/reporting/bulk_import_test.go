package reporting_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"log/slog"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"
	"pgregory.net/rapid"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
	"github.com/tiendo/tiendo/services/sheet"
)

// importing is a period of three units with an indicator of each kind, and somebody who may import.
type importing struct {
	*reporting.Service
	ctx    context.Context
	period reporting.PeriodName
}

var importTime = time.Date(2025, 7, 9, 1, 0, 0, 0, time.UTC)

func importingPeriod(plan string) reporting.Period {
	sexes := []reporting.Dimension{{Code: "sex", Title: "Giới tính", Categories: []reporting.Category{{Code: "m"}, {Code: "f"}}}}
	p := reporting.Period{
		Name: reporting.PeriodName(plan + "/periods/2025-nam"), Plan: plan, Year: 2025, Title: "Báo cáo năm 2025", Due: importTime, OpenedAt: importTime,
		LeadUnit: reporting.PinnedUnit{Unit: "units/lead"}, IssuingUnit: reporting.PinnedUnit{Unit: "units/issuing"},
		Indicators: []reporting.Indicator{
			{Code: "C", Title: "Số lượt", Kind: reporting.Count, Dimensions: sexes},
			{Code: "A", Title: "Số tiền", Kind: reporting.Amount, Decimals: 2, Minimum: "-10", Maximum: "1000"},
			{Code: "R", Title: "Tỷ lệ", Kind: reporting.Ratio},
			{Code: "Y", Title: "Đã có", Kind: reporting.YesNo},
			{Code: "T", Title: "Ghi chú", Kind: reporting.Text},
		},
	}
	for _, u := range []struct {
		id, name string
		asked    []string
	}{
		{"xa-a", "Xã Một", []string{"C", "A", "R", "Y", "T"}},
		{"xa-a-b", "Xã Hai", []string{"C", "A", "R", "Y", "T"}},
		{"xa-c", "Xã Hai", []string{"C"}},
	} {
		p.Obligations = append(p.Obligations, reporting.Obligation{
			Unit: reporting.PinnedUnit{Unit: "units/" + u.id, DisplayName: u.name}, Indicators: u.asked,
		})
	}
	return p
}

// over is the service over a store, as it is after a start: it remembers nothing.
func over(ctx context.Context, t rapid.TB, store docstore.Store, plan string) *importing {
	return overPeriod(ctx, t, store, importingPeriod(plan))
}

func overPeriod(ctx context.Context, t rapid.TB, store docstore.Store, period reporting.Period) *importing {
	kept, err := reportstore.Open(ctx, store)
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.InsertPeriod(ctx, period); err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS {
		t.Fatal(err)
	}
	return &importing{
		Service: &reporting.Service{
			Store: kept, Now: func() time.Time { return importTime }, Log: slog.New(slog.DiscardHandler),
			Signer: reporting.Signer{KeyID: "k", Key: ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))},
		},
		ctx: identity.With(ctx, identity.Actor{
			Account: "accounts/lead", Grants: []identity.Grant{{Role: accessv1.Role_ROLE_LEAD_REVIEWER, Unit: "units/lead"}},
		}),
		period: period.Name,
	}
}

func fileOf(content []byte, numbers reporting.NumberFormat, format reporting.FileFormat) reporting.BulkFile {
	hash := sha256.Sum256(content)
	return reporting.BulkFile{
		FileName: map[reporting.FileFormat]string{reporting.CSVComma: "so-lieu.csv", reporting.XLSX: "so-lieu.xlsx"}[format], Size: int64(len(content)), SHA256: hex.EncodeToString(hash[:]), Format: format,
		Numbers: numbers, Source: "Niên giám",
	}
}

// whole does everything an import takes, from whatever is done already.
func (s *importing) whole(id string, content []byte, file reporting.BulkFile, rowsAtOnce int) (reporting.BulkImport, error) {
	i, err := s.CreateBulkImport(s.ctx, s.period, file, id)
	for err == nil && i.State == reporting.BulkUploading && i.NextPart*reporting.UploadPartSize < len(content) {
		from := i.NextPart * reporting.UploadPartSize
		i, err = s.UploadBulkImportPart(s.ctx, i.Name, i.NextPart, content[from:min(len(content), from+reporting.UploadPartSize)])
	}
	for err == nil && (i.State == reporting.BulkUploading || i.State == reporting.BulkRunning) {
		i, err = s.RunBulkImport(s.ctx, i.Name, rowsAtOnce)
	}
	if err == nil && i.State == reporting.BulkRead {
		i, err = s.ConfirmBulkImport(s.ctx, i.Name, i.Revision)
	}
	return i, err
}

// offered is everything that is offered, as "units/xa-a C sex m = 12 (7)".
func (s *importing) offered(t rapid.TB) []string {
	var all []string
	for page := (reporting.Page{Size: 1}); ; {
		values, next, err := s.References(s.ctx, s.period, "", page)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range values {
			all = append(all, saidOf(v))
		}
		if next == "" {
			return all
		}
		page.Token = next
	}
}

func saidOf(v reporting.OfferedValue) string {
	value := v.Number + v.Text
	if v.Denominator != "" {
		value = v.Numerator + "/" + v.Denominator
	}
	if v.YesNo != nil {
		value = fmt.Sprint(*v.YesNo)
	}
	return fmt.Sprintf("%s %s %s %s = %s, %s (%d)", v.Unit.Unit, v.Indicator, v.Dimension, v.Category, value, v.Source, v.Row)
}

var importHeadings = []string{"unit", "indicator", "dimension", "category", "value", "numerator", "denominator", "source"}

func csvOf(headings []string, rows [][]string) []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	_ = w.Write(headings)
	_ = w.WriteAll(rows)
	return out.Bytes()
}

// bookOf is the same as a workbook. What reads as a number stands in some of its cells as a number, in others as people typed it.
func bookOf(t *rapid.T, headings []string, rows [][]string, numbers reporting.NumberFormat) []byte {
	table := sheet.Table{Name: "Số liệu"}
	for _, heading := range headings {
		table.Columns = append(table.Columns, sheet.Column{Title: heading})
	}
	for _, row := range rows {
		cells := make([]sheet.Cell, len(row))
		for n, text := range row {
			cells[n] = sheet.Text(text)
			if _, plain, reads := worthOf(text, numbers); reads && n >= 4 && strings.Contains("CAR", row[1]) && rapid.Bool().Draw(t, "as a number") {
				cells[n] = sheet.Number(plain)
			}
		}
		table.Rows = append(table.Rows, sheet.Row{Cells: cells})
	}
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, sheet.Book{Tables: []sheet.Table{table}}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// generated are rows of a file, many of them wrong in some way.
func generated(t *rapid.T, numbers reporting.NumberFormat, format reporting.FileFormat) [][]string {
	wrongTexts := []string{"", " ", "a\x01b"}
	if format == reporting.XLSX {
		wrongTexts = wrongTexts[:2] // XML holds no control letters
	}
	mostly := func(title string, right, wrong []string) string {
		if rapid.IntRange(0, 9).Draw(t, title) > 0 {
			return rapid.SampledFrom(right).Draw(t, title)
		}
		return rapid.SampledFrom(wrong).Draw(t, title)
	}
	plain, odd := []string{"0", "12", "7.5", "-3", "1000", "999.99"}, []string{"", "NaN", "1e400", "1.234,5", "1,234.5", "1 000", "0x1F", "-", "1001", "0.001", "+5", "１２"}
	if numbers == reporting.CommaNumbers {
		for i := range plain {
			plain[i] = strings.ReplaceAll(plain[i], ".", ",")
		}
		odd = append(odd, "7.5", "1.000")
	} else {
		odd = append(odd, "7,5", "1,000")
	}
	var rows [][]string
	for range rapid.IntRange(1, 18).Draw(t, "rows") {
		row := make([]string, len(importHeadings))
		row[0] = mostly("unit", []string{"xa-a", "units/xa-a", "xa-a-b", "xa-c", "Xã Một"}, []string{"", "xa-x", "Xã Hai", "XA-A"})
		row[1] = mostly("indicator", []string{"C", "A", "R", "Y", "T"}, []string{"", "X", "c"})
		if row[1] == "C" && rapid.Bool().Draw(t, "part") {
			row[2], row[3] = mostly("dimension", []string{"sex"}, []string{"age", ""}), mostly("category", []string{"m", "f"}, []string{"x", ""})
		}
		switch row[1] {
		case "R":
			row[5], row[6] = mostly("numerator", plain, odd), mostly("denominator", plain, odd)
			row[4] = mostly("value", []string{""}, []string{"1"})
		case "Y":
			row[4] = mostly("value", []string{"có", "không", "Yes", "no"}, []string{"", "1", "x"})
		case "T":
			row[4] = mostly("value", []string{"Tốt", "12"}, wrongTexts)
		default:
			row[4] = mostly("value", plain, odd)
			row[5] = mostly("numerator", []string{""}, []string{"3"})
		}
		row[7] = mostly("source", []string{"", "Cục Thống kê mẫu"}, []string{strings.Repeat("x", 301)})
		rows = append(rows, row)
	}
	return rows
}

var plainNumber = regexp.MustCompile(`^-?[0-9]{1,18}(\.[0-9]{1,6})?$`)

// worthOf reads a number by the second computation: with a regular expression and fractions.
func worthOf(text string, numbers reporting.NumberFormat) (*big.Rat, string, bool) {
	if numbers == reporting.CommaNumbers {
		text = strings.NewReplacer(",", ".", ".", "?").Replace(text)
	}
	if !plainNumber.MatchString(text) {
		return nil, "", false
	}
	worth, ok := new(big.Rat).SetString(text)
	return worth, text, ok
}

// expected is what a file should give, worked out a second time and as plainly as can be.
func expected(rows [][]string, numbers reporting.NumberFormat) (taken []string) {
	units := map[string]string{"xa-a": "xa-a", "units/xa-a": "xa-a", "Xã Một": "xa-a", "xa-a-b": "xa-a-b", "xa-c": "xa-c"}
	order := map[string]int{"C": 0, "Csexm": 1, "Csexf": 2, "A": 3, "R": 4, "Y": 5, "T": 6}
	seen := map[string]bool{}
	type line struct{ key, text string }
	var lines []line
	number := 1
	for _, row := range rows {
		number++
		unit, known := units[row[0]]
		rank, asked := order[row[1]+row[2]+row[3]]
		if !known || !asked || unit == "xa-c" && row[1] != "C" {
			continue
		}
		key := fmt.Sprintf("%s %d", unit, rank)
		twice := seen[key]
		seen[key] = true
		value, ok := "", false
		switch row[1] {
		case "C":
			worth, text, reads := worthOf(row[4], numbers)
			value, ok = text, reads && worth.IsInt() && worth.Sign() >= 0 && row[5] == ""
		case "A":
			worth, text, reads := worthOf(row[4], numbers)
			ok = reads && row[5] == "" && worth.Cmp(big.NewRat(1000, 1)) <= 0 && worth.Cmp(big.NewRat(-10, 1)) >= 0 &&
				new(big.Rat).Mul(worth, big.NewRat(100, 1)).IsInt()
			value = text
		case "R":
			part, partText, partReads := worthOf(row[5], numbers)
			whole, wholeText, wholeReads := worthOf(row[6], numbers)
			ok = partReads && wholeReads && row[4] == "" && part.Sign() >= 0 && whole.Sign() > 0 && part.Cmp(whole) <= 0
			value = partText + "/" + wholeText
		case "Y":
			answer, reads := map[string]string{"có": "true", "Yes": "true", "không": "false", "no": "false"}[row[4]]
			value, ok = answer, reads
		case "T":
			value, ok = row[4], row[4] == "Tốt" || row[4] == "12"
		}
		source := row[7]
		if source == "" {
			source = "Niên giám"
		}
		if ok && !twice && len(source) <= 300 {
			lines = append(lines, line{key, fmt.Sprintf("units/%s %s %s %s = %s, %s (%d)", unit, row[1], row[2], row[3], value, source, number)})
		}
	}
	slices.SortFunc(lines, func(a, b line) int { return strings.Compare(a.key, b.key) })
	for _, l := range lines {
		taken = append(taken, l.text)
	}
	return taken
}

// What an import takes is what a second computation takes, however often its process dies on the way: nothing is lost, nothing is
// there twice, and nothing is seen before all of it is.
func TestAnImportIsWhatItsFileSays(t *testing.T) {
	reporting.SetBulkChunkRows(t, 5)
	ctx, store, tries := t.Context(), docstoretest.Open(t), 0
	rapid.Check(t, func(t *rapid.T) {
		tries++
		plan := fmt.Sprintf("plans/p%d", tries)
		numbers := rapid.SampledFrom([]reporting.NumberFormat{reporting.PointNumbers, reporting.CommaNumbers}).Draw(t, "numbers")
		format := rapid.SampledFrom([]reporting.FileFormat{reporting.CSVComma, reporting.XLSX}).Draw(t, "format")
		rows := generated(t, numbers, format)
		content := csvOf(importHeadings, rows)
		if format == reporting.XLSX {
			content = bookOf(t, importHeadings, rows, numbers)
		}
		const id = "4f0b8f5e-3a39-4a52-9d36-2f7c5d3b1a01"
		file := fileOf(content, numbers, format)
		want := expected(rows, numbers)
		var done reporting.BulkImport
		for life := 0; ; life++ {
			dying := &dyingDocuments{Store: store, left: 1 << 30}
			if life < 2 {
				dying.left = rapid.IntRange(0, 6).Draw(t, "writes before it dies")
				dying.after = rapid.Bool().Draw(t, "after the write")
			}
			s := over(ctx, t, dying, plan)
			i, err := s.whole(id, content, file, rapid.IntRange(1, 20).Draw(t, "rows at once"))
			if err == nil {
				done = i
				break
			}
			if life >= 2 {
				t.Fatal(err)
			}
			if got := over(ctx, t, store, plan).offered(t); len(got) > 0 && !slices.Equal(got, want) {
				t.Fatalf("half of it is seen:\n%q\nof\n%q", got, want)
			}
		}
		if done.State != reporting.BulkConfirmed || done.Read != len(rows) || done.TotalRows != len(rows) || done.Taken != len(want) || done.Taken+done.Refused != done.Read {
			t.Fatalf("%s: %d of %d rows read, %d taken, %d refused; want %d taken", done.State, done.Read, done.TotalRows, done.Taken, done.Refused, len(want))
		}
		s := over(ctx, t, store, plan)
		if got := s.offered(t); !slices.Equal(got, want) {
			t.Fatalf("offered\n%q\nwant\n%q", got, want)
		}
		faulty := map[int]bool{}
		faults, more, err := s.BulkFaults(s.ctx, done.Name)
		if err != nil || more > 0 {
			t.Fatalf("%d more faults, %v", more, err)
		}
		for _, f := range faults {
			faulty[f.Row] = true
			if text := f.Violation().Text(fault.Vietnamese); text == "" {
				t.Fatalf("%v says nothing", f)
			}
		}
		if len(faulty) != done.Refused {
			t.Fatalf("%d rows have faults, %d are refused", len(faulty), done.Refused)
		}
	})
}

// dyingDocuments is a store whose process dies at a write: before it, in the middle of many, or before it is answered.
type dyingDocuments struct {
	docstore.Store
	left  int
	after bool
}

func (d *dyingDocuments) write(ctx context.Context, do func() error) error {
	dead := fault.New(faultv1.Reason_REASON_OUTCOME_UNKNOWN)
	d.left--
	switch {
	case d.left > 0:
		return do()
	case d.left == 0 && d.after:
		_ = do()
	}
	return dead
}

func (d *dyingDocuments) Insert(ctx context.Context, collection string, document bson.Raw) error {
	if collection == "periods" {
		return d.Store.Insert(ctx, collection, document)
	}
	return d.write(ctx, func() error { return d.Store.Insert(ctx, collection, document) })
}

func (d *dyingDocuments) InsertMissing(ctx context.Context, collection string, documents ...bson.Raw) error {
	if d.left == 1 && len(documents) > 1 {
		_ = d.Store.InsertMissing(ctx, collection, documents[:len(documents)/2]...)
	}
	return d.write(ctx, func() error { return d.Store.InsertMissing(ctx, collection, documents...) })
}

func (d *dyingDocuments) Replace(ctx context.Context, collection string, document bson.Raw, seen int64) error {
	return d.write(ctx, func() error { return d.Store.Replace(ctx, collection, document, seen) })
}

func (d *dyingDocuments) Delete(ctx context.Context, collection, id string, seen int64) error {
	return d.write(ctx, func() error { return d.Store.Delete(ctx, collection, id, seen) })
}
