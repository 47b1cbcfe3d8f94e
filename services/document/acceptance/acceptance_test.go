//go:build office

package acceptance

import (
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/documenttest"
	"github.com/tiendo/tiendo/services/document/docx"
	"github.com/tiendo/tiendo/services/document/pdf"
	"github.com/tiendo/tiendo/services/document/typeface"
)

// TestDecree30 holds a printed report against the list of Decree 30/2020/NĐ-CP, Annex I: the PDF, and the Word file as LibreOffice
// prints it.
func TestDecree30(t *testing.T) {
	d := documenttest.Report()
	t.Run("PDF", func(t *testing.T) { check(t, pages(t, file(t, "report.pdf", d, pdf.Write)), 0.5) })
	t.Run("DOCX", func(t *testing.T) { check(t, pages(t, printed(t, file(t, "report.docx", d, docx.Write))), 1.5) })
}

// file writes a document into a file.
func file(t *testing.T, name string, d document.Document, write func(io.Writer, document.Document) error) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := write(out, d); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// printed has LibreOffice print a Word file, in the type the PDF has: Times New Roman is not free, and the machine's stand-in may
// lack letters.
func printed(t *testing.T, word string) string {
	t.Helper()
	folder := filepath.Dir(word)
	for style, face := range typeface.Faces() {
		if err := os.WriteFile(filepath.Join(folder, "face"+style+".ttf"), face, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	fonts := `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>` + folder + `</dir><cachedir>` + folder +
		`/cache</cachedir><alias binding="same"><family>Times New Roman</family><accept><family>Liberation Serif</family></accept></alias></fontconfig>`
	if err := os.WriteFile(filepath.Join(folder, "fonts.conf"), []byte(fonts), 0o600); err != nil {
		t.Fatal(err)
	}
	convert := exec.Command("soffice", "--headless", "-env:UserInstallation=file://"+folder+"/profile", "--convert-to", "pdf", "--outdir", folder, word)
	convert.Env = append(os.Environ(), "FONTCONFIG_FILE="+folder+"/fonts.conf", "HOME="+folder)
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	return strings.TrimSuffix(word, ".docx") + ".pdf"
}

// check measures. Lengths are in millimetres, give or take so many; sizes in points.
func check(t *testing.T, all []page, give float64) {
	if len(all) < 4 {
		t.Fatalf("%d pages, want two of the report and two or more of the annex", len(all))
	}
	near := func(what string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > give {
			t.Errorf("%s: %.2f, want %.2f", what, got, want)
		}
	}
	between := func(what string, got, least, most float64) {
		t.Helper()
		if got < least-give || got > most+give {
			t.Errorf("%s: %.2f, want %.0f to %.0f", what, got, least, most)
		}
	}
	look := func(what string, got text, least, most float64, bold, italic bool) {
		t.Helper()
		if got.size < least-0.1 || got.size > most+0.1 {
			t.Errorf("%s: %.1f pt, want %.0f to %.0f", what, got.size, least, most)
		}
		if got.bold != bold || got.italic != italic {
			t.Errorf("%s: bold %v italic %v, want %v %v", what, got.bold, got.italic, bold, italic)
		}
	}
	first, second := all[0], all[1]

	near("width of the paper", first.width, 210)
	near("height of the paper", first.height, 297)
	left, right, top, bottom := edges(first)
	between("left margin", left, 30, 35)
	between("right margin", 210-right, 15, 20)
	between("top margin", top, 20, 25)
	if 297-bottom < 20-give {
		t.Errorf("bottom margin: %.2f, want 20 or more", 297-bottom)
	}

	nation, motto := first.find(t, document.Nation), first.find(t, document.Motto)
	look("nation", nation, 12, 13, true, false)
	look("motto", motto, 13, 14, true, false)
	near("motto below the middle of the nation", motto.centre(), nation.centre())
	superior, issuer := first.find(t, "UBND HUYỆN MÊ LINH"), first.find(t, "ỦY BAN NHÂN DÂN")
	look("superior", superior, 12, 13, false, false)
	look("issuer", issuer, 12, 13, true, false)
	near("issuer below the middle of the superior", issuer.centre(), superior.centre())
	near("superior beside the nation", superior.top, nation.top)
	number, date := first.find(t, "Số: 05/BC-UBND"), first.find(t, "Tráng Việt, ngày 04 tháng 7 năm 2025")
	look("number", number, 13, 13, false, false)
	look("date", date, 13, 14, false, true)
	near("number below the middle of the issuer", number.centre(), issuer.centre())
	near("date below the middle of the motto", date.centre(), motto.centre())
	near("date beside the number", date.top, number.top)

	title, subject := first.find(t, "BÁO CÁO"), first.find(t, "Kết quả thực hiện 6 tháng")
	look("type", title, 13, 14, true, false)
	look("subject", subject, 13, 14, true, false)
	middle := (30 + 190) / 2.0
	near("type in the middle", title.centre(), middle)
	near("subject in the middle", subject.centre(), middle)
	basis := first.find(t, "Căn cứ Nghị định")
	look("basis", basis, 13, 14, false, true)
	near("first line moved in", basis.left, 30+12.7)
	section := first.find(t, "I. CÔNG TÁC")
	look("section", section, 13, 14, true, false)
	paragraph := first.find(t, "Ủy ban nhân dân xã đã ban hành")
	look("body", paragraph, 13, 14, false, false)
	near("first line moved in", paragraph.left, 30+12.7)
	near("justified at the right", paragraph.right(), 190)
	following := first.find(t, "công chức phụ trách")
	near("second line", following.left, 30)
	between("lines", (following.top-paragraph.top)*72/25.4/paragraph.size, 1.1, 1.8)

	signature, name := second.find(t, "TM. ỦY BAN NHÂN DÂN"), second.find(t, "Nguyễn Văn A")
	for _, authority := range []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"} {
		line := second.find(t, authority)
		look(authority, line, 13, 14, true, false)
		near(authority+" in the middle", line.centre(), signature.centre())
	}
	look("name", name, 13, 14, true, false)
	near("name below the middle", name.centre(), signature.centre())
	receivers, receiver := second.find(t, "Nơi nhận:"), second.find(t, "- Như trên;")
	look("label of the receivers", receivers, 12, 12, true, true)
	look("receiver", receiver, 11, 11, false, false)
	between("receivers beside the authority", receivers.top-signature.top, -1, 2)
	if !second.has("- Lưu: VT, VHXH.") {
		t.Error("the archive is not last, with a full stop")
	}

	annexes := all[2:]
	for n, p := range [][]page{{first, second}, annexes} {
		if numbered(p[0]) {
			t.Errorf("the first page of part %d has a number", n)
		}
		for i, one := range p[1:] {
			number := one.find(t, fmt.Sprint(i+2))
			look("page number", number, 13, 14, false, false)
			near("page number in the middle", number.centre(), (30+one.width-20)/2)
			between("page number in the top margin", number.top, 5, 16)
		}
	}
	near("annex turned", annexes[0].width, 297)
	for i, one := range annexes {
		if !one.has("Chỉ tiêu") {
			t.Errorf("page %d of the annex does not repeat the header", i+1)
		}
	}
	label := annexes[0].find(t, "Phụ lục")
	look("label of the annex", label, 14, 14, true, false)
	look("document of the annex", annexes[0].find(t, "(Kèm theo Báo cáo số 05/BC-UBND"), 13, 14, false, true)
}

// edges are the outermost letters of a page, without its number.
func edges(p page) (left, right, top, bottom float64) {
	left, top = p.width, p.height
	for _, one := range p.texts {
		left, right = min(left, one.left), max(right, one.right())
		top, bottom = min(top, one.top), max(bottom, one.top+one.size*25.4/72)
	}
	return left, right, top, bottom
}

// numbered reports whether there is anything in the top margin.
func numbered(p page) bool {
	for _, one := range p.texts {
		if one.top < 17 {
			return true
		}
	}
	return false
}

// letters are all letters of Vietnamese with marks, in both cases.
const letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

func TestEveryLetterCanBeReadBack(t *testing.T) {
	all := letters + strings.ToUpper(letters)
	if n := len([]rune(all)); n != 134 {
		t.Fatalf("%d letters, want 134", n)
	}
	d := document.Document{Type: "Báo cáo", Subject: "Chữ"}
	for _, s := range []document.Span{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}} {
		// Each letter is in a word with others, as in life.
		s.Text = "n" + strings.Join(strings.Split(all, ""), "h n") + "h"
		d.Body = append(d.Body, document.Paragraph{Spans: []document.Span{s}}, document.Text("Hết."))
	}
	for name, path := range map[string]string{
		"PDF": file(t, "letters.pdf", d, pdf.Write), "DOCX": printed(t, file(t, "letters.docx", d, docx.Write)),
	} {
		out, err := exec.Command("pdftotext", path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		said := strings.Fields(string(out))
		for _, want := range d.Body {
			for _, word := range strings.Fields(want.(document.Paragraph).Spans[0].Text) {
				if !contains(said, word) {
					t.Errorf("%s: %q cannot be read back", name, word)
				}
			}
		}
		if got := strings.Count(string(out), "nẵh"); got != 4 {
			t.Errorf("%s: the four looks give %d times nẵh", name, got)
		}
	}
}

func contains(words []string, word string) bool {
	for _, one := range words {
		if one == word {
			return true
		}
	}
	return false
}
