package unit

import (
	"context"
	"sync"
)

// turns lets calls about one login name take turns, so that guesses sent all at once are counted as those sent one
// after the other are. The zero value is ready for use; it remembers only calls under way.
type turns struct {
	mu    sync.Mutex
	taken map[AccountName]chan struct{}
}

// take waits for the turn and answers what ends it.
func (t *turns) take(ctx context.Context, account AccountName) (end func(), err error) {
	for {
		t.mu.Lock()
		ended, busy := t.taken[account]
		if !busy {
			end := t.begin(account)
			t.mu.Unlock()
			return end, nil
		}
		t.mu.Unlock()
		select {
		case <-ended:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

func (t *turns) begin(account AccountName) (end func()) {
	if t.taken == nil {
		t.taken = make(map[AccountName]chan struct{})
	}
	ended := make(chan struct{})
	t.taken[account] = ended
	return func() {
		t.mu.Lock()
		delete(t.taken, account)
		t.mu.Unlock()
		close(ended)
	}
}
