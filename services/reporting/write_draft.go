package reporting

import (
	"context"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/identity"
)

// Draft reads the draft of the caller's unit. What was submitted since the draft was saved is newer than the draft, so a
// unit whose report came back mends what it submitted instead of writing it again.
func (s *Service) Draft(ctx context.Context, report ReportName) (Draft, Content, error) {
	now, err := s.reportNow(ctx, report, access.ReadDraft)
	if err != nil {
		return Draft{}, Content{}, err
	}
	draft, err := s.Store.Draft(ctx, report)
	if err != nil {
		return Draft{}, Content{}, err
	}
	newest := draft.Content
	if now.Standing.Submission > draft.SavedAfter {
		entry, err := s.entry(ctx, report.Series(), now.Standing.Submission)
		if err != nil {
			return Draft{}, Content{}, err
		}
		newest = entry.Content
	}
	if newest == nil {
		return draft, Content{}, nil
	}
	content, err := ParseContent(newest)
	return draft, content, err
}

// SaveDraft stores the draft of the caller's unit over the revision the caller has seen.
func (s *Service) SaveDraft(ctx context.Context, report ReportName, content Content, seen int64) (Draft, error) {
	now, err := s.reportNow(ctx, report, access.SaveDraft)
	if err != nil {
		return Draft{}, err
	}
	if err := now.Period.CheckDraft(now.Obligation, content); err != nil {
		return Draft{}, err
	}
	if err := s.checkAttachments(ctx, "draft.content", report, content); err != nil {
		return Draft{}, err
	}
	savedAt := s.Now()
	if w := now.Standing.WritingAt(savedAt, now.Allowance); !w.Open() {
		return Draft{}, w.refusal(now.Standing)
	}
	draft := Draft{
		Report: report, Period: report.Period(), Content: content.Canonical(), SavedBy: identity.From(ctx).Account, SavedAt: savedAt,
		SavedAfter: now.Standing.LastNumber, Revision: seen + 1,
	}
	return draft, s.Store.SaveDraft(ctx, draft)
}
