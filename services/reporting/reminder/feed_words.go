package reminder

import (
	"sync"

	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/calendar/workingday"
	"github.com/tiendo/tiendo/services/wording"
)

// feedWords are the words of calendars in one language.
type feedWords struct {
	Language string `yaml:"-"`

	Calendar        phrase `yaml:"calendar"`
	LeadCalendar    phrase `yaml:"lead_calendar"`
	Due             phrase `yaml:"due"`
	LeadDue         phrase `yaml:"lead_due"`
	ConsolidatedDue phrase `yaml:"consolidated_due"`
	Submitted       phrase `yaml:"submitted"`
	AllSubmitted    phrase `yaml:"all_submitted"`
	Exempt          phrase `yaml:"exempt"`
	Extended        phrase `yaml:"extended"`
	Moved           phrase `yaml:"moved"`
	Dispatched      phrase `yaml:"dispatched"`
	Plan            phrase `yaml:"plan"`
	OnTime          phrase `yaml:"on_time"`
	Regular         phrase `yaml:"regular"`
	Skipped         phrase `yaml:"skipped"`
	Recipient       phrase `yaml:"recipient"`
	Units           phrase `yaml:"units"`
	MoreUnits       phrase `yaml:"more_units"`
}

type phrase = wording.Phrase

// readFeedWords reads the catalogues once; a broken one is a broken build, which the tests find.
var readFeedWords = sync.OnceValue(func() map[string]feedWords {
	all := map[string]feedWords{}
	for _, language := range Languages() {
		name := "texts/feed." + language + ".yaml"
		content, err := texts.ReadFile(name)
		if err != nil {
			panic(err)
		}
		words := feedWords{Language: language}
		wording.Read(name, string(content), &words)
		all[language] = words
	}
	return all
})

// wordsIn are the words of a language; Vietnamese for one that is not known.
func wordsIn(language string) feedWords {
	words, ok := readFeedWords()[language]
	if !ok {
		return readFeedWords()[Languages()[0]]
	}
	return words
}

// dayOff is what a person calls a day off.
func (w feedWords) dayOff(reason workingday.Text) string {
	if w.Language == "en" && reason.En != "" {
		return reason.En
	}
	return reason.Vi
}

func (w feedWords) day(d calendar.Date) string {
	return d.Start().In(calendar.Zone).Format("02/01/2006")
}
