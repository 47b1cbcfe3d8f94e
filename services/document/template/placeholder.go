package template

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/document/docx"
)

// placeholder is something a template can have filled in.
type placeholder struct {
	// words is what it is replaced with among other words; head is what is written for it in capitals, where that is more than
	// the words in capitals.
	words, head func(document.Document) string
	// block is the paragraphs and tables it is replaced with where it is a paragraph of its own.
	block func(document.Document, docx.Pieces) string
	// annex is the annex whose table it is.
	annex document.AnnexKind
	// inCell says that it may stand in a cell of a table.
	inCell bool
}

// placeholders are all there are, by name.
var placeholders = map[string]placeholder{
	"co_quan_chu_quan": {words: func(d document.Document) string { return d.Superior }},
	"co_quan": {
		words: func(d document.Document) string { return strings.Join(d.Issuer, " ") },
		head:  func(d document.Document) string { return strings.Join(d.Issuer, "\n") },
	},
	"so":           {words: document.Document.NumberAlone},
	"ky_hieu":      {words: func(d document.Document) string { return d.Symbol }},
	"so_ky_hieu":   {words: document.Document.Code},
	"dia_danh":     {words: func(d document.Document) string { return d.Place }},
	"ngay":         {words: func(d document.Document) string { return document.DateInWords(d.Date) }},
	"loai_van_ban": {words: func(d document.Document) string { return d.Type }},
	"trich_yeu":    {words: func(d document.Document) string { return d.Subject }},
	"kinh_gui":     {words: func(d document.Document) string { return strings.Join(d.To, "; ") }},
	"nguoi_ky":     {words: func(d document.Document) string { return d.Signature.Name }},
	"du_thao": {words: func(d document.Document) string {
		if d.Draft {
			return document.DraftMark
		}
		return ""
	}},

	"noi_dung":      {block: func(d document.Document, p docx.Pieces) string { return p.Body(d) }},
	"chu_ky":        {block: func(d document.Document, p docx.Pieces) string { return p.Signer(d) }, inCell: true},
	"noi_nhan":      {block: func(d document.Document, p docx.Pieces) string { return p.Receivers(d) }, inCell: true},
	"bang_chi_tieu": {block: annexTable(document.Figures), annex: document.Figures},
	"bang_nhiem_vu": {block: annexTable(document.Tasks), annex: document.Tasks},
	"bang_don_vi":   {block: annexTable(document.Units), annex: document.Units},
}

// required are what an official document cannot do without (Decree 30/2020/NĐ-CP, Điều 8) and a template cannot have typed in:
// one of each.
var required = [][]string{{"so_ky_hieu", "so"}, {"ngay"}, {"trich_yeu"}, {"noi_dung"}, {"chu_ky", "nguoi_ky"}, {"noi_nhan"}}

// Placeholder is a placeholder as who makes a template has to know it.
type Placeholder struct {
	Name string
	// Block says that it is filled with paragraphs and has to be one of its own.
	Block bool
	// Needed is 0 for one that may be left out; one of those with the same number, from 1, has to be in a template.
	Needed int
}

// Placeholders are those that templates of a kind can have, by name.
func Placeholders(kind Kind) []Placeholder {
	var all []Placeholder
	for _, name := range slices.Sorted(maps.Keys(placeholders)) {
		p := placeholders[name]
		if !p.of(kind) {
			continue
		}
		needed := slices.IndexFunc(required, func(names []string) bool { return slices.Contains(names, name) })
		all = append(all, Placeholder{Name: name, Block: p.block != nil, Needed: needed + 1})
	}
	return all
}

// annexTable is what the annexes of a kind hold.
func annexTable(kind document.AnnexKind) func(document.Document, docx.Pieces) string {
	return func(d document.Document, p docx.Pieces) string {
		var tables strings.Builder
		for _, a := range d.Annexes {
			if a.Kind == kind {
				tables.WriteString(p.Blocks(a.Body))
			}
		}
		return tables.String()
	}
}

// of reports whether documents of a kind have it: only a consolidated report lists units.
func (p placeholder) of(kind Kind) bool {
	return p.annex != document.Units || kind == ConsolidatedReport
}

// fits reports whether what is filled with paragraphs may be where a paragraph is: in the text itself, and some in a table there.
func (p placeholder) fits(x text, at paragraph) bool {
	return x.name == "" && at.plain && (at.where == inBody || at.where == inCell && p.inCell)
}

// said is what it is replaced with among other words.
func (p placeholder) said(d document.Document, capitals bool) string {
	switch {
	case capitals && p.head != nil:
		return strings.ToUpper(p.head(d))
	case capitals:
		return strings.ToUpper(p.words(d))
	}
	return p.words(d)
}

func braced(name string) string { return "{{" + name + "}}" }

// named is the name of a placeholder as a person may write it: with marks, capitals or spaces. In capitals throughout, it asks for
// capitals.
func named(written string) (name string, capitals bool) {
	written = strings.TrimSpace(written)
	capitals = written != "" && written == strings.ToUpper(written)
	var out strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(written)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ':
			out.WriteByte('d')
		case r == ' ' || r == '\u00a0' || r == '-':
			out.WriteByte('_')
		default:
			out.WriteRune(r)
		}
	}
	return out.String(), capitals
}

// nearest is the placeholder that somebody may have meant; empty if none is near.
func nearest(name string, kind Kind) string {
	best, least := "", 3 // two letters may be wrong
	for known, p := range placeholders {
		if d := distance(name, known); p.of(kind) && (d < least || d == least && best != "" && known < best) {
			best, least = known, d
		}
	}
	if best == "" {
		return ""
	}
	return braced(best)
}

// distance is how many letters have to be changed, added or taken to make one name of another.
func distance(a, b string) int {
	if len(a) > 40 {
		return len(a)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := before
			if a[i] != b[j] {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, before+1)
		}
	}
	return row[len(b)]
}
