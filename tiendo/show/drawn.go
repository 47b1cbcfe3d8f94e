package show

import (
	"fmt"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Drawable writes what a report can draw from consolidated reports of its unit: each report, then its figures or what is in the way.
func (p Printer) Drawable(reports []*reportingv1.DrawableReport) {
	if len(reports) == 0 {
		p.Line("drawn.nothing")
		return
	}
	t := p.newTable("indicator", "result", "known_source", "draw_obstacle")
	t.SetColumnConfigs(append(right(2), wrap(3, 50), wrap(4, 40)))
	for _, r := range reports {
		from := fmt.Sprintf("%s (%d), %s", r.GetTitle(), r.GetRevision(), r.GetPlanDocumentNumber())
		if r.GetObstacle() != reportingv1.DrawableReport_OBSTACLE_UNSPECIFIED {
			t.AppendRow(row("", "", from, p.obstacle("draw_report_obstacle", r.GetObstacle().String())))
		}
		for _, v := range r.GetValues() {
			t.AppendRow(row(v.GetIndicator(), p.value(v.GetValue()), from, p.obstacle("draw_obstacle", v.GetObstacle().String())))
		}
	}
	p.table(t)
}

func (p Printer) obstacle(kind, name string) string {
	return p.word(kind, strings.TrimPrefix(name, "OBSTACLE_"))
}

// levelsBelow says how many units of each lower level a figure is from; empty where nothing was drawn.
func (p Printer) levelsBelow(levels []*reportingv1.LevelCount) string {
	if len(levels) == 0 {
		return ""
	}
	var counts []string
	for _, l := range levels {
		counts = append(counts, fmt.Sprintf("%d/%d", l.GetReportedUnits(), l.GetExpectedUnits()))
	}
	return " " + p.Text.Text("drawn.below", "levels", strings.Join(counts, ", "))
}

// drawnFrom says from which revision and how many units a value was drawn; empty for a value of the unit's own.
func (p Printer) drawnFrom(from *reportingv1.DrawnFrom) string {
	if from == nil {
		return ""
	}
	return " " + p.Text.Text("drawn.from", "revision", int(from.GetRevision())) + p.levelsBelow(from.GetLevels())
}

// drawnSources writes the revisions that values were drawn from which are no longer what counts below.
func (p Printer) drawnSources(sources []*reportingv1.DrawnSource) {
	for _, s := range sources {
		if s.GetNewestRevision() != s.GetRevision() {
			p.Line("drawn.newer", "title", safe(s.GetTitle()), "revision", int(s.GetRevision()), "newest", int(s.GetNewestRevision()))
		}
		if s.GetRejected() {
			p.Line("drawn.rejected", "title", safe(s.GetTitle()), "revision", int(s.GetRevision()))
		}
	}
}
