package unit

import (
	"context"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
)

// Reports tells what units have reported. Every error it answers is a *fault.Error.
type Reports interface {
	// Last are the newest submissions of units; those that never submitted are left out.
	Last(ctx context.Context, units []Name) (LastReports, error)
}

// LastReports are the newest submissions of units.
type LastReports map[Name]LastReport

// LastReport is the newest submission of a unit.
type LastReport struct {
	Report   string // its resource name
	Received time.Time
}

// lastReports are those that the effective day of a reorganisation has to follow. Nobody has reported on a day that is
// still to come, so only a day in the past needs a look.
func (s *Service) lastReports(ctx context.Context, r Reorganisation) (LastReports, error) {
	units := r.takenApart()
	if len(units) == 0 || !r.Effective.Valid() || !r.Effective.Before(s.today()) {
		return nil, nil
	}
	return s.Reports.Last(ctx, units)
}

// takenApart are the units that end or give a part, each once.
func (r Reorganisation) takenApart() []Name {
	var names []Name
	seen := make(map[Name]bool)
	for _, c := range r.Changes {
		if !c.takesApart() {
			continue
		}
		for _, n := range c.changed() {
			if !seen[n.name] {
				seen[n.name] = true
				names = append(names, n.name)
			}
		}
	}
	return names
}

// takesApart reports whether the units a change alters are afterwards no longer the area and the people they reported on.
func (c Alteration) takesApart() bool { return c.ends() || c.Kind == Transfer }

// reportedSince checks that no unit that is taken apart has reported on the effective day or later: it would have reported
// on what was no longer there. An end that was recorded with the unit for this very day is only explained.
func (v *review) reportedSince(path string, c Alteration) {
	if !c.takesApart() {
		return
	}
	for _, n := range c.changed() {
		last, ever := v.reported[n.name]
		if ever && !calendar.DateOf(last.Received).Before(v.Effective) && v.before[n.name].Life.To != v.Effective {
			v.faults.Add(path+"."+n.field, faultv1.FieldRule_FIELD_RULE_REPORTED_SINCE,
				"unit", string(n.name), "value", last.Report, "received", last.Received.UTC().Format(time.RFC3339))
		}
	}
}
