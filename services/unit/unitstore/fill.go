package unitstore

import (
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/unit"
)

// chunk is how many documents are read at least to fill a page.
const chunk = 100

// listing is what a list is about.
type listing struct {
	list    string    // which list it is: a token of another one does not go on with it
	below   unit.Name // the unit above, where the list is of what stands below one
	belongs func(unit.Unit) bool
}

// position is where a unit stands in lists.
type position struct {
	sortOrder int
	name      unit.Name
}

func placeOf(u unit.Unit) position { return position{u.SortOrder, u.Name} }

func (p position) compare(other position) int {
	return cmp.Or(cmp.Compare(p.sortOrder, other.sortOrder), cmp.Compare(p.name, other.name))
}

// candidate is the unit a document leads to; nil for one that is passed over.
type candidate struct {
	at   position
	unit *unit.Unit
}

// token is where a list goes on: behind a number of units that reorganisations alter or make, as they were after so many
// acts, and behind a document.
type token struct {
	List    string `json:"l"`
	Acts    int64  `json:"a"`
	Altered int    `json:"n"`
	After   string `json:"d"`
	Read    bool   `json:"r"` // true when there are no more documents
}

func (t token) String() string {
	raw, _ := json.Marshal(t) // texts, numbers and a truth value: nothing that could fail
	return base64.RawURLEncoding.EncodeToString(raw)
}

func parseToken(text, list string) (token, error) {
	t := token{List: list}
	if text == "" {
		return t, nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || json.Unmarshal(raw, &t) != nil || t.List != list || t.Acts < 0 || t.Altered < 0 {
		return t, fault.InvalidField("page_token", faultv1.FieldRule_FIELD_RULE_PATTERN)
	}
	return t, nil
}

// fill fills a page from two lists that are merged by position: the documents a query finds, and the units that
// reorganisations alter or make, which stand for their documents too.
func fill[D any](
	ctx context.Context, s *Store, c *docstore.Collection[D], query docstore.Query, page unit.Page, list listing,
	take func(context.Context, []D) ([]candidate, error),
) ([]unit.Unit, string, error) {
	at, err := parseToken(page.Token, list.list)
	if err != nil {
		return nil, "", err
	}
	r, err := s.startAt(ctx, &at, page.Token == "")
	if err != nil {
		return nil, "", err
	}
	m := merging{at: at, altered: r.ordered(list), size: page.Size}
	for !m.full() && !m.at.Read {
		query.After, query.Limit = m.at.After, max(page.Size, chunk)
		documents, next, err := c.List(ctx, query)
		if err != nil {
			return nil, "", err
		}
		candidates, err := take(ctx, documents)
		if err != nil {
			return nil, "", err
		}
		used := m.merge(candidates, func(u unit.Unit) bool {
			_, altered := r.units[u.Name]
			return !altered && list.belongs(u)
		})
		if used < len(documents) {
			if query.Limit = used; used > 0 {
				_, m.at.After, err = c.List(ctx, query) // the token that goes on behind the last document used
			}
			return m.page, m.at.String(), err
		}
		m.at.After, m.at.Read = next, next == ""
	}
	m.rest()
	return m.page, m.next(), nil
}

// startAt is the reading a list is made from: the newest for the first page, for later ones that of the first.
func (s *Store) startAt(ctx context.Context, at *token, first bool) (*reading, error) {
	if !first {
		return s.readingAt(ctx, at.Acts)
	}
	r, err := s.reading(ctx)
	if err == nil {
		at.Acts = r.ledger.Acts
	}
	return r, err
}

// ordered are the altered units that belong to a list, in order.
func (r *reading) ordered(list listing) []unit.Unit {
	among := r.inOrder
	if list.below != "" {
		among = r.below[list.below]
	}
	var units []unit.Unit
	for _, u := range among {
		if list.belongs(u) {
			units = append(units, u)
		}
	}
	return units
}

// merging is a page that is being filled.
type merging struct {
	at      token
	altered []unit.Unit
	size    int
	page    []unit.Unit
}

func (m *merging) full() bool { return len(m.page) >= m.size }

// merge takes candidates, and altered units that come before each, until the page is full. It answers how many
// candidates are behind it.
func (m *merging) merge(candidates []candidate, belongs func(unit.Unit) bool) int {
	for i, c := range candidates {
		m.upTo(&c.at)
		if m.full() {
			return i
		}
		if c.unit != nil && belongs(*c.unit) {
			m.page = append(m.page, *c.unit)
		}
	}
	return len(candidates)
}

// rest takes the altered units that come after all documents.
func (m *merging) rest() {
	if m.at.Read {
		m.upTo(nil)
	}
}

func (m *merging) upTo(end *position) {
	for !m.full() && m.at.Altered < len(m.altered) {
		u := m.altered[m.at.Altered]
		if end != nil && placeOf(u).compare(*end) > 0 {
			return
		}
		m.page = append(m.page, u)
		m.at.Altered++
	}
}

// next is the token to go on with; empty when there is nothing more.
func (m *merging) next() string {
	if m.at.Read && m.at.Altered >= len(m.altered) {
		return ""
	}
	return m.at.String()
}
