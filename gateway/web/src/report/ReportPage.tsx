import { Link, useLocation, useParams } from 'react-router';
import { reportName, type ReportPath } from '../api/names';
import { useDownload, useGet } from '../api/react';
import type { Period, Report } from '../api/types';
import { AttachmentList } from '../attachment/AttachmentList';
import { Crumbs } from '../app/Crumbs';
import { DownloadButtons } from '../app/DownloadButtons';
import { Facts } from '../app/Facts';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { Changes, Granted } from '../decide/Granted';
import { ReportDecisions } from '../decide/ReportDecisions';
import { DraftOf } from '../document/DraftOf';
import { formatInstant } from '../format/time';
import { useDue } from '../period/due';
import { usePeriodCrumbs } from '../period/PeriodHead';
import { ReportRecommendations } from '../recommendation/ReportRecommendations';
import { dueDayOf, HowDue } from '../schedule/HowDue';
import { mayDraft, seesAllReports } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { ContentView } from './ContentView';
import { Findings } from './Findings';
import { StateMark, TimelinessMark } from './marks';
import { ReceiptCard } from './ReceiptCard';
import { ReviewActs } from './ReviewActs';
import { Series } from './Series';

/** One report: where it stands, what it says, what was done with it, its receipt. */
export function ReportPage() {
  const { plan = '', period = '', report = '' } = useParams();
  const path: ReportPath = { plan, period, report };
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path: { plan, period } });
  const query = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}', { path });
  const crumbs = usePeriodCrumbs(facts.data);
  return (
    <>
      <Crumbs above={[...crumbs, { to: `/plans/${plan}/periods/${period}`, text: facts.data?.title ?? period }]} />
      <Loaded query={query}>
        {(data) => (
          <>
            <ReportHead report={data} period={facts.data} />
            <Granted report={data} period={facts.data} />
            <ReportActs report={data} period={facts.data} path={path} />
            <ReportReceipt report={data} path={path} />
            <Changes report={data} period={facts.data} />
            {data.contentEntry ? <Findings path={path} period={facts.data} /> : null}
            <ReportContentPart report={data} period={facts.data} path={path} />
            <ReportRecommendations path={path} submitted={Boolean(data.contentEntry)} />
            <ReportSeries report={data} path={path} period={facts.data} />
          </>
        )}
      </Loaded>
    </>
  );
}

function ReportHead({ report, period }: { report: Report; period: Period | undefined }) {
  const { t } = useText();
  const due = useDue();
  const title = report.unitDisplayName ?? '';
  return (
    <>
      <PageTitle title={`${title} – ${period?.title ?? ''}`}>{title}</PageTitle>
      <p className="lead">{period?.title}</p>
      <Facts
        facts={[
          [t.board.state, <StateMark state={report.state} />],
          [t.board.timeliness, <TimelinessMark timeliness={report.timeliness} />],
          [t.period.due, due(report.dueTime)],
          [t.schedule.howDue, period?.dueDay && <HowDue day={dueDayOf(period, report.unit)} basis />],
          [t.report.firstReceived, formatInstant(report.firstReceiveTime)],
        ]}
      />
      {report.returnComment && (
        <div className={report.state === 'STATE_RETURNED' ? 'notice notice-warn' : 'notice'}>
          <p className="notice-title">{t.report.returned}</p>
          <p className="prose">{report.returnComment}</p>
        </div>
      )}
    </>
  );
}

function ReportActs({ report, period, path }: { report: Report; period: Period | undefined; path: ReportPath }) {
  const { t } = useText();
  const account = useAccount();
  const acts = report.allowedActs ?? [];
  return (
    <>
      {(acts.includes('ACT_SAVE_DRAFT') || acts.includes('ACT_SUBMIT')) && (
        <p>
          <Link className="button primary" to={`/${reportName(path)}/draft`}>
            {acts.includes('ACT_SUBMIT') ? t.report.edit : t.report.draft}
          </Link>
        </p>
      )}
      {report.contentEntry && mayDraft(account, report.unit ?? '') ? <DraftOf office={report.unit} source={report.name} /> : null}
      <ReviewActs report={report} period={period} path={path} />
      <ReportDecisions report={report} period={period} path={path} />
    </>
  );
}

/** The receipt of the newest submission; just after submitting, with the message that the report has arrived. */
function ReportReceipt({ report, path }: { report: Report; path: ReportPath }) {
  const { t } = useText();
  const arrived = (useLocation().state as { submitted?: boolean } | null)?.submitted;
  const submitted = Boolean(report.contentEntry);
  const receipt = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/receipt', { path }, { enabled: submitted });
  if (!submitted) return null;
  return (
    <>
      <p role="status" className={arrived ? 'notice notice-good' : undefined}>
        {arrived && t.receipt.arrived}
      </p>
      <Loaded query={receipt}>
        {(data) =>
          arrived ? (
            <ReceiptCard receipt={data} unit={report.unitDisplayName} />
          ) : (
            <details className="receipt-fold">
              <summary>
                {t.receipt.title}: {data.number}
              </summary>
              <ReceiptCard receipt={data} unit={report.unitDisplayName} />
            </details>
          )
        }
      </Loaded>
    </>
  );
}

function ReportContentPart({ report, period, path }: { report: Report; period: Period | undefined; path: ReportPath }) {
  const { t } = useText();
  const download = useDownload();
  const account = useAccount();
  const compared = useGet(
    '/v1/plans/{plan}/periods/{period}/reports/{report}:compare',
    { path },
    { enabled: Boolean(report.contentEntry) },
  );
  const document = (format: 'DOCUMENT_FORMAT_PDF' | 'DOCUMENT_FORMAT_DOCX') => () =>
    download('/v1/plans/{plan}/periods/{period}/reports/{report}:export', { path, query: { format } });
  return (
    <section aria-labelledby="content-title">
      <h2 id="content-title">{t.report.content}</h2>
      {report.content && period ? (
        <>
          <p className="muted">{t.report.contentOf(report.contentEntry ?? 0)}</p>
          <DownloadButtons
            files={[
              { label: t.report.downloadPdf, read: document('DOCUMENT_FORMAT_PDF') },
              { label: t.report.downloadDocx, read: document('DOCUMENT_FORMAT_DOCX') },
            ]}
          />
          <AttachmentList path={path} period={period} refs={report.content.attachments ?? []} />
          <ContentView
            period={period}
            codes={report.indicators ?? []}
            content={report.content}
            compared={compared.data}
            computed={report.computedValues ?? []}
            drawn={{ path, entry: report.contentEntry ?? 0, sources: report.drawnSources ?? [], opens: seesAllReports(account, period) }}
          />
        </>
      ) : (
        <p>{t.report.noContent}</p>
      )}
    </section>
  );
}

function ReportSeries({ report, path, period }: { report: Report; path: ReportPath; period: Period | undefined }) {
  const { t } = useText();
  const entries = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/entries', { path });
  return (
    <section aria-labelledby="series-title" key={report.name}>
      <h2 id="series-title">{t.series.title}</h2>
      <Loaded query={entries}>
        {(data) => <Series entries={data.entries ?? []} check={data.check} caption={t.series.caption} period={period} />}
      </Loaded>
    </section>
  );
}
