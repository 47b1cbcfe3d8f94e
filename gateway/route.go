package gateway

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"google.golang.org/genproto/googleapis/api/annotations"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)

// route is what the contract says of one address: method and template, and what of the request is where.
type route struct {
	method, template string
	shape            *regexp.Regexp
	request          protoreflect.MessageType
	// body is "*" where the body is the request, a field's name where it is that field, and empty where there is none.
	body string
	// bound are the request's fields that are in the path or in the body, so that they cannot be in the query.
	bound map[protoreflect.Name]bool
}

// contracts are the files whose services are offered.
var contracts = []protoreflect.FileDescriptor{
	unitv1.File_tiendo_unit_v1_unit_service_proto,
	unitv1.File_tiendo_unit_v1_identity_service_proto,
	planv1.File_tiendo_plan_v1_plan_service_proto,
	reportingv1.File_tiendo_reporting_v1_analysis_service_proto,
	reportingv1.File_tiendo_reporting_v1_finding_service_proto,
	reportingv1.File_tiendo_reporting_v1_prefill_service_proto,
	reportingv1.File_tiendo_reporting_v1_recommendation_service_proto,
	reportingv1.File_tiendo_reporting_v1_reporting_service_proto,
	reportingv1.File_tiendo_reporting_v1_consolidation_service_proto,
	reportingv1.File_tiendo_reporting_v1_document_service_proto,
	reportingv1.File_tiendo_reporting_v1_attachment_service_proto,
	reportingv1.File_tiendo_reporting_v1_bulk_import_service_proto,
	reportingv1.File_tiendo_reporting_v1_reference_value_service_proto,
	reportingv1.File_tiendo_reporting_v1_level_service_proto,
	reportingv1.File_tiendo_reporting_v1_export_service_proto,
	reportingv1.File_tiendo_reporting_v1_sheet_service_proto,
	reportingv1.File_tiendo_reporting_v1_calendar_service_proto,
	reportingv1.File_tiendo_reporting_v1_reminder_service_proto,
}

// readRoutes reads the addresses from the contracts.
func readRoutes() ([]*route, error) {
	var routes []*route
	for _, file := range contracts {
		for i := range file.Services().Len() {
			methods := file.Services().Get(i).Methods()
			for j := range methods.Len() {
				r, err := readRoute(methods.Get(j))
				if err != nil {
					return nil, fmt.Errorf("gateway: %s: %w", methods.Get(j).FullName(), err)
				}
				routes = append(routes, r)
			}
		}
	}
	return routes, nil
}

var variable = regexp.MustCompile(`\{([a-z_]+)[a-z_.]*=([^}]*)\}`)

func readRoute(method protoreflect.MethodDescriptor) (*route, error) {
	rule, _ := proto.GetExtension(method.Options(), annotations.E_Http).(*annotations.HttpRule)
	r := &route{body: rule.GetBody(), bound: map[protoreflect.Name]bool{protoreflect.Name(rule.GetBody()): true}}
	switch pattern := rule.GetPattern().(type) {
	case *annotations.HttpRule_Get:
		r.method, r.template = http.MethodGet, pattern.Get
	case *annotations.HttpRule_Post:
		r.method, r.template = http.MethodPost, pattern.Post
	case *annotations.HttpRule_Put:
		r.method, r.template = http.MethodPut, pattern.Put
	default:
		return nil, fmt.Errorf("no address this gateway knows: %v", rule)
	}
	for _, found := range variable.FindAllStringSubmatch(r.template, -1) {
		r.bound[protoreflect.Name(found[1])] = true
	}
	shape := strings.ReplaceAll(regexp.QuoteMeta(variable.ReplaceAllString(r.template, "$2")), `\*`, `[^/]+`)
	r.shape = regexp.MustCompile("^" + shape + "$")
	var err error
	r.request, err = protoregistry.GlobalTypes.FindMessageByName(method.Input().FullName())
	return r, err
}

// offered are the methods there are at a path.
func offered(routes []*route, path string) []string {
	var methods []string
	for _, r := range routes {
		if r.shape.MatchString(path) {
			methods = append(methods, r.method)
		}
	}
	return methods
}

// bodyType is the type of the message the body has to be, and its path in the request.
func (r *route) bodyType() (protoreflect.MessageType, string, error) {
	if r.body == "*" {
		return r.request, "", nil
	}
	field := r.request.Descriptor().Fields().ByName(protoreflect.Name(r.body))
	message, err := protoregistry.GlobalTypes.FindMessageByName(field.Message().FullName())
	return message, r.body, err
}
