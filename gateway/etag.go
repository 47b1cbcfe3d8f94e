package gateway

import (
	"context"
	"net/http"
	"regexp"
	"strings"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// The services write etags as HTTP does, in quotes. One may have come back weakened by a proxy that compressed the
// answer; it is the version of a resource all the same.
var entityTag = regexp.MustCompile(`^(?:W/)?("[\x21\x23-\x7e]*")$`)

// readIfMatch reads the etag a request was made for; empty if it does not say, or says that any will do.
func readIfMatch(header http.Header) (string, fault.Violations) {
	given := strings.TrimSpace(strings.Join(header.Values("If-Match"), ", "))
	if given == "" || given == "*" {
		return "", nil
	}
	if found := entityTag.FindStringSubmatch(given); found != nil {
		return found[1], nil
	}
	var faults fault.Violations
	faults.Add("etag", faultv1.FieldRule_FIELD_RULE_PATTERN, "pattern", `If-Match: "…"`)
	return "", faults
}

// showETag sets the header to the etag of the answer.
func showETag(_ context.Context, w http.ResponseWriter, answer proto.Message) error {
	message := answer.ProtoReflect()
	if field := etagField(message.Descriptor()); field != nil {
		if tag := message.Get(field).String(); entityTag.MatchString(tag) {
			w.Header().Set("Etag", tag)
		}
	}
	return nil
}

// fillETag puts the etag of the If-Match header where the request, or the resource in it, has none.
func fillETag(request proto.Message, etag string) {
	if etag == "" {
		return
	}
	message := request.ProtoReflect()
	if fillIn(message, etag) {
		return
	}
	message.Range(func(field protoreflect.FieldDescriptor, value protoreflect.Value) bool {
		if field.Message() != nil && !field.IsList() && !field.IsMap() {
			fillIn(value.Message(), etag)
		}
		return true
	})
}

// fillIn tells whether the message has a place for an etag.
func fillIn(message protoreflect.Message, etag string) bool {
	field := etagField(message.Descriptor())
	if field != nil && !message.Has(field) {
		message.Set(field, protoreflect.ValueOfString(etag))
	}
	return field != nil
}

func etagField(message protoreflect.MessageDescriptor) protoreflect.FieldDescriptor {
	field := message.Fields().ByName("etag")
	if field == nil || field.Kind() != protoreflect.StringKind || field.IsList() {
		return nil
	}
	return field
}
