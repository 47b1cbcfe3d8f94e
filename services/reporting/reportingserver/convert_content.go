package reportingserver

import (
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

func contentFromProto(in *reportingv1.ReportContent) reporting.Content {
	content := reporting.Content{
		Difficulties: reporting.NormaliseText(in.GetDifficulties()),
		NextSteps:    reporting.NormaliseText(in.GetNextSteps()),
		Proposals:    reporting.NormaliseText(in.GetProposals()),
		Sections:     make([]reporting.SectionResult, 0, len(in.GetSections())),
		Values:       make([]reporting.Value, 0, len(in.GetValues())),
		Tasks:        taskResultsFromProto(in.GetTasks()),
		Explanations: explanationsFromProto(in.GetExplanations()),
	}
	for _, section := range in.GetSections() {
		content.Sections = append(content.Sections, reporting.SectionResult{
			Section: section.GetSection(), Text: reporting.NormaliseText(section.GetText()),
		})
	}
	for _, a := range in.GetAttachments() {
		content.Attachments = append(content.Attachments, reporting.AttachmentRef{FileName: a.GetFileName(), Part: a.GetPart(), SHA256: a.GetSha256()})
	}
	for _, r := range in.GetRecommendations() {
		content.Recommendations = append(content.Recommendations, recommendationFromProto(r))
	}
	for _, value := range in.GetValues() {
		content.Values = append(content.Values, valueFromProto(value))
	}
	return content
}

func valueFromProto(in *reportingv1.IndicatorValue) reporting.Value {
	v := reporting.Value{Indicator: in.GetIndicator(), Note: reporting.NormaliseText(in.GetNote())}
	switch value := in.GetValue().(type) {
	case *reportingv1.IndicatorValue_Number:
		v.Number = &value.Number
	case *reportingv1.IndicatorValue_Ratio:
		v.Ratio = &reporting.Fraction{Numerator: value.Ratio.GetNumerator(), Denominator: value.Ratio.GetDenominator()}
	case *reportingv1.IndicatorValue_YesNo:
		v.YesNo = &value.YesNo
	case *reportingv1.IndicatorValue_Text:
		text := reporting.NormaliseText(value.Text)
		v.Text = &text
	case *reportingv1.IndicatorValue_Missing:
		v.Missing = missingFromProto(value.Missing)
	}
	v.Breakdowns, v.Drawn = breakdownsFromProto(in.GetBreakdowns()), drawnFromProto(in.GetDrawnFrom())
	return v
}

func contentProto(c reporting.Content) *reportingv1.ReportContent {
	out := &reportingv1.ReportContent{Difficulties: c.Difficulties, NextSteps: c.NextSteps, Proposals: c.Proposals}
	for _, section := range c.Sections {
		out.Sections = append(out.Sections, &reportingv1.SectionResult{Section: section.Section, Text: section.Text})
	}
	out.Explanations = explanationsProto(c.Explanations)
	for _, result := range c.Tasks {
		out.Tasks = append(out.Tasks, taskResultProto(result))
	}
	for _, a := range c.Attachments {
		out.Attachments = append(out.Attachments, &reportingv1.AttachmentRef{FileName: a.FileName, Part: a.Part, Sha256: a.SHA256})
	}
	for _, r := range c.Recommendations {
		out.Recommendations = append(out.Recommendations, recommendationProto(r))
	}
	for _, value := range c.Values {
		out.Values = append(out.Values, valueProto(value))
	}
	return out
}

func valueProto(v reporting.Value) *reportingv1.IndicatorValue {
	out := &reportingv1.IndicatorValue{Indicator: v.Indicator, Note: v.Note, DrawnFrom: drawnProto(v.Drawn)}
	switch {
	case v.Number != nil:
		out.Value = &reportingv1.IndicatorValue_Number{Number: *v.Number}
	case v.Ratio != nil:
		out.Value = &reportingv1.IndicatorValue_Ratio{
			Ratio: &reportingv1.Ratio{Numerator: v.Ratio.Numerator, Denominator: v.Ratio.Denominator},
		}
	case v.YesNo != nil:
		out.Value = &reportingv1.IndicatorValue_YesNo{YesNo: *v.YesNo}
	case v.Text != nil:
		out.Value = &reportingv1.IndicatorValue_Text{Text: *v.Text}
	case v.Missing != nil:
		out.Value = &reportingv1.IndicatorValue_Missing{Missing: missingProto(v.Missing)}
	}
	for _, b := range v.Breakdowns {
		out.Breakdowns = append(out.Breakdowns, breakdownProto(b))
	}
	return out
}

func draftProto(d reporting.Draft, content reporting.Content) *reportingv1.ReportDraft {
	out := &reportingv1.ReportDraft{Name: string(d.Report) + "/draft", Content: contentProto(content)}
	if d.Revision > 0 {
		out.SavedBy, out.SaveTime, out.Etag = d.SavedBy, timestamp(d.SavedAt), etag(d.Revision)
	}
	return out
}
