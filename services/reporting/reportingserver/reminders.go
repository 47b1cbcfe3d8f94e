package reportingserver

import (
	"context"

	"github.com/tiendo/tiendo/services/docstore/lease"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reminder"
	"github.com/tiendo/tiendo/services/reporting/reminder/reminderstore"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

func newReminders(ctx context.Context, cfg Config, periods *reportstore.Store, service *reporting.Service) (*reminder.Service, error) {
	store, err := reminderstore.Open(ctx, cfg.Store, periods)
	if err != nil {
		return nil, err
	}
	leases, err := lease.Open(ctx, cfg.Store, cfg.Now)
	if err != nil {
		return nil, err
	}
	return &reminder.Service{
		Store: store, Reports: service, Plans: service.Plans, Leases: leases, Now: cfg.Now, Log: cfg.Log,
	}, nil
}
