package show_test

import (
	"google.golang.org/protobuf/proto"

	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
)

// standing is a period in which much was decided.
func standing() *reportingv1.PeriodStanding {
	counts := &reportingv1.PeriodCounts{Expected: 6, OnTime: 1, Late: 1, ByExtension: 1, Excused: 1, Missing: 2, Accepted: 3}
	return &reportingv1.PeriodStanding{
		Name: period().GetName() + "/standing", LastEntry: 4, Counts: counts,
		Extensions: []*reportingv1.Extension{
			{Units: []string{"units/a", "units/b"}, DueTime: at(17, 0), Comment: "Ảnh hưởng của bão", Document: "15/CV-LĐTBXH", ReceiveTime: at(8, 0)},
			{DueTime: at(18, 0), Comment: "Mất kết nối trung tâm dữ liệu", ReceiveTime: at(9, 0)},
		},
		Exemptions:    []*reportingv1.Exemption{{Unit: "units/c", Comment: "Đang sáp nhập", Document: "20/QĐ-UBND", ReceiveTime: at(8, 30)}},
		Certification: &reportingv1.Certification{Comment: "Đủ để lưu", ReceiveTime: at(20, 0), Counts: counts},
	}
}

func outages() []*reportingv1.Outage {
	return []*reportingv1.Outage{{
		Entry: "outages/entries/1", StartTime: at(1, 0), EndTime: at(2, 30), DueTime: at(12, 0), Comment: "Mất kết nối trung tâm dữ liệu",
	}}
}

// reopened is a report that came back once, was reopened and has everything a report can have.
func reopened() *reportingv1.Report {
	r := proto.CloneOf(report())
	r.State, r.Timeliness = reportingv1.Report_STATE_REOPENED, reportingv1.Timeliness_TIMELINESS_BY_EXTENSION
	r.RegularDueTime, r.ReturnDueTime = at(6, 0), at(19, 0)
	r.Writing = &reportingv1.Writing{Answer: reportingv1.Writing_ANSWER_OPEN, UntilTime: at(22, 0)}
	r.Remarks = []*reportingv1.PartRemark{{Part: "values/B1.1", Comment: "Bổ sung hộ còn sót"}}
	r.Extension = standing().GetExtensions()[0]
	r.Exemption = standing().GetExemptions()[0]
	r.PendingRequest = &reportingv1.PendingRequest{Kind: reportingv1.PendingRequest_KIND_EXTENSION, Comment: "Chờ số liệu", DueTime: at(23, 0)}
	r.Changes = []*reportingv1.PartChange{{Part: "values/B1.1", Before: "15", After: "14"}}
	return r
}

func changed() *reportingv1.ConsolidatedReport {
	c := proto.CloneOf(consolidated())
	c.Changes = []*reportingv1.ConsolidatedChange{{
		Unit: pinned("a"), Entry: 1, EntryNow: 5, Timeliness: reportingv1.Timeliness_TIMELINESS_LATE,
		TimelinessNow: reportingv1.Timeliness_TIMELINESS_BY_EXTENSION, Parts: reopened().GetChanges(),
	}}
	return c
}
