package reporting

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/filefault"
	"github.com/tiendo/tiendo/services/sheet"
)

// FileFormat is how a file is written.
type FileFormat string

// The formats of files.
const (
	CSVComma     FileFormat = "CSV_COMMA"
	CSVSemicolon FileFormat = "CSV_SEMICOLON"
	CSVTab       FileFormat = "CSV_TAB"
	XLSX         FileFormat = "XLSX"
)

var separators = map[FileFormat]rune{CSVComma: ',', CSVSemicolon: ';', CSVTab: '\t'}

// MaxBulkRows is how many rows a file has at most, below the one with the headings.
const MaxBulkRows = 200_000

// maxUnpacked is how large the parts of a workbook may be together, in bytes.
const maxUnpacked = 128 << 20

// errEnough ends the reading of rows before the file ends.
var errEnough = errors.New("reporting: enough rows are read")

// bulkContent is the content of an import's file, read from the store a part at a time.
type bulkContent struct {
	ctx    context.Context
	store  Store
	file   BulkImport
	number int // of the part that was read last; -1 before the first
	part   []byte
	failed error // why a part could not be read: no fault of the file's
}

func (s *Service) bulkContent(ctx context.Context, i BulkImport) *bulkContent {
	return &bulkContent{ctx: ctx, store: s.Store, file: i, number: -1}
}

// ReadAt reads over the borders of parts.
func (c *bulkContent) ReadAt(p []byte, at int64) (int, error) {
	read := 0
	for read < len(p) {
		if at >= c.file.Size {
			return read, io.EOF
		}
		number := int(at / UploadPartSize)
		if number != c.number {
			part, err := c.store.BulkImportPart(c.ctx, c.file.Name, number)
			if err != nil {
				c.failed = err
				return read, err
			}
			c.number, c.part = number, part
		}
		n := copy(p[read:], c.part[at%UploadPartSize:])
		read, at = read+n, at+int64(n)
	}
	return read, nil
}

// whole is the content from its beginning.
func (c *bulkContent) whole() io.Reader { return io.NewSectionReader(c, 0, c.file.Size) }

// hash is the SHA-256 of what arrived.
func (c *bulkContent) hash() (string, error) {
	hash := sha256.New()
	if _, err := io.Copy(hash, c.whole()); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// lines hands over every row that holds something, until take fails. Of a workbook it is the first sheet that is read.
func (c *bulkContent) lines(take func(sheet.Line) error) error {
	err := c.read(take)
	if c.failed != nil {
		return c.failed
	}
	return err
}

func (c *bulkContent) read(take func(sheet.Line) error) error {
	if c.file.Format != XLSX {
		return sheet.CSVRows(c.whole(), separators[c.file.Format], MaxBulkRows+1, take)
	}
	book, err := sheet.Open(c, c.file.Size, sheet.Limits{Unpacked: maxUnpacked, Rows: MaxBulkRows + 1})
	if err != nil {
		return err
	}
	_, err = book.Rows(book.Sheets[0], take)
	return err
}

// broken is what is wrong with a workbook before anything in it is opened.
func (c *bulkContent) broken() []RowFault {
	if c.file.Format != XLSX {
		return nil
	}
	var faults []RowFault
	for _, rule := range sheet.Check(c.file.FileName, c, c.file.Size) {
		faults = append(faults, RowFault{Rule: filefault.Of(rule)})
	}
	return faults
}

// unreadable are the faults of a file as a whole.
var unreadable = map[error]faultv1.FieldRule{
	sheet.ErrDamaged:     faultv1.FieldRule_FIELD_RULE_FILE_DAMAGED,
	sheet.ErrTooLarge:    faultv1.FieldRule_FIELD_RULE_FILE_TOO_LARGE,
	sheet.ErrTooManyRows: faultv1.FieldRule_FIELD_RULE_TOO_MANY_ROWS,
	sheet.ErrTooWide:     faultv1.FieldRule_FIELD_RULE_UNKNOWN_COLUMN,
	sheet.ErrNotUTF8:     faultv1.FieldRule_FIELD_RULE_NOT_UTF8,
}

// survey is what a first look at a file finds: how many rows there are, or why it cannot be read.
type survey struct {
	rows   int
	faults []RowFault
}

// survey looks at a whole file once, before anything is read from it for good.
func (c *bulkContent) survey() (survey, error) {
	found := survey{faults: c.broken()}
	if len(found.faults) > 0 || c.failed != nil {
		return found, c.failed
	}
	headings := false
	err := c.lines(func(line sheet.Line) error {
		if headings {
			found.rows++
			return nil
		}
		headings = true
		_, found.faults = readHeadings(line)
		return nil
	})
	for why, rule := range unreadable {
		if errors.Is(err, why) {
			found.faults, err = append(found.faults, RowFault{Rule: rule}), nil
		}
	}
	if err == nil && found.rows == 0 && len(found.faults) == 0 {
		found.faults = []RowFault{{Rule: faultv1.FieldRule_FIELD_RULE_TOO_FEW, Facts: map[string]string{"minimum": "1"}}}
	}
	return found, err
}

// arrived checks that the file is there and what it was said to be.
func (c *bulkContent) arrived() error {
	hash, err := c.hash()
	if err == nil && hash != c.file.SHA256 {
		return fault.InvalidField("name", faultv1.FieldRule_FIELD_RULE_FILE_DAMAGED)
	}
	return err
}
