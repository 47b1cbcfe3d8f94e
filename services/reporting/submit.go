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
	act := r.act(identity.From(ctx), Submitted, report.Unit()).With(content.Canonical())
	if err := s.checkNew(ctx, now, act, content); err != nil {
		return Entry{}, err
	}
	_, entry, err := commit(ctx, s, now.Standing, act, now.Allowance)
	return entry, err
}

// checkNew finds what is wrong with a submission that was not made before. One that was is answered again, whatever the plan,
// the figures of the year before and the remarks say by now; a refusal is not told before the series itself was asked, because
// what is kept of it may lag.
func (s *Service) checkNew(ctx context.Context, now ReportNow, a Act, content Content) error {
	if number, err := now.Standing.answered(a); err != nil || number > 0 {
		return err
	}
	wrong := s.checkSubmission(ctx, now, content)
	if wrong == nil {
		return nil
	}
	newest, err := catchUp(ctx, s, now.Standing)
	if err != nil {
		return err
	}
	if number, err := newest.answered(a); err != nil || number > 0 {
		return err
	}
	return wrong
}

// checkSubmission finds what is wrong with what a submission says.
func (s *Service) checkSubmission(ctx context.Context, now ReportNow, content Content) error {
	previous, err := s.previousFor(ctx, now)
	if err != nil {
		return err
	}
	if err := now.Period.CheckSubmission(now.Obligation, content, previous); err != nil {
		return err
	}
	if err := s.checkAttachments(ctx, "content", now.Standing.Report, content); err != nil {
		return err
	}
	if err := s.checkDrawn(ctx, now, content); err != nil {
		return err
	}
	return s.keepsToRemarks(ctx, now.Standing, content)
}

// keepsToRemarks refuses a submission that changes a part the lead unit did not ask to mend.
func (s *Service) keepsToRemarks(ctx context.Context, standing Standing, content Content) error {
	if len(standing.Remarks) == 0 {
		return nil
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
