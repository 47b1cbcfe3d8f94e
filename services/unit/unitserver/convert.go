package unitserver

import (
	"time"

	"google.golang.org/genproto/googleapis/type/date"
	"google.golang.org/protobuf/types/known/timestamppb"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/unit"
)

func unitFromProto(id string, in *unitv1.Unit) unit.Unit {
	u := unit.Unit{
		Name: unit.NewName(id), Level: in.GetLevel(), Life: spanFromProto(in), Symbol: in.GetSymbol(),
		SortOrder: int(in.GetSortOrder()), Note: in.GetNote(),
	}
	for _, n := range in.GetNames() {
		u.Names = append(u.Names, unit.DatedName{Title: n.GetTitle(), DisplayName: n.GetDisplayName(), Span: spanFromProto(n)})
	}
	for _, c := range in.GetGsoCodes() {
		u.Codes = append(u.Codes, unit.DatedCode{Code: c.GetCode(), Span: spanFromProto(c)})
	}
	for _, p := range in.GetParents() {
		u.Parents = append(u.Parents, unit.DatedParent{Parent: unit.Name(p.GetParentUnit()), Span: spanFromProto(p)})
	}
	return u
}

// dated is a message with a first day and a day it no longer holds.
type dated interface {
	GetValidFrom() *date.Date
	GetValidTo() *date.Date
}

func spanFromProto(in dated) unit.Span {
	return unit.Span{From: dateFromProto(in.GetValidFrom()), To: dateFromProto(in.GetValidTo())}
}

func dateFromProto(in *date.Date) calendar.Date {
	return calendar.Date{Year: int(in.GetYear()), Month: time.Month(in.GetMonth()), Day: int(in.GetDay())}
}

// dateProto is a day; nil for one that is not set.
func dateProto(d calendar.Date) *date.Date {
	if d.IsZero() {
		return nil
	}
	return &date.Date{Year: int32(d.Year), Month: int32(d.Month), Day: int32(d.Day)}
}

func unitProto(v unit.View) *unitv1.Unit {
	u := v.Unit
	out := &unitv1.Unit{
		Name: string(u.Name), Title: v.Title, DisplayName: v.DisplayName, ParentUnit: string(v.Parent), GsoCode: v.Code,
		Level: u.Level, ValidFrom: dateProto(u.Life.From), ValidTo: dateProto(u.Life.To), Symbol: u.Symbol,
		SortOrder: int32(u.SortOrder), Note: u.Note, Etag: etag(u.Revision),
		CreatedBy: string(u.CreatedBy), EndedBy: string(u.EndedBy),
	}
	for _, n := range u.Names {
		out.Names = append(out.Names, &unitv1.DatedName{
			Title: n.Title, DisplayName: n.DisplayName, ValidFrom: dateProto(n.Span.From), ValidTo: dateProto(n.Span.To),
			DecidedBy: string(n.DecidedBy),
		})
	}
	for _, c := range u.Codes {
		out.GsoCodes = append(out.GsoCodes, &unitv1.DatedCode{
			Code: c.Code, ValidFrom: dateProto(c.Span.From), ValidTo: dateProto(c.Span.To), DecidedBy: string(c.DecidedBy),
		})
	}
	for _, p := range u.Parents {
		out.Parents = append(out.Parents, &unitv1.DatedParent{
			ParentUnit: string(p.Parent), ValidFrom: dateProto(p.Span.From), ValidTo: dateProto(p.Span.To), DecidedBy: string(p.DecidedBy),
		})
	}
	return out
}

func unitProtos(views []unit.View) []*unitv1.Unit {
	out := make([]*unitv1.Unit, 0, len(views))
	for _, v := range views {
		out = append(out, unitProto(v))
	}
	return out
}

func unitNames(names []string) []unit.Name {
	out := make([]unit.Name, 0, len(names))
	for _, name := range names {
		out = append(out, unit.Name(name))
	}
	return out
}

func accountFromProto(id string, in *unitv1.Account) unit.Account {
	return unit.Account{
		Name: unit.NewAccountName(id), DisplayName: in.GetDisplayName(), Grants: grantsFromProto(in.GetGrants()),
		Disabled: in.GetDisabled(), Demo: in.GetDemo(), Email: in.GetEmail(),
	}
}

func changeFromProto(in *unitv1.Account) unit.Change {
	return unit.Change{
		DisplayName: in.GetDisplayName(), Grants: grantsFromProto(in.GetGrants()), Disabled: in.GetDisabled(), Email: in.GetEmail(),
	}
}

func grantsFromProto(in []*unitv1.Grant) []identity.Grant {
	var grants []identity.Grant
	for _, g := range in {
		grants = append(grants, identity.Grant{Role: g.GetRole(), Unit: g.GetUnit()})
	}
	return grants
}

func accountProto(a unit.Account) *unitv1.Account {
	return &unitv1.Account{
		Name: string(a.Name), DisplayName: a.DisplayName, Disabled: a.Disabled, Demo: a.Demo,
		CreateTime: timestamppb.New(a.CreatedAt), Etag: etag(a.Revision), Email: a.Email, Grants: grantsProto(a.Grants),
	}
}

func grantsProto(grants []identity.Grant) []*unitv1.Grant {
	var out []*unitv1.Grant
	for _, g := range grants {
		out = append(out, &unitv1.Grant{Role: g.Role, Unit: g.Unit})
	}
	return out
}

func roleHoldersProto(holders []unit.Account, next string) *unitv1.ListRoleHoldersResponse {
	out := &unitv1.ListRoleHoldersResponse{NextPageToken: next}
	for _, a := range holders {
		out.RoleHolders = append(out.RoleHolders, &unitv1.RoleHolder{
			Account: string(a.Name), DisplayName: a.DisplayName, Grants: grantsProto(a.Grants), Email: a.Email,
		})
	}
	return out
}

func accountsProto(accounts []unit.Account, next string) *unitv1.ListAccountsResponse {
	out := &unitv1.ListAccountsResponse{NextPageToken: next}
	for _, a := range accounts {
		out.Accounts = append(out.Accounts, accountProto(a))
	}
	return out
}

func sessionProto(s unit.SignedIn) *unitv1.Session {
	return &unitv1.Session{
		AccessToken: s.AccessToken, AccessExpireTime: timestamppb.New(s.AccessExpires), RefreshToken: s.RefreshToken.String(),
		RefreshExpireTime: timestamppb.New(s.RefreshExpires), Account: accountProto(s.Account),
	}
}

func keysProto(keys []identity.PublicKey) *unitv1.ListSigningKeysResponse {
	out := new(unitv1.ListSigningKeysResponse)
	for _, key := range keys {
		out.Keys = append(out.Keys, &unitv1.SigningKey{KeyId: key.ID, PublicKey: key.Key})
	}
	return out
}
