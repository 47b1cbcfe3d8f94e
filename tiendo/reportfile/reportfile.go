// Package reportfile reads the content of a report from a YAML or JSON file with the contract's field names. Reading
// finds every fault at once, with its line, and remembers where each field stands, so that the faults the server finds
// are shown with their lines too. Whether the report is complete and sound is the reporting service's question.
package reportfile

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/unicode/norm"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// MaxBytes is the largest file that is read; the system takes no larger report.
const MaxBytes = 4 << 20

// Fault is one thing wrong in a file.
type Fault struct {
	// Line counts from 1.
	Line int
	// Key is the text of the fault in the catalogue; Facts are pairs of placeholder and value.
	Key   string
	Facts []any
}

// Error is everything that is wrong with a file.
type Error struct {
	Faults []Fault
}

// Error is a line for the log.
func (e *Error) Error() string {
	return fmt.Sprintf("line %d: %s (faults: %d)", e.Faults[0].Line, e.Faults[0].Key, len(e.Faults))
}

// Lines knows on which line of a file each field stands.
type Lines map[string]int

// Of is the line of a field such as content.values[3].number, or of what the field belongs to.
func (l Lines) Of(field string) int {
	for path := field; path != ""; path = path[:max(strings.LastIndexAny(path, ".["), 0)] {
		if line, ok := l[path]; ok {
			return line
		}
	}
	return 1
}

// Read reads a report's content; an *Error holds everything that is wrong.
func Read(source []byte) (*reportingv1.ReportContent, Lines, error) {
	r := &reader{lines: Lines{}}
	if len(source) > MaxBytes {
		return nil, nil, &Error{[]Fault{{Line: 1, Key: "too_large"}}}
	}
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(norm.NFC.String(string(source))), &document); err != nil {
		line := 1
		if e, ok := errors.AsType[*yaml.LoadError](err); ok {
			line = max(1, e.Mark.Line)
		}
		return nil, nil, &Error{[]Fault{{Line: line, Key: "syntax"}}}
	}
	content := &reportingv1.ReportContent{}
	if len(document.Content) == 0 {
		return nil, nil, &Error{[]Fault{{Line: 1, Key: "empty"}}}
	}
	r.message("content", document.Content[0], content.ProtoReflect())
	if len(r.faults) > 0 {
		return nil, nil, &Error{r.faults}
	}
	return content, r.lines, nil
}
