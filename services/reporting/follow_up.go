package reporting

import (
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// RecommendationState is what became of a recommendation.
type RecommendationState string

// The states.
const (
	RecommendationOpen      RecommendationState = "OPEN"
	RecommendationWithUnit  RecommendationState = "FORWARDED"
	RecommendationReplied   RecommendationState = "ANSWERED"
	RecommendationRefused   RecommendationState = "DECLINED"
	RecommendationClosed    RecommendationState = "SETTLED"
	RecommendationTakenBack RecommendationState = "WITHDRAWN"
)

// FollowUp is what became of the recommendations of one report: what the series about them adds up to, beside what the
// report's own series says of each. It is made from the series on every read.
type FollowUp struct {
	Report  ReportName
	Said    []Recommended
	Entries []Entry
	Tail    Tail
}

// Forwarded says which unit has a recommendation, so that the unit finds it. It is a projection of the series.
type Forwarded struct {
	Recommendation RecommendationName `bson:"_id"`
	Unit           string             `bson:"unit"`
	At             time.Time          `bson:"forwarded_at"`
	Entry          int                `bson:"revision"` // number of the entry that forwarded it
}

// Followed is one recommendation and what became of it.
type Followed struct {
	Recommended
	State RecommendationState
	// With is who has it where it was forwarded; zero where it was not.
	With PinnedUnit
	Acts []Entry // oldest first
}

func (f FollowUp) tail() Tail         { return f.Tail }
func (f FollowUp) series() SeriesName { return f.Report.Recommendations() }

// After is what became of the recommendations after one more entry.
func (f FollowUp) After(e Entry) FollowUp {
	f.Entries = append(slices.Clip(f.Entries), e)
	f.Tail = f.Tail.advanced(e)
	return f
}

// Next is the entry an act becomes, or why it may not be done now.
func (f FollowUp) Next(a Act, _ Allowance) (Entry, error) {
	if err := f.Tail.seen(a, f.series()); err != nil {
		return Entry{}, err
	}
	id := aboutRecommendation(a.Content)
	now, known := f.Of(id)
	name := string(f.Report.Recommendation(id))
	switch {
	case !known:
		return Entry{}, fault.New(faultv1.Reason_REASON_NOT_FOUND, "name", name)
	case f.Tail.full() || !now.State.allows(a.Kind):
		return Entry{}, fault.New(faultv1.Reason_REASON_RECOMMENDATION_STATE, "recommendation", name, "state", string(now.State))
	}
	e := f.Tail.next(f.series(), a)
	e.About = now.Recommended.Entry
	return e, nil
}

// allows reports whether an act fits the state: what waits is forwarded; what was not settled or taken back is answered,
// declined or settled; what has an answer, or was settled, is contested.
func (s RecommendationState) allows(kind EntryKind) bool {
	switch kind {
	case RecommendationForwarded:
		return s == RecommendationOpen || s == RecommendationWithUnit
	case RecommendationAnswered, RecommendationDeclined, RecommendationSettled:
		return s != RecommendationClosed && s != RecommendationTakenBack
	case RecommendationContested:
		return s == RecommendationReplied || s == RecommendationRefused || s == RecommendationClosed
	}
	return false
}

// Of is what became of one recommendation; false if the report never had it.
func (f FollowUp) Of(id string) (Followed, bool) {
	i := slices.IndexFunc(f.Said, func(r Recommended) bool { return r.ID == id })
	if i < 0 {
		return Followed{}, false
	}
	now := Followed{Recommended: f.Said[i], State: RecommendationOpen}
	for _, e := range f.Entries {
		// Terms that cannot be read show in the check of the series; they are about nothing.
		if terms, err := ParseTerms(e.Content); err == nil && terms.Recommendation == id {
			now.after(e, terms)
		}
	}
	if now.Gone && (now.State == RecommendationOpen || now.State == RecommendationWithUnit) {
		now.State = RecommendationTakenBack
	}
	return now, true
}

func (f *Followed) after(e Entry, terms Terms) {
	f.Acts = append(f.Acts, e)
	switch e.Kind {
	case RecommendationForwarded:
		f.State = RecommendationWithUnit
		if terms.Addressee != nil {
			f.With = *terms.Addressee
		}
	case RecommendationAnswered:
		f.State = RecommendationReplied
	case RecommendationDeclined:
		f.State = RecommendationRefused
	case RecommendationSettled:
		f.State = RecommendationClosed
	case RecommendationContested:
		f.State = RecommendationOpen
		if f.With.Unit != "" {
			f.State = RecommendationWithUnit
		}
	}
}

// Reworded reports whether the unit worded it anew after the newest answer.
func (f Followed) Reworded() bool {
	for _, e := range slices.Backward(f.Acts) {
		if e.Kind == RecommendationAnswered || e.Kind == RecommendationDeclined {
			return f.Recommended.Entry > e.About
		}
	}
	return false
}

// holder is who has a recommendation now: where it was forwarded to, or else the issuing authority where that is asked, or
// else the lead unit.
func (p *Period) holder(f Followed) PinnedUnit {
	switch {
	case f.With.Unit != "":
		return f.With
	case f.Addressee.Kind == AddressedIssuing:
		return p.IssuingUnit
	}
	return p.LeadUnit
}

// aboutRecommendation is the id of the recommendation that terms are about.
func aboutRecommendation(stored []byte) string {
	terms, err := ParseTerms(stored)
	if err != nil {
		return ""
	}
	return terms.Recommendation
}
