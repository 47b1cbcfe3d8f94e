package gateway

import (
	"bytes"
	"context"
	"errors"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"github.com/grpc-ecosystem/grpc-gateway/v2/utilities"
	"google.golang.org/protobuf/reflect/protoreflect"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"

	"github.com/tiendo/tiendo/gateway/jsonfault"
)

// check reads a request of a route and finds everything wrong with it: in the path, the query, the headers and the
// body. The request it answers can be read by the generated code without a fault; it has no body other than the one
// that was checked.
func (r *route) check(w http.ResponseWriter, request *http.Request, path map[string]string, maxBody int64) (*http.Request, error) {
	var faults fault.Violations
	for _, field := range slices.Sorted(maps.Keys(path)) {
		if !utf8.ValidString(path[field]) {
			faults.Add(field, faultv1.FieldRule_FIELD_RULE_MALFORMED)
		}
	}
	faults = append(faults, r.queryFaults(request.URL.RawQuery)...)
	etag, etagFaults := readIfMatch(request.Header)
	faults = append(faults, etagFaults...)
	checked := request.WithContext(withIfMatch(request.Context(), etag))
	checked.Body = http.NoBody
	if r.body != "" {
		body, err := readBody(w, request, maxBody)
		if err != nil {
			return nil, err
		}
		bodyFaults, err := r.bodyFaults(body)
		if err != nil {
			return nil, err
		}
		faults = append(faults, bodyFaults...)
		checked.Body = io.NopCloser(bytes.NewReader(body))
	}
	return checked, faults.Err()
}

// errTooLarge is a body that is larger than allowed.
var errTooLarge = errors.New("body too large")

// readBody reads a body to its end.
func readBody(w http.ResponseWriter, r *http.Request, most int64) ([]byte, error) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	if err == nil {
		return body, nil
	}
	malformed := fault.Of(fault.InvalidField("", faultv1.FieldRule_FIELD_RULE_MALFORMED))
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		return nil, malformed.Because(errTooLarge)
	}
	return nil, malformed.Because(err)
}

// bodyFaults are the faults of a body. No body is an empty message.
func (r *route) bodyFaults(body []byte) (fault.Violations, error) {
	message, within, err := r.bodyType()
	if err != nil || len(bytes.TrimSpace(body)) == 0 {
		return nil, err
	}
	return jsonfault.Find(message, body, within), nil
}

// queryFaults are the faults of a query.
func (r *route) queryFaults(raw string) fault.Violations {
	var faults fault.Violations
	query, err := url.ParseQuery(raw)
	if err != nil {
		faults.Add("", faultv1.FieldRule_FIELD_RULE_MALFORMED)
	}
	seen := map[string]bool{}
	for _, key := range slices.Sorted(maps.Keys(query)) {
		field, path := r.parameter(key)
		switch {
		case field == nil:
			faults.Add(strings.ToValidUTF8(key, "\uFFFD"), faultv1.FieldRule_FIELD_RULE_UNKNOWN_FIELD)
		case seen[path] || len(query[key]) > 1 && !field.IsList():
			faults.Add(path, faultv1.FieldRule_FIELD_RULE_DUPLICATE, "value", key)
		default:
			parameterFaults(&faults, r.request, field, path, query[key])
		}
		seen[path] = true
	}
	return faults
}

// parameter is the field a query parameter names, and its path; nil if it names none that can be there.
func (r *route) parameter(key string) (protoreflect.FieldDescriptor, string) {
	message := r.request.Descriptor()
	var path []string
	var field protoreflect.FieldDescriptor
	for name := range strings.SplitSeq(key, ".") {
		if message == nil {
			return nil, ""
		}
		if field = message.Fields().ByJSONName(name); field == nil {
			field = message.Fields().ByTextName(name)
		}
		if field == nil || len(path) == 0 && (r.body == "*" || r.bound[field.Name()]) {
			return nil, ""
		}
		path = append(path, string(field.Name()))
		message = field.Message()
	}
	return field, strings.Join(path, ".")
}

// parameterFaults notes what is wrong with the values of one parameter, as the generated code will read them.
func parameterFaults(faults *fault.Violations, request protoreflect.MessageType, field protoreflect.FieldDescriptor, path string, values []string) {
	for _, value := range values {
		if !utf8.ValidString(value) {
			faults.Add(path, faultv1.FieldRule_FIELD_RULE_MALFORMED)
			continue
		}
		read := (&runtime.DefaultQueryParser{}).Parse(request.New().Interface(), url.Values{path: {value}}, utilities.NewDoubleArray(nil))
		if read != nil {
			rule, facts := jsonfault.Explain(field, []byte(`"`+value+`"`))
			faults.Add(path, rule, facts...)
		}
	}
}

type ifMatchKey struct{}

func withIfMatch(ctx context.Context, etag string) context.Context {
	return context.WithValue(ctx, ifMatchKey{}, etag)
}

func ifMatch(ctx context.Context) string {
	etag, _ := ctx.Value(ifMatchKey{}).(string)
	return etag
}
