package lunar

import (
	"math"
	"time"
)

// dayNumber counts days from noon of 1 January 4713 BC, as astronomers do. Here it stands for a whole day in Vietnam.
type dayNumber int

// meridian is how much Vietnam's time is ahead of UTC, in days.
const meridian = 7.0 / 24

// j2000 is noon of 1 January 2000.
const j2000 = 2451545.0

// unixEpoch is the day number of 1 January 1970.
const unixEpoch dayNumber = 2440588

func dayOf(year int, month time.Month, day int) dayNumber {
	return unixEpoch + dayNumber(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/86400)
}

func (n dayNumber) solar() (int, time.Month, int) {
	return time.Unix(int64(n-unixEpoch)*86400, 0).UTC().Date()
}

// midnight is the instant, as a Julian day in universal time, at which the day begins in Vietnam.
func (n dayNumber) midnight() float64 {
	return float64(n) - 0.5 - meridian
}

// dayAt is the day in Vietnam at an instant, a Julian day in universal time.
func dayAt(jd float64) dayNumber {
	return dayNumber(math.Floor(jd + 0.5 + meridian))
}

// deltaT is how many days the uniform time of the moon and the sun is ahead of the time of the turning earth, after
// the polynomials of Espenak and Meeus (2006). What has been measured since differs by some seconds.
func deltaT(jd float64) float64 {
	year := 2000 + (jd-j2000)/365.25
	var seconds float64
	switch {
	case year < 1986:
		seconds = polynomial(year-1975, 45.45, 1.067, -1.0/260, -1.0/718)
	case year < 2005:
		seconds = polynomial(year-2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599)
	case year < 2050:
		seconds = polynomial(year-2000, 62.92, 0.32217, 0.005589)
	default:
		centuries := (year - 1820) / 100
		seconds = -20 + 32*centuries*centuries - 0.5628*(2150-year)
	}
	return seconds / 86400
}

// polynomial is c0 + c1·x + c2·x² …
func polynomial(x float64, c ...float64) float64 {
	sum := 0.0
	for i := len(c) - 1; i >= 0; i-- {
		sum = sum*x + c[i]
	}
	return sum
}

func radians(degrees float64) float64 { return math.Mod(degrees, 360) * math.Pi / 180 }
