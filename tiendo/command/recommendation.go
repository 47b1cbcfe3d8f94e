package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) recommendationCommands() *cobra.Command {
	return a.group("recommendation", "recommendation", a.recommendationList(), a.recommendationAddressed(), a.recommendationForward(),
		a.recommendationAnswer(), a.recommendationDecline(), a.recommendationSettle(), a.recommendationContest())
}

// recommendationList lists the recommendations of a period, or of one report in it.
func (a *app) recommendationList() *cobra.Command {
	var open bool
	c := a.planFlag(a.remote("list", "recommendation.list", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		period, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		unit := "-"
		if len(args) > 1 {
			unit = strings.TrimPrefix(args[1], "units/")
		}
		request := &reportingv1.ListRecommendationsRequest{Parent: period + "/reports/" + unit, PageSize: 200}
		if open {
			request.States = []reportingv1.TrackedRecommendation_State{
				reportingv1.TrackedRecommendation_STATE_OPEN, reportingv1.TrackedRecommendation_STATE_FORWARDED,
			}
		}
		whole := new(reportingv1.ListRecommendationsResponse)
		for {
			answer, err := s.Recommendations.ListRecommendations(ctx, request)
			if err != nil {
				return err
			}
			whole.Recommendations = append(whole.Recommendations, answer.GetRecommendations()...)
			if request.PageToken = answer.GetNextPageToken(); request.PageToken == "" {
				break
			}
		}
		return a.answer(whole, func() { a.out.Recommendations(whole.GetRecommendations()) })
	}))
	c.Flags().BoolVar(&open, "open", false, a.text.Text("flag.recommendation_open"))
	return c
}

// recommendationAddressed lists what was forwarded to a unit.
func (a *app) recommendationAddressed() *cobra.Command {
	return a.remote("addressed", "recommendation.addressed", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		request := &reportingv1.ListAddressedRecommendationsRequest{Parent: "units/" + strings.TrimPrefix(args[0], "units/"), PageSize: 200}
		whole := new(reportingv1.ListAddressedRecommendationsResponse)
		for {
			answer, err := s.Recommendations.ListAddressedRecommendations(ctx, request)
			if err != nil {
				return err
			}
			whole.Recommendations = append(whole.Recommendations, answer.GetRecommendations()...)
			if request.PageToken = answer.GetNextPageToken(); request.PageToken == "" {
				break
			}
		}
		return a.answer(whole, func() { a.out.Recommendations(whole.GetRecommendations()) })
	})
}

// followed is what somebody does with a recommendation.
type followed struct{ name, comment, document, requestID string }

// follows gives a command the flags of acts on a recommendation, and what it does with what they say.
func (a *app) follows(c *cobra.Command, f *followed, withDocument bool) *cobra.Command {
	c.Flags().StringVar(&f.comment, "comment", "", a.text.Text("flag.recommendation_comment"))
	if withDocument {
		c.Flags().StringVar(&f.document, "document", "", a.text.Text("flag.recommendation_document"))
	}
	a.requestFlag(c, &f.requestID)
	return a.planFlag(c)
}

// follow does something with the recommendation that the arguments name: period, unit and id.
func (a *app) follow(ctx context.Context, s client.Services, args []string, f followed, do func(followed) (*reportingv1.TrackedRecommendation, error)) error {
	report, err := a.reportName(ctx, s, args[0], args[1])
	if err != nil {
		return err
	}
	f.name = report + "/recommendations/" + args[2]
	return act(f.requestID, func(id string) error {
		f.requestID = id
		tracked, err := do(f)
		if err != nil {
			return err
		}
		return a.answer(tracked, func() { a.out.Recommendations([]*reportingv1.TrackedRecommendation{tracked}) })
	})
}

// addressees are the words for the authorities of a plan.
var addressees = map[string]reportingv1.Addressee_Kind{
	"lead": reportingv1.Addressee_KIND_LEAD_UNIT, "issuing": reportingv1.Addressee_KIND_ISSUING_UNIT,
	"recipient": reportingv1.Addressee_KIND_RECIPIENT_UNIT,
}

func (a *app) recommendationForward() *cobra.Command {
	var f followed
	var to string
	c := a.remote("forward", "recommendation.forward", 3, 3, func(ctx context.Context, s client.Services, args []string) error {
		if err := needed("to", to); err != nil {
			return err
		}
		addressee := &reportingv1.Addressee{Kind: addressees[to]}
		if addressee.Kind == 0 {
			addressee = &reportingv1.Addressee{Kind: reportingv1.Addressee_KIND_UNIT, Unit: "units/" + strings.TrimPrefix(to, "units/")}
		}
		return a.follow(ctx, s, args, f, func(f followed) (*reportingv1.TrackedRecommendation, error) {
			return s.Recommendations.ForwardRecommendation(ctx, &reportingv1.ForwardRecommendationRequest{
				Name: f.name, Addressee: addressee, Comment: f.comment, Document: f.document, RequestId: f.requestID,
			})
		})
	})
	c.Flags().StringVar(&to, "to", "", a.text.Text("flag.recommendation_to"))
	return a.follows(c, &f, true)
}

func (a *app) recommendationAnswer() *cobra.Command {
	var f followed
	return a.follows(a.remote("answer", "recommendation.answer", 3, 3, func(ctx context.Context, s client.Services, args []string) error {
		if err := needed("comment", f.comment); err != nil {
			return err
		}
		return a.follow(ctx, s, args, f, func(f followed) (*reportingv1.TrackedRecommendation, error) {
			return s.Recommendations.AnswerRecommendation(ctx, &reportingv1.AnswerRecommendationRequest{
				Name: f.name, Comment: f.comment, Document: f.document, RequestId: f.requestID,
			})
		})
	}), &f, true)
}

func (a *app) recommendationDecline() *cobra.Command {
	var f followed
	return a.follows(a.remote("decline", "recommendation.decline", 3, 3, func(ctx context.Context, s client.Services, args []string) error {
		if err := needed("comment", f.comment); err != nil {
			return err
		}
		return a.follow(ctx, s, args, f, func(f followed) (*reportingv1.TrackedRecommendation, error) {
			return s.Recommendations.DeclineRecommendation(ctx, &reportingv1.DeclineRecommendationRequest{
				Name: f.name, Comment: f.comment, Document: f.document, RequestId: f.requestID,
			})
		})
	}), &f, true)
}

func (a *app) recommendationSettle() *cobra.Command {
	var f followed
	return a.follows(a.remote("settle", "recommendation.settle", 3, 3, func(ctx context.Context, s client.Services, args []string) error {
		return a.follow(ctx, s, args, f, func(f followed) (*reportingv1.TrackedRecommendation, error) {
			return s.Recommendations.SettleRecommendation(ctx, &reportingv1.SettleRecommendationRequest{
				Name: f.name, Comment: f.comment, RequestId: f.requestID,
			})
		})
	}), &f, false)
}

func (a *app) recommendationContest() *cobra.Command {
	var f followed
	return a.follows(a.remote("contest", "recommendation.contest", 3, 3, func(ctx context.Context, s client.Services, args []string) error {
		if err := needed("comment", f.comment); err != nil {
			return err
		}
		return a.follow(ctx, s, args, f, func(f followed) (*reportingv1.TrackedRecommendation, error) {
			return s.Recommendations.ContestRecommendation(ctx, &reportingv1.ContestRecommendationRequest{
				Name: f.name, Comment: f.comment, RequestId: f.requestID,
			})
		})
	}), &f, false)
}
