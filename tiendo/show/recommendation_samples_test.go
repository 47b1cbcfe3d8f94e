package show_test

import reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"

func recommendations() []*reportingv1.TrackedRecommendation {
	return []*reportingv1.TrackedRecommendation{
		{
			UnitDisplayName: decomposed, State: reportingv1.TrackedRecommendation_STATE_OPEN, WithUnitDisplayName: "Phòng mẫu",
			Recommendation: &reportingv1.Recommendation{Id: "kn1", Text: "Đề nghị cấp kinh phí.\n- Tập huấn " + hostile},
		},
		{
			UnitDisplayName: "Đơn vị b", State: reportingv1.TrackedRecommendation_STATE_ANSWERED, WithUnitDisplayName: "Sở mẫu",
			Recommendation: &reportingv1.Recommendation{Id: "kn2", Text: "Sửa định mức."},
			Acts: []*reportingv1.RecommendationAct{
				{Act: reportingv1.TrackedRecommendation_ACT_FORWARD, ToUnitDisplayName: "Sở mẫu"},
				{Act: reportingv1.TrackedRecommendation_ACT_ANSWER, Comment: "Sẽ sửa trong quý IV.", Document: "12/S-TH"},
			},
		},
	}
}
