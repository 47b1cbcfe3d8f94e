package reportingserver

import (
	"time"

	"google.golang.org/protobuf/types/known/timestamppb"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/reporting"
	"github.com/tiendo/tiendo/services/reporting/reportstore"
)

// timestamp is an instant on the wire; not set for the zero time.
func timestamp(t time.Time) *timestamppb.Timestamp {
	if t.IsZero() {
		return nil
	}
	return timestamppb.New(t)
}

func reportProto(v reporting.ReportView) *reportingv1.Report {
	s := v.Standing
	out := &reportingv1.Report{
		Name: string(s.Report), Unit: v.Obligation.Unit.Unit, UnitDisplayName: v.Obligation.Unit.DisplayName,
		State: states.wire[s.State], Timeliness: timelinesses.wire[s.TimelinessAt(v.Now, v.Allowance)],
		DueTime: timestamp(v.Allowance.Due), FirstReceiveTime: timestamp(s.FirstReceivedAt), LastEntry: int32(s.LastNumber),
		ContentEntry: int32(s.Submission), ReturnComment: s.ReturnComment, Indicators: v.Obligation.Indicators,
		Etag: etag(s.LastNumber), Writing: writingProto(s.WritingAt(v.Now, v.Allowance)), Remarks: remarksProto(s.Remarks),
		ReturnDueTime: timestamp(s.ReturnDue), PendingRequest: pendingProto(s.Pending(v.Allowance)),
		AcceptedEntry: int32(s.Counted().Entry), Changes: changesProto(v.Changes),
	}
	if x := v.Allowance.Extension; x != nil {
		out.RegularDueTime, out.Extension = timestamp(v.Allowance.Regular), extensionProto(*x)
		out.Extension.Units = nil // who else got it is not the unit's business
	}
	if x := v.Allowance.Exemption; x != nil {
		out.Exemption = exemptionProto(*x)
	}
	if v.HasDraft && s.State == reporting.NotStarted {
		out.State = reportingv1.Report_STATE_DRAFTING
	}
	if v.Content != nil {
		out.Content, out.ComputedValues = contentProto(*v.Content), computedProto(v.Computed)
	}
	for _, source := range v.Sources {
		out.DrawnSources = append(out.DrawnSources, drawnSourceProto(source))
	}
	for _, value := range v.Previous {
		out.PreviousValues = append(out.PreviousValues, valueProto(value))
	}
	for _, task := range v.Tasks {
		out.Tasks = append(out.Tasks, &reportingv1.ReportTask{Task: task.Task, Standing: taskStandings.wire[task.Standing]})
	}
	for _, action := range v.Acts {
		out.AllowedActs = append(out.AllowedActs, acts.wire[action])
	}
	return out
}

func entriesProto(entries []reporting.Entry, withContent bool) []*reportingv1.Entry {
	out := make([]*reportingv1.Entry, 0, len(entries))
	for _, e := range entries {
		out = append(out, entryProto(e, withContent))
	}
	return out
}

func entryProto(e reporting.Entry, withContent bool) *reportingv1.Entry {
	out := &reportingv1.Entry{
		Name: e.Name(), Number: int32(e.Number), Kind: entryKinds.wire[e.Kind], Account: e.Account,
		AccountDisplayName: e.AccountName, Unit: e.Unit, ReceiveTime: timestamp(e.ReceivedAt), DueTime: timestamp(e.Due),
		Timeliness: timelinesses.wire[e.Timeliness], RequestId: e.RequestID, Comment: e.Comment, AboutEntry: int32(e.About),
		ContentSha256: e.ContentHash, PreviousSha256: e.PreviousHash, Sha256: e.Hash, Statement: string(e.Statement()),
	}
	out.RegularDueTime = timestamp(e.RegularDue)
	if e.LaysDown() {
		out.Terms = termsProto(e.Content)
	}
	if withContent {
		out.CanonicalContent = e.Content
		if e.Kind == reporting.Submitted {
			// A content that cannot be read back shows in the series check; the bytes are here for who wants to look.
			if content, err := reporting.ParseContent(e.Content); err == nil {
				out.Content = contentProto(content)
			}
		}
	}
	return out
}

func checkProto(brokenAt int) *reportingv1.SeriesCheck {
	return &reportingv1.SeriesCheck{Intact: brokenAt == 0, BrokenAt: int32(brokenAt)}
}

func receiptKeysProto(keys []reportstore.PublishedKey) *reportingv1.ListReceiptKeysResponse {
	out := new(reportingv1.ListReceiptKeysResponse)
	for _, key := range keys {
		out.Keys = append(out.Keys, &reportingv1.ReceiptKey{KeyId: key.ID, PublicKey: key.Public})
	}
	return out
}

func receiptProto(e reporting.Entry) *reportingv1.Receipt {
	return &reportingv1.Receipt{
		Number: e.ReceiptNumber(), Entry: e.Name(), Unit: e.Unit, ReceiveTime: timestamp(e.ReceivedAt),
		DueTime: timestamp(e.Due), Timeliness: timelinesses.wire[e.Timeliness], ContentSha256: e.ContentHash,
		EntrySha256: e.Hash, RequestId: e.RequestID, KeyId: e.KeyID, Signature: e.Signature,
		Statement: string(e.ReceiptStatement()), RegularDueTime: timestamp(e.RegularDue),
	}
}
