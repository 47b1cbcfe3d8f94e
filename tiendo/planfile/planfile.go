// Package planfile reads and writes plans as YAML files that an office clerk can write by hand. Reading finds every
// fault of a file at once, with line and column, and remembers where each field of the contract stands in the file, so
// that the faults a server finds are shown with their lines too. It knows the form of the file only: whether a plan is
// sound is the plan service's question.
package planfile

import (
	"fmt"
	"io"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

// MaxBytes is the largest file that is read. Plan 272, a plan of a district, has 27 KB.
const MaxBytes = 1 << 20

// Read reads a plan from a file; the name is for error messages. An *Error holds everything that is wrong with the file.
// The content comes along with it unless the file is no proper YAML, so that the server's faults can be had in the same
// go; only a plan read without an error may be stored. The index is never nil.
func Read(r io.Reader, name string) (*planv1.PlanContent, string, *Index, error) {
	index := newIndex(name)
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, "", index, fmt.Errorf("read %s: %w", name, err)
	}
	rd := &reader{index: index}
	text, ok := rd.clean(data)
	if !ok {
		return nil, "", index, rd.err()
	}
	root, whole := rd.parse(text)
	content, id := rd.plan(root)
	if !whole {
		content = nil
	}
	return content, id, index, rd.err()
}

// Error is everything that is wrong with a file. Explain puts it in words.
type Error struct {
	File   string
	faults []fault
}

// Error is a line for the log: the first fault and how many there are.
func (e *Error) Error() string {
	first := e.faults[0]
	return fmt.Sprintf("%s:%d:%d: %s (faults: %d)", e.File, first.line, first.column, first.text(English), len(e.faults))
}

// fault is one thing wrong at one place. Its words are in the catalogue under its key.
type fault struct {
	position
	field string // path in the contract, empty where the file has something the contract does not know
	key   string
	facts map[string]string
}

// maxFaults bounds the faults of one file; nobody reads more, and a broken file of one megabyte can have 100,000.
const maxFaults = 500
