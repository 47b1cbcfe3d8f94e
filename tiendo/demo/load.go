package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

// Loader loads the demo into an empty system, through its public API.
type Loader struct {
	// Services is the system.
	Services client.Services
	// Token is an access token for an account of the demo, good at the clock's instant. It spares the loader thousands
	// of password checks.
	Token func(*unitv1.Account) (string, error)
	// SetClock puts the system's clock to an instant.
	SetClock func(time.Time)
	// Progress is told what was loaded, out of how many steps.
	Progress func(step, steps int, what string)

	people map[string]*unitv1.Account
}

// The days the demo's preparation happened on.
var (
	unitsLoaded = time.Date(2018, 10, 1, 8, 0, 0, 0, Vietnam)
	planDrafted = time.Date(2018, 10, 22, 9, 0, 0, 0, Vietnam)
	planIssued  = time.Date(2018, 10, 29, 9, 40, 0, 0, Vietnam)
)

// Load loads units, people, the plan and the rounds of 2019 to 2024.
func (l *Loader) Load(ctx context.Context, content *planv1.PlanContent) error {
	l.people = map[string]*unitv1.Account{}
	for _, p := range People() {
		p.Account.Name = "accounts/" + p.Login
		l.people[p.Login] = p.Account
	}
	rounds := History()
	steps := len(rounds) + 3
	for i, step := range []struct {
		what string
		do   func(context.Context) error
	}{
		{"units", l.loadUnits},
		{"people", l.loadPeople},
		{Plan, func(ctx context.Context) error { return l.loadPlan(ctx, content) }},
	} {
		if err := step.do(ctx); err != nil {
			return fmt.Errorf("load %s: %w", step.what, err)
		}
		l.Progress(i+1, steps, step.what)
	}
	for i, r := range rounds {
		if err := l.loadRound(ctx, r); err != nil {
			return fmt.Errorf("load round %s: %w", r.Period(), err)
		}
		l.Progress(i+4, steps, r.Period())
	}
	return nil
}

// as is a context whose calls are made by a person of the demo.
func (l *Loader) as(ctx context.Context, login string) (context.Context, error) {
	token, err := l.Token(l.people[login])
	if err != nil {
		return nil, err
	}
	return client.Bearer(ctx, token), nil
}

func (l *Loader) loadUnits(ctx context.Context) error {
	l.SetClock(unitsLoaded)
	ctx, err := l.as(ctx, Administrator)
	if err != nil {
		return err
	}
	for _, u := range Units() {
		request := &unitv1.CreateUnitRequest{Unit: u.Facts, UnitId: u.Name[len("units/"):]}
		if _, err := l.Services.Units.CreateUnit(ctx, request); err != nil {
			return err
		}
	}
	return nil
}

func (l *Loader) loadPeople(ctx context.Context) error {
	ctx, err := l.as(ctx, Administrator)
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(4) // each password costs time and memory to hash
	for _, p := range People() {
		group.Go(func() error {
			request := &unitv1.CreateAccountRequest{Account: p.Account, AccountId: p.Login, Password: Password}
			return client.Patiently(ctx, func() error { // a machine that has much to do hashes few passwords at a time
				_, err := l.Services.Identity.CreateAccount(ctx, request)
				return err
			})
		})
	}
	return group.Wait()
}

func (l *Loader) loadPlan(ctx context.Context, content *planv1.PlanContent) error {
	l.SetClock(planDrafted)
	reviewer, err := l.as(ctx, Reviewer1)
	if err != nil {
		return err
	}
	request := &planv1.CreatePlanRequest{Plan: &planv1.Plan{Content: content}, PlanId: PlanID}
	draft, err := l.Services.Plans.CreatePlan(reviewer, request)
	if err != nil {
		return err
	}
	l.SetClock(planIssued)
	leadership, err := l.as(ctx, Leadership)
	if err != nil {
		return err
	}
	_, err = l.Services.Plans.IssuePlan(leadership, &planv1.IssuePlanRequest{Name: Plan, Etag: draft.GetEtag()})
	return err
}

// requestID is the request_id of an act of the demo, the same at every load.
func requestID(words ...any) string {
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte(fmt.Sprintln(words...))).String()
}
