package reportingserver

import (
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
)

// instant is an instant from the wire; the zero time if it is not set.
func instant(t *timestamppb.Timestamp) time.Time {
	if t == nil {
		return time.Time{}
	}
	return t.AsTime()
}

func periodStandingProto(v reporting.PeriodView) *reportingv1.PeriodStanding {
	out := &reportingv1.PeriodStanding{
		Name: string(v.Period.Name) + "/standing", LastEntry: int32(v.Standing.LastNumber), Etag: etag(v.Standing.LastNumber),
	}
	for _, a := range v.Adoptions {
		out.Adoptions = append(out.Adoptions, adoptionProto(a))
	}
	for _, h := range v.HandOvers {
		out.HandOvers = append(out.HandOvers, handOverProto(v.Period, h))
	}
	for _, x := range v.Extensions {
		out.Extensions = append(out.Extensions, extensionProto(x))
	}
	for _, x := range v.Exemptions {
		out.Exemptions = append(out.Exemptions, exemptionProto(x))
	}
	if c := v.Standing.Certification; c != nil {
		out.Certification = &reportingv1.Certification{Entry: c.Entry, Comment: c.Comment, ReceiveTime: timestamp(c.At)}
		if v.All {
			out.Certification.Counts = countsProto(c.Counts)
		}
	}
	if v.All {
		out.Counts = countsProto(v.Counts)
	}
	for _, action := range v.Acts {
		out.AllowedActs = append(out.AllowedActs, periodActs.wire[action])
	}
	return out
}

func countsProto(c reporting.Counts) *reportingv1.PeriodCounts {
	return &reportingv1.PeriodCounts{
		Expected: int32(c.Expected), OnTime: int32(c.OnTime), Late: int32(c.Late), ByExtension: int32(c.ByExtension),
		Excused: int32(c.Excused), Missing: int32(c.Missing), Pending: int32(c.Pending), Accepted: int32(c.Accepted),
	}
}

func extensionProto(x reporting.Extension) *reportingv1.Extension {
	return &reportingv1.Extension{
		Entry: x.Entry, Units: x.Units, DueTime: timestamp(x.Due), Comment: x.Comment, Document: x.Document,
		ReceiveTime: timestamp(x.At),
	}
}

func exemptionProto(x reporting.Exemption) *reportingv1.Exemption {
	return &reportingv1.Exemption{
		Unit: x.Unit, Entry: x.Entry, Comment: x.Comment, Document: x.Document, ReceiveTime: timestamp(x.At),
	}
}

func adoptionProto(a reporting.AdoptionView) *reportingv1.Adoption {
	out := &reportingv1.Adoption{
		Entry: a.Entry, PlanVersion: int32(a.Version), AuthoritiesOnly: a.Kind == reporting.TakenOver, Comment: a.Comment,
		Document: a.Document, ReceiveTime: timestamp(a.At),
	}
	for _, c := range a.Changes {
		out.Changes = append(out.Changes, &reportingv1.PlanChange{
			Subject: planSubjects.wire[c.Subject], Code: c.Code, Before: c.Before, After: c.After, Fields: c.Fields,
		})
	}
	return out
}

func handOverProto(p reporting.PeriodNow, h reporting.HandOver) *reportingv1.HandOver {
	unit := reporting.PinnedUnit{Unit: h.Unit}
	if o, ok := p.Obligation(h.Unit); ok {
		unit = o.Unit
	}
	return &reportingv1.HandOver{
		Unit: pinnedProto(unit), Report: string(p.Name.Report(h.Unit)), Holders: pinnedUnitsProto(h.Holders), Entry: h.Entry,
		Comment: h.Comment, Document: h.Document, ReceiveTime: timestamp(h.At),
	}
}

func outageProto(x reporting.Extension) *reportingv1.Outage {
	return &reportingv1.Outage{
		Entry: x.Entry, StartTime: timestamp(x.Start), EndTime: timestamp(x.End), DueTime: timestamp(x.Due),
		Comment: x.Comment, ReceiveTime: timestamp(x.At),
	}
}

func writingProto(w reporting.Writing) *reportingv1.Writing {
	return &reportingv1.Writing{Answer: writeAnswers.wire[w.Answer], UntilTime: timestamp(w.Until)}
}

func pendingProto(asked *reporting.AskedOf) *reportingv1.PendingRequest {
	if asked == nil {
		return nil
	}
	return &reportingv1.PendingRequest{
		Kind: requestKinds.wire[asked.Kind], Entry: int32(asked.Entry), Comment: asked.Comment, DueTime: timestamp(asked.Due),
		ReceiveTime: timestamp(asked.At),
	}
}

func remarksProto(remarks []reporting.Remark) []*reportingv1.PartRemark {
	var out []*reportingv1.PartRemark
	for _, r := range remarks {
		out = append(out, &reportingv1.PartRemark{Part: r.Part, Comment: r.Comment})
	}
	return out
}

func remarksFromProto(in []*reportingv1.PartRemark) []reporting.Remark {
	var remarks []reporting.Remark
	for _, r := range in {
		remarks = append(remarks, reporting.Remark{Part: r.GetPart(), Comment: reporting.NormaliseText(r.GetComment())})
	}
	return remarks
}

func changesProto(changes []reporting.PartChange) []*reportingv1.PartChange {
	var out []*reportingv1.PartChange
	for _, c := range changes {
		out = append(out, &reportingv1.PartChange{Part: c.Part, Before: c.Before, After: c.After})
	}
	return out
}

func consolidatedChangeProto(c reporting.ConsolidatedChange) *reportingv1.ConsolidatedChange {
	return &reportingv1.ConsolidatedChange{
		Unit: pinnedProto(c.Unit), Entry: int32(c.Entry), EntryNow: int32(c.EntryNow), Parts: changesProto(c.Parts),
		Timeliness: timelinesses.wire[c.Timeliness], TimelinessNow: timelinesses.wire[c.TimelinessNow],
	}
}

// termsProto reads what an act lays down. What cannot be read back shows in the series check; the bytes are in the entry.
func termsProto(stored []byte) *reportingv1.Terms {
	t, err := reporting.ParseTerms(stored)
	if err != nil {
		return nil
	}
	out := &reportingv1.Terms{
		Units: t.Units, Remarks: remarksProto(t.Remarks), DueTime: timestamp(t.Due.Time), UntilTime: timestamp(t.Until.Time),
		Document: t.Document, OutageStartTime: timestamp(t.OutageStart.Time), OutageEndTime: timestamp(t.OutageEnd.Time),
	}
	if t.Counts != nil {
		out.Counts = countsProto(*t.Counts)
	}
	out.PlanVersion, out.Recommendation = int32(t.PlanVersion), t.Recommendation
	out.RevisionSha256 = t.RevisionSHA256
	if t.Addressee != nil {
		out.Addressee = t.Addressee.Unit
	}
	for _, portion := range t.Portions {
		out.Portions = append(out.Portions, &reportingv1.FigurePortion{Indicator: portion.Indicator, Unit: portion.Unit, Value: portion.Value})
	}
	for _, holder := range t.Holders {
		out.Holders = append(out.Holders, holder.Unit)
	}
	return out
}
