// Package reminderstore keeps the documents of reminders: agendas, notices, rules and what was read. It knows no rule of
// reminding but one: a recipient's notice of a day is one document, so whoever inserts it first has made it.
package reminderstore

import (
	"context"
	"iter"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reminder"
)

// Periods is the part of the store of reporting that reminders read.
type Periods interface {
	OpenedSince(ctx context.Context, since time.Time) iter.Seq2[reporting.Period, error]
}

// Store keeps the documents of reminders. It is a reminder.Store.
type Store struct {
	Periods
	planned *docstore.Collection[reminder.Plan]
	agendas *docstore.Collection[reminder.Agenda]
	notices *docstore.Collection[reminder.Notice]
	rules   *docstore.Collection[reminder.PlanRules]
	wishes  *docstore.Collection[reminder.Settings]
	texts   *docstore.Collection[reminder.StoredTemplate]
	feeds   *docstore.Collection[reminder.Feed]
	handled *docstore.Collection[reminder.HandledPeriod]
	marks   *docstore.Collection[reminder.ReadMarks]
}

var _ reminder.Store = (*Store)(nil)

// The ways documents are found other than by id.
var (
	byNext      = docstore.Index{Name: "next", Fields: []string{"next_at"}}
	byRecipient = docstore.Index{Name: "recipient_created", Fields: []string{"recipient_key", "created_at"}}
	byUnit      = docstore.Index{Name: "unit_due", Fields: []string{"unit", "due"}}
	byToken     = docstore.Index{Name: "token", Fields: []string{"token_hash"}}
	byLead      = docstore.Index{Name: "lead_until", Fields: []string{"lead", "until"}}
	byReady     = docstore.Index{Name: "channel_ready", Fields: []string{"recipient.channel", "delivery.ready_at"}}
)

// Open declares the collections.
func Open(ctx context.Context, store docstore.Store, periods Periods) (*Store, error) {
	s, err := &Store{Periods: periods}, error(nil)
	if s.planned, err = declare[reminder.Plan](ctx, store, "reminders_planned"); err != nil {
		return nil, err
	}
	if s.agendas, err = declare[reminder.Agenda](ctx, store, "reminders", byNext, byUnit); err != nil {
		return nil, err
	}
	if s.notices, err = declare[reminder.Notice](ctx, store, "notices", byRecipient, byReady); err != nil {
		return nil, err
	}
	if s.rules, err = declare[reminder.PlanRules](ctx, store, "reminder_rules"); err != nil {
		return nil, err
	}
	if s.wishes, err = declare[reminder.Settings](ctx, store, "notification_settings"); err != nil {
		return nil, err
	}
	if s.texts, err = declare[reminder.StoredTemplate](ctx, store, "mail_templates"); err != nil {
		return nil, err
	}
	if s.feeds, err = declare[reminder.Feed](ctx, store, "calendar_feeds", byToken); err != nil {
		return nil, err
	}
	if s.handled, err = declare[reminder.HandledPeriod](ctx, store, "handled_periods", byLead); err != nil {
		return nil, err
	}
	if s.marks, err = declare[reminder.ReadMarks](ctx, store, "notification_reads"); err != nil {
		return nil, err
	}
	return s, nil
}

func declare[D any](ctx context.Context, store docstore.Store, name string, indexes ...docstore.Index) (*docstore.Collection[D], error) {
	return docstore.Declare[D](ctx, store, docstore.Schema{Name: name, Indexes: indexes})
}

// Planned is what was laid down for a period; false if its agendas are not all made.
func (s *Store) Planned(ctx context.Context, period reporting.PeriodName) (reminder.Plan, bool, error) {
	found, err := s.planned.GetMany(ctx, string(period))
	plan, ok := found[string(period)]
	return plan, ok, err
}

// KeepPlanned says that the agendas of a period are made.
func (s *Store) KeepPlanned(ctx context.Context, p reminder.Plan) error {
	return once(s.planned.Insert(ctx, p))
}

// AddAgenda keeps a new agenda, unless the report has one.
func (s *Store) AddAgenda(ctx context.Context, a reminder.Agenda) error {
	return once(s.agendas.Insert(ctx, a))
}

// once takes it for done when a document is there already.
func once(err error) error {
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return nil
	}
	return err
}

// ReplaceAgenda stores an agenda over the revision before it.
func (s *Store) ReplaceAgenda(ctx context.Context, a reminder.Agenda) error {
	return s.agendas.Replace(ctx, a, a.Revision-1)
}

// AgendasDue reads the agendas that have to be looked at at an instant.
func (s *Store) AgendasDue(ctx context.Context, now time.Time) iter.Seq2[reminder.Agenda, error] {
	return s.agendas.All(ctx, docstore.Query{Index: byNext.Name, To: now.Add(time.Millisecond)})
}

// Agendas reads the agendas of a period.
func (s *Store) Agendas(ctx context.Context, period reporting.PeriodName) iter.Seq2[reminder.Agenda, error] {
	from, to := period.ReportEntryIDs()
	return s.agendas.All(ctx, docstore.Query{From: from, To: to})
}

// AddNotice keeps a new notice durably; ALREADY_EXISTS if the recipient has one of that day.
func (s *Store) AddNotice(ctx context.Context, n reminder.Notice) error {
	return s.notices.Insert(ctx, n)
}

// ReplaceNotice stores a notice over the revision before it.
func (s *Store) ReplaceNotice(ctx context.Context, n reminder.Notice) error {
	return s.notices.Replace(ctx, n, n.Revision-1)
}

// NoticesOf reads the notices made for a recipient at an instant or later, newest first.
func (s *Store) NoticesOf(ctx context.Context, key string, since time.Time, limit int) ([]reminder.Notice, error) {
	notices, _, err := s.notices.List(ctx, docstore.Query{
		Index: byRecipient.Name, Equal: []any{key}, From: since, Descending: true, Limit: limit,
	})
	return notices, err
}

// NoticesReady reads the notices of a channel that may be sent at an instant.
func (s *Store) NoticesReady(ctx context.Context, channel reminder.Channel, now time.Time, limit int) ([]reminder.Notice, error) {
	notices, _, err := s.notices.List(ctx, docstore.Query{
		Index: byReady.Name, Equal: []any{string(channel)}, To: now.Add(time.Millisecond), Limit: limit,
	})
	return notices, err
}

// PlanRules are the rules of a plan; with revision 0 if it has none of its own.
func (s *Store) PlanRules(ctx context.Context, plan string) (reminder.PlanRules, error) {
	found, err := s.rules.GetMany(ctx, plan)
	if rules, ok := found[plan]; ok {
		return rules, nil
	}
	return reminder.PlanRules{Plan: plan, Rules: reminder.Default()}, err
}

// SavePlanRules stores rules over the revision before.
func (s *Store) SavePlanRules(ctx context.Context, r reminder.PlanRules) error {
	return save(ctx, s.rules, r, r.Revision, r.Plan+"/reminderRules")
}

// Settings are how an account wants to be reminded; with revision 0 if nothing was set.
func (s *Store) Settings(ctx context.Context, account string) (reminder.Settings, error) {
	found, err := s.wishes.GetMany(ctx, account)
	if settings, ok := found[account]; ok {
		return settings, nil
	}
	return reminder.Settings{Account: account}, err
}

// SaveSettings stores settings over the revision before.
func (s *Store) SaveSettings(ctx context.Context, settings reminder.Settings) error {
	return save(ctx, s.wishes, settings, settings.Revision, "notificationSettings")
}

// AllSettings reads the settings of all accounts.
func (s *Store) AllSettings(ctx context.Context) iter.Seq2[reminder.Settings, error] {
	return s.wishes.All(ctx, docstore.Query{})
}

// StoredTemplate is the text of a language; with revision 0 if none is laid down.
func (s *Store) StoredTemplate(ctx context.Context, language string) (reminder.StoredTemplate, error) {
	found, err := s.texts.GetMany(ctx, language)
	if text, ok := found[language]; ok {
		return text, nil
	}
	return reminder.StoredTemplate{Language: language, Template: reminder.DefaultTemplate(language)}, err
}

// SaveTemplate stores a text over the revision before.
func (s *Store) SaveTemplate(ctx context.Context, t reminder.StoredTemplate) error {
	return save(ctx, s.texts, t, t.Revision, "mailTemplates/"+t.Language)
}

// AgendasOf reads the agendas of a unit, in all periods, whose due time is an instant or later.
func (s *Store) AgendasOf(ctx context.Context, unit string, since time.Time) ([]reminder.Agenda, error) {
	agendas, _, err := s.agendas.List(ctx, docstore.Query{Index: byUnit.Name, Equal: []any{unit}, From: since})
	return agendas, err
}

// KeepHandled says which unit handles a period.
func (s *Store) KeepHandled(ctx context.Context, h reminder.HandledPeriod) error {
	found, err := s.handled.GetMany(ctx, h.ID)
	if _, kept := found[h.ID]; kept || err != nil {
		return err
	}
	return once(s.handled.Insert(ctx, h))
}

// HandledBy finds the periods a unit handles or has handled, whose last due time is an instant or later.
func (s *Store) HandledBy(ctx context.Context, unit string, since time.Time) ([]reporting.PeriodName, error) {
	handled, _, err := s.handled.List(ctx, docstore.Query{Index: byLead.Name, Equal: []any{unit}, From: since})
	var names []reporting.PeriodName
	for _, h := range handled {
		if !slices.Contains(names, h.Period) { // in several editions
			names = append(names, h.Period)
		}
	}
	return names, err
}

// Feed is the address of a calendar; with revision 0 if it never had one.
func (s *Store) Feed(ctx context.Context, calendar string) (reminder.Feed, error) {
	found, err := s.feeds.GetMany(ctx, calendar)
	if feed, ok := found[calendar]; ok {
		return feed, nil
	}
	return reminder.Feed{ID: calendar}, err
}

// FeedByToken finds the calendar whose token has a hash; false if there is none.
func (s *Store) FeedByToken(ctx context.Context, tokenHash string) (reminder.Feed, bool, error) {
	feeds, _, err := s.feeds.List(ctx, docstore.Query{Index: byToken.Name, Equal: []any{tokenHash}, Limit: 1})
	if err != nil || len(feeds) == 0 {
		return reminder.Feed{}, false, err
	}
	return feeds[0], true, nil
}

// SaveFeed stores a calendar over the revision before.
func (s *Store) SaveFeed(ctx context.Context, f reminder.Feed) error {
	return save(ctx, s.feeds, f, f.Revision, f.ID)
}

// ReadMarks are what an account has read; with revision 0 if it has read nothing.
func (s *Store) ReadMarks(ctx context.Context, account string) (reminder.ReadMarks, error) {
	found, err := s.marks.GetMany(ctx, account)
	if marks, ok := found[account]; ok {
		return marks, nil
	}
	return reminder.ReadMarks{Account: account}, err
}

// SaveReadMarks stores marks over the revision before.
func (s *Store) SaveReadMarks(ctx context.Context, m reminder.ReadMarks) error {
	return save(ctx, s.marks, m, m.Revision, m.Account)
}

// save stores the first revision of a document, or a further one over the one before.
func save[D any](ctx context.Context, kept *docstore.Collection[D], document D, revision int64, name string) error {
	if revision > 1 {
		return kept.Replace(ctx, document, revision-1)
	}
	err := kept.Insert(ctx, document)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return fault.New(faultv1.Reason_REASON_STALE_ETAG, "name", name).Because(err)
	}
	return err
}
