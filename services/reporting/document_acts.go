package reporting

import (
	"context"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// DocumentView is a document as a caller sees it.
type DocumentView struct {
	Standing DocumentStanding
	Acts     []access.Action
}

// documentAct is an act on a document.
type documentAct struct {
	action  access.Action
	kind    EntryKind
	request Request
	terms   DocumentTerms
}

// CreateDocument drafts a document of an office.
func (s *Service) CreateDocument(ctx context.Context, unit string, content DocumentContent, r Request) (DocumentView, error) {
	return s.draftDocument(ctx, NewDocumentStanding(newDocumentName(unit, r.RequestID)), content, r)
}

// ReviseDocument drafts it anew.
func (s *Service) ReviseDocument(ctx context.Context, name DocumentName, content DocumentContent, r Request) (DocumentView, error) {
	standing, err := s.drafted(ctx, name)
	if err != nil {
		return DocumentView{}, err
	}
	return s.draftDocument(ctx, standing, content, r)
}

func (s *Service) draftDocument(ctx context.Context, standing DocumentStanding, content DocumentContent, r Request) (DocumentView, error) {
	facts, err := s.documentFacts(ctx, standing.Unit, content)
	if err != nil {
		return DocumentView{}, err
	}
	if err := access.Decide(identity.From(ctx), access.DraftDocument, facts); err != nil {
		return DocumentView{}, err
	}
	if err := content.Check(standing.Unit); err != nil {
		return DocumentView{}, err
	}
	if content, err = s.pinned(ctx, standing, content); err != nil {
		return DocumentView{}, err
	}
	if err := s.amends(ctx, content); err != nil {
		return DocumentView{}, err
	}
	act := r.act(identity.From(ctx), DocumentDrafted, standing.Unit).With(content.Canonical())
	return s.commitDocument(ctx, standing, act, facts)
}

// pinned is the content with its source as it is now.
func (s *Service) pinned(ctx context.Context, standing DocumentStanding, content DocumentContent) (DocumentContent, error) {
	if content.Source == nil {
		return content, nil
	}
	source, err := s.documentSource(ctx, standing.Unit, content.Source.Name)
	content.Source = &source
	return content, err
}

// amends refuses a replacement or a correction of what was not issued.
func (s *Service) amends(ctx context.Context, content DocumentContent) error {
	var faults fault.Violations
	for field, name := range map[string]DocumentName{"content.replaces": content.Replaces, "content.corrects": content.Corrects} {
		if name == "" {
			continue
		}
		other, err := s.documentStanding(ctx, name)
		if err != nil {
			return err
		}
		if other.State != DocumentIsIssued {
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", string(name))
		}
	}
	return faults.Err()
}

// CheckDocumentContent says that the content is right.
func (s *Service) CheckDocumentContent(ctx context.Context, name DocumentName, alone bool, r Request) (DocumentView, error) {
	return s.actOnDocument(ctx, name, documentAct{access.CheckDocumentContent, DocumentContentChecked, r, DocumentTerms{Alone: alone}})
}

// CheckDocumentFormat says that the format is right.
func (s *Service) CheckDocumentFormat(ctx context.Context, name DocumentName, alone bool, r Request) (DocumentView, error) {
	return s.actOnDocument(ctx, name, documentAct{access.CheckDocumentFormat, DocumentFormatChecked, r, DocumentTerms{Alone: alone}})
}

// ReturnDocument sends a document back to its drafter.
func (s *Service) ReturnDocument(ctx context.Context, name DocumentName, r Request) (DocumentView, error) {
	return s.actOnDocument(ctx, name, documentAct{action: access.ReturnDocument, kind: DocumentReturned, request: r})
}

// ApproveDocument approves a document for signing.
func (s *Service) ApproveDocument(ctx context.Context, name DocumentName, r Request) (DocumentView, error) {
	return s.actOnDocument(ctx, name, documentAct{action: access.ApproveDocument, kind: DocumentApproved, request: r})
}

// SendDocument notes that a document was sent.
func (s *Service) SendDocument(ctx context.Context, name DocumentName, r Request) (DocumentView, error) {
	return s.actOnDocument(ctx, name, documentAct{action: access.SendDocument, kind: DocumentSent, request: r})
}

// WithdrawDocument withdraws an issued document.
func (s *Service) WithdrawDocument(ctx context.Context, name DocumentName, r Request) (DocumentView, error) {
	return s.actOnDocument(ctx, name, documentAct{action: access.WithdrawDocument, kind: DocumentWithdrawn, request: r})
}

// CancelDocument gives a document up before it is issued.
func (s *Service) CancelDocument(ctx context.Context, name DocumentName, r Request) (DocumentView, error) {
	return s.actOnDocument(ctx, name, documentAct{action: access.CancelDocument, kind: DocumentCancelled, request: r})
}

// NumberDocument gives a document its number and the date of the day. The line in the register is the number; the act in the
// document's series says that the document has it. A process that dies between the two leaves a number that is the
// document's already, and the next request finds it.
func (s *Service) NumberDocument(ctx context.Context, name DocumentName, r Request) (DocumentView, error) {
	standing, facts, err := s.mayAct(ctx, name, access.NumberDocument)
	if err != nil {
		return DocumentView{}, err
	}
	act := r.act(identity.From(ctx), DocumentNumbered, standing.Unit)
	if number, err := standing.answered(act); err != nil || number > 0 {
		return s.documentView(ctx, standing, facts), err
	}
	if _, err := standing.Next(act, Allowance{}); err != nil { // before a number is taken
		return DocumentView{}, err
	}
	number, err := s.number(ctx, standing, act)
	if err != nil {
		return DocumentView{}, err
	}
	return s.commitDocument(ctx, standing, DocumentTerms{Number: &number}.laying(act), facts)
}

func (s *Service) number(ctx context.Context, standing DocumentStanding, a Act) (DocumentNumber, error) {
	office, err := s.office(ctx, standing.Unit)
	if err != nil {
		return DocumentNumber{}, err
	}
	day, group := calendar.DateOf(a.ReceivedAt), office.group(standing.Content.Type)
	line, err := s.takeNumber(ctx, RegisterEntry{
		Register: newRegisterName(standing.Unit, day.Year, group), Unit: standing.Unit, Year: day.Year, Group: group,
		Document: standing.Document, Abstract: standing.Content.Abstract, Account: a.Account, AccountName: a.AccountName,
		At: a.ReceivedAt,
	}, office.Symbol(standing.Content.Type))
	if err != nil {
		return DocumentNumber{}, err
	}
	template, err := s.templateNow(ctx, standing)
	if err != nil {
		return DocumentNumber{}, err
	}
	return DocumentNumber{
		Code: line.Code, Date: day.String(), Group: line.Group, Number: line.Number, Office: office.Office, Template: template.Name,
		Year: line.Year,
	}, nil
}

// PrepareDocument pins the file that is to be signed: the one handed in, or without one the one the system makes.
func (s *Service) PrepareDocument(ctx context.Context, name DocumentName, pdf []byte, r Request) (DocumentView, error) {
	standing, facts, err := s.mayAct(ctx, name, access.PrepareDocument)
	if err != nil {
		return DocumentView{}, err
	}
	if len(pdf) == 0 {
		if pdf, err = s.print(ctx, standing, false); err != nil {
			return DocumentView{}, err
		}
	}
	if err := s.checkUnsigned(ctx, pdf); err != nil {
		return DocumentView{}, err
	}
	hash := hashOf(pdf)
	act := DocumentTerms{FileSHA256: hash}.laying(r.act(identity.From(ctx), DocumentPrepared, standing.Unit))
	if _, err := standing.Next(act, Allowance{}); err != nil {
		if number, known := standing.answered(act); known != nil || number == 0 {
			return DocumentView{}, err
		}
	}
	if err := s.Store.KeepFile(ctx, DocumentFile{Hash: hash, PDF: pdf}); err != nil {
		return DocumentView{}, err
	}
	return s.commitDocument(ctx, standing, act, facts)
}

// SignDocument takes the signed file.
func (s *Service) SignDocument(ctx context.Context, name DocumentName, pdf []byte, r Request) (DocumentView, error) {
	standing, facts, err := s.mayAct(ctx, name, access.SignDocument)
	if err != nil {
		return DocumentView{}, err
	}
	hash := hashOf(pdf)
	act := DocumentTerms{FileSHA256: hash}.laying(r.act(identity.From(ctx), DocumentSigned, standing.Unit))
	if number, err := standing.answered(act); err != nil || number > 0 {
		return s.documentView(ctx, standing, facts), err
	}
	if _, err := standing.Next(act, Allowance{}); err != nil {
		return DocumentView{}, err
	}
	signatures, err := s.signatures(ctx, standing, pdf, r.ReceivedAt)
	if err != nil {
		return DocumentView{}, err
	}
	if err := s.Store.KeepFile(ctx, DocumentFile{Hash: hash, PDF: pdf}); err != nil {
		return DocumentView{}, err
	}
	return s.commitDocument(ctx, standing, DocumentTerms{FileSHA256: hash, Signatures: signatures}.laying(act), facts)
}

// IssueDocument issues a signed document, and says so in the series of the one it replaces or corrects. A process that dies
// in between leaves the second for the same request again.
func (s *Service) IssueDocument(ctx context.Context, name DocumentName, r Request) (DocumentView, error) {
	view, err := s.actOnDocument(ctx, name, documentAct{action: access.IssueDocument, kind: DocumentIssued, request: r})
	if err != nil {
		return DocumentView{}, err
	}
	content := view.Standing.Content
	if err := s.amended(ctx, content.Replaces, DocumentReplaced, name, r); err != nil {
		return DocumentView{}, err
	}
	return view, s.amended(ctx, content.Corrects, DocumentCorrected, name, r)
}

// amended says in the series of an older document that it was replaced or corrected.
func (s *Service) amended(ctx context.Context, older DocumentName, kind EntryKind, by DocumentName, r Request) error {
	if older == "" {
		return nil
	}
	standing, err := s.documentStanding(ctx, older)
	if err != nil || standing.ReplacedBy == by || slices.Contains(standing.CorrectedBy, by) {
		return err
	}
	r.SeenTail = -1
	act := DocumentTerms{By: by}.laying(r.act(identity.From(ctx), kind, standing.Unit))
	_, err = s.commitDocument(ctx, standing, act, access.Facts{Office: standing.Unit})
	return err
}

// actOnDocument does an act that needs nothing but to be allowed.
func (s *Service) actOnDocument(ctx context.Context, name DocumentName, a documentAct) (DocumentView, error) {
	standing, facts, err := s.mayAct(ctx, name, a.action)
	if err != nil {
		return DocumentView{}, err
	}
	return s.commitDocument(ctx, standing, a.terms.laying(a.request.act(identity.From(ctx), a.kind, standing.Unit)), facts)
}

// mayAct reads a document for an act, after the access rules have let the caller at it.
func (s *Service) mayAct(ctx context.Context, name DocumentName, action access.Action) (DocumentStanding, access.Facts, error) {
	standing, err := s.drafted(ctx, name)
	if err != nil {
		return DocumentStanding{}, access.Facts{}, err
	}
	facts, err := s.documentFacts(ctx, standing.Unit, standing.Content)
	if err != nil {
		return DocumentStanding{}, access.Facts{}, err
	}
	return standing, facts, access.Decide(identity.From(ctx), action, facts)
}

// commitDocument does an act and keeps the standing before it answers: lists are read from what is kept.
func (s *Service) commitDocument(ctx context.Context, standing DocumentStanding, a Act, facts access.Facts) (DocumentView, error) {
	standing, _, err := commit(ctx, s, standing, a, Allowance{})
	if err != nil {
		return DocumentView{}, err
	}
	if err := s.Store.KeepDocument(ctx, standing); err != nil {
		return DocumentView{}, fault.New(faultv1.Reason_REASON_OUTCOME_UNKNOWN).Because(err)
	}
	return s.documentView(ctx, standing, facts), nil
}
