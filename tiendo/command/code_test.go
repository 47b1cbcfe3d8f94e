package command_test

import (
	"context"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/durationpb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// failing is a system that answers every submission with an error, as a network or a machine in trouble does.
type failing struct {
	reportingv1.UnimplementedReportingServiceServer
	err error

	mu  sync.Mutex
	ids []string // request ids of the submissions
}

func (f *failing) GetReport(_ context.Context, in *reportingv1.GetReportRequest) (*reportingv1.Report, error) {
	return &reportingv1.Report{Name: in.GetName()}, nil
}

func (f *failing) SubmitReport(_ context.Context, in *reportingv1.SubmitReportRequest) (*reportingv1.Receipt, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.ids = append(f.ids, in.GetRequestId())
	return nil, f.err
}

// serve is the environment of commands that ask the system as somebody who is signed in, and a report to submit.
func (f *failing) serve(t *testing.T) (env map[string]string, file string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := grpc.NewServer()
	reportingv1.RegisterReportingServiceServer(server, f)
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(server.Stop)
	folder, address := t.TempDir(), listener.Addr().String()
	session := client.Session{Account: "accounts/a", AccessToken: "token", AccessUntil: time.Now().Add(time.Hour)}
	err = client.OpenSessions(folder).Change(address, func(*client.Session) (*client.Session, error) { return &session, nil })
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(folder, "report.yaml")
	if err := os.WriteFile(file, []byte("difficulties: Không\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return map[string]string{"TIENDO_SERVER": address, "TIENDO_CONFIG_DIR": folder}, file
}

const report = "plans/p/periods/2025-nam/reports/u"

// TestAnActOfUnknownOutcomeCanBeAskedForAgain: the person is told the request id, and with it the same act is asked for.
func TestAnActOfUnknownOutcomeCanBeAskedForAgain(t *testing.T) {
	system := &failing{err: status.Error(codes.Unavailable, "connection lost")}
	env, file := system.serve(t)
	code, stdout, stderr := tiendo(t, env, "report", "submit", report, file)
	if code != 8 || stdout != "" {
		t.Errorf("ends with %d and %q, want 8 and nothing", code, stdout)
	}
	told := regexp.MustCompile(`--request-id ([0-9a-f-]{36})`).FindStringSubmatch(stderr)
	if told == nil || told[1] != system.ids[0] {
		t.Fatalf("%v was sent, and %q is shown", system.ids, stderr)
	}
	if code, _, _ := tiendo(t, env, "report", "submit", report, file, "--request-id", told[1]); code != 8 {
		t.Errorf("again: ends with %d", code)
	}
	if len(system.ids) != 2 || system.ids[1] != system.ids[0] {
		t.Errorf("request ids: %v", system.ids)
	}
}

// TestEveryKindOfFailureHasItsCode: the other codes are played in the scripts.
func TestEveryKindOfFailureHasItsCode(t *testing.T) {
	reason := func(code codes.Code, name string, more ...*errdetails.RetryInfo) error {
		s, err := status.New(code, "in English").WithDetails(&errdetails.ErrorInfo{Reason: name, Domain: "tiendo"},
			&errdetails.LocalizedMessage{Locale: "vi", Message: "bằng tiếng Việt"})
		for _, detail := range more {
			s, err = s.WithDetails(detail)
		}
		if err != nil {
			t.Fatal(err)
		}
		return s.Err()
	}
	for _, c := range []struct {
		name string
		err  error
		code int
		says string
	}{
		{"refused", reason(codes.PermissionDenied, "NOT_YOUR_UNIT"), 3, "bằng tiếng Việt\n"},
		{"not found", reason(codes.NotFound, "NOT_FOUND"), 5, "bằng tiếng Việt\n"},
		{"a stale etag", reason(codes.Aborted, "STALE_ETAG"), 6, "bằng tiếng Việt\n"},
		{"too many calls", reason(codes.ResourceExhausted, "OVERLOADED", &errdetails.RetryInfo{RetryDelay: durationpb.New(1500 * time.Millisecond)}), 7, "Vui lòng thử lại sau 2 giây."},
		{"a part is away", reason(codes.Unavailable, "UNAVAILABLE"), 7, "bằng tiếng Việt\n"},
		{"a mistake of the system", reason(codes.Internal, "INTERNAL"), 8, "bằng tiếng Việt\n"},
		{"the system does not know", reason(codes.Unavailable, "OUTCOME_UNKNOWN"), 8, "Hệ thống không ghi nhận hai lần."},
		{"a broken series", reason(codes.DataLoss, "CHAIN_BROKEN"), 9, "bằng tiếng Việt\n"},
		{"a method the system does not have", status.Error(codes.Unimplemented, "unknown method"), 1, "unknown method"},
	} {
		t.Run(c.name, func(t *testing.T) {
			env, file := (&failing{err: c.err}).serve(t)
			code, _, stderr := tiendo(t, env, "report", "submit", report, file)
			if code != c.code || !strings.Contains(stderr, c.says) {
				t.Errorf("ends with %d and %q, want %d and %q", code, stderr, c.code, c.says)
			}
		})
	}
}
