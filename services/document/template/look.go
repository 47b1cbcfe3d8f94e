package template

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/tiendo/tiendo/services/document/docx"
)

// look are the styles of a file. An office that gives a style the name it has in our files says how it is to look; the styles it
// does not have are added.
type look struct {
	part int
	end  int               // where the list ends: styles are added before
	ids  map[string]string // by the id in our files; "" is the file's basic style
	add  []docx.Style
}

// styleList is a list of styles.
type styleList struct {
	XMLName xml.Name
	Styles  []struct {
		Type    string `xml:"type,attr"`
		ID      string `xml:"styleId,attr"`
		Default string `xml:"default,attr"`
		Name    struct {
			Is string `xml:"val,attr"`
		} `xml:"name"`
	} `xml:"style"`
}

// readStyles reads the file's list of styles; false if it is none.
func (t *Template) readStyles(name string) bool {
	at := t.find(name)
	if at < 0 {
		return false
	}
	content := t.parts[at].content
	var list styleList
	end, ok := lastEnd(content)
	if !ok || xml.Unmarshal(content, &list) != nil || list.XMLName.Space != wordSpace {
		return false
	}
	t.look = look{part: at, end: end, ids: map[string]string{}}
	taken, named := map[string]bool{}, map[string]string{}
	for _, s := range list.Styles {
		taken[s.ID] = true
		if s.Type != "paragraph" {
			continue
		}
		named[s.Name.Is] = s.ID
		if s.Default == "1" || s.Default == "true" {
			t.look.ids[""] = s.ID
		}
	}
	for _, ours := range docx.Styles() {
		if id, ok := named[ours.Name]; ok {
			t.look.ids[ours.ID] = id
			continue
		}
		id := "TienDo" + ours.ID
		for taken[id] {
			id += "1"
		}
		taken[id] = true
		t.look.ids[ours.ID], t.look.add = id, append(t.look.add, ours)
	}
	return true
}

// lastEnd is where the end of the outermost element begins, whose prefix is w.
func lastEnd(content []byte) (int, bool) {
	decoder := xml.NewDecoder(bytes.NewReader(content))
	at, prefixed := 0, false
	for {
		before := int(decoder.InputOffset())
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return at, prefixed
		}
		if err != nil {
			return 0, false
		}
		switch token := token.(type) {
		case xml.Directive:
			return 0, false
		case xml.EndElement:
			at, prefixed = before, qualified(token.Name) == "w:styles" && before < len(content) && content[before] == '<'
		}
	}
}

// id is the id that a style of ours has in the file.
func (l look) id(ours string) string { return l.ids[ours] }

// added is the list of styles with those it lacks.
func (l look) added(content []byte) []byte {
	var add strings.Builder
	for _, s := range l.add {
		add.WriteString(s.Definition(l.id))
	}
	return replaced(content, []edit{{span{l.end, l.end}, add.String()}})
}
