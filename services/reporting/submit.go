package reporting

import (
	"context"
	"slices"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Request is what every act on a series carries.
type Request struct {
	RequestID  string
	SeenTail   int       // number of the newest entry the caller has seen; -1 if the caller does not say
	ReceivedAt time.Time // when the request reached the service, taken before anything else
	Comment    string
}

func (r Request) act(actor identity.Actor, kind EntryKind, unit string) Act {
	return Act{
		Kind: kind, Account: actor.Account, AccountName: actor.DisplayName, Unit: unit, ReceivedAt: r.ReceivedAt,
		RequestID: r.RequestID, Comment: r.Comment, SeenTail: r.SeenTail,
	}
}

// SubmitReport submits a unit's report and answers the entry it made; the entry is durable when this returns. Whether it
// is on time is decided from the instant the request reached the service, whatever it waited for since.
func (s *Service) SubmitReport(ctx context.Context, report ReportName, content Content, r Request) (Entry, error) {
	now, err := s.reportNow(ctx, report, access.SubmitReport)
	if err != nil {
		return Entry{}, err
	}
	previous, err := s.previousFor(ctx, now)
	if err != nil {
		return Entry{}, err
	}
	if err := now.Period.CheckSubmission(now.Obligation, content, previous); err != nil {
		return Entry{}, err
	}
	if err := s.checkAttachments(ctx, "content", report, content); err != nil {
		return Entry{}, err
	}
	act := r.act(identity.From(ctx), Submitted, report.Unit()).With(content.Canonical())
	if err := s.keepsToRemarks(ctx, now.Standing, act, content); err != nil {
		return Entry{}, err
	}
	_, entry, err := commit(ctx, s, now.Standing, act, now.Allowance)
	return entry, err
}

// keepsToRemarks refuses a submission that changes a part the lead unit did not ask to mend. What was submitted before with
// the same request id is answered again, whatever was remarked since.
func (s *Service) keepsToRemarks(ctx context.Context, standing Standing, a Act, content Content) error {
	if len(standing.Remarks) == 0 {
		return nil
	}
	if number, err := standing.answered(a); err != nil || number > 0 {
		return err
	}
	before, err := s.content(ctx, standing.series(), standing.Submission)
	if err != nil {
		return err
	}
	var faults fault.Violations
	for _, change := range Differences(before, content) {
		switch {
		case strings.HasPrefix(change.Part, explanations):
			continue // it says why a value is right, and changes nothing
		case strings.HasPrefix(change.Part, "attachments/") && change.Before == "":
			continue // more evidence is always welcome
		}
		if !slices.ContainsFunc(standing.Remarks, func(r Remark) bool { return r.Part == change.Part }) {
			faults.Add("content."+change.Part, faultv1.FieldRule_FIELD_RULE_NOT_REOPENED)
		}
	}
	return faults.Err()
}
