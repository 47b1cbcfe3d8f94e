package identity

import (
	"context"
	"crypto/ed25519"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// IssuerConfig is what an Issuer needs.
type IssuerConfig struct {
	// Key signs.
	Key ed25519.PrivateKey
	// Retired keys no longer sign but still verify, so that tokens live on over a change of keys.
	Retired []ed25519.PublicKey
	Now     func() time.Time
}

// Issuer signs access tokens. It is a KeySource of its own keys.
type Issuer struct {
	key    ed25519.PrivateKey
	public []PublicKey
	now    func() time.Time
}

// NewIssuer makes an Issuer.
func NewIssuer(config IssuerConfig) *Issuer {
	public := []PublicKey{Publish(config.Key.Public().(ed25519.PublicKey))}
	for _, key := range config.Retired {
		public = append(public, Publish(key))
	}
	return &Issuer{key: config.Key, public: public, now: config.Now}
}

// Issue signs a token for the actor and says when it stops working.
func (i *Issuer) Issue(actor Actor) (token string, expires time.Time, err error) {
	c := claimsOf(actor, i.now(), TokenLife)
	unsigned := jwt.NewWithClaims(jwt.SigningMethodEdDSA, c)
	unsigned.Header["kid"] = i.public[0].ID
	unsigned.Header["typ"] = tokenType
	token, err = unsigned.SignedString(i.key)
	return token, c.ExpiresAt.Time.UTC(), err
}

// SigningKeys are the keys that verify the issuer's tokens, newest first.
func (i *Issuer) SigningKeys(context.Context) ([]PublicKey, error) {
	return i.public, nil
}
