package identity

import (
	"context"
	"crypto/sha256"
	"log/slog"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// VerifierConfig is what a Verifier needs.
type VerifierConfig struct {
	Keys KeySource
	Now  func() time.Time
	// Log is told when the keys cannot be refreshed; nothing is logged if nil.
	Log *slog.Logger
}

// Verifier checks access tokens without asking anybody, once it has the keys.
type Verifier struct {
	keys   *keySet
	now    func() time.Time
	parser *jwt.Parser
	known  *verifiedTokens
}

// NewVerifier makes a Verifier. It asks for keys with the first token.
func NewVerifier(config VerifierConfig) *Verifier {
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	v := &Verifier{now: config.Now, known: newVerifiedTokens()}
	v.keys = &keySet{source: config.Keys, now: config.Now, log: config.Log, onChange: v.known.clear}
	v.parser = jwt.NewParser(
		jwt.WithValidMethods([]string{tokenAlgorithm}),
		jwt.WithIssuer(tokenIssuer),
		jwt.WithAudience(tokenAudience),
		jwt.WithExpirationRequired(),
		jwt.WithNotBeforeRequired(),
		jwt.WithIssuedAt(),
		jwt.WithLeeway(leeway),
		jwt.WithTimeFunc(config.Now),
		jwt.WithStrictDecoding(),
	)
	return v
}

// Verify answers the actor of a token. It fails with TOKEN_INVALID, whatever is wrong with the token, or with
// UNAVAILABLE while no keys can be had.
func (v *Verifier) Verify(ctx context.Context, token string) (Actor, error) {
	if len(token) > maxTokenBytes || strings.ContainsAny(token, "\r\n") { // line ends would be passed over in decoding
		return Actor{}, fault.New(faultv1.Reason_REASON_TOKEN_INVALID)
	}
	sum := sha256.Sum256([]byte(token))
	if actor, ok := v.known.get(sum, v.now()); ok {
		v.keys.refreshWhenOld(ctx)
		return actor, nil
	}
	return v.verify(ctx, token, sum)
}

func (v *Verifier) verify(ctx context.Context, token string, sum [sha256.Size]byte) (Actor, error) {
	generation := v.known.generation()
	var c claims
	_, err := v.parser.ParseWithClaims(token, &c, func(t *jwt.Token) (any, error) {
		if t.Header["typ"] != tokenType {
			return nil, fault.New(faultv1.Reason_REASON_TOKEN_INVALID)
		}
		id, _ := t.Header["kid"].(string)
		return v.keys.key(ctx, id)
	})
	if err != nil {
		if fault.KindOf(err) == fault.Unavailable {
			return Actor{}, err
		}
		return Actor{}, fault.New(faultv1.Reason_REASON_TOKEN_INVALID).Because(err)
	}
	actor, err := c.actor()
	if err != nil {
		return Actor{}, fault.New(faultv1.Reason_REASON_TOKEN_INVALID).Because(err)
	}
	checked := verifiedToken{actor: actor, from: c.NotBefore.Add(-leeway), until: c.ExpiresAt.Add(leeway)}
	v.known.put(sum, checked, generation, v.now())
	return actor, nil
}
