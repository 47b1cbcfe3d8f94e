package reporting

import (
	"context"
	"slices"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
)

// documentFacts are what the access rules need to know of a document. The reviewers of a lead unit have a part in documents
// that are made from the consolidated report they handle.
func (s *Service) documentFacts(ctx context.Context, unit string, content DocumentContent) (access.Facts, error) {
	facts := access.Facts{Office: unit}
	if content.Source == nil || !strings.HasSuffix(content.Source.Name, "/consolidatedReport") {
		return facts, nil
	}
	p, err := s.openPeriod(ctx, SeriesName(content.Source.Name).Period())
	if err != nil {
		return access.Facts{}, err
	}
	if unit == p.LeadUnit.Unit || unit == p.IssuingUnit.Unit {
		facts.LeadUnit = p.LeadUnit.Unit
	}
	return facts, nil
}

// documentSource pins what a document of an office is made from: the report of its own that counts or was submitted last,
// or the revision approved last of the consolidated report it handles or issues.
func (s *Service) documentSource(ctx context.Context, unit, name string) (DocumentSource, error) {
	var none fault.Violations
	none.Add("content.source", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", name)
	if series := SeriesName(name); strings.HasSuffix(name, "/consolidatedReport") {
		p, err := s.openPeriod(ctx, series.Period())
		if err != nil {
			return DocumentSource{}, err
		}
		standing, err := s.consolidatedStanding(ctx, p)
		if err != nil {
			return DocumentSource{}, err
		}
		revision := standing.Newest
		if revision.ApprovedAt.IsZero() {
			revision = standing.Dispatched
		}
		if unit != p.LeadUnit.Unit && unit != p.IssuingUnit.Unit || revision.Number == 0 {
			return DocumentSource{}, none.Err()
		}
		return DocumentSource{ContentSHA256: revision.ContentHash, Entry: revision.Entry, Name: name}, nil
	}
	report := ReportName(name)
	p, err := s.openPeriod(ctx, report.Period())
	if err != nil {
		return DocumentSource{}, err
	}
	kept, err := s.kept(ctx, report)
	if err != nil {
		return DocumentSource{}, err
	}
	standing, err := catchUp(ctx, s, kept)
	if err != nil {
		return DocumentSource{}, err
	}
	counted := standing.Counted()
	if standing.State == StateSubmitted {
		counted = Counted{Entry: standing.Submission, ContentHash: standing.ContentHash}
	}
	holder := slices.ContainsFunc(p.Holders(report.Unit()), func(u PinnedUnit) bool { return u.Unit == unit })
	if report.Unit() != unit && !holder || counted.Entry == 0 {
		return DocumentSource{}, none.Err()
	}
	return DocumentSource{ContentSHA256: counted.ContentHash, Entry: counted.Entry, Name: name}, nil
}
