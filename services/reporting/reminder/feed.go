package reminder

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reminder/ical"
	"github.com/tiendo/tiendo/services/schedule"
)

// Feed is the address of a unit's calendar. The token itself is not kept.
type Feed struct {
	Unit      string    `bson:"_id"`
	TokenHash string    `bson:"token_hash"` // empty where there is no address
	ChangedAt time.Time `bson:"changed_at"`
	Revision  int64     `bson:"revision"`
}

// Active tells whether the calendar has an address.
func (f Feed) Active() bool { return f.TokenHash != "" }

func hashOf(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// feed reads the calendar of a unit for one who may see to its address.
func (s *Service) feed(ctx context.Context, unit string) (Feed, error) {
	err := access.Decide(identity.From(ctx), access.SetCalendarFeed, access.Facts{ReportUnit: unit})
	if err != nil {
		return Feed{}, err
	}
	return s.Store.Feed(ctx, unit)
}

// Feed tells whether a unit's calendar has an address.
func (s *Service) Feed(ctx context.Context, unit string) (Feed, error) { return s.feed(ctx, unit) }

// RenewFeed gives a unit's calendar a new address, and answers its token, which nobody can ask for again.
func (s *Service) RenewFeed(ctx context.Context, unit string) (f Feed, token string, err error) {
	token = rand.Text()
	f, err = s.changeFeed(ctx, unit, hashOf(token))
	return f, token, err
}

// RevokeFeed takes the address away.
func (s *Service) RevokeFeed(ctx context.Context, unit string) (Feed, error) {
	return s.changeFeed(ctx, unit, "")
}

func (s *Service) changeFeed(ctx context.Context, unit, hash string) (Feed, error) {
	f, err := s.feed(ctx, unit)
	if err != nil {
		return Feed{}, err
	}
	f.TokenHash, f.ChangedAt = hash, s.Now()
	f.Revision++
	return f, s.Store.SaveFeed(ctx, f)
}

// calendarSince is how far back a calendar goes.
const calendarSince = 400 * 24 * time.Hour

// Calendar writes the calendar a token opens.
func (s *Service) Calendar(ctx context.Context, token string) (string, error) {
	f, ok, err := s.Store.FeedByToken(ctx, hashOf(token))
	if err != nil {
		return "", err
	}
	if !ok {
		return "", fault.New(faultv1.Reason_REASON_NOT_FOUND)
	}
	agendas, err := s.Store.AgendasOf(ctx, f.Unit, s.Now().Add(-calendarSince))
	if err != nil {
		return "", err
	}
	var events []ical.Event
	for _, a := range agendas {
		event, err := s.event(ctx, a)
		if err != nil {
			return "", err
		}
		events = append(events, event)
	}
	return ical.Write(events), nil
}

func (s *Service) event(ctx context.Context, a Agenda) (ical.Event, error) {
	period, err := s.Reports.Period(ctx, a.Report.Period())
	if err != nil {
		return ical.Event{}, err
	}
	owed, err := s.Reports.Owed(ctx, period.Name, a.Unit)
	if err != nil {
		return ical.Event{}, err
	}
	if len(owed) != 1 { // an agenda is made for what the period pins
		return ical.Event{}, fault.New(faultv1.Reason_REASON_INTERNAL)
	}
	return newEvent(period, owed[0]), nil
}

// newEvent is the due day of a report, with how it was found.
func newEvent(p *reporting.Period, owed reporting.Owed) ical.Event {
	e := ical.Event{
		Name: string(owed.Report), Title: p.Title, Unit: owed.Unit.DisplayName, PlanNumber: p.PlanNumber, Plan: p.PlanTitle,
		Due: owed.Due, OpenedAt: p.OpenedAt, ChangedAt: owed.ChangedAt, Submitted: owed.Submitted, Exempt: owed.Exempt,
	}
	if !owed.Due.Equal(owed.Regular) {
		e.Regular = owed.Regular
		return e
	}
	how := p.HowDue()
	if i := slices.IndexFunc(p.LevelDueDays, func(l schedule.LevelDueDay) bool { return slices.Contains(l.Units, owed.Unit.Unit) }); i >= 0 {
		how = p.LevelDueDays[i].Due
	}
	for _, day := range how.Skipped {
		e.Skipped = append(e.Skipped, ical.Skipped{Day: day.Date, Reason: day.Reason.Vi})
	}
	return e
}
