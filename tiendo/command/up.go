package command

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/tiendo/tiendo/services/reporting/reportingserver"
	"github.com/tiendo/tiendo/tiendo/demo"
	"github.com/tiendo/tiendo/tiendo/product"
)

// administrator is the login name of the first account.
const administrator = "admin"

// up runs the whole system in this process until it is told to stop.
func (a *app) up() *cobra.Command {
	var config product.Config
	var withDemo bool
	var level string
	c := a.command("up", "up", 0, 0, func(ctx context.Context, _ []string) error {
		if err := a.prepare(&config, level); err != nil {
			return err
		}
		if withDemo {
			if err := a.loadDemo(ctx, config); err != nil {
				return err
			}
		}
		system, err := product.Start(ctx, config)
		if err != nil {
			return err
		}
		if err := a.welcome(ctx, system, withDemo); err != nil {
			return errors.Join(err, system.Stop())
		}
		err = system.Wait(ctx)
		a.out.Line("up.stopped")
		return err
	})
	flags := c.Flags()
	flags.StringVar(&config.Data, "data", a.fallback("TIENDO_DATA", "./data"), a.text.Text("flag.data"))
	flags.StringVar(&config.Store, "store", a.Getenv("TIENDO_STORE"), a.text.Text("flag.store"))
	flags.StringVar(&config.HTTP, "http", a.fallback("TIENDO_HTTP", "127.0.0.1:8080"), a.text.Text("flag.http"))
	flags.StringVar(&config.GRPC, "grpc", a.fallback("TIENDO_GRPC", "127.0.0.1:9090"), a.text.Text("flag.grpc"))
	flags.BoolVar(&withDemo, "demo", false, a.text.Text("flag.demo"))
	flags.StringVar(&level, "log", a.fallback("TIENDO_LOG", "warn"), a.text.Text("flag.log"))
	return c
}

// prepare gives the system its clock and its log.
func (a *app) prepare(config *product.Config, level string) error {
	var least slog.Level
	if err := least.UnmarshalText([]byte(level)); err != nil {
		return usage("usage.flag_wrong", "flag", "log", "value", level)
	}
	config.Now, config.Channels = a.Now, reportingserver.ChannelsFrom(a.Getenv)
	config.Log = slog.New(slog.NewJSONHandler(a.Stderr, &slog.HandlerOptions{Level: least}))
	var err error
	if config.Roots, err = reportingserver.RootsFrom(a.Getenv); err != nil {
		return usage("usage.signature_roots", "cause", err)
	}
	return nil
}

func (a *app) loadDemo(ctx context.Context, config product.Config) error {
	if config.Store != "" {
		return usage("usage.demo_store")
	}
	err := product.LoadDemo(ctx, config, func(step, steps int, what string) {
		a.complain("up.loading", "step", step, "steps", steps, "what", a.loaded(what))
	})
	if errors.Is(err, product.ErrNotDemo) {
		return &problem{codeState, "error.not_demo", []any{"data", config.Data}}
	}
	return err
}

// loaded is what was loaded, in words; a resource's name stays as it is.
func (a *app) loaded(what string) string {
	switch what {
	case "units":
		return a.text.Text("up.loaded.units")
	case "people":
		return a.text.Text("up.loaded.people")
	}
	return what
}

// welcome says where the system is and who can sign in.
func (a *app) welcome(ctx context.Context, system *product.System, withDemo bool) error {
	if withDemo {
		a.out.Line("up.demo", "now", a.text.Time(system.Now()), "password", demo.Password,
			"officer", demo.Units()[len(demo.Units())-1].Officer(), "leader", demo.Units()[len(demo.Units())-1].Leader(),
			"reviewer", demo.Reviewer1, "leadership", demo.Leadership, "city", demo.CityClient, "administrator", demo.Administrator)
	} else if err := a.firstAdministrator(ctx, system); err != nil {
		return err
	}
	a.out.Line("up.serving", "http", system.HTTP(), "grpc", system.GRPC())
	return nil
}

// firstAdministrator makes the first account, and shows its password where nobody chose one: this is the only time it
// can be seen.
func (a *app) firstAdministrator(ctx context.Context, system *product.System) error {
	chosen := a.Getenv("TIENDO_ADMIN_PASSWORD")
	password := chosen
	if password == "" {
		password = rand.Text()
	}
	created, err := system.EnsureAdministrator(ctx, administrator, password)
	if err != nil || !created {
		return err
	}
	if chosen == "" {
		a.out.Line("up.administrator", "login", administrator, "password", password)
	}
	return nil
}
