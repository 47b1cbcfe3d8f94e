package grpcserver

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
)

// Outbound is a connection to a neighbouring service for use inside a handler: calls are made on behalf of the caller,
// with the caller's own token, so that no service can do more than the person it works for; and failures come back as
// the faults they were.
func Outbound(conn grpc.ClientConnInterface) grpc.ClientConnInterface {
	return outbound{conn}
}

type outbound struct {
	conn grpc.ClientConnInterface
}

// Invoke makes a call with one request and one answer.
func (o outbound) Invoke(ctx context.Context, method string, request, answer any, options ...grpc.CallOption) error {
	return faultstatus.FromError(o.conn.Invoke(onBehalf(ctx), method, request, answer, options...))
}

// NewStream begins a call with a stream.
func (o outbound) NewStream(ctx context.Context, description *grpc.StreamDesc, method string, options ...grpc.CallOption) (grpc.ClientStream, error) {
	stream, err := o.conn.NewStream(onBehalf(ctx), description, method, options...)
	return stream, faultstatus.FromError(err)
}

// As is a context in which calls through Outbound are made with a token of the service's own, because nobody is calling.
func As(ctx context.Context, token string) context.Context {
	return metadata.NewIncomingContext(ctx, metadata.Pairs("authorization", "Bearer "+token))
}

// onBehalf carries the caller's token on.
func onBehalf(ctx context.Context) context.Context {
	for _, token := range metadata.ValueFromIncomingContext(ctx, "authorization") {
		ctx = metadata.AppendToOutgoingContext(ctx, "authorization", token)
	}
	return ctx
}
