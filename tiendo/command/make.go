package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"
	"google.golang.org/protobuf/proto"

	"github.com/tiendo/tiendo/tiendo/client"
)

// run is what a command does.
type run func(ctx context.Context, args []string) error

// typed is how a command is typed, from the key of its texts.
var typed = strings.NewReplacer(".", " ", "_", "-")

// command makes a command whose texts are in the catalogue under its key.
func (a *app) command(name, key string, least, most int, do run) *cobra.Command {
	c := &cobra.Command{
		Use:   name,
		Short: a.text.Text("cmd." + key + ".short"),
		Long:  a.optionalText("cmd."+key+".long", "cmd."+key+".short"),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < least || len(args) > most {
				return usage("usage.arguments", "given", len(args), "command", "tiendo "+typed.Replace(key))
			}
			return nil
		},
		RunE:                  func(c *cobra.Command, args []string) error { return do(c.Context(), args) },
		DisableFlagsInUseLine: true,
	}
	if most > 0 {
		c.Use += " " + a.text.Text("cmd."+key+".args")
	}
	if key := "cmd." + key + ".example"; a.text.Has(key) {
		c.Example = a.text.Text(key)
	}
	c.Flags().BoolP("help", "h", false, a.text.Text("flag.help"))
	return c
}

// optionalText is a text, or another one where there is none with the key.
func (a *app) optionalText(key, other string) string {
	if a.text.Has(key) {
		return a.text.Text(key)
	}
	return a.text.Text(other)
}

// group makes a command that only holds others.
func (a *app) group(name, key string, commands ...*cobra.Command) *cobra.Command {
	c := a.command(name, key, 0, 0, nil)
	c.Args = cobra.ArbitraryArgs
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return c.Help()
		}
		c.SuggestionsMinimumDistance = 2
		if near := c.SuggestionsFor(args[0]); len(near) > 0 {
			return usage("usage.unknown_command_near", "command", c.CommandPath()+" "+args[0], "near", c.CommandPath()+" "+near[0])
		}
		return usage("usage.unknown_command", "command", c.CommandPath()+" "+args[0])
	}
	c.AddCommand(commands...)
	return c
}

// signedIn is what a command does with the system as the person who is signed in.
type signedIn func(ctx context.Context, s client.Services, args []string) error

// remote makes a command that asks a running system.
func (a *app) remote(name, key string, least, most int, do signedIn) *cobra.Command {
	c := a.command(name, key, least, most, func(ctx context.Context, args []string) error {
		services, done, err := a.dial()
		if err != nil {
			return err
		}
		defer done()
		return do(ctx, services, args)
	})
	a.serverFlags(c)
	return c
}

// serverFlags adds the flags of commands that ask a running system.
func (a *app) serverFlags(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&a.server, "server", a.fallback("TIENDO_SERVER", "127.0.0.1:9090"), a.text.Text("flag.server"))
	flags.BoolVar(&a.json, "json", false, a.text.Text("flag.json"))
	flags.BoolVar(&a.target.TLS, "tls", a.Getenv("TIENDO_TLS") == "1", a.text.Text("flag.tls"))
	flags.StringVar(&a.target.CAFile, "ca", a.Getenv("TIENDO_CA"), a.text.Text("flag.ca"))
	flags.BoolVar(&a.target.Plaintext, "plaintext", a.Getenv("TIENDO_PLAINTEXT") == "1", a.text.Text("flag.plaintext"))
}

// planFlag adds the flag that says of which plan a period is meant.
func (a *app) planFlag(c *cobra.Command) *cobra.Command {
	c.Flags().StringVar(&a.plan, "plan", a.Getenv("TIENDO_PLAN"), a.text.Text("flag.plan"))
	return c
}

// fallback is the value of an environment variable, or another one.
func (a *app) fallback(name, other string) string {
	if value := a.Getenv(name); value != "" {
		return value
	}
	return other
}

// answer shows what the system answered: for a program as JSON, for people as a table.
func (a *app) answer(m proto.Message, table func()) error {
	if a.json {
		return a.out.JSON(m)
	}
	table()
	return nil
}
