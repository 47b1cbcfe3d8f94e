package document_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/document"
)

func TestDateInWords(t *testing.T) {
	for want, day := range map[string]calendar.Date{
		"ngày 05 tháng 7 năm 2019":  {Year: 2019, Month: 7, Day: 5},
		"ngày 09 tháng 01 năm 2020": {Year: 2020, Month: 1, Day: 9},
		"ngày 29 tháng 02 năm 2024": {Year: 2024, Month: 2, Day: 29},
		"ngày 10 tháng 3 năm 2025":  {Year: 2025, Month: 3, Day: 10},
		"ngày 31 tháng 12 năm 2025": {Year: 2025, Month: 12, Day: 31},
		"ngày\u00a0\u00a0\u00a0\u00a0\u00a0 tháng\u00a0\u00a0\u00a0\u00a0\u00a0 năm\u00a0\u00a0\u00a0\u00a0\u00a0": {},
	} {
		if got := document.DateInWords(day); got != want {
			t.Errorf("%v is %q, want %q", day, got, want)
		}
	}
}

func TestNumberAndSymbol(t *testing.T) {
	for number, want := range map[int]string{0: "Số: \u00a0\u00a0\u00a0\u00a0\u00a0/BC-UBND", 5: "Số: 05/BC-UBND", 10: "Số: 10/BC-UBND", 272: "Số: 272/BC-UBND"} {
		if got := (document.Document{Number: number, Symbol: "BC-UBND"}).NumberAndSymbol(); got != want {
			t.Errorf("%d is %q, want %q", number, got, want)
		}
	}
}

func TestANumberInAFormOfItsOwn(t *testing.T) {
	if got := (document.Document{Numbered: "KH 272A"}).NumberAndSymbol(); got != "Số: KH 272A" {
		t.Errorf("it is %q", got)
	}
}

func TestWhatALetterIsAbout(t *testing.T) {
	for d, want := range map[*document.Document]string{
		{Subject: "cung cấp số liệu"}:                  "V/v cung cấp số liệu",
		{Subject: "cung cấp số liệu", Type: "Báo cáo"}: "", {}: "",
	} {
		if got := d.About(); got != want {
			t.Errorf("%v is about %q, want %q", *d, got, want)
		}
	}
}

func TestPointLetters(t *testing.T) {
	var got string
	for n := range 23 {
		got += document.PointLetter(n + 1)
	}
	if want := "abcdđeghiklmnopqrstuvxy"; got != want {
		t.Errorf("the letters are %q, want %q", got, want)
	}
	for n, want := range map[int]string{24: "aa", 25: "ab", 46: "ay", 47: "ba"} {
		if got := document.PointLetter(n); got != want {
			t.Errorf("the %d. is %q, want %q", n, got, want)
		}
	}
}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 90: "XC", 400: "CD", 1999: "MCMXCIX"} {
		if got := document.Roman(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

func TestReference(t *testing.T) {
	d := document.Document{
		Number: 5, Symbol: "BC-UBND", Type: "Báo cáo", Date: calendar.Date{Year: 2019, Month: 7, Day: 5},
		Issuer: []string{"Ủy ban nhân dân", "xã Tráng Việt"},
	}
	const want = "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 7 năm 2019 của Ủy ban nhân dân xã Tráng Việt)"
	if got := d.Reference(); got != want {
		t.Errorf("the reference is %q, want %q", got, want)
	}
}

func TestEnded(t *testing.T) {
	for text, want := range map[string]string{"trân trọng báo cáo.": "trân trọng báo cáo./.", "báo cáo": "báo cáo./.", "báo cáo./.": "báo cáo./."} {
		got := document.Ended([]document.Block{document.Text("Một."), document.Text(text)})
		if diff := cmp.Diff([]document.Block{document.Text("Một."), document.Text(want)}, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
	table := []document.Block{document.Table{}}
	if diff := cmp.Diff(table, document.Ended(table)); diff != "" {
		t.Errorf("a table (-want +got)\n%s", diff)
	}
}

func TestNumber(t *testing.T) {
	for number, want := range map[string]string{
		"0": "0", "1234.5": "1.234,5", "-1234567.89": "-1.234.567,89", "999": "999", "0.50": "0,50", "": "", "abc": "abc",
	} {
		if got := document.Number(number); got != want {
			t.Errorf("%q is %q, want %q", number, got, want)
		}
	}
}
