package reporting

import (
	"encoding/json"
	"fmt"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Narrative is the text of a consolidated report as the lead unit writes it. The fields of the types in this file stand in the
// order of their JSON keys, see canonical.
type Narrative struct {
	Paragraphs []Paragraph `json:"paragraphs"`
}

// Paragraph is a paragraph of a consolidated report, with what it rests on.
type Paragraph struct {
	Part    NarrativePart     `json:"part"`
	Section string            `json:"section,omitempty"`
	Sources []NarrativeSource `json:"sources,omitempty"`
	Task    string            `json:"task,omitempty"`
	Text    string            `json:"text"`
}

// NarrativeSource is a part of a submitted report that a paragraph rests on: the words themselves are in the submission.
type NarrativeSource struct {
	ContentSHA256 string     `json:"content_sha256"`
	Entry         int        `json:"entry"`
	Part          string     `json:"part"` // as PartChange names it
	TextSHA256    string     `json:"text_sha256"`
	Unit          PinnedUnit `json:"unit"`
}

// NarrativePart is a part of a consolidated report's outline.
type NarrativePart string

// The parts, in the outline's order.
const (
	ResultsPart      NarrativePart = "RESULTS"
	DifficultiesPart NarrativePart = "DIFFICULTIES"
	NextStepsPart    NarrativePart = "NEXT_STEPS"
	ProposalsPart    NarrativePart = "PROPOSALS"
)

// Limits of a text: beyond what anybody reads, and well within what a document of the store holds.
const (
	maxParagraphs       = 2000
	maxNarrativeSources = 5000
	maxNarrativeBytes   = 1 << 20
	maxUnused           = 500
)

// Canonical is the text as it is hashed, stored and never changed again.
func (n Narrative) Canonical() []byte { return canonical(n) }

// ParseNarrative reads a text back from its canonical form.
func ParseNarrative(stored []byte) (Narrative, error) {
	var n Narrative
	if err := json.Unmarshal(stored, &n); err != nil {
		return Narrative{}, fmt.Errorf("read stored narrative: %w", err)
	}
	return n, nil
}

// sources are all parts of reports that the text rests on.
func (n Narrative) sources() []NarrativeSource {
	var all []NarrativeSource
	for _, p := range n.Paragraphs {
		all = append(all, p.Sources...)
	}
	return all
}

// check finds what is wrong with the outline of a text: whether its sources are there is another question.
func (n Narrative) check(faults *fault.Violations, p *Period) {
	const list = "draft.paragraphs"
	sources := 0
	for i, paragraph := range n.Paragraphs {
		paragraph.check(faults, place{list, i, ""}, p)
		sources += len(paragraph.Sources)
	}
	if sources > maxNarrativeSources {
		faults.Add(list, faultv1.FieldRule_FIELD_RULE_TOO_MANY, "maximum", fmt.Sprint(maxNarrativeSources))
	}
	if len(n.Canonical()) > maxNarrativeBytes {
		faults.Add(list, faultv1.FieldRule_FIELD_RULE_TOO_LONG, "maximum", fmt.Sprint(maxNarrativeBytes))
	}
}

func (g Paragraph) check(faults *fault.Violations, here place, p *Period) {
	at := slices.IndexFunc(p.Sections, func(s Section) bool { return s.Code == g.Section })
	switch {
	case g.Part != ResultsPart && g.Section != "":
		faults.Add(here.at(".section").String(), faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	case g.Part == ResultsPart && g.Section == "":
		faults.Add(here.at(".section").String(), faultv1.FieldRule_FIELD_RULE_REQUIRED)
	case g.Part == ResultsPart && at < 0:
		faults.Add(here.at(".section").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", g.Section)
	}
	switch {
	case g.Task == "":
	case g.Part != ResultsPart:
		faults.Add(here.at(".task").String(), faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	case at >= 0 && !slices.ContainsFunc(p.Sections[at].Tasks, func(t Task) bool { return t.Code == g.Task }):
		faults.Add(here.at(".task").String(), faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", g.Task)
	}
	for i, source := range g.Sources {
		if slices.ContainsFunc(g.Sources[:i], source.same) {
			faults.Add(here.at(fmt.Sprintf(".sources[%d]", i)).String(), faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", source.words())
		}
	}
}

// same reports whether two sources are the same words of the same submission.
func (s NarrativeSource) same(other NarrativeSource) bool {
	return s.Unit.Unit == other.Unit.Unit && s.Entry == other.Entry && s.Part == other.Part
}

// words name a source for people who look for it.
func (s NarrativeSource) words() string {
	return fmt.Sprintf("%s, %s, %d", s.Unit.Unit, s.Part, s.Entry)
}

// recommendationsPart begins the names of the parts that are recommendations.
const recommendationsPart = "recommendations/"

// passages are the parts of a content that a text can rest on, each with its words, in the content's order.
func (c Content) passages() []part {
	var all []part
	for _, s := range c.Sections {
		all = append(all, part{"sections/" + s.Section, s.Text})
	}
	for _, t := range c.Tasks {
		all = append(all, part{"tasks/" + t.Task, joined(t.Text, t.NextStep)})
	}
	all = append(all, part{"difficulties", c.Difficulties}, part{"next_steps", c.NextSteps}, part{"proposals", c.Proposals})
	for _, r := range c.Recommendations {
		all = append(all, part{recommendationsPart + r.ID, r.Text})
	}
	return slices.DeleteFunc(all, func(p part) bool { return p.says == "" })
}

func joined(text, more string) string {
	if text == "" || more == "" {
		return text + more
	}
	return text + "\n" + more
}

// SourceState is what became of a source since.
type SourceState string

// The states.
const (
	SourceCurrent SourceState = "CURRENT"
	SourceChanged SourceState = "CHANGED"
	SourceGone    SourceState = "GONE"
)

// Passages are the words of one unit in its report, as far as a text can rest on them.
type Passages struct {
	Unit    PinnedUnit
	Counted Counted
	Said    []part
}

// says is what is said in a part; empty for nothing.
func (p Passages) says(name string) string {
	i := slices.IndexFunc(p.Said, func(one part) bool { return one.name == name })
	if i < 0 {
		return ""
	}
	return p.Said[i].says
}

// source makes words of a report what a paragraph rests on.
func (p Passages) source(said part) NarrativeSource {
	return NarrativeSource{
		Unit: p.Unit, Entry: p.Counted.Entry, ContentSHA256: p.Counted.ContentHash, Part: said.name, TextSHA256: hashOf([]byte(said.says)),
	}
}

// stands tells whether the report that counts now says the same.
func (s NarrativeSource) stands(now Passages) SourceState {
	switch said := now.says(s.Part); {
	case said == "":
		return SourceGone
	case hashOf([]byte(said)) == s.TextSHA256:
		return SourceCurrent
	}
	return SourceChanged
}

// Assembled is the text to begin with: what the accepted reports say, one paragraph each, by content area and task and within
// them in the order of the units. What goes beyond the limits is left out; it is among what no paragraph rests on.
func (p *Period) Assembled(reports []Passages) Narrative {
	n := Narrative{Paragraphs: []Paragraph{}}
	bytes := 0
	take := func(like Paragraph, name string) {
		for _, report := range reports {
			said := report.says(name)
			if said == "" || len(n.Paragraphs) == maxParagraphs || bytes+len(said) > maxNarrativeBytes/2 {
				continue
			}
			bytes += len(said)
			like.Text, like.Sources = said, []NarrativeSource{report.source(part{name, said})}
			n.Paragraphs = append(n.Paragraphs, like)
		}
	}
	for _, section := range p.Sections {
		take(Paragraph{Part: ResultsPart, Section: section.Code}, "sections/"+section.Code)
		for _, task := range section.Tasks {
			take(Paragraph{Part: ResultsPart, Section: section.Code, Task: task.Code}, "tasks/"+task.Code)
		}
	}
	take(Paragraph{Part: DifficultiesPart}, "difficulties")
	take(Paragraph{Part: NextStepsPart}, "next_steps")
	take(Paragraph{Part: ProposalsPart}, "proposals")
	return n
}

// unused are the words that no paragraph rests on, in the order of the units. Recommendations have a list of their own.
func (n Narrative) unused(reports []Passages) []SourceView {
	used := make(map[string]bool)
	for _, s := range n.sources() {
		used[s.Unit.Unit+" "+s.Part] = true
	}
	var unused []SourceView
	for _, report := range reports {
		for _, said := range report.Said {
			if isRecommendation(said.name) || used[report.Unit.Unit+" "+said.name] {
				continue
			}
			unused = append(unused, SourceView{
				NarrativeSource: report.source(said), Text: said.says, State: SourceCurrent, EntryNow: report.Counted.Entry,
			})
		}
	}
	return unused
}

func isRecommendation(name string) bool {
	return len(name) > len(recommendationsPart) && name[:len(recommendationsPart)] == recommendationsPart
}

// ownWords leaves the paragraphs that are the words of these units as they wrote them. What the lead unit made of them may speak
// of any unit.
func ownWords(paragraphs []Paragraph, units []string) []Paragraph {
	return only(paragraphs, func(p Paragraph) bool { return p.AsWritten() && slices.Contains(units, p.Sources[0].Unit.Unit) })
}

// AsWritten reports whether the paragraph is the words of one unit as it wrote them.
func (g Paragraph) AsWritten() bool {
	return len(g.Sources) == 1 && g.Sources[0].TextSHA256 == hashOf([]byte(g.Text))
}

// NarrativeStanding is the end of the series of a text.
type NarrativeStanding struct {
	Period PeriodName
	Tail   Tail
}

func (s NarrativeStanding) tail() Tail         { return s.Tail }
func (s NarrativeStanding) series() SeriesName { return s.Period.ConsolidatedDraft() }

// After is the standing after one more version.
func (s NarrativeStanding) After(e Entry) NarrativeStanding {
	s.Tail = s.Tail.advanced(e)
	return s
}

// Next is the entry a version becomes, or why it may not be saved now.
func (s NarrativeStanding) Next(a Act, _ Allowance) (Entry, error) {
	if err := s.Tail.seen(a, s.series()); err != nil {
		return Entry{}, err
	}
	if s.Tail.full() {
		return Entry{}, fault.New(faultv1.Reason_REASON_CONSOLIDATED_REPORT_STATE, "report", string(s.series()))
	}
	return s.Tail.next(s.series(), a), nil
}
