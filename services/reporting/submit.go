package reporting

import (
	"context"
	"time"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/identity"
)

// Request is what every act on a series carries.
type Request struct {
	RequestID  string
	SeenTail   int       // number of the newest entry the caller has seen; -1 if the caller does not say
	ReceivedAt time.Time // when the request reached the service, taken before anything else
	Comment    string
}

func (r Request) act(actor identity.Actor, kind EntryKind, unit string) Act {
	return Act{
		Kind: kind, Account: actor.Account, AccountName: actor.DisplayName, Unit: unit, ReceivedAt: r.ReceivedAt,
		RequestID: r.RequestID, Comment: r.Comment, SeenTail: r.SeenTail,
	}
}

// SubmitReport submits a unit's report and answers the entry it made; the entry is durable when this returns. Whether it
// is on time is decided from the instant the request reached the service, whatever it waited for since.
func (s *Service) SubmitReport(ctx context.Context, report ReportName, content Content, r Request) (Entry, error) {
	p, o, err := s.obligated(ctx, report, access.SubmitReport)
	if err != nil {
		return Entry{}, err
	}
	if err := p.CheckSubmission(o, content); err != nil {
		return Entry{}, err
	}
	kept, err := s.kept(ctx, report)
	if err != nil {
		return Entry{}, err
	}
	act := r.act(identity.From(ctx), Submitted, report.Unit()).With(content.Canonical())
	_, entry, err := commit(ctx, s, kept, act, p.DueFor(o))
	return entry, err
}
