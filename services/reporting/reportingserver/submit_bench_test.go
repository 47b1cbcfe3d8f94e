package reportingserver_test

import (
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"net"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

const (
	clients     = 64
	connections = 4
)

// BenchmarkSubmit measures whole submissions over TCP by 64 clients on a durable store, and in the same run the parts no
// submission can do without: a call that carries the same message and does nothing, the insert of the same document, the
// check of the token, one hash and one signature. of_limit is the time of all parts together over the time of a
// submission, each as measured with all clients at once: 1 would be a submission that costs nothing beside its parts.
//
//	go test ./reporting/reportingserver -run '^$' -bench Submit -benchtime 20000x
func BenchmarkSubmit(b *testing.B) {
	t := newThroughput(b)
	b.ReportAllocs() // of clients and server together
	b.ResetTimer()
	whole := t.measure(b, b.N, t.submit)
	b.StopTimer()
	b.ReportMetric(milliseconds(whole.percentile(50)), "p50-ms")
	b.ReportMetric(milliseconds(whole.percentile(99)), "p99-ms")
	b.ReportMetric(float64(time.Second)/float64(whole.each), "submits/s")
	var parts time.Duration
	for _, part := range []struct {
		name string
		op   func(client, n int) error
	}{
		{"call", t.emptyCall},
		{"insert", t.insert},
		{"token", t.verify},
		{"hash", t.hash},
		{"signature", t.sign},
	} {
		each := t.measure(b, b.N, part.op).each
		parts += each
		b.ReportMetric(milliseconds(each), part.name+"-ms")
	}
	b.ReportMetric(float64(parts)/float64(whole.each), "of_limit")
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// throughput is a served reporting service with its store, and what its parts need.
type throughput struct {
	full, empty []reportingv1.ReportingServiceClient
	contexts    []context.Context // of each client, with its token
	tokens      []string
	content     *reportingv1.ReportContent
	verifier    *identity.Verifier
	inserted    *docstore.Collection[reporting.Entry]
	entry       reporting.Entry
	key         ed25519.PrivateKey
}

func newThroughput(b *testing.B) *throughput {
	b.Helper()
	clock := servertest.NewClock(vietnam("2025-07-01 08:00:00.000"))
	store, issuer := docstoretest.Open(b), servertest.NewIssuer(b, clock)
	t := &throughput{
		content:  wholeReport(),
		verifier: identity.NewVerifier(identity.VerifierConfig{Keys: issuer, Now: clock.Now}),
		key:      ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize)),
	}
	for n := range clients {
		actor := as(accessv1.Role_ROLE_UNIT_LEADER, unitOf(n))
		token, _, err := issuer.Issue(actor)
		if err != nil {
			b.Fatal(err)
		}
		t.tokens = append(t.tokens, token)
		t.contexts = append(t.contexts, metadata.AppendToOutgoingContext(b.Context(), "authorization", "Bearer "+token))
	}
	t.openPeriods(b, store)
	t.serve(b, store, clock)
	t.readPeriods(b)
	t.prepareInsert(b, store)
	return t
}

func unitOf(client int) string { return fmt.Sprintf("units/u%02d", client) }

func periodOf(n int) reporting.PeriodName {
	return reporting.PeriodName(fmt.Sprintf("plans/bench/periods/%d-6-thang", n))
}

// openPeriods opens one period for every time a client submits.
func (t *throughput) openPeriods(b *testing.B, store docstore.Store) {
	b.Helper()
	periods, err := reportstore.Open(b.Context(), store)
	if err != nil {
		b.Fatal(err)
	}
	for n := range b.N/clients + 1 {
		p := reporting.Period{
			Name: periodOf(n), Plan: "plans/bench", Due: vietnam("2025-07-10 00:00:00.000"),
			LeadUnit: reporting.PinnedUnit{Unit: phong}, IssuingUnit: reporting.PinnedUnit{Unit: huyen},
		}
		for _, value := range t.content.GetValues() {
			p.Indicators = append(p.Indicators, reporting.Indicator{Code: value.GetIndicator(), Kind: reporting.Count, Aggregation: reporting.Sum})
		}
		for _, section := range t.content.GetSections() {
			p.Sections = append(p.Sections, reporting.Section{Code: section.GetSection()})
		}
		for client := range clients {
			o := reporting.Obligation{Unit: reporting.PinnedUnit{Unit: unitOf(client)}}
			for _, i := range p.Indicators {
				o.Indicators = append(o.Indicators, i.Code)
			}
			p.Obligations = append(p.Obligations, o)
		}
		if err := periods.InsertPeriod(b.Context(), p); err != nil {
			b.Fatal(err)
		}
	}
}

// readPeriods makes the service know the periods, as it does from the first of many who report in one.
func (t *throughput) readPeriods(b *testing.B) {
	b.Helper()
	for n := range b.N/clients + 1 {
		if _, err := t.full[0].GetPeriod(t.contexts[0], &reportingv1.GetPeriodRequest{Name: string(periodOf(n))}); err != nil {
			b.Fatal(err)
		}
	}
}

// wholeReport is a report of the size a commune sends: 25 figures and a page of text.
func wholeReport() *reportingv1.ReportContent {
	text := strings.Repeat("Đã tổ chức tuyên truyền, tập huấn cho cán bộ và Nhân dân trên địa bàn. ", 4)
	c := &reportingv1.ReportContent{Difficulties: text, NextSteps: text, Proposals: text}
	for n := range 25 {
		c.Values = append(c.Values, number(fmt.Sprintf("A%d", n), fmt.Sprint(n*37)))
	}
	for n := range 5 {
		c.Sections = append(c.Sections, &reportingv1.SectionResult{Section: fmt.Sprint(n + 1), Text: text})
	}
	return c
}

// serve serves the whole service, and beside it a bare gRPC server whose handler does nothing.
func (t *throughput) serve(b *testing.B, store docstore.Store, clock *servertest.Clock) {
	b.Helper()
	log := slog.New(slog.DiscardHandler)
	server := grpcserver.New(grpcserver.Config{Log: log, Now: clock.Now, Verifier: t.verifier})
	err := reportingserver.Register(b.Context(), server, reportingserver.Config{Store: store, Now: clock.Now, Log: log})
	if err != nil {
		b.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	listener := listen(b)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, listener) }()
	bare := grpc.NewServer()
	reportingv1.RegisterReportingServiceServer(bare, idle{})
	bareListener := listen(b)
	go func() { ended <- bare.Serve(bareListener) }()
	t.full, t.empty = dial(b, listener.Addr()), dial(b, bareListener.Addr())
	b.Cleanup(func() {
		stop()
		bare.Stop()
		for range 2 {
			if err := <-ended; err != nil {
				b.Error(err)
			}
		}
	})
}

type idle struct {
	reportingv1.UnimplementedReportingServiceServer
}

func (idle) SubmitReport(context.Context, *reportingv1.SubmitReportRequest) (*reportingv1.Receipt, error) {
	return new(reportingv1.Receipt), nil
}

func listen(b *testing.B) net.Listener {
	b.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	return listener
}

func dial(b *testing.B, address net.Addr) []reportingv1.ReportingServiceClient {
	b.Helper()
	var out []reportingv1.ReportingServiceClient
	for range connections {
		conn, err := grpc.NewClient("passthrough:///"+address.String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { conn.Close() })
		out = append(out, reportingv1.NewReportingServiceClient(conn))
	}
	return out
}

// request is the n-th submission of a client: each time the first of another report.
func (t *throughput) request(client, n int) *reportingv1.SubmitReportRequest {
	return &reportingv1.SubmitReportRequest{
		Name: string(periodOf(n).Report(unitOf(client))), Content: t.content, RequestId: newID(),
	}
}

func (t *throughput) submit(client, n int) error {
	_, err := t.full[client%connections].SubmitReport(t.contexts[client], t.request(client, n))
	return err
}

func (t *throughput) emptyCall(client, n int) error {
	_, err := t.empty[client%connections].SubmitReport(t.contexts[client], t.request(client, n))
	return err
}

// prepareInsert finds out which document a submission stores.
func (t *throughput) prepareInsert(b *testing.B, store docstore.Store) {
	b.Helper()
	submitted, err := docstore.Declare[reporting.Entry](b.Context(), store, docstore.Schema{Name: "entries"})
	if err != nil {
		b.Fatal(err)
	}
	report := periodOf(b.N / clients).Report(unitOf(clients - 1)) // never the last client's turn in the last period
	_, err = t.full[0].SubmitReport(t.contexts[clients-1], &reportingv1.SubmitReportRequest{Name: string(report), Content: t.content, RequestId: newID()})
	if err != nil {
		b.Fatal(err)
	}
	if t.entry, err = submitted.Get(b.Context(), report.Series().EntryID(1)); err != nil {
		b.Fatal(err)
	}
	if t.inserted, err = docstore.Declare[reporting.Entry](b.Context(), store, docstore.Schema{Name: "bare_entries"}); err != nil {
		b.Fatal(err)
	}
}

func (t *throughput) insert(client, n int) error {
	e := t.entry
	e.ID = periodOf(n).Report(unitOf(client)).Series().EntryID(1)
	return t.inserted.Insert(context.Background(), e)
}

func (t *throughput) verify(client, _ int) error {
	_, err := t.verifier.Verify(context.Background(), t.tokens[client])
	return err
}

func (t *throughput) hash(int, int) error {
	sha256.Sum256(t.entry.Content)
	return nil
}

func (t *throughput) sign(int, int) error {
	ed25519.Sign(t.key, t.entry.ReceiptStatement())
	return nil
}

// measured is what some operations took: each on average, with all clients at once, and as single clients saw them.
type measured struct {
	each time.Duration
	seen []time.Duration
}

func (m measured) percentile(p int) time.Duration { return m.seen[(len(m.seen)-1)*p/100] }

// measure lets the clients do so many operations in all.
func (t *throughput) measure(b *testing.B, operations int, op func(client, n int) error) measured {
	b.Helper()
	var (
		seen    [clients][]time.Duration
		working sync.WaitGroup
		ready   = make(chan struct{})
	)
	for client := range clients {
		share := operations / clients
		if client < operations%clients {
			share++
		}
		working.Go(func() {
			<-ready
			for n := range share {
				began := time.Now()
				if err := op(client, n); err != nil {
					b.Error(err)
					return
				}
				seen[client] = append(seen[client], time.Since(began))
			}
		})
	}
	began := time.Now()
	close(ready)
	working.Wait()
	took := time.Since(began)
	m := measured{each: took / time.Duration(operations), seen: slices.Concat(seen[:]...)}
	slices.Sort(m.seen)
	return m
}
