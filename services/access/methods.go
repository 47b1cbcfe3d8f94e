package access

import (
	"errors"
	"fmt"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// Methods holds the rule of every method, by its full name as in a call: /tiendo.unit.v1.UnitService/GetUnit.
type Methods map[string]*accessv1.Rule

// MethodsOf reads the rules of services, given by full name, from their contracts. It fails on a method without exactly
// one of public, authenticated and roles, and names every such method.
func MethodsOf(services ...string) (Methods, error) {
	methods := make(Methods)
	var faults []error
	for _, name := range services {
		found, err := protoregistry.GlobalFiles.FindDescriptorByName(protoreflect.FullName(name))
		if err != nil {
			faults = append(faults, fmt.Errorf("service %s: %w", name, err))
			continue
		}
		service, ok := found.(protoreflect.ServiceDescriptor)
		if !ok {
			faults = append(faults, fmt.Errorf("%s is not a service", name))
			continue
		}
		faults = append(faults, methods.add(service))
	}
	return methods, errors.Join(faults...)
}

func (m Methods) add(service protoreflect.ServiceDescriptor) error {
	var faults []error
	for i := range service.Methods().Len() {
		method := service.Methods().Get(i)
		rule, _ := proto.GetExtension(method.Options(), accessv1.E_Rule).(*accessv1.Rule)
		if err := complete(rule); err != nil {
			faults = append(faults, fmt.Errorf("method %s: %w", method.FullName(), err))
			continue
		}
		m[fmt.Sprintf("/%s/%s", service.FullName(), method.Name())] = rule
	}
	return errors.Join(faults...)
}

// complete tells whether the rule says exactly one thing.
func complete(rule *accessv1.Rule) error {
	said := 0
	for _, says := range []bool{rule.GetPublic(), rule.GetAuthenticated(), len(rule.GetRoles()) > 0} {
		if says {
			said++
		}
	}
	if said != 1 {
		return fmt.Errorf("the contract must say exactly one of public, authenticated and roles, it says %d", said)
	}
	for _, role := range rule.GetRoles() {
		if _, known := accessv1.Role_name[int32(role)]; !known || role == accessv1.Role_ROLE_UNSPECIFIED {
			return fmt.Errorf("the contract names role %d, which is none", role)
		}
	}
	return nil
}

// Public tells whether the method may be called without a token.
func (m Methods) Public(method string) bool {
	return m[method].GetPublic()
}

// Check is the first gate: nil when the method's rule lets the actor in. A method without a rule is closed.
func (m Methods) Check(method string, actor identity.Actor) error {
	rule := m[method]
	switch {
	case rule.GetPublic():
		return nil
	case !actor.SignedIn():
		return fault.New(faultv1.Reason_REASON_SIGN_IN_REQUIRED)
	case rule.GetAuthenticated(), actor.HasRole(rule.GetRoles()...):
		return nil
	default:
		return fault.New(faultv1.Reason_REASON_ROLE_MISSING)
	}
}
