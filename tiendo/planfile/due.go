package planfile

import (
	"strings"

	"go.yaml.in/yaml/v4"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// due reads {before: 10/7}, {by: 5 tháng sau} or {after: 5 ngày làm việc}: the three phrases of official plans.
func (r *reader) due(to **planv1.DueRule) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		rule := &planv1.DueRule{}
		phrases := 0
		phrase := func(p planv1.DueRule_Phrase, field string, read yamlfile.Take) yamlfile.Entry {
			return entry(field, func(path string, node *yaml.Node) {
				phrases++
				rule.Phrase = p
				read(path, node)
			})
		}
		r.Mapping(path, node, entries{
			"before":      phrase(planv1.DueRule_PHRASE_BEFORE, "day", r.dueDay(rule)),
			"by":          phrase(planv1.DueRule_PHRASE_BY, "day", r.dueDay(rule)),
			"after":       phrase(planv1.DueRule_PHRASE_AFTER_PERIOD, "after", r.daysAfter(rule)),
			"roll":        entry("roll", yamlfile.Word(r.Reader, &rule.Roll, rolls)),
			"sample":      entry("sample", r.Truth(&rule.Sample)),
			"legal_basis": entry("legal_basis", r.Text(&rule.LegalBasis)),
		})
		if node.Kind == yaml.MappingNode && phrases != 1 {
			r.Add(yamlfile.At(node), path, "due_phrase")
		}
		*to = rule
	}
}

// dueDay reads the day of a due rule. Which way of saying it fits the rule, the server says.
func (r *reader) dueDay(rule *planv1.DueRule) yamlfile.Take {
	return r.anyDay(func(path string, node *yaml.Node, day written) bool {
		rule.Day, rule.MonthDay, rule.WeekDay, rule.Date = day.year, day.month, day.week, day.date
		for _, field := range []string{"month_day", "week_day", "date"} {
			r.Index().Set(sibling(path, field), yamlfile.At(node))
		}
		return true
	})
}

// daysAfter reads "5 ngày" or "5 ngày làm việc".
func (r *reader) daysAfter(rule *planv1.DueRule) yamlfile.Take {
	return r.Scalar(func(path string, node *yaml.Node, text string) {
		parts := countText.FindStringSubmatch(strings.ToLower(strings.Join(strings.Fields(text), " ")))
		if parts == nil {
			r.Add(yamlfile.At(node), path, "bad_days", "value", text)
			return
		}
		working := strings.HasPrefix(parts[2], "ngày làm") || strings.HasPrefix(parts[2], "working")
		rule.After = &planv1.DaysAfter{Days: whole(parts[1]), WorkingDays: working}
	})
}

// levelDue reads {levels: [commune], due: {by: 16}}.
func (r *reader) levelDue(level *planv1.LevelDue) entries {
	return entries{
		"levels": entry("levels", r.Texts(&level.Levels)),
		"units":  entry("units", r.units(&level.Units)),
		"due":    entry("due", r.due(&level.Due)),
	}
}
