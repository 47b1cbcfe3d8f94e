package reporting_test

import (
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

// consolidating is a period in which every unit's report was accepted.
type consolidating struct {
	*reporting.Service
	store      *reportstore.Store
	at         time.Time
	tails      map[int]reporting.Standing
	indicators []reporting.Indicator
}

const (
	benchIndicators = 200
	benchPeriod     = reporting.PeriodName("plans/p/periods/2025-nam")
)

func newConsolidating(b testing.TB, units int) *consolidating {
	b.Helper()
	store, err := reportstore.Open(b.Context(), docstoretest.Open(b))
	if err != nil {
		b.Fatal(err)
	}
	c := &consolidating{store: store, at: time.Date(2025, 7, 9, 1, 0, 0, 0, time.UTC), tails: map[int]reporting.Standing{}}
	c.Service = &reporting.Service{
		Store: store, Now: func() time.Time { return c.at }, Log: slog.New(slog.DiscardHandler),
		Signer: reporting.Signer{KeyID: "k", Key: ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))},
	}
	p := reporting.Period{
		Name: benchPeriod, Plan: "plans/p", Year: 2025, Title: "Báo cáo năm 2025", Due: c.at.Add(time.Hour), OpenedAt: c.at.Add(-time.Hour),
		LeadUnit: reporting.PinnedUnit{Unit: "units/lead"}, IssuingUnit: reporting.PinnedUnit{Unit: "units/issuing"},
		Sections: []reporting.Section{{Code: "1", Title: "Một"}},
	}
	aggregations := []reporting.Aggregation{reporting.Sum, reporting.Average, reporting.Min, reporting.Max, reporting.Sum, reporting.RatioOf}
	var codes []string
	for n := range benchIndicators {
		i := reporting.Indicator{
			Code: fmt.Sprintf("I%03d", n), Title: fmt.Sprintf("Chỉ tiêu %d", n), Kind: reporting.Amount, Decimals: 2,
			Aggregation: aggregations[n%len(aggregations)], Section: "1",
		}
		if i.Aggregation == reporting.RatioOf {
			i.Kind = reporting.Ratio
		}
		p.Indicators, codes = append(p.Indicators, i), append(codes, i.Code)
	}
	for n := range units {
		p.Obligations = append(p.Obligations, reporting.Obligation{
			Unit: reporting.PinnedUnit{Unit: benchUnit(n), DisplayName: fmt.Sprintf("Ủy ban nhân dân xã số %d", n)}, Indicators: codes,
		})
	}
	if err := store.InsertPeriod(b.Context(), p); err != nil {
		b.Fatal(err)
	}
	c.indicators = p.Indicators
	for n := range units {
		c.report(b, p.Indicators, n, n)
	}
	return c
}

func benchUnit(n int) string { return fmt.Sprintf("units/u%04d", n) }

// report adds a submission that is accepted to the series of a unit.
func (c *consolidating) report(b testing.TB, indicators []reporting.Indicator, unit, seed int) {
	b.Helper()
	content := reporting.Content{Sections: []reporting.SectionResult{{Section: "1", Text: "Đã tổ chức thực hiện theo kế hoạch."}}}
	for n, i := range indicators {
		value := reporting.Value{Indicator: i.Code}
		if i.Kind == reporting.Ratio {
			value.Ratio = &reporting.Fraction{Numerator: fmt.Sprint(seed + n), Denominator: fmt.Sprint(seed + 2*n + 1)}
		} else {
			number := fmt.Sprintf("%d.%d", seed*7+n, n%9+1)
			value.Number = &number
		}
		content.Values = append(content.Values, value)
	}
	standing, ok := c.tails[unit]
	if !ok {
		standing = reporting.NewStanding(benchPeriod.Report(benchUnit(unit)))
	}
	for _, kind := range []reporting.EntryKind{reporting.Submitted, reporting.Accepted} {
		e := reporting.Entry{Series: standing.Report.Series(), Number: standing.LastNumber + 1, Kind: kind, ReceivedAt: c.at, RequestID: fmt.Sprint(standing.LastNumber), Due: c.at.Add(time.Hour)}
		if kind == reporting.Submitted {
			e.Content = content.Canonical()
			e.ContentHash = sum(e.Content)
		} else {
			e.About = standing.Submission
		}
		e = e.Sealed(standing.LastHash, c.Signer)
		if err := c.store.InsertEntry(b.Context(), e); err != nil {
			b.Fatal(err)
		}
		standing = standing.After(e)
	}
	c.tails[unit] = standing
	if err := c.store.KeepStanding(b.Context(), standing); err != nil {
		b.Fatal(err)
	}
}

func (c *consolidating) read(b testing.TB) time.Duration {
	b.Helper()
	start := time.Now()
	for _, err := range c.store.ReportEntries(b.Context(), benchPeriod) {
		if err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(start)
}

func (c *consolidating) compile(b testing.TB) time.Duration {
	b.Helper()
	ctx := identity.With(context.Background(), identity.Actor{
		Account: "accounts/lead", Grants: []identity.Grant{{Role: accessv1.Role_ROLE_LEAD_REVIEWER, Unit: "units/lead"}},
	})
	start := time.Now()
	if _, err := c.CompileConsolidated(ctx, benchPeriod.ConsolidatedReport(), reporting.Request{
		RequestID: fmt.Sprint(start.UnixNano()), ReceivedAt: c.at, SeenTail: -1,
	}); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

// BenchmarkConsolidate adds up the reports of 500 and of 4,000 units with 200 indicators each: in full, as after a start, and
// after one report changed in all its values, which includes finding out which. read is the time of reading the same bodies
// through docstore; compile adds storing the revision, some 1.3 MB, durably, and answering it.
//
//	go test ./reporting -run '^$' -bench Consolidate -benchtime 3x
func BenchmarkConsolidate(b *testing.B) {
	small, large := newConsolidating(b, 500), newConsolidating(b, 4000)
	var read, full, few, changed, compiled []time.Duration
	for n := 0; b.Loop(); n++ {
		few = append(few, small.forgotten().addUp(b))
		read = append(read, large.read(b))
		fresh := large.forgotten()
		full = append(full, fresh.addUp(b))
		for m := range 11 {
			fresh.report(b, large.indicators, (n*11+m)%4000, n*31+m)
			changed = append(changed, fresh.addUp(b))
		}
		fresh.report(b, large.indicators, n, 7*n)
		compiled = append(compiled, fresh.compile(b))
	}
	b.ReportMetric(milliseconds(middle(read)), "read-ms")
	b.ReportMetric(milliseconds(middle(full)), "full-ms")
	b.ReportMetric(milliseconds(middle(changed)), "changed-ms")
	b.ReportMetric(milliseconds(middle(compiled)), "compile-ms")
	b.ReportMetric(float64(middle(full))/float64(middle(read)), "full/read")
	b.ReportMetric(float64(middle(full))/float64(middle(few)), "full4000/500")
	b.ReportMetric(100*float64(middle(changed))/float64(middle(full)), "changed-%")
}

func (c *consolidating) addUp(b testing.TB) time.Duration {
	b.Helper()
	start := time.Now()
	if _, err := c.AddUp(b.Context(), benchPeriod, c.at); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

func middle(times []time.Duration) time.Duration {
	return slices.Sorted(slices.Values(times))[len(times)/2]
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// forgotten is the same service after a start: it knows no totals.
func (c *consolidating) forgotten() *consolidating {
	again := *c
	again.Service = &reporting.Service{Store: c.store, Now: c.Now, Log: c.Log, Signer: c.Signer}
	if _, err := again.PeriodNow(context.Background(), benchPeriod); err != nil { // of a period in use, the editions are known
		panic(err)
	}
	return &again
}

func sum(content []byte) string {
	hash := sha256.Sum256(content)
	return hex.EncodeToString(hash[:])
}
