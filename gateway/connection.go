package gateway

import (
	"context"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/peer"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// maxAnswerBytes bounds an answer of a service: a consolidated report with every figure of every unit fits.
const maxAnswerBytes = 32 << 20

// connection is the way to a service.
type connection struct {
	grpc.ClientConnInterface
}

// Invoke makes a call. A connection that broke during an act leaves open whether the act was done, and that is what the
// caller is told; gRPC alone would say the same as when nobody could be reached.
func (c connection) Invoke(ctx context.Context, method string, request, answer any, options ...grpc.CallOption) error {
	if message, ok := request.(proto.Message); ok {
		fillETag(message, ifMatch(ctx))
	}
	var reached peer.Peer
	options = append(options, grpc.Peer(&reached), grpc.MaxCallRecvMsgSize(maxAnswerBytes))
	err := c.ClientConnInterface.Invoke(ctx, method, request, answer, options...)
	if said := status.Convert(err); said.Code() == codes.Unavailable && !told(said) && reached.Addr != nil && isAct(method) {
		return fault.New(faultv1.Reason_REASON_OUTCOME_UNKNOWN).Because(err)
	}
	return err
}

// isAct tells whether a method may change something. The contract says so of those that do not.
func isAct(method string) bool {
	name := strings.ReplaceAll(strings.TrimPrefix(method, "/"), "/", ".")
	found, err := protoregistry.GlobalFiles.FindDescriptorByName(protoreflect.FullName(name))
	if err != nil {
		return true
	}
	options, _ := found.Options().(*descriptorpb.MethodOptions)
	return options.GetIdempotencyLevel() != descriptorpb.MethodOptions_NO_SIDE_EFFECTS
}
