package show

import (
	"cmp"
	"fmt"
	"strings"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// Progress writes how the indicators of a period stand against their targets, and the whole below.
func (p Printer) Progress(of *reportingv1.PeriodProgress) {
	p.Line("progress_of", "period", safe(of.GetPeriodTitle()), "unit", safe(cmp.Or(of.GetUnit().GetDisplayName(), p.Text.Text("the_whole"))))
	t := p.newTable("indicator", "title", "value", "target", "percent_of_target", "expected_value", "progress", "units")
	t.SetColumnConfigs(append(right(3, 4, 5, 6), wrap(2, 40), wrap(7, 30)))
	for _, i := range of.GetIndicators() {
		t.AppendRow(row(i.GetIndicator(), i.GetTitle(), p.valueOrGap(i.GetValue(), i.GetGap(), i.GetNothingOccurred()),
			p.Text.Number(i.GetTarget())+p.sample(i.GetTargetSample()), p.percent(i.GetPercentOfTarget()), p.Text.Number(i.GetExpected()),
			cmp.Or(i.GetStatusTitle(), p.progressStatus(i.GetStatus()))+p.unrated(i.GetUnrated()), ofUnits(i.GetSources())))
	}
	p.table(t)
	t = p.newTable("section", "title", "weight", "weighted_progress", "covered", "progress")
	t.SetColumnConfigs(append(right(3, 4, 5), wrap(2, 40), wrap(6, 50)))
	for _, s := range of.GetSections() {
		t.AppendRow(p.summary(s.GetSection(), s.GetTitle(), s.GetWeight(), s.GetSummary()))
	}
	t.AppendRow(p.summary("", p.Text.Text("the_whole"), "", of.GetSummary()))
	p.table(t)
}

func (p Printer) summary(code, title, weight string, s *reportingv1.ProgressSummary) []any {
	var counts []string
	for _, c := range []struct {
		status planv1.ProgressStatus
		n      int32
	}{
		{planv1.ProgressStatus_PROGRESS_STATUS_ACHIEVED, s.GetAchieved()},
		{planv1.ProgressStatus_PROGRESS_STATUS_LIKELY, s.GetLikely()},
		{planv1.ProgressStatus_PROGRESS_STATUS_UNLIKELY, s.GetUnlikely()},
		{planv1.ProgressStatus_PROGRESS_STATUS_NO_DATA, s.GetNoData()},
		{planv1.ProgressStatus_PROGRESS_STATUS_NOT_RATED, s.GetNotRated()},
	} {
		if c.n > 0 {
			counts = append(counts, fmt.Sprintf("%s: %d", p.progressStatus(c.status), c.n))
		}
	}
	return row(code, title, p.percent(weight), p.percent(s.GetPercent()), p.percent(s.GetCoveredPercent()), strings.Join(counts, "; "))
}

// progressRule writes the bands by which indicators are rated.
func (p Printer) progressRule(rule *planv1.ProgressRule) {
	for _, b := range rule.GetBands() {
		status := cmp.Or(b.GetTitle(), p.progressStatus(b.GetStatus()))
		if b.GetAtLeastPercent() == "" {
			p.Line("rated_otherwise", "status", safe(status))
			continue
		}
		p.Line("rated_as", "status", safe(status), "percent", p.Text.Number(b.GetAtLeastPercent()),
			"measure", p.word("measure", strings.TrimPrefix(b.GetMeasure().String(), "MEASURE_")))
	}
}

func (p Printer) progressStatus(s planv1.ProgressStatus) string {
	return p.word("progress", strings.TrimPrefix(s.String(), "PROGRESS_STATUS_"))
}

func (p Printer) unrated(why reportingv1.IndicatorProgress_Unrated) string {
	if word := p.word("unrated", strings.TrimPrefix(why.String(), "UNRATED_")); word != "" {
		return " (" + word + ")"
	}
	return ""
}

func (p Printer) percent(number string) string {
	if number == "" {
		return ""
	}
	return p.Text.Number(number) + "%"
}

// valueOrGap is a value, or why there is none.
func (p Printer) valueOrGap(value string, gap reportingv1.Gap, nothing bool) string {
	text := p.Text.Number(value)
	if nothing {
		text = strings.TrimSpace(text + " (" + p.Text.Text("missing.nothing_occurred") + ")")
	}
	return cmp.Or(text, p.word("gap", strings.TrimPrefix(gap.String(), "GAP_")))
}

// ofUnits is of how many units values are, of each period.
func ofUnits(sources []*reportingv1.FigureSource) string {
	var parts []string
	for _, s := range sources {
		if s.GetExpectedUnits() > 0 {
			parts = append(parts, fmt.Sprintf("%d/%d", s.GetReportedUnits(), s.GetExpectedUnits()))
		}
	}
	return strings.Join(parts, "; ")
}

// Trend writes an indicator over years or periods. Where the line breaks, a mark says why.
func (p Printer) Trend(of *reportingv1.IndicatorTrend) {
	i := of.GetIndicator()
	p.Line("trend_of", "indicator", safe(i.GetCode()+" "+i.GetTitle()), "unit_of_measure", safe(i.GetUnitOfMeasure()),
		"unit", safe(cmp.Or(of.GetUnit().GetDisplayName(), p.Text.Text("the_whole"))))
	t := p.newTable("year", "value", "target", "units", "trend_note", "known_source")
	t.SetColumnConfigs(append(right(2, 3), wrap(5, 40), wrap(6, 50)))
	for _, point := range of.GetPoints() {
		t.AppendRow(row(cmp.Or(point.GetPeriodTitle(), fmt.Sprint(point.GetYear())), p.valueOrGap(point.GetValue(), point.GetGap(), point.GetNothingOccurred()),
			p.Text.Number(point.GetTarget())+p.sample(point.GetTargetSample()), ofUnits(point.GetSources()), p.trendNote(point), sourcesOf(point)))
	}
	p.table(t)
}

// trendNote says why a value is not to be compared with the one before.
func (p Printer) trendNote(point *reportingv1.TrendPoint) string {
	var notes []string
	if point.GetDefinitionChanged() {
		notes = append(notes, p.Text.Text("definition_changed"))
	}
	for _, e := range point.GetEnteredPortions() {
		notes = append(notes, p.Text.Text("boundary.entered", "value", p.Text.Number(e.GetValue()), "unit", short(e.GetUnit()), "document", e.GetDocument()))
	}
	if divided := p.divided(point.GetDividedUnits()); divided != "" {
		notes = append(notes, p.Text.Text("boundary.divided", "units", divided))
	}
	return strings.Join(notes, "; ")
}

// sourcesOf names the entries a value comes from, without the plan.
func sourcesOf(point *reportingv1.TrendPoint) string {
	var entries []string
	for _, s := range point.GetSources() {
		for _, entry := range append(s.GetSubmissions(), s.GetConsolidatedEntry()) {
			if _, name, ok := strings.Cut(entry, "/periods/"); ok {
				entries = append(entries, name)
			}
		}
	}
	return strings.Join(entries, "\n")
}
