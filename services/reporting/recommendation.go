package reporting

import (
	"bytes"
	"encoding/json"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Recommendation is one thing a unit asks of an authority in its report. The fields stand in the order of their JSON keys, see
// canonical.
type Recommendation struct {
	Addressee Addressee `json:"addressee"`
	ID        string    `json:"id"`
	Section   string    `json:"section,omitempty"`
	Task      string    `json:"task,omitempty"`
	Text      string    `json:"text"`
}

// Addressee is who is asked.
type Addressee struct {
	Kind AddresseeKind `bson:"kind" json:"kind"`
	Unit string        `bson:"unit" json:"unit,omitempty"` // of AddressedUnit only
}

// AddresseeKind says in which relation to the plan an addressee stands.
type AddresseeKind string

// The kinds of addressee.
const (
	AddressedLead      AddresseeKind = "LEAD_UNIT"
	AddressedIssuing   AddresseeKind = "ISSUING_UNIT"
	AddressedRecipient AddresseeKind = "RECIPIENT_UNIT"
	AddressedUnit      AddresseeKind = "UNIT"
)

// words are a recommendation in words; see PartChange in the contract.
func (r Recommendation) words() string {
	to := string(r.Addressee.Kind)
	for _, more := range []string{r.Addressee.Unit, r.Section, r.Task} {
		if more != "" {
			to += ", " + more
		}
	}
	return r.Text + " (" + to + ")"
}

// check finds what is wrong with an addressee: the unit is named for other units, and for no authority of the plan.
func (a Addressee) check(faults *fault.Violations, field string) {
	switch {
	case a.Kind == AddressedUnit && a.Unit == "":
		faults.Add(field+".unit", faultv1.FieldRule_FIELD_RULE_REQUIRED)
	case a.Kind != AddressedUnit && a.Unit != "":
		faults.Add(field+".unit", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	}
}

func (p *Period) checkRecommendations(faults *fault.Violations, list string, all []Recommendation) {
	seen := make(map[string]bool, len(all))
	for n, r := range all {
		here := place{list, n, ""}
		if seen[r.ID] {
			faults.Add(here.at(".id").String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", r.ID)
		}
		seen[r.ID] = true
		r.Addressee.check(faults, here.at(".addressee").String())
		if r.Section != "" && !slices.ContainsFunc(p.Sections, func(s Section) bool { return s.Code == r.Section }) {
			faults.Add(here.at(".section").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", r.Section)
		}
		if r.Task != "" && !p.hasTask(r.Task) {
			faults.Add(here.at(".task").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", r.Task)
		}
	}
}

func (p *Period) hasTask(code string) bool {
	return slices.ContainsFunc(p.Sections, func(s Section) bool {
		return slices.ContainsFunc(s.Tasks, func(t Task) bool { return t.Code == code })
	})
}

// Recommended is a recommendation as the series of its report has it.
type Recommended struct {
	ID        string    `bson:"id"`
	Addressee Addressee `bson:"addressee"`
	Entry     int       `bson:"entry"` // number of the submission that says it in these words
	Hash      string    `bson:"hash"`  // of its words
	Gone      bool      `bson:"gone"`  // in no submission that counts any more
}

// recommended are the recommendations of a report after one more submission.
func recommended(before []Recommended, e Entry) []Recommended {
	said := recommendationsIn(e.Content)
	if len(before) == 0 && len(said) == 0 {
		return nil // nearly always
	}
	after := gone(before)
	for _, r := range said {
		now := Recommended{ID: r.ID, Addressee: r.Addressee, Entry: e.Number, Hash: hashOf(canonical(r))}
		at := slices.IndexFunc(after, func(old Recommended) bool { return old.ID == r.ID })
		if at < 0 {
			after = append(after, now)
			continue
		}
		if after[at].Hash == now.Hash {
			now.Entry = after[at].Entry
		}
		after[at] = now
	}
	return after
}

// gone are recommendations that are in no submission any more.
func gone(all []Recommended) []Recommended {
	all = slices.Clone(all)
	for i := range all {
		all[i].Gone = true
	}
	return all
}

// recommendationsIn reads the recommendations of a stored content, and nothing else of it. Of one that cannot be read there are
// none: whoever reads the report is told.
func recommendationsIn(content []byte) []Recommendation {
	if !bytes.Contains(content, []byte(`"recommendations":`)) {
		return nil
	}
	var c struct {
		Recommendations []Recommendation `json:"recommendations"`
	}
	if json.Unmarshal(content, &c) != nil {
		return nil
	}
	return c.Recommendations
}
