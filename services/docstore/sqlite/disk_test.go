package sqlite_test

import (
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

// insertMany inserts reports from a number on with 16 clients, and answers what came of each.
func insertMany(t *testing.T, store docstore.Store, from, to int) []error {
	answers := make([]error, to-from)
	var group sync.WaitGroup
	for client := range 16 {
		group.Go(func() {
			for i := client; i < len(answers); i += 16 {
				answers[i] = store.Insert(t.Context(), "reports", report(int64(from+i)))
			}
		})
	}
	group.Wait()
	return answers
}

func failures(answers []error, reason faultv1.Reason) (n int) {
	for _, answer := range answers {
		if answer != nil && fault.ReasonOf(answer) == reason {
			n++
		}
	}
	return n
}

// checkGoesOn checks that reads go on while nothing can be stored, and that writes do afterwards.
func checkGoesOn(t *testing.T, store docstore.Store, answers []error, makeRoom func()) {
	t.Helper()
	checkAnswers(t, store, answers)
	makeRoom()
	for i, err := range insertMany(t, store, len(answers), len(answers)+100) {
		if err != nil {
			t.Fatalf("report %d, with room again: %v", len(answers)+i, err)
		}
		answers = append(answers, err)
	}
	checkAnswers(t, store, answers)
}

func TestAFullFileIsSurvived(t *testing.T) {
	store := open(t, filepath.Join(t.TempDir(), "full.db"))
	declareReports(t, store, reports)
	if err := store.LimitPages(150); err != nil {
		t.Fatal(err)
	}
	answers := insertMany(t, store, 0, 600)
	if n := failures(answers, faultv1.Reason_REASON_UNAVAILABLE); n == 0 || n == len(answers) {
		t.Fatalf("%d of %d writes into a file that became full were UNAVAILABLE", n, len(answers))
	}
	checkGoesOn(t, store, answers, func() {
		if err := store.LimitPages(1 << 30); err != nil {
			t.Fatal(err)
		}
	})
}

// A commit that does not fit on the disk has stored nothing. Wants a small file system, which only root can make.
func TestAFullDiskIsSurvived(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=12m"); err != nil {
		t.Skipf("no small file system: %v", err)
	}
	t.Cleanup(func() { syscall.Unmount(folder, syscall.MNT_DETACH) })
	ballast := filepath.Join(folder, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 10<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	store := open(t, filepath.Join(folder, "full.db"))
	declareReports(t, store, reports)
	answers := insertMany(t, store, 0, 600)
	if n := failures(answers, faultv1.Reason_REASON_UNAVAILABLE); n == 0 || n == len(answers) {
		t.Fatalf("%d of %d writes onto a disk that became full were UNAVAILABLE", n, len(answers))
	}
	checkGoesOn(t, store, answers, func() {
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
	})
}

// When writing to the log fails, nobody knows how much of the commit is on the disk.
func TestAFailedWriteToTheDiskIsSurvived(t *testing.T) {
	path := filepath.Join(t.TempDir(), "broken.db")
	store := open(t, path)
	declareReports(t, store, reports)
	insert(t, store, report(0))
	log, err := os.Stat(path + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	var free syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
		t.Fatal(err)
	}
	broken := syscall.Rlimit{Cur: uint64(log.Size()), Max: free.Max}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &broken); err != nil {
		t.Fatal(err)
	}
	first := store.Insert(t.Context(), "reports", report(1))
	ping := store.Ping(t.Context())
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
		t.Fatal(err)
	}
	if first == nil || fault.ReasonOf(first) != faultv1.Reason_REASON_OUTCOME_UNKNOWN {
		t.Errorf("the write that failed: %v, want OUTCOME_UNKNOWN", first)
	}
	if ping != nil {
		t.Errorf("reads do not go on: %v", ping)
	}
	checkGoesOn(t, store, []error{nil, first}, func() {})
}
