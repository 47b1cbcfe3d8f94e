package signature

import (
	"bytes"
	"slices"
	"strconv"
)

// onlySigned refuses a later revision of a file that does more than add signatures. Its bytes begin with those of the
// earlier one, so an object that stands where it stood is unchanged.
func (p *pdf) onlySigned(later *pdf) error {
	if !same(p.trailer["Root"], later.trailer["Root"]) {
		return refuse(Altered, "another catalogue")
	}
	may, err := p.mayChange(later)
	if err != nil {
		return err
	}
	missing, err := p.missing()
	if err != nil {
		return err
	}
	for n, at := range later.places {
		was, there := p.places[n]
		if p.unmoved(later, was, at) && there {
			continue
		}
		if !there || was.free {
			if !at.free && missing[n] {
				return refuse(Altered, "object %d fills a gap in what was there", n)
			}
			continue
		}
		unchanged, err := p.unchanged(later, n, at)
		if err != nil {
			return err
		}
		if !unchanged && !may[n] {
			return refuse(Altered, "object %d is another", n)
		}
	}
	return nil
}

// unmoved reports whether an object stands where it stood.
func (p *pdf) unmoved(later *pdf, was, at place) bool {
	if was != at || at.within == 0 {
		return was == at
	}
	return p.places[at.within] == later.places[at.within]
}

func (p *pdf) unchanged(later *pdf, n int, at place) (bool, error) {
	if at.free {
		return false, nil
	}
	before, err := p.object(n)
	if err != nil {
		return false, err
	}
	after, err := later.object(n)
	return same(before, after), err
}

// missing are the numbers that objects refer to and under which there is no object.
func (p *pdf) missing() (map[int]bool, error) {
	found := map[int]bool{}
	note := func(ref reference) {
		if at, there := p.places[ref.number]; !there || at.free {
			found[ref.number] = true
		}
	}
	for _, n := range p.numbers() {
		object, err := p.object(n)
		if err != nil {
			return nil, err
		}
		references(object, note)
	}
	return found, nil
}

func references(value any, note func(reference)) {
	switch v := value.(type) {
	case reference:
		note(v)
	case array:
		for _, element := range v {
			references(element, note)
		}
	case dict:
		for _, element := range v {
			references(element, note)
		}
	case stream:
		references(v.dict, note)
	}
}

// mayChange are the objects that signing changes, after it was checked that signing is all that changes them: the
// catalogue, the form and its list of fields, the pages and their lists of annotations, and what says when the file was
// written.
func (p *pdf) mayChange(later *pdf) (map[int]bool, error) {
	may := map[int]bool{}
	note := func(values ...any) {
		for _, value := range values {
			if ref, ok := value.(reference); ok {
				may[ref.number] = true
			}
		}
	}
	root, after, err := p.both(later, p.trailer["Root"], later.trailer["Root"])
	if err != nil {
		return nil, err
	}
	if !sameBut(root, after, "AcroForm", "DSS", "Extensions", "Perms", "Metadata", "Version") {
		return nil, refuse(Altered, "the catalogue says something else")
	}
	form, formAfter, err := p.both(later, root["AcroForm"], after["AcroForm"])
	if err != nil {
		return nil, err
	}
	if !sameBut(form, formAfter, "Fields", "SigFlags", "DR", "DA") {
		return nil, refuse(Altered, "the form says something else")
	}
	if err := p.onlyGrew(later, form["Fields"], formAfter["Fields"], note); err != nil {
		return nil, err
	}
	info, infoAfter, err := p.both(later, p.trailer["Info"], later.trailer["Info"])
	if err != nil {
		return nil, err
	}
	if !sameBut(info, infoAfter, "ModDate", "Producer", "CreationDate") {
		return nil, refuse(Altered, "the title or author is another")
	}
	note(p.trailer["Root"], root["AcroForm"], p.trailer["Info"], form["Fields"])
	if err := p.metadata(later, root["Metadata"], after["Metadata"], note); err != nil {
		return nil, err
	}
	return may, p.pages(later, root["Pages"], note)
}

// metadata lets the description of the file (XMP) be another, so long as it is a description.
func (p *pdf) metadata(later *pdf, before, after any, note func(...any)) error {
	value, err := later.resolve(after)
	if err != nil {
		return err
	}
	if s, ok := value.(stream); value != nil && (!ok || s.dict["Type"] != name("Metadata")) || value == nil && before != nil {
		return refuse(Altered, "the description of the file is none")
	}
	note(before)
	return nil
}

// both reads a dictionary in both revisions.
func (p *pdf) both(later *pdf, before, after any) (dict, dict, error) {
	first, err := p.dictOf(before)
	if err != nil {
		return nil, nil, err
	}
	second, err := later.dictOf(after)
	return first, second, err
}

// pages goes through the pages of the earlier revision: each must say the same in the later one, but for annotations that
// show signatures.
func (p *pdf) pages(later *pdf, tree any, note func(...any)) error {
	seen := map[reference]bool{}
	var walk func(node any) error
	walk = func(node any) error {
		ref, ok := node.(reference)
		if !ok || seen[ref] {
			return damaged("page tree")
		}
		seen[ref] = true
		before, after, err := p.both(later, ref, ref)
		if err != nil {
			return err
		}
		if kids, inner := before["Kids"]; inner {
			children, err := p.arrayOf(kids)
			if err != nil {
				return err
			}
			for _, child := range children {
				if err := walk(child); err != nil {
					return err
				}
			}
			return nil
		}
		if !sameBut(before, after, "Annots") {
			return refuse(Altered, "page in object %d is another", ref.number)
		}
		note(ref, before["Annots"])
		return p.onlyGrew(later, before["Annots"], after["Annots"], note)
	}
	if tree == nil {
		return damaged("no pages")
	}
	return walk(tree)
}

// onlyGrew refuses a list of fields or annotations to which something else than signatures was added.
func (p *pdf) onlyGrew(later *pdf, before, after any, note func(...any)) error {
	old, err := p.arrayOf(before)
	if err != nil {
		return err
	}
	grown, err := later.arrayOf(after)
	if err != nil {
		return err
	}
	if len(grown) < len(old) || !same(old, grown[:len(old)]) {
		return refuse(Altered, "a field or an annotation was taken away")
	}
	for _, element := range old {
		if err := p.onlyFilled(later, element, note); err != nil {
			return err
		}
	}
	for _, element := range grown[len(old):] {
		if err := later.showsSignature(element); err != nil {
			return err
		}
	}
	return nil
}

// onlyFilled lets a field for a signature, which was there empty, have one.
func (p *pdf) onlyFilled(later *pdf, element any, note func(...any)) error {
	before, after, err := p.both(later, element, element)
	if err != nil {
		return err
	}
	if before["FT"] == name("Sig") && before["V"] == nil && sameBut(before, after, "V", "AP", "M", "F", "MK", "DA") {
		note(element)
	}
	return nil
}

// maxShown is the largest area, in square points, that the picture of a signature may have: a quarter of an A4 page. A
// larger one could cover what the page says.
const maxShown = 595 * 842 / 4

// showsSignature refuses a field or an annotation that is something else than a signature, acts by itself, or could cover
// a page.
func (p *pdf) showsSignature(element any) error {
	d, err := p.dictOf(element)
	if err != nil {
		return err
	}
	kind := d["FT"]
	if parent, there := d["Parent"]; there && kind == nil {
		above, err := p.dictOf(parent)
		if err != nil {
			return err
		}
		kind = above["FT"]
	}
	if kind != name("Sig") || d["Subtype"] != nil && d["Subtype"] != name("Widget") || d["A"] != nil || d["AA"] != nil {
		return refuse(Altered, "something else than a signature was added")
	}
	rectangle, err := p.arrayOf(d["Rect"])
	if err != nil {
		return err
	}
	if area, ok := areaOf(rectangle); !ok || area > maxShown {
		return refuse(Altered, "the picture of a signature could cover the page")
	}
	return nil
}

// areaOf is the area of a rectangle, which may be left out.
func areaOf(rectangle array) (float64, bool) {
	if len(rectangle) == 0 {
		return 0, true
	}
	var sides [4]float64
	if len(rectangle) != len(sides) {
		return 0, false
	}
	for i, side := range rectangle {
		written, ok := side.(number)
		if !ok {
			return 0, false
		}
		var err error
		if sides[i], err = strconv.ParseFloat(string(written), 64); err != nil {
			return 0, false
		}
	}
	area := (sides[2] - sides[0]) * (sides[3] - sides[1])
	return max(area, -area), true
}

// same reports whether two objects say the same.
func same(a, b any) bool {
	switch first := a.(type) {
	case array:
		second, ok := b.(array)
		return ok && slices.EqualFunc(first, second, same)
	case dict:
		second, ok := b.(dict)
		return ok && sameBut(first, second)
	case stream:
		second, ok := b.(stream)
		return ok && bytes.Equal(first.raw, second.raw) && sameBut(first.dict, second.dict)
	case hexText:
		second, ok := b.(hexText)
		return ok && first.digits == second.digits
	}
	switch b.(type) {
	case array, dict, stream:
		return false
	}
	return a == b
}

// sameBut compares dictionaries but for some keys.
func sameBut(a, b dict, keys ...name) bool {
	covered := func(in, by dict) bool {
		for key, value := range in {
			if !slices.Contains(keys, key) && !same(value, by[key]) {
				return false
			}
		}
		return true
	}
	return covered(a, b) && covered(b, a)
}
