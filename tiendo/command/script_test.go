package command_test

import (
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/tiendo/demo"
	"github.com/tiendo/tiendo/tiendo/product"
)

var update = flag.Bool("update", false, "write what the scripts compare anew")

// programs is a folder with the program that the scripts in testdata run, once it is built.
var programs string

// build builds it as `make build` does, and not for finding races as the system it calls is: scripts run it hundreds of times, and
// such a program takes half a second to start.
var build = sync.OnceValue(func() error {
	c := exec.Command("go", "build", "-trimpath", "-o", filepath.Join(programs, "tiendo"), "..")
	c.Env = append(os.Environ(), "GOWORK=off")
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
})

func TestMain(m *testing.M) {
	flag.Parse()
	var err error
	if programs, err = os.MkdirTemp("", "tiendo-scripts-*"); err != nil {
		panic(err)
	}
	code := m.Run()
	_ = os.RemoveAll(programs)
	os.Exit(code)
}

// TestOffline plays what needs no system. Nothing listens where the scripts think one is.
func TestOffline(t *testing.T) {
	run(t, "testdata/offline", "127.0.0.1:1", nil)
}

// TestOnline plays a whole round, and what else a person does, against the whole product with the demonstration in it.
func TestOnline(t *testing.T) {
	config := product.Config{
		Data: filepath.Join(t.TempDir(), "data"), HTTP: "127.0.0.1:0", GRPC: "127.0.0.1:0", Now: time.Now,
		Log: slog.New(slog.DiscardHandler),
	}
	if err := product.LoadDemo(t.Context(), config, func(int, int, string) {}); err != nil {
		t.Fatal(err)
	}
	later, reorganised := moved(t, config), moved(t, config)
	system := start(t, config)
	// The scripts are subtests that run at the same time; they are over when this group is.
	t.Run("scripts", func(t *testing.T) { run(t, "testdata/online", system.GRPC(), nil) })
	t.Run("over time", func(t *testing.T) { run(t, "testdata/time", later.system.GRPC(), later.set) })
	t.Run("reorganised", func(t *testing.T) { run(t, "testdata/reorganised", reorganised.system.GRPC(), reorganised.set) })
}

// moved starts a copy of a system whose clock scripts move on.
func moved(t *testing.T, config product.Config) *clock {
	t.Helper()
	c := &clock{}
	from := config.Data
	config.Data, config.Now, config.Idle = filepath.Join(t.TempDir(), "data"), c.now, true
	if err := os.CopyFS(config.Data, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	c.system = start(t, config)
	return c
}

func start(t *testing.T, config product.Config) *product.System {
	t.Helper()
	system, err := product.Start(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := system.Stop(); err != nil {
			t.Error(err)
		}
	})
	return system
}

// clock is a clock that a script moves on.
type clock struct {
	ahead  atomic.Int64 // nanoseconds
	system *product.System
}

func (c *clock) now() time.Time { return time.Now().Add(time.Duration(c.ahead.Load())) }

// set moves the system's clock on to a moment in Vietnam: clock 2025-07-10 08:00. Sessions are over by then.
func (c *clock) set(ts *testscript.TestScript, _ bool, args []string) {
	at, err := time.ParseInLocation("2006-01-02 15:04", strings.Join(args, " "), calendar.Zone)
	ts.Check(err)
	step := at.Sub(c.system.Now())
	if step < 0 {
		ts.Fatalf("it is later than %s", at)
	}
	c.ahead.Add(int64(step))
	ts.Check(os.RemoveAll(filepath.Join(ts.Getenv("WORK"), "config")))
}

// run plays the scripts of a folder; clock, where there is one, moves the time of the system.
func run(t *testing.T, folder, server string, clock func(*testscript.TestScript, bool, []string)) {
	t.Helper()
	if err := build(); err != nil {
		t.Fatal(err)
	}
	example, err := filepath.Abs("../../examples/ke-hoach-272.yaml")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: folder, UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("TIENDO_SERVER", server)
			e.Setenv("TIENDO_CONFIG_DIR", filepath.Join(e.WorkDir, "config"))
			e.Setenv("EXAMPLE", example)
			e.Setenv("PATH", programs+string(filepath.ListSeparator)+e.Getenv("PATH"))
			e.Setenv("REORGANISATIONS", filepath.Join(filepath.Dir(example), "sap-xep-don-vi"))
			return os.WriteFile(filepath.Join(e.WorkDir, "password"), []byte(demo.Password+"\n"), 0o600)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "as": as, "clock": clock},
	})
}

// exits runs a program and checks the code it ends with: exits 2 tiendo plan chek.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil {
		ts.Fatalf("%v", err)
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("ends with code %d, want %d", got, want)
	}
}

// as makes the commands that follow those of a person of the demonstration: as chutri.1.
func as(ts *testscript.TestScript, _ bool, args []string) {
	folder := filepath.Join(ts.Getenv("WORK"), "config", args[0])
	ts.Setenv("TIENDO_CONFIG_DIR", folder)
	if _, err := os.Stat(folder); err == nil {
		return
	}
	ts.Check(ts.Exec("sh", "-c", "tiendo login "+args[0]+" < password"))
}
