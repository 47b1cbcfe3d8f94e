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
	Allowance  Allowance
	Now        time.Time
	HasDraft   bool
	Content    *Content     // the submission made last, nil before the first
	Changes    []PartChange // from the submission before it
	Sources    []DrawnSource
	Tasks      []TaskView // the tasks the unit has to tell of
	Previous   []Value    // of a year before, for the rules that look at it
	Computed   []Computed // worked out from the content
	Acts       []access.Action
}

// Report reads a report.
func (s *Service) Report(ctx context.Context, report ReportName) (ReportView, error) {
	now, err := s.reportNow(ctx, report, access.ReadReport)
	if err != nil {
		return ReportView{}, err
	}
	return s.view(ctx, now)
}

func (s *Service) view(ctx context.Context, now ReportNow) (ReportView, error) {
	p, standing := now.Period, now.Standing
	v := ReportView{Standing: standing, Obligation: now.Obligation, Allowance: now.Allowance, Now: s.Now()}
	if standing.State == NotStarted {
		drafts, err := s.Store.Drafts(ctx, standing.Report)
		if err != nil {
			return ReportView{}, err
		}
		v.HasDraft = drafts[standing.Report]
	}
	if standing.Submission > 0 {
		content, err := s.content(ctx, standing.series(), standing.Submission)
		if err != nil {
			return ReportView{}, err
		}
		v.Content, v.Computed = &content, p.Computed(now.Obligation, content.Values)
		if v.Changes, err = s.changes(ctx, standing, content); err != nil {
			return ReportView{}, err
		}
		if v.Sources, err = s.drawnSources(ctx, content); err != nil {
			return ReportView{}, err
		}
	}
	v.Tasks = p.taskViews(now.Obligation, v.Content)
	previous, err := s.previousFor(ctx, now)
	if err != nil {
		return ReportView{}, err
	}
	v.Previous = previous.values
	if standing.State == StateAccepted {
		dispatched, err := s.dispatchedWith(ctx, p, standing)
		if err != nil {
			return ReportView{}, err
		}
		v.Allowance.Dispatched = dispatched
	}
	v.Acts = v.allowedActs(identity.From(ctx), p.reportFacts(standing.Report))
	return v, nil
}

// changes are what a submission changed of the one before. An older submission that is damaged hides no report that is
// whole: whoever reads the series is told.
func (s *Service) changes(ctx context.Context, standing Standing, now Content) ([]PartChange, error) {
	if standing.Before == 0 {
		return nil, nil
	}
	before, err := s.content(ctx, standing.series(), standing.Before)
	switch {
	case err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_CHAIN_BROKEN:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return Differences(before, now), nil
}

// content reads what a submission said.
func (s *Service) content(ctx context.Context, series SeriesName, number int) (Content, error) {
	entry, err := s.entry(ctx, series, number)
	if err != nil {
		return Content{}, err
	}
	content, err := ParseContent(entry.Content)
	if err != nil {
		return Content{}, broken(series, number)
	}
	return content, nil
}

// dispatchedWith reports whether a consolidated report that holds the report as it was accepted was dispatched.
func (s *Service) dispatchedWith(ctx context.Context, p PeriodNow, standing Standing) (bool, error) {
	consolidated, err := s.consolidatedStanding(ctx, p)
	if err != nil || consolidated.Dispatched.Number == 0 {
		return false, err
	}
	snapshot, err := s.snapshot(ctx, consolidated.Series, consolidated.Dispatched.Entry)
	if err != nil {
		return false, err
	}
	for _, unit := range snapshot.Units {
		if unit.Unit.Unit == standing.Report.Unit() {
			return unit.Included && unit.Entry == standing.Counted().Entry, nil
		}
	}
	return false, nil
}

// allowedActs are the acts that both the access rules and the state let the caller do now.
func (v ReportView) allowedActs(actor identity.Actor, facts access.Facts) []access.Action {
	writable := v.Standing.WritingAt(v.Now, v.Allowance).Open()
	fits := func(kind EntryKind) bool { return !v.Allowance.Certified && v.Standing.allows(kind, v.Allowance) }
	exempt := v.Allowance.Exemption != nil
	var acts []access.Action
	for _, candidate := range []struct {
		action access.Action
		fits   bool
	}{
		{access.SaveDraft, writable},
		{access.SubmitReport, writable},
		{access.WithdrawReport, fits(Withdrawn)},
		{access.RequestExtension, fits(ExtensionRequested)},
		{access.RequestReopening, fits(ReopeningRequested)},
		{access.ReturnReport, fits(Returned)},
		{access.AcceptReport, fits(Accepted)},
		{access.ReopenReport, fits(Reopened)},
		{access.DeclineRequest, fits(RequestDeclined)},
		{access.ExtendReports, !v.Allowance.Certified && !exempt},
		{access.ExemptReports, !v.Allowance.Certified && !exempt && v.Standing.FirstReceivedAt.IsZero()},
		{access.EndExemption, !v.Allowance.Certified && exempt},
	} {
		if candidate.fits && access.Decide(actor, candidate.action, facts) == nil {
			acts = append(acts, candidate.action)
		}
	}
	return acts
}

// Entries reads the series of a report and checks its chain: the number of the first entry that does not fit, or 0.
func (s *Service) Entries(ctx context.Context, report ReportName) ([]Entry, int, error) {
	p, err := s.openPeriod(ctx, report.Period())
	if err != nil {
		return nil, 0, err
	}
	if _, err := p.obligation(ctx, report, access.ReadReport); err != nil {
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
	now, err := s.reportNow(ctx, report, access.ReadReport)
	if err != nil {
		return Entry{}, err
	}
	standing := now.Standing
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

// Period reads a period in its newest edition.
func (s *Service) Period(ctx context.Context, name PeriodName) (*Period, error) {
	p, err := s.PeriodNow(ctx, name)
	return p.Period, err
}

// Periods lists the periods of a plan, newest first.
func (s *Service) Periods(ctx context.Context, plan string, page Page) ([]PeriodNow, string, error) {
	found, next, err := s.Store.Periods(ctx, plan, page)
	if err != nil {
		return nil, "", err
	}
	opened := make([]*Period, 0, len(found))
	for i := range found {
		opened = append(opened, &found[i])
	}
	periods, err := s.periodsNow(ctx, opened)
	return periods, next, err
}
