//go:build office

package signature_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/tiendo/tiendo/services/document/documenttest"
	"github.com/tiendo/tiendo/services/document/pdf"
	"github.com/tiendo/tiendo/services/signature"
	"github.com/tiendo/tiendo/services/signature/signaturetest"
)

// TestAgreesWithPdfsig holds our verdict against that of poppler's pdfsig, on good files and on altered ones.
func TestAgreesWithPdfsig(t *testing.T) {
	o := newOffice(t)
	good := o.signed(t, signaturetest.Options{})
	two := o.agency.Sign(t, good, signaturetest.Options{At: now})
	inside := func(file []byte, old string) []byte {
		return []byte(strings.Replace(string(file), old, strings.ToLower(old), 1))
	}
	for title, c := range map[string]struct {
		file []byte
		good bool
	}{
		"signed":         {good, true},
		"CAdES":          {o.signed(t, signaturetest.Options{SubFilter: "ETSI.CAdES.detached"}), true},
		"signed twice":   {two, true},
		"body altered":   {inside(good, "BC-UBND"), false},
		"update altered": {inside(good, "/Annot "), false},
		"other digit":    {otherDigit(good), false},
	} {
		t.Run(title, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "signed.pdf")
			if err := os.WriteFile(path, c.file, 0o600); err != nil {
				t.Fatal(err)
			}
			answer, _ := exec.Command("pdfsig", "-nocert", path).CombinedOutput()
			theirs := strings.Contains(string(answer), "Signature is Valid") && !strings.Contains(string(answer), "Signature Validation: Digest Mismatch") &&
				!strings.Contains(string(answer), "Signature is Invalid") && strings.Contains(string(answer), "Total document signed")
			_, err := signature.Verify(c.file, signature.Options{Roots: o.root.Pool(), At: now})
			if theirs != c.good || (err == nil) != c.good {
				t.Errorf("we answer %v, pdfsig\n%s", err, answer)
			}
		})
	}
}

// TestTakesWhatPdfsigSigns signs with a program that is not ours: a small file, and a document as the system prints it.
func TestTakesWhatPdfsigSigns(t *testing.T) {
	var printed bytes.Buffer
	if err := pdf.Write(&printed, documenttest.Report()); err != nil {
		t.Fatal(err)
	}
	for title, original := range map[string][]byte{"small": newOffice(t).original, "printed": printed.Bytes()} {
		t.Run(title, func(t *testing.T) { signWithPdfsig(t, original) })
	}
}

func signWithPdfsig(t *testing.T, original []byte) {
	dir := t.TempDir()
	run := func(command string, arguments ...string) {
		t.Helper()
		if answer, err := exec.Command(command, arguments...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", command, err, answer)
		}
	}
	at := func(name string) string { return filepath.Join(dir, name) }
	for name, content := range map[string][]byte{"plain.pdf": original, "noise": []byte(strings.Repeat("demo", 100))} {
		if err := os.WriteFile(at(name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	run("certutil", "-N", "-d", "sql:"+dir, "--empty-password")
	run("certutil", "-S", "-d", "sql:"+dir, "-n", "demo", "-s", "CN=Demo Signer,O=Demo Office", "-x", "-t", "CT,C,C", "-v", "12",
		"-k", "rsa", "-g", "2048", "-z", at("noise"), "--keyUsage", "digitalSignature,nonRepudiation")
	run("pdfsig", "-nssdir", "sql:"+dir, "-add-signature", "-nick", "demo", at("plain.pdf"), at("signed.pdf"))
	file, err := os.ReadFile(at("signed.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	found, err := signature.Verify(file, signature.Options{Original: original, At: time.Now().Add(time.Minute)})
	if err != nil || len(found) != 1 || found[0].Certificate.Name != "Demo Signer" || !found[0].WholeFile {
		t.Errorf("%+v %v", found, err)
	}
}
