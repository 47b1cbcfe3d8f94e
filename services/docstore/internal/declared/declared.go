// Package declared holds what both engines make of a declaration: checked schemas, what an index reads of a document,
// the range of an index a query asks for, and the token that goes on in it.
//
// What it refuses with INTERNAL is a slip in the code that calls the store, never something a user sent.
package declared

import (
	"fmt"
	"strings"
	"sync"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

// Collection is a declared collection.
type Collection struct {
	docstore.Schema
	paths [][][]string // of each field of each index
}

// New checks a schema and makes the collection it declares.
func New(schema docstore.Schema) (*Collection, error) {
	if err := check(schema); err != nil {
		return nil, mistake("declare %q: %w", schema.Name, err)
	}
	c := &Collection{Schema: schema}
	for _, index := range schema.Indexes {
		var paths [][]string
		for _, field := range index.Fields {
			paths = append(paths, strings.Split(field, "."))
		}
		c.paths = append(c.paths, paths)
	}
	return c, nil
}

// Set holds what an engine keeps of each declared collection, by name. The zero value is empty.
type Set[C any] struct {
	mu     sync.RWMutex
	byName map[string]*C
}

// Add adds a collection, or puts it in the place of the one with the same name.
func (s *Set[C]) Add(name string, collection *C) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byName == nil {
		s.byName = make(map[string]*C)
	}
	s.byName[name] = collection
}

// Find finds a collection by its name.
func (s *Set[C]) Find(name string) (*C, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if collection := s.byName[name]; collection != nil {
		return collection, nil
	}
	return nil, mistake("collection %q is not declared", name)
}

func mistake(format string, args ...any) *fault.Error {
	return fault.New(faultv1.Reason_REASON_INTERNAL).Because(fmt.Errorf("docstore: "+format, args...))
}
