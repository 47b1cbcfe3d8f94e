package reporting

import (
	"context"
	"errors"
	"iter"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
)

// ErrTaken says that the series already has an entry with that number: another act was first.
var ErrTaken = errors.New("reporting: the entry's number is taken")

// Store keeps periods, entries, standings and drafts. Every error it answers, apart from ErrTaken, is a *fault.Error.
type Store interface {
	CalendarStore
	DocumentStore
	BulkImportStore

	// InsertPeriod adds a period; ALREADY_EXISTS if it is there.
	InsertPeriod(ctx context.Context, p Period) error
	// Period reads a period; NOT_FOUND if there is none.
	Period(ctx context.Context, name PeriodName) (Period, error)
	// Periods lists the periods of a plan, newest due time first.
	Periods(ctx context.Context, plan string, page Page) ([]Period, string, error)

	// PeriodsIssuedBy reads periods that were opened under a plan which a unit issued, whose data end on a day, and at most so many.
	PeriodsIssuedBy(ctx context.Context, unit string, dataTo calendar.Date, most int) ([]Period, error)

	// AllPeriods reads the periods of all plans.
	AllPeriods(ctx context.Context) iter.Seq2[Period, error]

	// InsertEntry adds an entry durably; ErrTaken if the series has an entry with that number. After OUTCOME_UNKNOWN the
	// entry may or may not be there.
	InsertEntry(ctx context.Context, e Entry) error
	// Entries reads entries by id and leaves out those that do not exist.
	Entries(ctx context.Context, ids ...string) (map[string]Entry, error)
	// Series reads a whole series, oldest first.
	Series(ctx context.Context, series SeriesName) ([]Entry, error)
	// ReportEntries reads the entries of all reports of a period, series after series, each oldest first.
	ReportEntries(ctx context.Context, period PeriodName) iter.Seq2[Entry, error]
	// EntryIDs reads the ids of entries from one id up to, and not including, another; CountEntries counts them.
	EntryIDs(ctx context.Context, from, to string) ([]string, error)
	CountEntries(ctx context.Context, from, to string) (int, error)

	// RecommendationEntries reads the entries about recommendations of all reports of a period, series after series, each
	// oldest first.
	RecommendationEntries(ctx context.Context, period PeriodName) iter.Seq2[Entry, error]
	// KeepForwarded keeps which unit a recommendation is with, unless something newer is kept already.
	KeepForwarded(ctx context.Context, f Forwarded) error
	// ForwardedTo lists the recommendations that were forwarded to a unit, oldest forwarding first.
	ForwardedTo(ctx context.Context, unit string, page Page) ([]Forwarded, string, error)

	// Submissions reads the newest submissions of a unit over all periods, newest first, and at most so many.
	Submissions(ctx context.Context, unit string, most int) ([]Entry, error)
	// LastSubmission reads the newest submission of a unit over all periods; false if there is none.
	LastSubmission(ctx context.Context, unit string) (Entry, bool, error)

	// Standings reads the kept standings of reports, which may lag, and leaves out those that are not kept.
	Standings(ctx context.Context, reports ...ReportName) (map[ReportName]Standing, error)
	// KeepStanding keeps a standing unless a newer one is kept already.
	KeepStanding(ctx context.Context, s Standing) error

	// PeriodStandings reads the kept standings of series of periods and of the outages, which may lag, and leaves out those
	// that are not kept.
	PeriodStandings(ctx context.Context, series ...SeriesName) (map[SeriesName]PeriodStanding, error)
	// KeepPeriodStanding keeps a standing unless a newer one is kept already.
	KeepPeriodStanding(ctx context.Context, s PeriodStanding) error

	// Consolidated reads the kept standing of a consolidated report, which may lag; false if none is kept.
	Consolidated(ctx context.Context, series SeriesName) (ConsolidatedStanding, bool, error)
	// KeepConsolidated keeps a standing unless a newer one is kept already.
	KeepConsolidated(ctx context.Context, s ConsolidatedStanding) error
	// DispatchedTo lists what was dispatched to a unit, oldest dispatch first. What is dispatched again moves to the end.
	DispatchedTo(ctx context.Context, unit string, page Page) ([]ConsolidatedStanding, string, error)

	// KeepUploadPart keeps a part of an upload over one with the same number.
	KeepUploadPart(ctx context.Context, p UploadPart) error
	// UploadParts reads the parts of an upload, by number.
	UploadParts(ctx context.Context, u Upload) (map[int][]byte, error)
	// DropUpload throws the parts of an upload away.
	DropUpload(ctx context.Context, u Upload) error
	// DropUploads throws the parts of a report's uploads away that came before an instant.
	DropUploads(ctx context.Context, report ReportName, before time.Time) error
	// InsertAttachment keeps a file; one that is there already is left as it is.
	InsertAttachment(ctx context.Context, a Attachment, content []byte) error
	// Attachments lists the files of a report by name.
	Attachments(ctx context.Context, report ReportName) ([]Attachment, error)
	// AttachmentPart reads one part of a file; NOT_FOUND if there is none.
	AttachmentPart(ctx context.Context, name AttachmentName, number int) ([]byte, error)

	// Draft reads a draft; one with revision 0 if it was never saved.
	Draft(ctx context.Context, report ReportName) (Draft, error)
	// SaveDraft stores a draft over the revision before it; STALE_ETAG if that is no longer the newest.
	SaveDraft(ctx context.Context, d Draft) error
	// Drafts tells which of the reports have a draft.
	Drafts(ctx context.Context, reports ...ReportName) (map[ReportName]bool, error)
}

// Page asks for a part of a list.
type Page struct {
	Size  int
	Token string
}
