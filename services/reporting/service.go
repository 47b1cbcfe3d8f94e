package reporting

import (
	"context"
	"crypto/x509"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Service runs the use cases of reporting. Submitting, saving and reading need nothing but Store: Plans and Units are
// asked only when a period is opened.
type Service struct {
	Store  Store
	Plans  Plans
	Units  Units
	Now    func() time.Time
	Log    *slog.Logger
	Signer Signer
	// Roots are the certificates that signers' certificates must lead to; nil where none are laid down.
	Roots *x509.CertPool
	// Printer makes the files of documents.
	Printer Printer

	periods      periodCache
	dayDecisions calendarCache
	totals       workingCache
	signs        signatureCache
	keeping      atomic.Int64
}

// facts are what the access rules need to know of a period.
func (p PeriodNow) facts() access.Facts {
	return access.Facts{
		Plan: p.Plan, LeadUnit: p.LeadUnit.Unit, IssuingUnit: p.IssuingUnit.Unit, RecipientUnit: p.RecipientUnit.Unit,
	}
}

// reportFacts are what the access rules need to know of one report.
func (p PeriodNow) reportFacts(report ReportName) access.Facts {
	facts := p.facts()
	facts.ReportUnit = report.Unit()
	for _, holder := range p.Holders(report.Unit()) {
		facts.ReportHolders = append(facts.ReportHolders, holder.Unit)
	}
	return facts
}

// obligation finds what the unit of a report owes, after the access rules have let the caller at it.
func (p PeriodNow) obligation(ctx context.Context, report ReportName, action access.Action) (Obligation, error) {
	if err := access.Decide(identity.From(ctx), action, p.reportFacts(report)); err != nil {
		return Obligation{}, err
	}
	o, ok := p.Obligation(report.Unit())
	if !ok {
		return Obligation{}, fault.New(faultv1.Reason_REASON_UNIT_OWES_NOTHING,
			"unit", report.Unit(), "period", string(p.Name))
	}
	return o, nil
}

// seriesStanding is what all kinds of series share: a standing that tells the next entry and what it leads to.
type seriesStanding[S any] interface {
	tail() Tail
	series() SeriesName
	Next(a Act, allowed Allowance) (Entry, error)
	After(e Entry) S
}

func (s Standing) tail() Tail         { return s.Tail }
func (s Standing) series() SeriesName { return s.Report.Series() }

func (s ConsolidatedStanding) tail() Tail         { return s.Tail }
func (s ConsolidatedStanding) series() SeriesName { return s.Series }

// commit does an act: it adds one entry to a series and answers the standing after it. An act that was done before with
// the same request id is answered with the entry it made then.
//
// The kept standing may lag behind the series, so a refusal counts only after the standing has been brought up to date.
// Two acts that race for the same number are settled by the store: the loser finds the number taken, reads what
// happened and decides again.
func commit[S seriesStanding[S]](ctx context.Context, s *Service, standing S, a Act, allowed Allowance) (S, Entry, error) {
	for {
		entry, err := attempt(ctx, s, standing, a, allowed)
		if err == nil && entry.Number > standing.tail().LastNumber {
			return standing.After(entry), entry, nil
		}
		newer, caught := catchUp(ctx, s, standing)
		switch {
		case err == nil: // done before; much may have happened since
			return newer, entry, caught
		case caught != nil:
			return standing, Entry{}, graver(err, caught)
		case newer.tail().LastNumber == standing.tail().LastNumber:
			return standing, Entry{}, refused(err)
		}
		standing = newer
	}
}

// attempt does an act on the standing as it is known, which may lag.
func attempt[S seriesStanding[S]](ctx context.Context, s *Service, standing S, a Act, allowed Allowance) (Entry, error) {
	tail := standing.tail()
	if number, err := tail.answered(a); err != nil || number > 0 {
		if err != nil {
			return Entry{}, err
		}
		return s.entry(ctx, standing.series(), number)
	}
	next, err := standing.Next(a, allowed)
	if err != nil {
		return Entry{}, err
	}
	next = next.Sealed(tail.LastHash, s.Signer)
	return next, s.Store.InsertEntry(ctx, next)
}

// graver tells which of two failures the caller has to hear: that the act may have been stored outweighs that it could
// not be looked up.
func graver(act, lookUp error) error {
	if fault.KindOf(act) == fault.UnknownOutcome {
		return act
	}
	return lookUp
}

// refused is what the caller hears of an act that failed on the newest standing. A number that is taken although no
// entry can be read under it is a store that lags behind itself; nothing of the act was stored.
func refused(err error) error {
	if errors.Is(err, ErrTaken) {
		return fault.New(faultv1.Reason_REASON_UNAVAILABLE).Because(err)
	}
	return err
}

// catchUp brings a standing up to the end of its series.
func catchUp[S seriesStanding[S]](ctx context.Context, s *Service, standing S) (S, error) {
	for {
		id := standing.series().EntryID(standing.tail().LastNumber + 1)
		found, err := s.Store.Entries(ctx, id)
		if err != nil {
			return standing, err
		}
		entry, ok := found[id]
		if !ok {
			return standing, nil
		}
		standing = standing.After(entry)
	}
}

// entry reads one entry that must exist, and must be what was stored: what was changed since is never shown as true.
func (s *Service) entry(ctx context.Context, series SeriesName, number int) (Entry, error) {
	id := series.EntryID(number)
	found, err := s.Store.Entries(ctx, id)
	if err != nil {
		return Entry{}, err
	}
	entry, ok := found[id]
	if !ok || !entry.whole() {
		return Entry{}, broken(series, number)
	}
	return entry, nil
}

// broken names the entry at which a series does not fit its hashes.
func broken(series SeriesName, number int) error {
	return fault.New(faultv1.Reason_REASON_CHAIN_BROKEN, "entry", series.EntryName(number))
}

// kept reads the standing of a report as it is kept, which may lag; that of an empty series if none is kept.
func (s *Service) kept(ctx context.Context, report ReportName) (Standing, error) {
	found, err := s.Store.Standings(ctx, report)
	if err != nil {
		return Standing{}, err
	}
	if standing, ok := found[report]; ok {
		return standing, nil
	}
	return NewStanding(report), nil
}
