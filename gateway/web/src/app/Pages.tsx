import { Link, Route, Routes } from 'react-router';
import { ProgressPage } from '../analysis/ProgressPage';
import { TrendPage } from '../analysis/TrendPage';
import { CalendarPage } from '../calendar/CalendarPage';
import { ConsolidatedPage } from '../consolidated/ConsolidatedPage';
import { NarrativePage } from '../consolidated/NarrativePage';
import { ProvenancePage } from '../consolidated/ProvenancePage';
import { OutagesPage } from '../decide/OutagesPage';
import { DocumentPage } from '../document/DocumentPage';
import { DocumentsPage, MyDocumentsPage } from '../document/DocumentsPage';
import { DraftDocumentPage } from '../document/DraftDocumentPage';
import { OfficePage } from '../document/OfficePage';
import { ReminderSettingsPage } from '../notification/ReminderSettingsPage';
import { BoardPage } from '../period/BoardPage';
import { HomePage } from '../period/HomePage';
import { PlanPage } from '../period/PlanPage';
import { PlansPage } from '../period/PlansPage';
import { AddressedPage, RecommendationsPage } from '../recommendation/RecommendationsPage';
import { MailTextsPage } from '../reminder/MailTextsPage';
import { RulesPage } from '../reminder/RulesPage';
import { ReorganisationPage } from '../reorganisation/ReorganisationPage';
import { ReorganisationsPage } from '../reorganisation/ReorganisationsPage';
import { UnitPage } from '../reorganisation/UnitPage';
import { CrossingPage } from '../report/CrossingPage';
import { DraftPage } from '../report/DraftPage';
import { ReportPage } from '../report/ReportPage';
import { useText } from '../text/text';
import { TotalsPage } from '../totals/TotalsPage';
import { PageTitle } from './PageTitle';

/** Which page stands at which path. The page of a resource has the resource's name as its path. */
export function Pages() {
  return (
    <Routes>
      <Route index element={<HomePage />} />
      <Route path="plans" element={<PlansPage />} />
      <Route path="plans/:plan" element={<PlanPage />} />
      <Route path="plans/:plan/periods/:period" element={<BoardPage />} />
      <Route path="plans/:plan/periods/:period/reports/:report" element={<ReportPage />} />
      <Route path="plans/:plan/periods/:period/reports/:report/draft" element={<DraftPage />} />
      <Route path="plans/:plan/periods/:period/consolidatedReport" element={<ConsolidatedPage />} />
      <Route path="plans/:plan/periods/:period/consolidatedDraft" element={<NarrativePage />} />
      <Route path="plans/:plan/periods/:period/consolidatedReport/figures/:indicator" element={<ProvenancePage />} />
      <Route path="plans/:plan/periods/:period/progress" element={<ProgressPage />} />
      <Route path="plans/:plan/indicators/:indicator" element={<TrendPage />} />
      <Route path="plans/:plan/periods/:period/findings" element={<CrossingPage />} />
      <Route path="plans/:plan/periods/:period/totals" element={<TotalsPage />} />
      <Route path="plans/:plan/periods/:period/recommendations" element={<RecommendationsPage />} />
      <Route path="units/:unit/recommendations" element={<AddressedPage />} />
      <Route path="calendarYears" element={<CalendarPage />} />
      <Route path="calendarYears/:year" element={<CalendarPage />} />
      <Route path="outages" element={<OutagesPage />} />
      <Route path="reorganisations" element={<ReorganisationsPage />} />
      <Route path="reorganisations/:reorganisation" element={<ReorganisationPage />} />
      <Route path="units/:unit" element={<UnitPage />} />
      <Route path="documents" element={<MyDocumentsPage />} />
      <Route path="units/:unit/documents" element={<DocumentsPage />} />
      <Route path="units/:unit/documents/:document" element={<DocumentPage />} />
      <Route path="units/:unit/officeSettings" element={<OfficePage />} />
      <Route path="units/:unit/draftDocument" element={<DraftDocumentPage />} />
      <Route path="plans/:plan/reminderRules" element={<RulesPage />} />
      <Route path="mailTemplates" element={<MailTextsPage />} />
      <Route path="reminders" element={<ReminderSettingsPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

function NotFoundPage() {
  const { t } = useText();
  return (
    <>
      <PageTitle title={t.app.notFound}>{t.app.notFound}</PageTitle>
      <p>{t.app.notFoundHint}</p>
      <p>
        <Link to="/">{t.app.toStart}</Link>
      </p>
    </>
  );
}
