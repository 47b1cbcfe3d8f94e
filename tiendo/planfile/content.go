package planfile

import (
	"fmt"

	"go.yaml.in/yaml/v4"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
)

// plan reads the whole file. Keys are named as in the contract, so that one description serves both.
func (r *reader) plan(root *yaml.Node) (*planv1.PlanContent, string) {
	c, id := &planv1.PlanContent{}, ""
	if root == nil {
		r.add(position{1, 1}, "", "empty")
		return c, id
	}
	r.refuse(root)
	r.readGroups(root)
	r.mapping("", root, map[string]entry{
		"id":              {"plan_id", r.text(&id)},
		"document_number": {"content.document_number", r.text(&c.DocumentNumber)},
		"document_date":   {"content.document_date", r.date(&c.DocumentDate)},
		"title":           {"content.title", r.text(&c.Title)},
		"purpose":         {"content.purpose", r.text(&c.Purpose)},
		"legal_bases":     {"content.legal_bases", r.texts(&c.LegalBases)},
		"issuing_unit":    {"content.issuing_unit", r.text(&c.IssuingUnit)},
		"lead_unit":       {"content.lead_unit", r.text(&c.LeadUnit)},
		"recipient_unit":  {"content.recipient_unit", r.text(&c.RecipientUnit)},
		"groups":          {"content.groups", func(string, *yaml.Node) {}},
		"assigned_units":  {"content.assigned_units", r.units(&c.AssignedUnits)},
		"end_date":        {"content.end_date", r.date(&c.EndDate)},
		"sections":        {"content.sections", each(r, &c.Sections, r.section)},
		"indicators":      {"content.indicators", each(r, &c.Indicators, r.indicator)},
		"reporting_rules": {"content.reporting_rules", each(r, &c.ReportingRules, r.rule)},
	})
	return c, id
}

// contentPath is the path in the contract of a top-level key.
func contentPath(key string) string {
	if key == "id" {
		return "plan_id"
	}
	return "content." + key
}

// each reads a list of things, one by one.
func each[T any](r *reader, to *[]*T, read func(*T) map[string]entry) take {
	return func(path string, node *yaml.Node) {
		r.list(path, node, func(n int, node *yaml.Node) {
			path := fmt.Sprintf("%s[%d]", path, n)
			r.index.places[path] = at(node)
			item := new(T)
			*to = append(*to, item)
			r.mapping(path, node, read(item))
		})
	}
}

func (r *reader) section(s *planv1.Section) map[string]entry {
	return map[string]entry{
		"code":  {"code", r.text(&s.Code)},
		"title": {"title", r.text(&s.Title)},
		"tasks": {"tasks", each(r, &s.Tasks, r.task)},
	}
}

func (r *reader) task(t *planv1.Task) map[string]entry {
	return map[string]entry{
		"code":                {"code", r.text(&t.Code)},
		"title":               {"title", r.text(&t.Title)},
		"lead_unit":           {"lead_unit", r.text(&t.LeadUnit)},
		"participating_units": {"participating_units", r.units(&t.ParticipatingUnits)},
	}
}

func (r *reader) rule(rule *planv1.ReportingRule) map[string]entry {
	return map[string]entry{
		"id":               {"rule_id", r.text(&rule.RuleId)},
		"title":            {"title", r.text(&rule.Title)},
		"kind":             {"kind", word(r, &rule.Kind, periodKinds)},
		"data_from":        {"data_from", r.day(&rule.DataFrom)},
		"data_to":          {"data_to", r.day(&rule.DataTo)},
		"due":              {"due", r.due(&rule.Due)},
		"consolidated_due": {"consolidated_due", r.due(&rule.ConsolidatedDue)},
		"legal_basis":      {"legal_basis", r.text(&rule.LegalBasis)},
	}
}
