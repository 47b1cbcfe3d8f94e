package product_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/proto"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/demo"
	"github.com/tiendo/tiendo/tiendo/product"
)

func config(data string) product.Config {
	return product.Config{
		Data: data, HTTP: "127.0.0.1:0", GRPC: "127.0.0.1:0", Now: time.Now, Log: slog.New(slog.DiscardHandler),
	}
}

// loadDemo loads the demonstration into a folder.
func loadDemo(t *testing.T, data string) string {
	t.Helper()
	if err := product.LoadDemo(t.Context(), config(data), func(int, int, string) {}); err != nil {
		t.Fatal(err)
	}
	return data
}

// demoOnce is the demonstration, loaded once for all tests of this run.
var demoOnce struct {
	sync.Mutex
	folder string
}

// loadedDemo is a folder of the test's own with the demonstration in it.
func loadedDemo(t *testing.T) string {
	t.Helper()
	demoOnce.Lock()
	defer demoOnce.Unlock()
	if demoOnce.folder == "" {
		folder, err := os.MkdirTemp("", "tiendo-demo-*")
		if err != nil {
			t.Fatal(err)
		}
		demoOnce.folder = loadDemo(t, filepath.Join(folder, "data"))
	}
	data := filepath.Join(t.TempDir(), "data")
	if err := os.CopyFS(data, os.DirFS(demoOnce.folder)); err != nil {
		t.Fatal(err)
	}
	return data
}

func start(t *testing.T, data string) *product.System {
	t.Helper()
	system, err := product.Start(t.Context(), config(data))
	if err != nil {
		t.Fatal(err)
	}
	return system
}

func stop(t *testing.T, system *product.System) {
	t.Helper()
	if err := system.Stop(); err != nil {
		t.Errorf("stop: %v", err)
	}
}

func dial(t *testing.T, address string) client.Services {
	t.Helper()
	conn, err := grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(64<<20)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return client.Of(conn)
}

// signer signs the demo's people in, each once.
func signer(services client.Services, password string) func(context.Context, string) (context.Context, string, error) {
	sessions := map[string]*unitv1.Session{}
	return func(ctx context.Context, login string) (context.Context, string, error) {
		session := sessions[login]
		if session == nil {
			var err error
			session, err = services.Identity.SignIn(ctx, &unitv1.SignInRequest{Login: login, Password: password})
			if err != nil {
				return nil, "", fmt.Errorf("sign in %s: %w", login, err)
			}
			sessions[login] = session
		}
		return client.Bearer(ctx, session.GetAccessToken()), session.GetAccount().GetDisplayName(), nil
	}
}

// everything is what the leadership and the city can read of all rounds: each consolidated report with every figure,
// and every report's series.
func everything(t *testing.T, services client.Services) map[string]proto.Message {
	t.Helper()
	ctx, _, err := signer(services, demo.Password)(t.Context(), demo.Leadership)
	if err != nil {
		t.Fatal(err)
	}
	periods, err := services.Reporting.ListPeriods(ctx, &reportingv1.ListPeriodsRequest{Parent: demo.Plan, PageSize: 200})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]proto.Message{}
	for _, listed := range periods.GetPeriods() {
		consolidated := listed.GetName() + "/consolidatedReport"
		all[consolidated], err = services.Reporting.GetConsolidatedReport(ctx, &reportingv1.GetConsolidatedReportRequest{Name: consolidated})
		if err != nil {
			t.Fatal(err)
		}
		period, err := services.Reporting.GetPeriod(ctx, &reportingv1.GetPeriodRequest{Name: listed.GetName()})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range period.GetObligations() {
			series, err := services.Reporting.ListReportEntries(ctx, &reportingv1.ListReportEntriesRequest{Parent: o.GetReport(), WithContent: true})
			if err != nil {
				t.Fatal(err)
			}
			if !series.GetCheck().GetIntact() {
				t.Fatalf("%s is broken at %d", o.GetReport(), series.GetCheck().GetBrokenAt())
			}
			all[o.GetReport()] = series
		}
	}
	return all
}

func same(t *testing.T, want, got map[string]proto.Message) {
	t.Helper()
	if len(want) != len(got) {
		t.Errorf("%d things, want %d", len(got), len(want))
	}
	for name, w := range want {
		if !proto.Equal(w, got[name]) {
			t.Errorf("%s differs:\n got %v\nwant %v", name, got[name], w)
		}
	}
}

func TestARoundIsPlayedAndARestartLosesNothing(t *testing.T) {
	data := loadedDemo(t)
	system := start(t, data)
	services := dial(t, system.GRPC())
	var steps []demo.Step
	player := demo.Player{
		Round: demo.Live, Services: services, SignIn: signer(services, demo.Password),
		Say: func(s demo.Step) { steps = append(steps, s) },
	}
	result, err := player.Play(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, s := range steps {
		count[s.Key]++
	}
	owed := int(result.CityCopy.GetExpectedReports())
	if owed != 26 || result.CityCopy.GetIncludedReports() != 25 { // Vạn Yên has gone since the plan was issued
		t.Errorf("included %d of %d, want 25 of 26", result.CityCopy.GetIncludedReports(), owed)
	}
	for key, want := range map[string]int{
		"opened": 1, "drafted": owed - 1, "submitted": owed - 1, "returned": 1, "submitted_again": 1, "accepted": owed - 1,
		"missing": 1, "compiled": 1, "approved": 1, "dispatched": 1, "received": 1,
	} {
		if count[key] != want {
			t.Errorf("%d steps %q, want %d", count[key], key, want)
		}
	}
	before := everything(t, services)
	clockBefore := system.Now()
	stop(t, system)

	system = start(t, data)
	defer stop(t, system)
	same(t, before, everything(t, dial(t, system.GRPC())))
	if now := system.Now(); now.Before(clockBefore) || now.Sub(clockBefore) > time.Hour {
		t.Errorf("the demonstration's clock went from %v to %v", clockBefore, now)
	}
}

func TestTheDemonstrationIsTheSameAtEveryLoad(t *testing.T) {
	var loads []map[string]proto.Message
	for _, data := range []string{loadedDemo(t), loadDemo(t, filepath.Join(t.TempDir(), "data"))} {
		system := start(t, data)
		loads = append(loads, everything(t, dial(t, system.GRPC())))
		stop(t, system)
	}
	if len(loads[0]) < 12*28 {
		t.Fatalf("only %d things were loaded", len(loads[0]))
	}
	same(t, loads[0], loads[1])
}

func TestTheDemonstrationNeverMixesWithOtherData(t *testing.T) {
	data := t.TempDir()
	if err := os.WriteFile(filepath.Join(data, "unit.db"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err := product.LoadDemo(t.Context(), config(data), func(int, int, string) {})
	if !errors.Is(err, product.ErrNotDemo) {
		t.Errorf("got %v, want ErrNotDemo", err)
	}
}

func TestAnInterruptedLoadLeavesNothingBehind(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	ctx, cancel := context.WithCancel(t.Context())
	err := product.LoadDemo(ctx, config(data), func(step, _ int, _ string) {
		if step == 4 {
			cancel()
		}
	})
	if err == nil {
		t.Fatal("an interrupted load succeeded")
	}
	if _, err := os.Stat(data); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder is there: %v", err)
	}
	if err := product.LoadDemo(t.Context(), config(data), func(int, int, string) {}); err != nil {
		t.Errorf("loading again: %v", err)
	}
}

func TestASecondSystemOnTheSameFolderIsRefused(t *testing.T) {
	data := t.TempDir()
	system := start(t, data)
	defer stop(t, system)
	if second, err := product.Start(t.Context(), config(data)); err == nil {
		stop(t, second)
		t.Error("two systems on one folder")
	}
}
