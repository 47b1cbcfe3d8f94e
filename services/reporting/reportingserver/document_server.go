package reportingserver

import (
	"context"
	"strings"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// documentServer speaks gRPC for official documents.
type documentServer struct {
	reportingv1.UnimplementedDocumentServiceServer
	reporting *reporting.Service
}

func (s *documentServer) GetOfficeSettings(ctx context.Context, req *reportingv1.GetOfficeSettingsRequest) (*reportingv1.OfficeSettings, error) {
	o, err := s.reporting.OfficeSettings(ctx, officeUnit(req.GetName()))
	if err != nil {
		return nil, err
	}
	return officeSettingsProto(o), nil
}

func (s *documentServer) UpdateOfficeSettings(ctx context.Context, req *reportingv1.UpdateOfficeSettingsRequest) (*reportingv1.OfficeSettings, error) {
	given := req.GetOfficeSettings()
	seen := int64(0)
	if given.GetEtag() != "" {
		var err error
		if seen, err = parseEtag("office_settings.etag", given.GetEtag()); err != nil {
			return nil, err
		}
	}
	o, err := s.reporting.SaveOfficeSettings(ctx, officeSettingsFromProto(given), seen)
	if err != nil {
		return nil, err
	}
	return officeSettingsProto(o), nil
}

func (s *documentServer) CreateDocument(ctx context.Context, req *reportingv1.CreateDocumentRequest) (*reportingv1.Document, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	return documentAnswer(s.reporting.CreateDocument(ctx, req.GetParent(), documentContentFromProto(req.GetContent()), act))
}

func (s *documentServer) ReviseDocument(ctx context.Context, req *reportingv1.ReviseDocumentRequest) (*reportingv1.Document, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	return documentAnswer(s.reporting.ReviseDocument(ctx, documentName(req), documentContentFromProto(req.GetContent()), act))
}

func (s *documentServer) GetDocument(ctx context.Context, req *reportingv1.GetDocumentRequest) (*reportingv1.Document, error) {
	return documentAnswer(s.reporting.Document(ctx, documentName(req)))
}

func (s *documentServer) ListDocuments(ctx context.Context, req *reportingv1.ListDocumentsRequest) (*reportingv1.ListDocumentsResponse, error) {
	views, next, err := s.reporting.Documents(ctx, req.GetParent(), page(req.GetPageSize(), req.GetPageToken()))
	if err != nil {
		return nil, err
	}
	out := &reportingv1.ListDocumentsResponse{NextPageToken: next}
	for _, v := range views {
		out.Documents = append(out.Documents, documentProto(v))
	}
	return out, nil
}

func (s *documentServer) CheckDocument(ctx context.Context, req *reportingv1.CheckDocumentRequest) (*reportingv1.Document, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	if req.GetAspect() == reportingv1.CheckDocumentRequest_ASPECT_CONTENT {
		return documentAnswer(s.reporting.CheckDocumentContent(ctx, documentName(req), req.GetAlone(), act))
	}
	return documentAnswer(s.reporting.CheckDocumentFormat(ctx, documentName(req), req.GetAlone(), act))
}

func (s *documentServer) ReturnDocument(ctx context.Context, req *reportingv1.ReturnDocumentRequest) (*reportingv1.Document, error) {
	return saidOf(ctx, req, s.reporting.ReturnDocument)
}

func (s *documentServer) ApproveDocument(ctx context.Context, req *reportingv1.ApproveDocumentRequest) (*reportingv1.Document, error) {
	return saidOf(ctx, req, s.reporting.ApproveDocument)
}

func (s *documentServer) NumberDocument(ctx context.Context, req *reportingv1.NumberDocumentRequest) (*reportingv1.Document, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	return documentAnswer(s.reporting.NumberDocument(ctx, documentName(req), act))
}

func (s *documentServer) PrepareDocument(ctx context.Context, req *reportingv1.PrepareDocumentRequest) (*reportingv1.Document, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	return documentAnswer(s.reporting.PrepareDocument(ctx, documentName(req), req.GetPdf(), act))
}

func (s *documentServer) SignDocument(ctx context.Context, req *reportingv1.SignDocumentRequest) (*reportingv1.Document, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	return documentAnswer(s.reporting.SignDocument(ctx, documentName(req), req.GetPdf(), act))
}

func (s *documentServer) IssueDocument(ctx context.Context, req *reportingv1.IssueDocumentRequest) (*reportingv1.Document, error) {
	act, err := request(ctx, req)
	if err != nil {
		return nil, err
	}
	return documentAnswer(s.reporting.IssueDocument(ctx, documentName(req), act))
}

func (s *documentServer) SendDocument(ctx context.Context, req *reportingv1.SendDocumentRequest) (*reportingv1.Document, error) {
	return saidOf(ctx, req, s.reporting.SendDocument)
}

func (s *documentServer) WithdrawDocument(ctx context.Context, req *reportingv1.WithdrawDocumentRequest) (*reportingv1.Document, error) {
	return saidOf(ctx, req, s.reporting.WithdrawDocument)
}

func (s *documentServer) CancelDocument(ctx context.Context, req *reportingv1.CancelDocumentRequest) (*reportingv1.Document, error) {
	return saidOf(ctx, req, s.reporting.CancelDocument)
}

func (s *documentServer) GetDocumentFile(ctx context.Context, req *reportingv1.GetDocumentFileRequest) (*reportingv1.DocumentFile, error) {
	name, which, _ := strings.Cut(req.GetName(), "/files/")
	if which == "word" {
		word, err := s.reporting.Word(ctx, reporting.DocumentName(name))
		if err != nil {
			return nil, err
		}
		return &reportingv1.DocumentFile{Name: req.GetName(), Docx: word.DOCX, Sha256: word.Hash, Template: word.Template}, nil
	}
	file, err := s.reporting.File(ctx, reporting.DocumentName(name), reporting.FileKind(which))
	if err != nil {
		return nil, err
	}
	return &reportingv1.DocumentFile{Name: req.GetName(), Pdf: file.PDF, Sha256: file.Hash}, nil
}

func (s *documentServer) VerifyDocument(ctx context.Context, req *reportingv1.VerifyDocumentRequest) (*reportingv1.DocumentVerification, error) {
	v, err := s.reporting.VerifyDocument(ctx, documentName(req))
	if err != nil {
		return nil, err
	}
	return verificationProto(v), nil
}

func (s *documentServer) ListDocumentEntries(ctx context.Context, req *reportingv1.ListDocumentEntriesRequest) (*reportingv1.ListDocumentEntriesResponse, error) {
	entries, brokenAt, err := s.reporting.DocumentEntries(ctx, reporting.DocumentName(req.GetParent()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.ListDocumentEntriesResponse{Entries: entriesProto(entries, true), Check: checkProto(brokenAt)}, nil
}

func (s *documentServer) ListRegisterEntries(ctx context.Context, req *reportingv1.ListRegisterEntriesRequest) (*reportingv1.ListRegisterEntriesResponse, error) {
	lines, intact, err := s.reporting.Register(ctx, req.GetParent(), int(req.GetYear()), req.GetGroup())
	if err != nil {
		return nil, err
	}
	out := &reportingv1.ListRegisterEntriesResponse{Intact: intact}
	for _, line := range lines {
		out.Entries = append(out.Entries, registerLineProto(line))
	}
	return out, nil
}

// saidOf runs an act with words on a document.
func saidOf(ctx context.Context, req interface {
	GetName() string
	GetRequestId() string
	GetComment() string
}, do func(context.Context, reporting.DocumentName, reporting.Request) (reporting.DocumentView, error),
) (*reportingv1.Document, error) {
	act, err := said(ctx, req)
	if err != nil {
		return nil, err
	}
	return documentAnswer(do(ctx, documentName(req), act))
}

func documentName(req interface{ GetName() string }) reporting.DocumentName {
	return reporting.DocumentName(req.GetName())
}

func officeUnit(name string) string { return strings.TrimSuffix(name, "/officeSettings") }
