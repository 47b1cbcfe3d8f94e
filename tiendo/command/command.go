// Package command is the command line of tiendo: which commands there are, what they take, and with which code they
// end. What a command does with the system it asks packages client and product; what it shows, package show.
package command

import (
	"bufio"
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/message"
	"github.com/tiendo/tiendo/tiendo/show"
)

// Env is what a command sees of the machine.
type Env struct {
	Args   []string
	Getenv func(string) string
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	// Now is this machine's clock.
	Now func() time.Time
	// ConfigDir is where the person's sessions are kept.
	ConfigDir func() (string, error)
}

// Main runs one command and answers the code to end with, see code.go.
func Main(ctx context.Context, env Env) int {
	cobra.EnableCommandSorting = false // the help shows commands in the order of the work
	lang := language(env)
	a := &app{Env: env, text: message.Open(lang), input: bufio.NewReader(env.Stdin)}
	a.out = show.Printer{Text: a.text, Out: env.Stdout}
	if !slices.Contains(message.Languages(), lang) {
		return a.end(usage("usage.flag_wrong", "flag", "lang", "value", lang))
	}
	root := a.root()
	root.SetArgs(env.Args)
	return a.end(root.ExecuteContext(ctx))
}

// app is one run of the command line.
type app struct {
	Env
	text  *message.Catalogue
	out   show.Printer
	input *bufio.Reader // Stdin, of which several questions may each take a line

	lang   string
	server string
	plan   string
	json   bool
	target client.Target
}

// root is the tree of commands.
func (a *app) root() *cobra.Command {
	root := a.group("tiendo", "root",
		a.up(),
		a.demo(),
		a.login(), a.logout(), a.whoami(), a.changePassword(),
		a.unitCommands(), a.accountCommands(),
		a.planCommands(), a.periodCommands(), a.reportCommands(), a.recommendationCommands(), a.outageCommands(),
		a.consolidate(), a.approve(), a.preflight(), a.dispatch(), a.consolidated(), a.narrativeCommands(), a.provenance(), a.progress(), a.trend(), a.dispatched(), a.acknowledge(), a.reject(), a.export(), a.printConsolidated(),
		a.receiptCommands(),
		a.documentCommands(),
		a.calendarCommands(),
		a.notifications(), a.reminderCommands(), a.calendarFeed(),
	)
	root.PersistentFlags().StringVar(&a.lang, "lang", a.text.Language, a.text.Text("flag.lang"))
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetHelpFunc(a.help)
	root.SetHelpCommand(a.helpCommand())
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return flagError(err) })
	return root
}

// language is the language asked for. It has to be known before the commands are made, because their help is text too.
func language(env Env) string {
	asked := env.Getenv("TIENDO_LANG")
	for i, arg := range env.Args {
		if arg == "--" {
			break
		}
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			asked = value
		}
		if arg == "--lang" && i+1 < len(env.Args) {
			asked = env.Args[i+1]
		}
	}
	if asked == "" {
		return message.Vietnamese
	}
	return asked
}
