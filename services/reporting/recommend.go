package reporting

import (
	"context"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/calendar"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// ForwardRecommendation forwards a recommendation to an authority of the plan or to another unit.
func (s *Service) ForwardRecommendation(ctx context.Context, name RecommendationName, to Addressee, document string, r Request) (RecommendationView, error) {
	open, err := s.recommendation(ctx, name, access.ForwardRecommendation)
	if err != nil {
		return RecommendationView{}, err
	}
	unit, err := s.addressed(ctx, open.period, to, r)
	if err != nil {
		return RecommendationView{}, err
	}
	act := r.act(identity.From(ctx), RecommendationForwarded, open.period.LeadUnit.Unit).
		Laying(Terms{Recommendation: name.ID(), Addressee: &unit, Document: document})
	view, entry, err := s.followUp(ctx, open, act)
	if err != nil {
		return RecommendationView{}, err
	}
	// Kept before the answer: the unit finds it by what is kept. When keeping fails, the caller is told to send the request
	// again, which keeps it then.
	kept := Forwarded{Recommendation: name, Unit: unit.Unit, At: entry.ReceivedAt, Entry: entry.Number}
	if err := s.Store.KeepForwarded(ctx, kept); err != nil {
		return RecommendationView{}, fault.New(faultv1.Reason_REASON_OUTCOME_UNKNOWN).Because(err)
	}
	return view, nil
}

// AnswerRecommendation answers a recommendation.
func (s *Service) AnswerRecommendation(ctx context.Context, name RecommendationName, document string, r Request) (RecommendationView, error) {
	return s.reply(ctx, name, RecommendationAnswered, document, r)
}

// DeclineRecommendation declines a recommendation.
func (s *Service) DeclineRecommendation(ctx context.Context, name RecommendationName, document string, r Request) (RecommendationView, error) {
	return s.reply(ctx, name, RecommendationDeclined, document, r)
}

func (s *Service) reply(ctx context.Context, name RecommendationName, kind EntryKind, document string, r Request) (RecommendationView, error) {
	open, err := s.recommendation(ctx, name, access.AnswerRecommendation)
	if err != nil {
		return RecommendationView{}, err
	}
	act := r.act(identity.From(ctx), kind, open.repliesFor(identity.From(ctx))).
		Laying(Terms{Recommendation: name.ID(), Document: document})
	view, _, err := s.followUp(ctx, open, act)
	return view, err
}

// SettleRecommendation says that a recommendation is settled.
func (s *Service) SettleRecommendation(ctx context.Context, name RecommendationName, r Request) (RecommendationView, error) {
	return s.judge(ctx, name, RecommendationSettled, r)
}

// ContestRecommendation says that the answer does not settle a recommendation.
func (s *Service) ContestRecommendation(ctx context.Context, name RecommendationName, r Request) (RecommendationView, error) {
	return s.judge(ctx, name, RecommendationContested, r)
}

func (s *Service) judge(ctx context.Context, name RecommendationName, kind EntryKind, r Request) (RecommendationView, error) {
	open, err := s.recommendation(ctx, name, access.JudgeRecommendation)
	if err != nil {
		return RecommendationView{}, err
	}
	act := r.act(identity.From(ctx), kind, name.Report().Unit()).Laying(Terms{Recommendation: name.ID()})
	view, _, err := s.followUp(ctx, open, act)
	return view, err
}

// openRecommendation is a recommendation that somebody is let at.
type openRecommendation struct {
	period   PeriodNow
	standing Standing
	follow   FollowUp
	now      Followed
}

// facts are what the access rules need to know of it.
func (o openRecommendation) facts() access.Facts {
	facts := o.period.reportFacts(o.standing.Report)
	if holder := o.period.holder(o.now); holder != o.period.LeadUnit { // who of the lead unit may is said by its own role
		facts.AddressedUnit = holder.Unit
	}
	return facts
}

// repliesFor is the unit an actor replies for: the one that has the recommendation, or else the lead unit.
func (o openRecommendation) repliesFor(actor identity.Actor) string {
	addressed := access.Facts{AddressedUnit: o.facts().AddressedUnit}
	if access.Decide(actor, access.AnswerRecommendation, addressed) == nil {
		return addressed.AddressedUnit
	}
	return o.period.LeadUnit.Unit
}

// recommendation finds a recommendation, after the access rules have let the caller at it.
func (s *Service) recommendation(ctx context.Context, name RecommendationName, action access.Action) (openRecommendation, error) {
	report := name.Report()
	p, err := s.openPeriod(ctx, report.Period())
	if err != nil {
		return openRecommendation{}, err
	}
	o := openRecommendation{period: p, standing: NewStanding(report)}
	if obligation, owes := p.Obligation(report.Unit()); owes {
		standings, err := s.standings(ctx, p, []Obligation{obligation})
		if err != nil {
			return openRecommendation{}, err
		}
		o.standing = standings[report.Unit()]
	}
	if o.follow, err = s.followed(ctx, o.standing); err != nil {
		return openRecommendation{}, err
	}
	now, known := o.follow.Of(name.ID())
	o.now = now
	facts := o.facts()
	if !known {
		facts.AddressedUnit = ""
	}
	if err := access.Decide(identity.From(ctx), action, facts); err != nil {
		return openRecommendation{}, err
	}
	if !known {
		return openRecommendation{}, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", string(name))
	}
	return o, nil
}

// followUp does an act on a recommendation and answers it after the act.
func (s *Service) followUp(ctx context.Context, o openRecommendation, a Act) (RecommendationView, Entry, error) {
	id := o.now.ID
	follow, entry, err := commit(ctx, s, o.follow, a, Allowance{})
	if err != nil {
		return RecommendationView{}, Entry{}, err
	}
	o.follow = follow
	o.now, _ = follow.Of(id)
	view, err := s.recommendationView(ctx, o)
	return view, entry, err
}

// followed reads what became of the recommendations of a report. A series that is not whole is not shown as true.
func (s *Service) followed(ctx context.Context, standing Standing) (FollowUp, error) {
	follow := FollowUp{Report: standing.Report, Said: standing.Recommended}
	if len(standing.Recommended) == 0 {
		return follow, nil
	}
	entries, err := s.Store.Series(ctx, standing.Report.Recommendations())
	if err != nil {
		return FollowUp{}, err
	}
	for _, e := range entries {
		if !e.follows(follow.Tail) {
			return FollowUp{}, broken(follow.series(), follow.Tail.LastNumber+1)
		}
		follow = follow.After(e)
	}
	return follow, nil
}

// addressed is the unit that an addressee is. An authority of the plan has the name it had when the period was opened; another
// unit must be known, and in force on the day.
func (s *Service) addressed(ctx context.Context, p PeriodNow, to Addressee, r Request) (PinnedUnit, error) {
	var faults fault.Violations
	if to.check(&faults, "addressee"); len(faults) > 0 {
		return PinnedUnit{}, faults.Err()
	}
	switch to.Kind {
	case AddressedLead:
		return p.LeadUnit, nil
	case AddressedIssuing:
		return p.IssuingUnit, nil
	case AddressedRecipient:
		return p.RecipientUnit, nil
	}
	found, err := s.Units.AsOf(ctx, []string{to.Unit}, calendar.DateOf(r.ReceivedAt))
	switch {
	case err != nil && fault.ReasonOf(err) != faultv1.Reason_REASON_NOT_FOUND:
		return PinnedUnit{}, err
	case err != nil:
		faults.Add("addressee.unit", faultv1.FieldRule_FIELD_RULE_UNKNOWN_REFERENCE, "value", to.Unit)
		return PinnedUnit{}, faults.Err()
	case !found[0].InForce:
		faults.Add("addressee.unit", faultv1.FieldRule_FIELD_RULE_UNIT_NOT_IN_FORCE)
		return PinnedUnit{}, faults.Err()
	}
	return found[0].PinnedUnit, nil
}
