package product_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"
	"google.golang.org/protobuf/proto"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/demo"
	"github.com/tiendo/tiendo/tiendo/product"
)

// childData, when set, makes the test binary the product itself, running on that folder.
const childData = "TIENDO_TEST_CHILD_DATA"

func TestMain(m *testing.M) {
	if data := os.Getenv(childData); data != "" {
		if err := runChild(data); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	code := m.Run()
	if demoOnce.folder != "" {
		_ = os.RemoveAll(filepath.Dir(demoOnce.folder))
	}
	os.Exit(code)
}

func runChild(data string) error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	system, err := product.Start(ctx, config(data))
	if err != nil {
		return err
	}
	if err := json.NewEncoder(os.Stdout).Encode(system.GRPC()); err != nil {
		return err
	}
	return system.Wait(ctx)
}

// child is the product in a process of its own.
type child struct {
	command *exec.Cmd
	address string
}

func startChild(t *testing.T, data string) *child {
	t.Helper()
	c := &child{command: exec.Command(os.Args[0])}
	c.command.Env = append(os.Environ(), childData+"="+data)
	c.command.Stderr = os.Stderr
	out, err := c.command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.command.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &c.address)
	}
	if err != nil {
		c.kill()
		t.Fatalf("the product did not start: %v", err)
	}
	return c
}

func (c *child) kill() {
	_ = c.command.Process.Kill()
	_ = c.command.Wait()
}

const (
	kills       = 20 // how often the product is killed while it works
	actsPerKill = 10 // the fewest acts acknowledged before each kill, so that a slow machine proves as much as a fast one
)

// TestKilledAtAnyInstantNothingAcknowledgedIsLost has units submit, and the lead unit return, as fast as they can,
// kills the product in the middle, starts it again, and asks for every receipt it ever gave.
func TestKilledAtAnyInstantNothingAcknowledgedIsLost(t *testing.T) {
	data := loadedDemo(t)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	chance := rand.New(rand.NewPCG(seed, 0))

	c := startChild(t, data)
	defer func() { c.kill() }()
	w := newWriters(t, dial(t, c.address))
	interrupted := 0
	for range kills {
		services := dial(t, c.address)
		working := w.work(t.Context(), services)
		working.awaitActs(t, actsPerKill+chance.IntN(5*actsPerKill))
		time.Sleep(time.Duration(chance.IntN(20_000)) * time.Microsecond) // the instant of the kill is what is random here
		c.kill()
		interrupted += working.wait()
		c = startChild(t, data)
		w.check(t, dial(t, c.address))
		if t.Failed() {
			return
		}
	}
	acknowledged := w.acknowledged()
	t.Logf("%d kills, %d calls cut off, %d acts acknowledged, none lost", kills, interrupted, acknowledged)
	if interrupted == 0 || acknowledged < actsPerKill*kills {
		t.Errorf("too little happened for the test to mean anything: %d cut off, %d acknowledged", interrupted, acknowledged)
	}
}

// writer is one unit's leader and the reviewer who sends every report back.
type writer struct {
	report           string
	leader, reviewer func(context.Context) context.Context
	content          *reportingv1.ReportContent
	receipts         []*reportingv1.Receipt
	entries          int // newest acknowledged entry
	unsure           string
}

type writers struct{ all []*writer }

// newWriters opens the period and signs everybody in; tokens outlive the kills.
func newWriters(t *testing.T, services client.Services) *writers {
	t.Helper()
	as := func(login string) func(context.Context) context.Context {
		session, err := services.Identity.SignIn(t.Context(), &unitv1.SignInRequest{Login: login, Password: demo.Password})
		if err != nil {
			t.Fatal(err)
		}
		return func(ctx context.Context) context.Context { return client.Bearer(ctx, session.GetAccessToken()) }
	}
	reviewer := as(demo.Reviewer1)
	period, err := services.Reporting.OpenPeriod(reviewer(t.Context()),
		&reportingv1.OpenPeriodRequest{Parent: demo.Plan, RuleId: demo.Live.Rule, Year: int32(demo.Live.Year)})
	if err != nil {
		t.Fatal(err)
	}
	w := &writers{}
	for _, o := range period.GetObligations() {
		for _, u := range demo.Units() {
			if u.Name == o.GetUnit().GetUnit() {
				w.all = append(w.all, &writer{
					report: o.GetReport(), leader: as(u.Leader()), reviewer: reviewer, content: demo.Content(period, o),
				})
			}
		}
	}
	return w
}

type working struct {
	group  sync.WaitGroup
	acted  chan struct{} // one for every act acknowledged
	cutOff atomic.Int64
}

// awaitActs returns once n more acts were acknowledged.
func (w *working) awaitActs(t *testing.T, n int) {
	t.Helper()
	deadline := time.After(2 * time.Minute)
	for seen := range n {
		select {
		case <-w.acted:
		case <-deadline:
			t.Fatalf("%d of %d acts were acknowledged in two minutes", seen, n)
		}
	}
}

// wait returns how many writers were cut off, once all were.
func (w *working) wait() int {
	w.group.Wait()
	return int(w.cutOff.Load())
}

// work has every writer work until a call fails.
func (w *writers) work(ctx context.Context, services client.Services) *working {
	done := &working{acted: make(chan struct{}, 1<<20)} // more than one round can be; an empty struct takes no memory
	for _, one := range w.all {
		done.group.Go(func() {
			for one.act(ctx, services) == nil {
				done.acted <- struct{}{}
			}
			done.cutOff.Add(1)
		})
	}
	return done
}

// act submits the report, or has it returned, whatever is its turn, and notes what was acknowledged.
func (w *writer) act(ctx context.Context, services client.Services) error {
	report, err := services.Reporting.GetReport(w.leader(ctx), &reportingv1.GetReportRequest{Name: w.report})
	if err != nil {
		return err
	}
	if report.GetState() == reportingv1.Report_STATE_SUBMITTED {
		report, err = services.Reporting.ReturnReport(w.reviewer(ctx), &reportingv1.ReturnReportRequest{
			Name: w.report, Comment: "Đề nghị kiểm tra lại.", RequestId: uuid.NewString(), Etag: report.GetEtag(),
		})
		w.entries = max(w.entries, int(report.GetLastEntry()))
		return err
	}
	w.unsure = uuid.NewString()
	receipt, err := services.Reporting.SubmitReport(w.leader(ctx),
		&reportingv1.SubmitReportRequest{Name: w.report, Content: w.content, RequestId: w.unsure})
	if err != nil {
		return err
	}
	w.receipts, w.entries, w.unsure = append(w.receipts, receipt), w.entries+1, ""
	return nil
}

// check asks the product, after its restart, for everything it acknowledged before.
func (w *writers) check(t *testing.T, services client.Services) {
	t.Helper()
	for _, one := range w.all {
		for _, receipt := range one.receipts {
			again, err := services.Reporting.GetReceipt(one.leader(t.Context()),
				&reportingv1.GetReceiptRequest{Name: one.report, RequestId: receipt.GetRequestId()})
			if err != nil {
				t.Errorf("%s: receipt %s is lost: %v", one.report, receipt.GetNumber(), err)
			} else if !proto.Equal(receipt, again) {
				t.Errorf("%s: receipt changed:\n was %v\n now %v", one.report, receipt, again)
			}
		}
		series, err := services.Reporting.ListReportEntries(one.leader(t.Context()), &reportingv1.ListReportEntriesRequest{Parent: one.report})
		if err != nil {
			t.Errorf("%s: %v", one.report, err)
			continue
		}
		if !series.GetCheck().GetIntact() {
			t.Errorf("%s: broken at %d", one.report, series.GetCheck().GetBrokenAt())
		}
		if len(series.GetEntries()) < one.entries {
			t.Errorf("%s: %d entries, %d were acknowledged", one.report, len(series.GetEntries()), one.entries)
		}
		one.settle(t, services)
		one.entries = len(series.GetEntries())
	}
}

// settle asks what became of the call that was cut off: it was done once, or not at all.
func (w *writer) settle(t *testing.T, services client.Services) {
	t.Helper()
	if w.unsure == "" {
		return
	}
	receipt, err := services.Reporting.GetReceipt(w.leader(t.Context()),
		&reportingv1.GetReceiptRequest{Name: w.report, RequestId: w.unsure})
	if f, _ := client.ReadFailure(err); err != nil && f.Reason != "NOT_FOUND" {
		t.Errorf("%s: what became of %s: %v", w.report, w.unsure, err)
	}
	if err == nil {
		w.receipts = append(w.receipts, receipt)
	}
	w.unsure = ""
}

func (w *writers) acknowledged() int {
	n := 0
	for _, one := range w.all {
		n += one.entries
	}
	return n
}
