package show

import (
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Known writes what is known of a unit, with where it stands.
func (p Printer) Known(prefill *reportingv1.ReportPrefill) {
	t := p.newTable("part", "said", "known_source")
	t.SetColumnConfigs(append(right(), wrap(2, 50), wrap(3, 40)))
	for _, known := range prefill.GetValues() {
		t.AppendRow(row(known.GetValue().GetIndicator(), p.value(known.GetValue()), p.knownSource(known.GetSource())))
	}
	for _, known := range prefill.GetTexts() {
		t.AppendRow(row(known.GetPart(), known.GetText(), p.knownSource(known.GetSource())))
	}
	p.table(t)
}

// knownSource is where something stands: how it relates, the period, the plan where it is another; of a reference value, its source.
func (p Printer) knownSource(s *reportingv1.KnownSource) string {
	words := []string{p.word("known", strings.TrimPrefix(s.GetKind().String(), "KIND_"))}
	switch s.GetKind() {
	case reportingv1.KnownSource_KIND_REFERENCE:
		words = append(words, s.GetSourceText())
	case reportingv1.KnownSource_KIND_ELSEWHERE:
		words = append(words, s.GetPeriodTitle(), s.GetPlanDocumentNumber())
	default:
		words = append(words, s.GetPeriodTitle())
	}
	return strings.Join(words, ", ")
}
