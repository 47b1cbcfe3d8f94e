package identity_test

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/internal/servertest"
)

var noon = time.Date(2025, 7, 9, 5, 0, 0, 0, time.UTC)

func newKey(t testing.TB) ed25519.PrivateKey {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func public(key ed25519.PrivateKey) ed25519.PublicKey { return key.Public().(ed25519.PublicKey) }

func issue(t testing.TB, issuer *identity.Issuer, actor identity.Actor) string {
	t.Helper()
	token, _, err := issuer.Issue(actor)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func TestVerifyAnswersWhoWasIssued(t *testing.T) {
	clock := servertest.NewClock(noon)
	issuer := servertest.NewIssuer(t, clock)
	verifier := identity.NewVerifier(identity.VerifierConfig{Keys: issuer, Now: clock.Now})
	token := issue(t, issuer, anOfficer)
	for range 2 { // the second time it is remembered
		got, err := verifier.Verify(t.Context(), token)
		if err != nil || !reflect.DeepEqual(got, anOfficer) {
			t.Fatalf("Verify = %+v, %v, want %+v", got, err, anOfficer)
		}
	}
}

// The longest token there can be: an account has at most 50 grants, and unit names at most 63 letters.
func TestVerifyTakesTheLongestToken(t *testing.T) {
	clock := servertest.NewClock(noon)
	issuer := servertest.NewIssuer(t, clock)
	actor := identity.Actor{
		Account: "accounts/" + strings.Repeat("a", 63), DisplayName: strings.Repeat("ệ", 200), Session: strings.Repeat("0", 64),
	}
	for range 50 {
		grant := identity.Grant{Role: accessv1.Role_ROLE_ADMINISTRATOR, Unit: "units/" + strings.Repeat("u", 63)}
		actor.Grants = append(actor.Grants, grant)
	}
	verifier := identity.NewVerifier(identity.VerifierConfig{Keys: issuer, Now: clock.Now})
	if _, err := verifier.Verify(t.Context(), issue(t, issuer, actor)); err != nil {
		t.Errorf("Verify = %v", err)
	}
}

// forged is a sound token with some of it changed.
func forged(t *testing.T, method jwt.SigningMethod, key any, header, payload map[string]any) string {
	t.Helper()
	token := jwt.NewWithClaims(method, jwt.MapClaims{
		"iss": "tiendo", "aud": "tiendo", "sub": "accounts/a", "iat": noon.Unix(), "nbf": noon.Unix(),
		"exp": noon.Add(time.Minute).Unix(), "name": "A", "grants": []any{map[string]any{"role": "ADMINISTRATOR", "unit": "units/a"}},
	})
	token.Header["typ"] = "at+jwt"
	for name, value := range header {
		token.Header[name] = value
	}
	for name, value := range payload {
		if token.Claims.(jwt.MapClaims)[name] = value; value == nil {
			delete(token.Claims.(jwt.MapClaims), name)
		}
	}
	text, err := token.SignedString(key)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestVerifyRefusesEveryOtherToken(t *testing.T) {
	clock := servertest.NewClock(noon)
	key := newKey(t)
	issuer := identity.NewIssuer(identity.IssuerConfig{Key: key, Now: clock.Now})
	id := identity.Publish(public(key)).ID
	kid := map[string]any{"kid": id}
	ours := func(payload map[string]any) string {
		return forged(t, jwt.SigningMethodEdDSA, key, kid, payload)
	}
	good := ours(nil)
	parts := strings.Split(good, ".")
	verify := func(token string) error {
		verifier := identity.NewVerifier(identity.VerifierConfig{Keys: issuer, Now: clock.Now})
		_, err := verifier.Verify(t.Context(), token)
		return err
	}
	if err := verify(good); err != nil {
		t.Fatalf("the token all others are made from is refused: %v", err)
	}
	for name, token := range map[string]string{
		"empty":            "",
		"no token":         "abc",
		"two parts":        parts[0] + "." + parts[1],
		"no signature":     parts[0] + "." + parts[1] + ".",
		"oversize":         good + strings.Repeat("A", 16<<10),
		"other payload":    parts[0] + "." + base64.RawURLEncoding.EncodeToString([]byte(`{"sub":"accounts/root"}`)) + "." + parts[2],
		"line end":         good + "\n",
		"other key":        forged(t, jwt.SigningMethodEdDSA, newKey(t), kid, nil),
		"unknown key id":   forged(t, jwt.SigningMethodEdDSA, key, map[string]any{"kid": "x"}, nil),
		"no key id":        forged(t, jwt.SigningMethodEdDSA, key, nil, nil),
		"key id no text":   forged(t, jwt.SigningMethodEdDSA, key, map[string]any{"kid": 7}, nil),
		"another type":     forged(t, jwt.SigningMethodEdDSA, key, map[string]any{"kid": id, "typ": "JWT"}, nil),
		"alg none":         forged(t, jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, kid, nil),
		"alg HS256":        forged(t, jwt.SigningMethodHS256, []byte(public(key)), kid, nil),
		"another issuer":   ours(map[string]any{"iss": "elsewhere"}),
		"no issuer":        ours(map[string]any{"iss": nil}),
		"another audience": ours(map[string]any{"aud": "elsewhere"}),
		"no audience":      ours(map[string]any{"aud": nil}),
		"nobody":           ours(map[string]any{"sub": ""}),
		"no sub":           ours(map[string]any{"sub": nil}),
		"no exp":           ours(map[string]any{"exp": nil}),
		"no nbf":           ours(map[string]any{"nbf": nil}),
		"no iat":           ours(map[string]any{"iat": nil}),
		"expired":          ours(map[string]any{"exp": noon.Add(-time.Minute).Unix()}),
		"not yet":          ours(map[string]any{"nbf": noon.Add(time.Minute).Unix()}),
		"from the future":  ours(map[string]any{"iat": noon.Add(time.Minute).Unix()}),
	} {
		if err := verify(token); err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_TOKEN_INVALID {
			t.Errorf("%s: Verify = %v, want TOKEN_INVALID", name, err)
		}
	}
}

// Clocks of two servers may be 10 seconds apart; that is how much longer, and earlier, a token is taken.
func TestTokenLife(t *testing.T) {
	clock := servertest.NewClock(noon)
	issuer := servertest.NewIssuer(t, clock)
	token := issue(t, issuer, anOfficer)
	remembering := identity.NewVerifier(identity.VerifierConfig{Keys: issuer, Now: clock.Now})
	if _, err := remembering.Verify(t.Context(), token); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		after time.Duration
		valid bool
	}{
		{-10*time.Second - time.Millisecond, false},
		{-10 * time.Second, true},
		{identity.TokenLife, true},
		{identity.TokenLife + 10*time.Second - time.Millisecond, true},
		{identity.TokenLife + 10*time.Second, false},
	} {
		clock.Set(noon.Add(c.after))
		fresh := identity.NewVerifier(identity.VerifierConfig{Keys: issuer, Now: clock.Now})
		for name, verifier := range map[string]*identity.Verifier{"fresh": fresh, "remembering": remembering} {
			if _, err := verifier.Verify(t.Context(), token); (err == nil) != c.valid {
				t.Errorf("%s verifier, %v after issue: %v, want valid %v", name, c.after, err, c.valid)
			}
		}
	}
}

func TestRolesOfANewerVersionGiveNoRight(t *testing.T) {
	clock := servertest.NewClock(noon)
	key := newKey(t)
	issuer := identity.NewIssuer(identity.IssuerConfig{Key: key, Now: clock.Now})
	token := forged(t, jwt.SigningMethodEdDSA, key, map[string]any{"kid": identity.Publish(public(key)).ID}, map[string]any{"grants": []any{
		map[string]any{"role": "EMPEROR", "unit": "units/a"},
		map[string]any{"role": "UNSPECIFIED", "unit": "units/a"},
		map[string]any{"role": "UNIT_LEADER", "unit": ""},
		map[string]any{"role": "UNIT_LEADER", "unit": "units/b"},
	}})
	verifier := identity.NewVerifier(identity.VerifierConfig{Keys: issuer, Now: clock.Now})
	actor, err := verifier.Verify(context.Background(), token)
	if want := []identity.Grant{{Role: leader, Unit: "units/b"}}; err != nil || !reflect.DeepEqual(actor.Grants, want) {
		t.Errorf("Verify = %+v, %v, want grants %+v", actor, err, want)
	}
}
