package sqlite_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/sqlite"
)

// writerPath is set where this program is started again to write into the store at a path until it is killed.
const writerPath = "DOCSTORE_TEST_WRITER"

func TestMain(m *testing.M) {
	if path := os.Getenv(writerPath); path != "" {
		fmt.Fprintln(os.Stderr, writeUntilKilled(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

var reports = docstore.Schema{Name: "reports", Indexes: []docstore.Index{
	{Name: "by_period", Fields: []string{"period", "state"}},
	{Name: "by_number", Fields: []string{"number"}, Unique: true},
}}

// writeUntilKilled prints the number of every document whose insert was answered.
func writeUntilKilled(path string) error {
	store, err := sqlite.Open(context.Background(), path)
	if err != nil {
		return err
	}
	if err := store.Declare(context.Background(), reports); err != nil {
		return err
	}
	count, err := store.Count(context.Background(), "reports", docstore.Query{})
	if err != nil {
		return err
	}
	var number atomic.Int64
	number.Store(10 * count) // behind all that may be there, answered or not
	failed := make(chan error)
	for range 16 {
		go func() {
			for {
				n := number.Add(1)
				if err := store.Insert(context.Background(), "reports", report(n)); err != nil {
					failed <- err
				}
				fmt.Println(n)
			}
		}()
	}
	return <-failed
}

// Whenever the process is killed, everything it had answered is there afterwards, whole and in the indexes.
func TestNothingAnsweredIsLostInACrash(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crash.db")
	var answered []int64
	for _, crashAt := range []int{1, 40, 200, 333, 500, 77} {
		answered = append(answered, crash(t, path, crashAt)...)
		checkReports(t, path, answered)
	}
}

// crash starts a writer, kills it after some answers, and returns all it gave.
func crash(t *testing.T, path string, crashAt int) []int64 {
	t.Helper()
	writer := exec.Command(os.Args[0])
	writer.Env = append(os.Environ(), writerPath+"="+path)
	writer.Stderr = os.Stderr
	output, err := writer.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := writer.Start(); err != nil {
		t.Fatal(err)
	}
	var answered []int64
	for lines := bufio.NewScanner(output); lines.Scan(); {
		var number int64
		if _, err := fmt.Sscan(lines.Text(), &number); err != nil {
			t.Fatal(err)
		}
		if answered = append(answered, number); len(answered) == crashAt {
			if err := writer.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := writer.Wait(); err == nil || len(answered) < crashAt {
		t.Fatalf("the writer ended by itself after %d answers: %v", len(answered), err)
	}
	return answered
}

func checkReports(t *testing.T, path string, answered []int64) {
	t.Helper()
	store, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if err := store.Declare(t.Context(), reports); err != nil {
		t.Fatal(err)
	}
	for _, number := range answered {
		page, err := store.List(t.Context(), "reports", docstore.Query{Index: "by_number", Equal: []any{number}})
		if err != nil || len(page.Documents) != 1 || string(page.Documents[0]) != string(report(number)) {
			t.Fatalf("report %d of %d was answered and is not there: %v, %v", number, len(answered), page.Documents, err)
		}
	}
	all, err := store.Count(t.Context(), "reports", docstore.Query{})
	if err != nil || all < int64(len(answered)) {
		t.Fatalf("%d reports, %v, of %d answered", all, err, len(answered))
	}
	indexed, err := store.Count(t.Context(), "reports", docstore.Query{Index: "by_period"})
	if err != nil || indexed != all {
		t.Fatalf("%d reports in the index, %v, of %d", indexed, err, all)
	}
}

func TestAStoreHasOneOwner(t *testing.T) {
	path := filepath.Join(t.TempDir(), "owned.db")
	store := open(t, path)
	if _, err := sqlite.Open(t.Context(), path); err == nil || !strings.Contains(err.Error(), "in use") {
		t.Errorf("opened again in the same process: %v, want that it is in use", err)
	}
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), writerPath+"="+path)
	if output, err := other.CombinedOutput(); err == nil || !strings.Contains(string(output), "in use") {
		t.Errorf("opened in another process: %v: %s, want that it is in use", err, output)
	}
	if err := store.Declare(t.Context(), reports); err != nil {
		t.Errorf("the owner cannot go on: %v", err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, path)
}
