import { Link } from 'react-router';
import { idOf, pageOf } from '../api/names';
import type { FigureSource, IndicatorTrend, TrendPoint } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatDecimal } from '../format/number';
import { useText } from '../text/text';
import { OfUnits } from './OfUnits';
import { Value } from './Value';

/** The numbers of a trend, with where they come from and what keeps them from being compared. */
export function TrendTable({ trend, title, of }: { trend: IndicatorTrend; title: string; of: string }) {
  const { t } = useText();
  const a = t.analysis;
  const caption = a.trendCaption(title, trend.indicator?.unitOfMeasure ?? '', of);
  return (
    <TableScroll label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{a.year}</th>
            {[a.value, a.target, a.units].map((head) => (
              <th key={head} scope="col" className="figure">
                {head}
              </th>
            ))}
            <th scope="col">{a.note}</th>
            <th scope="col">{a.source}</th>
          </tr>
        </thead>
        <tbody>
          {(trend.points ?? []).map((point) => (
            <tr key={point.year}>
              <th scope="row">{point.year}</th>
              <td className="figure">
                <Value of={point} />
              </td>
              <td className="figure">
                {formatDecimal(point.target ?? '')} {point.targetSample && <span className="sample">{a.sample}</span>}
              </td>
              <td className="figure">
                <OfUnits sources={point.sources} />
              </td>
              <td>
                <Notes point={point} />
              </td>
              <td>
                {point.value && (point.sources ?? []).map((source) => <Source key={source.period} source={source} />)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Notes({ point }: { point: TrendPoint }) {
  const { t } = useText();
  const divided = (point.dividedUnits ?? []).map(({ unit }) => idOf(unit)).join(', ');
  return (
    <>
      {point.definitionChanged && <p>{t.analysis.changed}</p>}
      {divided && <p>{t.analysis.divided(divided)}</p>}
      {(point.enteredPortions ?? []).map((e) => (
        <p key={e.unit}>{t.analysis.entered(formatDecimal(e.value ?? ''), e.document ?? '')}</p>
      ))}
    </>
  );
}

/** The report a value comes from; the page of the period's report leads on to receipts and people. */
function Source({ source }: { source: FigureSource }) {
  const { t } = useText();
  const period = source.periodTitle ?? '';
  const submissions = source.submissions ?? [];
  if (submissions.length > 0) {
    const report = submissions[0]!.split('/entries/')[0];
    return (
      <div>
        <Link to={pageOf(report)}>{t.analysis.submissions(period, submissions.length)}</Link>
      </div>
    );
  }
  if (!source.consolidatedEntry) return <div>{t.analysis.accepted(period)}</div>;
  return (
    <div>
      <Link to={`${pageOf(source.period)}/consolidatedReport`}>{t.analysis.revision(period, source.revision ?? 0)}</Link>
    </div>
  );
}
