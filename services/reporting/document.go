package reporting

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// DocumentName is the resource name of an official document, `units/{unit}/documents/{document}`.
type DocumentName string

// newDocumentName is the name of the document that a request drafts. The same request always drafts the same document.
func newDocumentName(unit, requestID string) DocumentName {
	return DocumentName(unit + "/documents/" + hashOf([]byte(unit + "\n" + requestID))[:20])
}

// Unit is the office whose document it is, `units/{unit}`.
func (n DocumentName) Unit() string {
	unit, _, _ := strings.Cut(string(n), "/documents/")
	return unit
}

// Series is the series of the document's entries.
func (n DocumentName) Series() SeriesName { return SeriesName(n) }

// The acts on a document.
const (
	DocumentDrafted        EntryKind = "DOCUMENT_DRAFTED"
	DocumentContentChecked EntryKind = "DOCUMENT_CONTENT_CHECKED"
	DocumentFormatChecked  EntryKind = "DOCUMENT_FORMAT_CHECKED"
	DocumentReturned       EntryKind = "DOCUMENT_RETURNED"
	DocumentApproved       EntryKind = "DOCUMENT_APPROVED"
	DocumentNumbered       EntryKind = "DOCUMENT_NUMBERED"
	DocumentPrepared       EntryKind = "DOCUMENT_PREPARED"
	DocumentSigned         EntryKind = "DOCUMENT_SIGNED"
	DocumentIssued         EntryKind = "DOCUMENT_ISSUED"
	DocumentSent           EntryKind = "DOCUMENT_SENT"
	DocumentReplaced       EntryKind = "DOCUMENT_REPLACED"
	DocumentCorrected      EntryKind = "DOCUMENT_CORRECTED"
	DocumentWithdrawn      EntryKind = "DOCUMENT_WITHDRAWN"
	DocumentCancelled      EntryKind = "DOCUMENT_CANCELLED"
)

// ofDocument reports whether the act is one on a document.
func (k EntryKind) ofDocument() bool { return strings.HasPrefix(string(k), "DOCUMENT_") }

// DocumentType is the type of a document.
type DocumentType string

// The types, by their abbreviation; a letter has none in its symbol, and CV is what its series is called.
const (
	TypeReport DocumentType = "BC"
	TypeLetter DocumentType = "CV"
)

// Authority is a word before the position of who signs.
type Authority string

// The words.
const (
	OnBehalf   Authority = "TM"
	ForHead    Authority = "KT"
	ByOrder    Authority = "TL"
	Authorised Authority = "TUQ"
	Acting     Authority = "Q"
)

// DocumentSigner is who signs a document, and with what authority. The fields stand in the order of their JSON keys.
type DocumentSigner struct {
	Authorities  []Authority `json:"authorities,omitempty"`
	Collective   string      `json:"collective,omitempty"`
	FullName     string      `json:"full_name"`
	HeadPosition string      `json:"head_position,omitempty"`
	Position     string      `json:"position"`
}

// DocumentSource is what a document is made from, as it was when it was drafted.
type DocumentSource struct {
	ContentSHA256 string `json:"content_sha256"`
	Entry         int    `json:"entry"`
	Name          string `json:"name"`
}

// DocumentContent is what the drafter of a document lays down. The fields stand in the order of their JSON keys.
type DocumentContent struct {
	Abstract   string          `json:"abstract"`
	Body       string          `json:"body,omitempty"`
	Corrects   DocumentName    `json:"corrects,omitempty"`
	Recipients []string        `json:"recipients,omitempty"`
	Replaces   DocumentName    `json:"replaces,omitempty"`
	Signer     DocumentSigner  `json:"signer"`
	Source     *DocumentSource `json:"source,omitempty"`
	Type       DocumentType    `json:"type"`
}

// Canonical is the content as it is hashed and stored.
func (c DocumentContent) Canonical() []byte { return canonical(c) }

// Check finds what the content lacks, or has too much.
func (c DocumentContent) Check(unit string) error {
	var faults fault.Violations
	need := func(field string, given, needed bool) {
		switch {
		case needed && !given:
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_REQUIRED)
		case given && !needed:
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
		}
	}
	need("content.source", c.Source != nil, c.Type == TypeReport || c.Source != nil) // a letter may have one
	need("content.body", c.Body != "", c.Type == TypeLetter)
	if c.Corrects != "" && (c.Type != TypeLetter || c.Replaces != "") {
		faults.Add("content.corrects", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED)
	}
	for field, other := range map[string]DocumentName{"content.corrects": c.Corrects, "content.replaces": c.Replaces} {
		if other != "" && other.Unit() != unit {
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", string(other))
		}
	}
	c.Signer.check(&faults, need)
	return faults.Err()
}

// check finds words that do not go together, and names that the words need.
func (s DocumentSigner) check(faults *fault.Violations, need func(field string, given, needed bool)) {
	words := s.Authorities
	if len(words) > 0 && words[0] == OnBehalf {
		words = words[1:]
	}
	if len(words) > 1 || slices.Contains(words, OnBehalf) {
		faults.Add("content.signer.authorities", faultv1.FieldRule_FIELD_RULE_NOT_ALLOWED, "allowed", "TM, KT, TL, TUQ, Q, TM+KT, TM+TL, TM+TUQ, TM+Q")
	}
	need("content.signer.collective", s.Collective != "", slices.Contains(s.Authorities, OnBehalf))
	need("content.signer.head_position", s.HeadPosition != "", slices.ContainsFunc(words, func(a Authority) bool {
		return a == ForHead || a == ByOrder || a == Authorised
	}))
}

// Lines are the lines above the signature, as Phụ lục I of Nghị định 30/2020/NĐ-CP has them: upper case, one authority a
// line, the signer's own position last.
func (s DocumentSigner) Lines() []string {
	var lines []string
	acting := false
	for _, word := range s.Authorities {
		switch word {
		case OnBehalf:
			lines = append(lines, "TM. "+strings.ToUpper(s.Collective))
		case Acting:
			acting = true
		default:
			lines = append(lines, string(word)+". "+strings.ToUpper(s.HeadPosition))
		}
	}
	if acting {
		return append(lines, "Q. "+strings.ToUpper(s.Position))
	}
	return append(lines, strings.ToUpper(s.Position))
}

// DocumentNumber is the number and date a document got, and what the office was called then.
type DocumentNumber struct {
	Code   string `json:"code"`
	Date   string `json:"date"` // day in Vietnam, 2006-01-02
	Group  string `json:"group"`
	Number int    `json:"number"`
	Office Office `json:"office"`
	// Template is the version of the office's template that was in force; empty where it had none.
	Template string `json:"template,omitempty"`
	Year     int    `json:"year"`
}

// Split is the code taken apart: the number as it is written, and the symbol.
func (n DocumentNumber) Split() (number, symbol string) {
	number, symbol, _ = strings.Cut(n.Code, "/")
	return number, symbol
}

// DocumentTerms are what an act on a document lays down, but for a drafting, which lays down the content. The fields stand
// in the order of their JSON keys.
type DocumentTerms struct {
	Alone      bool                `json:"alone,omitempty"`
	By         DocumentName        `json:"by,omitempty"` // of a replacement or correction: the document that does it
	FileSHA256 string              `json:"file_sha256,omitempty"`
	Number     *DocumentNumber     `json:"number,omitempty"`
	Signatures []DocumentSignature `json:"signatures,omitempty"`
}

// laying is the act with what it lays down, if it lays anything down.
func (t DocumentTerms) laying(a Act) Act {
	if text := canonical(t); string(text) != "{}" {
		return a.With(text)
	}
	return a
}

func parseDocumentTerms(stored []byte) (DocumentTerms, error) {
	var t DocumentTerms
	if len(stored) == 0 {
		return t, nil
	}
	if err := json.Unmarshal(stored, &t); err != nil {
		return t, fmt.Errorf("read stored terms of a document: %w", err)
	}
	return t, nil
}

// DocumentSignature is a signature in a signed file, as it was verified when it was handed in. The fields stand in the order
// of their JSON keys.
type DocumentSignature struct {
	Chain        string `json:"chain"`
	Issuer       string `json:"issuer,omitempty"`
	Kind         string `json:"kind"`
	Organisation string `json:"organisation,omitempty"`
	Serial       string `json:"serial"`
	SignedAt     moment `json:"signed_at,omitzero"`
	SignerName   string `json:"signer_name,omitempty"`
	SignerTitle  string `json:"signer_title,omitempty"`
	TimeSource   string `json:"time_source,omitempty"`
	ValidFrom    moment `json:"valid_from,omitzero"`
	ValidTo      moment `json:"valid_to,omitzero"`
	WholeFile    bool   `json:"whole_file,omitempty"`
}

// SignTime is when it was signed; zero if it does not say.
func (s DocumentSignature) SignTime() time.Time { return s.SignedAt.Time }

// Validity is from when to when the certificate is valid.
func (s DocumentSignature) Validity() (from, to time.Time) { return s.ValidFrom.Time, s.ValidTo.Time }
