package gateway

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
)

// failures tells callers why something failed: as google.rpc.Status in JSON, with the texts of both languages, and as
// the HTTP status and headers that say the same.
type failures struct {
	log *slog.Logger
}

// write answers with an error, of whatever kind.
func (f failures) write(w http.ResponseWriter, r *http.Request, err error) {
	told := f.status(r, err)
	httpStatus := runtime.HTTPStatusFromCode(told.Code())
	if errors.Is(err, errTooLarge) {
		httpStatus = http.StatusRequestEntityTooLarge
	}
	f.answer(w, r, httpStatus, told)
}

// writeAs is write for where HTTP knows better than the gRPC code.
func (f failures) writeAs(w http.ResponseWriter, r *http.Request, httpStatus int, err error) {
	f.answer(w, r, httpStatus, f.status(r, err))
}

func (f failures) answer(w http.ResponseWriter, r *http.Request, httpStatus int, told *status.Status) {
	body, err := protojson.Marshal(told.Proto())
	if err != nil { // a detail of a type we do not know: the rest is worth telling
		f.log.ErrorContext(r.Context(), "failure cannot be told in full", "error", err)
		body, _ = protojson.Marshal(status.New(told.Code(), told.Message()).Proto())
	}
	header := w.Header()
	header.Del("Etag")
	header.Set("Content-Type", "application/json")
	if told.Code() == codes.Unauthenticated {
		header.Set("WWW-Authenticate", `Bearer realm="tiendo"`)
	}
	if wait := retryAfter(told); wait > 0 {
		header.Set("Retry-After", strconv.Itoa(int((wait+time.Second-1)/time.Second)))
	}
	w.WriteHeader(httpStatus)
	_, _ = w.Write(body) // the caller may be gone
}

func retryAfter(told *status.Status) time.Duration {
	for _, detail := range told.Details() {
		if retry, ok := detail.(*errdetails.RetryInfo); ok {
			return retry.GetRetryDelay().AsDuration()
		}
	}
	return 0
}

// status is what is told of an error. What a service has said is told as it is; what nobody has given a reason yet gets
// one.
func (f failures) status(r *http.Request, err error) *status.Status {
	if _, ours := errors.AsType[*fault.Error](err); !ours {
		said := status.Convert(err)
		if told(said) {
			return said
		}
		err = faultstatus.FromError(err)
		if said.Code() == codes.InvalidArgument { // of the generated code, which cannot read a part of the request
			err = fault.InvalidField("", faultv1.FieldRule_FIELD_RULE_MALFORMED)
		}
	}
	known := fault.Of(err)
	if known.Kind() == fault.Internal && known.Facts["incident"] == "" {
		known = f.incident(r, err)
	}
	return faultstatus.Status(known)
}

// kindOf is the kind of an error, whether it was made here or by a service.
func kindOf(err error) fault.Kind {
	if _, ours := errors.AsType[*fault.Error](err); !ours {
		err = faultstatus.FromError(err)
	}
	return fault.KindOf(err)
}

// told says whether a status gives its reason already.
func told(s *status.Status) bool {
	for _, detail := range s.Details() {
		if info, ok := detail.(*errdetails.ErrorInfo); ok && info.GetReason() != "" {
			return true
		}
	}
	return false
}

// incident logs a mistake of ours under a number, and tells the caller nothing but the number.
func (f failures) incident(r *http.Request, err error) *fault.Error {
	var id [6]byte
	rand.Read(id[:]) // never fails, by its contract
	number := hex.EncodeToString(id[:])
	f.log.ErrorContext(r.Context(), "incident", "incident", number, "method", r.Method, "path", r.URL.Path, "error", err)
	return fault.New(faultv1.Reason_REASON_INTERNAL, "incident", number)
}
