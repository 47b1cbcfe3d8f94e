// Package identity says who calls: the actor of a call, the signed tokens that carry it from service to service, and
// the passwords it is proved with. It knows nothing of what an actor may do; that is package access.
package identity

import (
	"context"
	"slices"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
)

// Grant is one role held in one unit.
type Grant struct {
	Role accessv1.Role
	// Unit is a resource name, units/{unit}.
	Unit string
}

// Actor is the person, or the client system, on whose behalf a call is made. Actors are shared between calls and must
// not be changed.
type Actor struct {
	// Account is a resource name, accounts/{account}. It is empty for nobody.
	Account     string
	DisplayName string
	Grants      []Grant
	// Session is the session the token was given in; empty for a token that was signed without one.
	Session string
}

// SignedIn tells whether the actor is somebody.
func (a Actor) SignedIn() bool {
	return a.Account != ""
}

// HasRole tells whether the actor holds one of the roles in any unit.
func (a Actor) HasRole(roles ...accessv1.Role) bool {
	return slices.ContainsFunc(a.Grants, func(g Grant) bool { return slices.Contains(roles, g.Role) })
}

// Holds tells whether the actor holds the role in the unit. No unit is not a unit: nobody holds a role in it.
func (a Actor) Holds(role accessv1.Role, unit string) bool {
	return unit != "" && slices.Contains(a.Grants, Grant{Role: role, Unit: unit})
}

// Units are the units in which the actor holds one of the roles, each once, in the order of the grants.
func (a Actor) Units(roles ...accessv1.Role) []string {
	var units []string
	for _, g := range a.Grants {
		if slices.Contains(roles, g.Role) && !slices.Contains(units, g.Unit) {
			units = append(units, g.Unit)
		}
	}
	return units
}

type actorKey struct{}

// With puts the actor into the context.
func With(ctx context.Context, actor Actor) context.Context {
	return context.WithValue(ctx, actorKey{}, actor)
}

// From is the actor of the call. Without one it is the zero Actor, who is nobody and may do nothing.
func From(ctx context.Context) Actor {
	actor, _ := ctx.Value(actorKey{}).(Actor)
	return actor
}
