package planserver

import (
	"context"
	"fmt"
	"strings"

	"google.golang.org/genproto/googleapis/api/httpbody"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/document/documentfile"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/plan/official"
)

// formats are how files are made; one that is not named is PDF.
var formats = map[planv1.ExportPlanRequest_Format]documentfile.Format{
	planv1.ExportPlanRequest_FORMAT_UNSPECIFIED: documentfile.PDF,
	planv1.ExportPlanRequest_FORMAT_PDF:         documentfile.PDF,
	planv1.ExportPlanRequest_FORMAT_DOCX:        documentfile.DOCX,
}

func (s *server) ExportPlan(ctx context.Context, req *planv1.ExportPlanRequest) (*httpbody.HttpBody, error) {
	printed, err := s.plans.Printed(ctx, plan.Name(req.GetName()), int(req.GetVersion()))
	if err != nil {
		return nil, err
	}
	name := "ke-hoach-" + strings.TrimPrefix(req.GetName(), "plans/")
	if req.GetVersion() > 0 {
		name += fmt.Sprintf("-%d", req.GetVersion())
	}
	return documentfile.Answer(ctx, official.Plan(printed), name, formats[req.GetFormat()])
}
