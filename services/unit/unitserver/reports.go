package unitserver

import (
	"context"
	"errors"
	"slices"
	"time"

	"google.golang.org/grpc"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/unit"
)

const (
	// askedAtOnce is how many units the reporting service answers for in one call.
	askedAtOnce = 500
	// askTime is how long one answer may take.
	askTime = 10 * time.Second
)

var errNoReporting = errors.New("the unit service was started without the reporting service's address")

// reports answers what units have reported, by asking the reporting service with the caller's token.
type reports struct {
	client reportingv1.ReportingServiceClient // nil where there is no reporting service
}

func newReports(conn grpc.ClientConnInterface) reports {
	if conn == nil {
		return reports{}
	}
	return reports{reportingv1.NewReportingServiceClient(grpcserver.Outbound(conn))}
}

func (r reports) Last(ctx context.Context, units []unit.Name) (unit.LastReports, error) {
	if r.client == nil {
		return nil, fault.New(faultv1.Reason_REASON_UNAVAILABLE).Because(errNoReporting)
	}
	last := make(unit.LastReports)
	for some := range slices.Chunk(units, askedAtOnce) {
		if err := r.ask(ctx, some, last); err != nil {
			return nil, err
		}
	}
	return last, nil
}

func (r reports) ask(ctx context.Context, units []unit.Name, last unit.LastReports) error {
	ctx, cancel := context.WithTimeout(ctx, askTime)
	defer cancel()
	request := new(reportingv1.ListLastSubmissionsRequest)
	for _, name := range units {
		request.Units = append(request.Units, string(name))
	}
	answer, err := r.client.ListLastSubmissions(ctx, request)
	if err != nil {
		return unanswered(err)
	}
	for _, s := range answer.GetSubmissions() {
		last[unit.Name(s.GetUnit())] = unit.LastReport{Report: s.GetReport(), Received: s.GetReceiveTime().AsTime()}
	}
	return nil
}

// unanswered is what the caller hears when the reporting service did not answer: nothing was stored, and it is worth
// trying again.
func unanswered(err error) error {
	if fault.ReasonOf(err) == faultv1.Reason_REASON_DEADLINE_EXCEEDED {
		return fault.New(faultv1.Reason_REASON_UNAVAILABLE).Because(err)
	}
	return err
}
