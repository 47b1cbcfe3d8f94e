package access_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"

	accessv1 "github.com/tiendo/tiendo/proto/gen/tiendo/access/v1"
	faultv1 "github.com/tiendo/tiendo/proto/gen/tiendo/fault/v1"
	planv1 "github.com/tiendo/tiendo/proto/gen/tiendo/plan/v1"
	reportingv1 "github.com/tiendo/tiendo/proto/gen/tiendo/reporting/v1"
	unitv1 "github.com/tiendo/tiendo/proto/gen/tiendo/unit/v1"
	"github.com/tiendo/tiendo/services/access"
	"github.com/tiendo/tiendo/services/fault"
	"github.com/tiendo/tiendo/services/identity"
)

// gate is who gets past the first gate of each method, written down a second time.
var gate = map[string]string{
	unitv1.IdentityService_SignIn_FullMethodName:           "public",
	unitv1.IdentityService_RefreshSession_FullMethodName:   "public",
	unitv1.IdentityService_SignOut_FullMethodName:          "public",
	unitv1.IdentityService_ListSigningKeys_FullMethodName:  "public",
	unitv1.IdentityService_GetMyAccount_FullMethodName:     "signed in",
	unitv1.IdentityService_ChangeMyPassword_FullMethodName: "signed in",
	unitv1.IdentityService_CreateAccount_FullMethodName:    "administrator",
	unitv1.IdentityService_GetAccount_FullMethodName:       "administrator",
	unitv1.IdentityService_ListAccounts_FullMethodName:     "administrator",
	unitv1.IdentityService_UpdateAccount_FullMethodName:    "administrator",
	unitv1.IdentityService_ListRoleHolders_FullMethodName:  "service",

	unitv1.UnitService_CreateUnit_FullMethodName:    "administrator",
	unitv1.UnitService_GetUnit_FullMethodName:       "signed in",
	unitv1.UnitService_ListUnits_FullMethodName:     "signed in",
	unitv1.UnitService_BatchGetUnits_FullMethodName: "signed in",

	unitv1.UnitService_CreateReorganisation_FullMethodName: "administrator",
	unitv1.UnitService_GetReorganisation_FullMethodName:    "signed in",
	unitv1.UnitService_ListReorganisations_FullMethodName:  "signed in",
	unitv1.UnitService_CancelReorganisation_FullMethodName: "administrator",
	unitv1.UnitService_ListSuccessions_FullMethodName:      "signed in",

	planv1.PlanService_CreatePlan_FullMethodName:       "reviewer",
	planv1.PlanService_GetPlan_FullMethodName:          "signed in",
	planv1.PlanService_ListPlans_FullMethodName:        "signed in",
	planv1.PlanService_UpdatePlan_FullMethodName:       "reviewer",
	planv1.PlanService_IssuePlan_FullMethodName:        "leadership",
	planv1.PlanService_AmendPlan_FullMethodName:        "leadership",
	planv1.PlanService_ClosePlan_FullMethodName:        "leadership",
	planv1.PlanService_GetPlanVersion_FullMethodName:   "signed in",
	planv1.PlanService_ListPlanVersions_FullMethodName: "signed in",
	planv1.PlanService_ExportPlan_FullMethodName:       "signed in",
	planv1.PlanService_ExportPlanSheet_FullMethodName:  "signed in",
	planv1.PlanService_ReadPlanSheet_FullMethodName:    "reviewer leadership",

	reportingv1.ReportingService_WithdrawReport_FullMethodName:      "leader",
	reportingv1.ReportingService_RequestExtension_FullMethodName:    "leader",
	reportingv1.ReportingService_RequestReopening_FullMethodName:    "leader",
	reportingv1.ReportingService_DeclineRequest_FullMethodName:      "reviewer",
	reportingv1.ReportingService_ReopenReport_FullMethodName:        "reviewer",
	reportingv1.ReportingService_GetPeriodTotals_FullMethodName:     "reviewer leadership",
	reportingv1.ReportingService_GetPeriodStanding_FullMethodName:   "officer leader reviewer leadership",
	reportingv1.ReportingService_ExtendReports_FullMethodName:       "reviewer",
	reportingv1.ReportingService_ExemptReports_FullMethodName:       "reviewer",
	reportingv1.ReportingService_EndExemption_FullMethodName:        "reviewer",
	reportingv1.ReportingService_CertifyPeriod_FullMethodName:       "reviewer",
	reportingv1.ReportingService_LiftCertification_FullMethodName:   "reviewer",
	reportingv1.ReportingService_AdoptPlanVersion_FullMethodName:    "reviewer",
	reportingv1.ReportingService_TakeOverPeriod_FullMethodName:      "reviewer",
	reportingv1.ReportingService_DivideFigures_FullMethodName:       "reviewer",
	reportingv1.ReportingService_HandOverReport_FullMethodName:      "reviewer",
	reportingv1.ReportingService_ListPeriodEntries_FullMethodName:   "reviewer leadership",
	reportingv1.ReportingService_DeclareOutage_FullMethodName:       "administrator",
	reportingv1.ReportingService_ListOutages_FullMethodName:         "signed in",
	reportingv1.ReportingService_ListLastSubmissions_FullMethodName: "administrator",

	reportingv1.ReportingService_OpenPeriod_FullMethodName:        "reviewer",
	reportingv1.ReportingService_GetPeriod_FullMethodName:         "signed in",
	reportingv1.ReportingService_PreviewPeriods_FullMethodName:    "signed in",
	reportingv1.ReportingService_ListPeriods_FullMethodName:       "signed in",
	reportingv1.ReportingService_GetBoard_FullMethodName:          "officer leader reviewer leadership",
	reportingv1.ReportingService_GetReport_FullMethodName:         "officer leader reviewer leadership",
	reportingv1.ReportingService_GetReportDraft_FullMethodName:    "officer leader",
	reportingv1.ReportingService_SaveReportDraft_FullMethodName:   "officer leader",
	reportingv1.ReportingService_SubmitReport_FullMethodName:      "leader",
	reportingv1.ReportingService_ReturnReport_FullMethodName:      "reviewer",
	reportingv1.ReportingService_AcceptReport_FullMethodName:      "reviewer",
	reportingv1.ReportingService_ListReportEntries_FullMethodName: "officer leader reviewer leadership",
	reportingv1.ReportingService_GetReceipt_FullMethodName:        "officer leader reviewer leadership",
	reportingv1.ReportingService_ListReceiptKeys_FullMethodName:   "public",

	reportingv1.DocumentService_GetOfficeSettings_FullMethodName:    "officer leader reviewer leadership clerk",
	reportingv1.DocumentService_UpdateOfficeSettings_FullMethodName: "leader clerk",
	reportingv1.DocumentService_GetOfficeTemplate_FullMethodName:    "officer leader reviewer leadership clerk",
	reportingv1.DocumentService_GetExampleTemplate_FullMethodName:   "officer leader reviewer leadership clerk",
	reportingv1.DocumentService_SetOfficeTemplate_FullMethodName:    "leader clerk",
	reportingv1.DocumentService_DeleteOfficeTemplate_FullMethodName: "leader clerk",
	reportingv1.DocumentService_CreateDocument_FullMethodName:       "officer leader reviewer",
	reportingv1.DocumentService_ReviseDocument_FullMethodName:       "officer leader reviewer",
	reportingv1.DocumentService_GetDocument_FullMethodName:          "officer leader reviewer leadership clerk city",
	reportingv1.DocumentService_ListDocuments_FullMethodName:        "officer leader reviewer leadership clerk city",
	reportingv1.DocumentService_CheckDocument_FullMethodName:        "officer leader reviewer clerk",
	reportingv1.DocumentService_ReturnDocument_FullMethodName:       "leader reviewer leadership clerk",
	reportingv1.DocumentService_ApproveDocument_FullMethodName:      "leader leadership",
	reportingv1.DocumentService_NumberDocument_FullMethodName:       "clerk",
	reportingv1.DocumentService_PrepareDocument_FullMethodName:      "clerk",
	reportingv1.DocumentService_SignDocument_FullMethodName:         "leader leadership clerk",
	reportingv1.DocumentService_IssueDocument_FullMethodName:        "clerk",
	reportingv1.DocumentService_SendDocument_FullMethodName:         "clerk",
	reportingv1.DocumentService_WithdrawDocument_FullMethodName:     "clerk",
	reportingv1.DocumentService_CancelDocument_FullMethodName:       "leader clerk",
	reportingv1.DocumentService_GetDocumentFile_FullMethodName:      "officer leader reviewer leadership clerk city",
	reportingv1.DocumentService_VerifyDocument_FullMethodName:       "officer leader reviewer leadership clerk city",
	reportingv1.DocumentService_ListDocumentEntries_FullMethodName:  "officer leader reviewer leadership clerk",
	reportingv1.DocumentService_ListRegisterEntries_FullMethodName:  "officer leader reviewer leadership clerk",
	reportingv1.AnalysisService_GetIndicatorTrend_FullMethodName:    "officer leader reviewer leadership city",
	reportingv1.AnalysisService_GetPeriodProgress_FullMethodName:    "officer leader reviewer leadership city",
	reportingv1.FindingService_ListReportFindings_FullMethodName:    "officer leader reviewer leadership",
	reportingv1.FindingService_ListPeriodFindings_FullMethodName:    "reviewer leadership",
	reportingv1.FindingService_CompareReport_FullMethodName:         "officer leader reviewer leadership",

	reportingv1.PrefillService_GetReportPrefill_FullMethodName: "officer leader",

	reportingv1.LevelService_ListDrawableReports_FullMethodName:    "officer leader",
	reportingv1.LevelService_ListDrawnContributions_FullMethodName: "reviewer leadership",

	reportingv1.ConsolidationService_AcknowledgeDispatchedReport_FullMethodName:   "city",
	reportingv1.ConsolidationService_RejectDispatchedReport_FullMethodName:        "city",
	reportingv1.ConsolidationService_GetConsolidatedDraft_FullMethodName:          "reviewer leadership",
	reportingv1.ConsolidationService_UpdateConsolidatedDraft_FullMethodName:       "reviewer",
	reportingv1.ConsolidationService_ListConsolidatedDraftVersions_FullMethodName: "reviewer leadership",

	reportingv1.RecommendationService_ListRecommendations_FullMethodName:          "officer leader reviewer leadership",
	reportingv1.RecommendationService_ListAddressedRecommendations_FullMethodName: "officer leader reviewer leadership city",
	reportingv1.RecommendationService_GetRecommendation_FullMethodName:            "officer leader reviewer leadership city",
	reportingv1.RecommendationService_ForwardRecommendation_FullMethodName:        "reviewer",
	reportingv1.RecommendationService_AnswerRecommendation_FullMethodName:         "leader reviewer leadership",
	reportingv1.RecommendationService_DeclineRecommendation_FullMethodName:        "leader reviewer leadership",
	reportingv1.RecommendationService_SettleRecommendation_FullMethodName:         "leader",
	reportingv1.RecommendationService_ContestRecommendation_FullMethodName:        "leader",
	reportingv1.RecommendationService_ListRecommendationEntries_FullMethodName:    "officer leader reviewer leadership",

	reportingv1.ReminderService_GetReminderRules_FullMethodName:           "signed in",
	reportingv1.ReminderService_UpdateReminderRules_FullMethodName:        "reviewer",
	reportingv1.ReminderService_ListReminders_FullMethodName:              "officer leader reviewer leadership",
	reportingv1.ReminderService_ListNotifications_FullMethodName:          "signed in",
	reportingv1.ReminderService_MarkNotificationsRead_FullMethodName:      "signed in",
	reportingv1.ReminderService_GetNotificationSettings_FullMethodName:    "signed in",
	reportingv1.ReminderService_UpdateNotificationSettings_FullMethodName: "signed in",
	reportingv1.ReminderService_GetCalendarFeed_FullMethodName:            "officer leader reviewer",
	reportingv1.ReminderService_RenewCalendarFeed_FullMethodName:          "officer leader reviewer",
	reportingv1.ReminderService_RevokeCalendarFeed_FullMethodName:         "officer leader reviewer",
	reportingv1.ReminderService_ReadCalendar_FullMethodName:               "public",
	reportingv1.ReminderService_GetMailTemplate_FullMethodName:            "administrator",
	reportingv1.ReminderService_UpdateMailTemplate_FullMethodName:         "administrator",
	reportingv1.ReminderService_PreviewMailTemplate_FullMethodName:        "administrator",

	reportingv1.ReportingService_CompileConsolidatedReport_FullMethodName:     "reviewer",
	reportingv1.ReportingService_ApproveConsolidatedReport_FullMethodName:     "leadership",
	reportingv1.ReportingService_DispatchConsolidatedReport_FullMethodName:    "reviewer",
	reportingv1.ReportingService_GetConsolidatedReport_FullMethodName:         "officer leader reviewer leadership city",
	reportingv1.ReportingService_PreflightConsolidatedReport_FullMethodName:   "reviewer leadership",
	reportingv1.ReportingService_ListFigureContributions_FullMethodName:       "officer leader reviewer leadership city",
	reportingv1.ReportingService_ListConsolidatedReportEntries_FullMethodName: "reviewer leadership",
	reportingv1.ReportingService_ListDispatchedReports_FullMethodName:         "city",

	reportingv1.AttachmentService_UploadAttachmentPart_FullMethodName: "officer leader",
	reportingv1.AttachmentService_ListAttachments_FullMethodName:      "officer leader reviewer leadership",
	reportingv1.AttachmentService_ReadAttachment_FullMethodName:       "officer leader reviewer leadership",

	reportingv1.SheetService_ExportReportForm_FullMethodName:             "officer leader",
	reportingv1.SheetService_ImportReportForm_FullMethodName:             "officer leader",
	reportingv1.SheetService_ExportBoard_FullMethodName:                  "officer leader reviewer leadership",
	reportingv1.SheetService_ExportPeriodProgress_FullMethodName:         "officer leader reviewer leadership city",
	reportingv1.SheetService_ExportIndicatorTrend_FullMethodName:         "officer leader reviewer leadership city",
	reportingv1.SheetService_ExportPeriodTotals_FullMethodName:           "reviewer leadership",
	reportingv1.SheetService_ExportConsolidatedTables_FullMethodName:     "officer leader reviewer leadership city",
	reportingv1.BulkImportService_CreateBulkImport_FullMethodName:        "reviewer",
	reportingv1.BulkImportService_UploadBulkImportPart_FullMethodName:    "reviewer",
	reportingv1.BulkImportService_RunBulkImport_FullMethodName:           "reviewer",
	reportingv1.BulkImportService_ConfirmBulkImport_FullMethodName:       "reviewer",
	reportingv1.BulkImportService_CancelBulkImport_FullMethodName:        "reviewer",
	reportingv1.BulkImportService_GetBulkImport_FullMethodName:           "reviewer leadership",
	reportingv1.BulkImportService_ListBulkImports_FullMethodName:         "reviewer leadership",
	reportingv1.BulkImportService_ListBulkImportFaults_FullMethodName:    "reviewer leadership",
	reportingv1.ReferenceValueService_ListReferenceValues_FullMethodName: "officer leader reviewer leadership",

	reportingv1.ExportService_ExportReport_FullMethodName:             "officer leader reviewer leadership",
	reportingv1.ExportService_ExportConsolidatedReport_FullMethodName: "officer leader reviewer leadership city",

	reportingv1.CalendarService_GetCalendarYear_FullMethodName:     "signed in",
	reportingv1.CalendarService_ListDayDecisions_FullMethodName:    "administrator",
	reportingv1.CalendarService_SetDayDecisions_FullMethodName:     "administrator",
	reportingv1.CalendarService_RevokeDayDecision_FullMethodName:   "administrator",
	reportingv1.CalendarService_ListCalendarChanges_FullMethodName: "administrator",
}

// services are the services whose contracts are ours.
func services() []string {
	var names []string
	protoregistry.GlobalFiles.RangeFiles(func(file protoreflect.FileDescriptor) bool {
		for i := range file.Services().Len() {
			if name := string(file.Services().Get(i).FullName()); strings.HasPrefix(name, "tiendo.") {
				names = append(names, name)
			}
		}
		return true
	})
	return names
}

func methods(t *testing.T) access.Methods {
	t.Helper()
	found, err := access.MethodsOf(services()...)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestEveryMethodHasARule(t *testing.T) {
	got, want := slices.Sorted(maps.Keys(methods(t))), slices.Sorted(maps.Keys(gate))
	if !slices.Equal(got, want) {
		t.Errorf("methods with a rule\n got %q\nwant %q", got, want)
	}
}

func TestTheFirstGateOfEveryMethod(t *testing.T) {
	found := methods(t)
	for method, who := range gate {
		if public := who == "public"; found.Public(method) != public {
			t.Errorf("%s: public %v", method, !public)
		}
		check := func(name string, actor identity.Actor, want faultv1.Reason) {
			got := faultv1.Reason_REASON_UNSPECIFIED
			if err := found.Check(method, actor); err != nil {
				got = fault.ReasonOf(err)
			}
			if got != want {
				t.Errorf("%s by %s: %v, want %v", method, name, got, want)
			}
		}
		open := map[bool]faultv1.Reason{true: faultv1.Reason_REASON_UNSPECIFIED, false: faultv1.Reason_REASON_ROLE_MISSING}
		anybody, nobody := who == "public" || who == "signed in", faultv1.Reason_REASON_SIGN_IN_REQUIRED
		if who == "public" {
			nobody = faultv1.Reason_REASON_UNSPECIFIED
		}
		check("nobody", identity.Actor{}, nobody)
		check("somebody without grants", identity.Actor{Account: "accounts/a"}, open[anybody])
		for role, held := range roles {
			grants := []identity.Grant{{Role: held, Unit: "units/u"}}
			check("nobody as "+role, identity.Actor{Grants: grants}, nobody)
			let := anybody || slices.Contains(strings.Fields(who), role)
			check(role, identity.Actor{Account: "accounts/a", Grants: grants}, open[let])
		}
	}
}

func TestAMethodWithoutARuleIsClosed(t *testing.T) {
	actor := identity.Actor{Account: "accounts/a"}
	for role := range accessv1.Role_name {
		actor.Grants = append(actor.Grants, identity.Grant{Role: accessv1.Role(role), Unit: "units/u"})
	}
	found := methods(t)
	if found.Public("/tiendo.plan.v1.PlanService/BurnPlan") || found.Check("/tiendo.plan.v1.PlanService/BurnPlan", actor) == nil {
		t.Error("a method that is not in the contract is open")
	}
}

func TestAServiceWithoutRulesIsRefusedByTheNameOfEachMethod(t *testing.T) {
	_, err := access.MethodsOf(grpc_health_v1.Health_ServiceDesc.ServiceName, "tiendo.none.v1.None", "tiendo.plan.v1.Plan")
	if err == nil {
		t.Fatal("no error")
	}
	for _, name := range []string{"grpc.health.v1.Health.Check", "grpc.health.v1.Health.Watch", "tiendo.none.v1.None", "tiendo.plan.v1.Plan is not"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%v does not name %s", err, name)
		}
	}
}

// contract makes a service whose methods have these rules, as a contract could say them.
func contract(t *testing.T, rules map[string]*accessv1.Rule) {
	t.Helper()
	service := &descriptorpb.ServiceDescriptorProto{Name: proto.String("Odd")}
	for name, rule := range rules {
		options := &descriptorpb.MethodOptions{}
		proto.SetExtension(options, accessv1.E_Rule, rule)
		service.Method = append(service.Method, &descriptorpb.MethodDescriptorProto{
			Name: proto.String(name), InputType: proto.String(".odd.Nothing"), OutputType: proto.String(".odd.Nothing"), Options: options,
		})
	}
	file, err := protodesc.NewFile(&descriptorpb.FileDescriptorProto{
		Name: proto.String("odd.proto"), Package: proto.String("odd"), Syntax: proto.String("proto3"),
		MessageType: []*descriptorpb.DescriptorProto{{Name: proto.String("Nothing")}}, Service: []*descriptorpb.ServiceDescriptorProto{service},
	}, protoregistry.GlobalFiles)
	if err != nil {
		t.Fatal(err)
	}
	if err := protoregistry.GlobalFiles.RegisterFile(file); err != nil {
		t.Fatal(err)
	}
}

func TestARuleSaysExactlyOneThing(t *testing.T) {
	officer := accessv1.Role_ROLE_UNIT_OFFICER
	contract(t, map[string]*accessv1.Rule{
		"Empty":         {},
		"PublicAndMore": {Public: true, Authenticated: true},
		"SignedInRoles": {Authenticated: true, Roles: []accessv1.Role{officer}},
		"NoRole":        {Roles: []accessv1.Role{officer, accessv1.Role_ROLE_UNSPECIFIED}},
		"UnknownRole":   {Roles: []accessv1.Role{99}},
		"Sound":         {Roles: []accessv1.Role{officer}},
	})
	found, err := access.MethodsOf("odd.Odd")
	if err == nil {
		t.Fatal("no error")
	}
	for _, name := range []string{"Empty", "PublicAndMore", "SignedInRoles", "NoRole", "UnknownRole"} {
		if !strings.Contains(err.Error(), "odd.Odd."+name) {
			t.Errorf("%v does not name %s", err, name)
		}
	}
	if got := slices.Collect(maps.Keys(found)); !slices.Equal(got, []string{"/odd.Odd/Sound"}) {
		t.Errorf("methods with a rule %q, want only Sound", got)
	}
}
