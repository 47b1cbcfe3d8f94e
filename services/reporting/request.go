package reporting

import (
	"context"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
)

// WithdrawReport takes a submission back before it was reviewed.
func (s *Service) WithdrawReport(ctx context.Context, report ReportName, r Request) (ReportView, error) {
	return s.report(ctx, report, reportAct{action: access.WithdrawReport, kind: Withdrawn, request: r})
}

// RequestExtension asks the lead unit for more time.
func (s *Service) RequestExtension(ctx context.Context, report ReportName, due time.Time, r Request) (ReportView, error) {
	return s.report(ctx, report, reportAct{
		action: access.RequestExtension, kind: ExtensionRequested, request: r, terms: Terms{Due: At(due)},
		check: func(_ *Period, allowed Allowance) error {
			var faults fault.Violations
			checkLater(&faults, "due_time", due, allowed)
			return faults.Err()
		},
	})
}

// RequestReopening asks the lead unit to reopen an accepted report.
func (s *Service) RequestReopening(ctx context.Context, report ReportName, r Request) (ReportView, error) {
	return s.report(ctx, report, reportAct{action: access.RequestReopening, kind: ReopeningRequested, request: r})
}

// maxExtension is how far an extension may go beyond the regular due time: whoever types a wrong year is stopped.
const maxExtension = 366 * 24 * time.Hour

// checkLater refuses a new due time that is not later than the one that counts, or much too late.
func checkLater(faults *fault.Violations, field string, due time.Time, allowed Allowance) {
	last := allowed.Regular.Add(maxExtension)
	switch {
	case !allowed.Due.Before(At(due).Time):
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_TOO_EARLY, "after", instant(allowed.Due))
	case due.After(last):
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_TOO_LATE, "before", instant(last))
	}
}
