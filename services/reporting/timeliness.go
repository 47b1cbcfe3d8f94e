package reporting

import "time"

// Allowance is what a unit was granted for one report: until when it is on time, whether it has to come at all, and what
// forbids writing it. It is made from the period and from what was decided since, and from nothing else.
type Allowance struct {
	OpenedAt time.Time
	Regular  time.Time // the due time the period was opened with
	Due      time.Time // the due time that counts: the regular one, or a later one by extension
	LockAt   time.Time // the first instant at which a late report is no longer taken; zero where it always is
	// Extension is what made Due; nil where Due is the regular one.
	Extension *Extension
	// Exemption frees the unit; nil where it owes its report.
	Exemption *Exemption
	Certified bool
	// Dispatched is true when a consolidated report that holds the report was dispatched.
	Dispatched bool
}

// Extended reports whether the due time that counts is a later one than the period was opened with.
func (a Allowance) Extended() bool { return a.Extension != nil }

// TimelinessAt is the timeliness of a report as it is seen at an instant. What was decided at receipt stays, but for one
// thing: a report that came late, and in time by an extension, counts as by extension, also when the extension was given
// afterwards. Who was exempted before submitting anything is excused, whatever came later.
func (s Standing) TimelinessAt(now time.Time, a Allowance) Timeliness {
	submitted := !s.FirstReceivedAt.IsZero()
	switch {
	case a.Exemption != nil && !(submitted && s.FirstReceivedAt.Before(a.Exemption.At)):
		return Excused
	case submitted:
		return upgraded(s.Timeliness, s.FirstReceivedAt, a.Due)
	}
	return Awaited(now, a.Due)
}

func upgraded(decided Timeliness, received, extended time.Time) Timeliness {
	if decided == Late && Decide(received, extended) == OnTime {
		return ByExtension
	}
	return decided
}

// Counts splits the reports expected in a period. OnTime, Late, ByExtension, Excused, Missing and Pending add up to
// Expected. The fields stand in the order of their JSON keys, see canonical.
type Counts struct {
	Accepted    int `json:"accepted"`
	ByExtension int `json:"by_extension"`
	Excused     int `json:"excused"`
	Expected    int `json:"expected"`
	Late        int `json:"late"`
	Missing     int `json:"missing"`
	OnTime      int `json:"on_time"`
	Pending     int `json:"pending"`
}

// add counts one report.
func (c *Counts) add(t Timeliness, accepted bool) {
	c.Expected++
	if accepted {
		c.Accepted++
	}
	switch t {
	case OnTime:
		c.OnTime++
	case Late:
		c.Late++
	case ByExtension:
		c.ByExtension++
	case Excused:
		c.Excused++
	case Overdue:
		c.Missing++
	default:
		c.Pending++
	}
}
