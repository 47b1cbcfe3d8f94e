package show_test

import (
	"slices"

	"google.golang.org/protobuf/proto"

	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
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
		Exemptions: []*reportingv1.Exemption{{Unit: "units/c", Comment: "Đang sáp nhập", Document: "20/QĐ-UBND", ReceiveTime: at(8, 30)}},
		HandOvers: []*reportingv1.HandOver{{
			Unit: pinned("b"), Holders: []*reportingv1.PinnedUnit{pinned("d"), pinned("e")}, Comment: "Sắp xếp đơn vị hành chính",
			Document: "1656/NQ-UBTVQH15", ReceiveTime: at(8, 40),
		}},
		Adoptions: []*reportingv1.Adoption{{
			PlanVersion: 2, Comment: "Kế hoạch điều chỉnh", Document: "15/QĐ-UBND", ReceiveTime: at(8, 45), Changes: []*reportingv1.PlanChange{
				{Subject: reportingv1.PlanChange_SUBJECT_LEAD_UNIT, Code: "units/e", Before: "Phòng cũ", After: "Phòng mới"},
				{Subject: reportingv1.PlanChange_SUBJECT_REPORTING_UNIT, Code: "units/d", After: "Xã D"},
				{Subject: reportingv1.PlanChange_SUBJECT_INDICATOR, Code: "B1.1", Before: "Số hộ", After: "Số hộ nghèo", Fields: []string{"title", "targets"}},
				{Subject: reportingv1.PlanChange_SUBJECT_TASK, Code: "1.2", Before: "Tập huấn"},
				{Subject: reportingv1.PlanChange_SUBJECT_CHECK, Code: "nu", Before: "Kiểm tra số nữ", After: "Kiểm tra số nữ", Fields: []string{"expression", "severity"}},
				{Subject: reportingv1.PlanChange_SUBJECT_PROGRESS_RULE},
			},
		}, {
			PlanVersion: 3, AuthoritiesOnly: true, Comment: "Phòng cũ giải thể", ReceiveTime: at(8, 50),
		}},
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
	r.Remarks = []*reportingv1.PartRemark{
		{Part: "values/B1.1", Comment: "Bổ sung hộ còn sót"}, {Part: "sections/1", Comment: "Nêu rõ hơn"}, {Part: "proposals", Comment: "Nêu kinh phí"},
	}
	r.Extension = standing().GetExtensions()[0]
	r.Exemption = standing().GetExemptions()[0]
	r.PendingRequest = &reportingv1.PendingRequest{Kind: reportingv1.PendingRequest_KIND_EXTENSION, Comment: "Chờ số liệu", DueTime: at(23, 0)}
	r.AcceptedEntry = 1
	r.Changes = []*reportingv1.PartChange{
		{Part: "values/B1.1", Before: "15000.5", After: "NOT_AVAILABLE: Đang rà soát (ghi chú)"},
		{Part: "values/R", Before: "1000/2500", After: "NOTHING_OCCURRED"},
		{Part: "values/Y", Before: "true", After: "false (đã hủy)"},
		{Part: "values/T", Before: "2024/2025", After: "1000"},
		{Part: "sections/1", Before: "Đã tổ chức 2 hội nghị."},
		{Part: "difficulties", After: "Kinh phí còn hạn chế."},
		{Part: "annexes/1", After: "hợp đồng"},
	}
	return r
}

// asked is the period of a report whose indicators are of every kind.
func asked() *reportingv1.Period {
	p := period()
	p.Indicators = append(slices.Clone(p.Indicators),
		&planv1.Indicator{Code: "R", ValueKind: planv1.Indicator_VALUE_KIND_RATIO},
		&planv1.Indicator{Code: "Y", ValueKind: planv1.Indicator_VALUE_KIND_YES_NO})
	return p
}

// extended is a board on which some units have due times of their own, and two wait for an answer.
func extended() *reportingv1.Board {
	b := proto.CloneOf(board())
	b.Rows[0].DueTime, b.Rows[0].Extended, b.Rows[0].Timeliness = at(23, 0), true, reportingv1.Timeliness_TIMELINESS_BY_EXTENSION
	b.Rows[1].DueTime, b.Rows[1].PendingRequest = at(12, 0), reopened().GetPendingRequest()
	b.Rows[2].DueTime, b.Rows[2].ReturnDueTime = period().GetDueTime(), at(19, 0)
	b.Rows = append(b.Rows, &reportingv1.BoardRow{
		Unit: pinned("d"), State: reportingv1.Report_STATE_ACCEPTED, Timeliness: reportingv1.Timeliness_TIMELINESS_ON_TIME,
		PendingRequest: &reportingv1.PendingRequest{Kind: reportingv1.PendingRequest_KIND_REOPENING, Comment: "Sót một hộ"},
	})
	b.Counts = &reportingv1.BoardCounts{Expected: 4, NotStarted: 1, Returned: 1, Accepted: 2, OnTime: 1, Late: 1, ByExtension: 1, Pending: 1, Requests: 2}
	return b
}

// byExtension is a receipt of a report that came in extended time.
func byExtension() *reportingv1.Receipt {
	r := proto.CloneOf(receipt())
	r.DueTime, r.RegularDueTime, r.Timeliness = at(23, 0), at(6, 0), reportingv1.Timeliness_TIMELINESS_BY_EXTENSION
	return r
}

// decidedEntries are acts that laid something down.
func decidedEntries() []*reportingv1.Entry {
	return []*reportingv1.Entry{
		{Number: 1, Kind: reportingv1.Entry_KIND_RETURNED, ReceiveTime: at(9, 0), Comment: "Đề nghị sửa", Terms: &reportingv1.Terms{DueTime: at(19, 0), Remarks: reopened().GetRemarks()[:2]}},
		{Number: 2, Kind: reportingv1.Entry_KIND_REOPENED, ReceiveTime: at(9, 1), Terms: &reportingv1.Terms{UntilTime: at(22, 0)}},
		{Number: 3, Kind: reportingv1.Entry_KIND_EXTENDED, ReceiveTime: at(9, 2), Comment: "Bão", Terms: &reportingv1.Terms{
			Units: []string{"units/a", "units/b"}, DueTime: at(17, 0), Document: "15/CV-LĐTBXH",
		}},
		{Number: 4, Kind: reportingv1.Entry_KIND_CERTIFIED, ReceiveTime: at(9, 3), Terms: &reportingv1.Terms{Counts: standing().GetCounts()}},
	}
}

func changed() *reportingv1.ConsolidatedReport {
	c := proto.CloneOf(consolidated())
	c.Figures[0].ValueKind = planv1.Indicator_VALUE_KIND_AMOUNT
	c.Units = append(c.Units, &reportingv1.UnitStanding{Unit: pinned("e"), Timeliness: reportingv1.Timeliness_TIMELINESS_EXCUSED},
		&reportingv1.UnitStanding{Unit: pinned("f"), Timeliness: reportingv1.Timeliness_TIMELINESS_BY_EXTENSION, Included: true})
	c.Changes = []*reportingv1.ConsolidatedChange{
		{
			Unit: pinned("a"), Entry: 1, EntryNow: 5, Timeliness: reportingv1.Timeliness_TIMELINESS_LATE,
			TimelinessNow: reportingv1.Timeliness_TIMELINESS_BY_EXTENSION, Parts: reopened().GetChanges()[:1],
		},
		{
			Unit: pinned("c"), EntryNow: 2, Timeliness: reportingv1.Timeliness_TIMELINESS_OVERDUE,
			TimelinessNow: reportingv1.Timeliness_TIMELINESS_LATE,
		},
	}
	return c
}
