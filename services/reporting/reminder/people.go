package reminder

import (
	"context"
	"maps"
	"slices"
	"strings"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	"github.com/tiendo/tiendo/services/identity"
)

// Accounts is what reminders ask of those who keep accounts.
type Accounts interface {
	// RoleHolders are all who hold one of the roles now, and may sign in. It is asked when nobody is calling.
	RoleHolders(ctx context.Context, roles []accessv1.Role) ([]Holder, error)
	// MyEmail is the address of the caller's account; empty for none.
	MyEmail(ctx context.Context) (string, error)
}

// Holder is somebody who holds roles.
type Holder struct {
	Account     string // accounts/{account}
	DisplayName string
	Email       string // the account's address; empty for none
	Grants      []identity.Grant
}

// recipient is how somebody is reached by mail who wants it as the settings say; false if there is no address.
func (h Holder) recipient(wanted Settings) (Recipient, bool) {
	address, source := wanted.Reach(h.Email)
	return Recipient{
		Channel: Mail, ID: strings.TrimPrefix(h.Account, "accounts/"), Address: address, DisplayName: h.DisplayName,
		Language: wanted.Language, OnlyRequired: wanted.OnlyRequired,
	}, source != NoAddress
}

// People are those who hold the roles when they are asked for, at the addresses they or the administrator have set. It is
// a Directory.
type People struct {
	Accounts Accounts
	Store    Store
}

// Recipients are those in the audiences who have an address.
func (d People) Recipients(ctx context.Context, audiences []Audience) (map[Audience][]Recipient, error) {
	asked, roles := map[Audience]bool{}, map[accessv1.Role]bool{}
	for _, a := range audiences {
		asked[a], roles[a.Role] = true, true
	}
	holders, err := d.Accounts.RoleHolders(ctx, slices.Sorted(maps.Keys(roles)))
	if err != nil {
		return nil, err
	}
	wanted, err := d.settings(ctx)
	if err != nil {
		return nil, err
	}
	found := map[Audience][]Recipient{}
	for _, h := range holders {
		recipient, reached := h.recipient(wanted[h.Account])
		if !reached {
			continue
		}
		for _, grant := range h.Grants {
			if a := (Audience{grant.Unit, grant.Role}); asked[a] {
				found[a] = append(found[a], recipient)
			}
		}
	}
	return found, nil
}

// settings are those of all who have set anything, by account.
func (d People) settings(ctx context.Context) (map[string]Settings, error) {
	all := map[string]Settings{}
	for settings, err := range d.Store.AllSettings(ctx) {
		if err != nil {
			return nil, err
		}
		all[settings.Account] = settings
	}
	return all, nil
}
