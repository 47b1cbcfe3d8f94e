package reminder

import (
	"reflect"
	"regexp"
	"slices"
	"testing"
)

var place = regexp.MustCompile(`\{[a-z]+\}`)

// TestTheWordsOfCalendarsAreThereInEveryLanguage, each with the same places.
func TestTheWordsOfCalendarsAreThereInEveryLanguage(t *testing.T) {
	first := reflect.ValueOf(wordsIn(Languages()[0]))
	for _, language := range Languages() {
		words := reflect.ValueOf(wordsIn(language))
		for i := range words.NumField() {
			name, text := words.Type().Field(i).Name, words.Field(i).String()
			if text == "" {
				t.Errorf("%s has no %s", language, name)
			}
			want, got := place.FindAllString(first.Field(i).String(), -1), place.FindAllString(text, -1)
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("%s of %s has places %q, want %q", name, language, got, want)
			}
		}
	}
}
