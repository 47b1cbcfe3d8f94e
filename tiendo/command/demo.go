package command

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"google.golang.org/grpc"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/tiendo/client"
	"github.com/tiendo/tiendo/tiendo/demo"
)

// demo holds what is done with a system that was started with the demonstration.
func (a *app) demo() *cobra.Command {
	return a.group("demo", "demo", a.demoRound())
}

// demoRound plays one full round as the demo's people, and shows it.
func (a *app) demoRound() *cobra.Command {
	c := a.command("round", "demo.round", 0, 0, func(ctx context.Context, _ []string) error {
		a.target.Server = a.server
		conn, err := client.Dial(a.target, grpc.WithChainUnaryInterceptor(inTime),
			grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxMessage)))
		if err != nil {
			return err
		}
		defer conn.Close()
		services := client.Of(conn)
		people := &demoPeople{identity: services.Identity, now: a.Now}
		player := demo.Player{Round: demo.Live, Services: services, SignIn: people.signIn, Say: a.saySteps()}
		result, err := player.Play(ctx)
		if err != nil {
			return err
		}
		if a.json {
			return a.out.JSON(result.CityCopy)
		}
		fmt.Fprintln(a.Stdout)
		a.out.Consolidated(result.CityCopy)
		a.out.Line("demo.end", "name", result.CityCopy.GetName(), "sha256", result.CityCopy.GetContentSha256())
		return nil
	})
	a.serverFlags(c)
	return c
}

// saySteps shows the steps of the round as lines; nothing where a program reads the answer.
func (a *app) saySteps() func(demo.Step) {
	if a.json {
		return func(demo.Step) {}
	}
	return a.out.DemoStep
}

// demoPeople signs the demo's people in, each once.
type demoPeople struct {
	identity unitv1.IdentityServiceClient
	now      func() time.Time

	mu       sync.Mutex
	sessions map[string]signedInPerson
}

type signedInPerson struct {
	session client.Session
	name    string
}

func (d *demoPeople) signIn(ctx context.Context, login string) (context.Context, string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	person, known := d.sessions[login]
	if !known || !d.now().Before(person.session.AccessUntil) {
		answer, err := d.identity.SignIn(ctx, &unitv1.SignInRequest{Login: login, Password: demo.Password})
		if err != nil {
			return nil, "", err
		}
		person = signedInPerson{client.NewSession(answer, d.now()), answer.GetAccount().GetDisplayName()}
		if d.sessions == nil {
			d.sessions = map[string]signedInPerson{}
		}
		d.sessions[login] = person
	}
	return client.Bearer(ctx, person.session.AccessToken), person.name, nil
}
