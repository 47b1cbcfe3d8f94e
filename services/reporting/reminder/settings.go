package reminder

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/tiendo/tiendo/services/identity"
)

// Settings are how a person wants to be reminded outside the application, with the grants the person was last seen with.
type Settings struct {
	Account     string `bson:"_id"`
	DisplayName string `bson:"display_name"`
	// Address is where mail goes; empty for none.
	Address  string `bson:"address"`
	Language string `bson:"language"`
	// OnlyRequired leaves out what can be switched off.
	OnlyRequired bool `bson:"only_required"`
	// Grants are those of the token the person called with last, at SeenAt.
	Grants   []identity.Grant `bson:"grants"`
	SeenAt   time.Time        `bson:"seen_at"`
	Revision int64            `bson:"revision"` // 0 while nothing was set
}

const (
	// seenFor is how long somebody who is not seen goes on getting mail: grants may have been taken meanwhile.
	seenFor = 90 * 24 * time.Hour
	// seenEvery is how often it is written down that somebody was seen with the same grants.
	seenEvery = 24 * time.Hour
)

// seen are the settings after their owner has called.
func (s Settings) seen(actor identity.Actor, now time.Time) (Settings, bool) {
	same := slices.Equal(s.Grants, actor.Grants) && s.DisplayName == actor.DisplayName && now.Sub(s.SeenAt) < seenEvery
	if s.Revision == 0 || s.Address == "" || same {
		return s, false
	}
	s.Grants, s.DisplayName, s.SeenAt = actor.Grants, actor.DisplayName, now
	s.Revision++
	return s, true
}

// recipient is who is reached by mail.
func (s Settings) recipient() Recipient {
	return Recipient{
		Channel: Mail, ID: strings.TrimPrefix(s.Account, "accounts/"), Address: s.Address, DisplayName: s.DisplayName,
		Language: s.Language, OnlyRequired: s.OnlyRequired,
	}
}

// MySettings are the caller's settings.
func (s *Service) MySettings(ctx context.Context) (Settings, error) {
	return s.Store.Settings(ctx, identity.From(ctx).Account)
}

// SetMySettings sets how the caller wants to be reminded. Seen is the revision the caller has read.
func (s *Service) SetMySettings(ctx context.Context, wanted Settings, seen int64) (Settings, error) {
	actor := identity.From(ctx)
	wanted.Account, wanted.DisplayName, wanted.Grants = actor.Account, actor.DisplayName, actor.Grants
	wanted.SeenAt, wanted.Revision = s.Now(), seen+1
	return wanted, s.Store.SaveSettings(ctx, wanted)
}

// noteSeen writes down with which grants somebody was seen who wants mail. It never fails a call: the next one does it.
func (s *Service) noteSeen(ctx context.Context) {
	kept, err := s.MySettings(ctx)
	if err != nil {
		return
	}
	if seen, changed := kept.seen(identity.From(ctx), s.Now()); changed {
		if err := s.Store.SaveSettings(ctx, seen); err != nil && !overtaken(err) {
			s.Log.WarnContext(ctx, "not noted who was seen", "error", err)
		}
	}
}

// Subscribers are those who want mail, by the grants they were last seen with. It is a Directory.
type Subscribers struct {
	Store Store
	Now   func() time.Time
}

// Recipients are the subscribers who hold the roles.
func (d Subscribers) Recipients(ctx context.Context, audiences []Audience) (map[Audience][]Recipient, error) {
	asked := make(map[Audience]bool, len(audiences))
	for _, a := range audiences {
		asked[a] = true
	}
	found := map[Audience][]Recipient{}
	for settings, err := range d.Store.AllSettings(ctx) {
		if err != nil {
			return nil, err
		}
		if settings.Address == "" || d.Now().Sub(settings.SeenAt) > seenFor {
			continue
		}
		for _, grant := range settings.Grants {
			if a := (Audience{grant.Unit, grant.Role}); asked[a] {
				found[a] = append(found[a], settings.recipient())
			}
		}
	}
	return found, nil
}
