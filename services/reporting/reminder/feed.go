package reminder

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reminder/ical"
	"github.com/tiendo/tiendo/services/schedule"
)

// Calendar names a calendar of due days: of the reports a unit owes, or of the periods it handles as lead unit.
type Calendar struct {
	Unit string // units/{unit}
	Lead bool
}

const leadCalendar = "/lead"

// ID names the calendar in the store: the unit's name, with a mark where it is that of a lead unit.
func (c Calendar) ID() string {
	if c.Lead {
		return c.Unit + leadCalendar
	}
	return c.Unit
}

// decide tells whether the caller may see to the address of the calendar.
func (c Calendar) decide(actor identity.Actor) error {
	if c.Lead {
		return access.Decide(actor, access.SetLeadCalendarFeed, access.Facts{LeadUnit: c.Unit, ReportUnit: c.Unit})
	}
	return access.Decide(actor, access.SetCalendarFeed, access.Facts{ReportUnit: c.Unit})
}

// Feed is the address of a calendar. The token itself is not kept.
type Feed struct {
	ID        string    `bson:"_id"`        // see Calendar.ID
	TokenHash string    `bson:"token_hash"` // empty where there is no address
	ChangedAt time.Time `bson:"changed_at"`
	Revision  int64     `bson:"revision"`
}

// Active tells whether the calendar has an address.
func (f Feed) Active() bool { return f.TokenHash != "" }

// Calendar is the calendar the address opens.
func (f Feed) Calendar() Calendar {
	unit, lead := strings.CutSuffix(f.ID, leadCalendar)
	return Calendar{Unit: unit, Lead: lead}
}

func hashOf(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// Feed tells whether a calendar has an address, to one who may see to it.
func (s *Service) Feed(ctx context.Context, c Calendar) (Feed, error) {
	if err := c.decide(identity.From(ctx)); err != nil {
		return Feed{}, err
	}
	return s.Store.Feed(ctx, c.ID())
}

// RenewFeed gives a calendar a new address, and answers its token, which nobody can ask for again.
func (s *Service) RenewFeed(ctx context.Context, c Calendar) (f Feed, token string, err error) {
	token = rand.Text()
	f, err = s.changeFeed(ctx, c, hashOf(token))
	return f, token, err
}

// RevokeFeed takes the address away.
func (s *Service) RevokeFeed(ctx context.Context, c Calendar) (Feed, error) {
	return s.changeFeed(ctx, c, "")
}

func (s *Service) changeFeed(ctx context.Context, c Calendar, hash string) (Feed, error) {
	f, err := s.Feed(ctx, c)
	if err != nil {
		return Feed{}, err
	}
	f.TokenHash, f.ChangedAt = hash, s.Now()
	f.Revision++
	return f, s.Store.SaveFeed(ctx, f)
}

// calendarSince is how far back a calendar goes.
const calendarSince = 400 * 24 * time.Hour

// Calendar writes the calendar a token opens, in a language.
func (s *Service) Calendar(ctx context.Context, token, language string) (string, error) {
	f, ok, err := s.Store.FeedByToken(ctx, hashOf(token))
	if err != nil {
		return "", err
	}
	if !ok {
		return "", fault.New(faultv1.Reason_REASON_NOT_FOUND)
	}
	c, words := f.Calendar(), wordsIn(language)
	written, events := ical.Calendar{Title: string(words.Calendar), Language: words.Language}, s.unitEvents
	if c.Lead {
		written.Title, events = string(words.LeadCalendar), s.leadEvents
	}
	written.Events, err = events(ctx, c.Unit, words)
	return written.Write(), err
}

// unitEvents are the due days of the reports a unit owes.
func (s *Service) unitEvents(ctx context.Context, unit string, words feedWords) ([]ical.Event, error) {
	agendas, err := s.Store.AgendasOf(ctx, unit, s.Now().Add(-calendarSince))
	if err != nil {
		return nil, err
	}
	var events []ical.Event
	for _, a := range agendas {
		period, err := s.Reports.Period(ctx, a.Report.Period())
		if err != nil {
			return nil, err
		}
		owed, err := s.Reports.Owed(ctx, period.Name, a.Unit)
		if err != nil {
			return nil, err
		}
		for _, o := range owed { // none where a newer edition of the period no longer has the unit
			events = append(events, words.unitEvent(period, o))
		}
	}
	return events, nil
}

// unitEvent is the due day of a report, with how it was found.
func (w feedWords) unitEvent(p *reporting.Period, owed reporting.Owed) ical.Event {
	e := ical.Event{
		Name: string(owed.Report), Day: lastDay(owed.Due), Summary: w.Due.With("period", p.Title, "unit", owed.Unit.DisplayName),
		Free: owed.Submitted || owed.Exempt, OpenedAt: p.OpenedAt, ChangedAt: owed.ChangedAt,
	}
	switch {
	case owed.Submitted:
		e.Summary += string(w.Submitted)
	case owed.Exempt:
		e.Summary += string(w.Exempt)
	case !owed.Due.Equal(owed.Regular):
		e.Summary += string(w.Extended)
	}
	e.Description = w.description(p, owed.Due, owed.Regular, howDue(p, owed.Unit.Unit))
	return e
}

// description says of which plan something is, until when it is on time, and how that was found.
func (w feedWords) description(p *reporting.Period, due, regular time.Time, how schedule.DueDay, more ...string) string {
	lines := []string{w.Plan.With("number", p.PlanNumber, "plan", p.PlanTitle), w.OnTime.With("due", inVietnam(due))}
	if due.Equal(regular) {
		for _, day := range how.Skipped {
			lines = append(lines, w.Skipped.With("day", w.day(day.Date), "reason", w.dayOff(day.Reason)))
		}
	} else {
		lines = append(lines, w.Regular.With("due", inVietnam(regular)))
	}
	return strings.Join(append(lines, more...), "\n")
}

// howDue shows how the due time of a unit was found.
func howDue(p *reporting.Period, unit string) schedule.DueDay {
	for _, level := range p.LevelDueDays {
		if slices.Contains(level.Units, unit) {
			return level.Due
		}
	}
	return p.HowDue()
}
