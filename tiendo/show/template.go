package show

import (
	"strconv"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// OfficeTemplate writes which Word template of an office is in force, and what was done before.
func (p Printer) OfficeTemplate(t *reportingv1.OfficeTemplate) {
	if v := t.GetVersion(); v > 0 {
		p.Line("template.in_force", "version", strconv.Itoa(int(v)))
	} else {
		p.Line("template.none")
	}
	if len(t.GetVersions()) == 0 {
		return
	}
	table := p.newTable("version", "set_time", "account", "template_sha256")
	table.SetColumnConfigs(right(1))
	for _, v := range t.GetVersions() {
		hash := v.GetSha256()
		if v.GetRemoved() {
			hash = p.Text.Text("template.removed")
		}
		table.AppendRow(row(strconv.Itoa(int(v.GetVersion())), p.time(v.GetSetTime()), v.GetSetByDisplayName(), hash))
	}
	p.table(table)
}

// Placeholders writes what can be put into a template.
func (p Printer) Placeholders(all []*reportingv1.TemplatePlaceholder) {
	table := p.newTable("placeholder", "filled_with", "needed")
	for _, one := range all {
		with, needed := p.Text.Text("template.words"), ""
		if one.GetBlock() {
			with = p.Text.Text("template.block")
		}
		if n := one.GetNeeded(); n > 0 {
			needed = strconv.Itoa(int(n))
		}
		table.AppendRow(row("{{"+one.GetName()+"}}", with, needed))
	}
	p.table(table)
	p.Line("template.needed")
}
