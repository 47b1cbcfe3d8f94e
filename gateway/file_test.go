package gateway_test

import (
	"context"
	"testing"

	"google.golang.org/genproto/googleapis/api/httpbody"
	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/fault"
)

func (s *services) ExportReport(ctx context.Context, _ *reportingv1.ExportReportRequest) (*httpbody.HttpBody, error) {
	header := metadata.Pairs("content-disposition", `attachment; filename="bao-cao.pdf"`, "x-powered-by", "secret")
	if err := grpc.SetHeader(ctx, header); err != nil {
		return nil, err
	}
	return &httpbody.HttpBody{ContentType: "application/pdf", Data: []byte("%PDF-1.4 \x00\xff")}, nil
}

// A file is answered as its own bytes, under its name, never to be taken for a page.
func TestFiles(t *testing.T) {
	s := start(t)
	answer := s.ask("GET", "/v1/plans/p/periods/k/reports/u:export?format=DOCUMENT_FORMAT_PDF", "").want(t, 200)
	if answer.body != "%PDF-1.4 \x00\xff" {
		t.Errorf("the file is %q", answer.body)
	}
	for name, want := range map[string]string{
		"Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="bao-cao.pdf"`,
		"X-Content-Type-Options": "nosniff", "X-Powered-By": "",
	} {
		if got := answer.Header.Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	s.fail("ExportReport", fault.New(faultv1.Reason_REASON_NOT_YOUR_UNIT))
	s.ask("GET", "/v1/plans/p/periods/k/reports/u:export", "").want(t, 403).failure(t)
}
