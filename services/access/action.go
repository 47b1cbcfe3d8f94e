package access

// Action is something a caller asks to do to one plan, period or report.
type Action string

// The actions. Which facts each looks at stands in rules.
const (
	ReadPlan   Action = "read plan"
	CreatePlan Action = "create plan"
	UpdatePlan Action = "update plan"
	IssuePlan  Action = "issue plan"
	AmendPlan  Action = "amend plan"
	ClosePlan  Action = "close plan"

	OpenPeriod Action = "open period"
	// SetCalendarFeed is making or revoking the address of a unit's calendar.
	SetCalendarFeed Action = "set calendar feed"
	// SetLeadCalendarFeed is the same for the calendar of a lead unit.
	SetLeadCalendarFeed Action = "set lead calendar feed"
	// SetReminderRules is laying down when the units of a plan are reminded.
	SetReminderRules Action = "set reminder rules"
	// ReadBoard is reading all rows of a period's board; a unit's own row needs no decision.
	ReadBoard Action = "read board"

	// ImportReferenceValues is everything that is done with a bulk import.
	ImportReferenceValues Action = "import reference values"
	// ReadDrawnContributions is opening a value that a unit drew from a lower level's consolidated report down to that level's reports.
	ReadDrawnContributions Action = "read drawn contributions"
	// ReadReferenceValues is reading imports, and the reference values of all units; those of one are read with its report.
	ReadReferenceValues Action = "read reference values"

	ReadDraft    Action = "read draft"
	SaveDraft    Action = "save draft"
	SubmitReport Action = "submit report"
	// ReadReport is reading a report, its series or its receipt.
	ReadReport   Action = "read report"
	ReturnReport Action = "return report"
	AcceptReport Action = "accept report"

	WithdrawReport   Action = "withdraw report"
	RequestExtension Action = "request extension"
	RequestReopening Action = "request reopening"
	DeclineRequest   Action = "decline request"
	ReopenReport     Action = "reopen report"

	ExtendReports     Action = "extend reports"
	ExemptReports     Action = "exempt reports"
	EndExemption      Action = "end exemption"
	CertifyPeriod     Action = "certify period"
	LiftCertification Action = "lift certification"
	// AdoptPlanVersion and TakeOverPeriod are decided by the lead unit of the version, whoever leads the period now.
	AdoptPlanVersion Action = "adopt plan version"
	TakeOverPeriod   Action = "take over period"
	HandOverReport   Action = "hand over report"
	DivideFigures    Action = "divide figures"
	// ReadPeriodSeries is reading all that was decided about a period; what concerns a unit needs no decision.
	ReadPeriodSeries Action = "read period series"

	// ReadRecommendation is reading a recommendation and what became of it.
	ReadRecommendation Action = "read recommendation"
	// AnswerRecommendation is answering or declining it.
	AnswerRecommendation  Action = "answer recommendation"
	ForwardRecommendation Action = "forward recommendation"
	// JudgeRecommendation is saying whether the answer settles it.
	JudgeRecommendation Action = "judge recommendation"

	CompileConsolidatedReport  Action = "compile consolidated report"
	ApproveConsolidatedReport  Action = "approve consolidated report"
	DispatchConsolidatedReport Action = "dispatch consolidated report"
	// ReadConsolidatedReport is reading what was dispatched, or, for those who make it, what is being made.
	ReadConsolidatedReport Action = "read consolidated report"
	// ReceiveDispatchedReport is saying whether what was dispatched is taken.
	ReceiveDispatchedReport Action = "receive dispatched report"
	// UpdateConsolidatedDraft is saving the text of a consolidated report; ReadConsolidatedDraft is reading it and its versions.
	UpdateConsolidatedDraft Action = "update consolidated draft"
	ReadConsolidatedDraft   Action = "read consolidated draft"
	// ReadConsolidatedReportSeries is reading revisions that were not dispatched, and the series.
	ReadConsolidatedReportSeries Action = "read consolidated report series"
	// ListDispatchedReports is listing what was dispatched to the recipient unit.
	ListDispatchedReports Action = "list dispatched reports"

	// ReadDocument is reading all documents of an office, its settings and its register.
	ReadDocument Action = "read document"
	// SetOffice is saving what an office's documents say of it.
	SetOffice            Action = "set office"
	DraftDocument        Action = "draft document"
	CheckDocumentContent Action = "check document content"
	CheckDocumentFormat  Action = "check document format"
	ReturnDocument       Action = "return document"
	ApproveDocument      Action = "approve document"
	NumberDocument       Action = "number document"
	PrepareDocument      Action = "prepare document"
	SignDocument         Action = "sign document"
	IssueDocument        Action = "issue document"
	SendDocument         Action = "send document"
	WithdrawDocument     Action = "withdraw document"
	CancelDocument       Action = "cancel document"
)
