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

// MaxVersions is how many versions a plan can have, so that all of them fit one page.
const MaxVersions = 100

// Plan is an official plan as it stands: its draft, or the version in force. Issuing and amending change the state and
// the content in one step, so both are in one document; versions that were replaced are kept beside it (see Store), so
// that the document does not grow with every amendment.
type Plan struct {
	Name      Name      `bson:"_id"`
	Revision  int64     `bson:"revision"`
	State     State     `bson:"state"`
	Version   int       `bson:"version"`  // number of the version in force, 0 for a draft
	Content   Content   `bson:"content"`  // of the draft, or of the version in force
	Decision  Decision  `bson:"decision"` // zero for a draft
	CreatedAt time.Time `bson:"created_at"`
	UpdatedAt time.Time `bson:"updated_at"`
}

// Version is a plan as it was decided. It never changes.
type Version struct {
	Name     VersionName `bson:"_id"`
	Content  Content     `bson:"content"`
	Decision Decision    `bson:"decision"`
}

// Decision says which document decided a version, why, and who put it into force when.
type Decision struct {
	DecidedBy string    `bson:"decided_by"`
	Reason    string    `bson:"reason"` // empty for version 1
	Account   string    `bson:"account"`
	At        time.Time `bson:"at"`
}

// State is where a plan stands in its life.
type State string

// The states.
const (
	Draft  State = "DRAFT"
	Issued State = "ISSUED"
	Closed State = "CLOSED"
)

// New is the draft of a plan.
func New(name Name, content Content, now time.Time) (Plan, error) {
	if err := content.Check("plan.content").Err(); err != nil {
		return Plan{}, err
	}
	return Plan{Name: name, Revision: 1, State: Draft, Content: content, CreatedAt: now, UpdatedAt: now}, nil
}

// InForce is the version in force. A draft has none.
func (p Plan) InForce() Version {
	return Version{Name: p.Name.Version(p.Version), Content: p.Content, Decision: p.Decision}
}

// Rewrite replaces the content of a draft that was read at a revision.
func (p Plan) Rewrite(seen int64, content Content, now time.Time) (Plan, error) {
	if err := p.expect(Draft, seen); err != nil {
		return Plan{}, err
	}
	if err := content.Check("plan.content").Err(); err != nil {
		return Plan{}, err
	}
	p.Content = content
	return p.changed(now), nil
}

// Issue makes the draft that was read at a revision version 1. The document that decides it is the plan itself.
func (p Plan) Issue(seen int64, account string, now time.Time) (Plan, error) {
	if err := p.expect(Draft, seen); err != nil {
		return Plan{}, err
	}
	p.State = Issued
	return p.decided(p.Content, Decision{DecidedBy: p.Content.DocumentNumber, Account: account, At: now}), nil
}

// Amend adds a version to an issued plan that was read at a revision. The authority that issued the plan stays the same,
// because its leadership decides, unless it has ended: then it is one of its heirs.
func (p Plan) Amend(seen int64, content Content, heirs []string, d Decision) (Plan, error) {
	if err := p.expect(Issued, seen); err != nil {
		return Plan{}, err
	}
	faults := content.Check("content")
	switch {
	case content.IssuingUnit == p.Content.IssuingUnit || slices.Contains(heirs, content.IssuingUnit):
	case len(heirs) == 0:
		faults.Add("content.issuing_unit", faultv1.FieldRule_FIELD_RULE_IMMUTABLE)
	default:
		faults.Add("content.issuing_unit", faultv1.FieldRule_FIELD_RULE_NOT_A_SUCCESSOR)
	}
	faults = append(faults, d.check()...)
	if p.Version >= MaxVersions {
		faults.Add("versions", faultv1.FieldRule_FIELD_RULE_TOO_MANY, "maximum", strconv.Itoa(MaxVersions))
	}
	if err := faults.Err(); err != nil {
		return Plan{}, err
	}
	return p.decided(content, d), nil
}

// Close ends an issued plan that was read at a revision.
func (p Plan) Close(seen int64, now time.Time) (Plan, error) {
	if err := p.expect(Issued, seen); err != nil {
		return Plan{}, err
	}
	p.State = Closed
	return p.changed(now), nil
}

// expect checks that the plan is in the state an act needs, and that it has not changed since it was read. The state
// comes first: whoever issues a plan that is already issued learns more from that than from a stale etag.
func (p Plan) expect(state State, seen int64) error {
	if p.State != state {
		return fault.New(faultv1.Reason_REASON_PLAN_STATE, "plan", string(p.Name), "state", string(p.State))
	}
	if p.Revision != seen {
		return fault.New(faultv1.Reason_REASON_STALE_ETAG)
	}
	return nil
}

func (p Plan) decided(content Content, d Decision) Plan {
	p.Version++
	p.Content, p.Decision = content, d
	return p.changed(d.At)
}

func (p Plan) changed(now time.Time) Plan {
	p.Revision++
	p.UpdatedAt = now
	return p
}
