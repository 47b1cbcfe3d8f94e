package process

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"os"

	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

// serverTLS is how the process serves; nil without a certificate.
func (s Settings) serverTLS() (*tls.Config, error) {
	if s.Cert == "" && s.Key == "" {
		return nil, nil
	}
	pair, err := tls.LoadX509KeyPair(s.Cert, s.Key)
	if err != nil {
		return nil, err
	}
	return &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}, nil
}

var errPlaintext = errors.New("no --ca for a neighbour on another machine; --plaintext allows tokens to cross the network unencrypted")

// clientCredentials is how the process reaches a neighbour. Callers' tokens go along, so that only this machine, or a
// network somebody vouches for, is reached without encryption.
func (s Settings) clientCredentials(address string) (credentials.TransportCredentials, error) {
	if s.CA == "" {
		if !s.Plaintext && !loopback(address) {
			return nil, fmt.Errorf("%s: %w", address, errPlaintext)
		}
		return insecure.NewCredentials(), nil
	}
	pem, err := os.ReadFile(s.CA)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("%s: no certificate in it", s.CA)
	}
	return credentials.NewTLS(&tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}), nil
}

func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		host = address
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
