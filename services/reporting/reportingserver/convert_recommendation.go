package reportingserver

import (
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

var (
	addresseeKinds = newEnum(map[reportingv1.Addressee_Kind]reporting.AddresseeKind{
		reportingv1.Addressee_KIND_LEAD_UNIT:      reporting.AddressedLead,
		reportingv1.Addressee_KIND_ISSUING_UNIT:   reporting.AddressedIssuing,
		reportingv1.Addressee_KIND_RECIPIENT_UNIT: reporting.AddressedRecipient,
		reportingv1.Addressee_KIND_UNIT:           reporting.AddressedUnit,
	})
	recommendationStates = newEnum(map[reportingv1.TrackedRecommendation_State]reporting.RecommendationState{
		reportingv1.TrackedRecommendation_STATE_OPEN:      reporting.RecommendationOpen,
		reportingv1.TrackedRecommendation_STATE_FORWARDED: reporting.RecommendationWithUnit,
		reportingv1.TrackedRecommendation_STATE_ANSWERED:  reporting.RecommendationReplied,
		reportingv1.TrackedRecommendation_STATE_DECLINED:  reporting.RecommendationRefused,
		reportingv1.TrackedRecommendation_STATE_SETTLED:   reporting.RecommendationClosed,
		reportingv1.TrackedRecommendation_STATE_WITHDRAWN: reporting.RecommendationTakenBack,
	})
	recommendationActs = newEnum(map[reportingv1.TrackedRecommendation_Act]reporting.EntryKind{
		reportingv1.TrackedRecommendation_ACT_FORWARD: reporting.RecommendationForwarded,
		reportingv1.TrackedRecommendation_ACT_ANSWER:  reporting.RecommendationAnswered,
		reportingv1.TrackedRecommendation_ACT_DECLINE: reporting.RecommendationDeclined,
		reportingv1.TrackedRecommendation_ACT_SETTLE:  reporting.RecommendationSettled,
		reportingv1.TrackedRecommendation_ACT_CONTEST: reporting.RecommendationContested,
	})
)

func addresseeFromProto(in *reportingv1.Addressee) reporting.Addressee {
	return reporting.Addressee{Kind: addresseeKinds.domain[in.GetKind()], Unit: in.GetUnit()}
}

func recommendationFromProto(in *reportingv1.Recommendation) reporting.Recommendation {
	return reporting.Recommendation{
		ID: in.GetId(), Addressee: addresseeFromProto(in.GetAddressee()), Text: reporting.NormaliseText(in.GetText()),
		Section: in.GetSection(), Task: in.GetTask(),
	}
}

func recommendationProto(r reporting.Recommendation) *reportingv1.Recommendation {
	return &reportingv1.Recommendation{
		Id: r.ID, Text: r.Text, Section: r.Section, Task: r.Task,
		Addressee: &reportingv1.Addressee{Kind: addresseeKinds.wire[r.Addressee.Kind], Unit: r.Addressee.Unit},
	}
}

func trackedProto(v reporting.RecommendationView) *reportingv1.TrackedRecommendation {
	out := &reportingv1.TrackedRecommendation{
		Name: string(v.Name), Unit: v.Unit.Unit, UnitDisplayName: v.Unit.DisplayName, Recommendation: recommendationProto(v.Said),
		Entry: int32(v.Followed.Recommended.Entry), State: recommendationStates.wire[v.Followed.State], WithUnit: v.Holder.Unit,
		WithUnitDisplayName: v.Holder.DisplayName, Reworded: v.Followed.Reworded(), Etag: etag(v.LastNumber),
	}
	for _, e := range v.Followed.Acts {
		out.Acts = append(out.Acts, recommendationActProto(e))
	}
	for _, kind := range v.Acts {
		out.AllowedActs = append(out.AllowedActs, recommendationActs.wire[kind])
	}
	return out
}

func recommendationActProto(e reporting.Entry) *reportingv1.RecommendationAct {
	out := &reportingv1.RecommendationAct{
		Act: recommendationActs.wire[e.Kind], Entry: e.Name(), Comment: e.Comment, Unit: e.Unit, AccountDisplayName: e.AccountName,
		ReceiveTime: timestamp(e.ReceivedAt), AboutEntry: int32(e.About),
	}
	// Terms that cannot be read show in the check of the series.
	if terms, err := reporting.ParseTerms(e.Content); err == nil {
		out.Document = terms.Document
		if terms.Addressee != nil {
			out.ToUnit, out.ToUnitDisplayName = terms.Addressee.Unit, terms.Addressee.DisplayName
		}
	}
	return out
}

func trackedListProto(views []reporting.RecommendationView) []*reportingv1.TrackedRecommendation {
	out := make([]*reportingv1.TrackedRecommendation, 0, len(views))
	for _, v := range views {
		out = append(out, trackedProto(v))
	}
	return out
}

func recommendationFilter(req *reportingv1.ListRecommendationsRequest) reporting.RecommendationFilter {
	filter := reporting.RecommendationFilter{Holder: req.GetWithUnit()}
	for _, state := range req.GetStates() {
		filter.States = append(filter.States, recommendationStates.domain[state])
	}
	return filter
}
