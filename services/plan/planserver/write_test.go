package planserver_test

import (
	"slices"
	"strings"
	"testing"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

func TestCreatingIsForReviewersOfTheLeadUnit(t *testing.T) {
	w := start(t)
	for caller, want := range map[string]faultv1.Reason{
		"ROLE_LEAD_REVIEWER@phong-khac": faultv1.Reason_REASON_NOT_LEAD_UNIT,
		"ROLE_LEAD_REVIEWER@huyen":      faultv1.Reason_REASON_NOT_LEAD_UNIT,
		"ROLE_LEADERSHIP@phong":         faultv1.Reason_REASON_ROLE_MISSING,
		"ROLE_UNIT_LEADER@phong":        faultv1.Reason_REASON_ROLE_MISSING,
	} {
		_, err := w.CreatePlan(w.as(caller), &planv1.CreatePlanRequest{PlanId: "p", Plan: &planv1.Plan{Content: content()}})
		refused(t, caller, err, want)
	}
}

func TestAnIdIsTakenOnce(t *testing.T) {
	w := start(t)
	want := w.create("p")
	for _, only := range []bool{false, true} {
		_, err := w.CreatePlan(w.reviewer(), &planv1.CreatePlanRequest{PlanId: "p", Plan: &planv1.Plan{Content: content()}, ValidateOnly: only})
		if f := refused(t, "again", err, faultv1.Reason_REASON_ALREADY_EXISTS); f.Facts["name"] != "plans/p" {
			t.Errorf("facts %v", f.Facts)
		}
	}
	equal(t, "afterwards", w.get("plans/p"), want)
}

func TestValidateOnlyChecksEverythingAndStoresNothing(t *testing.T) {
	w := start(t)
	asked := &planv1.CreatePlanRequest{PlanId: "p", Plan: &planv1.Plan{Content: content()}, ValidateOnly: true}
	checked := must(t)(w.CreatePlan(w.reviewer(), asked))
	_, err := w.GetPlan(w.reviewer(), &planv1.GetPlanRequest{Name: "plans/p"})
	refused(t, "afterwards", err, faultv1.Reason_REASON_NOT_FOUND)
	_, err = w.CreatePlan(w.as("ROLE_LEAD_REVIEWER@huyen"), asked)
	refused(t, "by a stranger", err, faultv1.Reason_REASON_NOT_LEAD_UNIT)
	equal(t, "what it would be", checked, w.create("p"))
	asked.PlanId, asked.Plan.Content.RecipientUnit = "q", "units/huyen"
	_, err = w.CreatePlan(w.reviewer(), asked)
	if got := violations(refused(t, "with a fault", err, faultv1.Reason_REASON_INVALID_REQUEST)); !slices.Equal(got, []string{"plan.content.recipient_unit DUPLICATE"}) {
		t.Errorf("with a fault: %q", got)
	}
}

// wrong breaks rules between fields, in two places; its form is sound.
func wrong() *planv1.PlanContent {
	c := content()
	c.Indicators[0].Aggregation = planv1.Indicator_AGGREGATION_RATIO
	c.ReportingRules[0].DataTo = &planv1.YearDay{Month: 2, Day: 29}
	return c
}

func TestEveryFaultIsNamedAtOnceWhereTheContentStands(t *testing.T) {
	w := start(t)
	p := w.create("p")
	want := func(path string) []string {
		return []string{path + ".reporting_rules[0].data_to BAD_DATE", path + ".indicators[0].aggregation NOT_ALLOWED"}
	}
	_, err := w.CreatePlan(w.reviewer(), &planv1.CreatePlanRequest{PlanId: "q", Plan: &planv1.Plan{Content: wrong()}})
	if got := violations(refused(t, "create", err, faultv1.Reason_REASON_INVALID_REQUEST)); !slices.Equal(got, want("plan.content")) {
		t.Errorf("create: %q", got)
	}
	_, err = w.UpdatePlan(w.reviewer(), &planv1.UpdatePlanRequest{Plan: &planv1.Plan{Name: "plans/p", Etag: p.GetEtag(), Content: wrong()}})
	if got := violations(refused(t, "update", err, faultv1.Reason_REASON_INVALID_REQUEST)); !slices.Equal(got, want("plan.content")) {
		t.Errorf("update: %q", got)
	}
	p = w.issue(p)
	_, err = w.AmendPlan(w.leadership(), &planv1.AmendPlanRequest{Name: "plans/p", Etag: p.GetEtag(), Content: wrong(), DecidedBy: " ", Reason: "\t"})
	got := violations(refused(t, "amend", err, faultv1.Reason_REASON_INVALID_REQUEST))
	if !slices.Equal(got, append(want("content"), "decided_by REQUIRED", "reason REQUIRED")) {
		t.Errorf("amend: %q", got)
	}
	equal(t, "afterwards", w.get("plans/p"), p)
}

// The form of the fields is refused before their meaning, all of it at once.
func TestTheFormOfARequest(t *testing.T) {
	w := start(t)
	c := content()
	c.DocumentNumber, c.IssuingUnit, c.AssignedUnits, c.Indicators[0].Decimals = "", "huyen", []string{"units/a", "units/a"}, 9
	c.ReportingRules[0].Due = nil
	_, err := w.CreatePlan(w.reviewer(), &planv1.CreatePlanRequest{PlanId: "K 1", Plan: &planv1.Plan{Content: c}})
	got := violations(refused(t, "create", err, faultv1.Reason_REASON_INVALID_REQUEST))
	want := []string{
		"plan.content.assigned_units DUPLICATE", "plan.content.document_number REQUIRED", "plan.content.indicators[0].decimals OUT_OF_RANGE",
		"plan.content.issuing_unit PATTERN", "plan.content.reporting_rules[0].due REQUIRED", "plan_id PATTERN",
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("faults\n got %q\nwant %q", got, want)
	}
}

func TestNamesAndEtagsThatAreNone(t *testing.T) {
	w := start(t)
	w.create("p")
	for _, c := range []struct{ name, etag, want string }{
		{"", "", "plan.name REQUIRED, plan.etag REQUIRED"},
		{"p", `"1"`, "plan.name PATTERN"},
		{"plans/p/versions/1", `"1"`, "plan.name PATTERN"},
		{"plans/p", "1", "plan.etag PATTERN"},
		{"plans/p", `"01"`, "plan.etag PATTERN"},
		{"plans/p", `"+1"`, "plan.etag PATTERN"},
		{"plans/p", `""`, "plan.etag PATTERN"},
		{"plans/p", `W/"1"`, "plan.etag PATTERN"},
		{"plans/p", `"99999999999999999999"`, "plan.etag PATTERN"},
	} {
		_, err := w.UpdatePlan(w.reviewer(), &planv1.UpdatePlanRequest{Plan: &planv1.Plan{Name: c.name, Etag: c.etag, Content: content()}})
		got := violations(refused(t, c.etag, err, faultv1.Reason_REASON_INVALID_REQUEST))
		if strings.Join(got, ", ") != c.want {
			t.Errorf("name %q, etag %s: %q, want %s", c.name, c.etag, got, c.want)
		}
	}
	_, err := w.IssuePlan(w.leadership(), &planv1.IssuePlanRequest{Name: "plans/p", Etag: "x"})
	if got := violations(refused(t, "issue", err, faultv1.Reason_REASON_INVALID_REQUEST)); !slices.Equal(got, []string{"etag PATTERN"}) {
		t.Errorf("issue: %q", got)
	}
}

func TestStaleEtagsAndStates(t *testing.T) {
	w := start(t)
	draft := w.create("p")
	update := func(etag string) error {
		_, err := w.UpdatePlan(w.reviewer(), &planv1.UpdatePlanRequest{Plan: &planv1.Plan{Name: "plans/p", Etag: etag, Content: content()}})
		return err
	}
	amend := func(etag string) error {
		_, err := w.AmendPlan(w.leadership(), &planv1.AmendPlanRequest{Name: "plans/p", Etag: etag, Content: content(), DecidedBy: "QĐ", Reason: "Sửa"})
		return err
	}
	finish := func(etag string) error {
		_, err := w.ClosePlan(w.leadership(), &planv1.ClosePlanRequest{Name: "plans/p", Etag: etag})
		return err
	}
	issue := func(etag string) error {
		_, err := w.IssuePlan(w.leadership(), &planv1.IssuePlanRequest{Name: "plans/p", Etag: etag})
		return err
	}
	state := func(what string, err error, want string) {
		t.Helper()
		if f := refused(t, what, err, faultv1.Reason_REASON_PLAN_STATE); f.Facts["state"] != want || f.Facts["plan"] != "plans/p" {
			t.Errorf("%s: facts %v, want the state %s", what, f.Facts, want)
		}
	}
	refused(t, "update", update(`"2"`), faultv1.Reason_REASON_STALE_ETAG)
	refused(t, "issue", issue(`"7"`), faultv1.Reason_REASON_STALE_ETAG)
	state("amend a draft", amend(`"1"`), "DRAFT")
	state("close a draft", finish(`"1"`), "DRAFT")
	issued := w.issue(draft)
	state("update an issued plan with the draft's etag", update(draft.GetEtag()), "ISSUED")
	state("update an issued plan", update(issued.GetEtag()), "ISSUED")
	state("issue twice", issue(draft.GetEtag()), "ISSUED")
	refused(t, "amend", amend(draft.GetEtag()), faultv1.Reason_REASON_STALE_ETAG)
	refused(t, "close", finish(draft.GetEtag()), faultv1.Reason_REASON_STALE_ETAG)
	if err := finish(issued.GetEtag()); err != nil {
		t.Fatal(err)
	}
	for what, err := range map[string]error{
		"amend a closed plan": amend(`"3"`), "close twice": finish(`"3"`), "issue a closed plan": issue(`"3"`), "update a closed plan": update(`"3"`),
	} {
		state(what, err, "CLOSED")
	}
}

// Nobody gives a draft to a unit they do not speak for; who speaks for both may.
func TestADraftChangesItsLeadUnitOnlyForAReviewerOfBoth(t *testing.T) {
	w := start(t)
	p := w.create("p")
	c := content()
	c.LeadUnit, c.Sections[0].Tasks = "units/phong-khac", nil
	asked := &planv1.UpdatePlanRequest{Plan: &planv1.Plan{Name: "plans/p", Etag: p.GetEtag(), Content: c}}
	_, err := w.UpdatePlan(w.reviewer(), asked)
	refused(t, "by a reviewer of the unit that leads", err, faultv1.Reason_REASON_NOT_LEAD_UNIT)
	_, err = w.UpdatePlan(w.as("ROLE_LEAD_REVIEWER@phong-khac"), asked)
	refused(t, "by a reviewer of the unit that is to lead", err, faultv1.Reason_REASON_NOT_FOUND)
	equal(t, "afterwards", w.get("plans/p"), p)
	must(t)(w.UpdatePlan(w.as("ROLE_LEAD_REVIEWER@phong", "ROLE_LEAD_REVIEWER@phong-khac"), asked))
	_, err = w.GetPlan(w.reviewer(), &planv1.GetPlanRequest{Name: "plans/p"})
	refused(t, "by a reviewer of the unit that led", err, faultv1.Reason_REASON_NOT_FOUND)
}

// An authority that does not stand above the lead unit can be named: it decides itself whether it issues.
func TestTheIssuingUnitNeedNotStandAboveTheLeadUnit(t *testing.T) {
	w := start(t)
	p := w.create("p", func(c *planv1.PlanContent) { c.IssuingUnit = "units/huyen-khac" })
	_, err := w.IssuePlan(w.leadership(), &planv1.IssuePlanRequest{Name: "plans/p", Etag: p.GetEtag()})
	refused(t, "by the authority above", err, faultv1.Reason_REASON_NOT_FOUND)
	issued := must(t)(w.IssuePlan(w.as("ROLE_LEADERSHIP@huyen-khac"), &planv1.IssuePlanRequest{Name: "plans/p", Etag: p.GetEtag()}))
	c := content()
	_, err = w.AmendPlan(w.as("ROLE_LEADERSHIP@huyen-khac"), &planv1.AmendPlanRequest{
		Name: "plans/p", Etag: issued.GetEtag(), Content: c, DecidedBy: "QĐ", Reason: "Sửa",
	})
	if got := violations(refused(t, "another issuing unit", err, faultv1.Reason_REASON_INVALID_REQUEST)); !slices.Equal(got, []string{"content.issuing_unit IMMUTABLE"}) {
		t.Errorf("another issuing unit: %q", got)
	}
}
