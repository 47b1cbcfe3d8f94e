package reporting

import (
	"context"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/richtext"
	"github.com/tiendo/tiendo/services/similarity"
)

// ReportFindingKind is what was found in a report.
type ReportFindingKind string

// The kinds.
const (
	RepeatsLastPeriod ReportFindingKind = "REPEATS_LAST_PERIOD"
	RepeatsOtherUnit  ReportFindingKind = "REPEATS_OTHER_UNIT"
	ValuesUnchanged   ReportFindingKind = "VALUES_UNCHANGED"
	OldEncoding       ReportFindingKind = "OLD_ENCODING"
)

// leastUnchanged is how many values must be what they were to say anything.
const leastUnchanged = 3

// ReportFinding is something in a report that is worth a look.
type ReportFinding struct {
	Kind          ReportFindingKind
	Part          string
	Percent       int
	Last          *Earlier // what it was compared with
	Before, After string
	Values        int
	Encoding      string
	Units         []PinnedUnit // whose text it repeats; told to those who read all reports
}

// Findings says what in a report is worth a look: in what they are writing for the unit's own people, in what was submitted for
// everybody else who may read it.
func (s *Service) Findings(ctx context.Context, report ReportName) ([]ReportFinding, error) {
	now, err := s.reportNow(ctx, report, access.ReadReport)
	if err != nil {
		return nil, err
	}
	var content Content
	switch {
	case access.Decide(identity.From(ctx), access.ReadDraft, now.Period.reportFacts(report)) == nil:
		_, content, err = s.Draft(ctx, report)
	case now.Standing.Submission > 0:
		content, err = s.content(ctx, report.Series(), now.Standing.Submission)
	}
	if err != nil {
		return nil, err
	}
	period := now.Period.Period
	earlier, err := s.earlier(ctx, report, func(other *Period) bool { return other.Plan == period.Plan && other.before(period) })
	if err != nil {
		return nil, err
	}
	last, _ := period.last(earlier)
	others, err := s.repeatsOthers(ctx, now.Period, report.Unit(), content)
	if err != nil {
		return nil, err
	}
	all := access.Decide(identity.From(ctx), access.ReadConsolidatedReportSeries, now.Period.facts()) == nil
	return append(period.findings(content, last), othersTold(content, others, all)...), nil
}

// othersTold is what is told of texts that repeat other units': to those who read all reports whose they are and what the first of
// them wrote, to anybody else only that it is so.
func othersTold(c Content, others []repeated, all bool) []ReportFinding {
	var found []ReportFinding
	for _, one := range others {
		finding := ReportFinding{Kind: RepeatsOtherUnit, Part: one.part}
		if all {
			finding.Units, finding.Percent, finding.Before, finding.After = one.units, one.percent, one.says, c.text(one.part)
		}
		found = append(found, finding)
	}
	return found
}

// repeatedFrom is from how many per cent on a text of the period counts as repeated.
func (p *Period) repeatedFrom() int { return similarity.FlaggedFrom }

// findings are what is worth a look in a content, beside the last report if there is one.
func (p *Period) findings(c Content, last *Earlier) []ReportFinding {
	var found []ReportFinding
	if unchanged := p.unchanged(c, last); unchanged >= leastUnchanged {
		found = append(found, ReportFinding{Kind: ValuesUnchanged, Last: last, Values: unchanged})
	}
	for _, text := range c.texts() {
		if encoding, old := richtext.LegacyEncoding(text.says); old {
			found = append(found, ReportFinding{Kind: OldEncoding, Part: text.name, Encoding: string(encoding)})
		}
		if last == nil {
			continue
		}
		before := last.Content.text(text.name)
		percent := similarity.Percent(similarity.Of(richtext.Plain(before)), similarity.Of(richtext.Plain(text.says)))
		if percent >= p.repeatedFrom() {
			found = append(found, ReportFinding{
				Kind: RepeatsLastPeriod, Part: text.name, Percent: percent, Last: last, Before: before, After: text.says,
			})
		}
	}
	return found
}

// unchanged is how many values are what they were in the last report; 0 where one is not. Reasons why there is no value are not
// looked at: nothing occurs in many periods.
func (p *Period) unchanged(c Content, last *Earlier) int {
	if last == nil {
		return 0
	}
	same := 0
	for _, value := range c.Values {
		indicator, known := p.Indicator(value.Indicator)
		then, asked := last.Period.Indicator(value.Indicator)
		before, given := last.Content.value(value.Indicator)
		if !known || !asked || !given || !indicator.asksAs(then) || value.Missing != nil || before.Missing != nil {
			continue
		}
		value.Note, before.Note = "", ""
		if value.words() != before.words() {
			return 0
		}
		same++
	}
	return same
}

// texts are the parts of a content that are written in words, in the order of a report.
func (c Content) texts() []part {
	var texts []part
	for _, s := range c.Sections {
		texts = append(texts, part{"sections/" + s.Section, s.Text})
	}
	return append(texts, part{"difficulties", c.Difficulties}, part{"next_steps", c.NextSteps}, part{"proposals", c.Proposals})
}

// text is what a part says; empty for nothing.
func (c Content) text(name string) string {
	for _, text := range c.texts() {
		if text.name == name {
			return text.says
		}
	}
	return ""
}
