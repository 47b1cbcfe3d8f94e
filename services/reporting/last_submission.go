package reporting

import "context"

// LastSubmissions are the newest submissions of units (`units/{unit}`), over all plans and in the order asked; units that
// never submitted are left out. A submission that was returned or withdrawn since was made all the same.
func (s *Service) LastSubmissions(ctx context.Context, units []string) ([]Entry, error) {
	var last []Entry
	for _, unit := range units {
		entry, ever, err := s.Store.LastSubmission(ctx, unit)
		if err != nil {
			return nil, err
		}
		if ever {
			last = append(last, entry)
		}
	}
	return last, nil
}
