package plan

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

// progressStatuses are the statuses a rule gives, the best first.
var progressStatuses = []ProgressStatus{Achieved, Likely, Unlikely}

// mostPercent is the highest percentage a band may begin at.
var mostPercent = decimal.NewFromInt(1000)

// progress checks the rule by which indicators are rated: that the last band takes what the others leave, that no band is better
// than the one before it, and that every band can be reached.
func (k *checker) progress() {
	bands := k.content.ProgressBands
	best := 0
	lowest := make(map[ProgressMeasure]decimal.Decimal)
	for i, band := range bands {
		path := fmt.Sprintf("progress_rule.bands[%d]", i)
		if rank := slices.Index(progressStatuses, band.Status); rank < best {
			k.add(path+".status", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", joined(progressStatuses[best:]))
		} else {
			best = rank
		}
		if last := i == len(bands)-1; last {
			k.onlyIf(false, path+".measure", band.Measure != "", false)
			k.onlyIf(false, path+".at_least_percent", band.AtLeast != "", false)
			continue
		}
		k.onlyIf(true, path+".measure", band.Measure != "", true)
		k.onlyIf(true, path+".at_least_percent", band.AtLeast != "", true)
		percent, ok := k.number(path+".at_least_percent", band.AtLeast)
		if !ok {
			continue
		}
		before, bounded := lowest[band.Measure]
		switch {
		case percent.GreaterThan(mostPercent):
			k.add(path+".at_least_percent", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "0–1000")
		case bounded && !percent.LessThan(before):
			k.add(path+".at_least_percent", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "< "+before.String())
		}
		lowest[band.Measure] = percent
	}
}
