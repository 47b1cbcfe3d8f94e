package unitserver_test

import (
	"crypto/ed25519"
	"crypto/rand"
	"strings"
	"sync"
	"testing"
	"time"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
	"github.com/tiendo/tiendo/services/unit/unitserver"
)

func newKey(t *testing.T) ed25519.PrivateKey {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func idOf(key ed25519.PrivateKey) string {
	return identity.Publish(key.Public().(ed25519.PublicKey)).ID
}

// published are the ids of the keys that verify, as strangers are told.
func (w *world) published(t *testing.T) string {
	t.Helper()
	answer, err := w.identity.ListSigningKeys(t.Context(), &unitv1.ListSigningKeysRequest{})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, key := range answer.GetKeys() {
		if identity.Publish(key.GetPublicKey()).ID != key.GetKeyId() {
			t.Errorf("key %s is published under another id", key)
		}
		ids = append(ids, key.GetKeyId())
	}
	return strings.Join(ids, " ")
}

func TestServersThatStartAtOnceSignWithOneKey(t *testing.T) {
	clock, store := servertest.NewClock(morning), docstoretest.Open(t)
	ids := make([]string, 8)
	var servers sync.WaitGroup
	for i := range ids {
		servers.Go(func() {
			server, err := unitserver.New(t.Context(), unitserver.Config{Store: store, Now: clock.Now})
			if err != nil {
				t.Error(err)
				return
			}
			keys, _ := server.Issuer().SigningKeys(t.Context())
			ids[i] = keys[0].ID
		})
	}
	servers.Wait()
	for _, id := range ids {
		if id != ids[0] || id == "" {
			t.Errorf("servers on one store sign with %q", ids)
		}
	}
	if got := serve(t, clock, store, unitserver.Config{}).published(t); got != ids[0] {
		t.Errorf("published after a restart: %s, want %s", got, ids[0])
	}
}

func TestAChangeOfKeysBreaksNoToken(t *testing.T) {
	clock, store := servertest.NewClock(morning), docstoretest.Open(t)
	oldKey, newerKey := newKey(t), newKey(t)
	before := serve(t, clock, store, unitserver.Config{SigningKey: oldKey})
	others := identity.NewVerifier(identity.VerifierConfig{Keys: identity.RemoteKeys{Client: before.identity}, Now: clock.Now})
	clock.Advance(time.Hour)
	after := serve(t, clock, store, unitserver.Config{SigningKey: newerKey})
	for name, w := range map[string]*world{"before": before, "after": after} {
		if got, want := w.published(t), idOf(newerKey)+" "+idOf(oldKey); got != want {
			t.Errorf("the server from %s the change publishes %s, want %s", name, got, want)
		}
		token, _, err := w.Issuer.Issue(identity.Actor{Account: "accounts/a"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := others.Verify(t.Context(), token); err != nil {
			t.Errorf("a token from %s the change: %v", name, err)
		}
	}
	clock.Advance(time.Hour)
	if got := after.published(t); got != idOf(newerKey) {
		t.Errorf("an hour after the change: %s, want the new key alone", got)
	}
}

func TestEnsureAdministrator(t *testing.T) {
	w := start(t)
	for _, bad := range []struct{ login, password string }{
		{"", goodPassword},
		{"quản trị", goodPassword},
		{"quantri", "short"},
		{"quantri", "quantri-2025"},
	} {
		if created, err := w.server.EnsureAdministrator(t.Context(), bad.login, bad.password); created || err == nil {
			t.Errorf("EnsureAdministrator(%q, %q) = %v, %v, want an error", bad.login, bad.password, created, err)
		}
	}
	var made sync.Map
	var replicas sync.WaitGroup
	for range 4 {
		replicas.Go(func() {
			created, err := w.server.EnsureAdministrator(t.Context(), " QuanTri", goodPassword)
			if _, twice := made.LoadOrStore(created, true); err != nil || created && twice {
				t.Errorf("EnsureAdministrator = %v, %v, twice %v", created, err, twice)
			}
		})
	}
	replicas.Wait()
	if _, one := made.Load(true); !one {
		t.Error("nobody has created the administrator")
	}
	session, err := w.signIn(t, "quantri", goodPassword)
	if err != nil {
		t.Fatal(err)
	}
	unit, err := w.units.GetUnit(bearer(t, session), &unitv1.GetUnitRequest{Name: session.GetAccount().GetGrants()[0].GetUnit()})
	if err != nil || unit.GetName() != "units/he-thong" || unit.GetDisplayName() != "Hệ thống Tiến Độ" || unit.GetLevel() != "organisation" {
		t.Errorf("the administrator's unit: %v, %v", unit, err)
	}
	if _, err := w.identity.ListAccounts(bearer(t, session), &unitv1.ListAccountsRequest{}); err != nil {
		t.Errorf("the administrator may not list accounts: %v", err)
	}
	if created, err := w.server.EnsureAdministrator(t.Context(), "another", goodPassword); created || err != nil {
		t.Errorf("EnsureAdministrator where there is one = %v, %v", created, err)
	}
}
