package attachment

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
)

// The names in a PDF that make it do something or hold something. Names may be written with #xx for any letter; see unescaped.
var (
	pdfPrograms = regexp.MustCompile(`/(JavaScript|JS|Launch|RichMedia)\b`)
	pdfFiles    = regexp.MustCompile(`/(EmbeddedFile|Filespec)\b`) // the list /EmbeddedFiles may be there and empty
	pdfLocked   = regexp.MustCompile(`/Encrypt\b`)
	pdfEscape   = regexp.MustCompile(`#[0-9A-Fa-f]{2}`)
	pdfObjects  = regexp.MustCompile(`/Type\s*/ObjStm\b`)
)

// pdf looks at a PDF: what it says outside its streams, and what is in the streams that hold objects. It is searched and not
// understood: what looks like a program is refused even where it would never run.
func (c *checker) pdf() {
	file := make([]byte, c.size)
	if _, err := c.content.ReadAt(file, 0); err != nil && err != io.EOF {
		c.add(Damaged)
		return
	}
	if !bytes.Contains(file[max(0, len(file)-2048):], []byte("%%EOF")) {
		c.add(Damaged)
	}
	left := int64(MaxUnpacked)
	for len(file) > 0 {
		outside, stream, rest := cutStream(file)
		c.pdfSays(outside)
		if pdfObjects.Match(unescaped(lastOf(outside, 2048))) {
			c.pdfStream(stream, &left)
		}
		file = rest
	}
}

// cutStream cuts a file behind its first stream: what is before it, what is in it, and what is left.
func cutStream(file []byte) (outside, stream, rest []byte) {
	outside, behind, ok := bytes.Cut(file, []byte("stream"))
	if !ok {
		return file, nil, nil
	}
	stream, rest, _ = bytes.Cut(behind, []byte("endstream"))
	return outside, bytes.TrimLeft(stream, "\r\n"), rest
}

func lastOf(text []byte, n int) []byte { return text[max(0, len(text)-n):] }

func (c *checker) pdfSays(text []byte) {
	said := unescaped(text)
	if pdfPrograms.Match(said) {
		c.add(HoldsProgram)
	}
	if pdfFiles.Match(said) {
		c.add(HoldsFiles)
	}
	if pdfLocked.Match(said) {
		c.add(Protected)
	}
}

// unescaped is a piece of a PDF with its names written plainly: "/#4aS" is "/JS".
func unescaped(text []byte) []byte {
	if !bytes.ContainsRune(text, '#') {
		return text
	}
	return pdfEscape.ReplaceAllFunc(text, func(escape []byte) []byte {
		value := byte(0)
		for _, digit := range escape[1:] {
			switch {
			case digit <= '9':
				value = value<<4 | digit - '0'
			default:
				value = value<<4 | (digit | 0x20 - 'a' + 10)
			}
		}
		return []byte{value}
	})
}

// pdfStream looks at a packed stream of objects, counting while it unpacks.
func (c *checker) pdfStream(stream []byte, left *int64) {
	reader, err := zlib.NewReader(bytes.NewReader(stream))
	if err != nil {
		c.add(Damaged) // packed in a way no office program packs: it could not be looked at
		return
	}
	defer reader.Close()
	const most = 16 << 20
	objects, err := io.ReadAll(io.LimitReader(reader, min(most, *left)+1))
	*left -= int64(len(objects))
	if *left < 0 || len(objects) > most {
		c.add(UnpacksTooBig)
		return
	}
	if err != nil {
		c.add(Damaged)
	}
	c.pdfSays(objects)
}
