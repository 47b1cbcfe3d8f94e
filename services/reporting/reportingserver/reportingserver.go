// Package reportingserver serves the reporting service over gRPC: it wires store, use cases and handlers together, and is
// the only place that knows both the contract's messages and the domain's types.
package reportingserver

import (
	"context"
	"crypto/ed25519"
	"crypto/x509"
	"errors"
	"log/slog"
	"sync"
	"time"

	"google.golang.org/grpc"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/docstore/lease"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/official"
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
	// Self gives the service's own account, which holds ROLE_SERVICE and nothing else, and a token of it. Without it periods
	// are opened by hand only, and nobody is reminded by mail.
	Self func(context.Context) (account, token string, err error)
	// ByHand keeps periods from opening by themselves.
	ByHand bool
	// Channels are the ways in which people are reminded outside the application.
	Channels Channels
	// Roots are the certificates that signatures of documents must lead to. Without them it is not checked where a
	// certificate comes from, and the answers say so.
	Roots *x509.CertPool
}

// Server is the reporting service of one process.
type Server struct {
	store     *reportstore.Store
	reporting *reporting.Service
	reminders *reminder.Service
	opener    *reporting.Opener // nil where periods are opened by hand only
	publicURL string
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
	plans := plans{planv1.NewPlanServiceClient(grpcserver.Outbound(cfg.Plans))}
	service := &reporting.Service{
		Store: store, Now: cfg.Now, Log: cfg.Log, Signer: signer, Plans: plans, Roots: cfg.Roots, Printer: official.Printer{},
		Units: units{unitv1.NewUnitServiceClient(grpcserver.Outbound(cfg.Units))},
	}
	reminders, err := newReminders(ctx, cfg, store, service)
	if err != nil {
		return nil, err
	}
	opener, err := newOpener(ctx, cfg, plans, service)
	if err != nil {
		return nil, err
	}
	return &Server{store, service, reminders, opener, cfg.Channels.PublicURL}, service.CatchUp(ctx)
}

// newOpener is what opens periods by itself; nil where nobody wants that, or the service has no account of its own.
func newOpener(ctx context.Context, cfg Config, plans plans, service *reporting.Service) (*reporting.Opener, error) {
	if cfg.Self == nil || cfg.ByHand {
		return nil, nil
	}
	leases, err := lease.Open(ctx, cfg.Store, cfg.Now)
	return &reporting.Opener{
		Service: service, Leases: leases, Log: cfg.Log, Issued: plans.Issued,
		As: itself(cfg.Self),
	}, err
}

// Register registers what the service offers.
func (s *Server) Register(registrar grpc.ServiceRegistrar) {
	reportingv1.RegisterReportingServiceServer(registrar, &server{store: s.store, reporting: s.reporting})
	reportingv1.RegisterConsolidationServiceServer(registrar, &consolidationServer{reporting: s.reporting})
	reportingv1.RegisterDocumentServiceServer(registrar, &documentServer{reporting: s.reporting})
	reportingv1.RegisterCalendarServiceServer(registrar, &calendarServer{reporting: s.reporting})
	reportingv1.RegisterAnalysisServiceServer(registrar, &analysisServer{reporting: s.reporting})
	reportingv1.RegisterFindingServiceServer(registrar, &findingServer{reporting: s.reporting})
	reportingv1.RegisterPrefillServiceServer(registrar, &prefillServer{reporting: s.reporting})
	reportingv1.RegisterLevelServiceServer(registrar, &levelServer{reporting: s.reporting})
	reportingv1.RegisterRecommendationServiceServer(registrar, &recommendationServer{reporting: s.reporting})
	reportingv1.RegisterAttachmentServiceServer(registrar, &attachmentServer{reporting: s.reporting})
	reportingv1.RegisterSheetServiceServer(registrar, &sheetServer{reporting: s.reporting})
	reportingv1.RegisterBulkImportServiceServer(registrar, &bulkImportServer{reporting: s.reporting})
	reportingv1.RegisterReferenceValueServiceServer(registrar, &referenceValueServer{reporting: s.reporting})
	reportingv1.RegisterExportServiceServer(registrar, &exportServer{reporting: s.reporting})
	reportingv1.RegisterReminderServiceServer(registrar, &reminderServer{reminders: s.reminders, publicURL: s.publicURL})
}

// Round does once what Work does again and again.
func (s *Server) Round(ctx context.Context) error {
	if s.opener == nil {
		return s.reminders.Round(ctx)
	}
	return errors.Join(s.opener.Round(ctx), s.reminders.Round(ctx)) // a period that opens is reminded of at once
}

// Work does what the service does by itself, until the context ends.
func (s *Server) Work(ctx context.Context) {
	var working sync.WaitGroup
	defer working.Wait()
	if s.opener != nil {
		working.Go(func() { s.opener.Run(ctx) })
	}
	s.reminders.Run(ctx)
}

// Register makes a server that does nothing by itself, and registers what it offers.
func Register(ctx context.Context, registrar grpc.ServiceRegistrar, cfg Config) error {
	server, err := New(ctx, cfg)
	if err != nil {
		return err
	}
	server.Register(registrar)
	return nil
}
