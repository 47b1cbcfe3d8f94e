package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiendo/tiendo/tiendo/client"
)

// run is what a command does.
type run func(ctx context.Context, args []string) error

// command makes a command whose texts are in the catalogue under its key.
func (a *app) command(name, key string, least, most int, do run) *cobra.Command {
	c := &cobra.Command{
		Use:   name,
		Short: a.text.Text("cmd." + key + ".short"),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < least || len(args) > most {
				return usage("usage.arguments", "given", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return do(c.Context(), args) },
	}
	c.Long = c.Short
	if a.text.Has("cmd." + key + ".long") {
		c.Long = a.text.Text("cmd." + key + ".long")
	}
	if a.text.Has("cmd." + key + ".args") {
		c.Use += " " + a.text.Text("cmd."+key+".args")
	}
	if a.text.Has("cmd." + key + ".example") {
		c.Example = "  " + strings.ReplaceAll(a.text.Text("cmd."+key+".example"), "\n", "\n  ")
	}
	c.DisableFlagsInUseLine = true
	c.Flags().BoolP("help", "h", false, a.text.Text("flag.help"))
	return c
}

// group makes a command that only holds others.
func (a *app) group(name, key string, commands ...*cobra.Command) *cobra.Command {
	c := a.command(name, key, 0, 0, nil)
	c.Args = nil
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usage("usage.unknown_command", "command", c.CommandPath()+" "+args[0])
		}
		return c.Help()
	}
	c.Args = cobra.ArbitraryArgs
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

// usageTemplate is the frame of every command's help.
func (a *app) usageTemplate() string {
	t := a.text.Text
	return t("help.usage") + `{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} ` + t("help.command") + `{{end}}{{if .HasExample}}

` + t("help.examples") + `
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

` + t("help.commands") + `{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + t("help.flags") + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

` + t("help.global_flags") + `
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

` + t("help.more", "command", "{{.CommandPath}}") + `{{end}}
`
}

func (a *app) helpCommand() *cobra.Command {
	return a.command("help", "help", 0, 10, func(ctx context.Context, args []string) error {
		found, _, err := a.root().Find(args)
		if err != nil {
			return usage("usage.unknown_command", "command", strings.Join(args, " "))
		}
		return found.Help()
	})
}
