package grpcserver_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/receipttime"
)

// The clock of this test shows a later time whenever somebody looks: the time of receipt is the first one of all that
// are taken while a call is handled, so nothing that takes long comes before it.
func TestTheTimeOfReceiptIsTakenFirst(t *testing.T) {
	var mu sync.Mutex
	shown := morning
	look := func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		shown = shown.Add(time.Second)
		return shown
	}
	r := serve(t, func(c *grpcserver.Config) { c.Now = look }) // the tokens are verified by the same clock
	var received time.Time
	r.handlers.get = func(ctx context.Context, _ *planv1.GetPlanRequest) (*planv1.Plan, error) {
		var err error
		received, err = receipttime.From(ctx)
		return &planv1.Plan{}, err
	}
	before := look()
	if err := r.ask(r.signedIn()); err != nil {
		t.Fatal(err)
	}
	if want := before.Add(time.Second).Truncate(time.Millisecond); !received.Equal(want) || received.Location() != time.UTC {
		t.Errorf("received at %v, want %v", received, want)
	}
}

func TestDeadlines(t *testing.T) {
	for _, c := range []struct {
		name                  string
		fallback, most, asked time.Duration
		want                  time.Duration
	}{
		{"none", 0, 0, 0, 10 * time.Second},
		{"none, with another default", 3 * time.Second, 0, 0, 3 * time.Second},
		{"none, with a default that is too long", time.Hour, 5 * time.Second, 0, 5 * time.Second},
		{"the caller's", 0, 0, 20 * time.Second, 20 * time.Second},
		{"the caller's, longer than allowed", 0, 0, time.Hour, time.Minute},
		{"the caller's, longer than a server allows", 0, 5 * time.Second, time.Minute, 5 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := serve(t, func(config *grpcserver.Config) { config.DefaultDeadline, config.MaxDeadline = c.fallback, c.most })
			var left time.Duration
			r.handlers.get = func(ctx context.Context, _ *planv1.GetPlanRequest) (*planv1.Plan, error) {
				deadline, ok := ctx.Deadline()
				if !ok {
					return nil, errors.New("no deadline")
				}
				left = time.Until(deadline)
				return &planv1.Plan{}, nil
			}
			ctx := r.signedIn()
			if c.asked > 0 {
				limited, cancel := context.WithTimeout(ctx, c.asked)
				defer cancel()
				ctx = limited
			}
			if err := r.ask(ctx); err != nil {
				t.Fatal(err)
			}
			if left > c.want || left < c.want/2 {
				t.Errorf("%v left, want up to %v", left, c.want)
			}
		})
	}
}

func TestTheDeadlineEndsTheCall(t *testing.T) {
	r := serve(t, func(config *grpcserver.Config) { config.DefaultDeadline = 10 * time.Millisecond })
	r.handlers.get = func(ctx context.Context, _ *planv1.GetPlanRequest) (*planv1.Plan, error) {
		<-ctx.Done()
		return nil, fmt.Errorf("asking: %w", ctx.Err())
	}
	refused(t, "a call that waits", r.ask(r.signedIn()), faultv1.Reason_REASON_DEADLINE_EXCEEDED)
}

func TestWhoCalls(t *testing.T) {
	r := serve(t)
	token := r.token()
	stranger := serve(t) // has a key of its own
	late := identity.NewVerifier(identity.VerifierConfig{Keys: r.issuer, Now: func() time.Time { return morning.Add(time.Hour) }})
	afterwards := serve(t, func(c *grpcserver.Config) { c.Verifier = late })
	for _, c := range []struct {
		name    string
		at      *running
		headers []string
		want    faultv1.Reason
	}{
		{"a token", r, []string{"Bearer " + token}, 0},
		{"the scheme in small letters", r, []string{"bearer " + token}, 0},
		{"no token", r, nil, faultv1.Reason_REASON_SIGN_IN_REQUIRED},
		{"two tokens", r, []string{"Bearer " + token, "Bearer " + token}, faultv1.Reason_REASON_TOKEN_INVALID},
		{"another scheme", r, []string{"Basic " + token}, faultv1.Reason_REASON_TOKEN_INVALID},
		{"no scheme", r, []string{token}, faultv1.Reason_REASON_TOKEN_INVALID},
		{"an empty token", r, []string{"Bearer "}, faultv1.Reason_REASON_TOKEN_INVALID},
		{"an empty header", r, []string{""}, faultv1.Reason_REASON_TOKEN_INVALID},
		{"no token of ours", r, []string{"Bearer " + stranger.token()}, faultv1.Reason_REASON_TOKEN_INVALID},
		{"a token that was changed", r, []string{"Bearer " + token[:len(token)-4] + "AAAA"}, faultv1.Reason_REASON_TOKEN_INVALID},
		{"a token that has expired", afterwards, []string{"Bearer " + token}, faultv1.Reason_REASON_TOKEN_INVALID},
	} {
		ctx := t.Context()
		for _, header := range c.headers {
			ctx = metadata.AppendToOutgoingContext(ctx, "authorization", header)
		}
		called := false
		c.at.handlers.get = func(ctx context.Context, _ *planv1.GetPlanRequest) (*planv1.Plan, error) {
			called = identity.From(ctx).Account == reviewer.Account
			return &planv1.Plan{}, nil
		}
		err := c.at.ask(ctx)
		if called != (c.want == 0) {
			t.Errorf("%s: the handler was reached: %v, %v", c.name, called, err)
		}
		if c.want != 0 {
			refused(t, c.name, err, c.want)
		}
	}
}

// The rule in the contract is asked before the request is looked at: a stranger learns nothing about its faults.
func TestTheMethodsRuleComesBeforeTheRequest(t *testing.T) {
	r := serve(t)
	officer := identity.Actor{Account: "accounts/chuyen-vien", Grants: []identity.Grant{{Role: accessv1.Role_ROLE_UNIT_OFFICER, Unit: "units/xa"}}}
	token, _, err := r.issuer.Issue(officer)
	if err != nil {
		t.Fatal(err)
	}
	ctx := metadata.AppendToOutgoingContext(t.Context(), "authorization", "Bearer "+token)
	_, err = r.CreatePlan(ctx, &planv1.CreatePlanRequest{})
	refused(t, "by an officer", err, faultv1.Reason_REASON_ROLE_MISSING)
	if _, err := r.identity.SignIn(t.Context(), &unitv1.SignInRequest{Login: "can-bo", Password: "một mật khẩu dài"}); err != nil {
		t.Errorf("a public method without a token: %v", err)
	}
	if _, err := r.identity.SignIn(metadata.AppendToOutgoingContext(t.Context(), "authorization", "x"),
		&unitv1.SignInRequest{Login: "can-bo", Password: "một mật khẩu dài"}); err != nil {
		t.Errorf("a public method with a header that is none: %v", err)
	}
}

func TestAPanicIsAnIncident(t *testing.T) {
	r := serve(t)
	r.handlers.get = func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error) {
		panic("mật khẩu của kho là 12345")
	}
	incident(t, r, "12345")
}

func TestAnErrorNobodyThoughtOfIsAnIncident(t *testing.T) {
	r := serve(t)
	r.handlers.get = func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error) {
		return nil, errors.New("mongodb://user:12345@host")
	}
	incident(t, r, "12345")
}

func TestTheFactsOfAnInternalErrorAreNotTold(t *testing.T) {
	r := serve(t)
	r.handlers.get = func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error) {
		return nil, fault.New(faultv1.Reason_REASON_INTERNAL, "incident", "12345")
	}
	incident(t, r, "12345")
}

// incident checks that the caller is told the number of an incident and nothing else, and that the cause stands in the
// log under that number.
func incident(t *testing.T, r *running, secret string) {
	t.Helper()
	err := r.ask(r.signedIn())
	f := refused(t, "call", err, faultv1.Reason_REASON_INTERNAL)
	number := f.Facts["incident"]
	if len(number) != 12 || len(f.Facts) != 1 {
		t.Errorf("facts %v, want the number of an incident", f.Facts)
	}
	if told := fmt.Sprint(status.Convert(err).Proto()); strings.Contains(told, secret) || strings.Contains(told, "goroutine") {
		t.Errorf("the caller is told the cause: %s", told)
	}
	for line := range strings.Lines(r.log.String()) {
		if strings.Contains(line, "incident="+number) && strings.Contains(line, secret) && strings.Contains(line, "level=ERROR") {
			return
		}
	}
	t.Errorf("the log does not have the cause under incident %s: %s", number, r.log.String())
}

// The cause of a failure is another part's word; it is for the log, even when that part spoke gRPC.
func TestTheStatusOfANeighbourIsNotPassedOnAsACause(t *testing.T) {
	for _, code := range []codes.Code{codes.Unimplemented, codes.Unavailable, codes.NotFound} {
		r := serve(t)
		r.handlers.get = func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error) {
			return nil, fault.New(faultv1.Reason_REASON_UNAVAILABLE).Because(status.Error(code, "host 10.0.0.1"))
		}
		err := r.ask(r.signedIn())
		refused(t, code.String(), err, faultv1.Reason_REASON_UNAVAILABLE)
		if told := fmt.Sprint(status.Convert(err).Proto()); strings.Contains(told, "10.0.0.1") {
			t.Errorf("%v: the caller is told the cause: %s", code, told)
		}
		if !strings.Contains(r.log.String(), "10.0.0.1") || !strings.Contains(r.log.String(), "level=WARN") {
			t.Errorf("the log does not have the cause: %s", r.log.String())
		}
	}
}

func TestMethodsThatAreNotThere(t *testing.T) {
	r := serve(t)
	_, err := r.ListPlans(r.signedIn(), &planv1.ListPlansRequest{}) // in the contract, but this server lacks it
	refused(t, "a method the server lacks", err, faultv1.Reason_REASON_UNKNOWN_METHOD)
	for _, method := range []string{"/tiendo.plan.v1.PlanService/BurnPlan", "/tiendo.none.v1.None/Get"} {
		for who, ctx := range map[string]context.Context{"nobody": t.Context(), "somebody": r.signedIn()} {
			err := r.conn.Invoke(ctx, method, &planv1.GetPlanRequest{}, &planv1.Plan{})
			if f := refused(t, method+" by "+who, err, faultv1.Reason_REASON_UNKNOWN_METHOD); f.Facts["method"] != method {
				t.Errorf("%s by %s: facts %v", method, who, f.Facts)
			}
		}
	}
}

// One line a call: what was called, by whom, how it ended; nothing of what was said.
func TestTheLogHoldsNoSecrets(t *testing.T) {
	r := serve(t)
	token := r.token()
	ctx := metadata.AppendToOutgoingContext(t.Context(), "authorization", "Bearer "+token)
	if _, err := r.identity.SignIn(ctx, &unitv1.SignInRequest{Login: "can-bo", Password: "mat-khau-bi-mat"}); err != nil {
		t.Fatal(err)
	}
	if _, err := r.identity.ChangeMyPassword(ctx, &unitv1.ChangeMyPasswordRequest{OldPassword: "mat-khau-bi-mat", NewPassword: "mat-khau-bi-mat-2"}); err != nil {
		t.Fatal(err)
	}
	r.handlers.get = func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error) {
		return &planv1.Plan{Etag: "noi-dung-bi-mat"}, nil
	}
	if _, err := r.GetPlan(ctx, &planv1.GetPlanRequest{Name: "plans/noi-dung-bi-mat"}); err != nil {
		t.Fatal(err)
	}
	_, _ = r.GetPlan(ctx, &planv1.GetPlanRequest{Name: "noi-dung-bi-mat\x00"})
	_, _ = r.GetPlan(metadata.AppendToOutgoingContext(t.Context(), "authorization", "Bearer x"+token), &planv1.GetPlanRequest{Name: "plans/p"})
	lines := r.log.String()
	for _, secret := range []string{token, token[:40], "bi-mat", "Bearer"} {
		if strings.Contains(lines, secret) {
			t.Errorf("the log holds %q: %s", secret, lines)
		}
	}
	for _, want := range []string{
		"method=/tiendo.plan.v1.PlanService/GetPlan", "account=accounts/can-bo", "ROLE_LEAD_REVIEWER@units/phong", "code=OK",
		"code=InvalidArgument", "code=Unauthenticated", "method=/tiendo.unit.v1.IdentityService/SignIn",
	} {
		if !strings.Contains(lines, want) {
			t.Errorf("the log lacks %q: %s", want, lines)
		}
	}
	if got := strings.Count(lines, "\n"); got != 5 {
		t.Errorf("%d lines for 5 calls: %s", got, lines)
	}
}
