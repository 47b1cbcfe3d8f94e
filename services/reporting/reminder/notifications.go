package reminder

import (
	"context"
	"slices"
	"time"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	"github.com/tiendo/tiendo/services/identity"
)

const (
	// shownFor is how long notifications are shown.
	shownFor = 90 * 24 * time.Hour
	// maxShown is how many are shown at most, and how many read ones an account remembers for each it can be shown.
	maxShown = 100
	maxMarks = 1000
)

// Notification is a notice as somebody sees it in the application.
type Notification struct {
	Notice
	Read bool
}

// Name is the resource name, notifications/{notification}.
func (n Notification) Name() string { return notificationName(n.ID) }

func notificationName(noticeID string) string {
	return "notifications/" + noticeID[len(InApplication)+1:]
}

// remindedRoles are the roles notices are made for.
var remindedRoles = []accessv1.Role{
	accessv1.Role_ROLE_UNIT_OFFICER, accessv1.Role_ROLE_UNIT_LEADER, accessv1.Role_ROLE_LEAD_REVIEWER,
}

// Notifications are what the caller is told in the roles and units it holds now, newest first.
func (s *Service) Notifications(ctx context.Context) ([]Notification, error) {
	actor := identity.From(ctx)
	marks, err := s.Store.ReadMarks(ctx, actor.Account)
	if err != nil {
		return nil, err
	}
	var all []Notification
	for _, grant := range actor.Grants {
		if !slices.Contains(remindedRoles, grant.Role) {
			continue
		}
		key := Audience{grant.Unit, grant.Role}.inApplication().key()
		notices, err := s.Store.NoticesOf(ctx, key, s.Now().Add(-shownFor), maxShown)
		if err != nil {
			return nil, err
		}
		for _, n := range notices {
			all = append(all, Notification{Notice: n, Read: slices.Contains(marks.Read, notificationName(n.ID))})
		}
	}
	slices.SortStableFunc(all, func(a, b Notification) int { return b.CreatedAt.Compare(a.CreatedAt) })
	return all[:min(len(all), maxShown)], nil
}

// MarkRead marks notifications as read by the caller. Names that are not known are no fault: what nobody is shown needs
// no mark.
func (s *Service) MarkRead(ctx context.Context, names []string) error {
	shown, err := s.Notifications(ctx)
	if err != nil {
		return err
	}
	account := identity.From(ctx).Account
	for {
		marks, err := s.Store.ReadMarks(ctx, account)
		if err != nil {
			return err
		}
		before := len(marks.Read)
		for _, n := range shown {
			if slices.Contains(names, n.Name()) && !slices.Contains(marks.Read, n.Name()) {
				marks.Read = append(marks.Read, n.Name())
			}
		}
		if len(marks.Read) == before {
			return nil
		}
		marks.Read = marks.Read[max(0, len(marks.Read)-maxMarks):]
		marks.Revision++
		if err := s.Store.SaveReadMarks(ctx, marks); !overtaken(err) {
			return err
		}
	}
}
