package reporting

import "time"

// Timeliness says whether something came on time.
type Timeliness string

// The answers. Pending and Overdue are what the clock says of something that has not come; they are never stored.
const (
	Pending     Timeliness = "PENDING"
	OnTime      Timeliness = "ON_TIME"
	Late        Timeliness = "LATE"
	Overdue     Timeliness = "OVERDUE"
	ByExtension Timeliness = "BY_EXTENSION"
	Excused     Timeliness = "EXCUSED"
)

// Decide is the only place where lateness is decided: what was received before the due instant is on time, what was
// received at that instant or later is late.
func Decide(received, due time.Time) Timeliness {
	if received.Before(due) {
		return OnTime
	}
	return Late
}

// Awaited is the timeliness of something that has not come yet.
func Awaited(now, due time.Time) Timeliness {
	if now.Before(due) {
		return Pending
	}
	return Overdue
}
