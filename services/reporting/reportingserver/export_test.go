package reportingserver_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

func (s *system) exports() reportingv1.ExportServiceClient {
	return reportingv1.NewExportServiceClient(s.Conn)
}

// exporting is who may have a file made of what.
var exporting = []permission{
	{
		method: "ExportReport", at: submitted, allowed: slices.Concat([]string{"officer", "leader"}, makers),
		refused: map[string][]string{"NOT_YOUR_UNIT": with(otherMakers, "other officer", "other leader", "outside leader", "crossed")},
		call: func(ctx context.Context, r *round) error {
			_, err := r.exports().ExportReport(ctx, &reportingv1.ExportReportRequest{Name: r.report})
			return err
		},
	},
	{
		method: "ExportReport of a draft", at: submitted, allowed: []string{"officer", "leader"},
		refused: map[string][]string{"NOT_YOUR_UNIT": slices.Concat(makers, otherMakers, []string{"other officer", "other leader", "outside leader", "crossed"})},
		call: func(ctx context.Context, r *round) error {
			_, err := r.exports().ExportReport(ctx, &reportingv1.ExportReportRequest{Name: r.report, Draft: true})
			return err
		},
	},
	{
		method: "ExportConsolidatedReport", at: approved, allowed: makers,
		refused: map[string][]string{"NOT_RECIPIENT": slices.Concat(allUnits, otherMakers, []string{"city", "other city", "outside leader", "crossed"})},
		call:    exportConsolidated,
	},
	{
		method: "ExportConsolidatedReport", at: dispatched, allowed: slices.Concat(allUnits, makers, []string{"city"}),
		refused: map[string][]string{"NOT_RECIPIENT": with(otherMakers, "other city", "outside leader", "crossed")},
		call:    exportConsolidated,
	},
}

func exportConsolidated(ctx context.Context, r *round) error {
	_, err := r.exports().ExportConsolidatedReport(ctx, &reportingv1.ExportConsolidatedReportRequest{Name: r.consolidated})
	return err
}

func TestWhoMayExport(t *testing.T) {
	s := newSystem(t)
	for _, p := range exporting {
		t.Run(p.method, func(t *testing.T) {
			r := s.round(t, p.at)
			for person := range people {
				if got, want := reasonOf(p.calls(t, person, r)), p.want(person); got != want {
					t.Errorf("%s is told %q, want %q", person, got, want)
				}
			}
		})
	}
}

func TestExportedFiles(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, dispatched)
	for format, want := range map[reportingv1.DocumentFormat]struct{ begins, mediaType, name string }{
		reportingv1.DocumentFormat_DOCUMENT_FORMAT_UNSPECIFIED: {"%PDF-", "application/pdf", "bao-cao-2025-6-thang-xa-a.pdf"},
		reportingv1.DocumentFormat_DOCUMENT_FORMAT_PDF:         {"%PDF-", "application/pdf", "bao-cao-2025-6-thang-xa-a.pdf"},
		reportingv1.DocumentFormat_DOCUMENT_FORMAT_DOCX: {
			"PK\x03\x04", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "bao-cao-2025-6-thang-xa-a.docx",
		},
	} {
		var header metadata.MD
		made, err := s.exports().ExportReport(s.As(t, leader), &reportingv1.ExportReportRequest{Name: r.report, Format: format}, grpc.Header(&header))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(made.GetData(), []byte(want.begins)) || made.GetContentType() != want.mediaType {
			t.Errorf("%v: %.8q, %s", format, made.GetData(), made.GetContentType())
		}
		if got := strings.Join(header.Get("content-disposition"), ""); got != `attachment; filename="`+want.name+`"` {
			t.Errorf("%v is called %s", format, got)
		}
	}
	again := func() []byte {
		made, err := s.exports().ExportConsolidatedReport(s.As(t, reviewer), &reportingv1.ExportConsolidatedReportRequest{Name: r.consolidated})
		if err != nil {
			t.Fatal(err)
		}
		return made.GetData()
	}
	if !bytes.Equal(again(), again()) {
		t.Error("two files of one consolidated report differ")
	}
}

func TestNothingToExport(t *testing.T) {
	s := newSystem(t)
	r := s.round(t, opened)
	_, err := s.exports().ExportReport(s.As(t, leader), &reportingv1.ExportReportRequest{Name: r.report})
	if got := reasonOf(err); got != "NOT_FOUND" {
		t.Errorf("a report that was not submitted is %q, want NOT_FOUND", got)
	}
	if _, err := s.exports().ExportReport(s.As(t, leader), &reportingv1.ExportReportRequest{Name: r.report, Draft: true}); err != nil {
		t.Errorf("an empty draft is refused: %v", err)
	}
}
