package reminder

import (
	"slices"
	"strings"
	"time"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/reporting"
)

// Channel is a way in which a notice reaches somebody.
type Channel string

// The channels.
const (
	// InApplication shows the notice to those who hold the role in the unit; it is sent by being kept.
	InApplication Channel = "app"
	// Mail sends it to the address of an account.
	Mail Channel = "mail"
	// Webhook posts it to another system.
	Webhook Channel = "webhook"
)

// Recipient is one who hears at most once a day through a channel.
type Recipient struct {
	Channel Channel `bson:"channel"`
	// ID names the recipient within the channel, with letters that may stand in a name.
	ID string `bson:"id"`
	// Address is where a mail goes.
	Address string `bson:"address,omitempty"`
	// DisplayName and Language are how the recipient is addressed.
	DisplayName string `bson:"display_name,omitempty"`
	Language    string `bson:"language,omitempty"`
	// OnlyRequired leaves out what the recipient has switched off.
	OnlyRequired bool `bson:"-"`
}

// inApplication is the recipient that stands for all who hold a role in a unit.
func (a Audience) inApplication() Recipient {
	role := strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(a.Role.String(), "ROLE_"), "_", "-"))
	return Recipient{Channel: InApplication, ID: a.UnitID() + "." + role}
}

func (r Recipient) key() string { return string(r.Channel) + "/" + r.ID }

// Item is what a notice says of one report.
type Item struct {
	Report      reporting.ReportName `bson:"report"`
	Kind        Kind                 `bson:"kind"`
	Due         time.Time            `bson:"due"`
	UnitName    string               `bson:"unit_name"`
	PeriodTitle string               `bson:"period_title"`
	PlanTitle   string               `bson:"plan_title"`
	PlanNumber  string               `bson:"plan_number"`
	// Covers are the steps the item stands for: after a week without runs it is one item for seven of them.
	Covers []string `bson:"covers"`
	// Silent is an item that was left out when the notice was sent: the report had been submitted, or a newer notice
	// says it.
	Silent bool `bson:"silent,omitempty"`
}

// DaysLeft is how many days after the notice's day the last day is, negative when it has passed.
func (i Item) DaysLeft(day calendar.Date) int {
	return int(lastDay(i.Due).Start().Sub(day.Start()) / (24 * time.Hour))
}

// Notice is all that one recipient hears on one day. Recipient and day are its id, so that a second one for the same day
// cannot be made.
type Notice struct {
	ID        string    `bson:"_id"`
	Key       string    `bson:"recipient_key"`
	Recipient Recipient `bson:"recipient"`
	Day       string    `bson:"day"`
	CreatedAt time.Time `bson:"created_at"`
	Items     []Item    `bson:"items"`
	Delivery  Delivery  `bson:"delivery"`
	Revision  int64     `bson:"revision"`
}

// noticeID is the id of a recipient's notice of a day.
func noticeID(r Recipient, day calendar.Date) string {
	return string(r.Channel) + "/" + day.String() + "." + r.ID
}

// newNotice is the notice of a day.
func newNotice(r Recipient, items []Item, now time.Time) Notice {
	day := calendar.DateOf(now)
	slices.SortStableFunc(items, func(a, b Item) int { return a.Due.Compare(b.Due) })
	return Notice{
		ID: noticeID(r, day), Key: r.key(), Recipient: r, Day: day.String(), CreatedAt: now, Items: items,
		Delivery: newDelivery(r.Channel, now), Revision: 1,
	}
}

// Said are the items that are not left out.
func (n Notice) Said() []Item {
	return slices.DeleteFunc(slices.Clone(n.Items), func(i Item) bool { return i.Silent })
}

// covers tells whether the notice stands for a step.
func (n Notice) covers(stepID string) bool {
	return slices.ContainsFunc(n.Items, func(i Item) bool { return slices.Contains(i.Covers, stepID) })
}
