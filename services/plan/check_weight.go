package plan

import (
	"fmt"
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// weighted is something that has a weight, or none.
type weighted struct{ field, weight string }

// weights checks that the weights of content areas, and those of the indicators of each, are all absent or add up to 100.
func (k *checker) weights() {
	var areas []weighted
	for i, section := range k.content.Sections {
		areas = append(areas, weighted{fmt.Sprintf("sections[%d].weight", i), section.Weight})
	}
	k.addUp(areas)
	within := make(map[string][]weighted)
	for i, indicator := range k.content.Indicators {
		w := weighted{fmt.Sprintf("indicators[%d].weight", i), indicator.Weight}
		within[indicator.Section] = append(within[indicator.Section], w)
	}
	for _, section := range slices.Sorted(maps.Keys(within)) {
		k.addUp(within[section])
	}
}

// addUp checks that the weights are whole. The fault is told at the first one that is missing, else at the last.
func (k *checker) addUp(all []weighted) {
	var sum decimal.Decimal
	given, at := 0, ""
	for _, w := range all {
		weight, ok := k.number(w.field, w.weight)
		switch {
		case ok && !weight.IsPositive():
			k.add(w.field, faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "> 0")
			return
		case ok:
			sum = sum.Add(weight)
			given++
		case w.weight != "":
			return // no number, which is told already
		case at == "":
			at = w.field
		}
	}
	if given == 0 || given == len(all) && sum.Equal(hundred) {
		return
	}
	if at == "" {
		at = all[len(all)-1].field
	}
	k.add(at, faultv1.FieldRule_FIELD_RULE_WEIGHTS_NOT_100, "sum", sum.String())
}
