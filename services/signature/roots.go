package signature

import (
	"crypto/x509"
	"fmt"
	"os"
	"path/filepath"
)

// ReadRoots reads the trusted roots of a folder: files of certificates in PEM, whose names end in .pem or .crt. A folder
// without any, or a file that is none, is an error: nobody should believe that chains are checked when they are not.
func ReadRoots(folder string) (*x509.CertPool, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	pool, read := x509.NewCertPool(), 0
	for _, entry := range entries {
		if suffix := filepath.Ext(entry.Name()); suffix != ".pem" && suffix != ".crt" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		if !pool.AppendCertsFromPEM(data) {
			return nil, fmt.Errorf("%s holds no certificate in PEM", filepath.Join(folder, entry.Name()))
		}
		read++
	}
	if read == 0 {
		return nil, fmt.Errorf("%s holds no file ending in .pem or .crt", folder)
	}
	return pool, nil
}
