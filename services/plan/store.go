package plan

import (
	"context"
	"iter"

	"github.com/tiendo/tiendo/services/calendar"
)

// Store keeps plans and the versions that were replaced. Every error it answers is a *fault.Error.
type Store interface {
	// Insert adds a plan; ALREADY_EXISTS if its name is taken.
	Insert(ctx context.Context, p Plan) error
	// Replace stores a plan over the revision before it; STALE_ETAG if that is no longer the newest.
	Replace(ctx context.Context, p Plan) error
	// Plan reads a plan; NOT_FOUND if there is none.
	Plan(ctx context.Context, name Name) (Plan, error)
	// Plans reads plans in the order of their names, from the first one behind a name; all of them if it is empty.
	Plans(ctx context.Context, after Name) iter.Seq2[Plan, error]

	// Keep keeps a version. To keep one again changes nothing: a version is the same whoever keeps it.
	Keep(ctx context.Context, v Version) error
	// Versions reads kept versions by name and leaves out those that do not exist.
	Versions(ctx context.Context, names ...VersionName) (map[VersionName]Version, error)
}

// Units is what the plan service asks of the unit service.
type Units interface {
	// NotInForce answers which of the units do not exist or are not in force on a day, in the order asked.
	NotInForce(ctx context.Context, units []string, day calendar.Date) ([]string, error)
	// Heirs are the units that a unit which has ended by a day went into, whole or in part, also over several steps, and the
	// unit it stood below at its end.
	Heirs(ctx context.Context, unit string, day calendar.Date) ([]string, error)
	// Called is what those of the units that exist are called on a day, by their names.
	Called(ctx context.Context, units []string, day calendar.Date) (map[string]Called, error)
}

// Called is what a unit is called.
type Called struct {
	DisplayName string // "UBND huyện Mê Linh"
	Title       string // "Mê Linh"
}
