import { Link, useParams } from 'react-router';
import { idOf, pageOf } from '../api/names';
import { useDownload, useGet } from '../api/react';
import type { Period, Plan } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { DownloadButtons } from '../app/DownloadButtons';
import { Facts } from '../app/Facts';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { TableScroll } from '../app/TableScroll';
import { formatDay } from '../format/time';
import { PlanCalendar } from '../schedule/PlanCalendar';
import { RuleTable } from '../schedule/RuleTable';
import { hasBoard, mayOpenPeriods } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { ComputedIndicators } from './ComputedIndicators';
import { useDue } from './due';
import { OpenPeriodForm } from './OpenPeriodForm';
import { usePeriods } from './usePeriods';

/** One plan and its periods. */
export function PlanPage() {
  const { t } = useText();
  const { plan: id = '' } = useParams();
  const plan = useGet('/v1/plans/{plan}', { path: { plan: id } });
  const periods = usePeriods(id);
  return (
    <>
      <Crumbs above={[{ to: '/plans', text: t.app.plans }]} />
      <Loaded query={plan}>{(data) => <PlanHead plan={data} />}</Loaded>
      {plan.data && <RuleTable rules={plan.data.content.reportingRules} />}
      {plan.data && <ComputedIndicators indicators={plan.data.content.indicators ?? []} />}
      <h2>{t.period.list}</h2>
      <Loaded query={periods}>{(data) => <PeriodTable periods={data.periods ?? []} />}</Loaded>
      {plan.data && <Opening plan={plan.data} />}
      {plan.data && <PlanCalendar plan={plan.data} opened={periods.data?.periods ?? []} />}
    </>
  );
}

function PlanHead({ plan }: { plan: Plan }) {
  const { t } = useText();
  const { content } = plan;
  const download = useDownload();
  const file = (format: 'FORMAT_PDF' | 'FORMAT_DOCX') => () =>
    download('/v1/plans/{plan}:export', { path: { plan: idOf(plan.name) }, query: { format } });
  const name = t.plan.dated(content.documentNumber, formatDay(content.documentDate));
  return (
    <>
      <PageTitle title={name}>{name}</PageTitle>
      <p className="lead">{content.title}</p>
      <Facts
        facts={[
          [t.plan.stateLabel, t.plan.state[plan.state ?? 'STATE_UNSPECIFIED']],
          [t.plan.endDate, formatDay(content.endDate)],
        ]}
      />
      <DownloadButtons
        files={[
          { label: t.report.downloadPdf, read: file('FORMAT_PDF') },
          { label: t.report.downloadDocx, read: file('FORMAT_DOCX') },
        ]}
      />
    </>
  );
}

function Opening({ plan }: { plan: Plan }) {
  const { t } = useText();
  const account = useAccount();
  const open = plan.state === 'STATE_ISSUED' && mayOpenPeriods(account, plan.content.leadUnit);
  return open ? (
    <>
      <p>
        <Link to={`${pageOf(plan.name)}/reminderRules`}>{t.rules.edit}</Link>
      </p>
      <OpenPeriodForm plan={plan} />
    </>
  ) : null;
}

function PeriodTable({ periods }: { periods: Period[] }) {
  const { t } = useText();
  if (periods.length === 0) return <p>{t.period.empty}</p>;
  return (
    <TableScroll label={t.period.listCaption}>
      <table>
        <caption className="visually-hidden">{t.period.listCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.period.one}</th>
            <th scope="col">{t.period.data}</th>
            <th scope="col">{t.period.due}</th>
            <th scope="col">{t.consolidated.title}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <PeriodRow key={period.name} period={period} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function PeriodRow({ period }: { period: Period }) {
  const { t } = useText();
  const account = useAccount();
  const due = useDue();
  return (
    <tr>
      <th scope="row">{hasBoard(account) ? <Link to={pageOf(period.name)}>{period.title}</Link> : period.title}</th>
      <td>{t.period.dataRange(formatDay(period.dataFrom), formatDay(period.dataTo))}</td>
      <td>{due(period.dueTime)}</td>
      <td>
        <Link to={`${pageOf(period.name)}/consolidatedReport`} aria-label={`${t.report.consolidated}: ${period.title}`}>
          {t.report.consolidated}
        </Link>
      </td>
    </tr>
  );
}
