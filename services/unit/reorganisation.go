package unit

import (
	"github.com/tiendo/tiendo/services/calendar"
)

// Reorganisation is one decision that changes units on one day. All its changes hold from that day, or none does.
type Reorganisation struct {
	Name      ReorganisationName `bson:"name"`
	Effective calendar.Date      `bson:"effective"`
	Document  DecidingDocument   `bson:"document"`
	Note      string             `bson:"note"`
	Changes   []Alteration       `bson:"changes"`
}

// DecidingDocument is the official document that decided a reorganisation.
type DecidingDocument struct {
	Number string        `bson:"number"`
	Date   calendar.Date `bson:"date"`
	Issuer string        `bson:"issuer"`
	Title  string        `bson:"title"`
}

// AlterationKind is what a change does. The values are the names of the contract's fields.
type AlterationKind string

// The kinds of changes.
const (
	Create   AlterationKind = "create"
	Rename   AlterationKind = "rename"
	Move     AlterationKind = "move"
	Merge    AlterationKind = "merge"
	Split    AlterationKind = "split"
	Transfer AlterationKind = "transfer"
	Dissolve AlterationKind = "dissolve"
	Convert  AlterationKind = "convert"
)

// Alteration is one thing a reorganisation does. Which fields count depends on its kind.
type Alteration struct {
	Kind       AlterationKind `bson:"kind"`
	LegalBasis string         `bson:"legal_basis"`
	// Unit is the unit that is changed; of a merger, the successor.
	Unit         Name      `bson:"unit"`
	Title        string    `bson:"title,omitempty"`
	DisplayName  string    `bson:"display_name,omitempty"`
	Level        string    `bson:"level,omitempty"`
	Parent       Name      `bson:"parent,omitempty"`
	Code         string    `bson:"code,omitempty"`
	Symbol       string    `bson:"symbol,omitempty"`
	SortOrder    int       `bson:"sort_order,omitempty"`
	Note         string    `bson:"note,omitempty"`
	Predecessors []Name    `bson:"predecessors,omitempty"`
	Portions     []Portion `bson:"portions,omitempty"`
}

// Portion is what one unit gets of another.
type Portion struct {
	Successor  Name   `bson:"successor"`
	Extent     Extent `bson:"extent"`
	LegalBasis string `bson:"legal_basis,omitempty"`
	// Share is a decimal number a person entered, with its source; never computed.
	Share       string `bson:"share,omitempty"`
	ShareSource string `bson:"share_source,omitempty"`
}

// Extent is how much of a unit goes to a successor.
type Extent string

// The extents.
const (
	Whole     Extent = "WHOLE"
	Part      Extent = "PART"
	AreaOnly  Extent = "AREA_ONLY"
	Remainder Extent = "REMAINDER"
)

// changed are the units whose record a change alters, with where each is named below the change.
func (c Alteration) changed() []named {
	if c.Kind != Merge {
		return []named{{c.Unit, "unit"}}
	}
	return list("predecessor_units", c.Predecessors)
}

// received are the units a change only names: what gets something, and what stands above.
func (c Alteration) received() []named {
	var names []named
	if c.Kind == Merge {
		names = append(names, named{c.Unit, "successor_unit"})
	}
	for i, p := range c.Portions {
		names = append(names, named{p.Successor, index("portions", i) + ".successor_unit"})
	}
	if c.Parent != "" {
		names = append(names, named{c.Parent, "parent_unit"})
	}
	return names
}

// ends reports whether the units a change alters end with it.
func (c Alteration) ends() bool { return c.Kind == Merge || c.Kind == Split || c.Kind == Dissolve }

// touches are all units a reorganisation names, and whether it alters them.
func (r Reorganisation) touches() map[Name]bool {
	touched := make(map[Name]bool)
	for _, c := range r.Changes {
		for _, n := range c.received() {
			if _, altered := touched[n.name]; !altered {
				touched[n.name] = false
			}
		}
		for _, n := range c.changed() {
			touched[n.name] = true
		}
	}
	return touched
}
