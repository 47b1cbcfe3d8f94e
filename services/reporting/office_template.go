package reporting

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/document/template"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/filefault"
	"github.com/tiendo/tiendo/services/identity"
)

// TemplateName is the resource name of an office's Word template, `units/{unit}/officeTemplates/{kind}`.
type TemplateName string

// templateOf is the template of an office for documents of a kind.
func templateOf(unit string, kind template.Kind) TemplateName {
	return TemplateName(unit + "/officeTemplates/" + string(kind))
}

// Unit is the office whose template it is, `units/{unit}`.
func (n TemplateName) Unit() string {
	unit, _, _ := strings.Cut(string(n), "/officeTemplates/")
	return unit
}

// Kind is what kind of document it is for.
func (n TemplateName) Kind() template.Kind {
	_, kind, _ := strings.Cut(string(n), "/officeTemplates/")
	return template.Kind(kind)
}

// VersionID is the id of the version with a number. The number is the key: who inserts first has it.
func (n TemplateName) VersionID(number int) string { return fmt.Sprintf("%s#%06d", n, number) }

// VersionIDs bound the ids of all versions: from the first up to, and not including, the second.
func (n TemplateName) VersionIDs() (from, to string) { return string(n) + "#", string(n) + "$" }

// TemplateVersion says that a file was set as an office's template, or that the office has none from then on. It is inserted once
// and never changes; the file lies beside it, under its hash.
type TemplateVersion struct {
	ID        string       `bson:"_id"`
	Template  TemplateName `bson:"template"`
	Number    int          `bson:"number"` // 0 before the first
	Hash      string       `bson:"hash"`   // of the file; empty if there is none from then on
	SetAt     time.Time    `bson:"set_at"`
	SetBy     string       `bson:"set_by"`
	SetByName string       `bson:"set_by_name"`
}

// Name is the resource name of the version; empty where there is no file.
func (v TemplateVersion) Name() string {
	if v.Hash == "" {
		return ""
	}
	return string(v.Template) + "/versions/" + strconv.Itoa(v.Number)
}

// TemplateFile is the file of versions, kept under the hash of its bytes.
type TemplateFile struct {
	Hash string `bson:"_id"`
	DOCX []byte `bson:"docx"`
}

// OfficeTemplate is a version of a template with its file, and what was done with the template.
type OfficeTemplate struct {
	Name     TemplateName
	Version  TemplateVersion // in force, or asked for
	DOCX     []byte
	Versions []TemplateVersion // newest first
}

// Seen is the number a change has to have seen.
func (t OfficeTemplate) Seen() int {
	if len(t.Versions) == 0 {
		return 0
	}
	return t.Versions[0].Number
}

// shownVersions is how many versions are told.
const shownVersions = 50

// OfficeTemplate reads an office's template: the version in force, or the one with a number.
func (s *Service) OfficeTemplate(ctx context.Context, name TemplateName, number int) (OfficeTemplate, error) {
	if err := access.Decide(identity.From(ctx), access.ReadDocument, access.Facts{Office: name.Unit()}); err != nil {
		return OfficeTemplate{}, err
	}
	return s.officeTemplate(ctx, name, number)
}

func (s *Service) officeTemplate(ctx context.Context, name TemplateName, number int) (OfficeTemplate, error) {
	versions, err := s.Store.TemplateVersions(ctx, name, shownVersions)
	if err != nil {
		return OfficeTemplate{}, err
	}
	t := OfficeTemplate{Name: name, Versions: versions}
	switch {
	case number > 0:
		if t.Version, err = s.Store.TemplateVersion(ctx, name, number); err == nil && t.Version.Hash == "" {
			err = fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(name))
		}
	case len(versions) > 0 && versions[0].Hash != "":
		t.Version = versions[0]
	}
	if err != nil || t.Version.Hash == "" {
		return t, err
	}
	t.DOCX, err = s.templateFile(ctx, t.Version)
	return t, err
}

// templateFile is the file of a version, which must be what was kept under its hash.
func (s *Service) templateFile(ctx context.Context, v TemplateVersion) ([]byte, error) {
	f, err := s.Store.TemplateFile(ctx, v.Hash)
	if err == nil && hashOf(f.DOCX) != v.Hash {
		err = broken(SeriesName(v.Template), v.Number)
	}
	return f.DOCX, err
}

// SetOfficeTemplate sets a file as an office's template, over the version that was seen.
func (s *Service) SetOfficeTemplate(ctx context.Context, name TemplateName, docx []byte, seen int) (OfficeTemplate, error) {
	if err := access.Decide(identity.From(ctx), access.SetOffice, access.Facts{Office: name.Unit()}); err != nil {
		return OfficeTemplate{}, err
	}
	if _, faults := template.Read(name.Kind(), docx); len(faults) > 0 {
		return OfficeTemplate{}, templateRefusal(faults)
	}
	file := TemplateFile{Hash: hashOf(docx), DOCX: docx}
	if err := s.Store.KeepTemplateFile(ctx, file); err != nil {
		return OfficeTemplate{}, err
	}
	return s.nextTemplate(ctx, name, file.Hash, seen)
}

// DeleteOfficeTemplate goes back to the layout of the system, over the version that was seen.
func (s *Service) DeleteOfficeTemplate(ctx context.Context, name TemplateName, seen int) (OfficeTemplate, error) {
	if err := access.Decide(identity.From(ctx), access.SetOffice, access.Facts{Office: name.Unit()}); err != nil {
		return OfficeTemplate{}, err
	}
	now, err := s.officeTemplate(ctx, name, 0)
	if err == nil && now.Version.Hash == "" {
		err = fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(name))
	}
	if err != nil {
		return OfficeTemplate{}, err
	}
	return s.nextTemplate(ctx, name, "", seen)
}

// nextTemplate inserts the version behind the one that was seen, which must be the newest.
func (s *Service) nextTemplate(ctx context.Context, name TemplateName, hash string, seen int) (OfficeTemplate, error) {
	actor := identity.From(ctx)
	next := TemplateVersion{
		ID: name.VersionID(seen + 1), Template: name, Number: seen + 1, Hash: hash,
		SetAt: s.Now(), SetBy: actor.Account, SetByName: actor.DisplayName,
	}
	now, err := s.Store.TemplateVersions(ctx, name, 1)
	if err != nil {
		return OfficeTemplate{}, err
	}
	if (OfficeTemplate{Versions: now}).Seen() != seen {
		return OfficeTemplate{}, fault.New(faultv1.Reason_REASON_STALE_ETAG, "name", string(name))
	}
	if err := s.Store.InsertTemplateVersion(ctx, next); err != nil {
		return OfficeTemplate{}, err
	}
	return s.officeTemplate(ctx, name, 0)
}

// TemplateInForce is the template that an office lays documents of a kind out with, for anybody who may read what is printed
// with it; without a file where it has none.
func (s *Service) TemplateInForce(ctx context.Context, unit string, kind template.Kind) (FilledTemplate, error) {
	t, err := s.officeTemplate(ctx, templateOf(unit, kind), 0)
	return FilledTemplate{Name: t.Version.Name(), Kind: kind, DOCX: t.DOCX}, err
}

// FilledTemplate is a version of a template that a document is filled into; the zero FilledTemplate is the layout of the system.
type FilledTemplate struct {
	Name string
	Kind template.Kind
	DOCX []byte
}

// templateRules are what is told of what a look at a template found.
var templateRules = map[template.Rule]faultv1.FieldRule{
	template.NotFillable: faultv1.FieldRule_FIELD_RULE_TEMPLATE_NOT_FILLABLE,
	template.Unknown:     faultv1.FieldRule_FIELD_RULE_PLACEHOLDER_UNKNOWN,
	template.Missing:     faultv1.FieldRule_FIELD_RULE_PLACEHOLDER_MISSING,
	template.Unclosed:    faultv1.FieldRule_FIELD_RULE_PLACEHOLDER_NOT_CLOSED,
	template.NotAlone:    faultv1.FieldRule_FIELD_RULE_PLACEHOLDER_NOT_ALONE,
	template.Twice:       faultv1.FieldRule_FIELD_RULE_PLACEHOLDER_TWICE,
	template.Fetches:     faultv1.FieldRule_FIELD_RULE_TEMPLATE_FETCHES,
}

// templateRefusal is everything that is wrong with a template.
func templateRefusal(found []template.Fault) error {
	var faults fault.Violations
	for _, f := range found {
		if f.File != "" {
			faults.Add("docx", filefault.Of(f.File))
			continue
		}
		var facts []string
		for _, fact := range [][2]string{{"placeholder", f.Says}, {"instead", f.Instead}, {"part", f.Part}, {"near", f.Near}} {
			if fact[1] != "" {
				facts = append(facts, fact[0], fact[1])
			}
		}
		if f.Paragraph > 0 {
			facts = append(facts, "paragraph", strconv.Itoa(f.Paragraph))
		}
		faults.Add("docx", templateRules[f.Rule], facts...)
	}
	return faults.Err()
}
