// Package client reaches a running system over gRPC as a person does: it dials, keeps the person signed in, and reads
// why a call failed. It knows nothing of command lines and of how answers are shown.
package client

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// Services is everything the system offers over one connection.
type Services struct {
	Units           unitv1.UnitServiceClient
	Identity        unitv1.IdentityServiceClient
	Plans           planv1.PlanServiceClient
	Reporting       reportingv1.ReportingServiceClient
	Calendar        reportingv1.CalendarServiceClient
	Reminders       reportingv1.ReminderServiceClient
	Documents       reportingv1.DocumentServiceClient
	Recommendations reportingv1.RecommendationServiceClient
	Consolidation   reportingv1.ConsolidationServiceClient
	Exports         reportingv1.ExportServiceClient
	Sheets          reportingv1.SheetServiceClient
	Analysis        reportingv1.AnalysisServiceClient
	Findings        reportingv1.FindingServiceClient
	BulkImports     reportingv1.BulkImportServiceClient
	Prefills        reportingv1.PrefillServiceClient
	Levels          reportingv1.LevelServiceClient
	Attachments     reportingv1.AttachmentServiceClient
}

// Of is the services behind a connection.
func Of(conn grpc.ClientConnInterface) Services {
	return Services{
		Units:           unitv1.NewUnitServiceClient(conn),
		Identity:        unitv1.NewIdentityServiceClient(conn),
		Plans:           planv1.NewPlanServiceClient(conn),
		Reporting:       reportingv1.NewReportingServiceClient(conn),
		Calendar:        reportingv1.NewCalendarServiceClient(conn),
		Reminders:       reportingv1.NewReminderServiceClient(conn),
		Documents:       reportingv1.NewDocumentServiceClient(conn),
		Recommendations: reportingv1.NewRecommendationServiceClient(conn),
		Consolidation:   reportingv1.NewConsolidationServiceClient(conn),
		Exports:         reportingv1.NewExportServiceClient(conn),
		Sheets:          reportingv1.NewSheetServiceClient(conn),
		Analysis:        reportingv1.NewAnalysisServiceClient(conn),
		Findings:        reportingv1.NewFindingServiceClient(conn),
		BulkImports:     reportingv1.NewBulkImportServiceClient(conn),
		Prefills:        reportingv1.NewPrefillServiceClient(conn),
		Levels:          reportingv1.NewLevelServiceClient(conn),
		Attachments:     reportingv1.NewAttachmentServiceClient(conn),
	}
}

// Target says where the system is and how the way to it is protected.
type Target struct {
	// Server is host and port of the system's gRPC.
	Server string
	// TLS encrypts the connection; the server must show a certificate for its host.
	TLS bool
	// CAFile holds the certificates (PEM) of the authorities to trust instead of the machine's; it implies TLS.
	CAFile string
	// Plaintext allows an unencrypted connection to another machine.
	Plaintext bool
}

// ErrPlaintext says that a password or token would cross the network unencrypted.
var ErrPlaintext = errors.New("unencrypted connection to another machine")

// Dial prepares a connection; nothing is sent yet.
func Dial(target Target, options ...grpc.DialOption) (*grpc.ClientConn, error) {
	protection, err := protection(target)
	if err != nil {
		return nil, err
	}
	return grpc.NewClient(target.Server, append(options, grpc.WithTransportCredentials(protection))...)
}

func protection(target Target) (credentials.TransportCredentials, error) {
	switch {
	case target.CAFile != "":
		pem, err := os.ReadFile(target.CAFile)
		if err != nil {
			return nil, err
		}
		pool := x509.NewCertPool()
		if !pool.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("%s: no certificate in it", target.CAFile)
		}
		return credentials.NewTLS(&tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}), nil
	case target.TLS:
		return credentials.NewTLS(&tls.Config{MinVersion: tls.VersionTLS12}), nil
	case target.Plaintext || loopback(target.Server):
		return insecure.NewCredentials(), nil
	}
	return nil, ErrPlaintext
}

// loopback says whether an address can only be this machine.
func loopback(server string) bool {
	host, _, err := net.SplitHostPort(server)
	if err != nil {
		host = server
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Bearer is a context whose calls carry an access token.
func Bearer(ctx context.Context, accessToken string) context.Context {
	return metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+accessToken)
}
