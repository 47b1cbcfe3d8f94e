package unitserver

import (
	"google.golang.org/protobuf/types/known/timestamppb"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/unit"
)

func reorganisationFromProto(id string, in *unitv1.Reorganisation) unit.Reorganisation {
	r := unit.Reorganisation{
		Name: unit.NewReorganisationName(id), Effective: dateFromProto(in.GetEffectiveDate()), Note: in.GetNote(),
		Document: unit.DecidingDocument{
			Number: in.GetDocument().GetNumber(), Date: dateFromProto(in.GetDocument().GetDate()),
			Issuer: in.GetDocument().GetIssuer(), Title: in.GetDocument().GetTitle(),
		},
	}
	for _, c := range in.GetChanges() {
		r.Changes = append(r.Changes, alterationFromProto(c))
	}
	return r
}

func alterationFromProto(in *unitv1.Change) unit.Alteration {
	a := unit.Alteration{LegalBasis: in.GetLegalBasis()}
	switch kind := in.GetKind().(type) {
	case *unitv1.Change_Create:
		c := kind.Create
		a.Kind, a.Unit, a.Title, a.DisplayName = unit.Create, unit.Name(c.GetUnit()), c.GetTitle(), c.GetDisplayName()
		a.Level, a.Parent, a.Code = c.GetLevel(), unit.Name(c.GetParentUnit()), c.GetGsoCode()
		a.Symbol, a.SortOrder, a.Note = c.GetSymbol(), int(c.GetSortOrder()), c.GetNote()
	case *unitv1.Change_Rename:
		c := kind.Rename
		a.Kind, a.Unit, a.Title, a.DisplayName = unit.Rename, unit.Name(c.GetUnit()), c.GetTitle(), c.GetDisplayName()
	case *unitv1.Change_Move:
		c := kind.Move
		a.Kind, a.Unit, a.Parent, a.Code = unit.Move, unit.Name(c.GetUnit()), unit.Name(c.GetParentUnit()), c.GetGsoCode()
	case *unitv1.Change_Merge:
		c := kind.Merge
		a.Kind, a.Unit, a.Predecessors = unit.Merge, unit.Name(c.GetSuccessorUnit()), unitNames(c.GetPredecessorUnits())
	case *unitv1.Change_Split:
		c := kind.Split
		a.Kind, a.Unit, a.Portions = unit.Split, unit.Name(c.GetUnit()), portionsFromProto(c.GetPortions())
	case *unitv1.Change_Transfer:
		c := kind.Transfer
		a.Kind, a.Unit, a.Portions = unit.Transfer, unit.Name(c.GetUnit()), portionsFromProto(c.GetPortions())
	case *unitv1.Change_Dissolve:
		a.Kind, a.Unit = unit.Dissolve, unit.Name(kind.Dissolve.GetUnit())
	case *unitv1.Change_Convert:
		c := kind.Convert
		a.Kind, a.Unit, a.Title, a.DisplayName = unit.Convert, unit.Name(c.GetUnit()), c.GetTitle(), c.GetDisplayName()
		a.Code = c.GetGsoCode()
	}
	return a
}

func portionsFromProto(in []*unitv1.Portion) []unit.Portion {
	var out []unit.Portion
	for _, p := range in {
		out = append(out, unit.Portion{
			Successor: unit.Name(p.GetSuccessorUnit()), Extent: extents[p.GetExtent()], LegalBasis: p.GetLegalBasis(),
			Share: p.GetShare(), ShareSource: p.GetShareSource(),
		})
	}
	return out
}

var extents = map[unitv1.Extent]unit.Extent{
	unitv1.Extent_EXTENT_WHOLE: unit.Whole, unitv1.Extent_EXTENT_PART: unit.Part,
	unitv1.Extent_EXTENT_AREA_ONLY: unit.AreaOnly, unitv1.Extent_EXTENT_REMAINDER: unit.Remainder,
}

func extentProto(e unit.Extent) unitv1.Extent {
	return unitv1.Extent(unitv1.Extent_value["EXTENT_"+string(e)])
}

func (s *unitServer) reorganisationProto(r unit.Recorded) *unitv1.Reorganisation {
	out := &unitv1.Reorganisation{
		Name: string(r.Name), EffectiveDate: dateProto(r.Effective), Note: r.Note, Account: r.By,
		State: unitv1.Reorganisation_State(unitv1.Reorganisation_State_value["STATE_"+r.State(s.units.Today())]),
		Document: &unitv1.DecidingDocument{
			Number: r.Document.Number, Date: dateProto(r.Document.Date), Issuer: r.Document.Issuer, Title: r.Document.Title,
		},
	}
	if !r.At.IsZero() {
		out.CreateTime = timestamppb.New(r.At)
	}
	if c := r.Cancelled; c != nil {
		out.CancelAccount, out.CancelTime, out.CancelReason = c.By, timestamppb.New(c.At), c.Reason
	}
	for _, a := range r.Changes {
		out.Changes = append(out.Changes, alterationProto(a))
	}
	return out
}

func alterationProto(a unit.Alteration) *unitv1.Change {
	out, name := &unitv1.Change{LegalBasis: a.LegalBasis}, string(a.Unit)
	switch a.Kind {
	case unit.Create:
		out.Kind = &unitv1.Change_Create{Create: &unitv1.Creation{
			Unit: name, Title: a.Title, DisplayName: a.DisplayName, Level: a.Level, ParentUnit: string(a.Parent), GsoCode: a.Code,
			Symbol: a.Symbol, SortOrder: int32(a.SortOrder), Note: a.Note,
		}}
	case unit.Rename:
		out.Kind = &unitv1.Change_Rename{Rename: &unitv1.Renaming{Unit: name, Title: a.Title, DisplayName: a.DisplayName}}
	case unit.Move:
		out.Kind = &unitv1.Change_Move{Move: &unitv1.Move{Unit: name, ParentUnit: string(a.Parent), GsoCode: a.Code}}
	case unit.Merge:
		merger := &unitv1.Merger{SuccessorUnit: name}
		for _, p := range a.Predecessors {
			merger.PredecessorUnits = append(merger.PredecessorUnits, string(p))
		}
		out.Kind = &unitv1.Change_Merge{Merge: merger}
	case unit.Split:
		out.Kind = &unitv1.Change_Split{Split: &unitv1.Split{Unit: name, Portions: portionsProto(a.Portions)}}
	case unit.Transfer:
		out.Kind = &unitv1.Change_Transfer{Transfer: &unitv1.Transfer{Unit: name, Portions: portionsProto(a.Portions)}}
	case unit.Dissolve:
		out.Kind = &unitv1.Change_Dissolve{Dissolve: &unitv1.Dissolution{Unit: name}}
	case unit.Convert:
		out.Kind = &unitv1.Change_Convert{Convert: &unitv1.Conversion{
			Unit: name, Title: a.Title, DisplayName: a.DisplayName, GsoCode: a.Code,
		}}
	}
	return out
}

func portionsProto(in []unit.Portion) []*unitv1.Portion {
	var out []*unitv1.Portion
	for _, p := range in {
		out = append(out, &unitv1.Portion{
			SuccessorUnit: string(p.Successor), Extent: extentProto(p.Extent), LegalBasis: p.LegalBasis, Share: p.Share, ShareSource: p.ShareSource,
		})
	}
	return out
}

func successionProto(s unit.Succession) *unitv1.Succession {
	return &unitv1.Succession{
		PredecessorUnit: string(s.Predecessor), SuccessorUnit: string(s.Successor), Extent: extentProto(s.Extent),
		EffectiveDate: dateProto(s.Effective), LegalBasis: s.LegalBasis, Share: s.Share, ShareSource: s.ShareSource,
		Reorganisation: string(s.Reorganisation), PredecessorEnds: s.PredecessorEnds,
	}
}
