package reporting

import (
	"context"
	"iter"
)

// BulkImportStore keeps bulk imports, their files, and what was read from them. Every error it answers is a *fault.Error.
type BulkImportStore interface {
	// InsertBulkImport adds an import; ALREADY_EXISTS if there is one of the name.
	InsertBulkImport(ctx context.Context, i BulkImport) error
	// BulkImport reads an import; NOT_FOUND if there is none.
	BulkImport(ctx context.Context, name BulkImportName) (BulkImport, error)
	// ReplaceBulkImport keeps an import over its revision before; STALE_ETAG if that is no longer the newest.
	ReplaceBulkImport(ctx context.Context, i BulkImport) error
	// BulkImports lists the imports of a period, newest first; AllBulkImports reads them, oldest first.
	BulkImports(ctx context.Context, period PeriodName, page Page) ([]BulkImport, string, error)
	AllBulkImports(ctx context.Context, period PeriodName) iter.Seq2[BulkImport, error]
	// ConfirmedBulkImports reads those that are confirmed, in the order in which they were.
	ConfirmedBulkImports(ctx context.Context, period PeriodName) ([]BulkImport, error)

	// InsertBulkImportPart keeps a part of a file; ALREADY_EXISTS if there is one of the number.
	InsertBulkImportPart(ctx context.Context, name BulkImportName, number int, data []byte) error
	// BulkImportPart reads a part of a file; NOT_FOUND if there is none.
	BulkImportPart(ctx context.Context, name BulkImportName, number int) ([]byte, error)
	// BulkImportParts tells which parts of a file are there.
	BulkImportParts(ctx context.Context, name BulkImportName) (map[int]bool, error)
	// DropBulkImportParts throws a file away.
	DropBulkImportParts(ctx context.Context, name BulkImportName) error

	// KeepBulkChunk keeps what was read from some rows. The same chunk is the same whenever it is kept: what is there of it already is
	// left as it is. It is not one act.
	KeepBulkChunk(ctx context.Context, name BulkImportName, chunk BulkChunk) error
	// RowFaults reads the faults of the chunks with smaller numbers, in the order of their rows.
	RowFaults(ctx context.Context, name BulkImportName, below int) ([]RowFault, error)
	// ReferencesOf reads the values of one unit in chunks with smaller numbers, in the order of the rows.
	ReferencesOf(ctx context.Context, name BulkImportName, unit string, below int) ([]ReferenceValue, error)
	// References reads the values behind a unit, unit after unit; those of a unit may come in several pieces.
	References(ctx context.Context, name BulkImportName, behind string, below int) iter.Seq2[UnitReferences, error]
}
