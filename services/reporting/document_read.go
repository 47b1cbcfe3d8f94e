package reporting

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/signature"
)

// askedOfDocument are terms of a document without what the act found.
func askedOfDocument(stored []byte) []byte {
	t, err := parseDocumentTerms(stored)
	if err != nil {
		return stored
	}
	t.Number, t.Signatures = nil, nil
	return canonical(t)
}

// askedToDraft is the content of a document without what of its source was found.
func askedToDraft(stored []byte) []byte {
	var c DocumentContent
	if err := json.Unmarshal(stored, &c); err != nil {
		return stored
	}
	if c.Source != nil {
		c.Source = &DocumentSource{Name: c.Source.Name}
	}
	return c.Canonical()
}

// documentStanding reads the standing of a document as it is now, and keeps it if the kept one lagged; that of an empty
// series if there is no such document.
func (s *Service) documentStanding(ctx context.Context, name DocumentName) (DocumentStanding, error) {
	kept, ok, err := s.Store.Document(ctx, name)
	if err != nil {
		return DocumentStanding{}, err
	}
	if !ok {
		kept = NewDocumentStanding(name)
	}
	standing, err := catchUp(ctx, s, kept)
	if err == nil && standing.LastNumber > kept.LastNumber {
		if err := s.Store.KeepDocument(ctx, standing); err != nil {
			s.Log.WarnContext(ctx, "standing not kept, will be rebuilt on read", "document", string(name), "error", err)
		}
	}
	return standing, err
}

// drafted reads a document that must be there.
func (s *Service) drafted(ctx context.Context, name DocumentName) (DocumentStanding, error) {
	standing, err := s.documentStanding(ctx, name)
	if err == nil && standing.State == "" {
		return standing, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(name))
	}
	return standing, err
}

// documentFacts are what the access rules need to know of a document. The reviewers of a lead unit have a part in documents
// that are made from the consolidated report they handle.
func (s *Service) documentFacts(ctx context.Context, unit string, content DocumentContent) (access.Facts, error) {
	facts := access.Facts{Office: unit}
	if content.Source == nil || !strings.HasSuffix(content.Source.Name, "/consolidatedReport") {
		return facts, nil
	}
	p, err := s.openPeriod(ctx, SeriesName(content.Source.Name).Period())
	if err != nil {
		return access.Facts{}, err
	}
	if unit == p.LeadUnit.Unit || unit == p.IssuingUnit.Unit {
		facts.LeadUnit = p.LeadUnit.Unit
	}
	return facts, nil
}

// documentSource pins what a document of an office is made from: the report of its own that counts or was submitted last,
// or the revision approved last of the consolidated report it handles or issues.
func (s *Service) documentSource(ctx context.Context, unit, name string) (DocumentSource, error) {
	var none fault.Violations
	none.Add("content.source", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", name)
	if series := SeriesName(name); strings.HasSuffix(name, "/consolidatedReport") {
		p, err := s.openPeriod(ctx, series.Period())
		if err != nil {
			return DocumentSource{}, err
		}
		standing, err := s.consolidatedStanding(ctx, p)
		if err != nil {
			return DocumentSource{}, err
		}
		revision := standing.Newest
		if revision.ApprovedAt.IsZero() {
			revision = standing.Dispatched
		}
		if unit != p.LeadUnit.Unit && unit != p.IssuingUnit.Unit || revision.Number == 0 {
			return DocumentSource{}, none.Err()
		}
		return DocumentSource{ContentSHA256: revision.ContentHash, Entry: revision.Entry, Name: name}, nil
	}
	report := ReportName(name)
	p, err := s.openPeriod(ctx, report.Period())
	if err != nil {
		return DocumentSource{}, err
	}
	kept, err := s.kept(ctx, report)
	if err != nil {
		return DocumentSource{}, err
	}
	standing, err := catchUp(ctx, s, kept)
	if err != nil {
		return DocumentSource{}, err
	}
	counted := standing.Counted()
	if standing.State == StateSubmitted {
		counted = Counted{Entry: standing.Submission, ContentHash: standing.ContentHash}
	}
	holder := slices.ContainsFunc(p.Holders(report.Unit()), func(u PinnedUnit) bool { return u.Unit == unit })
	if report.Unit() != unit && !holder || counted.Entry == 0 {
		return DocumentSource{}, none.Err()
	}
	return DocumentSource{ContentSHA256: counted.ContentHash, Entry: counted.Entry, Name: name}, nil
}

// Document reads a document.
func (s *Service) Document(ctx context.Context, name DocumentName) (DocumentView, error) {
	standing, facts, err := s.readable(ctx, name)
	return s.documentView(ctx, standing, facts), err
}

// readable reads a document that the caller may read.
func (s *Service) readable(ctx context.Context, name DocumentName) (DocumentStanding, access.Facts, error) {
	standing, err := s.drafted(ctx, name)
	if err != nil {
		return DocumentStanding{}, access.Facts{}, err
	}
	facts, err := s.documentFacts(ctx, standing.Unit, standing.Content)
	if err != nil {
		return DocumentStanding{}, access.Facts{}, err
	}
	if err := s.mayRead(ctx, standing, facts); err != nil {
		return DocumentStanding{}, access.Facts{}, err
	}
	return standing, facts, nil
}

// mayRead lets in the office's own people, and once the document was issued, whoever may read what it is made from.
func (s *Service) mayRead(ctx context.Context, standing DocumentStanding, facts access.Facts) error {
	actor := identity.From(ctx)
	refusal := access.Decide(actor, access.ReadDocument, facts)
	source := standing.Content.Source
	if refusal == nil || !standing.Issued() || source == nil {
		return refusal
	}
	p, err := s.openPeriod(ctx, SeriesName(source.Name).Period())
	if err != nil {
		return err
	}
	if !strings.HasSuffix(source.Name, "/consolidatedReport") {
		if access.Decide(actor, access.ReadReport, p.reportFacts(ReportName(source.Name))) == nil {
			return nil
		}
		return refusal
	}
	consolidated, err := s.consolidatedStanding(ctx, p)
	if err != nil {
		return err
	}
	of := p.facts() // units that report read only totals there, and the document holds more
	of.Dispatched = consolidated.Dispatched.Number > 0
	if access.Decide(actor, access.ReadConsolidatedReport, of) == nil {
		return nil
	}
	return refusal
}

// Documents lists the documents of an office that the caller may read, newest first.
func (s *Service) Documents(ctx context.Context, unit string, page Page) ([]DocumentView, string, error) {
	found, next, err := s.Store.Documents(ctx, unit, page)
	if err != nil {
		return nil, "", err
	}
	views := make([]DocumentView, 0, len(found))
	for _, kept := range found {
		standing, facts, err := s.readable(ctx, kept.Document)
		switch {
		case err != nil && fault.KindOf(err) == fault.Denied:
			continue
		case err != nil:
			return nil, "", err
		}
		views = append(views, s.documentView(ctx, standing, facts))
	}
	return views, next, nil
}

// documentView is a document with what the caller may do to it now.
func (s *Service) documentView(ctx context.Context, standing DocumentStanding, facts access.Facts) DocumentView {
	v := DocumentView{Standing: standing}
	actor := identity.From(ctx)
	for _, act := range []struct {
		action access.Action
		kind   EntryKind
	}{
		{access.DraftDocument, DocumentDrafted},
		{access.CheckDocumentContent, DocumentContentChecked},
		{access.CheckDocumentFormat, DocumentFormatChecked},
		{access.ReturnDocument, DocumentReturned},
		{access.ApproveDocument, DocumentApproved},
		{access.NumberDocument, DocumentNumbered},
		{access.PrepareDocument, DocumentPrepared},
		{access.SignDocument, DocumentSigned},
		{access.IssueDocument, DocumentIssued},
		{access.SendDocument, DocumentSent},
		{access.WithdrawDocument, DocumentWithdrawn},
		{access.CancelDocument, DocumentCancelled},
	} {
		if standing.State != "" && standing.allows(act.kind) && access.Decide(actor, act.action, facts) == nil {
			v.Acts = append(v.Acts, act.action)
		}
	}
	return v
}

// DocumentEntries reads the series of a document and checks its chain.
func (s *Service) DocumentEntries(ctx context.Context, name DocumentName) ([]Entry, int, error) {
	standing, err := s.drafted(ctx, name)
	if err != nil {
		return nil, 0, err
	}
	facts, err := s.documentFacts(ctx, standing.Unit, standing.Content)
	if err != nil {
		return nil, 0, err
	}
	if err := access.Decide(identity.From(ctx), access.ReadDocument, facts); err != nil {
		return nil, 0, err
	}
	entries, err := s.Store.Series(ctx, name.Series())
	return entries, CheckChain(entries, standing.Tail), err
}

// FileKind says which file of a document is meant.
type FileKind string

// The kinds of files.
const (
	DraftFile      FileKind = "draft"
	ForSigningFile FileKind = "for-signing"
	SignedFile     FileKind = "signed"
)

// File reads a file of a document: the signed one, or what is the office's own affair, the one for signing and a preview of
// the draft.
func (s *Service) File(ctx context.Context, name DocumentName, kind FileKind) (DocumentFile, error) {
	standing, facts, err := s.readable(ctx, name)
	if err != nil {
		return DocumentFile{}, err
	}
	hash := standing.Signed
	if kind != SignedFile {
		if err := access.Decide(identity.From(ctx), access.ReadDocument, facts); err != nil {
			return DocumentFile{}, err
		}
		hash = standing.File
	}
	if kind == DraftFile {
		pdf, err := s.print(ctx, standing, true)
		return DocumentFile{Hash: hashOf(pdf), PDF: pdf}, err
	}
	if hash == "" {
		return DocumentFile{}, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(name))
	}
	return s.file(ctx, standing, hash)
}

// file reads a file, which must be what was kept under its hash.
func (s *Service) file(ctx context.Context, standing DocumentStanding, hash string) (DocumentFile, error) {
	f, err := s.Store.File(ctx, hash)
	if err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_NOT_FOUND {
		return DocumentFile{}, err
	}
	if err != nil || hashOf(f.PDF) != hash {
		return DocumentFile{}, broken(standing.series(), standing.LastNumber)
	}
	return f, nil
}

// DocumentVerification is what can be said of a signed document now.
type DocumentVerification struct {
	Standing   DocumentStanding
	Unchanged  bool
	Hash       string
	Signatures []DocumentSignature
	Checked    bool // chains were checked
}

// VerifyDocument verifies the signed file anew, for the time at which it was handed in.
func (s *Service) VerifyDocument(ctx context.Context, name DocumentName) (DocumentVerification, error) {
	standing, _, err := s.readable(ctx, name)
	if err != nil {
		return DocumentVerification{}, err
	}
	if standing.Signed == "" {
		return DocumentVerification{}, standing.wrongState()
	}
	v := DocumentVerification{Standing: standing, Hash: standing.Signed, Checked: s.Roots != nil}
	signed, err := s.file(ctx, standing, standing.Signed)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_CHAIN_BROKEN {
		return v, nil // what is stored is not what was handed in: that is the answer
	}
	if err != nil {
		return DocumentVerification{}, err
	}
	original, err := s.file(ctx, standing, standing.File)
	if err != nil {
		return DocumentVerification{}, err
	}
	found, err := signature.Verify(signed.PDF, signature.Options{Original: original.PDF, Roots: s.Roots, At: standing.SignedFiled})
	var refusal *signature.Refusal
	if errors.As(err, &refusal) {
		return v, nil
	}
	v.Unchanged, v.Signatures = true, documentSignatures(found)
	return v, nil
}

// signatures verifies a signed file that is handed in: it must begin with the bytes given out, and with what was signed
// before, and every signature must hold.
func (s *Service) signatures(ctx context.Context, standing DocumentStanding, pdf []byte, at time.Time) ([]DocumentSignature, error) {
	original, err := s.file(ctx, standing, standing.File)
	if err != nil {
		return nil, err
	}
	found, err := signature.Verify(pdf, signature.Options{Original: original.PDF, Roots: s.Roots, At: at})
	if err != nil {
		return nil, s.refusedFile(ctx, err)
	}
	if standing.Signed != "" {
		earlier, err := s.file(ctx, standing, standing.Signed)
		if err != nil {
			return nil, err
		}
		if !bytes.HasPrefix(pdf, earlier.PDF) {
			return nil, fileFault(faultv1.FieldRule_FIELD_RULE_OTHER_DOCUMENT)
		}
	}
	if slices.ContainsFunc(found, func(f signature.Signature) bool { return f.Chain == signature.Untrusted }) {
		return nil, fileFault(faultv1.FieldRule_FIELD_RULE_SIGNER_NOT_TRUSTED)
	}
	return documentSignatures(found), nil
}

// checkUnsigned refuses a file that cannot be given out for signing.
func (s *Service) checkUnsigned(ctx context.Context, pdf []byte) error {
	if err := signature.CheckUnsigned(pdf); err != nil {
		return s.refusedFile(ctx, err)
	}
	return nil
}

// refusals are the causes for which a file is refused, as callers are told them.
var refusals = map[signature.Cause]faultv1.FieldRule{
	signature.Damaged:          faultv1.FieldRule_FIELD_RULE_NOT_A_PDF,
	signature.TooLarge:         faultv1.FieldRule_FIELD_RULE_FILE_TOO_LARGE,
	signature.Unsigned:         faultv1.FieldRule_FIELD_RULE_NOT_SIGNED,
	signature.OtherDocument:    faultv1.FieldRule_FIELD_RULE_OTHER_DOCUMENT,
	signature.Altered:          faultv1.FieldRule_FIELD_RULE_FILE_ALTERED,
	signature.Appended:         faultv1.FieldRule_FIELD_RULE_FILE_ALTERED,
	signature.BadSignature:     faultv1.FieldRule_FIELD_RULE_SIGNATURE_INVALID,
	signature.BadTime:          faultv1.FieldRule_FIELD_RULE_SIGNATURE_INVALID,
	signature.WeakAlgorithm:    faultv1.FieldRule_FIELD_RULE_WEAK_SIGNATURE,
	signature.OutOfValidity:    faultv1.FieldRule_FIELD_RULE_CERTIFICATE_OUT_OF_VALIDITY,
	signature.WrongCertificate: faultv1.FieldRule_FIELD_RULE_WRONG_CERTIFICATE,
}

// refusedFile says why a file is refused; the detail is for the log.
func (s *Service) refusedFile(ctx context.Context, err error) error {
	s.Log.InfoContext(ctx, "file refused", "cause", err)
	var refusal *signature.Refusal
	if !errors.As(err, &refusal) {
		return fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	return fileFault(refusals[refusal.Cause])
}

func fileFault(rule faultv1.FieldRule) error {
	var faults fault.Violations
	faults.Add("pdf", rule)
	return faults.Err()
}

func documentSignatures(found []signature.Signature) []DocumentSignature {
	out := make([]DocumentSignature, 0, len(found))
	for _, f := range found {
		d := DocumentSignature{
			Chain: string(f.Chain), Issuer: f.Certificate.Issuer, Kind: string(f.Kind), Organisation: f.Certificate.Organisation,
			Serial: f.Certificate.Serial, SignerName: f.Certificate.Name, SignerTitle: f.Certificate.Title,
			TimeSource: string(f.TimeSource), ValidFrom: At(f.Certificate.NotBefore), ValidTo: At(f.Certificate.NotAfter),
			WholeFile: f.WholeFile,
		}
		if !f.SignedAt.IsZero() {
			d.SignedAt = At(f.SignedAt)
		}
		out = append(out, d)
	}
	return out
}
