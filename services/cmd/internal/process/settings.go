package process

import (
	"crypto/ed25519"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/tiendo/tiendo/services/identity"
)

// Service says what is particular about the process of one service.
type Service struct {
	// Name is the service's name; also of its database.
	Name string
	// Listen is where it serves unless told otherwise.
	Listen string
	// Key says what the service signs; empty if it signs nothing.
	Key string
	// Neighbours are the services it calls.
	Neighbours []string
}

// Settings are flags, with TIENDO_* environment variables as their defaults.
type Settings struct {
	Listen     string
	Store      string
	Log        string
	DrainWait  time.Duration
	Reflection bool
	Cert, Key  string
	CA         string
	Plaintext  bool
	KeyFile    string
	// Unit, Plan and Reporting are the addresses of the neighbours.
	Unit, Plan, Reporting string
}

// read reads the settings. Secrets are never flags: every process of a machine can read another's command line.
func read(service Service, args []string, env func(string) string) (Settings, error) {
	var s Settings
	flags := flag.NewFlagSet(service.Name, flag.ContinueOnError)
	text := func(to *string, name, fallback, use string) {
		flags.StringVar(to, name, or(env(variable(name)), fallback), use+" ("+variable(name)+")")
	}
	text(&s.Listen, "listen", service.Listen, "`address` to serve gRPC at")
	text(&s.Store, "store", "sqlite:./data", "store: sqlite:FOLDER or mongodb://…")
	text(&s.Log, "log", "info", "least `level` that is logged: debug, info, warn, error")
	text(&s.Cert, "tls-cert", "", "certificate `file` (PEM) to serve with TLS")
	text(&s.Key, "tls-key", "", "`file` (PEM) with the certificate's key")
	text(&s.CA, "ca", "", "`file` (PEM) of the authorities that neighbours' certificates must come from")
	flags.BoolVar(&s.Plaintext, "plaintext", env(variable("plaintext")) == "1",
		"reach neighbours on other machines without TLS ("+variable("plaintext")+"=1)")
	flags.BoolVar(&s.Reflection, "reflection", env(variable("reflection")) == "1",
		"let clients ask for the contracts ("+variable("reflection")+"=1)")
	wait, err := time.ParseDuration(or(env(variable("drain-wait")), "0s"))
	if err != nil {
		return Settings{}, fmt.Errorf("%s: %w", variable("drain-wait"), err)
	}
	flags.DurationVar(&s.DrainWait, "drain-wait", wait,
		"how long to go on serving after saying that it stops ("+variable("drain-wait")+")")
	if service.Key != "" {
		text(&s.KeyFile, "key", "", "`file` (PEM, PKCS #8, Ed25519) with the key that signs "+service.Key+"; made and kept in the store if not given")
	}
	for _, neighbour := range service.Neighbours {
		to, fallback := &s.Unit, "127.0.0.1:9091"
		switch neighbour {
		case "plan":
			to, fallback = &s.Plan, "127.0.0.1:9092"
		case "reporting":
			to, fallback = &s.Reporting, "127.0.0.1:9093"
		}
		text(to, neighbour, fallback, "`address` of the "+neighbour+" service")
	}
	if err := flags.Parse(args); err != nil {
		return Settings{}, err
	}
	if flags.NArg() > 0 {
		return Settings{}, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	return s, nil
}

// variable is the environment variable of a flag: TIENDO_DRAIN_WAIT of drain-wait.
func variable(flag string) string {
	return "TIENDO_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

func or(value, fallback string) string {
	if value != "" {
		return value
	}
	return fallback
}

func (s Settings) logger(to io.Writer) (*slog.Logger, error) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(s.Log)); err != nil {
		return nil, fmt.Errorf("log level: %w", err)
	}
	return slog.New(slog.NewJSONHandler(to, &slog.HandlerOptions{Level: level})), nil
}

// shown is the settings for the log, without the password a store's URI may hold.
func (s Settings) shown() map[string]string {
	store := s.Store
	if uri, err := url.Parse(store); err == nil && uri.User != nil {
		store = uri.Redacted()
	} else if err != nil {
		store = "(not readable)"
	}
	return map[string]string{
		"listen": s.Listen, "store": store, "log": s.Log, "tls-cert": s.Cert, "tls-key": s.Key, "ca": s.CA, "key": s.KeyFile,
		"unit": s.Unit, "plan": s.Plan, "reporting": s.Reporting, "drain-wait": s.DrainWait.String(), "plaintext": strconv.FormatBool(s.Plaintext),
		"reflection": strconv.FormatBool(s.Reflection),
	}
}

// SigningKey reads the key of the settings; nil where the service shall make its own.
func (s Settings) SigningKey() (ed25519.PrivateKey, error) {
	if s.KeyFile == "" {
		return nil, nil
	}
	return identity.LoadKey(s.KeyFile)
}

// ServiceAccount is the account a service signs in with when nobody is calling it; empty if none was given.
func (Settings) ServiceAccount() (login, password string) {
	return os.Getenv("TIENDO_SERVICE_LOGIN"), os.Getenv("TIENDO_SERVICE_PASSWORD")
}

// AdministratorPassword is the first administrator's password; empty if none was given.
func (Settings) AdministratorPassword() string { return os.Getenv("TIENDO_ADMIN_PASSWORD") }
