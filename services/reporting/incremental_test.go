package reporting_test

import (
	"context"
	"crypto/ed25519"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	"github.com/tiendo/tiendo/services/docstore/docstoretest"
	"github.com/tiendo/tiendo/services/identity"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

// adding is a service that goes on adding up a period, and another that is started anew each time.
type adding struct {
	t        *rapid.T
	ctx      context.Context
	store    *reportstore.Store
	kept     *reporting.Service
	plan     reporting.PlanVersion
	period   reporting.PeriodName
	at       time.Time
	requests int
}

func (a *adding) InForce(context.Context, string) (reporting.PlanVersion, error) { return a.plan, nil }

func (a *adding) Readable(context.Context, string) (reporting.PlanVersion, error) { return a.plan, nil }

func (a *adding) service() *reporting.Service {
	return &reporting.Service{
		Store: a.store, Plans: a, Now: func() time.Time { return a.at }, Log: slog.New(slog.DiscardHandler),
		Signer: reporting.Signer{KeyID: "k", Key: ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))},
	}
}

// as is the context of somebody who does something a minute later.
func (a *adding) as(role accessv1.Role, unit string) (context.Context, reporting.Request) {
	a.requests++
	a.at = a.at.Add(time.Minute)
	return identity.With(a.ctx, identity.Actor{Account: "accounts/a", Grants: []identity.Grant{{Role: role, Unit: unit}}}),
		reporting.Request{RequestID: fmt.Sprint(a.requests), SeenTail: -1, ReceivedAt: a.at, Comment: "Lý do"}
}

// TestPiecemealIsTheSameAsInOneGo does anything to the reports of a period, by either of two services, and holds the totals
// that were kept up against those added up anew, to the last byte.
func TestPiecemealIsTheSameAsInOneGo(t *testing.T) {
	store, err := reportstore.Open(t.Context(), docstoretest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	rounds := 0
	rapid.Check(t, func(rt *rapid.T) {
		rounds++
		a := &adding{t: rt, ctx: t.Context(), store: store, at: time.Date(2025, 7, 1, 1, 0, 0, 0, time.UTC)}
		a.period = reporting.PeriodName(fmt.Sprintf("plans/p%d/periods/2025-nam", rounds))
		a.open()
		a.kept = a.service()
		rt.Repeat(map[string]func(*rapid.T){
			"submit":  func(*rapid.T) { a.submit() },
			"review":  func(*rapid.T) { a.review() },
			"review2": func(*rapid.T) { a.review() },
			"decide":  func(*rapid.T) { a.decide() },
			"correct": func(*rapid.T) { a.correct() },
			"compare": func(*rapid.T) { a.compare() },
		})
		a.compare()
	})
}

const addingUnits = 6

func addingUnit(n int) string { return fmt.Sprintf("units/u%d", n) }

func (a *adding) open() {
	aggregations := []reporting.Aggregation{
		reporting.Sum, reporting.Average, reporting.Min, reporting.Max, reporting.RatioOf, reporting.CountYes, reporting.CountAll,
	}
	p := reporting.Period{
		Name: a.period, Plan: a.period.Plan(), PlanVersion: 1, Year: 2025, RuleID: "nam", Due: a.at.Add(time.Hour), OpenedAt: a.at,
		LeadUnit: reporting.PinnedUnit{Unit: "units/lead"}, IssuingUnit: reporting.PinnedUnit{Unit: "units/issuing"},
		Sections: []reporting.Section{{Code: "1", Title: "Một", Tasks: []reporting.Task{{Code: "T1", Title: "Việc", DueDate: "2025-06-30"}}}},
	}
	for n, aggregation := range aggregations {
		i := reporting.Indicator{Code: fmt.Sprint("I", n), Aggregation: aggregation, Kind: reporting.Amount, Decimals: 6, Section: "1"}
		switch aggregation {
		case reporting.RatioOf:
			i.Kind = reporting.Ratio
		case reporting.CountYes:
			i.Kind = reporting.YesNo
		default:
			i.Dimensions = []reporting.Dimension{{Code: "gioi", Title: "Giới", Categories: []reporting.Category{{Code: "nam"}, {Code: "nu"}}}}
		}
		p.Indicators = append(p.Indicators, i)
	}
	formulas := map[string]string{
		"C0": `value("I0") * 3 / numerator("I4") - value("I0", "gioi", "nu")`, "C1": `abs(value("C0")) + value("I4")`, "C2": `min(value("I0"), 7)`,
	}
	for code := range formulas {
		p.Indicators = append(p.Indicators, reporting.Indicator{Code: code, Aggregation: reporting.ByFormula, Kind: reporting.Amount, Decimals: 3, Section: "1"})
	}
	slices.SortStableFunc(p.Indicators, func(a, b reporting.Indicator) int { return strings.Compare(a.Code, b.Code) })
	if !reporting.WithFormulas(p.Indicators, formulas) {
		a.t.Fatal("the formulas cannot be used")
	}
	for n := range addingUnits {
		o := reporting.Obligation{Unit: reporting.PinnedUnit{Unit: addingUnit(n)}}
		for m, i := range p.Indicators {
			if i.Formula == nil && (n+m)%5 > 0 { // not every unit is asked for everything
				o.Indicators = append(o.Indicators, i.Code)
			}
		}
		p.Obligations = append(p.Obligations, o)
	}
	if err := a.store.InsertPeriod(a.ctx, p); err != nil {
		a.t.Fatal(err)
	}
}

// submit lets a unit submit, as far as it may now.
func (a *adding) submit() { a.submitOf(addingUnit(rapid.IntRange(0, addingUnits-1).Draw(a.t, "unit"))) }

func (a *adding) submitOf(unit string) {
	ctx, r := a.as(accessv1.Role_ROLE_UNIT_LEADER, unit)
	p, err := a.kept.PeriodNow(ctx, a.period)
	if err != nil {
		a.t.Fatal(err)
	}
	o, ok := p.Obligation(unit)
	if !ok {
		return
	}
	content := reporting.Content{Sections: []reporting.SectionResult{{Section: "1", Text: `Có "values":[ và \ trong lời`}}}
	states := []reporting.TaskState{reporting.TaskDone, reporting.TaskInProgress, reporting.TaskNotApplicable}
	result := reporting.TaskResult{Task: "T1", State: rapid.SampledFrom(states).Draw(a.t, "state")}
	if result.State == reporting.TaskDone {
		result.DoneDate = reporting.Day(rapid.SampledFrom([]string{"2025-06-29", "2025-06-30"}).Draw(a.t, "done"))
	}
	content.Tasks = []reporting.TaskResult{result}
	for _, code := range o.Indicators {
		i, _ := p.Indicator(code)
		content.Values = append(content.Values, a.value(i))
	}
	_, _ = a.either().SubmitReport(ctx, a.period.Report(unit), content, r) // refused where it is not the unit's turn
}

func (a *adding) value(i *reporting.Indicator) reporting.Value {
	v := reporting.Value{Indicator: i.Code}
	amount := rapid.StringMatching(`-?[0-9]{1,18}(\.[0-9]{1,6})?`)
	switch {
	case rapid.IntRange(0, 4).Draw(a.t, "missing") == 0:
		kinds := []reporting.MissingKind{reporting.NothingOccurred, reporting.NotApplicable, reporting.NotAvailable}
		v.Missing = &reporting.Missing{Kind: rapid.SampledFrom(kinds).Draw(a.t, "kind"), Reason: "Lý do"}
	case i.Kind == reporting.YesNo:
		yes := rapid.Bool().Draw(a.t, "yes")
		v.YesNo = &yes
	case i.Kind == reporting.Ratio:
		part := rapid.IntRange(0, 50).Draw(a.t, "part")
		v.Ratio = &reporting.Fraction{Numerator: fmt.Sprint(part), Denominator: fmt.Sprint(part + rapid.IntRange(1, 9).Draw(a.t, "more"))}
	default:
		number := amount.Draw(a.t, "number")
		v.Number = &number
		if rapid.Bool().Draw(a.t, "broken down") {
			v.Breakdowns = []reporting.Breakdown{{Dimension: "gioi", Category: "nu", Number: &number}}
		}
	}
	if rapid.IntRange(0, 5).Draw(a.t, "note") == 0 {
		v.Note = `Ghi chú "}]`
	}
	return v
}

// either is one of two services on the same store.
func (a *adding) either() *reporting.Service {
	if rapid.Bool().Draw(a.t, "other process") {
		return a.service()
	}
	return a.kept
}

// review has the lead unit do something with a report, as far as it may now.
func (a *adding) review() {
	report := a.period.Report(addingUnit(rapid.IntRange(0, addingUnits-1).Draw(a.t, "unit")))
	ctx, r := a.as(accessv1.Role_ROLE_LEAD_REVIEWER, "units/lead")
	s := a.either()
	switch rapid.IntRange(0, 4).Draw(a.t, "act") {
	case 0:
		_, _ = s.ReturnReport(ctx, report, nil, time.Time{}, r)
	case 1:
		_, _ = s.ReopenReport(ctx, report, nil, a.at.Add(24*time.Hour), r)
	default:
		_, _ = s.AcceptReport(ctx, report, r)
	}
}

// correct has a unit report, or correct what was accepted, so that values are taken out again.
func (a *adding) correct() {
	unit := addingUnit(rapid.IntRange(0, addingUnits-1).Draw(a.t, "unit"))
	report := a.period.Report(unit)
	ctx, r := a.as(accessv1.Role_ROLE_LEAD_REVIEWER, "units/lead")
	_, _ = a.either().ReopenReport(ctx, report, nil, a.at.Add(24*time.Hour), r)
	a.submitOf(unit)
	ctx, r = a.as(accessv1.Role_ROLE_LEAD_REVIEWER, "units/lead")
	_, _ = a.either().AcceptReport(ctx, report, r)
}

// decide has the lead unit decide something about the period, as far as it may now.
func (a *adding) decide() {
	unit := addingUnit(rapid.IntRange(0, addingUnits-1).Draw(a.t, "unit"))
	ctx, r := a.as(accessv1.Role_ROLE_LEAD_REVIEWER, "units/lead")
	s := a.either()
	switch rapid.IntRange(0, 5).Draw(a.t, "decision") {
	case 0:
		_, _ = s.ExemptReports(ctx, a.period, reporting.Grant{Units: []string{unit}}, r)
	case 1:
		_, _ = s.EndExemption(ctx, a.period, reporting.Grant{Units: []string{unit}}, r)
	case 2:
		_, _ = s.ExtendReports(ctx, a.period, reporting.Grant{Units: []string{unit}, Due: a.at.Add(48 * time.Hour)}, r)
	case 3:
		_, _ = s.LiftCertification(ctx, a.period, r)
	default:
		_, _ = s.CertifyPeriod(ctx, a.period, r)
	}
}

func (a *adding) compare() {
	piecemeal, err := a.kept.AddUp(a.ctx, a.period, a.at)
	if err != nil {
		a.t.Fatal(err)
	}
	anew, err := a.service().AddUp(a.ctx, a.period, a.at)
	if err != nil {
		a.t.Fatal(err)
	}
	if got, want := string(piecemeal.Canonical()), string(anew.Canonical()); got != want {
		a.t.Fatalf("piecemeal\n%s\nin one go\n%s", got, want)
	}
	// And as the figures are when each is made of the values of all reports, and nothing is ever taken out.
	whole, err := a.service().Whole(a.ctx, a.period, a.at)
	if err != nil {
		a.t.Fatal(err)
	}
	shown, err := a.kept.Shown(a.ctx, piecemeal)
	if err != nil {
		a.t.Fatal(err)
	}
	whole.Form, whole.Edition = shown.Form, shown.Edition
	if got, want := string(shown.Canonical()), string(whole.Canonical()); got != want {
		a.t.Fatalf("by reference\n%s\nwhole\n%s", got, want)
	}
}
