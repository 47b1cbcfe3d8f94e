package lunar

import "math"

// majorTerm is the twelfth of the zodiac in which the sun stands when the day begins in Vietnam: 0 from 0° to 30°, 9
// from 270°, which the sun reaches at the winter solstice.
func (n dayNumber) majorTerm() int {
	return int(sunLongitude(n.midnight()) / 30)
}

// sunLongitude is the apparent longitude of the sun in degrees, from 0 up to 360, at an instant in universal time. It
// follows Meeus, chapter 25, with the larger terms of the theory VSOP87 for the earth, and is right to within about 2
// seconds of arc, which the sun crosses in less than a minute.
func sunLongitude(jd float64) float64 {
	t := (jd + deltaT(jd) - j2000) / 365250 // thousands of years
	earth := 0.0
	power := 1.0
	for _, terms := range earthTerms {
		for _, p := range terms {
			earth += power * p.amount * 1e-8 * math.Cos(p.at+p.perThousandYears*t)
		}
		power *= t
	}
	degrees := earth*180/math.Pi + 180 + (-0.09033+nutation(t)-aberration(t))/3600
	degrees = math.Mod(degrees, 360)
	if degrees < 0 {
		degrees += 360
	}
	return degrees
}

// nutation is how far the earth's nodding moves the equinox, in seconds of arc.
func nutation(t float64) float64 {
	node := radians(125.04452 - 19341.36261*t)
	sun, moon := radians(280.4665+360007.698*t), radians(218.3165+4812678.813*t)
	return -17.20*math.Sin(node) - 1.32*math.Sin(2*sun) - 0.23*math.Sin(2*moon) + 0.21*math.Sin(2*node)
}

// aberration is how far the sun is seen behind where it stands, in seconds of arc.
func aberration(t float64) float64 {
	return 20.4898 * (1 + 0.01671*math.Cos(radians(357.52911+359990.5029*t)))
}

// earthTerms are the terms of the earth's longitude in VSOP87 that count here, for the powers of time from 0 up: an
// amount in 10⁻⁸ radians times the cosine of an angle in radians.
var earthTerms = [][]struct{ amount, at, perThousandYears float64 }{
	{
		{175347046, 0, 0},
		{3341656, 4.6692568, 6283.0758500},
		{34894, 4.62610, 12566.15170},
		{3497, 2.7441, 5753.3849},
		{3418, 2.8289, 3.5231},
		{3136, 3.6277, 77713.7715},
		{2676, 4.4181, 7860.4194},
		{2343, 6.1352, 3930.2097},
		{1324, 0.7425, 11506.7698},
		{1273, 2.0371, 529.6910},
		{1199, 1.1096, 1577.3435},
		{990, 5.233, 5884.927},
		{902, 2.045, 26.298},
		{857, 3.508, 398.149},
		{780, 1.179, 5223.694},
		{753, 2.533, 5507.553},
		{505, 4.583, 18849.228},
		{492, 4.205, 775.523},
		{357, 2.920, 0.067},
		{317, 5.849, 11790.629},
		{284, 1.899, 796.298},
		{271, 0.315, 10977.079},
		{243, 0.345, 5486.778},
		{206, 4.806, 2544.314},
		{205, 1.869, 5573.143},
		{202, 2.458, 6069.777},
		{156, 0.833, 213.299},
		{132, 3.411, 2942.463},
		{126, 1.083, 20.775},
		{115, 0.645, 0.980},
		{103, 0.636, 4694.003},
		{102, 0.976, 15720.839},
		{102, 4.267, 7.114},
	},
	{
		{628331966747, 0, 0},
		{206059, 2.678235, 6283.075850},
		{4303, 2.6351, 12566.1517},
		{425, 1.590, 3.523},
		{119, 5.796, 26.298},
		{109, 2.966, 1577.344},
	},
	{
		{52919, 0, 0},
		{8720, 1.0721, 6283.0758},
		{309, 0.867, 12566.152},
	},
	{
		{289, 5.844, 6283.076},
	},
}
