package schedule

import (
	"fmt"
	"time"
)

// Kind is the kind of period a report covers.
type Kind string

// The kinds.
const (
	SixMonths  Kind = "SIX_MONTHS"
	Year       Kind = "YEAR"
	Week       Kind = "WEEK"
	Month      Kind = "MONTH"
	Quarter    Kind = "QUARTER"
	SecondHalf Kind = "SECOND_HALF"
	NineMonths Kind = "NINE_MONTHS"
	SchoolYear Kind = "SCHOOL_YEAR"
	Custom     Kind = "CUSTOM"
	OneOff     Kind = "ONE_OFF"
	Urgent     Kind = "URGENT"
)

// Once reports whether a period of the kind comes once, by dates of its own.
func (k Kind) Once() bool { return k == OneOff || k == Urgent }

// Numbered reports whether a year has several periods of the kind.
func (k Kind) Numbered() bool { return k == Week || k == Month || k == Quarter }

// Numbers is how many periods of the kind a year has; 0 where there is one, without a number.
func (k Kind) Numbers(year int) int {
	switch k {
	case Week:
		return weeks(year)
	case Month:
		return 12
	case Quarter:
		return 4
	}
	return 0
}

// months are the first and the last month of a period; ok is false for kinds that are not made of months.
func (k Kind) months(number int) (first, last time.Month, ok bool) {
	switch k {
	case Month:
		return time.Month(number), time.Month(number), true
	case Quarter:
		return time.Month(3*number - 2), time.Month(3 * number), true
	case SixMonths:
		return time.January, time.June, true
	case SecondHalf:
		return time.July, time.December, true
	case NineMonths:
		return time.January, time.September, true
	case Year:
		return time.January, time.December, true
	}
	return 0, 0, false
}

// Over is how much of the year is over at the end of a period: over of of parts; ok is false for kinds that end on a day of
// their own.
func (k Kind) Over(year, number int) (over, of int, ok bool) {
	if k == Week {
		return number, weeks(year), true
	}
	if _, last, ok := k.months(number); ok {
		return int(last), 12, true
	}
	return 0, 0, false
}

// PeriodID is the last part of the name of a period of the rule.
func (r Rule) PeriodID(year, number int) string {
	id := fmt.Sprintf("%d-%s", year, r.ID)
	switch r.Kind {
	case Week, Month:
		return fmt.Sprintf("%s-%02d", id, number)
	case Quarter:
		return fmt.Sprintf("%s-%d", id, number)
	}
	return id
}

// PeriodTitle is the title of a period of the rule, as official letters write it.
func (r Rule) PeriodTitle(year, number int) string {
	switch r.Kind {
	case Week:
		return fmt.Sprintf("%s, tuần %d/%d", r.Title, number, year)
	case Month:
		return fmt.Sprintf("%s, tháng %d/%d", r.Title, number, year)
	case Quarter:
		return fmt.Sprintf("%s, quý %s/%d", r.Title, [...]string{"", "I", "II", "III", "IV"}[number], year)
	case SchoolYear:
		return fmt.Sprintf("%s %d-%d", r.Title, year, year+1)
	case OneOff, Urgent:
		return r.Title
	}
	return fmt.Sprintf("%s %d", r.Title, year)
}
