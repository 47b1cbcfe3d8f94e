package mongo

import (
	"context"
	"errors"
	"net"
	"slices"
	"strings"

	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/x/mongo/driver/topology"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
)

// writeFailed says why a write of a document failed. Whatever is not known to have stored nothing has an unknown
// outcome.
func (c *collection) writeFailed(ctx context.Context, err error, id string) error {
	switch {
	case mongo.IsDuplicateKeyError(err) && c.takenID(err):
		return fault.New(faultv1.Reason_REASON_ALREADY_EXISTS, "name", id).Because(err)
	case mongo.IsDuplicateKeyError(err):
		return fault.New(faultv1.Reason_REASON_ALREADY_EXISTS).Because(err)
	case notSent(err) && ctx.Err() != nil:
		return fault.Of(ctx.Err())
	case notSent(err):
		return fault.New(faultv1.Reason_REASON_UNAVAILABLE).Because(err)
	case refused(err):
		return fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	return fault.New(faultv1.Reason_REASON_OUTCOME_UNKNOWN).Because(err)
}

// takenID tells an id that is taken from values in a unique index: only the id is a name the caller can look up. MongoDB
// names the index in its message, others that speak its protocol do not.
func (c *collection) takenID(err error) bool {
	unique := slices.ContainsFunc(c.Indexes, func(index docstore.Index) bool { return index.Unique })
	return !unique || strings.Contains(err.Error(), "index: _id_")
}

// notSent tells whether a call failed before anything of it was sent to a server. When the driver tries again and that
// fails so, it answers what the first try failed with.
func notSent(err error) bool {
	_, noServer := errors.AsType[topology.ServerSelectionError](err)
	_, noConnection := errors.AsType[topology.WaitQueueTimeoutError](err)
	network, ok := errors.AsType[*net.OpError](err)
	notConnected := ok && network.Op == "dial"
	return noServer || noConnection || notConnected ||
		errors.Is(err, mongo.ErrClientDisconnected) || errors.Is(err, topology.ErrPoolClosed)
}

// refusals are MongoDB's codes for a command it did not begin, because it is wrong or not allowed: BadValue,
// FailedToParse, Unauthorized, TypeMismatch, AuthenticationFailed, IndexOptionsConflict, IndexKeySpecsConflict,
// DocumentValidationFailure.
var refusals = []int{2, 9, 13, 14, 18, 85, 86, 121}

func refused(err error) bool {
	server, ok := errors.AsType[mongo.ServerError](err)
	if !ok {
		return false
	}
	for _, code := range refusals {
		if server.HasErrorCode(code) {
			return true
		}
	}
	return false
}

// readFailed says why a read failed; nil if it did not.
func readFailed(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return fault.Of(ctx.Err())
	case refused(err):
		return fault.New(faultv1.Reason_REASON_INTERNAL).Because(err)
	}
	return fault.New(faultv1.Reason_REASON_UNAVAILABLE).Because(err)
}
