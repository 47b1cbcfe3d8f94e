package yamlfile

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"

	"github.com/tiendo/tiendo/tiendo/message"
)

// Problem is something wrong with a file, in words.
type Problem struct {
	File         string
	Line, Column int
	// Field is the path in the contract, such as content.indicators[3].aggregation; empty where the contract has none.
	Field string
	Text  string
}

// String is the problem as compilers write theirs, which editors can follow.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Text)
}

// Explain puts what is wrong with a file in words, in the order of the file: the faults of an *Error from reading it, or
// those that a server found in the content. What a server says only because the file has a fault at the same place is
// left out. An error that does not speak of fields explains nothing.
func Explain(index *Index, text *message.Catalogue, errs ...error) []Problem {
	var problems []Problem
	for _, err := range errs {
		if e, ok := errors.AsType[*Error](err); ok {
			for _, f := range e.faults {
				problems = append(problems, Problem{e.File, f.Line, f.Column, f.field, f.text(text)})
			}
			continue
		}
		for _, violation := range violations(err) {
			if problem, own := index.problem(violation, text.Language); own {
				problems = append(problems, problem)
			}
		}
	}
	slices.SortStableFunc(problems, func(a, b Problem) int { return cmp.Or(a.Line-b.Line, a.Column-b.Column) })
	return problems
}

// problem is what a server says of a field, and whether it is more than a consequence of a fault of the file.
func (x *Index) problem(v *errdetails.BadRequest_FieldViolation, language string) (Problem, bool) {
	// A request carries the content alone, or within a plan or a draft.
	field := strings.TrimPrefix(strings.TrimPrefix(v.GetField(), "plan."), "draft.")
	if x.explained(field) {
		return Problem{}, false
	}
	place := x.place(field)
	return Problem{x.file, place.Line, place.Column, field, field + ": " + said(v, language)}, true
}

// violations are the faulty fields a server names.
func violations(err error) []*errdetails.BadRequest_FieldViolation {
	if err == nil {
		return nil
	}
	var list []*errdetails.BadRequest_FieldViolation
	for _, detail := range status.Convert(err).Details() {
		if bad, ok := detail.(*errdetails.BadRequest); ok {
			list = append(list, bad.GetFieldViolations()...)
		}
	}
	return list
}

// said is what the server says of a field, in a language if it speaks it.
func said(v *errdetails.BadRequest_FieldViolation, language string) string {
	if local := v.GetLocalizedMessage(); local.GetLocale() == language {
		return local.GetMessage()
	}
	return v.GetDescription()
}

// text is the fault in words. Facts come from the file and are cut short, so that none fills the screen; what is allowed
// comes from the program and is said whole.
func (f fault) text(text *message.Catalogue) string {
	facts := slices.Clone(f.facts)
	for i := 1; i < len(facts); i += 2 {
		if facts[i-1] != "allowed" {
			facts[i] = shorten(fmt.Sprint(facts[i]))
		}
	}
	return text.Text("file."+f.key, facts...)
}

// shorten keeps a value from filling the screen, and control characters away from it.
func shorten(value string) string {
	value = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) {
			return unicode.ReplacementChar
		}
		return c
	}, value)
	if runes := []rune(value); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return value
}
