// Package conformance says in executable form what every engine of a document store must do: what package docstore
// promises in words, case by case, on an empty store each.
package conformance

import (
	"slices"
	"testing"

	"github.com/tiendo/tiendo/services/docstore"
)

// testCase is one promise. Its name says what it is.
type testCase struct {
	name string
	run  func(t *testing.T, store docstore.Store)
}

// Run checks what one caller at a time sees. The cases named in without are left out, and said to be.
func Run(t *testing.T, open func(testing.TB) docstore.Store, without ...string) {
	run(t, open, slices.Concat(documentCases, manyCases, orderCases, pageCases, uniqueCases, declareCases, refusalCases), without)
}

// RunRaces checks what many callers at once see.
func RunRaces(t *testing.T, open func(testing.TB) docstore.Store, without ...string) {
	run(t, open, slices.Concat(raceCases, givenUpCases), without)
}

func run(t *testing.T, open func(testing.TB) docstore.Store, cases []testCase, without []string) {
	for _, name := range without {
		if !slices.ContainsFunc(cases, func(c testCase) bool { return c.name == name }) {
			t.Errorf("there is no case %q to leave out", name)
		}
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if slices.Contains(without, c.name) {
				t.Skip("left out: this database cannot do it")
			}
			c.run(t, open(t))
		})
	}
}
