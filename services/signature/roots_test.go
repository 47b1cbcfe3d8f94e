package signature_test

import (
	"encoding/pem"
	"os"
	"path/filepath"
	"testing"

	"github.com/tiendo/tiendo/services/signature"
	"github.com/tiendo/tiendo/services/signature/signaturetest"
)

func TestReadRoots(t *testing.T) {
	folder := t.TempDir()
	write := func(name string, content []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("read-me.txt", []byte("not read"))
	if _, err := signature.ReadRoots(folder); err == nil {
		t.Error("took a folder without roots")
	}
	o := newOffice(t)
	write("root.pem", pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: o.root.Certificate.Raw}))
	roots, err := signature.ReadRoots(folder)
	if err != nil {
		t.Fatal(err)
	}
	found, err := signature.Verify(o.signed(t, signaturetest.Options{}), signature.Options{Roots: roots, At: now})
	if err != nil || found[0].Chain != signature.Trusted {
		t.Errorf("%+v %v", found, err)
	}
	write("broken.pem", []byte("no certificate"))
	if _, err := signature.ReadRoots(folder); err == nil {
		t.Error("took a file without a certificate")
	}
}
