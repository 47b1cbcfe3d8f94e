package reporting

import (
	"slices"
	"time"
)

// Edition is what a period asks of whom, as an act on it laid it down anew. It is the content of the act's entry, whole, so
// that one insert is the act and the period needs nothing but its opening and its newest edition. Days and due times are
// no part of it: what units were told stays, and only an extension moves it. The fields stand in the order of their JSON
// keys, see canonical.
type Edition struct {
	Checks        []Check        `json:"checks,omitempty"`
	Indicators    []Indicator    `json:"indicators"`
	IssuingUnit   PinnedUnit     `json:"issuing_unit"`
	LeadUnit      PinnedUnit     `json:"lead_unit"`
	NotInForce    []PinnedUnit   `json:"not_in_force,omitempty"`
	Obligations   []Obligation   `json:"obligations"`
	PlanNumber    string         `json:"plan_document_number"`
	PlanTitle     string         `json:"plan_title"`
	PlanVersion   int            `json:"plan_version"`
	ProgressBands []ProgressBand `json:"progress_bands,omitempty"`
	RecipientUnit PinnedUnit     `json:"recipient_unit"`
	Sections      []Section      `json:"sections"`
}

// Adopted says that a period took over a version of the plan, or its units only.
type Adopted struct {
	Entry    string    `bson:"entry"`
	Number   int       `bson:"number"`
	Kind     EntryKind `bson:"kind"` // VersionAdopted or TakenOver
	Version  int       `bson:"version"`
	Excused  []string  `bson:"excused"` // units the version does not name
	Comment  string    `bson:"comment"`
	Document string    `bson:"document"`
	At       time.Time `bson:"at"`
}

// asItIs is the edition a period is in.
func (p *Period) asItIs() Edition {
	return Edition{
		Checks: p.Checks, Indicators: p.Indicators, IssuingUnit: p.IssuingUnit, LeadUnit: p.LeadUnit, NotInForce: p.NotInForce,
		Obligations: p.Obligations, PlanNumber: p.PlanNumber, PlanTitle: p.PlanTitle, PlanVersion: p.PlanVersion,
		ProgressBands: p.ProgressBands, RecipientUnit: p.RecipientUnit, Sections: p.Sections,
	}
}

// in is the period in another edition, made by the entry with a number.
func (p *Period) in(e Edition, number int) *Period {
	other := *p
	other.Edition = number
	other.Indicators, other.Sections, other.Obligations, other.NotInForce = e.Indicators, e.Sections, e.Obligations, e.NotInForce
	other.ProgressBands = e.ProgressBands
	other.Checks, other.rules = e.Checks, newRuleSet(e.Checks, e.Indicators)
	other.IssuingUnit, other.LeadUnit, other.RecipientUnit = e.IssuingUnit, e.LeadUnit, e.RecipientUnit
	other.PlanNumber, other.PlanTitle, other.PlanVersion = e.PlanNumber, e.PlanTitle, e.PlanVersion
	return &other
}

// edition is the number of the entry that made the newest edition; 0 for that of the opening.
func (s PeriodStanding) edition() int {
	if len(s.Adoptions) == 0 {
		return 0
	}
	return s.Adoptions[len(s.Adoptions)-1].Number
}

// afterAdoption is the standing after a version of the plan, or its units only, were taken over. Who was excused by an
// earlier version and is named again owes a report again.
func (s PeriodStanding) afterAdoption(e Entry, terms Terms) PeriodStanding {
	s.Adoptions = append(slices.Clone(s.Adoptions), Adopted{
		Entry: e.Name(), Number: e.Number, Kind: e.Kind, Version: terms.PlanVersion, Excused: terms.Units, Comment: e.Comment,
		Document: terms.Document, At: e.ReceivedAt,
	})
	if e.Kind == TakenOver {
		return s
	}
	s.Exemptions = slices.DeleteFunc(slices.Clone(s.Exemptions), func(x Exemption) bool {
		return x.Adoption && !slices.Contains(terms.Units, x.Unit)
	})
	for _, unit := range terms.Units {
		if s.exemption(unit) == nil {
			s.Exemptions = append(s.Exemptions, Exemption{
				Unit: unit, Entry: e.Name(), Comment: e.Comment, Document: terms.Document, At: e.ReceivedAt, Adoption: true,
			})
		}
	}
	return s
}
