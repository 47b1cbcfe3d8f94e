package identity

import (
	"context"
	"sync"
	"time"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// RemoteSession signs a service in at the unit service, for the calls it makes when nobody is calling it.
type RemoteSession struct {
	Client          unitv1.IdentityServiceClient
	Login, Password string
	Now             func() time.Time

	mu      sync.Mutex
	token   string
	expires time.Time
}

// renewBefore is how long before its end a token is replaced: longer than any call takes.
const renewBefore = time.Minute

// signInTime is how long signing in may take.
const signInTime = 10 * time.Second

// Self is the account and a token of it that is valid for some time to come.
func (s *RemoteSession) Self(ctx context.Context) (account, token string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	account = "accounts/" + s.Login
	if s.Now().Add(renewBefore).Before(s.expires) {
		return account, s.token, nil
	}
	ctx, cancel := context.WithTimeout(ctx, signInTime)
	defer cancel()
	session, err := s.Client.SignIn(ctx, &unitv1.SignInRequest{Login: s.Login, Password: s.Password})
	if err != nil {
		return account, "", err
	}
	s.token, s.expires = session.GetAccessToken(), session.GetAccessExpireTime().AsTime()
	return account, s.token, nil
}
