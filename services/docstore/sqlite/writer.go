package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"runtime"
	"sync"
	"sync/atomic"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// maxGroup bounds how many writes share a transaction, and so how long the first of them waits for the others.
const maxGroup = 256

// writer runs writes one after the other, in groups.
type writer struct {
	db          *sql.DB
	transaction *transaction
	done        chan struct{} // closed when the goroutine has ended

	mu      sync.Mutex
	arrived sync.Cond // a write waits, or the writer was told to stop
	waiting []*write
	stopped bool
}

// write is a write on its way. It has been withdrawn by its caller or taken by the writer, whoever was first.
type write struct {
	// apply runs it. A *fault.Error refuses this write and leaves the others; any other error undoes the transaction.
	apply func(*transaction) error
	// alone asks for a transaction of its own, which any error undoes.
	alone    bool
	settled  atomic.Bool // taken or withdrawn
	answered chan error
}

func openWriter(ctx context.Context, path string) (*writer, error) {
	source, err := source(path, url.Values{"_pragma": {
		"busy_timeout(10000)", "journal_mode(wal)", "synchronous(full)", "foreign_keys(off)",
		// The log is folded into the file when it has 16 MB: less often than by default, which is a tenth faster.
		"wal_autocheckpoint(4000)", "journal_size_limit(67108864)",
	}})
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", source)
	if err != nil {
		return nil, err
	}
	w := &writer{db: db, done: make(chan struct{})}
	w.arrived.L = &w.mu
	if w.transaction, err = newTransaction(ctx, db); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	go w.work()
	return w, nil
}

// do hands a write over and waits for the answer. Given up before the writer took it, it is not stored.
func (w *writer) do(ctx context.Context, write *write) error {
	if err := ctx.Err(); err != nil {
		return fault.Of(err)
	}
	write.answered = make(chan error, 1)
	if !w.enqueue(write) {
		return unavailable(errClosed)
	}
	select {
	case err := <-write.answered:
		return err
	case <-ctx.Done():
		if write.settle() {
			return fault.Of(ctx.Err())
		}
		return fault.New(faultv1.Reason_REASON_OUTCOME_UNKNOWN).Because(ctx.Err())
	}
}

func (w *write) settle() bool {
	return w.settled.CompareAndSwap(false, true)
}

func (w *writer) enqueue(write *write) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.stopped {
		return false
	}
	w.waiting = append(w.waiting, write)
	w.arrived.Signal()
	return true
}

func (w *writer) work() {
	defer close(w.done)
	for group := w.take(); group != nil; group = w.take() {
		answers, err := w.transaction.run(group)
		for i, write := range group {
			if err != nil {
				answers[i] = err
			}
			write.answered <- answers[i]
		}
		runtime.Gosched() // lets those that were answered hand over their next write, so that it is in the next group
	}
}

// take waits for writes and takes those that may share a transaction; nil when there will be none.
func (w *writer) take() []*write {
	w.mu.Lock()
	defer w.mu.Unlock()
	var group []*write
	for len(group) == 0 {
		for len(w.waiting) == 0 {
			if w.stopped {
				return nil
			}
			w.arrived.Wait()
		}
		group = w.takeGroup()
	}
	return group
}

func (w *writer) takeGroup() []*write {
	var group []*write
	for i, write := range w.waiting {
		if len(group) == maxGroup || write.alone && len(group) > 0 {
			w.waiting = w.waiting[i:]
			return group
		}
		if !write.settle() {
			continue // withdrawn
		}
		group = append(group, write)
		if write.alone {
			w.waiting = w.waiting[i+1:]
			return group
		}
	}
	w.waiting = nil
	return group
}

func (w *writer) isStopped() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.stopped
}

// stop refuses further writes and waits for those that were handed over.
func (w *writer) stop() {
	w.mu.Lock()
	w.stopped = true
	w.arrived.Signal()
	w.mu.Unlock()
	<-w.done
}

func (w *writer) close() error {
	w.stop()
	return errors.Join(w.transaction.close(), w.db.Close())
}
