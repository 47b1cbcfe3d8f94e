package reporting

import (
	"context"
	"slices"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// RecommendationView is a recommendation as a caller sees it.
type RecommendationView struct {
	Name       RecommendationName
	Unit       PinnedUnit // that asks
	Holder     PinnedUnit // that has it now
	Said       Recommendation
	Followed   Followed
	LastNumber int // of the series of the report's recommendations
	Acts       []EntryKind
}

// RecommendationFilter asks for some of the recommendations only.
type RecommendationFilter struct {
	States []RecommendationState // empty for all
	Holder string                // empty for all
}

func (f RecommendationFilter) takes(p PeriodNow, r Followed) bool {
	return (len(f.States) == 0 || slices.Contains(f.States, r.State)) && (f.Holder == "" || f.Holder == p.holder(r).Unit)
}

// Recommendation reads a recommendation.
func (s *Service) Recommendation(ctx context.Context, name RecommendationName) (RecommendationView, error) {
	open, err := s.recommendation(ctx, name, access.ReadRecommendation)
	if err != nil {
		return RecommendationView{}, err
	}
	return s.recommendationView(ctx, open)
}

// recommendationView reads what a recommendation says, out of the submission that says it.
func (s *Service) recommendationView(ctx context.Context, o openRecommendation) (RecommendationView, error) {
	content, err := s.content(ctx, o.standing.series(), o.now.Recommended.Entry)
	if err != nil {
		return RecommendationView{}, err
	}
	v := RecommendationView{
		Name: o.standing.Report.Recommendation(o.now.ID), Unit: PinnedUnit{Unit: o.standing.Report.Unit()}, Holder: o.period.holder(o.now),
		Followed: o.now, LastNumber: o.follow.Tail.LastNumber, Acts: o.allowedActs(identity.From(ctx)),
	}
	if obligation, ok := o.period.Obligation(v.Unit.Unit); ok {
		v.Unit = obligation.Unit
	}
	for _, said := range content.Recommendations {
		if said.ID == o.now.ID {
			v.Said = said
		}
	}
	return v, nil
}

// allowedActs are the acts that both the access rules and the state let the caller do now.
func (o openRecommendation) allowedActs(actor identity.Actor) []EntryKind {
	facts := o.facts()
	var acts []EntryKind
	for _, candidate := range []struct {
		kind   EntryKind
		action access.Action
	}{
		{RecommendationForwarded, access.ForwardRecommendation},
		{RecommendationAnswered, access.AnswerRecommendation},
		{RecommendationDeclined, access.AnswerRecommendation},
		{RecommendationSettled, access.JudgeRecommendation},
		{RecommendationContested, access.JudgeRecommendation},
	} {
		if o.now.State.allows(candidate.kind) && access.Decide(actor, candidate.action, facts) == nil {
			acts = append(acts, candidate.kind)
		}
	}
	return acts
}

// RecommendationsOf lists the recommendations of one report.
func (s *Service) RecommendationsOf(ctx context.Context, report ReportName, filter RecommendationFilter, page Page) ([]RecommendationView, string, error) {
	p, err := s.openPeriod(ctx, report.Period())
	if err != nil {
		return nil, "", err
	}
	obligation, err := p.obligation(ctx, report, access.ReadReport)
	if err != nil {
		return nil, "", err
	}
	list := recommendationList{filter: filter, page: page}
	if err := s.collect(ctx, p, []Obligation{obligation}, &list); err != nil {
		return nil, "", err
	}
	return s.listed(ctx, list)
}

// RecommendationsIn lists the recommendations of all reports of a period that the caller may see.
func (s *Service) RecommendationsIn(ctx context.Context, period PeriodName, filter RecommendationFilter, page Page) ([]RecommendationView, string, error) {
	p, err := s.openPeriod(ctx, period)
	if err != nil {
		return nil, "", err
	}
	list := recommendationList{filter: filter, page: page}
	visible := visibleObligations(identity.From(ctx), p)
	if len(visible) == 0 {
		return nil, "", access.Decide(identity.From(ctx), access.ReadBoard, p.facts())
	}
	if err := s.collect(ctx, p, visible, &list); err != nil {
		return nil, "", err
	}
	return s.listed(ctx, list)
}

// RecommendationsUnder lists the recommendations of all periods of a plan that the caller may see.
func (s *Service) RecommendationsUnder(ctx context.Context, plan string, filter RecommendationFilter, page Page) ([]RecommendationView, string, error) {
	list := recommendationList{filter: filter, page: page}
	var refusal error
	sees := false
	for token := ""; !list.full(); {
		periods, next, err := s.Periods(ctx, plan, Page{Size: 50, Token: token})
		if err != nil {
			return nil, "", err
		}
		for _, p := range periods {
			visible := visibleObligations(identity.From(ctx), p)
			if len(visible) == 0 {
				refusal = access.Decide(identity.From(ctx), access.ReadBoard, p.facts())
				continue
			}
			sees = true
			if err := s.collect(ctx, p, visible, &list); err != nil {
				return nil, "", err
			}
		}
		if token = next; token == "" {
			break
		}
	}
	if !sees && refusal != nil {
		return nil, "", refusal
	}
	return s.listed(ctx, list)
}

// recommendationList is a page that is being filled. Its token is the name of the last recommendation on the page.
type recommendationList struct {
	filter RecommendationFilter
	page   Page
	passed bool // the place the token names was reached
	found  []openRecommendation
}

// full reports whether there is one more than the page takes, which tells that there is a next page.
func (l *recommendationList) full() bool { return len(l.found) > l.page.Size }

// skips reports whether the recommendation stands before the page's place.
func (l *recommendationList) skips(name RecommendationName) bool {
	if l.page.Token == "" || l.passed {
		return false
	}
	l.passed = string(name) == l.page.Token
	return true
}

// collect adds the recommendations of a period's reports to a list.
func (s *Service) collect(ctx context.Context, p PeriodNow, obligations []Obligation, list *recommendationList) error {
	if list.full() || list.page.Token != "" && !list.passed && !list.mayHold(p.Name) {
		return nil
	}
	standings, err := s.standings(ctx, p, obligations)
	if err != nil {
		return err
	}
	follows, err := s.follows(ctx, p, standings)
	if err != nil {
		return err
	}
	for _, o := range obligations {
		standing := standings[o.Unit.Unit]
		for _, said := range standing.Recommended {
			if list.full() {
				return nil
			}
			follow := follows[standing.Report]
			now, _ := follow.Of(said.ID)
			if !list.skips(standing.Report.Recommendation(said.ID)) && list.filter.takes(p, now) {
				list.found = append(list.found, openRecommendation{p, standing, follow, now})
			}
		}
	}
	return nil
}

// mayHold reports whether the page's place is in a period.
func (l *recommendationList) mayHold(period PeriodName) bool {
	return RecommendationName(l.page.Token).Report().Period() == period
}

// follows reads what became of the recommendations of some reports of a period: the series of all of them in one go where there
// are several, that of the one otherwise.
func (s *Service) follows(ctx context.Context, p PeriodNow, standings map[string]Standing) (map[ReportName]FollowUp, error) {
	follows := make(map[ReportName]FollowUp)
	for _, standing := range standings {
		if len(standing.Recommended) > 0 {
			follows[standing.Report] = FollowUp{Report: standing.Report, Said: standing.Recommended}
		}
	}
	if len(follows) < 2 {
		for report := range follows {
			follow, err := s.followed(ctx, standings[report.Unit()])
			return map[ReportName]FollowUp{report: follow}, err
		}
		return follows, nil
	}
	for entry, err := range s.Store.RecommendationEntries(ctx, p.Name) {
		if err != nil {
			return nil, err
		}
		report := entry.Series.recommendedReport()
		follow, wanted := follows[report]
		if !wanted {
			continue
		}
		if !entry.follows(follow.Tail) {
			return nil, broken(entry.Series, follow.Tail.LastNumber+1)
		}
		follows[report] = follow.After(entry)
	}
	return follows, nil
}

// listed reads what the recommendations of a page say.
func (s *Service) listed(ctx context.Context, list recommendationList) ([]RecommendationView, string, error) {
	if list.page.Token != "" && !list.passed {
		var faults fault.Violations
		faults.Add("page_token", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", list.page.Token)
		return nil, "", faults.Err()
	}
	next := ""
	if list.full() {
		list.found = list.found[:list.page.Size]
		last := list.found[len(list.found)-1]
		next = string(last.standing.Report.Recommendation(last.now.ID))
	}
	views := make([]RecommendationView, 0, len(list.found))
	for _, open := range list.found {
		view, err := s.recommendationView(ctx, open)
		if err != nil {
			return nil, "", err
		}
		views = append(views, view)
	}
	return views, next, nil
}

// RecommendationsWith lists what was forwarded to a unit and is with it still.
func (s *Service) RecommendationsWith(ctx context.Context, unit string, page Page) ([]RecommendationView, string, error) {
	facts := access.Facts{ReportUnit: unit, AddressedUnit: unit}
	if err := access.Decide(identity.From(ctx), access.ReadRecommendation, facts); err != nil {
		return nil, "", err
	}
	found, next, err := s.Store.ForwardedTo(ctx, unit, page)
	if err != nil {
		return nil, "", err
	}
	views := make([]RecommendationView, 0, len(found))
	for _, f := range found {
		view, err := s.Recommendation(ctx, f.Recommendation)
		if err != nil {
			return nil, "", err
		}
		if view.Holder.Unit == unit {
			views = append(views, view)
		}
	}
	return views, next, nil
}

// RecommendationEntries reads the series of a report's recommendations and checks its chain.
func (s *Service) RecommendationEntries(ctx context.Context, report ReportName) ([]Entry, int, error) {
	p, err := s.openPeriod(ctx, report.Period())
	if err != nil {
		return nil, 0, err
	}
	if _, err := p.obligation(ctx, report, access.ReadReport); err != nil {
		return nil, 0, err
	}
	entries, err := s.Store.Series(ctx, report.Recommendations())
	return entries, CheckChain(entries, Tail{}), err
}
