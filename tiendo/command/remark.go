package command

import (
	"slices"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// remarksOf reads remarks typed as PART=TEXT.
func remarksOf(given []string) ([]*reportingv1.PartRemark, error) {
	var remarks []*reportingv1.PartRemark
	for _, text := range given {
		part, comment, ok := strings.Cut(text, "=")
		if !ok || part == "" || comment == "" {
			return nil, usage("usage.remark", "value", text)
		}
		remarks = append(remarks, &reportingv1.PartRemark{Part: partOf(part), Comment: comment})
	}
	return remarks, nil
}

// partOf is the part that is meant: the code of an indicator, muc:CODE or section:CODE for a content area, nhiem-vu:CODE or task:CODE for a task, a key of the
// report's file, or a part as the contract names it.
func partOf(typed string) string {
	if slices.Contains([]string{"difficulties", "next_steps", "proposals"}, typed) || strings.Contains(typed, "/") {
		return typed
	}
	if kind, code, ok := strings.Cut(typed, ":"); ok {
		switch kind {
		case "muc", "section":
			return "sections/" + code
		case "nhiem-vu", "task":
			return "tasks/" + code
		}
	}
	return "values/" + typed
}
