// Command thirdparty writes the .proto files our contracts import but do not own (google/api, google/rpc, google/type,
// buf/validate, the OpenAPI options) into a folder, from the descriptors compiled into their Go packages. It needs
// no schema registry, which many government networks cannot reach.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/jhump/protoreflect/v2/protoprint"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	_ "buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	_ "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2/options"
	_ "google.golang.org/genproto/googleapis/api/annotations"
	_ "google.golang.org/genproto/googleapis/api/httpbody"
	_ "google.golang.org/genproto/googleapis/rpc/errdetails"
	_ "google.golang.org/genproto/googleapis/rpc/status"
	_ "google.golang.org/genproto/googleapis/type/date"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: thirdparty FOLDER")
	}
	if err := write(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func write(folder string) error {
	var failed error
	printer := protoprint.Printer{}
	protoregistry.GlobalFiles.RangeFiles(func(file protoreflect.FileDescriptor) bool {
		// Every protobuf compiler brings these itself.
		if strings.HasPrefix(file.Path(), "google/protobuf/") {
			return true
		}
		failed = writeFile(&printer, folder, file)
		return failed == nil
	})
	return failed
}

func writeFile(printer *protoprint.Printer, folder string, file protoreflect.FileDescriptor) error {
	path := filepath.Join(folder, filepath.FromSlash(file.Path()))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	text, err := printer.PrintProtoToString(file)
	if err != nil {
		return fmt.Errorf("print %s: %w", file.Path(), err)
	}
	return os.WriteFile(path, []byte(text), 0o644)
}
