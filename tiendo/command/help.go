package command

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpWidth is where help texts are wrapped.
const helpWidth = 100

// help writes the help of a command. It is written here and not by cobra, whose frame has English words in it.
func (a *app) help(c *cobra.Command, _ []string) {
	out := c.OutOrStdout()
	fmt.Fprintf(out, "%s\n\n%s\n  %s\n", c.Long, a.text.Text("help.usage"), a.useLine(c))
	if c.HasExample() {
		fmt.Fprintf(out, "\n%s\n%s\n", a.text.Text("help.examples"), indent(c.Example, 2))
	}
	a.helpCommands(out, c)
	a.helpFlags(out, "help.flags", c.LocalNonPersistentFlags())
	a.helpFlags(out, "help.global_flags", c.Root().PersistentFlags())
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(out, "\n%s\n", a.text.Text("help.more", "command", c.CommandPath()))
	}
}

func (a *app) useLine(c *cobra.Command) string {
	line := c.UseLine()
	if c.HasAvailableSubCommands() {
		line += " " + a.text.Text("help.command")
	}
	return line + " " + a.text.Text("help.with_flags")
}

func (a *app) helpCommands(out io.Writer, c *cobra.Command) {
	var lines [][2]string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			lines = append(lines, [2]string{sub.Name(), sub.Short})
		}
	}
	a.helpList(out, "help.commands", lines)
}

func (a *app) helpFlags(out io.Writer, heading string, flags *pflag.FlagSet) {
	var lines [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if f.Value.Type() != "bool" {
			name += " " + strings.ToUpper(strings.ReplaceAll(value, " ", "_"))
			if f.DefValue != "" && f.DefValue != "[]" && f.DefValue != "0" {
				usage += " " + a.text.Text("help.default", "value", f.DefValue)
			}
		}
		lines = append(lines, [2]string{name, usage})
	})
	a.helpList(out, heading, lines)
}

// helpList writes names with what they mean beside them.
func (a *app) helpList(out io.Writer, heading string, lines [][2]string) {
	if len(lines) == 0 {
		return
	}
	width := 0
	for _, line := range lines {
		width = max(width, text.StringWidth(line[0]))
	}
	fmt.Fprintf(out, "\n%s\n", a.text.Text(heading))
	for _, line := range lines {
		meaning := text.WrapSoft(line[1], helpWidth-width-4)
		gap := strings.Repeat(" ", width-text.StringWidth(line[0])+2)
		fmt.Fprintln(out, "  "+line[0]+gap+strings.TrimLeft(indent(meaning, width+4), " "))
	}
}

// indent puts spaces in front of every line.
func indent(words string, spaces int) string {
	lines := strings.Split(words, "\n")
	for i, line := range lines {
		lines[i] = strings.Repeat(" ", spaces) + strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

func (a *app) helpCommand() *cobra.Command {
	return a.command("help", "help", 0, 10, func(_ context.Context, args []string) error {
		root := a.root()
		found, rest, err := root.Find(args)
		if err != nil || len(rest) > 0 {
			return usage("usage.unknown_command", "command", "tiendo "+strings.Join(args, " "))
		}
		return found.Help()
	})
}
