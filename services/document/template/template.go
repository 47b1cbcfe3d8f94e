// Package template fills Word files that an office made itself: where its template says {{noi_dung}}, the document gets what the
// report says. A template is looked at before it is kept, as every file from outside, and everything wrong with it is told at
// once. What is filled in never becomes markup, and what the office laid out stays as it is, byte for byte.
package template

import (
	"bytes"
	"slices"
	"strings"

	"github.com/tiendo/tiendo/services/attachment"
)

// The limits of a template.
const (
	// MaxSize is how large it may be, in bytes.
	MaxSize = 1 << 20
	// maxUnpacked is how large its parts may be altogether, in bytes.
	maxUnpacked = 16 << 20
	// maxFaults is how many faults are told; a file that has more is told so many.
	maxFaults = 50
)

// Kind is what kind of document a template is for.
type Kind string

// The kinds.
const (
	UnitReport         Kind = "unit-report"
	ConsolidatedReport Kind = "consolidated-report"
)

// Rule is what is wrong with a template. Each has texts in the catalogue of faults.
type Rule string

// The rules, beside those of the package attachment.
const (
	NotFillable Rule = "NOT_FILLABLE" // it is no Word file as Word and LibreOffice save them
	Unknown     Rule = "UNKNOWN"      // there is no such placeholder
	Missing     Rule = "MISSING"      // what an official document cannot do without is not in it
	Unclosed    Rule = "UNCLOSED"     // braces open and do not close, or the reverse
	NotAlone    Rule = "NOT_ALONE"    // what is filled with paragraphs has to be a paragraph of its own, in the text
	Twice       Rule = "TWICE"        // what is filled with paragraphs is in it twice
	Fetches     Rule = "FETCHES"      // a field or an object in it fetches or runs something when the file is opened
)

// Fault is one thing that is wrong with a template.
type Fault struct {
	// Rule is what is wrong; File where it is wrong with the file as such, and the rest is empty then.
	Rule Rule
	File attachment.Rule
	// Says is the placeholder, field or object as the template writes it.
	Says string
	// Instead is what it may have to be; empty if nothing is near.
	Instead string
	// Part is where it stands: empty for the text itself, or the name of a part such as "header1.xml".
	Part string
	// Paragraph is the number of the paragraph in its part, from 1; 0 if it stands in none.
	Paragraph int
	// Near is what the paragraph says, shortened.
	Near string
}

// Template is a Word file that can be filled.
type Template struct {
	kind  Kind
	parts []part // as they follow each other in the file
	texts []text // the parts that hold words; the first is the document itself
	look  look   // of the styles
	core  string // name of the part with what the file says of itself; empty if it has none
}

// Read reads a template, or says everything that is wrong with it.
func Read(kind Kind, file []byte) (*Template, []Fault) {
	if faults := checkFile(file); len(faults) > 0 {
		return nil, faults
	}
	t := &Template{kind: kind}
	if fault := t.open(file); fault != nil {
		return nil, []Fault{*fault}
	}
	faults := t.check()
	if len(faults) > 0 {
		return nil, faults[:min(len(faults), maxFaults)]
	}
	return t, nil
}

// checkFile looks at the file as at every file from outside.
func checkFile(file []byte) []Fault {
	if len(file) > MaxSize {
		return []Fault{{File: attachment.TooLarge}}
	}
	checked := attachment.Check("template.docx", bytes.NewReader(file), int64(len(file)))
	var faults []Fault
	for _, rule := range checked.Broken {
		if rule == attachment.WrongEnding || rule == attachment.UnknownType { // it is a file of another program
			faults = append(faults, Fault{Rule: NotFillable})
			continue
		}
		faults = append(faults, Fault{File: rule})
	}
	return faults
}

// check finds everything that is wrong with what the template says.
func (t *Template) check() []Fault {
	var faults []Fault
	found := map[string]int{}
	for _, one := range t.texts {
		faults = append(faults, one.faults...)
		for _, p := range one.paragraphs {
			faults = append(faults, one.checkParagraph(p, t.kind, found)...)
		}
	}
	for _, needed := range required {
		if !slices.ContainsFunc(needed, func(name string) bool { return found[name] > 0 }) {
			faults = append(faults, Fault{Rule: Missing, Says: braced(needed[0])})
		}
	}
	return faults
}

// checkParagraph finds what is wrong with the placeholders of a paragraph, and notes which there are.
func (x text) checkParagraph(p paragraph, kind Kind, found map[string]int) []Fault {
	var faults []Fault
	add := func(rule Rule, says, instead string) {
		f := x.fault(p, rule, says)
		f.Instead = instead
		faults = append(faults, f)
	}
	marks, unclosed := p.marks()
	if unclosed {
		add(Unclosed, "", "")
	}
	for _, m := range marks {
		known, ok := placeholders[m.name]
		if !ok || !known.of(kind) {
			add(Unknown, m.says, nearest(m.name, kind))
			continue
		}
		found[m.name]++
		switch {
		case known.block == nil:
		case !known.fits(x, p) || strings.TrimSpace(p.says()) != m.says:
			add(NotAlone, m.says, "")
		case found[m.name] == 2:
			add(Twice, m.says, "")
		}
	}
	return faults
}
