package command

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) documentCommands() *cobra.Command {
	return a.group("document", "document", a.documentList(), a.documentShow(), a.documentDraft(), a.documentCheck(),
		a.documentReturn(), a.documentApprove(), a.documentNumber(), a.documentPrepare(), a.documentFile(), a.documentSign(),
		a.documentIssue(), a.documentSend(), a.documentWithdraw(), a.documentCancel(), a.documentVerify(), a.documentEntries(),
		a.documentRegister(), a.documentOffice(), a.documentTemplate())
}

// officeName is the office meant: the one that is named, or the only one the person works in.
func (a *app) officeName(ctx context.Context, s client.Services, given string) (string, error) {
	if given != "" {
		return "units/" + strings.TrimPrefix(given, "units/"), nil
	}
	account, err := s.Identity.GetMyAccount(ctx, &unitv1.GetMyAccountRequest{})
	if err != nil {
		return "", err
	}
	return onlyUnit(account, accessv1.Role_ROLE_UNIT_OFFICER, accessv1.Role_ROLE_UNIT_LEADER, accessv1.Role_ROLE_LEAD_REVIEWER,
		accessv1.Role_ROLE_LEADERSHIP, accessv1.Role_ROLE_CLERK)
}

// documentName is the document meant: units/U/documents/D, or U/D.
func documentName(given string) string {
	if strings.HasPrefix(given, "units/") {
		return given
	}
	unit, document, _ := strings.Cut(given, "/")
	return "units/" + unit + "/documents/" + document
}

func (a *app) documentList() *cobra.Command {
	return a.remote("list", "document.list", 0, 1, func(ctx context.Context, s client.Services, args []string) error {
		unit, err := a.officeName(ctx, s, optional(args, 0))
		if err != nil {
			return err
		}
		answer, err := pages(func(token string) (*reportingv1.ListDocumentsResponse, string, error) {
			page, err := s.Documents.ListDocuments(ctx, &reportingv1.ListDocumentsRequest{Parent: unit, PageSize: 200, PageToken: token})
			return page, page.GetNextPageToken(), err
		})
		if err != nil {
			return err
		}
		return a.answer(answer, func() { a.out.Documents(answer.GetDocuments()) })
	})
}

func (a *app) documentShow() *cobra.Command {
	return a.remote("show", "document.show", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		return a.document(s.Documents.GetDocument(ctx, &reportingv1.GetDocumentRequest{Name: documentName(args[0])}))
	})
}

// document shows what an act on a document answered.
func (a *app) document(d *reportingv1.Document, err error) error {
	if err != nil {
		return err
	}
	return a.answer(d, func() { a.out.Document(d) })
}

// documentFile writes a file of a document: the signed one, or the one for signing.
func (a *app) documentFile() *cobra.Command {
	var forSigning, draft, word bool
	c := a.remote("file", "document.file", 2, 2, func(ctx context.Context, s client.Services, args []string) error {
		which := "/files/signed"
		switch {
		case draft:
			which = "/files/draft"
		case word:
			which = "/files/word"
		case forSigning:
			which = "/files/for-signing"
		}
		file, err := s.Documents.GetDocumentFile(ctx, &reportingv1.GetDocumentFileRequest{Name: documentName(args[0]) + which})
		if err != nil {
			return err
		}
		return a.wrote(args[1], append(file.GetPdf(), file.GetDocx()...), file.GetSha256()) // one of the two is empty
	})
	c.Flags().BoolVar(&word, "word", false, a.text.Text("flag.word_file"))
	c.Flags().BoolVar(&draft, "draft", false, a.text.Text("flag.draft_file"))
	c.Flags().BoolVar(&forSigning, "for-signing", false, a.text.Text("flag.for_signing"))
	return c
}

func (a *app) documentVerify() *cobra.Command {
	return a.remote("verify", "document.verify", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		v, err := s.Documents.VerifyDocument(ctx, &reportingv1.VerifyDocumentRequest{Name: documentName(args[0])})
		if err != nil {
			return err
		}
		err = a.answer(v, func() { a.out.DocumentVerification(v) })
		if err == nil && !v.GetFileUnchanged() {
			return &problem{codeFalse, "error.document_altered", nil}
		}
		return err
	})
}

func (a *app) documentEntries() *cobra.Command {
	return a.remote("entries", "document.entries", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		answer, err := s.Documents.ListDocumentEntries(ctx, &reportingv1.ListDocumentEntriesRequest{Parent: documentName(args[0])})
		if err != nil {
			return err
		}
		err = a.answer(answer, func() { a.out.Entries(answer.GetEntries()) })
		return a.checked(err, answer.GetCheck())
	})
}

func (a *app) documentRegister() *cobra.Command {
	var unit string
	c := a.remote("register", "document.register", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		if !yearText.MatchString(args[0]) {
			return usage("usage.year", "given", args[0])
		}
		year, err := strconv.Atoi(args[0])
		if err != nil {
			return err
		}
		office, err := a.officeName(ctx, s, unit)
		if err != nil {
			return err
		}
		answer, err := s.Documents.ListRegisterEntries(ctx, &reportingv1.ListRegisterEntriesRequest{Parent: office, Year: int32(year)})
		if err != nil {
			return err
		}
		err = a.answer(answer, func() { a.out.Register(answer.GetEntries()) })
		if err == nil && !answer.GetIntact() {
			return &problem{codeFalse, "error.register_broken", nil}
		}
		return err
	})
	c.Flags().StringVar(&unit, "unit", "", a.text.Text("flag.office"))
	return c
}

// documentOffice shows what an office's documents say of it, or saves what is given.
func (a *app) documentOffice() *cobra.Command {
	var unit, agency, superior, place, abbreviation string
	var oneSeries, perType bool
	c := a.remote("office", "document.office", 0, 0, func(ctx context.Context, s client.Services, _ []string) error {
		name, err := a.officeName(ctx, s, unit)
		if err != nil {
			return err
		}
		o, err := s.Documents.GetOfficeSettings(ctx, &reportingv1.GetOfficeSettingsRequest{Name: name + "/officeSettings"})
		if err != nil {
			return err
		}
		changed := false
		for to, given := range map[*string]string{&o.AgencyName: agency, &o.SuperiorName: superior, &o.PlaceName: place, &o.Abbreviation: abbreviation} {
			if given != "" {
				*to, changed = given, true
			}
		}
		switch {
		case oneSeries:
			o.NumberScheme, changed = reportingv1.OfficeSettings_NUMBER_SCHEME_ONE_SERIES, true
		case perType:
			o.NumberScheme, changed = reportingv1.OfficeSettings_NUMBER_SCHEME_PER_TYPE, true
		}
		if changed {
			if o, err = s.Documents.UpdateOfficeSettings(ctx, &reportingv1.UpdateOfficeSettingsRequest{OfficeSettings: o}); err != nil {
				return err
			}
		}
		return a.answer(o, func() { a.out.Office(o) })
	})
	flags := c.Flags()
	flags.StringVar(&unit, "unit", "", a.text.Text("flag.office"))
	flags.StringVar(&agency, "agency", "", a.text.Text("flag.agency"))
	flags.StringVar(&superior, "superior", "", a.text.Text("flag.superior"))
	flags.StringVar(&place, "place", "", a.text.Text("flag.place"))
	flags.StringVar(&abbreviation, "abbreviation", "", a.text.Text("flag.abbreviation"))
	flags.BoolVar(&oneSeries, "one-series", false, a.text.Text("flag.one_series"))
	flags.BoolVar(&perType, "per-type", false, a.text.Text("flag.per_type"))
	return c
}
