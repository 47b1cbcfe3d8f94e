package reportingserver

import (
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

var (
	narrativeParts = newEnum(map[reportingv1.NarrativeParagraph_Part]reporting.NarrativePart{
		reportingv1.NarrativeParagraph_PART_RESULTS:      reporting.ResultsPart,
		reportingv1.NarrativeParagraph_PART_DIFFICULTIES: reporting.DifficultiesPart,
		reportingv1.NarrativeParagraph_PART_NEXT_STEPS:   reporting.NextStepsPart,
		reportingv1.NarrativeParagraph_PART_PROPOSALS:    reporting.ProposalsPart,
	})
	sourceStates = newEnum(map[reportingv1.NarrativeSource_State]reporting.SourceState{
		reportingv1.NarrativeSource_STATE_CURRENT: reporting.SourceCurrent,
		reportingv1.NarrativeSource_STATE_CHANGED: reporting.SourceChanged,
		reportingv1.NarrativeSource_STATE_GONE:    reporting.SourceGone,
	})
)

func narrativeFromProto(in []*reportingv1.NarrativeParagraph) reporting.Narrative {
	n := reporting.Narrative{Paragraphs: make([]reporting.Paragraph, 0, len(in))}
	for _, p := range in {
		paragraph := reporting.Paragraph{
			Part: narrativeParts.domain[p.GetPart()], Section: p.GetSection(), Task: p.GetTask(), Text: reporting.NormaliseText(p.GetText()),
		}
		for _, s := range p.GetSources() {
			paragraph.Sources = append(paragraph.Sources, reporting.NarrativeSource{
				Unit: reporting.PinnedUnit{Unit: s.GetUnit()}, Entry: int(s.GetEntry()), Part: s.GetPart(),
			})
		}
		n.Paragraphs = append(n.Paragraphs, paragraph)
	}
	return n
}

func consolidatedDraftProto(v reporting.NarrativeView) *reportingv1.ConsolidatedDraft {
	out := &reportingv1.ConsolidatedDraft{
		Name: string(v.Series), Version: int32(v.Version.Number), UnusedLeftOut: int32(v.UnusedLeftOut), Etag: etag(v.LastNumber),
		SaveTime: timestamp(v.Version.ReceivedAt), SavedBy: v.Version.AccountName, ContentSha256: v.Version.ContentHash,
	}
	for _, p := range v.Paragraphs {
		paragraph := paragraphProto(p.Paragraph)
		paragraph.Sources = nil
		for _, s := range p.Sources {
			paragraph.Sources = append(paragraph.Sources, sourceViewProto(s))
		}
		out.Paragraphs = append(out.Paragraphs, paragraph)
	}
	for _, s := range v.Unused {
		out.Unused = append(out.Unused, sourceViewProto(s))
	}
	return out
}

// paragraphProto is a paragraph as a revision holds it.
func paragraphProto(p reporting.Paragraph) *reportingv1.NarrativeParagraph {
	out := &reportingv1.NarrativeParagraph{Part: narrativeParts.wire[p.Part], Section: p.Section, Task: p.Task, Text: p.Text}
	for _, s := range p.Sources {
		out.Sources = append(out.Sources, narrativeSourceProto(s))
	}
	return out
}

func narrativeSourceProto(s reporting.NarrativeSource) *reportingv1.NarrativeSource {
	return &reportingv1.NarrativeSource{
		Unit: s.Unit.Unit, Entry: int32(s.Entry), Part: s.Part, PinnedUnit: pinnedProto(s.Unit), ContentSha256: s.ContentSHA256,
		TextSha256: s.TextSHA256,
	}
}

func sourceViewProto(s reporting.SourceView) *reportingv1.NarrativeSource {
	out := narrativeSourceProto(s.NarrativeSource)
	out.Text, out.State, out.TextNow, out.EntryNow = s.Text, sourceStates.wire[s.State], s.TextNow, int32(s.EntryNow)
	return out
}
