package lunar

import (
	"fmt"
	"time"
)

// Month is one month of a lunar year.
type Month struct {
	// Number is from 1 to 12; a leap month has that of the month before it.
	Number int
	Leap   bool
	// Days is 29 or 30.
	Days int

	start dayNumber
}

// Months are the twelve or thirteen months of a lunar year, in order.
func Months(year int) ([]Month, error) {
	if year < FirstYear || year > LastYear {
		return nil, fmt.Errorf("the lunar year %d is outside %d to %d", year, FirstYear, LastYear)
	}
	// Months 1 to 10 come after the solstice of the year before, months 11 and 12 after this year's. A leap month may
	// stand on either side.
	var months []Month
	for _, m := range fromSolstice(year - 1) {
		if m.Number < 11 {
			months = append(months, m)
		}
	}
	for _, m := range fromSolstice(year) {
		if m.Number >= 11 {
			months = append(months, m)
		}
	}
	return months, nil
}

// fromSolstice are the months from the one that holds a year's winter solstice up to, and not including, the one that
// holds the next year's.
func fromSolstice(year int) []Month {
	first, next := solsticeMoon(year), solsticeMoon(year+1)
	leap := -1 // the place of the leap month; -1 where there is none
	if next-first == 13 {
		leap = leapPlace(first)
	}
	var months []Month
	number := 11
	for place := range int(next - first) {
		start, end := (first + lunation(place)).newMoonDay(), (first + lunation(place) + 1).newMoonDay()
		months = append(months, Month{Number: number, Leap: place == leap, Days: int(end - start), start: start})
		if place+1 != leap {
			number = number%12 + 1
		}
	}
	return months
}

// leapPlace is the place of the leap month, counted from 0, in the thirteen that begin with a lunation.
func leapPlace(first lunation) int {
	for place := 1; place < 13; place++ {
		if !(first + lunation(place)).holdsMajorTerm() {
			return place
		}
	}
	return -1 // thirteen months for twelve terms: one of them is without
}

// solsticeMoon is the lunation of the month that holds a year's winter solstice.
func solsticeMoon(year int) lunation {
	l := lunationNear(dayOf(year, time.December, 31))
	for l.newMoonDay() > dayOf(year, time.December, 31) {
		l--
	}
	if l.newMoonDay().majorTerm() >= winterSolstice { // the sun is already past 270° when that day begins
		l--
	}
	return l
}

// winterSolstice is the major term in which the sun stands at 270° or more.
const winterSolstice = 9

// holdsMajorTerm tells whether the sun reaches a multiple of 30° within the month.
func (l lunation) holdsMajorTerm() bool {
	return l.newMoonDay().majorTerm() != (l + 1).newMoonDay().majorTerm()
}
