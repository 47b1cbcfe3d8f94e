package command

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/tiendo/client"
)

func (a *app) periodStanding() *cobra.Command {
	return a.planFlag(a.remote("standing", "period.standing", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		standing, err := readStanding(ctx, s, name)
		if err != nil {
			return err
		}
		return a.answer(standing, func() { a.out.PeriodStanding(standing) })
	}))
}

func readStanding(ctx context.Context, s client.Services, period string) (*reportingv1.PeriodStanding, error) {
	return s.Reporting.GetPeriodStanding(ctx, &reportingv1.GetPeriodStandingRequest{Name: period + "/standing"})
}

func (a *app) periodEntries() *cobra.Command {
	return a.planFlag(a.remote("entries", "period.entries", 1, 1, func(ctx context.Context, s client.Services, args []string) error {
		name, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		answer, err := s.Reporting.ListPeriodEntries(ctx, &reportingv1.ListPeriodEntriesRequest{Parent: name})
		if err != nil {
			return err
		}
		err = a.answer(answer, func() { a.out.Entries(answer.GetEntries()) })
		return a.checked(err, answer.GetCheck())
	}))
}

// decision is what the lead unit decides for a period.
type decision struct {
	period, etag, comment, requestID string
	units                            []string
}

// maxUnits is how many units one decision may name.
const maxUnits = 5000

// decide makes a command with which the lead unit decides something for a period, and for the units that are named.
func (a *app) decide(
	name, key string, least, most int, reasoned bool, do func(context.Context, client.Services, decision) (*reportingv1.PeriodStanding, error),
) *cobra.Command {
	var comment, requestID string
	c := a.planFlag(a.remote(name, key, least, most, func(ctx context.Context, s client.Services, args []string) error {
		if err := needed("comment", comment); reasoned && err != nil {
			return err
		}
		period, err := a.periodName(ctx, s, args[0])
		if err != nil {
			return err
		}
		standing, err := readStanding(ctx, s, period)
		if err != nil {
			return err
		}
		d := decision{period: period, etag: standing.GetEtag(), comment: comment}
		for _, unit := range args[1:] {
			d.units = append(d.units, "units/"+strings.TrimPrefix(unit, "units/"))
		}
		return act(requestID, func(id string) error {
			d.requestID = id
			standing, err := do(ctx, s, d)
			if err != nil {
				return err
			}
			return a.answer(standing, func() { a.out.PeriodStanding(standing) })
		})
	}))
	c.Flags().StringVar(&comment, "comment", "", a.text.Text("flag.comment"))
	a.requestFlag(c, &requestID)
	return c
}

func (a *app) periodExtend() *cobra.Command {
	var due, document string
	c := a.decide("extend", "period.extend", 1, 1+maxUnits, true, func(ctx context.Context, s client.Services, d decision) (*reportingv1.PeriodStanding, error) {
		at, err := neededMoment("due", due)
		if err != nil {
			return nil, err
		}
		return s.Reporting.ExtendReports(ctx, &reportingv1.ExtendReportsRequest{
			Name: d.period, Units: d.units, DueTime: at, Comment: d.comment, Document: document, RequestId: d.requestID,
		})
	})
	c.Flags().StringVar(&due, "due", "", a.text.Text("flag.due"))
	c.Flags().StringVar(&document, "document", "", a.text.Text("flag.document"))
	return c
}

func (a *app) periodExempt() *cobra.Command {
	var document string
	c := a.decide("exempt", "period.exempt", 2, 1+maxUnits, true, func(ctx context.Context, s client.Services, d decision) (*reportingv1.PeriodStanding, error) {
		return s.Reporting.ExemptReports(ctx, &reportingv1.ExemptReportsRequest{
			Name: d.period, Units: d.units, Comment: d.comment, Document: document, RequestId: d.requestID,
		})
	})
	c.Flags().StringVar(&document, "document", "", a.text.Text("flag.document"))
	return c
}

func (a *app) periodEndExemption() *cobra.Command {
	return a.decide("end-exemption", "period.end_exemption", 2, 1+maxUnits, true, func(ctx context.Context, s client.Services, d decision) (*reportingv1.PeriodStanding, error) {
		return s.Reporting.EndExemption(ctx, &reportingv1.EndExemptionRequest{
			Name: d.period, Units: d.units, Comment: d.comment, RequestId: d.requestID,
		})
	})
}

func (a *app) periodCertify() *cobra.Command {
	return a.decide("certify", "period.certify", 1, 1, false, func(ctx context.Context, s client.Services, d decision) (*reportingv1.PeriodStanding, error) {
		return s.Reporting.CertifyPeriod(ctx, &reportingv1.CertifyPeriodRequest{
			Name: d.period, Comment: d.comment, RequestId: d.requestID, Etag: d.etag,
		})
	})
}

func (a *app) periodLift() *cobra.Command {
	return a.decide("lift-certification", "period.lift_certification", 1, 1, true, func(ctx context.Context, s client.Services, d decision) (*reportingv1.PeriodStanding, error) {
		return s.Reporting.LiftCertification(ctx, &reportingv1.LiftCertificationRequest{
			Name: d.period, Comment: d.comment, RequestId: d.requestID, Etag: d.etag,
		})
	})
}
