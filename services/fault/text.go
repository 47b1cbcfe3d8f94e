package fault

import (
	"embed"
	"fmt"
	"regexp"
	"sync"
	"time"

	"go.yaml.in/yaml/v4"
)

// Lang is a language texts are kept in.
type Lang string

// The languages, in the order they are offered.
const (
	Vietnamese Lang = "vi"
	English    Lang = "en"
)

//go:embed messages.vi.yaml messages.en.yaml
var catalogueFiles embed.FS

// catalogue is one language's texts.
type catalogue struct {
	// Reasons has a text for every faultv1.Reason, by name without prefix.
	Reasons map[string]template `yaml:"reasons"`
	// Rules has a text for every faultv1.FieldRule, by name without prefix.
	Rules map[string]template `yaml:"rules"`
	// Terms says values of facts in words: name of the fact, value, words.
	Terms map[string]map[string]string `yaml:"terms"`
	// Day is how a day is written: $1 stands for the year, $2 for the month, $3 for the day.
	Day string `yaml:"day"`
	// Instant is how an instant is written in Vietnam's time, as package time lays it out.
	Instant string `yaml:"instant"`
}

// days are the facts that hold days, written in the contracts as 2006-01-02.
var (
	days       = map[string]bool{"date": true, "after": true, "range": true}
	dayPattern = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`)
)

// vietnam is calendar.Zone. It is written down again so that whoever needs texts, such as the gateway, depends on nothing
// else of the services.
var vietnam = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

// instants are the facts that hold instants, or days.
var instants = map[string]bool{"after": true, "before": true, "received": true}

// say is the value of a fact as a person reads it: in words where there are any, a day as days are written, an instant in
// Vietnam's time, which is what everybody is asked for.
func (c *catalogue) say(name, value string) string {
	if words, ok := c.Terms[name][value]; ok {
		return words
	}
	if instants[name] {
		if at, err := time.Parse(time.RFC3339, value); err == nil {
			return at.In(vietnam).Format(c.Instant)
		}
	}
	if days[name] {
		return dayPattern.ReplaceAllString(value, c.Day)
	}
	return value
}

// catalogues are read once; a broken one is a broken build, which the package's tests find.
var catalogues = sync.OnceValue(func() map[Lang]*catalogue {
	all := make(map[Lang]*catalogue)
	for _, lang := range []Lang{Vietnamese, English} {
		file := fmt.Sprintf("messages.%s.yaml", lang)
		content, err := catalogueFiles.ReadFile(file)
		if err != nil {
			panic(err)
		}
		c := new(catalogue)
		if err := yaml.Unmarshal(content, c); err != nil {
			panic(fmt.Errorf("%s: %w", file, err))
		}
		all[lang] = c
	}
	return all
})

// Text says in a language what failed and what to do next.
func Text(lang Lang, err error) string {
	e := Of(err)
	c := catalogues()[lang]
	return c.Reasons[Name(e.Reason)].fill(e.Facts, c.say)
}

// Text says in a language which rule the field breaks.
func (v Violation) Text(lang Lang) string {
	if said := v.Said[lang]; said != "" {
		return said
	}
	c := catalogues()[lang]
	return c.Rules[RuleName(v.Rule)].fill(v.Facts, c.say)
}
