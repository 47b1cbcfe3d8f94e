// Package plan holds the rules of official plans: what a plan says, what makes it sound, how it moves from draft to
// issued, amended and closed, and the use cases callers may run. It knows nothing of gRPC; the only trace of storage is
// the bson tags. When a report is due under a plan's rules is the reporting service's question, not this one's.
package plan

import (
	"slices"
	"strconv"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// MaxVersions is how many versions a plan can have, so that all of them fit one page and one document.
const MaxVersions = 100

// Plan is an official plan with every version it has had: one document, because issuing and amending must change the
// state and add the version in one step.
type Plan struct {
	Name      Name      `bson:"_id"`
	Revision  int64     `bson:"revision"`
	State     State     `bson:"state"`
	Draft     *Content  `bson:"draft"` // nil once issued
	Versions  []Version `bson:"versions"`
	CreatedAt time.Time `bson:"created_at"`
	UpdatedAt time.Time `bson:"updated_at"`
}

// Version is a plan as it was decided. It never changes.
type Version struct {
	Content   Content   `bson:"content"`
	DecidedBy string    `bson:"decided_by"`
	Reason    string    `bson:"reason"`
	Account   string    `bson:"account"`
	CreatedAt time.Time `bson:"created_at"`
}

// State is where a plan stands in its life.
type State string

// The states.
const (
	Draft  State = "DRAFT"
	Issued State = "ISSUED"
	Closed State = "CLOSED"
)

// Amendment is what changes an issued plan: the whole new content, the document that decides it, why, and who did it.
type Amendment struct {
	Content   Content
	DecidedBy string
	Reason    string
	Account   string
}

// New is the draft of a plan.
func New(name Name, content Content, now time.Time) (Plan, error) {
	if err := content.Check("plan.content").Err(); err != nil {
		return Plan{}, err
	}
	return Plan{Name: name, Revision: 1, State: Draft, Draft: &content, CreatedAt: now, UpdatedAt: now}, nil
}

// Version is the number of the version in force, 0 for a draft.
func (p Plan) Version() int { return len(p.Versions) }

// Content is the content of the draft, or of the version in force.
func (p Plan) Content() Content {
	if p.Draft != nil {
		return *p.Draft
	}
	return p.Versions[len(p.Versions)-1].Content
}

// Rewrite replaces the content of a draft.
func (p Plan) Rewrite(content Content, now time.Time) (Plan, error) {
	if p.State != Draft {
		return Plan{}, p.stateFault()
	}
	if err := content.Check("plan.content").Err(); err != nil {
		return Plan{}, err
	}
	p.Draft = &content
	return p.changed(now), nil
}

// Issue makes the draft version 1. The document that decides it is the plan itself.
func (p Plan) Issue(account string, now time.Time) (Plan, error) {
	if p.State != Draft {
		return Plan{}, p.stateFault()
	}
	content := p.Content()
	p.State, p.Draft = Issued, nil
	return p.decided(Version{Content: content, DecidedBy: content.DocumentNumber, Account: account, CreatedAt: now}), nil
}

// Amend adds a version. The authority that issued the plan stays the same, because its leadership decides.
func (p Plan) Amend(a Amendment, now time.Time) (Plan, error) {
	if p.State != Issued {
		return Plan{}, p.stateFault()
	}
	faults := a.Content.Check("content")
	if a.Content.IssuingUnit != p.Content().IssuingUnit {
		faults.Add("content.issuing_unit", faultv1.FieldRule_FIELD_RULE_IMMUTABLE)
	}
	if len(p.Versions) >= MaxVersions {
		faults.Add("versions", faultv1.FieldRule_FIELD_RULE_TOO_MANY, "maximum", strconv.Itoa(MaxVersions))
	}
	if err := faults.Err(); err != nil {
		return Plan{}, err
	}
	return p.decided(Version{Content: a.Content, DecidedBy: a.DecidedBy, Reason: a.Reason, Account: a.Account, CreatedAt: now}), nil
}

// Close ends an issued plan.
func (p Plan) Close(now time.Time) (Plan, error) {
	if p.State != Issued {
		return Plan{}, p.stateFault()
	}
	p.State = Closed
	return p.changed(now), nil
}

// decided adds a version. The list is copied: plans that were read before must not see it grow.
func (p Plan) decided(v Version) Plan {
	p.Versions = append(slices.Clip(p.Versions), v)
	return p.changed(v.CreatedAt)
}

func (p Plan) changed(now time.Time) Plan {
	p.Revision++
	p.UpdatedAt = now
	return p
}

func (p Plan) stateFault() error {
	return fault.New(faultv1.Reason_REASON_PLAN_STATE, "plan", string(p.Name), "state", string(p.State))
}
