package reportstore

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// Draft reads a draft; one with revision 0 if it was never saved.
func (s *Store) Draft(ctx context.Context, report reporting.ReportName) (reporting.Draft, error) {
	found, err := s.drafts.GetMany(ctx, string(report))
	if err != nil {
		return reporting.Draft{}, err
	}
	if draft, ok := found[string(report)]; ok {
		return draft, nil
	}
	return reporting.Draft{Report: report}, nil
}

// SaveDraft stores a draft over the revision before it; STALE_ETAG if that is no longer the newest.
func (s *Store) SaveDraft(ctx context.Context, d reporting.Draft) error {
	if d.Revision > 1 {
		return s.drafts.Replace(ctx, d, d.Revision-1)
	}
	err := s.drafts.Insert(ctx, d)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return fault.New(faultv1.Reason_REASON_STALE_ETAG, "name", string(d.Report)+"/draft").Because(err)
	}
	return err
}

// Drafts tells which of the reports have a draft.
func (s *Store) Drafts(ctx context.Context, reports ...reporting.ReportName) (map[reporting.ReportName]bool, error) {
	found, err := s.drafts.GetMany(ctx, texts(reports)...)
	if err != nil {
		return nil, err
	}
	drafts := make(map[reporting.ReportName]bool, len(found))
	for report := range found {
		drafts[reporting.ReportName(report)] = true
	}
	return drafts, nil
}

func texts[N ~string](names []N) []string {
	out := make([]string, 0, len(names))
	for _, name := range names {
		out = append(out, string(name))
	}
	return out
}
