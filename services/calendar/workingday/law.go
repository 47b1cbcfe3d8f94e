package workingday

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"go.yaml.in/yaml/v4"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/lunar"
)

// law is the content of vietnam.yaml.
type law struct {
	WeeklyRest struct {
		Days  []weekday `yaml:"days"`
		Name  Text      `yaml:"name"`
		Basis string    `yaml:"basis"`
	} `yaml:"weekly_rest"`
	Substitute struct {
		Name Text       `yaml:"name"`
		Laws []validity `yaml:"laws"`
	} `yaml:"substitute"`
	Swap struct {
		Off    Text `yaml:"off"`
		Worked Text `yaml:"worked"`
	} `yaml:"swap"`
	Holidays []holiday `yaml:"holidays"`
	Swaps    []swap    `yaml:"swaps"`
}

// holiday is one of the law's holidays, of one day or of several around one.
type holiday struct {
	ID    string    `yaml:"id"`
	Name  Text      `yaml:"name"`
	Solar *monthDay `yaml:"solar"`
	Lunar *monthDay `yaml:"lunar"`
	// Substitute is true where a day off follows when it falls on a weekly rest.
	Substitute        bool       `yaml:"substitute"`
	NeedsConfirmation bool       `yaml:"needs_confirmation"`
	Laws              []validity `yaml:"laws"`
	// Choices are the ways to lay the holiday, as days counted from its own, where a decision is left to each year.
	Choices map[string][]int `yaml:"choices"`
	// Assumed is the choice where none is known, by the day of the week of the holiday's own day.
	Assumed map[weekday]string `yaml:"assumed"`
	Decided map[int]decided    `yaml:"decided"`
}

type monthDay struct {
	Month int `yaml:"month"`
	Day   int `yaml:"day"`
}

// decided is the choice made for one year.
type decided struct {
	Choice   string `yaml:"choice"`
	Document string `yaml:"document"`
}

// swap exchanges a day off for one that is worked.
type swap struct {
	Off      day    `yaml:"off"`
	Worked   day    `yaml:"worked"`
	Document string `yaml:"document"`
}

// validity says from when to when something is laid down where; no To means until today.
type validity struct {
	From  day    `yaml:"from"`
	To    day    `yaml:"to"`
	Basis string `yaml:"basis"`
}

// basisOn is where something is laid down on a day; false where it is not.
func basisOn(laws []validity, d calendar.Date) (string, bool) {
	for _, v := range laws {
		from, to := calendar.Date(v.From), calendar.Date(v.To)
		if !d.Before(from) && (to.IsZero() || !to.Before(d)) {
			return v.Basis, true
		}
	}
	return "", false
}

// own is the holiday's own day in a year: of the solar calendar, or of the lunar year that begins in it.
func (h holiday) own(year int) (calendar.Date, error) {
	if h.Solar != nil {
		return calendar.Date{Year: year, Month: time.Month(h.Solar.Month), Day: h.Solar.Day}, nil
	}
	y, m, d, err := lunar.Date{Year: year, Month: h.Lunar.Month, Day: h.Lunar.Day}.Solar()
	return calendar.Date{Year: y, Month: m, Day: d}, err
}

// laid is the days of the holiday, counted from its own, in one variant of what is not known. Variant 0 is what is assumed.
func (h holiday) laid(year, variant int, own calendar.Date) []int {
	if h.NeedsConfirmation && variant > 0 {
		return nil
	}
	if len(h.Choices) == 0 {
		return []int{0}
	}
	if d, known := h.Decided[year]; known {
		return h.Choices[d.Choice]
	}
	names := slices.Sorted(maps.Keys(h.Choices))
	assumed := slices.Index(names, h.Assumed[weekday(own.Weekday())])
	return h.Choices[names[(assumed+variant)%len(names)]]
}

// variants is how many ways there are to lay what is not known.
func (l *law) variants() int {
	n := 2 // a holiday that needs to be confirmed is one or is none
	for _, h := range l.Holidays {
		n = max(n, len(h.Choices))
	}
	return n
}

//go:embed vietnam.yaml
var vietnam []byte

// theLaw is read once; a broken file is a broken build, which the package's tests find.
var theLaw = sync.OnceValue(func() *law {
	l := new(law)
	if err := yaml.Load(vietnam, l, yaml.WithKnownFields()); err != nil {
		panic(fmt.Errorf("vietnam.yaml: %w", err))
	}
	return l
})

// day is a day as the file writes it, 2006-01-02.
type day calendar.Date

// UnmarshalYAML reads the day.
func (d *day) UnmarshalYAML(node *yaml.Node) error {
	date, err := calendar.Parse(node.Value)
	*d = day(date)
	return err
}

// weekday is a day of the week as the file writes it, in English.
type weekday time.Weekday

// UnmarshalYAML reads the day of the week.
func (w *weekday) UnmarshalYAML(node *yaml.Node) error {
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.EqualFold(day.String(), node.Value) {
			*w = weekday(day)
			return nil
		}
	}
	return fmt.Errorf("%q is no day of the week", node.Value)
}
