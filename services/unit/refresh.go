package unit

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// RefreshSession exchanges a refresh token for the next pair of tokens. A token that is not the one in force was used
// before, by the caller or by somebody who has stolen it; as nobody can tell which, the session ends.
func (s *IdentityService) RefreshSession(ctx context.Context, text string) (SignedIn, error) {
	token, ok := ParseRefreshToken(text)
	if !ok {
		return SignedIn{}, fault.New(faultv1.Reason_REASON_TOKEN_INVALID)
	}
	session, err := s.Sessions.Session(ctx, token.Session())
	if err != nil {
		return SignedIn{}, unknownSession(err)
	}
	if !session.Takes(token) {
		return SignedIn{}, s.usedTwice(ctx, session)
	}
	a, err := s.Accounts.Account(ctx, session.Account)
	if err != nil {
		return SignedIn{}, unknownSession(err)
	}
	switch {
	case session.Over(a, s.Now()):
		return SignedIn{}, s.end(ctx, session, faultv1.Reason_REASON_TOKEN_INVALID)
	case a.Disabled:
		return SignedIn{}, s.end(ctx, session, faultv1.Reason_REASON_ACCOUNT_DISABLED)
	}
	return s.rotate(ctx, a, session, token.Next())
}

// rotate puts the next token in force. Of calls that use one token at the same time, the first gets it, and the others
// have used it twice.
func (s *IdentityService) rotate(ctx context.Context, a Account, session Session, next RefreshToken) (SignedIn, error) {
	rotated := session.Rotated(next, s.Now())
	switch err := s.Sessions.ReplaceSession(ctx, rotated); {
	case err == nil:
		return s.signedIn(a, rotated, next)
	case fault.ReasonOf(err) == faultv1.Reason_REASON_STALE_ETAG:
		return SignedIn{}, s.usedTwice(ctx, session)
	default:
		return SignedIn{}, err
	}
}

// SignOut ends the session of a refresh token. One that is not known, or no longer, is no error.
func (s *IdentityService) SignOut(ctx context.Context, text string) error {
	token, ok := ParseRefreshToken(text)
	if !ok {
		return nil
	}
	return s.remove(ctx, token.Session())
}

func (s *IdentityService) usedTwice(ctx context.Context, session Session) error {
	s.Log.WarnContext(ctx, "refresh token used twice, session ended", "account", string(session.Account))
	return s.end(ctx, session, faultv1.Reason_REASON_TOKEN_INVALID)
}

// end removes a session and answers why.
func (s *IdentityService) end(ctx context.Context, session Session, reason faultv1.Reason) error {
	if err := s.remove(ctx, session.ID); err != nil {
		return err
	}
	return fault.New(reason)
}

// remove removes a session, whatever happens to it meanwhile.
func (s *IdentityService) remove(ctx context.Context, id string) error {
	for {
		session, err := s.Sessions.Session(ctx, id)
		if err == nil {
			err = s.Sessions.DeleteSession(ctx, session)
		}
		switch {
		case err == nil, fault.ReasonOf(err) == faultv1.Reason_REASON_NOT_FOUND:
			return nil
		case fault.ReasonOf(err) != faultv1.Reason_REASON_STALE_ETAG:
			return err
		}
	}
}

// unknownSession says of a session, or its account, that is not there no more than that the token is not valid.
func unknownSession(err error) error {
	if fault.ReasonOf(err) == faultv1.Reason_REASON_NOT_FOUND {
		return fault.New(faultv1.Reason_REASON_TOKEN_INVALID)
	}
	return err
}
