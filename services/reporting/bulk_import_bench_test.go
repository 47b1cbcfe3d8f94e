package reporting_test

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/sheet"
)

const (
	bulkUnits, bulkIndicators = 4000, 25
	bulkRows                  = bulkUnits * bulkIndicators
)

// bulkPeriod is a period of 4,000 units with 25 indicators.
func bulkPeriod(n int) reporting.Period {
	p := reporting.Period{
		Name: reporting.PeriodName(fmt.Sprintf("plans/b%d/periods/2025-nam", n)), Plan: fmt.Sprintf("plans/b%d", n), Year: 2025,
		LeadUnit: reporting.PinnedUnit{Unit: "units/lead"}, IssuingUnit: reporting.PinnedUnit{Unit: "units/issuing"},
	}
	var codes []string
	for i := range bulkIndicators {
		codes = append(codes, fmt.Sprintf("I%03d", i))
		p.Indicators = append(p.Indicators, reporting.Indicator{Code: codes[i], Title: "Chỉ tiêu", Kind: reporting.Amount, Decimals: 2, Minimum: "0"})
	}
	for u := range bulkUnits {
		p.Obligations = append(p.Obligations, reporting.Obligation{
			Unit: reporting.PinnedUnit{Unit: benchUnit(u), DisplayName: fmt.Sprintf("Ủy ban nhân dân xã số %d", u)}, Indicators: codes,
		})
	}
	return p
}

// bulkTable is its file: unit after unit, or indicator after indicator so that the rows of a unit lie far apart.
func bulkTable(byUnit bool) sheet.Table {
	t := sheet.Table{Name: "Số liệu"}
	for _, heading := range []string{"Đơn vị", "Chỉ tiêu", "Giá trị", "Nguồn"} {
		t.Columns = append(t.Columns, sheet.Column{Title: heading})
	}
	for n := range bulkRows {
		unit, indicator := n/bulkIndicators, n%bulkIndicators
		if !byUnit {
			unit, indicator = n%bulkUnits, n/bulkUnits
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: []sheet.Cell{
			sheet.Text(fmt.Sprintf("Ủy ban nhân dân xã số %d", unit)), sheet.Text(fmt.Sprintf("I%03d", indicator)),
			sheet.Number(fmt.Sprintf("%d.%02d", n*7, n%100)), sheet.Text("Niên giám thống kê mẫu năm 2024"),
		}})
	}
	return t
}

// BenchmarkBulkImport imports 100,000 rows of 4,000 units into a database file, from the first part of the file to the
// confirmation, and reports rows a second and the largest heap seen meanwhile, above what there was before.
//
//	go test ./reporting -run '^$' -bench BulkImport -benchtime 3x
func BenchmarkBulkImport(b *testing.B) {
	for _, c := range []struct {
		name   string
		byUnit bool
		format reporting.FileFormat
	}{
		{"csv", true, reporting.CSVComma}, {"csv, scattered", false, reporting.CSVComma}, {"xlsx", true, reporting.XLSX},
	} {
		b.Run(c.name, func(b *testing.B) {
			var file bytes.Buffer
			var err error
			if c.format == reporting.XLSX {
				err = sheet.WriteXLSX(&file, sheet.Book{Tables: []sheet.Table{bulkTable(c.byUnit)}})
			} else {
				err = sheet.WriteCSV(&file, bulkTable(c.byUnit))
			}
			if err != nil {
				b.Fatal(err)
			}
			said := fileOf(file.Bytes(), reporting.PointNumbers, c.format)
			store := docstoretest.Open(b)
			var peak uint64
			for n := 0; b.Loop(); n++ {
				peak = max(peak, heapWhile(func() { importOnce(b, store, n, file.Bytes(), said) }))
			}
			b.ReportMetric(float64(bulkRows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
			b.ReportMetric(float64(peak)/(1<<20), "peak-MiB")
		})
	}
}

func importOnce(b *testing.B, store docstore.Store, n int, content []byte, file reporting.BulkFile) {
	s := overPeriod(b.Context(), b, store, bulkPeriod(n))
	i, err := s.whole("import", content, file, reporting.MaxBulkRows)
	if err != nil || i.Taken != bulkRows {
		b.Fatalf("%d taken, %v", i.Taken, err)
	}
}

// heapWhile is the largest heap seen while something is done, above what is in use before.
func heapWhile(do func()) uint64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&stats)
	before, peak := stats.HeapAlloc, stats.HeapAlloc
	ctx, stop := context.WithCancel(context.Background())
	var watching sync.WaitGroup
	watching.Go(func() {
		for ticks := time.NewTicker(5 * time.Millisecond); ctx.Err() == nil; <-ticks.C {
			runtime.ReadMemStats(&stats)
			peak = max(peak, stats.HeapAlloc)
		}
	})
	do()
	stop()
	watching.Wait()
	return peak - before
}
