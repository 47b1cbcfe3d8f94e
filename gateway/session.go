package gateway

import (
	"bytes"
	"context"
	"net/http"
	"time"

	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/encoding/protojson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/fault"

	"github.com/tiendo/tiendo/gateway/jsonfault"
)

// sessions signs browsers in and out. The tokens are in the browser's cookies and nowhere else: not in the answers, and
// not here.
type sessions struct {
	cookies
	told     failures
	identity unitv1.IdentityServiceClient
	origin   http.CrossOriginProtection
	maxBody  int64
	deadline time.Duration
}

func newSessions(config Config, told failures) *sessions {
	return &sessions{
		cookies: cookies{secure: config.SecureCookies}, told: told,
		identity: unitv1.NewIdentityServiceClient(connection{config.Unit}),
		maxBody:  config.MaxBodyBytes, deadline: config.Deadline,
	}
}

// token is the access token of the browser's session; empty if there is none.
func (s *sessions) token(r *http.Request) string { return s.cookies.read(r, s.access()) }

// sameOrigin refuses what pages of other sites send, before anything else is done.
func (s *sessions) sameOrigin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := s.origin.Check(r); err != nil {
			s.told.write(w, r, fault.New(faultv1.Reason_REASON_CROSS_ORIGIN).Because(err))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// signIn begins a session.
func (s *sessions) signIn(w http.ResponseWriter, r *http.Request) {
	request := new(unitv1.SignInRequest)
	if err := s.readRequest(w, r, request); err != nil {
		s.told.write(w, r, err)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.deadline)
	defer cancel()
	session, err := s.identity.SignIn(ctx, request)
	s.begin(w, r, session, err)
}

// refresh buys the session's next tokens. When it cannot go on, the cookies are of no use any more.
func (s *sessions) refresh(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), s.deadline)
	defer cancel()
	token := s.cookies.read(r, s.renewal())
	session, err := (*unitv1.Session)(nil), error(fault.New(faultv1.Reason_REASON_SIGN_IN_REQUIRED))
	if token != "" {
		session, err = s.identity.RefreshSession(ctx, &unitv1.RefreshSessionRequest{RefreshToken: token})
	}
	if err != nil {
		err = s.notRefreshed(w, err)
	}
	s.begin(w, r, session, err)
}

// notRefreshed takes the cookies from the browser unless the refresh may be tried again.
func (s *sessions) notRefreshed(w http.ResponseWriter, err error) error {
	switch kindOf(err) {
	case fault.Unauthenticated, fault.Denied:
		s.clear(w)
	case fault.Invalid: // a cookie that was never ours
		s.clear(w)
		return fault.New(faultv1.Reason_REASON_TOKEN_INVALID).Because(err)
	}
	return err
}

// begin answers with a session that has begun or gone on.
func (s *sessions) begin(w http.ResponseWriter, r *http.Request, session *unitv1.Session, err error) {
	if err == nil {
		err = s.set(w, session)
	}
	if err != nil {
		s.told.write(w, r, err)
		return
	}
	s.show(w, r, session.GetAccount(), session.GetAccessExpireTime())
}

// read answers whose session it is.
func (s *sessions) read(w http.ResponseWriter, r *http.Request) {
	bearer := r.Header.Get("Authorization")
	if token := s.token(r); bearer == "" && token != "" {
		bearer = "Bearer " + token
	}
	if bearer == "" {
		s.told.write(w, r, fault.New(faultv1.Reason_REASON_SIGN_IN_REQUIRED))
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.deadline)
	defer cancel()
	ctx = metadata.AppendToOutgoingContext(ctx, "authorization", bearer)
	account, err := s.identity.GetMyAccount(ctx, &unitv1.GetMyAccountRequest{})
	if err != nil {
		s.told.write(w, r, err)
		return
	}
	s.show(w, r, account, expiry(bearer))
}

// signOut ends the session. Whatever the service says, the browser forgets it.
func (s *sessions) signOut(w http.ResponseWriter, r *http.Request) {
	s.clear(w)
	if token := s.cookies.read(r, s.renewal()); token != "" {
		ctx, cancel := context.WithTimeout(r.Context(), s.deadline)
		defer cancel()
		if _, err := s.identity.SignOut(ctx, &unitv1.SignOutRequest{RefreshToken: token}); err != nil {
			// Nobody holds the token any more, so that the session cannot go on; it ends in its own time.
			s.told.log.WarnContext(r.Context(), "session not ended at the service", "error", err)
		}
	}
	w.WriteHeader(http.StatusNoContent)
}

// readRequest reads a body, with all its faults.
func (s *sessions) readRequest(w http.ResponseWriter, r *http.Request, request *unitv1.SignInRequest) error {
	body, err := readBody(w, r, s.maxBody)
	if err != nil {
		return err
	}
	if len(bytes.TrimSpace(body)) == 0 {
		return nil
	}
	if err := jsonfault.Find(request.ProtoReflect().Type(), body, "").Err(); err != nil {
		return err
	}
	return protojson.Unmarshal(body, request)
}
