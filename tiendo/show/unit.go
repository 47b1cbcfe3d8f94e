package show

import (
	"google.golang.org/genproto/googleapis/type/date"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// Units writes a list of units.
func (p Printer) Units(units []*unitv1.Unit) {
	t := p.newTable("unit", "display_name", "level", "gso_code", "parent")
	for _, u := range units {
		t.AppendRow(row(u.GetName(), u.GetDisplayName(), p.level(u), u.GetGsoCode(), u.GetParentUnit()))
	}
	p.table(t)
}

// Unit writes all that is known of one unit.
func (p Printer) Unit(u *unitv1.Unit) {
	p.facts(
		"unit", u.GetName(),
		"display_name", u.GetDisplayName(),
		"level", p.level(u),
		"gso_code", u.GetGsoCode(),
		"parent", u.GetParentUnit(),
		"symbol", u.GetSymbol(),
		"in_force", p.dates(u.GetValidFrom(), u.GetValidTo()),
		"note", u.GetNote(),
	)
	if len(u.GetNames()) > 1 {
		t := p.newTable("display_name", "in_force")
		for _, n := range u.GetNames() {
			t.AppendRow(row(n.GetDisplayName(), p.dates(n.GetValidFrom(), n.GetValidTo())))
		}
		p.table(t)
	}
}

// dates is a range of days: the first day, and the first day after the last.
func (p Printer) dates(from, to *date.Date) string {
	switch {
	case from == nil && to == nil:
		return ""
	case from == nil:
		return p.Text.Text("dates.until", "to", p.date(to))
	case to == nil:
		return p.Text.Text("dates.from", "from", p.date(from))
	}
	return p.Text.Text("dates.range", "from", p.date(from), "to", p.date(to))
}

func (p Printer) date(d *date.Date) string {
	if d == nil {
		return ""
	}
	return p.Text.Date(int(d.GetYear()), int(d.GetMonth()), int(d.GetDay()))
}

// level is the level of a unit in words; levels are data, and one that came later has no words here.
func (p Printer) level(u *unitv1.Unit) string {
	if key := "level." + u.GetLevel(); p.Text.Has(key) {
		return p.Text.Text(key)
	}
	return u.GetLevel()
}
