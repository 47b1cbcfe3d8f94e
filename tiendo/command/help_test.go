package command_test

import (
	"bytes"
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/tiendo/tiendo/tiendo/command"
)

// tiendo runs one command in this process.
func tiendo(t *testing.T, env map[string]string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, complaints bytes.Buffer
	code = command.Main(context.Background(), command.Env{
		Args: args, Getenv: func(name string) string { return env[name] }, Stdin: strings.NewReader(""),
		Stdout: &out, Stderr: &complaints, Now: time.Now, ConfigDir: func() (string, error) { return t.TempDir(), nil },
	})
	return code, out.String(), complaints.String()
}

// TestEveryCommandExplainsItself walks over all commands by their help: each says how it is used, in one language, and
// gives an example that names it.
func TestEveryCommandExplainsItself(t *testing.T) {
	frames := map[string]struct{ usage, examples, commands string }{
		"vi": {"Cách dùng:", "Ví dụ:", "Các lệnh:"},
		"en": {"Usage:", "Examples:", "Commands:"},
	}
	foreign := map[string]*regexp.Regexp{
		"vi": regexp.MustCompile(`\b(Usage|Flags|Examples|Commands|default|help for)\b`),
		"en": regexp.MustCompile(`Cách dùng|Ví dụ:|Tham số|mặc định`),
	}
	for language, frame := range frames {
		seen := 0
		var walk func(path []string)
		walk = func(path []string) {
			name := strings.Join(append([]string{"tiendo"}, path...), " ")
			code, help, complaints := tiendo(t, nil, append(slices.Clone(path), "--lang", language, "--help")...)
			if code != 0 || complaints != "" || !strings.Contains(help, frame.usage+"\n  "+name+" ") {
				t.Errorf("%s: %d, %q, %s", name, code, complaints, help)
			}
			if word := foreign[language].FindString(help); word != "" {
				t.Errorf("%s (%s) says %q", name, language, word)
			}
			for line := range strings.Lines(help) {
				if text.StringWidth(line) > 121 {
					t.Errorf("%s (%s) has a line too long: %s", name, language, line)
				}
			}
			subs := commandsIn(help, frame.commands)
			if _, examples, ok := strings.Cut(help, frame.examples); len(subs) == 0 && (!ok || !strings.Contains(examples, name)) {
				t.Errorf("%s (%s) has no example", name, language)
			}
			for _, sub := range subs {
				seen++
				walk(append(slices.Clone(path), sub))
			}
		}
		walk(nil)
		if seen < 45 {
			t.Errorf("%s: only %d commands were found", language, seen)
		}
	}
}

// commandsIn are the names under the heading of a help's list of commands.
func commandsIn(help, heading string) []string {
	_, list, _ := strings.Cut(help, "\n"+heading+"\n")
	list, _, _ = strings.Cut(list, "\n\n")
	var names []string
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "  ") && line[2] != ' ' {
			names = append(names, strings.Fields(line)[0])
		}
	}
	return names
}
