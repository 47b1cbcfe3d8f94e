package client_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"

	"github.com/tiendo/tiendo/tiendo/client"
)

func TestNothingCrossesTheNetworkUnencrypted(t *testing.T) {
	for _, c := range []struct {
		target client.Target
		want   error
	}{
		{client.Target{Server: "127.0.0.1:9090"}, nil},
		{client.Target{Server: "127.1.2.3:9090"}, nil},
		{client.Target{Server: "[::1]:9090"}, nil},
		{client.Target{Server: "localhost:9090"}, nil},
		{client.Target{Server: "tiendo.melinh.example:9090"}, client.ErrPlaintext},
		{client.Target{Server: "10.0.0.5:9090"}, client.ErrPlaintext},
		{client.Target{Server: "0.0.0.0:9090"}, client.ErrPlaintext},
		{client.Target{Server: "localhost.example:9090"}, client.ErrPlaintext},
		{client.Target{Server: "dns:///10.0.0.5:9090"}, client.ErrPlaintext},
		{client.Target{Server: "10.0.0.5:9090", Plaintext: true}, nil},
		{client.Target{Server: "10.0.0.5:9090", TLS: true}, nil},
	} {
		conn, err := client.Dial(c.target)
		if !errors.Is(err, c.want) {
			t.Errorf("%+v: got %v, want %v", c.target, err, c.want)
		}
		if conn != nil {
			conn.Close()
		}
	}
}

func TestTheSystemMustShowACertificateThatIsTrusted(t *testing.T) {
	trusted, other := certificate(t), certificate(t)
	address := serveTLS(t, trusted)
	for _, c := range []struct {
		name   string
		target client.Target
		want   codes.Code
	}{
		{"the authority is trusted", client.Target{CAFile: pemFile(t, trusted)}, codes.OK},
		{"another authority is trusted", client.Target{CAFile: pemFile(t, other)}, codes.Unavailable},
		{"the machine's authorities", client.Target{TLS: true}, codes.Unavailable},
		{"no encryption", client.Target{}, codes.Unavailable},
	} {
		c.target.Server = address
		conn, err := client.Dial(c.target)
		if err != nil {
			t.Fatal(err)
		}
		_, err = healthpb.NewHealthClient(conn).Check(t.Context(), &healthpb.HealthCheckRequest{})
		if status.Code(err) != c.want {
			t.Errorf("%s: got %v, want %s", c.name, err, c.want)
		}
		conn.Close()
	}
}

func TestAFileWithoutACertificateIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(path, []byte("nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{path, path + ".missing"} {
		if _, err := client.Dial(client.Target{Server: "127.0.0.1:1", CAFile: file}); err == nil {
			t.Errorf("%s was taken", file)
		}
	}
}

// certificate is a certificate for this machine that signs itself.
func certificate(t *testing.T) tls.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotBefore: time.Unix(0, 0), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
}

func pemFile(t *testing.T, c tls.Certificate) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ca.pem")
	content := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Certificate[0]})
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func serveTLS(t *testing.T, c tls.Certificate) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := grpc.NewServer(grpc.Creds(credentials.NewServerTLSFromCert(&c)))
	healthpb.RegisterHealthServer(server, health.NewServer())
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(server.Stop)
	return listener.Addr().String()
}
