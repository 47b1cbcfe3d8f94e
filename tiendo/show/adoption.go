package show

import (
	"fmt"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// adoption writes that a period took over a version of the plan, and what that changed.
func (p Printer) adoption(a *reportingv1.Adoption) {
	comment := joined(a.GetComment(), a.GetDocument())
	if a.GetAuthoritiesOnly() {
		p.Line("decided.taken_over", "version", int(a.GetPlanVersion()), "time", p.time(a.GetReceiveTime()), "comment", comment)
	} else {
		p.Line("decided.adopted", "version", int(a.GetPlanVersion()), "time", p.time(a.GetReceiveTime()), "comment", comment)
	}
	for _, c := range a.GetChanges() {
		fmt.Fprintln(p.Out, "- "+safe(p.planChange(c)))
	}
}

func (p Printer) planChange(c *reportingv1.PlanChange) string {
	what := p.word("subject", strings.TrimPrefix(c.GetSubject().String(), "SUBJECT_"))
	code := short(c.GetCode())
	switch {
	case len(c.GetFields()) > 0:
		fields := make([]string, 0, len(c.GetFields()))
		for _, field := range c.GetFields() {
			fields = append(fields, p.word("plan_field", field))
		}
		return p.Text.Text("decided.altered", "what", what, "code", code, "after", c.GetAfter(), "fields", strings.Join(fields, ", "))
	case c.GetBefore() == "" && c.GetAfter() == "":
		return p.Text.Text("decided.changed", "what", what)
	case c.GetBefore() == "":
		return p.Text.Text("decided.added", "what", what, "code", code, "after", c.GetAfter())
	case c.GetAfter() == "":
		return p.Text.Text("decided.removed", "what", what, "code", code, "before", c.GetBefore())
	}
	return p.Text.Text("decided.replaced", "what", what, "before", c.GetBefore(), "after", c.GetAfter())
}
