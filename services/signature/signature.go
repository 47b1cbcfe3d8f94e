// Package signature verifies the signatures of a PDF that was signed outside, with an office's token: who signed, when, and
// that nothing was changed since (PAdES and its forerunner in ISO 32000-1, 12.8).
//
// A file that was given out for signing comes back as the same bytes with signatures appended. The package holds it to
// that: what a program appends may add signatures, and what belongs to them, and nothing else. Such a reader must not
// guess, so the file is read strictly: what several programs could read differently is refused.
//
// What it does not do: ask anybody whether a certificate was revoked. It works without a network.
package signature

import (
	"bytes"
	"crypto/x509"
	"time"
)

// MaxFile is how many bytes a file may have.
const MaxFile = 20 << 20

// Options are what a file is held against.
type Options struct {
	// Original are the bytes that were given out for signing; nil if they are not known.
	Original []byte
	// Roots are the certificates that are trusted; nil if none are laid down, and then no chain is checked.
	Roots *x509.CertPool
	// At is when the file was received: a certificate must be valid then.
	At time.Time
}

// Kind tells a person's or agency's signature from a time stamp over the whole document.
type Kind string

// The kinds.
const (
	KindSignature Kind = "SIGNATURE"
	KindTimeStamp Kind = "TIME_STAMP"
)

// TimeSource says where a signing time comes from.
type TimeSource string

// The sources.
const (
	// Claimed is the clock of the signer's own computer.
	Claimed TimeSource = "CLAIMED"
	// Stamped is a time stamp token by a time stamping authority.
	Stamped TimeSource = "STAMPED"
)

// Chain says what is known of where a certificate comes from.
type Chain string

// What may be known.
const (
	// NotChecked is said where no trusted roots are laid down.
	NotChecked Chain = "NOT_CHECKED"
	Trusted    Chain = "TRUSTED"
	Untrusted  Chain = "UNTRUSTED"
)

// Signature is one signature that verified.
type Signature struct {
	Kind        Kind
	Field       string
	Certificate Certificate
	SignedAt    time.Time // zero if the signature says nothing
	TimeSource  TimeSource
	// Covers is how many bytes of the file the signature covers, from its beginning; WholeFile whether that is all of it.
	Covers    int
	WholeFile bool
	Chain     Chain
	// StampChain is the same for the time stamp token's certificate; empty without a token.
	StampChain Chain
}

// Certificate is what a certificate says of the signer.
type Certificate struct {
	Name         string
	Title        string
	Organisation string
	Serial       string // hexadecimal
	Issuer       string
	NotBefore    time.Time
	NotAfter     time.Time
}

// Verify answers the signatures of a file, oldest first, the last of which covers the whole file. Every error is a *Refusal.
func Verify(file []byte, o Options) ([]Signature, error) {
	if len(file) > MaxFile {
		return nil, refuse(TooLarge, "%d bytes", len(file))
	}
	if !bytes.HasPrefix(file, o.Original) {
		return nil, refuse(OtherDocument, "does not begin with the %d bytes that were given out", len(o.Original))
	}
	whole, err := open(file)
	if err != nil {
		return nil, err
	}
	fields, err := whole.signed()
	if err != nil {
		return nil, err
	}
	if len(fields) == 0 {
		return nil, refuse(Unsigned, "no signature")
	}
	if err := onlySigned(file, o.Original, fields); err != nil {
		return nil, err
	}
	signatures := make([]Signature, 0, len(fields))
	for _, field := range fields {
		s, err := field.verify(file, o)
		if err != nil {
			return nil, err
		}
		signatures = append(signatures, s)
	}
	return signatures, nil
}

// CheckUnsigned refuses a file that cannot be given out for signing: one that is no PDF as Verify reads it, or is signed
// already.
func CheckUnsigned(file []byte) error {
	if len(file) > MaxFile {
		return refuse(TooLarge, "%d bytes", len(file))
	}
	p, err := open(file)
	if err != nil {
		return err
	}
	fields, err := p.signed()
	if err == nil && len(fields) > 0 {
		return refuse(Appended, "signed already")
	}
	return err
}

// onlySigned holds every revision of the file against the one before it.
func onlySigned(file, original []byte, fields []signedField) error {
	var before *pdf
	if original != nil {
		var err error
		if before, err = open(original); err != nil {
			return err
		}
	}
	for _, field := range fields {
		if field.covers <= len(original) {
			return refuse(OtherDocument, "a signature of the original cannot be new")
		}
		revision, err := open(file[:field.covers])
		if err != nil {
			return err
		}
		if before != nil {
			if err := before.onlySigned(revision); err != nil {
				return err
			}
		}
		before = revision
	}
	if last := fields[len(fields)-1].covers; last != len(file) {
		return refuse(Appended, "%d bytes behind the last signature", len(file)-last)
	}
	return nil
}
