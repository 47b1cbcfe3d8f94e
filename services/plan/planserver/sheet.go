package planserver

import (
	"bytes"
	"context"
	"strings"

	"google.golang.org/genproto/googleapis/api/httpbody"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/document/documentfile"
	"github.com/tiendo/tiendo/services/filled"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/plan/planform"
	"github.com/tiendo/tiendo/services/sheet"
)

func (s *server) ExportPlanSheet(ctx context.Context, req *planv1.ExportPlanSheetRequest) (*httpbody.HttpBody, error) {
	p, err := s.plans.Plan(ctx, plan.Name(req.GetName()))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, planform.Book(p.Content)); err != nil {
		return nil, err
	}
	return documentfile.Bytes(ctx, out.Bytes(), "bieu-ke-hoach-"+strings.TrimPrefix(req.GetName(), "plans/")+".xlsx", sheet.MediaType)
}

func (s *server) ReadPlanSheet(ctx context.Context, req *planv1.ReadPlanSheetRequest) (*planv1.ReadPlanSheetResponse, error) {
	p, err := s.plans.Plan(ctx, plan.Name(req.GetName()))
	if err != nil {
		return nil, err
	}
	file, err := filled.Open(req.GetFileName(), req.GetData(), planform.Limits)
	if err != nil {
		return nil, err
	}
	content, cells, err := planform.Read(file, p.Content)
	if err != nil {
		return nil, err
	}
	answer := &planv1.ReadPlanSheetResponse{Content: contentProto(content), Etag: etag(p.Revision)}
	faults := cells.Place(grpcserver.ContractFaults(answer.GetContent()), "")
	if len(faults) == 0 { // rules between fields presume fields that are sound
		faults = cells.Place(content.Check("content").Err(), "content")
	}
	return answer, faults.Err()
}
