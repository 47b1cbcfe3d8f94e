package template

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"

	"github.com/tiendo/tiendo/services/attachment"
)

// part is a part of the file.
type part struct {
	name    string
	content []byte
}

// open reads the parts of the file, and those that hold words.
func (t *Template) open(file []byte) *Fault {
	if fault := t.unpack(file); fault != nil {
		return fault
	}
	if fault := t.outsideLinks(); fault != nil {
		return fault
	}
	main := t.target("_rels/.rels", "/officeDocument")
	if len(main) != 1 || !t.readText("", main[0]) {
		return &Fault{Rule: NotFillable}
	}
	relations := path.Join(path.Dir(main[0]), "_rels", path.Base(main[0])+".rels")
	for _, kind := range []string{"/header", "/footer", "/footnotes", "/endnotes"} {
		for _, name := range t.target(relations, kind) {
			if !t.readText(path.Base(name), name) {
				return &Fault{Rule: NotFillable}
			}
		}
	}
	styles := t.target(relations, "/styles")
	if len(styles) != 1 || !t.readStyles(styles[0]) {
		return &Fault{Rule: NotFillable}
	}
	if core := t.target("_rels/.rels", "/core-properties"); len(core) == 1 {
		t.core = core[0]
	}
	return nil
}

// unpack reads all parts, counting what they take. A name that is in the file twice would be one part for Word and another for us.
func (t *Template) unpack(file []byte) *Fault {
	packed, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return &Fault{File: attachment.Damaged}
	}
	seen := map[string]bool{}
	left := int64(maxUnpacked)
	for _, one := range packed.File {
		if strings.HasSuffix(one.Name, "/") {
			continue
		}
		if key := strings.ToLower(one.Name); seen[key] {
			return &Fault{File: attachment.Damaged}
		} else {
			seen[key] = true
		}
		content, err := unpacked(one, left)
		left -= int64(len(content))
		switch {
		case left < 0:
			return &Fault{File: attachment.UnpacksTooBig}
		case err != nil:
			return &Fault{File: attachment.Damaged}
		}
		t.parts = append(t.parts, part{one.Name, content})
	}
	return nil
}

// unpacked is the content of a part, or one byte more than may be left.
func unpacked(packed *zip.File, left int64) ([]byte, error) {
	reader, err := packed.Open()
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	return io.ReadAll(io.LimitReader(reader, left+1))
}

func (t *Template) find(name string) int {
	for i, p := range t.parts {
		if p.name == name {
			return i
		}
	}
	return -1
}

// relation is a link from one part to another.
type relation struct {
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr"`
}

// relations are the links that a list of links holds.
func (t *Template) relations(list string) ([]relation, bool) {
	at := t.find(list)
	if at < 0 {
		return nil, true
	}
	var read struct {
		Relations []relation `xml:"Relationship"`
	}
	err := xml.Unmarshal(t.parts[at].content, &read)
	return read.Relations, err == nil
}

// outsideLinks refuses links out of the file that are followed when it is opened. What a reader clicks on is not.
func (t *Template) outsideLinks() *Fault {
	for _, p := range t.parts {
		if !strings.HasSuffix(p.name, ".rels") {
			continue
		}
		relations, ok := t.relations(p.name)
		if !ok {
			return &Fault{File: attachment.Damaged}
		}
		for _, r := range relations {
			if strings.EqualFold(r.Mode, "External") && !strings.HasSuffix(r.Type, "/hyperlink") {
				return &Fault{File: attachment.OutsideLinks}
			}
		}
	}
	return nil
}

// target are the names of the parts that a list of links leads to, of links of a kind.
func (t *Template) target(list, kind string) []string {
	relations, _ := t.relations(list) // all lists were read before
	folder := path.Dir(path.Dir(list))
	var names []string
	for _, r := range relations {
		if !strings.HasSuffix(r.Type, kind) || r.Mode != "" {
			continue
		}
		if strings.HasPrefix(r.Target, "/") {
			names = append(names, strings.TrimPrefix(r.Target, "/"))
		} else {
			names = append(names, path.Join(folder, r.Target))
		}
	}
	return names
}

// readText reads a part that holds words.
func (t *Template) readText(short, name string) bool {
	at := t.find(name)
	if at < 0 {
		return false
	}
	read, ok := readText(short, at, t.parts[at].content)
	if ok {
		t.texts = append(t.texts, read)
	}
	return ok
}
