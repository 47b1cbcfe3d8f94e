package reporting

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// CertifyPeriod freezes the figures of a period. The entry names the submission of every unit that is in them: what comes
// in while the period is being certified is not among them, and after it nothing does.
func (s *Service) CertifyPeriod(ctx context.Context, period PeriodName, r Request) (PeriodView, error) {
	p, err := s.openPeriod(ctx, period)
	if err != nil {
		return PeriodView{}, err
	}
	actor := identity.From(ctx)
	if err := access.Decide(actor, access.CertifyPeriod, p.facts()); err != nil {
		return PeriodView{}, err
	}
	d, err := s.decisions(ctx, p.Name)
	if err != nil {
		return PeriodView{}, err
	}
	// Read from the series themselves, link by link: what is frozen is provably what was accepted.
	filed, err := s.filed(ctx, p)
	if err != nil {
		return PeriodView{}, err
	}
	terms := certification(p, filed, d, r)
	act := r.act(actor, Certified, p.LeadUnit.Unit).Laying(terms)
	complete := func(context.Context, *Period, Decisions) error { return checkComplete(p, filed, terms) }
	if err := s.checkedOnce(ctx, p, d, act, complete); err != nil {
		return PeriodView{}, err
	}
	standing, _, err := commit(ctx, s, d.Period, act, Allowance{})
	if err != nil {
		return PeriodView{}, err
	}
	s.keepPeriod(ctx, standing)
	return s.PeriodStanding(ctx, period)
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
