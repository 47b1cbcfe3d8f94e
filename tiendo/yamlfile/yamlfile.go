// Package yamlfile reads YAML files that people write by hand, such as plans and reports. Reading finds every fault of a
// file at once, with line and column, and remembers where each field of the contract stands in the file, so that the
// faults a server finds are shown with their lines too. It knows the form of files; what a file is about, its callers know.
package yamlfile

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v4"
)

// Reader gathers everything that is wrong with a file, and where its fields stand.
type Reader struct {
	index  *Index
	max    int
	path   func(key string) string
	faults []fault
	left   int // faults beyond maxFaults
	lines  int // of the file
}

// New is a reader for a file; the name is for error messages. No more than so many bytes are read. The path of a
// top-level key is its field in the request, such as content.title.
func New(file string, maxBytes int, path func(key string) string) *Reader {
	index := &Index{file: file, places: map[string]Position{}, faulty: map[string]bool{}}
	return &Reader{index: index, max: maxBytes, path: path}
}

// Read makes the tree of a file, without what is no YAML. It is nil where there is nothing to read.
func (r *Reader) Read(data []byte) *yaml.Node {
	text, ok := r.clean(data)
	if !ok {
		return nil
	}
	root := r.parse(text)
	if root == nil && len(r.faults) == 0 {
		r.Add(Position{1, 1}, "", "empty")
	}
	if root != nil {
		r.refuse(root)
	}
	return root
}

// Index is where the fields stand that were read so far.
func (r *Reader) Index() *Index { return r.index }

// Error is everything that is wrong with a file. Explain puts it in words.
type Error struct {
	File   string
	faults []fault
}

// Error is a line for the log: the first fault and how many there are.
func (e *Error) Error() string {
	first := e.faults[0]
	return fmt.Sprintf("%s:%d:%d: %s (faults: %d)", e.File, first.Line, first.Column, first.key, len(e.faults))
}

// fault is one thing wrong at one place. Its words are in the catalogue under its key.
type fault struct {
	Position
	field string // path in the contract, empty where the file has something the contract does not know
	key   string
	facts []any
}

// maxFaults bounds the faults of one file; nobody reads more, and a broken file of one megabyte can have 100,000.
const maxFaults = 500

// Add notes a fault; the facts are pairs of name and value.
func (r *Reader) Add(at Position, field, key string, facts ...any) {
	if field != "" {
		r.index.faulty[field] = true
	}
	if len(r.faults) >= maxFaults {
		r.left++
		return
	}
	at.Line = max(1, min(at.Line, r.lines)) // a parser may miss something after the last line
	r.faults = append(r.faults, fault{at, field, key, facts})
}

// Err is nil for a file without faults, and otherwise an *Error with all of them in the order of the file.
func (r *Reader) Err() error {
	if len(r.faults) == 0 {
		return nil
	}
	faults := slices.Clone(r.faults)
	slices.SortStableFunc(faults, func(a, b fault) int { return cmp.Or(a.Line-b.Line, a.Column-b.Column) })
	if r.left > 0 {
		last := faults[len(faults)-1].Position
		faults = append(faults, fault{last, "", "more", []any{"count", strconv.Itoa(r.left)}})
	}
	return &Error{File: r.index.file, faults: faults}
}
