// Package reportstore keeps periods, entries, standings, drafts, receipt keys and changes of the calendar as documents. It knows no rule of
// reporting but one: an entry's id is its place in the series, so whoever inserts first has the place.
package reportstore

import (
	"context"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/reporting"
)

// Store keeps the documents of reporting. It is a reporting.Store.
type Store struct {
	periods      *docstore.Collection[reporting.Period]
	entries      *docstore.Collection[reporting.Entry]
	standings    *docstore.Collection[reporting.Standing]
	decided      *docstore.Collection[reporting.PeriodStanding]
	consolidated *docstore.Collection[reporting.ConsolidatedStanding]
	drafts       *docstore.Collection[reporting.Draft]
	forwarded    *docstore.Collection[reporting.Forwarded]
	receiptKeys  *docstore.Collection[receiptKey]

	calendarChanges *docstore.Collection[reporting.CalendarChange]
	documents       documents
	attachments     attachments
	bulk            bulkImports
}

var _ reporting.Store = (*Store)(nil)

// The ways documents are found other than by id. A series, and all series of a period, are ranges of ids.
var (
	byPlan      = docstore.Index{Name: "plan_due", Fields: []string{"plan", "due"}}
	byIssuer    = docstore.Index{Name: "issuer_data_end", Fields: []string{"issuing_unit.unit", "data_to.y", "data_to.m", "data_to.d"}}
	byRecipient = docstore.Index{Name: "recipient_dispatched", Fields: []string{"recipient", "dispatched.dispatched_at"}}
)

// Open declares the collections.
func Open(ctx context.Context, store docstore.Store) (*Store, error) {
	s, err := new(Store), error(nil)
	if s.periods, err = declare[reporting.Period](ctx, store, "periods", byPlan, byIssuer, byOpening); err != nil {
		return nil, err
	}
	if s.entries, err = declare[reporting.Entry](ctx, store, "entries", byUnit); err != nil {
		return nil, err
	}
	if s.standings, err = declare[reporting.Standing](ctx, store, "standings"); err != nil {
		return nil, err
	}
	if s.decided, err = declare[reporting.PeriodStanding](ctx, store, "period_standings"); err != nil {
		return nil, err
	}
	if s.consolidated, err = declare[reporting.ConsolidatedStanding](ctx, store, "consolidated_standings", byRecipient); err != nil {
		return nil, err
	}
	if s.drafts, err = declare[reporting.Draft](ctx, store, "drafts"); err != nil {
		return nil, err
	}
	if s.forwarded, err = declare[reporting.Forwarded](ctx, store, "forwarded_recommendations", byHolder); err != nil {
		return nil, err
	}
	if s.receiptKeys, err = declare[receiptKey](ctx, store, "receipt_keys"); err != nil {
		return nil, err
	}
	if s.calendarChanges, err = declare[reporting.CalendarChange](ctx, store, "calendar_changes"); err != nil {
		return nil, err
	}
	if s.attachments, err = openAttachments(ctx, store); err != nil {
		return nil, err
	}
	if s.bulk, err = openBulkImports(ctx, store); err != nil {
		return nil, err
	}
	s.documents, err = openDocuments(ctx, store)
	return s, err
}

func declare[D any](ctx context.Context, store docstore.Store, name string, indexes ...docstore.Index) (*docstore.Collection[D], error) {
	return docstore.Declare[D](ctx, store, docstore.Schema{Name: name, Indexes: indexes})
}
