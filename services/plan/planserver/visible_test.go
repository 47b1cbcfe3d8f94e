package planserver_test

import (
	"fmt"
	"strings"
	"testing"

	"google.golang.org/grpc/status"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

// callers are who may ask, and whether they see a draft that phong leads and huyen is to issue.
var callers = map[string]bool{
	"ROLE_LEAD_REVIEWER@phong": true, "ROLE_LEADERSHIP@huyen": true,
	"ROLE_LEAD_REVIEWER@huyen": false, "ROLE_LEADERSHIP@phong": false, "ROLE_LEAD_REVIEWER@phong-khac": false,
	"ROLE_LEADERSHIP@huyen-khac": false, "ROLE_UNIT_OFFICER@phong": false, "ROLE_UNIT_LEADER@huyen": false,
	"ROLE_UNIT_LEADER@xa-a": false, "ROLE_CITY_CLIENT@thanh-pho": false, "ROLE_ADMINISTRATOR@huyen": false, "": false,
}

func grants(caller string) []string {
	if caller == "" {
		return nil
	}
	return strings.Split(caller, " ")
}

// A draft is hidden from all but its lead unit and its issuing authority: whatever others ask, the answer is the one they
// get about a plan that does not exist.
func TestADraftIsHidden(t *testing.T) {
	w := start(t)
	p := w.create("draft")
	for caller, sees := range callers {
		ctx := w.as(grants(caller)...)
		for call, ask := range map[string]func(name string) error{
			"get": func(name string) error {
				_, err := w.GetPlan(ctx, &planv1.GetPlanRequest{Name: name})
				return err
			},
			"list versions": func(name string) error {
				_, err := w.ListPlanVersions(ctx, &planv1.ListPlanVersionsRequest{Parent: name})
				return err
			},
		} {
			err := ask("plans/draft")
			if sees {
				if err != nil {
					t.Errorf("%s by %s: %v", call, caller, err)
				}
				continue
			}
			sameAsMissing(t, fmt.Sprintf("%s by %s", call, caller), err, ask("plans/other"))
		}
	}
	stranger, leadership := w.as("ROLE_LEAD_REVIEWER@phong-khac"), w.as("ROLE_LEADERSHIP@huyen-khac")
	for call, ask := range map[string]func(name string) error{
		"update": func(name string) error {
			_, err := w.UpdatePlan(stranger, &planv1.UpdatePlanRequest{Plan: &planv1.Plan{Name: name, Etag: p.GetEtag(), Content: content()}})
			return err
		},
		"issue": func(name string) error {
			_, err := w.IssuePlan(leadership, &planv1.IssuePlanRequest{Name: name, Etag: p.GetEtag()})
			return err
		},
		"amend": func(name string) error {
			_, err := w.AmendPlan(leadership, &planv1.AmendPlanRequest{Name: name, Etag: p.GetEtag(), Content: content(), DecidedBy: "QĐ", Reason: "Sửa"})
			return err
		},
		"close": func(name string) error {
			_, err := w.ClosePlan(leadership, &planv1.ClosePlanRequest{Name: name, Etag: p.GetEtag()})
			return err
		},
		"get version": func(name string) error {
			_, err := w.GetPlanVersion(leadership, &planv1.GetPlanVersionRequest{Name: name + "/versions/1"})
			return err
		},
	} {
		sameAsMissing(t, call, ask("plans/draft"), ask("plans/other"))
	}
	equal(t, "the draft afterwards", w.get("plans/draft"), p)
}

// sameAsMissing checks that two refusals differ in nothing but the name that was asked for.
func sameAsMissing(t *testing.T, what string, hidden, missing error) {
	t.Helper()
	refused(t, what, hidden, faultv1.Reason_REASON_NOT_FOUND)
	text := func(err error) string { return fmt.Sprint(status.Convert(err).Proto()) }
	if got, want := strings.ReplaceAll(text(hidden), "plans/draft", "plans/other"), text(missing); got != want {
		t.Errorf("%s of a hidden draft\n got %s\nwant %s", what, got, want)
	}
}

func TestAnIssuedPlanIsSeenByAll(t *testing.T) {
	w := start(t)
	want := w.issue(w.create("p"))
	for _, state := range []string{"issued", "closed"} {
		for caller := range callers {
			got, err := w.GetPlan(w.as(grants(caller)...), &planv1.GetPlanRequest{Name: "plans/p"})
			if err != nil {
				t.Fatalf("%s plan, read by %q: %v", state, caller, err)
			}
			equal(t, caller, got, want)
		}
		if state == "issued" {
			want = must(t)(w.ClosePlan(w.leadership(), &planv1.ClosePlanRequest{Name: "plans/p", Etag: want.GetEtag()}))
		}
	}
	_, err := w.GetPlan(t.Context(), &planv1.GetPlanRequest{Name: "plans/p"})
	refused(t, "read by nobody", err, faultv1.Reason_REASON_SIGN_IN_REQUIRED)
}

// On an issued plan, those who may not act are told whose act it is.
func TestOnlyTheRightUnitActs(t *testing.T) {
	w := start(t)
	p := w.issue(w.create("p"))
	_, err := w.ClosePlan(w.as("ROLE_LEADERSHIP@huyen-khac"), &planv1.ClosePlanRequest{Name: "plans/p", Etag: p.GetEtag()})
	refused(t, "close", err, faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY)
	_, err = w.AmendPlan(w.as("ROLE_LEADERSHIP@phong"), &planv1.AmendPlanRequest{
		Name: "plans/p", Etag: p.GetEtag(), Content: content(), DecidedBy: "QĐ", Reason: "Sửa",
	})
	refused(t, "amend", err, faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY)
	_, err = w.UpdatePlan(w.as("ROLE_LEAD_REVIEWER@phong-khac"), &planv1.UpdatePlanRequest{
		Plan: &planv1.Plan{Name: "plans/p", Etag: p.GetEtag(), Content: content()},
	})
	refused(t, "update", err, faultv1.Reason_REASON_NOT_LEAD_UNIT)
	_, err = w.ClosePlan(w.reviewer(), &planv1.ClosePlanRequest{Name: "plans/p", Etag: p.GetEtag()})
	refused(t, "close by the lead unit", err, faultv1.Reason_REASON_ROLE_MISSING)
	equal(t, "afterwards", w.get("plans/p"), p)
}
