package unit

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
)

// named is a unit with the field that names it.
type named struct {
	name  Name
	field string
}

func list(field string, names []Name) []named {
	out := make([]named, 0, len(names))
	for i, name := range names {
		out = append(out, named{name, index(field, i)})
	}
	return out
}

func index(field string, i int) string { return fmt.Sprintf("%s[%d]", field, i) }

// review looks for all that is wrong with a reorganisation.
type review struct {
	Reorganisation
	faults        fault.Violations
	before, after Units // the whole country without the reorganisation and with it
	planned       []Recorded
	holders       map[string][]Name // who has a code afterwards
	reported      LastReports
}

// Check finds everything in a new reorganisation that breaks a rule, all at once. The form of single fields is laid down
// in the contract and not repeated here. units are all there are, as the ledger leaves them; reported is what those it takes
// apart reported last, for an effective day in the past.
func (r Reorganisation) Check(units Units, ledger Ledger, today calendar.Date, reported LastReports) fault.Violations {
	v := review{Reorganisation: r, before: units, after: make(Units, len(units)), reported: reported}
	for _, other := range ledger.live() {
		if other.Planned(today) {
			v.planned = append(v.planned, other)
		}
	}
	if v.days(); len(v.faults) > 0 { // nothing can be said about a day that does not occur
		return v.faults
	}
	v.each(v.changes)
	v.each(v.reportedSince)
	v.each(v.portions)
	if v.overlaps(); len(v.faults) > 0 { // what follows looks at the country afterwards, which these would distort
		return v.faults
	}
	for name, u := range units {
		v.after[name] = u
	}
	v.after.reorganise(Recorded{Reorganisation: r})
	v.each(v.receivers)
	v.holders = v.after.holders(v.Effective)
	v.each(v.codes)
	v.leftBelow()
	v.cycles()
	return v.faults
}

func (v *review) each(check func(path string, c Alteration)) {
	for i, c := range v.Changes {
		check(fmt.Sprintf("reorganisation.changes[%d].%s", i, c.Kind), c)
	}
}

func (v *review) days() {
	if !v.Effective.Valid() {
		v.faults.Add("reorganisation.effective_date", faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	}
	if !v.Document.Date.Valid() {
		v.faults.Add("reorganisation.document.date", faultv1.FieldRule_FIELD_RULE_BAD_DATE)
	}
}

// changes checks that what a change alters can be altered on that day, and is altered once.
func (v *review) changes(path string, c Alteration) {
	for _, n := range c.changed() {
		at := path + "." + n.field
		if v.times(n.name) > 1 {
			v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", string(n.name))
		}
		u, known := v.before[n.name]
		switch {
		case c.Kind == Create && known:
			v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", string(n.name))
		case c.Kind == Create:
		case !known:
			v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", string(n.name))
		default:
			v.alterable(at, u, c.ends())
		}
		if c.Kind == Merge && (n.name == c.Unit || v.stands(c.Unit, n.name)) {
			v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_ABOVE_ITSELF, "unit", string(n.name), "date", v.Effective.String())
		}
	}
}

// alterable checks that a unit is there the day before, and that nothing recorded of it comes later. An end that was
// recorded for this very day may be explained.
func (v *review) alterable(at string, u Unit, ends bool) {
	explained := ends && u.Life.To == v.Effective && u.EndedBy == ""
	last := u.lastChange()
	switch {
	case u.Life.ended(v.Effective.AddDays(-1)), v.Effective.Before(u.Life.From):
		v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_UNIT_NOT_IN_FORCE, "unit", string(u.Name), "date", v.Effective.String())
	case !u.Life.To.IsZero() && !explained:
		v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_CHANGED_BY_ANOTHER,
			"unit", string(u.Name), "value", string(u.EndedBy), "date", u.Life.To.String())
	case !last.Before(v.Effective):
		v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_CHANGED_BY_ANOTHER, "unit", string(u.Name), "date", last.String())
	}
}

// times is how often a reorganisation alters a unit.
func (v *review) times(name Name) int {
	n := 0
	for _, c := range v.Changes {
		for _, changed := range c.changed() {
			if changed.name == name {
				n++
			}
		}
	}
	return n
}

// stands reports whether a unit is below another one on the day before.
func (v *review) stands(name, above Name) bool {
	return slices.Contains(v.before.above(name, v.Effective.AddDays(-1)), above)
}

// portions checks what a split or a transfer gives away.
func (v *review) portions(path string, c Alteration) {
	sum, remainders := new(big.Rat), 0
	for i, p := range c.Portions {
		at := path + "." + index("portions", i)
		same := slices.IndexFunc(c.Portions, func(o Portion) bool { return o.Successor == p.Successor })
		if same < i || p.Successor == c.Unit {
			v.faults.Add(at+".successor_unit", faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", string(p.Successor))
		}
		if p.Extent == Remainder {
			remainders++
		}
		if p.Extent == Whole || p.Extent == Remainder && (remainders > 1 || c.Kind == Transfer) {
			v.faults.Add(at+".extent", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
		}
		if (p.Share == "") != (p.ShareSource == "") {
			v.faults.Add(at+".share_source", faultv1.FieldRule_FIELD_RULE_REQUIRED)
		}
		if share, ok := new(big.Rat).SetString(p.Share); ok {
			if sum.Add(sum, share); sum.Cmp(big.NewRat(1, 1)) > 0 || share.Sign() == 0 {
				v.faults.Add(at+".share", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE)
			}
		}
	}
}

// overlaps checks that no planned reorganisation alters what this one touches, or touches what this one alters.
func (v *review) overlaps() {
	if len(v.planned) == 0 {
		return
	}
	mine := v.touches()
	for _, other := range v.planned {
		theirs := other.touches()
		v.each(func(path string, c Alteration) {
			for _, n := range append(c.changed(), c.received()...) {
				at := path + "." + n.field
				altered, touched := theirs[n.name]
				if touched && (altered || mine[n.name]) && !v.faulty(at) {
					v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_CHANGED_BY_ANOTHER,
						"unit", string(n.name), "value", string(other.Name), "date", other.Effective.String())
				}
			}
		})
	}
}

func (v *review) faulty(field string) bool {
	return slices.ContainsFunc(v.faults, func(f fault.Violation) bool { return f.Field == field })
}

// receivers checks that what gets something, or stands above, is there from the effective day; above, also for good.
func (v *review) receivers(path string, c Alteration) {
	for _, n := range c.received() {
		at, u := path+"."+n.field, v.after[n.name]
		switch {
		case u.Name == "":
			v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", string(n.name))
		case !u.InForce(v.Effective):
			v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_UNIT_NOT_IN_FORCE, "unit", string(n.name), "date", v.Effective.String())
		case n.field == "parent_unit" && !u.Life.To.IsZero():
			v.faults.Add(at, faultv1.FieldRule_FIELD_RULE_CHANGED_BY_ANOTHER,
				"unit", string(n.name), "value", string(u.EndedBy), "date", u.Life.To.String())
		}
	}
}

// codes checks that no other unit has a code that is given, on any day from the effective one on.
func (v *review) codes(path string, c Alteration) {
	if c.Code == "" {
		return
	}
	for _, name := range v.holders[c.Code] {
		if name != c.Unit && v.after[name].has(c.Code, Span{From: v.Effective}) {
			v.faults.Add(path+".gso_code", faultv1.FieldRule_FIELD_RULE_CODE_TAKEN, "value", c.Code, "unit", string(name))
		}
	}
}

// has reports whether a unit has a code on some day of a span.
func (u Unit) has(code string, span Span) bool {
	return slices.ContainsFunc(u.Codes, func(c DatedCode) bool {
		return c.Code == code && c.Span.Within(u.Life).meets(span)
	})
}

// leftBelow checks that nothing is left below a unit that ends.
func (v *review) leftBelow() {
	left := make(map[Name][]string)
	for _, name := range v.after.names() {
		for _, p := range v.after[name].Parents {
			if v.after[name].Life.Within(p.Span).reaches(v.Effective) {
				left[p.Parent] = append(left[p.Parent], string(name))
			}
		}
	}
	v.each(func(path string, c Alteration) {
		if !c.ends() {
			return
		}
		for _, n := range c.changed() {
			if units := left[n.name]; len(units) > 0 {
				v.faults.Add(path+"."+n.field, faultv1.FieldRule_FIELD_RULE_UNITS_LEFT_BELOW, "value", some(units))
			}
		}
	})
}

// cycles checks that no unit that comes under another one stands above itself, on the effective day or on a later one on
// which something moves.
func (v *review) cycles() {
	days := []calendar.Date{v.Effective}
	for _, u := range v.after {
		for _, p := range u.Parents {
			if v.Effective.Before(p.Span.From) && !slices.Contains(days, p.Span.From) {
				days = append(days, p.Span.From)
			}
		}
	}
	slices.SortFunc(days, calendar.Date.Compare)
	v.each(func(path string, c Alteration) {
		if c.Parent == "" {
			return
		}
		for _, day := range days {
			if slices.Contains(v.after.above(c.Unit, day), c.Unit) {
				v.faults.Add(path+".parent_unit", faultv1.FieldRule_FIELD_RULE_ABOVE_ITSELF, "unit", string(c.Unit), "date", day.String())
				return
			}
		}
	})
}

// above are the units above a unit on a day, the nearest first; the unit itself comes last if it stands above itself.
func (units Units) above(name Name, day calendar.Date) []Name {
	var up []Name
	for at := name; ; {
		at = units[at].parentOn(day)
		if at == "" || slices.Contains(up, at) {
			return up
		}
		up = append(up, at)
		if at == name {
			return up
		}
	}
}

// parentOn is the unit above on a day; empty at the top of the tree, and while the unit does not exist.
func (u Unit) parentOn(day calendar.Date) Name {
	if u.InForce(day) {
		for _, p := range u.Parents {
			if p.Span.Holds(day) {
				return p.Parent
			}
		}
	}
	return ""
}

func (units Units) names() []Name {
	names := make([]Name, 0, len(units))
	for name := range units {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// some are the first few of a list, for a person to read.
func some(list []string) string {
	const few = 5
	if len(list) > few {
		return strings.Join(list[:few], ", ") + ", …"
	}
	return strings.Join(list, ", ")
}
