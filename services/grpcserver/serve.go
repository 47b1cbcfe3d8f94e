package grpcserver

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net"
	"slices"
	"strings"
	"sync"
	"time"

	"buf.build/go/protovalidate"
	"google.golang.org/grpc"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	"github.com/tiendo/tiendo/services/access"
)

// drainLimit is how long calls under way may take to end once the server stops.
const drainLimit = 20 * time.Second

// Serve serves until the context ends, then lets the calls under way finish. It refuses to begin when a method does not
// say in its contract who may call it. It closes the listener, whatever happens.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	if err := s.prepare(); err != nil {
		return errors.Join(err, listener.Close())
	}
	s.health.Resume()
	defer s.workBeside(ctx)()
	served := make(chan error, 1)
	go func() { served <- s.grpc.Serve(listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
		s.drain()
		if err := <-served; !errors.Is(err, grpc.ErrServerStopped) { // stopped before it had begun is stopped, too
			return err
		}
		return nil
	}
}

// prepare reads the contracts of the registered services.
func (s *Server) prepare() error {
	if s.config.Log == nil || s.config.Now == nil || s.config.Verifier == nil {
		return errors.New("grpcserver: Log, Now and Verifier must be given")
	}
	if s.config.Reflection {
		reflection.Register(s.grpc)
	}
	var err error
	if s.methods, err = access.MethodsOf(s.services()...); err != nil {
		return fmt.Errorf("grpcserver: %w", err)
	}
	requests, err := s.requests()
	if err != nil {
		return fmt.Errorf("grpcserver: %w", err)
	}
	if s.validator, err = validatorOf(s.services(), requests); err != nil {
		return fmt.Errorf("grpcserver: %w", err)
	}
	for _, service := range s.services() {
		s.health.SetServingStatus(service, grpc_health_v1.HealthCheckResponse_SERVING)
	}
	return nil
}

// validators are the compiled rules of contracts, by the services they belong to. They are the same as long as the program
// runs, and take a fifth of a second to compile: servers in one process share them.
var validators sync.Map

// validatorOf compiles everything at once: a rule that does not compile stops the start, and calls share no lock.
func validatorOf(services []string, requests []protoreflect.MessageDescriptor) (protovalidate.Validator, error) {
	key := strings.Join(services, " ")
	if known, ok := validators.Load(key); ok {
		return known.(protovalidate.Validator), nil
	}
	validator, err := protovalidate.New(protovalidate.WithMessageDescriptors(requests...), protovalidate.WithDisableLazy())
	if err != nil {
		return nil, err
	}
	validators.Store(key, validator)
	return validator, nil
}

// services are the names of the registered services, without gRPC's own.
func (s *Server) services() []string {
	names := slices.Collect(maps.Keys(s.grpc.GetServiceInfo()))
	slices.Sort(names)
	return slices.DeleteFunc(names, func(name string) bool { return grpcOwn("/" + name) })
}

// grpcOwn tells whether a method belongs to gRPC itself: health and reflection. They carry nothing of ours and are open
// to those who run the system.
func grpcOwn(method string) bool {
	return strings.HasPrefix(method, "/grpc.health.v1.") || strings.HasPrefix(method, "/grpc.reflection.")
}

// requests are the messages the registered methods take.
func (s *Server) requests() ([]protoreflect.MessageDescriptor, error) {
	var requests []protoreflect.MessageDescriptor
	for _, name := range s.services() {
		found, err := protoregistry.GlobalFiles.FindDescriptorByName(protoreflect.FullName(name))
		if err != nil {
			return nil, err
		}
		methods := found.(protoreflect.ServiceDescriptor).Methods()
		for i := range methods.Len() {
			requests = append(requests, methods.Get(i).Input())
		}
	}
	return requests, nil
}

// drain says that the server stops, waits until that has been heard, and ends what is left.
func (s *Server) drain() {
	s.config.Log.Info("stopping: no longer healthy", "wait", s.config.DrainWait)
	s.health.Shutdown()
	time.Sleep(s.config.DrainWait)
	close(s.draining)
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		s.grpc.GracefulStop()
	}()
	select {
	case <-stopped:
	case <-time.After(drainLimit):
		s.config.Log.Warn("stopping: calls under way were cut off", "after", drainLimit)
		s.grpc.Stop()
	}
}
