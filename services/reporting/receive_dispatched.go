package reporting

import (
	"context"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// DispatchReceipt is what the receiving authority said last of a revision that was dispatched to it.
type DispatchReceipt struct {
	Kind        EntryKind `bson:"kind"` // DispatchAcknowledged, DispatchRejected, or empty where it said nothing
	Revision    int       `bson:"revision"`
	ContentHash string    `bson:"content_hash"`
	Comment     string    `bson:"comment"`
	Unit        string    `bson:"unit"`
	At          time.Time `bson:"at"`
	Entry       int       `bson:"entry"`
}

func receiptOf(r Revision, e Entry) DispatchReceipt {
	return DispatchReceipt{
		Kind: e.Kind, Revision: r.Number, ContentHash: r.ContentHash, Comment: e.Comment, Unit: e.Unit, At: e.ReceivedAt, Entry: e.Number,
	}
}

// nextReceipt is the entry that an acknowledgement or a rejection becomes. It is about the revision dispatched last, also while
// the lead unit makes the next one. What was acknowledged can still be rejected, and nothing else.
func (s ConsolidatedStanding) nextReceipt(a Act) (Entry, error) {
	terms, err := ParseTerms(a.Content)
	if err != nil || terms.RevisionSHA256 != s.Dispatched.ContentHash {
		return Entry{}, fault.New(faultv1.Reason_REASON_STALE_ETAG, "name", string(s.Series))
	}
	said := s.Receipt.Kind
	if s.Receipt.Revision != s.Dispatched.Number {
		said = ""
	}
	if said == DispatchRejected || said == a.Kind {
		return Entry{}, fault.New(faultv1.Reason_REASON_CONSOLIDATED_REPORT_STATE, "report", string(s.Series), "state", string(said))
	}
	e := s.next(s.Series, a)
	e.About = s.Dispatched.Entry
	return e, nil
}

// AcknowledgeDispatched takes the revision that was dispatched last, which has this hash.
func (s *Service) AcknowledgeDispatched(ctx context.Context, series SeriesName, hash string, r Request) (ConsolidatedView, error) {
	return s.receiveDispatched(ctx, series, DispatchAcknowledged, hash, r)
}

// RejectDispatched sends the revision that was dispatched last back.
func (s *Service) RejectDispatched(ctx context.Context, series SeriesName, hash string, r Request) (ConsolidatedView, error) {
	return s.receiveDispatched(ctx, series, DispatchRejected, hash, r)
}

func (s *Service) receiveDispatched(ctx context.Context, series SeriesName, kind EntryKind, hash string, r Request) (ConsolidatedView, error) {
	p, err := s.openPeriod(ctx, series.Period())
	if err != nil {
		return ConsolidatedView{}, err
	}
	standing, err := s.consolidatedStanding(ctx, p)
	if err != nil {
		return ConsolidatedView{}, err
	}
	facts := p.facts()
	facts.Dispatched = standing.Dispatched.Number > 0
	if err := access.Decide(identity.From(ctx), access.ReceiveDispatchedReport, facts); err != nil {
		return ConsolidatedView{}, err
	}
	act := r.act(identity.From(ctx), kind, p.RecipientUnit.Unit).Laying(Terms{RevisionSHA256: hash})
	if _, _, err := s.doConsolidated(ctx, p, standing, act); err != nil {
		return ConsolidatedView{}, err
	}
	return s.Consolidated(ctx, series)
}
