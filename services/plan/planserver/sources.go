package planserver

import (
	"context"
	"errors"
	"slices"
	"strings"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/schedule/schedulewire"
)

// batch is how many units the unit service answers at once.
const batch = 500

// units answers what the plan service asks of the unit service.
type units struct{ client unitv1.UnitServiceClient }

// NotInForce answers which of the units do not exist or are not in force on a day, in the order asked.
func (u units) NotInForce(ctx context.Context, names []string, day calendar.Date) ([]string, error) {
	var ended []string
	for part := range slices.Chunk(names, batch) {
		sound := make(map[string]bool, len(part))
		found, err := u.existing(ctx, part, day)
		if err != nil {
			return nil, err
		}
		for _, unit := range found {
			sound[unit.GetName()] = inForce(unit, day)
		}
		for _, name := range part {
			if !sound[name] {
				ended = append(ended, name)
			}
		}
	}
	return ended, nil
}

// existing reads those of the units that exist. The unit service refuses to answer while one of them does not, and names
// those it misses; then the others are asked for again.
func (u units) existing(ctx context.Context, names []string, day calendar.Date) ([]*unitv1.Unit, error) {
	for len(names) > 0 {
		answer, err := u.client.BatchGetUnits(ctx, &unitv1.BatchGetUnitsRequest{Names: names, AsOf: schedulewire.DateProto(day)})
		if err == nil {
			return answer.GetUnits(), nil
		}
		rest := without(names, missing(err))
		if len(rest) == len(names) {
			return nil, err
		}
		names = rest
	}
	return nil, nil
}

// missing are the units that a refusal of the unit service says do not exist.
func missing(err error) []string {
	f, ok := errors.AsType[*fault.Error](err)
	if !ok || f.Kind() != fault.NotFound {
		return nil
	}
	return strings.Split(f.Facts["name"], ", ")
}

// Called is what those of the units that exist are called on a day.
func (u units) Called(ctx context.Context, names []string, day calendar.Date) (map[string]plan.Called, error) {
	called := make(map[string]plan.Called, len(names))
	for part := range slices.Chunk(names, batch) {
		found, err := u.existing(ctx, part, day)
		if err != nil {
			return nil, err
		}
		for _, unit := range found {
			called[unit.GetName()] = plan.Called{DisplayName: unit.GetDisplayName(), Title: unit.GetTitle()}
		}
	}
	return called, nil
}

// maxHeirs bounds how many units are looked at for heirs.
const maxHeirs = 100

// Heirs are the units that a unit which has ended by a day went into, also over several steps, and the unit it stood below.
func (u units) Heirs(ctx context.Context, unit string, day calendar.Date) ([]string, error) {
	reached := []string{unit}
	for i := 0; i < len(reached) && i < maxHeirs; i++ {
		into, err := u.successors(ctx, reached[i], day)
		if err != nil {
			return nil, err
		}
		for _, successor := range into {
			if !slices.Contains(reached, successor) {
				reached = append(reached, successor)
			}
		}
	}
	found, err := u.existing(ctx, []string{unit}, day)
	if err != nil {
		return nil, err
	}
	for _, ended := range found {
		if parents := ended.GetParents(); len(parents) > 0 { // the oldest first
			reached = append(reached, parents[len(parents)-1].GetParentUnit())
		}
	}
	return reached[1:], nil
}

// successors are the units that one unit went into, whole or in part.
func (u units) successors(ctx context.Context, unit string, day calendar.Date) ([]string, error) {
	var into []string
	request := &unitv1.ListSuccessionsRequest{Unit: unit, AsOf: schedulewire.DateProto(day), PageSize: 1000}
	for {
		page, err := u.client.ListSuccessions(ctx, request)
		if err != nil {
			return nil, err
		}
		for _, s := range page.GetSuccessions() {
			if s.GetPredecessorUnit() == unit { // what came into it is told too
				into = append(into, s.GetSuccessorUnit())
			}
		}
		if request.PageToken = page.GetNextPageToken(); request.PageToken == "" {
			return into, nil
		}
	}
}

func without(names, removed []string) []string {
	gone := make(map[string]bool, len(removed))
	for _, name := range removed {
		gone[name] = true
	}
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return gone[name] })
}

// inForce reports whether the unit exists on a day: from its first day up to, and not including, the day it ended.
func inForce(unit *unitv1.Unit, day calendar.Date) bool {
	from, to := unit.GetValidFrom(), unit.GetValidTo()
	return (from == nil || !day.Before(schedulewire.Date(from))) && (to == nil || day.Before(schedulewire.Date(to)))
}
