package reporting

import (
	"context"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
)

// ownPeriods is how many periods of a unit's own plans are looked at for what its report can draw.
const ownPeriods = 20

// Drawables are the consolidated reports that the unit of a report dispatched, and what each gives to it; those without an obstacle
// come first.
func (s *Service) Drawables(ctx context.Context, report ReportName) ([]Drawable, error) {
	now, err := s.reportNow(ctx, report, access.ReadDraft)
	if err != nil {
		return nil, err
	}
	own, err := s.Store.PeriodsIssuedBy(ctx, report.Unit(), now.Period.DataTo, ownPeriods)
	if err != nil {
		return nil, err
	}
	var found []Drawable
	for _, p := range own {
		d, ok, err := s.drawable(ctx, p.Name.ConsolidatedReport(), report)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		if d.Obstacle = d.obstacle(now.Period.Period); d.Obstacle == "" {
			d.Values = d.values(now.Period.Period, now.Obligation)
		}
		found = append(found, d)
	}
	slices.SortStableFunc(found, func(a, b Drawable) int {
		switch {
		case (a.Obstacle == "") == (b.Obstacle == ""):
			return 0
		case a.Obstacle == "":
			return -1
		}
		return 1
	})
	return found, nil
}

// drawable reads the newest dispatched revision of a consolidated report of the unit's own; false if there is none. What is
// another's is not told from what does not exist, and no report draws from its own plan.
func (s *Service) drawable(ctx context.Context, series SeriesName, report ReportName) (Drawable, bool, error) {
	if series.Period().Plan() == report.Period().Plan() {
		return Drawable{}, false, nil
	}
	standing, ok, err := s.dispatchedOf(ctx, series)
	if err != nil || !ok {
		return Drawable{}, false, err
	}
	d := Drawable{Standing: standing, Revision: standing.Dispatched}
	if d.Snapshot, err = s.snapshot(ctx, series, d.Revision.Entry); err != nil {
		return Drawable{}, false, err
	}
	if d.Snapshot.IssuingUnit.Unit != report.Unit() {
		return Drawable{}, false, nil
	}
	d.Period, err = s.editionOf(ctx, d.Snapshot)
	return d, err == nil, err
}

// dispatchedOf is where a consolidated report stands, if there is one that was dispatched.
func (s *Service) dispatchedOf(ctx context.Context, series SeriesName) (ConsolidatedStanding, bool, error) {
	p, err := s.PeriodNow(ctx, series.Period())
	if err != nil {
		return ConsolidatedStanding{}, false, unlessNotFound(err)
	}
	standing, err := s.consolidatedStanding(ctx, p)
	return standing, err == nil && standing.Dispatched.Number > 0, err
}

// checkDrawn finds what is wrong with the values that say they were drawn: each must be what the newest dispatched revision says, or
// what the unit submitted last. So a report that came back for another reason can be mended after the lower level corrected its own.
func (s *Service) checkDrawn(ctx context.Context, now ReportNow, content Content) error {
	if !content.drawn() {
		return nil
	}
	var before Content
	if now.Standing.Submission > 0 {
		var err error
		if before, err = s.content(ctx, now.Standing.series(), now.Standing.Submission); err != nil {
			return err
		}
	}
	var faults fault.Violations
	read := make(map[SeriesName]*Drawable)
	for n, v := range content.Values {
		if v.Drawn == nil {
			continue
		}
		if told, ok := before.value(v.Indicator); ok && v.saysAs(told) {
			continue
		}
		d, known := read[v.Drawn.ConsolidatedReport]
		if !known {
			found, ok, err := s.drawable(ctx, v.Drawn.ConsolidatedReport, now.Standing.Report)
			if err != nil {
				return err
			}
			if ok {
				d = &found
			}
			read[v.Drawn.ConsolidatedReport] = d
		}
		here := place{list: "content.values", item: n}
		if d == nil {
			faults.Add(here.at(".drawn_from").String(), faultv1.FieldRule_FIELD_RULE_NOT_LOWER_REPORT, "indicator", v.Indicator)
			continue
		}
		d.checkDrawn(&faults, here, now.Period.Period, v)
	}
	return faults.Err()
}

// DrawnSource is a revision that values of a report were drawn from, and what became of it.
type DrawnSource struct {
	DrawnFrom  DrawnFrom
	Period     *Period
	NewestSent int // number of the revision dispatched last
	Rejected   bool
}

// changed reports whether the lower level has dispatched another revision since, or this one was rejected.
func (d DrawnSource) changed() bool { return d.NewestSent != d.DrawnFrom.Revision || d.Rejected }

// drawnSources are the revisions that values of a content were drawn from, each once.
func (s *Service) drawnSources(ctx context.Context, content Content) ([]DrawnSource, error) {
	var found []DrawnSource
	for _, v := range content.Values {
		if v.Drawn == nil || slices.ContainsFunc(found, func(d DrawnSource) bool { return d.DrawnFrom.ContentSHA256 == v.Drawn.ContentSHA256 }) {
			continue
		}
		standing, ok, err := s.dispatchedOf(ctx, v.Drawn.ConsolidatedReport)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, broken(v.Drawn.ConsolidatedReport, 1)
		}
		p, err := s.period(ctx, standing.Period)
		if err != nil {
			return nil, err
		}
		found = append(found, DrawnSource{
			DrawnFrom: *v.Drawn, Period: p, NewestSent: standing.Dispatched.Number,
			Rejected: standing.rejected(Revision{Number: v.Drawn.Revision}),
		})
	}
	return found, nil
}
