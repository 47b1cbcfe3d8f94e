package signature

import (
	"crypto/x509"
	"encoding/asn1"
	"slices"
	"time"

	"github.com/smallstep/pkcs7"
)

// skew is how far the clock of a signer's computer may be ahead.
const skew = 10 * time.Minute

// verify checks one signature and answers what it says.
func (s signedField) verify(file []byte, o Options) (Signature, error) {
	ber, err := unpadded(s.contents)
	if err != nil {
		return Signature{}, err
	}
	found := Signature{Kind: s.kind, Field: s.name, Covers: s.covers, WholeFile: s.covers == len(file)}
	if s.kind == KindTimeStamp {
		return found, s.verifyStamp(&found, ber, file, o)
	}
	c, err := parseCMS(ber)
	if err != nil {
		return found, err
	}
	if len(c.Content) > 0 {
		return found, refuse(BadSignature, "the signature brings its own content")
	}
	if err := c.verify(s.content(file), pkcs7.OIDData); err != nil {
		return found, err
	}
	if err := forDocuments(c.signer); err != nil {
		return found, err
	}
	found.Certificate, found.Chain = c.shown(), c.chain(o.Roots, o.At)
	if err := s.time(&found, c, o); err != nil {
		return found, err
	}
	return found, inForce(c.signer, found.SignedAt, o.At)
}

// verifyStamp checks a time stamp over the whole document.
func (s signedField) verifyStamp(found *Signature, ber, file []byte, o Options) error {
	stamp, err := parseStamp(ber, s.content(file))
	if err != nil {
		return err
	}
	found.Certificate, found.Chain = stamp.shown(), stamp.chain(o.Roots, o.At)
	found.SignedAt, found.TimeSource = stamp.at, Stamped
	return notAhead(stamp.at, o.At)
}

// time finds when the signature was made: by its time stamp token, its signed attribute, or what the file says beside it.
func (s signedField) time(found *Signature, c cms, o Options) error {
	claimed, err := c.signedAt()
	if err != nil {
		return err
	}
	if claimed.IsZero() {
		claimed = parseDate(s.madeAt)
	}
	if !claimed.IsZero() {
		found.SignedAt, found.TimeSource = claimed, Claimed
	}
	stamp, there, err := c.stamp()
	if err != nil {
		return err
	}
	if there {
		found.SignedAt, found.TimeSource, found.StampChain = stamp.at, Stamped, stamp.chain(o.Roots, o.At)
	}
	return notAhead(found.SignedAt, o.At)
}

func notAhead(signedAt, now time.Time) error {
	if signedAt.After(now.Add(skew)) {
		return refuse(BadTime, "signed at %v, received at %v", signedAt, now)
	}
	return nil
}

// inForce refuses a certificate that was not valid when the document was signed or when it was received. The first is what
// the signer's own clock says, so the second is asked too.
func inForce(c *x509.Certificate, instants ...time.Time) error {
	for _, at := range instants {
		if !at.IsZero() && (at.Before(c.NotBefore) || at.After(c.NotAfter)) {
			return refuse(OutOfValidity, "valid from %v to %v, not at %v", c.NotBefore, c.NotAfter, at)
		}
	}
	return nil
}

// purposes are the extended key usages with which documents are signed: by the word of RFC 9336, by what Adobe and Microsoft
// named before it, and those of certificates for persons, which are used so in practice.
var purposes = []asn1.ObjectIdentifier{
	{1, 3, 6, 1, 5, 5, 7, 3, 36},
	{1, 2, 840, 113583, 1, 1, 5},
	{1, 3, 6, 1, 4, 1, 311, 10, 3, 12},
}

// forDocuments refuses a certificate that is not for signing documents.
func forDocuments(c *x509.Certificate) error {
	if c.IsCA {
		return refuse(WrongCertificate, "the certificate of an issuer of certificates")
	}
	if c.KeyUsage != 0 && c.KeyUsage&(x509.KeyUsageDigitalSignature|x509.KeyUsageContentCommitment) == 0 {
		return refuse(WrongCertificate, "key usage %b", c.KeyUsage)
	}
	if len(c.ExtKeyUsage) == 0 && len(c.UnknownExtKeyUsage) == 0 {
		return nil
	}
	known := slices.ContainsFunc(c.ExtKeyUsage, func(u x509.ExtKeyUsage) bool {
		return u == x509.ExtKeyUsageAny || u == x509.ExtKeyUsageEmailProtection || u == x509.ExtKeyUsageClientAuth
	})
	named := slices.ContainsFunc(c.UnknownExtKeyUsage, func(u asn1.ObjectIdentifier) bool {
		return slices.ContainsFunc(purposes, u.Equal)
	})
	if !known && !named {
		return refuse(WrongCertificate, "extended key usage %v %v", c.ExtKeyUsage, c.UnknownExtKeyUsage)
	}
	return nil
}
