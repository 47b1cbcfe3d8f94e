package reporting

import "sync"

// maxCachedPeriods bounds the memory of the cache; a period is some tens of kilobytes.
const maxCachedPeriods = 500

// periodCache keeps periods that were read. A period never changes, so nothing in it can be stale; the zero cache is
// ready for use.
type periodCache struct {
	mu      sync.RWMutex
	periods map[PeriodName]*Period
}

func (c *periodCache) get(name PeriodName) *Period {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.periods[name]
}

func (c *periodCache) put(p *Period) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.periods == nil || len(c.periods) >= maxCachedPeriods {
		// Starting over is rare and cheap: what is in use is read again at once.
		c.periods = make(map[PeriodName]*Period)
	}
	c.periods[p.Name] = p
}
