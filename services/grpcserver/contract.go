package grpcserver

import (
	"buf.build/go/protovalidate"
	"google.golang.org/protobuf/proto"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// CheckContract finds everything in a request that breaks the contract, as the server that takes it does, so that a
// program can say what is wrong before it sends anything.
func CheckContract(request proto.Message) error {
	validator, err := protovalidate.New(protovalidate.WithMessages(request))
	if err != nil {
		return fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	return (&Server{validator: validator}).check(proto.Clone(request))
}
