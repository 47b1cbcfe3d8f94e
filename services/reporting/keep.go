package reporting

import (
	"context"
	"time"
)

const (
	// maxKeeping is how many standings readers keep at once.
	maxKeeping = 64
	// keepTime is how long keeping one may take.
	keepTime = 5 * time.Second
)

// keep stores a standing after its entry is durable, also when the caller has gone meanwhile. A failure loses nothing, so
// the act still stands: the series has it all, and the next reader tries again.
//
// Who returns or accepts keeps the standing that follows. Who submits keeps nothing, so that on a deadline night a
// submission is three reads by key and one durable write: readers keep what they find, see keepBehind.
func (s *Service) keep(ctx context.Context, standing Standing) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), keepTime)
	defer cancel()
	if err := s.Store.KeepStanding(ctx, standing); err != nil {
		s.Log.WarnContext(ctx, "standing not kept, will be rebuilt on read", "report", string(standing.Report), "error", err)
	}
}

// keepBehind keeps a standing behind the back of a reader who found the kept one lagging: no reader waits for it. When
// many are being kept already it is left to the next one.
func (s *Service) keepBehind(ctx context.Context, standing Standing) {
	if s.keeping.Add(1) > maxKeeping {
		s.keeping.Add(-1)
		return
	}
	go func() {
		defer s.keeping.Add(-1)
		s.keep(ctx, standing)
	}()
}
