package reporting

import (
	"slices"
	"time"

	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	"github.com/tiendo/tiendo/services/fault"
)

// PeriodStanding is what was decided for a period since it was opened, or, under the name outages, for the whole system:
// what its series adds up to. Like Standing it is a projection.
type PeriodStanding struct {
	Series        SeriesName     `bson:"_id"`
	Extensions    []Extension    `bson:"extensions"`
	Exemptions    []Exemption    `bson:"exemptions"` // those in force
	Certification *Certification `bson:"certification"`
	Adoptions     []Adopted      `bson:"adoptions"`  // oldest first
	HandOvers     []HandOver     `bson:"hand_overs"` // the newest of each report
	Divisions     []Division     `bson:"divisions"`  // the newest of each unit
	Tail          `bson:",inline"`
}

// Extension is more time: for units of a period, or for everything that was due during an outage.
type Extension struct {
	Entry    string    `bson:"entry"` // resource name of the entry
	Units    []string  `bson:"units"` // empty for all
	Due      time.Time `bson:"due"`
	Start    time.Time `bson:"start"` // of an outage
	End      time.Time `bson:"end"`   // of an outage
	Comment  string    `bson:"comment"`
	Document string    `bson:"document"`
	At       time.Time `bson:"at"`
}

// Exemption frees one unit from reporting.
type Exemption struct {
	Unit     string    `bson:"unit"`
	Entry    string    `bson:"entry"`
	Comment  string    `bson:"comment"`
	Document string    `bson:"document"`
	At       time.Time `bson:"at"`
	Adoption bool      `bson:"adoption"` // the version of the plan that was adopted does not name the unit
}

// Certification freezes the figures of a period.
type Certification struct {
	Entry   string    `bson:"entry"`
	Number  int       `bson:"number"`
	Comment string    `bson:"comment"`
	At      time.Time `bson:"at"`
	Counts  Counts    `bson:"counts"`
}

func (s PeriodStanding) tail() Tail         { return s.Tail }
func (s PeriodStanding) series() SeriesName { return s.Series }

// After is the standing after one more entry of the series.
func (s PeriodStanding) After(e Entry) PeriodStanding {
	s.Tail = s.Tail.advanced(e)
	// Terms that cannot be read show in the check of the series; they give nobody anything.
	terms, err := ParseTerms(e.Content)
	if err != nil {
		return s
	}
	switch e.Kind {
	case Extended:
		s.Extensions = append(slices.Clone(s.Extensions), Extension{
			Entry: e.Name(), Units: terms.Units, Due: terms.Due.Time, Start: terms.OutageStart.Time, End: terms.OutageEnd.Time,
			Comment: e.Comment, Document: terms.Document, At: e.ReceivedAt,
		})
	case Exempted:
		s.Exemptions = slices.Clone(s.Exemptions)
		for _, unit := range terms.Units {
			s.Exemptions = append(s.Exemptions, Exemption{
				Unit: unit, Entry: e.Name(), Comment: e.Comment, Document: terms.Document, At: e.ReceivedAt,
			})
		}
	case ExemptionEnded:
		s.Exemptions = slices.DeleteFunc(slices.Clone(s.Exemptions), func(x Exemption) bool { return terms.about(x.Unit) })
	case Certified:
		s.Certification = &Certification{Entry: e.Name(), Number: e.Number, Comment: e.Comment, At: e.ReceivedAt}
		if terms.Counts != nil {
			s.Certification.Counts = *terms.Counts
		}
	case CertificationLifted:
		s.Certification = nil
	case VersionAdopted, TakenOver:
		return s.afterAdoption(e, terms)
	case HandedOver:
		return s.afterHandOver(e, terms)
	case FiguresDivided:
		return s.afterDivision(e, terms)
	}
	return s
}

// Next is the entry an act becomes, or why it may not be done now.
func (s PeriodStanding) Next(a Act, _ Allowance) (Entry, error) {
	if err := s.seen(a, s.Series); err != nil {
		return Entry{}, err
	}
	certified := s.Certification != nil
	switch {
	case s.full():
		return Entry{}, fault.New(faultv1.Reason_REASON_REPORT_STATE, "report", string(s.Series))
	case certified && !leavesFigures(a.Kind):
		return Entry{}, fault.New(faultv1.Reason_REASON_PERIOD_CERTIFIED, "period", string(s.Series))
	case !certified && a.Kind == CertificationLifted:
		return Entry{}, fault.New(faultv1.Reason_REASON_PERIOD_NOT_CERTIFIED, "period", string(s.Series))
	}
	return s.next(s.Series, a), nil
}

// leavesFigures reports whether an act changes no figure, so that a certified period lets it happen.
func leavesFigures(kind EntryKind) bool {
	return kind == CertificationLifted || kind == TakenOver || kind == FiguresDivided
}

// certifiedBy is the number of the entry that certified the period.
func (s PeriodStanding) certifiedBy() int { return s.Certification.Number }

// exemption is the exemption a unit has, nil if none.
func (s PeriodStanding) exemption(unit string) *Exemption {
	i := slices.IndexFunc(s.Exemptions, func(x Exemption) bool { return x.Unit == unit })
	if i < 0 {
		return nil
	}
	return &s.Exemptions[i]
}

// Allowance is what a unit was granted for the report it owes.
func (p *Period) Allowance(o Obligation, decided, outages PeriodStanding) Allowance {
	due := p.DueFor(o)
	a := Allowance{
		OpenedAt: p.OpenedAt, Regular: due, Due: due, Certified: decided.Certification != nil,
		Exemption: decided.exemption(o.Unit.Unit),
	}
	for i, x := range decided.Extensions {
		if len(x.Units) == 0 || slices.Contains(x.Units, o.Unit.Unit) {
			a.extend(&decided.Extensions[i])
		}
	}
	before := a.Due // a longer outage that is declared later is held against the same due time as the first
	for i, x := range outages.Extensions {
		if x.hit(before) || x.hit(a.Due) {
			a.extend(&outages.Extensions[i])
		}
	}
	if p.LockAfterDays != nil {
		a.LockAt = a.Due.AddDate(0, 0, *p.LockAfterDays)
	}
	return a
}

// hit reports whether something due at an instant was due during the outage.
func (x Extension) hit(due time.Time) bool { return due.After(x.Start) && !due.After(x.End) }

// extend moves the due time to that of an extension, if that is later.
func (a *Allowance) extend(x *Extension) {
	if a.Due.Before(x.Due) {
		a.Due, a.Extension = x.Due, x
	}
}
