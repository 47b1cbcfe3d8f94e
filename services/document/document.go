// Package document describes an official document of a Vietnamese authority, in the parts that Decree 30/2020/NĐ-CP, Annex I,
// gives it: who issues it, number, place and day, what it is, what it says, who signs, who receives it, and its annexes. The
// measures of its pages stand in page.go; packages pdf and docx make files of it.
//
// A document says everything about itself: the same document makes the same file, byte for byte.
package document

import "github.com/tiendo/tiendo/services/calendar"

// Document is an official document.
type Document struct {
	// Superior is the authority the issuer belongs to (cơ quan chủ quản); empty where there is none to name.
	Superior string
	// Issuer is the name of the issuing authority as it is spelt in a sentence, one line or, to break it where its sense
	// breaks, several. Where the layout asks for capitals, it makes them.
	Issuer []string
	// Number is what the register gave it; 0 before that.
	Number int
	// Symbol is type and issuer in letters, such as "BC-UBND".
	Symbol string
	// Numbered is number and symbol of a document from outside that writes them in a form of its own, in place of the two.
	Numbered string
	// Dated is place and day of a document from outside that writes them in a form of its own, in place of the two.
	Dated string
	// Place is the official name of where the issuer sits, such as "Mê Linh".
	Place string
	// Date is the day of issue; the zero Date before that.
	Date calendar.Date
	// Draft marks it as a draft.
	Draft bool
	// Type is the kind of document, such as "Báo cáo"; empty for a letter (công văn), which has no title: what it is about
	// stands below its number.
	Type string
	// Subject is what it is about in short (trích yếu).
	Subject string
	// To are those a report to an authority above is addressed to (Kính gửi).
	To []string
	// Bases are the documents it rests on (căn cứ).
	Bases []string
	// Body is what it says. "./." is put behind its last word.
	Body []Block
	// Signature is who signs.
	Signature Signature
	// Recipients are who gets it (Nơi nhận), the archive last: "Như trên", "Lưu: VT, LĐTBXH".
	Recipients []string
	// Annexes follow on pages of their own.
	Annexes []Annex
}

// Signature is who signs, and in whose stead.
type Signature struct {
	// Authority are the lines above the name: on behalf of whom, in whose stead, and the position, such as "TM. ỦY BAN NHÂN
	// DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
	Authority []string
	// Name is the full name, without titles.
	Name string
}

// Annex is an annex in the same file. Its pages count from 1.
type Annex struct {
	// Kind is what its table lists; empty for an annex of another kind.
	Kind AnnexKind
	// Title is what it is.
	Title string
	// Landscape turns its pages, for wide tables.
	Landscape bool
	// Body is what it holds.
	Body []Block
}

// AnnexKind is what the table of an annex lists.
type AnnexKind string

// The kinds.
const (
	Figures AnnexKind = "FIGURES"
	Tasks   AnnexKind = "TASKS"
	Units   AnnexKind = "UNITS"
)

// Block is a piece of the body: a Heading, a Paragraph or a Table.
type Block interface{ block() }

// Level is how deep a heading stands.
type Level int

// The levels of headings, as reports number them.
const (
	LevelPart    Level = iota // "Phần I", centred, its title in capitals below
	LevelSection              // "I. TIÊU ĐỀ"
	LevelPoint                // "1. Tiêu đề"
)

// Heading is a heading with its number.
type Heading struct {
	Level  Level
	Number string // "I", "1"; without a point
	Text   string
}

// Style is how a paragraph stands.
type Style int

// The styles of paragraphs.
const (
	Plain    Style = iota // justified, the first line indented
	Centred               // in the middle
	Basis                 // a document it rests on: italic
	NoIndent              // as Plain, without the indent: a line beside a table
)

// Paragraph is a paragraph of words. One that begins with a marker ("a)", "-") is an item of a list.
type Paragraph struct {
	Style  Style
	Marker string
	Spans  []Span
}

// Span is a run of words that look the same.
type Span struct {
	Text   string
	Bold   bool
	Italic bool
}

// Text is a paragraph of plain words.
func Text(text string) Paragraph { return Paragraph{Spans: []Span{{Text: text}}} }

// Align is where the words of a column stand.
type Align int

// The alignments.
const (
	AlignLeft Align = iota
	AlignCentre
	AlignRight
)

// Table is a table. Its header is repeated on every page.
type Table struct {
	Columns []Column
	Rows    []Row
}

// Column is a column of a table.
type Column struct {
	Title string
	// Weight is its share of the width, among the others.
	Weight float64
	Align  Align
}

// Row is a row of a table: a cell for each column or, for a row that groups others, one for all of them.
type Row struct {
	Cells []string
	Bold  bool
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Table) block()     {}
