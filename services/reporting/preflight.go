package reporting

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
)

// FindingKind is what a pre-flight check found.
type FindingKind string

// The kinds.
const (
	NotCompiledYet     FindingKind = "NOT_COMPILED"
	NotApprovedYet     FindingKind = "NOT_APPROVED"
	DispatchedAlready  FindingKind = "DISPATCHED"
	RecipientEnded     FindingKind = "RECIPIENT_ENDED"
	DispatchLate       FindingKind = "LATE"
	ReportsOutdated    FindingKind = "OUTDATED"
	PeriodNotCertified FindingKind = "NOT_CERTIFIED"
	ReportMissing      FindingKind = "REPORT_MISSING"
	FigureWithoutValue FindingKind = "FIGURE_WITHOUT_VALUE"
	FigureIncomplete   FindingKind = "FIGURE_INCOMPLETE"
	TargetMissing      FindingKind = "TARGET_MISSING"
	NarrativeChanged   FindingKind = "NARRATIVE_CHANGED"
	SourceMoved        FindingKind = "SOURCE_CHANGED"
	LowerReportChanged FindingKind = "LOWER_REPORT_CHANGED"
	LowerIncomplete    FindingKind = "LOWER_UNITS_MISSING"
)

// Gravity is what a finding means for the dispatch.
type Gravity string

// The severities, the gravest first.
const (
	Prevents Gravity = "BLOCKS"
	Warns    Gravity = "WARNS"
	Informs  Gravity = "INFORMS"
)

var severities = map[FindingKind]Gravity{
	NotCompiledYet: Prevents, NotApprovedYet: Prevents, DispatchedAlready: Prevents, RecipientEnded: Warns, DispatchLate: Warns,
	ReportsOutdated: Warns, PeriodNotCertified: Warns, ReportMissing: Warns, FigureWithoutValue: Warns,
	FigureIncomplete: Informs, TargetMissing: Informs, NarrativeChanged: Warns, SourceMoved: Warns, LowerReportChanged: Warns, LowerIncomplete: Informs,
}

// Severity is what the finding means for the dispatch.
func (k FindingKind) Severity() Gravity { return severities[k] }

// gravity orders severities.
func (s Gravity) gravity() int { return slices.Index([]Gravity{Prevents, Warns, Informs}, s) }

// Finding is something that stands in the way of a dispatch, or deserves a look before it.
type Finding struct {
	Kind   FindingKind
	Unit   PinnedUnit // not set where it is about none
	Figure Figure     // not set where it is about none
	Below  LevelCount // of LowerIncomplete: the highest level on which units are missing
}

// Preflight is what was found before a dispatch.
type Preflight struct {
	Standing ConsolidatedStanding
	Findings []Finding
}

// Blocked reports whether the dispatch would be refused.
func (p Preflight) Blocked() bool {
	return slices.ContainsFunc(p.Findings, func(f Finding) bool { return f.Kind.Severity() == Prevents })
}

// PreflightConsolidated tells what stands in the way of the dispatch of the newest revision.
func (s *Service) PreflightConsolidated(ctx context.Context, series SeriesName) (Preflight, error) {
	p, _, err := s.consolidated(ctx, series, access.ReadConsolidatedReportSeries)
	if err != nil {
		return Preflight{}, err
	}
	standing, err := s.consolidatedStanding(ctx, p)
	if err != nil {
		return Preflight{}, err
	}
	found := standing.findings(p, s.Now())
	if standing.Newest.Number > 0 {
		v, err := s.consolidatedView(ctx, p, standing, standing.Newest)
		if err != nil {
			return Preflight{}, err
		}
		for _, change := range v.Changes {
			found = append(found, Finding{Kind: ReportsOutdated, Unit: change.Unit})
		}
		found = append(found, v.Snapshot.findings()...)
		words, err := s.narrativeFindings(ctx, p, v.Snapshot)
		if err != nil {
			return Preflight{}, err
		}
		found = append(found, words...)
		lower, err := s.lowerFindings(ctx, v.Snapshot)
		if err != nil {
			return Preflight{}, err
		}
		found = append(found, lower...)
	}
	units, err := s.Units.AsOf(ctx, []string{p.RecipientUnit.Unit}, calendar.DateOf(s.Now()))
	if err != nil {
		return Preflight{}, err
	}
	for _, unit := range units {
		if !unit.InForce {
			found = append(found, Finding{Kind: RecipientEnded, Unit: p.RecipientUnit})
		}
	}
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Compare(a.Kind.Severity().gravity(), b.Kind.Severity().gravity())
	})
	return Preflight{Standing: standing, Findings: found}, nil
}

// findings are what the standing of the report says against its dispatch.
func (s ConsolidatedStanding) findings(p PeriodNow, now time.Time) []Finding {
	var found []Finding
	switch s.State {
	case "":
		found = append(found, Finding{Kind: NotCompiledYet})
	case StateCompiled:
		found = append(found, Finding{Kind: NotApprovedYet})
	case StateDispatched:
		found = append(found, Finding{Kind: DispatchedAlready})
	}
	if s.FirstDispatchedAt.IsZero() && !p.ConsolidatedDue.IsZero() && Decide(now, p.ConsolidatedDue) == Late {
		found = append(found, Finding{Kind: DispatchLate})
	}
	if p.Decided.Certification == nil {
		found = append(found, Finding{Kind: PeriodNotCertified})
	}
	return found
}

// findings are the gaps of a snapshot.
func (c Consolidated) findings() []Finding {
	var found []Finding
	for _, unit := range c.Units {
		if !unit.Included && unit.Timeliness != Excused {
			found = append(found, Finding{Kind: ReportMissing, Unit: unit.Unit})
		}
	}
	for _, f := range c.Figures {
		if f.Aggregation == NoneAtAll {
			continue
		}
		switch {
		case f.ExpectedUnits == 0:
		case f.Value == "":
			found = append(found, Finding{Kind: FigureWithoutValue, Figure: f})
		case f.ReportedUnits < f.ExpectedUnits:
			found = append(found, Finding{Kind: FigureIncomplete, Figure: f})
		}
		if below, missing := f.LevelsBelow.incomplete(); missing {
			found = append(found, Finding{Kind: LowerIncomplete, Figure: f, Below: below})
		}
		if f.Target == "" {
			found = append(found, Finding{Kind: TargetMissing, Figure: f})
		}
	}
	return found
}

// lowerFindings are the units that drew from a consolidated report of a lower level which is not what was dispatched last.
func (s *Service) lowerFindings(ctx context.Context, c Consolidated) ([]Finding, error) {
	if !slices.ContainsFunc(c.Figures, func(f Figure) bool { return len(f.LevelsBelow) > 0 }) {
		return nil, nil
	}
	contents, err := s.contentsOf(ctx, c.Period, c.Units)
	if err != nil {
		return nil, err
	}
	var found []Finding
	for _, unit := range c.Units {
		sources, err := s.drawnSources(ctx, contents[unit.Unit.Unit])
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(sources, DrawnSource.changed) {
			found = append(found, Finding{Kind: LowerReportChanged, Unit: unit.Unit})
		}
	}
	return found, nil
}
