package reportingserver

import (
	"cmp"
	"context"
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// bulkImportServer speaks gRPC for imports of reference values.
type bulkImportServer struct {
	reportingv1.UnimplementedBulkImportServiceServer
	reporting *reporting.Service
}

func (s *bulkImportServer) CreateBulkImport(ctx context.Context, req *reportingv1.CreateBulkImportRequest) (*reportingv1.BulkImport, error) {
	return bulkImportAnswer(s.reporting.CreateBulkImport(
		ctx, reporting.PeriodName(req.GetParent()), bulkFileFromProto(req.GetBulkImport()), requestID(req)))
}

func (s *bulkImportServer) UploadBulkImportPart(ctx context.Context, req *reportingv1.UploadBulkImportPartRequest) (*reportingv1.BulkImport, error) {
	return bulkImportAnswer(s.reporting.UploadBulkImportPart(ctx, reporting.BulkImportName(req.GetName()), int(req.GetPart()), req.GetData()))
}

func (s *bulkImportServer) RunBulkImport(ctx context.Context, req *reportingv1.RunBulkImportRequest) (*reportingv1.BulkImport, error) {
	most := cmp.Or(int(req.GetMaxRows()), reporting.MaxBulkRows)
	return bulkImportAnswer(s.reporting.RunBulkImport(ctx, reporting.BulkImportName(req.GetName()), most))
}

func (s *bulkImportServer) ConfirmBulkImport(ctx context.Context, req *reportingv1.ConfirmBulkImportRequest) (*reportingv1.BulkImport, error) {
	seen, err := parseEtag("etag", req.GetEtag())
	if err != nil {
		return nil, err
	}
	return bulkImportAnswer(s.reporting.ConfirmBulkImport(ctx, reporting.BulkImportName(req.GetName()), seen))
}

func (s *bulkImportServer) CancelBulkImport(ctx context.Context, req *reportingv1.CancelBulkImportRequest) (*reportingv1.BulkImport, error) {
	return bulkImportAnswer(s.reporting.CancelBulkImport(ctx, reporting.BulkImportName(req.GetName())))
}

func (s *bulkImportServer) GetBulkImport(ctx context.Context, req *reportingv1.GetBulkImportRequest) (*reportingv1.BulkImport, error) {
	return bulkImportAnswer(s.reporting.BulkImport(ctx, reporting.BulkImportName(req.GetName())))
}

func (s *bulkImportServer) ListBulkImports(ctx context.Context, req *reportingv1.ListBulkImportsRequest) (*reportingv1.ListBulkImportsResponse, error) {
	imports, next, err := s.reporting.BulkImports(ctx, reporting.PeriodName(req.GetParent()), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	answer := &reportingv1.ListBulkImportsResponse{NextPageToken: next}
	for _, i := range imports {
		answer.BulkImports = append(answer.BulkImports, bulkImportProto(i))
	}
	return answer, nil
}

func (s *bulkImportServer) ListBulkImportFaults(ctx context.Context, req *reportingv1.ListBulkImportFaultsRequest) (*reportingv1.ListBulkImportFaultsResponse, error) {
	faults, more, err := s.reporting.BulkFaults(ctx, reporting.BulkImportName(req.GetParent()))
	if err != nil {
		return nil, err
	}
	answer := &reportingv1.ListBulkImportFaultsResponse{More: int32(more)}
	for _, f := range faults {
		said := f.Violation()
		answer.Faults = append(answer.Faults, &reportingv1.BulkImportFault{
			Row: int32(f.Row), Column: f.Column, Rule: fault.RuleName(f.Rule), Message: said.Text(fault.Vietnamese), MessageEn: said.Text(fault.English),
		})
	}
	return answer, nil
}

var (
	fileFormats = newEnum(map[reportingv1.BulkImport_FileFormat]reporting.FileFormat{
		reportingv1.BulkImport_FILE_FORMAT_CSV_COMMA:     reporting.CSVComma,
		reportingv1.BulkImport_FILE_FORMAT_CSV_SEMICOLON: reporting.CSVSemicolon,
		reportingv1.BulkImport_FILE_FORMAT_CSV_TAB:       reporting.CSVTab,
		reportingv1.BulkImport_FILE_FORMAT_XLSX:          reporting.XLSX,
	})
	numberFormats = newEnum(map[reportingv1.BulkImport_NumberFormat]reporting.NumberFormat{
		reportingv1.BulkImport_NUMBER_FORMAT_POINT: reporting.PointNumbers,
		reportingv1.BulkImport_NUMBER_FORMAT_COMMA: reporting.CommaNumbers,
	})
	bulkStates = newEnum(map[reportingv1.BulkImport_State]reporting.BulkState{
		reportingv1.BulkImport_STATE_UPLOADING: reporting.BulkUploading,
		reportingv1.BulkImport_STATE_RUNNING:   reporting.BulkRunning,
		reportingv1.BulkImport_STATE_READ:      reporting.BulkRead,
		reportingv1.BulkImport_STATE_CONFIRMED: reporting.BulkConfirmed,
		reportingv1.BulkImport_STATE_CANCELLED: reporting.BulkCancelled,
		reportingv1.BulkImport_STATE_FAILED:    reporting.BulkFailed,
	})
)

func bulkFileFromProto(in *reportingv1.BulkImport) reporting.BulkFile {
	return reporting.BulkFile{
		FileName: in.GetFileName(), Size: in.GetSizeBytes(), SHA256: in.GetSha256(), Format: fileFormats.domain[in.GetFileFormat()],
		Numbers: numberFormats.domain[in.GetNumberFormat()], Source: reporting.NormaliseText(in.GetSourceText()),
	}
}

func bulkImportAnswer(i reporting.BulkImport, err error) (*reportingv1.BulkImport, error) {
	if err != nil {
		return nil, err
	}
	return bulkImportProto(i), nil
}

func bulkImportProto(i reporting.BulkImport) *reportingv1.BulkImport {
	return &reportingv1.BulkImport{
		Name: string(i.Name), FileName: i.FileName, SizeBytes: i.Size, Sha256: i.SHA256, FileFormat: fileFormats.wire[i.Format],
		NumberFormat: numberFormats.wire[i.Numbers], SourceText: i.Source, State: bulkStates.wire[i.State], NextPart: int32(i.NextPart),
		TotalRows: int32(i.TotalRows), RowsRead: int32(i.Read), RowsTaken: int32(i.Taken), RowsRefused: int32(i.Refused),
		CreatedBy: i.CreatedBy, CreateTime: timestamppb.New(i.CreatedAt), ConfirmedBy: i.ConfirmedBy, ConfirmTime: onceDone(i.ConfirmedAt),
		CancelledBy: i.CancelledBy, CancelTime: onceDone(i.CancelledAt), Etag: etag(i.Revision),
	}
}

// onceDone is when something was done; nil while it was not.
func onceDone(at time.Time) *timestamppb.Timestamp {
	if at.IsZero() {
		return nil
	}
	return timestamppb.New(at)
}
