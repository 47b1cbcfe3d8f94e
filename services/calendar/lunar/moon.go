package lunar

import "math"

// lunation numbers new moons: 0 is the first of the year 2000, negative numbers come before it.
type lunation int

// lunationNear is a lunation within about a month of a day.
func lunationNear(day dayNumber) lunation {
	return lunation(math.Round((float64(day) - 2451550.1) / 29.530588861))
}

// newMoonDay is the day in Vietnam in which the moon is new.
func (l lunation) newMoonDay() dayNumber {
	return dayAt(l.newMoon())
}

// newMoon is the instant of a new moon as a Julian day in universal time, after Meeus, Astronomical Algorithms (1998),
// chapter 49. It is right to within about 20 seconds between 1900 and 2100.
func (l lunation) newMoon() float64 {
	k := float64(l)
	t := k / 1236.85
	jde := 29.530588861*k + polynomial(t, 2451550.09766, 0, 0.00015437, -0.000000150, 0.00000000073)
	m := moonArguments{
		sun:  radians(29.10535670*k + polynomial(t, 2.5534, 0, -0.0000014, -0.00000011)),
		moon: radians(385.81693528*k + polynomial(t, 201.5643, 0, 0.0107582, 0.00001238, -0.000000058)),
		node: radians(390.67050284*k + polynomial(t, 160.7108, 0, -0.0016118, -0.00000227, 0.000000011)),
	}
	eccentricity := polynomial(t, 1, -0.002516, -0.0000074)
	for _, p := range moonTerms {
		jde += p.days * math.Pow(eccentricity, math.Abs(p.sun)) * math.Sin(p.sun*m.sun+p.moon*m.moon+p.node*m.node)
	}
	jde -= 0.00017 * math.Sin(radians(-1.56375588*k+polynomial(t, 124.7746, 0, 0.0020672, 0.00000215)))
	jde += 0.000325 * math.Sin(radians(299.77+0.107408*k-0.009173*t*t))
	for _, p := range planetTerms {
		jde += p.days * math.Sin(radians(p.at+p.perLunation*k))
	}
	return jde - deltaT(jde)
}

// moonArguments are the mean anomalies of the sun and the moon and the moon's argument of latitude, in radians.
type moonArguments struct{ sun, moon, node float64 }

// moonTerms are what sun and moon do to the mean new moon: days times the sine of multiples of the arguments.
var moonTerms = []struct{ days, sun, moon, node float64 }{
	{-0.40720, 0, 1, 0},
	{0.17241, 1, 0, 0},
	{0.01608, 0, 2, 0},
	{0.01039, 0, 0, 2},
	{0.00739, -1, 1, 0},
	{-0.00514, 1, 1, 0},
	{0.00208, 2, 0, 0},
	{-0.00111, 0, 1, -2},
	{-0.00057, 0, 1, 2},
	{0.00056, 1, 2, 0},
	{-0.00042, 0, 3, 0},
	{0.00042, 1, 0, 2},
	{0.00038, 1, 0, -2},
	{-0.00024, -1, 2, 0},
	{-0.00007, 2, 1, 0},
	{0.00004, 0, 2, -2},
	{0.00004, 3, 0, 0},
	{0.00003, 1, 1, -2},
	{0.00003, 0, 2, 2},
	{-0.00003, 1, 1, 2},
	{0.00003, -1, 1, 2},
	{-0.00002, -1, 1, -2},
	{-0.00002, 1, 3, 0},
	{0.00002, 0, 4, 0},
}

// planetTerms are what the planets do to it: days times the sine of an angle in degrees.
var planetTerms = []struct{ days, at, perLunation float64 }{
	{0.000165, 251.88, 0.016321},
	{0.000164, 251.83, 26.651886},
	{0.000126, 349.42, 36.412478},
	{0.000110, 84.66, 18.206239},
	{0.000062, 141.74, 53.303771},
	{0.000060, 207.14, 2.453732},
	{0.000056, 154.84, 7.306860},
	{0.000047, 34.52, 27.261239},
	{0.000042, 207.19, 0.121824},
	{0.000040, 291.34, 1.844379},
	{0.000037, 161.72, 24.198154},
	{0.000035, 239.56, 25.513099},
	{0.000023, 331.55, 3.592518},
}
