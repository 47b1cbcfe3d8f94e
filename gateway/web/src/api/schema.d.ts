// Generated from proto/gen/openapi/tiendo.swagger.json by `npm run gen`. Do not edit.

export interface paths {
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists accounts by login name. */
        get: operations["IdentityService_ListAccounts"];
        put?: never;
        /** Adds an account. ALREADY_EXISTS if the login name is taken. */
        post: operations["IdentityService_CreateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads one account. */
        get: operations["IdentityService_GetAccount"];
        /**
         * Changes an account's name, address for mail, grants or whether it is disabled. New grants count from the next token
         *     on. ABORTED if the etag is stale. Nobody disables their own account or takes its role of administrator away: so somebody
         *     always administers the system.
         */
        put: operations["IdentityService_UpdateAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendarChanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what administrators changed, oldest first: who, when, and what was decided before. */
        get: operations["CalendarService_ListCalendarChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendarFeeds:read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a calendar (RFC 5545) by the token in its address, without signing in, because calendar programs cannot: the due
         *     days from the last 400 days on, with extensions, and days that moved because nobody works on them. The gateway serves it
         *     as `/ical/{token}.ics`, in English as `/ical/{token}.ics?lang=en`. NOT_FOUND for a token that was revoked or never was.
         */
        post: operations["ReminderService_ReadCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendarYears/{calendarYear}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads what is known of a year. FAILED_PRECONDITION, reason UNKNOWN_HOLIDAY_YEAR, outside 2018 to 2035. */
        get: operations["CalendarService_GetCalendarYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dayDecisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the decisions in force by day. There are some dozens a year, so there is one page. */
        get: operations["CalendarService_ListDayDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dayDecisions/{dayDecision}:revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision back: the day is again what the law says. NOT_FOUND if no decision is in force for the day. */
        post: operations["CalendarService_RevokeDayDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dayDecisions:set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides days, all of them or none: each decision is created, or replaces the one for its day. Decisions that are in
         *     force as they are given change nothing, so that the call may be repeated.
         */
        post: operations["CalendarService_SetDayDecisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lastSubmissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells which report each of some units submitted last, and when it was received, over all plans. Every submission
         *     counts, also one that was returned or withdrawn since. Only an administrator may: the unit service asks, with the
         *     administrator's token, before it takes a reorganisation of a day in the past.
         */
        get: operations["ReportingService_ListLastSubmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mailTemplates/{mailTemplate}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads the text of reminders by mail in a language. */
        get: operations["ReminderService_GetMailTemplate"];
        /**
         * Changes the text of reminders by mail in a language. A text that names a field there is not, or uses more than fields,
         *     conditions and loops, is refused. ABORTED if the etag is stale.
         */
        put: operations["ReminderService_UpdateMailTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mailTemplates/{mailTemplate}:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the mail a text makes of a made-up notice, and stores nothing. */
        post: operations["ReminderService_PreviewMailTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notificationSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads how the caller is reminded by mail. */
        get: operations["ReminderService_GetNotificationSettings"];
        /**
         * Sets how the caller is reminded by mail: at most once a day, of what is owed in the units and roles the caller holds
         *     when it is sent. Mail is sent only where the system has a mail server and the reporting service an account of its own.
         *     ABORTED if the etag is stale.
         */
        put: operations["ReminderService_UpdateNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what the caller is told in the roles and units it holds now: the newest 100 of the last 90 days, newest first,
         *     in one page.
         */
        get: operations["ReminderService_ListNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications:markRead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks notifications as read by the caller. Those the caller is not shown are passed over. */
        post: operations["ReminderService_MarkNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the outages declared, oldest first. */
        get: operations["ReportingService_ListOutages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outages:declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives everybody whose due time fell into an outage of the system more time: every report of every plan whose due time
         *     is after the start of the outage and not after its end becomes due at the new time. One act for the whole system; only an
         *     administrator may. It cannot be taken back, only followed by a longer one.
         */
        post: operations["ReportingService_DeclareOutage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the plans the caller may see, by id. */
        get: operations["PlanService_ListPlans"];
        put?: never;
        /**
         * Stores a draft. Only a reviewer of the plan's lead unit may. ALREADY_EXISTS if the id is taken; INVALID_ARGUMENT
         *     names every fault of the content at once.
         */
        post: operations["PlanService_CreatePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a plan: its draft, or the version in force. A draft is seen only by its lead unit and its issuing authority. */
        get: operations["PlanService_GetPlan"];
        /**
         * Replaces the content of a draft. FAILED_PRECONDITION, reason PLAN_STATE, once the plan is issued; ABORTED if the
         *     etag is stale.
         */
        put: operations["PlanService_UpdatePlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/indicators/{indicator}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an indicator over the years of a plan, or over the periods of one of its reporting rules.
         * @description The whole is read from consolidated reports: the lead unit and the issuing authority see the newest revision of each; the
         *     authority above and units that report, the one dispatched last. A unit is read from its accepted reports, and from those
         *     of the units that went whole into it; the lead unit and the issuing authority see every unit, people of a unit those
         *     reports that are their unit's or were handed over to it. A point of which the caller may not see all says so and has no
         *     value; PERMISSION_DENIED where that is so of every period.
         *
         *     NOT_FOUND where no period of the plan was opened that asks for the indicator; FAILED_PRECONDITION (UNIT_NOT_IN_FORCE) for a
         *     unit that does not exist on the day.
         */
        get: operations["AnalysisService_GetIndicatorTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/indicators/{indicator}:exportTrend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Makes a table of an indicator over years or periods: the points of GetIndicatorTrend, as the caller sees them. Errors as there. */
        get: operations["SheetService_ExportIndicatorTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the periods of a plan, newest first. */
        get: operations["ReportingService_ListPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a period. */
        get: operations["ReportingService_GetPeriod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows where every report of a period stands. The lead unit and the issuing authority see all rows, a unit its own. Asked
         *     for by the units of another day, the answer also counts the rows for the units those became.
         */
        get: operations["ReportingService_GetBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/bulkImports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the imports of a period, newest first. */
        get: operations["BulkImportService_ListBulkImports"];
        put?: never;
        /**
         * Begins an import. The same request_id with the same content is answered with the import it made; REQUEST_ID_REUSED with
         *     another. A period has at most 100 imports that are not cancelled. Imports of the period that were not confirmed within 30
         *     days are cancelled by this.
         */
        post: operations["BulkImportService_CreateBulkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/bulkImports/{bulkImport}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads an import. */
        get: operations["BulkImportService_GetBulkImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/bulkImports/{bulkImport}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is wrong in the file, in the order of its rows, as far as it is read: the first 1,000 faults on one page, and how
         *     many more there are.
         */
        get: operations["BulkImportService_ListBulkImportFaults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/bulkImports/{bulkImport}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels an import in whatever state. Values that were offered are offered no more; those of earlier imports that they
         *     replaced are again. To cancel again changes nothing.
         */
        post: operations["BulkImportService_CancelBulkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/bulkImports/{bulkImport}:confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offers the values that were taken, all at once, to their units and those who review their reports. A value that an earlier
         *     import gave for the same unit, indicator and category is replaced. FAILED_PRECONDITION unless all rows are read. To confirm
         *     again changes nothing.
         */
        post: operations["BulkImportService_ConfirmBulkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/bulkImports/{bulkImport}:run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes on reading rows where the last call ended, for some 5 seconds at most, and answers how far it is; call it again while the
         *     state is RUNNING. Each 5,000 rows are kept before the next are read, so GetBulkImport shows progress meanwhile. The first call holds the whole file
         *     against its hash (INVALID_ARGUMENT if it did not arrive whole) and looks at its form. Every fault of every row is found; rows
         *     without any are taken. A file has at most 200,000 rows.
         */
        post: operations["BulkImportService_RunBulkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/bulkImports/{bulkImport}:uploadPart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes one part of the file, in any order and any number of times; the answer says in `next_part` which is missing. A part that
         *     was sent before with another content is refused. FAILED_PRECONDITION once the file is read.
         */
        post: operations["BulkImportService_UploadBulkImportPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedDraft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the newest version of the text of a consolidated report, or an earlier one, with the words of the units beside each
         *     paragraph and whether they still say so. Only the lead unit and the issuing authority may. NOT_FOUND if there is no such
         *     version; DATA_LOSS, reason CHAIN_BROKEN, if the series is damaged or a submission does not fit its hash.
         */
        get: operations["ConsolidationService_GetConsolidatedDraft"];
        /**
         * Saves a new version of the text, whole. Only the lead unit may. ABORTED if the etag is stale. A version has at most 1 MiB in
         *     canonical form, and a draft at most 1,000 versions. It changes no revision: the next compilation takes it.
         */
        put: operations["ConsolidationService_UpdateConsolidatedDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedDraft/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the versions of the text, oldest first, as entries without content, and says whether the series is whole. There are
         *     at most 1,000, so there is one page. Only the lead unit and the issuing authority may.
         */
        get: operations["ConsolidationService_ListConsolidatedDraftVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the consolidated report. The lead unit and the issuing authority read the newest revision; the authority above
         *     and the units that report read the revision dispatched last, and nothing before that. A unit that reports reads the
         *     totals: contributions, standings and texts of other units are left out for it, and so is canonical_content, which
         *     holds those of all units.
         */
        get: operations["ReportingService_GetConsolidatedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the series of a consolidated report, oldest first. Seen by the lead unit and the issuing authority. */
        get: operations["ReportingService_ListConsolidatedReportEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport/figures/{indicator}/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what each report adds to a figure of the consolidated report, in official order, with the submission, its receipt
         *     and the people it came from: of the revision the caller reads with GetConsolidatedReport. Every value is read from the
         *     submission the revision names and checked against its hash; DATA_LOSS, reason CHAIN_BROKEN, if it does not fit. A unit
         *     that reports sees its own only. NOT_FOUND if the report has no such figure.
         */
        get: operations["ReportingService_ListFigureContributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport:acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the receiving authority took the revision dispatched last. Only client systems of that authority may. ABORTED,
         *     reason STALE_ETAG, if another revision was dispatched since; FAILED_PRECONDITION, reason CONSOLIDATED_REPORT_STATE, if it was
         *     acknowledged or rejected already.
         */
        post: operations["ConsolidationService_AcknowledgeDispatchedReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport:approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves the newest revision. Only the leadership of the issuing authority may. ABORTED if the etag is stale, so
         *     that nobody approves a revision they have not seen.
         */
        post: operations["ReportingService_ApproveConsolidatedReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport:compile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compiles a new revision of the consolidated report from the reports accepted so far; what is missing is listed.
         *     Only the lead unit of the plan may. FAILED_PRECONDITION, reason NOTHING_ACCEPTED, if no report is accepted.
         */
        post: operations["ReportingService_CompileConsolidatedReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport:dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispatches the approved revision to the authority above, which can read it from then on. Only the lead unit may. */
        post: operations["ReportingService_DispatchConsolidatedReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport:export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makes a document of the revision of a consolidated report that the caller reads with GetConsolidatedReport, with what the
         *     caller sees of it: a unit that reports finds the totals and its own part.
         */
        get: operations["ExportService_ExportConsolidatedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport:exportTables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makes tables of the revision of a consolidated report that the caller reads with GetConsolidatedReport, with what the caller
         *     sees of it. An .xlsx file has a sheet each for figures, figures by unit, tasks and units; a .csv file has the table that is named.
         */
        get: operations["SheetService_ExportConsolidatedTables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport:preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells everything that would make the dispatch of the newest revision refused, or that deserves a look before it, all at
         *     once: first what blocks. Changes nothing. Only the lead unit and the issuing authority may.
         */
        get: operations["ReportingService_PreflightConsolidatedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/consolidatedReport:reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the revision dispatched last back, with the reason. Only client systems of the receiving authority may, also after
         *     they acknowledged it: what is wrong is often found later. What was dispatched stays readable, with the reason beside it,
         *     until the next revision is dispatched. ABORTED, reason STALE_ETAG, if another revision was dispatched since;
         *     FAILED_PRECONDITION, reason CONSOLIDATED_REPORT_STATE, if it was rejected already.
         */
        post: operations["ConsolidationService_RejectDispatchedReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the series of a period, oldest first. Seen by the lead unit and the issuing authority. */
        get: operations["ReportingService_ListPeriodEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is worth a look when the submitted reports of a period are held against each other: texts that units share, and
         *     values far from those of the others. Only the lead unit and the issuing authority may: what one unit wrote is never shown to
         *     another. It is advice: it blocks nothing and is stored nowhere.
         */
        get: operations["FindingService_ListPeriodFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how the indicators of a period stand against their targets, in the whole or in one unit. Who sees what is as in
         *     GetIndicatorTrend. The lead unit and the issuing authority see the accepted reports of a period that was not consolidated
         *     yet; earlier periods of the year are in the value once they were.
         */
        get: operations["AnalysisService_GetPeriodProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/referenceValues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the reference values of a period, by unit, then in the order of the period's indicators. Those of one unit are seen by
         *     whoever may read its report; those of all units by the lead unit and the leadership of the issuing authority. Values are left
         *     out whose indicator the period does not have any more, or has with another definition, unit of measure or kind of value.
         */
        get: operations["ReferenceValueService_ListReferenceValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the reminders of a period, report by report, each in the order of time. The lead unit and the issuing authority
         *     see all, a unit its own. A report that was submitted before its reminders were made has none.
         */
        get: operations["ReminderService_ListReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a report. Seen by its unit, the lead unit and the issuing authority only. */
        get: operations["ReportingService_GetReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the files of a report, in the order of their names: for the unit all it has uploaded, for the lead unit and the issuing
         *     authority those that a submission speaks of. There are at most 20 in a report and one page.
         */
        get: operations["AttachmentService_ListAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/attachments/{attachment}:read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads one part of a file, at most 1 MiB. Seen by those who see it in ListAttachments; NOT_FOUND for all others that may read
         *     the report.
         */
        get: operations["AttachmentService_ReadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/attachments:uploadPart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes one part of a file. Parts may come in any order and any number of times; the last call says that the file is complete,
         *     and the file is looked at before it is kept: its type by its content, programs, files and links in it, passwords, and
         *     what it unpacks to. INVALID_ARGUMENT names all that is wrong; nothing is kept then. A report has at most 20 files, 100 MiB
         *     altogether. Parts of a file that is not completed within a day are thrown away.
         */
        post: operations["AttachmentService_UploadAttachmentPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the draft of the caller's unit. Before the first save it answers an empty draft without an etag; after a
         *     return it starts from what was submitted.
         */
        get: operations["ReportingService_GetReportDraft"];
        /**
         * Saves the draft of the caller's unit. It may be incomplete, but every value in it must be well formed. ABORTED if
         *     the etag is stale; FAILED_PRECONDITION, reason REPORT_STATE, while the report is with the lead unit or accepted.
         */
        put: operations["ReportingService_SaveReportDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/drawableReports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the consolidated reports that the unit of a report dispatched for the same days, and the value that each gives to every
         *     indicator the unit is asked for, or why it gives none. Only the unit's own people may. At most 20 periods of the unit's own plans
         *     whose data end on the same day are looked at, so there is one page; a period whose data begin on another day is listed with its
         *     obstacle. DATA_LOSS, reason CHAIN_BROKEN, if the series of one is damaged.
         */
        get: operations["LevelService_ListDrawableReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the series of a report, oldest first, and says whether it is whole. A series has at most 1,000 entries, so
         *     there is one page.
         */
        get: operations["ReportingService_ListReportEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/entries/{entrie}/values/{indicator}/drawnContributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what the lower level's reports add to a value that a submission drew, of the revision that the submission names. Only the
         *     lead unit of the submission's period and the issuing authority may: the consolidated report was dispatched to them. Other
         *     units of the period see nothing of it. NOT_FOUND if there is no such submission, or its value was not drawn; DATA_LOSS, reason
         *     CHAIN_BROKEN, if a series is damaged or a submission does not fit its hash.
         */
        get: operations["LevelService_ListDrawnContributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was found in a report. For the unit's own people it looks at what they are writing, or what was submitted since;
         *     for the lead unit and the issuing authority at what was submitted. A report is compared with the same unit's earlier reports,
         *     and with what other units submitted for the period, never with what they draft. A report with nothing in it has no findings.
         */
        get: operations["FindingService_ListReportFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what the unit of a report has said before. Only the unit's own people may, and what they may not read is left out:
         *     a successor that writes an ended unit's report sees of its other reports those that were handed over too. It looks at the
         *     unit's newest 100 submissions.
         */
        get: operations["PrefillService_GetReportPrefill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers "did my report arrive?": the receipt of a submission by its request_id, or of the newest submission.
         *     NOT_FOUND if there is none.
         */
        get: operations["ReportingService_GetReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/recommendationEntries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the series of a report's recommendations, oldest first, and says whether it is whole. A series has at most 1,000
         *     entries, so there is one page.
         */
        get: operations["RecommendationService_ListRecommendationEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists recommendations: of one report, of all reports of a period (`reports/-`) or of a plan (`periods/-/reports/-`),
         *     newest period first, then in the order of the period's units and of the report. The lead unit and the issuing authority
         *     see all, a unit its own. What was forwarded to a unit is listed by ListAddressedRecommendations.
         */
        get: operations["RecommendationService_ListRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a recommendation. Seen by those who may read the report, and by the unit it was forwarded to. */
        get: operations["RecommendationService_GetRecommendation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers a recommendation. The lead unit may, in its own name or with the answer it got on paper, and leaders, reviewers
         *     and leadership of the unit that has it. A later answer goes beside the one before; the newest counts.
         *     FAILED_PRECONDITION, reason RECOMMENDATION_STATE, where its state does not allow it.
         */
        post: operations["RecommendationService_AnswerRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the answer does not settle a recommendation, and why: it waits again for the unit that has it. Only the leader
         *     of the unit that asked may.
         *     FAILED_PRECONDITION, reason RECOMMENDATION_STATE, where its state does not allow it.
         */
        post: operations["RecommendationService_ContestRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declines a recommendation, with the reason. Whoever may answer may decline.
         *     FAILED_PRECONDITION, reason RECOMMENDATION_STATE, where its state does not allow it.
         */
        post: operations["RecommendationService_DeclineRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forwards a recommendation that waits for an answer to the issuing authority, the authority above, or another unit. Only
         *     the lead unit may. The unit must be known and in force.
         *     FAILED_PRECONDITION, reason RECOMMENDATION_STATE, where its state does not allow it.
         */
        post: operations["RecommendationService_ForwardRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a recommendation is settled. Only the leader of the unit that asked may.
         *     FAILED_PRECONDITION, reason RECOMMENDATION_STATE, where its state does not allow it.
         */
        post: operations["RecommendationService_SettleRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts a submitted report: from now on it counts in the consolidated report. Only the lead unit of the plan may. */
        post: operations["ReportingService_AcceptReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sets what a unit submitted beside what is known of it: what it said in the last period, a year before and in other plans, and
         *     reference values, each with its source and the difference. Whoever may read the report may; what the caller may not read of the
         *     other reports is left out. What the unit is drafting is not looked at.
         */
        get: operations["FindingService_CompareReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:declineRequest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines what a unit asked for. Only a reviewer of the lead unit may. */
        post: operations["ReportingService_DeclineRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makes a document of a report: of the submission made last or, for the unit itself, of what it is writing. Seen by its
         *     unit, the lead unit and the issuing authority only. NOT_FOUND if nothing was submitted.
         */
        get: operations["ExportService_ExportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:exportForm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makes the form of a report (.xlsx) with what the caller's unit has written so far: the figures with last period's values beside
         *     them, the tasks, and what is told in words. Only cells to be filled in can be changed; each tells what it takes. Figures have
         *     names for formulas, such as ket_qua.A1 for indicator A1 (a hyphen becomes an underscore). Files put beside the report, recommendations and
         *     explanations are not in it.
         */
        get: operations["SheetService_ExportReportForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:importForm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a form that was filled in, with Excel, LibreOffice or another program that writes .xlsx, and answers the content it makes
         *     of the draft. Nothing is stored: show what would change, and save the content with SaveReportDraft and the etag of the answer.
         * @description A number in a cell is taken with the 15 digits the program shows. A text is read as a number of Vietnam: 1.234,5. What could be
         *     read in two ways is refused, as is a cell that shows per cent. INVALID_ARGUMENT names everything that is wrong by sheet and cell,
         *     such as `Số liệu!F12`; a form of another report, or made before the plan or the period changed, is refused before all else.
         *     Files of up to 2 MiB, which unpack to no more than 32 MiB, without macros, passwords, and links or files in them.
         */
        post: operations["SheetService_ImportReportForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopens an accepted report for a correction. Only a reviewer of the lead unit may. Until the correction is accepted the
         *     report counts as it was accepted; when the time named is over and nothing came, it is locked again.
         */
        post: operations["ReportingService_ReopenReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:requestExtension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the lead unit for more time, for a report that is still to be written. Only a leader of its unit may. The due time
         *     stays what it is until the lead unit answers with ExtendReports or DeclineRequest. A newer request replaces an older.
         */
        post: operations["ReportingService_RequestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:requestReopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the lead unit to reopen an accepted report for a correction. Only a leader of its unit may. */
        post: operations["ReportingService_RequestReopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns a submitted report to its unit, with what has to be mended. Only the lead unit of the plan may. */
        post: operations["ReportingService_ReturnReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submits the report of the caller's unit: the content given here, whole and checked. Whether it is on time is decided
         *     from the instant this call reached the service. The answer is given only after the report is stored durably.
         */
        post: operations["ReportingService_SubmitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/reports/{report}:withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a submission back before it was reviewed. Only a leader of its unit may. A first submission that is withdrawn no
         *     longer decides the timeliness: the next one does.
         */
        post: operations["ReportingService_WithdrawReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what was decided for a period. The lead unit and the issuing authority see all of it, a unit what concerns it: its
         *     extensions and exemption, the certification without counts.
         */
        get: operations["ReportingService_GetPeriodStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Adds up the accepted figures of a period by the units of another day (boundary basis): as filed, as of a day, or by
         *     today's units. Only the lead unit and the issuing authority may. Figures of units that were divided are named and never
         *     divided. A share that a person entered is used only if use_shares asks for it, and marked.
         */
        get: operations["ReportingService_GetPeriodTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:adoptPlanVersion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has an open period take over the version of the plan in force. Only a reviewer of the lead unit that version names may.
         *     Due times stay, and so does every report that was submitted. What is asked becomes what the version asks. Units it
         *     names and that were not asked owe a report from then on; units it no longer names are excused, unless they have
         *     submitted. Refused with NOTHING_TO_ADOPT when the period goes by that version, and with PERIOD_CERTIFIED.
         */
        post: operations["ReportingService_AdoptPlanVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:certify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Certifies a period, which freezes its figures: until the certification is lifted, nothing is submitted, reviewed or
         *     reopened. Only a reviewer of the lead unit may, once no report waits for review and no due time is still to come
         *     (reason PERIOD_INCOMPLETE). What is missing is counted in the certification, never taken as zero.
         */
        post: operations["ReportingService_CertifyPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:divideFigures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enters how figures of a unit that was divided are divided among the units it went into, with the document that says so. Only
         *     a reviewer of the lead unit may, of a certified period too: the reports and the consolidated report stay as they are, and
         *     GetPeriodTotals adds the parts and names them. Of each indicator the parts must add up to what the unit reported and was
         *     accepted; when that is corrected later, they count no more. The newest division of each unit counts.
         */
        post: operations["ReportingService_DivideFigures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:endExemption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends exemptions: the units owe their reports again, by the due time they have. Only a reviewer of the lead unit may. */
        post: operations["ReportingService_EndExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:exempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exempts units that have not submitted anything from reporting in a period. Only a reviewer of the lead unit may. */
        post: operations["ReportingService_ExemptReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:exportBoard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Makes a table of where the reports of a period stand: the rows of GetBoard. */
        get: operations["SheetService_ExportBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:exportProgress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Makes a table of how the indicators of a period stand against their targets: those of GetPeriodProgress, as the caller sees them. */
        get: operations["SheetService_ExportPeriodProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:exportTotals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makes a table of the figures of a period by the units of some day: those of GetPeriodTotals, with the units that are missing in each,
         *     estimated in it, or cannot be compared.
         */
        get: operations["SheetService_ExportPeriodTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives some or all units of a period more time, before or after the due time. Only a reviewer of the lead unit may. The
         *     new due time must be later than the one each of the units has, and not more than 366 days after the regular one.
         *     Reports that came late before the extension and would have been in time with it count as by extension.
         */
        post: operations["ReportingService_ExtendReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:handOver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands the report of a unit that ended over to some of its successors. Only a reviewer of the lead unit may. From then on
         *     officers and leaders of these units read, write and submit the report, under the ended unit's name and by its due
         *     time: the obligation is neither lost nor doubled, and figures stay with the unit they are of. To close the obligation
         *     instead, exempt the unit. Can be repeated: the newest counts.
         */
        post: operations["ReportingService_HandOverReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:liftCertification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts the certification of a period. Only a reviewer of the lead unit may. */
        post: operations["ReportingService_LiftCertification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods/{period}:takeOver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands a period, open or long over, to the issuing, lead and receiving units that the version of the plan in force
         *     names, for example after its lead unit was dissolved. Only a reviewer of that lead unit may. What is asked of whom, and
         *     every report, stays as it is; a certified period can be taken over too. NOTHING_TO_ADOPT when the units are the same.
         */
        post: operations["ReportingService_TakeOverPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods:open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a period from the plan's version in force: pins the plan, the units and the due time. Only a reviewer of the
         *     plan's lead unit may. ALREADY_EXISTS if it is open already.
         * @description Nobody need do it: a period opens by itself at 00:00 in Vietnam of the thirtieth day up to and with its first last day
         *     on time, and not before the first day of its data. What was missed is made up until 31 days after the last due time. A
         *     period that was over before the plan came into the system is opened by hand only.
         */
        post: operations["ReportingService_OpenPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/periods:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows which periods a plan has in a year, each with its days and how they were found, before any of them is opened.
         *     Of a draft too, for those who may read it. Periods with the year asked for, even where they are due in the next one.
         */
        get: operations["ReportingService_PreviewPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/reminderRules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads when the units of a plan are reminded. The plan must be in force. */
        get: operations["ReminderService_GetReminderRules"];
        /**
         * Lays down when the units of a plan are reminded, for the periods that open from then on. Only a reviewer of the
         *     plan's lead unit may. ABORTED if the etag is stale.
         */
        put: operations["ReminderService_UpdateReminderRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of a plan, oldest first. A plan has at most 100 versions, so there is one page. */
        get: operations["PlanService_ListPlanVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads one version of a plan as it was decided. */
        get: operations["PlanService_GetPlanVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}:amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a new version of an issued plan. Periods opened before keep to theirs until they adopt it. The issuing unit stays
         *     the same; only when it has ended can a unit that it went into, or the one it stood below, be named instead, by that
         *     unit's leadership. Every unit named must exist and be in force on the day of the amendment, because units may have merged since
         *     the plan was issued, else FAILED_PRECONDITION, reason UNIT_NOT_IN_FORCE.
         */
        post: operations["PlanService_AmendPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}:close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes an issued plan. No new period can be opened afterwards. */
        post: operations["PlanService_ClosePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}:export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makes a document of a plan in the layout of Decree 30/2020/NĐ-CP, Annex I, in Vietnamese, with its tasks, indicators, targets
         *     and units as annexes. It is seen by whom GetPlan shows the plan. A draft is marked as one and has neither number nor day; no
         *     document has a signature. Units are named as they were on the plan's document_date.
         * @description The answer is the file itself: over REST its bytes with Content-Type and Content-Disposition, over gRPC a
         *     google.api.HttpBody, with the name of the file in the header `content-disposition`. The same plan makes the same bytes.
         */
        get: operations["PlanService_ExportPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}:exportSheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makes a workbook (.xlsx) of a plan as GetPlan shows it, to be worked on offline and read back with ReadPlanSheet: a sheet each for
         *     what the plan says of itself, content areas, tasks with their assignments, indicators, breakdowns, and targets. Its texts are
         *     Vietnamese. Reporting rules and checks are not in it.
         */
        get: operations["PlanService_ExportPlanSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}:issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issues a draft as version 1. Only the leadership of the issuing unit may. Every unit named must exist and be in
         *     force on the plan's document_date, else FAILED_PRECONDITION, reason UNIT_NOT_IN_FORCE.
         */
        post: operations["PlanService_IssuePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}:readSheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a workbook that was made with ExportPlanSheet and worked on, and answers the content it makes of the plan. Nothing is
         *     stored: save the content with UpdatePlan, or decide it with AmendPlan. What is not in the workbook is as in the plan.
         * @description INVALID_ARGUMENT names everything that is wrong by sheet and cell, such as `Chỉ tiêu!E7`: cells that cannot be read, and where the
         *     content does not keep to the rules of a plan. Whether the units exist is looked at when it is saved. Files of up to 2 MiB, which
         *     unpack to no more than 32 MiB, without macros, passwords, and links or files in them.
         */
        post: operations["PlanService_ReadPlanSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receiptKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the public keys that verify receipts. */
        get: operations["ReportingService_ListReceiptKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reorganisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists reorganisations, those that are cancelled too, the latest effective day first, without their changes. */
        get: operations["UnitService_ListReorganisations"];
        put?: never;
        /**
         * Enters a reorganisation, whose changes take effect all together. INVALID_REQUEST names everything that is wrong, with
         *     the record each change is in conflict with; ALREADY_EXISTS if the id was ever used. With validate_only nothing is
         *     stored. Of two that are entered at the same moment, the second is checked against the first.
         * @description An effective day in the past comes after the last report of every unit that ends or gives a part with it, unless the
         *     unit's end was recorded for that day with the unit (field rule REPORTED_SINCE, with the report and when it was
         *     received). The reporting service is asked for that: UNAVAILABLE, and nothing stored, when it cannot be reached. Days
         *     from today on need no such look.
         */
        post: operations["UnitService_CreateReorganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reorganisations/{reorganisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads one reorganisation with its changes. */
        get: operations["UnitService_GetReorganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reorganisations/{reorganisation}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a planned reorganisation: the units are as if it had never been entered, and only the record of it stays.
         *     FAILED_PRECONDITION, reason REORGANISATION_STATE, from 00:00 on its effective day in Vietnam and once it is
         *     cancelled; reason REORGANISATION_NEEDED, naming what rests on it, such as another reorganisation of the same day.
         */
        post: operations["UnitService_CancelReorganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roleHolders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who holds one of some roles, in any unit, and may sign in, by login name. For the system's own services, which
         *     remind people when nobody is calling.
         */
        get: operations["IdentityService_ListRoleHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers the caller's own account. */
        get: operations["IdentityService_GetMyAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session:changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the caller's own password. The old one must be given. */
        post: operations["IdentityService_ChangeMyPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session:refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchanges a refresh token for a new session. The old refresh token stops working; using it twice ends the session. */
        post: operations["IdentityService_RefreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session:signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with login name and password. UNAUTHENTICATED, reason WRONG_CREDENTIALS, whichever of the two is wrong.
         *     After five failures in a row the account waits, longer each time (reason TOO_MANY_ATTEMPTS, with RetryInfo).
         */
        post: operations["IdentityService_SignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session:signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of a refresh token. Access tokens given before go on until they expire (10 minutes at most). */
        post: operations["IdentityService_SignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signingKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the public keys that verify access tokens. */
        get: operations["IdentityService_ListSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what went from unit to unit, oldest first: of one unit through any number of reorganisations, what it and its
         *     predecessors and successors gave on the way, or of all units.
         */
        get: operations["UnitService_ListSuccessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the units in force on a day, in official order (sort_order, then id). */
        get: operations["UnitService_ListUnits"];
        put?: never;
        /**
         * Adds a unit. ALREADY_EXISTS if the id was ever used; INVALID_REQUEST with the field rule CODE_TAKEN, naming the other
         *     unit, if one of its statistics-office codes is another unit's on the same day. What is done to units at the same moment
         *     is checked one after the other.
         */
        post: operations["UnitService_CreateUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads one unit as it was on a day. A unit that did not exist on that day is still answered, with the name it had
         *     last or first, so that old reports stay readable.
         */
        get: operations["UnitService_GetUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/addressedRecommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what was forwarded to a unit and is with it still, oldest forwarding first. */
        get: operations["RecommendationService_ListAddressedRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/calendarFeed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whether a unit's calendar of due days has an address, and since when. Only officers and leaders of the unit may,
         *     and reviewers of it where it is the calendar of a lead unit.
         */
        get: operations["ReminderService_GetCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/calendarFeed:renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a new address for a unit's calendar. The address it had stops working. The same people may. This
         *     is the only time the address is told: what is kept is a hash of it.
         */
        post: operations["ReminderService_RenewCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/calendarFeed:revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes away the address of a unit's calendar. The same people may. */
        post: operations["ReminderService_RevokeCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/dispatchedReports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the consolidated reports dispatched to a unit, oldest dispatch first, so that a client system can go on where
         *     it stopped. One that is dispatched again, with a newer revision, moves to the end. Only client systems of that unit
         *     may.
         */
        get: operations["ReportingService_ListDispatchedReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the documents of an office that the caller may read, newest first. */
        get: operations["DocumentService_ListDocuments"];
        put?: never;
        /** Drafts a document. A report needs a source; a letter needs a body. */
        post: operations["DocumentService_CreateDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a document. An office's own people read all of its documents, others those that were issued and whose source they may
         *     read.
         */
        get: operations["DocumentService_GetDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the series of a document, oldest first, and checks it. Seen by the office's own people. */
        get: operations["DocumentService_ListDocumentEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a file of a document: a preview of the draft, without number and date; a Word file; the file for signing; the signed one. */
        get: operations["DocumentService_GetDocumentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a document for signing. Who may sign for the office does. */
        post: operations["DocumentService_ApproveDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a document up before it is issued. A number it has stays in the register, with the reason in the series. */
        post: operations["DocumentService_CancelDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the content, or the format, is right (Điều 12). Not the drafter: FAILED_PRECONDITION, reason OWN_DRAFT, unless
         *     he says that the office has nobody else, which the series keeps.
         */
        post: operations["DocumentService_CheckDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a signed document (Điều 17). A document it replaces is replaced from then on, one it corrects carries the correction. */
        post: operations["DocumentService_IssueDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a document the next number of its series and the date of the day (Điều 15). A document that has a number of the year
         *     keeps it and gets the new date.
         */
        post: operations["DocumentService_NumberDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pins the file that is to be signed, with number and date in it. The system makes it, or the clerk hands one in. It may be
         *     pinned again until it is signed. INVALID_ARGUMENT
         *     for a file that is no PDF, that is read differently by different programs, or that is signed already.
         */
        post: operations["DocumentService_PrepareDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a document back to its drafter, at any time before it is issued. A number it has stays its own. */
        post: operations["DocumentService_ReturnDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts it anew: while it is a draft, or after it was returned. Its source is pinned anew, and every check begins again. */
        post: operations["DocumentService_ReviseDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that an issued document was sent, and how. */
        post: operations["DocumentService_SendDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the signed file. It must begin with exactly the bytes that were pinned, and hold nothing behind them but signatures
         *     that verify; a file that was signed before must come back with that signature. INVALID_ARGUMENT says what is wrong.
         */
        post: operations["DocumentService_SignDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verifies the signed file anew and answers what travels with the document. */
        get: operations["DocumentService_VerifyDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/documents/{document}:withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws an issued document (thu hồi, Điều 18). It stays readable. */
        post: operations["DocumentService_WithdrawDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/leadCalendarFeed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whether a unit's calendar of due days has an address, and since when. Only officers and leaders of the unit may,
         *     and reviewers of it where it is the calendar of a lead unit.
         */
        get: operations["ReminderService_GetCalendarFeed2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/leadCalendarFeed:renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a new address for a unit's calendar. The address it had stops working. The same people may. This
         *     is the only time the address is told: what is kept is a hash of it.
         */
        post: operations["ReminderService_RenewCalendarFeed2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/leadCalendarFeed:revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes away the address of a unit's calendar. The same people may. */
        post: operations["ReminderService_RevokeCalendarFeed2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/officeSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads what an office's documents say of the office itself. */
        get: operations["DocumentService_GetOfficeSettings"];
        /**
         * Saves them. The office's clerk and its leader may. FAILED_PRECONDITION, reason REGISTER_BEGUN, for another number scheme in
         *     a year in which numbers were given.
         */
        put: operations["DocumentService_UpdateOfficeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/officeTemplates/{officeTemplate}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads the Word template of an office for a kind of document. */
        get: operations["DocumentService_GetOfficeTemplate"];
        /**
         * Sets it: the next version, in force at once. The office's clerk and its leader may. INVALID_ARGUMENT tells everything that is
         *     wrong with the file at once, and nothing is kept then: it is no Word file, is locked, holds macros or other files, fetches
         *     something when it is opened, or unpacks to too much; and each placeholder that is not known, is not closed, stands where it
         *     cannot, or is missing, with the paragraph it is in.
         */
        put: operations["DocumentService_SetOfficeTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/officeTemplates/{officeTemplate}:delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes back to the layout of the system. Versions stay readable. NOT_FOUND if none is in force. */
        post: operations["DocumentService_DeleteOfficeTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/officeTemplates/{officeTemplate}:example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Makes a template to begin with: the layout of the system with placeholders; and says which placeholders there are. */
        get: operations["DocumentService_GetExampleTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/registerEntries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists a series of the register of outgoing documents in a year, oldest first, and checks it. Seen by the office's own people. */
        get: operations["DocumentService_ListRegisterEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units:batchGet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads several units at once as they were on a day. NOT_FOUND names every unit that does not exist. */
        get: operations["UnitService_BatchGetUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description UploadAttachmentPartRequest brings one part of a file. */
        AttachmentServiceUploadAttachmentPartBody: {
            /** @description UUID made by the client for this file: all its parts carry the same. */
            uploadId: string;
            /**
             * Format: int32
             * @description Number of the part, from 0: part n begins at byte n × 1,048,576, and every part but the last is that long.
             */
            part?: number;
            /**
             * Format: byte
             * @description The bytes.
             */
            data: string;
            complete?: components["schemas"]["v1CompleteUpload"];
        };
        /**
         * @description FileFormat is how the file is written.
         *
         *      - FILE_FORMAT_UNSPECIFIED: Not a format.
         *      - FILE_FORMAT_CSV_COMMA: Comma-separated values (RFC 4180) in UTF-8.
         *      - FILE_FORMAT_CSV_SEMICOLON: The same with semicolons, as spreadsheet programs set to Vietnamese write it.
         *      - FILE_FORMAT_CSV_TAB: The same with tabs.
         *      - FILE_FORMAT_XLSX: An .xlsx workbook of at most 20 MiB, of which the first sheet is read. Cells that are numbers are taken as they are; codes and
         *     names in them are texts, or whole numbers.
         * @default FILE_FORMAT_UNSPECIFIED
         * @enum {string}
         */
        BulkImportFileFormat: "FILE_FORMAT_UNSPECIFIED" | "FILE_FORMAT_CSV_COMMA" | "FILE_FORMAT_CSV_SEMICOLON" | "FILE_FORMAT_CSV_TAB" | "FILE_FORMAT_XLSX";
        /**
         * @description NumberFormat is how numbers are written in texts.
         *
         *      - NUMBER_FORMAT_UNSPECIFIED: Not a format.
         *      - NUMBER_FORMAT_POINT: 1234.5
         *      - NUMBER_FORMAT_COMMA: 1234,5
         * @default NUMBER_FORMAT_UNSPECIFIED
         * @enum {string}
         */
        BulkImportNumberFormat: "NUMBER_FORMAT_UNSPECIFIED" | "NUMBER_FORMAT_POINT" | "NUMBER_FORMAT_COMMA";
        /** @description CancelBulkImportRequest cancels an import. */
        BulkImportServiceCancelBulkImportBody: Record<string, never>;
        /** @description ConfirmBulkImportRequest offers the values of an import. */
        BulkImportServiceConfirmBulkImportBody: {
            /** @description Etag of the import as whoever confirms it has seen it; ABORTED if it changed since. */
            etag: string;
        };
        /** @description CreateBulkImportRequest begins an import. */
        BulkImportServiceCreateBulkImportBody: {
            bulkImport: components["schemas"]["v1BulkImport"];
            /** @description UUID made by the client for this import; it becomes the last part of its name. */
            requestId: string;
        };
        /** @description RunBulkImportRequest asks to go on reading rows. */
        BulkImportServiceRunBulkImportBody: {
            /**
             * Format: int32
             * @description How many rows to read at most in this call, made up to a multiple of 5,000; 0 for as many as there is time for.
             */
            maxRows?: number;
        };
        /** @description UploadBulkImportPartRequest brings one part of a file. */
        BulkImportServiceUploadBulkImportPartBody: {
            /**
             * Format: int32
             * @description Number of the part, from 0: part n begins at byte n × 1,048,576, and every part but the last is that long.
             */
            part?: number;
            /**
             * Format: byte
             * @description The bytes.
             */
            data: string;
        };
        /**
         * @description How sure it is that the day is off, or worked.
         *
         *      - STANDING_UNSPECIFIED: Not a standing.
         *      - STANDING_SETTLED: Named in the law, or decided.
         *      - STANDING_COMPUTED: Follows from the law by computation: from the moon, or from the days before it.
         *      - STANDING_ASSUMED: Hangs on a yearly decision, or on a law, that is not known to this system. The day may turn out the other way.
         * @default STANDING_UNSPECIFIED
         * @enum {string}
         */
        CalendarDayStanding: "STANDING_UNSPECIFIED" | "STANDING_SETTLED" | "STANDING_COMPUTED" | "STANDING_ASSUMED";
        /** @description RevokeDayDecisionRequest names a decision to take back. */
        CalendarServiceRevokeDayDecisionBody: Record<string, never>;
        /**
         * @description Aspect is what is checked.
         *
         *      - ASPECT_UNSPECIFIED: Not an aspect.
         *      - ASPECT_CONTENT: The content, by the head of the drafting unit: the office's leader, or a reviewer of the lead unit.
         *      - ASPECT_FORMAT: The format and technique of presentation, by whoever the office has for it.
         * @default ASPECT_UNSPECIFIED
         * @enum {string}
         */
        CheckDocumentRequestAspect: "ASPECT_UNSPECIFIED" | "ASPECT_CONTENT" | "ASPECT_FORMAT";
        /** @description AcknowledgeDispatchedReportRequest takes a dispatched revision. */
        ConsolidationServiceAcknowledgeDispatchedReportBody: {
            /** @description content_sha256 of the revision that was read: nobody takes one that they have not seen. */
            contentSha256: string;
            /** @description A remark, optional. */
            comment?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description RejectDispatchedReportRequest sends a dispatched revision back. */
        ConsolidationServiceRejectDispatchedReportBody: {
            /** @description content_sha256 of the revision that was read. */
            contentSha256: string;
            /** @description Why. Everybody who may read the dispatched report reads it. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description UpdateConsolidatedDraftRequest saves a version. */
        ConsolidationServiceUpdateConsolidatedDraftBody: {
            /**
             * The text: name and paragraphs; of sources unit, entry and part. What else it has is ignored.
             * @description The text: name and paragraphs; of sources unit, entry and part. What else it has is ignored.
             */
            draft: {
                /**
                 * Format: int32
                 * @description Number of the version, from 1; 0 where nobody has saved one: the paragraphs are the words of the accepted reports then, one
                 *     paragraph each, in the plan's order and within that in the order of the units.
                 */
                readonly version?: number;
                /** @description The paragraphs, in the order in which they are printed within their part and content area. */
                paragraphs?: components["schemas"]["v1NarrativeParagraph"][];
                /** @description What accepted reports say now and no paragraph rests on: to be worked in, or left. At most 500. */
                readonly unused?: components["schemas"]["v1NarrativeSource"][];
                /**
                 * Format: int32
                 * @description How many more there are than `unused` lists.
                 */
                readonly unusedLeftOut?: number;
                /**
                 * Format: date-time
                 * @description When the version was saved; not set for version 0.
                 */
                readonly saveTime?: string;
                /** @description Who saved it, as they were called then. */
                readonly savedBy?: string;
                /** @description SHA-256 of the version's canonical form, in hex; empty for version 0. */
                readonly contentSha256?: string;
                /** @description Changes with every version; `"0"` before the first. */
                readonly etag?: string;
            };
            /** @description What was changed and why, optional. */
            comment?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the draft that was read. */
            etag: string;
        };
        /**
         * @description What is decided.
         *
         *      - EFFECT_UNSPECIFIED: Not an effect.
         *      - EFFECT_OFF: The day is off.
         *      - EFFECT_WORKED: The day is worked.
         * @default EFFECT_UNSPECIFIED
         * @enum {string}
         */
        DayDecisionEffect: "EFFECT_UNSPECIFIED" | "EFFECT_OFF" | "EFFECT_WORKED";
        /**
         * @description Outcome is what it said.
         *
         *      - OUTCOME_UNSPECIFIED: Not an outcome.
         *      - OUTCOME_ACKNOWLEDGED: It took the revision.
         *      - OUTCOME_REJECTED: It sent the revision back: the lead unit mends what is wrong, and compiles, has approved and dispatches the next one.
         * @default OUTCOME_UNSPECIFIED
         * @enum {string}
         */
        DispatchReceiptOutcome: "OUTCOME_UNSPECIFIED" | "OUTCOME_ACKNOWLEDGED" | "OUTCOME_REJECTED";
        /** @description ApproveDocumentRequest approves a document for signing. */
        DocumentServiceApproveDocumentBody: {
            /** @description What is to be said with it. */
            comment?: string;
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description CancelDocumentRequest gives a document up. */
        DocumentServiceCancelDocumentBody: {
            /** @description Why. */
            comment: string;
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description CheckDocumentRequest says that a document is right. */
        DocumentServiceCheckDocumentBody: {
            aspect: components["schemas"]["CheckDocumentRequestAspect"];
            /** @description The caller drafted the document and the office has nobody else. */
            alone?: boolean;
            /** @description What is to be said with it. */
            comment?: string;
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description CreateDocumentRequest drafts a document. */
        DocumentServiceCreateDocumentBody: {
            content: components["schemas"]["v1DocumentContent"];
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
        };
        /** @description DeleteOfficeTemplateRequest names a template. */
        DocumentServiceDeleteOfficeTemplateBody: {
            /** @description The template's etag as it was read; empty if there never was one. ABORTED, reason STALE_ETAG, if somebody was faster. */
            etag?: string;
        };
        /** @description IssueDocumentRequest issues a document. */
        DocumentServiceIssueDocumentBody: {
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description NumberDocumentRequest gives a document its number. */
        DocumentServiceNumberDocumentBody: {
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description PrepareDocumentRequest hands in the file for signing. */
        DocumentServicePrepareDocumentBody: {
            /**
             * Format: byte
             * @description The file (PDF), up to 2.5 MiB. Without one the system makes it, in the layout of the decree.
             */
            pdf?: string;
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description ReturnDocumentRequest sends a document back. */
        DocumentServiceReturnDocumentBody: {
            /** @description What has to be mended. */
            comment: string;
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description ReviseDocumentRequest drafts a document anew. */
        DocumentServiceReviseDocumentBody: {
            content: components["schemas"]["v1DocumentContent"];
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description SendDocumentRequest notes that a document was sent. */
        DocumentServiceSendDocumentBody: {
            /** @description How, and to whom. */
            comment: string;
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description SetOfficeTemplateRequest sets a template. */
        DocumentServiceSetOfficeTemplateBody: {
            /**
             * Format: byte
             * @description The file (.docx), up to 1 MiB, and up to 16 MiB when it is unpacked.
             */
            docx: string;
            /** @description The template's etag as it was read; empty if there never was one. ABORTED, reason STALE_ETAG, if somebody was faster. */
            etag?: string;
        };
        /** @description SignDocumentRequest hands in the signed file. */
        DocumentServiceSignDocumentBody: {
            /**
             * Format: byte
             * @description The file (PDF), up to 2.5 MiB.
             */
            pdf: string;
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /** @description WithdrawDocumentRequest withdraws a document. */
        DocumentServiceWithdrawDocumentBody: {
            /** @description Why. */
            comment: string;
            /** @description UUID the client makes for this act. The same id again answers what it did, and does nothing more. */
            requestId: string;
            /** @description The document's etag as it was read. */
            etag: string;
        };
        /**
         * @description Chain is what is known of where a certificate comes from. Whether it was revoked is not asked.
         *
         *      - CHAIN_UNSPECIFIED: Not known.
         *      - CHAIN_NOT_CHECKED: No trusted roots are laid down, so nothing was checked. It proves that the file is unchanged, not who signed.
         *      - CHAIN_TRUSTED: It leads to a trusted root.
         *      - CHAIN_UNTRUSTED: It leads to none.
         * @default CHAIN_UNSPECIFIED
         * @enum {string}
         */
        DocumentSignatureChain: "CHAIN_UNSPECIFIED" | "CHAIN_NOT_CHECKED" | "CHAIN_TRUSTED" | "CHAIN_UNTRUSTED";
        /**
         * @description TimeSource is where a signing time comes from.
         *
         *      - TIME_SOURCE_UNSPECIFIED: The signature names no time.
         *      - TIME_SOURCE_CLAIMED: The clock of the signer's computer.
         *      - TIME_SOURCE_STAMPED: A time stamping authority.
         * @default TIME_SOURCE_UNSPECIFIED
         * @enum {string}
         */
        DocumentSignatureTimeSource: "TIME_SOURCE_UNSPECIFIED" | "TIME_SOURCE_CLAIMED" | "TIME_SOURCE_STAMPED";
        /**
         * @description Authority is a word before the position.
         *
         *      - AUTHORITY_UNSPECIFIED: Not a word.
         *      - AUTHORITY_TM: TM., on behalf of a collective body.
         *      - AUTHORITY_KT: KT., a deputy for the head.
         *      - AUTHORITY_TL: TL., by order of the head.
         *      - AUTHORITY_TUQ: TUQ., by authorisation of the head.
         *      - AUTHORITY_Q: Q., acting.
         * @default AUTHORITY_UNSPECIFIED
         * @enum {string}
         */
        DocumentSignerAuthority: "AUTHORITY_UNSPECIFIED" | "AUTHORITY_TM" | "AUTHORITY_KT" | "AUTHORITY_TL" | "AUTHORITY_TUQ" | "AUTHORITY_Q";
        /**
         * @description Phrase is the wording of the plan; it decides whether the day itself is still on time.
         *
         *      - PHRASE_UNSPECIFIED: Not a phrase.
         *      - PHRASE_BEFORE: "trước ngày": the day itself is late; on time ends at 00:00 of the day.
         *      - PHRASE_BY: "chậm nhất ngày": the day itself is on time; on time ends at 00:00 of the next day.
         *      - PHRASE_AFTER_PERIOD: "trong thời hạn n ngày sau kỳ báo cáo": the n-th day after the last day of the data is the last one on time.
         * @default PHRASE_UNSPECIFIED
         * @enum {string}
         */
        DueRulePhrase: "PHRASE_UNSPECIFIED" | "PHRASE_BEFORE" | "PHRASE_BY" | "PHRASE_AFTER_PERIOD";
        /**
         * @description Roll is what a weekend or a public holiday does to the last day on time.
         *
         *      - ROLL_UNSPECIFIED: Nothing: the day stands as it is.
         *      - ROLL_NEXT_WORKING_DAY: The last day on time becomes the next working day, by analogy with the Civil Code 2015, Art. 148(5). It is the last
         *     day on time that moves: a report due "trước ngày 10" whose 9th is a Saturday is on time until Monday the 11th.
         * @default ROLL_UNSPECIFIED
         * @enum {string}
         */
        DueRuleRoll: "ROLL_UNSPECIFIED" | "ROLL_NEXT_WORKING_DAY";
        /**
         * @description Table is one of the tables.
         *
         *      - TABLE_UNSPECIFIED: FIGURES.
         *      - TABLE_FIGURES: Indicators with their totals and breakdowns.
         *      - TABLE_CONTRIBUTIONS: What each unit gave for each indicator.
         *      - TABLE_TASKS: Tasks, with how many units stand where.
         *      - TABLE_UNITS: Units, with when they reported.
         * @default TABLE_UNSPECIFIED
         * @enum {string}
         */
        ExportConsolidatedTablesRequestTable: "TABLE_UNSPECIFIED" | "TABLE_FIGURES" | "TABLE_CONTRIBUTIONS" | "TABLE_TASKS" | "TABLE_UNITS";
        /**
         * @description Format is a format of files.
         *
         *      - FORMAT_UNSPECIFIED: PDF.
         *      - FORMAT_PDF: PDF, fonts embedded; text can be searched and copied.
         *      - FORMAT_DOCX: Office Open XML (.docx), for Word and LibreOffice.
         * @default FORMAT_UNSPECIFIED
         * @enum {string}
         */
        ExportPlanRequestFormat: "FORMAT_UNSPECIFIED" | "FORMAT_PDF" | "FORMAT_DOCX";
        /**
         * @description Incomparable says why there is no difference.
         *
         *      - INCOMPARABLE_UNSPECIFIED: There is one.
         *      - INCOMPARABLE_NO_VALUE: One of the two has no value.
         *      - INCOMPARABLE_DEFINITION_CHANGED: The indicator is defined, counted or added up in another way now.
         *      - INCOMPARABLE_NOT_ASKED: The earlier period did not ask for the indicator.
         * @default INCOMPARABLE_UNSPECIFIED
         * @enum {string}
         */
        FigureComparisonIncomparable: "INCOMPARABLE_UNSPECIFIED" | "INCOMPARABLE_NO_VALUE" | "INCOMPARABLE_DEFINITION_CHANGED" | "INCOMPARABLE_NOT_ASKED";
        /**
         * @description Aggregation is how the values of several units become one.
         *
         *      - AGGREGATION_UNSPECIFIED: Not an aggregation.
         *      - AGGREGATION_SUM: The values are added. COUNT and AMOUNT only.
         *      - AGGREGATION_RATIO: Numerators and denominators are added, then divided. RATIO only. Percentages are never averaged.
         *      - AGGREGATION_AVERAGE: The values are added and divided by the number of units that gave one. COUNT and AMOUNT only.
         *      - AGGREGATION_MIN: The smallest value. COUNT and AMOUNT only.
         *      - AGGREGATION_MAX: The largest value. COUNT and AMOUNT only.
         *      - AGGREGATION_COUNT_YES: The number of units that answered yes. YES_NO only.
         *      - AGGREGATION_NONE: No one value: the units' values are listed.
         *      - AGGREGATION_COUNT: The number of units that gave a value; one where nothing occurred gave one. Any kind of value.
         *      - AGGREGATION_FORMULA: The formula is applied to what its inputs add up to. Required with a formula, and refused without one.
         * @default AGGREGATION_UNSPECIFIED
         * @enum {string}
         */
        IndicatorAggregation: "AGGREGATION_UNSPECIFIED" | "AGGREGATION_SUM" | "AGGREGATION_RATIO" | "AGGREGATION_AVERAGE" | "AGGREGATION_MIN" | "AGGREGATION_MAX" | "AGGREGATION_COUNT_YES" | "AGGREGATION_NONE" | "AGGREGATION_COUNT" | "AGGREGATION_FORMULA";
        /**
         * @description Direction is what counts as better.
         *
         *      - DIRECTION_UNSPECIFIED: Neither way is better.
         *      - DIRECTION_UP: More is better.
         *      - DIRECTION_DOWN: Less is better.
         *      - DIRECTION_KEEP: Neither more nor less is better than the target: the farther away, either way, the worse (giữ ổn định).
         * @default DIRECTION_UNSPECIFIED
         * @enum {string}
         */
        IndicatorDirection: "DIRECTION_UNSPECIFIED" | "DIRECTION_UP" | "DIRECTION_DOWN" | "DIRECTION_KEEP";
        /**
         * @description PeriodAggregation is how the values of several periods become one, of a unit as of the whole. It is worked out when it
         *     is asked for and never stored. A value whose days lie within those of another value is not added to it: a year's
         *     report covers the year, so the half-year's is in it. Where days overlap in part, or a definition changed in between,
         *     there is no one value.
         *
         *      - PERIOD_AGGREGATION_UNSPECIFIED: LAST: nobody has said that values may be added, and adding up stocks would count them twice.
         *      - PERIOD_AGGREGATION_SUM: The values are added. COUNT and AMOUNT only.
         *      - PERIOD_AGGREGATION_RATIO: Numerators and denominators are added, then divided. RATIO only. Percentages are never averaged.
         *      - PERIOD_AGGREGATION_AVERAGE: The values are added and divided by the number of periods that have one. COUNT and AMOUNT only.
         *      - PERIOD_AGGREGATION_LAST: The value of the last period that has one.
         *      - PERIOD_AGGREGATION_MIN: The smallest value. COUNT and AMOUNT only.
         *      - PERIOD_AGGREGATION_MAX: The largest value. COUNT and AMOUNT only.
         *      - PERIOD_AGGREGATION_COUNT: The number of periods that have a value.
         *      - PERIOD_AGGREGATION_NONE: No one value.
         * @default PERIOD_AGGREGATION_UNSPECIFIED
         * @enum {string}
         */
        IndicatorPeriodAggregation: "PERIOD_AGGREGATION_UNSPECIFIED" | "PERIOD_AGGREGATION_SUM" | "PERIOD_AGGREGATION_RATIO" | "PERIOD_AGGREGATION_AVERAGE" | "PERIOD_AGGREGATION_LAST" | "PERIOD_AGGREGATION_MIN" | "PERIOD_AGGREGATION_MAX" | "PERIOD_AGGREGATION_COUNT" | "PERIOD_AGGREGATION_NONE";
        /**
         * @description Unrated is why an indicator is not rated.
         *
         *      - UNRATED_UNSPECIFIED: It is rated, or there is no value.
         *      - UNRATED_NO_TARGET: The plan lays down no target for the year.
         *      - UNRATED_NO_DIRECTION: The plan does not say which way is better.
         * @default UNRATED_UNSPECIFIED
         * @enum {string}
         */
        IndicatorProgressUnrated: "UNRATED_UNSPECIFIED" | "UNRATED_NO_TARGET" | "UNRATED_NO_DIRECTION";
        /**
         * @description ValueKind is the kind of value an indicator takes.
         *
         *      - VALUE_KIND_UNSPECIFIED: Not a kind.
         *      - VALUE_KIND_COUNT: A whole number of things or people, from 0.
         *      - VALUE_KIND_AMOUNT: A decimal number, such as money or area.
         *      - VALUE_KIND_RATIO: A share of a whole, in per cent, given as numerator and denominator.
         *      - VALUE_KIND_YES_NO: Yes or no.
         *      - VALUE_KIND_TEXT: Text.
         * @default VALUE_KIND_UNSPECIFIED
         * @enum {string}
         */
        IndicatorValueKind: "VALUE_KIND_UNSPECIFIED" | "VALUE_KIND_COUNT" | "VALUE_KIND_AMOUNT" | "VALUE_KIND_RATIO" | "VALUE_KIND_YES_NO" | "VALUE_KIND_TEXT";
        /**
         * @description Why is why a figure is missing.
         *
         *      - WHY_UNSPECIFIED: Not a reason.
         *      - WHY_BLANK: The report says nothing of it.
         *      - WHY_NOT_APPLICABLE: The report says that it does not apply to the unit.
         *      - WHY_NOT_AVAILABLE: The report says that it is not available.
         *      - WHY_NOTHING_OCCURRED: Nothing occurred, so a RATIO has neither numerator nor denominator.
         * @default WHY_UNSPECIFIED
         * @enum {string}
         */
        MissingInputWhy: "WHY_UNSPECIFIED" | "WHY_BLANK" | "WHY_NOT_APPLICABLE" | "WHY_NOT_AVAILABLE" | "WHY_NOTHING_OCCURRED";
        /**
         * @description Part is the part of the report's outline.
         *
         *      - PART_UNSPECIFIED: Not a part.
         *      - PART_RESULTS: Kết quả thực hiện: results, by content area.
         *      - PART_DIFFICULTIES: Khó khăn, vướng mắc: difficulties and their causes.
         *      - PART_NEXT_STEPS: Phương hướng, nhiệm vụ: what comes next.
         *      - PART_PROPOSALS: Đề xuất, kiến nghị: proposals.
         * @default PART_UNSPECIFIED
         * @enum {string}
         */
        NarrativeParagraphPart: "PART_UNSPECIFIED" | "PART_RESULTS" | "PART_DIFFICULTIES" | "PART_NEXT_STEPS" | "PART_PROPOSALS";
        /**
         * @description AddressSource says whose address is used.
         *
         *      - ADDRESS_SOURCE_UNSPECIFIED: Not known now: the account could not be read.
         *      - ADDRESS_SOURCE_OWN: The one the person has chosen.
         *      - ADDRESS_SOURCE_ACCOUNT: The account's, set by the administrator.
         *      - ADDRESS_SOURCE_NONE: There is none: the person is not reminded by mail.
         * @default ADDRESS_SOURCE_UNSPECIFIED
         * @enum {string}
         */
        NotificationSettingsAddressSource: "ADDRESS_SOURCE_UNSPECIFIED" | "ADDRESS_SOURCE_OWN" | "ADDRESS_SOURCE_ACCOUNT" | "ADDRESS_SOURCE_NONE";
        /**
         * @description NumberScheme says how documents are numbered, which the head of the office decides (Nghị định 30/2020/NĐ-CP, Điều 15).
         *
         *      - NUMBER_SCHEME_UNSPECIFIED: Not a scheme.
         *      - NUMBER_SCHEME_PER_TYPE: One series for each type of document: 05/BC-UBND and 05/UBND-VP are two documents.
         *      - NUMBER_SCHEME_ONE_SERIES: One series for all administrative documents of the office.
         * @default NUMBER_SCHEME_UNSPECIFIED
         * @enum {string}
         */
        OfficeSettingsNumberScheme: "NUMBER_SCHEME_UNSPECIFIED" | "NUMBER_SCHEME_PER_TYPE" | "NUMBER_SCHEME_ONE_SERIES";
        /**
         * @description Subject is what differs.
         *
         *      - SUBJECT_UNSPECIFIED: Not a subject.
         *      - SUBJECT_ISSUING_UNIT: The authority that issued the plan.
         *      - SUBJECT_LEAD_UNIT: The unit that handles the reports.
         *      - SUBJECT_RECIPIENT_UNIT: The authority that receives the consolidated report.
         *      - SUBJECT_REPORTING_UNIT: A unit that reports: added, or excused because the version no longer names it.
         *      - SUBJECT_SECTION: A content area the unit writes about.
         *      - SUBJECT_TASK: A task.
         *      - SUBJECT_INDICATOR: An indicator the unit has to give. What has to hold of its values by themselves (Period.rules, "values/..." and
         *     "changes/...") has changed where its fields have.
         *      - SUBJECT_CHECK: A check of the plan the unit's figures have to keep to (PlanContent.checks).
         *      - SUBJECT_PROGRESS_RULE: How indicators are rated against their targets (PlanContent.progress_rule): only that it changed is
         *     told, without code, title or fields.
         * @default SUBJECT_UNSPECIFIED
         * @enum {string}
         */
        PlanChangeSubject: "SUBJECT_UNSPECIFIED" | "SUBJECT_ISSUING_UNIT" | "SUBJECT_LEAD_UNIT" | "SUBJECT_RECIPIENT_UNIT" | "SUBJECT_REPORTING_UNIT" | "SUBJECT_SECTION" | "SUBJECT_TASK" | "SUBJECT_INDICATOR" | "SUBJECT_CHECK" | "SUBJECT_PROGRESS_RULE";
        /** @description AmendPlanRequest carries an issued plan as it shall be from now on. */
        PlanServiceAmendPlanBody: {
            /** @description The etag of the plan that was read and is now amended. */
            etag: string;
            content: components["schemas"]["v1PlanContent"];
            /** @description Document that decides the amendment, with number and day. */
            decidedBy: string;
            /** @description Why the plan is amended. */
            reason: string;
        };
        /** @description ClosePlanRequest asks to close a plan. */
        PlanServiceClosePlanBody: {
            /** @description The etag of the plan that was read and is now closed. */
            etag: string;
        };
        /** @description IssuePlanRequest asks to issue a draft. */
        PlanServiceIssuePlanBody: {
            /** @description The etag of the draft that was read and is now issued. */
            etag: string;
        };
        /** @description ReadPlanSheetRequest brings a workbook with a plan. */
        PlanServiceReadPlanSheetBody: {
            /** @description Name of the file; it ends in .xlsx. */
            fileName: string;
            /**
             * Format: byte
             * @description The file.
             */
            data: string;
        };
        /**
         * @description Measure is what a value is held against.
         *
         *      - MEASURE_UNSPECIFIED: Nothing: of the last band.
         *      - MEASURE_TARGET: The target of the year, or of the period if the reporting rule has one of its own.
         *      - MEASURE_EXPECTED: What is expected by the end of the period: of values that are added up over the year, or count from its start, the part
         *     of the target that belongs to the part of the year that is over (half of it after six months); of the last value of a
         *     year, the point on the straight line from the target or baseline before to the target; else the target. A computed
         *     value is taken for what adds up where its formula grows as its added-up inputs do, and for the last value of a year where
         *     it does not grow with them. Passed over at the end of the last target's time, when nothing is expected any more: as long
         *     as there is a target to come, who is near the one that was due is on the way to it.
         * @default MEASURE_UNSPECIFIED
         * @enum {string}
         */
        ProgressBandMeasure: "MEASURE_UNSPECIFIED" | "MEASURE_TARGET" | "MEASURE_EXPECTED";
        /** @description AnswerRecommendationRequest answers a recommendation. */
        RecommendationServiceAnswerRecommendationBody: {
            /** @description The answer. */
            comment: string;
            /** @description Number, symbol and day of the document that says so; empty if there is none. */
            document?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the recommendation that was read; ABORTED if something was done since. Empty to do it whatever was done. */
            etag?: string;
        };
        /** @description ContestRecommendationRequest contests the answer to a recommendation. */
        RecommendationServiceContestRecommendationBody: {
            /** @description What is still missing. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the recommendation that was read; ABORTED if something was done since. Empty to do it whatever was done. */
            etag?: string;
        };
        /** @description DeclineRecommendationRequest declines a recommendation. */
        RecommendationServiceDeclineRecommendationBody: {
            /** @description The reason. */
            comment: string;
            /** @description Number, symbol and day of the document that says so; empty if there is none. */
            document?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the recommendation that was read; ABORTED if something was done since. Empty to do it whatever was done. */
            etag?: string;
        };
        /** @description ForwardRecommendationRequest forwards a recommendation. */
        RecommendationServiceForwardRecommendationBody: {
            addressee: components["schemas"]["v1Addressee"];
            /** @description A word to go with it, optional. */
            comment?: string;
            /** @description Number, symbol and day of the document that says so; empty if there is none. */
            document?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the recommendation that was read; ABORTED if something was done since. Empty to do it whatever was done. */
            etag?: string;
        };
        /** @description SettleRecommendationRequest settles a recommendation. */
        RecommendationServiceSettleRecommendationBody: {
            /** @description A word to go with it, optional. */
            comment?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the recommendation that was read; ABORTED if something was done since. Empty to do it whatever was done. */
            etag?: string;
        };
        /** @description RenewCalendarFeedRequest asks for a new address of a unit's calendar. */
        ReminderServiceRenewCalendarFeedBody: {
            /**
             * @description Language of the calendar under the address: `vi` or `en`; empty means `vi`. It is a part of the address, `lang`, which
             *     whoever subscribes can change.
             */
            language?: string;
        };
        /** @description RevokeCalendarFeedRequest asks to take away the address of a unit's calendar. */
        ReminderServiceRevokeCalendarFeedBody: Record<string, never>;
        /**
         * @description Window is how the days of the data are found (thời gian chốt số liệu) where the rule does not give them.
         *
         *      - WINDOW_UNSPECIFIED: The days the rule gives; where it gives none, WINDOW_DECREE_09, of weeks WINDOW_CALENDAR.
         *      - WINDOW_DECREE_09: As under Decree 09/2019/ND-CP on reporting by state administrative agencies: from the 15th of the month before
         *     the period's first month to the 14th of its last month. So a year is 15/12 of the year before to 14/12. Not of
         *     weeks, for which the decree has no window.
         *      - WINDOW_CALENDAR: From the first to the last day of the week, month, quarter, half, nine months or year.
         * @default WINDOW_UNSPECIFIED
         * @enum {string}
         */
        ReportingRuleWindow: "WINDOW_UNSPECIFIED" | "WINDOW_DECREE_09" | "WINDOW_CALENDAR";
        /** @description AcceptReportRequest asks to accept a report. */
        ReportingServiceAcceptReportBody: {
            /** @description A remark, optional. */
            comment?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the report that was read: nobody accepts a submission they have not seen. */
            etag: string;
        };
        /** @description AdoptPlanVersionRequest has a period take over a version of the plan. */
        ReportingServiceAdoptPlanVersionBody: {
            /**
             * Format: int32
             * @description The version in force, as the caller has read it: nobody takes over what they have not seen.
             */
            planVersion: number;
            /** @description Why. */
            comment: string;
            /** @description Number, symbol and day of the document that decided it, if there is one. */
            document?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /**
             * Format: date-time
             * @description Until when reports of units that are added are on time: after the request is received, and not more than 366 days after
             *     the period's own due time. Not set for the due time the period has for such units; required when that has passed.
             */
            dueTime?: string;
        };
        /** @description ApproveConsolidatedReportRequest asks to approve the newest revision. */
        ReportingServiceApproveConsolidatedReportBody: {
            /** @description A remark, optional. */
            comment?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the consolidated report that was read. */
            etag: string;
        };
        /** @description CertifyPeriodRequest certifies a period. */
        ReportingServiceCertifyPeriodBody: {
            /** @description A remark, optional. */
            comment?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the standing that was read. */
            etag: string;
        };
        /** @description CompileConsolidatedReportRequest asks for a new revision. */
        ReportingServiceCompileConsolidatedReportBody: {
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description DeclineRequestRequest declines what a unit asked for. */
        ReportingServiceDeclineRequestBody: {
            /** @description Why. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the report that was read. */
            etag: string;
        };
        /** @description DispatchConsolidatedReportRequest asks to dispatch the approved revision. */
        ReportingServiceDispatchConsolidatedReportBody: {
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the consolidated report that was read. */
            etag: string;
        };
        /** @description DivideFiguresRequest says how figures of a divided unit are divided. */
        ReportingServiceDivideFiguresBody: {
            /** @description The unit that filed and was divided, `units/{unit}`. */
            unit: string;
            /** @description The parts. Each of the units is one that the unit went into, or itself where it gave a part and goes on. */
            portions: components["schemas"]["v1FigurePortion"][];
            /** @description Why. */
            comment: string;
            /** @description Number, symbol and day of the document that says so. */
            document: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description EndExemptionRequest ends exemptions. */
        ReportingServiceEndExemptionBody: {
            /** @description Units that owe their report again, `units/{unit}`. */
            units: string[];
            /** @description Why. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description ExemptReportsRequest exempts units. */
        ReportingServiceExemptReportsBody: {
            /** @description Units to exempt, `units/{unit}`. */
            units: string[];
            /** @description Why. */
            comment: string;
            /** @description Number, symbol and day of the document that decided it, if there is one. */
            document?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description ExtendReportsRequest gives units more time. */
        ReportingServiceExtendReportsBody: {
            /** @description Units that get it, `units/{unit}`; all units of the period if empty. */
            units?: string[];
            /**
             * Format: date-time
             * @description The new due time: what is received before this instant counts as by extension.
             */
            dueTime: string;
            /** @description Why. */
            comment: string;
            /** @description Number, symbol and day of the document that decided it, if there is one. */
            document?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description HandOverReportRequest hands the report of a unit that ended over. */
        ReportingServiceHandOverReportBody: {
            /** @description The unit that ended and owes the report, `units/{unit}`. */
            unit: string;
            /** @description Successors of the unit that answer for the report, `units/{unit}`: units in force that it went into, whole or in part. */
            holders: string[];
            /** @description Why. */
            comment: string;
            /** @description Number, symbol and day of the document that decided it, if there is one. */
            document?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description LiftCertificationRequest lifts a certification. */
        ReportingServiceLiftCertificationBody: {
            /** @description Why. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the standing that was read. */
            etag: string;
        };
        /** @description OpenPeriodRequest asks to open a period. */
        ReportingServiceOpenPeriodBody: {
            /** @description Id of the reporting rule in the plan. */
            ruleId: string;
            /**
             * Format: int32
             * @description Year of the period.
             */
            year: number;
            /**
             * Format: int32
             * @description Number within the year: the month 1 to 12, the quarter 1 to 4, the ISO week 1 to 52 or 53; 0 for other kinds.
             */
            number?: number;
        };
        /** @description ReopenReportRequest reopens an accepted report. */
        ReportingServiceReopenReportBody: {
            /** @description Why. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the report that was read. */
            etag: string;
            /** @description Parts that may change; all of them if empty. */
            remarks?: components["schemas"]["v1PartRemark"][];
            /**
             * Format: date-time
             * @description Until when the report stays open: after the request is received. Not set for no limit.
             */
            untilTime?: string;
        };
        /** @description RequestExtensionRequest asks for more time. */
        ReportingServiceRequestExtensionBody: {
            /** @description Why. */
            comment: string;
            /**
             * Format: date-time
             * @description The due time asked for: later than the one the report has.
             */
            dueTime: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the report that was read. */
            etag: string;
        };
        /** @description RequestReopeningRequest asks to have an accepted report reopened. */
        ReportingServiceRequestReopeningBody: {
            /** @description Why, and what will change. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the report that was read. */
            etag: string;
        };
        /** @description ReturnReportRequest asks to return a report. */
        ReportingServiceReturnReportBody: {
            /** @description What has to be mended. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the report that was read: nobody returns a submission they have not seen. */
            etag: string;
            /** @description Parts that have to be mended: only these may change in the next submission. Empty when all may. */
            remarks?: components["schemas"]["v1PartRemark"][];
            /**
             * Format: date-time
             * @description Until when the report shall come back: after the request is received. It does not change the timeliness.
             */
            dueTime?: string;
        };
        /** @description SubmitReportRequest carries the report to submit. */
        ReportingServiceSubmitReportBody: {
            content: components["schemas"]["v1ReportContent"];
            /** @description UUID made by the client for this submission. */
            requestId: string;
            /** @description Etag of the report that was read; if given, ABORTED when the series has moved on since. */
            etag?: string;
        };
        /** @description TakeOverPeriodRequest hands a period to the authorities of a version of the plan. */
        ReportingServiceTakeOverPeriodBody: {
            /**
             * Format: int32
             * @description The version in force, as the caller has read it: nobody takes over what they have not seen.
             */
            planVersion: number;
            /** @description Why. */
            comment: string;
            /** @description Number, symbol and day of the document that decided it, if there is one. */
            document?: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description WithdrawReportRequest asks to take a submission back. */
        ReportingServiceWithdrawReportBody: {
            /** @description Why. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
            /** @description Etag of the report that was read. */
            etag: string;
        };
        /**
         * @description Scope is what a rule is held against.
         *
         *      - SCOPE_UNSPECIFIED: Not a scope.
         *      - SCOPE_REPORT: The figures of a report, once.
         *      - SCOPE_VALUE: The value of the indicator. A reference without an indicator means it.
         *      - SCOPE_VALUE_AND_CATEGORIES: The value of the indicator and every category of it, one by one. A reference without an indicator means the one at hand.
         *      - SCOPE_CATEGORIES: Every category of `dimension`, one by one. A reference without an indicator means the one at hand.
         * @default SCOPE_UNSPECIFIED
         * @enum {string}
         */
        RuleScope: "SCOPE_UNSPECIFIED" | "SCOPE_REPORT" | "SCOPE_VALUE" | "SCOPE_VALUE_AND_CATEGORIES" | "SCOPE_CATEGORIES";
        /** @description ImportReportFormRequest brings a form that was filled in. */
        SheetServiceImportReportFormBody: {
            /** @description Name of the file; it ends in .xlsx. */
            fileName: string;
            /**
             * Format: byte
             * @description The file.
             */
            data: string;
        };
        /** @description CancelReorganisationRequest asks to cancel a planned reorganisation. */
        UnitServiceCancelReorganisationBody: {
            /** @description Why it is cancelled. Kept with the record. */
            reason: string;
        };
        /**
         * @description Answer is the answer.
         *
         *      - ANSWER_UNSPECIFIED: Not an answer.
         *      - ANSWER_OPEN: The unit may save drafts and submit.
         *      - ANSWER_NOT_YET: Not yet: the period has not begun.
         *      - ANSWER_LOCKED_BY_DEADLINE: The last day for late reports has passed; an extension opens the report again.
         *      - ANSWER_SUBMITTED: The report waits for the lead unit.
         *      - ANSWER_ACCEPTED: The report was accepted.
         *      - ANSWER_CONSOLIDATED: The report was accepted, and a consolidated report that holds it was dispatched.
         *      - ANSWER_CERTIFIED: The period was certified.
         *      - ANSWER_REOPENING_ENDED: The time for which the report was reopened is over.
         * @default ANSWER_UNSPECIFIED
         * @enum {string}
         */
        WritingAnswer: "ANSWER_UNSPECIFIED" | "ANSWER_OPEN" | "ANSWER_NOT_YET" | "ANSWER_LOCKED_BY_DEADLINE" | "ANSWER_SUBMITTED" | "ANSWER_ACCEPTED" | "ANSWER_CONSOLIDATED" | "ANSWER_CERTIFIED" | "ANSWER_REOPENING_ENDED";
        apiHttpBody: {
            contentType?: string;
            /** Format: byte */
            data?: string;
            extensions?: components["schemas"]["protobufAny"][];
        };
        /**
         * @description `Any` contains an arbitrary serialized protocol buffer message along with a
         *     URL that describes the type of the serialized message.
         *
         *     In its binary encoding, an `Any` is an ordinary message; but in other wire
         *     forms like JSON, it has a special encoding. The format of the type URL is
         *     described on the `type_url` field.
         *
         *     Protobuf APIs provide utilities to interact with `Any` values:
         *
         *     - A 'pack' operation accepts a message and constructs a generic `Any` wrapper
         *       around it.
         *     - An 'unpack' operation reads the content of an `Any` message, either into an
         *       existing message or a new one. Unpack operations must check the type of the
         *       value they unpack against the declared `type_url`.
         *     - An 'is' operation decides whether an `Any` contains a message of the given
         *       type, i.e. whether it can 'unpack' that type.
         *
         *     The JSON format representation of an `Any` follows one of these cases:
         *
         *     - For types without special-cased JSON encodings, the JSON format
         *       representation of the `Any` is the same as that of the message, with an
         *       additional `@type` field which contains the type URL.
         *     - For types with special-cased JSON encodings (typically called 'well-known'
         *       types, listed in https://protobuf.dev/programming-guides/json/#any), the
         *       JSON format representation has a key `@type` which contains the type URL
         *       and a key `value` which contains the JSON-serialized value.
         *
         *     The text format representation of an `Any` is like a message with one field
         *     whose name is the type URL in brackets. For example, an `Any` containing a
         *     `foo.Bar` message may be written `[type.googleapis.com/foo.Bar] { a: 2 }`.
         */
        protobufAny: {
            /**
             * @description Identifies the type of the serialized Protobuf message with a URI reference
             *     consisting of a prefix ending in a slash and the fully-qualified type name.
             *
             *     Example: type.googleapis.com/google.protobuf.StringValue
             *
             *     This string must contain at least one `/` character, and the content after
             *     the last `/` must be the fully-qualified name of the type in canonical
             *     form, without a leading dot. Do not write a scheme on these URI references
             *     so that clients do not attempt to contact them.
             *
             *     The prefix is arbitrary and Protobuf implementations are expected to
             *     simply strip off everything up to and including the last `/` to identify
             *     the type. `type.googleapis.com/` is a common default prefix that some
             *     legacy implementations require. This prefix does not indicate the origin of
             *     the type, and URIs containing it are not expected to respond to any
             *     requests.
             *
             *     All type URL strings must be legal URI references with the additional
             *     restriction (for the text format) that the content of the reference
             *     must consist only of alphanumeric characters, percent-encoded escapes, and
             *     characters in the following set (not including the outer backticks):
             *     `/-.~_!$&()*+,;=`. Despite our allowing percent encodings, implementations
             *     should not unescape them to prevent confusion with existing parsers. For
             *     example, `type.googleapis.com%2FFoo` should be rejected.
             *
             *     In the original design of `Any`, the possibility of launching a type
             *     resolution service at these type URLs was considered but Protobuf never
             *     implemented one and considers contacting these URLs to be problematic and
             *     a potential security issue. Do not attempt to contact type URLs.
             */
            "@type"?: string;
        } & {
            [key: string]: unknown;
        };
        rpcStatus: {
            /** Format: int32 */
            code?: number;
            message?: string;
            details?: components["schemas"]["protobufAny"][];
        };
        /**
         * @description Rule is one thing that has to hold in a report. It is not kept to where its condition is decided and does not hold; a
         *     condition that hangs on a figure that is not known is not decided. Of the rules of one field that are not kept to, the first
         *     is told.
         */
        tiendoReportingV1Rule: {
            /**
             * @description Id within the period: "checks/{check}" for a check of the plan, "changes/{indicator}" for a change to be explained,
             *     "values/{indicator}/..." for what follows from what the indicator says of its values: "whole", "decimals", "not-negative",
             *     "minimum", "maximum", "denominator", "numerator", "{dimension}/within" and "{dimension}/sum".
             */
            ruleId?: string;
            condition?: components["schemas"]["v1Expression"];
            severity?: components["schemas"]["v1CheckSeverity"];
            /** @description What is said then, in Vietnamese; of KIND_CHECK only. The other kinds say what they are. */
            message?: string;
            /** @description The same in English; empty where the plan says nothing. */
            messageEn?: string;
            /**
             * @description Codes of the indicators the condition looks at, in the order of first mention; in every scope but SCOPE_REPORT the
             *     indicator whose value it is held against. A unit that is not asked for all of them is not asked for the rule.
             */
            indicators?: string[];
            /** @description By how many per cent a value may change without an explanation; of KIND_CHANGE only. */
            changeThresholdPercent?: string;
            kind?: components["schemas"]["v1RuleKind"];
            /** @description The number the kind speaks of, a decimal number; empty where it speaks of none. */
            limit?: string;
            scope?: components["schemas"]["RuleScope"];
            /** @description Code of the dimension, where the kind or the scope speaks of one. */
            dimension?: string;
            /** @description Which number of the figure is at fault: "value", "numerator" or "denominator"; empty for SCOPE_REPORT. */
            part?: string;
            /** @description True when a draft has to keep to it, too; otherwise it is looked at when the report is submitted. */
            drafts?: boolean;
        };
        typeDate: {
            /** Format: int32 */
            year?: number;
            /** Format: int32 */
            month?: number;
            /** Format: int32 */
            day?: number;
        };
        /** @description Account is a person, or a client system of another authority, that can sign in. */
        v1Account: {
            /** @description Resource name, `accounts/{account}`; the last part is the login name. */
            name?: string;
            /** @description The person's name, or the system's, as shown to others. */
            displayName: string;
            /** @description What the account may do, and for which unit. */
            grants?: components["schemas"]["v1Grant"][];
            /** @description True when the account may not sign in. */
            disabled?: boolean;
            /** @description True for an account that exists only for demonstration; its password may be public. */
            demo?: boolean;
            /**
             * Format: date-time
             * @description When the account was made.
             */
            readonly createTime?: string;
            /** @description Changes with every change of the account. */
            readonly etag?: string;
            /**
             * @description Where the person is reminded by mail who has set no address of their own, so that required reminders reach everybody;
             *     empty for nowhere. Personal data: only administrators, the person and the system's own services read it.
             */
            email?: string;
        };
        /** @description Addressee is who is asked by a recommendation. */
        v1Addressee: {
            kind: components["schemas"]["v1AddresseeKind"];
            /**
             * @description The unit, `units/{unit}`: given for KIND_UNIT and for no other kind. Whether it exists is looked at when the
             *     recommendation is forwarded.
             */
            unit?: string;
        };
        /**
         * @description Kind says in which relation to the plan the addressee stands.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_LEAD_UNIT: Cơ quan chủ trì: the lead unit of the period.
         *      - KIND_ISSUING_UNIT: Cơ quan ban hành: the authority that issued the plan.
         *      - KIND_RECIPIENT_UNIT: Cơ quan cấp trên: the authority above, which consolidated reports are dispatched to.
         *      - KIND_UNIT: Another unit, which is named.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1AddresseeKind: "KIND_UNSPECIFIED" | "KIND_LEAD_UNIT" | "KIND_ISSUING_UNIT" | "KIND_RECIPIENT_UNIT" | "KIND_UNIT";
        /** @description Adoption is that a period took over a newer version of the plan, or the authorities of one. */
        v1Adoption: {
            /** @description Entry in the period's series. */
            entry?: string;
            /**
             * Format: int32
             * @description Version of the plan.
             */
            planVersion?: number;
            /** @description True when only the issuing, lead and receiving units were taken over (TakeOverPeriod). */
            authoritiesOnly?: boolean;
            /** @description Why. */
            comment?: string;
            /** @description Number, symbol and day of the document that decided it; empty if there is none. */
            document?: string;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            receiveTime?: string;
            /** @description What it changed: all of it for the lead unit and the issuing authority, what is asked of it for a unit. */
            changes?: components["schemas"]["v1PlanChange"][];
        };
        /**
         * @description Attachment is a file that a unit has put beside its report as evidence. It is named by its content and never changes; whether
         *     the report speaks of it says the report's content. A file is a PDF, a PNG or JPEG picture, or a Word, Excel, PowerPoint or
         *     OpenDocument file without programs in it, at most 20 MiB.
         */
        v1Attachment: {
            /**
             * @description Resource name, `plans/{plan}/periods/{period}/reports/{unit}/attachments/{attachment}`; the last part is the SHA-256 of the
             *     content, in hex.
             */
            name?: string;
            /** @description Name of the file, without a folder. */
            fileName?: string;
            /** @description What it is by its content, such as "application/pdf". */
            mediaType?: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            sizeBytes?: string;
            /** @description Account that uploaded it, `accounts/{account}`. */
            uploadedBy?: string;
            /**
             * Format: date-time
             * @description When it was complete.
             */
            uploadTime?: string;
        };
        /**
         * @description AttachmentRef names an attachment in the content of a report. Its hash is part of what is submitted, so that evidence cannot
         *     be exchanged.
         */
        v1AttachmentRef: {
            /** @description SHA-256 of the file's content, in hex. */
            sha256: string;
            /** @description Name of the file, as it was uploaded. */
            fileName: string;
            /** @description The part of the report it is evidence for: "values/{indicator}", "sections/{section}" or "tasks/{task}"; empty for the whole. */
            part?: string;
        };
        /** @description Baseline is the value an indicator had before the plan. */
        v1Baseline: {
            /**
             * Format: int32
             * @description Year of the value.
             */
            year?: number;
            /** @description The value for the whole area of the plan, a decimal number; of a RATIO in per cent. */
            value: string;
            /** @description Where the value comes from. */
            source?: string;
            /** @description True when the value is only a sample for trying the system out. */
            sample?: boolean;
        };
        /** @description BatchGetUnitsResponse holds the units asked for, in the order asked. */
        v1BatchGetUnitsResponse: {
            /** @description The units. */
            units?: components["schemas"]["v1Unit"][];
        };
        /** @description Board shows where every report of a period stands at one moment. */
        v1Board: {
            /** @description The period, `plans/{plan}/periods/{period}`. */
            period?: string;
            /**
             * Format: date-time
             * @description Until when reports are on time, of units without a day of their own.
             */
            dueTime?: string;
            /**
             * Format: date-time
             * @description The server's clock when the board was made; count down from this, not from the browser's clock.
             */
            now?: string;
            /** @description One row for each report the caller may see, in official order. A unit sees its own row only. */
            rows?: components["schemas"]["v1BoardRow"][];
            counts?: components["schemas"]["v1BoardCounts"];
            /** @description The rows by the units of the day asked for, by name; none as filed. */
            groups?: components["schemas"]["v1BoardGroup"][];
            asOf?: components["schemas"]["typeDate"];
        };
        /** @description BoardCounts counts the rows of a board. */
        v1BoardCounts: {
            /**
             * Format: int32
             * @description Reports expected.
             */
            expected?: number;
            /**
             * Format: int32
             * @description Nothing done yet.
             */
            notStarted?: number;
            /**
             * Format: int32
             * @description A draft exists, nothing was submitted.
             */
            drafting?: number;
            /**
             * Format: int32
             * @description Submitted and waiting for the lead unit.
             */
            submitted?: number;
            /**
             * Format: int32
             * @description Returned to the unit.
             */
            returned?: number;
            /**
             * Format: int32
             * @description Accepted by the lead unit.
             */
            accepted?: number;
            /**
             * Format: int32
             * @description First submitted on time.
             */
            onTime?: number;
            /**
             * Format: int32
             * @description First submitted late.
             */
            late?: number;
            /**
             * Format: int32
             * @description Missing: not submitted although the due time has passed.
             */
            overdue?: number;
            /**
             * Format: int32
             * @description First submitted in extended time.
             */
            byExtension?: number;
            /**
             * Format: int32
             * @description Exempted before anything was submitted.
             */
            excused?: number;
            /**
             * Format: int32
             * @description Not submitted, and the due time has not passed. on_time, late, by_extension, excused, overdue and pending always add
             *     up to expected.
             */
            pending?: number;
            /**
             * Format: int32
             * @description Withdrawn by the unit.
             */
            withdrawn?: number;
            /**
             * Format: int32
             * @description Reopened for a correction.
             */
            reopened?: number;
            /**
             * Format: int32
             * @description Reports with a request of the unit that the lead unit has not answered.
             */
            requests?: number;
        };
        /** @description BoardGroup are the rows of the units that became one unit. */
        v1BoardGroup: {
            unit?: components["schemas"]["v1PinnedUnit"];
            /** @description Units of rows that went whole into it, itself among them if it was there: their rows are counted. */
            wholeUnits?: string[];
            /** @description Units of rows of which a part went into it, or that gave parts away: named, and counted nowhere. */
            dividedUnits?: components["schemas"]["v1DividedUnit"][];
            counts?: components["schemas"]["v1BoardCounts"];
        };
        /** @description BoardRow shows where one report stands. */
        v1BoardRow: {
            unit?: components["schemas"]["v1PinnedUnit"];
            /** @description The report. */
            report?: string;
            state?: components["schemas"]["v1ReportState"];
            timeliness?: components["schemas"]["v1Timeliness"];
            /**
             * Format: date-time
             * @description When the first submission was received; not set before.
             */
            firstReceiveTime?: string;
            /**
             * Format: date-time
             * @description When the newest entry of the series was received; not set before the first.
             */
            lastReceiveTime?: string;
            /**
             * Format: int32
             * @description Number of entries in the series.
             */
            entries?: number;
            /**
             * Format: date-time
             * @description Until when the report is on time, extensions included.
             */
            dueTime?: string;
            /** @description True when due_time is an extended one. */
            extended?: boolean;
            pendingRequest?: components["schemas"]["v1PendingRequest"];
            /**
             * Format: date-time
             * @description Until when a returned report shall come back; not set where no time was named.
             */
            returnDueTime?: string;
            /** @description True when a submission counts in the consolidated report. */
            included?: boolean;
        };
        /**
         * @description BoundaryBasis is which units figures are added up by, and reports counted by.
         *
         *      - BOUNDARY_BASIS_UNSPECIFIED: As filed.
         *      - BOUNDARY_BASIS_AS_FILED: By the units that filed.
         *      - BOUNDARY_BASIS_AS_OF: By the units of a day.
         *      - BOUNDARY_BASIS_TODAY: By the units of today, in Vietnam time.
         * @default BOUNDARY_BASIS_UNSPECIFIED
         * @enum {string}
         */
        v1BoundaryBasis: "BOUNDARY_BASIS_UNSPECIFIED" | "BOUNDARY_BASIS_AS_FILED" | "BOUNDARY_BASIS_AS_OF" | "BOUNDARY_BASIS_TODAY";
        /**
         * @description Breakdown is the part of a value that belongs to one category. It obeys the rules of the value, except that the plan's
         *     smallest and largest value are those of the whole. It never exceeds the value.
         */
        v1Breakdown: {
            /** @description Code of the dimension. */
            dimension: string;
            /** @description Code of the category. */
            category: string;
            /** @description Part of a COUNT or an AMOUNT. */
            number?: string;
            ratio?: components["schemas"]["v1Ratio"];
            missing?: components["schemas"]["v1Missing"];
            /** @description How many units the category's figure is from, of a value that was drawn; see DrawnFrom.levels. */
            levels?: components["schemas"]["v1LevelCount"][];
        };
        /**
         * @description BulkImport reads reference values (số liệu tham chiếu) of many units from one file: what a lead unit knows from statistics or
         *     another system. It never writes into a unit's report. Its values are seen by nobody until they are confirmed, and then all at
         *     once.
         *
         *     The first row of the file names the columns, in any order, in Vietnamese or English; others are an error:
         *
         *       * `đơn vị` or `unit`: the unit, as `units/{unit}`, `{unit}`, or by its full name in the period where that is only one's;
         *       * `chỉ tiêu` or `indicator`: the code of the indicator;
         *       * `chiều phân tổ` or `dimension`, and `phân tổ` or `category`: codes, for the part of a value that belongs to a category;
         *       * `giá trị` or `value`: the number, the text, or `có` / `không` (`yes` / `no`), as the indicator asks;
         *       * `tử số` or `numerator`, and `mẫu số` or `denominator`: instead of it for a ratio;
         *       * `nguồn` or `source`: where the value is from; where it is empty, `source_text` of the import counts.
         *
         *     `đơn vị`, `chỉ tiêu` and what the indicators ask for are needed. A number is up to 18 digits before and 6 after the decimal
         *     mark stated in `number_format`; marks between thousands are refused, and so is a number with the other mark: what it means is
         *     never guessed. An empty value is refused, it is not 0. A value that is given twice is refused the second time.
         */
        v1BulkImport: {
            /** @description Resource name, `plans/{plan}/periods/{period}/bulkImports/{bulk_import}`. */
            name?: string;
            /** @description Name of the file, without a folder. */
            fileName: string;
            /**
             * Format: int64
             * @description Its size in bytes, at most 32 MiB.
             */
            sizeBytes: string;
            /** @description SHA-256 of its content, in hex: what arrived is held against it. */
            sha256: string;
            fileFormat: components["schemas"]["BulkImportFileFormat"];
            numberFormat: components["schemas"]["BulkImportNumberFormat"];
            /** @description Where the values are from, for rows that do not say it, such as "Niên giám thống kê năm 2024". */
            sourceText?: string;
            state?: components["schemas"]["v1BulkImportState"];
            /**
             * Format: int32
             * @description Number of the next part of the file that is missing, from 0; the number of all parts where none is.
             */
            readonly nextPart?: number;
            /**
             * Format: int32
             * @description Rows of the file below the one that names the columns; 0 until the file was looked at.
             */
            readonly totalRows?: number;
            /**
             * Format: int32
             * @description Rows that were read: taken and refused.
             */
            readonly rowsRead?: number;
            /**
             * Format: int32
             * @description Rows whose values are taken.
             */
            readonly rowsTaken?: number;
            /**
             * Format: int32
             * @description Rows that are refused, as a whole each.
             */
            readonly rowsRefused?: number;
            /** @description Account that began it, `accounts/{account}`. */
            readonly createdBy?: string;
            /**
             * Format: date-time
             * @description When.
             */
            readonly createTime?: string;
            /** @description Account that confirmed it; empty if nobody did. */
            readonly confirmedBy?: string;
            /**
             * Format: date-time
             * @description When.
             */
            readonly confirmTime?: string;
            /** @description Account that cancelled it; empty if nobody did. */
            readonly cancelledBy?: string;
            /**
             * Format: date-time
             * @description When.
             */
            readonly cancelTime?: string;
            /** @description Changes whenever anything else does. */
            readonly etag?: string;
        };
        /** @description BulkImportFault is one thing that is wrong in one place of a file. */
        v1BulkImportFault: {
            /**
             * Format: int32
             * @description Number of the row as programs show it, from 1; 0 for the file as a whole. A row of a CSV file is the line it begins on.
             */
            row?: number;
            /** @description Heading of the column, as the contract names it; empty for the whole row. */
            column?: string;
            /** @description Name of the rule it breaks, of tiendo.fault.v1.FieldRule without its prefix. */
            rule?: string;
            /** @description What is wrong, in Vietnamese. */
            message?: string;
            /** @description The same in English. */
            messageEn?: string;
        };
        /**
         * @description State is how far the import is.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_UPLOADING: Parts of the file are missing, or the file has not been looked at.
         *      - STATE_RUNNING: Rows are being read, by calls of RunBulkImport.
         *      - STATE_READ: All rows are read; the values wait to be confirmed.
         *      - STATE_CONFIRMED: Confirmed: the values are offered.
         *      - STATE_CANCELLED: Cancelled: the values are not offered, or no longer.
         *      - STATE_FAILED: The file as a whole cannot be read; ListBulkImportFaults says why. Nothing of it is kept.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1BulkImportState: "STATE_UNSPECIFIED" | "STATE_UPLOADING" | "STATE_RUNNING" | "STATE_READ" | "STATE_CONFIRMED" | "STATE_CANCELLED" | "STATE_FAILED";
        /**
         * @description CalendarChange is one act of an administrator on the decisions. Changes are numbered without a gap, never altered and
         *     never removed; the decisions in force are what they add up to.
         */
        v1CalendarChange: {
            /**
             * Format: int32
             * @description Number of the change, from 1.
             */
            number?: number;
            /** @description Account that made it, `accounts/{account}`. */
            account?: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            changeTime?: string;
            /** @description The decisions as they were set. */
            set?: components["schemas"]["v1DayDecision"][];
            /** @description The days whose decisions were revoked. */
            revoked?: components["schemas"]["typeDate"][];
            /** @description The decisions that were replaced or revoked, as they were before. */
            before?: components["schemas"]["v1DayDecision"][];
        };
        /** @description CalendarDay is what is known of one day. */
        v1CalendarDay: {
            date?: components["schemas"]["typeDate"];
            /** @description True for a working day. */
            working?: boolean;
            standing?: components["schemas"]["CalendarDayStanding"];
            /** @description Why, the reason that decides first. */
            reasons?: components["schemas"]["v1DayReason"][];
            /** @description For an assumed day: why it would be off if what is assumed turns out the other way. Empty where it would be worked. */
            otherwise?: components["schemas"]["v1DayReason"][];
        };
        /**
         * @description CalendarFeed is the address under which calendar programs subscribe to a unit's due days: those of the reports it owes
         *     (calendarFeed), or those of the periods it handles as lead unit (leadCalendarFeed). The latter has one event for each day
         *     on which reports of a period are due, which says how many, and one for the consolidated report; an extension for all units
         *     moves the event, one for some adds another.
         */
        v1CalendarFeed: {
            /** @description Name of the calendar, `units/{unit}/calendarFeed` or `units/{unit}/leadCalendarFeed`. */
            name?: string;
            /** @description Whether there is an address. */
            readonly active?: boolean;
            /**
             * Format: date-time
             * @description When the address was made, or taken away.
             */
            readonly updateTime?: string;
            /**
             * @description The address: a whole one where the system knows its own, or else its path at the web application. Only in the answer
             *     to RenewCalendarFeed. Whoever has it reads the calendar without signing in.
             */
            readonly address?: string;
        };
        /**
         * @description CalendarYear is what is known of the days of one year in Vietnam: which are off, why, where that is laid down, and how
         *     sure it is. Years 2018 to 2035 are known.
         */
        v1CalendarYear: {
            /** @description Resource name, `calendarYears/{year}`. */
            name?: string;
            /**
             * Format: int32
             * @description The year.
             */
            year?: number;
            /**
             * @description The days about which there is something to say, in order: holidays, days off in lieu, decided days, and days that
             *     are assumed. All others are as the week has it: Saturdays and Sundays are off, the rest is worked.
             */
            days?: components["schemas"]["v1CalendarDay"][];
            /**
             * Format: int32
             * @description How many days of the year are worked.
             */
            workingDays?: number;
            /**
             * Format: int32
             * @description How many of `days` are assumed.
             */
            assumedDays?: number;
            /** @description Where the weekly rest on Saturday and Sunday is laid down. */
            weeklyRestBasis?: string;
            /**
             * Format: int32
             * @description The first year that is known.
             */
            firstKnownYear?: number;
            /**
             * Format: int32
             * @description The last year that is known.
             */
            lastKnownYear?: number;
        };
        /** @description Category is one part of a dimension. */
        v1Category: {
            /** @description Code within the dimension, such as "female". */
            code: string;
            /** @description Name, such as "Nữ". */
            title: string;
        };
        /** @description CategoryFigure is one category of an indicator over all units. */
        v1CategoryFigure: {
            /** @description Code of the dimension. */
            dimension?: string;
            /** @description Its name. */
            dimensionTitle?: string;
            /** @description Code of the category. */
            category?: string;
            /** @description Its name. */
            categoryTitle?: string;
            /** @description The value, as in ConsolidatedFigure. */
            value?: string;
            /** @description Sum of the numerators, of a RATIO only. */
            numerator?: string;
            /** @description Sum of the denominators, of a RATIO only. */
            denominator?: string;
            /**
             * Format: int32
             * @description Units whose part is in the value (m of n).
             */
            reportedUnits?: number;
            /**
             * Format: int32
             * @description Units that had to report the indicator (n).
             */
            expectedUnits?: number;
            /** @description As in ConsolidatedFigure. */
            levelsBelow?: components["schemas"]["v1LevelCount"][];
        };
        /** @description Certification freezes the figures of a period: until it is lifted nothing is submitted, returned, accepted or reopened. */
        v1Certification: {
            /** @description Entry in the period's series, whose canonical_content names the entry and the hash of every report in the figures. */
            entry?: string;
            /** @description A remark. */
            comment?: string;
            /**
             * Format: date-time
             * @description When the period was certified.
             */
            receiveTime?: string;
            counts?: components["schemas"]["v1PeriodCounts"];
        };
        /**
         * @description Change is one thing a reorganisation does.
         *
         *     A unit is changed by one change of a reorganisation at most; it must be in force on the day before, and on the effective
         *     day nothing recorded of it may begin, end or come later. It may receive from any number of changes. While a
         *     reorganisation is planned, no other one touches the units it changes.
         */
        v1Change: {
            /** @description Where in the deciding document it stands, such as "Điều 1 khoản 118". */
            legalBasis?: string;
            create?: components["schemas"]["v1Creation"];
            rename?: components["schemas"]["v1Renaming"];
            move?: components["schemas"]["v1Move"];
            merge?: components["schemas"]["v1Merger"];
            split?: components["schemas"]["v1Split"];
            transfer?: components["schemas"]["v1Transfer"];
            dissolve?: components["schemas"]["v1Dissolution"];
            convert?: components["schemas"]["v1Conversion"];
        };
        /** @description ChangeMyPasswordRequest carries the old and the new password. */
        v1ChangeMyPasswordRequest: {
            /** @description The password so far. */
            oldPassword: string;
            /** @description The new password: at least 10 characters, and not the login name. */
            newPassword: string;
        };
        /** @description Check is a rule between the figures of a unit's report. It is asked of the units that report every indicator it looks at. */
        v1Check: {
            /** @description Id within the plan, such as "viec-lam-nu". */
            checkId: string;
            /**
             * @description The condition that has to hold, in the expression language: decimal numbers, + - * /, comparison, && || !, ?:,
             *     min, max, abs, round(x, decimals), and figures by code: value("B1.1"), value("B1.1", "sex", "female"), numerator("B2"), denominator("B2"),
             *     target("B1.1"), known(...), none(...) for what the report says did not occur or does not apply, and previous(...) for
             *     the report of the same kind of period a year before. The value of a
             *     RATIO is its percentage; "nothing occurred" is 0. A condition that hangs on a figure that is not known, or on a division
             *     by zero, is not decided, and blocks nothing. Only COUNT, AMOUNT and RATIO can be looked at.
             */
            expression: string;
            severity: components["schemas"]["v1CheckSeverity"];
            /** @description What is said to the unit then, in Vietnamese. */
            message: string;
            /** @description The same in English; the Vietnamese one is shown where it is empty. */
            messageEn?: string;
        };
        /**
         * @description Severity is what becomes of a report that does not keep to the check.
         *
         *      - SEVERITY_UNSPECIFIED: Not a severity.
         *      - SEVERITY_ERROR: The report is not taken.
         *      - SEVERITY_WARNING: The report is taken if the unit explains why.
         * @default SEVERITY_UNSPECIFIED
         * @enum {string}
         */
        v1CheckSeverity: "SEVERITY_UNSPECIFIED" | "SEVERITY_ERROR" | "SEVERITY_WARNING";
        /** @description ComparedPeriod is an earlier period that figures are compared with. */
        v1ComparedPeriod: {
            kind?: components["schemas"]["v1ComparedPeriodKind"];
            /** @description Name of the period, `plans/{plan}/periods/{period}`. */
            period?: string;
            /** @description Name of its report. */
            title?: string;
            /**
             * Format: int32
             * @description Number of the revision.
             */
            revision?: number;
            /** @description SHA-256 of the revision, in hex. */
            contentSha256?: string;
        };
        /**
         * @description Kind is how the period lies to the one of the report.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_YEAR_BEFORE: Cùng kỳ năm trước: the same one a year before.
         *      - KIND_PERIOD_BEFORE: Kỳ trước: the month or quarter before. Not of weeks after the turn of a year.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1ComparedPeriodKind: "KIND_UNSPECIFIED" | "KIND_YEAR_BEFORE" | "KIND_PERIOD_BEFORE";
        /** @description CompleteUpload says what the whole file is. */
        v1CompleteUpload: {
            /** @description Name of the file. */
            fileName: string;
            /** @description SHA-256 of the whole content, in hex: what arrived is held against it. Empty where the client does not know it. */
            sha256?: string;
        };
        /**
         * @description ComputedValue is the value of a computed indicator in a unit's report. It is worked out from the report's values whenever
         *     it is read, and is no part of what the unit submitted.
         */
        v1ComputedValue: {
            /** @description Code of the indicator. */
            indicator?: string;
            /** @description The value, a decimal number rounded to the indicator's decimals; empty where it is not known. */
            number?: string;
            /** @description The inputs that are missing, in the order of first mention; empty where all are given. */
            missingInputs?: components["schemas"]["v1MissingInput"][];
            /** @description True where a divisor is 0, so that there is no value. */
            divisionByZero?: boolean;
        };
        /** @description ConsolidatedChange is a report that is not what it was when the revision was compiled. */
        v1ConsolidatedChange: {
            unit?: components["schemas"]["v1PinnedUnit"];
            /**
             * Format: int32
             * @description Number of the submission that is in the revision; 0 if none.
             */
            entry?: number;
            /**
             * Format: int32
             * @description Number of the submission that would be in it now; 0 if none.
             */
            entryNow?: number;
            /** @description What changed between the two. Empty where one of them is missing. */
            parts?: components["schemas"]["v1PartChange"][];
            timeliness?: components["schemas"]["v1Timeliness"];
            timelinessNow?: components["schemas"]["v1Timeliness"];
        };
        /**
         * @description ConsolidatedDraft is the text of a consolidated report while the lead unit writes it: paragraphs, each with the words of the
         *     units that it rests on. It begins with what the accepted reports say. Every version is an entry of a series of its own and
         *     stays; the version that is newest when the report is compiled goes into the revision.
         */
        v1ConsolidatedDraft: {
            /** @description Resource name, `plans/{plan}/periods/{period}/consolidatedDraft`. */
            name?: string;
            /**
             * Format: int32
             * @description Number of the version, from 1; 0 where nobody has saved one: the paragraphs are the words of the accepted reports then, one
             *     paragraph each, in the plan's order and within that in the order of the units.
             */
            readonly version?: number;
            /** @description The paragraphs, in the order in which they are printed within their part and content area. */
            paragraphs?: components["schemas"]["v1NarrativeParagraph"][];
            /** @description What accepted reports say now and no paragraph rests on: to be worked in, or left. At most 500. */
            readonly unused?: components["schemas"]["v1NarrativeSource"][];
            /**
             * Format: int32
             * @description How many more there are than `unused` lists.
             */
            readonly unusedLeftOut?: number;
            /**
             * Format: date-time
             * @description When the version was saved; not set for version 0.
             */
            readonly saveTime?: string;
            /** @description Who saved it, as they were called then. */
            readonly savedBy?: string;
            /** @description SHA-256 of the version's canonical form, in hex; empty for version 0. */
            readonly contentSha256?: string;
            /** @description Changes with every version; `"0"` before the first. */
            readonly etag?: string;
        };
        /** @description ConsolidatedFigure is one indicator over all units. */
        v1ConsolidatedFigure: {
            /** @description Code of the indicator. */
            indicator?: string;
            /** @description Its name. */
            title?: string;
            /** @description Code of the content area. */
            section?: string;
            /** @description Unit of measure. */
            unitOfMeasure?: string;
            valueKind?: components["schemas"]["IndicatorValueKind"];
            aggregation?: components["schemas"]["IndicatorAggregation"];
            /**
             * @description The value, a decimal number; of a RATIO in per cent, rounded half up to the indicator's decimals. Empty where no
             *     unit gave a value or the aggregation is NONE.
             */
            value?: string;
            /** @description Sum of the numerators, of a RATIO only. */
            numerator?: string;
            /** @description Sum of the denominators, of a RATIO only. */
            denominator?: string;
            /**
             * Format: int32
             * @description Units whose value is in the figure (m of n).
             */
            reportedUnits?: number;
            /**
             * Format: int32
             * @description Units that had to report it (n).
             */
            expectedUnits?: number;
            /**
             * @description What each included report said, in official order. Units that are missing are not listed. A unit that reports sees
             *     its own only.
             */
            contributions?: components["schemas"]["v1Contribution"][];
            /** @description Target for the year; empty where there is none. */
            target?: string;
            /** @description Value in per cent of the target, one decimal; empty where there is no target or it is 0. */
            percentOfTarget?: string;
            /** @description Baseline; empty where there is none. */
            baseline?: string;
            /** @description True when the target or the baseline is only a sample. */
            sample?: boolean;
            /**
             * Format: int32
             * @description Decimals of the indicator, for showing the value.
             */
            decimals?: number;
            /**
             * @description The figure by category, one line for each category of the indicator's dimensions, in the plan's order. Found by the
             *     same function as the value. A unit that did not break its value down is in none of them, so the categories can add up
             *     to less than the value: compare their `reported_units` with that of the figure.
             */
            breakdowns?: components["schemas"]["v1CategoryFigure"][];
            /** @description The figure in the periods it is compared with, in the order of compared_with. */
            comparisons?: components["schemas"]["v1FigureComparison"][];
            /**
             * @description How many units of lower levels are in those values that were drawn from consolidated reports: of the level below first, then of the
             *     levels below that. Empty where none was. They stand beside reported_units and expected_units and are not added to them: what is
             *     below a unit that is missing is not known. Empty for a computed figure: see those of its inputs.
             */
            levelsBelow?: components["schemas"]["v1LevelCount"][];
            /**
             * @description What it is computed from, as in tiendo.plan.v1.Indicator.formula; empty where units report it. Then `value` is the formula
             *     applied to `inputs`, `reported_units` are the units that gave all inputs, and `expected_units` those that are asked for all.
             */
            formula?: string;
            /**
             * @description What the inputs add up to over the units that gave all of them, in the order of first mention; of a computed figure only.
             *     It is less than the figure of the input where units gave that input and not all.
             */
            inputs?: components["schemas"]["v1FigureInput"][];
        };
        /**
         * @description ConsolidatedReport is what the accepted reports of a period add up to: the report the issuing authority owes to the
         *     authority above. Each revision is a frozen snapshot that names the entry and the hash of every report in it.
         */
        v1ConsolidatedReport: {
            /** @description Resource name, `plans/{plan}/periods/{period}/consolidatedReport`. */
            name?: string;
            state?: components["schemas"]["v1ConsolidatedReportState"];
            /**
             * Format: int32
             * @description Number of the revision, from 1.
             */
            revision?: number;
            /** @description Name of the report, such as "Báo cáo 6 tháng đầu năm 2025". */
            title?: string;
            /** @description Number and symbol of the plan. */
            planDocumentNumber?: string;
            /** @description Title of the plan. */
            planTitle?: string;
            issuingUnit?: components["schemas"]["v1PinnedUnit"];
            leadUnit?: components["schemas"]["v1PinnedUnit"];
            recipientUnit?: components["schemas"]["v1PinnedUnit"];
            /**
             * Format: int32
             * @description Reports expected.
             */
            expectedReports?: number;
            /**
             * Format: int32
             * @description Reports added up.
             */
            includedReports?: number;
            /** @description One line for each indicator, in the plan's order. */
            figures?: components["schemas"]["v1ConsolidatedFigure"][];
            /** @description One line for each unit that owes a report, in official order. A unit that reports sees its own only. */
            units?: components["schemas"]["v1UnitStanding"][];
            /** @description Results in words, by content area, with the unit each comes from. */
            sections?: components["schemas"]["v1ConsolidatedSection"][];
            /**
             * Format: date-time
             * @description When this revision was compiled.
             */
            compileTime?: string;
            /**
             * Format: date-time
             * @description When it was approved; not set before.
             */
            approveTime?: string;
            /**
             * Format: date-time
             * @description When it was dispatched; not set before.
             */
            dispatchTime?: string;
            /**
             * Format: date-time
             * @description Until when the dispatch is on time; not set where no day is laid down.
             */
            dueTime?: string;
            timeliness?: components["schemas"]["v1Timeliness"];
            /** @description SHA-256 of canonical_content, in hex. */
            contentSha256?: string;
            /**
             * Format: byte
             * @description The snapshot exactly as hashed: JSON in the canonical form of RFC 8785. Empty for a unit that reports: it holds what
             *     other units said.
             */
            canonicalContent?: string;
            /**
             * @description True when reports were accepted or corrected since this revision was compiled, or exempted or given more time in a way
             *     that changes who was on time.
             */
            outdated?: boolean;
            /** @description Changes with every act on the consolidated report. */
            etag?: string;
            /**
             * Format: int32
             * @description Number of the newest entry of its series.
             */
            lastEntry?: number;
            /**
             * @description What would change if the report were compiled now: one for each report, in official order. Seen by the lead unit and
             *     the issuing authority only; empty in lists.
             */
            changes?: components["schemas"]["v1ConsolidatedChange"][];
            /**
             * @description True when the reports hold more than 20,000 values: contributions, texts and units of tasks are left out of figures,
             *     sections and tasks then. ListFigureContributions lists the contributions of one figure.
             */
            contributionsLeftOut?: boolean;
            /**
             * @description The text as the lead unit wrote it, with the submissions it rests on by hash; empty where it wrote none. A unit that reports
             *     sees those paragraphs only that are its own words as it wrote them: what the lead unit wrote may speak of others.
             */
            narrative?: components["schemas"]["v1NarrativeParagraph"][];
            /**
             * Format: int32
             * @description Number of the version of the ConsolidatedDraft that the text is; 0 where the lead unit wrote none.
             */
            narrativeVersion?: number;
            /**
             * @description What units ask of authorities in the reports that are in it, in official order. Left out where contributions_left_out says
             *     so. A unit that reports sees its own only.
             */
            recommendations?: components["schemas"]["v1UnitRecommendation"][];
            receipt?: components["schemas"]["v1DispatchReceipt"];
            /**
             * @description The earlier periods that figures are compared with: the same one a year before, and the one before of the same kind. Of
             *     each the revision that was dispatched last when this one was compiled; one of which nothing was dispatched is not listed.
             */
            comparedWith?: components["schemas"]["v1ComparedPeriod"][];
            /** @description One line for each task that is reported on, in the plan's order. */
            tasks?: components["schemas"]["v1ConsolidatedTask"][];
            taskCounts?: components["schemas"]["v1TaskCounts"];
        };
        /**
         * @description State is where the consolidated report stands.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_COMPILED: Compiled by the lead unit; waits for the leadership.
         *      - STATE_APPROVED: Approved by the leadership; waits for dispatch.
         *      - STATE_DISPATCHED: Dispatched to the authority above.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1ConsolidatedReportState: "STATE_UNSPECIFIED" | "STATE_COMPILED" | "STATE_APPROVED" | "STATE_DISPATCHED";
        /** @description ConsolidatedSection is what the units did in one content area. */
        v1ConsolidatedSection: {
            /** @description Code of the content area. */
            section?: string;
            /** @description Its title. */
            title?: string;
            /** @description One paragraph for each unit that wrote one, in official order. A unit that reports sees its own only. */
            texts?: components["schemas"]["v1UnitText"][];
            taskCounts?: components["schemas"]["v1TaskCounts"];
        };
        /** @description ConsolidatedTask is one task over all units that tell of it. */
        v1ConsolidatedTask: {
            /** @description Code of the task. */
            task?: string;
            /** @description What is to be done. */
            title?: string;
            /** @description Code of the content area. */
            section?: string;
            dueDate?: components["schemas"]["typeDate"];
            /** @description What shall be there when it is done. */
            product?: string;
            counts?: components["schemas"]["v1TaskCounts"];
            /**
             * @description What each included report said, in official order. Units that are missing are not listed. A unit that reports sees
             *     its own only.
             */
            units?: components["schemas"]["v1UnitTask"][];
        };
        /** @description Contribution is what one report adds to a figure. */
        v1Contribution: {
            /** @description The unit, `units/{unit}`. */
            unit?: string;
            /**
             * Format: int32
             * @description Number of the report's entry the value comes from.
             */
            entry?: number;
            value?: components["schemas"]["v1IndicatorValue"];
            /**
             * Format: int32
             * @description Rank of the unit among those that gave a value, 1 for the best by the indicator's direction; equal values have the same
             *     rank, and the next one counts them all (1, 1, 3). 0 where the indicator has no direction, or the unit no number. Only in
             *     GetConsolidatedReport, and only for the lead unit and the issuing authority: it is advice for them and no part of the report.
             */
            rank?: number;
        };
        /** @description Conversion makes a unit one of another type of the same level; it stays the same unit. */
        v1Conversion: {
            /** @description The unit, `units/{unit}`. */
            unit: string;
            /** @description Short name from now on. */
            title: string;
            /** @description Full official name from now on, such as "Phường Quang Minh". */
            displayName: string;
            /** @description The statistics-office code from now on; empty if it keeps the one it has. */
            gsoCode?: string;
        };
        /** @description CreateAccountRequest asks for a new account. */
        v1CreateAccountRequest: {
            account: components["schemas"]["v1Account"];
            /** @description Login name: small letters, digits, dots and hyphens, up to 63. */
            accountId: string;
            /** @description First password: at least 10 characters, and not the login name. */
            password: string;
        };
        /** @description Creation makes a unit. Where it comes from is said by the mergers, splits and transfers that name it. */
        v1Creation: {
            /** @description The permanent name, `units/{unit}`, which no unit has had. That of a cancelled creation can be given again. */
            unit: string;
            /** @description Short name, such as "Mê Linh". Names may repeat. */
            title: string;
            /** @description Full official name, such as "Xã Mê Linh". */
            displayName: string;
            /** @description Level in the administration, as in Unit. */
            level: string;
            /** @description The unit above, `units/{unit}`, which may be made by the same reorganisation; empty at the top of the tree. */
            parentUnit?: string;
            /**
             * @description Code of the General Statistics Office, digits only; empty for units that have none. Codes are used again over the
             *     years, but no two units have one on the same day.
             */
            gsoCode?: string;
            /** @description Abbreviation used in document symbols; empty where none is known. */
            symbol?: string;
            /**
             * Format: int32
             * @description Place in official lists; lower first.
             */
            sortOrder?: number;
            /** @description What is known of the record's reliability. */
            note?: string;
        };
        /** @description DatedCode is a code a unit had from one day to another. */
        v1DatedCode: {
            /** @description The code, digits only, such as "09022". */
            code: string;
            validFrom?: components["schemas"]["typeDate"];
            validTo?: components["schemas"]["typeDate"];
            /** @description The reorganisation it began with, `reorganisations/{reorganisation}`; empty for one that was recorded with the unit. */
            readonly decidedBy?: string;
        };
        /** @description DatedName is a name a unit had from one day to another. */
        v1DatedName: {
            /** @description Short name, such as "Tráng Việt". */
            title: string;
            /** @description Full official name, such as "Xã Tráng Việt". */
            displayName: string;
            validFrom?: components["schemas"]["typeDate"];
            validTo?: components["schemas"]["typeDate"];
            /** @description The reorganisation it began with, `reorganisations/{reorganisation}`; empty for one that was recorded with the unit. */
            readonly decidedBy?: string;
        };
        /** @description DatedParent is the unit above from one day to another. */
        v1DatedParent: {
            /** @description The unit above, `units/{unit}`. */
            parentUnit: string;
            validFrom?: components["schemas"]["typeDate"];
            validTo?: components["schemas"]["typeDate"];
            /** @description The reorganisation it began with, `reorganisations/{reorganisation}`; empty for one that was recorded with the unit. */
            readonly decidedBy?: string;
        };
        /**
         * @description DayDecision says of one day that it is off or worked, whatever the law says. It speaks for its own day only: days off in
         *     lieu of holidays stay where they are. Use it for what the government decides each year, and for days on which all
         *     offices are closed.
         */
        v1DayDecision: {
            /** @description Resource name, `dayDecisions/{date}` with the day in Vietnam as in "dayDecisions/2026-01-02". */
            name?: string;
            effect: components["schemas"]["DayDecisionEffect"];
            /** @description Why, as people will read it, up to 200 characters. */
            reason: string;
            /** @description The deciding document: number, symbol and day, up to 300 characters. */
            legalBasis: string;
            exchangedWith?: components["schemas"]["typeDate"];
            /** @description Account that decided, `accounts/{account}`. */
            readonly decidedBy?: string;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            readonly decideTime?: string;
        };
        /** @description DayReason is one reason for what a day is. */
        v1DayReason: {
            kind?: components["schemas"]["v1DayReasonKind"];
            /** @description What a person calls it, in Vietnamese, such as "Giỗ Tổ Hùng Vương". */
            displayName?: string;
            /** @description The same in English. An administrator's reason is the same in both. */
            displayNameEn?: string;
            /** @description Where it is laid down, in Vietnamese: law and article, or the deciding document. Empty where that is not known. */
            legalBasis?: string;
            relatedDate?: components["schemas"]["typeDate"];
        };
        /**
         * @description The kinds of reasons.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_WEEKLY_REST: Saturday or Sunday.
         *      - KIND_HOLIDAY: A public holiday.
         *      - KIND_SUBSTITUTE: A day off in lieu of a holiday that fell on a weekly rest.
         *      - KIND_DECIDED_OFF: Decided to be off, by the government or by an administrator of this system.
         *      - KIND_DECIDED_WORKED: Decided to be worked.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1DayReasonKind: "KIND_UNSPECIFIED" | "KIND_WEEKLY_REST" | "KIND_HOLIDAY" | "KIND_SUBSTITUTE" | "KIND_DECIDED_OFF" | "KIND_DECIDED_WORKED";
        /** @description DaysAfter is a number of days after the last day of the data, which itself is not counted (Civil Code 2015, Art. 147). */
        v1DaysAfter: {
            /**
             * Format: int32
             * @description How many days, 1 to 366.
             */
            days: number;
            /** @description True when only working days are counted. */
            workingDays?: boolean;
        };
        /** @description DecidingDocument is the official document that decided a reorganisation. */
        v1DecidingDocument: {
            /** @description Number and symbol, such as "1656/NQ-UBTVQH15". */
            number: string;
            date: components["schemas"]["typeDate"];
            /** @description Who issued it, such as "Ủy ban Thường vụ Quốc hội". */
            issuer: string;
            /** @description What it is about (trích yếu). */
            title: string;
        };
        /** @description DeclareOutageRequest declares an outage of the system. */
        v1DeclareOutageRequest: {
            /**
             * Format: date-time
             * @description When the outage began.
             */
            startTime: string;
            /**
             * Format: date-time
             * @description When it ended: not later than now. An outage lasts 31 days at most.
             */
            endTime: string;
            /**
             * Format: date-time
             * @description The new due time of what was due in between: not before the end, and 31 days after it at most.
             */
            dueTime: string;
            /** @description What happened; shown to everybody. */
            comment: string;
            /** @description UUID made by the client for this act. */
            requestId: string;
        };
        /** @description Dimension is one way in which an indicator's value is broken down (phân tổ). */
        v1Dimension: {
            /** @description Code within the indicator, such as "sex". */
            code: string;
            /** @description Name, such as "Giới tính". */
            title: string;
            /** @description The categories, in the order they are shown. */
            categories: components["schemas"]["v1Category"][];
            /** @description True when a report must give every category of a value. */
            required?: boolean;
            /**
             * @description True when the categories add up to the value; then they are given all or none. Otherwise some may overlap or be left
             *     out, and each is at most the value.
             */
            complete?: boolean;
        };
        /** @description DispatchReceipt is what the receiving authority said of a dispatched revision. */
        v1DispatchReceipt: {
            outcome?: components["schemas"]["DispatchReceiptOutcome"];
            /**
             * Format: int32
             * @description Number of the revision.
             */
            revision?: number;
            /** @description SHA-256 of the revision, in hex. */
            contentSha256?: string;
            /** @description Why it was rejected; of an acknowledgement a remark, or empty. */
            comment?: string;
            /** @description The receiving authority, `units/{unit}`. */
            unit?: string;
            /**
             * Format: date-time
             * @description When it said so.
             */
            receiveTime?: string;
            /**
             * Format: int32
             * @description Number of the entry in the series of the consolidated report.
             */
            entry?: number;
        };
        /** @description Dissolution ends a unit that has no successor, such as an authority of a level that is abolished. */
        v1Dissolution: {
            /** @description The unit, `units/{unit}`. No unit may be left below it. */
            unit: string;
        };
        /** @description DividedUnit is a unit of which not all is in another one. */
        v1DividedUnit: {
            /** @description The unit, `units/{unit}`. */
            unit?: string;
            /** @description How much went, as in tiendo.unit.v1.Extent without its prefix: PART, AREA_ONLY or REMAINDER. */
            extent?: string;
            /** @description Share of the people as a person entered it with the reorganisation; empty if nobody did. */
            share?: string;
            /** @description The document the share is taken from. */
            shareSource?: string;
        };
        /**
         * @description Document is an official document of an office, from its draft to what became of it. Each act is an entry of the
         *     document's series; nothing is overwritten or deleted.
         */
        v1Document: {
            /** @description Resource name, `units/{unit}/documents/{document}`. */
            name?: string;
            content?: components["schemas"]["v1DocumentContent"];
            state?: components["schemas"]["v1DocumentState"];
            /** @description Who drafted it last, `accounts/{account}`. */
            drafter?: string;
            /** @description His name at that moment. */
            drafterDisplayName?: string;
            /** @description Number and symbol, such as 05/BC-UBND; empty before it has a number. */
            code?: string;
            /**
             * Format: int32
             * @description Number in its series, from 1 in every year; 0 before it has one.
             */
            number?: number;
            issueDate?: components["schemas"]["typeDate"];
            office?: components["schemas"]["v1OfficeSettings"];
            /** @description Hash of the file for signing, in hex; empty before there is one. */
            fileSha256?: string;
            /** @description Hash of the signed file, in hex; empty before it was signed. */
            signedSha256?: string;
            /** @description The signatures as they were verified when the signed file was handed in. */
            signatures?: components["schemas"]["v1DocumentSignature"][];
            /** @description The document that replaces it, `units/{unit}/documents/{document}`; empty if none does. */
            replacedBy?: string;
            /** @description Letters that correct it. */
            correctedBy?: string[];
            /** @description Why it was returned, withdrawn or cancelled last. */
            comment?: string;
            /**
             * Format: date-time
             * @description When it was first drafted, issued and sent; not set before.
             */
            createTime?: string;
            /**
             * Format: date-time
             * @description When the clerk issued it.
             */
            issueTime?: string;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            sendTime?: string;
            /** @description What the caller may do to it now. */
            allowedActs?: components["schemas"]["v1DocumentAct"][];
            /** @description Number of the newest entry in its series, in quotes; to be sent back with an act. */
            etag?: string;
            /**
             * @description The version of the office's template that was in force when it got its number, and into which its Word file is filled since,
             *     `units/{unit}/officeTemplates/{template}/versions/{version}`; empty for the layout of the system, and before it has a number.
             */
            template?: string;
        };
        /**
         * @description Act is something that can be done to a document.
         *
         *      - ACT_UNSPECIFIED: Not an act.
         *      - ACT_REVISE: ReviseDocument.
         *      - ACT_CHECK_CONTENT: CheckDocument, of the content.
         *      - ACT_CHECK_FORMAT: CheckDocument, of the format.
         *      - ACT_RETURN: ReturnDocument.
         *      - ACT_APPROVE: ApproveDocument.
         *      - ACT_NUMBER: NumberDocument.
         *      - ACT_PREPARE: PrepareDocument.
         *      - ACT_SIGN: SignDocument.
         *      - ACT_ISSUE: IssueDocument.
         *      - ACT_SEND: SendDocument.
         *      - ACT_WITHDRAW: WithdrawDocument.
         *      - ACT_CANCEL: CancelDocument.
         * @default ACT_UNSPECIFIED
         * @enum {string}
         */
        v1DocumentAct: "ACT_UNSPECIFIED" | "ACT_REVISE" | "ACT_CHECK_CONTENT" | "ACT_CHECK_FORMAT" | "ACT_RETURN" | "ACT_APPROVE" | "ACT_NUMBER" | "ACT_PREPARE" | "ACT_SIGN" | "ACT_ISSUE" | "ACT_SEND" | "ACT_WITHDRAW" | "ACT_CANCEL";
        /** @description DocumentContent is what the drafter of a document lays down. The text of a report comes from its source. */
        v1DocumentContent: {
            type: components["schemas"]["v1DocumentContentType"];
            /** @description What the document is about (trích yếu), up to 500 characters (Phụ lục VI, Subject). */
            abstract: string;
            /**
             * @description What it is made from: a report, `plans/{plan}/periods/{period}/reports/{unit}`, or a consolidated report. Needed for a
             *     report; the submission accepted last, or made last, or the revision approved last, is pinned when it is drafted.
             */
            source?: string;
            /**
             * Format: int32
             * @description Number of the source's entry that is pinned.
             */
            readonly sourceEntry?: number;
            /** @description Hash of that entry's content, in hex. */
            readonly sourceSha256?: string;
            /** @description Text of a letter. Empty for a report. */
            body?: string;
            /** @description Who receives it (nơi nhận), one a line, without hyphen and semicolon. */
            recipients?: string[];
            signer: components["schemas"]["v1DocumentSigner"];
            /**
             * @description The issued document of the same office that this one replaces because its content is wrong (Điều 18),
             *     `units/{unit}/documents/{document}`.
             */
            replaces?: string;
            /**
             * @description The issued document of the same office that this letter corrects because its form or procedure is wrong (công văn đính
             *     chính, Điều 18).
             */
            corrects?: string;
        };
        /**
         * @description Type of document (loại văn bản, Nghị định 30/2020/NĐ-CP, Phụ lục III).
         *
         *      - TYPE_UNSPECIFIED: Not a type.
         *      - TYPE_REPORT: Báo cáo, BC.
         *      - TYPE_LETTER: Công văn, which has no abbreviation in its symbol.
         * @default TYPE_UNSPECIFIED
         * @enum {string}
         */
        v1DocumentContentType: "TYPE_UNSPECIFIED" | "TYPE_REPORT" | "TYPE_LETTER";
        /** @description DocumentFile is a file of a document. */
        v1DocumentFile: {
            /** @description Name of the file. */
            name?: string;
            /**
             * Format: byte
             * @description The file (PDF); empty for a Word file.
             */
            pdf?: string;
            /** @description Its hash, in hex. */
            sha256?: string;
            /**
             * Format: byte
             * @description The Word file (.docx); empty for the others.
             */
            docx?: string;
            /**
             * @description The version of the office's template the Word file is filled into, `units/{unit}/officeTemplates/{template}/versions/{version}`;
             *     empty for the layout of the system. The file's own properties say it too (Dublin Core identifier).
             */
            template?: string;
        };
        /**
         * @description DocumentFormat is a format of files.
         *
         *      - DOCUMENT_FORMAT_UNSPECIFIED: PDF.
         *      - DOCUMENT_FORMAT_PDF: PDF, fonts embedded; text can be searched and copied.
         *      - DOCUMENT_FORMAT_DOCX: Office Open XML (.docx), for Word and LibreOffice.
         * @default DOCUMENT_FORMAT_UNSPECIFIED
         * @enum {string}
         */
        v1DocumentFormat: "DOCUMENT_FORMAT_UNSPECIFIED" | "DOCUMENT_FORMAT_PDF" | "DOCUMENT_FORMAT_DOCX";
        /**
         * @description DocumentMetadata is what travels with an outgoing document (Nghị định 30/2020/NĐ-CP, Phụ lục VI), under the names given
         *     there, with their limits. What the office has not recorded is left empty.
         */
        v1DocumentMetadata: {
            /** @description TypeName: type of document. */
            typeName?: string;
            /** @description CodeNumber: the number. */
            codeNumber?: string;
            /** @description CodeNotation: the symbol. */
            codeNotation?: string;
            /** @description IssuedDate, dd/mm/yyyy. */
            issuedDate?: string;
            /** @description OrganName: the issuing office. */
            organName?: string;
            /** @description Subject: the abstract. */
            subject?: string;
            /** @description Language. */
            language?: string;
            /** @description SignerInfo, Position. */
            signerPosition?: string;
            /** @description SignerInfo, FullName. */
            signerFullName?: string;
            /** @description To, OrganName: who receives it. */
            toOrganNames?: string[];
        };
        /** @description DocumentSignature is one digital signature in a file. */
        v1DocumentSignature: {
            kind?: components["schemas"]["v1DocumentSignatureKind"];
            /** @description Signer's name, from the certificate. */
            signerName?: string;
            /** @description Signer's title, from the certificate; often empty. */
            signerTitle?: string;
            /** @description Signer's organisation, from the certificate. */
            organisation?: string;
            /** @description Serial number of the certificate, in hex. */
            certificateSerial?: string;
            /** @description Who issued the certificate. */
            certificateIssuer?: string;
            /**
             * Format: date-time
             * @description From when the certificate is valid.
             */
            certificateValidFrom?: string;
            /**
             * Format: date-time
             * @description Until when the certificate is valid.
             */
            certificateValidTo?: string;
            /**
             * Format: date-time
             * @description When it was signed; not set if the signature does not say.
             */
            signTime?: string;
            timeSource?: components["schemas"]["DocumentSignatureTimeSource"];
            /** @description Whether it covers the whole file; an earlier one covers what was there when it was made. */
            wholeFile?: boolean;
            chain?: components["schemas"]["DocumentSignatureChain"];
        };
        /**
         * @description Kind of signature.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_SIGNATURE: Of a person or of an office.
         *      - KIND_TIME_STAMP: A time stamp over the whole file.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1DocumentSignatureKind: "KIND_UNSPECIFIED" | "KIND_SIGNATURE" | "KIND_TIME_STAMP";
        /** @description DocumentSigner is who signs, and with what authority (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I). */
        v1DocumentSigner: {
            /** @description None for a head who signs in his own office; one; or TM and one of the others. */
            authorities?: components["schemas"]["DocumentSignerAuthority"][];
            /** @description The collective body, such as "Ủy ban nhân dân". Needed with TM, empty otherwise. */
            collective?: string;
            /** @description Position of the head for whom the signer signs, such as "Chủ tịch". Needed with KT, TL and TUQ, empty otherwise. */
            headPosition?: string;
            /** @description Position of the signer, such as "Phó Chủ tịch". */
            position: string;
            /** @description Full name, without title (Phụ lục VI, FullName). */
            fullName: string;
        };
        /**
         * @description State is how far the document is.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_DRAFTED: Drafted, waits for the check of its content.
         *      - STATE_RETURNED: Sent back to the drafter.
         *      - STATE_CONTENT_CHECKED: The head of the drafting unit has checked the content.
         *      - STATE_FORMAT_CHECKED: The format was checked too.
         *      - STATE_APPROVED: The signer has approved it; waits for its number.
         *      - STATE_NUMBERED: Has its number and date; the file for signing is to be made.
         *      - STATE_PREPARED: The file for signing is pinned by its hash.
         *      - STATE_SIGNED: Signed; more signatures may follow.
         *      - STATE_ISSUED: Issued by the clerk.
         *      - STATE_REPLACED: A document that was issued later replaces it.
         *      - STATE_WITHDRAWN: Withdrawn after it was issued (thu hồi).
         *      - STATE_CANCELLED: Given up before it was issued. A number it had stays in the register.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1DocumentState: "STATE_UNSPECIFIED" | "STATE_DRAFTED" | "STATE_RETURNED" | "STATE_CONTENT_CHECKED" | "STATE_FORMAT_CHECKED" | "STATE_APPROVED" | "STATE_NUMBERED" | "STATE_PREPARED" | "STATE_SIGNED" | "STATE_ISSUED" | "STATE_REPLACED" | "STATE_WITHDRAWN" | "STATE_CANCELLED";
        /** @description DocumentVerification says what can be said of a signed document now. */
        v1DocumentVerification: {
            /** @description Name of the document. */
            document?: string;
            /** @description Whether the stored file is, byte for byte, the one that was handed in, and begins with the one given out for signing. */
            fileUnchanged?: boolean;
            /** @description Hash of the stored file, in hex. */
            sha256?: string;
            /** @description The signatures, oldest first, verified anew for the time at which the file was handed in. */
            signatures?: components["schemas"]["v1DocumentSignature"][];
            /** @description Whether roots are laid down, so that chains are checked. */
            chainsChecked?: boolean;
            /**
             * Format: date-time
             * @description When the signed file was handed in.
             */
            receiveTime?: string;
            metadata?: components["schemas"]["v1DocumentMetadata"];
        };
        /** @description DrawableReport is the newest dispatched revision of a consolidated report, as a report of the level above can draw it. */
        v1DrawableReport: {
            /** @description The consolidated report, `plans/{plan}/periods/{period}/consolidatedReport`. */
            consolidatedReport?: string;
            /** @description Title of its period. */
            title?: string;
            /** @description Document number of its plan. */
            planDocumentNumber?: string;
            /**
             * Format: int32
             * @description Number of the revision.
             */
            revision?: number;
            /** @description SHA-256 of the revision, in hex. */
            contentSha256?: string;
            /**
             * Format: date-time
             * @description When it was dispatched.
             */
            dispatchTime?: string;
            /**
             * Format: int32
             * @description Reports added up (n of m).
             */
            includedReports?: number;
            /**
             * Format: int32
             * @description Reports expected (m).
             */
            expectedReports?: number;
            obstacle?: components["schemas"]["v1DrawableReportObstacle"];
            /** @description One for each indicator that the unit is asked for, in the order of the period. */
            values?: components["schemas"]["v1DrawableValue"][];
        };
        /**
         * @description Obstacle says why nothing can be drawn from it.
         *
         *      - OBSTACLE_UNSPECIFIED: There is none.
         *      - OBSTACLE_WINDOW_DIFFERS: Its data begin or end on another day.
         *      - OBSTACLE_NOT_ADDRESSED: It was dispatched to an authority that neither leads nor issued this plan.
         *      - OBSTACLE_REJECTED: The receiving authority rejected it.
         * @default OBSTACLE_UNSPECIFIED
         * @enum {string}
         */
        v1DrawableReportObstacle: "OBSTACLE_UNSPECIFIED" | "OBSTACLE_WINDOW_DIFFERS" | "OBSTACLE_NOT_ADDRESSED" | "OBSTACLE_REJECTED";
        /** @description DrawableValue is what a consolidated report gives to an indicator. */
        v1DrawableValue: {
            /** @description Code of the indicator in the period of the report. */
            indicator?: string;
            value?: components["schemas"]["v1IndicatorValue"];
            obstacle?: components["schemas"]["v1DrawableValueObstacle"];
        };
        /**
         * @description Obstacle says why the figure cannot be drawn: the unit types the value.
         *
         *      - OBSTACLE_UNSPECIFIED: There is none.
         *      - OBSTACLE_NOT_ASKED: The lower plan has no such indicator: none of the same name, and of several the one with the same code is taken.
         *      - OBSTACLE_KIND_DIFFERS: Its values are of another kind.
         *      - OBSTACLE_UNIT_OF_MEASURE_DIFFERS: It is measured in another unit.
         *      - OBSTACLE_DEFINITION_DIFFERS: It has another version of the definition, or counts from the start of the year and the other does not.
         *      - OBSTACLE_AGGREGATION_DIFFERS: The units' values become one in another way there.
         *      - OBSTACLE_NOT_CARRIED: The aggregation cannot be carried up exactly: only SUM, RATIO, MIN and MAX can. An average of averages is none, and a count of
         *     units counts others here.
         *      - OBSTACLE_NO_VALUE: No unit there gave a value.
         *      - OBSTACLE_BREAKS_RULE: The value does not keep to a rule of this plan, or lacks a breakdown that is asked for here.
         *      - OBSTACLE_TOO_DEEP: There are more than 8 levels below.
         * @default OBSTACLE_UNSPECIFIED
         * @enum {string}
         */
        v1DrawableValueObstacle: "OBSTACLE_UNSPECIFIED" | "OBSTACLE_NOT_ASKED" | "OBSTACLE_KIND_DIFFERS" | "OBSTACLE_UNIT_OF_MEASURE_DIFFERS" | "OBSTACLE_DEFINITION_DIFFERS" | "OBSTACLE_AGGREGATION_DIFFERS" | "OBSTACLE_NOT_CARRIED" | "OBSTACLE_NO_VALUE" | "OBSTACLE_BREAKS_RULE" | "OBSTACLE_TOO_DEEP";
        /**
         * @description DrawnFrom says that a value is a figure of a consolidated report of a lower level, as it was dispatched: of a plan that the
         *     unit itself issued, to an authority of this plan. The value says exactly what the figure says, and the service checks it when
         *     the report is submitted, so nothing is changed on the way up.
         */
        v1DrawnFrom: {
            /** @description The consolidated report, `plans/{plan}/periods/{period}/consolidatedReport`. */
            consolidatedReport: string;
            /**
             * Format: int32
             * @description Number of the dispatched revision.
             */
            revision: number;
            /** @description SHA-256 of the revision, in hex. */
            contentSha256: string;
            /** @description Code of the indicator there. */
            indicator: string;
            /** @description How many units the figure is from: of the lower level first, then of the levels below that. */
            levels: components["schemas"]["v1LevelCount"][];
        };
        /** @description DrawnSource is a dispatched revision that values of a report were drawn from, and what became of it. */
        v1DrawnSource: {
            /** @description The consolidated report. */
            consolidatedReport?: string;
            /** @description Title of its period. */
            title?: string;
            /** @description Document number of its plan. */
            planDocumentNumber?: string;
            /**
             * Format: int32
             * @description Number of the revision that the report names.
             */
            revision?: number;
            /** @description SHA-256 of that revision, in hex. */
            contentSha256?: string;
            /**
             * Format: int32
             * @description Number of the revision dispatched last. Where it is another, the lower level has corrected its report, and nothing here has changed:
             *     the unit draws again and submits a correction.
             */
            newestRevision?: number;
            /** @description True when the receiving authority rejected the revision that the report names. */
            rejected?: boolean;
        };
        /** @description DueDay is the last day on time, with how it was found from the rule. */
        v1DueDay: {
            rule?: components["schemas"]["v1DueRule"];
            ruleLastDay?: components["schemas"]["typeDate"];
            /** @description Days that were passed over because nobody works on them, in order; only where the rule rolls. */
            skippedDays?: components["schemas"]["v1SkippedDay"][];
            lastDay?: components["schemas"]["typeDate"];
            /**
             * Format: date-time
             * @description What is received before this instant is on time: 00:00 in Vietnam of the day after the last day.
             */
            dueTime?: string;
            /** @description True while the day hangs on a decision of the Government about days off that is not known yet. */
            assumed?: boolean;
        };
        /**
         * @description DueRule says until when something may arrive and still be on time. The day is given in one of five ways: `day` for
         *     kinds that come once a year, `month_day` for months and quarters, `week_day` for weeks, `date` for ONE_OFF and URGENT;
         *     `after` for all of them, with the phrase AFTER_PERIOD.
         */
        v1DueRule: {
            phrase: components["schemas"]["DueRulePhrase"];
            day?: components["schemas"]["v1YearDay"];
            /** @description True when the day is only a sample, because the plan does not state one. */
            sample?: boolean;
            monthDay?: components["schemas"]["v1MonthDay"];
            weekDay?: components["schemas"]["v1WeekDay"];
            date?: components["schemas"]["typeDate"];
            after?: components["schemas"]["v1DaysAfter"];
            roll?: components["schemas"]["DueRuleRoll"];
            /** @description Where the day is laid down, if not where the rule is. */
            legalBasis?: string;
        };
        /** @description EnteredPortion is the part of a divided unit's figure that a person entered for one unit. */
        v1EnteredPortion: {
            /** @description The divided unit, `units/{unit}`. */
            unit?: string;
            /** @description The part, a decimal number. */
            value?: string;
            /** @description Number, symbol and day of the document that says so. */
            document?: string;
            /** @description Entry in the period's series. */
            entry?: string;
        };
        /**
         * @description Entry is one act in the series of a report, of its recommendations, of a consolidated report, of its text, of a period or of
         *     the outages. Entries are numbered from 1 without a gap and never change; each carries the hash of the one before.
         */
        v1Entry: {
            /** @description Resource name, the series' name and `/entries/{number}`. */
            name?: string;
            /**
             * Format: int32
             * @description Number in the series, from 1.
             */
            number?: number;
            kind?: components["schemas"]["v1EntryKind"];
            /** @description Account that acted, `accounts/{account}`. */
            account?: string;
            /** @description Its name at that moment. */
            accountDisplayName?: string;
            /** @description Unit it acted for, `units/{unit}`. */
            unit?: string;
            /**
             * Format: date-time
             * @description When the request reached the reporting service, to the millisecond.
             */
            receiveTime?: string;
            /**
             * Format: date-time
             * @description Until when the act was on time; not set for acts without a due time.
             */
            dueTime?: string;
            timeliness?: components["schemas"]["v1Timeliness"];
            /** @description The client's request id. */
            requestId?: string;
            /** @description What was said with the act, such as the reason of a return. */
            comment?: string;
            /**
             * Format: int32
             * @description Number of the entry the act is about: the submission returned or accepted, the revision approved or dispatched.
             */
            aboutEntry?: number;
            /** @description SHA-256 of canonical_content, in hex; empty for acts without content. */
            contentSha256?: string;
            /**
             * Format: byte
             * @description The content exactly as hashed: JSON in the canonical form of RFC 8785. Set only where the whole entry is asked for.
             */
            canonicalContent?: string;
            content?: components["schemas"]["v1ReportContent"];
            /** @description Hash of the entry before, in hex; empty for the first. */
            previousSha256?: string;
            /** @description Hash of this entry, in hex: SHA-256 over `statement`. */
            sha256?: string;
            /** @description Everything above that must hold together, as hashed: JSON in the canonical form of RFC 8785. */
            statement?: string;
            /**
             * Format: date-time
             * @description Of a submission in extended time: until when it would have been on time without the extension; not set otherwise.
             */
            regularDueTime?: string;
            terms?: components["schemas"]["v1Terms"];
        };
        /**
         * @description Kind is the kind of act.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_SUBMITTED: The unit submitted the report.
         *      - KIND_RETURNED: The lead unit returned it.
         *      - KIND_ACCEPTED: The lead unit accepted it.
         *      - KIND_COMPILED: The lead unit compiled the consolidated report.
         *      - KIND_APPROVED: The leadership approved the consolidated report.
         *      - KIND_DISPATCHED: The consolidated report was dispatched to the authority above.
         *      - KIND_WITHDRAWN: The unit took a submission back before it was reviewed.
         *      - KIND_REOPENED: The lead unit reopened an accepted report for a correction.
         *      - KIND_EXTENSION_REQUESTED: The unit asked for more time.
         *      - KIND_REOPENING_REQUESTED: The unit asked that its accepted report be reopened.
         *      - KIND_REQUEST_DECLINED: The lead unit declined what the unit had asked for.
         *      - KIND_EXTENDED: Of a period: the lead unit gave units more time. Of the outages: everybody whose time ran out during an outage of
         *     the system was given more time.
         *      - KIND_EXEMPTED: Of a period: the lead unit exempted units from reporting.
         *      - KIND_EXEMPTION_ENDED: Of a period: the lead unit ended an exemption.
         *      - KIND_CERTIFIED: Of a period: the lead unit certified it, which freezes its figures.
         *      - KIND_CERTIFICATION_LIFTED: Of a period: the lead unit lifted the certification.
         *      - KIND_PLAN_VERSION_ADOPTED: Of a period: it took over a newer version of the plan.
         *      - KIND_PERIOD_TAKEN_OVER: Of a period: the lead unit of a newer version of the plan took it over; what is asked stayed as it was.
         *      - KIND_REPORT_HANDED_OVER: Of a period: the report of a unit that ended was handed over to its successors.
         *      - KIND_FIGURES_DIVIDED: Of a period: a person entered how the figures of a divided unit are divided, with the document that says so.
         *      - KIND_DOCUMENT_DRAFTED: Of a document: it was drafted, for the first time or anew.
         *      - KIND_DOCUMENT_CONTENT_CHECKED: Of a document: its content was checked.
         *      - KIND_DOCUMENT_FORMAT_CHECKED: Of a document: its format was checked.
         *      - KIND_DOCUMENT_RETURNED: Of a document: it was sent back to its drafter.
         *      - KIND_DOCUMENT_APPROVED: Of a document: it was approved for signing.
         *      - KIND_DOCUMENT_NUMBERED: Of a document: it got its number and date.
         *      - KIND_DOCUMENT_PREPARED: Of a document: the file for signing was pinned.
         *      - KIND_DOCUMENT_SIGNED: Of a document: the signed file was handed in.
         *      - KIND_DOCUMENT_ISSUED: Of a document: it was issued.
         *      - KIND_DOCUMENT_SENT: Of a document: it was sent.
         *      - KIND_DOCUMENT_REPLACED: Of a document: a document that replaces it was issued.
         *      - KIND_DOCUMENT_CORRECTED: Of a document: a letter that corrects it was issued.
         *      - KIND_DOCUMENT_WITHDRAWN: Of a document: it was withdrawn.
         *      - KIND_DOCUMENT_CANCELLED: Of a document: it was given up before it was issued.
         *      - KIND_RECOMMENDATION_FORWARDED: Of a report's recommendations: the lead unit forwarded one to an authority or a unit.
         *      - KIND_RECOMMENDATION_ANSWERED: Of a report's recommendations: one was answered.
         *      - KIND_RECOMMENDATION_DECLINED: Of a report's recommendations: one was declined.
         *      - KIND_RECOMMENDATION_SETTLED: Of a report's recommendations: the unit said that one is settled.
         *      - KIND_RECOMMENDATION_CONTESTED: Of a report's recommendations: the unit said that one is not settled by its answer.
         *      - KIND_NARRATIVE_SAVED: Of the text of a consolidated report: the lead unit saved a version.
         *      - KIND_DISPATCH_ACKNOWLEDGED: Of a consolidated report: the receiving authority acknowledged what was dispatched to it.
         *      - KIND_DISPATCH_REJECTED: Of a consolidated report: the receiving authority rejected what was dispatched to it.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1EntryKind: "KIND_UNSPECIFIED" | "KIND_SUBMITTED" | "KIND_RETURNED" | "KIND_ACCEPTED" | "KIND_COMPILED" | "KIND_APPROVED" | "KIND_DISPATCHED" | "KIND_WITHDRAWN" | "KIND_REOPENED" | "KIND_EXTENSION_REQUESTED" | "KIND_REOPENING_REQUESTED" | "KIND_REQUEST_DECLINED" | "KIND_EXTENDED" | "KIND_EXEMPTED" | "KIND_EXEMPTION_ENDED" | "KIND_CERTIFIED" | "KIND_CERTIFICATION_LIFTED" | "KIND_PLAN_VERSION_ADOPTED" | "KIND_PERIOD_TAKEN_OVER" | "KIND_REPORT_HANDED_OVER" | "KIND_FIGURES_DIVIDED" | "KIND_DOCUMENT_DRAFTED" | "KIND_DOCUMENT_CONTENT_CHECKED" | "KIND_DOCUMENT_FORMAT_CHECKED" | "KIND_DOCUMENT_RETURNED" | "KIND_DOCUMENT_APPROVED" | "KIND_DOCUMENT_NUMBERED" | "KIND_DOCUMENT_PREPARED" | "KIND_DOCUMENT_SIGNED" | "KIND_DOCUMENT_ISSUED" | "KIND_DOCUMENT_SENT" | "KIND_DOCUMENT_REPLACED" | "KIND_DOCUMENT_CORRECTED" | "KIND_DOCUMENT_WITHDRAWN" | "KIND_DOCUMENT_CANCELLED" | "KIND_RECOMMENDATION_FORWARDED" | "KIND_RECOMMENDATION_ANSWERED" | "KIND_RECOMMENDATION_DECLINED" | "KIND_RECOMMENDATION_SETTLED" | "KIND_RECOMMENDATION_CONTESTED" | "KIND_NARRATIVE_SAVED" | "KIND_DISPATCH_ACKNOWLEDGED" | "KIND_DISPATCH_REJECTED";
        /** @description ExampleTemplate is a template to begin with. */
        v1ExampleTemplate: {
            /**
             * Format: byte
             * @description The file (.docx).
             */
            docx?: string;
            /** @description The placeholders that templates of the kind can have, by name. */
            placeholders?: components["schemas"]["v1TemplatePlaceholder"][];
        };
        /** @description Exemption frees one unit from reporting in a period. */
        v1Exemption: {
            /** @description The unit, `units/{unit}`. */
            unit?: string;
            /** @description Entry in the period's series that gave it. */
            entry?: string;
            /** @description Why. */
            comment?: string;
            /** @description Number, symbol and day of the document that decided it; empty if there is none. */
            document?: string;
            /**
             * Format: date-time
             * @description When it was given.
             */
            receiveTime?: string;
        };
        /** @description Explanation says why figures are right although they do not keep to a rule. */
        v1Explanation: {
            /** @description The rule, as in `Rule.rule_id`. */
            rule: string;
            /** @description Why. */
            text: string;
        };
        /** @description Expression is a node of an expression's tree. */
        v1Expression: {
            /**
             * @description What the node does: "number", "figure", "known", "none", "+", "-", "*", "/", "negate", "min", "max", "abs", "round", "<",
             *     "<=", ">", ">=", "==", "!=", "&&", "||", "!" or "?:". The logical ones take two arguments or more.
             */
            op?: string;
            /** @description What it does it with. */
            args?: components["schemas"]["v1Expression"][];
            /** @description Of "number": a decimal number. */
            number?: string;
            reference?: components["schemas"]["v1FigureReference"];
        };
        /** @description Extension is more time given to units. */
        v1Extension: {
            /** @description Entry in the period's series, or in that of the outages, that gave it. */
            entry?: string;
            /** @description Units it was given to, `units/{unit}`; empty for all. */
            units?: string[];
            /**
             * Format: date-time
             * @description The new due time: what is received before this instant counts as by extension.
             */
            dueTime?: string;
            /** @description Why. */
            comment?: string;
            /** @description Number, symbol and day of the document that decided it; empty if there is none. */
            document?: string;
            /**
             * Format: date-time
             * @description When it was given.
             */
            receiveTime?: string;
        };
        /**
         * @description Extent is how much of a unit goes to a successor.
         *
         *      - EXTENT_UNSPECIFIED: Not an extent.
         *      - EXTENT_WHOLE: The whole area and all people (toàn bộ diện tích tự nhiên, quy mô dân số).
         *      - EXTENT_PART: A part of the area and of the people (một phần diện tích tự nhiên, quy mô dân số).
         *      - EXTENT_AREA_ONLY: A part of the area and nobody (một phần diện tích tự nhiên).
         *      - EXTENT_REMAINDER: What remains of area and people after the other parts (phần còn lại).
         * @default EXTENT_UNSPECIFIED
         * @enum {string}
         */
        v1Extent: "EXTENT_UNSPECIFIED" | "EXTENT_WHOLE" | "EXTENT_PART" | "EXTENT_AREA_ONLY" | "EXTENT_REMAINDER";
        /** @description FigureComparison is a figure as the report of an earlier period had it. */
        v1FigureComparison: {
            /** @description Name of the period, as in compared_with. */
            period?: string;
            /** @description The value as it was dispatched; empty where there was none. */
            value?: string;
            /**
             * Format: int32
             * @description Units whose value was in it (m of n). The difference is of what was reported: look at both.
             */
            reportedUnits?: number;
            /**
             * Format: int32
             * @description Units that had to report it (n).
             */
            expectedUnits?: number;
            /** @description Value now less the value then; of a RATIO in percentage points. Empty where they cannot be compared. */
            difference?: string;
            /**
             * @description The difference in per cent of the amount of the value then, one decimal, rounded half up. Empty for a RATIO, and where the value then
             *     is 0.
             */
            percentChange?: string;
            incomparable?: components["schemas"]["FigureComparisonIncomparable"];
        };
        /** @description FigureContribution is what one report adds to a figure, with where it comes from. */
        v1FigureContribution: {
            unit?: components["schemas"]["v1PinnedUnit"];
            /**
             * Format: int32
             * @description Number of the submission in the report's series.
             */
            entry?: number;
            /** @description SHA-256 of the submission's content, in hex, as the consolidated report has it. */
            contentSha256?: string;
            value?: components["schemas"]["v1IndicatorValue"];
            /** @description Number of the receipt the unit got for it. */
            receiptNumber?: string;
            /**
             * Format: date-time
             * @description When it was received.
             */
            receiveTime?: string;
            /** @description Who submitted it. Empty for the authority above, which learns of units and not of people. */
            submittedBy?: string;
            /**
             * Format: int32
             * @description Number of the entry that accepted it.
             */
            acceptEntry?: number;
            /**
             * Format: date-time
             * @description When it was accepted.
             */
            acceptTime?: string;
            /** @description Who accepted it. Empty for the authority above. */
            acceptedBy?: string;
            /**
             * @description The values of the report a computed value is worked out from, as far as they are given; of a computed figure only, whose
             *     `value` is a number or, where it is not known, the reason or nothing.
             */
            inputs?: components["schemas"]["v1IndicatorValue"][];
        };
        /** @description FigureInput is one input of a computed figure. */
        v1FigureInput: {
            /** @description Code of the indicator. */
            indicator?: string;
            /** @description Code of the dimension; empty for the whole value. */
            dimension?: string;
            /** @description Code of the category; empty for the whole value. */
            category?: string;
            /**
             * @description What was added up, a decimal number. Of a RATIO in per cent, rounded to the decimals of that indicator for showing: the
             *     formula takes it unrounded. Empty where the denominators add up to 0.
             */
            value?: string;
            /** @description Sum of the numerators, of a RATIO only. */
            numerator?: string;
            /** @description Sum of the denominators, of a RATIO only. */
            denominator?: string;
        };
        /** @description FigurePortion is the part of a figure of a divided unit that belongs to one of the units it went into. */
        v1FigurePortion: {
            /** @description Code of the indicator, whose values are added up. */
            indicator: string;
            /** @description The unit the part belongs to, `units/{unit}`. */
            unit: string;
            /** @description The part, a decimal number not below 0. */
            value: string;
        };
        /** @description FigureReference names a figure of a report. */
        v1FigureReference: {
            /** @description Code of the indicator; empty for the figure at hand, see Rule.Scope. */
            indicator?: string;
            /** @description Which number of it: "value" (of a ratio the percentage), "numerator", "denominator" or "target". */
            part?: string;
            /** @description Code of the dimension; empty for the whole value. */
            dimension?: string;
            /** @description Code of the category; empty for the whole value. */
            category?: string;
            /** @description True for the figure of the same kind of period a year before. */
            previous?: boolean;
        };
        /** @description FigureSource says which report of one period a value comes from. */
        v1FigureSource: {
            /** @description The period, `plans/{plan}/periods/{period}`. */
            period?: string;
            /** @description Its title. */
            periodTitle?: string;
            /**
             * @description Of the whole: the entry that holds the consolidated report,
             *     `plans/{plan}/periods/{period}/consolidatedReport/entries/{entry}`; empty for accepted reports that were not consolidated
             *     yet.
             */
            consolidatedEntry?: string;
            /**
             * Format: int32
             * @description Number of the consolidated report's revision, from 1.
             */
            revision?: number;
            /**
             * @description Of one unit: the submissions, `plans/{plan}/periods/{period}/reports/{unit}/entries/{entry}`, several where units went
             *     into one.
             */
            submissions?: string[];
            /**
             * Format: int32
             * @description Units whose value is in it.
             */
            reportedUnits?: number;
            /**
             * Format: int32
             * @description Units that were asked for it.
             */
            expectedUnits?: number;
        };
        /** @description Formula is how a computed indicator is worked out. A form that evaluates it shows what the server will find. */
        v1Formula: {
            /** @description Code of the computed indicator. */
            indicator?: string;
            expression?: components["schemas"]["v1Expression"];
            /** @description The figures it is worked out from, each once, in the order of first mention; `part` is empty. */
            inputs?: components["schemas"]["v1FigureReference"][];
        };
        /**
         * @description Gap says why there is no value. What is missing is never taken for zero.
         *
         *      - GAP_UNSPECIFIED: There is a value.
         *      - GAP_NOT_ASKED: Nobody was asked: no period was opened, or none that asks for the indicator, or not of this unit.
         *      - GAP_NOT_REPORTED: No accepted report gives a value.
         *      - GAP_NOT_APPLICABLE: Không áp dụng: the unit says that the indicator does not apply to it.
         *      - GAP_NOT_AVAILABLE: Chưa có số liệu: the unit says that it has no value, and why.
         *      - GAP_NOT_CONSOLIDATED: The reports were not consolidated yet, or what was consolidated was not dispatched to the caller yet.
         *      - GAP_NOT_VISIBLE: The caller may not see it: reports of other units, such as those that went into the unit and were not handed over to it.
         *      - GAP_DIVIDED: Only parts of divided units belong to the unit, and nobody has said which part of their figures.
         *      - GAP_DEFINITION_CHANGED: The definition changed between the periods of which the value would be made.
         *      - GAP_DAYS_OVERLAP: The days of the periods of which the value would be made overlap in part.
         *      - GAP_NO_ONE_VALUE: The plan says that there is no one value of several units, or of several periods.
         * @default GAP_UNSPECIFIED
         * @enum {string}
         */
        v1Gap: "GAP_UNSPECIFIED" | "GAP_NOT_ASKED" | "GAP_NOT_REPORTED" | "GAP_NOT_APPLICABLE" | "GAP_NOT_AVAILABLE" | "GAP_NOT_CONSOLIDATED" | "GAP_NOT_VISIBLE" | "GAP_DIVIDED" | "GAP_DEFINITION_CHANGED" | "GAP_DAYS_OVERLAP" | "GAP_NO_ONE_VALUE";
        /** @description Grant gives one role in one unit. */
        v1Grant: {
            role: components["schemas"]["v1Role"];
            /** @description The unit the role is held in, `units/{unit}`. */
            unit: string;
        };
        /** @description HandOver is that successors answer for the report of a unit that ended. */
        v1HandOver: {
            unit?: components["schemas"]["v1PinnedUnit"];
            /** @description The report, `plans/{plan}/periods/{period}/reports/{unit}`. */
            report?: string;
            /** @description The units that answer for it. */
            holders?: components["schemas"]["v1PinnedUnit"][];
            /** @description Entry in the period's series. */
            entry?: string;
            /** @description Why. */
            comment?: string;
            /** @description Number, symbol and day of the document that decided it; empty if there is none. */
            document?: string;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            receiveTime?: string;
        };
        /** @description ImportReportFormResponse is what a form makes of a draft. */
        v1ImportReportFormResponse: {
            content?: components["schemas"]["v1ReportContent"];
            /** @description What differs from the draft, in the order of the report. */
            changes?: components["schemas"]["v1PartChange"][];
            /** @description Etag of the draft it was compared with; empty for one that was never saved. */
            etag?: string;
        };
        /** @description Indicator is something the plan measures (chỉ tiêu). */
        v1Indicator: {
            /** @description Code within the plan, such as "B1.1". */
            code: string;
            /** @description Name of the indicator. */
            title: string;
            /** @description Code of the content area it belongs to. */
            section: string;
            /** @description Unit of measure (đơn vị tính), such as "hộ", "triệu đồng", "%". */
            unitOfMeasure: string;
            valueKind: components["schemas"]["IndicatorValueKind"];
            aggregation: components["schemas"]["IndicatorAggregation"];
            direction?: components["schemas"]["IndicatorDirection"];
            /**
             * Format: int32
             * @description Decimals allowed in a value, 0 to 6. A COUNT has none.
             */
            decimals?: number;
            /**
             * @description Smallest value allowed, a decimal number; empty for none. A COUNT is never below 0. Of a RATIO the bounds are in
             *     per cent.
             */
            minimum?: string;
            /** @description Largest value allowed, a decimal number; empty for none. */
            maximum?: string;
            /**
             * @description Units that report it, `units/{unit}`; all assigned units, and those that report on its content area, if empty. Two
             *     units that would both count the same thing
             *     must not both be named: their values are added.
             */
            reportingUnits?: string[];
            /** @description Ids of the reporting rules under which it is reported; all of them if empty. */
            reportingRules?: string[];
            baseline?: components["schemas"]["v1Baseline"];
            /** @description What the plan wants to reach: at most one for each year, unit and reporting rule. */
            targets?: components["schemas"]["v1Target"][];
            /** @description How the value is found: definition, method, source. Shown beside the field. */
            definition?: string;
            /** @description Ways in which a value is broken down (phân tổ), such as by sex. COUNT, AMOUNT and RATIO only. */
            dimensions?: components["schemas"]["v1Dimension"][];
            periodAggregation?: components["schemas"]["IndicatorPeriodAggregation"];
            /**
             * @description True when the reported value counts from the start of the year to the end of the period (lũy kế từ đầu năm). Then the
             *     value of a year is always its last one, never a sum, and `period_aggregation` says how years become one. "Nothing
             *     occurred" means: since the start of the year. COUNT, AMOUNT and RATIO only.
             */
            cumulative?: boolean;
            /**
             * @description Weight within the content area in per cent (trọng số), a decimal number above 0 with up to 2 decimals. The weights of
             *     all indicators of a content area add up to exactly 100, or none has one.
             */
            weight?: string;
            /**
             * Format: int32
             * @description Version of the definition, from 1; 0 is 1. Raise it when the definition changes so that values before and after
             *     cannot be compared: they are never added up, and a trend shows the break.
             */
            definitionVersion?: number;
            /**
             * @description A value that differs from that of the same kind of period a year before by more than so many per cent has to be
             *     explained; a decimal number above 0, empty for any change. COUNT, AMOUNT and RATIO only.
             */
            changeThresholdPercent?: string;
            /**
             * @description What the indicator is computed from; empty for one that units report. An expression as in Check.expression, of arithmetic
             *     only: numbers, `value`, `numerator` and `denominator` of figures of the same report, + - * /, `min`, `max`, `abs` and
             *     `round`, such as `value("B1.1") * 100 / value("B1.0")`. COUNT and AMOUNT only, with AGGREGATION_FORMULA.
             *
             *     An input is the whole value or a category of an indicator. It is aggregated by SUM or RATIO, over periods by SUM, RATIO or
             *     LAST, or is itself computed, whose formula is then put in its place: nothing but the result is rounded, to `decimals`,
             *     halves away from zero. With those formulas put in, a formula has at most 200 nodes, 64 deep. It never leads back to itself.
             *
             *     Nobody types the value. A unit has one where it is asked for all inputs; where it gave not all of them it is not known, and
             *     never 0. An input of which nothing occurred is 0. The value of the whole is the formula applied to the inputs added up
             *     over the units that gave all of them (m of n), never a sum of units' values. The value of several periods is the formula
             *     applied to the inputs made one over the periods that have all of them, each by its own `period_aggregation`. A period has
             *     the indicator where it has all inputs.
             *
             *     Refused together with it: `minimum`, `maximum`, `reporting_units`, `reporting_rules`, `dimensions`, `period_aggregation`,
             *     `cumulative` and `change_threshold_percent`. A Check names the inputs and not the computed indicator.
             */
            formula?: string;
        };
        /** @description IndicatorProgress is how one indicator stands. */
        v1IndicatorProgress: {
            /** @description Code of the indicator. */
            indicator?: string;
            /** @description Its title. */
            title?: string;
            /** @description Code of its content area. */
            section?: string;
            /** @description Unit of measure. */
            unitOfMeasure?: string;
            direction?: components["schemas"]["IndicatorDirection"];
            /** @description Weight within the content area in per cent; empty where none of it has one. */
            weight?: string;
            /**
             * @description The value, a decimal number; of a RATIO in per cent. Against the target of a year it is made of the values of the year's
             *     periods up to this one, by the indicator's period_aggregation; against a target of the reporting rule's own it is that of
             *     this period.
             */
            value?: string;
            /** @description Of a RATIO: what the percentage is made of. */
            numerator?: string;
            /** @description Of a RATIO: what the percentage is made of. */
            denominator?: string;
            gap?: components["schemas"]["v1Gap"];
            /** @description True when all that was reported is that nothing occurred. */
            nothingOccurred?: boolean;
            /** @description The value that shall be reached, a decimal number; empty where the plan lays none down. */
            target?: string;
            /** @description True when the target is only a sample. */
            targetSample?: boolean;
            /** @description What is expected by the end of the period, rounded to the indicator's decimals and at least 2; empty without a target. */
            expected?: string;
            /**
             * @description The value held against the target, rounded to 1 decimal; see ProgressRule. Empty without one of them, without a direction,
             *     and where the target is 0.
             */
            percentOfTarget?: string;
            /** @description The value held against what is expected, in the same way. */
            percentOfExpected?: string;
            status?: components["schemas"]["v1ProgressStatus"];
            /** @description What the plan calls the status; empty for its usual name. */
            statusTitle?: string;
            unrated?: components["schemas"]["IndicatorProgressUnrated"];
            /** @description Where the value comes from, a row for each period in it, oldest first. */
            sources?: components["schemas"]["v1FigureSource"][];
        };
        /**
         * @description IndicatorTotal is one indicator over the units that went whole into one unit, by the indicator's aggregation: a sum, a ratio
         *     from added numerators and denominators, the average, least or greatest value, or the number of units that said yes.
         */
        v1IndicatorTotal: {
            /** @description Code of the indicator in the plan. */
            indicator?: string;
            /** @description The value over the units that went whole, a decimal number; empty where none of them has a value. */
            value?: string;
            /** @description Units that went whole and gave no accepted number, `units/{unit}`: never taken for zero. */
            missingUnits?: string[];
            /** @description Divided units of which the entered share is in the value, because it was asked for: the value is an estimate then. */
            estimatedUnits?: string[];
            /** @description Of a ratio: the sum of the numerators, a decimal number. */
            numerator?: string;
            /** @description Of a ratio: the sum of the denominators. */
            denominator?: string;
            /** @description Parts of figures of divided units that are in the value, because a person entered them with a document (DivideFigures). */
            enteredPortions?: components["schemas"]["v1EnteredPortion"][];
        };
        /** @description IndicatorTrend is an indicator of a plan over the years, or over the periods of one reporting rule. */
        v1IndicatorTrend: {
            /** @description The plan, `plans/{plan}`. */
            plan?: string;
            indicator?: components["schemas"]["v1Indicator"];
            unit?: components["schemas"]["v1PinnedUnit"];
            asOf?: components["schemas"]["typeDate"];
            /** @description Id of the reporting rule of whose periods these are; empty where each point is a year. */
            reportingRule?: string;
            /** @description The points, oldest first. A year or a period without a value is a point that says why. */
            points?: components["schemas"]["v1TrendPoint"][];
        };
        /**
         * @description IndicatorValue is the value of one indicator. Numbers are decimal numbers in text, with a point and no grouping, such
         *     as "1234.5": never floating point.
         */
        v1IndicatorValue: {
            /** @description Code of the indicator. */
            indicator: string;
            /** @description Value of a COUNT or an AMOUNT, up to 18 digits before the point and 6 after it. */
            number?: string;
            ratio?: components["schemas"]["v1Ratio"];
            /** @description Value of a YES_NO. */
            yesNo?: boolean;
            /** @description Value of a TEXT. */
            text?: string;
            missing?: components["schemas"]["v1Missing"];
            /** @description A remark on the value. */
            note?: string;
            /** @description The value by category of the indicator's dimensions; only beside a number or a ratio. */
            breakdowns?: components["schemas"]["v1Breakdown"][];
            drawnFrom?: components["schemas"]["v1DrawnFrom"];
        };
        /** @description KnownSource says where something that is known stands. */
        v1KnownSource: {
            kind?: components["schemas"]["v1KnownSourceKind"];
            /**
             * @description The report, `plans/{plan}/periods/{period}/reports/{unit}`; empty for a reference value, as are the other fields but
             *     `source_text`.
             */
            report?: string;
            /** @description Title of its period. */
            periodTitle?: string;
            /** @description Document number of its plan. */
            planDocumentNumber?: string;
            /**
             * Format: int32
             * @description Number of the submission: the one accepted last or, where none was, the newest.
             */
            entry?: number;
            /** @description Whether that submission was accepted. */
            accepted?: boolean;
            /** @description Where a reference value is from, as the lead unit says; its parts by category may add sources of their own. */
            sourceText?: string;
        };
        /**
         * @description Kind says how the report that said it stands to the one that is written.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_LAST_PERIOD: Kỳ trước: the newest earlier period of the same plan that the unit reported for.
         *      - KIND_SAME_PERIOD_LAST_YEAR: Cùng kỳ năm trước: the period of the same kind and number, a year before, in the same plan.
         *      - KIND_ELSEWHERE: Báo cáo khác: a period of another plan whose days overlap with those of this one.
         *      - KIND_REFERENCE: Số liệu tham chiếu: no report, but what the lead unit knows from elsewhere, see ReferenceValue. `source_text` says where
         *     it is from.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1KnownSourceKind: "KIND_UNSPECIFIED" | "KIND_LAST_PERIOD" | "KIND_SAME_PERIOD_LAST_YEAR" | "KIND_ELSEWHERE" | "KIND_REFERENCE";
        /** @description KnownText is what the unit wrote before in one part of a report. */
        v1KnownText: {
            source?: components["schemas"]["v1KnownSource"];
            /** @description The part: "sections/{section}", "difficulties", "next_steps" or "proposals". */
            part?: string;
            /** @description The text. */
            text?: string;
        };
        /** @description KnownValue is a value the unit gave before, or one that the lead unit knows of it. */
        v1KnownValue: {
            source?: components["schemas"]["v1KnownSource"];
            value?: components["schemas"]["v1IndicatorValue"];
        };
        /** @description LastSubmission is the newest submission of a unit. */
        v1LastSubmission: {
            /** @description The unit, `units/{unit}`. */
            unit?: string;
            /** @description The report it submitted, `plans/{plan}/periods/{period}/reports/{report}`. */
            report?: string;
            /**
             * Format: date-time
             * @description When the submission was received.
             */
            receiveTime?: string;
        };
        /** @description LevelCount says how many units of a lower level are in values that were drawn from its consolidated reports. */
        v1LevelCount: {
            /**
             * Format: int32
             * @description Figures that these counts are of, one for each value that was drawn.
             */
            figures?: number;
            /**
             * Format: int32
             * @description Units whose value is in them (n of m).
             */
            reportedUnits?: number;
            /**
             * Format: int32
             * @description Units that had to report them (m). How many there are below a unit that reported nothing, or typed its value, is not known: they are
             *     in no count.
             */
            expectedUnits?: number;
        };
        /** @description LevelDue is a due day of some of the units, such as of the communes before that of the departments. */
        v1LevelDue: {
            /**
             * @description Levels of units, as in `Unit.level`, on the day a period is opened. A unit that is named in `units` of another
             *     LevelDue goes by that one.
             */
            levels?: string[];
            /** @description Single units, `units/{unit}`; they must be assigned units of the plan. */
            units?: string[];
            due: components["schemas"]["v1DueRule"];
        };
        /** @description LevelDueDay is the due day of some of the units of a period. */
        v1LevelDueDay: {
            /** @description The levels it is laid down for. */
            levels?: string[];
            /** @description The units it is laid down for by name; of an open period all the units that go by it, `units/{unit}`. */
            units?: string[];
            dueDay?: components["schemas"]["v1DueDay"];
        };
        /** @description ListAccountsResponse is a page of accounts. */
        v1ListAccountsResponse: {
            /** @description The accounts of the page. */
            accounts?: components["schemas"]["v1Account"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListAddressedRecommendationsResponse is a page of recommendations. */
        v1ListAddressedRecommendationsResponse: {
            /** @description The recommendations of the page. */
            recommendations?: components["schemas"]["v1TrackedRecommendation"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListAttachmentsResponse holds the files of a report. */
        v1ListAttachmentsResponse: {
            /** @description The attachments. */
            attachments?: components["schemas"]["v1Attachment"][];
        };
        /** @description ListBulkImportFaultsResponse says what is wrong in a file. */
        v1ListBulkImportFaultsResponse: {
            /** @description The faults, in the order of the rows; at most 1,000. */
            faults?: components["schemas"]["v1BulkImportFault"][];
            /**
             * Format: int32
             * @description How many there are beside them.
             */
            more?: number;
        };
        /** @description ListBulkImportsResponse is a page of imports. */
        v1ListBulkImportsResponse: {
            /** @description The imports. */
            bulkImports?: components["schemas"]["v1BulkImport"][];
            /** @description Asks for the next page; empty on the last. */
            nextPageToken?: string;
        };
        /** @description ListCalendarChangesResponse is a page of changes. */
        v1ListCalendarChangesResponse: {
            /** @description The changes of the page. */
            changes?: components["schemas"]["v1CalendarChange"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListConsolidatedDraftVersionsResponse holds the versions. */
        v1ListConsolidatedDraftVersionsResponse: {
            /** @description The versions, oldest first, without content. */
            entries?: components["schemas"]["v1Entry"][];
            check?: components["schemas"]["v1SeriesCheck"];
        };
        /** @description ListConsolidatedReportEntriesResponse holds the series of a consolidated report. */
        v1ListConsolidatedReportEntriesResponse: {
            /** @description The entries, oldest first, without content. */
            entries?: components["schemas"]["v1Entry"][];
            check?: components["schemas"]["v1SeriesCheck"];
        };
        /** @description ListDayDecisionsResponse holds decisions. */
        v1ListDayDecisionsResponse: {
            /** @description The decisions, by day. */
            dayDecisions?: components["schemas"]["v1DayDecision"][];
        };
        /** @description ListDispatchedReportsResponse is a page of dispatched reports. */
        v1ListDispatchedReportsResponse: {
            /**
             * @description The consolidated reports, without figures, units, sections, canonical_content and outdated: read each with
             *     GetConsolidatedReport.
             */
            consolidatedReports?: components["schemas"]["v1ConsolidatedReport"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListDocumentEntriesResponse is the series of a document. */
        v1ListDocumentEntriesResponse: {
            /** @description The entries, oldest first. */
            entries?: components["schemas"]["v1Entry"][];
            check?: components["schemas"]["v1SeriesCheck"];
        };
        /** @description ListDocumentsResponse is a page of documents. */
        v1ListDocumentsResponse: {
            /** @description The documents of the page. */
            documents?: components["schemas"]["v1Document"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListDrawableReportsResponse holds what a report can draw. */
        v1ListDrawableReportsResponse: {
            /** @description The dispatched consolidated reports, those without an obstacle first. */
            drawableReports?: components["schemas"]["v1DrawableReport"][];
        };
        /** @description ListDrawnContributionsResponse is a page of contributions. */
        v1ListDrawnContributionsResponse: {
            /**
             * @description The contributions, without the people; a report that does not give the indicator is left out, so a page can have fewer than
             *     asked for.
             */
            contributions?: components["schemas"]["v1FigureContribution"][];
            /** @description Where to go on; empty when there are no more. */
            nextPageToken?: string;
            drawnFrom?: components["schemas"]["v1DrawnFrom"];
            /** @description Title of its period. */
            title?: string;
            /** @description Document number of its plan. */
            planDocumentNumber?: string;
            issuingUnit?: components["schemas"]["v1PinnedUnit"];
        };
        /** @description ListFigureContributionsResponse is a page of contributions. */
        v1ListFigureContributionsResponse: {
            /** @description The contributions; a report that does not give the indicator is left out, so a page can have fewer than asked for. */
            contributions?: components["schemas"]["v1FigureContribution"][];
            /** @description Where to go on; empty when there are no more. */
            nextPageToken?: string;
            /**
             * Format: int32
             * @description The revision they are of.
             */
            revision?: number;
        };
        /** @description ListLastSubmissionsResponse holds what units submitted last. */
        v1ListLastSubmissionsResponse: {
            /** @description The newest submission of each unit, in the order asked. A unit that never submitted is left out. */
            submissions?: components["schemas"]["v1LastSubmission"][];
        };
        /** @description ListNotificationsResponse holds the caller's notifications. */
        v1ListNotificationsResponse: {
            /** @description The notifications. */
            notifications?: components["schemas"]["v1Notification"][];
            /**
             * Format: int32
             * @description How many of them the caller has not read.
             */
            unreadCount?: number;
        };
        /** @description ListOutagesResponse holds the outages. */
        v1ListOutagesResponse: {
            /** @description The outages, oldest first. */
            outages?: components["schemas"]["v1Outage"][];
        };
        /** @description ListPeriodEntriesResponse holds the series of a period. */
        v1ListPeriodEntriesResponse: {
            /** @description The entries, oldest first. */
            entries?: components["schemas"]["v1Entry"][];
            check?: components["schemas"]["v1SeriesCheck"];
        };
        /** @description ListPeriodFindingsResponse is a page of what was found. */
        v1ListPeriodFindingsResponse: {
            /** @description The findings: texts in the order of the report, then values in the plan's order. */
            findings?: components["schemas"]["v1PeriodFinding"][];
            /** @description Where to go on; empty when there are no more. */
            nextPageToken?: string;
            /**
             * Format: int32
             * @description Reports that were submitted and looked at.
             */
            reports?: number;
        };
        /** @description ListPeriodsResponse is a page of periods. */
        v1ListPeriodsResponse: {
            /** @description The periods of the page, without sections and indicators. */
            periods?: components["schemas"]["v1Period"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListPlanVersionsResponse holds the versions of a plan. */
        v1ListPlanVersionsResponse: {
            /** @description The versions, oldest first. */
            versions?: components["schemas"]["v1PlanVersion"][];
        };
        /** @description ListPlansResponse is a page of plans. */
        v1ListPlansResponse: {
            /** @description The plans of the page. */
            plans?: components["schemas"]["v1Plan"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListReceiptKeysResponse holds the keys that verify receipts. */
        v1ListReceiptKeysResponse: {
            /** @description The keys, newest first. */
            keys?: components["schemas"]["v1ReceiptKey"][];
        };
        /** @description ListRecommendationEntriesResponse holds the series. */
        v1ListRecommendationEntriesResponse: {
            /** @description The entries, oldest first. */
            entries?: components["schemas"]["v1Entry"][];
            check?: components["schemas"]["v1SeriesCheck"];
        };
        /** @description ListRecommendationsResponse is a page of recommendations. */
        v1ListRecommendationsResponse: {
            /** @description The recommendations of the page. */
            recommendations?: components["schemas"]["v1TrackedRecommendation"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListReferenceValuesResponse is a page of reference values. */
        v1ListReferenceValuesResponse: {
            /** @description The values. */
            referenceValues?: components["schemas"]["v1ReferenceValue"][];
            /** @description Asks for the next page; empty on the last. */
            nextPageToken?: string;
        };
        /** @description ListRegisterEntriesResponse is a register. */
        v1ListRegisterEntriesResponse: {
            /** @description The lines, series after series, each oldest first. */
            entries?: components["schemas"]["v1RegisterEntry"][];
            /** @description Whether numbers follow each other without a gap and the chains of hashes hold. */
            intact?: boolean;
        };
        /** @description ListRemindersResponse is a page of the reminders of a period. */
        v1ListRemindersResponse: {
            /** @description The reminders of the page. */
            reminders?: components["schemas"]["v1Reminder"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListReorganisationsResponse is a page of reorganisations. */
        v1ListReorganisationsResponse: {
            /** @description The reorganisations of the page, without their changes. */
            reorganisations?: components["schemas"]["v1Reorganisation"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListReportEntriesResponse holds the series of a report. */
        v1ListReportEntriesResponse: {
            /** @description The entries, oldest first. */
            entries?: components["schemas"]["v1Entry"][];
            check?: components["schemas"]["v1SeriesCheck"];
        };
        /** @description ListReportFindingsResponse holds what was found. A report has some dozens of parts, so there is one page. */
        v1ListReportFindingsResponse: {
            /** @description The findings: values first, then the texts in the order of the report, those that repeat other units' last. */
            findings?: components["schemas"]["v1ReportFinding"][];
        };
        /** @description ListRoleHoldersResponse is a page of those who hold roles. It may be empty and not the last one. */
        v1ListRoleHoldersResponse: {
            /** @description The holders among the accounts of the page. */
            roleHolders?: components["schemas"]["v1RoleHolder"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListSigningKeysResponse holds the keys that verify access tokens. */
        v1ListSigningKeysResponse: {
            /** @description The keys, newest first. */
            keys?: components["schemas"]["v1SigningKey"][];
        };
        /** @description ListSuccessionsResponse is a page of what went from unit to unit. */
        v1ListSuccessionsResponse: {
            /** @description What went, by effective day, then in the order it was entered. */
            successions?: components["schemas"]["v1Succession"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /** @description ListUnitsResponse is a page of units. */
        v1ListUnitsResponse: {
            /** @description The units of the page. */
            units?: components["schemas"]["v1Unit"][];
            /** @description Asks for the next page; empty on the last one. */
            nextPageToken?: string;
        };
        /**
         * @description MailTemplate is the text of reminders by mail in one language, written as Go's text/template has it. It shows fields,
         *     chooses with `if` and repeats with `range`; it compares with eq, ne, lt, le, gt, ge, and, or, not, and counts with len.
         *
         *     Fields: .Recipient, .Day (day of the notice), .Count and .Items; of each item .Plan, .PlanNumber, .Period, .Unit, .Due
         *     (the first instant that is late, in Vietnam), .Late and .Today (true or false), .DaysLeft, .DaysLate, .ToLeader and
         *     .ToLeadUnit (sent because the unit is late by several days) and .Link (may be empty).
         */
        v1MailTemplate: {
            /** @description Name of the text, `mailTemplates/vi` or `mailTemplates/en`. */
            name?: string;
            /** @description The subject; line breaks become blanks. */
            subject?: string;
            /** @description The body, plain text. */
            body?: string;
            /** @description Etag of the text; empty while the text shipped with the system counts. */
            etag?: string;
        };
        /** @description MarkNotificationsReadRequest names notifications. */
        v1MarkNotificationsReadRequest: {
            /** @description Names of the notifications, `notifications/{notification}`. */
            names: string[];
        };
        /** @description Merger takes units whole into another one. They end on the effective day. */
        v1Merger: {
            /** @description The units that end, `units/{unit}`. */
            predecessorUnits: string[];
            /** @description The unit they go into, `units/{unit}`: one that goes on, or one that begins on the effective day. */
            successorUnit: string;
        };
        /** @description Missing says why an indicator has no value. None of these is the same as the number 0. */
        v1Missing: {
            kind: components["schemas"]["v1MissingKind"];
            /** @description Why; required for NOT_AVAILABLE. */
            reason?: string;
        };
        /** @description MissingInput is a figure without which a computed value is not known. */
        v1MissingInput: {
            /** @description Code of the indicator it is a figure of. */
            indicator?: string;
            /** @description Code of the dimension; empty for the whole value. */
            dimension?: string;
            /** @description Code of the category; empty for the whole value. */
            category?: string;
            /** @description Which number of it is missing: "value" (of a ratio the percentage), "numerator" or "denominator". */
            part?: string;
            why?: components["schemas"]["MissingInputWhy"];
        };
        /**
         * @description Kind is the kind of absence.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_NOTHING_OCCURRED: Không phát sinh: nothing occurred in the period. Adds 0 to a sum and counts as reported.
         *      - KIND_NOT_APPLICABLE: Không áp dụng: the indicator does not apply to the unit. Left out of every aggregate.
         *      - KIND_NOT_AVAILABLE: Chưa có số liệu: there is no figure yet. Left out of every aggregate; a reason is needed.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1MissingKind: "KIND_UNSPECIFIED" | "KIND_NOTHING_OCCURRED" | "KIND_NOT_APPLICABLE" | "KIND_NOT_AVAILABLE";
        /** @description MonthDay is a day counted from the last month of the period: of June for the second quarter. */
        v1MonthDay: {
            /**
             * Format: int32
             * @description Months after that month, 0 to 12.
             */
            monthOffset?: number;
            /**
             * Format: int32
             * @description Day of the month. A day that some of the months do not have (30 February, 31 April) is refused.
             */
            day: number;
        };
        /** @description Move puts a unit below another one, together with all that is below it. */
        v1Move: {
            /** @description The unit, `units/{unit}`. */
            unit: string;
            /** @description The unit above from now on, `units/{unit}`. No unit ever comes to stand above itself. */
            parentUnit: string;
            /** @description The statistics-office code from now on; empty if it keeps the one it has. */
            gsoCode?: string;
        };
        /** @description NarrativeParagraph is a paragraph of a consolidated report, with what it rests on. */
        v1NarrativeParagraph: {
            part: components["schemas"]["NarrativeParagraphPart"];
            /** @description Code of the content area; of PART_RESULTS only, and needed there. */
            section?: string;
            /** @description Code of the task it is about; empty where it is about none. Of PART_RESULTS only, and of the content area. */
            task?: string;
            /** @description The text, with the marks of the texts of reports: bold, italic, lists; see ReportContent. */
            text: string;
            /** @description What it rests on. Empty for a paragraph that the lead unit wrote by itself. A draft has at most 5,000 altogether. */
            sources?: components["schemas"]["v1NarrativeSource"][];
        };
        /** @description NarrativeSource is a part of a submitted report that a paragraph rests on. */
        v1NarrativeSource: {
            /** @description The unit, `units/{unit}`. */
            unit: string;
            /**
             * Format: int32
             * @description Number of the submission in the series of the unit's report. When a draft is saved it has to be the one that counts, or one
             *     that the version before rests on.
             */
            entry: number;
            /**
             * @description Which part of the report, such as "sections/1", "tasks/1.2", "difficulties", "next_steps", "proposals" or
             *     "recommendations/kn1"; see PartChange.
             */
            part: string;
            pinnedUnit?: components["schemas"]["v1PinnedUnit"];
            /** @description SHA-256 of the content of the submission, in hex. */
            readonly contentSha256?: string;
            /** @description SHA-256 of the words as UTF-8, in hex. */
            readonly textSha256?: string;
            /** @description The words. Only in drafts. */
            readonly text?: string;
            state?: components["schemas"]["v1NarrativeSourceState"];
            /** @description The words that the report has there now; of STATE_CHANGED only. */
            readonly textNow?: string;
            /**
             * Format: int32
             * @description Number of the submission that counts now; 0 if none. Only in drafts.
             */
            readonly entryNow?: number;
        };
        /**
         * @description State is what became of it since.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_CURRENT: The report that counts says the same.
         *      - STATE_CHANGED: The report that counts says something else: see text_now.
         *      - STATE_GONE: No report of the unit counts any more, or it says nothing there any more.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1NarrativeSourceState: "STATE_UNSPECIFIED" | "STATE_CURRENT" | "STATE_CHANGED" | "STATE_GONE";
        /** @description Notification is all that those who hold one role in one unit are reminded of on one day, for all plans together. */
        v1Notification: {
            /** @description Name of the notification, `notifications/{notification}`. */
            name?: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createTime?: string;
            /** @description What it says, the report that is due first before the others. */
            items?: components["schemas"]["v1NotificationItem"][];
            /** @description Whether the caller has read it. */
            read?: boolean;
        };
        /** @description NotificationItem is what a notification says of one report. */
        v1NotificationItem: {
            /** @description Name of the report, `plans/{plan}/periods/{period}/reports/{unit}`. */
            report?: string;
            kind?: components["schemas"]["v1ReminderKind"];
            /** @description The unit's name as it was when the period opened. */
            unitDisplayName?: string;
            /** @description Title of the period. */
            periodTitle?: string;
            /** @description Title of the plan. */
            planTitle?: string;
            /**
             * Format: date-time
             * @description First instant at which the report is late, as it counted when the notification was made.
             */
            dueTime?: string;
            /**
             * Format: int32
             * @description How many days after the day of the notification the last day is that is on time: 0 on that day, negative when the
             *     report is late.
             */
            daysLeft?: number;
        };
        /**
         * @description NotificationSettings are how one person is reminded by mail. What is shown in the application is not part of them:
         *     nobody can switch it off.
         */
        v1NotificationSettings: {
            /**
             * @description The address the person has chosen; empty to be reminded at the address of the account, where the administrator has set
             *     one.
             */
            email?: string;
            /** @description Language of the mail, `vi` or `en`; empty means `vi`. */
            language?: string;
            /**
             * @description Leaves out all but the required ones: those of the last day, and those that tell of a unit that is late by several
             *     days. These cannot be switched off as long as there is an address, the person's own or the account's.
             */
            onlyRequired?: boolean;
            /** @description Etag of the settings; empty while nothing was set. */
            etag?: string;
            /** @description The address mail goes to: `email`, or else the account's. Empty where there is neither, and where it is not known. */
            readonly usedEmail?: string;
            usedEmailSource?: components["schemas"]["NotificationSettingsAddressSource"];
        };
        /** @description Obligation is one report that one unit owes in a period. */
        v1Obligation: {
            unit?: components["schemas"]["v1PinnedUnit"];
            /** @description The report it owes, `plans/{plan}/periods/{period}/reports/{unit}`. */
            report?: string;
            /** @description Codes of the indicators the unit has to report. */
            indicators?: string[];
            /** @description Codes of the content areas through which the unit owes its report, where it does not owe it for the whole plan. */
            sections?: string[];
            /**
             * @description Codes of the tasks through which the unit owes its report, where it owes it for nothing larger. Both are empty for a
             *     unit that owes it for the whole plan.
             */
            tasks?: string[];
            /**
             * Format: date-time
             * @description Until when this unit's report is on time, as laid down when the period was opened or when the unit was added to it.
             */
            dueTime?: string;
            /**
             * @description Successors that answer for the report of a unit that ended, since it was handed over to them. They write and submit
             *     it under the ended unit's name, so that figures stay with the unit they are of.
             */
            holders?: components["schemas"]["v1PinnedUnit"][];
            /**
             * @description Codes of the tasks the unit has to tell of in its report (ReportContent.tasks), in the plan's order. Not to be taken for
             *     `tasks`, through which it owes the report.
             */
            reportedTasks?: string[];
        };
        /**
         * @description OfficeSettings are what an office's documents say of the office itself. Before anybody saved them they are what follows
         *     from the unit's name. A document keeps what they were when it got its number.
         */
        v1OfficeSettings: {
            /** @description Resource name, `units/{unit}/officeSettings`. */
            name?: string;
            /** @description Name of the office as its documents have it, such as "Ủy ban nhân dân xã Mẫu". */
            agencyName: string;
            /** @description Name of the office directly above; empty for one that names none, such as a people's committee. */
            superiorName?: string;
            /** @description Place name (địa danh): the official name of the administrative unit where the office sits. */
            placeName: string;
            /** @description Abbreviation of the office in symbols, such as "UBND" in 05/BC-UBND. Letters, digits and single hyphens. */
            abbreviation: string;
            numberScheme: components["schemas"]["OfficeSettingsNumberScheme"];
            /**
             * Format: date-time
             * @description When they were saved last; not set if nobody saved them.
             */
            readonly updateTime?: string;
            /** @description Who saved them, `accounts/{account}`. */
            readonly updatedBy?: string;
            /** @description Changes with every change; to be sent back with an update. */
            etag?: string;
        };
        /**
         * @description OfficeTemplate is the Word file (.docx) that an office lays its documents of a kind out with. Where the file says
         *     `{{noi_dung}}`, the document has what its report says. Without one, the layout of the system is used, which is that of Nghị định
         *     30/2020/NĐ-CP, Phụ lục I. What the office changes in it is the office's to answer for.
         *
         *     Word files are filled from it: those of ExportService, and `…/files/word` of a document. PDF files keep the layout of the
         *     system: nothing in it turns Word files into PDF. An office that signs in its own layout takes the Word file of a numbered
         *     document, saves it as PDF, and hands that in with PrepareDocument.
         *
         *     A placeholder is a name in double braces. Marks, spaces and capitals in it do not matter, nor into how many pieces Word cut it,
         *     but `{{CO_QUAN}}`, in capitals throughout, is filled in in capitals. Words look as the placeholder does. What is filled with
         *     paragraphs or tables has to be a paragraph of its own in the text; `{{chu_ky}}` and `{{noi_nhan}}` may be one in a cell of a
         *     table. Their look is that of the file's styles with the names which the example has ("Nội dung", "Mục", "Điểm", "Ô bảng", …);
         *     styles the file does not have are added. Annexes for whose tables the file has no placeholder follow on pages of their own, so
         *     that no figure is left out. Headers and footers are filled too.
         */
        v1OfficeTemplate: {
            /** @description Resource name, `units/{unit}/officeTemplates/unit-report` or `…/consolidated-report`. */
            name?: string;
            /**
             * Format: int32
             * @description Number of the version in force, or of the one that was asked for, from 1; 0 where none is in force.
             */
            readonly version?: number;
            /**
             * Format: byte
             * @description The file (.docx); empty where version is 0.
             */
            readonly docx?: string;
            /** @description Its hash, in hex. */
            readonly sha256?: string;
            /** @description What was done, newest first, at most 50. */
            readonly versions?: components["schemas"]["v1OfficeTemplateVersion"][];
            /** @description Changes with every change; to be sent back with one. Empty before the first. */
            readonly etag?: string;
        };
        /**
         * @description OfficeTemplateVersion says that a file was set, or that the office went back to the layout of the system. Nothing is
         *     overwritten: documents that were numbered keep the version they were numbered with.
         */
        v1OfficeTemplateVersion: {
            /**
             * Format: int32
             * @description Number, from 1.
             */
            version?: number;
            /** @description Whether it went back to the layout of the system. */
            removed?: boolean;
            /** @description Hash of the file, in hex; empty if removed. */
            sha256?: string;
            /**
             * Format: date-time
             * @description When it was set.
             */
            setTime?: string;
            /** @description Who set it, `accounts/{account}`. */
            setBy?: string;
            /** @description His name at that moment. */
            setByDisplayName?: string;
        };
        /** @description Outage is a time in which units could not report, and until when they could instead. */
        v1Outage: {
            /** @description Entry in the series of the outages, `outages/entries/{entry}`. */
            entry?: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            startTime?: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            endTime?: string;
            /**
             * Format: date-time
             * @description What was due in between became due then.
             */
            dueTime?: string;
            /** @description What happened. */
            comment?: string;
            /**
             * Format: date-time
             * @description When it was declared.
             */
            receiveTime?: string;
        };
        /** @description PartChange is a part of a report that differs between two submissions. */
        v1PartChange: {
            /** @description The part, as in PartRemark, or "explanations/{rule}". */
            part?: string;
            /**
             * @description What it said before, in words: numbers as decimal numbers, a ratio as "numerator/denominator", a missing value as
             *     the name of its kind; then each category as "dimension/category = value"; a task as its state, day, text and next
             *     step. Empty if it was not there.
             */
            before?: string;
            /** @description What it says now. */
            after?: string;
        };
        /** @description PartRemark says what is wrong with one part of a report. */
        v1PartRemark: {
            /**
             * @description The part: "values/{indicator}", "tasks/{task}", "sections/{section}", "difficulties", "next_steps", "proposals" or
             *     "recommendations/{id}".
             */
            part: string;
            /** @description What has to be mended there. */
            comment: string;
        };
        /** @description PendingRequest is what a unit asked for. */
        v1PendingRequest: {
            kind?: components["schemas"]["v1PendingRequestKind"];
            /**
             * Format: int32
             * @description Number of the entry in the report's series.
             */
            entry?: number;
            /** @description Why. */
            comment?: string;
            /**
             * Format: date-time
             * @description The due time asked for; not set for a reopening.
             */
            dueTime?: string;
            /**
             * Format: date-time
             * @description When it was asked.
             */
            receiveTime?: string;
        };
        /**
         * @description Kind is the kind of request.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_EXTENSION: More time.
         *      - KIND_REOPENING: To reopen an accepted report.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1PendingRequestKind: "KIND_UNSPECIFIED" | "KIND_EXTENSION" | "KIND_REOPENING";
        /**
         * @description Period is one round of reporting under a plan: who owes what by when. Everything in it was pinned when it was opened and
         *     does not follow the plan or the units by itself, whatever happens to them afterwards. The lead unit can decide that it
         *     takes over a newer version of the plan (AdoptPlanVersion) or a newer lead unit (TakeOverPeriod): what was pinned then is
         *     the next edition of the period, and every unit sees what changed for it in the period's standing.
         */
        v1Period: {
            /**
             * @description Resource name, `plans/{plan}/periods/{period}`; the last part is the year, the rule's id and, of
             *     weeks, months and quarters, the number, as in "2025-6-thang" and "2025-thang-07".
             */
            name?: string;
            /** @description Name of the report asked for, such as "Báo cáo 6 tháng đầu năm 2025". */
            title?: string;
            /**
             * Format: int32
             * @description Version of the plan that says what is asked: the one that was in force at opening, or one that was adopted since.
             */
            planVersion?: number;
            /** @description Number and symbol of the plan. */
            planDocumentNumber?: string;
            /** @description Title of the plan. */
            planTitle?: string;
            /** @description Id of the reporting rule. */
            ruleId?: string;
            kind?: components["schemas"]["v1ReportingRuleKind"];
            /**
             * Format: int32
             * @description Year of the period.
             */
            year?: number;
            dataFrom?: components["schemas"]["typeDate"];
            dataTo?: components["schemas"]["typeDate"];
            dueRule?: components["schemas"]["v1DueRule"];
            /**
             * Format: date-time
             * @description A report received before this instant is on time; one received at this instant or later is late. Precise to the
             *     millisecond.
             */
            dueTime?: string;
            /**
             * Format: date-time
             * @description The same for the consolidated report at the authority above; not set where no day is laid down.
             */
            consolidatedDueTime?: string;
            issuingUnit?: components["schemas"]["v1PinnedUnit"];
            leadUnit?: components["schemas"]["v1PinnedUnit"];
            recipientUnit?: components["schemas"]["v1PinnedUnit"];
            /** @description The reports expected, in official order. */
            obligations?: components["schemas"]["v1Obligation"][];
            /** @description Content areas of the plan. */
            sections?: components["schemas"]["v1Section"][];
            /** @description Indicators reported in this period, in the plan's order. */
            indicators?: components["schemas"]["v1Indicator"][];
            /**
             * Format: date-time
             * @description When the period was opened.
             */
            openTime?: string;
            /** @description Account that opened it, `accounts/{account}`. */
            openedBy?: string;
            /** @description Assigned units that were not in force on the day of opening, and so owe nothing. */
            unitsNotInForce?: components["schemas"]["v1PinnedUnit"][];
            /**
             * Format: int32
             * @description Number within the year, of weeks, months and quarters; 0 for the others.
             */
            number?: number;
            dueDay?: components["schemas"]["v1DueDay"];
            consolidatedDueDay?: components["schemas"]["v1DueDay"];
            /** @description Due days of units that do not go by due_day. */
            levelDueDays?: components["schemas"]["v1LevelDueDay"][];
            /**
             * Format: int32
             * @description How many days after its due time a late report is still taken; not set: late reports are always taken.
             */
            lockAfterDays?: number;
            /** @description Where the days of the data are laid down; empty where that is not known. */
            dataLegalBasis?: string;
            /**
             * Format: int32
             * @description Number of the entry in the period's series that made this edition; 0 for the edition of the opening.
             */
            edition?: number;
            /**
             * @description What has to hold in a report: the plan's checks, the changes it asks to explain, and what follows from what indicators say
             *     of their values. The server goes by this list, and a form that evaluates the same conditions finds what the server would
             *     find. That a value or a category is missing, and that a text is no number, is not in it. Not in lists of periods.
             */
            rules?: components["schemas"]["tiendoReportingV1Rule"][];
            progressRule?: components["schemas"]["v1ProgressRule"];
            /** @description How the computed indicators are worked out from what a unit reports, in the plan's order. Not in lists of periods. */
            formulas?: components["schemas"]["v1Formula"][];
        };
        /**
         * @description PeriodCounts splits the reports expected in a period. on_time, late, by_extension, excused, missing and pending always
         *     add up to expected; after the last due time pending is 0.
         */
        v1PeriodCounts: {
            /**
             * Format: int32
             * @description Reports expected: the obligations pinned when the period was opened, and those added since. Never fewer.
             */
            expected?: number;
            /**
             * Format: int32
             * @description Đúng hạn: first submitted before the regular due time.
             */
            onTime?: number;
            /**
             * Format: int32
             * @description Nộp trễ: first submitted when the due time, extended or not, had passed.
             */
            late?: number;
            /**
             * Format: int32
             * @description Đúng hạn gia hạn: first submitted after the regular due time and before the extended one.
             */
            byExtension?: number;
            /**
             * Format: int32
             * @description Được miễn: exempted before anything was submitted.
             */
            excused?: number;
            /**
             * Format: int32
             * @description Chưa nộp, quá hạn: nothing submitted although the due time has passed.
             */
            missing?: number;
            /**
             * Format: int32
             * @description Nothing submitted, and the due time has not passed.
             */
            pending?: number;
            /**
             * Format: int32
             * @description Reports of which a submission has been accepted: those that are in the figures.
             */
            accepted?: number;
        };
        /** @description PeriodFinding is something in the reports of a period that shows only when they are held against each other. */
        v1PeriodFinding: {
            kind?: components["schemas"]["v1PeriodFindingKind"];
            /** @description The part of the report: "sections/{section}", "difficulties", "next_steps", "proposals" or "values/{indicator}". */
            part?: string;
            /** @description The units in official order: those that share the text, at least two, or the one whose value it is. */
            units?: components["schemas"]["v1PinnedUnit"][];
            /**
             * Format: int32
             * @description The least by which the texts hang together, from 80 to 100; of texts.
             */
            percent?: number;
            /** @description What the first of the units wrote; of texts. */
            text?: string;
            /** @description The value, a decimal number; of a ratio in per cent with two decimals, rounded half up. */
            value?: string;
            /** @description The middle value (median) of the units, rounded like the value. */
            median?: string;
            /** @description The value below which it would have been found; of values. */
            lowerFence?: string;
            /** @description The value above which it would have been found; of values. */
            upperFence?: string;
        };
        /**
         * @description Kind is what was found.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_SAME_TEXT: Trùng lặp giữa các đơn vị: units wrote the same. Texts are compared as for KIND_REPEATS_LAST_PERIOD of a report; each of
         *     the units' is 80 per cent or more like that of another of them.
         *      - KIND_OUTLIER: Số liệu khác thường: a value lies more than three times the distance of the quartiles below the first or above the third of
         *     them, among the eight values at least that units gave. A ratio counts in per cent. Where half of the units or more
         *     give the same value, nothing is found.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1PeriodFindingKind: "KIND_UNSPECIFIED" | "KIND_SAME_TEXT" | "KIND_OUTLIER";
        /** @description PeriodPreview is a period as it would be opened now. */
        v1PeriodPreview: {
            /** @description Name the period has or would have, `plans/{plan}/periods/{period}`. */
            period?: string;
            /** @description Id of the reporting rule. */
            ruleId?: string;
            /** @description Title the period has or would have. */
            title?: string;
            kind?: components["schemas"]["v1ReportingRuleKind"];
            /**
             * Format: int32
             * @description Year.
             */
            year?: number;
            /**
             * Format: int32
             * @description Number within the year, of weeks, months and quarters; 0 for the others.
             */
            number?: number;
            dataFrom?: components["schemas"]["typeDate"];
            dataTo?: components["schemas"]["typeDate"];
            dueDay?: components["schemas"]["v1DueDay"];
            /** @description When reports of units with days of their own are due. */
            levelDueDays?: components["schemas"]["v1LevelDueDay"][];
            consolidatedDueDay?: components["schemas"]["v1DueDay"];
            /** @description True where some unit's report is due later than, or together with, the consolidated report, because days rolled. */
            noTimeToConsolidate?: boolean;
            /** @description Where the days of the data are laid down; empty where that is not known. */
            dataLegalBasis?: string;
        };
        /** @description PeriodProgress is how the indicators of a plan stand at the end of a period, in the whole or in one unit. */
        v1PeriodProgress: {
            /** @description The period, `plans/{plan}/periods/{period}`. */
            period?: string;
            /** @description Its title. */
            periodTitle?: string;
            unit?: components["schemas"]["v1PinnedUnit"];
            rule?: components["schemas"]["v1ProgressRule"];
            /** @description The indicators the period asks for, in the plan's order; of a unit those it is asked for. */
            indicators?: components["schemas"]["v1IndicatorProgress"][];
            /** @description The content areas, in the plan's order. */
            sections?: components["schemas"]["v1SectionProgress"][];
            summary?: components["schemas"]["v1ProgressSummary"];
        };
        /**
         * @description PeriodStanding is what was decided for a period since it was opened: the sum of the entries of its series, and of the
         *     outages that fall into it.
         */
        v1PeriodStanding: {
            /** @description Resource name, `plans/{plan}/periods/{period}/standing`. */
            name?: string;
            /** @description Extensions in force, oldest first, those by an outage of the system among them. For a unit the latest due time counts. */
            extensions?: components["schemas"]["v1Extension"][];
            /** @description Exemptions in force, oldest first. */
            exemptions?: components["schemas"]["v1Exemption"][];
            certification?: components["schemas"]["v1Certification"];
            counts?: components["schemas"]["v1PeriodCounts"];
            /** @description What the caller may do now. */
            allowedActs?: components["schemas"]["v1PeriodStandingAct"][];
            /**
             * Format: int32
             * @description Number of the newest entry of the period's series; 0 before the first.
             */
            lastEntry?: number;
            /** @description Changes with every entry of the series. */
            etag?: string;
            /** @description Newer versions of the plan that were adopted, oldest first, each with what it changed for the caller. */
            adoptions?: components["schemas"]["v1Adoption"][];
            /** @description Reports of ended units that were handed over to successors, the newest of each report. */
            handOvers?: components["schemas"]["v1HandOver"][];
        };
        /**
         * @description Act is something a person may do with a period.
         *
         *      - ACT_UNSPECIFIED: Not an act.
         *      - ACT_EXTEND: Give units more time.
         *      - ACT_EXEMPT: Exempt units.
         *      - ACT_END_EXEMPTION: End exemptions.
         *      - ACT_CERTIFY: Certify.
         *      - ACT_LIFT_CERTIFICATION: Lift the certification.
         *      - ACT_HAND_OVER: Hand the report of a unit that ended over to its successors.
         *      - ACT_DIVIDE_FIGURES: Enter how figures of a divided unit are divided.
         * @default ACT_UNSPECIFIED
         * @enum {string}
         */
        v1PeriodStandingAct: "ACT_UNSPECIFIED" | "ACT_EXTEND" | "ACT_EXEMPT" | "ACT_END_EXEMPTION" | "ACT_CERTIFY" | "ACT_LIFT_CERTIFICATION" | "ACT_HAND_OVER" | "ACT_DIVIDE_FIGURES";
        /**
         * @description PeriodTotals are the figures of a period's accepted reports by the units of some day, so that they can be compared with
         *     figures of periods before or after units were reorganised. Reports stay with the units that filed them.
         */
        v1PeriodTotals: {
            /** @description The period, `plans/{plan}/periods/{period}`. */
            period?: string;
            asOf?: components["schemas"]["typeDate"];
            /** @description The units of that day that are made of units the period asks, by name. */
            units?: components["schemas"]["v1UnitTotals"][];
        };
        /** @description PinnedUnit is a unit under the name it had when the period was opened. */
        v1PinnedUnit: {
            /** @description The unit, `units/{unit}`. */
            unit?: string;
            /** @description Its full official name at that moment. */
            displayName?: string;
        };
        /**
         * @description Plan is an official plan (kế hoạch): what was decided, who leads, who carries it out, and what is reported when.
         *
         *     A plan is drafted, issued, amended any number of times, and closed. Issuing and every amendment make a numbered
         *     version that never changes again; periods that were opened keep to theirs until the lead unit decides that they adopt it.
         */
        v1Plan: {
            /** @description Resource name, `plans/{plan}`. */
            name?: string;
            state?: components["schemas"]["v1PlanState"];
            /**
             * Format: int32
             * @description Number of the version in force: 0 for a draft, 1 once issued, one more with each amendment.
             */
            readonly version?: number;
            content: components["schemas"]["v1PlanContent"];
            /**
             * Format: date-time
             * @description When the plan was first stored.
             */
            readonly createTime?: string;
            /**
             * Format: date-time
             * @description When the plan last changed.
             */
            readonly updateTime?: string;
            /** @description Changes with every change of the plan. */
            readonly etag?: string;
        };
        /** @description PlanChange is one difference between two editions of a period. */
        v1PlanChange: {
            subject?: components["schemas"]["PlanChangeSubject"];
            /** @description Its code, or `units/{unit}`; of an authority the unit after the change. */
            code?: string;
            /** @description Its title or name before; of a check what it says, in Vietnamese. Empty if it was added. */
            before?: string;
            /** @description Its title or name after; empty if it is no longer asked. */
            after?: string;
            /**
             * @description Of a section, a task, an indicator or a check that stayed: its fields that differ, by their names in tiendo.plan.v1, such as
             *     "targets".
             */
            fields?: string[];
        };
        /** @description PlanContent is everything a plan says. */
        v1PlanContent: {
            /** @description Number and symbol of the document, such as "272/KH-UBND". */
            documentNumber: string;
            documentDate: components["schemas"]["typeDate"];
            /** @description Summary of what the plan is about (trích yếu). */
            title: string;
            /** @description Purpose of the plan. */
            purpose?: string;
            /** @description Documents the plan rests on, one a line. */
            legalBases?: string[];
            /** @description Authority that issues the plan and to which units report, `units/{unit}` (cơ quan ban hành). */
            issuingUnit: string;
            /** @description Unit that leads: the reports pass through it, it checks and consolidates them, `units/{unit}` (cơ quan chủ trì). */
            leadUnit: string;
            /** @description Authority above that receives the consolidated report, `units/{unit}`. */
            recipientUnit: string;
            /**
             * @description Units that carry the plan out and report on the whole of it, `units/{unit}`, in official order. A unit with a part of
             *     it only is named by the content area or the task.
             */
            assignedUnits: string[];
            endDate: components["schemas"]["typeDate"];
            /** @description Content areas (nội dung), in the plan's order. */
            sections: components["schemas"]["v1Section"][];
            /** @description What is measured, in the plan's order. */
            indicators?: components["schemas"]["v1Indicator"][];
            /** @description When reports are due. */
            reportingRules: components["schemas"]["v1ReportingRule"][];
            /** @description What has to hold between the figures of a unit's report. */
            checks?: components["schemas"]["v1Check"][];
            progressRule?: components["schemas"]["v1ProgressRule"];
        };
        /**
         * @description State is where a plan stands in its life.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_DRAFT: Being written; only the lead unit and the issuing authority see it.
         *      - STATE_ISSUED: Issued and in force.
         *      - STATE_CLOSED: Closed: no new period is opened; what was reported stays readable.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1PlanState: "STATE_UNSPECIFIED" | "STATE_DRAFT" | "STATE_ISSUED" | "STATE_CLOSED";
        /** @description PlanVersion is an issued or amended plan as it was decided. It never changes. */
        v1PlanVersion: {
            /** @description Resource name, `plans/{plan}/versions/{version}`; versions count from 1. */
            name?: string;
            content?: components["schemas"]["v1PlanContent"];
            /** @description Document that decided this version; for version 1 the plan itself. */
            decidedBy?: string;
            /** @description Why the plan was amended; empty for version 1. */
            reason?: string;
            /**
             * Format: date-time
             * @description When the version was stored.
             */
            createTime?: string;
            /** @description Account that issued or amended, `accounts/{account}`. */
            account?: string;
        };
        /** @description Portion is what one unit gets of another. */
        v1Portion: {
            /** @description The unit that gets it, `units/{unit}`; in force from the effective day. */
            successorUnit: string;
            extent: components["schemas"]["v1Extent"];
            /** @description Where in the deciding document it stands; that of the change if empty. */
            legalBasis?: string;
            /**
             * @description The share of the people it gets, a decimal number above 0 and below 1, where a person enters one with its source.
             *     Empty otherwise: resolutions give no shares, and the system never computes one.
             */
            share?: string;
            /** @description The document the share is taken from. Given exactly when the share is. */
            shareSource?: string;
        };
        /** @description PreflightConsolidatedReportResponse tells what was found. */
        v1PreflightConsolidatedReportResponse: {
            /** @description What was found, the gravest first. */
            findings?: components["schemas"]["v1PreflightFinding"][];
            /**
             * Format: int32
             * @description The revision that was looked at; 0 if there is none.
             */
            revision?: number;
            /** @description True when nothing blocks: DispatchConsolidatedReport with this etag would be taken. */
            dispatchable?: boolean;
            /** @description Etag of the consolidated report as it was looked at. */
            etag?: string;
        };
        /** @description PreflightFinding is something that stands in the way of a dispatch, or deserves a look before it. */
        v1PreflightFinding: {
            kind?: components["schemas"]["v1PreflightFindingKind"];
            severity?: components["schemas"]["v1PreflightFindingSeverity"];
            unit?: components["schemas"]["v1PinnedUnit"];
            /** @description Code of the indicator it is about; empty where it is about none. */
            indicator?: string;
            /** @description Name of the indicator. */
            indicatorTitle?: string;
            /**
             * Format: int32
             * @description Units in the figure, of KIND_FIGURE_INCOMPLETE only (m of n).
             */
            reportedUnits?: number;
            /**
             * Format: int32
             * @description Units that had to report it (n).
             */
            expectedUnits?: number;
        };
        /**
         * @description Kind is what was found.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_NOT_COMPILED: There is no revision yet.
         *      - KIND_NOT_APPROVED: The newest revision waits for the leadership.
         *      - KIND_DISPATCHED: The newest revision was dispatched already.
         *      - KIND_OUTDATED: The report of the unit is not what it was when the revision was compiled.
         *      - KIND_REPORT_MISSING: The report of the unit is not in the figures, and the unit is not excused.
         *      - KIND_NOT_CERTIFIED: The period is not certified: reports can still change.
         *      - KIND_FIGURE_WITHOUT_VALUE: The figure has no value, although its indicator is added up.
         *      - KIND_FIGURE_INCOMPLETE: Fewer units are in the figure than had to report it.
         *      - KIND_TARGET_MISSING: There is no target for the year.
         *      - KIND_RECIPIENT_ENDED: The receiving authority, the unit, is no longer in force.
         *      - KIND_LATE: The due time of the dispatch is over.
         *      - KIND_NARRATIVE_CHANGED: The text was changed since the revision was compiled: its newest version is not in it.
         *      - KIND_SOURCE_CHANGED: A paragraph of the revision's text rests on words of the unit that its report no longer says.
         *      - KIND_LOWER_REPORT_CHANGED: The report of the unit draws from a consolidated report of a lower level, of which a newer revision was dispatched since, or that
         *     was rejected.
         *      - KIND_LOWER_UNITS_MISSING: Fewer units of a lower level are in the figure than had to report it there; the counts are of the highest such level.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1PreflightFindingKind: "KIND_UNSPECIFIED" | "KIND_NOT_COMPILED" | "KIND_NOT_APPROVED" | "KIND_DISPATCHED" | "KIND_OUTDATED" | "KIND_REPORT_MISSING" | "KIND_NOT_CERTIFIED" | "KIND_FIGURE_WITHOUT_VALUE" | "KIND_FIGURE_INCOMPLETE" | "KIND_TARGET_MISSING" | "KIND_RECIPIENT_ENDED" | "KIND_LATE" | "KIND_NARRATIVE_CHANGED" | "KIND_SOURCE_CHANGED" | "KIND_LOWER_REPORT_CHANGED" | "KIND_LOWER_UNITS_MISSING";
        /**
         * @description Severity is what it means for the dispatch.
         *
         *      - SEVERITY_UNSPECIFIED: Not a severity.
         *      - SEVERITY_BLOCKS: DispatchConsolidatedReport is refused.
         *      - SEVERITY_WARNS: It is not refused; somebody should look.
         *      - SEVERITY_INFORMS: Worth knowing.
         * @default SEVERITY_UNSPECIFIED
         * @enum {string}
         */
        v1PreflightFindingSeverity: "SEVERITY_UNSPECIFIED" | "SEVERITY_BLOCKS" | "SEVERITY_WARNS" | "SEVERITY_INFORMS";
        /** @description PreviewMailTemplateResponse is a mail as the text makes it. */
        v1PreviewMailTemplateResponse: {
            /** @description The subject. */
            subject?: string;
            /** @description The body, plain text. */
            body?: string;
        };
        /** @description PreviewPeriodsResponse is the calendar of a plan in one year. */
        v1PreviewPeriodsResponse: {
            /** @description The periods, by the rules of the plan and then by number. */
            periods?: components["schemas"]["v1PeriodPreview"][];
        };
        /** @description ProgressBand gives a status to the values from some percentage on. */
        v1ProgressBand: {
            status: components["schemas"]["v1ProgressStatus"];
            measure?: components["schemas"]["ProgressBandMeasure"];
            /**
             * @description From which percentage on, a decimal number from 0 to 1000; empty in the last band. Lower than that of bands before with
             *     the same measure.
             */
            atLeastPercent?: string;
            /** @description What the plan calls it, such as "Đạt và vượt"; the status has its usual name where it is empty. */
            title?: string;
        };
        /**
         * @description ProgressRule says which status an indicator has (đạt, có khả năng đạt, khó đạt). It rates values that are known and have
         *     a target and a direction; what is missing has the status NO_DATA, whatever the rule says.
         *
         *     A value is held against the target, or against what is expected of it by the end of the period, as a percentage that is 100
         *     where they are the same and 100 + n where the value is better by n per cent of the target: better is more, less or nearer, as the
         *     indicator's direction says. So 90 per cent of 200 is 180 where more is better, 220 where less is better, and both where it
         *     shall be kept. It is compared exactly, without rounding.
         */
        v1ProgressRule: {
            /** @description The bands, the best first: the first one that holds is the indicator's. The last one has no bound and takes the rest. */
            bands: components["schemas"]["v1ProgressBand"][];
        };
        /**
         * @description ProgressStatus is how an indicator stands against its target.
         *
         *      - PROGRESS_STATUS_UNSPECIFIED: Not a status.
         *      - PROGRESS_STATUS_ACHIEVED: Đạt.
         *      - PROGRESS_STATUS_LIKELY: Có khả năng đạt.
         *      - PROGRESS_STATUS_UNLIKELY: Khó đạt.
         *      - PROGRESS_STATUS_NO_DATA: Chưa có số liệu: there is a target, and no value yet.
         *      - PROGRESS_STATUS_NOT_RATED: Không đánh giá: there is no target, or the plan does not say which way is better.
         * @default PROGRESS_STATUS_UNSPECIFIED
         * @enum {string}
         */
        v1ProgressStatus: "PROGRESS_STATUS_UNSPECIFIED" | "PROGRESS_STATUS_ACHIEVED" | "PROGRESS_STATUS_LIKELY" | "PROGRESS_STATUS_UNLIKELY" | "PROGRESS_STATUS_NO_DATA" | "PROGRESS_STATUS_NOT_RATED";
        /** @description ProgressSummary counts indicators by status, and says how far they are by their weights. */
        v1ProgressSummary: {
            /**
             * Format: int32
             * @description Đạt.
             */
            achieved?: number;
            /**
             * Format: int32
             * @description Có khả năng đạt.
             */
            likely?: number;
            /**
             * Format: int32
             * @description Khó đạt.
             */
            unlikely?: number;
            /**
             * Format: int32
             * @description Chưa có số liệu.
             */
            noData?: number;
            /**
             * Format: int32
             * @description Không đánh giá.
             */
            notRated?: number;
            /**
             * @description Weighted progress in per cent, 0 to 100, rounded to 1 decimal: what the indicators with a percentage of their target have
             *     reached of it, each between 0 and 100, by their weights. Empty without weights, and where nothing is known.
             */
            percent?: string;
            /**
             * @description How much of the weight that stands for, in per cent, rounded to 1 decimal: what has no value is not in `percent` and not taken
             *     for 0. Empty without weights.
             */
            coveredPercent?: string;
        };
        /** @description Ratio is a share of a whole; the percentage is made from it and never stored. */
        v1Ratio: {
            /** @description The part, a decimal number from 0. */
            numerator: string;
            /** @description The whole, a decimal number above 0. */
            denominator: string;
        };
        /** @description ReadAttachmentResponse is a part of a file. */
        v1ReadAttachmentResponse: {
            attachment?: components["schemas"]["v1Attachment"];
            /**
             * Format: byte
             * @description The bytes of the part.
             */
            data?: string;
            /** @description True for the last part. */
            last?: boolean;
        };
        /** @description ReadCalendarRequest carries the token of a calendar's address. */
        v1ReadCalendarRequest: {
            /** @description The token. */
            token: string;
            /** @description Language: `vi` or `en`; empty means `vi`. */
            language?: string;
        };
        /** @description ReadCalendarResponse holds a calendar. */
        v1ReadCalendarResponse: {
            /** @description The calendar, text/calendar in UTF-8. */
            calendar?: string;
        };
        /** @description ReadPlanSheetResponse is what a workbook makes of a plan. */
        v1ReadPlanSheetResponse: {
            content?: components["schemas"]["v1PlanContent"];
            /** @description Etag of the plan it was made of. */
            etag?: string;
        };
        /** @description Receipt proves that a submission arrived: when, with which content, and whether on time. */
        v1Receipt: {
            /** @description Receipt number, for people: "TD-" and 12 letters and digits made from the entry's hash. */
            number?: string;
            /** @description Entry that the receipt is for. */
            entry?: string;
            /** @description The unit that submitted, `units/{unit}`. */
            unit?: string;
            /**
             * Format: date-time
             * @description When the request reached the reporting service, to the millisecond.
             */
            receiveTime?: string;
            /**
             * Format: date-time
             * @description Until when the report was on time.
             */
            dueTime?: string;
            timeliness?: components["schemas"]["v1Timeliness"];
            /** @description SHA-256 of the content, in hex. */
            contentSha256?: string;
            /** @description Hash of the entry, in hex. */
            entrySha256?: string;
            /** @description The client's request id. */
            requestId?: string;
            /** @description Key that signed, see ListReceiptKeys. */
            keyId?: string;
            /**
             * Format: byte
             * @description Ed25519 signature over the bytes of `statement`.
             */
            signature?: string;
            /**
             * @description What is signed: JSON in the canonical form of RFC 8785 with all the fields above but number and key_id, and with
             *     regular_due_time where it is set.
             */
            statement?: string;
            /**
             * Format: date-time
             * @description Until when the report would have been on time without the extension; set only where due_time is an extended one.
             */
            regularDueTime?: string;
        };
        /** @description ReceiptKey is a public key. */
        v1ReceiptKey: {
            /** @description Key id, as in Receipt.key_id. */
            keyId?: string;
            /**
             * Format: byte
             * @description Ed25519 public key, 32 bytes.
             */
            publicKey?: string;
        };
        /**
         * @description Recommendation is one thing a unit asks of an authority in its report. Once the report is submitted it is followed under
         *     the name `{report}/recommendations/{id}`.
         */
        v1Recommendation: {
            /** @description Short name, unique in the report and kept when the report is corrected: what was answered stays with its id. */
            id: string;
            addressee: components["schemas"]["v1Addressee"];
            /** @description What is asked, up to 5,000 characters, in the form of the other texts. */
            text: string;
            /** @description Code of the content area it concerns; empty for none. */
            section?: string;
            /** @description Code of the task it concerns; empty for none. */
            task?: string;
        };
        /** @description RecommendationAct is one thing that was done with a recommendation: an entry, readable. */
        v1RecommendationAct: {
            act?: components["schemas"]["v1TrackedRecommendationAct"];
            /** @description The entry, `plans/{plan}/periods/{period}/recommendations/{unit}/entries/{number}`. */
            entry?: string;
            /** @description What was said: the answer, the reason. */
            comment?: string;
            /** @description Number, symbol and day of the document that answers it; empty if there is none. */
            document?: string;
            /** @description Of a forwarding: the unit it went to, `units/{unit}`. */
            toUnit?: string;
            /** @description Full official name of that unit then. */
            toUnitDisplayName?: string;
            /** @description Unit that acted, `units/{unit}`. */
            unit?: string;
            /** @description Name of the account that acted, at that moment. */
            accountDisplayName?: string;
            /**
             * Format: date-time
             * @description When the request reached the reporting service.
             */
            receiveTime?: string;
            /**
             * Format: int32
             * @description Number of the submission whose words it is about.
             */
            aboutEntry?: number;
        };
        /**
         * @description ReferenceValue (số liệu tham chiếu) is a value of a unit that the lead unit knows from elsewhere, such as a statistical yearbook
         *     or another system. It is offered to the unit and shown beside the unit's own value to whoever reviews its report. It is never
         *     part of the report, and no total counts it.
         */
        v1ReferenceValue: {
            unit?: components["schemas"]["v1PinnedUnit"];
            value?: components["schemas"]["v1IndicatorValue"];
            /** @description Code of the dimension, where the value is that of one category; empty for the whole. */
            dimension?: string;
            /** @description Code of the category in it. */
            category?: string;
            /** @description Where the value is from, as the lead unit says. */
            sourceText?: string;
            /** @description Name of the file it was read from. */
            fileName?: string;
            /**
             * Format: int32
             * @description Number of its row in the file.
             */
            row?: number;
            /**
             * Format: date-time
             * @description When the lead unit confirmed it.
             */
            confirmTime?: string;
        };
        /** @description RefreshSessionRequest carries a refresh token. */
        v1RefreshSessionRequest: {
            /** @description Refresh token of the session before. */
            refreshToken: string;
        };
        /**
         * @description RegisterEntry is one line of the register of outgoing documents (sổ đăng ký văn bản đi). The lines of a series are
         *     numbered from 1 in every calendar year (in Vietnam, UTC+7) without a gap, and never change.
         */
        v1RegisterEntry: {
            /**
             * Format: int32
             * @description Number, from 1.
             */
            number?: number;
            /**
             * Format: int32
             * @description Calendar year.
             */
            year?: number;
            /** @description Series: the abbreviation of the type, CV for letters, or VB where all documents have one series. */
            group?: string;
            /** @description Number and symbol, such as 05/BC-UBND. */
            code?: string;
            /** @description The document, `units/{unit}/documents/{document}`. */
            document?: string;
            /** @description What the document is about. */
            abstract?: string;
            /**
             * Format: date-time
             * @description When the number was given.
             */
            registerTime?: string;
            /** @description Who gave it, `accounts/{account}`. */
            account?: string;
            /** @description His name at that moment. */
            accountDisplayName?: string;
            /** @description Hash of the line before, in hex; empty for the first. */
            previousSha256?: string;
            /** @description Hash of this line, in hex. */
            sha256?: string;
            state?: components["schemas"]["v1DocumentState"];
        };
        /** @description Reminder is one reminder of one report: a record made when the period opens. */
        v1Reminder: {
            /** @description Name of the report, `plans/{plan}/periods/{period}/reports/{unit}`. */
            report?: string;
            /** @description The unit's name as it was when the period opened. */
            unitDisplayName?: string;
            kind?: components["schemas"]["v1ReminderKind"];
            /**
             * Format: date-time
             * @description From when on it is sent.
             */
            sendTime?: string;
            state?: components["schemas"]["v1ReminderState"];
            /**
             * Format: date-time
             * @description When it was sent or found not to be needed.
             */
            settleTime?: string;
        };
        /**
         * @description ReminderKind is what a reminder says.
         *
         *      - REMINDER_KIND_UNSPECIFIED: Not a kind.
         *      - REMINDER_KIND_OPENED: The period was opened.
         *      - REMINDER_KIND_BEFORE: The last day is near.
         *      - REMINDER_KIND_ON_THE_DAY: Today is the last day.
         *      - REMINDER_KIND_LATE: The report is late.
         *      - REMINDER_KIND_TO_LEADER: The report is late; said to the unit's leader.
         *      - REMINDER_KIND_TO_LEAD_UNIT: The report is late; said to the lead unit of the plan.
         * @default REMINDER_KIND_UNSPECIFIED
         * @enum {string}
         */
        v1ReminderKind: "REMINDER_KIND_UNSPECIFIED" | "REMINDER_KIND_OPENED" | "REMINDER_KIND_BEFORE" | "REMINDER_KIND_ON_THE_DAY" | "REMINDER_KIND_LATE" | "REMINDER_KIND_TO_LEADER" | "REMINDER_KIND_TO_LEAD_UNIT";
        /**
         * @description ReminderRules say when the units of a plan are reminded of a report they still owe. They are pinned when a period opens:
         *     a change counts for the periods that open from then on. All days and hours are those of Vietnam. No decree lays these
         *     days down; they are the lead unit's.
         */
        v1ReminderRules: {
            /** @description Name of the rules, `plans/{plan}/reminderRules`. */
            name?: string;
            /** @description How many days before the last day on which the report is on time the unit is reminded, for example 15, 7, 3 and 1. */
            beforeDays?: number[];
            /** @description Whether the unit is reminded on that last day. Nobody can switch this one off for themselves. */
            onTheDay?: boolean;
            /**
             * Format: int32
             * @description On how many days after the last day a unit that is late is reminded, once a day. 0 for none.
             */
            lateDays?: number;
            /**
             * Format: int32
             * @description After how many days late the unit's leader is told. 0 for never. Nobody can switch this one off for themselves.
             */
            leaderAfterDays?: number;
            /**
             * Format: int32
             * @description After how many days late the lead unit of the plan is told. 0 for never. Nobody can switch this one off.
             */
            leadUnitAfterDays?: number;
            /** @description Whether the days are working days instead of days. */
            workingDays?: boolean;
            /**
             * Format: int32
             * @description Hour of the day (0 to 23) from which the reminders of a day are sent. Not a quiet hour.
             */
            hour?: number;
            /**
             * Format: int32
             * @description From this hour of the day until `quiet_until_hour` nothing is sent; what becomes due then is sent afterwards. The same
             *     hour twice means that there are no quiet hours.
             */
            quietFromHour?: number;
            /**
             * Format: int32
             * @description The hour at which sending begins again.
             */
            quietUntilHour?: number;
            /** @description Etag of the rules; empty while the plan has none of its own and the default ones count. */
            etag?: string;
        };
        /**
         * @description State says what became of a reminder.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_WAITING: Its time has not come, or it is due and waits for the next day's notice.
         *      - STATE_SENT: It was said, or a later one of the same notice stood for it.
         *      - STATE_NOT_NEEDED: Nothing was owed any more when its time came.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1ReminderState: "STATE_UNSPECIFIED" | "STATE_WAITING" | "STATE_SENT" | "STATE_NOT_NEEDED";
        /** @description Renaming gives a unit another name. */
        v1Renaming: {
            /** @description The unit, `units/{unit}`. */
            unit: string;
            /** @description Short name from now on. */
            title: string;
            /** @description Full official name from now on. */
            displayName: string;
        };
        /**
         * @description Reorganisation is one decision that changes units on one day: it makes, renames, moves, merges, splits or ends them.
         *
         *     All its changes take effect together, at 00:00 on the effective day in Vietnam: whoever reads sees all of them or
         *     none. It may be entered ahead, and cancelled until that day begins; afterwards it is history and stays. It may also be
         *     entered later, for a day in the past that comes after the last report of the units it ends or takes a part from. What a decision did is never edited: it is cancelled and entered again.
         *     All reorganisations together make one series (docs/decisions/0011): each is taken as a whole or not at all.
         *
         *     Reports, plans and accounts stay with the unit they belong to; nothing is moved and no number is divided.
         */
        v1Reorganisation: {
            /** @description Resource name, `reorganisations/{reorganisation}`. */
            name?: string;
            state?: components["schemas"]["v1ReorganisationState"];
            effectiveDate: components["schemas"]["typeDate"];
            document: components["schemas"]["v1DecidingDocument"];
            /** @description What a reader should know, such as which facts could not be verified. */
            note?: string;
            /** @description What it changes, in the document's order. ListReorganisations leaves it out. */
            changes: components["schemas"]["v1Change"][];
            /** @description Account that entered it, `accounts/{account}`. */
            readonly account?: string;
            /**
             * Format: date-time
             * @description When it was entered.
             */
            readonly createTime?: string;
            /** @description Account that cancelled it, `accounts/{account}`; empty if nobody did. */
            readonly cancelAccount?: string;
            /**
             * Format: date-time
             * @description When it was cancelled; not set if it was not.
             */
            readonly cancelTime?: string;
            /** @description Why it was cancelled; empty if it was not. */
            readonly cancelReason?: string;
        };
        /**
         * @description State is where a reorganisation stands today, in Vietnam time.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_PLANNED: The effective day has not begun; it can be cancelled.
         *      - STATE_IN_FORCE: The effective day has begun.
         *      - STATE_CANCELLED: It was cancelled before its effective day: the units are as if it had never been entered. The record stays.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1ReorganisationState: "STATE_UNSPECIFIED" | "STATE_PLANNED" | "STATE_IN_FORCE" | "STATE_CANCELLED";
        /** @description Report is what one unit reports for one period: the sum of the entries of its series. */
        v1Report: {
            /** @description Resource name, `plans/{plan}/periods/{period}/reports/{unit}`. */
            name?: string;
            /** @description The unit that reports, `units/{unit}`. */
            unit?: string;
            /** @description Its full official name when the period was opened. */
            unitDisplayName?: string;
            state?: components["schemas"]["v1ReportState"];
            timeliness?: components["schemas"]["v1Timeliness"];
            /**
             * Format: date-time
             * @description Until when it is on time.
             */
            dueTime?: string;
            /**
             * Format: date-time
             * @description When the first submission was received: the instant that decided the timeliness. Not set before.
             */
            firstReceiveTime?: string;
            /**
             * Format: int32
             * @description Number of the newest entry; 0 before the first.
             */
            lastEntry?: number;
            /**
             * Format: int32
             * @description Number of the entry whose content counts now; 0 before the first submission.
             */
            contentEntry?: number;
            content?: components["schemas"]["v1ReportContent"];
            /** @description What the lead unit said when it returned the report last; empty otherwise. */
            returnComment?: string;
            /** @description Codes of the indicators the unit has to report. */
            indicators?: string[];
            /** @description What the caller may do with the report now. */
            allowedActs?: components["schemas"]["v1ReportAct"][];
            /** @description Changes with every entry of the series. */
            etag?: string;
            /**
             * Format: date-time
             * @description Until when the report would be on time without an extension; set only where due_time is an extended one.
             */
            regularDueTime?: string;
            writing?: components["schemas"]["v1Writing"];
            /**
             * @description Parts the lead unit asked to mend when it returned or reopened the report; only these may change in the next
             *     submission. Empty when all may.
             */
            remarks?: components["schemas"]["v1PartRemark"][];
            /**
             * Format: date-time
             * @description Until when the returned report shall come back; not set where the lead unit named no time. It does not change the
             *     timeliness.
             */
            returnDueTime?: string;
            pendingRequest?: components["schemas"]["v1PendingRequest"];
            extension?: components["schemas"]["v1Extension"];
            exemption?: components["schemas"]["v1Exemption"];
            /**
             * Format: int32
             * @description Number of the submission that counts in the consolidated report; 0 before the first acceptance.
             */
            acceptedEntry?: number;
            /** @description What changed from the submission before, where there was one: in the order of the report. */
            changes?: components["schemas"]["v1PartChange"][];
            /** @description The tasks the unit has to tell of, in the plan's order. */
            tasks?: components["schemas"]["v1ReportTask"][];
            /**
             * @description What the unit's report for the same kind of period a year before counts with, for the rules of the period that look at
             *     it; empty where none does, or there is no such report.
             */
            previousValues?: components["schemas"]["v1IndicatorValue"][];
            /** @description The consolidated reports of a lower level that values of `content` were drawn from, in the order of the values. */
            drawnSources?: components["schemas"]["v1DrawnSource"][];
            /** @description The computed indicators of the unit, worked out from `content`, in the plan's order; empty where there is no content. */
            computedValues?: components["schemas"]["v1ComputedValue"][];
        };
        /**
         * @description Act is something a person may do with a report.
         *
         *      - ACT_UNSPECIFIED: Not an act.
         *      - ACT_SAVE_DRAFT: Save a draft.
         *      - ACT_SUBMIT: Submit.
         *      - ACT_RETURN: Return to the unit.
         *      - ACT_ACCEPT: Accept.
         *      - ACT_WITHDRAW: Take a submission back.
         *      - ACT_REOPEN: Reopen an accepted report.
         *      - ACT_REQUEST_EXTENSION: Ask for more time.
         *      - ACT_REQUEST_REOPENING: Ask that an accepted report be reopened.
         *      - ACT_DECLINE_REQUEST: Decline what the unit asked for.
         *      - ACT_EXTEND: Give the unit more time.
         *      - ACT_EXEMPT: Exempt the unit.
         *      - ACT_END_EXEMPTION: End the unit's exemption.
         * @default ACT_UNSPECIFIED
         * @enum {string}
         */
        v1ReportAct: "ACT_UNSPECIFIED" | "ACT_SAVE_DRAFT" | "ACT_SUBMIT" | "ACT_RETURN" | "ACT_ACCEPT" | "ACT_WITHDRAW" | "ACT_REOPEN" | "ACT_REQUEST_EXTENSION" | "ACT_REQUEST_REOPENING" | "ACT_DECLINE_REQUEST" | "ACT_EXTEND" | "ACT_EXEMPT" | "ACT_END_EXEMPTION";
        /**
         * @description ReportComparison is what a unit submitted beside what is known of it from elsewhere, for whoever reviews it. It is worked out
         *     whenever somebody asks and stored nowhere.
         */
        v1ReportComparison: {
            /** @description Name of the report, `plans/{plan}/periods/{period}/reports/{unit}`. */
            report?: string;
            /**
             * Format: int32
             * @description Number of the submission that is compared, the newest; 0 where nothing was submitted, and nothing is compared then.
             */
            entry?: number;
            /**
             * @description What is known of the values, by indicator in the order of the period, each in the order of the kinds of source, the whole before
             *     its categories. Only what answers the same question is compared, as in ReportPrefill.
             */
            values?: components["schemas"]["v1ValueComparison"][];
            /** @description What the last report said in words, in the order of a report. */
            texts?: components["schemas"]["v1TextComparison"][];
        };
        /**
         * @description ReportContent is what a unit says in a report. Texts are Unicode NFC; line breaks are "\n".
         *
         *     Results, difficulties, next steps and proposals are plain text with a little more: every line is a paragraph; a line that
         *     begins with "- " is an item of a list, one that begins with "1. " or "a) " an item with that number; **bold** and *italic*
         *     stand between stars outside words, and a backslash before a star makes it a star. There is no HTML, no link and no image:
         *     what looks like them is text.
         */
        v1ReportContent: {
            /** @description The figures, one for each indicator. */
            values?: components["schemas"]["v1IndicatorValue"][];
            /** @description Results in words, one for each content area of the plan. */
            sections?: components["schemas"]["v1SectionResult"][];
            /** @description Shortcomings, difficulties and their causes (tồn tại, hạn chế và nguyên nhân). */
            difficulties?: string;
            /** @description Tasks for the next period (phương hướng, nhiệm vụ). */
            nextSteps?: string;
            /**
             * @description Proposals to the authorities above (kiến nghị, đề xuất), as one text that nobody answers. What an answer is wanted to
             *     belongs into `recommendations`.
             */
            proposals?: string;
            /** @description How the tasks stand, one for each task the unit has to tell of (see `Report.tasks`). */
            tasks?: components["schemas"]["v1TaskResult"][];
            /** @description Files put beside the report as evidence; each has to be uploaded with AttachmentService before. */
            attachments?: components["schemas"]["v1AttachmentRef"][];
            /**
             * @description Recommendations (kiến nghị) that are followed until they are answered, in the order of the report; see
             *     RecommendationService.
             */
            recommendations?: components["schemas"]["v1Recommendation"][];
            /** @description Why figures are right although they do not keep to a rule of severity WARNING, one for each such rule. */
            explanations?: components["schemas"]["v1Explanation"][];
        };
        /**
         * @description ReportDraft is what a unit is writing. It may be incomplete, can be changed freely, and nobody outside the unit sees
         *     it.
         */
        v1ReportDraft: {
            /** @description Resource name, `plans/{plan}/periods/{period}/reports/{unit}/draft`. */
            name?: string;
            content: components["schemas"]["v1ReportContent"];
            /** @description Account that saved it last, `accounts/{account}`. */
            readonly savedBy?: string;
            /**
             * Format: date-time
             * @description When it was saved last; not set for a draft that was never saved.
             */
            readonly saveTime?: string;
            /** @description Changes with every save; empty for a draft that was never saved. A save must carry the one it read. */
            etag?: string;
        };
        /** @description ReportFinding is something in a report that is worth a look. It is advice: it blocks nothing and is stored nowhere. */
        v1ReportFinding: {
            kind?: components["schemas"]["v1ReportFindingKind"];
            /** @description The part of the report: "sections/{section}", "difficulties", "next_steps" or "proposals"; empty for all values. */
            part?: string;
            /**
             * Format: int32
             * @description How much of the text was in the last report, or in that of the other unit that is most alike, from 80 to 100; of repetitions.
             */
            percent?: number;
            source?: components["schemas"]["v1KnownSource"];
            /** @description What the part said in the last report, or says in that of the first of the units; of repetitions. */
            before?: string;
            /** @description What it says now; of repetitions. */
            after?: string;
            /**
             * Format: int32
             * @description How many values are what they were; of unchanged values.
             */
            values?: number;
            /** @description The encoding, "TCVN3" or "VNI"; of old encodings. */
            encoding?: string;
            /** @description The units whose text it repeats, in official order; empty for callers who do not read all reports of the period. */
            units?: components["schemas"]["v1PinnedUnit"][];
        };
        /**
         * @description Kind is what was found.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_REPEATS_LAST_PERIOD: Lặp lại kỳ trước: a text repeats what the unit wrote in its last report. Words count in runs of three, in small letters,
         *     with numbers and dates masked; `percent` is the part of the runs of both texts that both have. Found from 80 per cent
         *     on, in texts of 20 words or more.
         *      - KIND_VALUES_UNCHANGED: Số liệu không đổi: every value that both reports have, and there are three at least, is what it was in the last report.
         *      - KIND_OLD_ENCODING: Bảng mã cũ: a text is written in an encoding from before Unicode (TCVN3 or VNI) and cannot be read without its font.
         *      - KIND_REPEATS_OTHER_UNIT: Trùng với đơn vị khác: a text repeats what another unit submitted for the same period, measured like KIND_REPEATS_LAST_PERIOD.
         *     Those who read all reports of the period are told whose it is and how much of it; the unit's own people only that it is
         *     so.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1ReportFindingKind: "KIND_UNSPECIFIED" | "KIND_REPEATS_LAST_PERIOD" | "KIND_VALUES_UNCHANGED" | "KIND_OLD_ENCODING" | "KIND_REPEATS_OTHER_UNIT";
        /**
         * @description ReportPrefill is what the unit has said before, and what the lead unit knows of it, that a new report may start from. It is offered and never filled in: whoever
         *     takes a value over says where it is from, in the value's note.
         */
        v1ReportPrefill: {
            /** @description Resource name, `plans/{plan}/periods/{period}/reports/{unit}/prefill`. */
            name?: string;
            /**
             * @description Values, by indicator in the order of the period, each in the order of the kinds of source. Only values are offered, no
             *     reasons why there is none, and only what the same question asks for: of the plan's own earlier periods the same
             *     definition, unit of measure and kind of value; of other plans the same code, title, unit of measure and kind of value.
             */
            values?: components["schemas"]["v1KnownValue"][];
            /** @description What the last report said in words, in the order of a report. */
            texts?: components["schemas"]["v1KnownText"][];
        };
        /**
         * @description State is where the work on a report stands.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_NOT_STARTED: Chưa bắt đầu: neither a draft nor a submission.
         *      - STATE_DRAFTING: Đang soạn: a draft exists, nothing was submitted.
         *      - STATE_SUBMITTED: Đã nộp: waits for the lead unit.
         *      - STATE_RETURNED: Trả lại: waits for the unit.
         *      - STATE_ACCEPTED: Đã tiếp nhận: counts in the consolidated report.
         *      - STATE_WITHDRAWN: Đã rút: the unit took its submission back before it was reviewed; waits for the unit.
         *      - STATE_REOPENED: Mở lại: accepted and reopened for a correction; waits for the unit. Until the correction is accepted, the report
         *     counts as it was accepted.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1ReportState: "STATE_UNSPECIFIED" | "STATE_NOT_STARTED" | "STATE_DRAFTING" | "STATE_SUBMITTED" | "STATE_RETURNED" | "STATE_ACCEPTED" | "STATE_WITHDRAWN" | "STATE_REOPENED";
        /** @description ReportTask is a task a unit has to tell of in its report. */
        v1ReportTask: {
            /** @description Code of the task. */
            task?: string;
            standing?: components["schemas"]["v1TaskStanding"];
        };
        /**
         * @description ReportingRule says which report is due when, every year the plan runs or once. All days are days in Vietnam
         *     (Asia/Ho_Chi_Minh, UTC+7). Window and deadline are separate: until when the data are counted says nothing about until
         *     when the report is sent. Every part can name where it is laid down; a new version of the plan makes new periods only.
         */
        v1ReportingRule: {
            /**
             * @description Id within the plan, such as "6-thang"; with the year, and the number of a kind that has one, it makes the period's
             *     id, such as "2025-6-thang", "2025-thang-07", "2025-quy-2", "2025-tuan-05".
             */
            ruleId: string;
            /** @description Name of the report, such as "Báo cáo 6 tháng đầu năm". */
            title: string;
            kind: components["schemas"]["v1ReportingRuleKind"];
            dataFrom?: components["schemas"]["v1YearDay"];
            dataTo?: components["schemas"]["v1YearDay"];
            due: components["schemas"]["v1DueRule"];
            consolidatedDue?: components["schemas"]["v1DueRule"];
            /** @description Where the rule is laid down, such as "Kế hoạch số 272/KH-UBND ngày 29/10/2018". */
            legalBasis?: string;
            window?: components["schemas"]["ReportingRuleWindow"];
            /**
             * Format: int32
             * @description Of weeks: weekday of the last day of the data, 1 for Monday to 7 for Sunday; the data are the seven days up to it.
             *     0 is Sunday.
             */
            dataToWeekday?: number;
            onceFrom?: components["schemas"]["typeDate"];
            onceTo?: components["schemas"]["typeDate"];
            /** @description Where the days of the data are laid down, if not where the rule is. */
            dataLegalBasis?: string;
            /** @description Due days of levels or single units that differ from `due`. No level and no unit is named twice. */
            levelDues?: components["schemas"]["v1LevelDue"][];
            /**
             * Format: int32
             * @description How many days after its due time a late report is still taken, 0 to 366; not set: late reports are always taken.
             */
            lockAfterDays?: number;
        };
        /**
         * @description Kind is the kind of period the report covers.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_SIX_MONTHS: The first six months of the year (6 tháng đầu năm).
         *      - KIND_YEAR: The whole year. A yearly report covers the year, not only its second half.
         *      - KIND_WEEK: Each week (tuần), numbered 1 to 53 as in ISO 8601: weeks begin on Monday, week 1 holds the year's first Thursday.
         *      - KIND_MONTH: Each month (tháng), numbered 1 to 12.
         *      - KIND_QUARTER: Each quarter (quý), numbered 1 to 4.
         *      - KIND_SECOND_HALF: The second six months of the year (6 tháng cuối năm).
         *      - KIND_NINE_MONTHS: The first nine months of the year (9 tháng).
         *      - KIND_SCHOOL_YEAR: A school year (năm học); its year is the one it begins in.
         *      - KIND_CUSTOM: Another stretch of every year, such as a month of action, by days of its own.
         *      - KIND_ONE_OFF: One report on one subject (báo cáo chuyên đề), by dates of its own.
         *      - KIND_URGENT: One report on an unexpected matter (báo cáo đột xuất), by dates of its own.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1ReportingRuleKind: "KIND_UNSPECIFIED" | "KIND_SIX_MONTHS" | "KIND_YEAR" | "KIND_WEEK" | "KIND_MONTH" | "KIND_QUARTER" | "KIND_SECOND_HALF" | "KIND_NINE_MONTHS" | "KIND_SCHOOL_YEAR" | "KIND_CUSTOM" | "KIND_ONE_OFF" | "KIND_URGENT";
        /**
         * @description Role is what a person or a client system may do in the unit it is granted for.
         *
         *      - ROLE_UNSPECIFIED: Not a role; refused wherever a role is asked for.
         *      - ROLE_UNIT_OFFICER: Unit officer (chuyên viên): drafts the reports of the unit.
         *      - ROLE_UNIT_LEADER: Unit leader (lãnh đạo đơn vị): drafts and submits the reports of the unit.
         *      - ROLE_LEAD_REVIEWER: Reviewer at a lead unit (cơ quan chủ trì): opens periods, returns, accepts and consolidates for the plans that
         *     unit leads.
         *      - ROLE_LEADERSHIP: Leadership of the issuing authority (lãnh đạo UBND): issues plans, approves consolidated reports, sees everything
         *     of the plans its authority issued.
         *      - ROLE_CITY_CLIENT: Client system of the level above (hệ thống của thành phố): reads the consolidated reports dispatched to its unit.
         *      - ROLE_ADMINISTRATOR: Administrator (quản trị hệ thống): keeps units and accounts; has no part in plans and reports.
         *      - ROLE_SERVICE: A service of this system itself (dịch vụ nội bộ), when nobody is calling it: learns who is to be reminded, and where.
         *     Not for people.
         *      - ROLE_CLERK: Clerk of an office (văn thư): numbers, dates and issues its documents, and keeps its register of outgoing documents.
         * @default ROLE_UNSPECIFIED
         * @enum {string}
         */
        v1Role: "ROLE_UNSPECIFIED" | "ROLE_UNIT_OFFICER" | "ROLE_UNIT_LEADER" | "ROLE_LEAD_REVIEWER" | "ROLE_LEADERSHIP" | "ROLE_CITY_CLIENT" | "ROLE_ADMINISTRATOR" | "ROLE_SERVICE" | "ROLE_CLERK";
        /** @description RoleHolder is an account that may sign in, with what it holds of some roles. */
        v1RoleHolder: {
            /** @description Name of the account, `accounts/{account}`. */
            account?: string;
            /** @description The person's name, or the system's. */
            displayName?: string;
            /** @description What the account holds of the roles asked for. */
            grants?: components["schemas"]["v1Grant"][];
            /** @description The account's address for mail; empty for none. */
            email?: string;
        };
        /**
         * @description Kind is what a rule holds figures to, and so which text is shown where it is not kept to.
         *
         *      - KIND_UNSPECIFIED: Not a kind.
         *      - KIND_CHECK: What the plan says, see `message`.
         *      - KIND_CHANGE: A change from the same kind of period a year before is not larger than `limit` per cent.
         *      - KIND_WHOLE_NUMBER: A whole number.
         *      - KIND_DECIMALS: A number with at most `limit` decimals.
         *      - KIND_MINIMUM: Not below `limit`; of a RATIO its percentage or, for the rule "not-negative", its numerator.
         *      - KIND_MAXIMUM: Not above `limit`; of a RATIO its percentage.
         *      - KIND_DENOMINATOR_ABOVE_ZERO: The denominator of a RATIO is above 0.
         *      - KIND_NUMERATOR_WITHIN_DENOMINATOR: The numerator of a RATIO is not above the denominator.
         *      - KIND_CATEGORY_WITHIN_VALUE: A category of `dimension` is not above the value it is a part of.
         *      - KIND_CATEGORIES_ADD_UP: The categories of `dimension` add up to the value.
         * @default KIND_UNSPECIFIED
         * @enum {string}
         */
        v1RuleKind: "KIND_UNSPECIFIED" | "KIND_CHECK" | "KIND_CHANGE" | "KIND_WHOLE_NUMBER" | "KIND_DECIMALS" | "KIND_MINIMUM" | "KIND_MAXIMUM" | "KIND_DENOMINATOR_ABOVE_ZERO" | "KIND_NUMERATOR_WITHIN_DENOMINATOR" | "KIND_CATEGORY_WITHIN_VALUE" | "KIND_CATEGORIES_ADD_UP";
        /** @description Section is a content area of a plan, with its tasks. */
        v1Section: {
            /** @description Code within the plan, such as "1". */
            code: string;
            /** @description Title of the content area. */
            title: string;
            /** @description Tasks of the content area, in the plan's order. */
            tasks?: components["schemas"]["v1Task"][];
            /** @description Units that are not assigned to the whole plan and report on this content area, `units/{unit}`. */
            reportingUnits?: string[];
            /**
             * @description Weight of the content area in per cent (trọng số), a decimal number above 0 with up to 2 decimals. The weights of all
             *     content areas add up to exactly 100, or none has one.
             */
            weight?: string;
        };
        /** @description SectionProgress is how a content area stands. */
        v1SectionProgress: {
            /** @description Code of the content area. */
            section?: string;
            /** @description Its title. */
            title?: string;
            /** @description Its weight in the plan in per cent; empty where none has one. */
            weight?: string;
            summary?: components["schemas"]["v1ProgressSummary"];
        };
        /** @description SectionResult is what was done in one content area. */
        v1SectionResult: {
            /** @description Code of the content area. */
            section: string;
            /** @description The result in words. */
            text: string;
        };
        /** @description SeriesCheck says whether a series is whole. */
        v1SeriesCheck: {
            /** @description True when every entry is there and fits its hashes. */
            intact?: boolean;
            /**
             * Format: int32
             * @description Number of the first entry that does not fit; 0 when the series is intact.
             */
            brokenAt?: number;
        };
        /** @description Session is what a successful sign-in gives. */
        v1Session: {
            /** @description Access token for the metadata `authorization: Bearer …`. */
            accessToken?: string;
            /**
             * Format: date-time
             * @description When the access token stops working.
             */
            accessExpireTime?: string;
            /** @description Buys the next session; works once. */
            refreshToken?: string;
            /**
             * Format: date-time
             * @description When the refresh token stops working.
             */
            refreshExpireTime?: string;
            account?: components["schemas"]["v1Account"];
        };
        /** @description SetDayDecisionsRequest decides days. */
        v1SetDayDecisionsRequest: {
            /** @description The decisions, each for another day, up to 100. */
            dayDecisions: components["schemas"]["v1DayDecision"][];
        };
        /** @description SetDayDecisionsResponse holds what is in force now. */
        v1SetDayDecisionsResponse: {
            /** @description The decisions, in the order asked. */
            dayDecisions?: components["schemas"]["v1DayDecision"][];
        };
        /**
         * @description SheetFormat is a format of tables.
         *
         *      - SHEET_FORMAT_UNSPECIFIED: XLSX.
         *      - SHEET_FORMAT_XLSX: Office Open XML (.xlsx), for Excel and LibreOffice. Numbers are numbers; one with more than 15 digits is a text, because
         *     these programs would change it.
         *      - SHEET_FORMAT_CSV: Comma-separated values (RFC 4180) in UTF-8, for other programs. Numbers have a point and no grouping. A text that a program
         *     could take for a formula has an apostrophe in front.
         * @default SHEET_FORMAT_UNSPECIFIED
         * @enum {string}
         */
        v1SheetFormat: "SHEET_FORMAT_UNSPECIFIED" | "SHEET_FORMAT_XLSX" | "SHEET_FORMAT_CSV";
        /** @description SignInRequest carries a login name and a password. */
        v1SignInRequest: {
            /** @description Login name: the last part of the account's resource name. */
            login: string;
            /** @description Password. Never stored, never logged. */
            password: string;
        };
        /** @description SignOutRequest carries the refresh token of the session to end. */
        v1SignOutRequest: {
            /** @description Refresh token of the session to end. An unknown one is no error. */
            refreshToken: string;
        };
        /** @description SigningKey is a public key. */
        v1SigningKey: {
            /** @description Key id, as in the `kid` header of a token. */
            keyId?: string;
            /**
             * Format: byte
             * @description Ed25519 public key, 32 bytes.
             */
            publicKey?: string;
        };
        /** @description SkippedDay is a day on which nobody works. */
        v1SkippedDay: {
            date?: components["schemas"]["typeDate"];
            /** @description Why nobody works, in Vietnamese, such as "Tết Nguyên đán" or "Nghỉ hằng tuần". */
            reason?: string;
            /** @description The same in English. */
            reasonEn?: string;
            /** @description Where it is laid down, in Vietnamese; empty where that is not known. */
            legalBasis?: string;
        };
        /** @description Split divides a unit among others. It ends on the effective day. */
        v1Split: {
            /** @description The unit that ends, `units/{unit}`. */
            unit: string;
            /**
             * @description Where its parts go, each to another unit, none of them the whole and one of them at most the remainder. A part whose
             *     receiver is not recorded here is left out. The shares that are given add up to 1 at most.
             */
            portions: components["schemas"]["v1Portion"][];
        };
        /** @description Succession says that a unit, or a part of it, went to another one on a day. */
        v1Succession: {
            /** @description The unit before, `units/{unit}`. */
            predecessorUnit?: string;
            /** @description The unit after, `units/{unit}`. */
            successorUnit?: string;
            extent?: components["schemas"]["v1Extent"];
            effectiveDate?: components["schemas"]["typeDate"];
            /** @description The document and the place in it, such as "1656/NQ-UBTVQH15, Điều 1 khoản 118". */
            legalBasis?: string;
            /** @description Share of the people as a person entered it; empty if nobody did. */
            share?: string;
            /** @description The document the share is taken from. */
            shareSource?: string;
            /** @description The reorganisation that says so, `reorganisations/{reorganisation}`. */
            reorganisation?: string;
            /** @description True when the unit before ended with it; false when it gave a part and goes on. */
            predecessorEnds?: boolean;
        };
        /**
         * @description Target is the value an indicator shall reach by the end of a year, or of the period of a reporting rule in that year, for
         *     the whole area of the plan or for one unit. The target of the whole is laid down by itself; it is never made from those of
         *     the units.
         */
        v1Target: {
            /**
             * Format: int32
             * @description Year of the target.
             */
            year?: number;
            /** @description The value, a decimal number; of a RATIO in per cent. */
            value: string;
            /** @description True when the value is only a sample for trying the system out. */
            sample?: boolean;
            /** @description The unit it is set for, `units/{unit}`, one that reports the indicator; empty for the whole area of the plan. */
            unit?: string;
            /** @description Id of the reporting rule whose period it is set for; empty for every period of the year that has none of its own. */
            reportingRule?: string;
        };
        /**
         * @description Task is a piece of work the plan asks for. A task that has a due date or a product is reported on like an indicator: by
         *     the units that owe a report and are named by it, as `lead_unit`, in `participating_units` or in `reporting_units`; by all
         *     units that report on its content area where it names none. On other tasks nothing is asked.
         */
        v1Task: {
            /** @description Code within the plan, such as "1.2". */
            code: string;
            /** @description What is to be done. */
            title: string;
            /** @description Unit in charge of the task, `units/{unit}`; the plan's lead unit if empty. */
            leadUnit?: string;
            /**
             * @description Units that take part, `units/{unit}`; all assigned units if empty. Taking part obliges nobody to send a report; a unit
             *     that owes one says in it how the task stands.
             */
            participatingUnits?: string[];
            /**
             * @description Units that are assigned neither to the whole plan nor to the content area and report on this task, `units/{unit}`.
             *     Of the indicators they give those that name them.
             */
            reportingUnits?: string[];
            dueDate?: components["schemas"]["typeDate"];
            /** @description What shall be there when the task is done (sản phẩm), such as "Quyết định của UBND huyện". */
            product?: string;
        };
        /** @description TaskCounts counts how tasks stand; each unit's part in a task counts once. The first six add up to all parts. */
        v1TaskCounts: {
            /**
             * Format: int32
             * @description Done on time.
             */
            doneOnTime?: number;
            /**
             * Format: int32
             * @description Done late.
             */
            doneLate?: number;
            /**
             * Format: int32
             * @description Not done, but in term.
             */
            inTerm?: number;
            /**
             * Format: int32
             * @description Not done, and overdue.
             */
            overdue?: number;
            /**
             * Format: int32
             * @description Does not concern the unit.
             */
            notApplicable?: number;
            /**
             * Format: int32
             * @description Nothing is known: the unit's report is not in the figures, or does not tell of the task. Never taken for not done.
             */
            notReported?: number;
            /**
             * @description Those done, in per cent of those done or overdue, with 2 decimals: 16,051 done and 223 overdue are 98.63. What is
             *     still in term is not in it. Empty where nothing is done or overdue.
             */
            percentDone?: string;
        };
        /** @description TaskResult is how one task stands, as the unit says. It is told as of the last day of the period's data. */
        v1TaskResult: {
            /** @description Code of the task. */
            task: string;
            state: components["schemas"]["v1TaskResultState"];
            doneDate?: components["schemas"]["typeDate"];
            /** @description The result in words. */
            text?: string;
            /** @description What is done next. */
            nextStep?: string;
        };
        /**
         * @description State is what became of the task.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_DONE: Đã hoàn thành: done.
         *      - STATE_IN_PROGRESS: Đang thực hiện: begun.
         *      - STATE_NOT_STARTED: Chưa thực hiện: not begun.
         *      - STATE_NOT_APPLICABLE: Không áp dụng: the task does not concern the unit; `text` says why. Left out of every count but its own.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1TaskResultState: "STATE_UNSPECIFIED" | "STATE_DONE" | "STATE_IN_PROGRESS" | "STATE_NOT_STARTED" | "STATE_NOT_APPLICABLE";
        /**
         * @description TaskStanding is how a task stands on the last day of the period's data, in the 2 × 2 of government reports: done or not,
         *     in time or not. One function judges it by the task's due date, the day it was done, and the last day of the data.
         *
         *      - TASK_STANDING_UNSPECIFIED: Not a standing.
         *      - TASK_STANDING_DONE_ON_TIME: Hoàn thành đúng hạn: done on the due date or before, or done where no date is set.
         *      - TASK_STANDING_DONE_LATE: Hoàn thành quá hạn: done after the due date.
         *      - TASK_STANDING_IN_TERM: Chưa hoàn thành, trong hạn: not done; the due date is the last day of the data or later, or no date is set.
         *      - TASK_STANDING_OVERDUE: Chưa hoàn thành, quá hạn: not done, and the due date is before the last day of the data.
         * @default TASK_STANDING_UNSPECIFIED
         * @enum {string}
         */
        v1TaskStanding: "TASK_STANDING_UNSPECIFIED" | "TASK_STANDING_DONE_ON_TIME" | "TASK_STANDING_DONE_LATE" | "TASK_STANDING_IN_TERM" | "TASK_STANDING_OVERDUE";
        /** @description TemplatePlaceholder is a placeholder that templates of a kind can have. */
        v1TemplatePlaceholder: {
            /** @description Name, without braces, such as "noi_dung". */
            name?: string;
            /** @description Whether it is filled with paragraphs or tables, and so has to be a paragraph of its own. */
            block?: boolean;
            /**
             * Format: int32
             * @description Which have to be in a template: one of those with the same number, from 1; 0 for one that may be left out.
             */
            needed?: number;
        };
        /** @description Terms are what an act lays down besides its words. */
        v1Terms: {
            /**
             * @description Units the act is about, `units/{unit}`; empty for all units of the period. Of an adoption: the units that the version
             *     no longer names and that are excused by it.
             */
            units?: string[];
            /** @description Parts of the report that have to be mended; empty for the whole report. */
            remarks?: components["schemas"]["v1PartRemark"][];
            /**
             * Format: date-time
             * @description New due time: of an extension, of a return, or the one a unit asks for.
             */
            dueTime?: string;
            /**
             * Format: date-time
             * @description Of a reopening: until when the report stays open; not set for no limit.
             */
            untilTime?: string;
            /** @description Number, symbol and day of the document that decided it; empty if there is none. */
            document?: string;
            /**
             * Format: date-time
             * @description Of an outage: when it began.
             */
            outageStartTime?: string;
            /**
             * Format: date-time
             * @description Of an outage: when it ended.
             */
            outageEndTime?: string;
            counts?: components["schemas"]["v1PeriodCounts"];
            /**
             * Format: int32
             * @description Of an adoption or a taking over: version of the plan.
             */
            planVersion?: number;
            /** @description Of a handing over: units that answer for the report from then on, `units/{unit}`. */
            holders?: string[];
            /** @description Of divided figures: what belongs to which unit. */
            portions?: components["schemas"]["v1FigurePortion"][];
            /** @description Of an act on a recommendation: its id in the report. */
            recommendation?: string;
            /** @description Of a forwarded recommendation: the unit it went to, `units/{unit}`. */
            addressee?: string;
            /** @description Of an acknowledgement or rejection of a dispatched revision: SHA-256 of the revision, in hex. */
            revisionSha256?: string;
        };
        /** @description TextComparison is what a part of the last report said in words, beside what it says in this one. */
        v1TextComparison: {
            source?: components["schemas"]["v1KnownSource"];
            /** @description The part: "sections/{section}", "difficulties", "next_steps" or "proposals". */
            part?: string;
            /** @description What it said. */
            before?: string;
            /** @description What it says now; empty for nothing. */
            after?: string;
        };
        /**
         * @description Timeliness says whether a report came on time. The first submission that was not withdrawn decides; what comes later
         *     never makes an on-time report late. An extension given after a late submission can make it BY_EXTENSION.
         *
         *      - TIMELINESS_UNSPECIFIED: Not a timeliness.
         *      - TIMELINESS_PENDING: Nothing was submitted, and the due time has not passed.
         *      - TIMELINESS_ON_TIME: Đúng hạn: received before the due time.
         *      - TIMELINESS_LATE: Nộp trễ: received at the due time or later.
         *      - TIMELINESS_OVERDUE: Quá hạn: nothing was submitted, and the due time has passed.
         *      - TIMELINESS_BY_EXTENSION: Đúng hạn gia hạn: received at the regular due time or later, and before the extended one.
         *      - TIMELINESS_EXCUSED: Được miễn: the unit was exempted before it submitted anything.
         * @default TIMELINESS_UNSPECIFIED
         * @enum {string}
         */
        v1Timeliness: "TIMELINESS_UNSPECIFIED" | "TIMELINESS_PENDING" | "TIMELINESS_ON_TIME" | "TIMELINESS_LATE" | "TIMELINESS_OVERDUE" | "TIMELINESS_BY_EXTENSION" | "TIMELINESS_EXCUSED";
        /**
         * @description TrackedRecommendation is a recommendation of a submitted report and what became of it: what the report says of it, and the
         *     sum of the entries about it in the series of the report's recommendations.
         *
         *     It is first with the lead unit, or with the issuing authority where that is the addressee: both read every report. Any
         *     other addressee gets to see it, and may answer it, when the lead unit forwards it.
         */
        v1TrackedRecommendation: {
            /** @description Resource name, `plans/{plan}/periods/{period}/reports/{unit}/recommendations/{id}`. */
            name?: string;
            /** @description The unit that asks, `units/{unit}`. */
            unit?: string;
            /** @description Its full official name when the period was opened. */
            unitDisplayName?: string;
            recommendation?: components["schemas"]["v1Recommendation"];
            /**
             * Format: int32
             * @description Number of the submission, in the report's series, that says it in these words.
             */
            entry?: number;
            state?: components["schemas"]["v1TrackedRecommendationState"];
            /** @description Who has it now, `units/{unit}`. */
            withUnit?: string;
            /** @description Full official name of that unit when it got it. */
            withUnitDisplayName?: string;
            /** @description What was done with it, oldest first. */
            acts?: components["schemas"]["v1RecommendationAct"][];
            /** @description True where the unit worded it anew after the newest answer. */
            reworded?: boolean;
            /** @description What the caller may do with it now. */
            allowedActs?: components["schemas"]["v1TrackedRecommendationAct"][];
            /** @description Changes with every entry of the series of the report's recommendations. */
            etag?: string;
        };
        /**
         * @description Act is something a person may do with it.
         *
         *      - ACT_UNSPECIFIED: Not an act.
         *      - ACT_FORWARD: Forward it.
         *      - ACT_ANSWER: Answer it.
         *      - ACT_DECLINE: Decline it.
         *      - ACT_SETTLE: Say that it is settled.
         *      - ACT_CONTEST: Say that the answer does not settle it.
         * @default ACT_UNSPECIFIED
         * @enum {string}
         */
        v1TrackedRecommendationAct: "ACT_UNSPECIFIED" | "ACT_FORWARD" | "ACT_ANSWER" | "ACT_DECLINE" | "ACT_SETTLE" | "ACT_CONTEST";
        /**
         * @description State is what became of it.
         *
         *      - STATE_UNSPECIFIED: Not a state.
         *      - STATE_OPEN: Chưa trả lời: waits for the lead unit or the issuing authority.
         *      - STATE_FORWARDED: Đã chuyển: waits for the unit it was forwarded to.
         *      - STATE_ANSWERED: Đã trả lời: answered; the unit has not said yet whether that settles it.
         *      - STATE_DECLINED: Không chấp nhận: declined, with the reason.
         *      - STATE_SETTLED: Đã giải quyết: the unit said that it is settled.
         *      - STATE_WITHDRAWN: Đã rút: it is in no submission that counts any more, and nobody had answered it.
         * @default STATE_UNSPECIFIED
         * @enum {string}
         */
        v1TrackedRecommendationState: "STATE_UNSPECIFIED" | "STATE_OPEN" | "STATE_FORWARDED" | "STATE_ANSWERED" | "STATE_DECLINED" | "STATE_SETTLED" | "STATE_WITHDRAWN";
        /** @description Transfer gives a part of a unit to another one; both go on. */
        v1Transfer: {
            /** @description The unit that gives, `units/{unit}`. */
            unit: string;
            /** @description Where its parts go, each to another unit: parts of area and people, or area only. */
            portions: components["schemas"]["v1Portion"][];
        };
        /** @description TrendPoint is the value of one year or period. */
        v1TrendPoint: {
            /**
             * Format: int32
             * @description The year.
             */
            year?: number;
            /** @description The period, `plans/{plan}/periods/{period}`; empty where the point is a year. */
            period?: string;
            /** @description Title of the period; empty where the point is a year. */
            periodTitle?: string;
            /**
             * @description The value, a decimal number; of a RATIO in per cent. Empty where there is none. Of a year it is made of the values of its
             *     periods by the indicator's period_aggregation; a year that runs has what was reported so far.
             */
            value?: string;
            /** @description Of a RATIO: what the percentage is made of. */
            numerator?: string;
            /** @description Of a RATIO: what the percentage is made of. */
            denominator?: string;
            gap?: components["schemas"]["v1Gap"];
            /** @description True when all that was reported is that nothing occurred (không phát sinh). The value is 0 then; a RATIO has none. */
            nothingOccurred?: boolean;
            /** @description The value that shall be reached, a decimal number; empty where the plan lays none down. */
            target?: string;
            /** @description True when the target is only a sample. */
            targetSample?: boolean;
            /**
             * Format: int32
             * @description The version of the definition the value was found by, from 1; 0 where nobody was asked.
             */
            definitionVersion?: number;
            /**
             * @description True when the definition (its version, the kind of value or the unit of measure) is another one than at the last point
             *     before that has one: the line breaks here.
             */
            definitionChanged?: boolean;
            /**
             * @description True when the value can be compared with that of the point before, and a line may join them: both have one, by the same
             *     definition, and of units that went whole into the unit.
             */
            joined?: boolean;
            /** @description Units of which a part went into the unit, or that gave parts away. The value is without them, and not comparable. */
            dividedUnits?: components["schemas"]["v1DividedUnit"][];
            /** @description Parts of figures of divided units that are in the value because a person entered them with a document. */
            enteredPortions?: components["schemas"]["v1EnteredPortion"][];
            /**
             * @description Where the value comes from, a row for each period in it, oldest first. A point without a value names the periods that were
             *     looked at.
             */
            sources?: components["schemas"]["v1FigureSource"][];
        };
        /**
         * @description Unit is an authority or an organisation: a city, a district, a commune, a department, an agency.
         *
         *     Names and statistics-office codes are re-used over the years, so the identity of a unit is the id in its resource
         *     name, which is given once and never used again; name, code and parent are attributes with dates. A date range holds
         *     from its first day up to, and not including, the day it ends, in Vietnam time.
         *
         *     A unit is recorded by CreateUnit as it is known, or made by a reorganisation; reorganisations change it from then on.
         *     Those that are planned show in the ranges below, and in what is answered for days from their effective day on.
         */
        v1Unit: {
            /** @description Resource name, `units/{unit}`. */
            name?: string;
            /** @description Short name on the day asked for, such as "Tráng Việt". */
            readonly title?: string;
            /** @description Full official name on the day asked for, such as "Xã Tráng Việt". */
            readonly displayName?: string;
            /** @description The unit above on the day asked for, `units/{unit}`; empty at the top of the tree. */
            readonly parentUnit?: string;
            /** @description Code of the General Statistics Office on the day asked for; empty for units that have none. */
            readonly gsoCode?: string;
            /** @description Level in the administration. Levels are data, so that two-level and three-level administrations are both ordinary. */
            level: string;
            validFrom?: components["schemas"]["typeDate"];
            validTo?: components["schemas"]["typeDate"];
            /** @description The names the unit has had, oldest first. */
            names: components["schemas"]["v1DatedName"][];
            /** @description The statistics-office codes the unit has had, oldest first. No two units have one on the same day. */
            gsoCodes?: components["schemas"]["v1DatedCode"][];
            /** @description The units above it over time, oldest first. */
            parents?: components["schemas"]["v1DatedParent"][];
            /** @description Abbreviation used in document symbols, such as "LĐTBXH"; empty where none is known. */
            symbol?: string;
            /**
             * Format: int32
             * @description Place in official lists; lower first.
             */
            sortOrder?: number;
            /** @description What is known of the record's reliability, such as where its facts come from. Shown to administrators. */
            note?: string;
            /** @description Changes with every change of the unit. */
            readonly etag?: string;
            /** @description The reorganisation that made the unit, `reorganisations/{reorganisation}`; empty for a unit that was recorded. */
            readonly createdBy?: string;
            /**
             * @description The reorganisation that ends the unit, `reorganisations/{reorganisation}`; empty for an end that was recorded with
             *     the unit, and while it has none.
             */
            readonly endedBy?: string;
        };
        /** @description UnitRecommendation is what one unit asks of an authority. */
        v1UnitRecommendation: {
            unit?: components["schemas"]["v1PinnedUnit"];
            /**
             * Format: int32
             * @description Number of the report's entry it comes from.
             */
            entry?: number;
            recommendation?: components["schemas"]["v1Recommendation"];
        };
        /** @description UnitStanding is where one unit's report stood when the revision was compiled. */
        v1UnitStanding: {
            unit?: components["schemas"]["v1PinnedUnit"];
            state?: components["schemas"]["v1ReportState"];
            timeliness?: components["schemas"]["v1Timeliness"];
            /** @description True when the report is in the figures. */
            included?: boolean;
            /**
             * Format: int32
             * @description Number of the submission that is in the figures; 0 if none.
             */
            entry?: number;
            /** @description SHA-256 of that submission's content, in hex; empty if none. */
            contentSha256?: string;
            /**
             * Format: date-time
             * @description When the first submission was received; not set if there was none.
             */
            firstReceiveTime?: string;
        };
        /** @description UnitTask is what one unit said of a task. */
        v1UnitTask: {
            unit?: components["schemas"]["v1PinnedUnit"];
            /**
             * Format: int32
             * @description Number of the report's entry it comes from.
             */
            entry?: number;
            result?: components["schemas"]["v1TaskResult"];
            standing?: components["schemas"]["v1TaskStanding"];
        };
        /** @description UnitText is what one unit wrote. */
        v1UnitText: {
            unit?: components["schemas"]["v1PinnedUnit"];
            /** @description Its words. */
            text?: string;
        };
        /** @description UnitTotals are the figures of one unit. */
        v1UnitTotals: {
            /** @description The unit, `units/{unit}`. */
            unit?: string;
            /** @description Full name on the day, such as "Xã Yên Lãng". */
            displayName?: string;
            /** @description True when the figures are of units that went whole into this one and of nothing else. */
            comparable?: boolean;
            /** @description The units that filed and went whole into this one, itself among them if it was there: their figures are added up. */
            wholeUnits?: string[];
            /**
             * @description The units that filed and of which a part went into this one, or that gave parts away: their figures are named as not
             *     comparable and never divided.
             */
            dividedUnits?: components["schemas"]["v1DividedUnit"][];
            /** @description The totals, one for each indicator that its units are asked for and of which one value can be made, in the plan's order. */
            totals?: components["schemas"]["v1IndicatorTotal"][];
        };
        /** @description UploadAttachmentPartResponse says how far the upload is. */
        v1UploadAttachmentPartResponse: {
            attachment?: components["schemas"]["v1Attachment"];
        };
        /** @description ValueComparison is one thing that is known of a value, and how far the report is from it. */
        v1ValueComparison: {
            source?: components["schemas"]["v1KnownSource"];
            value?: components["schemas"]["v1IndicatorValue"];
            /** @description Code of the dimension, where it is the value of one category; empty for the whole. */
            dimension?: string;
            /** @description Code of the category in it. */
            category?: string;
            /**
             * @description What the report says less what is known, a decimal number; of a ratio in percentage points, from percentages with two decimals,
             *     halves rounded away from zero. "Nothing occurred" counts as 0, but not of a ratio. Empty where either is no number, and where the
             *     two cannot be compared: an indicator that adds up over periods (period_aggregation SUM) with data of clearly more or fewer days,
             *     or one that counts from the start of the year with another part of the year.
             */
            difference?: string;
            /**
             * @description The difference in per cent of the amount of what is known, one decimal, halves rounded away from zero. Empty of a ratio, and where
             *     what is known is 0.
             */
            percentChange?: string;
        };
        /** @description WeekDay is a day counted from the week of the period. */
        v1WeekDay: {
            /**
             * Format: int32
             * @description Weeks after that week, 0 to 8.
             */
            weekOffset?: number;
            /**
             * Format: int32
             * @description Day of the week, 1 for Monday to 7 for Sunday.
             */
            weekday: number;
        };
        /** @description Writing says whether a unit may write a report now. One function answers it for the server and for every page. */
        v1Writing: {
            answer?: components["schemas"]["WritingAnswer"];
            /**
             * Format: date-time
             * @description When the answer changes by itself; not set when it does not.
             */
            untilTime?: string;
        };
        /** @description YearDay is a day counted from the year of the period. */
        v1YearDay: {
            /**
             * Format: int32
             * @description Years after the year of the period: -1, 0 or 1.
             */
            yearOffset?: number;
            /**
             * Format: int32
             * @description Month, 1 to 12.
             */
            month: number;
            /**
             * Format: int32
             * @description Day of the month. A day that does not occur every year (29 February, 31 April) is refused.
             */
            day: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: {
        ReminderServiceRenewCalendarFeedBody: {
            content: {
                "application/json": components["schemas"]["ReminderServiceRenewCalendarFeedBody"];
            };
        };
        ReminderServiceRevokeCalendarFeedBody: {
            content: {
                "application/json": components["schemas"]["ReminderServiceRevokeCalendarFeedBody"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    IdentityService_ListAccounts: {
        parameters: {
            query?: {
                /** @description At most so many accounts: 0 means 100, more than 1,000 means 1,000. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListAccountsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_CreateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description CreateAccountRequest asks for a new account. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1CreateAccountRequest"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Account"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_GetAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Account"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_UpdateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        /** @description The account: display_name, email, grants and disabled are taken as they stand, also when empty; its etag must be the current one. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The person's name, or the system's, as shown to others. */
                    displayName: string;
                    /** @description What the account may do, and for which unit. */
                    grants?: components["schemas"]["v1Grant"][];
                    /** @description True when the account may not sign in. */
                    disabled?: boolean;
                    /** @description True for an account that exists only for demonstration; its password may be public. */
                    demo?: boolean;
                    /**
                     * Format: date-time
                     * @description When the account was made.
                     */
                    readonly createTime?: string;
                    /** @description Changes with every change of the account. */
                    readonly etag?: string;
                    /**
                     * @description Where the person is reminded by mail who has set no address of their own, so that required reminders reach everybody;
                     *     empty for nowhere. Personal data: only administrators, the person and the system's own services read it.
                     */
                    email?: string;
                };
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Account"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    CalendarService_ListCalendarChanges: {
        parameters: {
            query?: {
                /** @description At most so many changes: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListCalendarChangesResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_ReadCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description ReadCalendarRequest carries the token of a calendar's address. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1ReadCalendarRequest"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ReadCalendarResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    CalendarService_GetCalendarYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarYear: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1CalendarYear"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    CalendarService_ListDayDecisions: {
        parameters: {
            query?: {
                /** @description Only the decisions for days of this year; all if 0. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListDayDecisionsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    CalendarService_RevokeDayDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dayDecision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarServiceRevokeDayDecisionBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1CalendarDay"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    CalendarService_SetDayDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description SetDayDecisionsRequest decides days. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1SetDayDecisionsRequest"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1SetDayDecisionsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ListLastSubmissions: {
        parameters: {
            query: {
                /** @description Names of the units, `units/{unit}`, at most 500. Whether they exist is not looked at. */
                units: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListLastSubmissionsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_GetMailTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailTemplate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1MailTemplate"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_UpdateMailTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailTemplate: string;
            };
            cookie?: never;
        };
        /** @description The text; the etag must be the current one. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The subject; line breaks become blanks. */
                    subject?: string;
                    /** @description The body, plain text. */
                    body?: string;
                    /** @description Etag of the text; empty while the text shipped with the system counts. */
                    etag?: string;
                };
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1MailTemplate"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_PreviewMailTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailTemplate: string;
            };
            cookie?: never;
        };
        /** @description The text. Its etag is not looked at. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The subject; line breaks become blanks. */
                    subject?: string;
                    /** @description The body, plain text. */
                    body?: string;
                    /** @description Etag of the text; empty while the text shipped with the system counts. */
                    etag?: string;
                };
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PreviewMailTemplateResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_GetNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1NotificationSettings"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_UpdateNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The settings, whole; the etag must be the current one. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1NotificationSettings"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1NotificationSettings"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_ListNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListNotificationsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_MarkNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description MarkNotificationsReadRequest names notifications. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1MarkNotificationsReadRequest"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ListOutages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListOutagesResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_DeclareOutage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description DeclareOutageRequest declares an outage of the system. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1DeclareOutageRequest"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Outage"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_ListPlans: {
        parameters: {
            query?: {
                /** @description At most so many plans: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListPlansResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_CreatePlan: {
        parameters: {
            query: {
                /** @description Id: small letters, digits and hyphens, up to 63, such as "272-kh-ubnd-2018". */
                planId: string;
                /** @description True to check everything and store nothing. */
                validateOnly?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The plan; only its content is taken. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1Plan"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Plan"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_GetPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Plan"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_UpdatePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        /** @description The plan: its content is taken; its etag must be the current one. */
        requestBody: {
            content: {
                "application/json": {
                    state?: components["schemas"]["v1PlanState"];
                    /**
                     * Format: int32
                     * @description Number of the version in force: 0 for a draft, 1 once issued, one more with each amendment.
                     */
                    readonly version?: number;
                    content: components["schemas"]["v1PlanContent"];
                    /**
                     * Format: date-time
                     * @description When the plan was first stored.
                     */
                    readonly createTime?: string;
                    /**
                     * Format: date-time
                     * @description When the plan last changed.
                     */
                    readonly updateTime?: string;
                    /** @description Changes with every change of the plan. */
                    readonly etag?: string;
                };
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Plan"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    AnalysisService_GetIndicatorTrend: {
        parameters: {
            query?: {
                /** @description The unit, `units/{unit}`; empty for the whole. */
                unit?: string;
                "asOf.year"?: number;
                "asOf.month"?: number;
                "asOf.day"?: number;
                /** @description Id of a reporting rule, for a point for each of its periods; empty for a point for each year. */
                reportingRule?: string;
                /** @description First year; 0 for the plan's first. */
                firstYear?: number;
                /** @description Last year; 0 for the plan's last. */
                lastYear?: number;
            };
            header?: never;
            path: {
                /** @description Code of the indicator. */
                indicator: string;
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1IndicatorTrend"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    SheetService_ExportIndicatorTrend: {
        parameters: {
            query?: {
                /** @description The unit, `units/{unit}`; empty for the whole. */
                unit?: string;
                "asOf.year"?: number;
                "asOf.month"?: number;
                "asOf.day"?: number;
                /** @description Id of a reporting rule, for a row for each of its periods; empty for a row for each year. */
                reportingRule?: string;
                /** @description First year; 0 for the plan's first. */
                firstYear?: number;
                /** @description Last year; 0 for the plan's last. */
                lastYear?: number;
                /**
                 * @description Format of the file.
                 *
                 *      - SHEET_FORMAT_UNSPECIFIED: XLSX.
                 *      - SHEET_FORMAT_XLSX: Office Open XML (.xlsx), for Excel and LibreOffice. Numbers are numbers; one with more than 15 digits is a text, because
                 *     these programs would change it.
                 *      - SHEET_FORMAT_CSV: Comma-separated values (RFC 4180) in UTF-8, for other programs. Numbers have a point and no grouping. A text that a program
                 *     could take for a formula has an apostrophe in front.
                 */
                format?: "SHEET_FORMAT_UNSPECIFIED" | "SHEET_FORMAT_XLSX" | "SHEET_FORMAT_CSV";
            };
            header?: never;
            path: {
                /** @description Code of the indicator. */
                indicator: string;
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ListPeriods: {
        parameters: {
            query?: {
                /** @description At most so many periods: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListPeriodsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_GetPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Period"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_GetBoard: {
        parameters: {
            query?: {
                /**
                 * @description By which units the rows are counted besides. Not set is as filed: there are no groups then.
                 *
                 *      - BOUNDARY_BASIS_UNSPECIFIED: As filed.
                 *      - BOUNDARY_BASIS_AS_FILED: By the units that filed.
                 *      - BOUNDARY_BASIS_AS_OF: By the units of a day.
                 *      - BOUNDARY_BASIS_TODAY: By the units of today, in Vietnam time.
                 */
                basis?: "BOUNDARY_BASIS_UNSPECIFIED" | "BOUNDARY_BASIS_AS_FILED" | "BOUNDARY_BASIS_AS_OF" | "BOUNDARY_BASIS_TODAY";
                "asOf.year"?: number;
                "asOf.month"?: number;
                "asOf.day"?: number;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Board"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    BulkImportService_ListBulkImports: {
        parameters: {
            query?: {
                /** @description How many to answer at most: 50 if 0, at most 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListBulkImportsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    BulkImportService_CreateBulkImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkImportServiceCreateBulkImportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1BulkImport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    BulkImportService_GetBulkImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                bulkImport: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1BulkImport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    BulkImportService_ListBulkImportFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                bulkImport: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListBulkImportFaultsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    BulkImportService_CancelBulkImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                bulkImport: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkImportServiceCancelBulkImportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1BulkImport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    BulkImportService_ConfirmBulkImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                bulkImport: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkImportServiceConfirmBulkImportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1BulkImport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    BulkImportService_RunBulkImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                bulkImport: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkImportServiceRunBulkImportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1BulkImport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    BulkImportService_UploadBulkImportPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                bulkImport: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkImportServiceUploadBulkImportPartBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1BulkImport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ConsolidationService_GetConsolidatedDraft: {
        parameters: {
            query?: {
                /** @description Number of the version; 0 for the newest. */
                version?: number;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ConsolidatedDraft"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ConsolidationService_UpdateConsolidatedDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsolidationServiceUpdateConsolidatedDraftBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ConsolidatedDraft"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ConsolidationService_ListConsolidatedDraftVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListConsolidatedDraftVersionsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_GetConsolidatedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ConsolidatedReport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ListConsolidatedReportEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListConsolidatedReportEntriesResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ListFigureContributions: {
        parameters: {
            query?: {
                /** @description At most so many: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                /** @description Code of the indicator. */
                indicator: string;
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListFigureContributionsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ConsolidationService_AcknowledgeDispatchedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsolidationServiceAcknowledgeDispatchedReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ConsolidatedReport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ApproveConsolidatedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceApproveConsolidatedReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ConsolidatedReport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_CompileConsolidatedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceCompileConsolidatedReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ConsolidatedReport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_DispatchConsolidatedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceDispatchConsolidatedReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ConsolidatedReport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ExportService_ExportConsolidatedReport: {
        parameters: {
            query?: {
                /**
                 * @description Format of the file; PDF if not given.
                 *
                 *      - DOCUMENT_FORMAT_UNSPECIFIED: PDF.
                 *      - DOCUMENT_FORMAT_PDF: PDF, fonts embedded; text can be searched and copied.
                 *      - DOCUMENT_FORMAT_DOCX: Office Open XML (.docx), for Word and LibreOffice.
                 */
                format?: "DOCUMENT_FORMAT_UNSPECIFIED" | "DOCUMENT_FORMAT_PDF" | "DOCUMENT_FORMAT_DOCX";
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    SheetService_ExportConsolidatedTables: {
        parameters: {
            query?: {
                /**
                 * @description Format of the file.
                 *
                 *      - SHEET_FORMAT_UNSPECIFIED: XLSX.
                 *      - SHEET_FORMAT_XLSX: Office Open XML (.xlsx), for Excel and LibreOffice. Numbers are numbers; one with more than 15 digits is a text, because
                 *     these programs would change it.
                 *      - SHEET_FORMAT_CSV: Comma-separated values (RFC 4180) in UTF-8, for other programs. Numbers have a point and no grouping. A text that a program
                 *     could take for a formula has an apostrophe in front.
                 */
                format?: "SHEET_FORMAT_UNSPECIFIED" | "SHEET_FORMAT_XLSX" | "SHEET_FORMAT_CSV";
                /**
                 * @description The table, of a .csv file; an .xlsx file has all of them.
                 *
                 *      - TABLE_UNSPECIFIED: FIGURES.
                 *      - TABLE_FIGURES: Indicators with their totals and breakdowns.
                 *      - TABLE_CONTRIBUTIONS: What each unit gave for each indicator.
                 *      - TABLE_TASKS: Tasks, with how many units stand where.
                 *      - TABLE_UNITS: Units, with when they reported.
                 */
                table?: "TABLE_UNSPECIFIED" | "TABLE_FIGURES" | "TABLE_CONTRIBUTIONS" | "TABLE_TASKS" | "TABLE_UNITS";
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_PreflightConsolidatedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PreflightConsolidatedReportResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ConsolidationService_RejectDispatchedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsolidationServiceRejectDispatchedReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ConsolidatedReport"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ListPeriodEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListPeriodEntriesResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    FindingService_ListPeriodFindings: {
        parameters: {
            query?: {
                /** @description At most so many: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. Reports that came in between can move what is found. */
                pageToken?: string;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListPeriodFindingsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    AnalysisService_GetPeriodProgress: {
        parameters: {
            query?: {
                /** @description A unit that owes a report in the period, `units/{unit}`; empty for the whole. */
                unit?: string;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodProgress"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReferenceValueService_ListReferenceValues: {
        parameters: {
            query?: {
                /** @description The unit, `units/{unit}`; empty for all units. */
                unit?: string;
                /** @description How many units' values to answer at most, all values of each: 50 if 0, at most 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListReferenceValuesResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_ListReminders: {
        parameters: {
            query?: {
                /** @description The reminders of at most so many reports: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListRemindersResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_GetReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Report"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    AttachmentService_ListAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListAttachmentsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    AttachmentService_ReadAttachment: {
        parameters: {
            query?: {
                /** @description Number of the part, from 0, as in UploadAttachmentPartRequest. */
                part?: number;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ReadAttachmentResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    AttachmentService_UploadAttachmentPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentServiceUploadAttachmentPartBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1UploadAttachmentPartResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_GetReportDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ReportDraft"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_SaveReportDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        /** @description The draft. */
        requestBody: {
            content: {
                "application/json": {
                    content: components["schemas"]["v1ReportContent"];
                    /** @description Account that saved it last, `accounts/{account}`. */
                    readonly savedBy?: string;
                    /**
                     * Format: date-time
                     * @description When it was saved last; not set for a draft that was never saved.
                     */
                    readonly saveTime?: string;
                    /** @description Changes with every save; empty for a draft that was never saved. A save must carry the one it read. */
                    etag?: string;
                };
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ReportDraft"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    LevelService_ListDrawableReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListDrawableReportsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ListReportEntries: {
        parameters: {
            query?: {
                /** @description True to get content and canonical_content of every entry. */
                withContent?: boolean;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListReportEntriesResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    LevelService_ListDrawnContributions: {
        parameters: {
            query?: {
                /** @description At most so many: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                /** @description Code of the indicator in the submission. */
                indicator: string;
                plan: string;
                period: string;
                report: string;
                entrie: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListDrawnContributionsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    FindingService_ListReportFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListReportFindingsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PrefillService_GetReportPrefill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ReportPrefill"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_GetReceipt: {
        parameters: {
            query?: {
                /** @description The request_id of the submission; the newest submission if empty. */
                requestId?: string;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Receipt"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    RecommendationService_ListRecommendationEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListRecommendationEntriesResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    RecommendationService_ListRecommendations: {
        parameters: {
            query?: {
                /**
                 * @description Only those in one of these states; all where none is given.
                 *
                 *      - STATE_UNSPECIFIED: Not a state.
                 *      - STATE_OPEN: Chưa trả lời: waits for the lead unit or the issuing authority.
                 *      - STATE_FORWARDED: Đã chuyển: waits for the unit it was forwarded to.
                 *      - STATE_ANSWERED: Đã trả lời: answered; the unit has not said yet whether that settles it.
                 *      - STATE_DECLINED: Không chấp nhận: declined, with the reason.
                 *      - STATE_SETTLED: Đã giải quyết: the unit said that it is settled.
                 *      - STATE_WITHDRAWN: Đã rút: it is in no submission that counts any more, and nobody had answered it.
                 */
                states?: ("STATE_UNSPECIFIED" | "STATE_OPEN" | "STATE_FORWARDED" | "STATE_ANSWERED" | "STATE_DECLINED" | "STATE_SETTLED" | "STATE_WITHDRAWN")[];
                /** @description Only those that this unit has, `units/{unit}`; empty for all. */
                withUnit?: string;
                /** @description At most so many: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListRecommendationsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    RecommendationService_GetRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
                recommendation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1TrackedRecommendation"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    RecommendationService_AnswerRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
                recommendation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationServiceAnswerRecommendationBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1TrackedRecommendation"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    RecommendationService_ContestRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
                recommendation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationServiceContestRecommendationBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1TrackedRecommendation"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    RecommendationService_DeclineRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
                recommendation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationServiceDeclineRecommendationBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1TrackedRecommendation"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    RecommendationService_ForwardRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
                recommendation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationServiceForwardRecommendationBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1TrackedRecommendation"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    RecommendationService_SettleRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
                recommendation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationServiceSettleRecommendationBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1TrackedRecommendation"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_AcceptReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceAcceptReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Report"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    FindingService_CompareReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ReportComparison"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_DeclineRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceDeclineRequestBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Report"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ExportService_ExportReport: {
        parameters: {
            query?: {
                /**
                 * @description Format of the file; PDF if not given.
                 *
                 *      - DOCUMENT_FORMAT_UNSPECIFIED: PDF.
                 *      - DOCUMENT_FORMAT_PDF: PDF, fonts embedded; text can be searched and copied.
                 *      - DOCUMENT_FORMAT_DOCX: Office Open XML (.docx), for Word and LibreOffice.
                 */
                format?: "DOCUMENT_FORMAT_UNSPECIFIED" | "DOCUMENT_FORMAT_PDF" | "DOCUMENT_FORMAT_DOCX";
                /** @description True for what the unit is writing, as far as it is saved; only the unit itself may. False for the submission made last. */
                draft?: boolean;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    SheetService_ExportReportForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    SheetService_ImportReportForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SheetServiceImportReportFormBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ImportReportFormResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ReopenReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceReopenReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Report"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_RequestExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceRequestExtensionBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Report"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_RequestReopening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceRequestReopeningBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Report"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ReturnReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceReturnReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Report"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_SubmitReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceSubmitReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Receipt"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_WithdrawReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceWithdrawReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Report"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_GetPeriodStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_GetPeriodTotals: {
        parameters: {
            query?: {
                /**
                 * @description By which units the figures are added up. Not set is as filed.
                 *
                 *      - BOUNDARY_BASIS_UNSPECIFIED: As filed.
                 *      - BOUNDARY_BASIS_AS_FILED: By the units that filed.
                 *      - BOUNDARY_BASIS_AS_OF: By the units of a day.
                 *      - BOUNDARY_BASIS_TODAY: By the units of today, in Vietnam time.
                 */
                basis?: "BOUNDARY_BASIS_UNSPECIFIED" | "BOUNDARY_BASIS_AS_FILED" | "BOUNDARY_BASIS_AS_OF" | "BOUNDARY_BASIS_TODAY";
                "asOf.year"?: number;
                "asOf.month"?: number;
                "asOf.day"?: number;
                /** @description True to add shares that persons entered with a reorganisation. Such totals are estimates, and marked. */
                useShares?: boolean;
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodTotals"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_AdoptPlanVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceAdoptPlanVersionBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_CertifyPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceCertifyPeriodBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_DivideFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceDivideFiguresBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_EndExemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceEndExemptionBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ExemptReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceExemptReportsBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    SheetService_ExportBoard: {
        parameters: {
            query?: {
                /**
                 * @description Format of the file.
                 *
                 *      - SHEET_FORMAT_UNSPECIFIED: XLSX.
                 *      - SHEET_FORMAT_XLSX: Office Open XML (.xlsx), for Excel and LibreOffice. Numbers are numbers; one with more than 15 digits is a text, because
                 *     these programs would change it.
                 *      - SHEET_FORMAT_CSV: Comma-separated values (RFC 4180) in UTF-8, for other programs. Numbers have a point and no grouping. A text that a program
                 *     could take for a formula has an apostrophe in front.
                 */
                format?: "SHEET_FORMAT_UNSPECIFIED" | "SHEET_FORMAT_XLSX" | "SHEET_FORMAT_CSV";
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    SheetService_ExportPeriodProgress: {
        parameters: {
            query?: {
                /** @description A unit that owes a report in the period, `units/{unit}`; empty for the whole. */
                unit?: string;
                /**
                 * @description Format of the file.
                 *
                 *      - SHEET_FORMAT_UNSPECIFIED: XLSX.
                 *      - SHEET_FORMAT_XLSX: Office Open XML (.xlsx), for Excel and LibreOffice. Numbers are numbers; one with more than 15 digits is a text, because
                 *     these programs would change it.
                 *      - SHEET_FORMAT_CSV: Comma-separated values (RFC 4180) in UTF-8, for other programs. Numbers have a point and no grouping. A text that a program
                 *     could take for a formula has an apostrophe in front.
                 */
                format?: "SHEET_FORMAT_UNSPECIFIED" | "SHEET_FORMAT_XLSX" | "SHEET_FORMAT_CSV";
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    SheetService_ExportPeriodTotals: {
        parameters: {
            query?: {
                /**
                 * @description By which units the figures are added up. Not set is as filed.
                 *
                 *      - BOUNDARY_BASIS_UNSPECIFIED: As filed.
                 *      - BOUNDARY_BASIS_AS_FILED: By the units that filed.
                 *      - BOUNDARY_BASIS_AS_OF: By the units of a day.
                 *      - BOUNDARY_BASIS_TODAY: By the units of today, in Vietnam time.
                 */
                basis?: "BOUNDARY_BASIS_UNSPECIFIED" | "BOUNDARY_BASIS_AS_FILED" | "BOUNDARY_BASIS_AS_OF" | "BOUNDARY_BASIS_TODAY";
                "asOf.year"?: number;
                "asOf.month"?: number;
                "asOf.day"?: number;
                /** @description True to add shares that persons entered with a reorganisation. Such totals are estimates, and marked. */
                useShares?: boolean;
                /**
                 * @description Format of the file.
                 *
                 *      - SHEET_FORMAT_UNSPECIFIED: XLSX.
                 *      - SHEET_FORMAT_XLSX: Office Open XML (.xlsx), for Excel and LibreOffice. Numbers are numbers; one with more than 15 digits is a text, because
                 *     these programs would change it.
                 *      - SHEET_FORMAT_CSV: Comma-separated values (RFC 4180) in UTF-8, for other programs. Numbers have a point and no grouping. A text that a program
                 *     could take for a formula has an apostrophe in front.
                 */
                format?: "SHEET_FORMAT_UNSPECIFIED" | "SHEET_FORMAT_XLSX" | "SHEET_FORMAT_CSV";
            };
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ExtendReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceExtendReportsBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_HandOverReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceHandOverReportBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_LiftCertification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceLiftCertificationBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_TakeOverPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceTakeOverPeriodBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PeriodStanding"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_OpenPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportingServiceOpenPeriodBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Period"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_PreviewPeriods: {
        parameters: {
            query: {
                /** @description Year of the periods. */
                year: number;
            };
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PreviewPeriodsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_GetReminderRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ReminderRules"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_UpdateReminderRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        /** @description The rules, whole; the etag must be the current one. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description How many days before the last day on which the report is on time the unit is reminded, for example 15, 7, 3 and 1. */
                    beforeDays?: number[];
                    /** @description Whether the unit is reminded on that last day. Nobody can switch this one off for themselves. */
                    onTheDay?: boolean;
                    /**
                     * Format: int32
                     * @description On how many days after the last day a unit that is late is reminded, once a day. 0 for none.
                     */
                    lateDays?: number;
                    /**
                     * Format: int32
                     * @description After how many days late the unit's leader is told. 0 for never. Nobody can switch this one off for themselves.
                     */
                    leaderAfterDays?: number;
                    /**
                     * Format: int32
                     * @description After how many days late the lead unit of the plan is told. 0 for never. Nobody can switch this one off.
                     */
                    leadUnitAfterDays?: number;
                    /** @description Whether the days are working days instead of days. */
                    workingDays?: boolean;
                    /**
                     * Format: int32
                     * @description Hour of the day (0 to 23) from which the reminders of a day are sent. Not a quiet hour.
                     */
                    hour?: number;
                    /**
                     * Format: int32
                     * @description From this hour of the day until `quiet_until_hour` nothing is sent; what becomes due then is sent afterwards. The same
                     *     hour twice means that there are no quiet hours.
                     */
                    quietFromHour?: number;
                    /**
                     * Format: int32
                     * @description The hour at which sending begins again.
                     */
                    quietUntilHour?: number;
                    /** @description Etag of the rules; empty while the plan has none of its own and the default ones count. */
                    etag?: string;
                };
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ReminderRules"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_ListPlanVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListPlanVersionsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_GetPlanVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1PlanVersion"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_AmendPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanServiceAmendPlanBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Plan"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_ClosePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanServiceClosePlanBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Plan"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_ExportPlan: {
        parameters: {
            query?: {
                /**
                 * @description Format of the file; PDF if not given.
                 *
                 *      - FORMAT_UNSPECIFIED: PDF.
                 *      - FORMAT_PDF: PDF, fonts embedded; text can be searched and copied.
                 *      - FORMAT_DOCX: Office Open XML (.docx), for Word and LibreOffice.
                 */
                format?: "FORMAT_UNSPECIFIED" | "FORMAT_PDF" | "FORMAT_DOCX";
                /** @description Number of the version; 0 for the plan as GetPlan shows it. NOT_FOUND if there is none. */
                version?: number;
            };
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_ExportPlanSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["apiHttpBody"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_IssuePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanServiceIssuePlanBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Plan"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    PlanService_ReadPlanSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanServiceReadPlanSheetBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ReadPlanSheetResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ListReceiptKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListReceiptKeysResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    UnitService_ListReorganisations: {
        parameters: {
            query?: {
                /** @description At most so many: 0 means 100, more than 1,000 means 1,000. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListReorganisationsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    UnitService_CreateReorganisation: {
        parameters: {
            query: {
                /** @description The permanent id: small letters, digits and hyphens, up to 63, such as "nq-1656-nq-ubtvqh15". */
                reorganisationId: string;
                /** @description True to find all faults without storing anything. What is answered has no times and account then. */
                validateOnly?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The reorganisation to enter. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1Reorganisation"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Reorganisation"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    UnitService_GetReorganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reorganisation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Reorganisation"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    UnitService_CancelReorganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reorganisation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitServiceCancelReorganisationBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Reorganisation"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_ListRoleHolders: {
        parameters: {
            query: {
                /**
                 * @description The roles.
                 *
                 *      - ROLE_UNSPECIFIED: Not a role; refused wherever a role is asked for.
                 *      - ROLE_UNIT_OFFICER: Unit officer (chuyên viên): drafts the reports of the unit.
                 *      - ROLE_UNIT_LEADER: Unit leader (lãnh đạo đơn vị): drafts and submits the reports of the unit.
                 *      - ROLE_LEAD_REVIEWER: Reviewer at a lead unit (cơ quan chủ trì): opens periods, returns, accepts and consolidates for the plans that
                 *     unit leads.
                 *      - ROLE_LEADERSHIP: Leadership of the issuing authority (lãnh đạo UBND): issues plans, approves consolidated reports, sees everything
                 *     of the plans its authority issued.
                 *      - ROLE_CITY_CLIENT: Client system of the level above (hệ thống của thành phố): reads the consolidated reports dispatched to its unit.
                 *      - ROLE_ADMINISTRATOR: Administrator (quản trị hệ thống): keeps units and accounts; has no part in plans and reports.
                 *      - ROLE_SERVICE: A service of this system itself (dịch vụ nội bộ), when nobody is calling it: learns who is to be reminded, and where.
                 *     Not for people.
                 *      - ROLE_CLERK: Clerk of an office (văn thư): numbers, dates and issues its documents, and keeps its register of outgoing documents.
                 */
                roles: ("ROLE_UNSPECIFIED" | "ROLE_UNIT_OFFICER" | "ROLE_UNIT_LEADER" | "ROLE_LEAD_REVIEWER" | "ROLE_LEADERSHIP" | "ROLE_CITY_CLIENT" | "ROLE_ADMINISTRATOR" | "ROLE_SERVICE" | "ROLE_CLERK")[];
                /** @description Looks at so many accounts: 0 means 100, more than 1,000 means 1,000. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListRoleHoldersResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_GetMyAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Account"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_ChangeMyPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description ChangeMyPasswordRequest carries the old and the new password. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1ChangeMyPasswordRequest"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_RefreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description RefreshSessionRequest carries a refresh token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1RefreshSessionRequest"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Session"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_SignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description SignInRequest carries a login name and a password. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1SignInRequest"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Session"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description SignOutRequest carries the refresh token of the session to end. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1SignOutRequest"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    IdentityService_ListSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListSigningKeysResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    UnitService_ListSuccessions: {
        parameters: {
            query?: {
                /** @description The unit, `units/{unit}`; empty for all units. */
                unit?: string;
                "after.year"?: number;
                "after.month"?: number;
                "after.day"?: number;
                "asOf.year"?: number;
                "asOf.month"?: number;
                "asOf.day"?: number;
                /** @description At most so many: 0 means 100, more than 1,000 means 1,000. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListSuccessionsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    UnitService_ListUnits: {
        parameters: {
            query?: {
                /** @description Only the units directly below this one, `units/{unit}`; all units if empty. */
                parentUnit?: string;
                "asOf.year"?: number;
                "asOf.month"?: number;
                "asOf.day"?: number;
                /** @description At most so many units: 0 means 100, more than 1,000 means 1,000. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before, asked with the same other fields. */
                pageToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListUnitsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    UnitService_CreateUnit: {
        parameters: {
            query: {
                /** @description The permanent id: small letters, digits and hyphens, up to 63. */
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The unit to add. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["v1Unit"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Unit"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    UnitService_GetUnit: {
        parameters: {
            query?: {
                "asOf.year"?: number;
                "asOf.month"?: number;
                "asOf.day"?: number;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Unit"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    RecommendationService_ListAddressedRecommendations: {
        parameters: {
            query?: {
                /** @description At most so many: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListAddressedRecommendationsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_GetCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1CalendarFeed"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_RenewCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ReminderServiceRenewCalendarFeedBody"];
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1CalendarFeed"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_RevokeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ReminderServiceRevokeCalendarFeedBody"];
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1CalendarFeed"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReportingService_ListDispatchedReports: {
        parameters: {
            query?: {
                /** @description At most so many: 0 means 50, more than 200 means 200. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListDispatchedReportsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_ListDocuments: {
        parameters: {
            query?: {
                /** @description At most so many documents: 0 means 50, more than 200 means 200. A page may hold fewer. */
                pageSize?: number;
                /** @description Where to go on: `next_page_token` of the page before. */
                pageToken?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListDocumentsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_CreateDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceCreateDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_GetDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_ListDocumentEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListDocumentEntriesResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_GetDocumentFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1DocumentFile"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_ApproveDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceApproveDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_CancelDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceCancelDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_CheckDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceCheckDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_IssueDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceIssueDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_NumberDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceNumberDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_PrepareDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServicePrepareDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_ReturnDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceReturnDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_ReviseDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceReviseDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_SendDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceSendDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_SignDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceSignDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_VerifyDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1DocumentVerification"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_WithdrawDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceWithdrawDocumentBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1Document"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_GetCalendarFeed2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1CalendarFeed"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_RenewCalendarFeed2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ReminderServiceRenewCalendarFeedBody"];
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1CalendarFeed"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    ReminderService_RevokeCalendarFeed2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ReminderServiceRevokeCalendarFeedBody"];
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1CalendarFeed"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_GetOfficeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1OfficeSettings"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_UpdateOfficeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        /** @description The settings as they shall be, all of them, with the etag that was read; without one if they were never saved. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the office as its documents have it, such as "Ủy ban nhân dân xã Mẫu". */
                    agencyName: string;
                    /** @description Name of the office directly above; empty for one that names none, such as a people's committee. */
                    superiorName?: string;
                    /** @description Place name (địa danh): the official name of the administrative unit where the office sits. */
                    placeName: string;
                    /** @description Abbreviation of the office in symbols, such as "UBND" in 05/BC-UBND. Letters, digits and single hyphens. */
                    abbreviation: string;
                    numberScheme: components["schemas"]["OfficeSettingsNumberScheme"];
                    /**
                     * Format: date-time
                     * @description When they were saved last; not set if nobody saved them.
                     */
                    readonly updateTime?: string;
                    /** @description Who saved them, `accounts/{account}`. */
                    readonly updatedBy?: string;
                    /** @description Changes with every change; to be sent back with an update. */
                    etag?: string;
                };
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1OfficeSettings"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_GetOfficeTemplate: {
        parameters: {
            query?: {
                /** @description Number of the version to read; 0 for the one in force. NOT_FOUND for one that is not there or holds no file. */
                version?: number;
            };
            header?: never;
            path: {
                unit: string;
                officeTemplate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1OfficeTemplate"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_SetOfficeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                officeTemplate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceSetOfficeTemplateBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1OfficeTemplate"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_DeleteOfficeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                officeTemplate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentServiceDeleteOfficeTemplateBody"];
            };
        };
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1OfficeTemplate"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_GetExampleTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                officeTemplate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ExampleTemplate"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    DocumentService_ListRegisterEntries: {
        parameters: {
            query: {
                /** @description Calendar year. */
                year: number;
                /** @description Series: BC, CV, or VB where all documents have one; all series of the year if empty. */
                group?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1ListRegisterEntriesResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
    UnitService_BatchGetUnits: {
        parameters: {
            query: {
                /** @description Names of the units, `units/{unit}`, up to 500. */
                names: string[];
                "asOf.year"?: number;
                "asOf.month"?: number;
                "asOf.day"?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["v1BatchGetUnitsResponse"];
                };
            };
            /** @description An unexpected error response. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["rpcStatus"];
                };
            };
        };
    };
}
