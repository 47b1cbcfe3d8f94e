package reportingserver_test

import (
	"context"
	"slices"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// so is a unit that has no part in the plan; the outside leader is its.
const so = "units/xa-ngoai"

var strangers = []string{"other officer", "other leader", "crossed", "other reviewer", "other leadership"}

// notYours are those who are told that the report is another unit's.
func notYours(more ...string) map[string][]string {
	return map[string][]string{"NOT_YOUR_UNIT": slices.Concat(strangers, more)}
}

// kn1 is the recommendation of the rounds' reports.
var kn1 = &reportingv1.Recommendation{
	Id: "kn1", Addressee: &reportingv1.Addressee{Kind: reportingv1.Addressee_KIND_LEAD_UNIT}, Text: "Đề nghị cấp kinh phí.", Section: "1",
}

func recommending(content *reportingv1.ReportContent, all ...*reportingv1.Recommendation) *reportingv1.ReportContent {
	content.Recommendations = all
	return content
}

func (s *system) forward(ctx context.Context, name, unit string) (*reportingv1.TrackedRecommendation, error) {
	return s.ForwardRecommendation(ctx, &reportingv1.ForwardRecommendationRequest{
		Name: name, Addressee: &reportingv1.Addressee{Kind: reportingv1.Addressee_KIND_UNIT, Unit: unit}, RequestId: newID(),
	})
}

// recommendationPermissions are those of what becomes of recommendations.
var recommendationPermissions = []permission{
	{
		method: "ListRecommendations", at: submitted, allowed: slices.Concat(ownUnit, makers), refused: notYours("outside leader"),
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListRecommendations(ctx, &reportingv1.ListRecommendationsRequest{Parent: r.report})
			return err
		},
	},
	{
		method: "ListRecommendations", at: submitted, allowed: slices.Concat(allUnits, makers),
		refused: map[string][]string{"NOT_LEAD_UNIT": {"outside leader", "crossed", "other reviewer", "other leadership"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListRecommendations(ctx, &reportingv1.ListRecommendationsRequest{Parent: r.period + "/reports/-"})
			return err
		},
	},
	{
		method: "ListAddressedRecommendations", at: forwarded, allowed: []string{"outside leader"},
		refused: notYours("officer", "leader", "reviewer", "leadership", "city", "other city"),
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListAddressedRecommendations(ctx, &reportingv1.ListAddressedRecommendationsRequest{Parent: so})
			return err
		},
	},
	{
		method: "GetRecommendation", at: submitted, allowed: slices.Concat(ownUnit, makers),
		refused: notYours("city", "other city", "outside leader"), call: getRecommendation,
	},
	{
		method: "GetRecommendation", at: forwarded, allowed: slices.Concat(ownUnit, makers, []string{"outside leader"}),
		refused: notYours("city", "other city"), call: getRecommendation,
	},
	{
		method: "ForwardRecommendation", at: submitted, allowed: []string{"reviewer"}, refused: notLead,
		call: func(ctx context.Context, r *round) error {
			_, err := r.forward(ctx, r.report+"/recommendations/kn1", so)
			return err
		},
	},
	{
		method: "AnswerRecommendation", at: submitted, allowed: []string{"reviewer"},
		refused: map[string][]string{"NOT_ADDRESSEE": slices.Concat(strangers[1:], []string{"leader", "leadership", "outside leader"})},
		call:    answerRecommendation,
	},
	{
		method: "AnswerRecommendation", at: forwarded, allowed: []string{"reviewer", "outside leader"},
		refused: map[string][]string{"NOT_ADDRESSEE": slices.Concat(strangers[1:], []string{"leader", "leadership"})},
		call:    answerRecommendation,
	},
	{
		method: "DeclineRecommendation", at: forwarded, allowed: []string{"reviewer", "outside leader"},
		refused: map[string][]string{"NOT_ADDRESSEE": slices.Concat(strangers[1:], []string{"leader", "leadership"})},
		call: func(ctx context.Context, r *round) error {
			_, err := r.DeclineRecommendation(ctx, &reportingv1.DeclineRecommendationRequest{Name: r.report + "/recommendations/kn1", Comment: "Không thuộc thẩm quyền", RequestId: newID()})
			return err
		},
	},
	{
		method: "SettleRecommendation", at: submitted, allowed: []string{"leader"},
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other leader", "outside leader", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.SettleRecommendation(ctx, &reportingv1.SettleRecommendationRequest{Name: r.report + "/recommendations/kn1", RequestId: newID()})
			return err
		},
	},
	{
		method: "ContestRecommendation", at: answered, allowed: []string{"leader"},
		refused: map[string][]string{"NOT_YOUR_UNIT": {"other leader", "outside leader", "crossed"}},
		call: func(ctx context.Context, r *round) error {
			_, err := r.ContestRecommendation(ctx, &reportingv1.ContestRecommendationRequest{Name: r.report + "/recommendations/kn1", Comment: "Chưa nhận", RequestId: newID()})
			return err
		},
	},
	{
		method: "ListRecommendationEntries", at: submitted, allowed: slices.Concat(ownUnit, makers), refused: notYours("outside leader"),
		call: func(ctx context.Context, r *round) error {
			_, err := r.ListRecommendationEntries(ctx, &reportingv1.ListRecommendationEntriesRequest{Parent: r.report})
			return err
		},
	},
}

func getRecommendation(ctx context.Context, r *round) error {
	_, err := r.GetRecommendation(ctx, &reportingv1.GetRecommendationRequest{Name: r.report + "/recommendations/kn1"})
	return err
}

func answerRecommendation(ctx context.Context, r *round) error {
	_, err := r.AnswerRecommendation(ctx, &reportingv1.AnswerRecommendationRequest{
		Name: r.report + "/recommendations/kn1", Comment: "Đã bố trí kinh phí", RequestId: newID(),
	})
	return err
}
