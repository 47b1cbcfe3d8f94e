package unitstore_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/tiendo/tiendo/services/unit"
)

// BenchmarkSubtree reads what stands below one district, ten units, where all the communes of the country were merged by
// threes into new ones: by how many units there are besides.
func BenchmarkSubtree(b *testing.B) {
	for _, communes := range []int{1000, 10000} {
		b.Run(fmt.Sprint(communes), func(b *testing.B) {
			store := open(b)
			parent := func(i int) unit.Name { return unit.NewName(fmt.Sprint("district-", i/30)) }
			inParallel(b, communes, func(ctx context.Context, i int) error {
				return store.InsertUnit(ctx, unit.Unit{
					Name: unit.NewName(fmt.Sprint("old-", i)), Revision: 1, Names: []unit.DatedName{{Title: "X"}},
					Parents: []unit.DatedParent{{Parent: parent(i)}},
				})
			})
			r := unit.Reorganisation{Name: "reorganisations/r", Effective: dayOf(10)}
			for i := 0; i < communes; i += 3 {
				made := unit.NewName(fmt.Sprint("new-", i/3))
				gone := unit.Alteration{Kind: unit.Merge, Unit: made}
				for j := i; j < min(i+3, communes); j++ {
					gone.Predecessors = append(gone.Predecessors, unit.NewName(fmt.Sprint("old-", j)))
				}
				r.Changes = append(r.Changes, unit.Alteration{Kind: unit.Create, Unit: made, Title: "Y", Parent: parent(i)}, gone)
			}
			if err := store.Append(b.Context(), unit.Act{ID: unit.ActID(1), Number: 1, Enters: &r}); err != nil {
				b.Fatal(err)
			}
			read := func() {
				units, _, err := store.UnitsBelow(b.Context(), parent(300), dayOf(20), unit.Page{Size: 100})
				if err != nil || len(units) != 10 {
					b.Fatal(len(units), err)
				}
			}
			read() // the first read makes what is kept in memory
			for b.Loop() {
				read()
			}
		})
	}
}
