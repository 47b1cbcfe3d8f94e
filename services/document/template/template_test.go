package template_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/attachment"
	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/documenttest"
	"github.com/tiendo/tiendo/services/document/template"
)

// tester is a test or a property.
type tester interface {
	Helper()
	Fatalf(string, ...any)
}

// parts are the parts of a file, by name.
func parts(t tester, file []byte) map[string]string {
	t.Helper()
	packed, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatalf("%v", err)
	}
	found := map[string]string{}
	for _, one := range packed.File {
		reader, err := one.Open()
		if err != nil {
			t.Fatalf("%v", err)
		}
		content, err := io.ReadAll(reader)
		if err != nil {
			t.Fatalf("%v", err)
		}
		found[one.Name] = string(content)
	}
	return found
}

// packed is a file of parts.
func packed(t tester, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	file := zip.NewWriter(&out)
	names := []string{}
	for name := range parts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := file.Create(name)
		if err == nil {
			_, err = io.WriteString(w, parts[name])
		}
		if err != nil {
			t.Fatalf("%v", err)
		}
	}
	if err := file.Close(); err != nil {
		t.Fatalf("%v", err)
	}
	return out.Bytes()
}

const main = "word/document.xml"

// said is what a part says: a line for each paragraph. It must be whole.
func said(t tester, part string) string {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(part))
	var out strings.Builder
	open := []string{}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return out.String()
		}
		if err != nil {
			t.Fatalf("it is no XML: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Name.Local)
			if token.Name.Local == "p" {
				out.WriteByte('\n')
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 && open[len(open)-1] == "t" {
				out.Write(token)
			}
		}
	}
}

func example(t tester) map[string]string {
	t.Helper()
	file, err := template.Example()
	if err != nil {
		t.Fatalf("%v", err)
	}
	return parts(t, file)
}

// with is the example with a stretch of its text changed.
func with(t tester, old, now string) []byte {
	t.Helper()
	all := example(t)
	if !strings.Contains(all[main], old) {
		t.Fatalf("%s is not in the example", old)
	}
	all[main] = strings.Replace(all[main], old, now, 1)
	return packed(t, all)
}

func filled(t tester, file []byte, d document.Document) map[string]string {
	t.Helper()
	read, faults := template.Read(template.ConsolidatedReport, file)
	if len(faults) > 0 {
		t.Fatalf("it is refused: %+v", faults)
	}
	out, err := read.Fill(d, "units/xa-a/officeTemplates/unit-report/versions/3")
	if err != nil {
		t.Fatalf("%v", err)
	}
	if checked := attachment.Check("a.docx", bytes.NewReader(out), int64(len(out))); !checked.OK() {
		t.Fatalf("what is made would be refused: %v", checked.Broken)
	}
	return parts(t, out)
}

func run(words string) string {
	return `<w:r><w:rPr></w:rPr><w:t xml:space="preserve">` + words + `</w:t></w:r>`
}

func TestTheExampleFilled(t *testing.T) {
	file := filled(t, packed(t, example(t)), documenttest.Report())
	words := said(t, file[main])
	for _, want := range []string{
		"UBND HUYỆN MÊ LINH", "ỦY BAN NHÂN DÂNXÃ TRÁNG VIỆT", "Số: 05/BC-UBND", "Tráng Việt, ngày 04 tháng 7 năm 2025", "BÁO CÁO",
		"\nII. KẾT QUẢ THỰC HIỆN", "trân trọng báo cáo./.", "\nNơi nhận:\n- Như trên;", "\n- Lưu: VT, VHXH.", "\nKT. CHỦ TỊCH\n", "\nNguyễn Văn A",
		"\nBIỂU SỐ LIỆU", "1.000",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in it", want)
		}
	}
	if strings.Contains(words, "{{") {
		t.Error("a placeholder is left")
	}
	if !strings.Contains(file["docProps/core.xml"], "officeTemplates/unit-report/versions/3") {
		t.Error("it does not say what it was made with")
	}
	if !strings.Contains(file[main], `w:orient="landscape"`) {
		t.Error("the wide annex is not turned")
	}
}

func TestTheSameTemplateAndDocumentMakeTheSameFile(t *testing.T) {
	read, faults := template.Read(template.UnitReport, packed(t, example(t)))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	first, err := read.Fill(documenttest.Report(), "")
	again, err2 := read.Fill(documenttest.Report(), "")
	if err != nil || err2 != nil || !bytes.Equal(first, again) {
		t.Errorf("two files differ, %v, %v", err, err2)
	}
}

func TestPlaceholdersAsPeopleWriteThem(t *testing.T) {
	d := documenttest.Report()
	for title, c := range map[string]struct{ template, want string }{
		"over several runs":     {`<w:r><w:rPr><w:b/></w:rPr><w:t>Số {</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{so</w:t></w:r><w:r><w:t>_ky_hieu}} nhé</w:t></w:r>`, "Số 05/BC-UBND nhé"},
		"twice in a paragraph":  {run(`{{so}} và {{so}}`), "05 và 05"},
		"with marks and spaces": {run(`{{ Số ký hiệu }}`), "05/BC-UBND"},
		"in capitals":           {run(`{{TRÍCH_YẾU}}`), strings.ToUpper(d.Subject)},
		"beside braces":         {run(`{a} {{so}} }`), "{a} 05 }"},
		"with entities":         {run(`a &lt; b &amp; {{so}}`), "a < b & 05"},
		"behind a tabulator":    {`<w:r><w:tab/><w:t>{{so}}</w:t></w:r>`, "05"},
		"in a link":             {`<w:hyperlink w:anchor="x">` + run(`{{so}}`) + `</w:hyperlink>`, "05"},
	} {
		t.Run(title, func(t *testing.T) {
			file := filled(t, with(t, `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr>`+run("{{noi_dung}}"),
				`<w:p>`+c.template+`</w:p><w:p><w:pPr/>`+run("{{noi_dung}}")), d)
			if words := said(t, file[main]); !strings.Contains(words, "\n"+c.want+"\n") {
				t.Errorf("%q is not in %s", c.want, words)
			}
		})
	}
}

// What a placeholder is replaced with looks as its first letter did.
func TestTheLookStays(t *testing.T) {
	file := filled(t, with(t, run("{{noi_dung}}"), run("{{noi_dung}}")+`</w:p><w:p><w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t>{{</w:t></w:r>`+run("so}}")), documenttest.Report())
	if !strings.Contains(file[main], `<w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">05</w:t></w:r>`) {
		t.Error("the number lost its look")
	}
}

func TestTablesStandWhereTheTemplateHasThem(t *testing.T) {
	d := documenttest.Report()
	d.Annexes[0].Kind = document.Figures
	file := filled(t, with(t, run("{{noi_dung}}"), run("{{noi_dung}}")+`</w:p><w:p>`+run("{{bang_chi_tieu}}")+`</w:p><w:p>`+run("{{bang_nhiem_vu}}")), d)
	words := said(t, file[main])
	if !strings.Contains(words, "1.000") || strings.Contains(words, "BIỂU SỐ LIỆU") || strings.Index(words, "1.000") > strings.Index(words, "Nơi nhận:") {
		t.Errorf("the table is not where it belongs: %s", words)
	}
}

func TestHeadersAreFilled(t *testing.T) {
	all := example(t)
	all["word/header1.xml"] = strings.Replace(all["word/header1.xml"], "</w:hdr>", `<w:p>`+run("{{so_ky_hieu}}")+`</w:p></w:hdr>`, 1)
	if words := said(t, filled(t, packed(t, all), documenttest.Report())["word/header1.xml"]); !strings.Contains(words, "05/BC-UBND") {
		t.Errorf("the header says %q", words)
	}
}

// A style of the office's own is used; Word and LibreOffice give it an id of their own.
func TestAStyleOfTheOffice(t *testing.T) {
	all := example(t)
	all["word/styles.xml"] = strings.NewReplacer(`w:styleId="Body"`, `w:styleId="Nidung"`, `w:val="Body"`, `w:val="Nidung"`).Replace(all["word/styles.xml"])
	all["word/styles.xml"] = strings.Replace(all["word/styles.xml"], "Điểm", "Khác", 1)
	file := filled(t, packed(t, all), documenttest.Report())
	if !strings.Contains(file[main], `<w:pStyle w:val="Nidung"/>`) || !strings.Contains(file[main], `<w:pStyle w:val="TienDoPoint"/>`) {
		t.Error("styles are not found by their names")
	}
	if !strings.Contains(file["word/styles.xml"], `w:styleId="TienDoPoint"><w:name w:val="Điểm"/><w:basedOn w:val="Nidung"/>`) {
		t.Error("a style that is missing is not added")
	}
	said(t, file["word/styles.xml"])
}

// rules are what is wrong, each with what the template says there.
func rules(faults []template.Fault) []string {
	var found []string
	for _, f := range faults {
		found = append(found, strings.TrimSpace(string(f.Rule)+string(f.File)+" "+f.Says))
	}
	return found
}

func TestWhatIsWrongWithATemplate(t *testing.T) {
	body := run("{{noi_dung}}")
	for title, c := range map[string]struct {
		file []byte
		want []string
	}{
		"misspelt and missing": {with(t, "{{so_ky_hieu}}", "{{so_ki_hieu}} {{abc}}"), []string{"UNKNOWN {{so_ki_hieu}}", "UNKNOWN {{abc}}", "MISSING {{so_ky_hieu}}"}},
		"not closed":           {with(t, body, body+`</w:p><w:p>`+run("Số {{so")), []string{"UNCLOSED"}},
		"not opened":           {with(t, body, body+`</w:p><w:p>`+run("Số so}}")), []string{"UNCLOSED"}},
		"over a tabulator":     {with(t, body, body+`</w:p><w:p>`+run("{{so")+`<w:r><w:tab/></w:r>`+run("_ky_hieu}}")), []string{"UNCLOSED"}},
		"among words":          {with(t, body, run("Nội dung: {{noi_dung}}")), []string{"NOT_ALONE {{noi_dung}}"}},
		"beside a picture":     {with(t, body, body+`<w:r><w:drawing/></w:r>`), []string{"NOT_ALONE {{noi_dung}}"}},
		"in a cell":            {with(t, run("{{noi_nhan}}"), run("{{noi_nhan}}")+`</w:p><w:p>`+run("{{bang_chi_tieu}}")), []string{"NOT_ALONE {{bang_chi_tieu}}"}},
		"twice":                {with(t, body, body+`</w:p><w:p>`+body), []string{"TWICE {{noi_dung}}"}},
		"of another kind":      {with(t, body, body+`</w:p><w:p>`+run("{{bang_don_vi}}")), []string{"UNKNOWN {{bang_don_vi}}"}},
		"field that fetches": {
			with(t, body, body+`</w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`),
			[]string{"FETCHES INCLUDEPICTURE"},
		},
		"simple field":      {with(t, body, body+`</w:p><w:p><w:fldSimple w:instr="DDEAUTO c:\\x"/>`), []string{"FETCHES DDEAUTO"}},
		"words as a field":  {with(t, body, body+`</w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>`+run("{{so}}")+`<w:r><w:fldChar w:fldCharType="end"/></w:r>`), []string{"FETCHES {{so}}"}},
		"foreign content":   {with(t, `<w:sectPr>`, `<w:altChunk r:id="rId9"/><w:sectPr>`), []string{"FETCHES altChunk"}},
		"strict variant":    {with(t, "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"), []string{"NOT_FILLABLE"}},
		"no XML":            {with(t, "</w:body>", "</w:bod>"), []string{"NOT_FILLABLE"}},
		"a document type":   {with(t, "<w:document", `<!DOCTYPE x [<!ENTITY a "b">]><w:document`), []string{"NOT_FILLABLE"}},
		"half a file":       {packed(t, example(t))[:900], []string{"DAMAGED"}},
		"nothing":           {nil, []string{"EMPTY"}},
		"a PDF":             {[]byte("%PDF-1.7\nxref\n%%EOF"), []string{"NOT_FILLABLE"}},
		"locked":            {append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"...), []string{"PROTECTED"}},
		"too large":         {make([]byte, template.MaxSize+1), []string{"TOO_LARGE"}},
		"macro":             {packed(t, plus(t, "word/vbaProject.bin", "x")), []string{"HOLDS_PROGRAM"}},
		"link in quotes":    {packed(t, plus(t, "word/_rels/settings.xml.rels", `<Relationships><Relationship Type="x/attachedTemplate" Target="http://x" TargetMode='External'/></Relationships>`)), []string{"OUTSIDE_LINKS"}},
		"bomb":              {packed(t, plus(t, "word/media/a.png", strings.Repeat("\x00", 17<<20))), []string{"UNPACKS_TO_BIG"}},
		"two of a name":     {packed(t, plus(t, "Word/Document.xml", "x")), []string{"DAMAGED"}},
		"no list of styles": {packed(t, plus(t, "word/styles.xml", "")), []string{"NOT_FILLABLE"}},
	} {
		t.Run(title, func(t *testing.T) {
			read, faults := template.Read(template.UnitReport, c.file)
			got := rules(faults)
			if title == "a PDF" { // what else is wrong with it does not matter
				got = got[:min(len(got), 1)]
			}
			if read != nil || !slices.Equal(got, c.want) {
				t.Errorf("it has %q, want %q", got, c.want)
			}
		})
	}
}

func plus(t tester, name, content string) map[string]string {
	all := example(t)
	all[name] = content
	return all
}

func TestAFaultSaysWhereItIs(t *testing.T) {
	_, faults := template.Read(template.UnitReport, with(t, "Số: {{so_ky_hieu}}", "Số: {{so}}, {{so_ky_hiu}}"))
	if len(faults) != 1 || faults[0].Instead != "{{so_ky_hieu}}" || faults[0].Near != "Số: {{so}}, {{so_ky_hiu}}" || faults[0].Paragraph == 0 || faults[0].Part != "" {
		t.Errorf("%+v", faults)
	}
}

// Whatever a report says, it is in the file as words, whole, and none of it became markup or was taken for a placeholder.
func TestValuesSurviveAsWords(t *testing.T) {
	kept := func(text string) string {
		return strings.Map(func(r rune) rune {
			if r <= ' ' || r == '\ufffd' || r == 0xfffe || r == 0xffff {
				return -1
			}
			return r
		}, text)
	}
	file := with(t, run("{{noi_dung}}"), run("{{noi_dung}}")+`</w:p><w:p><w:pPr/><w:r><w:t>[{{tr</w:t></w:r><w:r><w:t>ich_yeu}}|{{nguoi_ky}}|{{</w:t></w:r><w:r><w:t>dia_danh}}]</w:t></w:r>`)
	tricky := rapid.SampledFrom([]string{"</w:t>", "{{so}}", "{{noi_dung}}", "]]>", "<w:altChunk/>", "&amp;", "<!--", "a\nb", "\t", "'\""})
	rapid.Check(t, func(t *rapid.T) {
		d := documenttest.Any().Draw(t, "document")
		d.Subject += strings.Join(rapid.SliceOfN(tricky, 0, 4).Draw(t, "tricky"), "")
		all := filled(t, file, d)
		words := kept(said(t, all[main]))
		if want := kept("[" + d.Subject + "|" + d.Signature.Name + "|" + d.Place + "]"); !strings.Contains(words, want) {
			t.Fatalf("%q is not in it", want)
		}
		for _, b := range d.Body[:max(0, len(d.Body)-1)] { // the last gets the mark of the end
			if p, ok := b.(document.Paragraph); ok {
				for _, s := range p.Spans {
					if !strings.Contains(words, kept(s.Text)) {
						t.Fatalf("%q is lost", s.Text)
					}
				}
			}
		}
		if strings.Contains(all[main], "altChunk/>") {
			t.Fatalf("a value became markup")
		}
	})
}

// FuzzRead: no file makes the reader fall over, and what it takes it fills to a file that is whole.
func FuzzRead(f *testing.F) {
	all := example(f)
	f.Add(all[main], all["word/styles.xml"])
	f.Add(strings.ReplaceAll(all[main], "{{so", `{</w:t></w:r><w:r><w:t>{so`), all["word/styles.xml"])
	f.Add(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>`, `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`)
	f.Fuzz(func(t *testing.T, words, styles string) {
		parts := map[string]string{}
		for name, content := range all {
			parts[name] = content
		}
		parts[main], parts["word/styles.xml"] = words, styles
		read, faults := template.Read(template.UnitReport, packed(t, parts))
		if len(faults) > 0 {
			return
		}
		out, err := read.Fill(documenttest.Report(), "")
		if err != nil {
			t.Fatal(err)
		}
		checkWhole(t, out)
	})
}

func checkWhole(t *testing.T, file []byte) {
	all := parts(t, file)
	said(t, all["word/styles.xml"])
	if words := said(t, all[main]); !strings.Contains(words, "trân trọng báo cáo./.") {
		t.Error("the text is lost")
	}
}
