package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/tiendo/tiendo/services/attachment"
)

// Limits are how much of a file is read. What goes beyond is refused and never cut off.
type Limits struct {
	// Unpacked is how large all its parts may be together, in bytes.
	Unpacked int64
	// Rows is how many rows a sheet may have.
	Rows int
}

// MaxColumns is how many columns of a sheet are looked at.
const MaxColumns = 256

// maxSheets is how many sheets a file may have.
const maxSheets = 100

// Why a file or a sheet is not read. Each error of this package that is not of the reader underneath is one of these.
var (
	ErrDamaged     = errors.New("the file cannot be read as a workbook")
	ErrTooLarge    = errors.New("the file unpacks to more than is read")
	ErrTooManyRows = errors.New("the sheet has more rows than are read")
	ErrTooWide     = errors.New("the sheet has more columns than are read")
)

// File is a workbook that is read.
type File struct {
	Sheets []string // in their order
	parts  map[string]*zip.File
	places map[string]string // of sheets: their part
	texts  []string
	looks  []shown // of cells, by their style
	limits Limits
	from   int // 1 where days count from 1904
}

// Check looks at a file before it is opened: whether it is an .xlsx without programs, locks, files and links in it, and what it
// unpacks to.
func Check(name string, content io.ReaderAt, size int64) []attachment.Rule {
	checked := attachment.Check(name, content, size)
	if checked.OK() && !strings.HasSuffix(checked.MediaType, "spreadsheetml.sheet") {
		return []attachment.Rule{attachment.UnknownType}
	}
	return checked.Broken
}

// Open reads what a workbook is made of; the rows of its sheets are read by Rows. Look at the file with Check before.
func Open(content io.ReaderAt, size int64, limits Limits) (*File, error) {
	archive, err := zip.NewReader(content, size)
	if err != nil {
		return nil, ErrDamaged
	}
	f := &File{parts: map[string]*zip.File{}, places: map[string]string{}, limits: limits}
	var all uint64
	for _, part := range archive.File {
		f.parts[strings.ToLower(strings.TrimPrefix(part.Name, "/"))] = part
		if all += part.UncompressedSize64; all > uint64(limits.Unpacked) {
			return nil, ErrTooLarge
		}
	}
	book, err := f.book()
	if err != nil {
		return nil, err
	}
	for _, read := range []func(book string) error{f.readSheets, f.readTexts, f.readStyles} {
		if err := read(book); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// part opens a part. It gives no more than it says it has, and never more than may be unpacked.
func (f *File) part(name string) (io.ReadCloser, error) {
	part, ok := f.parts[strings.ToLower(name)]
	if !ok {
		return nil, ErrDamaged
	}
	reader, err := part.Open()
	if err != nil {
		return nil, ErrDamaged
	}
	return bounded{Reader: &atMost{from: reader, left: f.limits.Unpacked}, Closer: reader}, nil
}

// bounded is a part whose reader and closer are not the same.
type bounded struct {
	io.Reader
	io.Closer
}

// atMost fails instead of ending where there is more than may be read: an archive may state any size.
type atMost struct {
	from io.Reader
	left int64
}

func (r *atMost) Read(p []byte) (int, error) {
	if r.left < 0 {
		return 0, ErrTooLarge
	}
	n, err := r.from.Read(p[:min(int64(len(p)), r.left+1)])
	if r.left -= int64(n); r.left < 0 {
		return n, ErrTooLarge
	}
	if err != nil && err != io.EOF {
		err = ErrDamaged
	}
	return n, err
}

// each calls take for every element of a part with one of the names, as it begins.
func (f *File) each(name string, take func(d *xml.Decoder, e xml.StartElement) error) error {
	part, err := f.part(name)
	if err != nil {
		return err
	}
	defer part.Close()
	d := decoder(part)
	for {
		token, err := d.RawToken()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return damaged(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			if err := take(d, e); err != nil {
				return err
			}
		}
	}
}

// decoder reads the XML of a part. Names stand without their prefix: programs choose prefixes as they like.
func decoder(part io.Reader) *xml.Decoder {
	d := xml.NewDecoder(part)
	d.Entity = nil // no entity of a file's own is ever looked up
	return d
}

// damaged keeps an error of this package, and takes every other for damage.
func damaged(err error) error {
	if errors.Is(err, ErrTooLarge) {
		return ErrTooLarge
	}
	return ErrDamaged
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// relation is an attribute that names another part, whose prefix tells it from others called id.
func relation(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}

// book is the part that lists the sheets.
func (f *File) book() (string, error) {
	book := ""
	err := f.each("_rels/.rels", func(_ *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local == "Relationship" && strings.HasSuffix(attribute(e, "Type"), "/officeDocument") {
			book = target("", attribute(e, "Target"))
		}
		return nil
	})
	if err == nil && book == "" {
		err = ErrDamaged
	}
	return book, err
}

// target is the part a relation of another part points to.
func target(from, to string) string {
	if strings.HasPrefix(to, "/") {
		return to[1:]
	}
	return path.Join(path.Dir(from), to)
}

// relations are the parts that belong to the book, by the name it calls them, and by their type.
func (f *File) relations(book string) (byID, byType map[string]string, err error) {
	byID, byType = map[string]string{}, map[string]string{}
	rels := path.Join(path.Dir(book), "_rels", path.Base(book)+".rels")
	err = f.each(rels, func(_ *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local == "Relationship" {
			to := target(book, attribute(e, "Target"))
			byID[attribute(e, "Id")] = to
			byType[path.Base(attribute(e, "Type"))] = to
		}
		return nil
	})
	return byID, byType, err
}

func (f *File) readSheets(book string) error {
	byID, _, err := f.relations(book)
	if err != nil {
		return err
	}
	err = f.each(book, func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			if on := attribute(e, "date1904"); on == "1" || on == "true" {
				f.from = 1
			}
		case "sheet":
			name := attribute(e, "name")
			if _, twice := f.places[name]; twice || len(f.Sheets) == maxSheets {
				return ErrDamaged
			}
			f.Sheets = append(f.Sheets, name)
			f.places[name] = byID[relation(e)]
		}
		return nil
	})
	if err == nil && len(f.Sheets) == 0 {
		err = ErrDamaged
	}
	return err
}

// readTexts reads the texts that cells refer to by number.
func (f *File) readTexts(book string) error {
	_, byType, err := f.relations(book)
	if err != nil || byType["sharedStrings"] == "" {
		return err
	}
	return f.each(byType["sharedStrings"], func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		text, err := richText(d, "si")
		f.texts = append(f.texts, text)
		return err
	})
}

// richText is the text of an element up to its end: of its parts of different looks, without hints how it is pronounced.
func richText(d *xml.Decoder, end string) (string, error) {
	var text bytes.Buffer
	inText, hints := false, 0
	for {
		token, err := d.RawToken()
		if err != nil {
			return "", damaged(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inText = token.Name.Local == "t"
			if token.Name.Local == "rPh" {
				hints++
			}
		case xml.EndElement:
			inText = false
			switch token.Name.Local {
			case "rPh":
				hints--
			case end:
				return unescaped(text.String()), nil
			}
		case xml.CharData:
			if inText && hints == 0 {
				text.Write(token)
			}
		}
	}
}

// unescaped undoes how characters that XML cannot hold are written: _x000D_ is a carriage return.
func unescaped(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var out strings.Builder
	for {
		at := strings.Index(text, "_x")
		if at < 0 || len(text) < at+7 {
			return out.String() + text
		}
		value, ok := hexadecimal(text[at+2 : at+6])
		if !ok || text[at+6] != '_' {
			out.WriteString(text[:at+2])
			text = text[at+2:]
			continue
		}
		out.WriteString(text[:at])
		out.WriteRune(value)
		text = text[at+7:]
	}
}

func hexadecimal(digits string) (rune, bool) {
	var value rune
	for _, d := range []byte(digits) {
		at := strings.IndexByte("0123456789abcdef", d|0x20)
		if at < 0 {
			return 0, false
		}
		value = value<<4 | rune(at)
	}
	return value, true
}
