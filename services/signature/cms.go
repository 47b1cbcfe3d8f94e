package signature

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/rsa"
	_ "crypto/sha256" // the digests that are taken
	_ "crypto/sha512"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"errors"
	"strings"
	"time"

	"github.com/smallstep/pkcs7"
)

var (
	oidContentType        = pkcs7.OIDAttributeContentType
	oidMessageDigest      = pkcs7.OIDAttributeMessageDigest
	oidSigningTime        = pkcs7.OIDAttributeSigningTime
	oidSigningCertificate = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 47}
	oidTitle              = asn1.ObjectIdentifier{2, 5, 4, 12}
)

// digests are the digests that are taken.
var digests = map[string]crypto.Hash{
	pkcs7.OIDDigestAlgorithmSHA256.String(): crypto.SHA256,
	pkcs7.OIDDigestAlgorithmSHA384.String(): crypto.SHA384,
	pkcs7.OIDDigestAlgorithmSHA512.String(): crypto.SHA512,
}

// weak are algorithms for signing that contain a digest that is no longer safe.
var weak = []asn1.ObjectIdentifier{
	pkcs7.OIDEncryptionAlgorithmRSAMD5, pkcs7.OIDEncryptionAlgorithmRSASHA1, pkcs7.OIDDigestAlgorithmECDSASHA1,
	pkcs7.OIDDigestAlgorithmDSA, pkcs7.OIDDigestAlgorithmDSASHA1,
}

// cms is signed data with one signer.
type cms struct {
	*pkcs7.PKCS7
	signer *x509.Certificate
}

// parseCMS reads signed data with one signer.
func parseCMS(ber []byte) (cms, error) {
	if _, err := measure(ber, 0); err != nil {
		return cms{}, err
	}
	parsed, err := pkcs7.Parse(ber)
	if err != nil {
		return cms{}, refuse(BadSignature, "%v", err)
	}
	if len(parsed.Signers) != 1 {
		return cms{}, refuse(BadSignature, "%d signers in one signature", len(parsed.Signers))
	}
	signer := parsed.GetOnlySigner()
	if signer == nil {
		return cms{}, refuse(BadSignature, "the signer's certificate is not in the signature")
	}
	c := cms{PKCS7: parsed, signer: signer}
	return c, c.strong()
}

// strong refuses algorithms and keys that no longer prove anything.
func (c cms) strong() error {
	signer := c.Signers[0]
	if _, taken := digests[signer.DigestAlgorithm.Algorithm.String()]; !taken {
		return refuse(WeakAlgorithm, "digest %v", signer.DigestAlgorithm.Algorithm)
	}
	for _, algorithm := range weak {
		if signer.DigestEncryptionAlgorithm.Algorithm.Equal(algorithm) {
			return refuse(WeakAlgorithm, "signature %v", algorithm)
		}
	}
	switch key := c.signer.PublicKey.(type) {
	case *rsa.PublicKey:
		if key.N.BitLen() < 2048 {
			return refuse(WeakAlgorithm, "RSA with %d bits", key.N.BitLen())
		}
	case *ecdsa.PublicKey:
	default:
		return refuse(WeakAlgorithm, "a key of type %T", key)
	}
	return nil
}

// attribute is the value of a signed attribute that may be there once; false if it is not there.
func (c cms) attribute(kind asn1.ObjectIdentifier, value any) (bool, error) {
	found := 0
	for _, attribute := range c.Signers[0].AuthenticatedAttributes {
		if !attribute.Type.Equal(kind) {
			continue
		}
		found++
		if rest, err := asn1.Unmarshal(attribute.Value.Bytes, value); err != nil || len(rest) > 0 {
			return false, refuse(BadSignature, "signed attribute %v", kind)
		}
	}
	if found > 1 {
		return false, refuse(BadSignature, "signed attribute %v twice", kind)
	}
	return found == 1, nil
}

// verify holds the signed data against what was signed.
func (c cms) verify(content []byte, contentType asn1.ObjectIdentifier) error {
	var kind asn1.ObjectIdentifier
	var digest []byte
	typed, err := c.attribute(oidContentType, &kind)
	if err != nil {
		return err
	}
	digested, err := c.attribute(oidMessageDigest, &digest)
	if err != nil {
		return err
	}
	if !typed || !digested || !kind.Equal(contentType) {
		return refuse(BadSignature, "the signed attributes do not name what was signed")
	}
	if err := c.bound(); err != nil {
		return err
	}
	c.Content = content
	var other *pkcs7.MessageDigestMismatchError
	var outside *pkcs7.SigningTimeNotValidError
	switch err := c.Verify(); {
	case errors.As(err, &other):
		return refuse(Altered, "the bytes are not those that were signed")
	case errors.As(err, &outside):
		return refuse(OutOfValidity, "%v", err)
	case err != nil:
		return refuse(BadSignature, "%v", err)
	}
	return nil
}

// bound checks that the signed attributes, where they name the signer's certificate, name the one that is there
// (RFC 5035): the certificate itself is not covered by the signature.
func (c cms) bound() error {
	var named struct {
		Certificates []struct {
			Algorithm pkix.AlgorithmIdentifier `asn1:"optional"`
			Hash      []byte
			Issuer    asn1.RawValue `asn1:"optional"`
		}
		Policies asn1.RawValue `asn1:"optional"`
	}
	there, err := c.attribute(oidSigningCertificate, &named)
	if err != nil || !there {
		return err
	}
	if len(named.Certificates) == 0 {
		return refuse(BadSignature, "names no certificate")
	}
	hash := crypto.SHA256
	if algorithm := named.Certificates[0].Algorithm.Algorithm; algorithm != nil {
		var taken bool
		if hash, taken = digests[algorithm.String()]; !taken {
			return refuse(WeakAlgorithm, "digest %v of the certificate", algorithm)
		}
	}
	h := hash.New()
	h.Write(c.signer.Raw)
	if !bytes.Equal(h.Sum(nil), named.Certificates[0].Hash) {
		return refuse(BadSignature, "the certificate is not the one that was signed with")
	}
	return nil
}

// signedAt is the signing time among the signed attributes; zero if there is none.
func (c cms) signedAt() (time.Time, error) {
	var at time.Time
	_, err := c.attribute(oidSigningTime, &at)
	return at.UTC(), err
}

// chain says whether the signer's certificate leads to a trusted root.
func (c cms) chain(roots *x509.CertPool, at time.Time) Chain {
	if roots == nil {
		return NotChecked
	}
	between := x509.NewCertPool()
	for _, certificate := range c.Certificates {
		between.AddCert(certificate)
	}
	_, err := c.signer.Verify(x509.VerifyOptions{
		Roots: roots, Intermediates: between, CurrentTime: at, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny},
	})
	if err != nil {
		return Untrusted
	}
	return Trusted
}

// shown is what the signer's certificate says.
func (c cms) shown() Certificate {
	shown := Certificate{
		Name: c.signer.Subject.CommonName, Organisation: strings.Join(c.signer.Subject.Organization, ", "),
		Serial: c.signer.SerialNumber.Text(16), Issuer: c.signer.Issuer.CommonName,
		NotBefore: c.signer.NotBefore.UTC(), NotAfter: c.signer.NotAfter.UTC(),
	}
	for _, part := range c.signer.Subject.Names {
		if title, ok := part.Value.(string); ok && part.Type.Equal(oidTitle) {
			shown.Title = title
		}
	}
	return shown
}
