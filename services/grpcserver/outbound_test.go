package grpcserver_test

import (
	"context"
	"slices"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/identity"
)

// chain is a service that answers with what its neighbour says: the first one's handler calls the second one, whose key
// is the same.
func chain(t *testing.T) (first, second *running) {
	t.Helper()
	first = serve(t)
	second = serve(t, func(c *grpcserver.Config) {
		c.Verifier = identity.NewVerifier(identity.VerifierConfig{Keys: first.issuer, Now: c.Now})
	})
	neighbour := planv1.NewPlanServiceClient(grpcserver.Outbound(second.conn))
	first.handlers.get = func(ctx context.Context, req *planv1.GetPlanRequest) (*planv1.Plan, error) {
		return neighbour.GetPlan(ctx, req)
	}
	return first, second
}

func TestANeighbourIsCalledOnBehalfOfTheCaller(t *testing.T) {
	first, second := chain(t)
	var tokens []string
	var caller identity.Actor
	second.handlers.get = func(ctx context.Context, _ *planv1.GetPlanRequest) (*planv1.Plan, error) {
		tokens, caller = metadata.ValueFromIncomingContext(ctx, "authorization"), identity.From(ctx)
		return &planv1.Plan{}, nil
	}
	token := first.token()
	ctx := metadata.AppendToOutgoingContext(t.Context(), "authorization", "Bearer "+token, "x-other", "stays here")
	if err := first.ask(ctx); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(tokens, []string{"Bearer " + token}) || caller.Account != reviewer.Account || !slices.Equal(caller.Grants, reviewer.Grants) {
		t.Errorf("the neighbour was called by %v", caller)
	}
}

// A neighbour's refusal arrives at the caller as the neighbour said it.
func TestANeighboursRefusalIsPassedOn(t *testing.T) {
	first, second := chain(t)
	var faults fault.Violations
	faults.Add("name", faultv1.FieldRule_FIELD_RULE_TOO_LONG, "maximum", "5")
	for _, want := range []error{
		fault.New(faultv1.Reason_REASON_UNIT_NOT_IN_FORCE, "unit", "units/a", "date", "2020-01-02"), faults.Err(),
		fault.New(faultv1.Reason_REASON_OVERLOADED).RetryIn(2e9),
	} {
		second.handlers.get = func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error) { return nil, want }
		got := refused(t, want.Error(), first.ask(first.signedIn()), fault.ReasonOf(want))
		if got.RetryAfter != fault.Of(want).RetryAfter || fault.Text(fault.Vietnamese, got) != fault.Text(fault.Vietnamese, want) {
			t.Errorf("%v came as %v", want, got)
		}
		for i, v := range fault.Of(want).Violations {
			if got.Violations[i].Text(fault.Vietnamese) != v.Text(fault.Vietnamese) || got.Violations[i].Rule != v.Rule {
				t.Errorf("violation %v came as %v", v, got.Violations[i])
			}
		}
	}
}

// An internal error of a neighbour is an incident here, too: its number is for our log.
func TestANeighboursMistakeIsAnIncident(t *testing.T) {
	first, second := chain(t)
	second.handlers.get = func(context.Context, *planv1.GetPlanRequest) (*planv1.Plan, error) { panic("bomb") }
	f := refused(t, "call", first.ask(first.signedIn()), faultv1.Reason_REASON_INTERNAL)
	if len(f.Facts["incident"]) != 12 {
		t.Errorf("facts %v", f.Facts)
	}
}

func TestStreamsOfANeighbour(t *testing.T) {
	r := serve(t)
	ctx := metadata.NewIncomingContext(t.Context(), metadata.Pairs("authorization", "Bearer "+r.token()))
	stream, err := grpcserver.Outbound(r.conn).NewStream(ctx, &watched.Streams[0], "/watched.Plans/Watch")
	if err != nil {
		t.Fatal(err)
	}
	if err := stream.SendMsg(&planv1.GetPlanRequest{Name: "plans/p"}); err != nil {
		t.Fatal(err)
	}
	var answer planv1.Plan
	if err := stream.RecvMsg(&answer); err != nil || answer.GetEtag() != reviewer.Account {
		t.Errorf("answer %v, %v", &answer, err)
	}
	var _ grpc.ClientConnInterface = grpcserver.Outbound(r.conn)
}
