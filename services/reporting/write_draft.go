package reporting

import (
	"context"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/identity"
)

// Draft reads the draft of the caller's unit. What was submitted since the draft was saved is newer than the draft, so a
// unit whose report came back mends what it submitted instead of writing it again.
func (s *Service) Draft(ctx context.Context, report ReportName) (Draft, Content, error) {
	if _, _, err := s.obligated(ctx, report, access.ReadDraft); err != nil {
		return Draft{}, Content{}, err
	}
	draft, err := s.Store.Draft(ctx, report)
	if err != nil {
		return Draft{}, Content{}, err
	}
	standing, err := s.standing(ctx, report)
	if err != nil {
		return Draft{}, Content{}, err
	}
	newest := draft.Content
	if standing.Submission > draft.SavedAfter {
		entry, err := s.entry(ctx, standing.series(), standing.Submission)
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
	p, o, err := s.obligated(ctx, report, access.SaveDraft)
	if err != nil {
		return Draft{}, err
	}
	if err := p.CheckDraft(o, content); err != nil {
		return Draft{}, err
	}
	standing, allowed, err := s.reportNow(ctx, p, o)
	if err != nil {
		return Draft{}, err
	}
	now := s.Now()
	if w := standing.WritingAt(now, allowed); !w.Open() {
		return Draft{}, w.refusal(standing)
	}
	draft := Draft{
		Report: report, Period: p.Name, Content: content.Canonical(), SavedBy: identity.From(ctx).Account, SavedAt: now,
		SavedAfter: standing.LastNumber, Revision: seen + 1,
	}
	return draft, s.Store.SaveDraft(ctx, draft)
}
