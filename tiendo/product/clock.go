package product

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"
)

// clock is the system's clock: this machine's, moved by an offset that only a demonstration has. It is UTC, to the
// millisecond, as the stores keep it.
type clock struct {
	machine func() time.Time
	offset  atomic.Int64 // nanoseconds
	stopped atomic.Pointer[time.Time]
	// demonstrates is true where the folder holds a demonstration, whose periods are opened by hand.
	demonstrates bool
}

// clockFile holds the offset of a demonstration, so that its time goes on over a restart and never goes back.
const clockFile = "demo-clock.json"

type clockState struct {
	OffsetMillis int64 `json:"offset_millis"`
}

// openClock is the clock of a data folder: this machine's, unless the folder holds a demonstration.
func openClock(data string, machine func() time.Time) (*clock, error) {
	c := &clock{machine: machine}
	content, err := os.ReadFile(filepath.Join(data, clockFile))
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return nil, err
	}
	var state clockState
	if err := json.Unmarshal(content, &state); err != nil {
		return nil, err
	}
	c.demonstrates = true
	c.offset.Store(int64(time.Duration(state.OffsetMillis) * time.Millisecond))
	return c, nil
}

func (c *clock) now() time.Time {
	if at := c.stopped.Load(); at != nil {
		return *at
	}
	return c.machine().Add(time.Duration(c.offset.Load())).UTC().Truncate(time.Millisecond)
}

// stopAt makes the clock stand at an instant, while the history of a demonstration is loaded.
func (c *clock) stopAt(at time.Time) {
	at = at.UTC().Truncate(time.Millisecond)
	c.stopped.Store(&at)
}

// saveStart writes the offset with which a clock shows an instant now.
func saveStart(data string, machine, start time.Time) error {
	content, err := json.Marshal(clockState{OffsetMillis: start.Sub(machine).Milliseconds()})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(data, clockFile), append(content, '\n'), 0o600)
}
