package template

import "strings"

// field is a field of Word: an instruction, and what it showed last.
type field struct {
	says  strings.Builder
	shown bool // the instruction is over
}

// harmless are the fields that neither fetch nor run anything when the file is opened.
var harmless = map[string]bool{
	"PAGE": true, "NUMPAGES": true, "SECTION": true, "SECTIONPAGES": true, "PAGEREF": true, "REF": true, "NOTEREF": true,
	"STYLEREF": true, "SEQ": true, "TOC": true, "HYPERLINK": true, "SYMBOL": true,
}

// fieldMark follows a field from its beginning over its instruction to its end.
func (r *reader) fieldMark(kind string) {
	r.notPlain()
	switch f := r.field(); {
	case kind == "begin":
		r.fields = append(r.fields, new(field))
	case f == nil:
	case kind == "separate":
		f.shown = true
	case kind == "end":
		r.checkField(f)
		r.fields = r.fields[:len(r.fields)-1]
	}
}

// field is the innermost field that is open.
func (r *reader) field() *field {
	if len(r.fields) == 0 {
		return nil
	}
	return r.fields[len(r.fields)-1]
}

// instruction notes a part of the instruction of a field.
func (r *reader) instruction(words string) {
	if f := r.field(); f != nil {
		f.says.WriteString(words)
		return
	}
	f := new(field)
	f.says.WriteString(words)
	r.checkField(f)
}

// checkField refuses a field that is not known to be harmless. INCLUDEPICTURE and DDEAUTO are two that are not.
func (r *reader) checkField(f *field) {
	name, _, _ := strings.Cut(strings.TrimSpace(f.says.String()), " ")
	if !harmless[strings.ToUpper(name)] {
		r.x.faults = append(r.x.faults, r.fault(Fetches, shortened(name)))
	}
}
