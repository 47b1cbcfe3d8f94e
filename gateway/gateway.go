// Package gateway serves the system to browsers.
package gateway

import (
	_ "github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	_ "google.golang.org/grpc"
	_ "google.golang.org/protobuf/encoding/protojson"

	_ "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	_ "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	_ "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
)
