package reporting

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"
)

// Consolidated is what the accepted reports of a period add up to: a frozen snapshot. The fields of the types in this
// file stand in the order of their JSON keys, see canonical.
type Consolidated struct {
	ComparedWith    []ComparedPeriod `json:"compared_with,omitempty"`
	CompileTime     string           `json:"compile_time"`
	Edition         int              `json:"edition,omitempty"` // of the period; see Form
	ExpectedReports int              `json:"expected_reports"`
	Figures         []Figure         `json:"figures"`
	Form            Form             `json:"form,omitempty"`
	IncludedReports int              `json:"included_reports"`
	IssuingUnit     PinnedUnit       `json:"issuing_unit"`
	LeadUnit        PinnedUnit       `json:"lead_unit"`
	Narrative       []Paragraph      `json:"narrative,omitempty"`
	// NarrativeVersion is the version of the text that Narrative is, 0 where the lead unit wrote none.
	NarrativeVersion int        `json:"narrative_version,omitempty"`
	Period           PeriodName `json:"period"`
	PlanNumber       string     `json:"plan_document_number"`
	PlanTitle        string     `json:"plan_title"`
	PlanVersion      int        `json:"plan_version"`
	RecipientUnit    PinnedUnit `json:"recipient_unit"`
	// Recommendations are read from the reports and never in the snapshot, see Form.
	Recommendations []UnitRecommendation  `json:"recommendations,omitempty"`
	Sections        []ConsolidatedSection `json:"sections"`
	TaskCounts      *TaskCounts           `json:"task_counts,omitempty"`
	Tasks           []ConsolidatedTask    `json:"tasks,omitempty"`
	Title           string                `json:"title"`
	Units           []UnitStanding        `json:"units"`
}

// Figure is one indicator over all units. Value, Numerator, Denominator, Target, PercentOfTarget and Baseline are
// decimal numbers, empty where there is none.
type Figure struct {
	Aggregation     Aggregation        `json:"aggregation"`
	Baseline        string             `json:"baseline"`
	Breakdowns      []CategoryFigure   `json:"breakdowns,omitempty"`
	Comparisons     []FigureComparison `json:"comparisons,omitempty"`
	Contributions   []Contribution     `json:"contributions,omitzero"` // nil where they are not in the snapshot, see Form
	Decimals        int                `json:"decimals"`
	Denominator     string             `json:"denominator"`
	ExpectedUnits   int                `json:"expected_units"`
	Formula         string             `json:"formula,omitempty"` // of a computed figure; Inputs are what it is applied to
	Indicator       string             `json:"indicator"`
	Inputs          []FigureInput      `json:"inputs,omitempty"`
	Kind            ValueKind          `json:"kind"`
	LevelsBelow     Levels             `json:"levels_below,omitempty"`
	Numerator       string             `json:"numerator"`
	PercentOfTarget string             `json:"percent_of_target"`
	ReportedUnits   int                `json:"reported_units"`
	Sample          bool               `json:"sample"`
	Section         string             `json:"section"`
	Target          string             `json:"target"`
	Title           string             `json:"title"`
	UnitOfMeasure   string             `json:"unit_of_measure"`
	Value           string             `json:"value"`
}

// Contribution is what one report adds to a figure.
type Contribution struct {
	Entry int    `json:"entry"`
	Unit  string `json:"unit"`
	Value Value  `json:"value"`
	Rank  int    `json:"-"` // among the units, for those who make the report; see Figure.rank
	// Inputs are, of a computed value, what the report says of what it is worked out from.
	Inputs []Value `json:"-"`
}

// ConsolidatedSection is what the units did in one content area.
type ConsolidatedSection struct {
	Section    string      `json:"section"`
	TaskCounts *TaskCounts `json:"task_counts,omitempty"`
	Texts      []UnitText  `json:"texts,omitzero"` // nil where they are not in the snapshot, see Form
	Title      string      `json:"title"`
}

// UnitText is what one unit wrote.
type UnitText struct {
	Text string     `json:"text"`
	Unit PinnedUnit `json:"unit"`
}

// UnitRecommendation is what one unit asks of an authority.
type UnitRecommendation struct {
	Entry          int            `json:"entry"`
	Recommendation Recommendation `json:"recommendation"`
	Unit           PinnedUnit     `json:"unit"`
}

// UnitStanding is where one unit's report stood when the snapshot was made.
type UnitStanding struct {
	ContentSHA256    string     `json:"content_sha256"`
	Entry            int        `json:"entry"`
	FirstReceiveTime string     `json:"first_receive_time"`
	Included         bool       `json:"included"`
	State            State      `json:"state"`
	Timeliness       Timeliness `json:"timeliness"`
	Unit             PinnedUnit `json:"unit"`
}

// Canonical is the snapshot as it is hashed, stored and never changed again.
func (c Consolidated) Canonical() []byte { return canonical(c) }

// Filed is a unit's report as the consolidation finds it: where it stands, and what was ever accepted of it.
type Filed struct {
	Standing Standing
	Content  Content // of the submission made last
	Accepted []Acceptance
}

// Acceptance is a submission that was accepted.
type Acceptance struct {
	Counted
	Content Content
}

// counts is the acceptance that counts, if one does: the last or, in a certified period, the one that was certified.
func (f Filed) counts(o Obligation, d Decisions) (Acceptance, bool) {
	counted := d.counted(o, f.Standing)
	for _, a := range f.Accepted {
		if a.Counted == counted {
			return a, true
		}
	}
	return Acceptance{}, false
}

// Consolidate adds up the accepted reports of a period. A report that is missing, or not accepted, is listed and adds
// nothing: it is never taken for zero.
func Consolidate(p *Period, filed map[string]Filed, d Decisions, now time.Time) Consolidated {
	c := consolidatedHead(p, now)
	for _, o := range p.Obligations {
		f := filed[o.Unit.Unit]
		a, _ := f.counts(o, d)
		standing := unitStanding(p, o, f.Standing, a.Counted, d, now)
		if standing.Included {
			c.IncludedReports++
		}
		c.Units = append(c.Units, standing)
	}
	values := accepted(p, filed, d)
	for _, indicator := range p.Indicators {
		c.Figures = append(c.Figures, figure(p, indicator, values[indicator.Code]))
	}
	c.Sections = consolidatedSections(p, filed, d)
	c.addTasks(p, func(s Section, t Task) ConsolidatedTask { return consolidatedTask(p, s, t, filed, d) })
	return c
}

// consolidatedHead is a snapshot without what was reported.
func consolidatedHead(p *Period, now time.Time) Consolidated {
	return Consolidated{
		CompileTime: instant(now), ExpectedReports: len(p.Obligations), IssuingUnit: p.IssuingUnit, LeadUnit: p.LeadUnit,
		Period: p.Name, PlanNumber: p.PlanNumber, PlanTitle: p.PlanTitle, PlanVersion: p.PlanVersion,
		RecipientUnit: p.RecipientUnit, Title: p.Title,
		Figures: make([]Figure, 0, len(p.Indicators)), Units: make([]UnitStanding, 0, len(p.Obligations)),
		Sections: make([]ConsolidatedSection, 0, len(p.Sections)),
	}
}

// SeenBy is the snapshot as units that report see it: the totals, and of what single units said and did their own only.
func (c Consolidated) SeenBy(units []string) Consolidated {
	c.Figures, c.Sections = slices.Clone(c.Figures), slices.Clone(c.Sections)
	for i, f := range c.Figures {
		c.Figures[i].Contributions = only(f.Contributions, func(c Contribution) bool { return slices.Contains(units, c.Unit) })
	}
	for i, s := range c.Sections {
		c.Sections[i].Texts = only(s.Texts, func(t UnitText) bool { return slices.Contains(units, t.Unit.Unit) })
	}
	c.Tasks = slices.Clone(c.Tasks)
	for i, t := range c.Tasks {
		c.Tasks[i].Units = only(t.Units, func(u UnitTask) bool { return slices.Contains(units, u.Unit.Unit) })
	}
	c.Units = only(c.Units, func(s UnitStanding) bool { return slices.Contains(units, s.Unit.Unit) })
	c.Narrative = ownWords(c.Narrative, units)
	return c
}

func only[T any](all []T, seen func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(all), func(item T) bool { return !seen(item) })
}

func unitStanding(p *Period, o Obligation, s Standing, counted Counted, d Decisions, now time.Time) UnitStanding {
	if s.State == "" {
		s = NewStanding(p.Name.Report(o.Unit.Unit))
	}
	return UnitStanding{
		Unit: o.Unit, State: s.State, FirstReceiveTime: instant(s.FirstReceivedAt),
		Timeliness: s.TimelinessAt(now, p.Allowance(o, d.Period, d.Outages)),
		Included:   counted.Entry > 0, Entry: counted.Entry, ContentSHA256: counted.ContentHash,
	}
}

// accepted sorts the values of the accepted reports by indicator, units in official order. A value counts only where the
// period asks that unit for that indicator.
func accepted(p *Period, filed map[string]Filed, d Decisions) map[string][]Contribution {
	values := make(map[string][]Contribution, len(p.Indicators))
	for _, o := range p.Obligations {
		a, ok := filed[o.Unit.Unit].counts(o, d)
		if !ok {
			continue
		}
		for _, value := range a.Content.Values {
			if slices.Contains(o.Indicators, value.Indicator) {
				values[value.Indicator] = append(values[value.Indicator],
					Contribution{Unit: o.Unit.Unit, Entry: a.Entry, Value: value})
			}
		}
		for _, c := range p.contributions(o, a.Entry, a.Content.Values) {
			values[c.Value.Indicator] = append(values[c.Value.Indicator], c)
		}
	}
	return values
}

func figure(p *Period, i Indicator, contributions []Contribution) Figure {
	f := figureOf(i)
	f.Contributions = contributions
	if contributions == nil {
		f.Contributions = []Contribution{}
	}
	for _, o := range p.Obligations {
		if o.hasValueOf(&i) {
			f.ExpectedUnits++
		}
	}
	t := newIndicatorTally(p, i)
	for _, c := range contributions {
		t.add(c)
	}
	f.complete(p, i, &t)
	return f
}

// figureOf is the figure of an indicator, with nothing in it.
func figureOf(i Indicator) Figure {
	return Figure{
		Indicator: i.Code, Title: i.Title, Section: i.Section, UnitOfMeasure: i.UnitOfMeasure, Kind: i.Kind,
		Aggregation: i.Aggregation, Decimals: i.Decimals,
	}
}

// complete gives the figure what was added up, and sets it beside its target and its baseline.
func (f *Figure) complete(p *Period, i Indicator, t *indicatorTally) {
	value, ok := f.takeAll(t)
	if ok {
		f.Value = value.String()
	}
	f.Breakdowns = f.byCategory(t.categories)
	f.compare(p, i, value, ok)
}

// compare sets the figure beside its target and its baseline.
func (f *Figure) compare(p *Period, i Indicator, value decimal.Decimal, known bool) {
	if i.Baseline != nil {
		f.Baseline, f.Sample = i.Baseline.Value, i.Baseline.Sample
	}
	target, ok := i.Target("", p.RuleID, p.Year)
	if !ok {
		return
	}
	f.Target, f.Sample = target.Value, f.Sample || target.Sample
	if goal, ok := parseNumber(target.Value); ok && known && !goal.IsZero() {
		f.PercentOfTarget = value.Mul(hundred).DivRound(goal, 1).String()
	}
}

func consolidatedSections(p *Period, filed map[string]Filed, d Decisions) []ConsolidatedSection {
	sections := make([]ConsolidatedSection, 0, len(p.Sections))
	for _, section := range p.Sections {
		c := ConsolidatedSection{Section: section.Code, Title: section.Title, Texts: []UnitText{}}
		for _, o := range p.Obligations {
			a, ok := filed[o.Unit.Unit].counts(o, d)
			if !ok {
				continue
			}
			for _, result := range a.Content.Sections {
				if result.Section == section.Code {
					c.Texts = append(c.Texts, UnitText{Unit: o.Unit, Text: result.Text})
				}
			}
		}
		sections = append(sections, c)
	}
	return sections
}
