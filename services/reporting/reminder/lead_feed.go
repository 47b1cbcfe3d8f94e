package reminder

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reminder/ical"
)

// HandledPeriod says which unit handles a period, as opened or in a newer edition, so that the calendars of lead units find
// it without reading all periods. Whether the unit still handles it stands in the period.
type HandledPeriod struct {
	ID     string               `bson:"_id"` // the period, or the entry that brought the edition
	Period reporting.PeriodName `bson:"period"`
	Lead   string               `bson:"lead"`
	Until  time.Time            `bson:"until"` // the last due time of the period
}

func newHandledPeriod(p *reporting.Period) HandledPeriod {
	h := HandledPeriod{ID: string(p.Name), Period: p.Name, Lead: p.LeadUnit.Unit, Until: p.Due}
	if p.Edition > 0 {
		h.ID = p.Name.Series().EntryName(p.Edition)
	}
	if p.ConsolidatedDue.After(h.Until) {
		h.Until = p.ConsolidatedDue
	}
	for _, o := range p.Obligations {
		if due := p.DueFor(o); due.After(h.Until) {
			h.Until = due
		}
	}
	return h
}

// leadEvents are the days on which something is due in the periods a unit handles.
func (s *Service) leadEvents(ctx context.Context, unit string, words feedWords) ([]ical.Event, error) {
	names, err := s.Store.HandledBy(ctx, unit, s.Now().Add(-calendarSince))
	if err != nil {
		return nil, err
	}
	var events []ical.Event
	for _, name := range names {
		h, err := s.Reports.Handled(ctx, name)
		if err != nil {
			return nil, err
		}
		if h.Period.LeadUnit.Unit == unit {
			events = append(events, words.leadEvents(h)...)
		}
	}
	return events, nil
}

// dueTogether are reports of a period that are due at one instant, and were at one.
type dueTogether struct {
	regular, due time.Time
	reports      []reporting.Owed
}

// together are the reports that are owed, by what they were due at first and what they are due at now, in the order of
// these. Who is exempt owes nothing.
func together(reports []reporting.Owed) []dueTogether {
	var groups []dueTogether
	for _, r := range reports {
		if r.Exempt {
			continue
		}
		i := slices.IndexFunc(groups, func(g dueTogether) bool { return g.regular.Equal(r.Regular) && g.due.Equal(r.Due) })
		if i < 0 {
			i, groups = len(groups), append(groups, dueTogether{regular: r.Regular, due: r.Due})
		}
		groups[i].reports = append(groups[i].reports, r)
	}
	slices.SortFunc(groups, func(a, b dueTogether) int {
		if c := a.regular.Compare(b.regular); c != 0 {
			return c
		}
		return a.due.Compare(b.due)
	})
	return groups
}

// leadEvents are an event for each day on which reports of a period are due, and one for the consolidated report.
func (w feedWords) leadEvents(h reporting.Handled) []ical.Event {
	groups := together(h.Reports)
	var events []ical.Event
	for _, g := range groups {
		e := w.receiving(h, g)
		// Of what was due at one instant, those who are due first now have the event of that instant: an extension for all
		// moves it. The others have events of their own.
		if first := slices.IndexFunc(groups, func(o dueTogether) bool { return o.regular.Equal(g.regular) }); !groups[first].due.Equal(g.due) {
			e.Name += "/" + g.due.UTC().Format(time.RFC3339)
		}
		events = append(events, e)
	}
	if p := h.Period; !p.ConsolidatedDue.IsZero() {
		how, _ := p.HowConsolidatedDue()
		e := ical.Event{
			Name: string(p.Name.ConsolidatedReport()), Day: lastDay(p.ConsolidatedDue), Summary: w.ConsolidatedDue.With("period", p.Title),
			Description: w.description(p, p.ConsolidatedDue, p.ConsolidatedDue, how, w.Recipient.With("unit", p.RecipientUnit.DisplayName)),
			Free:        !h.Dispatched.IsZero(), OpenedAt: p.OpenedAt, ChangedAt: h.ChangedAt,
		}
		if e.Free {
			e.Summary += string(w.Dispatched)
		}
		events = append(events, e)
	}
	return events
}

// receiving is the event of a day on which reports are due.
func (w feedWords) receiving(h reporting.Handled, g dueTogether) ical.Event {
	p, submitted := h.Period, 0
	for _, r := range g.reports {
		if r.Submitted {
			submitted++
		}
	}
	e := ical.Event{
		Name: string(p.Name) + "/due/" + g.regular.UTC().Format(time.RFC3339), Day: lastDay(g.due),
		Summary: w.LeadDue.With("period", p.Title, "count", strconv.Itoa(len(g.reports)), "submitted", strconv.Itoa(submitted)),
		Free:    submitted == len(g.reports), OpenedAt: p.OpenedAt, ChangedAt: h.ChangedAt,
	}
	switch {
	case e.Free:
		e.Summary += string(w.AllSubmitted)
	case !g.due.Equal(g.regular):
		e.Summary += string(w.Moved)
	}
	e.Description = w.description(p, g.due, g.regular, howDue(p, g.reports[0].Unit.Unit), w.Units.With("units", w.names(g.reports)))
	return e
}

// namedAtMost is how many units an event names.
const namedAtMost = 20

// names are the names of the units, as many as anybody reads.
func (w feedWords) names(reports []reporting.Owed) string {
	var names []string
	for _, r := range reports[:min(len(reports), namedAtMost)] {
		names = append(names, r.Unit.DisplayName)
	}
	list := strings.Join(names, ", ")
	if more := len(reports) - len(names); more > 0 {
		return w.MoreUnits.With("units", list, "more", strconv.Itoa(more))
	}
	return list
}
