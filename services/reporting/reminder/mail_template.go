package reminder

import (
	"context"
	"time"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// StoredTemplate is the text of a language as an administrator has laid it down.
type StoredTemplate struct {
	Language string   `bson:"_id"`
	Template Template `bson:"template"`
	Revision int64    `bson:"revision"` // 0 for the text shipped with the system
}

// Text is the text of mails in a language; Vietnamese where none is named.
func (s *Service) Text(ctx context.Context, language string) (StoredTemplate, error) {
	if language == "" {
		language = Languages()[0]
	}
	return s.Store.StoredTemplate(ctx, language)
}

// SetText lays down the text of mails in a language. Seen is the revision the caller has read.
func (s *Service) SetText(ctx context.Context, language string, t Template, seen int64) (StoredTemplate, error) {
	if err := t.Check(); err != nil {
		return StoredTemplate{}, err
	}
	laidDown := StoredTemplate{Language: language, Template: t, Revision: seen + 1}
	return laidDown, s.Store.SaveTemplate(ctx, laidDown)
}

// Check finds what is wrong with subject and body, by writing a mail that has everything in it.
func (t Template) Check() error {
	var faults fault.Violations
	for field, text := range map[string]string{"mail_template.subject": t.Subject, "mail_template.body": t.Body} {
		for _, fields := range []Fields{Example().Fields("https://tiendo.example.vn"), {}} {
			if _, err := write(text, fields); err != nil {
				faults.Add(field, faultv1.FieldRule_FIELD_RULE_PATTERN, "pattern", err.Error())
				break
			}
		}
	}
	return faults.Err()
}

// Preview is the mail a text makes of the example.
func (t Template) Preview(publicURL string) (subject, body string, err error) {
	if err := t.Check(); err != nil {
		return "", "", err
	}
	return t.Write(Example().Fields(publicURL))
}

// Example is a made-up notice in which every kind of reminder occurs.
func Example() Notice {
	now := time.Date(2025, 7, 9, 1, 0, 0, 0, time.UTC)
	r := Audience{Unit: "units/vi-du", Role: accessv1.Role_ROLE_UNIT_LEADER}.inApplication()
	r.Channel, r.DisplayName = Mail, "Người nhận (ví dụ)"
	item := func(kind Kind, days int) Item {
		return Item{
			Report: reporting.ReportName("plans/vi-du/periods/2025-6-thang/reports/vi-du"), Kind: kind,
			Due: time.Date(2025, 7, 9+days, 17, 0, 0, 0, time.UTC), UnitName: "Đơn vị ví dụ",
			PeriodTitle: "Báo cáo 6 tháng đầu năm 2025", PlanTitle: "Kế hoạch ví dụ", PlanNumber: "01/KH-UBND",
		}
	}
	return newNotice(r, []Item{item(Before, 3), item(OnTheDay, 0), item(Late, -2), item(ToLeader, -3), item(ToLeadUnit, -5)}, now)
}
