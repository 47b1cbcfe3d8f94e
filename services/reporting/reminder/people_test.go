package reminder_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting/reminder"
)

// people are the accounts as a test says.
type people struct {
	mu   sync.Mutex
	all  []reminder.Holder
	down func() bool // whether nobody answers now
}

var errNobodyAnswers = errors.New("nobody answers")

// add adds an account with the address the administrator has set, if any.
func (p *people) add(login, email string, grants ...identity.Grant) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.all = append(p.all, reminder.Holder{
		Account: "accounts/" + login, DisplayName: "Người " + login, Email: email, Grants: grants,
	})
}

// grant gives an account other roles than it had.
func (p *people) grant(login string, grants ...identity.Grant) {
	p.mu.Lock()
	defer p.mu.Unlock()
	i := slices.IndexFunc(p.all, func(h reminder.Holder) bool { return h.Account == "accounts/"+login })
	p.all[i].Grants = grants
}

func (p *people) RoleHolders(_ context.Context, roles []accessv1.Role) (holders []reminder.Holder, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.down != nil && p.down() {
		return nil, errNobodyAnswers
	}
	for _, h := range p.all {
		if slices.ContainsFunc(h.Grants, func(g identity.Grant) bool { return slices.Contains(roles, g.Role) }) {
			holders = append(holders, h)
		}
	}
	return holders, nil
}

func (p *people) MyEmail(ctx context.Context) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, h := range p.all {
		if h.Account == identity.From(ctx).Account {
			return h.Email, nil
		}
	}
	return "", errNobodyAnswers
}

// wish sets how somebody wants to be reminded.
func (f *fixture) wish(t *testing.T, login string, settings reminder.Settings) {
	t.Helper()
	ctx := identity.With(t.Context(), identity.Actor{Account: "accounts/" + login})
	kept, err := f.MySettings(ctx)
	if err == nil {
		_, err = f.SetMySettings(ctx, settings, kept.Revision)
	}
	if err != nil {
		t.Fatal(err)
	}
}

var leadsA = identity.Grant{Role: leader, Unit: "units/a"}

// TestWhatIsRequiredReachesEverybody who has any address: the person's own goes before the account's, and to take the own
// one away switches nothing off.
func TestWhatIsRequiredReachesEverybody(t *testing.T) {
	f, p := newFixture(t, "2025-07-01 09:00"), &pigeon{}
	f.mailsBy(p)
	f.people.add("quiet", "quiet@example.vn", leadsA)
	f.people.add("own", "own@example.vn", leadsA)
	f.people.add("few", "", leadsA)
	f.people.add("emptied", "emptied@example.vn", leadsA)
	f.people.add("none", "", leadsA)
	f.people.add("other", "other@example.vn", identity.Grant{Role: leader, Unit: "units/b"}, identity.Grant{Role: reviewer, Unit: "units/a"})
	f.wish(t, "own", reminder.Settings{Address: "home@example.vn"})
	f.wish(t, "few", reminder.Settings{Address: "few@example.vn", OnlyRequired: true})
	f.wish(t, "emptied", reminder.Settings{Address: "old@example.vn", OnlyRequired: true})
	f.wish(t, "emptied", reminder.Settings{OnlyRequired: true})
	f.wish(t, "none", reminder.Settings{})
	f.open("p", "2025-07-03 00:00", f.clock.Now(), "units/a")
	for day := range 5 {
		f.round(t, fmt.Sprintf("2025-07-0%d 09:00", day+1))
	}
	p.expect(t,
		"2025-07-01 home@example.vn p:OPENED", "2025-07-01 quiet@example.vn p:OPENED",
		"2025-07-02 emptied@example.vn p:ON_THE_DAY", "2025-07-02 few@example.vn p:ON_THE_DAY",
		"2025-07-02 home@example.vn p:ON_THE_DAY", "2025-07-02 quiet@example.vn p:ON_THE_DAY",
		"2025-07-03 home@example.vn p:LATE", "2025-07-03 quiet@example.vn p:LATE",
		"2025-07-04 home@example.vn p:LATE", "2025-07-04 quiet@example.vn p:LATE",
		"2025-07-05 emptied@example.vn p:TO_LEADER", "2025-07-05 few@example.vn p:TO_LEADER",
		"2025-07-05 home@example.vn p:TO_LEADER", "2025-07-05 quiet@example.vn p:TO_LEADER")
}

// TestARoleThatWasTakenAwayIsRemindedNoMore from the next notice on, and one that was given is.
func TestARoleThatWasTakenAwayIsRemindedNoMore(t *testing.T) {
	f, p := newFixture(t, "2025-07-01 09:00"), &pigeon{}
	f.mailsBy(p)
	f.people.add("before", "before@example.vn", leadsA)
	f.people.add("after", "after@example.vn")
	f.open("p", "2025-07-03 00:00", f.clock.Now(), "units/a")
	f.round(t, "2025-07-01 09:00")
	f.people.grant("before")
	f.people.grant("after", leadsA)
	f.round(t, "2025-07-02 09:00")
	p.expect(t, "2025-07-01 before@example.vn p:OPENED", "2025-07-02 after@example.vn p:ON_THE_DAY")
}

// TestAnUnknownDirectoryOnlyDelays mail; what the application shows is there at once, and once.
func TestAnUnknownDirectoryOnlyDelays(t *testing.T) {
	f, p := newFixture(t, "2025-07-01 09:00"), &pigeon{}
	f.mailsBy(p)
	f.people.add("a", "a@example.vn", leadsA)
	f.open("p", "2025-07-04 00:00", f.clock.Now(), "units/a")
	f.people.down = func() bool { return true }
	for range 3 {
		if err := f.Round(t.Context()); !errors.Is(err, errNobodyAnswers) {
			t.Errorf("a round that knows nobody: %v", err)
		}
	}
	p.expect(t)
	f.expect(t, leader, "units/a", "2025-07-01 p:OPENED")
	f.people.down = nil
	f.round(t, "2025-07-01 10:00")
	f.round(t, "2025-07-01 11:00")
	p.expect(t, "2025-07-01 a@example.vn p:OPENED")
	f.expect(t, leader, "units/a", "2025-07-01 p:OPENED")
}
