package reporting

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// The limits of bulk imports.
const (
	// maxBulkImports is how many imports of a period are not cancelled.
	maxBulkImports = 100
	// bulkAbandonedAfter is how long an import waits to be confirmed.
	bulkAbandonedAfter = 30 * 24 * time.Hour
)

// BulkImportName is the resource name of a bulk import, `plans/{plan}/periods/{period}/bulkImports/{bulk_import}`.
type BulkImportName string

// BulkImport is the name of a bulk import of the period.
func (n PeriodName) BulkImport(id string) BulkImportName {
	return BulkImportName(string(n) + "/bulkImports/" + id)
}

// Period is the period of the import.
func (n BulkImportName) Period() PeriodName {
	period, _, _ := strings.Cut(string(n), "/bulkImports/")
	return PeriodName(period)
}

// BulkState is how far a bulk import is.
type BulkState string

// The states. The words of BULK_… stand in the texts of faults.
const (
	BulkUploading BulkState = "UPLOADING"
	BulkRunning   BulkState = "RUNNING"
	BulkRead      BulkState = "READ"
	BulkConfirmed BulkState = "CONFIRMED"
	BulkCancelled BulkState = "CANCELLED"
	BulkFailed    BulkState = "FAILED"
)

// BulkFile is what the caller says of the file of a bulk import. Nothing of it is guessed.
type BulkFile struct {
	FileName string       `bson:"file_name"`
	Size     int64        `bson:"size"`
	SHA256   string       `bson:"sha256"`
	Format   FileFormat   `bson:"format"`
	Numbers  NumberFormat `bson:"numbers"`
	Source   string       `bson:"source"` // of values that do not say theirs
}

// parts is how many parts the file has.
func (f BulkFile) parts() int { return int((f.Size + UploadPartSize - 1) / UploadPartSize) }

// partSize is how long a part of the file is.
func (f BulkFile) partSize(number int) int {
	return int(min(UploadPartSize, f.Size-int64(number)*UploadPartSize))
}

// BulkProgress is how far the rows of a file are read: the place where the next chunk begins, and what was found before.
type BulkProgress struct {
	Chunks  int `bson:"chunks"`   // that are kept
	LastRow int `bson:"last_row"` // of the last of them
	Read    int `bson:"read"`
	Taken   int `bson:"taken"`
	Refused int `bson:"refused"`
	Faults  int `bson:"faults"` // of the rows refused; only the first are kept
}

// BulkImport reads reference values of many units from one file. The document is the truth of it: values that lie in the store are
// offered if it says so, and nothing behind its progress counts.
type BulkImport struct {
	Name         BulkImportName `bson:"_id"`
	Period       PeriodName     `bson:"period"`
	BulkFile     `bson:",inline"`
	State        BulkState `bson:"state"`
	Edition      int       `bson:"edition"` // of the period, which says what units and indicators there are
	ChunkRows    int       `bson:"chunk_rows"`
	TotalRows    int       `bson:"total_rows"`
	BulkProgress `bson:",inline"`
	CreatedBy    string    `bson:"created_by"`
	CreatedAt    time.Time `bson:"created_at"`
	ConfirmedBy  string    `bson:"confirmed_by"`
	ConfirmedAt  time.Time `bson:"confirmed_at"`
	CancelledBy  string    `bson:"cancelled_by"`
	CancelledAt  time.Time `bson:"cancelled_at"`
	Revision     int64     `bson:"revision"`

	// NextPart is the number of the next part that is missing; the number of all parts where none is.
	NextPart int `bson:"-"`
}

// stateRefusal says that the state does not allow what was asked.
func (i BulkImport) stateRefusal() error {
	return fault.New(faultv1.Reason_REASON_BULK_IMPORT_STATE, "name", string(i.Name), "state", "BULK_"+string(i.State))
}

// bulkImport reads an import and decides whether the caller may do something to those of its period.
func (s *Service) bulkImport(ctx context.Context, name BulkImportName, action access.Action) (BulkImport, error) {
	if _, err := s.periodFor(ctx, name.Period(), action); err != nil {
		return BulkImport{}, err
	}
	return s.Store.BulkImport(ctx, name)
}

// periodFor reads a period and decides whether the caller may do something to it.
func (s *Service) periodFor(ctx context.Context, name PeriodName, action access.Action) (PeriodNow, error) {
	p, err := s.openPeriod(ctx, name)
	if err != nil {
		return p, err
	}
	return p, access.Decide(identity.From(ctx), action, p.facts())
}

// CreateBulkImport begins an import. Its id is that of the request, so that asking again finds what was begun.
func (s *Service) CreateBulkImport(ctx context.Context, name PeriodName, file BulkFile, requestID string) (BulkImport, error) {
	p, err := s.periodFor(ctx, name, access.ImportReferenceValues)
	if err != nil {
		return BulkImport{}, err
	}
	i := BulkImport{
		Name: name.BulkImport(requestID), Period: name, BulkFile: file, State: BulkUploading, Edition: p.Edition,
		ChunkRows: bulkChunkRows,
		CreatedBy: identity.From(ctx).Account, CreatedAt: s.Now(), Revision: 1,
	}
	if err := s.roomForBulkImport(ctx, i); err != nil {
		return BulkImport{}, err
	}
	err = s.Store.InsertBulkImport(ctx, i)
	if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS {
		return i, err
	}
	known, err := s.Store.BulkImport(ctx, i.Name)
	if err == nil && (known.BulkFile != i.BulkFile || known.CreatedBy != i.CreatedBy) {
		return BulkImport{}, fault.New(faultv1.Reason_REASON_REQUEST_ID_REUSED, "request_id", requestID)
	}
	return s.withNextPart(ctx, known, err)
}

// roomForBulkImport cancels imports that nobody goes on with, and refuses one that would be one too many.
func (s *Service) roomForBulkImport(ctx context.Context, next BulkImport) error {
	others := 0
	for i, err := range s.Store.AllBulkImports(ctx, next.Period) {
		switch {
		case err != nil:
			return err
		case i.Name == next.Name || i.State == BulkCancelled:
		case i.State != BulkConfirmed && next.CreatedAt.Sub(i.CreatedAt) > bulkAbandonedAfter:
			if _, err := s.cancelBulkImport(ctx, i); err != nil {
				return err
			}
		default:
			others++
		}
	}
	if others >= maxBulkImports {
		return fault.InvalidField("parent", faultv1.FieldRule_FIELD_RULE_TOO_MANY, "maximum", strconv.Itoa(maxBulkImports))
	}
	return nil
}

// UploadBulkImportPart keeps one part of the file.
func (s *Service) UploadBulkImportPart(ctx context.Context, name BulkImportName, number int, data []byte) (BulkImport, error) {
	i, err := s.bulkImport(ctx, name, access.ImportReferenceValues)
	switch {
	case err != nil:
		return i, err
	case i.State != BulkUploading:
		return i, i.stateRefusal()
	case number >= i.parts():
		return i, fault.InvalidField("part", faultv1.FieldRule_FIELD_RULE_OUT_OF_RANGE, "range", "0–"+strconv.Itoa(i.parts()-1))
	case len(data) != i.partSize(number):
		return i, fault.InvalidField("data", faultv1.FieldRule_FIELD_RULE_FILE_PART_MISSING, "number", strconv.Itoa(number))
	}
	return s.withNextPart(ctx, i, s.keepBulkImportPart(ctx, name, number, data))
}

// keepBulkImportPart keeps a part for good: what was looked at is what is read later, whoever sends it again meanwhile.
func (s *Service) keepBulkImportPart(ctx context.Context, name BulkImportName, number int, data []byte) error {
	err := s.Store.InsertBulkImportPart(ctx, name, number, data)
	if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS {
		return err
	}
	known, err := s.Store.BulkImportPart(ctx, name, number)
	if err == nil && !slices.Equal(known, data) {
		return fault.InvalidField("data", faultv1.FieldRule_FIELD_RULE_FILE_PART_DIFFERS)
	}
	return err
}

// withNextPart finds which part of the file is missing, if anybody still waits for one.
func (s *Service) withNextPart(ctx context.Context, i BulkImport, err error) (BulkImport, error) {
	i.NextPart = i.parts()
	if err != nil || i.State != BulkUploading {
		return i, err
	}
	there, err := s.Store.BulkImportParts(ctx, i.Name)
	for number := range i.parts() {
		if !there[number] {
			i.NextPart = number
			break
		}
	}
	return i, err
}

// BulkImport reads an import.
func (s *Service) BulkImport(ctx context.Context, name BulkImportName) (BulkImport, error) {
	i, err := s.bulkImport(ctx, name, access.ReadReferenceValues)
	return s.withNextPart(ctx, i, err)
}

// BulkImports lists the imports of a period, newest first.
func (s *Service) BulkImports(ctx context.Context, name PeriodName, page Page) ([]BulkImport, string, error) {
	if _, err := s.periodFor(ctx, name, access.ReadReferenceValues); err != nil {
		return nil, "", err
	}
	imports, next, err := s.Store.BulkImports(ctx, name, page)
	for n := range imports {
		if imports[n], err = s.withNextPart(ctx, imports[n], err); err != nil {
			break
		}
	}
	return imports, next, err
}

// BulkFaults reads what is wrong in the file of an import, and how much more there is.
func (s *Service) BulkFaults(ctx context.Context, name BulkImportName) (kept []RowFault, more int, err error) {
	i, err := s.bulkImport(ctx, name, access.ReadReferenceValues)
	if err != nil {
		return nil, 0, err
	}
	if kept, err = s.Store.RowFaults(ctx, name, i.Chunks); err != nil {
		return nil, 0, err
	}
	return kept, i.Faults - len(kept), nil
}

// ConfirmBulkImport offers the values of an import that is read: one document changes, and all of them are there. The file has done
// its work; its hash is kept. If throwing it away is cut off, it lies there and nobody sees it.
func (s *Service) ConfirmBulkImport(ctx context.Context, name BulkImportName, seen int64) (BulkImport, error) {
	i, err := s.bulkImport(ctx, name, access.ImportReferenceValues)
	switch {
	case err != nil:
		return i, err
	case i.State == BulkConfirmed:
		return s.withNextPart(ctx, i, nil)
	case i.State != BulkRead:
		return i, i.stateRefusal()
	case i.Revision != seen:
		return i, fault.New(faultv1.Reason_REASON_STALE_ETAG, "name", string(name))
	}
	i.State, i.ConfirmedBy, i.ConfirmedAt = BulkConfirmed, identity.From(ctx).Account, s.Now()
	if err := s.replaceBulkImport(ctx, &i); err != nil {
		return i, err
	}
	return s.withNextPart(ctx, i, s.Store.DropBulkImportParts(ctx, name))
}

// CancelBulkImport cancels an import.
func (s *Service) CancelBulkImport(ctx context.Context, name BulkImportName) (BulkImport, error) {
	i, err := s.bulkImport(ctx, name, access.ImportReferenceValues)
	if err == nil && i.State != BulkCancelled {
		i, err = s.cancelBulkImport(ctx, i)
	}
	return s.withNextPart(ctx, i, err)
}

// cancelBulkImport also throws the file away. If that is cut off, it lies there and nobody sees it.
func (s *Service) cancelBulkImport(ctx context.Context, i BulkImport) (BulkImport, error) {
	i.State, i.CancelledBy, i.CancelledAt = BulkCancelled, identity.From(ctx).Account, s.Now()
	if err := s.replaceBulkImport(ctx, &i); err != nil {
		return i, err
	}
	return i, s.Store.DropBulkImportParts(ctx, i.Name)
}

// replaceBulkImport keeps what became of an import, unless somebody else kept something meanwhile.
func (s *Service) replaceBulkImport(ctx context.Context, i *BulkImport) error {
	i.Revision++
	return s.Store.ReplaceBulkImport(ctx, *i)
}
