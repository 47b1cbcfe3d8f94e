// Package reorganisationfile reads a reorganisation of units from a YAML file that an administrator writes by hand, such
// as examples/sap-xep-don-vi/2-nq-1656.yaml. It knows the form of the file only: whether a reorganisation is
// sound is the unit service's question.
package reorganisationfile

import (
	"strings"

	"go.yaml.in/yaml/v4"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// MaxBytes is the largest file that is read; the change of a whole province has some thousand lines.
const MaxBytes = 4 << 20

// reader gathers a reorganisation and everything that is wrong with its file.
type reader struct {
	*yamlfile.Reader
	id      string
	whole   *unitv1.Reorganisation
	changes []*change
}

// change is one change as the file writes it: the key that names a unit says what is done.
type change struct {
	create, rename, move, split, transfer, dissolve, convert string

	merge                                   []string
	into, parent                            string
	title, displayName, level, code, symbol string
	note, basis                             string
	order                                   int32
	portions                                []*unitv1.Portion
}

// Read reads a reorganisation from the bytes of a file; the name is for error messages. A *yamlfile.Error holds everything
// that is wrong with the file. The index says where each field of the request stands.
func Read(source []byte, name string) (*unitv1.CreateReorganisationRequest, *yamlfile.Index, error) {
	r := &reader{
		Reader: yamlfile.New(name, MaxBytes, func(key string) string { return key }),
		whole:  &unitv1.Reorganisation{Document: &unitv1.DecidingDocument{}},
	}
	if root := r.Reader.Read(source); root != nil {
		r.Mapping("", root, map[string]yamlfile.Entry{
			"id":             {Field: "reorganisation_id", Read: r.Text(&r.id), Needed: true},
			"effective_date": {Field: "reorganisation.effective_date", Read: r.Date(&r.whole.EffectiveDate), Needed: true},
			"document":       {Field: "reorganisation.document", Read: r.document, Needed: true},
			"note":           {Field: "reorganisation.note", Read: r.Text(&r.whole.Note)},
			"changes":        {Field: "reorganisation.changes", Read: yamlfile.Each(r.Reader, &r.changes, r.change), Needed: true},
		})
	}
	for _, c := range r.changes {
		r.whole.Changes = append(r.whole.Changes, c.message())
	}
	return &unitv1.CreateReorganisationRequest{Reorganisation: r.whole, ReorganisationId: r.id}, r.Index(), r.Err()
}

func (r *reader) document(path string, node *yaml.Node) {
	d := r.whole.Document
	r.Mapping(path, node, map[string]yamlfile.Entry{
		"number": {Field: "number", Read: r.Text(&d.Number), Needed: true},
		"date":   {Field: "date", Read: r.Date(&d.Date), Needed: true},
		"issuer": {Field: "issuer", Read: r.Text(&d.Issuer), Needed: true},
		"title":  {Field: "title", Read: r.Text(&d.Title), Needed: true},
	})
}

func (r *reader) change(path string, node *yaml.Node, c *change) {
	r.Mapping(path, node, map[string]yamlfile.Entry{
		"create":       {Field: "create.unit", Read: r.Text(&c.create), Needed: true},
		"rename":       {Field: "rename.unit", Read: r.Text(&c.rename), Needed: true},
		"move":         {Field: "move.unit", Read: r.Text(&c.move), Needed: true},
		"merge":        {Field: "merge.predecessor_units", Read: r.Texts(&c.merge), Needed: true},
		"split":        {Field: "split.unit", Read: r.Text(&c.split), Needed: true},
		"transfer":     {Field: "transfer.unit", Read: r.Text(&c.transfer), Needed: true},
		"dissolve":     {Field: "dissolve.unit", Read: r.Text(&c.dissolve), Needed: true},
		"convert":      {Field: "convert.unit", Read: r.Text(&c.convert), Needed: true},
		"into":         {Field: "merge.successor_unit", Read: r.Text(&c.into)},
		"portions":     {Field: "portions", Read: yamlfile.Each(r.Reader, &c.portions, r.portion)},
		"parent":       {Field: "parent_unit", Read: r.Text(&c.parent)},
		"title":        {Field: "title", Read: r.Text(&c.title)},
		"display_name": {Field: "display_name", Read: r.Text(&c.displayName)},
		"level":        {Field: "level", Read: r.Text(&c.level)},
		"gso_code":     {Field: "gso_code", Read: r.Text(&c.code)},
		"symbol":       {Field: "symbol", Read: r.Text(&c.symbol)},
		"sort_order":   {Field: "sort_order", Read: r.Whole(&c.order)},
		"note":         {Field: "note", Read: r.Text(&c.note)},
		"legal_basis":  {Field: "legal_basis", Read: r.Text(&c.basis)},
	})
	if c.acts() != 1 {
		r.Add(yamlfile.At(node), path, "one_change")
	}
}

var extents = map[string]unitv1.Extent{
	"part": unitv1.Extent_EXTENT_PART, "area_only": unitv1.Extent_EXTENT_AREA_ONLY, "remainder": unitv1.Extent_EXTENT_REMAINDER,
}

func (r *reader) portion(path string, node *yaml.Node, p *unitv1.Portion) {
	r.Mapping(path, node, map[string]yamlfile.Entry{
		"to":           {Field: "successor_unit", Read: r.Text(&p.SuccessorUnit), Needed: true},
		"extent":       {Field: "extent", Read: yamlfile.Word(r.Reader, &p.Extent, extents), Needed: true},
		"legal_basis":  {Field: "legal_basis", Read: r.Text(&p.LegalBasis)},
		"share":        {Field: "share", Read: r.Text(&p.Share)},
		"share_source": {Field: "share_source", Read: r.Text(&p.ShareSource)},
	})
	p.SuccessorUnit = named(p.SuccessorUnit)
}

// acts is how many things a change does; it should be one.
func (c *change) acts() int {
	n := 0
	for _, unit := range []string{c.create, c.rename, c.move, c.split, c.transfer, c.dissolve, c.convert, strings.Join(c.merge, "")} {
		if unit != "" {
			n++
		}
	}
	return n
}

func (c *change) message() *unitv1.Change {
	out := &unitv1.Change{LegalBasis: c.basis}
	switch {
	case c.create != "":
		out.Kind = &unitv1.Change_Create{Create: &unitv1.Creation{
			Unit: named(c.create), Title: c.title, DisplayName: c.displayName, Level: c.level, ParentUnit: named(c.parent),
			GsoCode: c.code, Symbol: c.symbol, SortOrder: c.order, Note: c.note,
		}}
	case c.rename != "":
		out.Kind = &unitv1.Change_Rename{Rename: &unitv1.Renaming{Unit: named(c.rename), Title: c.title, DisplayName: c.displayName}}
	case c.move != "":
		out.Kind = &unitv1.Change_Move{Move: &unitv1.Move{Unit: named(c.move), ParentUnit: named(c.parent), GsoCode: c.code}}
	case len(c.merge) > 0:
		merger := &unitv1.Merger{SuccessorUnit: named(c.into)}
		for _, unit := range c.merge {
			merger.PredecessorUnits = append(merger.PredecessorUnits, named(unit))
		}
		out.Kind = &unitv1.Change_Merge{Merge: merger}
	case c.split != "":
		out.Kind = &unitv1.Change_Split{Split: &unitv1.Split{Unit: named(c.split), Portions: c.portions}}
	case c.transfer != "":
		out.Kind = &unitv1.Change_Transfer{Transfer: &unitv1.Transfer{Unit: named(c.transfer), Portions: c.portions}}
	case c.dissolve != "":
		out.Kind = &unitv1.Change_Dissolve{Dissolve: &unitv1.Dissolution{Unit: named(c.dissolve)}}
	case c.convert != "":
		out.Kind = &unitv1.Change_Convert{Convert: &unitv1.Conversion{
			Unit: named(c.convert), Title: c.title, DisplayName: c.displayName, GsoCode: c.code,
		}}
	}
	return out
}

// named is the resource name of a unit that is written without its collection.
func named(id string) string {
	if id == "" {
		return ""
	}
	return "units/" + strings.TrimPrefix(id, "units/")
}
