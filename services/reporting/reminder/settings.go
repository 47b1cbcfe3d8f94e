package reminder

import (
	"context"

	"github.com/tiendo/tiendo/services/identity"
)

// Settings are how a person wants to be reminded outside the application.
type Settings struct {
	Account string `bson:"_id"`
	// Address is where the person wants mail to go; empty for the address of the account.
	Address  string `bson:"address"`
	Language string `bson:"language"`
	// OnlyRequired leaves out what can be switched off.
	OnlyRequired bool  `bson:"only_required"`
	Revision     int64 `bson:"revision"` // 0 while nothing was set
}

// AddressSource says whose address mail to a person goes to.
type AddressSource string

// The sources.
const (
	// Own is the address the person has set.
	Own AddressSource = "OWN"
	// OfAccount is the address the administrator has set.
	OfAccount AddressSource = "ACCOUNT"
	// NoAddress is none at all.
	NoAddress AddressSource = "NONE"
	// UnknownAddress is that of an account that cannot be read now.
	UnknownAddress AddressSource = ""
)

// Reach is where a person's mail goes: to the address the person has set, or else to that of the account. So nobody can
// switch off what is required by having no address of their own.
func (s Settings) Reach(ofAccount string) (address string, source AddressSource) {
	switch {
	case s.Address != "":
		return s.Address, Own
	case ofAccount != "":
		return ofAccount, OfAccount
	default:
		return "", NoAddress
	}
}

// MySettings are settings with the address that is used by them.
type MySettings struct {
	Settings
	Used   string
	Source AddressSource
}

// MySettings are the caller's settings.
func (s *Service) MySettings(ctx context.Context) (MySettings, error) {
	kept, err := s.Store.Settings(ctx, identity.From(ctx).Account)
	if err != nil {
		return MySettings{}, err
	}
	return s.used(ctx, kept), nil
}

// SetMySettings sets how the caller wants to be reminded. Seen is the revision the caller has read.
func (s *Service) SetMySettings(ctx context.Context, wanted Settings, seen int64) (MySettings, error) {
	wanted.Account, wanted.Revision = identity.From(ctx).Account, seen+1
	if err := s.Store.SaveSettings(ctx, wanted); err != nil {
		return MySettings{}, err
	}
	return s.used(ctx, wanted), nil
}

// used are settings with the address that is used. That the account cannot be read fails nobody's settings.
func (s *Service) used(ctx context.Context, kept Settings) MySettings {
	mine := MySettings{Settings: kept}
	if mine.Used, mine.Source = kept.Reach(""); mine.Source == Own || s.Accounts == nil {
		return mine
	}
	ofAccount, err := s.Accounts.MyEmail(ctx)
	if err != nil {
		s.Log.WarnContext(ctx, "address of an account not read", "error", err)
		mine.Source = UnknownAddress
		return mine
	}
	mine.Used, mine.Source = kept.Reach(ofAccount)
	return mine
}
