package planfile

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/status"
)

// The languages of Explain.
const (
	Vietnamese = "vi"
	English    = "en"
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

// Explain puts what is wrong with a file in words, in the order of the file: the faults of an *Error from Read, or those
// that a server found in the content. What a server says only because the file has a fault at the same place is left
// out. An error that does not speak of fields explains nothing.
func Explain(err error, index *Index, lang string) []Problem {
	var problems []Problem
	if e, ok := errors.AsType[*Error](err); ok {
		for _, f := range e.faults {
			problems = append(problems, Problem{e.File, f.line, f.column, f.field, f.text(lang)})
		}
		return problems
	}
	for _, violation := range violations(err) {
		field := strings.TrimPrefix(strings.TrimPrefix(violation.GetField(), "plan."), ".")
		if index.covered(field) || len(index.faulty) > 0 && violation.GetReason() == "UNKNOWN_REFERENCE" {
			continue
		}
		place := index.place(field)
		text := fmt.Sprintf("%s: %s", field, said(violation, lang))
		problems = append(problems, Problem{index.file, place.line, place.column, field, text})
	}
	slices.SortStableFunc(problems, func(a, b Problem) int { return a.Line - b.Line })
	return problems
}

// violations are the faulty fields a server names.
func violations(err error) []*errdetails.BadRequest_FieldViolation {
	var list []*errdetails.BadRequest_FieldViolation
	for _, detail := range status.Convert(err).Details() {
		if bad, ok := detail.(*errdetails.BadRequest); ok {
			list = append(list, bad.GetFieldViolations()...)
		}
	}
	return list
}

// said is what the server says of a field, in a language if it speaks it.
func said(v *errdetails.BadRequest_FieldViolation, lang string) string {
	if local := v.GetLocalizedMessage(); local.GetLocale() == lang {
		return local.GetMessage()
	}
	return v.GetDescription()
}

//go:embed messages.yaml
var messagesFile []byte

// messages are read once; a broken file is a broken build, which the tests find.
var messages = sync.OnceValue(func() map[string]map[string]string {
	var all map[string]map[string]string
	if err := yaml.Load(messagesFile, &all); err != nil {
		panic(err)
	}
	return all
})

// text is the fault in words.
func (f fault) text(lang string) string {
	key := f.key
	if f.facts["near"] != "" {
		key += "_near"
	}
	var replace []string
	for name, value := range f.facts {
		replace = append(replace, "{"+name+"}", shorten(value))
	}
	return strings.NewReplacer(replace...).Replace(messages()[key][lang])
}

// shorten keeps a value from filling the screen.
func shorten(value string) string {
	if runes := []rune(value); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return value
}
