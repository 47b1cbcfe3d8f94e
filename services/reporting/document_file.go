package reporting

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/signature"
)

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
	if err != nil {
		return v, nil // whatever the cause: nothing is said to hold that was not found to hold
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
