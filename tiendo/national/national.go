// Package national makes up a country of the size of Việt Nam, for measuring: 63 provinces, 696 districts and 10,035
// communes until 30 June 2025, and the reorganisation of 1 July 2025 to 34 provinces and 3,321 communes without districts.
// Only the totals are true. Every unit is numbered and marked as generated; how the numbers spread is even, not real.
package national

import (
	"fmt"

	"google.golang.org/genproto/googleapis/type/date"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// The totals, before and after.
const (
	OldProvinces = 63
	Districts    = 696
	OldCommunes  = 10035
	NewProvinces = 34
	NewCommunes  = 3321
)

// Root is the unit above all provinces.
const Root = "units/mau-toan-quoc"

// Effective is the first day of the new units, LastDay the last one of the old.
var (
	Effective = &date.Date{Year: 2025, Month: 7, Day: 1}
	LastDay   = &date.Date{Year: 2025, Month: 6, Day: 30}
)

const (
	note = "Dữ liệu sinh tự động để đo hiệu năng, không phải đơn vị có thật."
	mark = " (sinh tự động)"
)

// Unit is a generated unit with its permanent name.
type Unit struct {
	Name  string
	Facts *unitv1.Unit
}

// Province is a new province: what it was before, and what the resolution makes of it.
type Province struct {
	Name string
	// Before are the old units, each after the one above it.
	Provinces, Districts, Communes []Unit
	// Made is how many communes it has afterwards.
	Made       int
	Resolution *unitv1.Reorganisation
	ID         string // of the resolution
}

// RootUnit is the unit above all provinces.
func RootUnit() Unit {
	return generated(Root, "organisation", "Toàn quốc mẫu", "Toàn quốc mẫu", "", "", 0)
}

func generated(name, level, title, display, parent, code string, order int) Unit {
	facts := &unitv1.Unit{
		Level: level, SortOrder: int32(order), Note: note,
		Names: []*unitv1.DatedName{{Title: title + mark, DisplayName: display + mark}},
	}
	if parent != "" {
		facts.Parents = []*unitv1.DatedParent{{ParentUnit: parent}}
	}
	if code != "" {
		facts.GsoCodes = []*unitv1.DatedCode{{Code: code}}
	}
	return Unit{Name: name, Facts: facts}
}

// upTo is how many of so many in all the first n of so many parts have, evenly.
func upTo(all, n, parts int) int { return all * n / parts }

// Provinces are the 34 new provinces.
func Provinces() []Province {
	provinces := make([]Province, 0, NewProvinces)
	for i := range NewProvinces {
		provinces = append(provinces, province(i))
	}
	return provinces
}

// province is the new province with a number, from 0 on. Old provinces are taken in order: 11 stay as they are, the others
// come together by two or three.
func province(i int) Province {
	from, to := oldProvinces(i), oldProvinces(i+1)
	p := Province{}
	for old := from; old < to; old++ {
		p.addOld(old)
	}
	p.Made = upTo(NewCommunes, upTo(OldCommunes, districtsBefore(to), Districts), OldCommunes) -
		upTo(NewCommunes, upTo(OldCommunes, districtsBefore(from), Districts), OldCommunes)
	p.resolve(i)
	return p
}

// oldProvinces is how many old provinces go into the first n new ones: 11 alone, then 17 pairs, then 6 by three.
func oldProvinces(n int) int {
	const alone, pairs = 11, 17
	return min(n, alone) + 2*max(0, min(n-alone, pairs)) + 3*max(0, n-alone-pairs)
}

func districtsBefore(oldProvinces int) int { return upTo(Districts, oldProvinces, OldProvinces) }

// addOld adds an old province with its districts and communes.
func (p *Province) addOld(old int) {
	number := fmt.Sprintf("%02d", old+1)
	above := "units/mau-tinh-" + number
	p.Provinces = append(p.Provinces, generated(above, "province", "Tỉnh số "+number, "Tỉnh mẫu số "+number, Root, number, old+1))
	for d := districtsBefore(old); d < districtsBefore(old+1); d++ {
		number := fmt.Sprintf("%03d", d+1)
		district := "units/mau-huyen-" + number
		p.Districts = append(p.Districts, generated(district, "district", "Huyện số "+number, "Huyện mẫu số "+number, above, number, d+1))
		for c := upTo(OldCommunes, d, Districts); c < upTo(OldCommunes, d+1, Districts); c++ {
			number := fmt.Sprintf("%05d", c+1)
			p.Communes = append(p.Communes, generated("units/mau-xa-"+number, "commune", "Xã số "+number, "Xã mẫu số "+number, district, number, c+1))
		}
	}
}

// splitEvery is how many old communes there are for one that is divided.
const splitEvery = 20

// resolve writes the resolution. One document for the country would have more changes than a reorganisation may; there was
// one resolution for each province, too. What ends must leave nothing below it, so a province's own merger is in it.
func (p *Province) resolve(i int) {
	number := fmt.Sprintf("%02d", i+1)
	p.ID, p.Name = "mau-nq-"+number, p.Provinces[0].Name
	p.Resolution = &unitv1.Reorganisation{
		EffectiveDate: Effective, Note: note,
		Document: &unitv1.DecidingDocument{
			Number: number + "/NQ-MAU", Date: &date.Date{Year: 2025, Month: 6, Day: 16}, Issuer: "Cơ quan mẫu",
			Title: "sắp xếp đơn vị hành chính của tỉnh mẫu số " + number,
		},
	}
	if len(p.Provinces) > 1 {
		p.Name = "units/mau-tinh-moi-" + number
		p.add(create(p.Name, "province", "Tỉnh mới số "+number, Root, code(p.Provinces[0]), i+1))
		p.add(merge(p.Name, p.Provinces))
	}
	for m := range p.Made {
		p.commune(m)
	}
	for _, d := range p.Districts {
		p.add(&unitv1.Change{Kind: &unitv1.Change_Dissolve{Dissolve: &unitv1.Dissolution{Unit: d.Name}}})
	}
}

// commune makes the province's new commune with a number out of the old ones that are its share, and gives it the code of
// the first of them. Every so many old communes, one is divided between this new commune and another.
func (p *Province) commune(m int) {
	old := p.Communes[upTo(len(p.Communes), m, p.Made):upTo(len(p.Communes), m+1, p.Made)]
	name := newName(old[0])
	p.add(create(name, "commune", "Xã mới số "+code(old[0]), p.Name, code(old[0]), int(old[0].Facts.GetSortOrder())))
	var whole []Unit
	for n, u := range old {
		if n > 0 && int(u.Facts.GetSortOrder())%splitEvery == 0 {
			neighbour := newName(p.Communes[upTo(len(p.Communes), (m+1)%p.Made, p.Made)])
			p.add(split(u.Name, name, neighbour))
			continue
		}
		whole = append(whole, u)
	}
	p.add(merge(name, whole))
}

func (p *Province) add(c *unitv1.Change) { p.Resolution.Changes = append(p.Resolution.Changes, c) }

func code(u Unit) string { return u.Facts.GetGsoCodes()[0].GetCode() }

func newName(first Unit) string { return "units/mau-xa-moi-" + code(first) }

func create(name, level, title, parent, code string, order int) *unitv1.Change {
	return &unitv1.Change{Kind: &unitv1.Change_Create{Create: &unitv1.Creation{
		Unit: name, Level: level, Title: title + mark, DisplayName: title + mark, ParentUnit: parent, GsoCode: code,
		SortOrder: int32(order), Note: note,
	}}}
}

func merge(into string, units []Unit) *unitv1.Change {
	merger := &unitv1.Merger{SuccessorUnit: into}
	for _, u := range units {
		merger.PredecessorUnits = append(merger.PredecessorUnits, u.Name)
	}
	return &unitv1.Change{Kind: &unitv1.Change_Merge{Merge: merger}}
}

func split(unit, rest, part string) *unitv1.Change {
	return &unitv1.Change{Kind: &unitv1.Change_Split{Split: &unitv1.Split{Unit: unit, Portions: []*unitv1.Portion{
		{SuccessorUnit: part, Extent: unitv1.Extent_EXTENT_PART},
		{SuccessorUnit: rest, Extent: unitv1.Extent_EXTENT_REMAINDER},
	}}}}
}
