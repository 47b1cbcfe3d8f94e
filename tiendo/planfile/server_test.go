package planfile_test

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"log/slog"
	"net"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/test/bufconn"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/docstore/connect"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/plan/planserver"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/message"
	"github.com/tiendo/tiendo/tiendo/planfile"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

// checker has plans checked by the real plan service, as a reviewer of the lead unit.
type checker struct {
	plans planv1.PlanServiceClient
	token string
}

func newChecker(t *testing.T) checker {
	t.Helper()
	now := func() time.Time { return time.Date(2018, 10, 22, 2, 0, 0, 0, time.UTC) }
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	issuer := identity.NewIssuer(identity.IssuerConfig{Key: key, Now: now})
	store, err := connect.Open(t.Context(), "sqlite:"+t.TempDir(), "plan")
	if err != nil {
		t.Fatal(err)
	}
	listener := bufconn.Listen(1 << 20)
	conn, err := grpc.NewClient("passthrough:///plan", grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithContextDialer(func(ctx context.Context, _ string) (net.Conn, error) { return listener.DialContext(ctx) }))
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	server := grpcserver.New(grpcserver.Config{Log: log, Now: now, Verifier: identity.NewVerifier(identity.VerifierConfig{Keys: issuer, Now: now})})
	if err := planserver.Register(t.Context(), server, planserver.Config{Store: store, Now: now, Log: log, Units: conn}); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- server.Serve(ctx, listener) }()
	t.Cleanup(func() {
		conn.Close()
		stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
		store.Close()
	})
	token, _, err := issuer.Issue(identity.Actor{Account: "accounts/chutri", Grants: []identity.Grant{
		{Role: accessv1.Role_ROLE_LEAD_REVIEWER, Unit: "units/ml-2018-ldtbxh"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return checker{planv1.NewPlanServiceClient(conn), token}
}

func (c checker) check(ctx context.Context, file planfile.File) error {
	_, err := c.plans.CreatePlan(client.Bearer(ctx, c.token), &planv1.CreatePlanRequest{
		Plan: &planv1.Plan{Content: file.Content}, PlanId: file.ID, ValidateOnly: true,
	})
	return err
}

func TestTheExamplesPassEveryRule(t *testing.T) {
	checker := newChecker(t)
	for _, path := range []string{example, regime} {
		file, err := planfile.Read(read(t, path), filepath.Base(path))
		if err != nil {
			t.Fatal(err)
		}
		if err := checker.check(t.Context(), file); err != nil {
			for _, problem := range yamlfile.Explain(file.Index, message.Open(message.English), err) {
				t.Error(problem)
			}
			t.Error(err)
		}
	}
}

// TestFaultsTheServiceFindsAreShownWithTheirLines changes plan 272 so that its form is right and its content is not.
func TestFaultsTheServiceFindsAreShownWithTheirLines(t *testing.T) {
	checker, source := newChecker(t), string(read(t, example))
	for _, c := range []struct {
		name, old, changed string
		want               string // the end of the field
	}{
		{"an aggregation that does not fit", "    aggregation: sum\n", "    aggregation: ratio\n", "aggregation"},
		{"an unknown content area", "section: 5\n    unit_of_measure: \"%\"\n    kind: ratio", "section: 9\n    unit_of_measure: \"%\"\n    kind: ratio", "section"},
		{"a unit that has no part in the plan", "  - units/ml-2018-nv       # Phòng Nội vụ", "  - units/ml-2018-tp", "lead_unit"},
		{"a due day before the data ends", "due: {before: 10/7}", "due: {before: 10/6}", "due.day"},
		{"a day that does not come every year", "data_to: 30/6", "data_to: 29/2", "data_to"},
		{"no title", "title: >-\n  Thực hiện Đề án xây dựng", "purpose: >-\n  Thực hiện Đề án xây dựng", "title"},
		{"a plan that ends before it begins", "end_date: 2025-12-31", "end_date: 2017-12-31", "end_date"},
		{"a baseline above one hundred per cent", "value: 97.8", "value: 197.8", "baseline.value"},
		{"an id with capitals", "id: 272-kh-ubnd-2018", "id: 272-KH-UBND", "plan_id"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if strings.Count(source, c.old) == 0 {
				t.Fatalf("the example no longer has %q", c.old)
			}
			file, err := planfile.Read([]byte(strings.Replace(source, c.old, c.changed, 1)), "plan.yaml")
			if err != nil && !strings.Contains(err.Error(), "duplicate_key") {
				t.Fatal(err)
			}
			problems := yamlfile.Explain(file.Index, message.Open(message.Vietnamese), checker.check(t.Context(), file))
			lines := strings.Split(strings.Replace(source, c.old, c.changed, 1), "\n")
			for _, p := range problems {
				if strings.HasSuffix(p.Field, c.want) && strings.HasPrefix(p.Text, p.Field+": ") && (p.Line == 1 || changedLine(lines[p.Line-1], c.changed)) {
					return
				}
			}
			t.Errorf("got %v, want %q on a line of %q", problems, c.want, c.changed)
		})
	}
}

// changedLine reports whether a line belongs to what was changed, or names a unit that is gone.
func changedLine(line, changed string) bool {
	return strings.Contains(changed, strings.TrimSpace(line)) || strings.Contains(line, "units/ml-2018-nv")
}

func TestWhatTheServiceSaysOfAFaultOfTheFileIsLeftOut(t *testing.T) {
	source := strings.Replace(string(read(t, example)), "    kind: count\n", "    kind: cuont\n", 1)
	file, fault := planfile.Read([]byte(source), "plan.yaml")
	answer := newChecker(t).check(t.Context(), file)
	if fault == nil || answer == nil {
		t.Fatal(fault, answer)
	}
	problems := yamlfile.Explain(file.Index, message.Open(message.English), fault, answer)
	if len(problems) != 1 || !strings.Contains(problems[0].Text, "cuont") {
		t.Errorf("got %v, want the file's own fault only", problems)
	}
}
