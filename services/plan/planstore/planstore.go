// Package planstore keeps plans, and the versions that were replaced, as documents.
package planstore

import (
	"context"
	"iter"

	"github.com/tiendo/tiendo/services/docstore"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/plan"
)

// Store keeps plans and versions in a document store. It is a plan.Store.
type Store struct {
	plans    *docstore.Collection[plan.Plan]
	versions *docstore.Collection[plan.Version]
}

var _ plan.Store = (*Store)(nil)

// Open declares the collections.
func Open(ctx context.Context, store docstore.Store) (*Store, error) {
	plans, err := docstore.Declare[plan.Plan](ctx, store, docstore.Schema{Name: "plans"})
	if err != nil {
		return nil, err
	}
	versions, err := docstore.Declare[plan.Version](ctx, store, docstore.Schema{Name: "plan_versions"})
	if err != nil {
		return nil, err
	}
	return &Store{plans: plans, versions: versions}, nil
}

// Insert adds a plan; ALREADY_EXISTS if its name is taken.
func (s *Store) Insert(ctx context.Context, p plan.Plan) error {
	return s.plans.Insert(ctx, p)
}

// Replace stores a plan over the revision before it; STALE_ETAG if that is no longer the newest.
func (s *Store) Replace(ctx context.Context, p plan.Plan) error {
	return s.plans.Replace(ctx, p, p.Revision-1)
}

// Plan reads a plan; NOT_FOUND if there is none.
func (s *Store) Plan(ctx context.Context, name plan.Name) (plan.Plan, error) {
	return s.plans.Get(ctx, string(name))
}

// part is how many plans are read at a time. They can be large.
const part = 50

// Plans reads plans in the order of their names, from the first one behind a name.
func (s *Store) Plans(ctx context.Context, after plan.Name) iter.Seq2[plan.Plan, error] {
	query := docstore.Query{Limit: part}
	if after != "" {
		query.From = string(after) + "\x00" // the very next text
	}
	return func(yield func(plan.Plan, error) bool) {
		for more := true; more; more = query.After != "" {
			found, next, err := s.plans.List(ctx, query)
			if err != nil {
				yield(plan.Plan{}, err)
				return
			}
			for _, each := range found {
				if !yield(each, nil) {
					return
				}
			}
			query.After = next
		}
	}
}

// Keep keeps a version. To keep one again changes nothing.
func (s *Store) Keep(ctx context.Context, v plan.Version) error {
	err := s.versions.Insert(ctx, v)
	if err != nil && fault.KindOf(err) == fault.Exists {
		return nil
	}
	return err
}

// Versions reads kept versions by name and leaves out those that do not exist.
func (s *Store) Versions(ctx context.Context, names ...plan.VersionName) (map[plan.VersionName]plan.Version, error) {
	ids := make([]string, 0, len(names))
	for _, name := range names {
		ids = append(ids, string(name))
	}
	found, err := s.versions.GetMany(ctx, ids...)
	if err != nil {
		return nil, err
	}
	versions := make(map[plan.VersionName]plan.Version, len(found))
	for _, version := range found {
		versions[version.Name] = version
	}
	return versions, nil
}
