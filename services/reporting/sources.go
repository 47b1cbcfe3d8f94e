package reporting

import (
	"context"
	"time"

	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/schedule"
)

// Plans is what reporting asks of the plan service, and only when a period is opened or shown before it is.
type Plans interface {
	// Readable is what a plan says now, a draft too, if the caller may read it.
	Readable(ctx context.Context, plan string) (PlanVersion, error)
	// InForce is the version of a plan in force now; NOT_FOUND, or PLAN_STATE if the plan is not issued or is closed.
	InForce(ctx context.Context, plan string) (PlanVersion, error)
}

// Units is what reporting asks of the unit service: when a period is opened, and when totals are asked for by the units of
// another day.
type Units interface {
	// Flows are what went from unit to unit after a day and until the end of another, oldest first.
	Flows(ctx context.Context, after, until calendar.Date) ([]boundary.Flow, error)
	// AsOf reads units as they are on a day, in the order asked; NOT_FOUND names those that do not exist.
	AsOf(ctx context.Context, units []string, day calendar.Date) ([]UnitOnDay, error)
}

// PlanVersion is the part of a plan a period pins.
type PlanVersion struct {
	Plan          string
	Version       int
	Number        string
	Title         string
	IssuedOn      calendar.Date
	EndsOn        calendar.Date
	KnownSince    time.Time // when the plan came into the system
	IssuingUnit   string
	LeadUnit      string
	RecipientUnit string
	AssignedUnits []string
	Sections      []Section
	Indicators    []Indicator
	Checks        []Check
	ProgressBands []ProgressBand
	Rules         []schedule.Rule
}

// UnitOnDay is a unit as it is on a day.
type UnitOnDay struct {
	PinnedUnit
	Title   string // short name
	Symbol  string // abbreviation in symbols of documents; empty where none is known
	Level   string
	InForce bool
}
