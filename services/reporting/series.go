package reporting

import (
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Tail is the end of a series, with what is needed to add the next entry and to recognise a repeated request.
type Tail struct {
	LastNumber int             `bson:"revision"`
	LastHash   string          `bson:"last_hash"`
	LastAt     time.Time       `bson:"last_at"`
	Requests   []RequestRecord `bson:"requests"`
}

// RequestRecord remembers one act by the client's request id.
type RequestRecord struct {
	RequestID string `bson:"id"`
	Number    int    `bson:"number"`
	Digest    string `bson:"digest"`
}

// maxEntries bounds a series: far beyond any real exchange, and small enough to read in one go. The tail of a full series
// is some 150 KB.
const maxEntries = 1000

// Act is what somebody does to a series, before it is known whether it may be done.
type Act struct {
	Kind        EntryKind
	Account     string
	AccountName string
	Unit        string // unit acted for
	ReceivedAt  time.Time
	RequestID   string
	Comment     string
	Content     []byte // canonical, nil for acts without content
	ContentHash string // hash of Content
	SeenTail    int    // number of the newest entry the caller has seen; -1 if the caller does not say
}

// With is the act with a content.
func (a Act) With(canonicalContent []byte) Act {
	a.Content, a.ContentHash = canonicalContent, hashOf(canonicalContent)
	return a
}

// digest tells one act from another under the same request id. What a compilation, a certification or an adoption found is
// no part of it: the caller asks to compile, and asking twice is the same request though the reports may differ.
func digest(kind EntryKind, account, comment string, content []byte, contentHash string) string {
	switch kind {
	case Compiled, Certified:
		contentHash = ""
	case VersionAdopted, TakenOver:
		contentHash = hashOf(askedFor(content))
	case DocumentNumbered, DocumentSigned:
		contentHash = hashOf(askedOfDocument(content))
	case DocumentDrafted:
		contentHash = hashOf(askedToDraft(content))
	}
	return hashOf([]byte(string(kind) + "\n" + account + "\n" + contentHash + "\n" + comment))
}

// answered finds the entry an act has already made. The same request id with another act is a fault.
func (t Tail) answered(a Act) (number int, err error) {
	for _, record := range t.Requests {
		if record.RequestID != a.RequestID {
			continue
		}
		if record.Digest != digest(a.Kind, a.Account, a.Comment, a.Content, a.ContentHash) {
			return 0, fault.New(faultv1.Reason_REASON_REQUEST_ID_REUSED, "request_id", a.RequestID)
		}
		return record.Number, nil
	}
	return 0, nil
}

// seen refuses an act on a series that has moved on since the caller read it.
func (t Tail) seen(a Act, series SeriesName) error {
	if a.SeenTail >= 0 && a.SeenTail != t.LastNumber {
		return fault.New(faultv1.Reason_REASON_STALE_ETAG, "name", string(series))
	}
	return nil
}

// full reports whether the series takes no more entries.
func (t Tail) full() bool { return t.LastNumber >= maxEntries }

// next is the entry an act becomes at the end of a series.
func (t Tail) next(series SeriesName, a Act) Entry {
	return Entry{
		Series: series, Number: t.LastNumber + 1, Kind: a.Kind, Account: a.Account, AccountName: a.AccountName,
		Unit: a.Unit, ReceivedAt: a.ReceivedAt, RequestID: a.RequestID, Comment: a.Comment, Content: a.Content, ContentHash: a.ContentHash,
		Event: events[a.Kind],
	}
}

// events are the names under which the feed announces each kind of act.
var events = map[EntryKind]string{
	Submitted:  "tiendo.report.submitted.v1",
	Returned:   "tiendo.report.returned.v1",
	Accepted:   "tiendo.report.accepted.v1",
	Compiled:   "tiendo.consolidated_report.compiled.v1",
	Approved:   "tiendo.consolidated_report.approved.v1",
	Dispatched: "tiendo.consolidated_report.dispatched.v1",

	Withdrawn:           "tiendo.report.withdrawn.v1",
	Reopened:            "tiendo.report.reopened.v1",
	ExtensionRequested:  "tiendo.report.extension_requested.v1",
	ReopeningRequested:  "tiendo.report.reopening_requested.v1",
	RequestDeclined:     "tiendo.report.request_declined.v1",
	Extended:            "tiendo.period.extended.v1",
	Exempted:            "tiendo.period.exempted.v1",
	ExemptionEnded:      "tiendo.period.exemption_ended.v1",
	Certified:           "tiendo.period.certified.v1",
	CertificationLifted: "tiendo.period.certification_lifted.v1",
	VersionAdopted:      "tiendo.period.plan_version_adopted.v1",
	TakenOver:           "tiendo.period.taken_over.v1",
	HandedOver:          "tiendo.period.report_handed_over.v1",
	FiguresDivided:      "tiendo.period.figures_divided.v1",

	DocumentDrafted:         "tiendo.document.drafted.v1",
	DocumentContentChecked:  "tiendo.document.content_checked.v1",
	DocumentFormatChecked:   "tiendo.document.format_checked.v1",
	DocumentReturned:        "tiendo.document.returned.v1",
	DocumentApproved:        "tiendo.document.approved.v1",
	DocumentNumbered:        "tiendo.document.numbered.v1",
	DocumentPrepared:        "tiendo.document.prepared.v1",
	DocumentSigned:          "tiendo.document.signed.v1",
	DocumentIssued:          "tiendo.document.issued.v1",
	DocumentSent:            "tiendo.document.sent.v1",
	DocumentReplaced:        "tiendo.document.replaced.v1",
	DocumentCorrected:       "tiendo.document.corrected.v1",
	DocumentWithdrawn:       "tiendo.document.withdrawn.v1",
	DocumentCancelled:       "tiendo.document.cancelled.v1",
	RecommendationForwarded: "tiendo.recommendation.forwarded.v1",
	RecommendationAnswered:  "tiendo.recommendation.answered.v1",
	RecommendationDeclined:  "tiendo.recommendation.declined.v1",
	RecommendationSettled:   "tiendo.recommendation.settled.v1",
	RecommendationContested: "tiendo.recommendation.contested.v1",

	DispatchAcknowledged: "tiendo.consolidated_report.acknowledged.v1",
	DispatchRejected:     "tiendo.consolidated_report.rejected.v1",
	NarrativeSaved:       "tiendo.consolidated_report.narrative_saved.v1",
}

// advanced is the tail after one more entry.
func (t Tail) advanced(e Entry) Tail {
	requests := make([]RequestRecord, 0, len(t.Requests)+1)
	requests = append(requests, t.Requests...)
	requests = append(requests, RequestRecord{
		RequestID: e.RequestID, Number: e.Number, Digest: digest(e.Kind, e.Account, e.Comment, e.Content, e.ContentHash),
	})
	return Tail{LastNumber: e.Number, LastHash: e.Hash, LastAt: e.ReceivedAt, Requests: requests}
}
