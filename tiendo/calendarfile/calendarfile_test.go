package calendarfile_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protojson"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/grpcserver"
	"github.com/tiendo/tiendo/tiendo/calendarfile"
	"github.com/tiendo/tiendo/tiendo/message"
	"github.com/tiendo/tiendo/tiendo/yamlfile"
)

func TestAnExchangeIsTwoDecisions(t *testing.T) {
	set, index, err := calendarfile.Read([]byte(`
decisions:
  - {off: 2026-08-31, worked: 2026-08-22, reason: Hoán đổi ngày làm việc}
  - {off: 2026-07-22, reason: Nghỉ phòng, document: 15/CĐ-UBND}
document: 9441/TB-BNV
`), "lich.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range set.GetDayDecisions() {
		got = append(got, strings.Join([]string{d.GetName(), d.GetEffect().String(), d.GetReason(), d.GetLegalBasis(), protojson.Format(d.GetExchangedWith())}, " "))
	}
	want := []string{
		"dayDecisions/2026-08-31 EFFECT_OFF Hoán đổi ngày làm việc 9441/TB-BNV ",
		"dayDecisions/2026-08-22 EFFECT_WORKED Hoán đổi ngày làm việc 9441/TB-BNV ",
		"dayDecisions/2026-07-22 EFFECT_OFF Nghỉ phòng 15/CĐ-UBND ",
	}
	if len(got) != len(want) {
		t.Fatalf("decisions %q", got)
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("decision %d is %q, want %q", i, got[i], want[i])
		}
	}
	if set.DayDecisions[0].GetExchangedWith().GetDay() != 22 || set.DayDecisions[1].GetExchangedWith().GetDay() != 31 || set.DayDecisions[2].GetExchangedWith() != nil {
		t.Errorf("exchanged with %v", got)
	}
	for field, line := range map[string]int{"day_decisions[1].effect": 3, "day_decisions[2].name": 4} {
		if got := index.Line(field); got != line {
			t.Errorf("%s stands on line %d, want %d", field, got, line)
		}
	}
}

func TestEveryFaultIsToldWithItsLine(t *testing.T) {
	_, index, err := calendarfile.Read([]byte(`document: 1/TB
decisions:
  - {off: 31/8/2026, reason: a}
  - {reason: b}
  - {of: 2026-01-02, reason: c}
  - 2026-01-02
`), "lich.yaml")
	if _, ok := errors.AsType[*yamlfile.Error](err); !ok {
		t.Fatalf("read with %v", err)
	}
	var got []string
	for _, p := range yamlfile.Explain(index, message.Open(message.English), err) {
		got = append(got, p.String())
	}
	text := strings.Join(got, "\n")
	for _, want := range []string{"lich.yaml:3:", "lich.yaml:4:", "lich.yaml:5:", "lich.yaml:6:"} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing is said of %s\n%s", want, text)
		}
	}
}

func TestTheExampleKeepsToTheContract(t *testing.T) {
	source, err := os.ReadFile("../../examples/lich-lam-viec-2026.yaml")
	if err != nil {
		t.Fatal(err)
	}
	set, _, err := calendarfile.Read(source, "lich-lam-viec-2026.yaml")
	if err != nil || len(set.GetDayDecisions()) == 0 {
		t.Fatalf("read %v, %v", set, err)
	}
	if err := grpcserver.CheckContract(set); err != nil {
		t.Error(err)
	}
	for _, d := range set.GetDayDecisions() {
		if d.GetEffect() == reportingv1.DayDecision_EFFECT_UNSPECIFIED {
			t.Errorf("%v decides nothing", d)
		}
	}
}
