// Package similarity measures how much of one text stands in another, so that a report in which only the date was changed is
// seen for what it is. It is pure: no store, no clock.
//
// A text becomes the set of its runs of three words: in small letters, without punctuation, and with every word that holds a
// digit masked, so that a changed date or number hides nothing. Two texts are as similar as their sets: the part they share
// of all runs that either has (Jaccard). Order counts within a run only, so that paragraphs that were moved are found.
package similarity

import (
	"hash/maphash"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// run is how many words make one run: fewer find set phrases everywhere, more miss a text with a changed word here and there.
const run = 3

// LeastWords is how many words a text needs to be judged. "Trong kỳ không phát sinh" is said every year and means what it says.
const LeastWords = 20

// FlaggedFrom is from how many per cent on a text counts as repeated, where nothing else is laid down.
const FlaggedFrom = 80

var seed = maphash.MakeSeed()

// Text is a text made ready to be compared.
type Text struct {
	words int
	runs  map[uint64]struct{}
}

// Of makes a text ready. Its Unicode form must be NFC.
func Of(text string) Text {
	words := normalised(text)
	t := Text{words: len(words), runs: make(map[uint64]struct{}, len(words))}
	for i := 0; i+run <= len(words); i++ {
		t.runs[maphash.String(seed, strings.Join(words[i:i+run], " "))] = struct{}{}
	}
	return t
}

// Judged reports whether the text is long enough to say anything by being repeated.
func (t Text) Judged() bool { return t.words >= LeastWords }

// Percent is how similar two texts are, rounded down: 100 only where no run of either is missing in the other. Texts that are
// not judged are not similar to anything.
func Percent(a, b Text) int {
	if !a.Judged() || !b.Judged() {
		return 0
	}
	shared := 0
	for r := range a.runs {
		if _, both := b.runs[r]; both {
			shared++
		}
	}
	return 100 * shared / (len(a.runs) + len(b.runs) - shared)
}

// Signature is the part of a text's runs by which those are looked up that can be alike: two texts that are from so many per cent
// on have one at least in common. It is empty of texts that are not judged, and means something within this process only.
func (t Text) Signature(from int) []uint64 {
	if !t.Judged() {
		return nil
	}
	runs := slices.Sorted(maps.Keys(t.runs)) // any order does that is the same for all texts
	return runs[:signLength(len(runs), from)]
}

// signLength is how many of its runs a text cannot lack all of, if it is alike: both hold so many in common that one more than
// the rest is enough.
func signLength(runs, from int) int { return runs - (runs*from+99)/100 + 1 }

// normalised are the words of a text in small letters. Those with a digit are masked, and several of them in a row are one:
// 1.250 and 980, or 15/6/2024 and 6/2024, are no difference.
func normalised(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	kept := words[:0]
	for _, word := range words {
		if strings.ContainsFunc(word, unicode.IsNumber) {
			if len(kept) > 0 && kept[len(kept)-1] == "#" {
				continue
			}
			word = "#"
		}
		kept = append(kept, word)
	}
	return kept
}
