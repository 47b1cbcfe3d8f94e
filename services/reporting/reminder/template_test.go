package reminder_test

import (
	"strings"
	"testing"

	"github.com/tiendo/tiendo/services/reporting/reminder"
)

func TestTheTextsShippedAreSoundAndSayEverything(t *testing.T) {
	for _, language := range reminder.Languages() {
		text := reminder.DefaultTemplate(language)
		if err := text.Check(); err != nil {
			t.Errorf("%s: %v", language, err)
		}
		subject, body, err := text.Preview("https://tiendo.example.vn/")
		if err != nil || strings.ContainsAny(subject, "\r\n{}") || !strings.Contains(subject, "09/07/2025") {
			t.Errorf("%s: subject %q, %v", language, subject, err)
		}
		for _, said := range []string{
			"Người nhận (ví dụ)", "00:00 13/07/2025", "01/KH-UBND", "Đơn vị ví dụ",
			"https://tiendo.example.vn/plans/vi-du/periods/2025-6-thang/reports/vi-du",
		} {
			if !strings.Contains(body, said) {
				t.Errorf("%s: %q is not in\n%s", language, said, body)
			}
		}
	}
}

// TestATextThatCouldFailOrDoHarmIsRefused before anybody is sent a mail in it.
func TestATextThatCouldFailOrDoHarmIsRefused(t *testing.T) {
	for _, text := range []string{
		"{{.Password}}", "{{range .Items}}{{.Secret}}{{end}}", "{{if .Items}}", "{{printf \"%1000000000d\" 1}}",
		"{{define \"x\"}}{{template \"x\"}}{{end}}{{template \"x\"}}", "{{template \"none\"}}", "{{call .Day}}", "{{html .Day}}",
		"{{with .Day}}x{{end}}", "{{index .Items 0}}", "{{range .Items}}{{if (printf \"x\")}}{{end}}{{end}}", "{{.Day.Format}}",
		"{{block \"b\" .}}x{{end}}", "{{eq .Day}}",
	} {
		if err := (reminder.Template{Subject: "x", Body: text}).Check(); err == nil {
			t.Errorf("%s is taken", text)
		}
		if err := (reminder.Template{Subject: text, Body: "x"}).Check(); err == nil {
			t.Errorf("%s is taken as a subject", text)
		}
	}
	for _, text := range []string{"plain", "{{.Day}}", "{{/* a note */}}{{if gt (len .Items) 3}}many{{else if eq .Count 1}}one{{end}}"} {
		if err := (reminder.Template{Subject: text, Body: text}).Check(); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestASubjectIsOneShortLine(t *testing.T) {
	text := reminder.Template{Subject: "a\r\nBcc: everybody@example.vn\n" + strings.Repeat("ạ", 500), Body: "x"}
	subject, _, err := text.Preview("")
	if err != nil || strings.ContainsAny(subject, "\r\n") || len([]rune(subject)) > 200 {
		t.Errorf("%q, %v", subject, err)
	}
}
