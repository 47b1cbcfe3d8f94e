package reporting

import "context"

// withReports gives a snapshot by reference the values and texts of the reports whose units it lists, read from the
// submissions it names and checked against the hashes it holds. One with too many of them stays as it is, and so do the
// values of a whole one: leftOut says so.
func (s *Service) withReports(ctx context.Context, c Consolidated) (_ Consolidated, leftOut bool, err error) {
	if c.included()*len(c.Figures) > shownWhole {
		return c.withoutReports(), true, nil
	}
	if c.Form != byReference {
		return c, false, nil
	}
	p, err := s.editionOf(ctx, c)
	if err != nil {
		return c, false, err
	}
	contents, err := s.contentsOf(ctx, c.Period, c.Units)
	if err != nil {
		return c, false, err
	}
	return c.filled(p, contents), false, nil
}

// included are the units listed whose report is in the figures.
func (c Consolidated) included() (n int) {
	for _, unit := range c.Units {
		if unit.Included {
			n++
		}
	}
	return n
}

// editionOf is the period as it was when the snapshot was made.
func (s *Service) editionOf(ctx context.Context, c Consolidated) (*Period, error) {
	opened, err := s.period(ctx, c.Period)
	if err != nil {
		return nil, err
	}
	return s.edition(ctx, opened, c.Edition)
}

// contentsOf reads the submissions that units have in a snapshot, by unit; each must be what the snapshot says.
func (s *Service) contentsOf(ctx context.Context, period PeriodName, units []UnitStanding) (map[string]Content, error) {
	var ids []string
	for _, unit := range units {
		if unit.Included {
			ids = append(ids, period.Report(unit.Unit.Unit).Series().EntryID(unit.Entry))
		}
	}
	entries, err := s.Store.Entries(ctx, ids...)
	if err != nil {
		return nil, err
	}
	contents := make(map[string]Content, len(ids))
	for _, unit := range units {
		if !unit.Included {
			continue
		}
		series := period.Report(unit.Unit.Unit).Series()
		entry, ok := entries[series.EntryID(unit.Entry)]
		if !ok || !entry.whole() {
			return nil, broken(series, unit.Entry)
		}
		content, err := ParseContent(entry.Content)
		if err != nil || entry.ContentHash != unit.ContentSHA256 {
			return nil, broken(series, unit.Entry)
		}
		contents[unit.Unit.Unit] = content
	}
	return contents, nil
}

// filled is the snapshot with what the units listed in it said.
func (c Consolidated) filled(p *Period, contents map[string]Content) Consolidated {
	c = c.withoutReports()
	figures, sections := make(map[string]int, len(c.Figures)), make(map[string]int, len(c.Sections))
	for n, f := range c.Figures {
		figures[f.Indicator], c.Figures[n].Contributions = n, []Contribution{}
	}
	for n, s := range c.Sections {
		sections[s.Section], c.Sections[n].Texts = n, []UnitText{}
	}
	tasks, told := make(map[string]int, len(c.Tasks)), p.TasksByUnit()
	for n, t := range c.Tasks {
		tasks[t.Task], c.Tasks[n].Units = n, []UnitTask{}
	}
	asked := make(map[string]Task, len(c.Tasks))
	for _, section := range p.Sections {
		for _, task := range section.Tasks {
			asked[task.Code] = task
		}
	}
	for _, unit := range c.Units {
		content := contents[unit.Unit.Unit]
		for _, r := range content.Recommendations {
			c.Recommendations = append(c.Recommendations, UnitRecommendation{Unit: unit.Unit, Entry: unit.Entry, Recommendation: r})
		}
		o, _ := p.Obligation(unit.Unit.Unit)
		owed := asking{codes: o.Indicators}
		for _, value := range content.Values {
			if n, ok := figures[value.Indicator]; ok && owed.has(value.Indicator) {
				f := &c.Figures[n]
				f.Contributions = append(f.Contributions, Contribution{Unit: unit.Unit.Unit, Entry: unit.Entry, Value: value})
			}
		}
		for _, one := range p.contributions(o, unit.Entry, content.Values) {
			if n, ok := figures[one.Value.Indicator]; ok {
				c.Figures[n].Contributions = append(c.Figures[n].Contributions, one)
			}
		}
		for _, result := range content.Sections {
			if n, ok := sections[result.Section]; ok {
				c.Sections[n].Texts = append(c.Sections[n].Texts, UnitText{Unit: unit.Unit, Text: result.Text})
			}
		}
		for _, code := range told[unit.Unit.Unit] {
			n, ok := tasks[code]
			if result, said := content.task(code); ok && said {
				c.Tasks[n].Units = append(c.Tasks[n].Units, UnitTask{
					Unit: unit.Unit, Entry: unit.Entry, Result: result, Standing: asked[code].StandingOf(result, p.DataTo),
				})
			}
		}
	}
	return c
}

// withoutReports is the snapshot without values and texts of single reports; the snapshot itself stays as it is.
func (c Consolidated) withoutReports() Consolidated {
	c.Figures, c.Sections = append([]Figure{}, c.Figures...), append([]ConsolidatedSection{}, c.Sections...)
	for n := range c.Figures {
		c.Figures[n].Contributions = nil
	}
	for n := range c.Sections {
		c.Sections[n].Texts = nil
	}
	c.Recommendations = nil
	c.Tasks = append([]ConsolidatedTask(nil), c.Tasks...)
	for n := range c.Tasks {
		c.Tasks[n].Units = nil
	}
	return c
}
