package signature_test

import (
	"bytes"
	"crypto"
	"crypto/x509"
	"encoding/asn1"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/signature"
	"github.com/tiendo/tiendo/services/signature/signaturetest"
	"pgregory.net/rapid"
)

var now = time.Date(2026, time.November, 26, 2, 30, 0, 0, time.UTC)

// office is what the tests sign with.
type office struct {
	root, person, agency, clock signaturetest.Identity
	original                    []byte
}

func newOffice(t testing.TB) office {
	root := signaturetest.Authority(t, now)
	return office{
		root:   root,
		person: root.Signer(t, "Nguyễn Văn Demo", "UBND xã Demo", now),
		agency: root.Signer(t, "UBND xã Demo", "UBND xã Demo", now),
		clock: root.Signer(t, "Demo TSA", "Demo", now, func(c *x509.Certificate) {
			c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageTimeStamping}
		}),
		original: signaturetest.PDF("Bao cao so 05/BC-UBND"),
	}
}

func (o office) options() signature.Options {
	return signature.Options{Original: o.original, Roots: o.root.Pool(), At: now}
}

func (o office) signed(t testing.TB, s signaturetest.Options) []byte {
	if s.At.IsZero() {
		s.At = now.Add(-time.Minute)
	}
	return o.person.Sign(t, o.original, s)
}

func TestSigned(t *testing.T) {
	o := newOffice(t)
	for _, subFilter := range []string{"adbe.pkcs7.detached", "ETSI.CAdES.detached"} {
		found, err := signature.Verify(o.signed(t, signaturetest.Options{SubFilter: subFilter}), o.options())
		if err != nil {
			t.Fatal(err)
		}
		s := found[0]
		if len(found) != 1 || s.Certificate.Name != "Nguyễn Văn Demo" || s.Certificate.Organisation != "UBND xã Demo" ||
			!s.WholeFile || s.Chain != signature.Trusted || s.TimeSource != signature.Claimed ||
			!s.SignedAt.Equal(now.Add(-time.Minute)) || s.Certificate.Issuer != "Demo Root" || s.Field != "Signature1" {
			t.Errorf("%s: %+v", subFilter, found)
		}
	}
}

func TestTwoSignatures(t *testing.T) {
	o := newOffice(t)
	both := o.agency.Sign(t, o.signed(t, signaturetest.Options{}), signaturetest.Options{At: now, StampedBy: &o.clock})
	found, err := signature.Verify(both, o.options())
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 || found[0].WholeFile || !found[1].WholeFile || found[1].Certificate.Name != "UBND xã Demo" ||
		found[1].TimeSource != signature.Stamped || found[1].StampChain != signature.Trusted || !found[1].SignedAt.Equal(now) {
		t.Errorf("%+v", found)
	}
}

func TestWithoutRootsNothingIsTrusted(t *testing.T) {
	o := newOffice(t)
	options := o.options()
	options.Roots = nil
	found, err := signature.Verify(o.signed(t, signaturetest.Options{}), options)
	if err != nil || found[0].Chain != signature.NotChecked {
		t.Errorf("%+v %v", found, err)
	}
	options.Roots = signaturetest.Authority(t, now).Pool()
	if found, err = signature.Verify(o.signed(t, signaturetest.Options{}), options); err != nil || found[0].Chain != signature.Untrusted {
		t.Errorf("%+v %v", found, err)
	}
}

func TestRefused(t *testing.T) {
	o := newOffice(t)
	good := o.signed(t, signaturetest.Options{})
	flip := func(file []byte, at int) []byte {
		file = bytes.Clone(file)
		file[at] ^= 1
		return file
	}
	replace := func(file []byte, old, with string) []byte {
		if !bytes.Contains(file, []byte(old)) {
			t.Fatalf("no %q", old)
		}
		return bytes.Replace(bytes.Clone(file), []byte(old), []byte(with), 1)
	}
	by := func(change func(*x509.Certificate)) []byte {
		return o.root.Signer(t, "Demo", "Demo", now, change).Sign(t, o.original, signaturetest.Options{At: now.Add(-time.Minute)})
	}
	page := "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 20 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
	for title, refused := range map[string]struct {
		file  []byte
		cause signature.Cause
	}{
		"no PDF":                         {append(bytes.Clone(o.original), "garbage"...), signature.Damaged},
		"not signed":                     {o.original, signature.Unsigned},
		"empty":                          {nil, signature.OtherDocument},
		"too large":                      {make([]byte, signature.MaxFile+1), signature.TooLarge},
		"a byte of the body":             {flip(good, bytes.Index(good, []byte("Bao cao"))), signature.OtherDocument},
		"a byte behind the original":     {flip(good, bytes.Index(good, []byte("/F 132"))+4), signature.Altered},
		"a byte of the signature":        {otherDigit(good), signature.BadSignature},
		"another document":               {o.person.Sign(t, signaturetest.PDF("Bao cao so 06/BC-UBND"), signaturetest.Options{At: now}), signature.OtherDocument},
		"appended":                       {append(bytes.Clone(good), '\n'), signature.Appended},
		"appended update":                {signaturetest.Append(good, 21, map[int]string{20: "<< /Demo true >>"}), signature.Appended},
		"appended page":                  {signaturetest.Append(good, 21, map[int]string{3: page, 20: "<< /Length 0 >>\nstream\n\nendstream"}), signature.Appended},
		"page changed before signing":    {o.signed(t, signaturetest.Options{Objects: map[int]string{3: page, 20: "<< /Length 0 >>\nstream\n\nendstream"}}), signature.Altered},
		"text changed before signing":    {o.signed(t, signaturetest.Options{Objects: map[int]string{4: "<< /Length 4 >>\nstream\nBT E\nendstream"}}), signature.Altered},
		"font changed before signing":    {o.signed(t, signaturetest.Options{Objects: map[int]string{5: "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"}}), signature.Altered},
		"a picture over the page":        {o.signed(t, signaturetest.Options{Rect: "[0 0 595 842]"}), signature.Altered},
		"SHA-1":                          {o.signed(t, signaturetest.Options{Digest: crypto.SHA1}), signature.WeakAlgorithm},
		"signed in the future":           {o.signed(t, signaturetest.Options{At: now.Add(time.Hour)}), signature.BadTime},
		"expired":                        {by(func(c *x509.Certificate) { c.NotAfter = now.Add(-time.Hour) }), signature.OutOfValidity},
		"expired since it was signed":    {by(func(c *x509.Certificate) { c.NotAfter = now.Add(-time.Second) }), signature.OutOfValidity},
		"not yet valid":                  {by(func(c *x509.Certificate) { c.NotBefore = now.Add(time.Hour) }), signature.OutOfValidity},
		"a key for encryption":           {by(func(c *x509.Certificate) { c.KeyUsage = x509.KeyUsageKeyEncipherment }), signature.WrongCertificate},
		"a server's certificate":         {by(func(c *x509.Certificate) { c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth} }), signature.WrongCertificate},
		"an issuer's certificate":        {by(func(c *x509.Certificate) { c.IsCA, c.BasicConstraintsValid = true, true }), signature.WrongCertificate},
		"a gap too wide":                 {o.signed(t, signaturetest.Options{Alter: widen}), signature.Altered},
		"a stamp by no stamping service": {o.signed(t, signaturetest.Options{StampedBy: &o.agency}), signature.BadTime},
		"of a kind not taken":            {o.signed(t, signaturetest.Options{SubFilter: "adbe.x509.rsa_sha1"}), signature.BadSignature},
		"a key twice":                    {replace(good, "/SigFlags 3", "/Fields  []"), signature.Damaged},
	} {
		t.Run(title, func(t *testing.T) {
			options := o.options()
			if title == "no PDF" {
				options.Original = nil
			}
			_, err := signature.Verify(refused.file, options)
			var refusal *signature.Refusal
			if !errors.As(err, &refusal) || refusal.Cause != refused.cause {
				t.Errorf("answered %v, want %s", err, refused.cause)
			}
		})
	}
}

// otherDigit changes the last digit of a signature.
func otherDigit(file []byte) []byte {
	file = bytes.Clone(file)
	start := bytes.LastIndex(file, []byte("/Contents <"))
	end := start + bytes.IndexByte(file[start:], '>')
	at := start + len(bytes.TrimRight(file[start:end], "0")) - 1
	if file[at]++; file[at] > '9' {
		file[at] = '0'
	}
	return file
}

// widen makes the range leave out more than the signature.
func widen(file []byte) []byte {
	at := bytes.Index(file, []byte("/ByteRange [0 0")) + len("/ByteRange [0 ")
	start := string(file[at : at+10])
	end := strings.TrimLeft(start, "0")
	less := []byte(strings.Repeat("0", 10-len(end)) + decrement(end))
	copy(file[at:], less)
	return file
}

func decrement(digits string) string {
	b := []byte(digits)
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] > '0' {
			b[i]--
			return string(b)
		}
		b[i] = '9'
	}
	return string(b)
}

// TestPastedIn takes a true signature of one document and puts it into another that is as long.
func TestPastedIn(t *testing.T) {
	o := newOffice(t)
	other := signaturetest.PDF("Bao cao so 06/BC-UBND")
	good, target := o.signed(t, signaturetest.Options{}), o.person.Sign(t, other, signaturetest.Options{At: now.Add(-time.Minute)})
	copy(target[len(other):], good[len(o.original):])
	options := o.options()
	options.Original = other
	_, err := signature.Verify(target, options)
	var refusal *signature.Refusal
	if !errors.As(err, &refusal) || refusal.Cause != signature.Altered {
		t.Errorf("answered %v", err)
	}
}

// TestHiddenBehindTheSignature puts bytes where only padding may be: no signature covers them.
func TestHiddenBehindTheSignature(t *testing.T) {
	o := newOffice(t)
	good := o.signed(t, signaturetest.Options{})
	end := bytes.LastIndex(good, []byte("0> >>"))
	good[end] = '1'
	_, err := signature.Verify(good, o.options())
	var refusal *signature.Refusal
	if !errors.As(err, &refusal) || refusal.Cause != signature.Altered {
		t.Errorf("answered %v", err)
	}
}

// TestEveryByteIsCovered flips one bit anywhere: no file other than the one that was signed is ever taken.
func TestEveryByteIsCovered(t *testing.T) {
	o := newOffice(t)
	good := o.signed(t, signaturetest.Options{})
	start := bytes.LastIndex(good, []byte("/Contents <")) + len("/Contents <")
	end := start + bytes.IndexByte(good[start:], '>')
	der := make([]byte, (end-start)/2)
	if _, err := hex.Decode(der, good[start:end]); err != nil {
		t.Fatal(err)
	}
	var outer asn1.RawValue
	if _, err := asn1.Unmarshal(der, &outer); err != nil {
		t.Fatal(err)
	}
	options := o.options()
	options.Original = nil // the signature alone has to show it
	rapid.Check(t, func(rt *rapid.T) {
		at := rapid.IntRange(0, len(good)-1).Draw(rt, "at")
		if at >= start && at < end {
			return // the signature itself: its digits may be written small or large
		}
		altered := bytes.Clone(good)
		altered[at] ^= 1 << rapid.IntRange(0, 7).Draw(rt, "bit")
		if _, err := signature.Verify(altered, options); err == nil {
			rt.Fatalf("byte %d may be another", at)
		}
	})
}

func FuzzVerify(f *testing.F) {
	o := newOffice(f)
	f.Add(o.original)
	f.Add(o.signed(f, signaturetest.Options{StampedBy: &o.clock}))
	f.Add(o.agency.Sign(f, o.signed(f, signaturetest.Options{}), signaturetest.Options{At: now}))
	f.Fuzz(func(t *testing.T, file []byte) {
		_, err := signature.Verify(file, signature.Options{At: now})
		var refusal *signature.Refusal
		if err != nil && !errors.As(err, &refusal) {
			t.Errorf("answered %v", err)
		}
	})
}
