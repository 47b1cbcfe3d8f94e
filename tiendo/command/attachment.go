package command

import (
	"bytes"
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

const (
	// partSize is how long every part of a file is but the last.
	partSize = 1 << 20
	// maxParts is how many parts a file may have.
	maxParts = 20
)

// reportAttach uploads a file as evidence and names it in the draft of the person's unit.
func (a *app) reportAttach() *cobra.Command {
	var unit, part string
	c := a.planFlag(a.remote("attach", "report.attach", 2, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], unit)
		if err != nil {
			return err
		}
		draft, err := s.Reporting.GetReportDraft(ctx, &reportingv1.GetReportDraftRequest{Name: name + "/draft"})
		if err != nil {
			return err
		}
		kept, err := upload(ctx, s, name, args[1])
		if err != nil {
			return err
		}
		draft, err = s.Reporting.SaveReportDraft(ctx, &reportingv1.SaveReportDraftRequest{
			Draft: &reportingv1.ReportDraft{Name: draft.GetName(), Content: speaksOf(draft.GetContent(), kept, part), Etag: draft.GetEtag()},
		})
		if err != nil {
			return err
		}
		return a.answer(draft, func() { a.out.Line("attachment.attached", "file", kept.GetFileName(), "sha256", hashOf(kept)) })
	}))
	c.Flags().StringVar(&unit, "unit", "", a.text.Text("flag.unit"))
	c.Flags().StringVar(&part, "part", "", a.text.Text("flag.attachment_part"))
	return c
}

// upload sends a file in parts. The parts of one content always carry the same id, so that after a broken line the command is
// given again and nothing is there twice.
func upload(ctx context.Context, s client.Services, report, file string) (*reportingv1.Attachment, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxParts*partSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) == 0 || len(data) > maxParts*partSize {
		return nil, &problem{codeInvalid, "error.file_size", []any{"file", file}}
	}
	sum := sha256.Sum256(data)
	id := uuid.NewSHA1(uuid.NameSpaceURL, append([]byte(report+"/attachments/"), sum[:]...)).String()
	parts := slices.Collect(slices.Chunk(data, partSize))
	var answer *reportingv1.UploadAttachmentPartResponse
	for n, part := range parts {
		request := &reportingv1.UploadAttachmentPartRequest{Parent: report, UploadId: id, Part: int32(n), Data: part}
		if n == len(parts)-1 {
			request.Complete = &reportingv1.CompleteUpload{FileName: norm.NFC.String(filepath.Base(file)), Sha256: hex.EncodeToString(sum[:])}
		}
		if answer, err = s.Attachments.UploadAttachmentPart(ctx, request); err != nil {
			return nil, err
		}
	}
	return answer.GetAttachment(), nil
}

// speaksOf is a content with one more file; one it speaks of already is not named twice for the same part.
func speaksOf(content *reportingv1.ReportContent, file *reportingv1.Attachment, part string) *reportingv1.ReportContent {
	if content == nil {
		content = &reportingv1.ReportContent{}
	}
	ref := &reportingv1.AttachmentRef{Sha256: hashOf(file), FileName: file.GetFileName(), Part: part}
	known := slices.ContainsFunc(content.GetAttachments(), func(other *reportingv1.AttachmentRef) bool {
		return other.GetSha256() == ref.GetSha256() && other.GetPart() == part
	})
	if !known {
		content.Attachments = append(content.Attachments, ref)
	}
	return content
}

// reportAttachment lists the files of a report, or writes one of them to a file.
func (a *app) reportAttachment() *cobra.Command {
	var wanted, output string
	c := a.planFlag(a.remote("attachment", "report.attachment", 1, 2, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.reportName(ctx, s, args[0], optional(args, 1))
		if err != nil {
			return err
		}
		list, err := s.Attachments.ListAttachments(ctx, &reportingv1.ListAttachmentsRequest{Parent: name})
		if err != nil {
			return err
		}
		if wanted == "" {
			return a.answer(list, func() { a.out.Attachments(list.GetAttachments()) })
		}
		at := slices.IndexFunc(list.GetAttachments(), func(one *reportingv1.Attachment) bool {
			return one.GetFileName() == norm.NFC.String(wanted) || hashOf(one) == wanted
		})
		if at < 0 {
			return &problem{codeNotFound, "error.no_attachment", []any{"file", wanted}}
		}
		return a.download(ctx, s, list.GetAttachments()[at], output)
	}))
	c.Flags().StringVar(&wanted, "file", "", a.text.Text("flag.attachment"))
	c.Flags().StringVarP(&output, "output", "o", "", a.text.Text("flag.printed"))
	return c
}

// download writes a file of a report to the one that was named or, where none was, under its own name, beside which nothing is
// overwritten. What arrives is held against the hash that names it.
func (a *app) download(ctx context.Context, s client.Services, file *reportingv1.Attachment, output string) error {
	var content bytes.Buffer
	for n := int32(0); ; n++ {
		part, err := s.Attachments.ReadAttachment(ctx, &reportingv1.ReadAttachmentRequest{Name: file.GetName(), Part: n})
		if err != nil {
			return err
		}
		content.Write(part.GetData())
		if part.GetLast() {
			break
		}
	}
	if sum := sha256.Sum256(content.Bytes()); hex.EncodeToString(sum[:]) != hashOf(file) {
		return &problem{codeFalse, "error.file_altered", []any{"file", file.GetFileName()}}
	}
	return a.write(output, filepath.Base(file.GetFileName()), content.Bytes())
}

// hashOf is the hash by which a report names a file: the last part of the file's name.
func hashOf(file *reportingv1.Attachment) string {
	return file.GetName()[strings.LastIndexByte(file.GetName(), '/')+1:]
}
