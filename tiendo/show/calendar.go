package show

import (
	"strconv"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"google.golang.org/genproto/googleapis/type/date"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/message"
)

// CalendarYear writes the days of a year about which there is something to say.
func (p Printer) CalendarYear(y *reportingv1.CalendarYear) {
	t := p.newTable("date", "weekday", "day", "why", "legal_basis", "day_standing")
	t.SetColumnConfigs([]table.ColumnConfig{wrap(4, 48), wrap(5, 40)})
	for _, d := range y.GetDays() {
		t.AppendRow(row(p.date(d.GetDate()), p.weekday(d.GetDate()), p.dayIs(d.GetWorking()), p.why(d), basis(d), p.dayStanding(d)))
	}
	p.table(t)
	p.Line("calendar.year", "year", y.GetYear(), "working", y.GetWorkingDays())
	if y.GetAssumedDays() > 0 {
		p.Line("calendar.assumed", "count", y.GetAssumedDays())
	}
}

// CalendarDay writes one day.
func (p Printer) CalendarDay(d *reportingv1.CalendarDay) {
	p.Line("calendar.day", "weekday", p.weekday(d.GetDate()), "date", p.date(d.GetDate()), "day", p.dayIs(d.GetWorking()))
	if why := p.why(d); why != "" {
		p.facts("why", why, "legal_basis", basis(d))
	}
}

// DayDecisions writes what was decided.
func (p Printer) DayDecisions(decisions []*reportingv1.DayDecision) {
	t := p.newTable("date", "weekday", "day", "why", "legal_basis")
	t.SetColumnConfigs([]table.ColumnConfig{wrap(4, 48), wrap(5, 40)})
	for _, d := range decisions {
		day := decided(d)
		t.AppendRow(row(p.date(day), p.weekday(day), p.dayIs(d.GetEffect() == reportingv1.DayDecision_EFFECT_WORKED),
			p.related(d.GetReason(), d.GetExchangedWith()), d.GetLegalBasis()))
	}
	p.table(t)
}

// CalendarChanges writes who changed what, one line a day.
func (p Printer) CalendarChanges(changes []*reportingv1.CalendarChange) {
	t := p.newTable("number", "changed", "account", "date", "before", "after")
	for _, c := range changes {
		before := map[string]string{}
		for _, d := range c.GetBefore() {
			before[p.date(decided(d))] = p.decision(d)
		}
		line := func(day, after string) {
			t.AppendRow(row(strconv.Itoa(int(c.GetNumber())), p.time(c.GetChangeTime()), short(c.GetAccount()), day, before[day], after))
		}
		for _, d := range c.GetSet() {
			line(p.date(decided(d)), p.decision(d))
		}
		for _, d := range c.GetRevoked() {
			line(p.date(d), p.Text.Text("calendar.revoked"))
		}
	}
	p.table(t)
}

func (p Printer) decision(d *reportingv1.DayDecision) string {
	return p.dayIs(d.GetEffect() == reportingv1.DayDecision_EFFECT_WORKED) + ": " + d.GetReason()
}

// why is what decides about the day; for one that is assumed to be worked, why it may turn out to be off.
func (p Printer) why(d *reportingv1.CalendarDay) string {
	if reasons := d.GetReasons(); len(reasons) > 0 {
		return p.related(p.reason(reasons[0]), reasons[0].GetRelatedDate())
	}
	if otherwise := d.GetOtherwise(); len(otherwise) > 0 {
		return p.Text.Text("calendar.otherwise", "reason", p.reason(otherwise[0]))
	}
	return ""
}

func (p Printer) reason(r *reportingv1.DayReason) string {
	if p.Text.Language == message.English {
		return r.GetDisplayNameEn()
	}
	return r.GetDisplayName()
}

// related adds the day a reason has to do with.
func (p Printer) related(reason string, d *date.Date) string {
	if d == nil {
		return reason
	}
	return p.Text.Text("calendar.related", "reason", reason, "date", p.date(d))
}

func basis(d *reportingv1.CalendarDay) string {
	for _, r := range append(d.GetReasons(), d.GetOtherwise()...) {
		return r.GetLegalBasis()
	}
	return ""
}

func (p Printer) dayIs(working bool) string {
	if working {
		return p.Text.Text("calendar.worked")
	}
	return p.Text.Text("calendar.off")
}

func (p Printer) dayStanding(d *reportingv1.CalendarDay) string {
	return p.word("day_standing", strings.TrimPrefix(d.GetStanding().String(), "STANDING_"))
}

var weekdays = []string{
	"weekday.sunday", "weekday.monday", "weekday.tuesday", "weekday.wednesday", "weekday.thursday", "weekday.friday", "weekday.saturday",
}

func (p Printer) weekday(d *date.Date) string {
	day := time.Date(int(d.GetYear()), time.Month(d.GetMonth()), int(d.GetDay()), 0, 0, 0, 0, time.UTC)
	return p.Text.Text(weekdays[day.Weekday()])
}

// decided is the day a decision is for, from its name; none if the name is of another form.
func decided(d *reportingv1.DayDecision) *date.Date {
	day, err := time.Parse(time.DateOnly, short(d.GetName()))
	if err != nil {
		return nil
	}
	return &date.Date{Year: int32(day.Year()), Month: int32(day.Month()), Day: int32(day.Day())}
}
