package planfile

import (
	"go.yaml.in/yaml/v4"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// entries are the keys of a mapping.
type entries = map[string]yamlfile.Entry

// entry is a key whose value may be left empty.
func entry(field string, read yamlfile.Take) yamlfile.Entry {
	return yamlfile.Entry{Field: field, Read: read}
}

// plan reads the whole file. Keys are named as in the contract, so that one description serves both.
func (r *reader) plan(root *yaml.Node) (*planv1.PlanContent, string) {
	c, id := &planv1.PlanContent{}, ""
	r.readGroups(root)
	r.Mapping("", root, entries{
		"id":              entry("plan_id", r.Text(&id)),
		"document_number": entry("content.document_number", r.Text(&c.DocumentNumber)),
		"document_date":   entry("content.document_date", r.Date(&c.DocumentDate)),
		"title":           entry("content.title", r.Text(&c.Title)),
		"purpose":         entry("content.purpose", r.Text(&c.Purpose)),
		"legal_bases":     entry("content.legal_bases", r.Texts(&c.LegalBases)),
		"issuing_unit":    entry("content.issuing_unit", r.Text(&c.IssuingUnit)),
		"lead_unit":       entry("content.lead_unit", r.Text(&c.LeadUnit)),
		"recipient_unit":  entry("content.recipient_unit", r.Text(&c.RecipientUnit)),
		"groups":          entry("content.groups", func(string, *yaml.Node) {}),
		"assigned_units":  entry("content.assigned_units", r.units(&c.AssignedUnits)),
		"end_date":        entry("content.end_date", r.Date(&c.EndDate)),
		"sections":        entry("content.sections", each(r, &c.Sections, r.section)),
		"indicators":      entry("content.indicators", each(r, &c.Indicators, r.indicator)),
		"reporting_rules": entry("content.reporting_rules", each(r, &c.ReportingRules, r.rule)),
		"checks":          entry("content.checks", each(r, &c.Checks, r.check)),
		"progress_rule":   entry("content.progress_rule.bands", r.progressRule(&c.ProgressRule)),
	})
	return c, id
}

// fieldOf is the path in the contract of a top-level key.
func fieldOf(key string) string {
	if key == "id" {
		return "plan_id"
	}
	return "content." + key
}

// each reads a list of mappings.
func each[T any](r *reader, to *[]*T, keys func(*T) entries) yamlfile.Take {
	return yamlfile.Each(r.Reader, to, func(path string, node *yaml.Node, item *T) { r.Mapping(path, node, keys(item)) })
}

func (r *reader) check(c *planv1.Check) entries {
	return entries{
		"id":         entry("check_id", r.Text(&c.CheckId)),
		"expression": entry("expression", r.Text(&c.Expression)),
		"severity":   entry("severity", yamlfile.Word(r.Reader, &c.Severity, severities)),
		"message":    entry("message", r.Text(&c.Message)),
		"message_en": entry("message_en", r.Text(&c.MessageEn)),
	}
}

// progressRule reads the bands of the rule by which indicators are rated, the best first.
func (r *reader) progressRule(to **planv1.ProgressRule) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		rule := new(planv1.ProgressRule)
		each(r, &rule.Bands, func(b *planv1.ProgressBand) entries {
			return entries{
				"status":           entry("status", yamlfile.Word(r.Reader, &b.Status, progressStatuses)),
				"measure":          entry("measure", yamlfile.Word(r.Reader, &b.Measure, progressMeasures)),
				"at_least_percent": entry("at_least_percent", r.Decimal(&b.AtLeastPercent)),
				"title":            entry("title", r.Text(&b.Title)),
			}
		})(path, node)
		*to = rule
	}
}

func (r *reader) section(s *planv1.Section) entries {
	return entries{
		"code":  entry("code", r.Text(&s.Code)),
		"title": entry("title", r.Text(&s.Title)),
		"tasks": entry("tasks", each(r, &s.Tasks, r.task)),

		"reporting_units": entry("reporting_units", r.units(&s.ReportingUnits)),
		"weight":          entry("weight", r.Decimal(&s.Weight)),
	}
}

func (r *reader) task(t *planv1.Task) entries {
	return entries{
		"code":                entry("code", r.Text(&t.Code)),
		"title":               entry("title", r.Text(&t.Title)),
		"lead_unit":           entry("lead_unit", r.Text(&t.LeadUnit)),
		"participating_units": entry("participating_units", r.units(&t.ParticipatingUnits)),
		"reporting_units":     entry("reporting_units", r.units(&t.ReportingUnits)),
		"due_date":            entry("due_date", r.Date(&t.DueDate)),
		"product":             entry("product", r.Text(&t.Product)),
	}
}

func (r *reader) rule(rule *planv1.ReportingRule) entries {
	return entries{
		"id":               entry("rule_id", r.Text(&rule.RuleId)),
		"title":            entry("title", r.Text(&rule.Title)),
		"kind":             entry("kind", yamlfile.Word(r.Reader, &rule.Kind, periodKinds)),
		"window":           entry("window", yamlfile.Word(r.Reader, &rule.Window, windows)),
		"data_from":        entry("data_from", r.day(&rule.DataFrom, &rule.OnceFrom, "once_from")),
		"data_to":          entry("data_to", r.lastDay(rule)),
		"data_legal_basis": entry("data_legal_basis", r.Text(&rule.DataLegalBasis)),
		"due":              entry("due", r.due(&rule.Due)),
		"level_dues":       entry("level_dues", each(r, &rule.LevelDues, r.levelDue)),
		"consolidated_due": entry("consolidated_due", r.due(&rule.ConsolidatedDue)),
		"lock_after_days":  entry("lock_after_days", r.lock(&rule.LockAfterDays)),
		"legal_basis":      entry("legal_basis", r.Text(&rule.LegalBasis)),
	}
}

// lock reads a number of days, of which 0 is one.
func (r *reader) lock(to **int32) yamlfile.Take {
	return func(path string, node *yaml.Node) {
		days := int32(-1)
		if r.Whole(&days)(path, node); days >= 0 {
			*to = &days
		}
	}
}
