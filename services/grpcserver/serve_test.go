package grpcserver_test

import (
	"context"
	"io"
	"log/slog"
	"net"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/interop/grpc_testing"
	"google.golang.org/grpc/reflection/grpc_reflection_v1"
	"google.golang.org/grpc/test/bufconn"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
)

// testService is in no contract of ours, so its methods have no rule.
type testService struct {
	grpc_testing.UnimplementedTestServiceServer
}

func complete() grpcserver.Config {
	now := func() time.Time { return morning }
	return grpcserver.Config{
		Log: slog.New(slog.DiscardHandler), Now: now, Verifier: identity.NewVerifier(identity.VerifierConfig{Now: now}),
	}
}

func TestAMethodWithoutARuleStopsTheStart(t *testing.T) {
	server := grpcserver.New(complete())
	planv1.RegisterPlanServiceServer(server, &handlers{})
	grpc_testing.RegisterTestServiceServer(server, testService{})
	err := doesNotStart(t, server)
	for _, method := range []string{"EmptyCall", "UnaryCall", "StreamingOutputCall", "FullDuplexCall"} {
		if !strings.Contains(err.Error(), "grpc.testing.TestService."+method) {
			t.Errorf("%v does not name %s", err, method)
		}
	}
	if strings.Contains(err.Error(), "PlanService") {
		t.Errorf("%v names methods that have a rule", err)
	}
}

func TestAServerNeedsLogClockAndVerifier(t *testing.T) {
	for name, remove := range map[string]func(*grpcserver.Config){
		"log":      func(c *grpcserver.Config) { c.Log = nil },
		"clock":    func(c *grpcserver.Config) { c.Now = nil },
		"verifier": func(c *grpcserver.Config) { c.Verifier = nil },
	} {
		config := complete()
		remove(&config)
		if err := doesNotStart(t, grpcserver.New(config)); !strings.Contains(err.Error(), "must be given") {
			t.Errorf("without a %s: %v", name, err)
		}
	}
}

// doesNotStart checks that serving fails at once, and that the listener is closed.
func doesNotStart(t *testing.T, server *grpcserver.Server) error {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	failure := server.Serve(t.Context(), listener)
	if failure == nil {
		t.Fatal("the server served")
	}
	if _, err := listener.Accept(); err == nil {
		t.Error("the listener is open")
	}
	return failure
}

// Health and reflection are gRPC's own: they need no token, and no rule.
func TestHealthNeedsNoToken(t *testing.T) {
	r := serve(t)
	health := grpc_health_v1.NewHealthClient(r.conn)
	for _, service := range []string{"", "tiendo.plan.v1.PlanService"} {
		answer, err := health.Check(t.Context(), &grpc_health_v1.HealthCheckRequest{Service: service})
		if err != nil || answer.GetStatus() != grpc_health_v1.HealthCheckResponse_SERVING {
			t.Errorf("health of %q: %v, %v", service, answer, err)
		}
	}
}

func TestReflectionIsOffUnlessAskedFor(t *testing.T) {
	for _, on := range []bool{false, true} {
		r := serve(t, func(c *grpcserver.Config) { c.Reflection = on })
		stream, err := grpc_reflection_v1.NewServerReflectionClient(r.conn).ServerReflectionInfo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		_ = stream.Send(&grpc_reflection_v1.ServerReflectionRequest{
			MessageRequest: &grpc_reflection_v1.ServerReflectionRequest_ListServices{ListServices: "*"},
		})
		answer, err := stream.Recv()
		if !on {
			refused(t, "reflection", err, faultv1.Reason_REASON_UNKNOWN_METHOD)
			continue
		}
		if err != nil || !strings.Contains(answer.String(), "tiendo.plan.v1.PlanService") {
			t.Errorf("reflection: %v, %v", answer, err)
		}
	}
}

// A server that is told to stop says so to those who watch its health, and ends only after the calls under way.
func TestCallsUnderWayEndBeforeTheServerStops(t *testing.T) {
	r := serve(t)
	begun, release := make(chan struct{}), make(chan struct{})
	r.handlers.get = func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error) {
		close(begun)
		<-release
		return &planv1.Plan{Name: "plans/p"}, nil
	}
	watch, err := grpc_health_v1.NewHealthClient(r.conn).Watch(t.Context(), &grpc_health_v1.HealthCheckRequest{})
	if err != nil {
		t.Fatal(err)
	}
	checkHealth(t, watch, grpc_health_v1.HealthCheckResponse_SERVING)
	ended := make(chan error, 1)
	go func() { ended <- r.ask(r.signedIn()) }()
	<-begun

	r.stop()
	checkHealth(t, watch, grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	if _, err := watch.Recv(); err == nil || err == io.EOF {
		t.Errorf("the watch goes on after the stop: %v", err)
	}
	select {
	case err := <-ended:
		t.Fatalf("the call ended before its handler: %v", err)
	case err := <-r.served:
		t.Fatalf("the server stopped before the call: %v", err)
	default:
	}
	close(release)
	if err := <-ended; err != nil {
		t.Errorf("a call under way: %v", err)
	}
	if err := <-r.served; err != nil {
		t.Errorf("serve: %v", err)
	}
	r.served <- nil // for the end of the test
}

func checkHealth(t *testing.T, watch grpc.ServerStreamingClient[grpc_health_v1.HealthCheckResponse], want grpc_health_v1.HealthCheckResponse_ServingStatus) {
	t.Helper()
	answer, err := watch.Recv()
	if err != nil || answer.GetStatus() != want {
		t.Fatalf("health %v, %v, want %v", answer, err, want)
	}
}

// While it waits for others to hear that it stops, a server goes on taking calls.
func TestAServerTakesCallsWhileItWaits(t *testing.T) {
	r := serve(t, func(c *grpcserver.Config) { c.DrainWait = 300 * time.Millisecond })
	watch, err := grpc_health_v1.NewHealthClient(r.conn).Watch(t.Context(), &grpc_health_v1.HealthCheckRequest{})
	if err != nil {
		t.Fatal(err)
	}
	checkHealth(t, watch, grpc_health_v1.HealthCheckResponse_SERVING)
	r.stop()
	checkHealth(t, watch, grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	if err := r.ask(r.signedIn()); err != nil {
		t.Errorf("a call right after the stop: %v", err)
	}
}

func TestAServerThatIsStoppedBeforeItBegins(t *testing.T) {
	server := grpcserver.New(complete())
	planv1.RegisterPlanServiceServer(server, &handlers{})
	listener := bufconn.Listen(1 << 16)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := server.Serve(ctx, listener); err != nil {
		t.Errorf("a server that is stopped before it begins: %v", err)
	}
}
