package official

import (
	"fmt"

	"github.com/tiendo/tiendo/services/document"
	"github.com/tiendo/tiendo/services/reporting"
)

// narrative is the text as the lead unit wrote it, by the parts of the outline and, in the results, by content area.
func narrative(o *outline, c reporting.Consolidated) {
	w := words()
	o.part(w.Results, narrativeResults(c))
	for _, part := range []struct {
		part  reporting.NarrativePart
		title string
	}{
		{reporting.DifficultiesPart, w.Difficulties}, {reporting.NextStepsPart, w.NextSteps}, {reporting.ProposalsPart, w.Proposals},
	} {
		var blocks []document.Block
		for _, p := range c.Narrative {
			if p.Part == part.part {
				blocks = append(blocks, written(p)...)
			}
		}
		o.part(part.title, blocks)
	}
}

func narrativeResults(c reporting.Consolidated) []document.Block {
	var blocks []document.Block
	n := 0
	for _, section := range c.Sections {
		first := true
		for _, p := range c.Narrative {
			if p.Part != reporting.ResultsPart || p.Section != section.Section {
				continue
			}
			if first {
				n++
				blocks = append(blocks, document.Heading{Level: document.LevelPoint, Number: fmt.Sprint(n), Text: section.Title})
			}
			first = false
			blocks = append(blocks, written(p)...)
		}
	}
	return append(blocks, document.Text(words().Figures))
}

// written is a paragraph. One that is a unit's own words names the unit, as where nobody wrote a text.
func written(p reporting.Paragraph) []document.Block {
	blocks := paragraphs(p.Text)
	if p.AsWritten() {
		return withSource(blocks, words().UnitText.With("unit", p.Sources[0].Unit.DisplayName))
	}
	return blocks
}

// recommendations are what the units ask of authorities.
func recommendations(c reporting.Consolidated) []document.Block {
	if len(c.Recommendations) == 0 {
		return nil
	}
	w := words()
	blocks := []document.Block{document.Text(w.UnitsAsk)}
	for _, r := range c.Recommendations {
		blocks = append(blocks, document.Paragraph{Marker: "-", Spans: []document.Span{
			{Text: w.Asks.With("unit", r.Unit.DisplayName, "addressee", w.Addressee[r.Recommendation.Addressee.Kind]), Italic: true},
			{Text: r.Recommendation.Text},
		}})
	}
	return blocks
}
