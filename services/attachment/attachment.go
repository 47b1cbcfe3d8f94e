// Package attachment looks at a file before anything opens it: what it is by its content, and whether it holds what can harm
// who opens it. It opens nothing itself beyond what telling that takes, in bounded memory, and knows no store.
package attachment

import (
	"io"
	"path"
	"strings"
)

// The limits of a file.
const (
	// MaxSize is how large a file may be, in bytes.
	MaxSize = 20 << 20
	// MaxUnpacked is how large what is packed in a file may be altogether, in bytes.
	MaxUnpacked = 200 << 20
	// MaxEntries is how many files may be packed in one.
	MaxEntries = 5000
	// MaxPixels is how many pixels a picture may have.
	MaxPixels = 100_000_000
	// MaxName is how long a file's name may be, in bytes.
	MaxName = 200
)

// Rule is what is wrong with a file. Each has texts in the catalogue of faults.
type Rule string

// The rules.
const (
	Empty         Rule = "EMPTY"          // it has no content
	TooLarge      Rule = "TOO_LARGE"      // it is larger than MaxSize
	BadName       Rule = "BAD_NAME"       // its name is not one
	UnknownType   Rule = "UNKNOWN_TYPE"   // it is none of the types that are taken
	WrongEnding   Rule = "WRONG_ENDING"   // its name says another type than its content
	Damaged       Rule = "DAMAGED"        // it cannot be read as what it is
	Protected     Rule = "PROTECTED"      // it is locked with a password
	HoldsProgram  Rule = "HOLDS_PROGRAM"  // macros, scripts or programs are in it
	HoldsFiles    Rule = "HOLDS_FILES"    // other files are packed into it
	UnpacksTooBig Rule = "UNPACKS_TO_BIG" // it grows beyond the limits when it is opened
	OutsideLinks  Rule = "OUTSIDE_LINKS"  // it fetches parts from elsewhere when it is opened
)

// Type is a type of files that is taken.
type Type struct {
	MediaType string
	Endings   []string
}

// The types of files that are taken.
var (
	pdfType  = Type{"application/pdf", []string{".pdf"}}
	pngType  = Type{"image/png", []string{".png"}}
	jpegType = Type{"image/jpeg", []string{".jpg", ".jpeg"}}
	docxType = Type{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", []string{".docx"}}
	xlsxType = Type{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", []string{".xlsx"}}
	pptxType = Type{"application/vnd.openxmlformats-officedocument.presentationml.presentation", []string{".pptx"}}
	odtType  = Type{"application/vnd.oasis.opendocument.text", []string{".odt"}}
	odsType  = Type{"application/vnd.oasis.opendocument.spreadsheet", []string{".ods"}}
)

// Checked is what a look at a file found.
type Checked struct {
	// Name is the file's name, without a folder.
	Name string
	// MediaType is what the file is by its content; empty if none of the types that are taken.
	MediaType string
	// Broken is everything that is wrong with it, each once.
	Broken []Rule
}

// OK reports whether nothing is wrong.
func (c Checked) OK() bool { return len(c.Broken) == 0 }

// Check looks at a file.
func Check(name string, content io.ReaderAt, size int64) Checked {
	c := &checker{content: content, size: size}
	c.checked.Name = c.name(name)
	switch {
	case size == 0:
		c.add(Empty)
	case size > MaxSize:
		c.add(TooLarge)
	default:
		c.kind()
	}
	return c.checked
}

// checker is a look at one file.
type checker struct {
	content io.ReaderAt
	size    int64
	checked Checked
	ending  string
}

func (c *checker) add(rule Rule) {
	for _, known := range c.checked.Broken {
		if known == rule {
			return
		}
	}
	c.checked.Broken = append(c.checked.Broken, rule)
}

// name is the file's name without the folder some browsers send with it.
func (c *checker) name(given string) string {
	name := given[strings.LastIndexAny(given, `/\`)+1:]
	c.ending = strings.ToLower(path.Ext(name))
	if strings.TrimSpace(strings.TrimSuffix(name, path.Ext(name))) == "" || len(name) > MaxName || strings.HasPrefix(name, ".") ||
		strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune(`<>:"|?*`, r) || hidden(r) }) {
		c.add(BadName)
	}
	return name
}

// hidden reports whether a character is not seen, or turns what is seen round: "bao-cao‮fdp.exe" reads as a PDF.
func hidden(r rune) bool {
	return r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x2069 || r == 0xfeff
}

// is notes what the file is, and checks that its name says so too.
func (c *checker) is(t Type) {
	c.checked.MediaType = t.MediaType
	for _, ending := range t.Endings {
		if c.ending == ending {
			return
		}
	}
	c.add(WrongEnding)
}

// kind tells what the file is by its first bytes.
func (c *checker) kind() {
	head := make([]byte, 512)
	n, err := c.content.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		c.add(Damaged)
		return
	}
	head = head[:n]
	begins := func(bytes string) bool { return strings.HasPrefix(string(head), bytes) }
	switch {
	case begins("%PDF-"):
		c.is(pdfType)
		c.pdf()
	case begins("\x89PNG\r\n\x1a\n"):
		c.is(pngType)
		c.picture()
	case begins("\xff\xd8\xff"):
		c.is(jpegType)
		c.picture()
	case begins("PK\x03\x04"):
		c.office()
	case begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
		c.compound()
	default:
		c.add(UnknownType)
	}
}
