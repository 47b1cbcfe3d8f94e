package reporting_test

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

const (
	theUnit  = "units/u00"
	leadUnit = "units/lead"
)

// done is an act of the model: what was asked, and the hash of the entry it made.
type done struct {
	kind     reporting.EntryKind
	request  reporting.Request
	content  reporting.Content
	hash     string
	received time.Time
}

// machine runs the real service, on a real store, beside a model of one report: a list of what was done.
type machine struct {
	service *reporting.Service
	raw     docstore.Store
	period  reporting.Period
	report  reporting.ReportName
	now     time.Time
	ids     int

	acts []done
	lost []reporting.Standing // standings a crashed process may have left behind
}

// state is where the model's report stands.
func (m *machine) state() reporting.State {
	if len(m.acts) == 0 {
		return reporting.NotStarted
	}
	return map[reporting.EntryKind]reporting.State{
		reporting.Submitted: reporting.StateSubmitted, reporting.Returned: reporting.StateReturned,
		reporting.Accepted: reporting.StateAccepted,
	}[m.acts[len(m.acts)-1].kind]
}

func (m *machine) timeliness() reporting.Timeliness {
	switch {
	case len(m.acts) > 0 && m.acts[0].received.Before(m.period.Due):
		return reporting.OnTime
	case len(m.acts) > 0:
		return reporting.Late
	case m.now.Before(m.period.Due):
		return reporting.Pending
	}
	return reporting.Overdue
}

func as(role accessv1.Role, unit string) context.Context {
	return identity.With(context.Background(), identity.Actor{
		Account: "accounts/" + role.String(), DisplayName: "Người\u2028dùng", Grants: []identity.Grant{{Role: role, Unit: unit}},
	})
}

var (
	asLeader   = as(accessv1.Role_ROLE_UNIT_LEADER, theUnit)
	asReviewer = as(accessv1.Role_ROLE_LEAD_REVIEWER, leadUnit)
	strangers  = []context.Context{
		as(accessv1.Role_ROLE_UNIT_LEADER, "units/u01"), as(accessv1.Role_ROLE_LEAD_REVIEWER, "units/other"),
		as(accessv1.Role_ROLE_LEADERSHIP, leadUnit), as(accessv1.Role_ROLE_ADMINISTRATOR, theUnit),
	}
)

func (m *machine) act(ctx context.Context, kind reporting.EntryKind, content reporting.Content, r reporting.Request) (string, error) {
	switch kind {
	case reporting.Submitted:
		entry, err := m.service.SubmitReport(ctx, m.report, content, r)
		return entry.Hash, err
	case reporting.Returned:
		_, err := m.service.ReturnReport(ctx, m.report, r)
		return "", err
	}
	_, err := m.service.AcceptReport(ctx, m.report, r)
	return "", err
}

func actorOf(kind reporting.EntryKind) context.Context {
	if kind == reporting.Submitted {
		return asLeader
	}
	return asReviewer
}

var anyKind = rapid.SampledFrom([]reporting.EntryKind{reporting.Submitted, reporting.Returned, reporting.Accepted})

// Act is somebody who may doing something new, having seen the newest entry, an older one, or not saying which.
func (m *machine) Act(t *rapid.T) {
	kind := anyKind.Draw(t, "kind")
	m.ids++
	d := done{
		kind: kind, content: wholeContent(rapid.IntRange(0, 3).Draw(t, "value")), received: m.now,
		request: reporting.Request{
			RequestID: fmt.Sprint(m.ids), SeenTail: rapid.IntRange(-1, len(m.acts)).Draw(t, "seen"), ReceivedAt: m.now,
			Comment: rapid.SampledFrom([]string{"", "Sửa", "Sửa lại"}).Draw(t, "comment"),
		},
	}
	var want faultv1.Reason
	fits := (kind == reporting.Submitted) == (m.state() != reporting.StateSubmitted) && m.state() != reporting.StateAccepted
	switch {
	case d.request.SeenTail >= 0 && d.request.SeenTail != len(m.acts):
		want = faultv1.Reason_REASON_STALE_ETAG
	case !fits:
		want = faultv1.Reason_REASON_REPORT_STATE
	}
	m.keepForLater(t)
	var err error
	d.hash, err = m.act(actorOf(kind), kind, d.content, d.request)
	if got := reasonOf(err); got != want {
		t.Fatalf("%s in state %s, seen %d of %d: %v, want %v", kind, m.state(), d.request.SeenTail, len(m.acts), err, want)
	}
	if err == nil {
		m.acts = append(m.acts, d)
	}
}

// Repeat is a client that did not hear the answer, now or much later.
func (m *machine) Repeat(t *rapid.T) {
	if len(m.acts) == 0 {
		t.Skip("nothing to repeat")
	}
	d := rapid.SampledFrom(m.acts).Draw(t, "act")
	d.request.ReceivedAt = m.now
	hash, err := m.act(actorOf(d.kind), d.kind, d.content, d.request)
	if err != nil || hash != d.hash {
		t.Fatalf("repeating %s: %q, %v, want %q", d.kind, hash, err, d.hash)
	}
}

// Reuse is a client that uses a request id for something else.
func (m *machine) Reuse(t *rapid.T) {
	if len(m.acts) == 0 {
		t.Skip("nothing to reuse")
	}
	d := rapid.SampledFrom(m.acts).Draw(t, "act")
	if kind := anyKind.Draw(t, "kind"); kind != d.kind {
		d.kind = kind
	} else {
		d.request.Comment += "!"
		d.content = wholeContent(9)
	}
	if _, err := m.act(actorOf(d.kind), d.kind, d.content, d.request); reasonOf(err) != faultv1.Reason_REASON_REQUEST_ID_REUSED {
		t.Fatalf("reusing %s for %s: %v", d.request.RequestID, d.kind, err)
	}
}

// Intrude is somebody who may not.
func (m *machine) Intrude(t *rapid.T) {
	kind := anyKind.Draw(t, "kind")
	m.ids++
	ctx := rapid.SampledFrom(strangers).Draw(t, "stranger")
	if _, err := m.act(ctx, kind, wholeContent(1), reporting.Request{RequestID: fmt.Sprint(m.ids), SeenTail: -1, ReceivedAt: m.now}); err == nil || fault.KindOf(err) != fault.Denied {
		t.Fatalf("a stranger's %s: %v", kind, err)
	}
}

// Crash leaves the standing that was kept before some act, or none, as a process does that dies before it keeps the next.
func (m *machine) Crash(t *rapid.T) {
	page, err := m.raw.Get(context.Background(), "standings", string(m.report))
	if err != nil {
		t.Fatal(err)
	}
	for _, document := range page {
		err := m.raw.Delete(context.Background(), "standings", string(m.report), document.Lookup("revision").AsInt64())
		if err != nil && reasonOf(err) != faultv1.Reason_REASON_STALE_ETAG { // a newer one was just being kept
			t.Fatal(err)
		}
	}
	if len(m.lost) > 0 && rapid.Bool().Draw(t, "older standing") {
		if err := m.service.Store.KeepStanding(context.Background(), rapid.SampledFrom(m.lost).Draw(t, "which")); err != nil {
			t.Fatal(err)
		}
	}
}

// Wait lets time pass, over the due time in the end.
func (m *machine) Wait(t *rapid.T) {
	m.now = m.now.Add(time.Duration(rapid.IntRange(1, 600).Draw(t, "seconds")) * time.Second)
}

// keepForLater remembers the standing that is kept now.
func (m *machine) keepForLater(t *rapid.T) {
	kept, err := m.service.Store.Standings(context.Background(), m.report)
	if err != nil {
		t.Fatal(err)
	}
	for _, standing := range kept {
		m.lost = append(m.lost, standing)
	}
}

// Check compares everything that can be read with the model.
func (m *machine) Check(t *rapid.T) {
	view, err := m.service.Report(asReviewer, m.report)
	if err != nil {
		t.Fatal(err)
	}
	if got := view.Standing; got.State != m.state() || got.LastNumber != len(m.acts) || got.TimelinessAt(m.now, m.period.Due) != m.timeliness() {
		t.Fatalf("report is %s, %s after %d acts, want %s, %s after %d", got.State, got.TimelinessAt(m.now, m.period.Due), got.LastNumber, m.state(), m.timeliness(), len(m.acts))
	}
	board, err := m.service.Board(asReviewer, m.period.Name)
	if err != nil || board.Rows[0].State != m.state() || board.Rows[0].Timeliness != m.timeliness() {
		t.Fatalf("board shows %+v, %v", board.Rows, err)
	}
	entries, broken, err := m.service.Entries(asReviewer, m.report)
	if err != nil || broken != 0 || len(entries) != len(m.acts) {
		t.Fatalf("%d entries, broken at %d, %v, want %d", len(entries), broken, err, len(m.acts))
	}
	for i, d := range m.acts {
		e := entries[i]
		if e.Kind != d.kind || e.RequestID != d.request.RequestID || !e.ReceivedAt.Equal(d.received) || e.Comment != d.request.Comment ||
			(d.kind == reporting.Submitted && (e.Hash != d.hash || string(e.Content) != string(d.content.Canonical()))) {
			t.Fatalf("entry %d is %+v, want %+v", i+1, e, d)
		}
	}
	m.checkContent(t, view)
}

// checkContent compares what counts: the content of the newest submission, and its receipt.
func (m *machine) checkContent(t *rapid.T, view reporting.ReportView) {
	newest := -1
	for i, d := range m.acts {
		if d.kind == reporting.Submitted {
			newest = i
		}
	}
	receipt, err := m.service.Receipt(asLeader, m.report, "")
	if newest < 0 {
		if view.Content != nil || reasonOf(err) != faultv1.Reason_REASON_NOT_FOUND {
			t.Fatalf("before any submission: %v, %v", view.Content, err)
		}
		return
	}
	want := m.acts[newest]
	if err != nil || receipt.Hash != want.hash || string(view.Content.Canonical()) != string(want.content.Canonical()) {
		t.Fatalf("receipt %s, %v, content %v, want %+v", receipt.Hash, err, view.Content, want)
	}
}

func wholeContent(value int) reporting.Content {
	return reporting.Content{Values: []reporting.Value{number(fmt.Sprint(value))}}
}

func reasonOf(err error) faultv1.Reason {
	if err == nil {
		return faultv1.Reason_REASON_UNSPECIFIED
	}
	return fault.ReasonOf(err)
}

// TestASeriesBehavesLikeAListOfActs lets random people do random things to a report, with crashes between.
func TestASeriesBehavesLikeAListOfActs(t *testing.T) {
	raw := docstoretest.Open(t)
	store, err := reportstore.Open(t.Context(), raw)
	if err != nil {
		t.Fatal(err)
	}
	round := 0
	rapid.Check(t, func(t *rapid.T) {
		round++
		period := *roundOf(reporting.Indicator{Code: "A1", Kind: reporting.Count, Aggregation: reporting.Sum}, 2)
		period.Name = reporting.NewPeriodName(fmt.Sprintf("plans/p%d", round), "6-thang", 2025)
		period.LeadUnit.Unit, period.Due = leadUnit, start.Add(30*time.Minute)
		m := &machine{raw: raw, period: period, report: period.Name.Report(theUnit), now: start}
		m.service = &reporting.Service{
			Store: store, Now: func() time.Time { return m.now }, Log: slog.New(slog.DiscardHandler), Signer: signer(t),
		}
		if err := store.InsertPeriod(context.Background(), period); err != nil {
			t.Fatal(err)
		}
		t.Repeat(map[string]func(*rapid.T){
			"act": m.Act, "act more": m.Act, "repeat": m.Repeat, "reuse": m.Reuse, "intrude": m.Intrude, "crash": m.Crash,
			"wait": m.Wait, "": m.Check,
			// The check reads, and so mends, what a crash left behind: these come before it.
			"act after a crash":    func(t *rapid.T) { m.Crash(t); m.Act(t) },
			"repeat after a crash": func(t *rapid.T) { m.Crash(t); m.Repeat(t) },
			"reuse after a crash":  func(t *rapid.T) { m.Crash(t); m.Reuse(t) },
		})
		if !slices.IsSortedFunc(m.acts, func(a, b done) int { return a.received.Compare(b.received) }) {
			t.Fatal("the model is out of order")
		}
	})
}
