package reporting

import (
	"slices"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
)

// Period is one round of reporting. Everything in it is pinned when it is opened and never changes, which is why units
// can report while the plan and unit services are down.
type Period struct {
	Name            PeriodName    `bson:"_id"`
	Plan            string        `bson:"plan"`
	Title           string        `bson:"title"`
	PlanVersion     int           `bson:"plan_version"`
	PlanNumber      string        `bson:"plan_number"`
	PlanTitle       string        `bson:"plan_title"`
	RuleID          string        `bson:"rule_id"`
	Kind            PeriodKind    `bson:"kind"`
	Year            int           `bson:"year"`
	DataFrom        calendar.Date `bson:"data_from"`
	DataTo          calendar.Date `bson:"data_to"`
	DueRule         DueRule       `bson:"due_rule"`
	Due             time.Time     `bson:"due"`
	ConsolidatedDue time.Time     `bson:"consolidated_due"`          // zero where no day is laid down
	LockAfterDays   *int          `bson:"lock_after_days,omitempty"` // days after its due time a late report is still taken; nil for always
	IssuingUnit     PinnedUnit    `bson:"issuing_unit"`
	LeadUnit        PinnedUnit    `bson:"lead_unit"`
	RecipientUnit   PinnedUnit    `bson:"recipient_unit"`
	Obligations     []Obligation  `bson:"obligations"`
	NotInForce      []PinnedUnit  `bson:"not_in_force"`
	Sections        []Section     `bson:"sections"`
	Indicators      []Indicator   `bson:"indicators"`
	OpenedAt        time.Time     `bson:"opened_at"`
	OpenedBy        string        `bson:"opened_by"`
}

// PeriodKind is the kind of a period.
type PeriodKind string

// The kinds.
const (
	SixMonths PeriodKind = "SIX_MONTHS"
	Year      PeriodKind = "YEAR"
)

// PinnedUnit is a unit under the name it had when the period was opened. The fields stand in the order of their JSON
// keys, see canonical.
type PinnedUnit struct {
	DisplayName string `bson:"display_name" json:"display_name"`
	Unit        string `bson:"unit" json:"unit"`
}

// Obligation is the report one unit owes, and the indicators it has to give.
type Obligation struct {
	Unit       PinnedUnit `bson:"unit"`
	Indicators []string   `bson:"indicators"`
	Part       `bson:",inline"`
	Due        time.Time `bson:"due"` // zero where it is the period's, see Period.DueFor
}

// Section is a content area of the plan.
type Section struct {
	Code  string `bson:"code"`
	Title string `bson:"title"`
	Tasks []Task `bson:"tasks"`
	// ReportingUnits report on this content area only.
	ReportingUnits []string `bson:"reporting_units"`
}

// Task is a piece of work the plan asks for.
type Task struct {
	Code               string   `bson:"code"`
	Title              string   `bson:"title"`
	LeadUnit           string   `bson:"lead_unit"`
	ParticipatingUnits []string `bson:"participating_units"`
	ReportingUnits     []string `bson:"reporting_units"` // report on this task only
}

// Obligation is what a unit owes in the period, if it owes anything.
func (p *Period) Obligation(unit string) (Obligation, bool) {
	i := slices.IndexFunc(p.Obligations, func(o Obligation) bool { return o.Unit.Unit == unit })
	if i < 0 {
		return Obligation{}, false
	}
	return p.Obligations[i], true
}

// DueFor is the first instant at which a unit's report is late: levels of one plan may have days of their own, so that
// each has time to consolidate what the one below sent.
func (p *Period) DueFor(o Obligation) time.Time {
	if o.Due.IsZero() {
		return p.Due
	}
	return o.Due
}

// Indicator is the indicator with a code, if the period has it.
func (p *Period) Indicator(code string) (*Indicator, bool) {
	for i := range p.Indicators { // by index: an indicator is too large to be copied for each comparison
		if p.Indicators[i].Code == code {
			return &p.Indicators[i], true
		}
	}
	return nil, false
}
