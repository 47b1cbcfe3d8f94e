package signature

import (
	"cmp"
	"encoding/hex"
	"slices"
)

// Bounds on what signatures may be there.
const (
	maxSignatures = 16
	maxFields     = 1000
	maxContents   = 256 << 10
)

// signedField is a form field with a signature in it.
type signedField struct {
	name      string
	kind      Kind
	subFilter name
	madeAt    string // /M, as written
	contents  []byte // the CMS, with its padding
	gap       [2]int // where the contents stand: the only bytes that are not covered
	covers    int
}

// signed finds the signatures of a file, in the order in which they were made.
func (p *pdf) signed() ([]signedField, error) {
	fields, err := p.fields()
	if err != nil {
		return nil, err
	}
	var found []signedField
	for _, field := range fields {
		value, signed := field["V"]
		if field["FT"] != name("Sig") || !signed || value == nil {
			continue
		}
		if len(found) == maxSignatures {
			return nil, refuse(TooLarge, "more than %d signatures", maxSignatures)
		}
		s, err := p.signature(field, value)
		if err != nil {
			return nil, err
		}
		found = append(found, s)
	}
	slices.SortFunc(found, func(a, b signedField) int { return cmp.Compare(a.covers, b.covers) })
	for i := 1; i < len(found); i++ {
		if found[i].covers == found[i-1].covers {
			return nil, refuse(Altered, "two signatures cover the same bytes")
		}
	}
	return found, nil
}

// fields are the form's fields, down to those without children, with what they inherit.
func (p *pdf) fields() ([]dict, error) {
	root, err := p.dictOf(p.trailer["Root"])
	if err != nil {
		return nil, err
	}
	form, err := p.dictOf(root["AcroForm"])
	if err != nil {
		return nil, err
	}
	var found []dict
	seen := 0 // a list may name itself
	var walk func(list any, above dict, depth int) error
	walk = func(list any, above dict, depth int) error {
		children, err := p.arrayOf(list)
		if err != nil {
			return err
		}
		if seen += len(children); depth > maxDepth || seen > maxFields {
			return refuse(TooLarge, "too many form fields")
		}
		for _, child := range children {
			field, err := p.dictOf(child)
			if err != nil {
				return err
			}
			inherited := dict{}
			for key, value := range field {
				inherited[key] = value
			}
			for _, key := range []name{"FT", "V"} {
				if _, own := field[key]; !own && above[key] != nil {
					inherited[key] = above[key]
				}
			}
			if kids, parent := field["Kids"]; parent {
				if err := walk(kids, inherited, depth+1); err != nil {
					return err
				}
				continue
			}
			found = append(found, inherited)
		}
		return nil
	}
	return found, walk(form["Fields"], nil, 0)
}

// signature reads one signature and checks that what it leaves out of its range is its own contents and nothing more.
func (p *pdf) signature(field dict, value any) (signedField, error) {
	ref, ok := value.(reference)
	if !ok || p.places[ref.number].within != 0 {
		return signedField{}, damaged("a signature that does not stand in the file as an object of its own")
	}
	d, err := p.dictOf(value)
	if err != nil {
		return signedField{}, err
	}
	s := signedField{name: readable(field["T"]), kind: KindSignature}
	s.subFilter, _ = d["SubFilter"].(name)
	switch s.subFilter {
	case "adbe.pkcs7.detached", "ETSI.CAdES.detached":
	case "ETSI.RFC3161":
		s.kind = KindTimeStamp
	default:
		return s, refuse(BadSignature, "a signature of kind %q, which is not taken", string(s.subFilter))
	}
	if made, ok := d["M"].(text); ok {
		s.madeAt = string(made)
	}
	contents, ok := d["Contents"].(hexText)
	if !ok || len(contents.digits) > 2*maxContents || len(contents.digits)%2 != 0 {
		return s, damaged("contents of a signature")
	}
	if s.contents, err = hex.DecodeString(contents.digits); err != nil {
		return s, damaged("contents of a signature")
	}
	covered, ok := wholesOf(d["ByteRange"])
	if !ok || len(covered) != 4 {
		return s, refuse(Altered, "byte range")
	}
	s.gap, s.covers = [2]int{covered[1], covered[2]}, covered[2]+covered[3]
	if covered[0] != 0 || covered[1] != contents.start || covered[2] != contents.end || s.covers > len(p.data) {
		return s, refuse(Altered, "byte range %v does not leave out the contents at %d to %d alone", covered, contents.start, contents.end)
	}
	return s, nil
}

// content are the bytes the signature covers.
func (s signedField) content(file []byte) []byte {
	return slices.Concat(file[:s.gap[0]], file[s.gap[1]:s.covers])
}

// readable is a field's name as far as it is written in plain letters.
func readable(value any) string {
	written, ok := value.(text)
	if !ok || len(written) < 2 {
		return ""
	}
	plain := written[1 : len(written)-1]
	for _, b := range []byte(plain) {
		if b < ' ' || b > '~' {
			return ""
		}
	}
	return string(plain)
}
