package grpcserver

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/proto"

	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/receipttime"
)

// unary is the way of every call with one request and one answer. The time of receipt comes first: see receipttime.
func (s *Server) unary(ctx context.Context, request any, info *grpc.UnaryServerInfo, handle grpc.UnaryHandler) (answer any, err error) {
	if grpcOwn(info.FullMethod) {
		return handle(ctx, request)
	}
	received := s.config.Now()
	c := &call{method: info.FullMethod, began: received}
	defer func() {
		if value := recover(); value != nil {
			answer, err = nil, panicked(value)
		}
		err = s.finish(ctx, c, err)
	}()
	ctx, cancel := s.withDeadline(ctx)
	defer cancel()
	if ctx, err = s.admit(ctx, c); err != nil {
		return nil, err
	}
	if err := s.check(request.(proto.Message)); err != nil {
		return nil, err
	}
	return handle(receipttime.With(ctx, received), request)
}

// stream is the way of every call with a stream of requests or answers. It has no time of receipt: when the stream is
// opened its requests are still to come.
func (s *Server) stream(server any, stream grpc.ServerStream, info *grpc.StreamServerInfo, handle grpc.StreamHandler) (err error) {
	if grpcOwn(info.FullMethod) {
		return s.untilDraining(server, stream, handle)
	}
	c := &call{method: info.FullMethod, began: s.config.Now()}
	defer func() {
		if value := recover(); value != nil {
			err = panicked(value)
		}
		err = s.finish(stream.Context(), c, err)
	}()
	if _, known := s.methods[c.method]; !known {
		return unknownMethod(server, stream)
	}
	ctx, cancel := s.withDeadline(stream.Context())
	defer cancel()
	if ctx, err = s.admit(ctx, c); err != nil {
		return err
	}
	return handle(server, &checkedStream{ServerStream: stream, ctx: ctx, check: s.check})
}

// admit identifies the caller and asks the method's rule.
func (s *Server) admit(ctx context.Context, c *call) (context.Context, error) {
	if !s.methods.Public(c.method) {
		actor, err := s.authenticate(ctx)
		if err != nil {
			return ctx, err
		}
		c.actor = actor
		ctx = identity.With(ctx, actor)
	}
	return ctx, s.methods.Check(c.method, c.actor)
}

// withDeadline gives a call without a deadline ours and cuts one that is too long: nothing waits for ever.
func (s *Server) withDeadline(ctx context.Context) (context.Context, context.CancelFunc) {
	if _, ok := ctx.Deadline(); ok {
		return context.WithTimeout(ctx, s.config.MaxDeadline) // the earlier of the two counts
	}
	return context.WithTimeout(ctx, min(s.config.DefaultDeadline, s.config.MaxDeadline))
}

// untilDraining ends gRPC's own streams when the server stops: a client that watches its health would otherwise keep it
// from stopping.
func (s *Server) untilDraining(server any, stream grpc.ServerStream, handle grpc.StreamHandler) error {
	ctx, cancel := context.WithCancel(stream.Context())
	defer cancel()
	go func() {
		select {
		case <-s.draining:
			cancel()
		case <-ctx.Done():
		}
	}()
	return handle(server, &checkedStream{ServerStream: stream, ctx: ctx, check: func(proto.Message) error { return nil }})
}

// checkedStream checks every request of a stream.
type checkedStream struct {
	grpc.ServerStream
	ctx   context.Context
	check func(proto.Message) error
}

// Context carries the caller and the deadline.
func (s *checkedStream) Context() context.Context {
	return s.ctx
}

// RecvMsg receives a request and checks it.
func (s *checkedStream) RecvMsg(message any) error {
	if err := s.ServerStream.RecvMsg(message); err != nil {
		return err
	}
	return s.check(message.(proto.Message))
}
