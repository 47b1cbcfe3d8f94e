import { NavLink } from 'react-router';
import { pageOf } from '../api/names';
import type { Period } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { PageTitle } from '../app/PageTitle';
import { hasBoard, seesAllReports } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';

/** The pages above the pages of a period. */
export function usePeriodCrumbs(period: Period | undefined) {
  const { t } = useText();
  const plan = period?.name?.split('/').slice(0, 2).join('/');
  return [
    { to: '/plans', text: t.app.plans },
    ...(plan ? [{ to: pageOf(plan), text: t.plan.numbered(period?.planDocumentNumber ?? '') }] : []),
  ];
}

/** The heading of the pages of a period, with the way from one to the other. */
export function PeriodHead({ period, page }: { period: Period; page: string }) {
  const { t } = useText();
  const account = useAccount();
  const crumbs = usePeriodCrumbs(period);
  return (
    <>
      <Crumbs above={crumbs} />
      <PageTitle title={`${page} – ${period.title}`}>{period.title}</PageTitle>
      <p className="lead">{period.planTitle}</p>
      <nav className="tabs" aria-label={period.title}>
        {hasBoard(account) && (
          <NavLink to={pageOf(period.name)} end>
            {t.board.title}
          </NavLink>
        )}
        <NavLink to={`${pageOf(period.name)}/consolidatedReport`}>{t.consolidated.title}</NavLink>
        <NavLink to={`${pageOf(period.name)}/progress`}>{t.analysis.progress}</NavLink>
        {hasBoard(account) && <NavLink to={`${pageOf(period.name)}/recommendations`}>{t.recommendation.title}</NavLink>}
        {seesAllReports(account, period) && <NavLink to={`${pageOf(period.name)}/totals`}>{t.totals.title}</NavLink>}
        {seesAllReports(account, period) && <NavLink to={`${pageOf(period.name)}/findings`}>{t.crossing.title}</NavLink>}
      </nav>
    </>
  );
}
