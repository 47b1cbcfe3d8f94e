package reporting

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Content is what a unit says in a report. The fields stand in the order of their JSON keys, see canonical.
type Content struct {
	Attachments     []AttachmentRef  `json:"attachments,omitempty"`
	Difficulties    string           `json:"difficulties,omitempty"`
	Explanations    []Explanation    `json:"explanations,omitempty"`
	NextSteps       string           `json:"next_steps,omitempty"`
	Proposals       string           `json:"proposals,omitempty"`
	Recommendations []Recommendation `json:"recommendations,omitempty"`
	Sections        []SectionResult  `json:"sections,omitempty"`
	Tasks           []TaskResult     `json:"tasks,omitempty"`
	Values          []Value          `json:"values,omitempty"`
}

// Explanation says why figures are right although they do not keep to a rule.
type Explanation struct {
	Rule string `json:"rule"`
	Text string `json:"text"`
}

// SectionResult is what was done in one content area.
type SectionResult struct {
	Section string `json:"section"`
	Text    string `json:"text"`
}

// Value is the value of one indicator: exactly one of Missing, Number, Ratio, Text and YesNo is set.
type Value struct {
	Breakdowns []Breakdown `json:"breakdowns,omitempty"`
	Drawn      *DrawnFrom  `json:"drawn_from,omitempty"` // nil for a value of the unit's own
	Indicator  string      `json:"indicator"`
	Missing    *Missing    `json:"missing,omitempty"`
	Note       string      `json:"note,omitempty"`
	Number     *string     `json:"number,omitempty"`
	Ratio      *Fraction   `json:"ratio,omitempty"`
	Text       *string     `json:"text,omitempty"`
	YesNo      *bool       `json:"yes_no,omitempty"`
}

// Fraction is a share of a whole.
type Fraction struct {
	Denominator string `json:"denominator"`
	Numerator   string `json:"numerator"`
}

// Missing says why there is no value. None of the kinds is the same as the number 0.
type Missing struct {
	Kind   MissingKind `json:"kind"`
	Reason string      `json:"reason,omitempty"`
}

// MissingKind is the kind of absence.
type MissingKind string

// The kinds of absence.
const (
	NothingOccurred MissingKind = "NOTHING_OCCURRED" // không phát sinh: adds 0 to a sum and counts as reported
	NotApplicable   MissingKind = "NOT_APPLICABLE"   // không áp dụng: left out of every aggregate
	NotAvailable    MissingKind = "NOT_AVAILABLE"    // chưa có số liệu: left out of every aggregate
)

// Canonical is the content as it is hashed, stored and never changed again.
func (c Content) Canonical() []byte { return canonical(c) }

// ParseContent reads a content back from its canonical form.
func ParseContent(stored []byte) (Content, error) {
	var c Content
	if err := json.Unmarshal(stored, &c); err != nil {
		return Content{}, fmt.Errorf("read stored content: %w", err)
	}
	return c, nil
}

// lineBreaks are the ways to say "new line" besides "\n" that survive input checks; texts pasted from office programs
// hold them, and the canonical form must not depend on which one was used.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

// NormaliseText gives a text one kind of line break. Unicode normalisation (NFC) has happened at the edge.
func NormaliseText(text string) string {
	if strings.IndexByte(text, '\r') < 0 && !strings.Contains(text, "\u2028") && !strings.Contains(text, "\u2029") {
		return text // nearly always, and many times faster than the replacer
	}
	return lineBreaks.Replace(text)
}
