package reporting

import (
	"context"
	"strconv"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/document/template"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// WordFile is a document as a Word file.
type WordFile struct {
	Hash     string
	DOCX     []byte
	Template string // the version it was filled into; empty for the layout of the system
}

// Word makes a document as it is now as a Word file, for the office's own people.
func (s *Service) Word(ctx context.Context, name DocumentName) (WordFile, error) {
	standing, facts, err := s.readable(ctx, name)
	if err != nil {
		return WordFile{}, err
	}
	if err := access.Decide(identity.From(ctx), access.ReadDocument, facts); err != nil {
		return WordFile{}, err
	}
	into, err := s.templateFor(ctx, standing)
	if err != nil {
		return WordFile{}, err
	}
	p, err := s.printed(ctx, standing, standing.Number == nil)
	if err != nil {
		return WordFile{}, err
	}
	docx, err := s.Printer.Word(p, into)
	if err != nil {
		return WordFile{}, fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	return WordFile{Hash: hashOf(docx), DOCX: docx, Template: into.Name}, nil
}

// templateFor is the template of a document: what it was numbered with, or before that, the one in force.
func (s *Service) templateFor(ctx context.Context, standing DocumentStanding) (FilledTemplate, error) {
	switch number := standing.Number; {
	case number == nil:
		return s.templateNow(ctx, standing)
	case number.Template == "":
		return FilledTemplate{}, nil
	default:
		return s.templateNamed(ctx, number.Template)
	}
}

// templateNow is the template in force for a document.
func (s *Service) templateNow(ctx context.Context, standing DocumentStanding) (FilledTemplate, error) {
	kind := standing.Content.templateKind()
	if kind == "" {
		return FilledTemplate{}, nil
	}
	return s.TemplateInForce(ctx, standing.Unit, kind)
}

// templateNamed is the version of a template with a name that a document keeps.
func (s *Service) templateNamed(ctx context.Context, version string) (FilledTemplate, error) {
	name, text, _ := strings.Cut(version, "/versions/")
	number, err := strconv.Atoi(text)
	if err != nil {
		return FilledTemplate{}, broken(SeriesName(name), 0)
	}
	of := TemplateName(name)
	v, err := s.Store.TemplateVersion(ctx, of, number)
	if err != nil {
		return FilledTemplate{}, err
	}
	docx, err := s.templateFile(ctx, v)
	return FilledTemplate{Name: version, Kind: of.Kind(), DOCX: docx}, err
}

// templateKind is the kind of template for a document; empty for one that has none, such as a letter.
func (c DocumentContent) templateKind() template.Kind {
	switch {
	case c.Type != TypeReport || c.Source == nil:
		return ""
	case strings.HasSuffix(c.Source.Name, "/consolidatedReport"):
		return template.ConsolidatedReport
	}
	return template.UnitReport
}
