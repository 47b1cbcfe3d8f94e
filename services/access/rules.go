package access

import (
	"slices"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
)

const (
	officer    = accessv1.Role_ROLE_UNIT_OFFICER
	leader     = accessv1.Role_ROLE_UNIT_LEADER
	reviewer   = accessv1.Role_ROLE_LEAD_REVIEWER
	leadership = accessv1.Role_ROLE_LEADERSHIP
	city       = accessv1.Role_ROLE_CITY_CLIENT
	clerk      = accessv1.Role_ROLE_CLERK
)

// relation tells whether a unit stands in some relation to a resource.
type relation func(facts Facts, unit string) bool

func reportUnit(f Facts, unit string) bool {
	return unit == f.ReportUnit || slices.Contains(f.ReportHolders, unit)
}
func office(f Facts, unit string) bool        { return unit == f.Office }
func leadUnit(f Facts, unit string) bool      { return unit == f.LeadUnit }
func issuingUnit(f Facts, unit string) bool   { return unit == f.IssuingUnit }
func recipientUnit(f Facts, unit string) bool { return unit == f.RecipientUnit }
func addressedUnit(f Facts, unit string) bool { return unit == f.AddressedUnit }
func reportingUnit(f Facts, unit string) bool { return slices.Contains(f.ReportingUnits, unit) }

func onceDispatched(in relation) relation {
	return func(f Facts, unit string) bool { return f.Dispatched && in(f, unit) }
}

// clause is one way to be allowed: to hold the role in a unit that stands in the relation.
type clause struct {
	role accessv1.Role
	in   relation
}

// rule says who may do an action.
type rule struct {
	allow []clause
	// everyone, where set, lets every signed-in actor in when it holds.
	everyone func(Facts) bool
	// lesserRole is who is told that their role is missing, instead of that the resource is not theirs.
	lesserRole []clause
	// refusal is what everybody else is told.
	refusal faultv1.Reason
}

var (
	byReportUnit = []clause{{officer, reportUnit}, {leader, reportUnit}}
	byLeadUnit   = []clause{{reviewer, leadUnit}}
	byLeadership = []clause{{leadership, issuingUnit}}
	byBoth       = slices.Concat(byLeadUnit, byLeadership)
	byAddressed  = []clause{{leader, addressedUnit}, {reviewer, addressedUnit}, {leadership, addressedUnit}}
	byReaders    = []clause{
		{officer, onceDispatched(reportingUnit)},
		{leader, onceDispatched(reportingUnit)},
		{city, onceDispatched(recipientUnit)},
	}
)

var (
	byClerk    = rule{allow: []clause{{clerk, office}}, refusal: faultv1.Reason_REASON_NOT_YOUR_OFFICE}
	byDrafters = []clause{{officer, office}, {leader, office}, {reviewer, office}, {reviewer, leadUnit}}
	bySigners  = []clause{{leader, office}, {leadership, office}}
)

// ofOffice lets people of an office in.
func ofOffice(allow ...[]clause) rule {
	return rule{allow: slices.Concat(allow...), refusal: faultv1.Reason_REASON_NOT_YOUR_OFFICE}
}

// byReportLeader lets the leader of the reporting unit in, and tells an officer of it that the role is missing.
var byReportLeader = rule{
	allow:      []clause{{leader, reportUnit}},
	lesserRole: []clause{{officer, reportUnit}},
	refusal:    faultv1.Reason_REASON_NOT_YOUR_UNIT,
}

// rules is the whole policy. An action that is not here is refused to all.
var rules = map[Action]rule{
	ReadPlan:   {allow: byBoth, everyone: func(f Facts) bool { return f.Issued }, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	CreatePlan: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	UpdatePlan: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	IssuePlan:  {allow: byLeadership, refusal: faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY},
	AmendPlan:  {allow: byLeadership, refusal: faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY},
	ClosePlan:  {allow: byLeadership, refusal: faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY},

	OpenPeriod: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},

	SetCalendarFeed:     {allow: byReportUnit, refusal: faultv1.Reason_REASON_NOT_YOUR_UNIT},
	SetLeadCalendarFeed: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_YOUR_UNIT},
	SetReminderRules:    {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ReadBoard:           {allow: byBoth, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},

	ImportReferenceValues: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ReadReferenceValues:   {allow: byBoth, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},

	ReadDrawnContributions: {allow: byBoth, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},

	ReadDraft:        {allow: byReportUnit, refusal: faultv1.Reason_REASON_NOT_YOUR_UNIT},
	SaveDraft:        {allow: byReportUnit, refusal: faultv1.Reason_REASON_NOT_YOUR_UNIT},
	SubmitReport:     byReportLeader,
	WithdrawReport:   byReportLeader,
	RequestExtension: byReportLeader,
	RequestReopening: byReportLeader,

	ReadReport:   {allow: slices.Concat(byReportUnit, byBoth), refusal: faultv1.Reason_REASON_NOT_YOUR_UNIT},
	ReturnReport: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	AcceptReport: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ReopenReport: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},

	DeclineRequest:    {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ExtendReports:     {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ExemptReports:     {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	EndExemption:      {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	CertifyPeriod:     {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	LiftCertification: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	AdoptPlanVersion:  {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	TakeOverPeriod:    {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	DivideFigures:     {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	HandOverReport:    {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ReadPeriodSeries:  {allow: byBoth, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},

	ReadRecommendation: {
		allow:   slices.Concat(byReportUnit, byBoth, byAddressed, []clause{{officer, addressedUnit}, {city, addressedUnit}}),
		refusal: faultv1.Reason_REASON_NOT_YOUR_UNIT,
	},
	AnswerRecommendation:  {allow: slices.Concat(byLeadUnit, byAddressed), refusal: faultv1.Reason_REASON_NOT_ADDRESSEE},
	ForwardRecommendation: {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	JudgeRecommendation:   byReportLeader,

	CompileConsolidatedReport:    {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ApproveConsolidatedReport:    {allow: byLeadership, refusal: faultv1.Reason_REASON_NOT_ISSUING_AUTHORITY},
	DispatchConsolidatedReport:   {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ReadConsolidatedReport:       {allow: slices.Concat(byBoth, byReaders), refusal: faultv1.Reason_REASON_NOT_RECIPIENT},
	ReadConsolidatedReportSeries: {allow: byBoth, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ReceiveDispatchedReport:      {allow: []clause{{city, onceDispatched(recipientUnit)}}, refusal: faultv1.Reason_REASON_NOT_RECIPIENT},
	UpdateConsolidatedDraft:      {allow: byLeadUnit, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ReadConsolidatedDraft:        {allow: byBoth, refusal: faultv1.Reason_REASON_NOT_LEAD_UNIT},
	ListDispatchedReports:        {allow: []clause{{city, recipientUnit}}, refusal: faultv1.Reason_REASON_NOT_RECIPIENT},

	ReadDocument:         ofOffice(byDrafters, bySigners[1:], byClerk.allow),
	SetOffice:            ofOffice(bySigners[:1], byClerk.allow),
	DraftDocument:        ofOffice(byDrafters),
	CheckDocumentContent: ofOffice(byDrafters[1:]),
	CheckDocumentFormat:  ofOffice(byDrafters, byClerk.allow),
	ReturnDocument:       ofOffice(byDrafters[1:], bySigners[1:], byClerk.allow),
	ApproveDocument:      ofOffice(bySigners),
	NumberDocument:       byClerk,
	PrepareDocument:      byClerk,
	SignDocument:         ofOffice(bySigners, byClerk.allow),
	IssueDocument:        byClerk,
	SendDocument:         byClerk,
	WithdrawDocument:     byClerk,
	CancelDocument:       ofOffice(bySigners[:1], byClerk.allow),
}
