package product_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/type/date"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/demo"
)

// TestARoundThroughFourProcesses builds the three services and the gateway, starts each as a process of its own, and
// plays a whole round through them; then it stops plan and unit, and units still submit.
func TestARoundThroughFourProcesses(t *testing.T) {
	f := startFour(t)
	services := client.Services{
		Units: dial(t, f.unit.address).Units, Identity: dial(t, f.unit.address).Identity,
		Plans: dial(t, f.plan.address).Plans, Reporting: dial(t, f.reporting.address).Reporting,
	}
	signIn := signer(services, demo.Password)
	f.load(t, services, signIn)
	round := demo.Round{Year: time.Now().In(demo.Vietnam).Year(), Rule: demo.Year}
	player := demo.Player{Round: round, Services: services, SignIn: signIn, Say: func(demo.Step) {}}
	result, err := player.Play(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if included, expected := result.CityCopy.GetIncludedReports(), result.CityCopy.GetExpectedReports(); included != 26 || expected != 27 {
		t.Errorf("included %d of %d, want 26 of 27", included, expected)
	}
	f.browse(t, round)

	period, err := services.Reporting.GetPeriod(mustSignIn(t, signIn, demo.Reviewer1),
		&reportingv1.GetPeriodRequest{Name: demo.Plan + "/periods/" + round.Period()})
	if err != nil {
		t.Fatal(err)
	}
	absent := period.GetObligations()[len(period.GetObligations())-1]
	leader := mustSignIn(t, signIn, leaderOf(absent.GetUnit().GetUnit()))
	f.checkReports(t, services, period.GetObligations()[0].GetReport())
	f.unit.terminate(t)
	f.plan.terminate(t)
	receipt, err := services.Reporting.SubmitReport(leader, &reportingv1.SubmitReportRequest{
		Name: absent.GetReport(), Content: demo.Content(period, absent), RequestId: "6f1c1d0e-7a53-4a0e-9f5e-2f6f5f0f7a11",
	})
	if err != nil {
		t.Fatalf("submit with plan and unit stopped: %v", err)
	}
	if receipt.GetTimeliness() != reportingv1.Timeliness_TIMELINESS_ON_TIME {
		t.Errorf("timeliness %v, want on time", receipt.GetTimeliness())
	}
}

// four are the processes, as they run on machines of their own.
type four struct {
	unit, plan, reporting, gateway *process
}

type process struct {
	name    string
	address string
	command *exec.Cmd
	log     *bytes.Buffer
	ended   chan error
}

const administratorPassword = "mat-khau-quan-tri"

func startFour(t *testing.T) *four {
	t.Helper()
	bin := t.TempDir()
	build(t, "../../services", bin, "./cmd/unitserver", "./cmd/planserver", "./cmd/reportingserver")
	build(t, "../../gateway", bin, "./cmd/gateway")
	store := os.Getenv("TIENDO_TEST_MONGODB_URI")
	if store == "" {
		store = "sqlite:" + t.TempDir()
	}
	f := &four{}
	reportingAddress := freeAddress(t) // unit and reporting know each other's
	f.unit = startProcess(t, bin, "unitserver", "TIENDO_LISTEN",
		"TIENDO_STORE="+store, "TIENDO_ADMIN_PASSWORD="+administratorPassword, "TIENDO_REPORTING="+reportingAddress)
	f.plan = startProcess(t, bin, "planserver", "TIENDO_LISTEN", "TIENDO_STORE="+store, "TIENDO_UNIT="+f.unit.address)
	f.reporting = startProcessAt(t, reportingAddress, bin, "reportingserver", "TIENDO_LISTEN",
		"TIENDO_STORE="+store, "TIENDO_UNIT="+f.unit.address, "TIENDO_PLAN="+f.plan.address)
	f.gateway = startProcess(t, bin, "gateway", "TIENDO_HTTP",
		"TIENDO_UNIT="+f.unit.address, "TIENDO_PLAN="+f.plan.address, "TIENDO_REPORTING="+f.reporting.address)
	f.awaitReady(t)
	return f
}

// build builds commands as an image would: without the workspace.
func build(t *testing.T, module, bin string, commands ...string) {
	t.Helper()
	c := exec.Command("go", append([]string{"build", "-o", bin + string(filepath.Separator)}, commands...)...)
	c.Dir, c.Env = module, append(os.Environ(), "GOWORK=off")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("build %v: %v\n%s", commands, err, out)
	}
}

func startProcess(t *testing.T, bin, name, addressVariable string, environment ...string) *process {
	t.Helper()
	return startProcessAt(t, freeAddress(t), bin, name, addressVariable, environment...)
}

func startProcessAt(t *testing.T, address, bin, name, addressVariable string, environment ...string) *process {
	t.Helper()
	p := &process{name: name, address: address, log: &bytes.Buffer{}, ended: make(chan error, 1)}
	p.command = exec.Command(filepath.Join(bin, name))
	p.command.Env = append(append(os.Environ(), environment...), addressVariable+"="+p.address)
	p.command.Stdout, p.command.Stderr = p.log, p.log
	if err := p.command.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { p.ended <- p.command.Wait() }()
	t.Cleanup(func() {
		_ = p.command.Process.Kill()
		p.ended <- <-p.ended // wait, whoever waited before
		if t.Failed() {
			t.Logf("%s:\n%s", p.name, p.log)
		}
	})
	return p
}

// terminate stops a process as a cluster does, and waits until it has ended in order.
func (p *process) terminate(t *testing.T) {
	t.Helper()
	if err := p.command.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	err := <-p.ended
	p.ended <- err
	if err != nil {
		t.Errorf("%s ended with %v", p.name, err)
	}
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// awaitReady asks the gateway until it says that all services are there.
func (f *four) awaitReady(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for tick := time.NewTicker(20 * time.Millisecond); ; {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+f.gateway.address+"/readyz", nil)
		if err != nil {
			t.Fatal(err)
		}
		if answer, err := http.DefaultClient.Do(request); err == nil {
			answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return
			}
		}
		select {
		case <-ctx.Done():
			t.Fatal("the four processes were not ready in 30 s")
		case <-tick.C:
		}
	}
}

// load puts units, people and a plan of this year into the system, all through the public API.
func (f *four) load(t *testing.T, services client.Services, signIn func(context.Context, string) (context.Context, string, error)) {
	t.Helper()
	session, err := services.Identity.SignIn(t.Context(), &unitv1.SignInRequest{Login: "admin", Password: administratorPassword})
	if err != nil {
		t.Fatal(err)
	}
	administrator := client.Bearer(t.Context(), session.GetAccessToken())
	for _, u := range demo.Units() {
		u.Facts.ValidTo = nil // this round is played today
		_, err := services.Units.CreateUnit(administrator, &unitv1.CreateUnitRequest{Unit: u.Facts, UnitId: strings.TrimPrefix(u.Name, "units/")})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range demo.People() {
		if p.Login == demo.Administrator {
			continue
		}
		_, err := services.Identity.CreateAccount(administrator,
			&unitv1.CreateAccountRequest{Account: p.Account, AccountId: p.Login, Password: demo.Password})
		if err != nil {
			t.Fatal(err)
		}
	}
	content, err := demo.PlanContent()
	if err != nil {
		t.Fatal(err)
	}
	content.EndDate = &date.Date{Year: int32(time.Now().Year() + 2), Month: 12, Day: 31}
	draft, err := services.Plans.CreatePlan(mustSignIn(t, signIn, demo.Reviewer1),
		&planv1.CreatePlanRequest{Plan: &planv1.Plan{Content: content}, PlanId: demo.PlanID})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := services.Plans.IssuePlan(mustSignIn(t, signIn, demo.Leadership),
		&planv1.IssuePlanRequest{Name: demo.Plan, Etag: draft.GetEtag()}); err != nil {
		t.Fatal(err)
	}
}

func mustSignIn(t *testing.T, signIn func(context.Context, string) (context.Context, string, error), login string) context.Context {
	t.Helper()
	ctx, _, err := signIn(t.Context(), login)
	if err != nil {
		t.Fatal(err)
	}
	return ctx
}

// browse signs in through the gateway as a browser does and reads the board.
func (f *four) browse(t *testing.T, round demo.Round) {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	browser := &http.Client{Jar: jar}
	body, err := json.Marshal(map[string]string{"login": demo.Reviewer1, "password": demo.Password})
	if err != nil {
		t.Fatal(err)
	}
	answer, err := browser.Post("http://"+f.gateway.address+"/session", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	read(t, answer)
	answer, err = browser.Get("http://" + f.gateway.address + "/v1/" + demo.Plan + "/periods/" + round.Period() + "/board")
	if err != nil {
		t.Fatal(err)
	}
	var board struct {
		Rows   []struct{ State string }
		Counts struct{ Expected, Accepted int }
	}
	if err := json.Unmarshal(read(t, answer), &board); err != nil {
		t.Fatal(err)
	}
	if len(board.Rows) != 27 || board.Counts.Expected != 27 || board.Counts.Accepted != 26 {
		t.Errorf("board over REST: %d rows, counts %+v", len(board.Rows), board.Counts)
	}
}

func read(t *testing.T, answer *http.Response) []byte {
	t.Helper()
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	if answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s\n%s", answer.Request.URL.Path, answer.Status, body)
	}
	return body
}

func leaderOf(unit string) string {
	for _, u := range demo.Units() {
		if u.Name == unit {
			return u.Leader()
		}
	}
	return ""
}
