package grpcserver

import (
	"errors"

	"buf.build/go/protovalidate"
	"google.golang.org/protobuf/proto"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// maxSearched is how many values a request may hold for every one of its faults to be searched for. A larger one is
// refused with the first fault found: millions of bad values in one request must not cost millions of violations.
const maxSearched = 20_000

// check cleans the texts of a request and finds everything in it that breaks the contract.
func (s *Server) check(request proto.Message) error {
	if err := checkReadable(request); err != nil {
		return err
	}
	texts := hygiene{}
	texts.clean(request.ProtoReflect(), nil)
	faults := texts.faults
	var broken *protovalidate.ValidationError
	// Stopping at the first fault costs nothing when there is none, which is nearly always.
	switch err := s.validator.Validate(request, protovalidate.WithFailFast()); {
	case err == nil:
		return faults.Err()
	case !errors.As(err, &broken):
		return fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	if texts.values <= maxSearched {
		errors.As(s.validator.Validate(request), &broken)
	}
	for _, violation := range broken.Violations {
		addViolation(&faults, violation)
	}
	return faults.Err()
}

// ContractFaults is everything in a message that breaks the contract, for one that did not come as a request.
func ContractFaults(message proto.Message) error {
	var broken *protovalidate.ValidationError
	switch err := protovalidate.Validate(message); {
	case err == nil:
		return nil
	case !errors.As(err, &broken):
		return fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	var faults fault.Violations
	for _, violation := range broken.Violations {
		addViolation(&faults, violation)
	}
	return faults.Err()
}
