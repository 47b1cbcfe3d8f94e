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
	"github.com/tiendo/tiendo/services/reporting/reminder"
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

// Server is the reporting service of one process.
type Server struct {
	store     *reportstore.Store
	reporting *reporting.Service
	reminders *reminder.Service
}

// New declares the collections, finds the receipt key, and makes good what a process that died left behind.
func New(ctx context.Context, cfg Config) (*Server, error) {
	store, err := reportstore.Open(ctx, cfg.Store)
	if err != nil {
		return nil, err
	}
	signer, err := store.Signer(ctx, cfg.ReceiptKey, cfg.Now())
	if err != nil {
		return nil, err
	}
	service := &reporting.Service{
		Store: store, Now: cfg.Now, Log: cfg.Log, Signer: signer,
		Plans: plans{planv1.NewPlanServiceClient(grpcserver.Outbound(cfg.Plans))},
		Units: units{unitv1.NewUnitServiceClient(grpcserver.Outbound(cfg.Units))},
	}
	reminders, err := newReminders(ctx, cfg, store, service)
	if err != nil {
		return nil, err
	}
	return &Server{store, service, reminders}, service.CatchUp(ctx)
}

// Register registers what the service offers.
func (s *Server) Register(registrar grpc.ServiceRegistrar) {
	reportingv1.RegisterReportingServiceServer(registrar, &server{store: s.store, reporting: s.reporting})
	reportingv1.RegisterCalendarServiceServer(registrar, &calendarServer{reporting: s.reporting})
	reportingv1.RegisterReminderServiceServer(registrar, &reminderServer{reminders: s.reminders})
}

// Round does once what Work does again and again.
func (s *Server) Round(ctx context.Context) error { return s.reminders.Round(ctx) }

// Work does what the service does by itself, until the context ends.
func (s *Server) Work(ctx context.Context) { s.reminders.Run(ctx) }

// Register makes a server that does nothing by itself, and registers what it offers.
func Register(ctx context.Context, registrar grpc.ServiceRegistrar, cfg Config) error {
	server, err := New(ctx, cfg)
	if err != nil {
		return err
	}
	server.Register(registrar)
	return nil
}
