package reminder

import (
	"context"

	"github.com/tiendo/tiendo/services/reporting"
)

// ReportReminders are the reminders of one report.
type ReportReminders struct {
	Agenda   Agenda
	UnitName string
}

// Reminders are the reminders of a period's reports that the caller may see, a page of reports at a time.
func (s *Service) Reminders(ctx context.Context, period reporting.PeriodName, page reporting.Page) (list []ReportReminders, next string, err error) {
	board, err := s.Reports.Board(ctx, period)
	if err != nil {
		return nil, "", err
	}
	names := map[reporting.ReportName]string{}
	for _, row := range board.Rows {
		names[row.Standing.Report] = row.Obligation.Unit.DisplayName
	}
	for a, err := range s.Store.Agendas(ctx, period) {
		name, visible := names[a.Report]
		switch {
		case err != nil:
			return nil, "", err
		case !visible || string(a.Report) <= page.Token:
		case len(list) == page.Size:
			return list, string(list[len(list)-1].Agenda.Report), nil
		default:
			list = append(list, ReportReminders{a, name})
		}
	}
	return list, "", nil
}
