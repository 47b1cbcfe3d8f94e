package show

import (
	"strings"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// Accounts writes a list of accounts.
func (p Printer) Accounts(accounts []*unitv1.Account) {
	t := p.newTable("account", "display_name", "grants", "note")
	for _, a := range accounts {
		t.AppendRow(row(a.GetName(), a.GetDisplayName(), p.grants(a), p.accountNote(a)))
	}
	p.table(t)
}

// Account writes one account.
func (p Printer) Account(a *unitv1.Account) {
	p.facts("account", a.GetName(), "display_name", a.GetDisplayName(), "email", a.GetEmail(), "grants", p.grants(a), "note",
		p.accountNote(a))
}

// grants are the roles of an account, one a line.
func (p Printer) grants(a *unitv1.Account) string {
	var grants []string
	for _, g := range a.GetGrants() {
		grants = append(grants, p.word("role", strings.TrimPrefix(g.GetRole().String(), "ROLE_"))+" · "+g.GetUnit())
	}
	return strings.Join(grants, "\n")
}

func (p Printer) accountNote(a *unitv1.Account) string {
	var notes []string
	if a.GetDemo() {
		notes = append(notes, p.Text.Text("account.demo"))
	}
	if a.GetDisabled() {
		notes = append(notes, p.Text.Text("account.disabled"))
	}
	return strings.Join(notes, "; ")
}
