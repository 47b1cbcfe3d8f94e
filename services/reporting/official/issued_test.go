package official_test

import (
	"slices"
	"testing"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/official"
	"github.com/tiendo/tiendo/services/signature"
)

func issued(t reporting.DocumentType, recipients ...string) reporting.Printed {
	office := reporting.Office{AgencyName: "Ủy ban nhân dân xã Mẫu", Abbreviation: "UBND", PlaceName: "Mẫu"}
	return reporting.Printed{
		Office: office, Number: &reporting.DocumentNumber{Number: 5, Date: "2026-01-09", Office: office},
		Content: reporting.DocumentContent{
			Type: t, Abstract: "cung cấp số liệu", Body: "Đoạn một.\n\nĐoạn hai.", Recipients: recipients,
			Signer: reporting.DocumentSigner{
				Authorities: []reporting.Authority{reporting.OnBehalf, reporting.ForHead}, Collective: "Ủy ban nhân dân",
				HeadPosition: "Chủ tịch", Position: "Phó Chủ tịch", FullName: "Người Ký Mẫu",
			},
		},
	}
}

func TestAnIssuedLetter(t *testing.T) {
	p := issued(reporting.TypeLetter, "UBND huyện Mẫu", "Như trên", "Lưu: VT, VP")
	d := official.Issued(p)
	if d.NumberAndSymbol() != "Số: 05/UBND" || d.PlaceAndDate() != "Mẫu, ngày 09 tháng 01 năm 2026" || d.About() != "V/v cung cấp số liệu" ||
		!slices.Equal(d.To, []string{"UBND huyện Mẫu"}) || !slices.Equal(d.Recipients, []string{"Như trên", "Lưu: VT, VP"}) || len(d.Body) != 2 ||
		!slices.Equal(d.Signature.Authority, []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}) || d.Draft {
		t.Errorf("%+v", d)
	}
	p.Number, p.Draft = nil, true
	if d = official.Issued(p); d.Number != 0 || !d.Date.IsZero() || !d.Draft {
		t.Errorf("before its number: %+v", d)
	}
}

func TestAnIssuedReportSaysWhatWasReported(t *testing.T) {
	p := issued(reporting.TypeReport, "Như trên", "Lưu: VT")
	p.Report = &reporting.PrintedReport{
		Period:  &reporting.Period{Title: "Báo cáo 6 tháng đầu năm 2026"},
		Content: reporting.Content{Difficulties: "Thiếu kinh phí."},
	}
	d := official.Issued(p)
	if d.NumberAndSymbol() != "Số: 05/BC-UBND" || d.Subject != "cung cấp số liệu" || d.Type == "" || len(d.Recipients) != 2 ||
		!slices.ContainsFunc(d.Body, func(b document.Block) bool {
			p, ok := b.(document.Paragraph)
			return ok && len(p.Spans) > 0 && p.Spans[0].Text == "Thiếu kinh phí."
		}) {
		t.Errorf("%+v", d)
	}
}

// TestWhatIsPrintedCanBeSigned prints a document twice: the same bytes, which can be given out for signing.
func TestWhatIsPrintedCanBeSigned(t *testing.T) {
	first, err := official.Printer{}.Print(issued(reporting.TypeLetter, "UBND huyện Mẫu"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := official.Printer{}.Print(issued(reporting.TypeLetter, "UBND huyện Mẫu"))
	if err != nil || string(first) != string(second) {
		t.Errorf("two files of one document, %v", err)
	}
	if err := signature.CheckUnsigned(first); err != nil {
		t.Error(err)
	}
}
