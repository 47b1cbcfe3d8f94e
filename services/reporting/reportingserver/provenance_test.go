package reportingserver_test

import (
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/identity"
)

// TestANumberOpensToWhereItComesFrom follows a figure to submissions, receipts and people, page by page.
func TestANumberOpensToWhereItComesFrom(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, accepted)
	receipt := s.submit(t, leaderB, r.period+"/reports/xa-b", content("30"))
	s.accept(t, r.period+"/reports/xa-b")
	whole := r.dispatch(t, r.compile(t))
	list := func(who identity.Actor, size int32, token string) *reportingv1.ListFigureContributionsResponse {
		t.Helper()
		answer, err := s.ListFigureContributions(s.As(t, who), &reportingv1.ListFigureContributionsRequest{
			Parent: r.consolidated, Indicator: "A1", PageSize: size, PageToken: token,
		})
		if err != nil {
			t.Fatal(err)
		}
		return answer
	}
	first := list(reviewer, 1, "")
	second := list(reviewer, 200, first.GetNextPageToken())
	if len(first.GetContributions()) != 1 || len(second.GetContributions()) != 1 || second.GetNextPageToken() != "" || second.GetRevision() != 1 {
		t.Fatalf("first page %v, second %v", first, second)
	}
	got := second.GetContributions()[0]
	if got.GetUnit().GetUnit() != xaB || got.GetReceiptNumber() != receipt.GetNumber() || got.GetValue().GetNumber() != "30" ||
		got.GetContentSha256() != receipt.GetContentSha256() || got.GetSubmittedBy() != leaderB.DisplayName ||
		got.GetAcceptedBy() != reviewer.DisplayName || got.GetAcceptEntry() != 2 || got.GetAcceptTime() == nil ||
		!got.GetReceiveTime().AsTime().Equal(receipt.GetReceiveTime().AsTime()) {
		t.Errorf("contribution %v of receipt %v", got, receipt)
	}
	own := list(leaderB, 0, "").GetContributions()
	if len(own) != 1 || own[0].GetUnit().GetUnit() != xaB {
		t.Errorf("a unit reads %v", own)
	}
	for _, c := range list(city, 0, "").GetContributions() {
		if c.GetSubmittedBy() != "" || c.GetAcceptedBy() != "" || c.GetReceiptNumber() == "" {
			t.Errorf("the city reads %v", c)
		}
	}
	_, err := s.ListFigureContributions(s.As(t, reviewer), &reportingv1.ListFigureContributionsRequest{Parent: r.consolidated, Indicator: "A99"})
	if status.Code(err) != codes.NotFound {
		t.Errorf("of an indicator that is not there: %v", err)
	}
	_, err = s.ListFigureContributions(s.As(t, reviewer), &reportingv1.ListFigureContributionsRequest{Parent: r.consolidated, Indicator: "A1", PageToken: "units/xx"})
	if status.Code(err) != codes.InvalidArgument {
		t.Errorf("with a token of nothing: %v", err)
	}
	if len(whole.GetFigures()[0].GetContributions()) != 2 || whole.GetContributionsLeftOut() {
		t.Errorf("a small report is shown with %v", whole.GetFigures()[0].GetContributions())
	}
}
