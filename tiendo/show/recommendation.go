package show

import (
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Recommendations writes recommendations with who has them and the newest word on each.
func (p Printer) Recommendations(all []*reportingv1.TrackedRecommendation) {
	t := p.newTable("unit", "recommendation", "text", "recommendation_state", "with", "last_word")
	t.SetColumnConfigs(append(right(), wrap(3, 40), wrap(6, 40)))
	for _, r := range all {
		t.AppendRow(row(r.GetUnitDisplayName(), r.GetRecommendation().GetId(), r.GetRecommendation().GetText(),
			p.word("recommendation_state", strings.TrimPrefix(r.GetState().String(), "STATE_")), r.GetWithUnitDisplayName(), lastWord(r)))
	}
	p.table(t)
}

// lastWord is what was said last, with the document.
func lastWord(r *reportingv1.TrackedRecommendation) string {
	if len(r.GetActs()) == 0 {
		return ""
	}
	last := r.GetActs()[len(r.GetActs())-1]
	if last.GetDocument() == "" {
		return last.GetComment()
	}
	return last.GetComment() + " (" + last.GetDocument() + ")"
}
