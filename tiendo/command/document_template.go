package command

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// templateKinds are the kinds of documents an office can have a Word template for.
var templateKinds = map[string]bool{"unit-report": true, "consolidated-report": true}

// documentTemplate are the commands for the Word templates of an office.
func (a *app) documentTemplate() *cobra.Command {
	return a.group("template", "document.template", a.templateShow(), a.templateFile(), a.templateExample(), a.templateSet(), a.templateDelete())
}

// onTemplate makes a command on an office's template of a kind, which is its first argument.
func (a *app) onTemplate(name, key string, arguments int, do func(context.Context, client.Services, string, []string) error) *cobra.Command {
	var unit string
	c := a.remote(name, key, arguments, arguments, func(ctx context.Context, s client.Services, args []string) error {
		if !templateKinds[args[0]] {
			return usage("usage.template_kind", "given", args[0])
		}
		office, err := a.officeName(ctx, s, unit)
		if err != nil {
			return err
		}
		return do(ctx, s, office+"/officeTemplates/"+args[0], args[1:])
	})
	c.Flags().StringVar(&unit, "unit", "", a.text.Text("flag.office"))
	return c
}

func (a *app) templateShow() *cobra.Command {
	return a.onTemplate("show", "document.template.show", 1, func(ctx context.Context, s client.Services, name string, _ []string) error {
		return a.template(s.Documents.GetOfficeTemplate(ctx, &reportingv1.GetOfficeTemplateRequest{Name: name}))
	})
}

// template shows which template there is.
func (a *app) template(t *reportingv1.OfficeTemplate, err error) error {
	if err != nil {
		return err
	}
	return a.answer(t, func() { a.out.OfficeTemplate(t) })
}

// templateFile writes a template into a file: the one in force, or an older version.
func (a *app) templateFile() *cobra.Command {
	var version int32
	c := a.onTemplate("file", "document.template.file", 2, func(ctx context.Context, s client.Services, name string, args []string) error {
		t, err := s.Documents.GetOfficeTemplate(ctx, &reportingv1.GetOfficeTemplateRequest{Name: name, Version: version})
		if err != nil {
			return err
		}
		if t.GetVersion() == 0 {
			return &problem{codeNotFound, "error.no_template", nil}
		}
		return a.wrote(args[0], t.GetDocx(), t.GetSha256())
	})
	c.Flags().Int32Var(&version, "version", 0, a.text.Text("flag.version"))
	return c
}

func (a *app) wrote(file string, content []byte, hash string) error {
	if err := os.WriteFile(file, content, 0o600); err != nil {
		return err
	}
	a.out.Line("document.written", "file", file, "sha256", hash)
	return nil
}

// templateExample writes a template to begin with into a file, and shows which placeholders there are.
func (a *app) templateExample() *cobra.Command {
	return a.onTemplate("example", "document.template.example", 2, func(ctx context.Context, s client.Services, name string, args []string) error {
		example, err := s.Documents.GetExampleTemplate(ctx, &reportingv1.GetExampleTemplateRequest{Name: name})
		if err != nil {
			return err
		}
		if err := os.WriteFile(args[0], example.GetDocx(), 0o600); err != nil {
			return err
		}
		return a.answer(example, func() { a.out.Placeholders(example.GetPlaceholders()) })
	})
}

func (a *app) templateSet() *cobra.Command {
	return a.onTemplate("set", "document.template.set", 2, func(ctx context.Context, s client.Services, name string, args []string) error {
		file, err := a.readFile(args[0])
		if err != nil {
			return err
		}
		now, err := s.Documents.GetOfficeTemplate(ctx, &reportingv1.GetOfficeTemplateRequest{Name: name})
		if err != nil {
			return err
		}
		return a.template(s.Documents.SetOfficeTemplate(ctx, &reportingv1.SetOfficeTemplateRequest{Name: name, Docx: file, Etag: now.GetEtag()}))
	})
}

func (a *app) templateDelete() *cobra.Command {
	return a.onTemplate("delete", "document.template.delete", 1, func(ctx context.Context, s client.Services, name string, _ []string) error {
		now, err := s.Documents.GetOfficeTemplate(ctx, &reportingv1.GetOfficeTemplateRequest{Name: name})
		if err != nil {
			return err
		}
		return a.template(s.Documents.DeleteOfficeTemplate(ctx, &reportingv1.DeleteOfficeTemplateRequest{Name: name, Etag: now.GetEtag()}))
	})
}
