package demo

import (
	"context"
	"slices"
	"time"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// act is one thing that happened in a round.
type act struct {
	at time.Time
	do func(context.Context) error
}

// loadRound opens a round and plays it from the first draft to the dispatch, in the order things happened.
func (l *Loader) loadRound(ctx context.Context, r Round) error {
	l.SetClock(r.opening())
	reviewer, err := l.as(ctx, Reviewer1)
	if err != nil {
		return err
	}
	period, err := l.Services.Reporting.OpenPeriod(reviewer,
		&reportingv1.OpenPeriodRequest{Parent: Plan, RuleId: r.Rule, Year: int32(r.Year)})
	if err != nil {
		return err
	}
	acts := l.acts(period)
	slices.SortStableFunc(acts, func(a, b act) int { return a.at.Compare(b.at) })
	for _, a := range acts {
		l.SetClock(a.at)
		if err := a.do(ctx); err != nil {
			return err
		}
	}
	return nil
}

// acts is everything that happens in a round once it is open.
func (l *Loader) acts(period *reportingv1.Period) []act {
	logins := map[string]Unit{}
	for _, u := range Units() {
		logins[u.Name] = u
	}
	var acts []act
	last := period.GetDueTime().AsTime()
	all := parts(period)
	for _, o := range period.GetObligations() {
		p := all[o.GetUnit().GetUnit()]
		if p.missing {
			continue
		}
		acts = append(acts, l.reportActs(period, o, logins[o.GetUnit().GetUnit()], p)...)
		if p.accept.After(last) {
			last = p.accept
		}
	}
	return append(acts, l.consolidatedActs(period.GetName()+"/consolidatedReport", last)...)
}

func (l *Loader) reportActs(period *reportingv1.Period, o *reportingv1.Obligation, unit Unit, p part) []act {
	report, content := o.GetReport(), Content(period, o)
	first, slip := content, ""
	if !p.giveBack.IsZero() {
		first, slip = Slip(period, content)
	}
	if slip == "" { // nothing to return it for
		p.giveBack = time.Time{}
	}
	acts := []act{
		{p.submit, func(ctx context.Context) error { return l.submit(ctx, unit, report, first, 1) }},
		{p.accept, func(ctx context.Context) error { return l.accept(ctx, p.reviewer, report) }},
	}
	if !p.draft.IsZero() && p.draft.After(period.GetOpenTime().AsTime()) {
		acts = append(acts, act{p.draft, func(ctx context.Context) error { return l.saveDraft(ctx, unit, report, first) }})
	}
	if !p.giveBack.IsZero() {
		acts = append(acts,
			act{p.giveBack, func(ctx context.Context) error { return l.giveBack(ctx, p.reviewer, report, slip) }},
			act{p.submit2, func(ctx context.Context) error { return l.submit(ctx, unit, report, content, 2) }})
	}
	return acts
}

func (l *Loader) saveDraft(ctx context.Context, unit Unit, report string, content *reportingv1.ReportContent) error {
	officer, err := l.as(ctx, unit.Officer())
	if err != nil {
		return err
	}
	_, err = l.Services.Reporting.SaveReportDraft(officer, &reportingv1.SaveReportDraftRequest{
		Draft: &reportingv1.ReportDraft{Name: report + "/draft", Content: content},
	})
	return err
}

func (l *Loader) submit(ctx context.Context, unit Unit, report string, content *reportingv1.ReportContent, time int) error {
	leader, err := l.as(ctx, unit.Leader())
	if err != nil {
		return err
	}
	_, err = l.Services.Reporting.SubmitReport(leader, &reportingv1.SubmitReportRequest{
		Name: report, Content: content, RequestId: requestID(report, "submit", time),
	})
	return err
}

func (l *Loader) giveBack(ctx context.Context, reviewer, report, slip string) error {
	ctx, etag, err := l.read(ctx, reviewer, report)
	if err != nil {
		return err
	}
	_, err = l.Services.Reporting.ReturnReport(ctx, &reportingv1.ReturnReportRequest{
		Name: report, Comment: ReturnComment(report, slip), RequestId: requestID(report, "return"), Etag: etag,
	})
	return err
}

func (l *Loader) accept(ctx context.Context, reviewer, report string) error {
	ctx, etag, err := l.read(ctx, reviewer, report)
	if err != nil {
		return err
	}
	_, err = l.Services.Reporting.AcceptReport(ctx, &reportingv1.AcceptReportRequest{
		Name: report, Comment: oneOf(chance(report, "accept"), texts().Accepts),
		RequestId: requestID(report, "accept"), Etag: etag,
	})
	return err
}

// read is the etag of a report as a reviewer reads it, and the context to act in.
func (l *Loader) read(ctx context.Context, reviewer, report string) (context.Context, string, error) {
	ctx, err := l.as(ctx, reviewer)
	if err != nil {
		return nil, "", err
	}
	r, err := l.Services.Reporting.GetReport(ctx, &reportingv1.GetReportRequest{Name: report})
	return ctx, r.GetEtag(), err
}

// consolidatedActs compile, approve and dispatch after the last report was accepted.
func (l *Loader) consolidatedActs(name string, last time.Time) []act {
	var etag string
	return []act{
		{last.Add(3 * time.Hour), func(ctx context.Context) error {
			ctx, err := l.as(ctx, Reviewer1)
			if err != nil {
				return err
			}
			c, err := l.Services.Reporting.CompileConsolidatedReport(ctx,
				&reportingv1.CompileConsolidatedReportRequest{Name: name, RequestId: requestID(name, "compile")})
			etag = c.GetEtag()
			return err
		}},
		{last.Add(22 * time.Hour), func(ctx context.Context) error {
			ctx, err := l.as(ctx, Leadership)
			if err != nil {
				return err
			}
			c, err := l.Services.Reporting.ApproveConsolidatedReport(ctx, &reportingv1.ApproveConsolidatedReportRequest{
				Name: name, Comment: texts().Approvals[0], RequestId: requestID(name, "approve"), Etag: etag,
			})
			etag = c.GetEtag()
			return err
		}},
		{last.Add(25 * time.Hour), func(ctx context.Context) error {
			ctx, err := l.as(ctx, Reviewer1)
			if err != nil {
				return err
			}
			_, err = l.Services.Reporting.DispatchConsolidatedReport(ctx, &reportingv1.DispatchConsolidatedReportRequest{
				Name: name, RequestId: requestID(name, "dispatch"), Etag: etag,
			})
			return err
		}},
	}
}
