package command

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/uuid"
	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// maxBulkFile is how large a file with reference values may be, in bytes.
const maxBulkFile = 32 << 20

// bulkFormats are the ways in which a file is written, by the word of the flag.
var bulkFormats = map[string]reportingv1.BulkImport_FileFormat{
	"csv":           reportingv1.BulkImport_FILE_FORMAT_CSV_COMMA,
	"csv-semicolon": reportingv1.BulkImport_FILE_FORMAT_CSV_SEMICOLON,
	"csv-tab":       reportingv1.BulkImport_FILE_FORMAT_CSV_TAB,
	"xlsx":          reportingv1.BulkImport_FILE_FORMAT_XLSX,
}

// bulkNumbers are the ways in which numbers are written, by the word of the flag.
var bulkNumbers = map[string]reportingv1.BulkImport_NumberFormat{
	"point": reportingv1.BulkImport_NUMBER_FORMAT_POINT,
	"comma": reportingv1.BulkImport_NUMBER_FORMAT_COMMA,
}

// bulkFlags are what is said of a file; nothing of it is guessed.
type bulkFlags struct {
	format, numbers, source string
	confirm                 bool
}

// periodImport reads reference values of many units from a file, shows what is refused, and offers the rest when asked to.
func (a *app) periodImport() *cobra.Command {
	var flags bulkFlags
	c := a.planFlag(a.remote("import", "period.import", 2, 2, func(ctx context.Context, s client.Services, args []string) error {
		if bulkFormats[flags.format] == 0 {
			return usage("usage.flag_wrong", "flag", "format", "value", flags.format)
		}
		if bulkNumbers[flags.numbers] == 0 {
			return usage("usage.flag_wrong", "flag", "numbers", "value", flags.numbers)
		}
		period, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		read, err := a.readBulk(ctx, s, period, args[1], flags)
		if err != nil {
			return err
		}
		faults, err := s.BulkImports.ListBulkImportFaults(ctx, &reportingv1.ListBulkImportFaultsRequest{Parent: read.GetName()})
		if err != nil {
			return err
		}
		if flags.confirm && read.GetState() == reportingv1.BulkImport_STATE_READ {
			read, err = s.BulkImports.ConfirmBulkImport(ctx, &reportingv1.ConfirmBulkImportRequest{Name: read.GetName(), Etag: read.GetEtag()})
			if err != nil {
				return err
			}
		}
		return a.answer(read, func() { a.out.BulkImport(read, faults) })
	}))
	c.Flags().StringVar(&flags.format, "format", "csv", a.text.Text("flag.bulk_format"))
	c.Flags().StringVar(&flags.numbers, "numbers", "point", a.text.Text("flag.bulk_numbers"))
	c.Flags().StringVar(&flags.source, "source", "", a.text.Text("flag.bulk_source"))
	c.Flags().BoolVar(&flags.confirm, "confirm", false, a.text.Text("flag.bulk_confirm"))
	return c
}

// readBulk brings a file to the system and has it read to its end. The same file for the same period is the same import: after a
// broken line, the command given again goes on where it stopped.
func (a *app) readBulk(ctx context.Context, s client.Services, period, file string, flags bulkFlags) (*reportingv1.BulkImport, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxBulkFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) == 0 || len(data) > maxBulkFile {
		return nil, &problem{codeInvalid, "error.bulk_size", []any{"file", file}}
	}
	sum := sha256.Sum256(data)
	known := strings.Join([]string{period, flags.format, flags.numbers, flags.source, hex.EncodeToString(sum[:])}, "|")
	answer, err := s.BulkImports.CreateBulkImport(ctx, &reportingv1.CreateBulkImportRequest{
		Parent: period, RequestId: uuid.NewSHA1(uuid.NameSpaceURL, []byte(known)).String(),
		BulkImport: &reportingv1.BulkImport{
			FileName: norm.NFC.String(filepath.Base(file)), SizeBytes: int64(len(data)), Sha256: hex.EncodeToString(sum[:]),
			FileFormat: bulkFormats[flags.format], NumberFormat: bulkNumbers[flags.numbers], SourceText: flags.source,
		},
	})
	if err != nil {
		return nil, err
	}
	parts := slices.Collect(slices.Chunk(data, partSize))
	for n := int(answer.GetNextPart()); answer.GetState() == reportingv1.BulkImport_STATE_UPLOADING && n < len(parts); n++ {
		if answer, err = s.BulkImports.UploadBulkImportPart(ctx, &reportingv1.UploadBulkImportPartRequest{
			Name: answer.GetName(), Part: int32(n), Data: parts[n],
		}); err != nil {
			return nil, err
		}
	}
	for answer.GetState() == reportingv1.BulkImport_STATE_UPLOADING || answer.GetState() == reportingv1.BulkImport_STATE_RUNNING {
		if answer, err = s.BulkImports.RunBulkImport(ctx, &reportingv1.RunBulkImportRequest{Name: answer.GetName()}); err != nil {
			return nil, err
		}
		if !a.json {
			a.out.Line("bulk_import.progress", "read", answer.GetRowsRead(), "total", answer.GetTotalRows())
		}
	}
	return answer, nil
}
