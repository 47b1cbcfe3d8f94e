package access_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// policy is who may do what, as the contracts say it, written down a second time: role at the unit's relation to the
// resource, with a condition after a blank. "anyone" is everybody who is signed in.
var policy = map[access.Action]struct {
	who     string
	refused faultv1.Reason
	fact    string // the fact a refusal names
}{
	access.ReadPlan:               {"reviewer@lead, leadership@issuing, anyone if issued", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.CreatePlan:             {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.UpdatePlan:             {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.IssuePlan:              {"leadership@issuing", faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY, "plan"},
	access.AmendPlan:              {"leadership@issuing", faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY, "plan"},
	access.ClosePlan:              {"leadership@issuing", faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY, "plan"},
	access.OpenPeriod:             {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ReadBoard:              {"reviewer@lead, leadership@issuing", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ImportReferenceValues:  {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ReadDrawnContributions: {"reviewer@lead, leadership@issuing", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ReadReferenceValues:    {"reviewer@lead, leadership@issuing", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},

	access.SetLeadCalendarFeed: {"reviewer@lead", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit"},
	access.SetCalendarFeed:     {"officer@report, leader@report", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit"},
	access.SetReminderRules:    {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},

	access.ReadDraft:    {"officer@report, leader@report", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit"},
	access.SaveDraft:    {"officer@report, leader@report", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit"},
	access.SubmitReport: {"leader@report", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit"},
	access.ReadReport: {
		"officer@report, leader@report, reviewer@lead, leadership@issuing", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit",
	},
	access.ReturnReport: {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.AcceptReport: {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ReopenReport: {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},

	access.WithdrawReport:   {"leader@report", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit"},
	access.RequestExtension: {"leader@report", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit"},
	access.RequestReopening: {"leader@report", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit"},
	access.DeclineRequest:   {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},

	access.ExtendReports:     {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ExemptReports:     {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.EndExemption:      {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.CertifyPeriod:     {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.LiftCertification: {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.AdoptPlanVersion:  {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.TakeOverPeriod:    {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.DivideFigures:     {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.HandOverReport:    {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ReadPeriodSeries:  {"reviewer@lead, leadership@issuing", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},

	access.ReadRecommendation: {
		"officer@report, leader@report, reviewer@lead, leadership@issuing, officer@addressed, leader@addressed, " +
			"reviewer@addressed, leadership@addressed, city@addressed", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit",
	},
	access.AnswerRecommendation: {
		"reviewer@lead, leader@addressed, reviewer@addressed, leadership@addressed", faultv1.Reason_REASON_NOT_ADDRESSEE, "plan",
	},
	access.ForwardRecommendation: {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.JudgeRecommendation:   {"leader@report", faultv1.Reason_REASON_NOT_YOUR_UNIT, "unit"},

	access.CompileConsolidatedReport:  {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ApproveConsolidatedReport:  {"leadership@issuing", faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY, "plan"},
	access.DispatchConsolidatedReport: {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ReadConsolidatedReport: {
		"reviewer@lead, leadership@issuing, officer@reporting if dispatched, leader@reporting if dispatched, " +
			"city@recipient if dispatched", faultv1.Reason_REASON_NOT_RECIPIENT, "plan",
	},
	access.ReceiveDispatchedReport:      {"city@recipient if dispatched", faultv1.Reason_REASON_NOT_RECIPIENT, "plan"},
	access.UpdateConsolidatedDraft:      {"reviewer@lead", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ReadConsolidatedDraft:        {"reviewer@lead, leadership@issuing", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ReadConsolidatedReportSeries: {"reviewer@lead, leadership@issuing", faultv1.Reason_REASON_NOT_LEAD_UNIT, "plan"},
	access.ListDispatchedReports:        {"city@recipient", faultv1.Reason_REASON_NOT_RECIPIENT, "plan"},

	access.ReadDocument:         {"officer@office, leader@office, reviewer@office, reviewer@lead, leadership@office, clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.SetOffice:            {"leader@office, clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.DraftDocument:        {"officer@office, leader@office, reviewer@office, reviewer@lead", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.CheckDocumentContent: {"leader@office, reviewer@office, reviewer@lead", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.CheckDocumentFormat:  {"officer@office, leader@office, reviewer@office, reviewer@lead, clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.ReturnDocument:       {"leader@office, reviewer@office, reviewer@lead, leadership@office, clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.ApproveDocument:      {"leader@office, leadership@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.NumberDocument:       {"clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.PrepareDocument:      {"clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.SignDocument:         {"leader@office, leadership@office, clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.IssueDocument:        {"clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.SendDocument:         {"clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.WithdrawDocument:     {"clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
	access.CancelDocument:       {"leader@office, clerk@office", faultv1.Reason_REASON_NOT_YOUR_OFFICE, "office"},
}

var roles = map[string]accessv1.Role{
	"no role": accessv1.Role_ROLE_UNSPECIFIED, "officer": accessv1.Role_ROLE_UNIT_OFFICER,
	"leader": accessv1.Role_ROLE_UNIT_LEADER, "reviewer": accessv1.Role_ROLE_LEAD_REVIEWER,
	"leadership": accessv1.Role_ROLE_LEADERSHIP, "city": accessv1.Role_ROLE_CITY_CLIENT,
	"administrator": accessv1.Role_ROLE_ADMINISTRATOR, "service": accessv1.Role_ROLE_SERVICE, "clerk": accessv1.Role_ROLE_CLERK,
}

// units are the units in each relation to the resource.
var units = map[string]string{
	"report": "units/xa-a", "holder": "units/xa-moi", "lead": "units/phong", "issuing": "units/huyen", "recipient": "units/thanh-pho",
	"addressed": "units/so", "reporting": "units/xa-b", "office": "units/co-quan", "foreign": "units/khac", "no unit": "",
}

func facts(conditions string) access.Facts {
	return access.Facts{
		Plan: "plans/p", ReportUnit: units["report"], ReportHolders: []string{units["holder"]}, Office: units["office"], LeadUnit: units["lead"], IssuingUnit: units["issuing"],
		RecipientUnit: units["recipient"], AddressedUnit: units["addressed"], ReportingUnits: []string{units["reporting"]},
		Dispatched: strings.Contains(conditions, "dispatched"), Issued: strings.Contains(conditions, "issued"),
	}
}

var circumstances = []string{"", "issued", "dispatched", "issued and dispatched"}

// may reads the policy. Successors to which a report was handed over may what its unit may.
func may(action access.Action, who, circumstance string) bool {
	who = strings.Replace(who, "@holder", "@report", 1)
	for _, clause := range strings.Split(policy[action].who, ", ") {
		actor, condition, _ := strings.Cut(clause, " if ")
		if (actor == who || actor == "anyone") && strings.Contains(circumstance, condition) {
			return true
		}
	}
	return false
}

// refused is the reason the policy gives to somebody it does not let in: an officer of the unit may not submit its
// report, but it is not a stranger's report either.
func refused(action access.Action, who string) faultv1.Reason {
	if policy[action].who == "leader@report" && (who == "officer@report" || who == "officer@holder") {
		return faultv1.Reason_REASON_ROLE_MISSING
	}
	return policy[action].refused
}

// differences are the decisions that are not those of the policy, over every action, role, relation and circumstance.
func differences() []string {
	var list []string
	check := func(action access.Action, actor identity.Actor, who, circumstance string, want faultv1.Reason) {
		got := faultv1.Reason_REASON_UNSPECIFIED
		if err := access.Decide(actor, action, facts(circumstance)); err != nil {
			got = fault.ReasonOf(err)
		}
		if got != want {
			list = append(list, fmt.Sprintf("%s by %s, %q: %v, want %v", action, who, circumstance, got, want))
		}
	}
	for action := range policy {
		for _, circumstance := range circumstances {
			check(action, identity.Actor{}, "nobody", circumstance, faultv1.Reason_REASON_SIGN_IN_REQUIRED)
			for role, held := range roles {
				for relation, unit := range units {
					who := role + "@" + relation
					grant := identity.Grant{Role: held, Unit: unit}
					check(action, identity.Actor{Grants: []identity.Grant{grant}}, "nobody as "+who, circumstance,
						faultv1.Reason_REASON_SIGN_IN_REQUIRED)
					want := faultv1.Reason_REASON_UNSPECIFIED
					if !may(action, who, circumstance) {
						want = refused(action, who)
					}
					check(action, identity.Actor{Account: "accounts/a", Grants: []identity.Grant{grant}}, who, circumstance, want)
				}
			}
			want := faultv1.Reason_REASON_UNSPECIFIED
			if !may(action, "without grants", circumstance) {
				want = policy[action].refused
			}
			check(action, identity.Actor{Account: "accounts/a"}, "without grants", circumstance, want)
		}
	}
	return list
}

func TestEveryDecisionIsThePolicys(t *testing.T) {
	for _, difference := range differences() {
		t.Error(difference)
	}
}

// The table above looks at everything the rules say: whatever is taken out of them shows.
func TestEveryChangeOfThePolicyIsNoticed(t *testing.T) {
	mutations := access.Mutations()
	if len(mutations) < 3*len(policy) {
		t.Fatalf("%d mutations of %d rules", len(mutations), len(policy))
	}
	for _, mutation := range mutations {
		mutation.Apply()
		found := differences()
		mutation.Undo()
		if len(found) == 0 {
			t.Errorf("nobody noticed: %s", mutation.Name)
		}
	}
}

// An action that is added to the package must be added to the policy above.
func TestThePolicyNamesEveryAction(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "action.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var declared []string
	ast.Inspect(file, func(n ast.Node) bool {
		value, ok := n.(*ast.ValueSpec)
		if ok {
			text, err := strconv.Unquote(value.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			declared = append(declared, text)
		}
		return true
	})
	var named []string
	for action := range policy {
		named = append(named, string(action))
	}
	slices.Sort(declared)
	slices.Sort(named)
	if !slices.Equal(declared, named) {
		t.Errorf("actions\n in the package %q\n in the policy %q", declared, named)
	}
}

func TestAnUnknownActionIsRefusedToAll(t *testing.T) {
	for role, held := range roles {
		for _, unit := range units {
			actor := identity.Actor{Account: "accounts/a", Grants: []identity.Grant{{Role: held, Unit: unit}}}
			err := access.Decide(actor, "shred report", facts("issued dispatched"))
			if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_ROLE_MISSING {
				t.Errorf("%s: %v, want ROLE_MISSING", role, err)
			}
		}
	}
}

func TestARefusalNamesWhatWasAskedFor(t *testing.T) {
	stranger := identity.Actor{Account: "accounts/a"}
	want := map[string]string{"plan": "plans/p", "unit": units["report"]}
	for action, says := range policy {
		f := fault.Of(access.Decide(stranger, action, facts("")))
		fact, value := says.fact, want[says.fact]
		if fact == "office" {
			fact, value = "unit", units["office"]
		}
		if !maps.Equal(f.Facts, map[string]string{fact: value}) {
			t.Errorf("%s: facts %v, want only %s", action, f.Facts, fact)
		}
		if text := fault.Text(fault.Vietnamese, f); !strings.Contains(text, value) {
			t.Errorf("%s: %q does not show %s", action, text, value)
		}
	}
	if f := fault.Of(access.Decide(stranger, access.ReturnReport, access.Facts{})); len(f.Facts) > 0 {
		t.Errorf("facts %v of nothing", f.Facts)
	}
}

// What is not known opens nothing: without facts, nobody may do anything, not even who holds a role in no unit.
func TestWithoutFactsNobodyMay(t *testing.T) {
	for action := range policy {
		for role, held := range roles {
			for relation, unit := range units {
				actor := identity.Actor{Account: "accounts/a", Grants: []identity.Grant{{Role: held, Unit: unit}}}
				if access.Decide(actor, action, access.Facts{Dispatched: true, ReportingUnits: []string{""}}) == nil {
					t.Errorf("%s@%s may %s", role, relation, action)
				}
			}
		}
	}
}

// Several grants let in exactly whom one of them lets in, in whatever order; nothing follows from two together.
func TestGrantsDoNotCombine(t *testing.T) {
	names := slices.Sorted(maps.Keys(roles))
	relations := slices.Sorted(maps.Keys(units))
	actions := slices.Sorted(maps.Keys(policy))
	rapid.Check(t, func(t *rapid.T) {
		f := facts(rapid.SampledFrom(circumstances).Draw(t, "circumstance"))
		f.LeadUnit = units[rapid.SampledFrom(relations).Draw(t, "lead unit")] // one unit may have several parts
		action := rapid.SampledFrom(actions).Draw(t, "action")
		actor := identity.Actor{Account: "accounts/a"}
		want := access.Decide(actor, action, f) == nil
		for range rapid.IntRange(0, 4).Draw(t, "grants") {
			grant := identity.Grant{
				Role: roles[rapid.SampledFrom(names).Draw(t, "role")], Unit: units[rapid.SampledFrom(relations).Draw(t, "unit")],
			}
			actor.Grants = append(actor.Grants, grant)
			alone := identity.Actor{Account: "accounts/a", Grants: []identity.Grant{grant}}
			want = want || access.Decide(alone, action, f) == nil
		}
		err := access.Decide(actor, action, f)
		if (err == nil) != want {
			t.Fatalf("%s by %v: %v, want allowed %v", action, actor.Grants, err, want)
		}
		var failure *fault.Error
		if err != nil && (!errors.As(err, &failure) || failure.Kind() != fault.Denied) {
			t.Fatalf("%v is no denial", err)
		}
	})
}
