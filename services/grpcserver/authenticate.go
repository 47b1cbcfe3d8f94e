package grpcserver

import (
	"context"
	"strings"

	"google.golang.org/grpc/metadata"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// authenticate answers the actor of the call's token, `authorization: Bearer …`.
func (s *Server) authenticate(ctx context.Context) (identity.Actor, error) {
	values := metadata.ValueFromIncomingContext(ctx, "authorization")
	switch len(values) {
	case 0:
		return identity.Actor{}, fault.New(faultv1.Reason_REASON_SIGN_IN_REQUIRED)
	case 1:
		scheme, token, ok := strings.Cut(values[0], " ")
		if !ok || !strings.EqualFold(scheme, "Bearer") {
			return identity.Actor{}, fault.New(faultv1.Reason_REASON_TOKEN_INVALID)
		}
		return s.config.Verifier.Verify(ctx, token)
	default: // whose call is it, then?
		return identity.Actor{}, fault.New(faultv1.Reason_REASON_TOKEN_INVALID)
	}
}
