package show

import (
	"fmt"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Narrative writes the text of a consolidated report, with what each paragraph rests on and what no paragraph rests on.
func (p Printer) Narrative(d *reportingv1.ConsolidatedDraft) {
	p.facts("version", fmt.Sprint(d.GetVersion()), "save_time", p.moment(d.GetSaveTime()), "saved_by", d.GetSavedBy())
	t := p.newTable("narrative_part", "section", "narrative_text", "narrative_sources")
	t.SetColumnConfigs(append(right(), wrap(3, 60), wrap(4, 36)))
	for _, paragraph := range d.GetParagraphs() {
		sources := make([]string, 0, len(paragraph.GetSources()))
		for _, s := range paragraph.GetSources() {
			sources = append(sources, p.source(s))
		}
		t.AppendRow(row(p.word("narrative_part", strings.TrimPrefix(paragraph.GetPart().String(), "PART_")),
			strings.TrimSpace(paragraph.GetSection()+" "+paragraph.GetTask()), paragraph.GetText(), strings.Join(sources, "\n")))
	}
	p.table(t)
	if len(d.GetUnused()) == 0 {
		return
	}
	p.Line("narrative.unused", "count", fmt.Sprint(len(d.GetUnused())+int(d.GetUnusedLeftOut())))
	unused := p.newTable("unit", "part", "narrative_text")
	unused.SetColumnConfigs(append(right(), wrap(3, 60)))
	for _, s := range d.GetUnused() {
		unused.AppendRow(row(s.GetPinnedUnit().GetDisplayName(), s.GetPart(), s.GetText()))
	}
	p.table(unused)
}

// source names what a paragraph rests on, and says so where it is no longer what the report says.
func (p Printer) source(s *reportingv1.NarrativeSource) string {
	name := s.GetPinnedUnit().GetDisplayName()
	switch s.GetState() {
	case reportingv1.NarrativeSource_STATE_CHANGED, reportingv1.NarrativeSource_STATE_GONE:
		return name + " (" + p.word("source_state", strings.TrimPrefix(s.GetState().String(), "STATE_")) + ")"
	}
	return name
}
