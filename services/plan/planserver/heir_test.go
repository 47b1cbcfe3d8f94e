package planserver_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// TestAPlanOutlivesTheAuthorityThatIssuedIt: the district goes into another one, whose leadership amends the plan from then on.
func TestAPlanOutlivesTheAuthorityThatIssuedIt(t *testing.T) {
	w := start(t)
	p := w.create("p")
	p = must(t)(w.IssuePlan(w.leadership(), &planv1.IssuePlanRequest{Name: "plans/p", Etag: p.GetEtag()}))
	heir := w.as("ROLE_LEADERSHIP@huyen-khac")
	amend := func(ctx context.Context, issuer string) (*planv1.Plan, error) {
		c := content()
		c.IssuingUnit = issuer
		c.Sections[0].Tasks[0].ReportingUnits = nil // the district itself
		return w.AmendPlan(ctx, &planv1.AmendPlanRequest{Name: "plans/p", Etag: p.GetEtag(), Content: c, DecidedBy: "QĐ", Reason: "Sắp xếp đơn vị"})
	}
	_, err := amend(heir, "units/huyen-khac")
	refused(t, "while the district is there", err, faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY)

	_, err = w.units.CreateReorganisation(w.as("ROLE_ADMINISTRATOR@thanh-pho"), &unitv1.CreateReorganisationRequest{
		ReorganisationId: "nq-1", Reorganisation: &unitv1.Reorganisation{
			EffectiveDate: &date.Date{Year: 2020, Month: 2, Day: 1},
			Document:      &unitv1.DecidingDocument{Number: "1/NQ", Date: &date.Date{Year: 2020, Month: 1, Day: 1}, Issuer: "mẫu", Title: "mẫu"},
			Changes:       []*unitv1.Change{{Kind: &unitv1.Change_Merge{Merge: &unitv1.Merger{PredecessorUnits: []string{"units/huyen"}, SuccessorUnit: "units/huyen-khac"}}}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	w.Clock.Set(time.Date(2020, 2, 3, 2, 0, 0, 0, time.UTC))
	heir, stranger := w.as("ROLE_LEADERSHIP@huyen-khac"), w.as("ROLE_LEADERSHIP@phong-khac")
	_, err = amend(w.leadership(), "units/huyen")
	refused(t, "by the authority that ended", err, faultv1.Reason_REASON_UNIT_NOT_IN_FORCE)
	_, err = amend(stranger, "units/phong-khac")
	if got := violations(refused(t, "by no heir", err, faultv1.Reason_REASON_INVALID_REQUEST)); !slices.Equal(got, []string{"content.issuing_unit NOT_A_SUCCESSOR"}) {
		t.Errorf("by no heir: %q", got)
	}
	_, err = amend(stranger, "units/huyen-khac")
	refused(t, "in the name of the heir", err, faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY)
	amended := must(t)(amend(heir, "units/huyen-khac"))
	if amended.GetVersion() != 2 || amended.GetContent().GetIssuingUnit() != "units/huyen-khac" {
		t.Errorf("amended %v", amended)
	}
	p = amended
	_, err = amend(w.leadership(), "units/huyen-khac")
	refused(t, "by the authority that ended, afterwards", err, faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY)
}
