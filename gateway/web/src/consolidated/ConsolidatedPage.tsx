import { useParams } from 'react-router';
import type { PeriodPath } from '../api/names';
import { useDownload, useGet } from '../api/react';
import type { ConsolidatedReport, Period } from '../api/types';
import { DownloadButtons } from '../app/DownloadButtons';
import { Facts } from '../app/Facts';
import { Loaded, Loading, QueryFault } from '../app/Loaded';
import { Certified } from '../decide/Decided';
import { DraftOf } from '../document/DraftOf';
import { formatCount } from '../format/number';
import { formatInstant } from '../format/time';
import { useDue } from '../period/due';
import { PeriodHead } from '../period/PeriodHead';
import { Hash } from '../report/Hash';
import { ConsolidatedMark, TimelinessMark } from '../report/marks';
import { Series } from '../report/Series';
import { hasBoard, mayConsolidate, seesAllReports } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { ChangedReports } from './ChangedReports';
import { ConsolidatedActs } from './ConsolidatedActs';
import { FigureTable } from './FigureTable';
import { Preflight } from './Preflight';
import { Comparisons } from './Comparisons';
import { Narrative } from './Narrative';
import { Receipt } from './Receipt';
import { Standings } from './Standings';
import { TaskTable } from './TaskTable';
import { UnitTexts } from './UnitTexts';

/** The consolidated report of a period. */
export function ConsolidatedPage() {
  const { t } = useText();
  const { plan = '', period = '' } = useParams();
  const path: PeriodPath = { plan, period };
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path });
  return (
    <Loaded query={facts}>
      {(data) => (
        <>
          <PeriodHead period={data} page={t.consolidated.title} />
          <Body period={data} path={path} />
        </>
      )}
    </Loaded>
  );
}

function Body({ period, path }: { period: Period; path: PeriodPath }) {
  const { t } = useText();
  const account = useAccount();
  const query = useGet('/v1/plans/{plan}/periods/{period}/consolidatedReport', { path });
  const none = query.error?.reason === 'NOT_FOUND';
  if (query.isPending) return <Loading />;
  return (
    <>
      {!none && <QueryFault query={query} />}
      {none && <p>{t.consolidated.none}</p>}
      <Certification path={path} />
      {query.data && !none && <Head report={query.data} />}
      {query.data && !none && seesAllReports(account, period) && <Preflight report={query.data} period={period} path={path} />}
      <ConsolidatedActs report={none ? undefined : query.data} period={period} path={path} />
      {mayConsolidate(account, period) && ['STATE_APPROVED', 'STATE_DISPATCHED'].includes(query.data?.state ?? '') && (
        <DraftOf office={period.issuingUnit?.unit} source={query.data?.name} />
      )}
      {query.data && !none && <Revision report={query.data} period={period} path={path} />}
    </>
  );
}

/** That the figures of the period are certified, for those who have a board of it. */
function Certification({ path }: { path: PeriodPath }) {
  const account = useAccount();
  const { data } = useGet('/v1/plans/{plan}/periods/{period}/standing', { path }, { enabled: hasBoard(account) });
  return data?.certification && <Certified certification={data.certification} />;
}

function Head({ report }: { report: ConsolidatedReport }) {
  const { t } = useText();
  const due = useDue();
  return (
    <>
      <Receipt report={report} />
      {report.outdated && <p className="notice notice-warn">{t.consolidated.outdated}</p>}
      <Facts
        facts={[
          [t.consolidated.stateLabel, <ConsolidatedMark state={report.state} />],
          [t.consolidated.revision, formatCount(report.revision ?? 0)],
          [t.consolidated.included, t.consolidated.ofReports(report.includedReports ?? 0, report.expectedReports ?? 0)],
          [t.consolidated.compiledAt, formatInstant(report.compileTime)],
          [t.consolidated.approvedAt, formatInstant(report.approveTime)],
          [t.consolidated.dispatchedAt, formatInstant(report.dispatchTime)],
          [t.consolidated.due, due(report.dueTime)],
          [t.board.timeliness, hasTimeliness(report) && <TimelinessMark timeliness={report.timeliness} />],
          [t.period.recipientUnit, report.recipientUnit?.displayName],
          [t.consolidated.hash, <Hash hash={report.contentSha256} />],
        ]}
      />
    </>
  );
}

const hasTimeliness = (report: ConsolidatedReport) =>
  report.timeliness !== undefined && report.timeliness !== 'TIMELINESS_UNSPECIFIED';

function Revision({ report, period, path }: { report: ConsolidatedReport; period: Period; path: PeriodPath }) {
  const account = useAccount();
  return (
    <>
      <Downloads path={path} />
      <ChangedReports report={report} period={period} />
      <FigureTable report={report} period={period} />
      <Comparisons report={report} />
      <TaskTable report={report} />
      <Standings report={report} />
      <Narrative report={report} period={period} />
      <UnitTexts report={report} />
      {seesAllReports(account, period) && <ConsolidatedSeries period={period} path={path} />}
    </>
  );
}

/** The report as a document, as the caller sees it. */
function Downloads({ path }: { path: PeriodPath }) {
  const { t } = useText();
  const download = useDownload();
  const document = (format: 'DOCUMENT_FORMAT_PDF' | 'DOCUMENT_FORMAT_DOCX') => () =>
    download('/v1/plans/{plan}/periods/{period}/consolidatedReport:export', { path, query: { format } });
  return (
    <DownloadButtons
      files={[
        { label: t.report.downloadPdf, read: document('DOCUMENT_FORMAT_PDF') },
        { label: t.report.downloadDocx, read: document('DOCUMENT_FORMAT_DOCX') },
        {
          label: t.sheet.tables,
          read: () => download('/v1/plans/{plan}/periods/{period}/consolidatedReport:exportTables', { path, query: {} }),
        },
      ]}
    />
  );
}

function ConsolidatedSeries({ period, path }: { period: Period; path: PeriodPath }) {
  const { t } = useText();
  const entries = useGet('/v1/plans/{plan}/periods/{period}/consolidatedReport/entries', { path });
  return (
    <section aria-labelledby="series-title">
      <h2 id="series-title">{t.series.title}</h2>
      <Loaded query={entries}>
        {(data) => (
          <Series entries={data.entries ?? []} check={data.check} caption={t.series.captionConsolidated} period={period} />
        )}
      </Loaded>
    </section>
  );
}
