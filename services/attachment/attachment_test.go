package attachment_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/tiendo/tiendo/services/attachment"
	"github.com/tiendo/tiendo/services/document/documenttest"
	"github.com/tiendo/tiendo/services/document/docx"
	"github.com/tiendo/tiendo/services/document/pdf"
)

// part is a part of a packed file.
type part struct{ name, content string }

func packed(t testing.TB, parts ...part) []byte {
	t.Helper()
	var out bytes.Buffer
	file := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := file.Create(p.name)
		if err == nil {
			_, err = w.Write([]byte(p.content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// word is a Word file with more parts.
func word(t testing.TB, more ...part) []byte {
	return packed(t, append([]part{{"[Content_Types].xml", `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`}}, more...)...)
}

func picture(t testing.TB, encode func(*bytes.Buffer, image.Image) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := encode(&out, image.NewGray(image.Rect(0, 0, 4, 3))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func asPNG(out *bytes.Buffer, i image.Image) error  { return png.Encode(out, i) }
func asJPEG(out *bytes.Buffer, i image.Image) error { return jpeg.Encode(out, i, nil) }

// hugePNG is a picture that says it is very large.
func hugePNG(t testing.TB) []byte {
	file := picture(t, asPNG)
	binary.BigEndian.PutUint32(file[16:], 60000)
	binary.BigEndian.PutUint32(file[20:], 60000)
	binary.BigEndian.PutUint32(file[29:], crc32.ChecksumIEEE(file[12:29]))
	return file
}

func printed(t testing.TB, write func(*bytes.Buffer) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func ourPDF(t testing.TB) []byte {
	return printed(t, func(out *bytes.Buffer) error { return pdf.Write(out, documenttest.Report()) })
}

func pdfWith(objects string) []byte {
	return []byte("%PDF-1.7\n" + objects + "\ntrailer << /Root 1 0 R >>\n%%EOF\n")
}

func deflated(text string) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	w.Write([]byte(text))
	w.Close()
	return out.String()
}

func TestCheck(t *testing.T) {
	for title, c := range map[string]struct {
		name      string
		content   []byte
		mediaType string
		broken    []attachment.Rule
	}{
		"our PDF":            {"bao-cao.pdf", ourPDF(t), "application/pdf", nil},
		"our Word file":      {"Báo cáo.docx", printed(t, func(out *bytes.Buffer) error { return docx.Write(out, documenttest.Report()) }), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", nil},
		"PNG":                {"anh.png", picture(t, asPNG), "image/png", nil},
		"JPEG":               {"ANH.JPEG", picture(t, asJPEG), "image/jpeg", nil},
		"OpenDocument":       {"a.ods", packed(t, part{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}), "application/vnd.oasis.opendocument.spreadsheet", nil},
		"folder in the name": {`C:\Users\x\bao-cao.png`, picture(t, asPNG), "image/png", nil},
		"link in a text":     {"a.docx", word(t, part{"word/_rels/document.xml.rels", `<Relationship Type="x/hyperlink" Target="http://x" TargetMode="External"/>`}), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", nil},

		"empty":                 {"a.pdf", nil, "", []attachment.Rule{attachment.Empty}},
		"text":                  {"a.txt", []byte("xin chào"), "", []attachment.Rule{attachment.UnknownType}},
		"program":               {"a.pdf", []byte("MZ\x90\x00"), "", []attachment.Rule{attachment.UnknownType}},
		"PDF named as picture":  {"a.png", ourPDF(t), "application/pdf", []attachment.Rule{attachment.WrongEnding}},
		"no name":               {".pdf", ourPDF(t), "application/pdf", []attachment.Rule{attachment.BadName, attachment.WrongEnding}[:1]},
		"name that turns round": {"bao-cao\u202efdp.exe", picture(t, asPNG), "image/png", []attachment.Rule{attachment.BadName, attachment.WrongEnding}},
		"picture bomb":          {"a.png", hugePNG(t), "image/png", []attachment.Rule{attachment.UnpacksTooBig}},
		"half a picture":        {"a.png", picture(t, asPNG)[:20], "image/png", []attachment.Rule{attachment.Damaged}},

		"macro":            {"a.docx", word(t, part{"word/vbaProject.bin", "x"}), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", []attachment.Rule{attachment.HoldsProgram}},
		"macro by type":    {"a.docx", packed(t, part{"[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"}), "", []attachment.Rule{attachment.HoldsProgram, attachment.UnknownType}},
		"Basic":            {"a.odt", packed(t, part{"mimetype", "application/vnd.oasis.opendocument.text"}, part{"Basic/Standard/Module1.xml", "x"}), "application/vnd.oasis.opendocument.text", []attachment.Rule{attachment.HoldsProgram}},
		"file in a file":   {"a.docx", word(t, part{"word/embeddings/oleObject1.bin", "x"}), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", []attachment.Rule{attachment.HoldsFiles}},
		"remote template":  {"a.docx", word(t, part{"word/_rels/settings.xml.rels", `<Relationship Type="x/attachedTemplate" Target="http://x/t.dotm" TargetMode="External"/>`}), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", []attachment.Rule{attachment.OutsideLinks}},
		"path out of file": {"a.docx", word(t, part{"../../etc/passwd", "x"}), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", []attachment.Rule{attachment.Damaged}},
		"any other zip":    {"a.docx", packed(t, part{"a.txt", "x"}), "", []attachment.Rule{attachment.UnknownType}},
		"half a Word file": {"a.docx", word(t)[:60], "", []attachment.Rule{attachment.Damaged}},
		"locked ODF":       {"a.odt", packed(t, part{"mimetype", "application/vnd.oasis.opendocument.text"}, part{"META-INF/manifest.xml", "<manifest:encryption-data/>"}), "application/vnd.oasis.opendocument.text", []attachment.Rule{attachment.Protected}},
		"locked Office":    {"a.docx", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "E\x00n\x00c\x00r\x00y\x00p\x00t\x00i\x00o\x00n\x00I\x00n\x00f\x00o\x00"...), "", []attachment.Rule{attachment.Protected}},
		"old Word file":    {"a.doc", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 600)...), "", []attachment.Rule{attachment.UnknownType}},

		"PDF with a script":         {"a.pdf", pdfWith("1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj"), "application/pdf", []attachment.Rule{attachment.HoldsProgram}},
		"PDF with a hidden script":  {"a.pdf", pdfWith("1 0 obj << /S /#4aavaScript >> endobj"), "application/pdf", []attachment.Rule{attachment.HoldsProgram}},
		"PDF with a packed script":  {"a.pdf", pdfWith("1 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n" + deflated("<< /S /Launch /F (cmd.exe) >>") + "endstream endobj"), "application/pdf", []attachment.Rule{attachment.HoldsProgram}},
		"PDF with a file":           {"a.pdf", pdfWith("1 0 obj << /Names << /EmbeddedFiles 2 0 R >> >> endobj 3 0 obj << /Type /Filespec /EF << /F 4 0 R >> >> endobj"), "application/pdf", []attachment.Rule{attachment.HoldsFiles}},
		"locked PDF":                {"a.pdf", pdfWith("5 0 obj << /Encrypt 6 0 R >> endobj"), "application/pdf", []attachment.Rule{attachment.Protected}},
		"PDF bomb":                  {"a.pdf", pdfWith("1 0 obj << /Type /ObjStm >> stream\n" + deflated(strings.Repeat("\x00", 17<<20)) + "endstream endobj"), "application/pdf", []attachment.Rule{attachment.UnpacksTooBig}},
		"PDF with unknown packing":  {"a.pdf", pdfWith("1 0 obj << /Type /ObjStm >> stream\nabc\nendstream endobj"), "application/pdf", []attachment.Rule{attachment.Damaged}},
		"half a PDF":                {"a.pdf", ourPDF(t)[:4000], "application/pdf", []attachment.Rule{attachment.Damaged}},
		"script in the words of it": {"a.pdf", pdfWith("1 0 obj << >> stream\n/JS is only a word in a picture\nendstream endobj"), "application/pdf", nil},
	} {
		t.Run(title, func(t *testing.T) {
			got := attachment.Check(c.name, bytes.NewReader(c.content), int64(len(c.content)))
			if got.MediaType != c.mediaType || !slices.Equal(got.Broken, c.broken) {
				t.Errorf("it is %q with %v, want %q with %v", got.MediaType, got.Broken, c.mediaType, c.broken)
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	got := attachment.Check("a.pdf", bytes.NewReader(nil), attachment.MaxSize+1)
	if !slices.Equal(got.Broken, []attachment.Rule{attachment.TooLarge}) {
		t.Errorf("it is refused with %v", got.Broken)
	}
}

// A file of a few megabytes that would unpack to four gigabytes is refused in little memory.
func TestABombTakesLittleMemory(t *testing.T) {
	var once bytes.Buffer
	squeeze, err := flate.NewWriter(&once, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	sum, nothing := crc32.NewIEEE(), make([]byte, 1<<20)
	for range 256 {
		sum.Write(nothing)
		if _, err := squeeze.Write(nothing); err != nil {
			t.Fatal(err)
		}
	}
	if err := squeeze.Close(); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for i := range 16 { // each 256 MiB of nothing
		part, err := w.CreateRaw(&zip.FileHeader{
			Name: fmt.Sprintf("word/media/%d.bin", i), Method: zip.Deflate, CRC32: sum.Sum32(),
			CompressedSize64: uint64(once.Len()), UncompressedSize64: 256 << 20,
		})
		if err == nil {
			_, err = part.Write(once.Bytes())
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := attachment.Check("a.docx", bytes.NewReader(file.Bytes()), int64(file.Len()))
	runtime.ReadMemStats(&after)
	if !slices.Contains(got.Broken, attachment.UnpacksTooBig) {
		t.Errorf("it is refused with %v", got.Broken)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 16<<20 {
		t.Errorf("looking at it took %d MiB", used>>20)
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("a.pdf", ourPDF(f))
	f.Add("a.docx", word(f, part{"word/document.xml", "x"}))
	f.Add("a.png", picture(f, asPNG))
	f.Add("a.pdf", pdfWith("1 0 obj << /Type /ObjStm >> stream\n"+deflated("/JS")+"endstream"))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		got := attachment.Check(name, bytes.NewReader(content), int64(len(content)))
		if got.OK() && got.MediaType == "" {
			t.Error("nothing is wrong with a file of no type")
		}
	})
}
