package declared

import (
	"errors"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/x/bsonx/bsoncore"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/internal/indexkey"
)

// Document is what an engine has to know of a document.
type Document struct {
	ID       string
	Revision int64    // 0 if it has none
	Keys     [][]byte // its place in each of the collection's indexes
	Raw      bson.Raw
}

// Read reads what an engine has to know of a document, and refuses one that cannot be stored.
func (c *Collection) Read(raw bson.Raw) (Document, error) {
	d := Document{Raw: raw}
	if len(raw) > docstore.MaxDocument {
		return d, mistake("%s: a document of %d bytes, at most %d", c.Name, len(raw), docstore.MaxDocument)
	}
	var ok bool
	if d.ID, ok = raw.Lookup("_id").StringValueOK(); !ok || d.ID == "" {
		return d, mistake("%s: a document without a text as _id", c.Name)
	}
	revision, err := raw.LookupErr("revision")
	if err == nil {
		if d.Revision, ok = wholeNumber(revision); !ok {
			return d, mistake("%s %q: the revision is no whole number", c.Name, d.ID)
		}
	}
	d.Keys = make([][]byte, len(c.Indexes))
	for i, index := range c.Indexes {
		if d.Keys[i], err = key(raw, c.paths[i]); err != nil {
			return d, mistake("%s %q: index %q: %w", c.Name, d.ID, index.Name, err)
		}
	}
	return d, nil
}

// ReadMany is Read for several documents; it refuses all for one that cannot be stored.
func (c *Collection) ReadMany(raw []bson.Raw) ([]Document, error) {
	documents := make([]Document, 0, len(raw))
	for _, one := range raw {
		d, err := c.Read(one)
		if err != nil {
			return nil, err
		}
		documents = append(documents, d)
	}
	return documents, nil
}

// ReadNewer is Read for a document that is to replace the one with the revision seen.
func (c *Collection) ReadNewer(raw bson.Raw, seen int64) (Document, error) {
	d, err := c.Read(raw)
	if err == nil && d.Revision <= seen {
		return d, mistake("%s %q: revision %d cannot replace revision %d", c.Name, d.ID, d.Revision, seen)
	}
	return d, err
}

func wholeNumber(v bson.RawValue) (int64, bool) {
	if v.Type != bson.TypeInt32 && v.Type != bson.TypeInt64 {
		return 0, false
	}
	return v.AsInt64OK()
}

func key(raw bson.Raw, paths [][]string) ([]byte, error) {
	key := make([]byte, 0, 64)
	for _, path := range paths {
		field, err := lookup(raw, path)
		if err != nil {
			return nil, err
		}
		if key, err = indexkey.AppendField(key, field); err != nil {
			return nil, err
		}
	}
	return key, nil
}

// lookup finds the field at a path; the zero RawValue if it is missing.
func lookup(raw bson.Raw, path []string) (bson.RawValue, error) {
	for {
		field, err := raw.LookupErr(path[0])
		switch {
		case errors.Is(err, bsoncore.ErrElementNotFound):
			return bson.RawValue{}, nil
		case err != nil || len(path) == 1:
			return field, err
		case field.Type == bson.TypeArray:
			return field, errors.New("a path through a list")
		case field.Type != bson.TypeEmbeddedDocument:
			return bson.RawValue{}, nil
		}
		raw, path = field.Document(), path[1:]
	}
}
