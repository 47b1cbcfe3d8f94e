package reporting

import "context"

// Decisions are everything that was decided about a period since it was opened.
type Decisions struct {
	Period, Outages PeriodStanding
	// Certified are the reports as the certification in force froze them, by unit; nil where there is none.
	Certified map[string]CertifiedReport
}

// decisions reads what was decided about a period, down to the list of a certification.
func (s *Service) decisions(ctx context.Context, p PeriodNow) (Decisions, error) {
	d := Decisions{Period: p.Decided, Outages: p.Outages}
	if d.Period.Certification == nil {
		return d, nil
	}
	entry, err := s.entry(ctx, p.Name.Series(), d.Period.certifiedBy())
	if err != nil {
		return d, err
	}
	terms, err := ParseTerms(entry.Content)
	if err != nil {
		return d, broken(entry.Series, entry.Number)
	}
	d.Certified = make(map[string]CertifiedReport, len(terms.Reports))
	for _, report := range terms.Reports {
		d.Certified[report.Unit] = report
	}
	return d, nil
}

// counted is the submission that counts for a unit: the one accepted last or, once the period is certified, the one the
// certification froze, whatever came in while it was made.
func (d Decisions) counted(o Obligation, standing Standing) Counted {
	if d.Certified == nil {
		return standing.Counted()
	}
	frozen := d.Certified[o.Unit.Unit]
	return Counted{Entry: frozen.Entry, ContentHash: frozen.ContentSHA256}
}
