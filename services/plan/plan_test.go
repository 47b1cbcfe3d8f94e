package plan_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/plan"
)

var began = time.Date(2018, 10, 29, 2, 0, 0, 0, time.UTC)

func drafted(t testing.TB) plan.Plan {
	t.Helper()
	p, err := plan.New("plans/p", sound(), began)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestNewIsADraft(t *testing.T) {
	want := plan.Plan{Name: "plans/p", Revision: 1, State: plan.Draft, Content: sound(), CreatedAt: began, UpdatedAt: began}
	if got := drafted(t); !reflect.DeepEqual(got, want) {
		t.Errorf("New = %+v, want %+v", got, want)
	}
}

func TestIssuingMakesVersion1(t *testing.T) {
	at := began.Add(time.Hour)
	p, err := drafted(t).Issue(1, "accounts/chu-tich", at)
	if err != nil {
		t.Fatal(err)
	}
	want := plan.Version{
		Name: "plans/p/versions/1", Content: sound(),
		Decision: plan.Decision{DecidedBy: "272/KH-UBND", Account: "accounts/chu-tich", At: at},
	}
	if got := p.InForce(); !reflect.DeepEqual(got, want) {
		t.Errorf("InForce = %+v, want %+v", got, want)
	}
	if p.State != plan.Issued || p.Version != 1 || p.Revision != 2 || p.UpdatedAt != at || p.CreatedAt != began {
		t.Errorf("issued plan: %+v", p)
	}
}

func TestAmendingNamesEveryFaultAtOnce(t *testing.T) {
	p, err := drafted(t).Issue(1, "accounts/a", began)
	if err != nil {
		t.Fatal(err)
	}
	p.Version = plan.MaxVersions
	content := sound()
	content.IssuingUnit, content.Title = "units/khac", " "
	_, err = p.Amend(2, content, nil, plan.Decision{DecidedBy: " ", Reason: "\t"})
	var got []string
	for _, v := range fault.Of(err).Violations {
		got = append(got, faultText(v.Field, v))
	}
	want := []string{
		"content.title REQUIRED", "content.issuing_unit IMMUTABLE", "decided_by REQUIRED", "reason REQUIRED",
		"versions TOO_MANY maximum=100",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("faults\n got %q\nwant %q", got, want)
	}
}

// Acts in any order, on the plan as it was read or as it was before, do what the contract says and leave the plan they
// were done to as it was.
func TestAnyOrderOfActs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, err := plan.New("plans/p", sound(), began)
		if err != nil {
			t.Fatal(err)
		}
		for step := range rapid.IntRange(1, 12).Draw(t, "steps") {
			act := rapid.SampledFrom([]string{"rewrite", "issue", "amend", "close"}).Draw(t, "act")
			seen := p.Revision - int64(rapid.SampledFrom([]int{0, 0, 0, 1}).Draw(t, "behind"))
			content := sound()
			content.Title = fmt.Sprintf("Lần %d", step)
			at := began.Add(time.Duration(step+1) * time.Minute)
			before := p
			next, err := do(p, act, seen, content, at)
			if !reflect.DeepEqual(p, before) {
				t.Fatalf("%s changed the plan it was done to", act)
			}
			if want := refusal(p, act, seen); err != nil || want != 0 {
				if err == nil || fault.ReasonOf(err) != want {
					t.Fatalf("%s of a plan that is %s, seen at %d of %d: %v, want %v", act, p.State, seen, p.Revision, err, want)
				}
				continue
			}
			checkStep(t, act, p, next, content, at)
			p = next
		}
	})
}

func do(p plan.Plan, act string, seen int64, content plan.Content, at time.Time) (plan.Plan, error) {
	switch act {
	case "rewrite":
		return p.Rewrite(seen, content, at)
	case "issue":
		return p.Issue(seen, "accounts/a", at)
	case "amend":
		return p.Amend(seen, content, nil, plan.Decision{DecidedBy: "QĐ 1", Reason: "đổi đơn vị", Account: "accounts/a", At: at})
	default:
		return p.Close(seen, at)
	}
}

// refusal is the reason the contract gives for an act that cannot be done; 0 if it can.
func refusal(p plan.Plan, act string, seen int64) faultv1.Reason {
	wants := map[string]plan.State{"rewrite": plan.Draft, "issue": plan.Draft, "amend": plan.Issued, "close": plan.Issued}
	switch {
	case p.State != wants[act]:
		return faultv1.Reason_REASON_PLAN_STATE
	case seen != p.Revision:
		return faultv1.Reason_REASON_STALE_ETAG
	default:
		return 0
	}
}

func checkStep(t *rapid.T, act string, p, next plan.Plan, content plan.Content, at time.Time) {
	want := p
	want.Revision, want.UpdatedAt = p.Revision+1, at
	switch act {
	case "rewrite":
		want.Content = content
	case "issue":
		want.State, want.Version = plan.Issued, 1
		want.Decision = plan.Decision{DecidedBy: p.Content.DocumentNumber, Account: "accounts/a", At: at}
	case "amend":
		want.Content, want.Version = content, p.Version+1
		want.Decision = plan.Decision{DecidedBy: "QĐ 1", Reason: "đổi đơn vị", Account: "accounts/a", At: at}
	case "close":
		want.State = plan.Closed
	}
	if !reflect.DeepEqual(next, want) {
		t.Fatalf("%s: %+v, want %+v", act, next, want)
	}
}

func TestARefusedStateIsNamed(t *testing.T) {
	_, err := drafted(t).Close(1, began)
	f := fault.Of(err)
	if f.Facts["plan"] != "plans/p" || f.Facts["state"] != "DRAFT" {
		t.Errorf("facts %v, want the plan and its state", f.Facts)
	}
}

func TestUnitsNamesEachUnitOnceInOrder(t *testing.T) {
	c := sound()
	c.Sections[1].Tasks = []plan.Task{{LeadUnit: "units/t", ParticipatingUnits: []string{"units/xa-b", "units/u"}}}
	c.Indicators[0].ReportingUnits = []string{"units/xa-a", "units/v"}
	want := []string{
		"units/huyen", "units/phong", "units/thanh-pho", "units/xa-a", "units/xa-b", "units/t", "units/u", "units/v",
	}
	if got := c.Units(); !reflect.DeepEqual(got, want) {
		t.Errorf("Units() = %q, want %q", got, want)
	}
}

func TestNames(t *testing.T) {
	name := plan.NewName("p").Version(12)
	if name != "plans/p/versions/12" || name.Plan() != "plans/p" || name.Number() != 12 {
		t.Errorf("version name %q of %q, number %d", name, name.Plan(), name.Number())
	}
	for _, text := range []plan.VersionName{"plans/p", "plans/p/versions/", "plans/p/versions/x"} {
		if text.Number() != 0 {
			t.Errorf("%q has number %d, want 0", text, text.Number())
		}
	}
}
