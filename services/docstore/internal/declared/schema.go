package declared

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/tiendo/tiendo/services/docstore"
)

// Names become names in the database, and paths become filters, so neither may hold anything of a database's language.
var (
	namePattern = regexp.MustCompile(`^[a-z][a-z0-9_]{0,47}$`)
	pathPattern = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$`)
)

// maxFields leaves room for the id: MongoDB allows 32.
const maxFields = 31

func check(schema docstore.Schema) error {
	if !namePattern.MatchString(schema.Name) {
		return fmt.Errorf("the name does not match %s", namePattern)
	}
	seen := make(map[string]bool)
	for _, index := range schema.Indexes {
		if err := checkIndex(index); err != nil {
			return fmt.Errorf("index %q: %w", index.Name, err)
		}
		if seen[index.Name] {
			return fmt.Errorf("index %q is there twice", index.Name)
		}
		seen[index.Name] = true
	}
	return nil
}

func checkIndex(index docstore.Index) error {
	if !namePattern.MatchString(index.Name) {
		return fmt.Errorf("the name does not match %s", namePattern)
	}
	if len(index.Fields) == 0 || len(index.Fields) > maxFields {
		return fmt.Errorf("%d fields, want 1 to %d", len(index.Fields), maxFields)
	}
	for i, field := range index.Fields {
		switch {
		case !pathPattern.MatchString(field):
			return fmt.Errorf("field %q is not a path of names", field)
		case field == "_id":
			return errors.New("the id follows the fields by itself")
		case slices.Contains(index.Fields[:i], field):
			return fmt.Errorf("field %q is there twice", field)
		}
	}
	return nil
}

// CheckSame tells whether an index is still declared as it was. What documents have in it would no longer be right.
func CheckSame(was, is docstore.Index) error {
	if was.Unique == is.Unique && slices.Equal(was.Fields, is.Fields) {
		return nil
	}
	return mistake("index %q was declared over %s (unique: %v): give the new one another name",
		was.Name, strings.Join(was.Fields, ", "), was.Unique)
}
