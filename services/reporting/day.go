package reporting

import "github.com/tiendo/tiendo/services/calendar"

// Day is a day as contents, editions and snapshots hold it: 2006-01-02; empty if not set. Days written so compare like the
// days they are.
type Day string

// DayOf is a day as it is held.
func DayOf(date calendar.Date) Day { return Day(date.String()) }

// Date is the day; not set if the text is none.
func (d Day) Date() calendar.Date {
	date, err := calendar.Parse(string(d))
	if err != nil {
		return calendar.Date{}
	}
	return date
}
