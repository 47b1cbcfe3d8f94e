package grpcserver_test

import (
	"io"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	"github.com/tiendo/tiendo/services/identity"
)

// watched is a service with a stream, which none of the real contracts has yet: it answers each request for a plan with
// a plan of that name, made by the caller.
var watched = grpc.ServiceDesc{
	ServiceName: "watched.Plans", HandlerType: (*any)(nil),
	Streams: []grpc.StreamDesc{{StreamName: "Watch", ClientStreams: true, ServerStreams: true, Handler: func(_ any, stream grpc.ServerStream) error {
		for {
			var asked planv1.GetPlanRequest
			if err := stream.RecvMsg(&asked); err != nil {
				if err == io.EOF {
					return nil
				}
				return err
			}
			if asked.GetName() == "plans/bomb" {
				panic("bomb")
			}
			if err := stream.SendMsg(&planv1.Plan{Name: asked.GetName(), Etag: identity.From(stream.Context()).Account}); err != nil {
				return err
			}
		}
	}}},
}

func init() {
	options := &descriptorpb.MethodOptions{}
	proto.SetExtension(options, accessv1.E_Rule, &accessv1.Rule{Roles: []accessv1.Role{accessv1.Role_ROLE_LEAD_REVIEWER}})
	file, err := protodesc.NewFile(&descriptorpb.FileDescriptorProto{
		Name: proto.String("watched.proto"), Package: proto.String("watched"), Syntax: proto.String("proto3"),
		Dependency: []string{"tiendo/plan/v1/plan.proto", "tiendo/plan/v1/plan_service.proto"},
		Service: []*descriptorpb.ServiceDescriptorProto{{Name: proto.String("Plans"), Method: []*descriptorpb.MethodDescriptorProto{{
			Name: proto.String("Watch"), InputType: proto.String(".tiendo.plan.v1.GetPlanRequest"), OutputType: proto.String(".tiendo.plan.v1.Plan"),
			ClientStreaming: proto.Bool(true), ServerStreaming: proto.Bool(true), Options: options,
		}}}},
	}, protoregistry.GlobalFiles)
	if err != nil {
		panic(err)
	}
	if err := protoregistry.GlobalFiles.RegisterFile(file); err != nil {
		panic(err)
	}
}

func (r *running) watch(name string) (*planv1.Plan, error) {
	return watch(r, true, name)
}

func watch(r *running, signedIn bool, name string) (*planv1.Plan, error) {
	r.t.Helper()
	ctx := r.t.Context()
	if signedIn {
		ctx = r.signedIn()
	}
	stream, err := r.conn.NewStream(ctx, &watched.Streams[0], "/watched.Plans/Watch")
	if err != nil {
		return nil, err
	}
	if err := stream.SendMsg(&planv1.GetPlanRequest{Name: name}); err != nil && err != io.EOF {
		return nil, err
	}
	var answer planv1.Plan
	return &answer, stream.RecvMsg(&answer)
}

// A stream goes the way of every call: the caller, the rule, the check of each request, the status.
func TestStreams(t *testing.T) {
	r := serve(t)
	answer, err := r.watch("plans/p")
	if err != nil || answer.GetName() != "plans/p" || answer.GetEtag() != reviewer.Account {
		t.Errorf("answer %v, %v", answer, err)
	}
	_, err = watch(r, false, "plans/p")
	refused(t, "by nobody", err, faultv1.Reason_REASON_SIGN_IN_REQUIRED)
	_, err = r.watch("p")
	if f := refused(t, "a name that is none", err, faultv1.Reason_REASON_INVALID_REQUEST); len(f.Violations) != 1 || f.Violations[0].Field != "name" {
		t.Errorf("violations %v", f.Violations)
	}
	_, err = r.watch("plans/bomb")
	if f := refused(t, "a panic", err, faultv1.Reason_REASON_INTERNAL); f.Facts["incident"] == "" {
		t.Errorf("facts %v", f.Facts)
	}
}
