package client

import (
	"context"
	"time"

	"google.golang.org/grpc"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// SignedIn sends every call of a connection as the person who is signed in, and exchanges the access token in time.
type SignedIn struct {
	// Sessions keeps the session between two commands.
	Sessions *Sessions
	// Server is the key of the session.
	Server string
	// Now is this machine's clock.
	Now func() time.Time
}

// WithToken adds the person's token to calls that need one.
func (s *SignedIn) WithToken(ctx context.Context, method string, request, reply any, conn *grpc.ClientConn, invoke grpc.UnaryInvoker, options ...grpc.CallOption) error {
	if public[method] {
		return invoke(ctx, method, request, reply, conn, options...)
	}
	token, err := s.token(ctx, conn, "")
	if err != nil {
		return err
	}
	err = invoke(Bearer(ctx, token), method, request, reply, conn, options...)
	if failure, _ := ReadFailure(err); failure.Reason != "TOKEN_INVALID" {
		return err
	}
	// The token was refused before anything was done, for example because the machine slept: one more try.
	if token, err = s.token(ctx, conn, token); err != nil {
		return err
	}
	return invoke(Bearer(ctx, token), method, request, reply, conn, options...)
}

// public are the methods that are called without a token.
var public = map[string]bool{
	unitv1.IdentityService_SignIn_FullMethodName:                true,
	unitv1.IdentityService_RefreshSession_FullMethodName:        true,
	unitv1.IdentityService_SignOut_FullMethodName:               true,
	unitv1.IdentityService_ListSigningKeys_FullMethodName:       true,
	reportingv1.ReportingService_ListReceiptKeys_FullMethodName: true,
}

// token is an access token that is still good, and not the one that was refused.
func (s *SignedIn) token(ctx context.Context, conn *grpc.ClientConn, refused string) (string, error) {
	session, err := s.Sessions.Get(s.Server)
	if err != nil {
		return "", err
	}
	if s.good(session, refused) {
		return session.AccessToken, nil
	}
	err = s.Sessions.Change(s.Server, func(now *Session) (*Session, error) {
		if now == nil {
			return nil, ErrNoSession
		}
		session = *now
		if s.good(session, refused) { // another process was faster
			return now, nil
		}
		answer, err := unitv1.NewIdentityServiceClient(conn).RefreshSession(ctx,
			&unitv1.RefreshSessionRequest{RefreshToken: now.RefreshToken})
		if err != nil {
			return nil, err
		}
		session = NewSession(answer, s.Now())
		return &session, nil
	})
	return session.AccessToken, err
}

func (s *SignedIn) good(session Session, refused string) bool {
	return session.AccessToken != refused && s.Now().Before(session.AccessUntil)
}
