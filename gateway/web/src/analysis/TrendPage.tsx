import { useParams } from 'react-router';
import { pageOf } from '../api/names';
import { useDownload, useGet } from '../api/react';
import type { IndicatorTrend } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { DownloadButtons } from '../app/DownloadButtons';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { useText } from '../text/text';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';
import { useUnit } from './UnitChoice';

/** How one indicator develops over the years, as a chart and as the same numbers in a table. */
export function TrendPage() {
  const { plan = '', indicator = '' } = useParams();
  const [unit] = useUnit();
  const { t } = useText();
  const download = useDownload();
  const asked = { path: { plan, indicator }, query: unit ? { unit } : {} };
  const query = useGet('/v1/plans/{plan}/indicators/{indicator}/trend', asked);
  return (
    <Loaded query={query}>
      {(trend) => (
        <>
          <Body trend={trend} />
          <DownloadButtons files={[{ label: t.sheet.board, read: () => download('/v1/plans/{plan}/indicators/{indicator}:exportTrend', asked) }]} />
        </>
      )}
    </Loaded>
  );
}

function Body({ trend }: { trend: IndicatorTrend }) {
  const { t } = useText();
  const title = t.analysis.trendTitle(trend.indicator?.code ?? '', trend.indicator?.title ?? '');
  const of = trend.unit?.displayName ?? t.analysis.whole;
  return (
    <>
      <Crumbs
        above={[
          { to: '/plans', text: t.app.plans },
          { to: pageOf(trend.plan), text: t.analysis.plan },
        ]}
      />
      <PageTitle title={`${t.analysis.trend} – ${title}`}>{title}</PageTitle>
      <p className="lead">{of}</p>
      <p className="hint">{t.analysis.trendLead}</p>
      <TrendChart trend={trend} title={title} of={of} />
      <TrendTable trend={trend} title={title} of={of} />
    </>
  );
}
