package reportstore

import (
	"context"
	"fmt"
	"iter"
	"strconv"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// bulkImports are the collections of bulk imports.
type bulkImports struct {
	imports *docstore.Collection[reporting.BulkImport]
	parts   *docstore.Collection[filePart]
	faults  *docstore.Collection[chunkFaults]
	values  *docstore.Collection[chunkValues]
}

// chunkFaults are the faults of some rows. Its id is that of the import with the number of the chunk.
type chunkFaults struct {
	ID     string               `bson:"_id"`
	Faults []reporting.RowFault `bson:"faults"`
}

// chunkValues are the values of one unit in some rows. Its id is import, unit and number of the chunk, so that those of a unit are
// together.
type chunkValues struct {
	ID     string                     `bson:"_id"`
	Values []reporting.ReferenceValue `bson:"values"`
}

// The ways bulk imports are found.
var (
	byPeriodCreated   = docstore.Index{Name: "period_created", Fields: []string{"period", "created_at"}}
	byPeriodConfirmed = docstore.Index{Name: "period_state_confirmed", Fields: []string{"period", "state", "confirmed_at"}}
)

func openBulkImports(ctx context.Context, store docstore.Store) (bulkImports, error) {
	var b bulkImports
	var err error
	if b.imports, err = declare[reporting.BulkImport](ctx, store, "bulk_imports", byPeriodCreated, byPeriodConfirmed); err != nil {
		return b, err
	}
	if b.parts, err = declare[filePart](ctx, store, "bulk_import_parts"); err != nil {
		return b, err
	}
	if b.faults, err = declare[chunkFaults](ctx, store, "bulk_import_faults"); err != nil {
		return b, err
	}
	b.values, err = declare[chunkValues](ctx, store, "reference_values")
	return b, err
}

// InsertBulkImport adds an import.
func (s *Store) InsertBulkImport(ctx context.Context, i reporting.BulkImport) error {
	return s.bulk.imports.Insert(ctx, i)
}

// BulkImport reads an import.
func (s *Store) BulkImport(ctx context.Context, name reporting.BulkImportName) (reporting.BulkImport, error) {
	return s.bulk.imports.Get(ctx, string(name))
}

// ReplaceBulkImport keeps an import over its revision before.
func (s *Store) ReplaceBulkImport(ctx context.Context, i reporting.BulkImport) error {
	return s.bulk.imports.Replace(ctx, i, i.Revision-1)
}

// BulkImports lists the imports of a period, newest first.
func (s *Store) BulkImports(ctx context.Context, period reporting.PeriodName, page reporting.Page) ([]reporting.BulkImport, string, error) {
	return s.bulk.imports.List(ctx, docstore.Query{
		Index: byPeriodCreated.Name, Equal: []any{string(period)}, Descending: true, Limit: page.Size, After: page.Token,
	})
}

// AllBulkImports reads the imports of a period, oldest first.
func (s *Store) AllBulkImports(ctx context.Context, period reporting.PeriodName) iter.Seq2[reporting.BulkImport, error] {
	return s.bulk.imports.All(ctx, docstore.Query{Index: byPeriodCreated.Name, Equal: []any{string(period)}})
}

// ConfirmedBulkImports reads the confirmed imports of a period, in the order in which they were confirmed.
func (s *Store) ConfirmedBulkImports(ctx context.Context, period reporting.PeriodName) ([]reporting.BulkImport, error) {
	found, _, err := s.bulk.imports.List(ctx, docstore.Query{
		Index: byPeriodConfirmed.Name, Equal: []any{string(period), string(reporting.BulkConfirmed)},
	})
	return found, err
}

// InsertBulkImportPart keeps a part of a file.
func (s *Store) InsertBulkImportPart(ctx context.Context, name reporting.BulkImportName, number int, data []byte) error {
	return s.bulk.parts.Insert(ctx, filePart{ID: partID(string(name), number), Data: data, Revision: 1})
}

// BulkImportPart reads a part of a file.
func (s *Store) BulkImportPart(ctx context.Context, name reporting.BulkImportName, number int) ([]byte, error) {
	part, err := s.bulk.parts.Get(ctx, partID(string(name), number))
	return part.Data, err
}

// partsOf finds the parts of a file.
func partsOf(name reporting.BulkImportName) docstore.Query {
	return docstore.Query{From: string(name) + "#", To: string(name) + "$"}
}

// BulkImportParts tells which parts of a file are there.
func (s *Store) BulkImportParts(ctx context.Context, name reporting.BulkImportName) (map[int]bool, error) {
	ids, err := s.bulk.parts.IDs(ctx, partsOf(name))
	there := make(map[int]bool, len(ids))
	for _, id := range ids {
		number, err := strconv.Atoi(id[len(name)+1:])
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", id, err)
		}
		there[number] = true
	}
	return there, err
}

// DropBulkImportParts throws a file away.
func (s *Store) DropBulkImportParts(ctx context.Context, name reporting.BulkImportName) error {
	ids, err := s.bulk.parts.IDs(ctx, partsOf(name))
	if err != nil {
		return err
	}
	for _, id := range ids {
		err := s.bulk.parts.Delete(ctx, id, 1)
		if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG { // somebody else throws it away too
			return err
		}
	}
	return nil
}

// chunkID is the id of what belongs to a chunk; numbers are padded so that ids sort as numbers do.
func chunkID(of string, chunk int) string { return fmt.Sprintf("%s#%06d", of, chunk) }

// valuesOf is what the ids of a unit's values begin with.
func valuesOf(name reporting.BulkImportName, unit string) string {
	return string(name) + "/" + strings.TrimPrefix(unit, "units/")
}

// KeepBulkChunk keeps what was read from some rows.
func (s *Store) KeepBulkChunk(ctx context.Context, name reporting.BulkImportName, chunk reporting.BulkChunk) error {
	documents := make([]chunkValues, 0, len(chunk.Units))
	for _, u := range chunk.Units {
		documents = append(documents, chunkValues{ID: chunkID(valuesOf(name, u.Unit), chunk.Number), Values: u.Values})
	}
	if len(chunk.Faults) > 0 {
		faults := chunkFaults{ID: chunkID(string(name), chunk.Number), Faults: chunk.Faults}
		if err := s.bulk.faults.InsertMissing(ctx, faults); err != nil {
			return err
		}
	}
	return s.bulk.values.InsertMissing(ctx, documents...)
}

// RowFaults reads the faults of the chunks with smaller numbers.
func (s *Store) RowFaults(ctx context.Context, name reporting.BulkImportName, below int) ([]reporting.RowFault, error) {
	var faults []reporting.RowFault
	for found, err := range s.bulk.faults.All(ctx, docstore.Query{From: chunkID(string(name), 0), To: chunkID(string(name), below)}) {
		if err != nil {
			return nil, err
		}
		faults = append(faults, found.Faults...)
	}
	return faults, nil
}

// ReferencesOf reads the values of one unit in chunks with smaller numbers.
func (s *Store) ReferencesOf(ctx context.Context, name reporting.BulkImportName, unit string, below int) ([]reporting.ReferenceValue, error) {
	var values []reporting.ReferenceValue
	of := valuesOf(name, unit)
	for found, err := range s.bulk.values.All(ctx, docstore.Query{From: chunkID(of, 0), To: chunkID(of, below)}) {
		if err != nil {
			return nil, err
		}
		values = append(values, found.Values...)
	}
	return values, nil
}

// References reads the values behind a unit, unit after unit.
func (s *Store) References(ctx context.Context, name reporting.BulkImportName, behind string, below int) iter.Seq2[reporting.UnitReferences, error] {
	query := docstore.Query{From: valuesOf(name, behind) + "$", To: string(name) + "0"}
	if behind == "" {
		query.From = string(name) + "/"
	}
	return func(yield func(reporting.UnitReferences, error) bool) {
		for found, err := range s.bulk.values.All(ctx, query) {
			if err != nil {
				yield(reporting.UnitReferences{}, err)
				return
			}
			id, number, _ := strings.Cut(found.ID[len(name)+1:], "#")
			if chunk, err := strconv.Atoi(number); err != nil || chunk >= below {
				continue
			}
			if !yield(reporting.UnitReferences{Unit: "units/" + id, Values: found.Values}, nil) {
				return
			}
		}
	}
}
