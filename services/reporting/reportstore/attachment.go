package reportstore

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// filePart is a part of a file: of one that is being uploaded, or of one that is kept.
type filePart struct {
	ID       string    `bson:"_id"`
	Data     []byte    `bson:"data"`
	At       time.Time `bson:"at"`
	Revision int64     `bson:"revision"`
}

// attachments are the collections of files.
type attachments struct {
	kept    *docstore.Collection[reporting.Attachment]
	parts   *docstore.Collection[filePart]
	uploads *docstore.Collection[filePart]
}

func openAttachments(ctx context.Context, store docstore.Store) (attachments, error) {
	var a attachments
	var err error
	if a.kept, err = declare[reporting.Attachment](ctx, store, "attachments"); err != nil {
		return a, err
	}
	if a.parts, err = declare[filePart](ctx, store, "attachment_parts"); err != nil {
		return a, err
	}
	a.uploads, err = declare[filePart](ctx, store, "attachment_uploads")
	return a, err
}

// partID is the id of a part; numbers are padded so that ids sort as numbers do.
func partID(of string, number int) string { return fmt.Sprintf("%s#%03d", of, number) }

func uploadOf(u reporting.Upload) string {
	return string(u.Report) + "/uploads/" + strings.ToLower(u.ID)
}

// KeepUploadPart keeps a part of an upload over one with the same number.
func (s *Store) KeepUploadPart(ctx context.Context, p reporting.UploadPart) error {
	part := filePart{ID: partID(uploadOf(p.Upload), p.Number), Data: p.Data, At: p.At, Revision: 1}
	err := s.attachments.uploads.Insert(ctx, part)
	if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS {
		return err
	}
	known, err := s.attachments.uploads.Get(ctx, part.ID)
	if err != nil {
		return err
	}
	part.Revision = known.Revision + 1
	return s.attachments.uploads.Replace(ctx, part, known.Revision)
}

// UploadParts reads the parts of an upload, by number.
func (s *Store) UploadParts(ctx context.Context, u reporting.Upload) (map[int][]byte, error) {
	parts := map[int][]byte{}
	id := uploadOf(u)
	for part, err := range s.attachments.uploads.All(ctx, docstore.Query{From: id + "#", To: id + "$"}) {
		if err != nil {
			return nil, err
		}
		number, err := strconv.Atoi(part.ID[len(id)+1:])
		if err != nil {
			return nil, fmt.Errorf("part %s: %w", part.ID, err)
		}
		parts[number] = part.Data
	}
	return parts, nil
}

// DropUpload throws the parts of an upload away.
func (s *Store) DropUpload(ctx context.Context, u reporting.Upload) error {
	id := uploadOf(u)
	return s.drop(ctx, docstore.Query{From: id + "#", To: id + "$"}, func(filePart) bool { return true })
}

// DropUploads throws the parts of a report's uploads away that came before an instant.
func (s *Store) DropUploads(ctx context.Context, report reporting.ReportName, before time.Time) error {
	query := docstore.Query{From: string(report) + "/uploads/", To: string(report) + "/uploads0"}
	return s.drop(ctx, query, func(p filePart) bool { return p.At.Before(before) })
}

func (s *Store) drop(ctx context.Context, query docstore.Query, old func(filePart) bool) error {
	var dropped []filePart
	for part, err := range s.attachments.uploads.All(ctx, query) {
		if err != nil {
			return err
		}
		if old(part) {
			dropped = append(dropped, filePart{ID: part.ID, Revision: part.Revision})
		}
	}
	for _, part := range dropped {
		err := s.attachments.uploads.Delete(ctx, part.ID, part.Revision)
		gone := []faultv1.Reason{faultv1.Reason_REASON_NOT_FOUND, faultv1.Reason_REASON_STALE_ETAG}
		if err != nil && !slices.Contains(gone, fault.ReasonOf(err)) {
			return err
		}
	}
	return nil
}

// InsertAttachment keeps a file: its content first, then the document that names it. A part that is there already is the same,
// because the content names it.
func (s *Store) InsertAttachment(ctx context.Context, a reporting.Attachment, content []byte) error {
	number := 0
	for data := range slices.Chunk(content, reporting.UploadPartSize) {
		err := s.attachments.parts.Insert(ctx, filePart{ID: partID(string(a.Name), number), Data: data, At: a.UploadedAt, Revision: 1})
		if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS {
			return err
		}
		number++
	}
	err := s.attachments.kept.Insert(ctx, a)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return nil
	}
	return err
}

// Attachments lists the files of a report by name.
func (s *Store) Attachments(ctx context.Context, report reporting.ReportName) ([]reporting.Attachment, error) {
	prefix := string(report) + "/attachments"
	found, _, err := s.attachments.kept.List(ctx, docstore.Query{From: prefix + "/", To: prefix + "0"})
	slices.SortFunc(found, func(a, b reporting.Attachment) int {
		return strings.Compare(a.FileName+string(a.Name), b.FileName+string(b.Name))
	})
	return found, err
}

// AttachmentPart reads one part of a file.
func (s *Store) AttachmentPart(ctx context.Context, name reporting.AttachmentName, number int) ([]byte, error) {
	part, err := s.attachments.parts.Get(ctx, partID(string(name), number))
	return part.Data, err
}
