package reportingserver_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/docx"
)

const (
	unitTemplate         = xaA + "/officeTemplates/unit-report"
	consolidatedTemplate = huyen + "/officeTemplates/consolidated-report"
)

// marked is a template that says a word of its own.
func marked(t *testing.T, word string) []byte {
	t.Helper()
	var out bytes.Buffer
	err := docx.WriteBlank(&out, document.Document{
		Issuer: []string{word}, Numbered: "{{so_ky_hieu}}", Dated: "{{ngay}}", Type: "{{loai_van_ban}}", Subject: "{{trich_yeu}}",
	}, docx.Blank{Body: "{{noi_dung}}", Receivers: "{{noi_nhan}}", Signer: "{{chu_ky}}"})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// wordParts is everything that the parts of a Word file say, marks and all.
func wordParts(t *testing.T, file []byte) string {
	t.Helper()
	packed, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, part := range packed.File {
		reader, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, reader); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

func (p *papers) setTemplate(word, etag string) *reportingv1.OfficeTemplate {
	p.t.Helper()
	set, err := p.SetOfficeTemplate(p.As(p.t, clerk), &reportingv1.SetOfficeTemplateRequest{Name: unitTemplate, Docx: marked(p.t, word), Etag: etag})
	if err != nil {
		p.t.Fatal(err)
	}
	return set
}

func (p *papers) word(d *reportingv1.Document) *reportingv1.DocumentFile {
	p.t.Helper()
	file, err := p.GetDocumentFile(p.As(p.t, officer), &reportingv1.GetDocumentFileRequest{Name: d.GetName() + "/files/word"})
	if err != nil {
		p.t.Fatal(err)
	}
	return file
}

// A document is filled into the template that was in force when it got its number, whatever is set later.
func TestADocumentKeepsTheTemplateItWasNumberedWith(t *testing.T) {
	p := newPapers(t, submitted)
	plain := p.word(p.draft(p.report()))
	if plain.GetTemplate() != "" || len(plain.GetPdf()) > 0 || !strings.Contains(wordParts(t, plain.GetDocx()), "DỰ THẢO") {
		t.Errorf("without a template it is filled into %q", plain.GetTemplate())
	}
	first := p.setTemplate("Mẫu một", "")
	d := p.upTo("number", p.draft(p.report()))
	second := p.setTemplate("Mẫu hai", first.GetEtag())
	if d.GetTemplate() != unitTemplate+"/versions/1" || second.GetVersion() != 2 || len(second.GetVersions()) != 2 {
		t.Fatalf("numbered with %q, then %v", d.GetTemplate(), second)
	}
	file := p.word(d)
	words := wordParts(t, file.GetDocx())
	if file.GetTemplate() != d.GetTemplate() || !strings.Contains(words, "MẪU MỘT") || !strings.Contains(words, d.GetCode()) ||
		!strings.Contains(words, unitTemplate+"/versions/1") || file.GetSha256() != sum(file.GetDocx()) {
		t.Errorf("it is filled into %q", file.GetTemplate())
	}
	if again := p.word(d); !bytes.Equal(again.GetDocx(), file.GetDocx()) {
		t.Error("two files of a document differ")
	}
	if newer := p.word(p.draft(p.report())); newer.GetTemplate() != unitTemplate+"/versions/2" {
		t.Errorf("a draft is filled into %q", newer.GetTemplate())
	}
	if letter := p.upTo("number", p.draft(officialLetter("Một"))); letter.GetTemplate() != "" {
		t.Errorf("a letter is filled into %q", letter.GetTemplate())
	}
	// Returned and numbered again, it is laid out as the office lays out now.
	d = p.must(p.do("return", d, clerk))
	d = p.must(p.ReviseDocument(p.As(t, officer), &reportingv1.ReviseDocumentRequest{Name: d.GetName(), Content: p.report(), RequestId: newID(), Etag: d.GetEtag()}))
	if d = p.upTo("number", d); d.GetTemplate() != unitTemplate+"/versions/2" {
		t.Errorf("numbered again with %q", d.GetTemplate())
	}
}

func TestVersionsOfATemplate(t *testing.T) {
	p := newPapers(t, opened)
	get := func(version int32) (*reportingv1.OfficeTemplate, error) {
		return p.GetOfficeTemplate(p.As(t, officer), &reportingv1.GetOfficeTemplateRequest{Name: unitTemplate, Version: version})
	}
	if none, err := get(0); err != nil || none.GetVersion() != 0 || none.GetEtag() != "" {
		t.Fatalf("before there is one: %v, %v", none, err)
	}
	first := p.setTemplate("Mẫu một", "")
	_, err := p.SetOfficeTemplate(p.As(t, clerk), &reportingv1.SetOfficeTemplateRequest{Name: unitTemplate, Docx: marked(t, "Mẫu hai")})
	if got := reasonOf(err); got != "STALE_ETAG" {
		t.Errorf("set over a version that was not read: %q", got)
	}
	gone, err := p.DeleteOfficeTemplate(p.As(t, leader), &reportingv1.DeleteOfficeTemplateRequest{Name: unitTemplate, Etag: first.GetEtag()})
	if err != nil || gone.GetVersion() != 0 || len(gone.GetDocx()) > 0 || len(gone.GetVersions()) != 2 || !gone.GetVersions()[0].GetRemoved() {
		t.Fatalf("%v, %v", gone, err)
	}
	_, err = p.DeleteOfficeTemplate(p.As(t, leader), &reportingv1.DeleteOfficeTemplateRequest{Name: unitTemplate, Etag: gone.GetEtag()})
	if got := reasonOf(err); got != "NOT_FOUND" {
		t.Errorf("deleted twice: %q", got)
	}
	if old, err := get(1); err != nil || !bytes.Equal(old.GetDocx(), marked(t, "Mẫu một")) || old.GetSha256() != sum(old.GetDocx()) {
		t.Errorf("the first version: %v", err)
	}
	for _, version := range []int32{2, 3} { // removed, and never made
		if _, err := get(version); reasonOf(err) != "NOT_FOUND" {
			t.Errorf("version %d: %v", version, err)
		}
	}
	if third := p.setTemplate("Mẫu ba", gone.GetEtag()); third.GetVersion() != 3 {
		t.Errorf("it is version %d", third.GetVersion())
	}
}

func TestABadTemplateIsToldWhole(t *testing.T) {
	p := newPapers(t, opened)
	for title, c := range map[string]struct {
		file []byte
		want []string
	}{
		"misspelt and missing": {marked(t, "{{co_qan}} {{"), []string{"docx PLACEHOLDER_UNKNOWN", "docx PLACEHOLDER_NOT_CLOSED"}},
		"no Word file":         {[]byte("xin chào"), []string{"docx TEMPLATE_NOT_FILLABLE"}},
		"half of one":          {marked(t, "Mẫu")[:800], []string{"docx FILE_DAMAGED"}},
	} {
		_, err := p.SetOfficeTemplate(p.As(t, clerk), &reportingv1.SetOfficeTemplateRequest{Name: unitTemplate, Docx: c.file})
		if got := broken(err); !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(c.want))) {
			t.Errorf("%s: %v", title, got)
		}
	}
	if now, err := p.GetOfficeTemplate(p.As(t, clerk), &reportingv1.GetOfficeTemplateRequest{Name: unitTemplate}); err != nil || len(now.GetVersions()) > 0 {
		t.Errorf("something was kept: %v, %v", now, err)
	}
}

// The example can be set as it is, and files that are exported are filled into what is set.
func TestExportedFilesAreFilledIntoTheOfficesTemplate(t *testing.T) {
	p := newPapers(t, approved)
	example, err := p.GetExampleTemplate(p.As(t, issuer), &reportingv1.GetExampleTemplateRequest{Name: consolidatedTemplate})
	if err != nil || len(example.GetPlaceholders()) < 10 {
		t.Fatalf("%v, %v", example, err)
	}
	if _, err := p.SetOfficeTemplate(p.As(t, issuer), &reportingv1.SetOfficeTemplateRequest{Name: consolidatedTemplate, Docx: example.GetDocx()}); err != nil {
		t.Fatal(err)
	}
	p.setTemplate("Mẫu một", "")
	word := reportingv1.DocumentFormat_DOCUMENT_FORMAT_DOCX
	report, err := p.exports().ExportReport(p.As(t, reviewer), &reportingv1.ExportReportRequest{Name: p.round.report, Format: word})
	if err != nil || !strings.Contains(wordParts(t, report.GetData()), "MẪU MỘT") {
		t.Errorf("the report is not in the unit's template: %v", err)
	}
	pdf, err := p.exports().ExportReport(p.As(t, reviewer), &reportingv1.ExportReportRequest{Name: p.round.report})
	if err != nil || !bytes.HasPrefix(pdf.GetData(), []byte("%PDF-")) {
		t.Errorf("the PDF: %v", err)
	}
	all, err := p.exports().ExportConsolidatedReport(p.As(t, reviewer), &reportingv1.ExportConsolidatedReportRequest{Name: p.consolidated, Format: word})
	if words := wordParts(t, all.GetData()); err != nil || !strings.Contains(words, consolidatedTemplate+"/versions/1") || strings.Contains(words, "{{") {
		t.Errorf("the consolidated report is not in the template of who issues it: %v", err)
	}
}

func (p *papers) setTemplateAs(ctx context.Context) error {
	now, err := p.GetOfficeTemplate(p.As(p.t, officer), &reportingv1.GetOfficeTemplateRequest{Name: unitTemplate})
	if err != nil {
		return err
	}
	_, err = p.SetOfficeTemplate(ctx, &reportingv1.SetOfficeTemplateRequest{Name: unitTemplate, Docx: marked(p.t, "Mẫu"), Etag: now.GetEtag()})
	return err
}

func (p *papers) deleteTemplateAs(ctx context.Context) error {
	if err := p.setTemplateAs(p.As(p.t, clerk)); err != nil {
		return err
	}
	now, err := p.GetOfficeTemplate(p.As(p.t, officer), &reportingv1.GetOfficeTemplateRequest{Name: unitTemplate})
	if err != nil {
		return err
	}
	_, err = p.DeleteOfficeTemplate(ctx, &reportingv1.DeleteOfficeTemplateRequest{Name: unitTemplate, Etag: now.GetEtag()})
	return err
}
