package show

import (
	"fmt"
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// ConsolidatedStanding writes where a consolidated report stands, without its figures.
func (p Printer) ConsolidatedStanding(c *reportingv1.ConsolidatedReport) {
	p.facts(
		"report_title", c.GetTitle(),
		"plan", c.GetPlanDocumentNumber()+" · "+c.GetPlanTitle(),
		"issuing_unit", c.GetIssuingUnit().GetDisplayName(),
		"recipient_unit", c.GetRecipientUnit().GetDisplayName(),
		"state", p.word("consolidated_state", strings.TrimPrefix(c.GetState().String(), "STATE_")),
		"revision", fmt.Sprint(c.GetRevision()),
		"compiled", p.time(c.GetCompileTime()),
		"approved", p.time(c.GetApproveTime()),
		"dispatch_due_before", p.moment(c.GetDueTime()),
		"dispatched", p.moment(c.GetDispatchTime()),
		"timeliness", p.timeliness(c.GetTimeliness()),
		"content_sha256", c.GetContentSha256(),
	)
	p.dispatchReceipt(c.GetReceipt())
	if c.GetOutdated() {
		p.Line("consolidated.outdated")
	}
	p.changedReports(c)
}

// Consolidated writes a consolidated report: where it stands, its figures, and who is late or missing.
func (p Printer) Consolidated(c *reportingv1.ConsolidatedReport) {
	p.ConsolidatedStanding(c)
	p.figures(c)
	p.comparisons(c)
	p.consolidatedTasks(c)
	p.standings(c)
}

func (p Printer) figures(c *reportingv1.ConsolidatedReport) {
	t := p.newTable("indicator", "title", "unit_of_measure", "result", "target", "percent", "units")
	t.SetColumnConfigs(append(right(4, 5, 6, 7), wrap(2, 52)))
	sample := false
	for _, f := range c.GetFigures() {
		target := p.Text.Number(f.GetTarget())
		if f.GetTarget() != "" && f.GetSample() {
			target, sample = target+" *", true
		}
		t.AppendRow(row(f.GetIndicator(), f.GetTitle(), f.GetUnitOfMeasure(), p.figure(f), target,
			p.Text.Number(f.GetPercentOfTarget()), fmt.Sprintf("%d/%d", f.GetReportedUnits(), f.GetExpectedUnits())+p.levelsBelow(f.GetLevelsBelow())))
		for _, b := range f.GetBreakdowns() {
			t.AppendRow(row("", "  "+b.GetDimensionTitle()+": "+b.GetCategoryTitle(), "", p.Text.Number(b.GetValue()), "", "",
				fmt.Sprintf("%d/%d", b.GetReportedUnits(), b.GetExpectedUnits())+p.levelsBelow(b.GetLevelsBelow())))
		}
	}
	p.table(t)
	if sample {
		p.Line("consolidated.sample")
	}
}

// figure is the value of one line; of indicators that have no one value, that they are listed.
func (p Printer) figure(f *reportingv1.ConsolidatedFigure) string {
	switch {
	case f.GetAggregation() == planv1.Indicator_AGGREGATION_NONE && len(f.GetContributions()) > 0:
		return p.Text.Text("consolidated.listed")
	case f.GetAggregation() == planv1.Indicator_AGGREGATION_COUNT_YES && f.GetValue() != "":
		return p.Text.Text("consolidated.yes", "count", f.GetValue())
	}
	return p.Text.Number(f.GetValue())
}

func (p Printer) standings(c *reportingv1.ConsolidatedReport) {
	lists := map[reportingv1.Timeliness][]string{}
	var left []string
	for _, u := range c.GetUnits() {
		lists[u.GetTimeliness()] = append(lists[u.GetTimeliness()], u.GetUnit().GetDisplayName())
		if !u.GetIncluded() && u.GetTimeliness() != reportingv1.Timeliness_TIMELINESS_EXCUSED {
			left = append(left, u.GetUnit().GetDisplayName())
		}
	}
	p.Line("consolidated.counts", "included", c.GetIncludedReports(), "expected", c.GetExpectedReports(),
		"on_time", len(lists[reportingv1.Timeliness_TIMELINESS_ON_TIME]))
	p.list("consolidated.late", lists[reportingv1.Timeliness_TIMELINESS_LATE])
	p.list("consolidated.by_extension", lists[reportingv1.Timeliness_TIMELINESS_BY_EXTENSION])
	p.list("consolidated.excused", lists[reportingv1.Timeliness_TIMELINESS_EXCUSED])
	p.list("consolidated.left_out", left)
}

func (p Printer) list(key string, units []string) {
	if len(units) > 0 {
		p.Line(key, "count", len(units), "units", safe(strings.Join(units, ", ")))
	}
}

// Words writes what a consolidated report says in words: the values that are listed, and the results of every content
// area, each with the unit it comes from.
func (p Printer) Words(c *reportingv1.ConsolidatedReport) {
	names := map[string]string{}
	for _, u := range c.GetUnits() {
		names[u.GetUnit().GetUnit()] = u.GetUnit().GetDisplayName()
	}
	for _, f := range c.GetFigures() {
		if f.GetAggregation() == planv1.Indicator_AGGREGATION_NONE && len(f.GetContributions()) > 0 {
			fmt.Fprintf(p.Out, "\n%s. %s\n", f.GetIndicator(), safe(f.GetTitle()))
			for _, from := range f.GetContributions() {
				p.paragraph("- "+names[from.GetUnit()], p.value(from.GetValue()))
			}
		}
	}
	for _, s := range c.GetSections() {
		fmt.Fprintf(p.Out, "\n%s. %s\n", s.GetSection(), safe(s.GetTitle()))
		for _, t := range s.GetTexts() {
			p.paragraph("- "+t.GetUnit().GetDisplayName(), t.GetText())
		}
		p.taskWords(c, s.GetSection())
	}
}

// Dispatched writes what was dispatched to a unit.
func (p Printer) Dispatched(reports []*reportingv1.ConsolidatedReport) {
	t := p.newTable("period", "title", "revision", "dispatched", "timeliness", "reports", "hash")
	t.SetColumnConfigs(right(3, 6))
	for _, c := range reports {
		period := strings.TrimSuffix(c.GetName(), "/consolidatedReport")
		reports := ""
		if c.GetExpectedReports() > 0 {
			reports = fmt.Sprintf("%d/%d", c.GetIncludedReports(), c.GetExpectedReports())
		}
		t.AppendRow(row(short(period), c.GetTitle(), fmt.Sprint(c.GetRevision()), p.time(c.GetDispatchTime()),
			p.timeliness(c.GetTimeliness()), reports,
			cut(c.GetContentSha256(), 12)))
	}
	p.table(t)
}
