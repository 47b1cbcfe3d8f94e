package reporting

import (
	"context"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/identity"
)

// ReturnReport sends a submitted report back to its unit with what has to be mended.
func (s *Service) ReturnReport(ctx context.Context, report ReportName, r Request) (ReportView, error) {
	return s.review(ctx, report, access.ReturnReport, Returned, r)
}

// AcceptReport takes a submitted report: from now on it counts in the consolidated report.
func (s *Service) AcceptReport(ctx context.Context, report ReportName, r Request) (ReportView, error) {
	return s.review(ctx, report, access.AcceptReport, Accepted, r)
}

func (s *Service) review(ctx context.Context, report ReportName, action access.Action, kind EntryKind, r Request) (ReportView, error) {
	p, o, err := s.obligated(ctx, report, action)
	if err != nil {
		return ReportView{}, err
	}
	kept, err := s.kept(ctx, report)
	if err != nil {
		return ReportView{}, err
	}
	standing, _, err := commit(ctx, s, kept, r.act(identity.From(ctx), kind, p.LeadUnit.Unit), p.DueFor(o))
	if err != nil {
		return ReportView{}, err
	}
	s.keep(ctx, standing)
	return s.view(ctx, p, o, standing)
}
