package reporting

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// Terms are what an act lays down besides its words. They are the content of its entry, so its hash covers them. The
// fields stand in the order of their JSON keys, see canonical.
type Terms struct {
	Addressee   *PinnedUnit     `json:"addressee,omitempty"` // of a forwarded recommendation
	Counts      *Counts         `json:"counts,omitempty"`    // of a certification
	Document    string          `json:"document,omitempty"`
	Due         moment          `json:"due_time,omitzero"`
	Edition     *Edition        `json:"edition,omitempty"` // of an adoption or a taking over: what the period asks from then on
	Holders     []PinnedUnit    `json:"holders,omitempty"` // of a handing over
	OutageEnd   moment          `json:"outage_end_time,omitzero"`
	OutageStart moment          `json:"outage_start_time,omitzero"`
	PlanVersion int             `json:"plan_version,omitempty"`
	Portions    []FigurePortion `json:"portions,omitempty"` // of divided figures
	// Recommendation is the id of the one that an act is about.
	Recommendation string            `json:"recommendation,omitempty"`
	Remarks        []Remark          `json:"remarks,omitempty"`
	Reports        []CertifiedReport `json:"reports,omitempty"`         // of a certification
	RevisionSHA256 string            `json:"revision_sha256,omitempty"` // of an acknowledgement or rejection of what was dispatched
	Units          []string          `json:"units,omitempty"`           // empty for all units of the period
	Until          moment            `json:"until_time,omitzero"`
}

// Remark says what is wrong with one part of a report, see Content.parts.
type Remark struct {
	Comment string `json:"comment" bson:"comment"`
	Part    string `json:"part" bson:"part"`
}

// CertifiedReport is one report as the certification of its period froze it.
type CertifiedReport struct {
	ContentSHA256 string     `json:"content_sha256"` // of the submission in the figures; empty if none
	Entry         int        `json:"entry"`          // its number; 0 if none
	Timeliness    Timeliness `json:"timeliness"`
	Unit          string     `json:"unit"`
}

// Canonical is the terms as they are hashed and stored.
func (t Terms) Canonical() []byte { return canonical(t) }

// about reports whether the terms concern a unit.
func (t Terms) about(unit string) bool {
	return len(t.Units) == 0 || slices.Contains(t.Units, unit)
}

// askedFor are terms without what the act found.
func askedFor(stored []byte) []byte {
	t, err := ParseTerms(stored)
	if err != nil {
		return stored
	}
	t.Edition, t.Units = nil, nil
	return t.Canonical()
}

// ParseTerms reads terms back from their canonical form; none from none.
func ParseTerms(stored []byte) (Terms, error) {
	var t Terms
	if len(stored) == 0 {
		return t, nil
	}
	if err := json.Unmarshal(stored, &t); err != nil {
		return Terms{}, fmt.Errorf("read stored terms: %w", err)
	}
	return t, nil
}

// moment is an instant that canonical JSON writes as instant does.
type moment struct{ time.Time }

// At is an instant as terms hold it, to the millisecond.
func At(t time.Time) moment { return moment{t.UTC().Truncate(time.Millisecond)} }

// Laying is the act with what it lays down, if it lays anything down.
func (a Act) Laying(terms Terms) Act {
	if text := terms.Canonical(); string(text) != "{}" {
		return a.With(text)
	}
	return a
}

// MarshalJSON writes the instant.
func (m moment) MarshalJSON() ([]byte, error) { return json.Marshal(instant(m.Time)) }

// UnmarshalJSON reads the instant back.
func (m *moment) UnmarshalJSON(text []byte) error { return m.Time.UnmarshalJSON(text) }

// LaysDown reports whether the entry's content are terms.
func (e Entry) LaysDown() bool {
	return len(e.Content) > 0 && e.Kind != Submitted && e.Kind != Compiled && e.Kind != NarrativeSaved && !e.Kind.ofDocument()
}
