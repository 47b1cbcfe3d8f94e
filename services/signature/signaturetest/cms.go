package signaturetest

import (
	"bytes"
	"cmp"
	"crypto"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"math/big"
	"slices"
	"testing"
	"time"
)

var (
	oidData        = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 1}
	oidSignedData  = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 2}
	oidStampInfo   = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 1, 4}
	oidStampToken  = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 14}
	oidCertificate = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 47}
	oidContentType = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 3}
	oidDigest      = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 4}
	oidTime        = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 5}
)

// algorithms are the digests by their identifier, and ECDSA with each.
var algorithms = map[crypto.Hash][2]asn1.ObjectIdentifier{
	crypto.SHA1:   {{1, 3, 14, 3, 2, 26}, {1, 2, 840, 10045, 4, 1}},
	crypto.SHA256: {{2, 16, 840, 1, 101, 3, 4, 2, 1}, {1, 2, 840, 10045, 4, 3, 2}},
	crypto.SHA384: {{2, 16, 840, 1, 101, 3, 4, 2, 2}, {1, 2, 840, 10045, 4, 3, 3}},
}

type attribute struct {
	Type   asn1.ObjectIdentifier
	Values []any `asn1:"set"`
}

type issuerAndSerial struct {
	Issuer asn1.RawValue
	Serial *big.Int
}

type signerInfo struct {
	Version    int
	Identifier issuerAndSerial
	Digest     pkix.AlgorithmIdentifier
	Signed     asn1.RawValue
	Algorithm  pkix.AlgorithmIdentifier
	Signature  []byte
	Unsigned   asn1.RawValue `asn1:"optional"`
}

type contentInfo struct {
	Type    asn1.ObjectIdentifier
	Content asn1.RawValue `asn1:"optional"`
}

type signedData struct {
	Version      int
	Digests      []pkix.AlgorithmIdentifier `asn1:"set"`
	Content      contentInfo
	Certificates asn1.RawValue
	Signers      []signerInfo `asn1:"set"`
}

// CMS signs bytes, detached.
func (i Identity) CMS(t testing.TB, content []byte, o Options) []byte {
	t.Helper()
	return i.signed(t, content, contentInfo{Type: oidData}, o)
}

func (i Identity) signed(t testing.TB, content []byte, info contentInfo, o Options) []byte {
	t.Helper()
	hash := cmp.Or(o.Digest, crypto.SHA256)
	attributes := []attribute{
		{oidContentType, []any{info.Type}}, {oidTime, []any{o.At.UTC()}}, {oidDigest, []any{digest(hash, content)}},
	}
	if !o.Unbound {
		type named struct{ Hash []byte }
		attributes = append(attributes, attribute{oidCertificate, []any{struct{ Certificates []named }{[]named{{digest(crypto.SHA256, i.Certificate.Raw)}}}}})
	}
	set := setOf(t, attributes)
	signature, err := i.Key.Sign(rand.Reader, digest(hash, tagged(asn1.ClassUniversal, asn1.TagSet, set)), hash)
	must(t, err)
	signer := signerInfo{
		Version:    1,
		Identifier: issuerAndSerial{asn1.RawValue{FullBytes: i.Certificate.RawIssuer}, i.Certificate.SerialNumber},
		Digest:     pkix.AlgorithmIdentifier{Algorithm: algorithms[hash][0]},
		Signed:     asn1.RawValue{FullBytes: tagged(asn1.ClassContextSpecific, 0, set)},
		Algorithm:  pkix.AlgorithmIdentifier{Algorithm: algorithms[hash][1]},
		Signature:  signature,
	}
	if o.StampedBy != nil {
		token := asn1.RawValue{FullBytes: o.StampedBy.Stamp(t, signature, o.At)}
		signer.Unsigned = asn1.RawValue{FullBytes: tagged(asn1.ClassContextSpecific, 1, setOf(t, []attribute{{oidStampToken, []any{token}}}))}
	}
	return marshal(t, contentInfo{oidSignedData, explicit(marshal(t, signedData{
		Version: 1, Digests: []pkix.AlgorithmIdentifier{signer.Digest}, Content: info,
		Certificates: asn1.RawValue{FullBytes: tagged(asn1.ClassContextSpecific, 0, i.chain())}, Signers: []signerInfo{signer},
	}))})
}

// Stamp is a time stamp token over bytes.
func (i Identity) Stamp(t testing.TB, over []byte, at time.Time) []byte {
	t.Helper()
	type imprint struct {
		Algorithm pkix.AlgorithmIdentifier
		Hash      []byte
	}
	info := marshal(t, struct {
		Version int
		Policy  asn1.ObjectIdentifier
		Imprint imprint
		Serial  int
		At      time.Time `asn1:"generalized"`
	}{
		1,
		asn1.ObjectIdentifier{1, 2, 3},
		imprint{pkix.AlgorithmIdentifier{Algorithm: algorithms[crypto.SHA256][0]}, digest(crypto.SHA256, over)},
		7, at.UTC(),
	})
	return i.signed(t, info, contentInfo{oidStampInfo, explicit(marshal(t, info))}, Options{At: at})
}

func (i Identity) chain() []byte {
	all := bytes.Clone(i.Certificate.Raw)
	for _, issuer := range append([]*x509.Certificate(nil), i.Issuers...) {
		all = append(all, issuer.Raw...)
	}
	return all
}

func digest(hash crypto.Hash, of []byte) []byte {
	h := hash.New()
	h.Write(of)
	return h.Sum(nil)
}

// setOf is the content of a set, in the order that DER wants.
func setOf(t testing.TB, attributes []attribute) []byte {
	var elements [][]byte
	for _, a := range attributes {
		elements = append(elements, marshal(t, a))
	}
	slices.SortFunc(elements, bytes.Compare)
	return bytes.Join(elements, nil)
}

func tagged(class, tag int, content []byte) []byte {
	der, _ := asn1.Marshal(asn1.RawValue{Class: class, Tag: tag, IsCompound: true, Bytes: content})
	return der
}

func explicit(content []byte) asn1.RawValue {
	return asn1.RawValue{FullBytes: tagged(asn1.ClassContextSpecific, 0, content)}
}

func marshal(t testing.TB, value any) []byte {
	t.Helper()
	der, err := asn1.Marshal(value)
	must(t, err)
	return der
}
