package gateway

import (
	"maps"
	"net/http"
	"slices"
	"strings"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// byMethod is one address with a handler for each HTTP method.
type byMethod struct {
	told     failures
	handlers map[string]http.HandlerFunc
}

// ServeHTTP answers a request, or says which methods there are.
func (b byMethod) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if handle, ok := b.handlers[r.Method]; ok {
		handle(w, r)
		return
	}
	b.told.unknownMethod(w, r, slices.Collect(maps.Keys(b.handlers)))
}

// reads is an address that is only read.
func reads(told failures, handle http.HandlerFunc) http.Handler {
	return byMethod{told, map[string]http.HandlerFunc{http.MethodGet: handle, http.MethodHead: handle}}
}

// unknownMethod answers a request whose address is there, but not for its method.
func (f failures) unknownMethod(w http.ResponseWriter, r *http.Request, offered []string) {
	slices.Sort(offered)
	w.Header().Set("Allow", strings.Join(offered, ", "))
	f.writeAs(w, r, http.StatusMethodNotAllowed, fault.New(faultv1.Reason_REASON_UNKNOWN_METHOD, "method", r.Method))
}

// notFound answers a request for what is not there.
func (f failures) notFound(w http.ResponseWriter, r *http.Request) {
	f.write(w, r, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", r.URL.Path))
}
