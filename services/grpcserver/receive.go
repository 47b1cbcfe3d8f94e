package grpcserver

import (
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/encoding"
	encodingproto "google.golang.org/grpc/encoding/proto"
	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/grpcserver/faultstatus"
)

const codecName = encodingproto.Name

// codec reads requests. One that cannot be read, because it is too large, cut in the middle, or none of the contract, is
// not refused here: gRPC would answer at once, in a status without details and without a line in the log. It goes on
// with a mark instead, the way of every call, and is refused by check.
type codec struct{ encoding.CodecV2 }

// unreadable is the mark: unknown fields that are none. No message that was read has it.
var unreadable = protoreflect.RawFields{0}

// Unmarshal reads a request, or marks it.
func (c codec) Unmarshal(data mem.BufferSlice, to any) error {
	message, ok := to.(proto.Message)
	if !ok || strings.HasPrefix(string(message.ProtoReflect().Descriptor().FullName()), "grpc.") {
		return c.CodecV2.Unmarshal(data, to)
	}
	if data.Len() <= maxReceiveBytes && c.CodecV2.Unmarshal(data, to) == nil {
		return nil
	}
	proto.Reset(message)
	message.ProtoReflect().SetUnknown(unreadable)
	return nil
}

// checkReadable refuses a request that has the mark.
func checkReadable(request proto.Message) error {
	if string(request.ProtoReflect().GetUnknown()) == string(unreadable) {
		return fault.InvalidField("", faultv1.FieldRule_FIELD_RULE_MALFORMED)
	}
	return nil
}

// unknownMethod answers calls of methods that no registered service has.
func unknownMethod(_ any, stream grpc.ServerStream) error {
	method, _ := grpc.MethodFromServerStream(stream)
	return faultstatus.Status(fault.New(faultv1.Reason_REASON_UNKNOWN_METHOD, "method", method)).Err()
}
