package reportingserver

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/document/template"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

func (s *documentServer) GetOfficeTemplate(ctx context.Context, req *reportingv1.GetOfficeTemplateRequest) (*reportingv1.OfficeTemplate, error) {
	return templateAnswer(s.reporting.OfficeTemplate(ctx, reporting.TemplateName(req.GetName()), int(req.GetVersion())))
}

func (s *documentServer) SetOfficeTemplate(ctx context.Context, req *reportingv1.SetOfficeTemplateRequest) (*reportingv1.OfficeTemplate, error) {
	seen, err := seenTemplate(req.GetEtag())
	if err != nil {
		return nil, err
	}
	return templateAnswer(s.reporting.SetOfficeTemplate(ctx, reporting.TemplateName(req.GetName()), req.GetDocx(), seen))
}

func (s *documentServer) DeleteOfficeTemplate(ctx context.Context, req *reportingv1.DeleteOfficeTemplateRequest) (*reportingv1.OfficeTemplate, error) {
	seen, err := seenTemplate(req.GetEtag())
	if err != nil {
		return nil, err
	}
	return templateAnswer(s.reporting.DeleteOfficeTemplate(ctx, reporting.TemplateName(req.GetName()), seen))
}

func (s *documentServer) GetExampleTemplate(_ context.Context, req *reportingv1.GetExampleTemplateRequest) (*reportingv1.ExampleTemplate, error) {
	docx, err := template.Example()
	if err != nil {
		return nil, fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	out := &reportingv1.ExampleTemplate{Docx: docx}
	for _, p := range template.Placeholders(reporting.TemplateName(req.GetName()).Kind()) {
		out.Placeholders = append(out.Placeholders, &reportingv1.TemplatePlaceholder{Name: p.Name, Block: p.Block, Needed: int32(p.Needed)})
	}
	return out, nil
}

// seenTemplate is the number of the version that an etag was read with; 0 without one.
func seenTemplate(given string) (int, error) {
	if given == "" {
		return 0, nil
	}
	seen, err := parseEtag("etag", given)
	return int(seen), err
}

func templateAnswer(t reporting.OfficeTemplate, err error) (*reportingv1.OfficeTemplate, error) {
	if err != nil {
		return nil, err
	}
	out := &reportingv1.OfficeTemplate{Name: string(t.Name), Version: int32(t.Version.Number), Docx: t.DOCX, Sha256: t.Version.Hash}
	if seen := t.Seen(); seen > 0 {
		out.Etag = etag(seen)
	}
	for _, v := range t.Versions {
		out.Versions = append(out.Versions, &reportingv1.OfficeTemplateVersion{
			Version: int32(v.Number), Removed: v.Hash == "", Sha256: v.Hash, SetTime: timestamp(v.SetAt), SetBy: v.SetBy,
			SetByDisplayName: v.SetByName,
		})
	}
	return out, nil
}
