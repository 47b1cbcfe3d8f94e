package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/documenttest"
	"github.com/tiendo/tiendo/services/document/docx"
)

// parts are the parts of the file of a document, each of them read as XML.
func parts(t interface{ Fatalf(string, ...any) }, d document.Document) map[string]string {
	var out bytes.Buffer
	if err := docx.Write(&out, d); err != nil {
		t.Fatalf("%v", err)
	}
	file, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatalf("%v", err)
	}
	found := map[string]string{}
	for _, part := range file.File {
		reader, err := part.Open()
		if err != nil {
			t.Fatalf("%v", err)
		}
		content, err := io.ReadAll(reader)
		if err != nil {
			t.Fatalf("%v", err)
		}
		found[part.Name] = string(content)
		decoder := xml.NewDecoder(bytes.NewReader(content))
		for {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s is no XML: %v", part.Name, err)
			}
		}
	}
	return found
}

// said is all the words of a part that holds words.
func said(t interface{ Fatalf(string, ...any) }, part string) string {
	decoder := xml.NewDecoder(strings.NewReader(part))
	var out strings.Builder
	inText := false
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return out.String()
		}
		if err != nil {
			t.Fatalf("%v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inText = token.Name.Local == "t"
		case xml.EndElement:
			inText = false
		case xml.CharData:
			if inText {
				out.Write(token)
			}
		}
	}
}

func TestTheSameDocumentMakesTheSameFile(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := docx.Write(out, documenttest.Report()); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two files of one document differ")
	}
}

func TestWhatItSays(t *testing.T) {
	words := said(t, parts(t, documenttest.Report())["word/document.xml"])
	for _, want := range []string{
		document.Nation, document.Motto, "UBND HUYỆN MÊ LINH", "XÃ TRÁNG VIỆT", "Số: 05/BC-UBND", "Tráng Việt, ngày 04 tháng 7 năm 2025",
		"II. KẾT QUẢ THỰC HIỆN", "b) Về bồi dưỡng cán bộ", "trân trọng báo cáo./.", "KT. CHỦ TỊCH", "- Lưu: VT, VHXH.", "1.412", "BIỂU SỐ LIỆU",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in it", want)
		}
	}
}

// Whatever people write, the file is whole and no word of a paragraph is lost.
func TestNoWordIsLost(t *testing.T) {
	kept := func(text string) string {
		return strings.Map(func(r rune) rune {
			if r <= ' ' || r == '\ufffd' || r == 0xfffe || r == 0xffff {
				return -1
			}
			return r
		}, text)
	}
	rapid.Check(t, func(t *rapid.T) {
		d := documenttest.Any().Draw(t, "document")
		words := kept(said(t, parts(t, d)["word/document.xml"]))
		for _, b := range d.Body[:max(0, len(d.Body)-1)] { // the last gets the mark of the end
			p, ok := b.(document.Paragraph)
			if !ok {
				continue
			}
			for _, s := range p.Spans {
				if !strings.Contains(words, kept(s.Text)) {
					t.Fatalf("%q is lost", s.Text)
				}
			}
		}
	})
}
