package unitserver_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"
	"pgregory.net/rapid"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/identity"
)

func grant(unit string) *unitv1.Grant { return &unitv1.Grant{Role: officer, Unit: unit} }

func TestAnAccountsLife(t *testing.T) {
	w := start(t)
	w.addUnit(t, "a", simple("A", ""))
	w.addUnit(t, "b", simple("B", ""))
	given := &unitv1.Account{
		Name: "accounts/ignored", DisplayName: "Cán bộ", Grants: []*unitv1.Grant{grant("units/a")}, Demo: true, Etag: "ignored",
		Email: "canbo@example.vn",
	}
	created, err := w.identity.CreateAccount(w.admin(t), &unitv1.CreateAccountRequest{
		Account: given, AccountId: "can-bo.1", Password: goodPassword,
	})
	want := &unitv1.Account{
		Name: "accounts/can-bo.1", DisplayName: "Cán bộ", Grants: []*unitv1.Grant{grant("units/a")}, Demo: true,
		CreateTime: timestamppb.New(morning), Etag: `"1"`, Email: "canbo@example.vn",
	}
	if err != nil || !proto.Equal(created, want) {
		t.Fatalf("CreateAccount:\n got %v, %v\nwant %v", created, err, want)
	}
	if got, err := w.identity.GetAccount(w.admin(t), &unitv1.GetAccountRequest{Name: want.GetName()}); err != nil || !proto.Equal(got, want) {
		t.Errorf("GetAccount:\n got %v, %v\nwant %v", got, err, want)
	}
	change := proto.CloneOf(want)
	change.DisplayName, change.Disabled, change.Demo = "Cán bộ khác", true, false // demo is not taken
	change.Grants, change.Email = []*unitv1.Grant{grant("units/b"), grant("units/a")}, "moi@example.vn"
	want.Email, want.DisplayName, want.Disabled, want.Grants, want.Etag = change.Email, change.DisplayName, true, change.Grants, `"2"`
	if got, err := w.identity.UpdateAccount(w.admin(t), &unitv1.UpdateAccountRequest{Account: change}); err != nil || !proto.Equal(got, want) {
		t.Errorf("UpdateAccount:\n got %v, %v\nwant %v", got, err, want)
	}
	me := w.As(t, identity.Actor{Account: want.GetName()})
	if got, err := w.identity.GetMyAccount(me, &unitv1.GetMyAccountRequest{}); err != nil || !proto.Equal(got, want) {
		t.Errorf("GetMyAccount:\n got %v, %v\nwant %v", got, err, want)
	}
}

func TestListAccountsByLogin(t *testing.T) {
	w := start(t)
	w.addUnit(t, "a", simple("A", ""))
	for _, login := range []string{"b", "a-1", "a.1", "a"} {
		w.addAccount(t, login)
	}
	for _, size := range []int32{0, 1, 3, 9999} {
		var names []string
		for token := ""; ; {
			answer, err := w.identity.ListAccounts(w.admin(t), &unitv1.ListAccountsRequest{PageSize: size, PageToken: token})
			if err != nil {
				t.Fatal(err)
			}
			for _, a := range answer.GetAccounts() {
				names = append(names, strings.TrimPrefix(a.GetName(), "accounts/"))
			}
			if token = answer.GetNextPageToken(); token == "" {
				break
			}
		}
		if want := []string{"a", "a-1", "a.1", "b"}; !slices.Equal(names, want) {
			t.Errorf("by pages of %d: %q, want %q", size, names, want)
		}
	}
}

func TestAccountFailures(t *testing.T) {
	w := start(t)
	w.addUnit(t, "a", simple("A", ""))
	taken := w.addAccount(t, "taken")
	create := func(id, password string, grants ...*unitv1.Grant) error {
		_, err := w.identity.CreateAccount(w.admin(t), &unitv1.CreateAccountRequest{
			Account: &unitv1.Account{DisplayName: "A", Grants: grants}, AccountId: id, Password: password,
		})
		return err
	}
	update := func(change func(*unitv1.Account)) error {
		a := proto.CloneOf(taken)
		change(a)
		_, err := w.identity.UpdateAccount(w.admin(t), &unitv1.UpdateAccountRequest{Account: a})
		return err
	}
	change := func(account, old, password string) error {
		me := w.As(t, identity.Actor{Account: account})
		_, err := w.identity.ChangeMyPassword(me, &unitv1.ChangeMyPasswordRequest{OldPassword: old, NewPassword: password})
		return err
	}
	_, anonymous := w.identity.CreateAccount(t.Context(), &unitv1.CreateAccountRequest{})
	_, roleless := w.identity.ListAccounts(w.officer(t), &unitv1.ListAccountsRequest{})
	_, nobody := w.identity.GetAccount(w.admin(t), &unitv1.GetAccountRequest{Name: "accounts/nobody"})
	_, unknownMe := w.identity.GetMyAccount(w.admin(t), &unitv1.GetMyAccountRequest{})
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"create without a token", anonymous, "Unauthenticated SIGN_IN_REQUIRED"},
		{"list without the role", roleless, "PermissionDenied ROLE_MISSING"},
		{"get an unknown account", nobody, "NotFound NOT_FOUND"},
		{"get one's own account that is not there", unknownMe, "NotFound NOT_FOUND"},
		{"create with a taken login", create("taken", goodPassword), "AlreadyExists ALREADY_EXISTS"},
		{"create with capitals", create("Taken", goodPassword), "InvalidArgument INVALID_REQUEST; account_id PATTERN"},
		{"create with a short password", create("x", "ngan"), "InvalidArgument INVALID_REQUEST; password TOO_SHORT"},
		{
			"create with all faults at once", create("xuan-ve", goodPassword+"xuan-ve", grant("units/a"), grant("units/no"), grant("units/a")),
			"InvalidArgument INVALID_REQUEST; account.grants[1].unit UNKNOWN_REFERENCE; account.grants[2] DUPLICATE; password WEAK_PASSWORD",
		},
		{"update without an etag", update(func(a *unitv1.Account) { a.Etag = "" }), "InvalidArgument INVALID_REQUEST; account.etag REQUIRED"},
		{"update with a bad etag", update(func(a *unitv1.Account) { a.Etag = `"x"` }), "InvalidArgument INVALID_REQUEST; account.etag PATTERN"},
		{"update without a name or etag", update(func(a *unitv1.Account) { a.Name, a.Etag = "", "" }), "InvalidArgument INVALID_REQUEST; account.name REQUIRED; account.etag REQUIRED"},
		{"update with a bad name", update(func(a *unitv1.Account) { a.Name = "units/a" }), "InvalidArgument INVALID_REQUEST; account.name PATTERN"},
		{"update an unknown account", update(func(a *unitv1.Account) { a.Name = "accounts/nobody" }), "NotFound NOT_FOUND"},
		{"update with a stale etag", update(func(a *unitv1.Account) { a.Etag = `"2"` }), "Aborted STALE_ETAG"},
		{"update with an unknown unit", update(func(a *unitv1.Account) { a.Grants[0].Unit = "units/no" }), "InvalidArgument INVALID_REQUEST; account.grants[0].unit UNKNOWN_REFERENCE"},
		{"update with no role", update(func(a *unitv1.Account) { a.Grants[0].Role = 0 }), "InvalidArgument INVALID_REQUEST; account.grants[0].role REQUIRED"},
		{"change to a weak password", change(taken.GetName(), goodPassword, "Taken-2025-x"), "InvalidArgument INVALID_REQUEST; new_password WEAK_PASSWORD"},
		{"change with a wrong password", change(taken.GetName(), "wrong", "mua-thu-ve-som"), "Unauthenticated WRONG_CREDENTIALS"},
		{"change of nobody's password", change("accounts/nobody", goodPassword, "mua-thu-ve-som"), "Unauthenticated WRONG_CREDENTIALS"},
		{"update with no address for mail", update(func(a *unitv1.Account) { a.Email = "canbo" }), "InvalidArgument INVALID_REQUEST; account.email PATTERN"},
		{
			"update with an address that would add a line to a mail", update(func(a *unitv1.Account) { a.Email = "a@example.vn\r\nBcc: b@example.vn" }),
			"InvalidArgument INVALID_REQUEST; account.email CONTROL_CHARACTER; account.email PATTERN",
		},
		{"nothing of all that is stored", update(func(*unitv1.Account) {}), "OK"},
	} {
		if got := told(c.err); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestSomebodyAlwaysAdministers: an administrator disables others and not the own account, and keeps the right to administer.
func TestSomebodyAlwaysAdministers(t *testing.T) {
	w := start(t)
	w.addUnit(t, "a", simple("A", ""))
	own := func(disabled bool, grants ...*unitv1.Grant) error {
		account, err := w.identity.GetAccount(w.admin(t), &unitv1.GetAccountRequest{Name: "accounts/quantri"})
		if err != nil {
			t.Fatal(err)
		}
		account.Disabled, account.Grants = disabled, grants
		_, err = w.identity.UpdateAccount(w.admin(t), &unitv1.UpdateAccountRequest{Account: account})
		return err
	}
	administers, reports := &unitv1.Grant{Role: administrator, Unit: "units/a"}, &unitv1.Grant{Role: officer, Unit: "units/a"}
	if _, err := w.identity.CreateAccount(w.admin(t), &unitv1.CreateAccountRequest{
		Account: &unitv1.Account{DisplayName: "Quản trị", Grants: []*unitv1.Grant{administers}}, AccountId: "quantri", Password: goodPassword,
	}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what string
		err  error
		want string
	}{
		{"disabling oneself", own(true, administers), "InvalidArgument INVALID_REQUEST; account.disabled OWN_ACCOUNT"},
		{"giving the role up", own(false, reports), "InvalidArgument INVALID_REQUEST; account.grants OWN_ACCOUNT"},
		{"both", own(true), "InvalidArgument INVALID_REQUEST; account.disabled OWN_ACCOUNT; account.grants OWN_ACCOUNT"},
		{"another role beside it", own(false, reports, administers), "OK"},
	} {
		if got := told(c.err); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

// TestWhoHoldsARole is answered to a service, without those who may not sign in, whatever the size of a page.
func TestWhoHoldsARole(t *testing.T) {
	w := start(t)
	w.addUnit(t, "a", simple("A", ""))
	held := func(role accessv1.Role) *unitv1.Grant { return &unitv1.Grant{Role: role, Unit: "units/a"} }
	leads, reviews := held(accessv1.Role_ROLE_UNIT_LEADER), held(accessv1.Role_ROLE_LEAD_REVIEWER)
	for login, grants := range map[string][]*unitv1.Grant{
		"a": {grant("units/a"), reviews}, "b": {leads}, "c": {}, "d": {reviews}, "gone": {leads},
	} {
		_, err := w.identity.CreateAccount(w.admin(t), &unitv1.CreateAccountRequest{
			AccountId: login, Password: goodPassword,
			Account: &unitv1.Account{DisplayName: "Người " + login, Email: login + "@example.vn", Grants: grants, Disabled: login == "gone"},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	service := w.As(t, identity.Actor{
		Account: "accounts/may-chu", Grants: []identity.Grant{{Role: accessv1.Role_ROLE_SERVICE, Unit: "units/he-thong"}},
	})
	want := []*unitv1.RoleHolder{
		{Account: "accounts/a", DisplayName: "Người a", Email: "a@example.vn", Grants: []*unitv1.Grant{grant("units/a")}},
		{Account: "accounts/b", DisplayName: "Người b", Email: "b@example.vn", Grants: []*unitv1.Grant{leads}},
	}
	for _, size := range []int32{0, 1, 2, 3} {
		var got []*unitv1.RoleHolder
		for token := ""; ; {
			page, err := w.identity.ListRoleHolders(service, &unitv1.ListRoleHoldersRequest{
				Roles: []accessv1.Role{officer, accessv1.Role_ROLE_UNIT_LEADER}, PageSize: size, PageToken: token,
			})
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, page.GetRoleHolders()...)
			if token = page.GetNextPageToken(); token == "" {
				break
			}
		}
		if !slices.EqualFunc(got, want, func(a, b *unitv1.RoleHolder) bool { return proto.Equal(a, b) }) {
			t.Errorf("by pages of %d:\n got %v\nwant %v", size, got, want)
		}
	}
	_, byAdmin := w.identity.ListRoleHolders(w.admin(t), &unitv1.ListRoleHoldersRequest{Roles: []accessv1.Role{officer}})
	_, noRole := w.identity.ListRoleHolders(service, &unitv1.ListRoleHoldersRequest{})
	if told(byAdmin) != "PermissionDenied ROLE_MISSING" || told(noRole) != "InvalidArgument INVALID_REQUEST; roles REQUIRED" {
		t.Errorf("by an administrator: %s; without a role: %s", told(byAdmin), told(noRole))
	}
}

func TestOneOfManyUpdatesWins(t *testing.T) {
	w := start(t)
	w.addUnit(t, "a", simple("A", ""))
	seen := w.addAccount(t, "a")
	answers := make([]string, 16)
	var writers sync.WaitGroup
	for i := range answers {
		writers.Go(func() {
			a := proto.CloneOf(seen)
			a.DisplayName = fmt.Sprint(i)
			_, err := w.identity.UpdateAccount(w.admin(t), &unitv1.UpdateAccountRequest{Account: a})
			answers[i] = told(err)
		})
	}
	writers.Wait()
	slices.Sort(answers)
	if answers[15] != "OK" || answers[0] != "Aborted STALE_ETAG" || answers[14] != answers[0] {
		t.Errorf("16 updates of one etag: %q, want one OK", answers)
	}
}

// refusal is how an account with a password is refused; the unit it names does not exist, so that it always is.
func (w *world) refusal(t rapid.TB, admin context.Context, login, password string) string {
	_, err := w.identity.CreateAccount(admin, &unitv1.CreateAccountRequest{
		Account:   &unitv1.Account{DisplayName: "A", Grants: []*unitv1.Grant{grant("units/none")}},
		AccountId: login, Password: password,
	})
	if err == nil {
		t.Fatalf("an account with a grant in no unit was created")
	}
	return told(err)
}

func weakness(refused string) bool { return strings.Contains(refused, "; password WEAK_PASSWORD") }

func TestWeakPasswords(t *testing.T) {
	w := start(t)
	for _, c := range []struct {
		login, password string
		weak            bool
	}{
		{"canbo.dai", "trinh-dien-2025", false},
		{"canbo.dai", goodPassword, false},
		{"canbo.dai", "Tr0ng-dam-gi-dep", false},
		{"canbo.dai", "x7#Kp!92mQ", false},
		{"canbo.dai", "nước chảy đá mòn", false},
		{"a", "ba-con-ga-con", false}, // contains a login name of one letter, by chance
		{"canbo.dai1", "canbo.dai1", true},
		{"canbo.dai", "CanBo.Dai-2025", true},
		{"canbo.dai", "xcanbo.daix", true},
		{"a", "aaaaaaaaaaaa", true},
		{"a", "ababababab", true},
		{"a", "ạạạạạạạạạạ", true},
		{"a", "1234567890", true},
		{"a", "0912345678", true},
		{"a", "01/01/1990", true},
		{"a", "abcdefghij", true},
		{"a", "jihgfedcba", true},
		{"a", "abc1234567", true},
		{"a", "qwertyuiop", true},
		{"a", "QWERTYUIOP123", true},
		{"a", "poiuytrewq", true},
		{"a", "1qaz2wsx3edc", true},
		{"a", "Password123!", true},
		{"a", "matkhau2025", true},
		{"a", "matkhaumatkhau", true},
		{"a", "!!administrator", true},
	} {
		if got := weakness(w.refusal(t, w.admin(t), c.login, c.password)); got != c.weak {
			t.Errorf("password %q of %q: weak %v, want %v", c.password, c.login, got, c.weak)
		}
	}
}

func TestWhatIsMadeOfLittleIsWeak(t *testing.T) {
	w := start(t)
	admin := w.admin(t)
	rapid.Check(t, func(t *rapid.T) {
		alphabet := rapid.SliceOfN(rapid.RuneFrom([]rune("aăâbcdđeêz019-_ !")), 1, 3).Draw(t, "alphabet")
		password := string(rapid.SliceOfN(rapid.SampledFrom(alphabet), 10, 60).Draw(t, "password"))
		if !weakness(w.refusal(t, admin, "login", password)) {
			t.Fatalf("%q is no weak password", password)
		}
	})
}
