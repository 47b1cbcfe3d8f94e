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

// Token is a token that is valid for some time to come.
func (s *RemoteSession) Token(ctx context.Context) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Now().Add(renewBefore).Before(s.expires) {
		return s.token, nil
	}
	session, err := s.Client.SignIn(ctx, &unitv1.SignInRequest{Login: s.Login, Password: s.Password})
	if err != nil {
		return "", err
	}
	s.token, s.expires = session.GetAccessToken(), session.GetAccessExpireTime().AsTime()
	return s.token, nil
}
