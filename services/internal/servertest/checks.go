package servertest

import (
	"flag"
	"testing"
)

// Checks has properties of this test tried so many times, instead of a hundred, because each try plays dozens of calls. Whoever gives
// -rapid.checks decides for himself.
func Checks(t *testing.T, tries string) {
	t.Helper()
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if given {
		return
	}
	checks := flag.Lookup("rapid.checks").Value
	before := checks.String()
	if err := checks.Set(tries); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = checks.Set(before) })
}
