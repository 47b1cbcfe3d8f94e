package template

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// text is a part of the file that holds words: the document itself, a header, footnotes.
type text struct {
	name       string // empty for the document itself
	part       int    // which part of the file it is
	content    []byte
	paragraphs []paragraph
	sections   []section
	bodyEnd    span   // where the end of the body begins; of no length
	cuts       []span // what is taken out whatever is filled in
	faults     []Fault
}

// span is a stretch of a part, in bytes.
type span struct{ from, to int }

func (s span) of(content []byte) string { return string(content[s.from:s.to]) }

// where is what a paragraph stands in.
type where int

const (
	elsewhere where = iota // a text box, a note
	inBody
	inCell
)

// paragraph is a paragraph of words.
type paragraph struct {
	span
	number  int
	where   where
	plain   bool // nothing is in it but words
	section span // of the section that ends with it; empty for most
	pieces  []piece
}

// piece is a stretch of words that look the same, or what parts words, such as a tabulator.
type piece struct {
	span
	words string
	parts bool
}

// section is a section of pages, by its place in the part.
type section struct {
	span
	width, height, left, right int // of its pages, in twips; 0 if it does not say
	children                   []child
}

// child is an element of a section.
type child struct {
	span
	name string
}

// reader reads a part that holds words. It keeps places in the file, so that what is not filled stays as it is.
type reader struct {
	x       text
	decoder *xml.Decoder
	at      span // of the token
	open    []element
	number  int      // of paragraphs
	fields  []*field // that are open
	err     bool     // it is no such part
}

// element is an element that is open.
type element struct {
	name      string
	from      int
	paragraph *paragraph
	section   *section
	words     *strings.Builder
}

// wordSpace is what the prefix w has to stand for. Files in the strict variant of the format have another.
const wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

// maxDepth is how deep elements may be nested.
const maxDepth = 500

// readText reads a part that holds words; false if it is none.
func readText(name string, number int, content []byte) (text, bool) {
	r := &reader{x: text{name: name, part: number, content: content}, decoder: xml.NewDecoder(bytes.NewReader(content))}
	for !r.err {
		r.at.from = int(r.decoder.InputOffset())
		token, err := r.decoder.RawToken()
		r.at.to = int(r.decoder.InputOffset())
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return text{}, false
		}
		r.token(token)
	}
	for _, f := range r.fields {
		r.checkField(f)
	}
	return r.x, !r.err && len(r.open) == 0 && r.at.from > 0
}

func (r *reader) token(token xml.Token) {
	switch token := token.(type) {
	case xml.Directive: // a document type: Office writes none
		r.err = true
	case xml.StartElement:
		r.start(token)
	case xml.EndElement:
		r.end(token)
	case xml.CharData:
		if n := len(r.open); n > 0 && r.open[n-1].words != nil {
			r.open[n-1].words.Write(token)
		}
	}
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if qualified(a.Name) == name {
			return a.Value
		}
	}
	return ""
}

func (r *reader) start(token xml.StartElement) {
	e := element{name: qualified(token.Name), from: r.at.from}
	switch {
	case len(r.open) == 0 && attribute(token, "xmlns:w") != wordSpace, len(r.open) > maxDepth:
		r.err = true
		return
	case len(r.open) > 0 && attribute(token, "xmlns:w") != "" && attribute(token, "xmlns:w") != wordSpace:
		r.err = true
		return
	}
	switch e.name {
	case "w:p":
		r.number++
		e.paragraph = &paragraph{number: r.number, where: r.where(), plain: true}
		r.notPlain()
	case "w:sectPr":
		if !r.inside("w:sectPrChange") {
			e.section = &section{}
		}
	case "w:t", "w:instrText":
		e.words = new(strings.Builder)
	case "w:fldChar":
		r.fieldMark(attribute(token, "w:fldCharType"))
	case "w:fldSimple":
		r.notPlain()
		f := new(field)
		f.says.WriteString(attribute(token, "w:instr"))
		r.checkField(f)
	case "w:altChunk", "w:subDoc", "w:object", "w:control", "o:OLEObject":
		r.x.faults = append(r.x.faults, r.fault(Fetches, token.Name.Local))
	default:
		r.other(e.name, token)
	}
	r.open = append(r.open, e)
}

// ignored are elements of a paragraph that neither say nor show anything.
var ignored = map[string]bool{
	"w:r": true, "w:proofErr": true, "w:bookmarkStart": true, "w:bookmarkEnd": true, "w:lastRenderedPageBreak": true,
	"w:permStart": true, "w:permEnd": true, "w:commentRangeStart": true, "w:commentRangeEnd": true,
}

// other looks at an element that holds no words itself.
func (r *reader) other(name string, token xml.StartElement) {
	parent := r.parent()
	switch {
	case parent == "w:sectPr" && name == "w:pgSz":
		r.measure(func(s *section) { s.width, s.height = twipsOf(token, "w:w"), twipsOf(token, "w:h") })
	case parent == "w:sectPr" && name == "w:pgMar":
		r.measure(func(s *section) { s.left, s.right = twipsOf(token, "w:left"), twipsOf(token, "w:right") })
	case strings.HasSuffix(name, ":dataBinding"): // Word would put something else in its place when it opens the file
	case parent == "w:r" && name != "w:rPr" && !ignored[name]:
		r.parted()
	case parent == "w:p" && name != "w:pPr" && !ignored[name]:
		r.notPlain()
	}
}

// measure notes a measure of the section that is open.
func (r *reader) measure(note func(*section)) {
	if s := r.open[len(r.open)-1].section; s != nil {
		note(s)
	}
}

func twipsOf(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(attribute(e, name))
	if err != nil || n < 0 || n > 32000 { // more than any paper
		return 0
	}
	return n
}

func (r *reader) end(token xml.EndElement) {
	n := len(r.open) - 1
	if n < 0 || r.open[n].name != qualified(token.Name) {
		r.err = true
		return
	}
	e := r.open[n]
	r.open = r.open[:n]
	whole := span{e.from, r.at.to}
	switch {
	case e.paragraph != nil:
		e.paragraph.span = whole
		r.x.paragraphs = append(r.x.paragraphs, *e.paragraph)
	case e.section != nil:
		e.section.span = whole
		r.x.sections = append(r.x.sections, *e.section)
		if p := r.paragraph(); p != nil {
			p.section = whole
		}
	case e.name == "w:body":
		r.x.bodyEnd = span{r.at.from, r.at.from}
	case e.name == "w:t":
		r.words(whole, e.words.String())
	case e.name == "w:instrText":
		r.instruction(e.words.String())
	case strings.HasSuffix(e.name, ":dataBinding"):
		r.x.cuts = append(r.x.cuts, whole)
	}
	if n > 0 && r.open[n-1].section != nil {
		r.open[n-1].section.children = append(r.open[n-1].section.children, child{whole, e.name})
	}
}

// words notes a stretch of words. In the instruction of a field there can be none.
func (r *reader) words(at span, words string) {
	if f := r.field(); f != nil && !f.shown {
		f.says.WriteString(words)
		return
	}
	if p := r.paragraph(); p != nil {
		p.pieces = append(p.pieces, piece{span: at, words: strings.NewReplacer("\n", " ", "\r", "").Replace(words)})
	}
}

// parted notes something between words: a tabulator, a picture.
func (r *reader) parted() {
	if p := r.paragraph(); p != nil {
		p.pieces, p.plain = append(p.pieces, piece{parts: true}), false
	}
}

func (r *reader) notPlain() {
	if p := r.paragraph(); p != nil {
		p.plain = false
	}
}

// paragraph is the innermost paragraph that is open.
func (r *reader) paragraph() *paragraph {
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].paragraph != nil {
			return r.open[i].paragraph
		}
	}
	return nil
}

func (r *reader) parent() string {
	if len(r.open) == 0 {
		return ""
	}
	return r.open[len(r.open)-1].name
}

func (r *reader) inside(name string) bool {
	for _, e := range r.open {
		if e.name == name {
			return true
		}
	}
	return false
}

// where is what a paragraph that begins now stands in. Content controls are seen through.
func (r *reader) where() where {
	at := elsewhere
	for i := len(r.open) - 1; i >= 0; i-- {
		switch r.open[i].name {
		case "w:sdt", "w:sdtContent", "w:customXml", "w:document":
			continue
		case "w:tbl", "w:tr":
			if at == elsewhere {
				return elsewhere
			}
			continue
		case "w:tc":
			at = inCell
			continue
		case "w:body":
			if at == elsewhere {
				return inBody
			}
			return at
		}
		return elsewhere
	}
	return elsewhere
}

// says is what the paragraph says.
func (p paragraph) says() string {
	var words strings.Builder
	for _, one := range p.pieces {
		words.WriteString(one.words)
		if one.parts {
			words.WriteByte('\n')
		}
	}
	return words.String()
}

// fault is something wrong in a paragraph.
func (x text) fault(p paragraph, rule Rule, says string) Fault {
	return Fault{Rule: rule, Says: says, Part: x.name, Paragraph: p.number, Near: shortened(p.says())}
}

// fault is something wrong where the reader is.
func (r *reader) fault(rule Rule, says string) Fault {
	p := paragraph{number: r.number}
	if open := r.paragraph(); open != nil {
		p = *open
	}
	return r.x.fault(p, rule, says)
}

// shortened is the beginning of what a paragraph says.
func shortened(words string) string {
	const most = 60
	words = strings.Join(strings.Fields(words), " ")
	if utf8.RuneCountInString(words) <= most {
		return words
	}
	return string([]rune(words)[:most]) + "…"
}
