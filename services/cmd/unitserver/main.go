// Command unitserver runs the unit service: units over time, accounts, sign-in and the keys that verify tokens.
package main

import (
	"context"

	"github.com/tiendo/tiendo/services/cmd/internal/process"
	"github.com/tiendo/tiendo/services/unit/unitserver"
)

// administrator is the login name of the first account.
const administrator = "admin"

func main() {
	process.Main(process.Service{Name: "unit", Listen: "127.0.0.1:9091", Key: "access tokens", Neighbours: []string{"reporting"}}, run)
}

func run(ctx context.Context, p *process.Process) error {
	key, err := p.SigningKey()
	if err != nil {
		return err
	}
	reporting, err := p.Dial(p.Reporting)
	if err != nil {
		return err
	}
	defer reporting.Close()
	config := unitserver.Config{Store: p.Store, Now: p.Now, Log: p.Log, SigningKey: key, Reporting: reporting}
	units, err := unitserver.New(ctx, config)
	if err != nil {
		return err
	}
	if password := p.AdministratorPassword(); password != "" {
		created, err := units.EnsureAdministrator(ctx, administrator, password)
		if err != nil {
			return err
		}
		p.Log.Info("first administrator", "login", administrator, "created", created)
	}
	server, err := p.Server(units.Issuer())
	if err != nil {
		return err
	}
	units.Register(server)
	return p.Serve(ctx, server)
}
