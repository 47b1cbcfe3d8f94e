package reporting

import (
	"context"
	"slices"
	"sync"

	"github.com/tiendo/tiendo/services/richtext"
	"github.com/tiendo/tiendo/services/similarity"
)

// repeated is a part of a report that repeats what other units submitted for the same period.
type repeated struct {
	part    string
	units   []PinnedUnit // in official order
	percent int          // how much is common with the one that is most alike
	says    string       // what the first of them wrote
}

// repeatsOthers finds the parts of a content that repeat what other units submitted. Of all others only the signatures are looked
// at, which are kept in memory; what they wrote is read of those only that can be alike.
func (s *Service) repeatsOthers(ctx context.Context, p PeriodNow, unit string, c Content) ([]repeated, error) {
	from := p.repeatedFrom()
	own := map[string]similarity.Text{}
	signs := map[string]map[uint64]bool{}
	for _, text := range c.texts() {
		made := similarity.Of(richtext.Plain(text.says))
		if !made.Judged() {
			continue
		}
		own[text.name], signs[text.name] = made, map[uint64]bool{}
		for _, sign := range made.Signature(from) {
			signs[text.name][sign] = true
		}
	}
	if len(own) == 0 {
		return nil, nil
	}
	all, err := s.textSigns(ctx, p)
	if err != nil {
		return nil, err
	}
	found := map[string]*repeated{}
	alike := slices.DeleteFunc(slices.Clone(p.Obligations), func(o Obligation) bool {
		return o.Unit.Unit == unit || !all.units[o.Unit.Unit].shares(signs)
	})
	err = s.eachSubmission(ctx, p, alike, whatever, func(other PinnedUnit, _ int, content Content) {
		for part, text := range own {
			says := content.text(part)
			percent := similarity.Percent(text, similarity.Of(richtext.Plain(says)))
			if percent < from {
				continue
			}
			if found[part] == nil {
				found[part] = &repeated{part: part, says: says}
			}
			found[part].units = append(found[part].units, other)
			found[part].percent = max(found[part].percent, percent)
		}
	})
	if err != nil {
		return nil, err
	}
	var out []repeated
	for _, text := range c.texts() {
		if one := found[text.name]; one != nil {
			out = append(out, *one)
		}
	}
	return out, nil
}

// whatever wants every submission.
func whatever(string, int) bool { return true }

// eachSubmission reads the newest submissions of some units of a period, those that are wanted, some at a time.
func (s *Service) eachSubmission(
	ctx context.Context, p PeriodNow, of []Obligation, wanted func(unit string, entry int) bool, told func(PinnedUnit, int, Content),
) error {
	for some := range slices.Chunk(of, readAtOnce) {
		standings, err := s.standings(ctx, p, some)
		if err != nil {
			return err
		}
		some = slices.DeleteFunc(slices.Clone(some), func(o Obligation) bool {
			n := standings[o.Unit.Unit].Submission
			return n == 0 || !wanted(o.Unit.Unit, n)
		})
		ids := make([]string, len(some))
		for i, o := range some {
			ids[i] = p.Name.Report(o.Unit.Unit).Series().EntryID(standings[o.Unit.Unit].Submission)
		}
		entries, err := s.Store.Entries(ctx, ids...)
		if err != nil {
			return err
		}
		for i, o := range some {
			series, n := p.Name.Report(o.Unit.Unit).Series(), standings[o.Unit.Unit].Submission
			entry := entries[ids[i]]
			content, err := ParseContent(entry.Content)
			if err != nil || !entry.whole() {
				return broken(series, n)
			}
			told(o.Unit, n, content)
		}
	}
	return nil
}

// maxSignedPeriods bounds the memory of the cache; the signatures of 4,000 units are some megabytes.
const maxSignedPeriods = 8

// signatureCache keeps the signatures of what was submitted. A submission never changes, so only newer ones are read; the zero
// cache is ready for use.
type signatureCache struct {
	mu      sync.Mutex
	periods map[PeriodName]signed
}

// signed are the signatures of a period's submissions, by unit. It never changes once it is kept.
type signed struct {
	from  int // the threshold they were made for
	units map[string]unitSigns
}

// unitSigns are the signatures of the parts of one submission.
type unitSigns struct {
	entry int
	parts map[string][]uint64
}

// shares reports whether a part has one of its signs among those given.
func (u unitSigns) shares(signs map[string]map[uint64]bool) bool {
	for part, own := range u.parts {
		if slices.ContainsFunc(own, func(sign uint64) bool { return signs[part][sign] }) {
			return true
		}
	}
	return false
}

// textSigns are the signatures of all that is submitted now.
func (s *Service) textSigns(ctx context.Context, p PeriodNow) (signed, error) {
	s.signs.mu.Lock()
	kept := s.signs.periods[p.Name]
	s.signs.mu.Unlock()
	now := signed{from: p.repeatedFrom(), units: map[string]unitSigns{}}
	fresh := func(unit string, entry int) bool {
		if was := kept.units[unit]; kept.from == now.from && was.entry == entry {
			now.units[unit] = was
			return false
		}
		return true
	}
	err := s.eachSubmission(ctx, p, p.Obligations, fresh, func(unit PinnedUnit, entry int, c Content) {
		signs := unitSigns{entry: entry, parts: map[string][]uint64{}}
		for _, text := range c.texts() {
			if made := similarity.Of(richtext.Plain(text.says)); made.Judged() {
				signs.parts[text.name] = made.Signature(now.from)
			}
		}
		now.units[unit.Unit] = signs
	})
	if err != nil {
		return signed{}, err
	}
	s.signs.put(p.Name, now)
	return now, nil
}

func (c *signatureCache) put(period PeriodName, now signed) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.periods[period]; c.periods == nil || !known && len(c.periods) >= maxSignedPeriods {
		c.periods = map[PeriodName]signed{} // starting over is rare: what is in use is read again
	}
	c.periods[period] = now
}
