package reporting

import "context"

// DocumentFile is a file of a document, kept under the hash of its bytes.
type DocumentFile struct {
	Hash string `bson:"_id"`
	PDF  []byte `bson:"pdf"`
}

// DocumentStore keeps what belongs to official documents. Every error it answers, apart from ErrTaken, is a *fault.Error.
type DocumentStore interface {
	// Document reads the kept standing of a document, which may lag; false if none is kept.
	Document(ctx context.Context, name DocumentName) (DocumentStanding, bool, error)
	// KeepDocument keeps a standing unless a newer one is kept already.
	KeepDocument(ctx context.Context, s DocumentStanding) error
	// Documents lists the kept standings of an office's documents, newest first.
	Documents(ctx context.Context, unit string, page Page) ([]DocumentStanding, string, error)

	// KeepFile keeps a file durably; one that is kept already is not written again.
	KeepFile(ctx context.Context, f DocumentFile) error
	// File reads a file by its hash; NOT_FOUND if there is none.
	File(ctx context.Context, hash string) (DocumentFile, error)

	// OfficeSettings reads the settings of an office; false if nobody saved them.
	OfficeSettings(ctx context.Context, unit string) (OfficeSettings, bool, error)
	// SaveOfficeSettings stores settings over the revision before them; STALE_ETAG if that is no longer the newest.
	SaveOfficeSettings(ctx context.Context, o OfficeSettings) error

	// InsertTemplateVersion adds a version of an office's template durably; STALE_ETAG if its number is taken.
	InsertTemplateVersion(ctx context.Context, v TemplateVersion) error
	// TemplateVersion reads a version; NOT_FOUND if there is none.
	TemplateVersion(ctx context.Context, name TemplateName, number int) (TemplateVersion, error)
	// TemplateVersions lists the versions of a template, newest first, and at most so many.
	TemplateVersions(ctx context.Context, name TemplateName, most int) ([]TemplateVersion, error)
	// KeepTemplateFile keeps the file of a version durably; one that is kept already is not written again.
	KeepTemplateFile(ctx context.Context, f TemplateFile) error
	// TemplateFile reads a file by its hash; NOT_FOUND if there is none.
	TemplateFile(ctx context.Context, hash string) (TemplateFile, error)

	// InsertRegisterEntry adds a line durably; ErrTaken if its number or its code is taken, or its document has a line in the
	// year.
	InsertRegisterEntry(ctx context.Context, e RegisterEntry) error
	// LastRegisterEntry reads the last line of a series; the zero line if there is none.
	LastRegisterEntry(ctx context.Context, register RegisterName) (RegisterEntry, error)
	// RegisterEntryOf reads the line of a document in a year; false if it has none.
	RegisterEntryOf(ctx context.Context, document DocumentName, year int) (RegisterEntry, bool, error)
	// RegisterEntries reads a series, oldest first.
	RegisterEntries(ctx context.Context, register RegisterName) ([]RegisterEntry, error)
	// CodeTaken is the series in which an office gave a code in a year; empty if none did.
	CodeTaken(ctx context.Context, unit string, year int, code string) (RegisterName, error)
	// RegisterBegun reports whether an office has given a number in a year.
	RegisterBegun(ctx context.Context, unit string, year int) (bool, error)
}
