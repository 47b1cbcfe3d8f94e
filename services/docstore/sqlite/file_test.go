package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"go.mongodb.org/mongo-driver/v2/bson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/sqlite"
	"github.com/tiendo/tiendo/services/fault"
)

func TestOpeningAgainFindsEverything(t *testing.T) {
	path := filepath.Join(t.TempDir(), "again.db")
	store := open(t, path)
	declareReports(t, store, reports)
	for number := range int64(10) {
		insert(t, store, report(number))
	}
	query := docstore.Query{Index: "by_number", Limit: 4, Descending: true}
	page := list(t, store, query)
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}

	store = open(t, path)
	// Declared without its unique index, which is kept up all the same.
	declareReports(t, store, docstore.Schema{Name: "reports", Indexes: reports.Indexes[:1]})
	taken := bson.D{{Key: "_id", Value: "new"}, {Key: "number", Value: int64(7)}}
	if err := store.Insert(t.Context(), "reports", marshal(taken)); err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS {
		t.Errorf("insert of a taken number: %v", err)
	}
	declareReports(t, store, reports)
	query.After = page.Next
	for i, document := range list(t, store, query).Documents {
		if want := report(int64(5 - i)); !bytes.Equal(document, want) {
			t.Errorf("the token goes on with %v, want %v", document, want)
		}
	}
}

func TestTheFilesAreTheOwnersOnly(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "thư mục mới", "a?b#c%20&d")
	store := open(t, filepath.Join(folder, "tên lạ?.db"))
	declareReports(t, store, reports)
	insert(t, store, report(1))
	files := 0
	err := filepath.WalkDir(filepath.Dir(folder), func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		want := fs.FileMode(0o700)
		if !entry.IsDir() {
			want, files = 0o600, files+1
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", path, got, want)
		}
		return nil
	})
	if err != nil || files < 4 { // the file, its log, the log's index, the lock
		t.Errorf("%d files, %v", files, err)
	}
}

func TestWhatIsNoStoreIsRefused(t *testing.T) {
	garbage := filepath.Join(t.TempDir(), "garbage.db")
	if err := os.WriteFile(garbage, []byte(strings.Repeat("not a database ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	newer := filepath.Join(t.TempDir(), "newer.db")
	execute(t, newer, "PRAGMA user_version = 1000")
	for path, want := range map[string]string{garbage: "not a database", newer: "newer program", t.TempDir(): "open store"} {
		store, err := sqlite.Open(t.Context(), path)
		if err == nil {
			store.Close()
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
	execute(t, newer, "PRAGMA user_version = 0") // and refusing it has let it go
	open(t, newer)
}

// Closing while others write loses nothing: what was answered is there, the others are told that nothing was stored.
func TestClosingWaitsForWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "closing.db")
	store := open(t, path)
	declareReports(t, store, reports)
	var group sync.WaitGroup
	answers := make([]error, 500)
	begun := make(chan struct{}, len(answers))
	for number := range answers {
		group.Go(func() {
			begun <- struct{}{}
			answers[number] = store.Insert(context.Background(), "reports", report(int64(number)))
		})
	}
	<-begun
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	group.Wait()
	store = open(t, path)
	declareReports(t, store, reports)
	checkAnswers(t, store, answers)
}

// checkAnswers checks that report n is there if answer n is nil, and is not if it is UNAVAILABLE.
func checkAnswers(t *testing.T, store docstore.Store, answers []error) {
	t.Helper()
	for number, answer := range answers {
		found := list(t, store, docstore.Query{Index: "by_number", Equal: []any{number}}).Documents
		switch {
		case answer == nil && len(found) != 1:
			t.Errorf("report %d was answered and is not there", number)
		case answer != nil && fault.ReasonOf(answer) == faultv1.Reason_REASON_UNAVAILABLE && len(found) > 0:
			t.Errorf("report %d is there after %v", number, answer)
		case answer != nil && fault.KindOf(answer) != fault.Unavailable && fault.KindOf(answer) != fault.UnknownOutcome:
			t.Errorf("report %d: %v", number, answer)
		}
	}
}

// No query may read more of the file than what it answers, nor sort it.
func TestEveryQuerySearchesItsIndex(t *testing.T) {
	store := open(t, filepath.Join(t.TempDir(), "plan.db"))
	declareReports(t, store, reports)
	for _, c := range []struct {
		query docstore.Query
		want  string
	}{
		{docstore.Query{From: "a", To: "b"}, "SEARCH c_reports USING INDEX sqlite_autoindex_c_reports_1 (id>? AND id<?)"},
		{docstore.Query{}, "SEARCH c_reports USING INDEX sqlite_autoindex_c_reports_1 (id>?)"},
		{docstore.Query{Index: "by_period", Equal: []any{"p"}}, "SEARCH c_reports USING INDEX c_reports.by_period ((k_by_period,id)>(?,?) AND (k_by_period,id)<(?,?))"},
		{docstore.Query{Index: "by_period", Equal: []any{"p"}, From: "a"}, "SEARCH c_reports USING INDEX c_reports.by_period ((k_by_period,id)>(?,?) AND (k_by_period,id)<(?,?))"},
		{docstore.Query{Index: "by_number", From: 7}, "SEARCH c_reports USING INDEX c_reports.by_number (k_by_number>? AND k_by_number<?)"},
	} {
		for _, c.query.Descending = range []bool{false, true} {
			if got, err := store.Explain("reports", c.query); err != nil || got != c.want {
				t.Errorf("%+v: %s, %v, want %s", c.query, got, err, c.want)
			}
		}
	}
}

func declareReports(t *testing.T, store docstore.Store, schema docstore.Schema) {
	t.Helper()
	if err := store.Declare(t.Context(), schema); err != nil {
		t.Fatal(err)
	}
}

func insert(t *testing.T, store docstore.Store, document bson.Raw) {
	t.Helper()
	if err := store.Insert(t.Context(), "reports", document); err != nil {
		t.Fatal(err)
	}
}

func list(t *testing.T, store docstore.Store, query docstore.Query) docstore.Page {
	t.Helper()
	page, err := store.List(t.Context(), "reports", query)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func execute(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

// report is a document of 3 KB with an id like those of a report's entries.
func report(number int64) bson.Raw {
	return marshal(bson.D{
		{Key: "_id", Value: fmt.Sprintf("plans/272/periods/2025-6-thang/reports/%d#1", number)},
		{Key: "revision", Value: int64(1)},
		{Key: "period", Value: "plans/272/periods/2025-6-thang"},
		{Key: "state", Value: "submitted"},
		{Key: "number", Value: number},
		{Key: "content", Value: strings.Repeat("số liệu ", 300)[:2850]},
	})
}

func marshal(document bson.D) bson.Raw {
	raw, err := bson.Marshal(document)
	if err != nil {
		panic(err)
	}
	return raw
}
