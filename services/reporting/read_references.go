package reporting

import (
	"cmp"
	"context"
	"iter"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
)

// References lists the reference values of a unit, or of all units of a period, a number of units at a time.
func (s *Service) References(ctx context.Context, name PeriodName, unit string, page Page) ([]OfferedValue, string, error) {
	if unit != "" {
		now, err := s.reportNow(ctx, name.Report(unit), access.ReadReport)
		if err != nil {
			return nil, "", err
		}
		values, err := s.referencesOf(ctx, now.Period, unit)
		return values, "", err
	}
	p, err := s.periodFor(ctx, name, access.ReadReferenceValues)
	if err != nil {
		return nil, "", err
	}
	if _, known := p.Obligation(page.Token); !known && page.Token != "" {
		return nil, "", fault.InvalidField("page_token", faultv1.FieldRule_FIELD_RULE_PATTERN)
	}
	offer, err := s.offer(ctx, p)
	if err != nil {
		return nil, "", err
	}
	return s.pageOfReferences(ctx, offer, page)
}

// referencesOf are the reference values of one unit.
func (s *Service) referencesOf(ctx context.Context, p PeriodNow, unit string) ([]OfferedValue, error) {
	offer, err := s.offer(ctx, p)
	if err != nil {
		return nil, err
	}
	for n, from := range offer.from {
		values, err := s.Store.ReferencesOf(ctx, from.Name, unit, from.Chunks)
		if err != nil {
			return nil, err
		}
		offer.put(n, values)
	}
	return offer.take(unit), nil
}

// offer puts the values of one unit together from the confirmed imports of a period.
type offer struct {
	period PeriodNow
	from   []BulkImport // in the order in which they were confirmed
	asked  []*Period    // the edition each of them was read by
	values map[referencePlace]OfferedValue
}

func (s *Service) offer(ctx context.Context, p PeriodNow) (*offer, error) {
	o := &offer{period: p, values: map[referencePlace]OfferedValue{}}
	var err error
	if o.from, err = s.Store.ConfirmedBulkImports(ctx, p.Name); err != nil {
		return nil, err
	}
	for _, i := range o.from {
		edition, err := s.bulkEdition(ctx, i)
		if err != nil {
			return nil, err
		}
		o.asked = append(o.asked, edition)
	}
	return o, nil
}

// bulkEdition is the edition of its period that an import is read by.
func (s *Service) bulkEdition(ctx context.Context, i BulkImport) (*Period, error) {
	opened, err := s.period(ctx, i.Period)
	if err != nil {
		return nil, err
	}
	return s.edition(ctx, opened, i.Edition)
}

// put notes values of an import, over those of imports before it.
func (o *offer) put(from int, values []ReferenceValue) {
	for _, v := range values {
		if o.stillAsked(from, v) {
			o.values[v.place()] = OfferedValue{ReferenceValue: v, Import: &o.from[from]}
		}
	}
}

// stillAsked reports whether the period asks now for what the value was read as.
func (o *offer) stillAsked(from int, v ReferenceValue) bool {
	then, was := o.asked[from].Indicator(v.Indicator)
	now, is := o.period.Indicator(v.Indicator)
	if !was || !is || then != now && !now.asksAs(then) {
		return false
	}
	_, rank := now.rank(v)
	return rank >= 0
}

// rank is the place of a value among those of the indicator: the whole first, then the categories as they are listed; -1 of a
// category that it does not have.
func (i *Indicator) rank(v ReferenceValue) (dimension, category int) {
	if v.Dimension == "" {
		return -1, 0
	}
	for n, d := range i.Dimensions {
		if d.Code == v.Dimension {
			return n, slices.IndexFunc(d.Categories, func(c Category) bool { return c.Code == v.Category })
		}
	}
	return 0, -1
}

// take answers what was noted, as that of a unit, in the order of the period, and begins anew.
func (o *offer) take(unit string) []OfferedValue {
	obligation, owes := o.period.Obligation(unit)
	values := make([]OfferedValue, 0, len(o.values))
	for _, v := range o.values {
		v.Unit = obligation.Unit
		values = append(values, v)
	}
	clear(o.values)
	if !owes {
		return nil
	}
	at := make(map[string]int, len(o.period.Indicators))
	for n := range o.period.Indicators {
		at[o.period.Indicators[n].Code] = n
	}
	slices.SortFunc(values, func(a, b OfferedValue) int {
		indicator := &o.period.Indicators[at[a.Indicator]]
		dimensionA, categoryA := indicator.rank(a.ReferenceValue)
		dimensionB, categoryB := indicator.rank(b.ReferenceValue)
		return cmp.Or(cmp.Compare(at[a.Indicator], at[b.Indicator]), cmp.Compare(dimensionA, dimensionB), cmp.Compare(categoryA, categoryB))
	})
	return values
}

// pageOfReferences reads all imports side by side, unit after unit.
func (s *Service) pageOfReferences(ctx context.Context, o *offer, page Page) ([]OfferedValue, string, error) {
	var streams []*unitStream
	for _, from := range o.from {
		next, stop := iter.Pull2(s.Store.References(ctx, from.Name, page.Token, from.Chunks))
		defer stop()
		stream := &unitStream{next: next}
		streams = append(streams, stream)
		if err := stream.advance(); err != nil {
			return nil, "", err
		}
	}
	var values []OfferedValue
	last := ""
	for units := 0; ; {
		unit := firstUnit(streams)
		switch {
		case unit == "":
			return values, "", nil
		case units == page.Size:
			return values, last, nil
		}
		for n, stream := range streams {
			for stream.ok && stream.Unit == unit {
				o.put(n, stream.Values)
				if err := stream.advance(); err != nil {
					return nil, "", err
				}
			}
		}
		if found := o.take(unit); len(found) > 0 {
			values, last = append(values, found...), unit
			units++
		}
	}
}

// unitStream is where the reading of one import stands.
type unitStream struct {
	next func() (UnitReferences, error, bool)
	UnitReferences
	ok bool
}

func (s *unitStream) advance() (err error) {
	s.UnitReferences, err, s.ok = s.next()
	return err
}

// firstUnit is the unit that comes next; empty where none does.
func firstUnit(streams []*unitStream) string {
	first := ""
	for _, s := range streams {
		if s.ok && (first == "" || s.Unit < first) {
			first = s.Unit
		}
	}
	return first
}
