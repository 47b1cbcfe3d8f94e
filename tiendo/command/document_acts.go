package command

import (
	"context"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// paperwork is what somebody does with a document.
type paperwork struct {
	name, etag, comment, requestID string
	file                           []byte
}

// onDocument makes a command that does something with a document as it is now; with a file where two arguments are given.
func (a *app) onDocument(name, key string, least, most int, do func(context.Context, client.Services, paperwork) (*reportingv1.Document, error)) *cobra.Command {
	var comment, requestID string
	c := a.remote(name, key, least, most, func(ctx context.Context, s client.Services, args []string) error {
		now, err := s.Documents.GetDocument(ctx, &reportingv1.GetDocumentRequest{Name: documentName(args[0])})
		if err != nil {
			return err
		}
		p := paperwork{name: now.GetName(), etag: now.GetEtag(), comment: comment}
		if len(args) > 1 {
			if p.file, err = a.readFile(args[1]); err != nil {
				return err
			}
		}
		return act(requestID, func(id string) error {
			p.requestID = id
			return a.document(do(ctx, s, p))
		})
	})
	c.Flags().StringVar(&comment, "comment", "", a.text.Text("flag.comment"))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) documentCheck() *cobra.Command {
	var content, format, alone bool
	c := a.onDocument("check", "document.check", 1, 1, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		aspect := reportingv1.CheckDocumentRequest_ASPECT_CONTENT
		if content == format {
			return nil, usage("usage.aspect")
		}
		if format {
			aspect = reportingv1.CheckDocumentRequest_ASPECT_FORMAT
		}
		return s.Documents.CheckDocument(ctx, &reportingv1.CheckDocumentRequest{
			Name: p.name, Aspect: aspect, Alone: alone, Comment: p.comment, RequestId: p.requestID, Etag: p.etag,
		})
	})
	c.Flags().BoolVar(&content, "content", false, a.text.Text("flag.check_content"))
	c.Flags().BoolVar(&format, "format", false, a.text.Text("flag.check_format"))
	c.Flags().BoolVar(&alone, "alone", false, a.text.Text("flag.alone"))
	return c
}

func (a *app) documentReturn() *cobra.Command {
	return a.onDocument("return", "document.return", 1, 1, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		return s.Documents.ReturnDocument(ctx, &reportingv1.ReturnDocumentRequest{Name: p.name, Comment: p.comment, RequestId: p.requestID, Etag: p.etag})
	})
}

func (a *app) documentApprove() *cobra.Command {
	return a.onDocument("approve", "document.approve", 1, 1, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		return s.Documents.ApproveDocument(ctx, &reportingv1.ApproveDocumentRequest{Name: p.name, Comment: p.comment, RequestId: p.requestID, Etag: p.etag})
	})
}

func (a *app) documentNumber() *cobra.Command {
	return a.onDocument("number", "document.number", 1, 1, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		return s.Documents.NumberDocument(ctx, &reportingv1.NumberDocumentRequest{Name: p.name, RequestId: p.requestID, Etag: p.etag})
	})
}

func (a *app) documentPrepare() *cobra.Command {
	return a.onDocument("prepare", "document.prepare", 1, 2, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		return s.Documents.PrepareDocument(ctx, &reportingv1.PrepareDocumentRequest{Name: p.name, Pdf: p.file, RequestId: p.requestID, Etag: p.etag})
	})
}

func (a *app) documentSign() *cobra.Command {
	return a.onDocument("sign", "document.sign", 2, 2, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		return s.Documents.SignDocument(ctx, &reportingv1.SignDocumentRequest{Name: p.name, Pdf: p.file, RequestId: p.requestID, Etag: p.etag})
	})
}

func (a *app) documentIssue() *cobra.Command {
	return a.onDocument("issue", "document.issue", 1, 1, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		return s.Documents.IssueDocument(ctx, &reportingv1.IssueDocumentRequest{Name: p.name, RequestId: p.requestID, Etag: p.etag})
	})
}

func (a *app) documentSend() *cobra.Command {
	return a.onDocument("send", "document.send", 1, 1, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		return s.Documents.SendDocument(ctx, &reportingv1.SendDocumentRequest{Name: p.name, Comment: p.comment, RequestId: p.requestID, Etag: p.etag})
	})
}

func (a *app) documentWithdraw() *cobra.Command {
	return a.onDocument("withdraw", "document.withdraw", 1, 1, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		return s.Documents.WithdrawDocument(ctx, &reportingv1.WithdrawDocumentRequest{Name: p.name, Comment: p.comment, RequestId: p.requestID, Etag: p.etag})
	})
}

func (a *app) documentCancel() *cobra.Command {
	return a.onDocument("cancel", "document.cancel", 1, 1, func(ctx context.Context, s client.Services, p paperwork) (*reportingv1.Document, error) {
		return s.Documents.CancelDocument(ctx, &reportingv1.CancelDocumentRequest{Name: p.name, Comment: p.comment, RequestId: p.requestID, Etag: p.etag})
	})
}
