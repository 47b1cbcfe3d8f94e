package reportingserver

import (
	"crypto/x509"
	"fmt"

	"github.com/tiendo/tiendo/services/signature"
)

// RootsFrom reads the certificates that signatures of documents must lead to from the folder in TIENDO_SIGNATURE_ROOTS; none
// if it is not set.
func RootsFrom(env func(string) string) (*x509.CertPool, error) {
	folder := env("TIENDO_SIGNATURE_ROOTS")
	if folder == "" {
		return nil, nil
	}
	roots, err := signature.ReadRoots(folder)
	if err != nil {
		return nil, fmt.Errorf("TIENDO_SIGNATURE_ROOTS: %w", err)
	}
	return roots, nil
}
