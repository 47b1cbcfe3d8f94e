// Package show writes what the system answers for people at a terminal, as tables, or for programs, as JSON. It knows
// the messages of the contracts and the texts; it asks nobody for anything.
package show

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	"github.com/tiendo/tiendo/tiendo/message"
)

// Printer writes answers.
type Printer struct {
	// Text is the texts of the person's language.
	Text *message.Catalogue
	// Out is where answers go.
	Out io.Writer
}

// JSON writes a message in the JSON form of the contracts, with 0, false and "" written out, so that a program finds
// every field it looks for.
func (p Printer) JSON(m proto.Message) error {
	compact, err := protojson.MarshalOptions{EmitDefaultValues: true}.Marshal(m)
	if err != nil {
		return err
	}
	// protojson spaces its output differently from build to build on purpose; this makes it the same always.
	var b bytes.Buffer
	if err := json.Indent(&b, compact, "", "  "); err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.Out, b.String())
	return err
}

// Line writes one line of text.
func (p Printer) Line(key string, facts ...any) {
	fmt.Fprintln(p.Out, p.Text.Text(key, facts...))
}

// newTable is an empty table with the headings of some columns.
func (p Printer) newTable(headings ...string) table.Writer {
	t := table.NewWriter()
	style := table.StyleLight
	style.Format.Header = text.FormatDefault // capitals would change how Vietnamese names look
	style.Format.Footer = text.FormatDefault
	t.SetStyle(style)
	t.AppendHeader(row(p.headings(headings...)...))
	return t
}

// headings are the names of columns.
func (p Printer) headings(keys ...string) []string {
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = p.Text.Text("column." + key)
	}
	return names
}

func (p Printer) table(t table.Writer) { fmt.Fprintln(p.Out, t.Render()) }

// right and wrap say how columns look; columns count from 1.
func right(columns ...int) []table.ColumnConfig {
	configs := make([]table.ColumnConfig, len(columns))
	for i, n := range columns {
		configs[i] = table.ColumnConfig{Number: n, Align: text.AlignRight, AlignHeader: text.AlignRight}
	}
	return configs
}

func wrap(column, width int) table.ColumnConfig {
	return table.ColumnConfig{Number: column, WidthMax: width, WidthMaxEnforcer: wrapLines}
}

// wrapLines wraps at words and keeps the lines there are.
func wrapLines(words string, width int) string {
	lines := strings.Split(words, "\n")
	for i, line := range lines {
		lines[i] = text.WrapSoft(line, width)
	}
	return strings.Join(lines, "\n")
}

// facts writes labelled lines, with the labels one under the other; empty values are left out.
func (p Printer) facts(pairs ...string) {
	width := 0
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			width = max(width, text.StringWidth(p.Text.Text("label."+pairs[i])))
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			continue
		}
		label := p.Text.Text("label." + pairs[i])
		gap := strings.Repeat(" ", width-text.StringWidth(label)+2)
		value := strings.ReplaceAll(safe(pairs[i+1]), "\n", "\n"+strings.Repeat(" ", width+2))
		fmt.Fprintln(p.Out, label+gap+value)
	}
}

// time is an instant as text; nothing for none.
func (p Printer) time(t *timestamppb.Timestamp) string {
	if t == nil {
		return ""
	}
	return p.Text.Time(t.AsTime())
}

// moment is an instant to the millisecond; nothing for none.
func (p Printer) moment(t *timestamppb.Timestamp) string {
	if t == nil {
		return ""
	}
	return p.Text.Moment(t.AsTime())
}

// word is the text of an enum's value, such as state.submitted; nothing for the zero value.
func (p Printer) word(kind, name string) string {
	if name == "UNSPECIFIED" {
		return ""
	}
	if key := kind + "." + strings.ToLower(name); p.Text.Has(key) {
		return p.Text.Text(key)
	}
	return name // of a contract newer than this program
}

// row is a table's row of texts.
func row(cells ...string) table.Row {
	r := make(table.Row, len(cells))
	for i, cell := range cells {
		r[i] = safe(cell)
	}
	return r
}

// safe keeps control characters and changes of writing direction away from the terminal: in texts that somebody else
// wrote they could hide or forge what is shown.
func safe(words string) string {
	return strings.Map(func(c rune) rune {
		if c != '\n' && unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) {
			return unicode.ReplacementChar
		}
		return c
	}, words)
}
