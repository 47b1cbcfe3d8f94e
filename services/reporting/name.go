package reporting

import (
	"fmt"
	"strings"

	"github.com/tiendo/tiendo/services/schedule"
)

// PeriodName is the resource name of a period, `plans/{plan}/periods/{period}`.
type PeriodName string

// NewPeriodName is the name of the period of a rule, a year and a number within the year.
func NewPeriodName(plan string, rule schedule.Rule, year, number int) PeriodName {
	return PeriodName(plan + "/periods/" + rule.PeriodID(year, number))
}

// Plan is the plan of the period, `plans/{plan}`.
func (n PeriodName) Plan() string {
	plan, _, _ := strings.Cut(string(n), "/periods/")
	return plan
}

// Report is the name of the report a unit (`units/{unit}`) owes in the period.
func (n PeriodName) Report(unit string) ReportName {
	return ReportName(string(n) + "/reports/" + strings.TrimPrefix(unit, "units/"))
}

// ReportEntryIDs bound the document ids of the entries of all reports of the period, see SeriesName.EntryIDs.
func (n PeriodName) ReportEntryIDs() (from, to string) {
	return string(n) + "/reports/", string(n) + "/reports0"
}

// RecommendationEntryIDs bound the document ids of the entries about recommendations of all reports of the period.
func (n PeriodName) RecommendationEntryIDs() (from, to string) {
	return string(n) + "/recommendations/", string(n) + "/recommendations0"
}

// ConsolidatedReport is the name of the period's consolidated report, which is also the name of its series.
func (n PeriodName) ConsolidatedReport() SeriesName {
	return SeriesName(string(n) + "/consolidatedReport")
}

// ConsolidatedDraft is the name of the text of the period's consolidated report, which is also the name of its series.
func (n PeriodName) ConsolidatedDraft() SeriesName {
	return SeriesName(string(n) + "/consolidatedDraft")
}

// Series is the series of what was decided for the period.
func (n PeriodName) Series() SeriesName { return SeriesName(n) }

// Outages is the series of the outages of the whole system.
const Outages SeriesName = "outages"

// ReportName is the resource name of a report, `plans/{plan}/periods/{period}/reports/{unit}`.
type ReportName string

// Period is the period of the report.
func (n ReportName) Period() PeriodName {
	period, _, _ := strings.Cut(string(n), "/reports/")
	return PeriodName(period)
}

// Unit is the unit of the report, `units/{unit}`.
func (n ReportName) Unit() string {
	_, unit, _ := strings.Cut(string(n), "/reports/")
	return "units/" + unit
}

// Series is the series of the report's entries.
func (n ReportName) Series() SeriesName { return SeriesName(n) }

// Recommendations is the series of what was done with the report's recommendations. It stands apart from the series of the
// reports, which are read as a whole to add figures up.
func (n ReportName) Recommendations() SeriesName {
	return SeriesName(string(n.Period()) + "/recommendations/" + strings.TrimPrefix(n.Unit(), "units/"))
}

// Recommendation is the name of one of the report's recommendations.
func (n ReportName) Recommendation(id string) RecommendationName {
	return RecommendationName(string(n) + "/recommendations/" + id)
}

// RecommendationName is the resource name of a recommendation, `{report}/recommendations/{id}`.
type RecommendationName string

// Report is the report that the recommendation is in.
func (n RecommendationName) Report() ReportName {
	report, _, _ := strings.Cut(string(n), "/recommendations/")
	return ReportName(report)
}

// ID is the recommendation's id in its report.
func (n RecommendationName) ID() string {
	_, id, _ := strings.Cut(string(n), "/recommendations/")
	return id
}

// SeriesName names what a series of entries belongs to: a report, its recommendations, a consolidated report, its text, a
// period, or Outages.
type SeriesName string

// Period is the period the series belongs to.
func (n SeriesName) Period() PeriodName {
	period, _, _ := strings.Cut(strings.TrimSuffix(string(n), "/consolidatedReport"), "/reports/")
	period, _, _ = strings.Cut(strings.TrimSuffix(period, "/consolidatedDraft"), "/recommendations/")
	return PeriodName(period)
}

// recommendedReport is the report whose recommendations the series is about.
func (n SeriesName) recommendedReport() ReportName {
	_, unit, _ := strings.Cut(string(n), "/recommendations/")
	return n.Period().Report(unit)
}

// EntryID is the document id of the entry with a number. The number is padded so that ids sort as numbers do.
func (n SeriesName) EntryID(number int) string {
	return fmt.Sprintf("%s#%06d", n, number)
}

// EntryIDs bound the document ids of all entries of the series: from the first up to, and not including, the second. No
// name holds a "#", so no other series is between them.
func (n SeriesName) EntryIDs() (from, to string) {
	return string(n) + "#", string(n) + "$"
}

// EntryName is the resource name of the entry with a number.
func (n SeriesName) EntryName(number int) string {
	return fmt.Sprintf("%s/entries/%d", n, number)
}
