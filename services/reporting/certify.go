package reporting

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
)

// CertifyPeriod freezes the figures of a period. The entry names the submission of every unit that is in them: what comes
// in while the period is being certified is not among them, and after it nothing does.
func (s *Service) CertifyPeriod(ctx context.Context, period PeriodName, r Request) (PeriodView, error) {
	var filed map[string]Filed
	var terms Terms
	return s.decide(ctx, period, periodAct{
		action: access.CertifyPeriod, kind: Certified, request: r,
		find: func(ctx context.Context, p PeriodNow, d Decisions) (Terms, error) {
			var err error
			// Read from the series themselves, link by link: what is frozen is provably what was accepted.
			if filed, err = s.filed(ctx, p); err != nil {
				return Terms{}, err
			}
			terms = certification(p.Period, filed, d, r)
			return terms, nil
		},
		check: func(_ context.Context, p PeriodNow, _ Decisions) error { return checkComplete(p.Period, filed, terms) },
	})
}

// certification is how the period stands: what a certification freezes.
func certification(p *Period, filed map[string]Filed, d Decisions, r Request) Terms {
	terms := Terms{Counts: new(Counts), Reports: make([]CertifiedReport, 0, len(p.Obligations))}
	for _, o := range p.Obligations {
		f := filed[o.Unit.Unit]
		counted := f.Standing.Counted()
		timeliness := f.Standing.TimelinessAt(r.ReceivedAt, p.Allowance(o, d.Period, d.Outages))
		terms.Counts.add(timeliness, counted.Entry > 0)
		terms.Reports = append(terms.Reports, CertifiedReport{
			Unit: o.Unit.Unit, Entry: counted.Entry, ContentSHA256: counted.ContentHash, Timeliness: timeliness,
		})
	}
	return terms
}

// checkComplete refuses to freeze a period in which a report waits for review or may still come on time.
func checkComplete(p *Period, filed map[string]Filed, terms Terms) error {
	for _, report := range terms.Reports {
		if report.Timeliness == Pending || filed[report.Unit].Standing.State == StateSubmitted {
			return fault.New(faultv1.Reason_REASON_PERIOD_INCOMPLETE, "period", string(p.Name), "unit", report.Unit)
		}
	}
	return nil
}
