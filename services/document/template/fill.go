package template

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/docx"
)

// edit puts words in the place of a stretch of a part.
type edit struct {
	span
	with string
}

// replaced is a part with stretches replaced. One that begins within another is left out: it went with the other.
func replaced(content []byte, edits []edit) []byte {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.from < at {
			continue
		}
		out.Write(content[at:e.from])
		out.WriteString(e.with)
		at = e.to
	}
	out.Write(content[at:])
	return out.Bytes()
}

// Fill is the template filled with what a document says. The file says of itself what it was made with. The annexes for whose
// tables the template has no place follow behind it, so that no figure is left out.
func (t *Template) Fill(d document.Document, madeWith string) ([]byte, error) {
	changed := map[int][]byte{t.look.part: t.look.added(t.parts[t.look.part].content)}
	for _, one := range t.texts {
		edits := one.filled(d, t.look)
		if one.name == "" {
			edits = append(edits, one.annexes(t.behind(d), t.look)...)
		}
		changed[one.part] = replaced(one.content, edits)
	}
	if at := t.find(t.core); at >= 0 {
		changed[at] = []byte(docx.CoreProperties(d, madeWith))
	}
	var out bytes.Buffer
	file := zip.NewWriter(&out)
	for i, p := range t.parts {
		content, ok := changed[i]
		if !ok {
			content = p.content
		}
		into, err := file.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: docx.MadeAt})
		if err == nil {
			_, err = into.Write(content)
		}
		if err != nil {
			return nil, fmt.Errorf("fill template: %w", err)
		}
	}
	if err := file.Close(); err != nil {
		return nil, fmt.Errorf("fill template: %w", err)
	}
	return out.Bytes(), nil
}

// filled are the edits that fill a part with what a document says. Everything is looked at once: what was filled in is not looked
// at again.
func (x text) filled(d document.Document, l look) []edit {
	var edits []edit
	for _, cut := range x.cuts {
		edits = append(edits, edit{cut, ""})
	}
	for _, p := range x.paragraphs {
		marks, _ := p.marks()
		if len(marks) == 0 {
			continue
		}
		if known := placeholders[marks[0].name]; known.block != nil {
			edits = append(edits, x.block(p, x.pieces(p, l), known.block(d, x.pieces(p, l))))
			continue
		}
		edits = append(edits, p.words(marks, d)...)
	}
	return edits
}

func (x text) pieces(at paragraph, l look) docx.Pieces {
	return docx.Pieces{Style: l.id, Width: x.sectionOf(at).textWidth()}
}

// block puts paragraphs and tables in the place of a paragraph. A section that ended with it still does; a cell never ends with
// a table, nor stays empty; and tables are kept apart from those beside them.
func (x text) block(p paragraph, pieces docx.Pieces, blocks string) edit {
	const table, tableEnd = `<w:tbl>`, `</w:tbl>`
	if strings.HasPrefix(blocks, table) {
		blocks = pieces.Nothing("") + blocks
	}
	switch section := p.section.of(x.content); {
	case section != "":
		blocks += pieces.Nothing(section)
	case strings.HasSuffix(blocks, tableEnd), blocks == "" && p.where == inCell:
		blocks += pieces.Nothing("")
	}
	return edit{p.span, blocks}
}

// words puts words in the place of placeholders among other words. What is put in looks as the placeholder's first letter does.
func (p paragraph) words(marks []mark, d document.Document) []edit {
	var edits []edit
	at := 0 // in what the paragraph says
	for _, one := range p.pieces {
		if one.parts {
			at++
			continue
		}
		if now, changed := one.filled(at, marks, d); changed {
			edits = append(edits, edit{one.span, now})
		}
		at += len(one.words)
	}
	return edits
}

// filled is a piece that begins at a place of its paragraph, with placeholders replaced; false if there is none in it.
func (p piece) filled(begins int, marks []mark, d document.Document) (string, bool) {
	var out strings.Builder
	at, ends := begins, begins+len(p.words)
	changed := false
	for _, m := range marks {
		if m.to <= at || m.from >= ends {
			continue
		}
		changed = true
		if m.from >= at {
			out.WriteString(p.words[at-begins : m.from-begins])
			out.WriteString(placeholders[m.name].said(d, m.capitals))
		}
		at = min(m.to, ends)
	}
	out.WriteString(p.words[at-begins:])
	return docx.Text(out.String()), changed
}

// behind is the document with those of its annexes that the template has no place for.
func (t *Template) behind(d document.Document) document.Document {
	placed := map[document.AnnexKind]bool{}
	for _, one := range t.texts {
		for _, p := range one.paragraphs {
			marks, _ := p.marks()
			for _, m := range marks {
				placed[placeholders[m.name].annex] = true
			}
		}
	}
	placed[""] = false
	d.Annexes = slices.DeleteFunc(slices.Clone(d.Annexes), func(a document.Annex) bool { return placed[a.Kind] })
	return d
}
