package unit

import (
	"fmt"
	"slices"
	"time"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Account is a person, or a client system of another authority, that can sign in.
type Account struct {
	Name         AccountName      `bson:"_id"`
	Revision     int64            `bson:"revision"`
	DisplayName  string           `bson:"display_name"`
	Grants       []identity.Grant `bson:"grants"`
	Disabled     bool             `bson:"disabled"`
	Demo         bool             `bson:"demo"`
	PasswordHash string           `bson:"password_hash"`
	// Credential counts the passwords the account has had. A session that was begun with an older one has ended.
	Credential int64     `bson:"credential"`
	CreatedAt  time.Time `bson:"created_at"`
	// Email is where the person is reminded who has set no address of their own; empty for nowhere.
	Email string `bson:"email,omitempty"`
}

// Actor is who calls with a token of this account, given in a session.
func (a Account) Actor(session string) identity.Actor {
	return identity.Actor{Account: string(a.Name), DisplayName: a.DisplayName, Grants: a.Grants, Session: session}
}

// Change is what an administrator may change of an account.
type Change struct {
	DisplayName string
	Grants      []identity.Grant
	Disabled    bool
	Email       string
}

// Changed is the account after a change.
func (a Account) Changed(c Change) Account {
	a.DisplayName, a.Grants, a.Disabled, a.Email = c.DisplayName, c.Grants, c.Disabled, c.Email
	a.Revision++
	return a
}

// WithPassword is the account with a new password; sessions begun with the old one end.
func (a Account) WithPassword(hash string) Account {
	a.PasswordHash = hash
	a.Credential++
	a.Revision++
	return a
}

// Rehashed is the account with the same password, hashed anew.
func (a Account) Rehashed(hash string) Account {
	a.PasswordHash = hash
	a.Revision++
	return a
}

// Holding is what the account holds of some roles; nothing while it may not sign in.
func (a Account) Holding(roles []accessv1.Role) []identity.Grant {
	if a.Disabled {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(a.Grants), func(g identity.Grant) bool { return !slices.Contains(roles, g.Role) })
}

// checkOwn finds what an administrator must not do to the own account, without which nobody might be left to undo it.
func checkOwn(faults *fault.Violations, c Change) {
	if c.Disabled {
		faults.Add("account.disabled", faultv1.FieldRule_FIELD_RULE_OWN_ACCOUNT)
	}
	administers := func(g identity.Grant) bool { return g.Role == accessv1.Role_ROLE_ADMINISTRATOR }
	if !slices.ContainsFunc(c.Grants, administers) {
		faults.Add("account.grants", faultv1.FieldRule_FIELD_RULE_OWN_ACCOUNT)
	}
}

// checkGrants finds grants in units that do not exist, and grants given twice.
func checkGrants(faults *fault.Violations, path string, grants []identity.Grant, units map[Name]Unit) {
	for i, g := range grants {
		field := fmt.Sprintf("%s[%d]", path, i)
		if _, ok := units[Name(g.Unit)]; !ok {
			faults.Add(field+".unit", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", g.Unit)
		}
		if slices.Contains(grants[:i], g) {
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", g.Unit)
		}
	}
}
