package plan

import "context"

// Printed is what is needed to print a plan.
type Printed struct {
	Content Content
	Draft   bool
	Called  map[string]Called // what its units are called on the day of its document
}

// Printed reads a version of a plan to be printed, or, if it is 0, the plan as it stands.
func (s *Service) Printed(ctx context.Context, name Name, version int) (Printed, error) {
	p, err := s.Plan(ctx, name)
	if err != nil {
		return Printed{}, err
	}
	printed := Printed{Content: p.Content, Draft: p.State == Draft}
	if version > 0 {
		decided, err := s.Version(ctx, name.Version(version))
		if err != nil {
			return Printed{}, err
		}
		printed = Printed{Content: decided.Content}
	}
	printed.Called, err = s.Units.Called(ctx, printed.Content.Units(), printed.Content.DocumentDate)
	return printed, err
}
