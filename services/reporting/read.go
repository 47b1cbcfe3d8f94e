package reporting

import (
	"context"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// ReportView is a report as a caller sees it.
type ReportView struct {
	Standing   Standing
	Obligation Obligation
	Due        time.Time
	Now        time.Time
	HasDraft   bool
	Content    *Content // the submission that counts now, nil before the first
	Acts       []access.Action
}

// Report reads a report.
func (s *Service) Report(ctx context.Context, report ReportName) (ReportView, error) {
	p, o, err := s.obligated(ctx, report, access.ReadReport)
	if err != nil {
		return ReportView{}, err
	}
	standing, err := s.standing(ctx, report)
	if err != nil {
		return ReportView{}, err
	}
	return s.view(ctx, p, o, standing)
}

func (s *Service) view(ctx context.Context, p *Period, o Obligation, standing Standing) (ReportView, error) {
	v := ReportView{Standing: standing, Obligation: o, Due: p.DueFor(o), Now: s.Now()}
	if standing.State == NotStarted {
		drafts, err := s.Store.Drafts(ctx, standing.Report)
		if err != nil {
			return ReportView{}, err
		}
		v.HasDraft = drafts[standing.Report]
	}
	if standing.Submission > 0 {
		entry, err := s.entry(ctx, standing.series(), standing.Submission)
		if err != nil {
			return ReportView{}, err
		}
		content, err := ParseContent(entry.Content)
		if err != nil {
			return ReportView{}, broken(entry.Series, entry.Number)
		}
		v.Content = &content
	}
	v.Acts = allowedActs(identity.From(ctx), p.reportFacts(standing.Report), standing)
	return v, nil
}

// allowedActs are the acts that both the access rules and the state let the caller do now.
func allowedActs(actor identity.Actor, facts access.Facts, standing Standing) []access.Action {
	var acts []access.Action
	for _, candidate := range []struct {
		action access.Action
		fits   bool
	}{
		{access.SaveDraft, standing.Writable()},
		{access.SubmitReport, standing.Writable()},
		{access.ReturnReport, standing.allows(Returned)},
		{access.AcceptReport, standing.allows(Accepted)},
	} {
		if candidate.fits && access.Decide(actor, candidate.action, facts) == nil {
			acts = append(acts, candidate.action)
		}
	}
	return acts
}

// Entries reads the series of a report and checks its chain: the number of the first entry that does not fit, or 0.
func (s *Service) Entries(ctx context.Context, report ReportName) ([]Entry, int, error) {
	if _, _, err := s.obligated(ctx, report, access.ReadReport); err != nil {
		return nil, 0, err
	}
	kept, err := s.kept(ctx, report) // before the entries: what it has seen must be among them
	if err != nil {
		return nil, 0, err
	}
	entries, err := s.Store.Series(ctx, report.Series())
	return entries, CheckChain(entries, kept.Tail), err
}

// Receipt finds the submission a request id made, or the newest one if the request id is empty. It is the answer to "did
// my report arrive?" and reads as little as it can.
func (s *Service) Receipt(ctx context.Context, report ReportName, requestID string) (Entry, error) {
	if _, _, err := s.obligated(ctx, report, access.ReadReport); err != nil {
		return Entry{}, err
	}
	standing, err := s.standing(ctx, report)
	if err != nil {
		return Entry{}, err
	}
	number := standing.Submission
	if requestID != "" {
		number = 0
		for _, record := range standing.Requests {
			if record.RequestID == requestID {
				number = record.Number
			}
		}
	}
	missing := fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(report)+"/receipt")
	if number == 0 {
		return Entry{}, missing
	}
	entry, err := s.entry(ctx, standing.series(), number)
	if err != nil {
		return Entry{}, err
	}
	if entry.Kind != Submitted {
		return Entry{}, missing
	}
	return entry, nil
}

// Period reads a period.
func (s *Service) Period(ctx context.Context, name PeriodName) (*Period, error) {
	return s.period(ctx, name)
}

// Periods lists the periods of a plan, newest first.
func (s *Service) Periods(ctx context.Context, plan string, page Page) ([]Period, string, error) {
	return s.Store.Periods(ctx, plan, page)
}
