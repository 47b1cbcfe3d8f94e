package reminder

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/docstore/lease"
	"github.com/tiendo/tiendo/services/reporting"
)

// Reports is what reminders ask of reporting. *reporting.Service is one.
type Reports interface {
	// Period reads a period.
	Period(ctx context.Context, name reporting.PeriodName) (*reporting.Period, error)
	// Owed tells until when units have to report, as it counts now, and whether they still have to.
	Owed(ctx context.Context, name reporting.PeriodName, units ...string) ([]reporting.Owed, error)
	// Handled is a period as the unit sees it that handles its reports.
	Handled(ctx context.Context, name reporting.PeriodName) (reporting.Handled, error)
	// Board reads the rows of a period the caller may see.
	Board(ctx context.Context, name reporting.PeriodName) (reporting.Board, error)
	// WorkingCalendar is the calendar with what an administrator has decided.
	WorkingCalendar(ctx context.Context) (workingday.Calendar, error)
}

// Directory tells whom to reach outside the application, and how.
type Directory interface {
	// Recipients are those to reach in each audience; an audience nobody is known of may be left out.
	Recipients(ctx context.Context, audiences []Audience) (map[Audience][]Recipient, error)
}

// Transport carries notices over one channel.
type Transport interface {
	// Send sends a notice. After an error that is ErrRefused the notice will never be taken, and after one that is
	// ErrNotTaken it has not been; after any other nobody knows. Then Send is called again with a notice of the same id,
	// by which a receiver can tell that it is the same.
	Send(ctx context.Context, n Notice) error
}

// What a Transport can say of a notice that was not sent.
var (
	// ErrRefused says that a channel will never take a notice.
	ErrRefused = errors.New("refused for good")
	// ErrNotTaken says that a channel has certainly not taken a notice, such as when its server cannot be reached.
	ErrNotTaken = errors.New("not taken")
)

// Service runs the use cases of reminders.
type Service struct {
	Store   Store
	Reports Reports
	Plans   reporting.Plans
	// Directories tell whom to reach outside the application; there may be none.
	Directories []Directory
	// Accounts tell the address of the caller's account; nil where those of accounts are not used.
	Accounts Accounts
	// Transports are the channels outside the application that are there.
	Transports map[Channel]Transport
	Leases     *lease.Leases
	Now        func() time.Time
	Log        *slog.Logger

	openedThrough time.Time // periods opened before are planned; only Run uses it
}

const (
	// rounds is how long Run waits between two rounds.
	rounds = 30 * time.Second
	// leaseName and leaseLife are the lease under which one of several replicas does the rounds.
	leaseName = "reminders"
	leaseLife = 3 * time.Minute
)

// Run does rounds until the context ends, if no other replica does. The lease only saves work: two that do rounds at once
// are harmless, because every act is settled by one document.
func (s *Service) Run(ctx context.Context) {
	holder := rand.Text()
	for {
		if err := s.turn(ctx, holder); err != nil && ctx.Err() == nil {
			s.Log.WarnContext(ctx, "reminders not finished, will go on", "error", err)
		}
		select {
		case <-ctx.Done():
			ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
			defer cancel()
			if err := s.Leases.GiveUp(ending, leaseName, holder); err != nil {
				s.Log.WarnContext(ending, "lease of the reminders not given up, will run out", "error", err)
			}
			return
		case <-time.After(rounds):
		}
	}
}

// turn does a round if it is this replica's turn.
func (s *Service) turn(ctx context.Context, holder string) error {
	mine, err := s.Leases.Take(ctx, leaseName, holder, leaseLife)
	if err != nil || !mine {
		return err
	}
	return s.Round(ctx)
}

// Round does all that is due now: agendas for new periods, notices of what is due, and their delivery. A part that fails
// does not keep the others from being tried; the next round makes good what is missing.
func (s *Service) Round(ctx context.Context) error {
	return errors.Join(s.plan(ctx), s.remind(ctx), s.deliver(ctx))
}

// shift counts working days. In a year whose holidays are not known it counts days: a reminder that comes early is better
// than none.
func (s *Service) shift(ctx context.Context) (Shift, error) {
	days, err := s.Reports.WorkingCalendar(ctx)
	return func(day calendar.Date, n int) calendar.Date {
		shifted, err := days.Add(day, n)
		if err != nil {
			return day.AddDays(n)
		}
		return shifted
	}, err
}
