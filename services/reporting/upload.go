package reporting

import (
	"bytes"
	"context"
	"strconv"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/attachment"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/filefault"
	"github.com/tiendo/tiendo/services/identity"
)

// UploadPartSize is how long every part of a file is but the last, in bytes.
const UploadPartSize = 1 << 20

// abandonedAfter is how long the parts of a file wait for the rest.
const abandonedAfter = 24 * time.Hour

// Upload names a file that is being uploaded.
type Upload struct {
	Report ReportName
	ID     string // the client's
}

// UploadPart is a part of it.
type UploadPart struct {
	Upload `bson:"-"`
	Number int       `bson:"-"`
	Data   []byte    `bson:"data"`
	At     time.Time `bson:"at"`
}

// Complete says what the whole file is.
type Complete struct {
	FileName string
	SHA256   string // empty where the client does not know it
}

// UploadAttachmentPart keeps a part of a file and, when it is said to be complete, looks at the file and keeps it for the report.
func (s *Service) UploadAttachmentPart(ctx context.Context, part UploadPart, complete *Complete) (*Attachment, error) {
	now, err := s.reportNow(ctx, part.Report, access.SaveDraft)
	if err != nil {
		return nil, err
	}
	part.At = s.Now()
	if w := now.Standing.WritingAt(part.At, now.Allowance); !w.Open() {
		return nil, w.refusal(now.Standing)
	}
	if part.Number == 0 { // once a file, not with each of its parts
		if err := s.Store.DropUploads(ctx, part.Report, part.At.Add(-abandonedAfter)); err != nil {
			return nil, err
		}
	}
	if err := s.Store.KeepUploadPart(ctx, part); err != nil || complete == nil {
		return nil, err
	}
	return s.complete(ctx, part, *complete)
}

// complete makes an attachment of the parts of an upload. Its content is stored first, then the document that names it: an
// upload that is cut in between leaves parts that nobody sees, and is completed by saying so again.
func (s *Service) complete(ctx context.Context, last UploadPart, c Complete) (*Attachment, error) {
	content, err := s.uploaded(ctx, last)
	if err != nil {
		return nil, err
	}
	checked := attachment.Check(c.FileName, bytes.NewReader(content), int64(len(content)))
	hash := hashOf(content)
	if err := refusal(checked, c.SHA256 == "" || c.SHA256 == hash); err != nil {
		return nil, err
	}
	a := Attachment{
		Name: last.Report.Attachment(hash), FileName: checked.Name, MediaType: checked.MediaType, Size: int64(len(content)),
		Parts: last.Number + 1, UploadedBy: identity.From(ctx).Account, UploadedAt: last.At,
	}
	kept, err := s.keepOnce(ctx, a, content)
	if err != nil {
		return nil, err
	}
	return kept, s.Store.DropUpload(ctx, last.Upload)
}

// uploaded is the content of an upload whose last part is known.
func (s *Service) uploaded(ctx context.Context, last UploadPart) ([]byte, error) {
	parts, err := s.Store.UploadParts(ctx, last.Upload)
	if err != nil {
		return nil, err
	}
	content := make([]byte, 0, (last.Number+1)*UploadPartSize)
	for n := range last.Number + 1 {
		data, ok := parts[n]
		if !ok || n < last.Number && len(data) != UploadPartSize {
			return nil, fault.InvalidField("part", faultv1.FieldRule_FIELD_RULE_FILE_PART_MISSING, "number", strconv.Itoa(n))
		}
		content = append(content, data...)
	}
	return content, nil
}

// keepOnce keeps a file, unless it is one too many for its report. A file the report has already is answered as it is.
func (s *Service) keepOnce(ctx context.Context, a Attachment, content []byte) (*Attachment, error) {
	all, err := s.Store.Attachments(ctx, a.Name.Report())
	if err != nil {
		return nil, err
	}
	size := a.Size
	for i := range all {
		if all[i].Name == a.Name {
			return &all[i], nil
		}
		size += all[i].Size
	}
	if len(all) >= maxAttachments || size > maxAttachmentBytes {
		return nil, fault.InvalidField("complete", faultv1.FieldRule_FIELD_RULE_TOO_MANY, "maximum", strconv.Itoa(maxAttachments))
	}
	return &a, s.Store.InsertAttachment(ctx, a, content)
}

// refusal is everything that is wrong with a file.
func refusal(c attachment.Checked, asSent bool) error {
	var faults fault.Violations
	if !asSent {
		faults.Add("complete.sha256", faultv1.FieldRule_FIELD_RULE_FILE_DAMAGED)
	}
	for _, rule := range c.Broken {
		field := "data"
		if rule == attachment.BadName || rule == attachment.WrongEnding {
			field = "complete.file_name"
		}
		faults.Add(field, filefault.Of(rule))
	}
	return faults.Err()
}
