package plan

import (
	"context"
	"fmt"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// Version reads one version of a plan.
func (s *Service) Version(ctx context.Context, name VersionName) (Version, error) {
	p, err := s.Plan(ctx, name.Plan())
	switch {
	case err != nil && fault.KindOf(err) == fault.NotFound, err == nil && !p.has(name):
		return Version{}, notFound(string(name))
	case err != nil:
		return Version{}, err
	}
	versions, err := s.versions(ctx, p, name.Number(), name.Number())
	if err != nil {
		return Version{}, err
	}
	return versions[0], nil
}

// has reports whether the plan has the version.
func (p Plan) has(name VersionName) bool { return name.Number() >= 1 && name.Number() <= p.Version }

// Versions reads all versions of a plan, oldest first. A draft has none.
func (s *Service) Versions(ctx context.Context, name Name) ([]Version, error) {
	p, err := s.Plan(ctx, name)
	if err != nil {
		return nil, err
	}
	return s.versions(ctx, p, 1, p.Version)
}

// versions reads the versions of a plan from one number to another: those that were replaced from where they are kept,
// the one in force from the plan.
func (s *Service) versions(ctx context.Context, p Plan, first, last int) ([]Version, error) {
	var names []VersionName
	for number := first; number <= last && number < p.Version; number++ {
		names = append(names, p.Name.Version(number))
	}
	kept, err := s.Store.Versions(ctx, names...)
	if err != nil {
		return nil, err
	}
	var versions []Version
	for _, name := range names {
		version, ok := kept[name]
		if !ok {
			return nil, fault.New(faultv1.Reason_REASON_INTERNAL).Because(fmt.Errorf("%s is not kept", name))
		}
		versions = append(versions, version)
	}
	if last == p.Version && p.Version > 0 {
		versions = append(versions, p.InForce())
	}
	return versions, nil
}
