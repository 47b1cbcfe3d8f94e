package wording_test

import (
	"testing"

	"github.com/tiendo/tiendo/services/wording"
)

func TestWith(t *testing.T) {
	// What a value says is never replaced again.
	if got := wording.Phrase("{a} và {b}, {c}").With("a", "{b}", "b", "2"); got != "{b} và 2, {c}" {
		t.Errorf("it reads %q", got)
	}
}

func TestRead(t *testing.T) {
	var words struct {
		Due wording.Phrase `yaml:"due"`
	}
	wording.Read("a.yaml", "due: hạn {day}\n", &words)
	if words.Due != "hạn {day}" {
		t.Errorf("it reads %q", words.Due)
	}
	defer func() {
		if recover() == nil {
			t.Error("a word nobody asked for is let pass")
		}
	}()
	wording.Read("a.yaml", "other: x\n", &words)
}
