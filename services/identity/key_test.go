package identity_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/tiendo/tiendo/services/identity"
)

func TestLoadOrCreateKeyRacedEndsWithOneKey(t *testing.T) {
	path := filepath.Join(t.TempDir(), "signing.pem")
	var racers sync.WaitGroup
	keys := make([]string, 32)
	for i := range keys {
		racers.Go(func() {
			key, err := identity.LoadOrCreateKey(path)
			if err != nil {
				t.Error(err)
			}
			keys[i] = string(key)
		})
	}
	racers.Wait()
	for _, key := range keys {
		if key != keys[0] || key == "" {
			t.Fatal("two racers ended with different keys")
		}
	}
	again, err := identity.LoadKey(path)
	if err != nil || string(again) != keys[0] {
		t.Errorf("the key read again is another, or %v", err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key's file: %v, %v, want it readable by its owner only", info.Mode(), err)
	}
	left, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(left) != 1 {
		t.Errorf("the folder holds %d files, %v, want the key alone", len(left), err)
	}
}

func TestLoadKeyRefusesWithoutQuoting(t *testing.T) {
	other, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(other)
	if err != nil {
		t.Fatal(err)
	}
	const secret = "c2VjcmV0"
	for name, content := range map[string]string{
		"no PEM":        secret,
		"another block": "-----BEGIN PUBLIC KEY-----\n" + secret + "\n-----END PUBLIC KEY-----\n",
		"no PKCS #8":    "-----BEGIN PRIVATE KEY-----\n" + secret + "\n-----END PRIVATE KEY-----\n",
		"another kind":  string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der})),
		"empty":         "",
	} {
		path := filepath.Join(t.TempDir(), "key.pem")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := identity.LoadOrCreateKey(path)
		if err == nil || strings.Contains(err.Error(), secret) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: LoadOrCreateKey = %v, want an error that quotes nothing", name, err)
		}
		if kept, _ := os.ReadFile(path); string(kept) != content {
			t.Errorf("%s: the file was written over", name)
		}
	}
}

// The id is RFC 8037's example of a thumbprint (appendix A.3), computed by others.
func TestPublishNamesAKeyByItsThumbprint(t *testing.T) {
	key, err := base64.RawURLEncoding.DecodeString("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := identity.Publish(key).ID, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"; got != want {
		t.Errorf("Publish = %s, want %s", got, want)
	}
}
