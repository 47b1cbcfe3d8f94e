package reporting

import (
	"context"
	"strings"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/identity"
)

// KnownKind says how the report that said something stands to the one that is written.
type KnownKind string

// The kinds.
const (
	KnownLastPeriod KnownKind = "LAST_PERIOD"
	KnownLastYear   KnownKind = "SAME_PERIOD_LAST_YEAR"
	KnownElsewhere  KnownKind = "ELSEWHERE"
	KnownReference  KnownKind = "REFERENCE" // no report: what the lead unit knows
)

// Known is something the unit said before, and where, or what the lead unit knows of it.
type Known struct {
	Kind   KnownKind
	Report Earlier
	Source string // of a reference value, which is in no report
	Value  Value  // of values
	Part   string // of texts
	Text   string // of texts
}

// Prefill is what a new report may start from.
type Prefill struct {
	Report ReportName
	Values []Known
	Texts  []Known
}

// Earlier is a report that the unit submitted, with the submission that says most: the one accepted last or, where none was,
// the newest.
type Earlier struct {
	Name     ReportName
	Period   *Period
	Entry    int
	Accepted bool
	Content  Content
}

// lookedAt is how many of a unit's submissions are looked at: those of several years.
const lookedAt = 100

// Prefill reads what the unit of a report has said before, and what the lead unit knows of it.
func (s *Service) Prefill(ctx context.Context, report ReportName) (Prefill, error) {
	now, err := s.reportNow(ctx, report, access.ReadDraft)
	if err != nil {
		return Prefill{}, err
	}
	return s.knownOf(ctx, now, report)
}

// knownOf is what the unit of a report has said before, as far as the caller may read it, and what the lead unit knows of it.
func (s *Service) knownOf(ctx context.Context, now ReportNow, report ReportName) (Prefill, error) {
	earlier, err := s.earlier(ctx, report, now.Period.mayTell)
	if err != nil {
		return Prefill{}, err
	}
	offered, err := s.referencesOf(ctx, now.Period, report.Unit())
	if err != nil {
		return Prefill{}, err
	}
	return now.Period.prefill(now.Obligation, report, earlier, references(offered)), nil
}

// mayTell reports whether a report of another period can say something that is asked in this one.
func (p *Period) mayTell(other *Period) bool {
	if other.Plan == p.Plan {
		return other.before(p)
	}
	return !other.DataTo.Before(p.DataFrom) && !p.DataTo.Before(other.DataFrom)
}

// before reports whether the days of the period's data end before those of another begin to count: they end earlier.
func (p *Period) before(other *Period) bool { return p.DataTo.Before(other.DataTo) }

// earlier are the other reports of the unit that the caller may read, newest submission first, of those periods that are wanted.
func (s *Service) earlier(ctx context.Context, report ReportName, wanted func(*Period) bool) ([]Earlier, error) {
	submissions, err := s.Store.Submissions(ctx, report.Unit(), lookedAt)
	if err != nil {
		return nil, err
	}
	var found []Earlier
	seen := map[ReportName]bool{report: true}
	for _, entry := range submissions {
		name := ReportName(entry.Series)
		if seen[name] {
			continue
		}
		seen[name] = true
		p, err := s.PeriodNow(ctx, name.Period())
		if err != nil {
			return nil, err
		}
		if !wanted(p.Period) || access.Decide(identity.From(ctx), access.ReadReport, p.reportFacts(name)) != nil {
			continue
		}
		one, ok, err := s.earlierReport(ctx, p, name)
		if err != nil {
			return nil, err
		}
		if ok {
			found = append(found, one)
		}
	}
	return found, nil
}

// earlierReport reads what a report says; false where it says nothing any more.
func (s *Service) earlierReport(ctx context.Context, p PeriodNow, name ReportName) (Earlier, bool, error) {
	obligation, owes := p.Obligation(name.Unit())
	if !owes {
		return Earlier{}, false, nil
	}
	standings, err := s.standings(ctx, p, []Obligation{obligation})
	if err != nil {
		return Earlier{}, false, err
	}
	standing := standings[name.Unit()]
	one := Earlier{Name: name, Period: p.Period, Entry: standing.Counted().Entry, Accepted: standing.Counted().Entry > 0}
	if !one.Accepted && standing.State != StateWithdrawn {
		one.Entry = standing.Submission
	}
	if one.Entry == 0 {
		return Earlier{}, false, nil
	}
	one.Content, err = s.content(ctx, name.Series(), one.Entry)
	return one, err == nil, err
}

// last is the newest earlier period of the same plan, and lastYear the one of the same kind and number a year before.
func (p *Period) last(earlier []Earlier) (last, lastYear *Earlier) {
	for i := range earlier {
		e := &earlier[i]
		if e.Period.Plan != p.Plan || !e.Period.before(p) {
			continue
		}
		if last == nil || last.Period.before(e.Period) {
			last = e
		}
		if e.Period.Kind == p.Kind && e.Period.Number == p.Number && e.Period.Year == p.Year-1 {
			lastYear = e
		}
	}
	return last, lastYear
}

func (p *Period) prefill(o Obligation, report ReportName, earlier []Earlier, references map[string]Known) Prefill {
	out := Prefill{Report: report}
	last, lastYear := p.last(earlier)
	for _, code := range o.Indicators {
		indicator, ok := p.Indicator(code)
		if !ok {
			continue
		}
		out.Values = append(out.Values, indicator.known(KnownLastPeriod, last)...)
		if lastYear != last {
			out.Values = append(out.Values, indicator.known(KnownLastYear, lastYear)...)
		}
		for i := range earlier {
			if earlier[i].Period.Plan != p.Plan {
				out.Values = append(out.Values, indicator.known(KnownElsewhere, &earlier[i])...)
			}
		}
		if reference, ok := references[code]; ok {
			out.Values = append(out.Values, reference)
		}
	}
	if last != nil {
		out.Texts = last.texts(p, o)
	}
	return out
}

// known is what an earlier report says to an indicator, if it asked the same.
func (i *Indicator) known(kind KnownKind, e *Earlier) []Known {
	if e == nil {
		return nil
	}
	then, ok := e.Period.Indicator(i.Code)
	if !ok || !i.asksAs(then) || kind == KnownElsewhere && !strings.EqualFold(i.Title, then.Title) {
		return nil
	}
	value, given := e.Content.value(i.Code)
	if !given || value.Missing != nil {
		return nil
	}
	value.Note = ""
	return []Known{{Kind: kind, Report: *e, Value: value}}
}

// asksAs reports whether two indicators ask for the same: their values can be set beside each other.
func (i *Indicator) asksAs(other *Indicator) bool {
	return i.Kind == other.Kind && i.UnitOfMeasure == other.UnitOfMeasure && max(i.DefinitionVersion, 1) == max(other.DefinitionVersion, 1) &&
		i.Formula.asksAs(other.Formula)
}

// value is the value of an indicator, if it was given.
func (c Content) value(code string) (Value, bool) {
	for _, v := range c.Values {
		if v.Indicator == code {
			return v, true
		}
	}
	return Value{}, false
}

// texts are what the report said in words about what is asked now.
func (e *Earlier) texts(p *Period, o Obligation) []Known {
	var texts []Known
	add := func(part, text string) {
		if text != "" {
			texts = append(texts, Known{Kind: KnownLastPeriod, Report: *e, Part: part, Text: text})
		}
	}
	for _, section := range p.Sections {
		if o.tellsOf(section) {
			add("sections/"+section.Code, e.Content.text("sections/"+section.Code))
		}
	}
	for _, name := range []string{"difficulties", "next_steps", "proposals"} {
		add(name, e.Content.text(name))
	}
	return texts
}
