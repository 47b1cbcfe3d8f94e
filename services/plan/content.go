package plan

import (
	"slices"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/schedule"
)

// Content is everything a plan says. Units are named `units/{unit}`.
type Content struct {
	DocumentNumber string          `bson:"document_number"`
	DocumentDate   calendar.Date   `bson:"document_date"`
	Title          string          `bson:"title"`
	Purpose        string          `bson:"purpose"`
	LegalBases     []string        `bson:"legal_bases"`
	IssuingUnit    string          `bson:"issuing_unit"`
	LeadUnit       string          `bson:"lead_unit"`
	RecipientUnit  string          `bson:"recipient_unit"`
	AssignedUnits  []string        `bson:"assigned_units"`
	EndDate        calendar.Date   `bson:"end_date"`
	Sections       []Section       `bson:"sections"`
	Indicators     []Indicator     `bson:"indicators"`
	ReportingRules []ReportingRule `bson:"reporting_rules"`
	Checks         []Check         `bson:"checks"`
	ProgressBands  []ProgressBand  `bson:"progress_bands,omitempty"` // the usual ones if empty
}

// ProgressBand gives a status to the values of indicators from some percentage on.
type ProgressBand struct {
	Status  ProgressStatus  `bson:"status"`
	Measure ProgressMeasure `bson:"measure"`          // empty in the last band
	AtLeast string          `bson:"at_least_percent"` // empty in the last band
	Title   string          `bson:"title"`
}

// ProgressStatus is how an indicator stands against its target.
type ProgressStatus string

// The statuses a rule can give, the best first.
const (
	Achieved ProgressStatus = "ACHIEVED"
	Likely   ProgressStatus = "LIKELY"
	Unlikely ProgressStatus = "UNLIKELY"
)

// ProgressMeasure is what a value is held against.
type ProgressMeasure string

// The measures.
const (
	OfTarget   ProgressMeasure = "TARGET"
	OfExpected ProgressMeasure = "EXPECTED"
)

// Check is a rule between the figures of a unit's report.
type Check struct {
	ID         string   `bson:"id"`
	Expression string   `bson:"expression"`
	Severity   Severity `bson:"severity"`
	Message    string   `bson:"message"`
	MessageEn  string   `bson:"message_en"`
}

// Severity is what becomes of a report that does not keep to a check.
type Severity string

// The severities.
const (
	Error   Severity = "ERROR"
	Warning Severity = "WARNING"
)

// Section is a content area with its tasks.
type Section struct {
	Code  string `bson:"code"`
	Title string `bson:"title"`
	Tasks []Task `bson:"tasks"`
	// ReportingUnits report on this content area only.
	ReportingUnits []string `bson:"reporting_units"`
	Weight         string   `bson:"weight"` // per cent; empty where no content area has one
}

// Task is a piece of work the plan asks for.
type Task struct {
	Code               string   `bson:"code"`
	Title              string   `bson:"title"`
	LeadUnit           string   `bson:"lead_unit"`           // the plan's lead unit if empty
	ParticipatingUnits []string `bson:"participating_units"` // all assigned units if empty
	ReportingUnits     []string `bson:"reporting_units"`     // report on this task only

	DueDate calendar.Date `bson:"due_date"` // zero where there is none
	Product string        `bson:"product"`
}

// Indicator is something the plan measures.
type Indicator struct {
	Code           string      `bson:"code"`
	Title          string      `bson:"title"`
	Section        string      `bson:"section"`
	UnitOfMeasure  string      `bson:"unit_of_measure"`
	Kind           ValueKind   `bson:"kind"`
	Aggregation    Aggregation `bson:"aggregation"`
	Direction      Direction   `bson:"direction"`
	Decimals       int         `bson:"decimals"`
	Minimum        string      `bson:"minimum"`
	Maximum        string      `bson:"maximum"`
	ReportingUnits []string    `bson:"reporting_units"` // all assigned to the plan or the content area if empty
	ReportingRules []string    `bson:"reporting_rules"` // all reporting rules if empty
	Baseline       *Baseline   `bson:"baseline"`
	Targets        []Target    `bson:"targets"`
	Definition     string      `bson:"definition"`

	Dimensions        []Dimension       `bson:"dimensions"`
	PeriodAggregation PeriodAggregation `bson:"period_aggregation"`       // the last value if empty
	Cumulative        bool              `bson:"cumulative"`               // a value counts from the start of the year
	Weight            string            `bson:"weight"`                   // per cent within the content area; empty where none of it has one
	DefinitionVersion int               `bson:"definition_version"`       // 0 is 1
	ChangeThreshold   string            `bson:"change_threshold_percent"` // empty for any change
	Formula           string            `bson:"formula,omitempty"`        // what it is computed from; empty where units report it
}

// Dimension is one way in which a value is broken down.
type Dimension struct {
	Code       string     `bson:"code"`
	Title      string     `bson:"title"`
	Categories []Category `bson:"categories"`
	Required   bool       `bson:"required"`
	Complete   bool       `bson:"complete"` // the categories add up to the value
}

// Category is one part of a dimension.
type Category struct {
	Code  string `bson:"code"`
	Title string `bson:"title"`
}

// Baseline is the value an indicator had before the plan.
type Baseline struct {
	Year   int    `bson:"year"`
	Value  string `bson:"value"`
	Source string `bson:"source"`
	Sample bool   `bson:"sample"`
}

// Target is the value an indicator shall reach in a year.
type Target struct {
	Year   int    `bson:"year"`
	Value  string `bson:"value"`
	Sample bool   `bson:"sample"`
	Unit   string `bson:"unit"`           // the whole if empty
	Rule   string `bson:"reporting_rule"` // any rule if empty
}

// ValueKind is the kind of value an indicator takes.
type ValueKind string

// The kinds of value.
const (
	Count  ValueKind = "COUNT"
	Amount ValueKind = "AMOUNT"
	Ratio  ValueKind = "RATIO"
	YesNo  ValueKind = "YES_NO"
	Text   ValueKind = "TEXT"
)

// Aggregation is how the values of several units become one.
type Aggregation string

// The aggregations.
const (
	Sum       Aggregation = "SUM"
	RatioOf   Aggregation = "RATIO"
	Average   Aggregation = "AVERAGE"
	Min       Aggregation = "MIN"
	Max       Aggregation = "MAX"
	CountYes  Aggregation = "COUNT_YES"
	NoneAtAll Aggregation = "NONE"
	CountAll  Aggregation = "COUNT"
	ByFormula Aggregation = "FORMULA"
)

// PeriodAggregation is how the values of several periods become one.
type PeriodAggregation string

// The aggregations over periods.
const (
	SumOver     PeriodAggregation = "SUM"
	RatioOver   PeriodAggregation = "RATIO"
	AverageOver PeriodAggregation = "AVERAGE"
	LastOver    PeriodAggregation = "LAST"
	MinOver     PeriodAggregation = "MIN"
	MaxOver     PeriodAggregation = "MAX"
	CountOver   PeriodAggregation = "COUNT"
	NoneOver    PeriodAggregation = "NONE"
)

// Direction is what counts as better; the zero Direction is for neither.
type Direction string

// The directions.
const (
	Up   Direction = "UP"
	Down Direction = "DOWN"
	Keep Direction = "KEEP"
)

// ReportingRule says which report is due when.
type ReportingRule = schedule.Rule

// What a reporting rule is made of, under the names a plan uses.
type (
	// YearDay is a day counted from the year of the period.
	YearDay = schedule.YearDay
	// DueRule says until when something may arrive and still be on time.
	DueRule = schedule.DueRule
	// PeriodKind is the kind of period a report covers.
	PeriodKind = schedule.Kind
	// Phrase is the wording of a due rule.
	Phrase = schedule.Phrase
)

// The kinds of period and the wordings plans began with; the others stand in package schedule.
const (
	SixMonths = schedule.SixMonths
	Year      = schedule.Year
	Before    = schedule.Before
	By        = schedule.By
)

// reporting is every unit that reports, on the whole plan or on a part of it.
func (c Content) reporting() set {
	units := setOf(c.AssignedUnits)
	for _, section := range c.Sections {
		units.add(section.ReportingUnits)
		for _, task := range section.Tasks {
			units.add(task.ReportingUnits)
		}
	}
	return units
}

// Units is every unit the content names, each once, in the order of first mention.
func (c Content) Units() []string {
	named := append([]string{c.IssuingUnit, c.LeadUnit, c.RecipientUnit}, c.AssignedUnits...)
	for _, section := range c.Sections {
		named = append(named, section.ReportingUnits...)
		for _, task := range section.Tasks {
			named = append(append(named, task.LeadUnit), task.ParticipatingUnits...)
			named = append(named, task.ReportingUnits...)
		}
	}
	for _, indicator := range c.Indicators {
		named = append(named, indicator.ReportingUnits...)
		for _, target := range indicator.Targets {
			named = append(named, target.Unit)
		}
	}
	for _, rule := range c.ReportingRules {
		for _, level := range rule.LevelDues {
			named = append(named, level.Units...)
		}
	}
	seen := map[string]bool{"": true}
	return slices.DeleteFunc(named, func(unit string) bool {
		known := seen[unit]
		seen[unit] = true
		return known
	})
}
