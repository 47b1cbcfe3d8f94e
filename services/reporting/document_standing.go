package reporting

import (
	"encoding/json"
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// DocumentState is how far a document is.
type DocumentState string

// The states; empty before it is drafted.
const (
	DocumentIsDrafted        DocumentState = "DOCUMENT_DRAFTED"
	DocumentIsReturned       DocumentState = "DOCUMENT_RETURNED"
	DocumentIsContentChecked DocumentState = "DOCUMENT_CONTENT_CHECKED"
	DocumentIsFormatChecked  DocumentState = "DOCUMENT_FORMAT_CHECKED"
	DocumentIsApproved       DocumentState = "DOCUMENT_APPROVED"
	DocumentIsNumbered       DocumentState = "DOCUMENT_NUMBERED"
	DocumentIsPrepared       DocumentState = "DOCUMENT_PREPARED"
	DocumentIsSigned         DocumentState = "DOCUMENT_SIGNED"
	DocumentIsIssued         DocumentState = "DOCUMENT_ISSUED"
	DocumentIsReplaced       DocumentState = "DOCUMENT_REPLACED"
	DocumentIsWithdrawn      DocumentState = "DOCUMENT_WITHDRAWN"
	DocumentIsCancelled      DocumentState = "DOCUMENT_CANCELLED"
)

// DocumentStanding is where a document stands: what its series adds up to. Like Standing, it is a projection.
type DocumentStanding struct {
	Document    DocumentName        `bson:"_id"`
	Unit        string              `bson:"unit"`
	State       DocumentState       `bson:"state"`
	Content     DocumentContent     `bson:"content"`
	Draft       int                 `bson:"draft"` // number of the entry that holds the content
	Drafter     string              `bson:"drafter"`
	DrafterName string              `bson:"drafter_name"`
	Number      *DocumentNumber     `bson:"number"`
	File        string              `bson:"file"`   // hash of the file for signing
	Signed      string              `bson:"signed"` // hash of the signed file
	SignedFiled time.Time           `bson:"signed_filed"`
	Signatures  []DocumentSignature `bson:"signatures"`
	ReplacedBy  DocumentName        `bson:"replaced_by"`
	CorrectedBy []DocumentName      `bson:"corrected_by"`
	Comment     string              `bson:"comment"`
	CreatedAt   time.Time           `bson:"created_at"`
	IssuedAt    time.Time           `bson:"issued_at"`
	SentAt      time.Time           `bson:"sent_at"`
	Tail        `bson:",inline"`
}

// NewDocumentStanding is the standing of a document whose series is empty.
func NewDocumentStanding(name DocumentName) DocumentStanding {
	return DocumentStanding{Document: name, Unit: name.Unit()}
}

func (s DocumentStanding) tail() Tail         { return s.Tail }
func (s DocumentStanding) series() SeriesName { return s.Document.Series() }

// Issued reports whether the document was issued, whatever became of it.
func (s DocumentStanding) Issued() bool { return !s.IssuedAt.IsZero() }

// before are the states in which each act may be done.
var before = map[EntryKind][]DocumentState{
	DocumentDrafted:        {"", DocumentIsDrafted, DocumentIsReturned},
	DocumentContentChecked: {DocumentIsDrafted},
	DocumentFormatChecked:  {DocumentIsContentChecked},
	DocumentApproved:       {DocumentIsFormatChecked},
	DocumentNumbered:       {DocumentIsApproved},
	DocumentPrepared:       {DocumentIsNumbered, DocumentIsPrepared},
	DocumentSigned:         {DocumentIsPrepared, DocumentIsSigned},
	DocumentIssued:         {DocumentIsSigned},
	DocumentSent:           {DocumentIsIssued},
	DocumentReplaced:       {DocumentIsIssued},
	DocumentCorrected:      {DocumentIsIssued},
	DocumentWithdrawn:      {DocumentIsIssued},
	DocumentReturned: {
		DocumentIsDrafted, DocumentIsContentChecked, DocumentIsFormatChecked, DocumentIsApproved, DocumentIsNumbered,
		DocumentIsPrepared, DocumentIsSigned,
	},
	DocumentCancelled: {
		DocumentIsDrafted, DocumentIsReturned, DocumentIsContentChecked, DocumentIsFormatChecked, DocumentIsApproved,
		DocumentIsNumbered, DocumentIsPrepared, DocumentIsSigned,
	},
}

// allows reports whether an act fits the state.
func (s DocumentStanding) allows(kind EntryKind) bool { return slices.Contains(before[kind], s.State) }

// Next is the entry an act becomes, or why it may not be done now.
func (s DocumentStanding) Next(a Act, _ Allowance) (Entry, error) {
	if err := s.seen(a, s.series()); err != nil {
		return Entry{}, err
	}
	if s.full() || !s.allows(a.Kind) {
		return Entry{}, s.wrongState()
	}
	if err := s.notTheDrafter(a); err != nil {
		return Entry{}, err
	}
	e := s.next(s.series(), a)
	e.About = s.Draft
	return e, nil
}

// wrongState refuses an act that the document's state does not allow.
func (s DocumentStanding) wrongState() error {
	return fault.New(faultv1.Reason_REASON_DOCUMENT_STATE, "document", string(s.Document), "state", string(s.State))
}

// notTheDrafter refuses a check by who drafted the document, unless he says that there is nobody else.
func (s DocumentStanding) notTheDrafter(a Act) error {
	if a.Kind != DocumentContentChecked && a.Kind != DocumentFormatChecked || a.Account != s.Drafter {
		return nil
	}
	if terms, err := parseDocumentTerms(a.Content); err == nil && terms.Alone {
		return nil
	}
	return fault.New(faultv1.Reason_REASON_OWN_DRAFT, "document", string(s.Document))
}

// After is the standing after one more entry of the series.
func (s DocumentStanding) After(e Entry) DocumentStanding {
	s.Tail = s.Tail.advanced(e)
	if e.Kind == DocumentDrafted {
		return s.afterDraft(e)
	}
	// Terms that cannot be read show in the check of the series; they lay nothing down.
	terms, err := parseDocumentTerms(e.Content)
	if err != nil {
		return s
	}
	switch e.Kind {
	case DocumentContentChecked, DocumentFormatChecked, DocumentApproved:
		s.State = DocumentState(e.Kind)
	case DocumentReturned, DocumentWithdrawn, DocumentCancelled:
		s.State, s.Comment = DocumentState(e.Kind), e.Comment
		if e.Kind == DocumentReturned { // what was signed is in the series; the next file is signed anew
			s.File, s.Signed, s.Signatures = "", "", nil
		}
	case DocumentNumbered:
		s.State, s.Number = DocumentIsNumbered, terms.Number
	case DocumentPrepared:
		s.State, s.File = DocumentIsPrepared, terms.FileSHA256
	case DocumentSigned:
		s.State, s.Signed, s.Signatures, s.SignedFiled = DocumentIsSigned, terms.FileSHA256, terms.Signatures, e.ReceivedAt
	case DocumentIssued:
		s.State, s.IssuedAt = DocumentIsIssued, e.ReceivedAt
	case DocumentSent:
		s.SentAt = e.ReceivedAt
	case DocumentReplaced:
		s.State, s.ReplacedBy = DocumentIsReplaced, terms.By
	case DocumentCorrected:
		s.CorrectedBy = append(slices.Clone(s.CorrectedBy), terms.By)
	}
	return s
}

func (s DocumentStanding) afterDraft(e Entry) DocumentStanding {
	var content DocumentContent
	if err := json.Unmarshal(e.Content, &content); err != nil {
		return s
	}
	s.State, s.Content, s.Draft = DocumentIsDrafted, content, e.Number
	s.Drafter, s.DrafterName, s.Comment = e.Account, e.AccountName, ""
	if s.CreatedAt.IsZero() {
		s.CreatedAt = e.ReceivedAt
	}
	return s
}
