// Package planserver serves the plan service over gRPC: it wires store, use cases and handlers together, and is the only
// place that knows both the contract's messages and the domain's types.
package planserver

import (
	"context"
	"log/slog"
	"time"

	"google.golang.org/grpc"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/plan"
	"github.com/tiendo/tiendo/services/plan/planstore"
)

// Config is what the plan service needs.
type Config struct {
	Store docstore.Store
	Now   func() time.Time // UTC, truncated to milliseconds
	Log   *slog.Logger
	// Units reaches the unit service, which is asked only when a plan is issued or amended.
	Units grpc.ClientConnInterface
}

// Register declares the collections and registers the service.
func Register(ctx context.Context, registrar grpc.ServiceRegistrar, cfg Config) error {
	store, err := planstore.Open(ctx, cfg.Store)
	if err != nil {
		return err
	}
	units := units{unitv1.NewUnitServiceClient(grpcserver.Outbound(cfg.Units))}
	planv1.RegisterPlanServiceServer(registrar, &server{
		plans: &plan.Service{Store: store, Units: units, Now: cfg.Now, Log: cfg.Log},
	})
	return nil
}
