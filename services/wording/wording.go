// Package wording reads the fixed words that documents and calendars are made of from their catalogues.
package wording

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Phrase is a text with {names} that are replaced.
type Phrase string

// With is the text with names replaced, given as name and value in turn.
func (p Phrase) With(namesAndValues ...string) string {
	pairs := make([]string, len(namesAndValues))
	for i, s := range namesAndValues {
		pairs[i] = s
		if i%2 == 0 {
			pairs[i] = "{" + s + "}"
		}
	}
	return strings.NewReplacer(pairs...).Replace(string(p))
}

// Read reads a catalogue that is part of the program into its words. A broken one is a broken build, which the tests find, and
// so is a word that nobody asked for.
func Read(name, catalogue string, words any) {
	decoder := yaml.NewDecoder(strings.NewReader(catalogue))
	decoder.KnownFields(true)
	if err := decoder.Decode(words); err != nil {
		panic(fmt.Errorf("%s: %w", name, err))
	}
}
