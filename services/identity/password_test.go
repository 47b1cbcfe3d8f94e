package identity_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/identity"
)

// cheap is a hash with the least costs, made without our code.
func cheap(password string) string {
	salt := []byte("0123456789abcdef")
	sum := argon2.IDKey([]byte(password), salt, 1, 8, 1, 32)
	encode := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=19$m=8,t=1,p=1$%s$%s", encode(salt), encode(sum))
}

func TestPasswords(t *testing.T) {
	passwords := identity.NewPasswords()
	const composed = "mật khẩu dài"
	decomposed := norm.NFD.String(composed)
	hash, err := passwords.Hash(t.Context(), composed)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(hash, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("Hash = %s, want argon2id with 19 MiB and 2 passes", hash)
	}
	if again, err := passwords.Hash(t.Context(), composed); err != nil || again == hash {
		t.Errorf("the same password hashes to the same text twice, or %v", err)
	}
	for _, c := range []struct {
		name, hash, password string
		ok, upgrade          bool
	}{
		{"the password", hash, composed, true, false},
		{"typed in another Unicode form", hash, decomposed, true, false},
		{"another password", hash, composed + " ", false, false},
		{"without tone marks", hash, "mat khau dai", false, false},
		{"no password", hash, "", false, false},
		{"no account", "", composed, false, false},
		{"no account, no password", "", "", false, false},
		{"an older hash", cheap("abc"), "abc", true, true},
		{"an older hash, another password", cheap("abc"), "abd", false, false},
	} {
		ok, upgrade, err := passwords.Verify(t.Context(), c.hash, c.password)
		if ok != c.ok || upgrade != c.upgrade || err != nil {
			t.Errorf("%s: Verify = %v, %v, %v, want %v, %v", c.name, ok, upgrade, err, c.ok, c.upgrade)
		}
	}
}

// A record that was damaged, in whatever way, lets nobody in, stops nothing else, and shows nothing of itself.
func TestDamagedHashLetsNobodyIn(t *testing.T) {
	passwords, sound := identity.NewPasswords(), cheap("abc")
	parts := strings.Split(sound, "$")
	check := func(t rapid.TB, damaged string) {
		ok, _, err := passwords.Verify(context.Background(), damaged, "abc")
		if ok {
			t.Fatalf("Verify(%q) lets the password in", damaged)
		}
		if err != nil && (reason(err) != faultv1.Reason_REASON_INTERNAL || strings.Contains(err.Error(), parts[5][:8])) {
			t.Fatalf("Verify(%q) = %v, want INTERNAL and nothing of the hash", damaged, err)
		}
	}
	for _, damaged := range []string{
		"$", "$$$$$", sound + "$", sound + "\n", strings.Replace(sound, "argon2id", "argon2i", 1),
		strings.Replace(sound, "v=19", "v=16", 1), strings.Replace(sound, "m=8,", "m=4294967295,", 1),
		strings.Replace(sound, "t=1", "t=4294967295", 1), strings.Replace(sound, "p=1", "p=255", 1),
		strings.Replace(sound, "m=8", "m=08", 1), strings.Replace(sound, "p=1", "p=0", 1), strings.Replace(sound, "t=1", "t=0", 1),
		strings.Join(parts[:5], "$") + "$", strings.Join(parts[:5], "$") + "$AAAA", "$argon2id$v=19$m=8,t=1,p=1$$" + parts[5],
	} {
		if _, _, err := passwords.Verify(t.Context(), damaged, "abc"); reason(err) != faultv1.Reason_REASON_INTERNAL {
			t.Errorf("Verify(%q) = %v, want INTERNAL", damaged, err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.IntRange(0, len(sound)-1).Draw(t, "at")
		with := rapid.StringMatching(`[$=,mtpA0-9/+. -]{0,2}`).Draw(t, "with")
		cut := rapid.IntRange(0, 3).Draw(t, "cut")
		if damaged := sound[:at] + with + sound[min(at+cut, len(sound)):]; damaged != sound && damaged != "" {
			check(t, damaged)
		}
	})
}

func TestAWaitingHashIsGivenUpWithItsCall(t *testing.T) {
	passwords := identity.NewPasswords()
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	for range 20 { // whether it waits at all is chance
		if _, err := passwords.Hash(gone, "abc"); err != nil && reason(err) != faultv1.Reason_REASON_CANCELED {
			t.Fatalf("Hash = %v, want CANCELED", err)
		}
	}
}
