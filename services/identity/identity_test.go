package identity_test

import (
	"slices"
	"testing"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	"github.com/tiendo/tiendo/services/identity"
)

const (
	officer = accessv1.Role_ROLE_UNIT_OFFICER
	leader  = accessv1.Role_ROLE_UNIT_LEADER
)

var anOfficer = identity.Actor{
	Account: "accounts/canbo.x", DisplayName: "Cán bộ xã X",
	Grants:  []identity.Grant{{Role: officer, Unit: "units/x"}, {Role: leader, Unit: "units/y"}, {Role: officer, Unit: "units/y"}},
	Session: "s1",
}

func TestActor(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want bool
	}{
		{"holds a role in its unit", anOfficer.Holds(officer, "units/x"), true},
		{"holds no other role there", anOfficer.Holds(leader, "units/x"), false},
		{"holds nothing elsewhere", anOfficer.Holds(officer, "units/z"), false},
		{"holds nothing in no unit", identity.Actor{Grants: []identity.Grant{{Role: officer}}}.Holds(officer, ""), false},
		{"has one of the roles", anOfficer.HasRole(accessv1.Role_ROLE_ADMINISTRATOR, leader), true},
		{"has no other role", anOfficer.HasRole(accessv1.Role_ROLE_ADMINISTRATOR), false},
		{"is somebody", anOfficer.SignedIn(), true},
		{"nobody is nobody", identity.From(t.Context()).SignedIn(), false},
		{"travels with the context", identity.From(identity.With(t.Context(), anOfficer)).SignedIn(), true},
		{"names its units once", slices.Equal(anOfficer.Units(officer, leader), []string{"units/x", "units/y"}), true},
	} {
		if c.got != c.want {
			t.Errorf("an actor %s: %v, want %v", c.name, c.got, c.want)
		}
	}
}
