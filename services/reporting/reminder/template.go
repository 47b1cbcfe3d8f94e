package reminder

import (
	"embed"
	"fmt"
	"strings"
	"text/template"
	"text/template/parse"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
)

//go:embed texts
var texts embed.FS

// Languages are the languages notices are written in, the first one first.
func Languages() []string { return []string{"vi", "en"} }

// Template is the text of a mail in one language. It is written as text/template has it, with the fields of Fields and
// ItemFields and with conditions and loops, and nothing else.
type Template struct {
	Subject string `bson:"subject"`
	Body    string `bson:"body"`
}

// Fields are what a template can show.
type Fields struct {
	Recipient string // whom the mail is for
	Day       string // the day of the notice
	Count     int    // how many reports it speaks of
	Items     []ItemFields
}

// ItemFields are what a template can show of one report.
type ItemFields struct {
	Plan, PlanNumber, Period, Unit string
	Due                            string // the first instant that is late, in Vietnam
	Late, Today                    bool
	DaysLeft, DaysLate             int
	ToLeader, ToLeadUnit           bool   // sent because the report is late by several days
	Link                           string // to the report; empty where no address of the system is set
}

// DefaultTemplate is the text of a language for which no other is laid down; Vietnamese for one that is not known.
func DefaultTemplate(language string) Template {
	content, err := texts.ReadFile("texts/" + language + ".txt")
	if err != nil {
		content, err = texts.ReadFile("texts/vi.txt")
	}
	if err != nil { // a file that is not in the program
		panic(err)
	}
	subject, body, _ := strings.Cut(string(content), "\n---\n")
	return Template{Subject: subject, Body: body}
}

const (
	// maxWritten bounds what a template may write.
	maxWritten = 1 << 20
	// maxSubject is how many letters of a subject are kept.
	maxSubject = 200
)

// Write writes subject and body. A subject is one line.
func (t Template) Write(f Fields) (subject, body string, err error) {
	if subject, err = write(t.Subject, f); err != nil {
		return "", "", fmt.Errorf("subject: %w", err)
	}
	if body, err = write(t.Body, f); err != nil {
		return "", "", fmt.Errorf("body: %w", err)
	}
	subject = strings.Join(strings.Fields(subject), " ")
	if letters := []rune(subject); len(letters) > maxSubject {
		subject = string(letters[:maxSubject-1]) + "…"
	}
	return subject, body, nil
}

func write(text string, f Fields) (string, error) {
	parsed, err := template.New("text").Parse(text)
	if err != nil {
		return "", err
	}
	for _, t := range parsed.Templates() {
		if t != parsed {
			return "", fmt.Errorf("template %q: templates within a text are not allowed", t.Name())
		}
	}
	if parsed.Tree == nil { // an empty text
		return "", nil
	}
	if err := onlySafe(parsed.Root); err != nil {
		return "", err
	}
	out := bounded{}
	err = parsed.Execute(&out, f)
	return out.String(), err
}

// bounded is a text that must not grow over all bounds.
type bounded struct{ strings.Builder }

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > maxWritten {
		return 0, fmt.Errorf("more than %d bytes written", maxWritten)
	}
	return b.Builder.Write(p)
}

// safe are the functions a template may use: they compare, and cannot make anything large.
var safe = map[string]bool{"eq": true, "ne": true, "lt": true, "le": true, "gt": true, "ge": true, "and": true, "or": true, "not": true, "len": true}

// onlySafe refuses what a template does not need and could do harm with.
func onlySafe(node parse.Node) error {
	switch n := node.(type) {
	case *parse.ListNode:
		if n == nil {
			return nil
		}
		for _, child := range n.Nodes {
			if err := onlySafe(child); err != nil {
				return err
			}
		}
		return nil
	case *parse.TextNode, *parse.CommentNode, *parse.BreakNode, *parse.ContinueNode:
		return nil
	case *parse.ActionNode:
		return safePipe(n.Pipe)
	case *parse.IfNode:
		return safeBranch(&n.BranchNode)
	case *parse.RangeNode:
		return safeBranch(&n.BranchNode)
	default:
		return fmt.Errorf("%s: not allowed here", node)
	}
}

func safeBranch(b *parse.BranchNode) error {
	if err := safePipe(b.Pipe); err != nil {
		return err
	}
	if err := onlySafe(b.List); err != nil {
		return err
	}
	return onlySafe(b.ElseList)
}

func safePipe(pipe *parse.PipeNode) error {
	for _, command := range pipe.Cmds {
		for _, argument := range command.Args {
			switch a := argument.(type) {
			case *parse.IdentifierNode:
				if !safe[a.Ident] {
					return fmt.Errorf("function %q is not allowed", a.Ident)
				}
			case *parse.PipeNode:
				if err := safePipe(a); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// Fields are what the notice says, as templates show it.
func (n Notice) Fields(publicURL string) Fields {
	day, err := calendar.Parse(n.Day)
	if err != nil { // written by this package
		day = calendar.DateOf(n.CreatedAt)
	}
	said := n.Said()
	f := Fields{Recipient: n.Recipient.DisplayName, Day: day.Start().In(calendar.Zone).Format("02/01/2006"), Count: len(said)}
	for _, item := range said {
		left := item.DaysLeft(day)
		fields := ItemFields{
			Plan: item.PlanTitle, PlanNumber: item.PlanNumber, Period: item.PeriodTitle, Unit: item.UnitName, Due: inVietnam(item.Due),
			Late: left < 0, Today: left == 0, DaysLeft: max(left, 0), DaysLate: max(-left, 0),
			ToLeader: item.Kind == ToLeader, ToLeadUnit: item.Kind == ToLeadUnit,
		}
		if publicURL != "" {
			fields.Link = strings.TrimSuffix(publicURL, "/") + "/" + string(item.Report)
		}
		f.Items = append(f.Items, fields)
	}
	return f
}

func inVietnam(at time.Time) string { return at.In(calendar.Zone).Format("15:04 02/01/2006") }
