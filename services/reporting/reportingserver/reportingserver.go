// Package reportingserver serves the reporting service over gRPC: it wires store, use cases and handlers together, and is
// the only place that knows both the contract's messages and the domain's types.
package reportingserver

import (
	"context"
	"crypto/ed25519"
	"log/slog"
	"time"

	"google.golang.org/grpc"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

// Config is what the reporting service needs.
type Config struct {
	Store docstore.Store
	Now   func() time.Time // UTC, truncated to milliseconds
	Log   *slog.Logger
	// Plans and Units reach the neighbouring services, which are asked only when a period is opened.
	Plans, Units grpc.ClientConnInterface
	// ReceiptKey signs receipts. Without one, the service makes a key and keeps it in its store, where all replicas
	// find it.
	ReceiptKey ed25519.PrivateKey
}

// Register declares the collections, finds the receipt key, makes good what a process that died left behind, and registers
// the reporting service and the calendar service.
func Register(ctx context.Context, registrar grpc.ServiceRegistrar, cfg Config) error {
	store, err := reportstore.Open(ctx, cfg.Store)
	if err != nil {
		return err
	}
	signer, err := store.Signer(ctx, cfg.ReceiptKey, cfg.Now())
	if err != nil {
		return err
	}
	service := &reporting.Service{
		Store: store, Now: cfg.Now, Log: cfg.Log, Signer: signer,
		Plans: plans{planv1.NewPlanServiceClient(grpcserver.Outbound(cfg.Plans))},
		Units: units{unitv1.NewUnitServiceClient(grpcserver.Outbound(cfg.Units))},
	}
	if err := service.CatchUp(ctx); err != nil {
		return err
	}
	reportingv1.RegisterReportingServiceServer(registrar, &server{store: store, reporting: service})
	reportingv1.RegisterCalendarServiceServer(registrar, &calendarServer{reporting: service})
	return nil
}
