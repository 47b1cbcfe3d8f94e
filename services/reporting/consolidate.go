package reporting

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// CompileConsolidated adds up the reports accepted so far into a new revision.
func (s *Service) CompileConsolidated(ctx context.Context, series SeriesName, r Request) (ConsolidatedView, error) {
	p, kept, err := s.consolidated(ctx, series, access.CompileConsolidatedReport)
	if err != nil {
		return ConsolidatedView{}, err
	}
	d, err := s.decisions(ctx, p)
	if err != nil {
		return ConsolidatedView{}, err
	}
	snapshot, err := s.addUp(ctx, p, d, r.ReceivedAt)
	if err != nil {
		return ConsolidatedView{}, err
	}
	if snapshot.IncludedReports == 0 {
		return ConsolidatedView{}, fault.New(faultv1.Reason_REASON_NOTHING_ACCEPTED, "period", string(p.Name))
	}
	if err := s.addNarrative(ctx, &snapshot); err != nil {
		return ConsolidatedView{}, err
	}
	if err := s.compareWithEarlier(ctx, p, &snapshot); err != nil {
		return ConsolidatedView{}, err
	}
	act := r.act(identity.From(ctx), Compiled, p.LeadUnit.Unit).With(snapshot.Canonical())
	standing, entry, err := s.doConsolidated(ctx, p, kept, act)
	if err != nil || entry.ContentHash != act.ContentHash || standing.Newest.Entry != entry.Number { // done before
		return s.afterAct(ctx, p, standing, err)
	}
	v := ConsolidatedView{
		Period: p, Standing: standing, Revision: standing.Newest, ContentHash: entry.ContentHash, Content: entry.Content,
	}
	v.Snapshot, v.LeftOut, err = s.withReports(ctx, snapshot)
	return v, err
}

// addNarrative puts the newest version of the lead unit's text into a snapshot.
func (s *Service) addNarrative(ctx context.Context, c *Consolidated) error {
	_, newest, err := s.narrativeNow(ctx, c.Period)
	if err != nil {
		return err
	}
	n, err := narrativeIn(newest)
	c.Narrative, c.NarrativeVersion = n.Paragraphs, newest.Number
	return err
}

// ApproveConsolidated approves the newest revision.
func (s *Service) ApproveConsolidated(ctx context.Context, series SeriesName, r Request) (ConsolidatedView, error) {
	p, kept, err := s.consolidated(ctx, series, access.ApproveConsolidatedReport)
	if err != nil {
		return ConsolidatedView{}, err
	}
	return s.commitConsolidated(ctx, p, kept, r.act(identity.From(ctx), Approved, p.IssuingUnit.Unit))
}

// DispatchConsolidated hands the approved revision to the authority above.
func (s *Service) DispatchConsolidated(ctx context.Context, series SeriesName, r Request) (ConsolidatedView, error) {
	p, kept, err := s.consolidated(ctx, series, access.DispatchConsolidatedReport)
	if err != nil {
		return ConsolidatedView{}, err
	}
	return s.commitConsolidated(ctx, p, kept, r.act(identity.From(ctx), Dispatched, p.LeadUnit.Unit))
}

// consolidated finds the period and the kept standing of a consolidated report, after the access rules have let the
// caller at it.
func (s *Service) consolidated(ctx context.Context, series SeriesName, action access.Action) (PeriodNow, ConsolidatedStanding, error) {
	p, err := s.openPeriod(ctx, series.Period())
	if err != nil {
		return PeriodNow{}, ConsolidatedStanding{}, err
	}
	if err := access.Decide(identity.From(ctx), action, p.facts()); err != nil {
		return PeriodNow{}, ConsolidatedStanding{}, err
	}
	kept, err := s.keptConsolidated(ctx, p)
	return p, kept, err
}

// commitConsolidated does an act and answers the newest revision after it.
func (s *Service) commitConsolidated(ctx context.Context, p PeriodNow, kept ConsolidatedStanding, a Act) (ConsolidatedView, error) {
	standing, _, err := s.doConsolidated(ctx, p, kept, a)
	return s.afterAct(ctx, p, standing, err)
}

// doConsolidated does an act and keeps the standing before it answers: the list of what was dispatched is read from what is
// kept. When keeping fails, the caller is told to send the request again, which keeps it then.
func (s *Service) doConsolidated(ctx context.Context, p PeriodNow, kept ConsolidatedStanding, a Act) (ConsolidatedStanding, Entry, error) {
	standing, entry, err := commit(ctx, s, kept, a, Allowance{Due: p.ConsolidatedDue})
	if err != nil {
		return standing, entry, err
	}
	if a.Kind == Dispatched { // the plan may have got another recipient since it was compiled first
		standing.Recipient = p.RecipientUnit.Unit
	}
	if err := s.Store.KeepConsolidated(ctx, standing); err != nil {
		return standing, entry, fault.New(faultv1.Reason_REASON_OUTCOME_UNKNOWN).Because(err)
	}
	return standing, entry, nil
}

// afterAct is what who makes the report sees after an act.
func (s *Service) afterAct(ctx context.Context, p PeriodNow, standing ConsolidatedStanding, err error) (ConsolidatedView, error) {
	if err != nil {
		return ConsolidatedView{}, err
	}
	v, err := s.consolidatedView(ctx, p, standing, standing.Newest)
	if err != nil {
		return ConsolidatedView{}, err
	}
	v.Snapshot, v.LeftOut, err = s.withReports(ctx, v.Snapshot)
	return v, err
}

// filed reads every report of the period with the content that was submitted last. It reads the series themselves and
// not what is kept of them, and checks every link: a number goes into the official total only if its entry is provably
// what was submitted, and its acceptance is provably there.
func (s *Service) filed(ctx context.Context, p PeriodNow) (map[string]Filed, error) {
	kept, err := s.Store.Standings(ctx, p.reports()...) // before the entries: what they have seen must be among them
	if err != nil {
		return nil, err
	}
	filed := make(map[string]Filed, len(p.Obligations))
	for entry, err := range s.Store.ReportEntries(ctx, p.Name) {
		if err != nil {
			return nil, err
		}
		unit := ReportName(entry.Series).Unit()
		if filed[unit], err = filed[unit].after(entry); err != nil {
			return nil, err
		}
	}
	for _, standing := range kept {
		if err := filed[standing.Report.Unit()].reaches(standing); err != nil {
			return nil, err
		}
	}
	return filed, nil
}

// after is the report after one more entry of its series.
func (f Filed) after(e Entry) (Filed, error) {
	if f.Standing.Report == "" {
		f.Standing = NewStanding(ReportName(e.Series))
	}
	if !e.follows(f.Standing.Tail) {
		return f, broken(e.Series, f.Standing.LastNumber+1)
	}
	if e.Kind == Submitted {
		content, err := ParseContent(e.Content)
		if err != nil {
			return f, broken(e.Series, e.Number)
		}
		f.Content = content
	}
	f.Standing = f.Standing.After(e)
	if e.Kind == Accepted {
		f.Accepted = append(f.Accepted, Acceptance{f.Standing.Counted(), f.Content})
	}
	return f, nil
}

// reaches refuses a series that ends before the standing kept of it: entries are missing at its end.
func (f Filed) reaches(kept Standing) error {
	if f.Standing.LastNumber < kept.LastNumber {
		return broken(kept.series(), f.Standing.LastNumber+1)
	}
	return nil
}

// reports are the names of all reports of the period.
func (p *Period) reports() []ReportName {
	reports := make([]ReportName, 0, len(p.Obligations))
	for _, o := range p.Obligations {
		reports = append(reports, p.Name.Report(o.Unit.Unit))
	}
	return reports
}
