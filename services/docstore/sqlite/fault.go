package sqlite

import (
	"context"
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// code is SQLite's result code, 0 if the error is not SQLite's.
func code(err error) int {
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		return e.Code()
	}
	return 0
}

// notStored says why a read, or a write of which nothing is stored, failed.
func notStored(err error) error {
	switch code(err) & 0xFF { // the rest of the code is detail
	case sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_NOMEM,
		sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return unavailable(err)
	}
	return fault.Of(err)
}

// atCommit says what came of the writes whose COMMIT failed. A full disk is found before the commit's own mark is
// complete, so nothing is stored. After any other failure the mark may be on the disk and come to light after a crash.
func atCommit(err error) error {
	if code(err)&0xFF == sqlite3.SQLITE_FULL {
		return unavailable(err)
	}
	return fault.New(faultv1.Reason_REASON_OUTCOME_UNKNOWN).Because(err)
}

func unavailable(err error) error {
	return fault.New(faultv1.Reason_REASON_UNAVAILABLE).Because(err)
}

var errClosed = errors.New("the store is closed")

// failed says why a read failed.
func (s *Store) failed(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case s.writer.isStopped():
		return unavailable(errClosed)
	case ctx.Err() != nil:
		return fault.Of(ctx.Err())
	}
	return notStored(err)
}
