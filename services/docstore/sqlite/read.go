package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/internal/declared"
)

// Get reads the documents with these ids that exist, each once, in no order.
func (s *Store) Get(ctx context.Context, collection string, ids ...string) ([]bson.Raw, error) {
	table, err := s.tables.Find(collection)
	if err != nil {
		return nil, err
	}
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	var documents []bson.Raw
	for len(ids) > 0 {
		part := ids[:min(len(ids), longestPart)]
		ids = ids[len(part):]
		found, err := s.getPart(ctx, table, part)
		if err != nil {
			return nil, s.failed(ctx, err)
		}
		documents = append(documents, found...)
	}
	return documents, nil
}

const longestPart = 256

// getPart asks for 1, 16 or 256 ids, so that there are three statements to prepare; the last id fills what is left over.
func (s *Store) getPart(ctx context.Context, table *table, ids []string) ([]bson.Raw, error) {
	size := 1
	for size < len(ids) {
		size *= 16
	}
	args := make([]any, size)
	for i := range args {
		args[i] = ids[min(i, len(ids)-1)]
	}
	marks := strings.Repeat(", ?", size)[2:]
	rows, err := s.readers.query(ctx, "SELECT doc FROM "+table.name+" WHERE id IN ("+marks+")", args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	documents := make([]bson.Raw, 0, len(ids))
	for rows.Next() {
		var document bson.Raw
		if err := rows.Scan((*[]byte)(&document)); err != nil {
			return nil, err
		}
		documents = append(documents, document)
	}
	return documents, rows.Err()
}

// List reads documents by an index.
func (s *Store) List(ctx context.Context, collection string, query docstore.Query) (docstore.Page, error) {
	table, err := s.tables.Find(collection)
	if err != nil {
		return docstore.Page{}, err
	}
	part, err := table.Range(query)
	if err != nil {
		return docstore.Page{}, err
	}
	text, args := table.selectPage(part)
	rows, err := s.readers.query(ctx, text, args...)
	if err != nil {
		return docstore.Page{}, s.failed(ctx, err)
	}
	defer rows.Close()
	page, err := readPage(rows, part)
	return page, s.failed(ctx, err)
}

func readPage(rows *sql.Rows, part declared.Range) (docstore.Page, error) {
	var page docstore.Page
	var last declared.Position
	for rows.Next() {
		if len(page.Documents) == part.Limit && part.Limit > 0 {
			page.Next = part.Token(last)
			return page, nil
		}
		var document bson.Raw
		if err := rows.Scan(&last.Key, &last.ID, (*[]byte)(&document)); err != nil {
			return docstore.Page{}, err
		}
		page.Documents = append(page.Documents, document)
	}
	if err := rows.Err(); err != nil {
		return docstore.Page{}, err
	}
	return page, nil
}

// Count counts the documents a query finds; Limit and After are not looked at.
func (s *Store) Count(ctx context.Context, collection string, query docstore.Query) (int64, error) {
	table, err := s.tables.Find(collection)
	if err != nil {
		return 0, err
	}
	query.Limit, query.After = 0, ""
	part, err := table.Range(query)
	if err != nil {
		return 0, err
	}
	where, args := table.where(part)
	var count int64
	statement, err := s.readers.statement(ctx, fmt.Sprintf("SELECT count(*) FROM %s WHERE %s", table.name, where))
	if err == nil {
		err = statement.QueryRowContext(ctx, args...).Scan(&count)
	}
	return count, s.failed(ctx, err)
}

// IDs reads the ids of what a query finds, in its order; Limit and After are not looked at. Of a range of ids, SQLite reads
// the index alone.
func (s *Store) IDs(ctx context.Context, collection string, query docstore.Query) ([]string, error) {
	table, err := s.tables.Find(collection)
	if err != nil {
		return nil, err
	}
	query.Limit, query.After = 0, ""
	part, err := table.Range(query)
	if err != nil {
		return nil, err
	}
	text, args := table.selectIDs(part)
	rows, err := s.readers.query(ctx, text, args...)
	if err != nil {
		return nil, s.failed(ctx, err)
	}
	defer rows.Close()
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, s.failed(ctx, err)
		}
		ids = append(ids, id)
	}
	return ids, s.failed(ctx, rows.Err())
}
