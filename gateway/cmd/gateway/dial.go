package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

// dial prepares the connection to a service; it is made with the first call. The name may stand for several servers,
// which take turns.
func (s settings) dial(address string) (*grpc.ClientConn, error) {
	protection, err := s.protection(address)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	return grpc.NewClient("dns:///"+address, grpc.WithTransportCredentials(protection),
		grpc.WithDefaultServiceConfig(`{"loadBalancingConfig":[{"round_robin":{}}]}`))
}

var errPlaintext = errors.New("no --ca for a service on another machine; --plaintext allows tokens to cross the network unencrypted")

// protection is how a service is reached. Callers' tokens go along, so that only this machine, or a network somebody
// vouches for, is reached without encryption.
func (s settings) protection(address string) (credentials.TransportCredentials, error) {
	if s.ca == "" {
		if !s.plaintext && !loopback(address) {
			return nil, errPlaintext
		}
		return insecure.NewCredentials(), nil
	}
	pem, err := os.ReadFile(s.ca)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("%s: no certificate in it", s.ca)
	}
	return credentials.NewTLS(&tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}), nil
}

// loopback says whether an address can only be this machine.
func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		host = address
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
