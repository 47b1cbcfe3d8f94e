package reporting

import (
	"context"
	"slices"
	"strconv"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/boundary"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
)

// HandOver says that successors answer for the report of a unit that ended.
type HandOver struct {
	Unit     string       `bson:"unit"`
	Holders  []PinnedUnit `bson:"holders"`
	Entry    string       `bson:"entry"`
	Comment  string       `bson:"comment"`
	Document string       `bson:"document"`
	At       time.Time    `bson:"at"`
}

// HandOverReport makes successors answer for the report of a unit that ended. The report stays the ended unit's, so the
// obligation is neither lost nor doubled; who may write it is all that changes.
func (s *Service) HandOverReport(ctx context.Context, period PeriodName, unit string, holders []string, document string, r Request) (PeriodView, error) {
	var found []UnitOnDay
	today := calendar.DateOf(r.ReceivedAt)
	return s.decide(ctx, period, periodAct{
		action: access.HandOverReport, kind: HandedOver, request: r,
		find: func(ctx context.Context, _ PeriodNow, _ Decisions) (Terms, error) {
			var err error
			if found, err = s.Units.AsOf(ctx, append([]string{unit}, holders...), today); err != nil {
				return Terms{}, err
			}
			terms := Terms{Units: []string{unit}, Document: document}
			for _, holder := range found[1:] {
				terms.Holders = append(terms.Holders, holder.PinnedUnit)
			}
			return terms, nil
		},
		check: func(ctx context.Context, p PeriodNow, _ Decisions) error {
			_, owes := p.Obligation(unit)
			switch {
			case !owes:
				return fault.InvalidField("unit", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", unit)
			case found[0].InForce:
				return fault.InvalidField("unit", faultv1.FieldRule_FIELD_RULE_STILL_IN_FORCE)
			}
			return s.checkSuccessors(ctx, p, unit, found[1:], today)
		},
	})
}

// checkSuccessors refuses holders the unit did not go into or that are not in force.
func (s *Service) checkSuccessors(ctx context.Context, p PeriodNow, unit string, holders []UnitOnDay, today calendar.Date) error {
	flows, err := s.Units.Flows(ctx, p.pinnedOn(), today)
	if err != nil {
		return err
	}
	successors := boundary.Successors(unit, flows)
	var faults fault.Violations
	for i, holder := range holders {
		field := "holders[" + strconv.Itoa(i) + "]"
		switch {
		case !slices.Contains(successors, holder.Unit):
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_NOT_A_SUCCESSOR)
		case !holder.InForce:
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_UNIT_NOT_IN_FORCE, "unit", holder.Unit, "date", today.String())
		}
	}
	return faults.Err()
}

// afterHandOver is the standing after a report was handed over; the newest of each report counts.
func (s PeriodStanding) afterHandOver(e Entry, terms Terms) PeriodStanding {
	s.HandOvers = slices.DeleteFunc(slices.Clone(s.HandOvers), func(h HandOver) bool { return terms.about(h.Unit) })
	for _, unit := range terms.Units {
		s.HandOvers = append(s.HandOvers, HandOver{
			Unit: unit, Holders: terms.Holders, Entry: e.Name(), Comment: e.Comment, Document: terms.Document, At: e.ReceivedAt,
		})
	}
	return s
}
