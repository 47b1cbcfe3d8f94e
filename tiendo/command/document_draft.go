package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// drafting is what the command line says of a document.
type drafting struct {
	unit, report, consolidated, letter, revise, replaces, corrects string
	recipients, authorities                                        []string
	content                                                        reportingv1.DocumentContent
	requestID                                                      string
}

// documentDraft drafts a document, or drafts one anew.
func (a *app) documentDraft() *cobra.Command {
	d := drafting{content: reportingv1.DocumentContent{Signer: new(reportingv1.DocumentSigner)}}
	c := a.planFlag(a.remote("draft", "document.draft", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		if err := a.lay(ctx, s, &d); err != nil {
			return err
		}
		return act(d.requestID, func(id string) error {
			if d.revise != "" {
				name := documentName(d.revise)
				now, err := s.Documents.GetDocument(ctx, &reportingv1.GetDocumentRequest{Name: name})
				if err != nil {
					return err
				}
				return a.document(s.Documents.ReviseDocument(ctx,
					&reportingv1.ReviseDocumentRequest{Name: name, Content: &d.content, RequestId: id, Etag: now.GetEtag()}))
			}
			unit, err := a.officeName(ctx, s, d.unit)
			if err != nil {
				return err
			}
			return a.document(s.Documents.CreateDocument(ctx, &reportingv1.CreateDocumentRequest{Parent: unit, Content: &d.content, RequestId: id}))
		})
	}))
	flags := c.Flags()
	for _, f := range []struct {
		to        *string
		name, key string
	}{
		{&d.unit, "unit", "flag.office"},
		{&d.report, "report", "flag.of_report"},
		{&d.consolidated, "consolidated", "flag.of_consolidated"},
		{&d.letter, "letter", "flag.letter"},
		{&d.revise, "revise", "flag.revise"},
		{&d.replaces, "replaces", "flag.replaces"},
		{&d.corrects, "corrects", "flag.corrects"},
		{&d.content.Abstract, "abstract", "flag.abstract"},
		{&d.content.Signer.FullName, "signer", "flag.signer"},
		{&d.content.Signer.Position, "position", "flag.position"},
		{&d.content.Signer.HeadPosition, "head-position", "flag.head_position"},
		{&d.content.Signer.Collective, "collective", "flag.collective"},
	} {
		flags.StringVar(f.to, f.name, "", a.text.Text(f.key))
	}
	flags.StringArrayVar(&d.recipients, "recipient", nil, a.text.Text("flag.recipient"))
	flags.StringArrayVar(&d.authorities, "authority", nil, a.text.Text("flag.authority"))
	a.requestFlag(c, &d.requestID)
	return c
}

// lay makes the content of what the command line says.
func (a *app) lay(ctx context.Context, s client.Services, d *drafting) (err error) {
	c := &d.content
	c.Type, c.Recipients = reportingv1.DocumentContent_TYPE_REPORT, d.recipients
	switch {
	case d.letter != "":
		text, err := a.readFile(d.letter)
		if err != nil {
			return err
		}
		c.Type, c.Body = reportingv1.DocumentContent_TYPE_LETTER, string(text)
	case d.report != "":
		if c.Source, err = a.reportName(ctx, s, d.report, d.unit); err != nil {
			return err
		}
	}
	if d.consolidated != "" {
		period, err := a.periodName(ctx, s, d.consolidated)
		if err != nil {
			return err
		}
		c.Source = period + "/consolidatedReport"
	}
	for to, given := range map[*string]string{&c.Replaces: d.replaces, &c.Corrects: d.corrects} {
		if given != "" {
			*to = documentName(given)
		}
	}
	for _, word := range d.authorities {
		number, known := reportingv1.DocumentSigner_Authority_value["AUTHORITY_"+strings.ToUpper(strings.TrimSuffix(word, "."))]
		if !known {
			return usage("usage.flag_wrong", "flag", "authority", "value", word)
		}
		c.Signer.Authorities = append(c.Signer.Authorities, reportingv1.DocumentSigner_Authority(number))
	}
	return nil
}
