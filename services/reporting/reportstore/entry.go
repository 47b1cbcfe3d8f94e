package reportstore

import (
	"context"
	"iter"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// InsertEntry adds an entry durably; reporting.ErrTaken if the series has an entry with that number.
func (s *Store) InsertEntry(ctx context.Context, e reporting.Entry) error {
	err := s.entries.Insert(ctx, e)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return reporting.ErrTaken
	}
	return err
}

// Entries reads entries by id and leaves out those that do not exist.
func (s *Store) Entries(ctx context.Context, ids ...string) (map[string]reporting.Entry, error) {
	return s.entries.GetMany(ctx, ids...)
}

// Series reads a whole series, oldest first.
func (s *Store) Series(ctx context.Context, series reporting.SeriesName) ([]reporting.Entry, error) {
	from, to := series.EntryIDs()
	entries, _, err := s.entries.List(ctx, docstore.Query{From: from, To: to})
	return entries, err
}

// ReportEntries reads the entries of all reports of a period, series after series, each oldest first.
func (s *Store) ReportEntries(ctx context.Context, period reporting.PeriodName) iter.Seq2[reporting.Entry, error] {
	from, to := period.ReportEntryIDs()
	return s.entries.All(ctx, docstore.Query{From: from, To: to})
}

// RecommendationEntries reads the entries about recommendations of all reports of a period, series after series, each oldest
// first.
func (s *Store) RecommendationEntries(ctx context.Context, period reporting.PeriodName) iter.Seq2[reporting.Entry, error] {
	from, to := period.RecommendationEntryIDs()
	return s.entries.All(ctx, docstore.Query{From: from, To: to})
}

// EntryIDs reads the ids of entries from one id up to, and not including, another.
func (s *Store) EntryIDs(ctx context.Context, from, to string) ([]string, error) {
	return s.entries.IDs(ctx, docstore.Query{From: from, To: to})
}

// CountEntries counts the entries from one id up to, and not including, another.
func (s *Store) CountEntries(ctx context.Context, from, to string) (int, error) {
	count, err := s.entries.Count(ctx, docstore.Query{From: from, To: to})
	return int(count), err
}
