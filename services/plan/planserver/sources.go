package planserver

import (
	"context"
	"errors"
	"slices"
	"strings"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
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
