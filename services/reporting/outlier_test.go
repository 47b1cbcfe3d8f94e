package reporting_test

import (
	"slices"
	"testing"

	"github.com/tiendo/tiendo/services/reporting"
)

// A value far from the others is found: the wrong unit of measure, a digit too many. What is spread is not.
func TestValuesFarFromTheOthersAreFound(t *testing.T) {
	for name, c := range map[string]struct{ values, want []string }{
		"one in the wrong unit":         {[]string{"12", "15", "11", "14", "13", "16", "12.5", "14000"}, []string{"14000"}},
		"one far below":                 {[]string{"120", "115", "111", "114", "113", "116", "125", "0"}, []string{"0"}},
		"on the fence":                  {[]string{"1", "1", "1", "2", "2", "2", "2", "5"}, nil},
		"behind the fence":              {[]string{"1", "1", "1", "2", "2", "2", "2", "5.000001"}, []string{"5.000001"}},
		"spread evenly":                 {[]string{"1", "2", "3", "4", "5", "6", "7", "8"}, nil},
		"too few to say":                {[]string{"1", "2", "3", "4", "5", "6", "9000"}, nil},
		"the middle half all the same":  {[]string{"0", "0", "0", "0", "0", "0", "0", "1"}, nil},
		"an unusual one on either side": {[]string{"-900", "10", "11", "12", "13", "14", "15", "900"}, []string{"-900", "900"}},
	} {
		if got := reporting.OutliersAmong(c.values...); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
