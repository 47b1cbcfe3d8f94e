package document

import (
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/calendar"
)

// The words that stand in every document, as Decree 30/2020/NĐ-CP writes them.
const (
	Nation    = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	Motto     = "Độc lập - Tự do - Hạnh phúc"
	DraftMark = "DỰ THẢO"
	Addressee = "Kính gửi: "
	Receivers = "Nơi nhận:"
	EndOfBody = "./."

	numberLabel = "Số: "
	// The blanks are spaces that are kept as they are.
	blankDate  = "ngày\u00a0\u00a0\u00a0\u00a0\u00a0 tháng\u00a0\u00a0\u00a0\u00a0\u00a0 năm\u00a0\u00a0\u00a0\u00a0\u00a0"
	blankCount = "\u00a0\u00a0\u00a0\u00a0\u00a0"
)

// NumberAndSymbol is the line with the document's number: below 10 with a zero, blank before it has one (Annex I, II.3).
func (d Document) NumberAndSymbol() string { return numberLabel + d.Code() }

// Code is number and symbol.
func (d Document) Code() string {
	if d.Numbered != "" {
		return d.Numbered
	}
	return d.NumberAlone() + "/" + d.Symbol
}

// NumberAlone is the number without the symbol.
func (d Document) NumberAlone() string {
	if d.Number > 0 {
		return fmt.Sprintf("%02d", d.Number)
	}
	return blankCount
}

// About is what a letter is about, as it stands below the number: "V/v báo cáo …" (Annex I, II.5b). Empty for documents with a
// title.
func (d Document) About() string {
	if d.Type != "" || d.Subject == "" {
		return ""
	}
	return "V/v " + d.Subject
}

// PlaceAndDate is the line with place and day: "Mê Linh, ngày 05 tháng 7 năm 2019".
func (d Document) PlaceAndDate() string {
	if d.Dated != "" {
		return d.Dated
	}
	return d.Place + ", " + DateInWords(d.Date)
}

// DateInWords is a day as documents write it: days below 10 and the months January and February have a zero, other months
// have none (Annex I, II.4). The zero Date is left blank, to be filled in by hand.
func DateInWords(day calendar.Date) string {
	if day.IsZero() {
		return blankDate
	}
	month := fmt.Sprint(int(day.Month))
	if day.Month <= 2 {
		month = "0" + month
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", day.Day, month, day.Year)
}

// Reference names the document in an annex: "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 7 năm 2019 của …)". The blanks of
// a document without number are not filled (Annex I, II.3 of annexes).
func (d Document) Reference() string {
	return fmt.Sprintf("(Kèm theo %s số %s %s của %s)", d.Type, d.Code(), DateInWords(d.Date), strings.Join(d.Issuer, " "))
}

// pointLetters are the letters of points in their Vietnamese order, as the decree itself counts.
var pointLetters = []string{
	"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
}

// PointLetter is the letter of the n-th point, from 1; points beyond the alphabet are "aa", "ab" and so on.
func PointLetter(n int) string {
	size := len(pointLetters)
	if n <= size {
		return pointLetters[n-1]
	}
	return PointLetter((n-1)/size) + pointLetters[(n-1)%size]
}

// Roman is a number from 1 to 3999 in Roman letters.
func Roman(n int) string {
	var out strings.Builder
	for _, step := range []struct {
		value  int
		letter string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	} {
		for ; n >= step.value; n -= step.value {
			out.WriteString(step.letter)
		}
	}
	return out.String()
}

// AnnexLabel is what stands above the n-th of so many annexes: they are numbered where there are two or more.
func AnnexLabel(n, of int) string {
	if of < 2 {
		return "Phụ lục"
	}
	return "Phụ lục " + Roman(n)
}
