// Package signaturetest makes keys, certificates and signed PDFs for tests. It signs as a token's program does: by an
// update behind the file. It is for tests only.
package signaturetest

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

var serial atomic.Int64

// Identity is a certificate with its key and those who issued it.
type Identity struct {
	Certificate *x509.Certificate
	Key         crypto.Signer
	Issuers     []*x509.Certificate
}

// Authority makes a root that issues certificates.
func Authority(t testing.TB, from time.Time) Identity {
	return issue(t, nil, &x509.Certificate{
		Subject: pkix.Name{CommonName: "Demo Root"}, IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign, NotBefore: from.AddDate(-5, 0, 0), NotAfter: from.AddDate(15, 0, 0),
	})
}

// Signer makes a certificate for a person of an organisation, valid for a year from a day before an instant. The template
// may be changed before it is signed.
func (a Identity) Signer(t testing.TB, person, organisation string, from time.Time, change ...func(*x509.Certificate)) Identity {
	template := &x509.Certificate{
		Subject:   pkix.Name{CommonName: person, Organization: []string{organisation}},
		NotBefore: from.AddDate(0, 0, -1), NotAfter: from.AddDate(1, 0, 0),
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment,
	}
	for _, c := range change {
		c(template)
	}
	return issue(t, &a, template)
}

func issue(t testing.TB, issuer *Identity, template *x509.Certificate) Identity {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	must(t, err)
	template.SerialNumber = big.NewInt(1000 + serial.Add(1))
	parent, signer, issuers := template, crypto.Signer(key), []*x509.Certificate(nil)
	if issuer != nil {
		parent, signer = issuer.Certificate, issuer.Key
		issuers = append([]*x509.Certificate{issuer.Certificate}, issuer.Issuers...)
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent, key.Public(), signer)
	must(t, err)
	certificate, err := x509.ParseCertificate(der)
	must(t, err)
	return Identity{Certificate: certificate, Key: key, Issuers: issuers}
}

// Pool is the trust in one authority.
func (a Identity) Pool() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AddCert(a.Certificate)
	return pool
}

// PDF is a document of one page that says a text.
func PDF(says string) []byte {
	content := "BT /F1 14 Tf 72 720 Td (" + says + ") Tj ET"
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
	}
	var file bytes.Buffer
	file.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	offsets := map[int]int{}
	for i, object := range objects {
		offsets[i+1] = file.Len()
		fmt.Fprintf(&file, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table(&file, offsets, len(objects)+1, "/Root 1 0 R")
	return file.Bytes()
}

// table writes a cross-reference table and a trailer.
func table(file *bytes.Buffer, offsets map[int]int, size int, trailer string) {
	start := file.Len()
	file.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for n := 1; n < size; n++ {
		if offset, there := offsets[n]; there {
			fmt.Fprintf(file, "%d 1\n%010d 00000 n \n", n, offset)
		}
	}
	fmt.Fprintf(file, "trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n", size, trailer, start)
}

// Append puts an update behind a file: objects by number, and the number of all objects.
func Append(file []byte, size int, objects map[int]string) []byte {
	out := bytes.NewBuffer(bytes.Clone(file))
	offsets := map[int]int{}
	for n := 1; n < size; n++ {
		if object, there := objects[n]; there {
			offsets[n] = out.Len()
			fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", n, object)
		}
	}
	table(out, offsets, size, fmt.Sprintf("/Root 1 0 R /Prev %d", lastTable(file)))
	return out.Bytes()
}

func lastTable(file []byte) int {
	_, after, _ := strings.Cut(string(file[bytes.LastIndex(file, []byte("startxref")):]), "\n")
	number, _, _ := strings.Cut(after, "\n")
	n, _ := strconv.Atoi(number)
	return n
}

// Options are how a signature is made.
type Options struct {
	At        time.Time
	SubFilter string      // adbe.pkcs7.detached if empty
	Digest    crypto.Hash // SHA-256 if zero
	// Alter changes the file before its bytes are signed, where the range is already in it.
	Alter func(file []byte) []byte
	// Objects are more objects of the update; those of signatures have numbers from 10 on.
	Objects map[int]string
	// Rect is where the signature is shown.
	Rect string
	// Unbound leaves out the signed attribute that names the certificate.
	Unbound bool
	// StampedBy is who stamps the time At on the signature; nobody if nil.
	StampedBy *Identity
}

// contentsLength is the room for a signature, in hexadecimal digits.
const contentsLength = 16384

// Sign appends a signature to a document made by PDF.
func (i Identity) Sign(t testing.TB, file []byte, o Options) []byte {
	t.Helper()
	earlier := bytes.Count(file, []byte("/ByteRange"))
	value, field := 10+2*earlier, 11+2*earlier
	fields := ""
	for n := range earlier + 1 {
		fields += fmt.Sprintf("%d 0 R ", 11+2*n)
	}
	if o.SubFilter == "" {
		o.SubFilter = "adbe.pkcs7.detached"
	}
	if o.Rect == "" {
		o.Rect = "[300 100 500 180]"
	}
	objects := map[int]string{
		1: "<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [ " + fields + "] >> >>",
		3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " +
			"/Resources << /Font << /F1 5 0 R >> >> /Annots [ " + fields + "] >>",
		value: fmt.Sprintf("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /%s /M (D:%sZ) /ByteRange [0 %010d %010d %010d] /Contents <%s> >>",
			o.SubFilter, o.At.UTC().Format("20060102150405"), 0, 0, 0, strings.Repeat("0", contentsLength)),
		field: fmt.Sprintf("<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature%d) /F 132 /Rect %s /P 3 0 R /V %d 0 R >>",
			earlier+1, o.Rect, value),
	}
	size := field + 1
	for n, object := range o.Objects {
		objects[n] = object
		size = max(size, n+1)
	}
	signed := Append(file, size, objects)
	return i.fill(t, signed, len(file), o)
}

// fill computes the range and puts the signature into its place.
func (i Identity) fill(t testing.TB, file []byte, from int, o Options) []byte {
	start := from + bytes.Index(file[from:], []byte("/Contents <0")) + len("/Contents ")
	end := start + contentsLength + 2
	blank := []byte(fmt.Sprintf("/ByteRange [0 %010d %010d %010d]", 0, 0, 0))
	ranged := []byte(fmt.Sprintf("/ByteRange [0 %010d %010d %010d]", start, end, len(file)-end))
	file = bytes.Replace(file, blank, ranged, 1)
	if o.Alter != nil {
		file = o.Alter(file)
	}
	signature := hex.EncodeToString(i.CMS(t, append(bytes.Clone(file[:start]), file[end:]...), o))
	copy(file[start+1:], signature)
	return file
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
