package gateway

import (
	"context"
	"io"
	"net/http"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health/grpc_health_v1"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// alive says that the process answers, and nothing of the services.
func alive(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, "ok\n")
}

// readiness asks the services whether they serve.
type readiness struct {
	gateway  *Gateway
	services map[string]service
}

// service is one service as it says of itself how it is.
type service struct {
	name   string
	health grpc_health_v1.HealthClient
}

func newReadiness(g *Gateway) *readiness {
	of := func(name string, conn grpc.ClientConnInterface) service {
		return service{name, grpc_health_v1.NewHealthClient(conn)}
	}
	return &readiness{g, map[string]service{
		"unit":      of(unitv1.UnitService_ServiceDesc.ServiceName, g.config.Unit),
		"identity":  of(unitv1.IdentityService_ServiceDesc.ServiceName, g.config.Unit),
		"plan":      of(planv1.PlanService_ServiceDesc.ServiceName, g.config.Plan),
		"reporting": of(reportingv1.ReportingService_ServiceDesc.ServiceName, g.config.Reporting),
	}}
}

// ready is what /readyz answers.
type ready struct {
	Ready bool `json:"ready"`
	// Draining says that the gateway itself stops.
	Draining bool              `json:"draining"`
	Services map[string]string `json:"services"`
}

// serve answers 200 when everything serves, and otherwise 503 with what does not.
func (r *readiness) serve(w http.ResponseWriter, request *http.Request) {
	ctx, cancel := context.WithTimeout(request.Context(), r.gateway.config.ReadyDeadline)
	defer cancel()
	answer := ready{Draining: r.gateway.draining.Load(), Services: r.ask(ctx)}
	answer.Ready = !answer.Draining
	for _, is := range answer.Services {
		answer.Ready = answer.Ready && is == grpc_health_v1.HealthCheckResponse_SERVING.String()
	}
	code := http.StatusOK
	if !answer.Ready {
		code = http.StatusServiceUnavailable
	}
	writeJSON(w, code, answer)
}

// ask asks all services at once.
func (r *readiness) ask(ctx context.Context) map[string]string {
	var mu sync.Mutex
	var asking sync.WaitGroup
	answers := make(map[string]string, len(r.services))
	for label, s := range r.services {
		asking.Go(func() {
			is := s.ask(ctx)
			mu.Lock()
			defer mu.Unlock()
			answers[label] = is
		})
	}
	asking.Wait()
	return answers
}

func (s service) ask(ctx context.Context) string {
	answer, err := s.health.Check(ctx, &grpc_health_v1.HealthCheckRequest{Service: s.name})
	if err != nil {
		return "UNREACHABLE"
	}
	return answer.GetStatus().String()
}
