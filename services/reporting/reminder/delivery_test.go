package reminder_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting/reminder"
)

// pigeon is a transport that notes what it carries, or fails.
type pigeon struct {
	fails   error
	carried []string
}

func (p *pigeon) Send(_ context.Context, n reminder.Notice) error {
	if p.fails != nil {
		return p.fails
	}
	line := n.Day + " " + n.Recipient.Address
	for _, item := range n.Said() {
		line += fmt.Sprintf(" %s:%s", item.PlanTitle[len("Kế hoạch "):], item.Kind)
	}
	p.carried = append(p.carried, line)
	return nil
}

func (f *fixture) mailsBy(p *pigeon) {
	f.Transports = map[reminder.Channel]reminder.Transport{reminder.Mail: p}
}

func (p *pigeon) expect(t *testing.T, want ...string) {
	t.Helper()
	slices.Sort(p.carried)
	if !slices.Equal(p.carried, want) {
		t.Errorf("carried\n got %q\nwant %q", p.carried, want)
	}
}

// TestADeadMailServerOnlyDelays: after a week a person gets one mail that says how things stand.
func TestADeadMailServerOnlyDelays(t *testing.T) {
	f, p := newFixture(t, "2025-07-01 09:00"), &pigeon{fails: fmt.Errorf("%w: nobody there", reminder.ErrNotTaken)}
	f.mailsBy(p)
	f.people.add("a", "a@example.vn", identity.Grant{Role: officer, Unit: "units/a"})
	f.open("p", "2025-07-04 00:00", f.clock.Now(), "units/a")
	period := f.open("q", "2025-07-20 00:00", f.clock.Now(), "units/a")
	for hour := range 24 * 7 {
		f.round(t, vietnam("2025-07-01 09:00").Add(time.Duration(hour)*time.Hour).In(calendar.Zone).Format("2006-01-02 15:04"))
	}
	f.submit(period.Report("units/a"))
	p.fails = nil
	f.round(t, "2025-07-08 12:00")
	f.round(t, "2025-07-08 13:00")
	p.expect(t, "2025-07-08 a@example.vn p:LATE")
	f.round(t, "2025-07-09 08:00")
	p.expect(t, "2025-07-08 a@example.vn p:LATE", "2025-07-09 a@example.vn p:LATE")
}

func TestWhatIsNotTakenForGoodIsGivenUp(t *testing.T) {
	f, p := newFixture(t, "2025-07-01 09:00"), &pigeon{fails: fmt.Errorf("%w: no such address", reminder.ErrRefused)}
	f.mailsBy(p)
	f.people.add("a", "a@example.vn", identity.Grant{Role: officer, Unit: "units/a"})
	f.open("p", "2025-07-20 00:00", f.clock.Now(), "units/a")
	f.round(t, "2025-07-01 09:00")
	notices, err := f.Store.NoticesOf(t.Context(), "mail/a", time.Time{}, 0)
	if err != nil || len(notices) != 1 || notices[0].Delivery.State != reminder.GivenUp || notices[0].Delivery.LastError == "" {
		t.Fatalf("%+v, %v", notices, err)
	}
	p.fails = nil
	f.round(t, "2025-07-01 18:00")
	p.expect(t)
}
