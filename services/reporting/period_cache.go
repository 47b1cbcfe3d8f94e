package reporting

import "sync"

// maxCachedPeriods bounds the memory of the cache; a period is some tens of kilobytes.
const maxCachedPeriods = 500

// periodCache keeps editions of periods that were read. An edition never changes, so nothing in it can be stale; the zero
// cache is ready for use.
type periodCache struct {
	mu      sync.RWMutex
	periods map[periodEdition]*Period
}

// periodEdition names one edition of a period.
type periodEdition struct {
	name    PeriodName
	edition int
}

func (c *periodCache) get(name PeriodName, edition int) *Period {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.periods[periodEdition{name, edition}]
}

func (c *periodCache) put(p *Period) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.periods == nil || len(c.periods) >= maxCachedPeriods {
		// Starting over is rare and cheap: what is in use is read again at once.
		c.periods = make(map[periodEdition]*Period)
	}
	c.periods[periodEdition{p.Name, p.Edition}] = p
}
