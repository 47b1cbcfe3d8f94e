import { Link, useParams } from 'react-router';
import { pageOf, reportName, type ReportPath } from '../api/names';
import { useGet } from '../api/react';
import type { Report } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { Adopted } from '../decide/Adopted';
import { formatInstant } from '../format/time';
import { useDue } from '../period/due';
import { usePeriodCrumbs } from '../period/PeriodHead';
import { useText } from '../text/text';
import { DraftForm } from './DraftForm';

/** The page where a unit fills in its report and submits it. */
export function DraftPage() {
  const { t } = useText();
  const { plan = '', period = '', report = '' } = useParams();
  const path: ReportPath = { plan, period, report };
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path: { plan, period } });
  const query = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}', { path });
  const draft = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/draft', { path });
  const standing = useGet('/v1/plans/{plan}/periods/{period}/standing', { path: { plan, period } });
  const crumbs = usePeriodCrumbs(facts.data);
  return (
    <>
      <Crumbs
        above={[
          ...crumbs,
          { to: `/plans/${plan}/periods/${period}`, text: facts.data?.title ?? period },
          { to: pageOf(reportName(path)), text: query.data?.unitDisplayName ?? report },
        ]}
      />
      <PageTitle title={`${t.draft.title} – ${facts.data?.title ?? ''}`}>{t.draft.title}</PageTitle>
      <Loaded query={query}>
        {(data) => (
          <>
            <DraftHead report={data} title={facts.data?.title} />
            {(standing.data?.adoptions ?? []).map((adoption) => (
              <Adopted key={adoption.entry} adoption={adoption} />
            ))}
            <Loaded query={draft}>
              {(saved) =>
                facts.data && (
                  <DraftForm key={saved.name} path={path} period={facts.data} report={data} saved={saved} reload={() => draft.refetch()} />
                )
              }
            </Loaded>
          </>
        )}
      </Loaded>
    </>
  );
}

function DraftHead({ report, title }: { report: Report; title: string | undefined }) {
  const { t } = useText();
  const due = useDue();
  const acts = report.allowedActs ?? [];
  const { answer = 'ANSWER_UNSPECIFIED', untilTime } = report.writing ?? {};
  return (
    <>
      <p className="lead">
        {report.unitDisplayName} – {title}. {t.period.due}: {due(report.dueTime)}.
        {report.returnDueTime && ` ${t.decide.returnDue} ${due(report.returnDueTime)}.`}
      </p>
      {report.state === 'STATE_RETURNED' && report.returnComment && (
        <div className="notice notice-warn">
          <p className="notice-title">{t.report.returned}</p>
          <p className="prose">{report.returnComment}</p>
        </div>
      )}
      {!acts.includes('ACT_SAVE_DRAFT') && !acts.includes('ACT_SUBMIT') && (
        <p className="notice">
          {t.draft.notAllowed} {answer !== 'ANSWER_UNSPECIFIED' && `${t.decide.answer[answer](formatInstant(untilTime, 'minute'))}.`}{' '}
          <Link to={pageOf(report.name)}>{t.draft.toReport}</Link>
        </p>
      )}
    </>
  );
}
