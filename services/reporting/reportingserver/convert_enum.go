package reportingserver

import (
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/reporting"
)

// enum maps the values of an enum on the wire to those of the domain, and back.
type enum[W, D comparable] struct {
	domain map[W]D
	wire   map[D]W
}

func newEnum[W, D comparable](domain map[W]D) enum[W, D] {
	e := enum[W, D]{domain: domain, wire: make(map[D]W, len(domain))}
	for w, d := range domain {
		e.wire[d] = w
	}
	return e
}

var (
	missingKinds = newEnum(map[reportingv1.Missing_Kind]reporting.MissingKind{
		reportingv1.Missing_KIND_NOTHING_OCCURRED: reporting.NothingOccurred,
		reportingv1.Missing_KIND_NOT_APPLICABLE:   reporting.NotApplicable,
		reportingv1.Missing_KIND_NOT_AVAILABLE:    reporting.NotAvailable,
	})
	states = newEnum(map[reportingv1.Report_State]reporting.State{
		reportingv1.Report_STATE_NOT_STARTED: reporting.NotStarted,
		reportingv1.Report_STATE_DRAFTING:    reporting.Drafting,
		reportingv1.Report_STATE_SUBMITTED:   reporting.StateSubmitted,
		reportingv1.Report_STATE_RETURNED:    reporting.StateReturned,
		reportingv1.Report_STATE_ACCEPTED:    reporting.StateAccepted,
		reportingv1.Report_STATE_WITHDRAWN:   reporting.StateWithdrawn,
		reportingv1.Report_STATE_REOPENED:    reporting.StateReopened,
	})
	timelinesses = newEnum(map[reportingv1.Timeliness]reporting.Timeliness{
		reportingv1.Timeliness_TIMELINESS_PENDING: reporting.Pending,
		reportingv1.Timeliness_TIMELINESS_ON_TIME: reporting.OnTime,
		reportingv1.Timeliness_TIMELINESS_LATE:    reporting.Late,
		reportingv1.Timeliness_TIMELINESS_OVERDUE: reporting.Overdue,

		reportingv1.Timeliness_TIMELINESS_BY_EXTENSION: reporting.ByExtension,
		reportingv1.Timeliness_TIMELINESS_EXCUSED:      reporting.Excused,
	})
	entryKinds = newEnum(map[reportingv1.Entry_Kind]reporting.EntryKind{
		reportingv1.Entry_KIND_SUBMITTED:  reporting.Submitted,
		reportingv1.Entry_KIND_RETURNED:   reporting.Returned,
		reportingv1.Entry_KIND_ACCEPTED:   reporting.Accepted,
		reportingv1.Entry_KIND_COMPILED:   reporting.Compiled,
		reportingv1.Entry_KIND_APPROVED:   reporting.Approved,
		reportingv1.Entry_KIND_DISPATCHED: reporting.Dispatched,

		reportingv1.Entry_KIND_WITHDRAWN:            reporting.Withdrawn,
		reportingv1.Entry_KIND_REOPENED:             reporting.Reopened,
		reportingv1.Entry_KIND_EXTENSION_REQUESTED:  reporting.ExtensionRequested,
		reportingv1.Entry_KIND_REOPENING_REQUESTED:  reporting.ReopeningRequested,
		reportingv1.Entry_KIND_REQUEST_DECLINED:     reporting.RequestDeclined,
		reportingv1.Entry_KIND_EXTENDED:             reporting.Extended,
		reportingv1.Entry_KIND_EXEMPTED:             reporting.Exempted,
		reportingv1.Entry_KIND_EXEMPTION_ENDED:      reporting.ExemptionEnded,
		reportingv1.Entry_KIND_CERTIFIED:            reporting.Certified,
		reportingv1.Entry_KIND_CERTIFICATION_LIFTED: reporting.CertificationLifted,
		reportingv1.Entry_KIND_PLAN_VERSION_ADOPTED: reporting.VersionAdopted,
		reportingv1.Entry_KIND_PERIOD_TAKEN_OVER:    reporting.TakenOver,
		reportingv1.Entry_KIND_REPORT_HANDED_OVER:   reporting.HandedOver,
		reportingv1.Entry_KIND_FIGURES_DIVIDED:      reporting.FiguresDivided,

		reportingv1.Entry_KIND_DOCUMENT_DRAFTED:         reporting.DocumentDrafted,
		reportingv1.Entry_KIND_DOCUMENT_CONTENT_CHECKED: reporting.DocumentContentChecked,
		reportingv1.Entry_KIND_DOCUMENT_FORMAT_CHECKED:  reporting.DocumentFormatChecked,
		reportingv1.Entry_KIND_DOCUMENT_RETURNED:        reporting.DocumentReturned,
		reportingv1.Entry_KIND_DOCUMENT_APPROVED:        reporting.DocumentApproved,
		reportingv1.Entry_KIND_DOCUMENT_NUMBERED:        reporting.DocumentNumbered,
		reportingv1.Entry_KIND_DOCUMENT_PREPARED:        reporting.DocumentPrepared,
		reportingv1.Entry_KIND_DOCUMENT_SIGNED:          reporting.DocumentSigned,
		reportingv1.Entry_KIND_DOCUMENT_ISSUED:          reporting.DocumentIssued,
		reportingv1.Entry_KIND_DOCUMENT_SENT:            reporting.DocumentSent,
		reportingv1.Entry_KIND_DOCUMENT_REPLACED:        reporting.DocumentReplaced,
		reportingv1.Entry_KIND_DOCUMENT_CORRECTED:       reporting.DocumentCorrected,
		reportingv1.Entry_KIND_DOCUMENT_WITHDRAWN:       reporting.DocumentWithdrawn,
		reportingv1.Entry_KIND_DOCUMENT_CANCELLED:       reporting.DocumentCancelled,
		reportingv1.Entry_KIND_RECOMMENDATION_FORWARDED: reporting.RecommendationForwarded,
		reportingv1.Entry_KIND_RECOMMENDATION_ANSWERED:  reporting.RecommendationAnswered,
		reportingv1.Entry_KIND_RECOMMENDATION_DECLINED:  reporting.RecommendationDeclined,
		reportingv1.Entry_KIND_RECOMMENDATION_SETTLED:   reporting.RecommendationSettled,
		reportingv1.Entry_KIND_RECOMMENDATION_CONTESTED: reporting.RecommendationContested,
		reportingv1.Entry_KIND_DISPATCH_ACKNOWLEDGED:    reporting.DispatchAcknowledged,
		reportingv1.Entry_KIND_DISPATCH_REJECTED:        reporting.DispatchRejected,
		reportingv1.Entry_KIND_NARRATIVE_SAVED:          reporting.NarrativeSaved,
	})
	requestKinds = newEnum(map[reportingv1.PendingRequest_Kind]reporting.EntryKind{
		reportingv1.PendingRequest_KIND_EXTENSION: reporting.ExtensionRequested,
		reportingv1.PendingRequest_KIND_REOPENING: reporting.ReopeningRequested,
	})
	writeAnswers = newEnum(map[reportingv1.Writing_Answer]reporting.WriteAnswer{
		reportingv1.Writing_ANSWER_OPEN:               reporting.WriteOpen,
		reportingv1.Writing_ANSWER_NOT_YET:            reporting.WriteNotYet,
		reportingv1.Writing_ANSWER_LOCKED_BY_DEADLINE: reporting.WriteLockedByDeadline,
		reportingv1.Writing_ANSWER_SUBMITTED:          reporting.WriteSubmitted,
		reportingv1.Writing_ANSWER_ACCEPTED:           reporting.WriteAccepted,
		reportingv1.Writing_ANSWER_CONSOLIDATED:       reporting.WriteConsolidated,
		reportingv1.Writing_ANSWER_CERTIFIED:          reporting.WriteCertified,
		reportingv1.Writing_ANSWER_REOPENING_ENDED:    reporting.WriteReopeningEnded,
	})
	periodActs = newEnum(map[reportingv1.PeriodStanding_Act]access.Action{
		reportingv1.PeriodStanding_ACT_EXTEND:             access.ExtendReports,
		reportingv1.PeriodStanding_ACT_EXEMPT:             access.ExemptReports,
		reportingv1.PeriodStanding_ACT_END_EXEMPTION:      access.EndExemption,
		reportingv1.PeriodStanding_ACT_CERTIFY:            access.CertifyPeriod,
		reportingv1.PeriodStanding_ACT_LIFT_CERTIFICATION: access.LiftCertification,
		reportingv1.PeriodStanding_ACT_HAND_OVER:          access.HandOverReport,
		reportingv1.PeriodStanding_ACT_DIVIDE_FIGURES:     access.DivideFigures,
	})
	planSubjects = newEnum(map[reportingv1.PlanChange_Subject]reporting.PlanSubject{
		reportingv1.PlanChange_SUBJECT_ISSUING_UNIT:   reporting.IssuingUnitChanged,
		reportingv1.PlanChange_SUBJECT_LEAD_UNIT:      reporting.LeadUnitChanged,
		reportingv1.PlanChange_SUBJECT_RECIPIENT_UNIT: reporting.RecipientUnitChanged,
		reportingv1.PlanChange_SUBJECT_REPORTING_UNIT: reporting.ReportingUnitChanged,
		reportingv1.PlanChange_SUBJECT_SECTION:        reporting.SectionChanged,
		reportingv1.PlanChange_SUBJECT_TASK:           reporting.TaskChanged,
		reportingv1.PlanChange_SUBJECT_INDICATOR:      reporting.IndicatorChanged,
		reportingv1.PlanChange_SUBJECT_CHECK:          reporting.CheckChanged,
		reportingv1.PlanChange_SUBJECT_PROGRESS_RULE:  reporting.ProgressRuleChanged,
	})
	consolidatedStates = newEnum(map[reportingv1.ConsolidatedReport_State]reporting.ConsolidatedState{
		reportingv1.ConsolidatedReport_STATE_COMPILED:   reporting.StateCompiled,
		reportingv1.ConsolidatedReport_STATE_APPROVED:   reporting.StateApproved,
		reportingv1.ConsolidatedReport_STATE_DISPATCHED: reporting.StateDispatched,
	})
	valueKinds = newEnum(map[planv1.Indicator_ValueKind]reporting.ValueKind{
		planv1.Indicator_VALUE_KIND_COUNT:  reporting.Count,
		planv1.Indicator_VALUE_KIND_AMOUNT: reporting.Amount,
		planv1.Indicator_VALUE_KIND_RATIO:  reporting.Ratio,
		planv1.Indicator_VALUE_KIND_YES_NO: reporting.YesNo,
		planv1.Indicator_VALUE_KIND_TEXT:   reporting.Text,
	})
	aggregations = newEnum(map[planv1.Indicator_Aggregation]reporting.Aggregation{
		planv1.Indicator_AGGREGATION_SUM:       reporting.Sum,
		planv1.Indicator_AGGREGATION_RATIO:     reporting.RatioOf,
		planv1.Indicator_AGGREGATION_AVERAGE:   reporting.Average,
		planv1.Indicator_AGGREGATION_MIN:       reporting.Min,
		planv1.Indicator_AGGREGATION_MAX:       reporting.Max,
		planv1.Indicator_AGGREGATION_COUNT_YES: reporting.CountYes,
		planv1.Indicator_AGGREGATION_NONE:      reporting.NoneAtAll,
		planv1.Indicator_AGGREGATION_COUNT:     reporting.CountAll,
		planv1.Indicator_AGGREGATION_FORMULA:   reporting.ByFormula,
	})
	periodAggregations = newEnum(map[planv1.Indicator_PeriodAggregation]reporting.PeriodAggregation{
		planv1.Indicator_PERIOD_AGGREGATION_SUM:     reporting.SumOver,
		planv1.Indicator_PERIOD_AGGREGATION_RATIO:   reporting.RatioOver,
		planv1.Indicator_PERIOD_AGGREGATION_AVERAGE: reporting.AverageOver,
		planv1.Indicator_PERIOD_AGGREGATION_LAST:    reporting.LastOver,
		planv1.Indicator_PERIOD_AGGREGATION_MIN:     reporting.MinOver,
		planv1.Indicator_PERIOD_AGGREGATION_MAX:     reporting.MaxOver,
		planv1.Indicator_PERIOD_AGGREGATION_COUNT:   reporting.CountOver,
		planv1.Indicator_PERIOD_AGGREGATION_NONE:    reporting.NoneOver,
	})
	taskStates = newEnum(map[reportingv1.TaskResult_State]reporting.TaskState{
		reportingv1.TaskResult_STATE_DONE:           reporting.TaskDone,
		reportingv1.TaskResult_STATE_IN_PROGRESS:    reporting.TaskInProgress,
		reportingv1.TaskResult_STATE_NOT_STARTED:    reporting.TaskNotStarted,
		reportingv1.TaskResult_STATE_NOT_APPLICABLE: reporting.TaskNotApplicable,
	})
	taskStandings = newEnum(map[reportingv1.TaskStanding]reporting.TaskStanding{
		reportingv1.TaskStanding_TASK_STANDING_DONE_ON_TIME: reporting.DoneOnTime,
		reportingv1.TaskStanding_TASK_STANDING_DONE_LATE:    reporting.DoneLate,
		reportingv1.TaskStanding_TASK_STANDING_IN_TERM:      reporting.NotDoneInTerm,
		reportingv1.TaskStanding_TASK_STANDING_OVERDUE:      reporting.TaskOverdue,
	})
	directions = newEnum(map[planv1.Indicator_Direction]reporting.Direction{
		planv1.Indicator_DIRECTION_UP:   reporting.Up,
		planv1.Indicator_DIRECTION_DOWN: reporting.Down,
		planv1.Indicator_DIRECTION_KEEP: reporting.Keep,
	})
	acts = newEnum(map[reportingv1.Report_Act]access.Action{
		reportingv1.Report_ACT_SAVE_DRAFT: access.SaveDraft,
		reportingv1.Report_ACT_SUBMIT:     access.SubmitReport,
		reportingv1.Report_ACT_RETURN:     access.ReturnReport,
		reportingv1.Report_ACT_ACCEPT:     access.AcceptReport,

		reportingv1.Report_ACT_WITHDRAW:          access.WithdrawReport,
		reportingv1.Report_ACT_REOPEN:            access.ReopenReport,
		reportingv1.Report_ACT_REQUEST_EXTENSION: access.RequestExtension,
		reportingv1.Report_ACT_REQUEST_REOPENING: access.RequestReopening,
		reportingv1.Report_ACT_DECLINE_REQUEST:   access.DeclineRequest,
		reportingv1.Report_ACT_EXTEND:            access.ExtendReports,
		reportingv1.Report_ACT_EXEMPT:            access.ExemptReports,
		reportingv1.Report_ACT_END_EXEMPTION:     access.EndExemption,
	})
)
