package reportingserver_test

import (
	"context"
	"fmt"
	"testing"

	"go.mongodb.org/mongo-driver/v2/bson"
	"google.golang.org/protobuf/proto"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
)

// forgetStandings takes away everything that is kept beside the series.
func (s *system) forgetStandings(t testing.TB) {
	t.Helper()
	for _, collection := range []string{"standings", "consolidated_standings"} {
		page, err := s.store.List(t.Context(), collection, docstore.Query{})
		if err != nil {
			t.Fatal(err)
		}
		for _, document := range page.Documents {
			err := s.store.Delete(t.Context(), collection, document.Lookup("_id").StringValue(), document.Lookup("revision").AsInt64())
			if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG { // a newer one was just being kept
				t.Fatal(err)
			}
		}
	}
}

// TestEverythingIsAnsweredFromTheSeries forgets the standings at every stage and reads everything again.
func TestEverythingIsAnsweredFromTheSeries(t *testing.T) {
	s := newSystem(t)
	for at := opened; at <= dispatched; at++ {
		r := s.round(t, at)
		read := func() []proto.Message {
			report := s.report(t, r.report)
			board, err := s.GetBoard(s.As(t, reviewer), &reportingv1.GetBoardRequest{Period: r.period})
			if err != nil {
				t.Fatal(err)
			}
			receipt, _ := s.GetReceipt(s.As(t, leader), &reportingv1.GetReceiptRequest{Name: r.report})
			consolidated, _ := s.GetConsolidatedReport(s.As(t, reviewer), &reportingv1.GetConsolidatedReportRequest{Name: r.consolidated})
			return []proto.Message{report, board, receipt, consolidated}
		}
		before := read()
		s.forgetStandings(t)
		for i, after := range read() {
			if !proto.Equal(after, before[i]) {
				t.Errorf("stage %d: %v\nwithout standings %v", at, before[i], after)
			}
		}
		s.forgetStandings(t)
		if at < dispatched { // the next act is done on the newest entry
			if err := r.step(t, at+1); err != nil {
				t.Errorf("stage %d without standings: %v", at, err)
			}
		}
	}
}

// TestARestartFindsWhatWasDispatched is a process that dies after the dispatch is durable and before it is kept: the city,
// which asks for nothing but its list, still hears of it.
func TestARestartFindsWhatWasDispatched(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, dispatched)
	s.forgetStandings(t)
	restarted := start(t, s.store, reportingserver.Config{})
	page, err := restarted.ListDispatchedReports(restarted.As(t, city), &reportingv1.ListDispatchedReportsRequest{Parent: thanhPho})
	if err != nil {
		t.Fatal(err)
	}
	if listed := page.GetConsolidatedReports(); len(listed) != 1 || listed[0].GetName() != r.consolidated {
		t.Errorf("listed %v, want %s", listed, r.consolidated)
	}
}

// change replaces a stored entry by a changed one, as only somebody with the database in hand can.
func (s *system) change(t testing.TB, id string, field string, value any) {
	t.Helper()
	found, err := s.store.Get(t.Context(), "entries", id)
	if err != nil || len(found) != 1 {
		t.Fatalf("%s: %v", id, err)
	}
	var document bson.D
	if err := bson.Unmarshal(found[0], &document); err != nil {
		t.Fatal(err)
	}
	s.drop(t, id)
	if field == "" {
		return
	}
	for i := range document {
		if document[i].Key == field {
			document[i].Value = value
		}
	}
	changed, err := bson.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.store.Insert(t.Context(), "entries", changed); err != nil {
		t.Fatal(err)
	}
}

func (s *system) drop(t testing.TB, id string) {
	t.Helper()
	if err := s.store.Delete(t.Context(), "entries", id, 0); err != nil {
		t.Fatal(err)
	}
}

// TestDamageIsNamedAndNeverAddedUp changes or takes away one entry of an accepted report. The series says where, and no
// number of it gets into a total.
func TestDamageIsNamedAndNeverAddedUp(t *testing.T) {
	s := newSystem(t)
	for _, c := range []struct {
		name   string
		number int
		field  string // empty: the entry is taken away
		value  any
		shown  bool // the report itself can still be read
	}{
		{"content of the first submission", 1, "content", []byte(`{"values":[]}`), true},
		{"content that counts", 3, "content", []byte(`{"values":[]}`), false},
		{"time of receipt", 3, "received_at", bson.DateTime(0), false},
		{"timeliness", 3, "timeliness", "ON_TIME?", false},
		{"what the return said", 2, "comment", "Không có gì.", true},
		{"who accepted", 4, "account", "accounts/x", true},
		{"return taken away", 2, "", nil, true},
		{"acceptance taken away", 4, "", nil, true},
		{"submission taken away", 3, "", nil, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := s.round(t, submitted)
			s.returned(t, r.report, "Sửa.")
			s.submit(t, leader, r.report, content("20"))
			s.accept(t, r.report)
			s.submit(t, leaderB, r.period+"/reports/xa-b", content("1"))
			s.accept(t, r.period+"/reports/xa-b")
			s.change(t, fmt.Sprintf("%s#%06d", r.report, c.number), c.field, c.value)

			series, err := s.ListReportEntries(s.As(t, leader), &reportingv1.ListReportEntriesRequest{Parent: r.report})
			if err != nil || series.GetCheck().GetIntact() || int(series.GetCheck().GetBrokenAt()) != c.number {
				t.Errorf("checked as %v, %v, want broken at %d", series.GetCheck(), err, c.number)
			}
			_, err = s.CompileConsolidatedReport(s.As(t, reviewer), &reportingv1.CompileConsolidatedReportRequest{Name: r.consolidated, RequestId: newID()})
			if got := refusalOf(err); got.reason != "CHAIN_BROKEN" {
				t.Errorf("compiled: %v", err)
			}
			_, err = s.GetReport(s.As(t, leader), &reportingv1.GetReportRequest{Name: r.report})
			if got := reasonOf(err); (got == "") != c.shown || (got != "" && got != "CHAIN_BROKEN") {
				t.Errorf("read: %q, want shown %v", got, c.shown)
			}
			s.answersTheRest(t, r)
		})
	}
}

// answersTheRest checks that one damaged report keeps nobody else from working.
func (s *system) answersTheRest(t *testing.T, r *round) {
	t.Helper()
	for what, call := range map[string]func(context.Context) error{
		"board": func(ctx context.Context) error {
			_, err := s.GetBoard(ctx, &reportingv1.GetBoardRequest{Period: r.period})
			return err
		},
		"another report": func(ctx context.Context) error {
			_, err := s.GetReport(ctx, &reportingv1.GetReportRequest{Name: r.period + "/reports/xa-b"})
			return err
		},
	} {
		if err := call(s.As(t, reviewer)); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}
