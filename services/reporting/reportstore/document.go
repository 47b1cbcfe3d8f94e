package reportstore

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/reporting"
)

// The ways in which documents and lines of registers are found. That a document has one line in a year, and that a code is
// given once, is kept by the store.
var (
	byOffice   = docstore.Index{Name: "office_created", Fields: []string{"unit", "created_at"}}
	byDocument = docstore.Index{Name: "document_year", Fields: []string{"document", "year"}, Unique: true}
	byCode     = docstore.Index{Name: "unit_year_code", Fields: []string{"unit", "year", "code"}, Unique: true}
)

// documents are the collections of official documents.
type documents struct {
	standings *docstore.Collection[reporting.DocumentStanding]
	files     *docstore.Collection[reporting.DocumentFile]
	offices   *docstore.Collection[reporting.OfficeSettings]
	register  *docstore.Collection[reporting.RegisterEntry]
	templates *docstore.Collection[reporting.TemplateVersion]
	originals *docstore.Collection[reporting.TemplateFile] // of templates
}

func openDocuments(ctx context.Context, store docstore.Store) (d documents, err error) {
	if d.standings, err = declare[reporting.DocumentStanding](ctx, store, "document_standings", byOffice); err != nil {
		return d, err
	}
	if d.files, err = declare[reporting.DocumentFile](ctx, store, "document_files"); err != nil {
		return d, err
	}
	if d.offices, err = declare[reporting.OfficeSettings](ctx, store, "office_settings"); err != nil {
		return d, err
	}
	if d.templates, err = declare[reporting.TemplateVersion](ctx, store, "office_templates"); err != nil {
		return d, err
	}
	if d.originals, err = declare[reporting.TemplateFile](ctx, store, "office_template_files"); err != nil {
		return d, err
	}
	d.register, err = declare[reporting.RegisterEntry](ctx, store, "register", byDocument, byCode)
	return d, err
}

// Document reads the kept standing of a document, which may lag; false if none is kept.
func (s *Store) Document(ctx context.Context, name reporting.DocumentName) (reporting.DocumentStanding, bool, error) {
	found, err := s.documents.standings.GetMany(ctx, string(name))
	standing, ok := found[string(name)]
	return standing, ok, err
}

// KeepDocument keeps a standing unless a newer one is kept already.
func (s *Store) KeepDocument(ctx context.Context, standing reporting.DocumentStanding) error {
	return keep(ctx, s.documents.standings, string(standing.Document), standing, documentRevision)
}

func documentRevision(s reporting.DocumentStanding) int { return s.LastNumber }

// Documents lists the kept standings of an office's documents, newest first.
func (s *Store) Documents(ctx context.Context, unit string, page reporting.Page) ([]reporting.DocumentStanding, string, error) {
	return s.documents.standings.List(ctx, docstore.Query{
		Index: byOffice.Name, Equal: []any{unit}, Descending: true, Limit: page.Size, After: page.Token,
	})
}

// KeepFile keeps a file durably; one that is kept already is not written again.
func (s *Store) KeepFile(ctx context.Context, f reporting.DocumentFile) error {
	err := s.documents.files.Insert(ctx, f)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return nil
	}
	return err
}

// File reads a file by its hash; NOT_FOUND if there is none.
func (s *Store) File(ctx context.Context, hash string) (reporting.DocumentFile, error) {
	return s.documents.files.Get(ctx, hash)
}

// OfficeSettings reads the settings of an office; false if nobody saved them.
func (s *Store) OfficeSettings(ctx context.Context, unit string) (reporting.OfficeSettings, bool, error) {
	found, err := s.documents.offices.GetMany(ctx, unit)
	settings, ok := found[unit]
	return settings, ok, err
}

// SaveOfficeSettings stores settings over the revision before them; STALE_ETAG if that is no longer the newest.
func (s *Store) SaveOfficeSettings(ctx context.Context, o reporting.OfficeSettings) error {
	if o.Revision > 1 {
		return s.documents.offices.Replace(ctx, o, o.Revision-1)
	}
	err := s.documents.offices.Insert(ctx, o)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return fault.New(faultv1.Reason_REASON_STALE_ETAG, "name", o.Unit+"/officeSettings").Because(err)
	}
	return err
}

// InsertRegisterEntry adds a line durably; reporting.ErrTaken if its number or its code is taken, or its document has a line
// in the year.
func (s *Store) InsertRegisterEntry(ctx context.Context, e reporting.RegisterEntry) error {
	err := s.documents.register.Insert(ctx, e)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS {
		return reporting.ErrTaken
	}
	return err
}

// LastRegisterEntry reads the last line of a series; the zero line if there is none.
func (s *Store) LastRegisterEntry(ctx context.Context, register reporting.RegisterName) (reporting.RegisterEntry, error) {
	from, to := register.EntryIDs()
	return first(s.documents.register.List(ctx, docstore.Query{From: from, To: to, Descending: true, Limit: 1}))
}

// RegisterEntryOf reads the line of a document in a year; false if it has none.
func (s *Store) RegisterEntryOf(ctx context.Context, document reporting.DocumentName, year int) (reporting.RegisterEntry, bool, error) {
	line, err := first(s.documents.register.List(ctx, docstore.Query{
		Index: byDocument.Name, Equal: []any{string(document), year}, Limit: 1,
	}))
	return line, line.Number > 0, err
}

// RegisterEntries reads a series, oldest first.
func (s *Store) RegisterEntries(ctx context.Context, register reporting.RegisterName) ([]reporting.RegisterEntry, error) {
	from, to := register.EntryIDs()
	lines, _, err := s.documents.register.List(ctx, docstore.Query{From: from, To: to})
	return lines, err
}

// CodeTaken is the series in which an office gave a code in a year; empty if none did.
func (s *Store) CodeTaken(ctx context.Context, unit string, year int, code string) (reporting.RegisterName, error) {
	line, err := first(s.documents.register.List(ctx, docstore.Query{Index: byCode.Name, Equal: []any{unit, year, code}, Limit: 1}))
	return line.Register, err
}

// RegisterBegun reports whether an office has given a number in a year.
func (s *Store) RegisterBegun(ctx context.Context, unit string, year int) (bool, error) {
	line, err := first(s.documents.register.List(ctx, docstore.Query{Index: byCode.Name, Equal: []any{unit, year}, Limit: 1}))
	return line.Number > 0, err
}

// first is the first of what was found; the zero document if nothing was.
func first[D any](found []D, _ string, err error) (D, error) {
	var none D
	if err != nil || len(found) == 0 {
		return none, err
	}
	return found[0], nil
}
