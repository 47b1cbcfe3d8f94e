package gateway

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/protobuf/encoding/protojson"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// rest is the REST interface: the contracts' addresses, each a call to a service.
type rest struct {
	told     failures
	sessions *sessions
	routes   []*route
	byName   map[string]*route // method and template
	maxBody  int64
	deadline time.Duration
	mux      *runtime.ServeMux
}

func newREST(config Config, told failures, sessions *sessions) (*rest, error) {
	routes, err := readRoutes()
	if err != nil {
		return nil, err
	}
	a := &rest{
		told: told, sessions: sessions, routes: routes, byName: map[string]*route{},
		maxBody: config.MaxBodyBytes, deadline: config.Deadline,
	}
	for _, r := range routes {
		a.byName[r.method+" "+r.template] = r
	}
	a.mux = runtime.NewServeMux(a.options()...)
	ctx := context.Background() // not used by what it is passed to
	unit, plan, reporting := connection{config.Unit}, connection{config.Plan}, connection{config.Reporting}
	return a, errors.Join(
		unitv1.RegisterUnitServiceHandlerClient(ctx, a.mux, unitv1.NewUnitServiceClient(unit)),
		unitv1.RegisterIdentityServiceHandlerClient(ctx, a.mux, unitv1.NewIdentityServiceClient(unit)),
		planv1.RegisterPlanServiceHandlerClient(ctx, a.mux, planv1.NewPlanServiceClient(plan)),
		reportingv1.RegisterReportingServiceHandlerClient(ctx, a.mux, reportingv1.NewReportingServiceClient(reporting)),
		reportingv1.RegisterConsolidationServiceHandlerClient(ctx, a.mux, reportingv1.NewConsolidationServiceClient(reporting)),
		reportingv1.RegisterDocumentServiceHandlerClient(ctx, a.mux, reportingv1.NewDocumentServiceClient(reporting)),
		reportingv1.RegisterCalendarServiceHandlerClient(ctx, a.mux, reportingv1.NewCalendarServiceClient(reporting)),
		reportingv1.RegisterAnalysisServiceHandlerClient(ctx, a.mux, reportingv1.NewAnalysisServiceClient(reporting)),
		reportingv1.RegisterFindingServiceHandlerClient(ctx, a.mux, reportingv1.NewFindingServiceClient(reporting)),
		reportingv1.RegisterPrefillServiceHandlerClient(ctx, a.mux, reportingv1.NewPrefillServiceClient(reporting)),
		reportingv1.RegisterLevelServiceHandlerClient(ctx, a.mux, reportingv1.NewLevelServiceClient(reporting)),
		reportingv1.RegisterRecommendationServiceHandlerClient(ctx, a.mux, reportingv1.NewRecommendationServiceClient(reporting)),
		reportingv1.RegisterAttachmentServiceHandlerClient(ctx, a.mux, reportingv1.NewAttachmentServiceClient(reporting)),
		reportingv1.RegisterSheetServiceHandlerClient(ctx, a.mux, reportingv1.NewSheetServiceClient(reporting)),
		reportingv1.RegisterBulkImportServiceHandlerClient(ctx, a.mux, reportingv1.NewBulkImportServiceClient(reporting)),
		reportingv1.RegisterReferenceValueServiceHandlerClient(ctx, a.mux, reportingv1.NewReferenceValueServiceClient(reporting)),
		reportingv1.RegisterExportServiceHandlerClient(ctx, a.mux, reportingv1.NewExportServiceClient(reporting)),
		reportingv1.RegisterReminderServiceHandlerClient(ctx, a.mux, reportingv1.NewReminderServiceClient(reporting)),
	)
}

// jsonForm is how messages are written: every field, so that a reader needs no contract to know that it is there.
var jsonForm = protojson.MarshalOptions{EmitDefaultValues: true}

func (a *rest) options() []runtime.ServeMuxOption {
	nothing := func(string) (string, bool) { return "", false }
	return []runtime.ServeMuxOption{
		// A file is answered as its own bytes, everything else as JSON.
		runtime.WithMarshalerOption(runtime.MIMEWildcard, &runtime.HTTPBodyMarshaler{
			Marshaler: &runtime.JSONPb{MarshalOptions: jsonForm},
		}),
		runtime.WithDisableHTTPMethodOverride(),
		runtime.WithDisablePathLengthFallback(),
		runtime.WithIncomingHeaderMatcher(func(name string) (string, bool) {
			return "accept-language", name == "Accept-Language"
		}),
		runtime.WithOutgoingHeaderMatcher(func(name string) (string, bool) {
			return "Content-Disposition", name == "content-disposition"
		}),
		runtime.WithOutgoingTrailerMatcher(nothing),
		runtime.WithForwardResponseOption(showETag),
		runtime.WithMiddlewares(a.admit),
		runtime.WithErrorHandler(func(_ context.Context, _ *runtime.ServeMux, _ runtime.Marshaler, w http.ResponseWriter, r *http.Request, err error) {
			a.told.write(w, r, err)
		}),
		runtime.WithRoutingErrorHandler(func(_ context.Context, _ *runtime.ServeMux, _ runtime.Marshaler, w http.ResponseWriter, r *http.Request, _ int) {
			a.nowhere(w, r)
		}),
	}
}

// passed are the headers of a request that count. Everything else stays outside: what a caller sends cannot be taken
// for something the gateway said.
var passed = []string{"Authorization", "Accept-Language", "If-Match"}

// ServeHTTP answers a request to the REST interface. A browser's session stands for the token a request does not bring.
func (a *rest) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := http.Header{}
	for _, name := range passed {
		if values := r.Header.Values(name); len(values) > 0 {
			header[name] = values
		}
	}
	inner := r.WithContext(r.Context())
	inner.Header = header
	token := a.sessions.token(r)
	if len(header["Authorization"]) > 0 || token == "" {
		a.mux.ServeHTTP(w, inner)
		return
	}
	header.Set("Authorization", "Bearer "+token)
	a.sessions.sameOrigin(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		a.mux.ServeHTTP(w, inner)
	})).ServeHTTP(w, r)
}

// admit checks a request once its route is known, and gives its call a deadline.
func (a *rest) admit(next runtime.HandlerFunc) runtime.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request, path map[string]string) {
		pattern, _ := runtime.HTTPPattern(r.Context())
		route := a.byName[r.Method+" "+pattern.String()]
		noteRoute(r.Context(), route.template)
		checked, err := route.check(w, r, path, a.maxBody)
		if err != nil {
			a.told.write(w, r, err)
			return
		}
		ctx, cancel := context.WithTimeout(checked.Context(), a.deadline)
		defer cancel()
		next(w, checked.WithContext(ctx), path)
	}
}

// nowhere answers a request no route is for.
func (a *rest) nowhere(w http.ResponseWriter, r *http.Request) {
	if methods := offered(a.routes, r.URL.Path); len(methods) > 0 {
		a.told.unknownMethod(w, r, methods)
		return
	}
	a.told.notFound(w, r)
}
