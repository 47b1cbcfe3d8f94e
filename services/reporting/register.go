package reporting

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/identity"
)

// RegisterName names one series of an office's register of outgoing documents in a year,
// `units/{unit}/register/{year}/{group}`.
type RegisterName string

func newRegisterName(unit string, year int, group string) RegisterName {
	return RegisterName(fmt.Sprintf("%s/register/%04d/%s", unit, year, group))
}

// EntryID is the document id of the line with a number. The number is the key: whoever inserts first has it, and the one
// after follows it, so that there is neither a gap nor a number that was given twice.
func (n RegisterName) EntryID(number int) string { return fmt.Sprintf("%s#%06d", n, number) }

// EntryIDs bound the ids of all lines: from the first up to, and not including, the second.
func (n RegisterName) EntryIDs() (from, to string) { return string(n) + "#", string(n) + "$" }

// RegisterEntry is one line of a register: a number that was given to a document. It is one document of the store, inserted
// once.
type RegisterEntry struct {
	ID           string       `bson:"_id"`
	Register     RegisterName `bson:"register"`
	Unit         string       `bson:"unit"`
	Year         int          `bson:"year"`
	Group        string       `bson:"group"`
	Number       int          `bson:"number"`
	Code         string       `bson:"code"`
	Document     DocumentName `bson:"document"`
	Abstract     string       `bson:"abstract"`
	Account      string       `bson:"account"`
	AccountName  string       `bson:"account_name"`
	At           time.Time    `bson:"at"`
	PreviousHash string       `bson:"previous_hash"`
	Hash         string       `bson:"hash"`
}

// registerStatement is what a line's hash covers. The fields stand in the order of their JSON keys.
type registerStatement struct {
	Abstract       string       `json:"abstract"`
	Account        string       `json:"account"`
	AccountName    string       `json:"account_display_name"`
	Code           string       `json:"code"`
	Document       DocumentName `json:"document"`
	Number         int          `json:"number"`
	PreviousSHA256 string       `json:"previous_sha256"`
	Register       RegisterName `json:"register"`
	Time           string       `json:"register_time"`
}

func (e RegisterEntry) statement() []byte {
	return canonical(registerStatement{
		Abstract: e.Abstract, Account: e.Account, AccountName: e.AccountName, Code: e.Code, Document: e.Document,
		Number: e.Number, PreviousSHA256: e.PreviousHash, Register: e.Register, Time: instant(e.At),
	})
}

// after is the line with its place behind another; behind the zero line it is the first.
func (e RegisterEntry) after(last RegisterEntry, symbol string) RegisterEntry {
	e.Number, e.PreviousHash = last.Number+1, last.Hash
	e.Code = fmt.Sprintf("%02d/%s", e.Number, symbol)
	e.ID = e.Register.EntryID(e.Number)
	e.Hash = hashOf(e.statement())
	return e
}

// RegisterIntact reports whether the lines of one series follow each other from 1 and fit their hashes.
func RegisterIntact(entries []RegisterEntry) bool {
	var last RegisterEntry
	for _, e := range entries {
		if e.Number != last.Number+1 || e.PreviousHash != last.Hash || e.ID != e.Register.EntryID(e.Number) || e.Hash != hashOf(e.statement()) {
			return false
		}
		last = e
	}
	return true
}

// Symbol is what stands behind the number: the type and the office, or for a letter, which has no type, the office alone.
func (o Office) Symbol(t DocumentType) string {
	if t == TypeLetter {
		return o.Abbreviation
	}
	return string(t) + "-" + o.Abbreviation
}

// takeNumber gives a document the next number of its series, or answers the one it has in the year. Many may do so at once:
// the store takes one line for a number and one line for a document in a year, and who finds either taken looks again.
func (s *Service) takeNumber(ctx context.Context, line RegisterEntry, symbol string) (RegisterEntry, error) {
	for {
		mine, ok, err := s.Store.RegisterEntryOf(ctx, line.Document, line.Year)
		if err != nil || ok {
			return mine, err
		}
		last, err := s.Store.LastRegisterEntry(ctx, line.Register)
		if err != nil {
			return RegisterEntry{}, err
		}
		next := line.after(last, symbol)
		switch err := s.Store.InsertRegisterEntry(ctx, next); {
		case err == nil:
			return next, nil
		case !errors.Is(err, ErrTaken):
			return RegisterEntry{}, err
		}
		// The same code in another series: the scheme changed between two who numbered first in the year.
		other, err := s.Store.CodeTaken(ctx, line.Unit, line.Year, next.Code)
		if err != nil {
			return RegisterEntry{}, err
		}
		if other != "" && other != line.Register {
			return RegisterEntry{}, registerBegun(line.Unit, line.Year)
		}
	}
}

// RegisterLine is a line with what became of its document.
type RegisterLine struct {
	RegisterEntry
	State DocumentState
}

// Register lists the lines of an office's register in a year, of one series or of all, and checks each series.
func (s *Service) Register(ctx context.Context, unit string, year int, group string) ([]RegisterLine, bool, error) {
	if err := access.Decide(identity.From(ctx), access.ReadDocument, access.Facts{Office: unit}); err != nil {
		return nil, false, err
	}
	groups := []string{group}
	if group == "" {
		groups = []string{string(TypeReport), string(TypeLetter), allDocuments}
	}
	lines, intact := []RegisterLine{}, true
	for _, group := range groups {
		entries, err := s.Store.RegisterEntries(ctx, newRegisterName(unit, year, group))
		if err != nil {
			return nil, false, err
		}
		intact = intact && RegisterIntact(entries)
		for _, entry := range entries {
			standing, err := s.documentStanding(ctx, entry.Document)
			if err != nil {
				return nil, false, err
			}
			lines = append(lines, RegisterLine{entry, standing.State})
		}
	}
	return lines, intact, nil
}

func yearText(year int) string { return strconv.Itoa(year) }
