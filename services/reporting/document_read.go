package reporting

import (
	"context"
	"encoding/json"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
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
