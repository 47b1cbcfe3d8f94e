package planserver_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/fault"
)

func notInForce(t *testing.T, what string, err error, units, day string) {
	t.Helper()
	f := refused(t, what, err, faultv1.Reason_REASON_UNIT_NOT_IN_FORCE)
	if f.Facts["unit"] != units || f.Facts["date"] != day {
		t.Errorf("%s: facts %v, want units %q and day %s", what, f.Facts, units, day)
	}
	if text := fault.Text(fault.Vietnamese, f); !strings.Contains(text, units) {
		t.Errorf("%s: %q does not name the units", what, text)
	}
}

func TestIssuingNamesEveryUnitThatIsNotInForceOnTheDayOfTheDocument(t *testing.T) {
	w := start(t)
	p := w.create("p", func(c *planv1.PlanContent) {
		c.AssignedUnits = []string{"units/khong-co", "units/xa-a", "units/xa-cu", "units/xa-moi", "units/cung-khong"}
		c.RecipientUnit, c.Indicators[0].ReportingUnits, c.Indicators[0].Targets = "units/mat", nil, nil
	})
	_, err := w.IssuePlan(w.leadership(), &planv1.IssuePlanRequest{Name: "plans/p", Etag: p.GetEtag()})
	notInForce(t, "in 2018", err, "units/mat, units/khong-co, units/xa-moi, units/cung-khong", "2018-10-29")
	equal(t, "afterwards", w.get("plans/p"), p)
}

// The last day of the old commune is the one before the first day of the new one.
func TestTheDayOfTheDocumentCountsToTheDay(t *testing.T) {
	w := start(t)
	for i, c := range []struct {
		unit string
		day  *date.Date
		in   bool
	}{
		{"units/xa-cu", &date.Date{Year: 2020, Month: 2, Day: 29}, true},
		{"units/xa-cu", &date.Date{Year: 2020, Month: 3, Day: 1}, false},
		{"units/xa-moi", &date.Date{Year: 2020, Month: 2, Day: 29}, false},
		{"units/xa-moi", &date.Date{Year: 2020, Month: 3, Day: 1}, true},
	} {
		p := w.create(fmt.Sprint("p", i), func(content *planv1.PlanContent) {
			content.DocumentDate, content.AssignedUnits = c.day, []string{c.unit, "units/xa-a"}
			content.Indicators[0].ReportingUnits, content.Indicators[0].Targets = nil, nil
		})
		_, err := w.IssuePlan(w.leadership(), &planv1.IssuePlanRequest{Name: p.GetName(), Etag: p.GetEtag()})
		if (err == nil) != c.in {
			t.Errorf("%s on %v: %v, want in force %v", c.unit, c.day, err, c.in)
		}
	}
}

// Amending is about the periods to come, so the units must be in force today, in Vietnam.
func TestAmendingCountsFromToday(t *testing.T) {
	w := start(t)
	old := content()
	old.AssignedUnits, old.Indicators[0].ReportingUnits = []string{"units/xa-a", "units/xa-cu"}, nil
	old.Indicators[0].Targets = nil
	p := must(t)(w.CreatePlan(w.reviewer(), &planv1.CreatePlanRequest{PlanId: "p", Plan: &planv1.Plan{Content: old}}))
	p = w.issue(p)
	amend := func(unit string) error {
		c := content()
		c.AssignedUnits, c.Indicators[0].ReportingUnits, c.Indicators[0].Targets = []string{"units/xa-a", unit}, nil, nil
		_, err := w.AmendPlan(w.leadership(), &planv1.AmendPlanRequest{Name: "plans/p", Etag: p.GetEtag(), Content: c, DecidedBy: "QĐ", Reason: "Sáp nhập"})
		return err
	}
	w.Clock.Set(time.Date(2020, 2, 29, 16, 59, 59, 999e6, time.UTC)) // the last instant of 29 February in Vietnam
	notInForce(t, "the new commune on the day before", amend("units/xa-moi"), "units/xa-moi", "2020-02-29")
	w.Clock.Advance(time.Millisecond)
	notInForce(t, "the old commune from that day", amend("units/xa-cu"), "units/xa-cu", "2020-03-01")
	if err := amend("units/xa-moi"); err != nil {
		t.Errorf("the new commune from that day: %v", err)
	}
}

func TestAPlanForThousandsOfUnits(t *testing.T) {
	w := start(t)
	p := w.issue(w.create("p", w.assigned(1200)))
	p.Content.AssignedUnits = append(p.Content.AssignedUnits, "units/khong-co")
	many := p.Content
	for i := range 150 {
		many.AssignedUnits = append(many.AssignedUnits, fmt.Sprint("units/mat-", i))
	}
	_, err := w.AmendPlan(w.leadership(), &planv1.AmendPlanRequest{Name: "plans/p", Etag: p.GetEtag(), Content: many, DecidedBy: "QĐ", Reason: "Sửa"})
	f := refused(t, "with 151 units that do not exist", err, faultv1.Reason_REASON_UNIT_NOT_IN_FORCE)
	if !strings.HasPrefix(f.Facts["unit"], "units/khong-co, units/mat-0, units/mat-1, ") || !strings.HasSuffix(f.Facts["unit"], ", … (+51)") {
		t.Errorf("units named: %s", f.Facts["unit"])
	}
}

// Without the unit service no plan is issued, and the plan stays as it is.
func TestTheUnitServiceIsDown(t *testing.T) {
	w := startWith(t, func(grpc.ClientConnInterface) grpc.ClientConnInterface {
		down, err := grpc.NewClient("unix:///nowhere", grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { down.Close() })
		return down
	})
	p := w.create("p")
	_, err := w.IssuePlan(w.leadership(), &planv1.IssuePlanRequest{Name: "plans/p", Etag: p.GetEtag()})
	refused(t, "issue", err, faultv1.Reason_REASON_UNAVAILABLE)
	equal(t, "afterwards", w.get("plans/p"), p)
}
