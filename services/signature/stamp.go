package signature

import (
	"bytes"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"math/big"
	"slices"
	"time"
)

var (
	oidStampToken = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 14}
	oidStampInfo  = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 1, 4}
)

// stamp is a time stamp token that verified (RFC 3161).
type stamp struct {
	cms
	at time.Time
}

// stampInfo is the part of a token's statement that is read.
type stampInfo struct {
	Version int
	Policy  asn1.ObjectIdentifier
	Imprint struct {
		Algorithm pkix.AlgorithmIdentifier
		Hash      []byte
	}
	Serial *big.Int
	At     time.Time `asn1:"generalized"`
}

// stamp finds the time stamp token over a signature; false if there is none. It is no signed attribute: it is made after.
func (c cms) stamp() (stamp, bool, error) {
	for _, attribute := range c.Signers[0].UnauthenticatedAttributes {
		if attribute.Type.Equal(oidStampToken) {
			found, err := parseStamp(attribute.Value.Bytes, c.Signers[0].EncryptedDigest)
			return found, true, err
		}
	}
	return stamp{}, false, nil
}

// parseStamp reads a token and checks that it is over these bytes.
func parseStamp(ber, over []byte) (stamp, error) {
	c, err := parseCMS(ber)
	if err != nil {
		return stamp{}, err
	}
	if !slices.Contains(c.signer.ExtKeyUsage, x509.ExtKeyUsageTimeStamping) {
		return stamp{}, refuse(BadTime, "the time stamp is by a certificate that is not for time stamps")
	}
	if err := c.verify(c.Content, oidStampInfo); err != nil {
		return stamp{}, refuse(BadTime, "the time stamp does not verify: %v", err)
	}
	var info stampInfo
	if _, err := asn1.Unmarshal(c.Content, &info); err != nil {
		return stamp{}, refuse(BadTime, "the time stamp cannot be read: %v", err)
	}
	hash, taken := digests[info.Imprint.Algorithm.Algorithm.String()]
	if !taken {
		return stamp{}, refuse(WeakAlgorithm, "digest %v of the time stamp", info.Imprint.Algorithm.Algorithm)
	}
	h := hash.New()
	h.Write(over)
	if !bytes.Equal(h.Sum(nil), info.Imprint.Hash) {
		return stamp{}, refuse(BadTime, "the time stamp is over something else")
	}
	at := info.At.UTC()
	return stamp{cms: c, at: at}, inForce(c.signer, at)
}
