package sqlite

import (
	"context"
	"strings"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/internal/declared"
)

// knownIndexes are the indexes that a collection has in the file.
func (t *transaction) knownIndexes(collection string) ([]docstore.Index, error) {
	rows, err := t.conn.QueryContext(context.Background(),
		"SELECT name, fields, is_unique FROM declared_index WHERE collection = ? ORDER BY rowid", collection)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var known []docstore.Index
	for rows.Next() {
		var index docstore.Index
		var fields string
		if err := rows.Scan(&index.Name, &fields, &index.Unique); err != nil {
			return nil, err
		}
		index.Fields = strings.Split(fields, " ")
		known = append(known, index)
	}
	return known, rows.Err()
}

// addIndexes adds indexes that are new to a table, with the documents that are there.
func (t *transaction) addIndexes(added docstore.Schema) error {
	if len(added.Indexes) == 0 {
		return nil
	}
	c, err := declared.New(added)
	if err != nil {
		return err
	}
	table := newTable(c)
	for _, index := range added.Indexes {
		// The default is seen by nobody: the next statement replaces it.
		err := t.define("ALTER TABLE %s ADD COLUMN %s BLOB NOT NULL DEFAULT x''", table.name, keyColumn(index))
		if err != nil {
			return err
		}
	}
	if err := t.fill(table); err != nil {
		return err
	}
	for _, index := range added.Indexes {
		if err := t.addIndex(table, index); err != nil {
			return err
		}
	}
	return nil
}

func (t *transaction) addIndex(table *table, index docstore.Index) error {
	form := "CREATE INDEX %s ON %s (%s, id)"
	if index.Unique {
		form = "CREATE UNIQUE INDEX %s ON %s (%s)"
	}
	if err := t.define(form, indexName(table.name, index), table.name, keyColumn(index)); err != nil {
		return err
	}
	_, err := t.exec("INSERT INTO declared_index (collection, name, fields, is_unique) VALUES (?, ?, ?, ?)",
		table.Name, index.Name, strings.Join(index.Fields, " "), index.Unique)
	return err
}

// filled is how many documents fill reads at a time, so that memory stays small however many there are.
const filled = 200

// fill writes the keys of the table's indexes for all documents.
func (t *transaction) fill(table *table) error {
	for row := int64(0); ; {
		documents, err := t.documentsAfter(table, row)
		if err != nil || len(documents) == 0 {
			return err
		}
		for _, document := range documents {
			if row, err = document.row, t.rekey(table, document); err != nil {
				return err
			}
		}
	}
}

type storedDocument struct {
	row int64
	raw bson.Raw
}

func (t *transaction) documentsAfter(table *table, row int64) ([]storedDocument, error) {
	rows, err := t.conn.QueryContext(context.Background(),
		"SELECT rowid, doc FROM "+table.name+" WHERE rowid > ? ORDER BY rowid LIMIT ?", row, filled)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var documents []storedDocument
	for rows.Next() {
		var document storedDocument
		if err := rows.Scan(&document.row, (*[]byte)(&document.raw)); err != nil {
			return nil, err
		}
		documents = append(documents, document)
	}
	return documents, rows.Err()
}

// rekey replaces a document by itself, and so its keys by what they should be.
func (t *transaction) rekey(table *table, document storedDocument) error {
	d, err := table.Read(document.raw)
	if err != nil {
		return err
	}
	_, err = t.exec(table.replace, append(table.values(d), d.ID, d.Revision)...)
	return err
}
