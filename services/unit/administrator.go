package unit

import (
	"context"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// system is the unit administrators belong to. It comes last in every list.
var system = Unit{
	Name: NewName("he-thong"), Level: "organisation", SortOrder: 1_000_000,
	Names: []DatedName{{Title: "Hệ thống Tiến Độ", DisplayName: "Hệ thống Tiến Độ"}},
}

// EnsureAdministrator adds the first administrator when there is no account at all, and tells whether it did.
func (s *IdentityService) EnsureAdministrator(ctx context.Context, name AccountName, password string) (bool, error) {
	some, _, err := s.Accounts.Accounts(ctx, Page{Size: 1})
	if err != nil || len(some) > 0 {
		return false, err
	}
	first := system
	first.Revision, first.CreatedAt = 1, s.Now()
	if err := s.Units.InsertUnit(ctx, first); err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_ALREADY_EXISTS {
		return false, err
	}
	grant := identity.Grant{Role: accessv1.Role_ROLE_ADMINISTRATOR, Unit: string(first.Name)}
	account := Account{Name: name, DisplayName: "Quản trị hệ thống", Grants: []identity.Grant{grant}}
	_, err = s.CreateAccount(ctx, account, password)
	if err != nil && fault.ReasonOf(err) == faultv1.Reason_REASON_ALREADY_EXISTS { // another replica was first
		return false, nil
	}
	return err == nil, err
}
