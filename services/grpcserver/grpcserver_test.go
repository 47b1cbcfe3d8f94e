package grpcserver_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"log/slog"
	"net"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/test/bufconn"
	"google.golang.org/protobuf/types/known/emptypb"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
	"github.com/tiendo/tiendo/services/identity"
)

// morning is when the tests begin.
var morning = time.Date(2025, 7, 9, 2, 0, 0, 123_456_789, time.UTC)

// handlers are what a test does in place of the plan service and of signing in; the contracts are the real ones.
type handlers struct {
	planv1.UnimplementedPlanServiceServer
	get    func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error)
	create func(context.Context, *planv1.CreatePlanRequest) (*planv1.Plan, error)
}

func (h *handlers) GetPlan(ctx context.Context, req *planv1.GetPlanRequest) (*planv1.Plan, error) {
	return h.get(ctx, req)
}

func (h *handlers) CreatePlan(ctx context.Context, req *planv1.CreatePlanRequest) (*planv1.Plan, error) {
	return h.create(ctx, req)
}

type identityHandlers struct {
	unitv1.UnimplementedIdentityServiceServer
}

func (identityHandlers) SignIn(context.Context, *unitv1.SignInRequest) (*unitv1.Session, error) {
	return &unitv1.Session{}, nil
}

func (identityHandlers) ChangeMyPassword(context.Context, *unitv1.ChangeMyPasswordRequest) (*emptypb.Empty, error) {
	return &emptypb.Empty{}, nil
}

// log is what a server wrote.
type log struct {
	mu    sync.Mutex
	lines bytes.Buffer
}

func (l *log) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.Write(line)
}

func (l *log) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines.Reset()
}

func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.String()
}

// running is a server and what a test needs of it.
type running struct {
	planv1.PlanServiceClient
	handlers *handlers
	conn     *grpc.ClientConn
	identity unitv1.IdentityServiceClient
	issuer   *identity.Issuer
	log      *log
	stop     context.CancelFunc
	served   chan error
	t        testing.TB
}

// serve runs a server until the test ends.
func serve(t testing.TB, change ...func(*grpcserver.Config)) *running {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return morning }
	r := &running{t: t, log: &log{}, served: make(chan error, 1), issuer: identity.NewIssuer(identity.IssuerConfig{Key: key, Now: now})}
	r.handlers = &handlers{
		get:    func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error) { return &planv1.Plan{}, nil },
		create: func(context.Context, *planv1.CreatePlanRequest) (*planv1.Plan, error) { return &planv1.Plan{}, nil },
	}
	config := grpcserver.Config{Log: slog.New(slog.NewTextHandler(r.log, nil)), Now: now}
	for _, c := range change {
		c(&config)
	}
	if config.Verifier == nil {
		config.Verifier = identity.NewVerifier(identity.VerifierConfig{Keys: r.issuer, Now: config.Now})
	}
	server := grpcserver.New(config)
	planv1.RegisterPlanServiceServer(server, r.handlers)
	unitv1.RegisterIdentityServiceServer(server, identityHandlers{})
	server.RegisterService(&watched, nil)
	listener := bufconn.Listen(1 << 20)
	ctx, stop := context.WithCancel(context.Background())
	r.stop = stop
	go func() { r.served <- server.Serve(ctx, listener) }()
	r.dial(listener)
	t.Cleanup(func() {
		r.conn.Close()
		stop()
		if err := <-r.served; err != nil {
			t.Errorf("serve: %v", err)
		}
	})
	return r
}

func (r *running) dial(listener *bufconn.Listener) {
	r.t.Helper()
	conn, err := grpc.NewClient("passthrough:///test", grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }))
	if err != nil {
		r.t.Fatal(err)
	}
	r.conn = conn
	r.PlanServiceClient, r.identity = planv1.NewPlanServiceClient(conn), unitv1.NewIdentityServiceClient(conn)
}

var reviewer = identity.Actor{Account: "accounts/can-bo", Grants: []identity.Grant{{Role: accessv1.Role_ROLE_LEAD_REVIEWER, Unit: "units/phong"}}}

func (r *running) token() string {
	r.t.Helper()
	token, _, err := r.issuer.Issue(reviewer)
	if err != nil {
		r.t.Fatal(err)
	}
	return token
}

// signedIn is a context whose calls a reviewer makes.
func (r *running) signedIn() context.Context {
	return metadata.AppendToOutgoingContext(r.t.Context(), "authorization", "Bearer "+r.token())
}

// ask makes a call that is sound.
func (r *running) ask(ctx context.Context) error {
	_, err := r.GetPlan(ctx, &planv1.GetPlanRequest{Name: "plans/p"})
	return err
}

// refused checks why a call failed, and answers the fault as a client sees it.
func refused(t testing.TB, what string, err error, want faultv1.Reason) *fault.Error {
	t.Helper()
	if err == nil {
		t.Errorf("%s: no error, want %v", what, want)
		return fault.New(faultv1.Reason_REASON_UNSPECIFIED)
	}
	f := fault.Of(faultstatus.FromError(err))
	if f.Reason != want {
		t.Errorf("%s: %v, want %v", what, err, want)
	}
	return f
}

// faultOf is the fault as a client sees it.
func faultOf(err error) *fault.Error {
	if err == nil {
		return fault.New(faultv1.Reason_REASON_UNSPECIFIED)
	}
	return fault.Of(faultstatus.FromError(err))
}
