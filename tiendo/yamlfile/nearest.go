package yamlfile

import (
	"maps"
	"slices"
)

// Nearest is the known word that a mistyped one most likely stands for; empty if none is near.
func Nearest[V any](text string, known map[string]V) string {
	best, least := "", max(2, len(text)/3)+1
	if len(text) > 64 {
		return ""
	}
	for _, word := range slices.Sorted(maps.Keys(known)) {
		if d := distance(text, word); d < least {
			best, least = word, d
		}
	}
	return best
}

// distance counts the bytes to insert, delete or replace to get from one word to the other.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
