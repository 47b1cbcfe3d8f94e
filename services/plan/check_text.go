package plan

import (
	"fmt"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// texts checks that texts that must be given say something: blanks alone pass the lengths in the contract.
func (k *checker) texts() {
	k.said("document_number", k.content.DocumentNumber)
	k.said("title", k.content.Title)
	for i, section := range k.content.Sections {
		path := fmt.Sprintf("sections[%d]", i)
		k.said(path+".title", section.Title)
		for j, task := range section.Tasks {
			k.said(fmt.Sprintf("%s.tasks[%d].title", path, j), task.Title)
		}
	}
	for i, indicator := range k.content.Indicators {
		path := fmt.Sprintf("indicators[%d]", i)
		k.said(path+".title", indicator.Title)
		k.said(path+".unit_of_measure", indicator.UnitOfMeasure)
		for n, dimension := range indicator.Dimensions {
			path := fmt.Sprintf("%s.dimensions[%d]", path, n)
			k.said(path+".title", dimension.Title)
			for m, category := range dimension.Categories {
				k.said(fmt.Sprintf("%s.categories[%d].title", path, m), category.Title)
			}
		}
	}
	for i, rule := range k.content.ReportingRules {
		k.said(fmt.Sprintf("reporting_rules[%d].title", i), rule.Title)
	}
}

func (k *checker) said(field, text string) {
	if blank(text) {
		k.add(field, faultv1.FieldRule_FIELD_RULE_REQUIRED)
	}
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }

// check finds what is wrong with the decision of an amendment.
func (d Decision) check() fault.Violations {
	var faults fault.Violations
	if blank(d.DecidedBy) {
		faults.Add("decided_by", faultv1.FieldRule_FIELD_RULE_REQUIRED)
	}
	if blank(d.Reason) {
		faults.Add("reason", faultv1.FieldRule_FIELD_RULE_REQUIRED)
	}
	return faults
}
