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
	until    time.Time // of a reopening: its end; of a request for more time: what was asked for
	hash     string
	received time.Time
}

// granted is what the model knows was decided for the period.
type granted struct {
	due       time.Time // the extended due time, zero without
	at        time.Time // when it was extended last in a way that counts
	exemptAt  time.Time // zero while the unit is not exempted
	certified bool
	acts      int
}

// machine runs the real service, on a real store, beside a model of one report: a list of what was done.
type machine struct {
	service *reporting.Service
	raw     docstore.Store
	period  reporting.Period
	report  reporting.ReportName
	now     time.Time
	ids     int

	acts    []done
	granted granted
	lost    []reporting.Standing // standings a crashed process may have left behind
}

// state is where the model's report stands.
func (m *machine) state() reporting.State {
	states := map[reporting.EntryKind]reporting.State{
		reporting.Submitted: reporting.StateSubmitted, reporting.Returned: reporting.StateReturned,
		reporting.Accepted: reporting.StateAccepted, reporting.Withdrawn: reporting.StateWithdrawn,
		reporting.Reopened: reporting.StateReopened,
	}
	for _, d := range slices.Backward(m.acts) {
		if state, ok := states[d.kind]; ok {
			return state
		}
	}
	return reporting.NotStarted
}

// first is when the submission that decides was received; zero if there is none.
func (m *machine) first() time.Time {
	first, last := -1, -1
	for i, d := range m.acts {
		switch {
		case d.kind == reporting.Submitted:
			last = i
			if first < 0 {
				first = i
			}
		case d.kind == reporting.Withdrawn && first == last:
			first = -1
		}
	}
	if first < 0 {
		return time.Time{}
	}
	return m.acts[first].received
}

func (m *machine) due() time.Time {
	if m.granted.due.After(m.period.Due) {
		return m.granted.due
	}
	return m.period.Due
}

func (m *machine) timeliness() reporting.Timeliness {
	first := m.first()
	switch {
	case !m.granted.exemptAt.IsZero() && (first.IsZero() || !first.Before(m.granted.exemptAt)):
		return reporting.Excused
	case first.IsZero() && m.now.Before(m.due()):
		return reporting.Pending
	case first.IsZero():
		return reporting.Overdue
	case first.Before(m.period.Due):
		return reporting.OnTime
	case first.Before(m.due()):
		return reporting.ByExtension
	}
	return reporting.Late
}

// asks tells whether the unit waits for an answer.
func (m *machine) asks() bool {
	for _, d := range slices.Backward(m.acts) {
		switch d.kind {
		case reporting.ReopeningRequested:
			return true
		case reporting.ExtensionRequested:
			return m.granted.at.Before(d.received) && m.granted.exemptAt.IsZero()
		case reporting.RequestDeclined, reporting.Submitted, reporting.Reopened:
			return false
		}
	}
	return false
}

// writable tells whether the unit may submit now.
func (m *machine) writable() bool {
	switch m.state() {
	case reporting.StateSubmitted, reporting.StateAccepted:
		return false
	case reporting.StateReturned:
		return true
	case reporting.StateReopened:
		for _, d := range slices.Backward(m.acts) {
			if d.kind == reporting.Reopened {
				return d.until.IsZero() || m.now.Before(d.until)
			}
		}
	}
	return m.period.LockAfterDays == nil || m.now.Before(m.due().Add(24*time.Hour*time.Duration(*m.period.LockAfterDays)))
}

// want is the reason for which an act must be refused now; unspecified if it must be done.
func (m *machine) want(kind reporting.EntryKind) faultv1.Reason {
	state := m.state()
	fits := false
	switch kind {
	case reporting.Submitted:
		fits = m.writable()
		if !fits && !m.granted.certified && state != reporting.StateSubmitted && state != reporting.StateAccepted {
			return faultv1.Reason_REASON_REPORT_LOCKED
		}
	case reporting.Returned, reporting.Accepted, reporting.Withdrawn:
		fits = state == reporting.StateSubmitted
	case reporting.Reopened, reporting.ReopeningRequested:
		fits = state == reporting.StateAccepted || state == reporting.StateReopened
	case reporting.ExtensionRequested:
		fits = (state == reporting.NotStarted || state == reporting.StateWithdrawn) && m.granted.exemptAt.IsZero()
	case reporting.RequestDeclined:
		fits = m.asks()
	}
	switch {
	case m.granted.certified:
		return faultv1.Reason_REASON_PERIOD_CERTIFIED
	case !fits:
		return faultv1.Reason_REASON_REPORT_STATE
	}
	return faultv1.Reason_REASON_UNSPECIFIED
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

func (m *machine) act(ctx context.Context, d done) (string, error) {
	var err error
	switch d.kind {
	case reporting.Submitted:
		var entry reporting.Entry
		entry, err = m.service.SubmitReport(ctx, m.report, d.content, d.request)
		return entry.Hash, err
	case reporting.Returned:
		_, err = m.service.ReturnReport(ctx, m.report, nil, time.Time{}, d.request)
	case reporting.Accepted:
		_, err = m.service.AcceptReport(ctx, m.report, d.request)
	case reporting.Withdrawn:
		_, err = m.service.WithdrawReport(ctx, m.report, d.request)
	case reporting.Reopened:
		_, err = m.service.ReopenReport(ctx, m.report, nil, d.until, d.request)
	case reporting.ExtensionRequested:
		_, err = m.service.RequestExtension(ctx, m.report, d.until, d.request)
	case reporting.ReopeningRequested:
		_, err = m.service.RequestReopening(ctx, m.report, d.request)
	case reporting.RequestDeclined:
		_, err = m.service.DeclineRequest(ctx, m.report, d.request)
	}
	return "", err
}

func actorOf(kind reporting.EntryKind) context.Context {
	switch kind {
	case reporting.Submitted, reporting.Withdrawn, reporting.ExtensionRequested, reporting.ReopeningRequested:
		return asLeader
	}
	return asReviewer
}

var anyKind = rapid.SampledFrom([]reporting.EntryKind{
	reporting.Submitted, reporting.Submitted, reporting.Returned, reporting.Accepted, reporting.Withdrawn, reporting.Reopened,
	reporting.ExtensionRequested, reporting.ReopeningRequested, reporting.RequestDeclined,
})

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
	switch {
	case kind == reporting.ExtensionRequested:
		d.until = m.due().Add(time.Hour)
	case kind == reporting.Reopened && rapid.Bool().Draw(t, "for a time"):
		d.until = m.now.Add(10 * time.Minute)
	}
	want := m.want(kind)
	if d.request.SeenTail >= 0 && d.request.SeenTail != len(m.acts) {
		want = faultv1.Reason_REASON_STALE_ETAG
	}
	m.keepForLater(t)
	var err error
	d.hash, err = m.act(actorOf(kind), d)
	if got := reasonOf(err); got != want {
		t.Fatalf("%s in state %s, seen %d of %d: %v, want %v", kind, m.state(), d.request.SeenTail, len(m.acts), err, want)
	}
	if err == nil {
		m.acts = append(m.acts, d)
	}
}

// Decide is the lead unit deciding something for the period.
func (m *machine) Decide(t *rapid.T) {
	m.ids++
	r := reporting.Request{RequestID: fmt.Sprint(m.ids), SeenTail: -1, ReceivedAt: m.now, Comment: "Lý do"}
	g := reporting.Grant{Units: []string{theUnit}}
	certified := faultv1.Reason_REASON_PERIOD_CERTIFIED
	if !m.granted.certified {
		certified = faultv1.Reason_REASON_UNSPECIFIED
	}
	want, apply := certified, func() {}
	var err error
	switch rapid.SampledFrom([]string{"extend", "extend all", "exempt", "end", "certify", "lift", "lift"}).Draw(t, "decision") {
	case "extend all":
		g.Units = nil
		fallthrough
	case "extend":
		g.Due = m.due().Add(time.Duration(rapid.IntRange(-10, 60).Draw(t, "minutes")) * time.Minute)
		if want == 0 && !m.due().Before(g.Due) {
			want = faultv1.Reason_REASON_INVALID_REQUEST
		}
		_, err = m.service.ExtendReports(asReviewer, m.period.Name, g, r)
		apply = func() { m.granted.due, m.granted.at = g.Due, m.now }
	case "exempt":
		if want == 0 && (!m.granted.exemptAt.IsZero() || !m.first().IsZero()) {
			want = faultv1.Reason_REASON_INVALID_REQUEST
		}
		_, err = m.service.ExemptReports(asReviewer, m.period.Name, g, r)
		apply = func() { m.granted.exemptAt = m.now }
	case "end":
		if want == 0 && m.granted.exemptAt.IsZero() {
			want = faultv1.Reason_REASON_INVALID_REQUEST
		}
		_, err = m.service.EndExemption(asReviewer, m.period.Name, g, r)
		apply = func() { m.granted.exemptAt = time.Time{} }
	case "certify":
		if want == 0 && (m.state() == reporting.StateSubmitted || m.timeliness() == reporting.Pending || m.now.Before(m.others())) {
			want = faultv1.Reason_REASON_PERIOD_INCOMPLETE
		}
		_, err = m.service.CertifyPeriod(asReviewer, m.period.Name, r)
		apply = func() { m.granted.certified = true }
	case "lift":
		want = faultv1.Reason_REASON_PERIOD_NOT_CERTIFIED
		if m.granted.certified {
			want = faultv1.Reason_REASON_UNSPECIFIED
		}
		_, err = m.service.LiftCertification(asReviewer, m.period.Name, r)
		apply = func() { m.granted.certified = false }
	}
	if reasonOf(err) != want {
		t.Fatalf("deciding %+v at %s: %v, want %v", g, m.now, err, want)
	}
	if err == nil {
		m.granted.acts++
		apply()
	}
}

// Repeat is a client that did not hear the answer, now or much later.
func (m *machine) Repeat(t *rapid.T) {
	if len(m.acts) == 0 {
		t.Skip("nothing to repeat")
	}
	d := rapid.SampledFrom(m.acts).Draw(t, "act")
	d.request.ReceivedAt = m.now
	hash, err := m.act(actorOf(d.kind), d)
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
	if _, err := m.act(actorOf(d.kind), d); reasonOf(err) != faultv1.Reason_REASON_REQUEST_ID_REUSED {
		t.Fatalf("reusing %s for %s: %v", d.request.RequestID, d.kind, err)
	}
}

// Intrude is somebody who may not.
func (m *machine) Intrude(t *rapid.T) {
	kind := anyKind.Draw(t, "kind")
	m.ids++
	ctx := rapid.SampledFrom(strangers).Draw(t, "stranger")
	d := done{kind: kind, content: wholeContent(1), until: m.now.Add(time.Hour), request: reporting.Request{
		RequestID: fmt.Sprint(m.ids), SeenTail: -1, ReceivedAt: m.now,
	}}
	if _, err := m.act(ctx, d); err == nil || fault.KindOf(err) != fault.Denied {
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
	timeliness := view.Standing.TimelinessAt(m.now, view.Allowance)
	if got := view.Standing; got.State != m.state() || got.LastNumber != len(m.acts) || timeliness != m.timeliness() {
		t.Fatalf("report is %s, %s after %d acts, want %s, %s after %d", got.State, timeliness, got.LastNumber, m.state(), m.timeliness(), len(m.acts))
	}
	if w := view.Standing.WritingAt(m.now, view.Allowance); w.Open() != (m.want(reporting.Submitted) == 0) || (view.Standing.Pending(view.Allowance) != nil) != m.asks() {
		t.Fatalf("writing %+v, pending %+v, want %v and %v", w, view.Standing.Pending(view.Allowance), m.want(reporting.Submitted), m.asks())
	}
	m.checkPeriod(t)
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

// checkPeriod compares what was decided for the period, and that its six counts add up.
func (m *machine) checkPeriod(t *rapid.T) {
	period, err := m.service.PeriodStanding(asReviewer, m.period.Name)
	if err != nil || period.Standing.LastNumber != m.granted.acts || (period.Standing.Certification != nil) != m.granted.certified {
		t.Fatalf("period %+v, %v, want %+v", period.Standing, err, m.granted)
	}
	if c := period.Counts; c.OnTime+c.Late+c.ByExtension+c.Excused+c.Missing+c.Pending != c.Expected || c.Expected != 2 {
		t.Fatalf("counts %+v do not add up", c)
	}
	if _, broken, err := m.service.PeriodEntries(asReviewer, m.period.Name); err != nil || broken != 0 {
		t.Fatalf("period's series broken at %d, %v", broken, err)
	}
}

// others is when the other unit of the period, which does nothing, is due: an extension for all moves it too.
func (m *machine) others() time.Time {
	o, _ := m.period.Obligation("units/u01")
	decided, err := m.service.Store.PeriodStandings(context.Background(), m.period.Name.Series())
	if err != nil {
		return time.Time{}
	}
	return m.period.Allowance(o, decided[m.period.Name.Series()], reporting.PeriodStanding{}).Due
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
		period.Name = reporting.PeriodName(fmt.Sprintf("plans/p%d/periods/2025-6-thang", round))
		period.LeadUnit.Unit, period.Due = leadUnit, start.Add(30*time.Minute)
		if rapid.Bool().Draw(t, "locks at once") {
			period.LockAfterDays = new(int)
		}
		m := &machine{raw: raw, period: period, report: period.Name.Report(theUnit), now: start}
		m.service = &reporting.Service{
			Store: store, Now: func() time.Time { return m.now }, Log: slog.New(slog.DiscardHandler), Signer: signer(t),
		}
		if err := store.InsertPeriod(context.Background(), period); err != nil {
			t.Fatal(err)
		}
		t.Repeat(map[string]func(*rapid.T){
			"act": m.Act, "act more": m.Act, "repeat": m.Repeat, "reuse": m.Reuse, "intrude": m.Intrude, "crash": m.Crash,
			"wait": m.Wait, "decide": m.Decide, "": m.Check,
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
