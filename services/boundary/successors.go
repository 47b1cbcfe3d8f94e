package boundary

import "slices"

// Successors are the units into which a unit, or a part of it, went by these flows, also over several steps.
func Successors(unit string, flows []Flow) []string {
	reached := []string{unit}
	for _, f := range flows {
		if slices.Contains(reached, f.From) && !slices.Contains(reached, f.To) {
			reached = append(reached, f.To)
		}
	}
	return reached[1:]
}
