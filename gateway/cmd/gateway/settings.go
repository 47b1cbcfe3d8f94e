package main

import (
	"flag"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"
)

// settings are flags, with TIENDO_* environment variables as their defaults. None is a secret.
type settings struct {
	http                  string
	unit, plan, reporting string
	ca                    string
	plaintext             bool
	secureCookies         bool
	drainWait             time.Duration
	log                   slog.Level
}

func readSettings(args []string, env func(string) string, usage io.Writer) (settings, error) {
	var s settings
	flags := flag.NewFlagSet("gateway", flag.ContinueOnError)
	flags.SetOutput(usage)
	flags.StringVar(&s.http, "http", "127.0.0.1:8080", "`address` to serve HTTP at")
	flags.StringVar(&s.unit, "unit", "127.0.0.1:9091", "`address` of the unit service")
	flags.StringVar(&s.plan, "plan", "127.0.0.1:9092", "`address` of the plan service")
	flags.StringVar(&s.reporting, "reporting", "127.0.0.1:9093", "`address` of the reporting service")
	flags.StringVar(&s.ca, "ca", "", "`file` (PEM) of the authorities that the services' certificates must come from")
	flags.BoolVar(&s.plaintext, "plaintext", false, "reach services on other machines without TLS")
	flags.BoolVar(&s.secureCookies, "secure-cookies", false, "browsers come over HTTPS: cookies and HSTS insist on it")
	flags.DurationVar(&s.drainWait, "drain-wait", 0, "how long to go on serving after /readyz says that it stops")
	flags.TextVar(&s.log, "log", slog.LevelInfo, "least `level` that is logged: debug, info, warn, error")
	if err := fromEnvironment(flags, env); err != nil {
		return settings{}, err
	}
	if err := flags.Parse(args); err != nil {
		return settings{}, err
	}
	if flags.NArg() > 0 {
		return settings{}, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	return s, nil
}

// fromEnvironment sets each flag whose variable is set: drain-wait from TIENDO_DRAIN_WAIT.
func fromEnvironment(flags *flag.FlagSet, env func(string) string) (err error) {
	flags.VisitAll(func(f *flag.Flag) {
		variable := "TIENDO_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		f.Usage += " (" + variable + ")"
		if value := env(variable); value != "" && err == nil {
			if setting := flags.Set(f.Name, value); setting != nil {
				err = fmt.Errorf("%s: %w", variable, setting)
			}
		}
	})
	return err
}

// LogValue is the settings as the log shows them.
func (s settings) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("http", s.http), slog.String("unit", s.unit), slog.String("plan", s.plan),
		slog.String("reporting", s.reporting), slog.String("ca", s.ca), slog.Bool("plaintext", s.plaintext),
		slog.Bool("secure-cookies", s.secureCookies), slog.String("drain-wait", s.drainWait.String()),
		slog.String("log", s.log.String()),
	)
}
