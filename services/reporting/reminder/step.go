package reminder

import (
	"fmt"
	"strings"
	"time"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	"github.com/tiendo/tiendo/services/calendar"
)

// Kind is what a reminder says.
type Kind string

// The kinds, the gravest last.
const (
	// Opened says that a period was opened and until when it runs.
	Opened Kind = "OPENED"
	// Before says that the last day is near.
	Before Kind = "BEFORE"
	// OnTheDay says that today is the last day.
	OnTheDay Kind = "ON_THE_DAY"
	// Late says that the report is late.
	Late Kind = "LATE"
	// ToLeader tells the unit's leader that the report is late.
	ToLeader Kind = "TO_LEADER"
	// ToLeadUnit tells the lead unit of the plan that a unit's report is late.
	ToLeadUnit Kind = "TO_LEAD_UNIT"
)

var graveness = map[Kind]int{Opened: 1, Before: 2, OnTheDay: 3, Late: 4, ToLeader: 5, ToLeadUnit: 6}

// Required tells whether nobody can switch the kind off.
func (k Kind) Required() bool { return k == OnTheDay || k == ToLeader || k == ToLeadUnit }

// audiences are who is told: everybody who works on the report in the unit, its leader, or the reviewers of the lead unit.
func (k Kind) audiences(unit, leadUnit string) []Audience {
	switch k {
	case ToLeader:
		return []Audience{{unit, accessv1.Role_ROLE_UNIT_LEADER}}
	case ToLeadUnit:
		return []Audience{{leadUnit, accessv1.Role_ROLE_LEAD_REVIEWER}}
	}
	return []Audience{{unit, accessv1.Role_ROLE_UNIT_OFFICER}, {unit, accessv1.Role_ROLE_UNIT_LEADER}}
}

// Audience is who holds a role in a unit.
type Audience struct {
	Unit string // units/{unit}
	Role accessv1.Role
}

// UnitID is the last part of the unit's name.
func (a Audience) UnitID() string { return strings.TrimPrefix(a.Unit, "units/") }

// StepState says what became of a reminder.
type StepState string

// The states.
const (
	// Waiting is a reminder whose time has not come, or that is due and was not said yet.
	Waiting StepState = "WAITING"
	// Sent is a reminder that everybody it is for was told, or that a newer one of the same day stood for.
	Sent StepState = "SENT"
	// NotNeeded is a reminder whose time came when nothing was owed any more.
	NotNeeded StepState = "NOT_NEEDED"
)

// Step is one reminder of one report.
type Step struct {
	// Key names the reminder within its report: the last day it was counted from, its kind and days. A reminder after an
	// extension is another one.
	Key       string    `bson:"key"`
	Kind      Kind      `bson:"kind"`
	At        time.Time `bson:"at"` // not before
	State     StepState `bson:"state"`
	SettledAt time.Time `bson:"settled_at"` // when it was sent or found not to be needed
}

func stepKey(last calendar.Date, kind Kind, days int) string {
	return fmt.Sprintf("%s/%s/%+d", last, kind, days)
}

func (s Step) dueAt(now time.Time) bool { return s.State == Waiting && !s.At.After(now) }
