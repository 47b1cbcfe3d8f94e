// Short names for the types of the contracts. A field that has its default value may be left out of an answer, so
// every field is read as optional.
import type { components } from './schema';

type Schemas = components['schemas'];

export type Account = Schemas['v1Account'];
export type Role = Schemas['v1Role'];

export type Plan = Schemas['v1Plan'];
export type Section = Schemas['v1Section'];
export type Indicator = Schemas['v1Indicator'];
export type ReportingRule = Schemas['v1ReportingRule'];

export type DueRule = Schemas['v1DueRule'];
export type DueDay = Schemas['v1DueDay'];
export type LevelDueDay = Schemas['v1LevelDueDay'];
export type PeriodPreview = Schemas['v1PeriodPreview'];

export type Period = Schemas['v1Period'];
export type ComputedValue = Schemas['v1ComputedValue'];
export type MissingInput = Schemas['v1MissingInput'];
export type FigureReference = Schemas['v1FigureReference'];
export type Board = Schemas['v1Board'];
export type BoardRow = Schemas['v1BoardRow'];
export type PinnedUnit = Schemas['v1PinnedUnit'];
export type BoardCounts = Schemas['v1BoardCounts'];

export type Report = Schemas['v1Report'];
export type Attachment = Schemas['v1Attachment'];
export type AttachmentRef = Schemas['v1AttachmentRef'];
export type ReportState = Schemas['v1ReportState'];
export type Act = Schemas['v1ReportAct'];
export type PartRemark = Schemas['v1PartRemark'];
export type PeriodStanding = Schemas['v1PeriodStanding'];
export type PeriodAct = Schemas['v1PeriodStandingAct'];
export type Adoption = Schemas['v1Adoption'];
export type PlanChange = Schemas['v1PlanChange'];
export type Certification = Schemas['v1Certification'];
export type Extension = Schemas['v1Extension'];
export type PendingRequest = Schemas['v1PendingRequest'];
export type Outage = Schemas['v1Outage'];
export type PeriodCounts = Schemas['v1PeriodCounts'];
export type Terms = Schemas['v1Terms'];
export type Timeliness = Schemas['v1Timeliness'];
export type ReportContent = Schemas['v1ReportContent'];
export type ImportedForm = Schemas['v1ImportReportFormResponse'];
export type ReportDraft = Schemas['v1ReportDraft'];
export type Day = Schemas['typeDate'];
export type Task = Schemas['v1Task'];
export type Target = Schemas['v1Target'];
export type Dimension = Schemas['v1Dimension'];
export type Rule = Schemas['tiendoReportingV1Rule'];
export type Breakdown = Schemas['v1Breakdown'];
export type TaskResult = Schemas['v1TaskResult'];
export type TaskState = Schemas['v1TaskResultState'];
export type TaskStanding = Schemas['v1TaskStanding'];
export type TaskCounts = Schemas['v1TaskCounts'];
export type ConsolidatedDraft = Schemas['v1ConsolidatedDraft'];
export type NarrativeParagraph = Schemas['v1NarrativeParagraph'];
export type NarrativeSource = Schemas['v1NarrativeSource'];
export type ComparedPeriod = Schemas['v1ComparedPeriod'];
export type FigureComparison = Schemas['v1FigureComparison'];
export type ConsolidatedTask = Schemas['v1ConsolidatedTask'];
export type CategoryFigure = Schemas['v1CategoryFigure'];
export type IndicatorValue = Schemas['v1IndicatorValue'];
export type MissingKind = Schemas['v1MissingKind'];
export type Entry = Schemas['v1Entry'];
export type EntryKind = Schemas['v1EntryKind'];
export type SeriesCheck = Schemas['v1SeriesCheck'];
export type Receipt = Schemas['v1Receipt'];

export type PeriodFinding = Schemas['v1PeriodFinding'];
export type ReportFinding = Schemas['v1ReportFinding'];

export type ReportPrefill = Schemas['v1ReportPrefill'];
export type ReportComparison = Schemas['v1ReportComparison'];
export type ValueComparison = Schemas['v1ValueComparison'];
export type DrawableReport = Schemas['v1DrawableReport'];
export type DrawnSource = Schemas['v1DrawnSource'];
export type LevelCount = Schemas['v1LevelCount'];
export type KnownValue = Schemas['v1KnownValue'];
export type KnownText = Schemas['v1KnownText'];

export type Recommendation = Schemas['v1Recommendation'];
export type Addressee = Schemas['v1Addressee'];
export type AddresseeKind = Schemas['v1AddresseeKind'];
export type TrackedRecommendation = Schemas['v1TrackedRecommendation'];
export type TrackedState = Schemas['v1TrackedRecommendationState'];
export type TrackedAct = Schemas['v1TrackedRecommendationAct'];
export type RecommendationAct = Schemas['v1RecommendationAct'];

export type ConsolidatedReport = Schemas['v1ConsolidatedReport'];
export type ConsolidatedState = Schemas['v1ConsolidatedReportState'];
export type ConsolidatedFigure = Schemas['v1ConsolidatedFigure'];
export type UnitStanding = Schemas['v1UnitStanding'];
export type FigureContribution = Schemas['v1FigureContribution'];
export type PreflightFinding = Schemas['v1PreflightFinding'];

export type OfficeSettings = Schemas['v1OfficeSettings'];
export type OfficeTemplate = Schemas['v1OfficeTemplate'];
export type OfficeTemplateVersion = Schemas['v1OfficeTemplateVersion'];
export type OfficialDocument = Schemas['v1Document'];
export type DocumentAct = Schemas['v1DocumentAct'];
export type DocumentContent = Schemas['v1DocumentContent'];
export type DocumentSignature = Schemas['v1DocumentSignature'];
export type RegisterLine = Schemas['v1RegisterEntry'];

export type CalendarYear = Schemas['v1CalendarYear'];
export type CalendarDay = Schemas['v1CalendarDay'];
export type DayReason = Schemas['v1DayReason'];
export type DayDecision = Schemas['v1DayDecision'];
export type DayEffect = Schemas['DayDecisionEffect'];
export type CalendarChange = Schemas['v1CalendarChange'];
export type Notification = Schemas['v1Notification'];
export type NotificationItem = Schemas['v1NotificationItem'];
export type Notifications = Schemas['v1ListNotificationsResponse'];
export type NotificationSettings = Schemas['v1NotificationSettings'];
export type CalendarFeed = Schemas['v1CalendarFeed'];

export type Unit = Schemas['v1Unit'];
export type Reorganisation = Schemas['v1Reorganisation'];
export type ReorganisationState = Schemas['v1ReorganisationState'];
export type Change = Schemas['v1Change'];
export type Creation = Schemas['v1Creation'];
export type Extent = Schemas['v1Extent'];
export type Succession = Schemas['v1Succession'];
export type PeriodProgress = Schemas['v1PeriodProgress'];
export type IndicatorProgress = Schemas['v1IndicatorProgress'];
export type SectionProgress = Schemas['v1SectionProgress'];
export type ProgressSummary = Schemas['v1ProgressSummary'];
export type ProgressStatus = Schemas['v1ProgressStatus'];
export type FigureSource = Schemas['v1FigureSource'];
export type IndicatorTrend = Schemas['v1IndicatorTrend'];
export type TrendPoint = Schemas['v1TrendPoint'];
export type PeriodTotals = Schemas['v1PeriodTotals'];
export type UnitTotals = Schemas['v1UnitTotals'];
export type IndicatorTotal = Schemas['v1IndicatorTotal'];
export type DividedUnit = Schemas['v1DividedUnit'];
export type ReminderRules = Schemas['v1ReminderRules'];
export type MailTemplate = Schemas['v1MailTemplate'];
