package declared

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/internal/indexkey"
)

// Position is a place in an index: a document's key in it, and its id. In the order by id the key is empty.
type Position struct {
	Key []byte
	ID  string
}

// Compare compares two places in one index.
func (p Position) Compare(other Position) int {
	return cmp.Or(bytes.Compare(p.Key, other.Key), strings.Compare(p.ID, other.ID))
}

// Range is the part of an index that a query asks for. Its values are of types that can be in an index.
type Range struct {
	docstore.Query
	// Place is that of the index among the collection's; -1 is the order by id.
	Place int
	// Fields are the fields of the index, and then the id.
	Fields []string
	// Low and High bound the range: from Low up to, and not including, High.
	Low, High Position
	// Behind is the place behind which the query goes on; nil from the start.
	Behind *Position

	check uint32 // tells this query's tokens from those of others
}

// Range makes out which part of which index a query asks for.
func (c *Collection) Range(query docstore.Query) (Range, error) {
	r, err := c.find(query)
	if err == nil {
		err = r.bound()
	}
	if err != nil {
		return r, mistake("query of %s by index %q: %w", c.Name, query.Index, err)
	}
	r.check = r.checksum(c.Name)
	return r, r.goOn()
}

func (c *Collection) find(query docstore.Query) (Range, error) {
	r := Range{Query: query, Place: -1}
	if query.Limit < 0 {
		return r, fmt.Errorf("limit %d", query.Limit)
	}
	if query.Index != "" {
		r.Place = slices.IndexFunc(c.Indexes, func(i docstore.Index) bool { return i.Name == query.Index })
		if r.Place < 0 {
			return r, fmt.Errorf("no such index")
		}
		r.Fields = c.Indexes[r.Place].Fields
	}
	r.Fields = append(slices.Clone(r.Fields), "_id")
	return r, nil
}

// bound turns the values of the query into places.
func (r *Range) bound() error {
	fields := len(r.Fields) - 1
	if len(r.Equal) > fields {
		return fmt.Errorf("%d values for %d fields", len(r.Equal), fields)
	}
	prefix := []byte{}
	for _, value := range r.Equal {
		var err error
		if prefix, err = indexkey.Append(prefix, value); err != nil {
			return err
		}
	}
	r.Low, r.High = Position{Key: prefix}, Position{Key: indexkey.Behind(prefix)}
	if len(r.Equal) == fields {
		return r.boundID(prefix)
	}
	return r.boundField(prefix)
}

func (r *Range) boundField(prefix []byte) (err error) {
	if r.From != nil {
		if r.Low.Key, err = indexkey.Append(slices.Clone(prefix), r.From); err != nil {
			return err
		}
	}
	if r.To != nil {
		r.High.Key, err = indexkey.Append(slices.Clone(prefix), r.To)
	}
	return err
}

func (r *Range) boundID(prefix []byte) error {
	var from, to bool
	r.Low.ID, from = r.From.(string)
	r.High.ID, to = r.To.(string)
	if from != (r.From != nil) || to != (r.To != nil) {
		return fmt.Errorf("an id is a text, not a %T or %T", r.From, r.To)
	}
	if to {
		r.High.Key = prefix
	}
	return nil
}
