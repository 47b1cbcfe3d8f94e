package reminder

import (
	"context"
	"iter"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
)

// Plan is what was laid down for the reminders of a period when its agendas were made. That it is kept says that all of
// them are.
type Plan struct {
	Period reporting.PeriodName `bson:"_id"`
	Rules  Rules                `bson:"rules"`
}

// PlanRules are the rules a lead unit has laid down for the periods of its plan that open from then on.
type PlanRules struct {
	Plan     string `bson:"_id"`
	Rules    Rules  `bson:"rules"`
	Revision int64  `bson:"revision"` // 0 while the plan has none of its own
}

// ReadMarks are the notifications an account has read, the oldest first.
type ReadMarks struct {
	Account  string   `bson:"_id"`
	Read     []string `bson:"read"`
	Revision int64    `bson:"revision"`
}

// Store keeps the documents of reminders. Every error it answers is a *fault.Error.
type Store interface {
	// OpenedSince reads the periods that were opened at an instant or later.
	OpenedSince(ctx context.Context, since time.Time) iter.Seq2[reporting.Period, error]
	// Planned is what was laid down for a period; false if its agendas are not all made.
	Planned(ctx context.Context, period reporting.PeriodName) (Plan, bool, error)
	// KeepPlanned says that the agendas of a period are made; keeping it twice is harmless.
	KeepPlanned(ctx context.Context, p Plan) error

	// AddAgenda keeps a new agenda, unless the report has one.
	AddAgenda(ctx context.Context, a Agenda) error
	// ReplaceAgenda stores an agenda over the revision before it; STALE_ETAG if that is no longer the newest.
	ReplaceAgenda(ctx context.Context, a Agenda) error
	// AgendasDue reads the agendas that have to be looked at at an instant.
	AgendasDue(ctx context.Context, now time.Time) iter.Seq2[Agenda, error]
	// Agendas reads the agendas of a period.
	Agendas(ctx context.Context, period reporting.PeriodName) iter.Seq2[Agenda, error]

	// AgendasOf reads the agendas of a unit, in all periods, whose due time is an instant or later.
	AgendasOf(ctx context.Context, unit string, since time.Time) ([]Agenda, error)

	// AddNotice keeps a new notice durably; ALREADY_EXISTS if the recipient has one of that day.
	AddNotice(ctx context.Context, n Notice) error
	// ReplaceNotice stores a notice over the revision before it; STALE_ETAG if that is no longer the newest.
	ReplaceNotice(ctx context.Context, n Notice) error
	// NoticesOf reads the notices made for a recipient (Notice.Key) at an instant or later, newest first, at most so
	// many; 0 for all.
	NoticesOf(ctx context.Context, key string, since time.Time, limit int) ([]Notice, error)
	// NoticesReady reads the notices of a channel that may be sent at an instant, the one that has waited longest first,
	// at most so many.
	NoticesReady(ctx context.Context, channel Channel, now time.Time, limit int) ([]Notice, error)

	// PlanRules are the rules of a plan; with revision 0 if it has none of its own.
	PlanRules(ctx context.Context, plan string) (PlanRules, error)
	// SavePlanRules stores rules over the revision before; STALE_ETAG if that is no longer the newest.
	SavePlanRules(ctx context.Context, r PlanRules) error

	// Settings are how an account wants to be reminded; with revision 0 if nothing was set.
	Settings(ctx context.Context, account string) (Settings, error)
	// SaveSettings stores settings over the revision before; STALE_ETAG if that is no longer the newest.
	SaveSettings(ctx context.Context, s Settings) error
	// AllSettings reads the settings of all accounts.
	AllSettings(ctx context.Context) iter.Seq2[Settings, error]

	// StoredTemplate is the text of a language; with revision 0 if none is laid down.
	StoredTemplate(ctx context.Context, language string) (StoredTemplate, error)
	// SaveTemplate stores a text over the revision before; STALE_ETAG if that is no longer the newest.
	SaveTemplate(ctx context.Context, t StoredTemplate) error

	// KeepHandled says which unit handles a period; keeping it twice is harmless.
	KeepHandled(ctx context.Context, h HandledPeriod) error
	// HandledBy finds the periods a unit handles or has handled, whose last due time is an instant or later, by that time.
	HandledBy(ctx context.Context, unit string, since time.Time) ([]reporting.PeriodName, error)

	// Feed is the address of a calendar (Calendar.ID); with revision 0 if it never had one.
	Feed(ctx context.Context, calendar string) (Feed, error)
	// FeedByToken finds the calendar whose token has a hash; false if there is none.
	FeedByToken(ctx context.Context, tokenHash string) (Feed, bool, error)
	// SaveFeed stores a calendar over the revision before; STALE_ETAG if that is no longer the newest.
	SaveFeed(ctx context.Context, f Feed) error

	// ReadMarks are what an account has read; with revision 0 if it has read nothing.
	ReadMarks(ctx context.Context, account string) (ReadMarks, error)
	// SaveReadMarks stores marks over the revision before; STALE_ETAG if that is no longer the newest.
	SaveReadMarks(ctx context.Context, m ReadMarks) error
}
