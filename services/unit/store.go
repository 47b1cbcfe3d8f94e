package unit

import (
	"context"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
)

// Store keeps units and what reorganises them. Units are answered as all reorganisations leave them: one answer, and all
// pages of one list, see every reorganisation whole or not at all. Every error it answers is a *fault.Error.
type Store interface {
	// Ledger is the series of all acts.
	Ledger(ctx context.Context) (Ledger, error)
	// Append adds an act to the ledger; STALE_ETAG if another one has its number.
	Append(ctx context.Context, a Act) error
	// Recorded reads all units as they were recorded, without what reorganisations make of them.
	Recorded(ctx context.Context) (Units, error)
	// InsertUnit adds a unit; ALREADY_EXISTS if its name was ever used.
	InsertUnit(ctx context.Context, u Unit) error
	// Holders reads the units that ever have one of these statistics-office codes.
	Holders(ctx context.Context, codes ...string) (Units, error)
	// Units reads units by name and leaves out those that do not exist.
	Units(ctx context.Context, names ...Name) (map[Name]Unit, error)
	// UnitsInForce lists the units in force on a day by sort order, then name.
	UnitsInForce(ctx context.Context, day calendar.Date, page Page) ([]Unit, string, error)
	// UnitsBelow lists the units in force on a day that are directly below a unit on that day, by sort order, then name.
	UnitsBelow(ctx context.Context, parent Name, day calendar.Date, page Page) ([]Unit, string, error)
}

// AccountStore keeps accounts. Every error it answers is a *fault.Error.
type AccountStore interface {
	// InsertAccount adds an account; ALREADY_EXISTS if its name is taken.
	InsertAccount(ctx context.Context, a Account) error
	// Account reads an account; NOT_FOUND if there is none.
	Account(ctx context.Context, name AccountName) (Account, error)
	// Accounts lists accounts by name.
	Accounts(ctx context.Context, page Page) ([]Account, string, error)
	// ReplaceAccount stores an account over the revision before it; STALE_ETAG if that is no longer the newest.
	ReplaceAccount(ctx context.Context, a Account) error
}

// AttemptStore counts failed sign-ins, for login names that exist and for those that do not. It may forget the oldest
// when there are very many.
type AttemptStore interface {
	// Attempts reads the failures of a login name; revision 0 if there are none.
	Attempts(ctx context.Context, account AccountName) (Attempts, error)
	// SaveAttempts stores failures over the revision before them; STALE_ETAG if that is no longer the newest.
	SaveAttempts(ctx context.Context, a Attempts) error
	// ClearAttempts forgets failures; STALE_ETAG if there are newer ones.
	ClearAttempts(ctx context.Context, a Attempts) error
}

// SessionStore keeps sessions. Every error it answers is a *fault.Error.
type SessionStore interface {
	// InsertSession adds a session.
	InsertSession(ctx context.Context, s Session) error
	// Session reads a session; NOT_FOUND if there is none.
	Session(ctx context.Context, id string) (Session, error)
	// ReplaceSession stores a session over the revision before it; STALE_ETAG if that is no longer the newest.
	ReplaceSession(ctx context.Context, s Session) error
	// DeleteSession removes a session; STALE_ETAG if it has changed or is gone.
	DeleteSession(ctx context.Context, s Session) error
	// ExpiredSessions lists some sessions that ended before an instant.
	ExpiredSessions(ctx context.Context, before time.Time) ([]Session, error)
}

// KeyStore keeps the ring of signing keys.
type KeyStore interface {
	// KeyRing reads the ring; an empty one with revision 0 if there is none yet.
	KeyRing(ctx context.Context) (KeyRing, error)
	// SaveKeyRing stores the ring over the revision before it; STALE_ETAG if that is no longer the newest.
	SaveKeyRing(ctx context.Context, r KeyRing) error
}

// Page asks for a part of a list.
type Page struct {
	Size  int
	Token string
}
