package planfile

import (
	"regexp"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// dayText is a day of every year as it is written in documents: 10/7, 10/01 năm sau.
var dayText = regexp.MustCompile(`^([0-9]{1,2}/[0-9]{1,2})(?:\s+(.+))?$`)

// years are the words for the year of a day, counted from the year of the period.
var years = map[string]int32{"": 0, "năm sau": 1, "năm trước": -1, "next year": 1, "previous year": -1}

func (r *reader) day(to **planv1.YearDay) yamlfile.Take {
	return r.Scalar(func(path string, node *yaml.Node, text string) {
		parts := dayText.FindStringSubmatch(text)
		if parts == nil {
			r.Add(yamlfile.At(node), path, "bad_day", "value", text)
			return
		}
		offset, known := years[strings.Join(strings.Fields(parts[2]), " ")]
		// 2000 had a 29 February. That a plan must not name it, because it does not come every year, the server says.
		day, err := time.Parse("2/1/2006", parts[1]+"/2000")
		if err != nil || !known {
			r.Add(yamlfile.At(node), path, "bad_day", "value", text)
			return
		}
		*to = &planv1.YearDay{YearOffset: offset, Month: int32(day.Month()), Day: int32(day.Day())}
	})
}

// due reads {before: 10/7} or {by: 10/7}: the two phrases of official plans, which differ by one day.
func (r *reader) due(to **planv1.DueRule) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		rule := &planv1.DueRule{}
		phrases := 0
		phrase := func(p planv1.DueRule_Phrase) yamlfile.Entry {
			return entry("day", func(path string, node *yaml.Node) {
				phrases++
				rule.Phrase = p
				r.day(&rule.Day)(path, node)
			})
		}
		r.Mapping(path, node, entries{
			"before": phrase(planv1.DueRule_PHRASE_BEFORE),
			"by":     phrase(planv1.DueRule_PHRASE_BY),
			"sample": entry("sample", r.Truth(&rule.Sample)),
		})
		if node.Kind == yaml.MappingNode && phrases != 1 {
			r.Add(yamlfile.At(node), path, "due_phrase")
		}
		*to = rule
	}
}
