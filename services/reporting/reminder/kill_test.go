package reminder_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reminder"
	sender "github.com/tiendo/tiendo/services/reporting/reminder/mail"
)

var errKilled = errors.New("the process was killed")

// dice are random numbers that goroutines share.
type dice struct {
	mu   sync.Mutex
	rand *rand.Rand
}

// IntN is a number from 0 up to, and not including, n.
func (d *dice) IntN(n int) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.rand.IntN(n)
}

// life is the life of one process: it ends at some operation on the store or some mail, before the operation is done or
// after it. Nothing the process does afterwards has an effect.
type life struct {
	docstore.Store
	mu   sync.Mutex
	left int // operations; negative for ever
	dead bool
	rand *dice
}

// step counts an operation, and tells whether it is done and whether the process hears of it.
func (l *life) step() (done, heard bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.dead {
		return false, false
	}
	if l.left--; l.left == 0 {
		l.dead = true
		return l.rand.IntN(2) == 0, false
	}
	return true, true
}

func (l *life) write(do func() error) error {
	done, heard := l.step()
	if !done {
		return errKilled
	}
	if err := do(); err != nil || heard {
		return err
	}
	return errKilled
}

func (l *life) Insert(ctx context.Context, c string, d bson.Raw) error {
	return l.write(func() error { return l.Store.Insert(ctx, c, d) })
}

func (l *life) Replace(ctx context.Context, c string, d bson.Raw, seen int64) error {
	return l.write(func() error { return l.Store.Replace(ctx, c, d, seen) })
}

func (l *life) Get(ctx context.Context, c string, ids ...string) ([]bson.Raw, error) {
	if done, heard := l.step(); !done || !heard {
		return nil, errKilled
	}
	return l.Store.Get(ctx, c, ids...)
}

func (l *life) List(ctx context.Context, c string, q docstore.Query) (docstore.Page, error) {
	if done, heard := l.step(); !done || !heard {
		return docstore.Page{}, errKilled
	}
	return l.Store.List(ctx, c, q)
}

// dying is a transport that dies with its process: before the mail is sent, or when it is but nobody has noted it.
type dying struct {
	reminder.Transport
	life *life
}

func (d dying) Send(ctx context.Context, n reminder.Notice) error {
	done, heard := d.life.step()
	if !done {
		return errKilled
	}
	if err := d.Transport.Send(ctx, n); err != nil || heard {
		return err
	}
	return errKilled
}

// postOffice is a real SMTP server that keeps what it takes. It can be down, and it can lose the connection after it has
// taken a mail and before it says so.
type postOffice struct {
	mu      sync.Mutex
	down    bool
	loses   func() bool
	mails   []*mail.Message
	bodies  []string
	address string
}

func openPostOffice(t *testing.T) *postOffice {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &postOffice{address: listener.Addr().String(), loses: func() bool { return false }}
	server := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) { return &counter{p, c}, nil }))
	server.ErrorLog = discard{}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return p
}

type discard struct{}

func (discard) Printf(string, ...any) {}
func (discard) Println(...any)        {}

// counter serves one connection.
type counter struct {
	office *postOffice
	conn   *smtp.Conn
}

func (*counter) Reset()                               {}
func (*counter) Logout() error                        { return nil }
func (*counter) Rcpt(string, *smtp.RcptOptions) error { return nil }

func (c *counter) Mail(string, *smtp.MailOptions) error {
	c.office.mu.Lock()
	defer c.office.mu.Unlock()
	if c.office.down {
		return &smtp.SMTPError{Code: 421, Message: "down"}
	}
	return nil
}

func (c *counter) Data(r io.Reader) error {
	message, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(message.Body)
	if err != nil {
		return err
	}
	c.office.mu.Lock()
	defer c.office.mu.Unlock()
	c.office.mails, c.office.bodies = append(c.office.mails, message), append(c.office.bodies, string(body))
	if c.office.loses() {
		_ = c.conn.Conn().Close()
	}
	return nil
}

func (p *postOffice) sender(t *testing.T) *sender.Sender {
	t.Helper()
	s, err := sender.New(sender.Config{
		Server: "smtp://" + p.address + "?starttls=never", From: "Tiến Độ <tiendo@example.vn>", PublicURL: "https://tiendo.example.vn",
	}, func(_ context.Context, language string) (reminder.Template, error) {
		return reminder.DefaultTemplate(language), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (p *postOffice) sets(down bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.down = down
}

// TestKilledTwoHundredTimesEveryReminderArrivesOnce lets 200 processes die at a random operation each, with a mail server
// that is down at times and loses connections after taking a mail, and a unit service that does not always answer, while
// units submit and get more time.
func TestKilledTwoHundredTimesEveryReminderArrivesOnce(t *testing.T) {
	const kills = 200
	f, office := newFixture(t, "2025-07-01 08:30"), openPostOffice(t)
	random := &dice{rand: rand.New(rand.NewPCG(1, 2))}
	office.loses = func() bool { return random.IntN(8) == 0 }
	units := []string{"units/a", "units/b", "units/c"}
	for i, unit := range units {
		own, lead := fmt.Sprintf("canbo%d", i), fmt.Sprintf("lanhdao%d", i)
		f.people.add(own, "", identity.Grant{Role: officer, Unit: unit})
		f.wish(t, own, reminder.Settings{Address: own + "@example.vn", Language: "vi"})
		f.people.add(lead, lead+"@example.vn", identity.Grant{Role: leader, Unit: unit}, identity.Grant{Role: officer, Unit: unit})
	}
	f.people.add("chutri", "chutri@example.vn", identity.Grant{Role: reviewer, Unit: "units/phong"})
	f.people.down = func() bool { return random.IntN(6) == 0 }
	post := office.sender(t)
	process := func(left int) (*reminder.Service, *life) {
		l := &life{Store: f.docs, left: left, rand: random}
		s := f.restarted(t, l)
		s.Transports = map[reminder.Channel]reminder.Transport{reminder.Mail: dying{post, l}}
		return s, l
	}
	opened := 0
	died := 0
	for died < kills {
		if opened <= died/25 { // a new period now and then
			plan := fmt.Sprintf("p%d", opened)
			due := f.clock.Now().Add(time.Duration(5+random.IntN(12))*24*time.Hour).In(calendar.Zone).Format("2006-01-02") + " 00:00"
			f.open(plan, due, f.clock.Now(), units...)
			opened++
		}
		f.happens(random)
		office.sets(random.IntN(4) == 0)
		s, l := process(1 + random.IntN(80))
		for range 25 {
			_ = s.Round(t.Context())
			if l.dead {
				died++
				break
			}
			f.clock.Advance(time.Duration(10+random.IntN(180)) * time.Minute)
		}
		f.clock.Advance(time.Duration(random.IntN(120)) * time.Minute)
	}
	office.sets(false)
	office.mu.Lock()
	office.loses = func() bool { return false }
	office.mu.Unlock()
	f.people.down = nil
	s, _ := process(-1)
	for range 8 * 40 {
		if err := s.Round(t.Context()); err != nil {
			t.Fatal(err)
		}
		f.clock.Advance(3 * time.Hour)
	}
	f.checkOnce(t, s, office)
	t.Logf("%d processes killed over %d periods", died, opened)
}

// happens lets a unit submit, or get more time, now and then.
func (f *fixture) happens(random *dice) {
	if random.IntN(6) > 0 {
		return
	}
	p := f.periods[random.IntN(len(f.periods))]
	report := p.Name.Report(p.Obligations[random.IntN(len(p.Obligations))].Unit.Unit)
	if random.IntN(2) == 0 {
		f.submit(report)
	} else {
		f.extend(report, f.clock.Now().Add(5*24*time.Hour).Truncate(time.Hour))
	}
}

// checkOnce checks that every reminder that was due reached everybody it is for exactly once in effect: mail with the same
// Message-ID is one mail.
func (f *fixture) checkOnce(t *testing.T, s *reminder.Service, office *postOffice) {
	t.Helper()
	ids := map[string]int{}
	for _, m := range office.mails {
		ids[m.Header.Get("Message-Id")]++
	}
	said := map[string]int{} // recipient and step
	steps, sent := map[string]reminder.Step{}, 0
	left := maps.Clone(ids) // mails whose notice was not found yet
	recipients := map[string]bool{}
	for _, p := range f.periods {
		for a, err := range s.Store.Agendas(t.Context(), p.Name) {
			if err != nil {
				t.Fatal(err)
			}
			for _, step := range a.Steps {
				if step.State == reminder.Waiting {
					t.Errorf("%s of %s still waits", step.Key, a.Report)
				}
				steps[string(a.Report)+"#"+step.Key] = step
			}
		}
	}
	for _, id := range append(apps(), mails()...) {
		notices, err := s.Store.NoticesOf(t.Context(), id, time.Time{}, 0)
		if err != nil {
			t.Fatal(err)
		}
		days := map[string]bool{}
		for _, n := range notices {
			recipients[id] = true
			if days[n.Day] {
				t.Errorf("%s was told twice on %s", id, n.Day)
			}
			days[n.Day] = true
			messageID := fmt.Sprintf("<%x@example.vn>", sha256.Sum256([]byte(n.ID)))
			messageID = messageID[:33] + "@example.vn>"
			switch {
			case n.Delivery.State == reminder.Dropped && n.Delivery.Attempts > 0:
				delete(left, messageID) // it may have arrived before whoever sent it died, and everything was submitted then
				continue
			case n.Delivery.State == reminder.Dropped:
				continue
			case n.Delivery.State != reminder.Delivered:
				t.Errorf("%s is %s", n.ID, n.Delivery.State)
			case n.Recipient.Channel == reminder.Mail && ids[messageID] == 0:
				t.Errorf("%s never arrived", n.ID)
			}
			delete(left, messageID)
			for _, item := range n.Said() {
				for _, step := range item.Covers {
					said[id+" "+step]++
				}
			}
		}
	}
	for what, times := range said {
		if times != 1 {
			t.Errorf("%s was said %d times", what, times)
		}
	}
	for id, step := range steps {
		report, _, _ := strings.Cut(id, "#")
		if step.State != reminder.Sent {
			continue
		}
		sent++
		for _, recipient := range audienceOf(step.Kind, reporting.ReportName(report)) {
			if said[recipient+" "+id] == 0 && !f.submitted[reporting.ReportName(report)] {
				t.Errorf("%s never heard of %s", recipient, id)
			}
		}
	}
	for id := range left {
		t.Errorf("nobody sent %s, which arrived", id)
	}
	if sent < 100 || len(office.mails) == len(ids) {
		t.Errorf("only %d reminders sent, %d mails of which %d were repeated: the test tests nothing", sent, len(ids), len(office.mails)-len(ids))
	}
	t.Logf("%d reminders, %d recipients, %d mails; %d of them came again under the same Message-ID", sent, len(recipients), len(ids), len(office.mails)-len(ids))
}

func apps() (keys []string) {
	for _, unit := range []string{"a", "b", "c"} {
		keys = append(keys, "app/"+unit+".unit-officer", "app/"+unit+".unit-leader")
	}
	return append(keys, "app/phong.lead-reviewer")
}

func mails() (keys []string) {
	for i := range 3 {
		keys = append(keys, fmt.Sprintf("mail/canbo%d", i), fmt.Sprintf("mail/lanhdao%d", i))
	}
	return append(keys, "mail/chutri")
}

// audienceOf is who has to hear of a step, written down a second time.
func audienceOf(kind reminder.Kind, report reporting.ReportName) []string {
	unit := strings.TrimPrefix(report.Unit(), "units/")
	n := map[string]int{"a": 0, "b": 1, "c": 2}[unit]
	leaders := []string{"app/" + unit + ".unit-leader", fmt.Sprintf("mail/lanhdao%d", n)}
	switch kind {
	case reminder.ToLeadUnit:
		return []string{"app/phong.lead-reviewer", "mail/chutri"}
	case reminder.ToLeader:
		return leaders
	}
	return append(leaders, "app/"+unit+".unit-officer", fmt.Sprintf("mail/canbo%d", n))
}
