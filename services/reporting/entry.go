package reporting

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"time"
)

// EntryKind is the kind of an act in a series.
type EntryKind string

// The kinds of act.
const (
	Submitted  EntryKind = "SUBMITTED"
	Returned   EntryKind = "RETURNED"
	Accepted   EntryKind = "ACCEPTED"
	Compiled   EntryKind = "COMPILED"
	Approved   EntryKind = "APPROVED"
	Dispatched EntryKind = "DISPATCHED"

	Withdrawn           EntryKind = "WITHDRAWN"
	Reopened            EntryKind = "REOPENED"
	ExtensionRequested  EntryKind = "EXTENSION_REQUESTED"
	ReopeningRequested  EntryKind = "REOPENING_REQUESTED"
	RequestDeclined     EntryKind = "REQUEST_DECLINED"
	Extended            EntryKind = "EXTENDED"
	Exempted            EntryKind = "EXEMPTED"
	ExemptionEnded      EntryKind = "EXEMPTION_ENDED"
	Certified           EntryKind = "CERTIFIED"
	CertificationLifted EntryKind = "CERTIFICATION_LIFTED"
	VersionAdopted      EntryKind = "PLAN_VERSION_ADOPTED"
	TakenOver           EntryKind = "PERIOD_TAKEN_OVER"
	HandedOver          EntryKind = "REPORT_HANDED_OVER"
	FiguresDivided      EntryKind = "FIGURES_DIVIDED"

	RecommendationForwarded EntryKind = "RECOMMENDATION_FORWARDED"
	RecommendationAnswered  EntryKind = "RECOMMENDATION_ANSWERED"
	RecommendationDeclined  EntryKind = "RECOMMENDATION_DECLINED"
	RecommendationSettled   EntryKind = "RECOMMENDATION_SETTLED"
	RecommendationContested EntryKind = "RECOMMENDATION_CONTESTED"

	NarrativeSaved       EntryKind = "NARRATIVE_SAVED"
	DispatchAcknowledged EntryKind = "DISPATCH_ACKNOWLEDGED"
	DispatchRejected     EntryKind = "DISPATCH_REJECTED"
)

// Entry is one act in the series of a report, of its recommendations, of a consolidated report, of its text, of a period or of
// the outages. It is one document, inserted once, and holds everything that must be true together. Its id names the series and
// its number, so two acts that race for the same place are settled by the store: one is inserted, the other finds the id taken.
type Entry struct {
	ID           string     `bson:"_id"`
	Series       SeriesName `bson:"series"`
	Number       int        `bson:"number"`
	Kind         EntryKind  `bson:"kind"`
	Account      string     `bson:"account"`
	AccountName  string     `bson:"account_name"`
	Unit         string     `bson:"unit"`
	ReceivedAt   time.Time  `bson:"received_at"`
	Due          time.Time  `bson:"due"`                   // zero for acts without a due time
	RegularDue   time.Time  `bson:"regular_due,omitempty"` // of a submission in extended time: the due time without it
	Timeliness   Timeliness `bson:"timeliness"`            // empty for acts without a due time
	RequestID    string     `bson:"request_id"`
	Comment      string     `bson:"comment"`
	About        int        `bson:"about"` // number of the entry the act is about, 0 if none
	Content      []byte     `bson:"content,omitempty"`
	ContentHash  string     `bson:"content_hash"`
	PreviousHash string     `bson:"previous_hash"`
	Hash         string     `bson:"hash"`
	// Event is the type under which the feed announces the entry; the entry's id is the event's id.
	Event string `bson:"event"`
	// KeyID and Signature are the receipt's; only submissions have one.
	KeyID     string `bson:"key_id,omitempty"`
	Signature []byte `bson:"signature,omitempty"`
}

// entryStatement is what an entry's hash covers. The fields stand in the order of their JSON keys, see canonical.
type entryStatement struct {
	AboutEntry         int        `json:"about_entry"`
	Account            string     `json:"account"`
	AccountDisplayName string     `json:"account_display_name"`
	Comment            string     `json:"comment"`
	ContentSHA256      string     `json:"content_sha256"`
	DueTime            string     `json:"due_time"`
	Event              string     `json:"event"`
	Kind               EntryKind  `json:"kind"`
	Number             int        `json:"number"`
	PreviousSHA256     string     `json:"previous_sha256"`
	ReceiveTime        string     `json:"receive_time"`
	RegularDueTime     string     `json:"regular_due_time,omitempty"`
	RequestID          string     `json:"request_id"`
	Series             SeriesName `json:"series"`
	Timeliness         Timeliness `json:"timeliness"`
	Unit               string     `json:"unit"`
}

// Statement is what the entry's hash covers: everything but the content itself, which is covered by its own hash.
func (e Entry) Statement() []byte {
	return canonical(entryStatement{
		AboutEntry: e.About, Account: e.Account, AccountDisplayName: e.AccountName, Comment: e.Comment,
		ContentSHA256: e.ContentHash, DueTime: instant(e.Due), Event: e.Event, Kind: e.Kind, Number: e.Number,
		PreviousSHA256: e.PreviousHash, ReceiveTime: instant(e.ReceivedAt), RegularDueTime: instant(e.RegularDue),
		RequestID: e.RequestID, Series: e.Series, Timeliness: e.Timeliness, Unit: e.Unit,
	})
}

// regularDue is the due time without an extension.
func (e Entry) regularDue() time.Time {
	if e.RegularDue.IsZero() {
		return e.Due
	}
	return e.RegularDue
}

// Name is the resource name of the entry.
func (e Entry) Name() string { return e.Series.EntryName(e.Number) }

// whole reports whether the entry fits its own hashes and stands where its id says.
func (e Entry) whole() bool {
	return e.ID == e.Series.EntryID(e.Number) &&
		e.Hash == hashOf(e.Statement()) &&
		(len(e.Content) == 0) == (e.ContentHash == "") &&
		(len(e.Content) == 0 || e.ContentHash == hashOf(e.Content))
}

// follows reports whether the entry is whole and the next one of a series with this end.
func (e Entry) follows(t Tail) bool {
	return e.Number == t.LastNumber+1 && e.PreviousHash == t.LastHash && e.whole()
}

// CheckChain reports the number of the first entry that is missing, changed or out of place; 0 if the series is whole.
// Entries missing at the end show only if the kept standing has seen them.
func CheckChain(entries []Entry, kept Tail) int {
	var tail Tail
	for _, entry := range entries {
		if !entry.follows(tail) {
			return tail.LastNumber + 1
		}
		tail.LastNumber, tail.LastHash = entry.Number, entry.Hash
		if entry.Number == kept.LastNumber && entry.Hash != kept.LastHash {
			return entry.Number
		}
	}
	if tail.LastNumber < kept.LastNumber {
		return tail.LastNumber + 1
	}
	return 0
}

// receiptStatement is what a receipt's signature covers. The fields stand in the order of their JSON keys.
type receiptStatement struct {
	ContentSHA256 string     `json:"content_sha256"`
	DueTime       string     `json:"due_time"`
	Entry         string     `json:"entry"`
	EntrySHA256   string     `json:"entry_sha256"`
	ReceiveTime   string     `json:"receive_time"`
	RegularDue    string     `json:"regular_due_time,omitempty"`
	RequestID     string     `json:"request_id"`
	Timeliness    Timeliness `json:"timeliness"`
	Unit          string     `json:"unit"`
}

// ReceiptStatement is what the receipt of a submission says and signs.
func (e Entry) ReceiptStatement() []byte {
	return canonical(receiptStatement{
		ContentSHA256: e.ContentHash, DueTime: instant(e.Due), Entry: e.Name(), EntrySHA256: e.Hash,
		ReceiveTime: instant(e.ReceivedAt), RegularDue: instant(e.RegularDue), RequestID: e.RequestID,
		Timeliness: e.Timeliness, Unit: e.Unit,
	})
}

// receiptLetters are Crockford's: none of them is taken for another over the telephone.
var receiptLetters = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// ReceiptNumber is the receipt's number for people, made from the entry's hash.
func (e Entry) ReceiptNumber() string {
	raw, err := hex.DecodeString(e.Hash)
	if err != nil || len(raw) != sha256.Size {
		return ""
	}
	letters := receiptLetters.EncodeToString(raw[:10])
	return "TD-" + letters[:4] + "-" + letters[4:8] + "-" + letters[8:12]
}

// Signer signs receipts.
type Signer struct {
	KeyID string
	Key   ed25519.PrivateKey
}

// Sealed is the entry with its hashes and, for a submission, its signature.
func (e Entry) Sealed(previousHash string, signer Signer) Entry {
	e.ID = e.Series.EntryID(e.Number)
	e.PreviousHash = previousHash
	e.Hash = hashOf(e.Statement())
	if e.Kind == Submitted {
		e.KeyID = signer.KeyID
		e.Signature = ed25519.Sign(signer.Key, e.ReceiptStatement())
	}
	return e
}
