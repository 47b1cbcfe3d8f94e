package reporting

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// ReturnReport sends a submitted report back to its unit with what has to be mended, and by when.
func (s *Service) ReturnReport(ctx context.Context, report ReportName, remarks []Remark, due time.Time, r Request) (ReportView, error) {
	return s.report(ctx, report, reportAct{
		action: access.ReturnReport, kind: Returned, request: r, terms: Terms{Remarks: remarks, Due: At(due)},
		check: func(p *Period, _ Allowance) error { return checkMending(p, remarks, "due_time", due, r.ReceivedAt) },
	})
}

// AcceptReport takes a submitted report: from now on it counts in the consolidated report.
func (s *Service) AcceptReport(ctx context.Context, report ReportName, r Request) (ReportView, error) {
	return s.report(ctx, report, reportAct{action: access.AcceptReport, kind: Accepted, request: r})
}

// ReopenReport opens an accepted report for a correction, for the parts named and until the time named.
func (s *Service) ReopenReport(ctx context.Context, report ReportName, remarks []Remark, until time.Time, r Request) (ReportView, error) {
	return s.report(ctx, report, reportAct{
		action: access.ReopenReport, kind: Reopened, request: r, terms: Terms{Remarks: remarks, Until: At(until)},
		check: func(p *Period, _ Allowance) error { return checkMending(p, remarks, "until_time", until, r.ReceivedAt) },
	})
}

// DeclineRequest declines what a unit asked for.
func (s *Service) DeclineRequest(ctx context.Context, report ReportName, r Request) (ReportView, error) {
	return s.report(ctx, report, reportAct{action: access.DeclineRequest, kind: RequestDeclined, request: r})
}

// checkMending checks what a return or a reopening lays down: parts that the report has, each named once, and a time to
// come.
func checkMending(p *Period, remarks []Remark, field string, end, now time.Time) error {
	var faults fault.Violations
	named := make(map[string]bool, len(remarks))
	for i, remark := range remarks {
		at := "remarks[" + strconv.Itoa(i) + "].part"
		switch {
		case !p.hasPart(remark.Part):
			faults.Add(at, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", remark.Part)
		case named[remark.Part]:
			faults.Add(at, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", remark.Part)
		}
		named[remark.Part] = true
	}
	if !end.IsZero() && !now.Before(end) {
		faults.Add(field, faultv1.FieldRule_FIELD_RULE_TOO_EARLY, "after", instant(now))
	}
	return faults.Err()
}

// hasPart reports whether reports of the period have a part.
func (p *Period) hasPart(name string) bool {
	kind, code, _ := strings.Cut(name, "/")
	switch kind {
	case "values":
		_, ok := p.Indicator(code)
		return ok
	case "tasks":
		for _, section := range p.Sections {
			if slices.ContainsFunc(section.Tasks, func(t Task) bool { return t.Code == code && t.Reported() }) {
				return true
			}
		}
		return false
	case "sections":
		for _, section := range p.Sections {
			if section.Code == code {
				return true
			}
		}
		return false
	case "recommendations":
		return code != "" // each report names its own
	}
	return kind == "difficulties" || kind == "next_steps" || kind == "proposals"
}

// reportAct is an act on a report other than its submission.
type reportAct struct {
	action  access.Action
	kind    EntryKind
	request Request
	terms   Terms // what the act lays down
	// check, where set, checks the terms. An act that was done before is answered without it: what was right then need not
	// be right now.
	check func(*Period, Allowance) error
}

// report does an act on a report and answers the report after it.
func (s *Service) report(ctx context.Context, report ReportName, a reportAct) (ReportView, error) {
	now, err := s.reportNow(ctx, report, a.action)
	if err != nil {
		return ReportView{}, err
	}
	act := a.request.act(identity.From(ctx), a.kind, now.Period.LeadUnit.Unit).Laying(a.terms)
	if a.byUnit() {
		act.Unit = report.Unit()
	}
	if done, err := now.Standing.answered(act); err != nil {
		return ReportView{}, err
	} else if done == 0 && a.check != nil {
		if err := a.check(now.Period.Period, now.Allowance); err != nil {
			return ReportView{}, err
		}
	}
	now.Standing, _, err = commit(ctx, s, now.Standing, act, now.Allowance)
	if err != nil {
		return ReportView{}, err
	}
	s.keep(ctx, now.Standing)
	return s.view(ctx, now)
}

// byUnit reports whether the act is the reporting unit's own.
func (a reportAct) byUnit() bool {
	return a.kind == Withdrawn || a.kind == ExtensionRequested || a.kind == ReopeningRequested
}
