package mongo_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/docstore/conformance"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/docstore/mongo"
	"github.com/tiendo/tiendo/services/fault"
)

func TestConformance(t *testing.T) {
	wantMongoDB(t)
	conformance.Run(t, docstoretest.Open)
}

func TestRaces(t *testing.T) {
	wantMongoDB(t)
	conformance.RunRaces(t, docstoretest.Open)
}

// wantMongoDB goes on where docstoretest opens stores in a MongoDB.
func wantMongoDB(t *testing.T) {
	t.Helper()
	if os.Getenv("TIENDO_TEST_MONGODB_URI") == "" {
		t.Skip("set TIENDO_TEST_MONGODB_URI to the URI of a MongoDB 4.4 or newer, a replica set, to run this; " +
			"without one, package ferretdbtest runs the cases that are not races")
	}
}

func TestAServerOutOfReachIsNamedWithoutThePassword(t *testing.T) {
	const uri = "mongodb://tiendo:s3cret@127.0.0.1:1/?serverSelectionTimeoutMS=50"
	_, err := mongo.Open(t.Context(), uri, "tiendo_test")
	if err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_UNAVAILABLE || !strings.Contains(err.Error(), "127.0.0.1:1") {
		t.Errorf("open: %v, want UNAVAILABLE with the address", err)
	}
	if strings.Contains(err.Error(), "s3cret") {
		t.Errorf("the error tells the password: %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := mongo.Open(ctx, uri, "tiendo_test"); err == nil || fault.ReasonOf(err) != faultv1.Reason_REASON_DEADLINE_EXCEEDED {
		t.Errorf("open with little time: %v, want DEADLINE_EXCEEDED", err)
	}
}

func TestAWrongURIIsRefusedWithoutThePassword(t *testing.T) {
	for _, uri := range []string{
		"mongodb://tiendo:s3cret@:bad:port", "mongodb://tiendo:s3cret@host/?w=x&journal=maybe", "mongodb+srv://tiendo:s3cret@", "http://s3cret",
		"mongodb://tiendo:s3cret%zz@host", "mongodb://tiendo:s3cret/@host",
	} {
		_, err := mongo.Open(t.Context(), uri, "tiendo_test")
		if err == nil || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("open %s: %v, want an error without the password", uri, err)
		}
	}
}
