package unitserver_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/unit/unitserver"
)

// reporting answers as the reporting service does for what units submitted last: an instant by unit. The two real services
// are tested together where they are put together.
type reporting struct {
	mu      sync.Mutex
	last    map[string]string // instants as RFC 3339 by unit
	failure error
	asked   []int // how many units, call by call
}

func (r *reporting) Invoke(ctx context.Context, method string, request, answer any, _ ...grpc.CallOption) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	asked, ok := request.(*reportingv1.ListLastSubmissionsRequest)
	sent, _ := metadata.FromOutgoingContext(ctx)
	if !ok || method != reportingv1.ReportingService_ListLastSubmissions_FullMethodName || len(sent.Get("authorization")) != 1 {
		return status.Error(codes.Internal, "not asked as laid down")
	}
	r.asked = append(r.asked, len(asked.GetUnits()))
	if r.failure != nil {
		return r.failure
	}
	out, _ := answer.(*reportingv1.ListLastSubmissionsResponse)
	for _, unit := range asked.GetUnits() {
		if at, ever := r.last[strings.TrimPrefix(unit, "units/")]; ever {
			received, err := time.Parse(time.RFC3339Nano, at)
			if err != nil {
				return err
			}
			out.Submissions = append(out.Submissions, &reportingv1.LastSubmission{Unit: unit, Report: "plans/p/periods/2025-nam/reports/x", ReceiveTime: timestamppb.New(received)})
		}
	}
	return nil
}

func (*reporting) NewStream(context.Context, *grpc.StreamDesc, string, ...grpc.CallOption) (grpc.ClientStream, error) {
	return nil, errors.New("no streams")
}

// reported is a country of which units have reported.
func reported(t *testing.T, last map[string]string) (*world, *reporting) {
	r := &reporting{last: last}
	return countryIn(t, serve(t, servertest.NewClock(morning), docstoretest.Open(t), unitserver.Config{Reporting: r})), r
}

// Today is 9 July 2025.
func TestAnEffectiveDayComesAfterTheLastReport(t *testing.T) {
	for name, c := range map[string]struct {
		r    *unitv1.Reorganisation
		last map[string]string
		want string
	}{
		"a merger": {
			decided(day(2025, 7, 1), merged("a2", "a3", "a1")),
			map[string]string{"a1": "2025-07-05T03:00:00Z"},
			"changes[0].merge.predecessor_units[1] REPORTED_SINCE",
		},
		"the first instant of the day, in Vietnam": {
			decided(day(2025, 7, 1), dissolved("a1")), map[string]string{"a1": "2025-06-30T17:00:00Z"}, "changes[0].dissolve.unit REPORTED_SINCE",
		},
		"the last instant before the day": {
			decided(day(2025, 7, 1), dissolved("a1")), map[string]string{"a1": "2025-06-30T16:59:59.999Z"}, "",
		},
		"a split, with what else is wrong": {
			decided(day(2025, 7, 1), split("a1", portion("a2", part)), renamedTo("zz", "Z")),
			map[string]string{"a1": "2025-07-09T00:00:00Z"},
			"changes[0].split.unit REPORTED_SINCE; reorganisation.changes[1].rename.unit UNKNOWN_REFERENCE",
		},
		"a part": {
			decided(day(2025, 7, 1), given("a1", portion("a2", part))),
			map[string]string{"a1": "2025-07-09T00:00:00Z", "a2": "2025-07-09T00:00:00Z"},
			"changes[0].transfer.unit REPORTED_SINCE",
		},
		"what leaves a unit what it was": {
			decided(day(2025, 7, 1), renamedTo("a1", "X"), converted("a2", "A2", ""), movedTo("a3", "b"), given("b1", portion("a1", part))),
			map[string]string{"a1": "2025-07-09T00:00:00Z", "a2": "2025-07-09T00:00:00Z", "a3": "2025-07-09T00:00:00Z"},
			"",
		},
		"today": {
			decided(day(2025, 7, 9), dissolved("a1")), map[string]string{"a1": "2025-07-08T20:00:00Z"}, "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			w, _ := reported(t, c.last)
			want := "OK"
			if c.want != "" {
				want = "InvalidArgument INVALID_REQUEST; reorganisation." + c.want
			}
			for _, preview := range []bool{true, false} {
				_, err := w.units.CreateReorganisation(w.admin(t), &unitv1.CreateReorganisationRequest{
					Reorganisation: c.r, ReorganisationId: "r", ValidateOnly: preview,
				})
				if got := sorted(told(err)); got != sorted(want) {
					t.Errorf("preview %v:\n got %s\nwant %s", preview, got, want)
				}
			}
		})
	}
}

// sorted puts the violations of a line in order: rules find theirs one after the other.
func sorted(line string) string {
	parts := strings.Split(line, "; ")
	slices.Sort(parts[1:])
	return strings.Join(parts, "; ")
}

func TestTheReportInTheWayIsNamed(t *testing.T) {
	w, _ := reported(t, map[string]string{"a1": "2025-07-05T03:00:00Z"})
	_, err := w.enter(t, "r", decided(day(2025, 7, 1), dissolved("a1")))
	said := fault.Of(faultstatus.FromError(err)).Violations[0].Text(fault.Vietnamese)
	for _, part := range []string{"units/a1", "plans/p/periods/2025-nam/reports/x", "10:00:00 ngày 05/07/2025"} {
		if !strings.Contains(said, part) {
			t.Errorf("%q does not name %s", said, part)
		}
	}
}

// An end that was recorded with the unit is only explained by the reorganisation, whatever was reported since.
func TestARecordedEndIsExplainedAfterReports(t *testing.T) {
	w, _ := reported(t, map[string]string{"gone": "2025-07-05T03:00:00Z"})
	gone := simple("Gone", "a")
	gone.ValidTo = day(2025, 7, 1)
	w.addUnit(t, "gone", gone)
	w.mustEnter(t, "r", decided(day(2025, 7, 1), merged("a1", "gone")))
}

func TestReportingIsAskedOnlyForDaysInThePast(t *testing.T) {
	w, r := reported(t, nil)
	r.failure = status.Error(codes.Unavailable, "down")
	for id, taken := range map[string]*unitv1.Reorganisation{
		"planned": decided(day(2025, 8, 1), dissolved("a1")),
		"today":   decided(day(2025, 7, 9), dissolved("a2")),
		"renamed": decided(day(2025, 7, 1), renamedTo("a3", "X")),
	} {
		w.mustEnter(t, id, taken)
	}
	past := decided(day(2025, 7, 1), dissolved("b1"))
	for _, failure := range []error{r.failure, status.Error(codes.DeadlineExceeded, "slow")} {
		r.failure = failure
		if _, err := w.enter(t, "past", past); told(err) != "Unavailable UNAVAILABLE" {
			t.Errorf("with %v: %s", failure, told(err))
		}
	}
	r.failure = nil
	w.mustEnter(t, "past", past)
	if len(r.asked) != 3 {
		t.Errorf("asked %v", r.asked)
	}
}

func TestManyUnitsAreAskedForInParts(t *testing.T) {
	w, r := reported(t, nil)
	c := decided(day(2025, 7, 1))
	for i := range 501 {
		c.Changes = append(c.Changes, dissolved(fmt.Sprint("x", i)), dissolved(fmt.Sprint("x", i)))
	}
	if _, err := w.enter(t, "r", c); !strings.HasPrefix(told(err), "InvalidArgument") {
		t.Error(told(err))
	}
	if fmt.Sprint(r.asked) != "[500 1]" {
		t.Errorf("asked for %v units, want 500 and 1", r.asked)
	}
}

func TestWithoutReportingThePastStaysAsItIs(t *testing.T) {
	clock := servertest.NewClock(morning)
	server := countryIn(t, serveAs(t, clock, docstoretest.Open(t), unitserver.Config{}))
	if _, err := server.enter(t, "r", decided(day(2025, 7, 1), dissolved("a1"))); told(err) != "Unavailable UNAVAILABLE" {
		t.Error(told(err))
	}
	server.mustEnter(t, "r", decided(day(2025, 7, 10), dissolved("a1")))
}
