// Command reportingserver runs the reporting service: periods, reports, reviews and consolidated reports. It is the one
// that is run in many copies on a deadline night.
package main

import (
	"context"
	"os"

	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/cmd/internal/process"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting/reportingserver"
)

func main() {
	process.Main(process.Service{
		Name: "reporting", Listen: "127.0.0.1:9093", Key: "receipts", Neighbours: []string{"unit", "plan"},
	}, run)
}

func run(ctx context.Context, p *process.Process) error {
	key, err := p.SigningKey()
	if err != nil {
		return err
	}
	units, err := p.Dial(p.Unit)
	if err != nil {
		return err
	}
	defer units.Close()
	plans, err := p.Dial(p.Plan)
	if err != nil {
		return err
	}
	defer plans.Close()
	server, err := p.Server(identity.RemoteKeys{Client: unitv1.NewIdentityServiceClient(units)})
	if err != nil {
		return err
	}
	roots, err := reportingserver.RootsFrom(os.Getenv)
	if err != nil {
		return err
	}
	config := reportingserver.Config{
		Store: p.Store, Now: p.Now, Log: p.Log, Plans: plans, Units: units, ReceiptKey: key,
		Channels: reportingserver.ChannelsFrom(os.Getenv), Roots: roots,
	}
	if login, password := p.ServiceAccount(); login != "" {
		session := &identity.RemoteSession{Client: unitv1.NewIdentityServiceClient(units), Login: login, Password: password, Now: p.Now}
		config.Self = session.Self
	} else {
		p.Log.Warn("periods are opened by hand only, and nobody is reminded by mail: TIENDO_SERVICE_LOGIN is not set")
	}
	reporting, err := reportingserver.New(ctx, config)
	if err != nil {
		return err
	}
	reporting.Register(server)
	server.Beside(reporting.Work)
	return p.Serve(ctx, server)
}
