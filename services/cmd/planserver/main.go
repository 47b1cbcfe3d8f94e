// Command planserver runs the plan service: plans with their tasks, indicators, targets and reporting rules.
package main

import (
	"context"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/cmd/internal/process"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/plan/planserver"
)

func main() {
	process.Main(process.Service{Name: "plan", Listen: "127.0.0.1:9092", Neighbours: []string{"unit"}}, run)
}

func run(ctx context.Context, p *process.Process) error {
	units, err := p.Dial(p.Unit)
	if err != nil {
		return err
	}
	defer units.Close()
	server, err := p.Server(identity.RemoteKeys{Client: unitv1.NewIdentityServiceClient(units)})
	if err != nil {
		return err
	}
	config := planserver.Config{Store: p.Store, Now: p.Now, Log: p.Log, Units: units}
	if err := planserver.Register(ctx, server, config); err != nil {
		return err
	}
	return p.Serve(ctx, server)
}
