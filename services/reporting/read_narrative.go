package reporting

import (
	"context"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
)

// NarrativeView is a version of the text of a consolidated report, with the words it rests on.
type NarrativeView struct {
	Series     SeriesName
	Version    Entry // zero where nobody has saved one
	Paragraphs []ParagraphView
	Unused     []SourceView
	// UnusedLeftOut is how many words that no paragraph rests on are not in Unused.
	UnusedLeftOut int
	LastNumber    int
}

// ParagraphView is a paragraph with the words it rests on.
type ParagraphView struct {
	Paragraph
	Sources []SourceView
}

// SourceView is a source with its words, and with what became of them.
type SourceView struct {
	NarrativeSource
	Text     string
	State    SourceState
	TextNow  string // where it changed
	EntryNow int    // number of the submission that counts now, 0 if none
}

// Narrative reads a version of the text of a consolidated report: the newest for number 0.
func (s *Service) Narrative(ctx context.Context, period PeriodName, number int) (NarrativeView, error) {
	open, err := s.narrative(ctx, period, access.ReadConsolidatedDraft)
	if err != nil {
		return NarrativeView{}, err
	}
	version := open.newest
	switch {
	case number > open.newest.Number:
		return NarrativeView{}, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", open.standing.series().EntryName(number))
	case number > 0:
		if version, err = s.entry(ctx, open.standing.series(), number); err != nil {
			return NarrativeView{}, err
		}
	}
	return s.narrativeView(ctx, open, version)
}

// NarrativeVersions lists the versions of the text, and the number of the first that does not fit.
func (s *Service) NarrativeVersions(ctx context.Context, period PeriodName) ([]Entry, int, error) {
	p, kept, err := s.consolidated(ctx, period.ConsolidatedReport(), access.ReadConsolidatedDraft)
	if err != nil {
		return nil, 0, err
	}
	entries, err := s.Store.Series(ctx, period.ConsolidatedDraft())
	if err != nil {
		return nil, 0, err
	}
	if at := CheckChain(entries, Tail{}); at > 0 {
		return entries, at, nil
	}
	// A revision says which version it took: one that is gone from the end shows.
	standing, err := s.consolidatedStanding(ctx, p)
	if err != nil || kept.Newest.Number == 0 {
		return entries, 0, err
	}
	snapshot, err := s.snapshot(ctx, standing.Series, standing.Newest.Entry)
	if err == nil && snapshot.NarrativeVersion > len(entries) {
		return entries, len(entries) + 1, nil
	}
	return entries, 0, err
}

// narrativeView reads a version beside the reports as they are now.
func (s *Service) narrativeView(ctx context.Context, open openNarrative, version Entry) (NarrativeView, error) {
	reports, err := s.passages(ctx, open.period, func(string) bool { return true })
	if err != nil {
		return NarrativeView{}, err
	}
	n, err := narrativeIn(version)
	if err != nil {
		return NarrativeView{}, err
	}
	if version.Number == 0 {
		n = open.period.Assembled(reports)
	}
	v := NarrativeView{Series: open.standing.series(), Version: version, LastNumber: open.standing.Tail.LastNumber}
	if v.Paragraphs, err = s.beside(ctx, open.period, n, reports); err != nil {
		return NarrativeView{}, err
	}
	v.Unused = n.unused(reports)
	if more := len(v.Unused) - maxUnused; more > 0 {
		v.Unused, v.UnusedLeftOut = v.Unused[:maxUnused], more
	}
	return v, nil
}

// beside puts the words beside the paragraphs that rest on them.
func (s *Service) beside(ctx context.Context, p PeriodNow, n Narrative, reports []Passages) ([]ParagraphView, error) {
	now := make(map[string]Passages, len(reports))
	for _, report := range reports {
		now[report.Unit.Unit] = report
	}
	older := slices.DeleteFunc(n.sources(), func(s NarrativeSource) bool { return now[s.Unit.Unit].Counted.Entry == s.Entry })
	cited, err := s.cited(ctx, p, older)
	if err != nil {
		return nil, err
	}
	views := make([]ParagraphView, 0, len(n.Paragraphs))
	for _, paragraph := range n.Paragraphs {
		view := ParagraphView{Paragraph: paragraph}
		for _, source := range paragraph.Sources {
			report, ok := now[source.Unit.Unit], true
			if report.Counted.Entry != source.Entry {
				report, ok = cited[citation{source.Unit.Unit, source.Entry}]
			}
			said := report.says(source.Part)
			if !ok || report.Counted.ContentHash != source.ContentSHA256 || hashOf([]byte(said)) != source.TextSHA256 {
				return nil, broken(p.Name.Report(source.Unit.Unit).Series(), source.Entry)
			}
			one := SourceView{
				NarrativeSource: source, Text: said, State: source.stands(now[source.Unit.Unit]), EntryNow: now[source.Unit.Unit].Counted.Entry,
			}
			if one.State == SourceChanged {
				one.TextNow = now[source.Unit.Unit].says(source.Part)
			}
			view.Sources = append(view.Sources, one)
		}
		views = append(views, view)
	}
	return views, nil
}

// countedNow are the submissions that count now, by unit.
func (s *Service) countedNow(ctx context.Context, p PeriodNow) (map[string]Counted, error) {
	standings, err := s.standings(ctx, p, p.Obligations)
	if err != nil {
		return nil, err
	}
	d, err := s.decisions(ctx, p)
	if err != nil {
		return nil, err
	}
	counted := make(map[string]Counted, len(p.Obligations))
	for _, o := range p.Obligations {
		counted[o.Unit.Unit] = d.counted(o, standings[o.Unit.Unit])
	}
	return counted, nil
}

// atOnce is how many reports are read at a time where only their words are kept.
const atOnce = 200

// passages reads the words of the reports that count now, of the units that are wanted, in official order.
func (s *Service) passages(ctx context.Context, p PeriodNow, wanted func(unit string) bool) ([]Passages, error) {
	counted, err := s.countedNow(ctx, p)
	if err != nil {
		return nil, err
	}
	var rows []UnitStanding
	for _, o := range p.Obligations {
		if c := counted[o.Unit.Unit]; c.Entry > 0 && wanted(o.Unit.Unit) {
			rows = append(rows, UnitStanding{Unit: o.Unit, Included: true, Entry: c.Entry, ContentSHA256: c.ContentHash})
		}
	}
	reports := make([]Passages, 0, len(rows))
	for some := range slices.Chunk(rows, atOnce) {
		contents, err := s.contentsOf(ctx, p.Name, some)
		if err != nil {
			return nil, err
		}
		for _, row := range some {
			reports = append(reports, Passages{
				Unit: row.Unit, Counted: Counted{Entry: row.Entry, ContentHash: row.ContentSHA256},
				Said: contents[row.Unit.Unit].passages(),
			})
		}
	}
	return reports, nil
}

// citation names a submission that a text rests on.
type citation struct {
	unit  string
	entry int
}

// cited reads the words of the submissions that sources name. What is no submission of the period is left out.
func (s *Service) cited(ctx context.Context, p PeriodNow, sources []NarrativeSource) (map[citation]Passages, error) {
	var wanted []citation
	seen := make(map[citation]bool)
	for _, source := range sources {
		c := citation{source.Unit.Unit, source.Entry}
		if _, owes := p.Obligation(c.unit); owes && !seen[c] {
			wanted, seen[c] = append(wanted, c), true
		}
	}
	cited := make(map[citation]Passages, len(wanted))
	for some := range slices.Chunk(wanted, atOnce) {
		ids := make([]string, 0, len(some))
		for _, c := range some {
			ids = append(ids, p.Name.Report(c.unit).Series().EntryID(c.entry))
		}
		entries, err := s.Store.Entries(ctx, ids...)
		if err != nil {
			return nil, err
		}
		for n, c := range some {
			entry, ok := entries[ids[n]]
			if !ok || entry.Kind != Submitted {
				continue
			}
			content, err := ParseContent(entry.Content)
			if err != nil || !entry.whole() {
				return nil, broken(entry.Series, entry.Number)
			}
			o, _ := p.Obligation(c.unit)
			cited[c] = Passages{Unit: o.Unit, Counted: Counted{Entry: c.entry, ContentHash: entry.ContentHash}, Said: content.passages()}
		}
	}
	return cited, nil
}

// narrativeFindings tell what became of the text of a revision since it was compiled.
func (s *Service) narrativeFindings(ctx context.Context, p PeriodNow, c Consolidated) ([]Finding, error) {
	standing, _, err := s.narrativeNow(ctx, p.Name)
	if err != nil {
		return nil, err
	}
	var found []Finding
	if standing.Tail.LastNumber > c.NarrativeVersion {
		found = append(found, Finding{Kind: NarrativeChanged})
	}
	sources := Narrative{c.Narrative}.sources()
	cited := make(map[string]bool)
	for _, source := range sources {
		cited[source.Unit.Unit] = true
	}
	if len(cited) == 0 {
		return found, nil
	}
	reports, err := s.passages(ctx, p, func(unit string) bool { return cited[unit] })
	if err != nil {
		return nil, err
	}
	now := make(map[string]Passages, len(reports))
	for _, report := range reports {
		now[report.Unit.Unit] = report
	}
	for _, source := range sources {
		if unit := source.Unit; cited[unit.Unit] && source.stands(now[unit.Unit]) != SourceCurrent {
			found = append(found, Finding{Kind: SourceMoved, Unit: unit})
			cited[unit.Unit] = false // once is enough
		}
	}
	return found, nil
}
