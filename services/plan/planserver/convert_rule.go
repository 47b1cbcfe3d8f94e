package planserver

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/schedule/schedulewire"
)

// ruleFromProto reads a rule. What it says that is not known here was refused before: the contract of this version
// takes defined values only.
func ruleFromProto(in *planv1.ReportingRule) plan.ReportingRule {
	rule, _ := schedulewire.Rule(in)
	return rule
}

func ruleProto(r plan.ReportingRule) *planv1.ReportingRule { return schedulewire.RuleProto(r) }
