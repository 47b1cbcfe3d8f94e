package product_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/demo"
)

// ending is a reorganisation that ends a unit on the day of an instant in Vietnam; it is only looked at.
func ending(unit string, at time.Time) *unitv1.CreateReorganisationRequest {
	on := at.In(demo.Vietnam)
	return &unitv1.CreateReorganisationRequest{
		ReorganisationId: "ket-thuc", ValidateOnly: true,
		Reorganisation: &unitv1.Reorganisation{
			EffectiveDate: &date.Date{Year: int32(on.Year()), Month: int32(on.Month()), Day: int32(on.Day())},
			Document: &unitv1.DecidingDocument{
				Number: "1/NQ-MAU", Date: &date.Date{Year: 2024, Month: 1, Day: 2}, Issuer: "Hội đồng mẫu", Title: "sắp xếp mẫu",
			},
			Changes: []*unitv1.Change{{Kind: &unitv1.Change_Dissolve{Dissolve: &unitv1.Dissolution{Unit: unit}}}},
		},
	}
}

// reportedSince is what is said of the report that is in the way; empty if none is.
func reportedSince(err error) string {
	violations := fault.Of(faultstatus.FromError(err)).Violations
	i := slices.IndexFunc(violations, func(v fault.Violation) bool { return v.Rule == faultv1.FieldRule_FIELD_RULE_REPORTED_SINCE })
	if i < 0 {
		return ""
	}
	return violations[i].Text(fault.Vietnamese)
}

// The demonstration's units reported last in the winter before: on the day a unit did, it cannot have ended, on the day
// after it can, as far as reports go.
func TestAUnitDoesNotEndBeforeItsLastReport(t *testing.T) {
	system := start(t, loadedDemo(t))
	defer stop(t, system)
	services := dial(t, system.GRPC())
	signIn := signer(services, demo.Password)
	period, err := services.Reporting.GetPeriod(mustSignIn(t, signIn, demo.Reviewer1), &reportingv1.GetPeriodRequest{Name: demo.Plan + "/periods/2024-nam"})
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	for _, o := range period.GetObligations() {
		series, err := services.Reporting.ListReportEntries(mustSignIn(t, signIn, demo.Reviewer1), &reportingv1.ListReportEntriesRequest{Parent: o.GetReport()})
		if err != nil {
			t.Fatal(err)
		}
		var last time.Time
		for _, e := range series.GetEntries() {
			if e.GetKind() == reportingv1.Entry_KIND_SUBMITTED {
				last = e.GetReceiveTime().AsTime()
			}
		}
		if last.IsZero() {
			continue
		}
		looked++
		unit := o.GetUnit().GetUnit()
		for day, want := range map[time.Time]string{last: o.GetReport(), last.AddDate(0, 0, -30): o.GetReport(), last.AddDate(0, 0, 1): ""} {
			_, err := services.Units.CreateReorganisation(mustSignIn(t, signIn, demo.Administrator), ending(unit, day))
			if got := reportedSince(err); (got == "") != (want == "") || !strings.Contains(got, want) {
				t.Errorf("%s, which reported at %v, ending on the day of %v: %q is in the way (%v), want %q", unit, last, day, got, err, want)
			}
		}
	}
	if looked < 20 {
		t.Errorf("only %d units reported", looked)
	}
}

// checkReports asks the unit process for the end of a unit that has reported today, which it learns of the reporting process.
func (f *four) checkReports(t *testing.T, services client.Services, report string) {
	t.Helper()
	session, err := services.Identity.SignIn(t.Context(), &unitv1.SignInRequest{Login: "admin", Password: administratorPassword})
	if err != nil {
		t.Fatal(err)
	}
	administrator := client.Bearer(t.Context(), session.GetAccessToken())
	unit := "units/" + report[strings.LastIndex(report, "/")+1:]
	_, err = services.Units.CreateReorganisation(administrator, ending(unit, time.Now().AddDate(0, 0, -3)))
	if got := reportedSince(err); !strings.Contains(got, report) {
		t.Errorf("in the way is %q (%v), want %q", got, err, report)
	}
}

// The unit process alone does everything but take a reorganisation of a day in the past, which it asks to try again later.
func TestUnitsWorkWhileReportingIsDown(t *testing.T) {
	bin := t.TempDir()
	build(t, "../../services", bin, "./cmd/unitserver")
	store := os.Getenv("TIENDO_TEST_MONGODB_URI")
	if store == "" {
		store = "sqlite:" + t.TempDir()
	}
	process := startProcess(t, bin, "unitserver", "TIENDO_LISTEN",
		"TIENDO_STORE="+store, "TIENDO_ADMIN_PASSWORD="+administratorPassword, "TIENDO_REPORTING="+freeAddress(t))
	services := dial(t, process.address)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	session, err := services.Identity.SignIn(ctx, &unitv1.SignInRequest{Login: "admin", Password: administratorPassword}, grpc.WaitForReady(true))
	if err != nil {
		t.Fatal(err)
	}
	administrator := client.Bearer(t.Context(), session.GetAccessToken())
	facts := &unitv1.Unit{Level: "commune", Names: []*unitv1.DatedName{{Title: "Mẫu", DisplayName: "Xã Mẫu"}}}
	if _, err := services.Units.CreateUnit(administrator, &unitv1.CreateUnitRequest{Unit: facts, UnitId: "mau"}); err != nil {
		t.Fatal(err)
	}
	if _, err := services.Units.CreateReorganisation(administrator, ending("units/mau", time.Now().AddDate(0, 0, 1))); err != nil {
		t.Errorf("planned: %v", err)
	}
	_, err = services.Units.CreateReorganisation(administrator, ending("units/mau", time.Now().AddDate(0, 0, -1)))
	if status.Code(err) != codes.Unavailable || fault.ReasonOf(faultstatus.FromError(err)) != faultv1.Reason_REASON_UNAVAILABLE {
		t.Errorf("of a day in the past: %v, want UNAVAILABLE", err)
	}
}
