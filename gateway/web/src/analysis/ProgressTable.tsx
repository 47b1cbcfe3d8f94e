import { Link } from 'react-router';
import type { IndicatorProgress, PeriodProgress } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatDecimal } from '../format/number';
import { ProgressMark } from '../report/marks';
import { useText } from '../text/text';
import { OfUnits } from './OfUnits';
import { Value } from './Value';

interface TableProps {
  progress: PeriodProgress;
  of: string;
  unit: string;
}

/** One row for each indicator, content area after content area. */
export function ProgressTable({ progress, of, unit }: TableProps) {
  const { t } = useText();
  const caption = t.analysis.caption(progress.periodTitle ?? '', of);
  const a = t.analysis;
  return (
    <TableScroll label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {a.indicator}
            </th>
            <th scope="col">{a.unitOfMeasure}</th>
            {[a.value, a.units, a.target, a.ofTarget, a.expected].map((title) => (
              <th key={title} scope="col" className="figure">
                {title}
              </th>
            ))}
            <th scope="col">{a.status}</th>
          </tr>
        </thead>
        {(progress.sections ?? []).map((section) => {
          const rows = (progress.indicators ?? []).filter((one) => one.section === section.section);
          return (
            rows.length > 0 && (
              <tbody key={section.section}>
                <tr className="section">
                  <th colSpan={9} scope="rowgroup">
                    {section.section}. {section.title}
                  </th>
                </tr>
                {rows.map((one) => (
                  <Row key={one.indicator} one={one} period={progress.period} unit={unit} />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </TableScroll>
  );
}

function Row({ one, period, unit }: { one: IndicatorProgress; period: string | undefined; unit: string }) {
  const { t } = useText();
  const plan = (period ?? '').split('/').slice(0, 2).join('/');
  const query = unit ? `?unit=${encodeURIComponent(unit)}` : '';
  const unrated = t.analysis.unrated[one.unrated ?? 'UNRATED_UNSPECIFIED'];
  return (
    <tr>
      <td className="code">{one.indicator}</td>
      <th scope="row">
        <Link to={`/${plan}/indicators/${encodeURIComponent(one.indicator ?? '')}${query}`} title={t.analysis.trendOf(one.indicator ?? '')}>
          {one.title}
        </Link>
      </th>
      <td>{one.unitOfMeasure}</td>
      <td className="figure">
        <Value of={one} />
      </td>
      <td className="figure">
        <OfUnits sources={one.sources} />
      </td>
      <td className="figure">
        {formatDecimal(one.target ?? '')} {one.targetSample && <span className="sample">{t.analysis.sample}</span>}
      </td>
      <td className="figure">{formatDecimal(one.percentOfTarget ?? '')}</td>
      <td className="figure">{formatDecimal(one.expected ?? '')}</td>
      <td>
        <ProgressMark status={one.status} title={one.statusTitle} /> {unrated && <span className="muted">({unrated})</span>}
      </td>
    </tr>
  );
}
