package reportingserver

import (
	"context"

	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// attachmentServer speaks gRPC for the files of reports.
type attachmentServer struct {
	reportingv1.UnimplementedAttachmentServiceServer
	reporting *reporting.Service
}

func (s *attachmentServer) UploadAttachmentPart(ctx context.Context, req *reportingv1.UploadAttachmentPartRequest) (*reportingv1.UploadAttachmentPartResponse, error) {
	part := reporting.UploadPart{
		Upload: reporting.Upload{Report: reporting.ReportName(req.GetParent()), ID: req.GetUploadId()},
		Number: int(req.GetPart()), Data: req.GetData(),
	}
	var complete *reporting.Complete
	if c := req.GetComplete(); c != nil {
		complete = &reporting.Complete{FileName: c.GetFileName(), SHA256: c.GetSha256()}
	}
	kept, err := s.reporting.UploadAttachmentPart(ctx, part, complete)
	if err != nil {
		return nil, err
	}
	answer := new(reportingv1.UploadAttachmentPartResponse)
	if kept != nil {
		answer.Attachment = attachmentProto(*kept)
	}
	return answer, nil
}

func (s *attachmentServer) ListAttachments(ctx context.Context, req *reportingv1.ListAttachmentsRequest) (*reportingv1.ListAttachmentsResponse, error) {
	all, err := s.reporting.Attachments(ctx, reporting.ReportName(req.GetParent()))
	if err != nil {
		return nil, err
	}
	answer := new(reportingv1.ListAttachmentsResponse)
	for _, a := range all {
		answer.Attachments = append(answer.Attachments, attachmentProto(a))
	}
	return answer, nil
}

func (s *attachmentServer) ReadAttachment(ctx context.Context, req *reportingv1.ReadAttachmentRequest) (*reportingv1.ReadAttachmentResponse, error) {
	a, data, err := s.reporting.Attachment(ctx, reporting.AttachmentName(req.GetName()), int(req.GetPart()))
	if err != nil {
		return nil, err
	}
	return &reportingv1.ReadAttachmentResponse{Attachment: attachmentProto(a), Data: data, Last: int(req.GetPart()) == a.Parts-1}, nil
}

func attachmentProto(a reporting.Attachment) *reportingv1.Attachment {
	return &reportingv1.Attachment{
		Name: string(a.Name), FileName: a.FileName, MediaType: a.MediaType, SizeBytes: a.Size,
		UploadedBy: a.UploadedBy, UploadTime: timestamppb.New(a.UploadedAt),
	}
}
