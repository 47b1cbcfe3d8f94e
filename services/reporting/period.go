package reporting

import (
	"slices"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/schedule"
)

// Period is one round of reporting, in one of its editions. Everything in it was pinned when it was opened, or when it
// took over a newer version of the plan, and never changes, which is why units can report while the plan and unit services
// are down. The editions after the first are entries of the period's series, see Edition.
type Period struct {
	Name            PeriodName       `bson:"_id"`
	Plan            string           `bson:"plan"`
	Title           string           `bson:"title"`
	PlanVersion     int              `bson:"plan_version"`
	PlanNumber      string           `bson:"plan_number"`
	PlanTitle       string           `bson:"plan_title"`
	RuleID          string           `bson:"rule_id"`
	Kind            schedule.Kind    `bson:"kind"`
	Year            int              `bson:"year"`
	Number          int              `bson:"number"` // of weeks, months and quarters; 0 for the others
	DataFrom        calendar.Date    `bson:"data_from"`
	DataTo          calendar.Date    `bson:"data_to"`
	DataBasis       string           `bson:"data_basis"` // where the days of the data are laid down; empty where that is not known
	DueRule         schedule.DueRule `bson:"due_rule"`
	Due             time.Time        `bson:"due"`
	ConsolidatedDue time.Time        `bson:"consolidated_due"` // zero where no day is laid down
	// DueDay, LevelDueDays and ConsolidatedDueDay show how the due times were found. Periods opened before there were
	// such have none.
	DueDay             schedule.DueDay        `bson:"due_day"`
	LevelDueDays       []schedule.LevelDueDay `bson:"level_due_days"`
	ConsolidatedDueDay *schedule.DueDay       `bson:"consolidated_due_day"`
	LockAfterDays      *int                   `bson:"lock_after_days,omitempty"` // days after its due time a late report is still taken; nil for always
	IssuingUnit        PinnedUnit             `bson:"issuing_unit"`
	LeadUnit           PinnedUnit             `bson:"lead_unit"`
	RecipientUnit      PinnedUnit             `bson:"recipient_unit"`
	Obligations        []Obligation           `bson:"obligations"`
	NotInForce         []PinnedUnit           `bson:"not_in_force"`
	Sections           []Section              `bson:"sections"`
	Indicators         []Indicator            `bson:"indicators"`
	Checks             []Check                `bson:"checks"`
	ProgressBands      []ProgressBand         `bson:"progress_bands,omitempty"` // the usual ones if empty, see Bands
	OpenedAt           time.Time              `bson:"opened_at"`
	OpenedBy           string                 `bson:"opened_by"`
	// Edition is the number of the entry that made this edition; 0 for the one of the opening.
	Edition int `bson:"-"`

	// index finds obligations by unit. Periods that are kept in memory have it.
	index map[string]int
	// rules are the rules of the edition, made once. Periods that are kept in memory have them.
	rules *ruleSet
}

// PinnedUnit is a unit under the name it had when the period was opened. The fields stand in the order of their JSON
// keys, see canonical.
type PinnedUnit struct {
	DisplayName string `bson:"display_name" json:"display_name"`
	Unit        string `bson:"unit" json:"unit"`
}

// Obligation is the report one unit owes, and the indicators it has to give.
type Obligation struct {
	Due        time.Time `bson:"due" json:"due_time,omitzero"` // zero where it is the period's, see Period.DueFor
	Indicators []string  `bson:"indicators" json:"indicators,omitempty"`
	Part       `bson:",inline"`
	Unit       PinnedUnit `bson:"unit" json:"unit"`
}

// Section is a content area of the plan.
type Section struct {
	Code string `bson:"code" json:"code"`
	// ReportingUnits report on this content area only.
	ReportingUnits []string `bson:"reporting_units" json:"reporting_units,omitempty"`
	Tasks          []Task   `bson:"tasks" json:"tasks,omitempty"`
	Title          string   `bson:"title" json:"title"`
	Weight         string   `bson:"weight" json:"weight,omitempty"` // per cent; a decimal number
}

// Task is a piece of work the plan asks for.
type Task struct {
	Code               string   `bson:"code" json:"code"`
	DueDate            Day      `bson:"due_date" json:"due_date,omitempty"`
	LeadUnit           string   `bson:"lead_unit" json:"lead_unit,omitempty"`
	ParticipatingUnits []string `bson:"participating_units" json:"participating_units,omitempty"`
	Product            string   `bson:"product" json:"product,omitempty"`
	ReportingUnits     []string `bson:"reporting_units" json:"reporting_units,omitempty"` // report on this task only
	Title              string   `bson:"title" json:"title"`
}

// Obligation is what a unit owes in the period, if it owes anything.
func (p *Period) Obligation(unit string) (Obligation, bool) {
	if p.index != nil {
		i, ok := p.index[unit]
		if !ok {
			return Obligation{}, false
		}
		return p.Obligations[i], true
	}
	i := slices.IndexFunc(p.Obligations, func(o Obligation) bool { return o.Unit.Unit == unit })
	if i < 0 {
		return Obligation{}, false
	}
	return p.Obligations[i], true
}

// indexed gives the period its index; it must not be shared yet.
func (p *Period) indexed() *Period {
	p.rules = newRuleSet(p.Checks, p.Indicators)
	p.index = make(map[string]int, len(p.Obligations))
	for i, o := range p.Obligations {
		p.index[o.Unit.Unit] = i
	}
	return p
}

// dueDayOf shows how a due time was found. Of a period opened before that was kept, only the day itself is known.
func dueDayOf(found schedule.DueDay, rule schedule.DueRule, due time.Time) schedule.DueDay {
	if !found.Last.IsZero() {
		return found
	}
	last := calendar.DateOf(due).AddDays(-1)
	return schedule.DueDay{Rule: rule, RuleLast: last, Last: last}
}

// HowDue shows how the due time of units without a day of their own was found.
func (p *Period) HowDue() schedule.DueDay { return dueDayOf(p.DueDay, p.DueRule, p.Due) }

// HowConsolidatedDue shows how the due time of the consolidated report was found; ok is false where no day is laid down.
func (p *Period) HowConsolidatedDue() (day schedule.DueDay, ok bool) {
	switch {
	case p.ConsolidatedDueDay != nil:
		return *p.ConsolidatedDueDay, true
	case p.ConsolidatedDue.IsZero():
		return schedule.DueDay{}, false
	}
	return dueDayOf(schedule.DueDay{}, schedule.DueRule{}, p.ConsolidatedDue), true
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
