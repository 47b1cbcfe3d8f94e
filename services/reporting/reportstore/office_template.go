package reportstore

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// InsertTemplateVersion adds a version durably; STALE_ETAG if its number is taken.
func (s *Store) InsertTemplateVersion(ctx context.Context, v reporting.TemplateVersion) error {
	err := s.documents.templates.Insert(ctx, v)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return fault.New(faultv1.Reason_REASON_STALE_ETAG, "name", string(v.Template)).Because(err)
	}
	return err
}

// TemplateVersion reads a version; NOT_FOUND if there is none.
func (s *Store) TemplateVersion(ctx context.Context, name reporting.TemplateName, number int) (reporting.TemplateVersion, error) {
	return s.documents.templates.Get(ctx, name.VersionID(number))
}

// TemplateVersions lists the versions of a template, newest first, and at most so many.
func (s *Store) TemplateVersions(ctx context.Context, name reporting.TemplateName, most int) ([]reporting.TemplateVersion, error) {
	from, to := name.VersionIDs()
	versions, _, err := s.documents.templates.List(ctx, docstore.Query{From: from, To: to, Descending: true, Limit: most})
	return versions, err
}

// KeepTemplateFile keeps a file durably; one that is kept already is not written again.
func (s *Store) KeepTemplateFile(ctx context.Context, f reporting.TemplateFile) error {
	err := s.documents.originals.Insert(ctx, f)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return nil
	}
	return err
}

// TemplateFile reads a file by its hash; NOT_FOUND if there is none.
func (s *Store) TemplateFile(ctx context.Context, hash string) (reporting.TemplateFile, error) {
	return s.documents.originals.Get(ctx, hash)
}
