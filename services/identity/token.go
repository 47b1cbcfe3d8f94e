package identity

import (
	"errors"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
)

// What every token says, and every verifier asks for. A token of another system, or of ours for another use, differs
// in one of them.
const (
	tokenIssuer    = "tiendo"
	tokenAudience  = "tiendo"
	tokenType      = "at+jwt"
	tokenAlgorithm = "EdDSA"
)

// TokenLife is how long an access token is valid.
const TokenLife = 10 * time.Minute

// leeway is how far the clocks of two servers may be apart.
const leeway = 10 * time.Second

// maxTokenBytes bounds the work an unauthenticated caller can ask for: 50 grants with the longest unit names fit twice.
const maxTokenBytes = 16 << 10

// claims is the payload of an access token.
type claims struct {
	jwt.RegisteredClaims
	DisplayName string       `json:"name"`
	Grants      []grantClaim `json:"grants"`
	Session     string       `json:"sid,omitempty"`
}

type grantClaim struct {
	Role string `json:"role"`
	Unit string `json:"unit"`
}

func claimsOf(actor Actor, now time.Time, life time.Duration) claims {
	c := claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Issuer:    tokenIssuer,
			Audience:  jwt.ClaimStrings{tokenAudience},
			Subject:   actor.Account,
			IssuedAt:  jwt.NewNumericDate(now),
			NotBefore: jwt.NewNumericDate(now),
			ExpiresAt: jwt.NewNumericDate(now.Add(life)),
		},
		DisplayName: actor.DisplayName,
		Session:     actor.Session,
		Grants:      make([]grantClaim, 0, len(actor.Grants)),
	}
	for _, g := range actor.Grants {
		c.Grants = append(c.Grants, grantClaim{Role: strings.TrimPrefix(g.Role.String(), "ROLE_"), Unit: g.Unit})
	}
	return c
}

// actor reads the actor back. A role this version does not know is left out, not refused: a newer unit service may
// already grant it, and it gives no right here.
func (c claims) actor() (Actor, error) {
	if c.Subject == "" || c.IssuedAt == nil {
		return Actor{}, errors.New("token without sub or iat")
	}
	actor := Actor{Account: c.Subject, DisplayName: c.DisplayName, Session: c.Session}
	for _, g := range c.Grants {
		if role := accessv1.Role_value["ROLE_"+g.Role]; role != 0 && g.Unit != "" {
			actor.Grants = append(actor.Grants, Grant{Role: accessv1.Role(role), Unit: g.Unit})
		}
	}
	return actor, nil
}
