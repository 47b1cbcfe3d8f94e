import type { ComparedPeriod, ConsolidatedReport, FigureComparison } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatDecimal } from '../format/number';
import { useText } from '../text/text';

/** The figures beside those that were dispatched for earlier periods. */
export function Comparisons({ report }: { report: ConsolidatedReport }) {
  return (report.comparedWith ?? []).map((period) => <Comparison key={period.period} report={report} period={period} />);
}

function Comparison({ report, period }: { report: ConsolidatedReport; period: ComparedPeriod }) {
  const { t } = useText();
  const title = t.received.compared[period.kind ?? 'KIND_UNSPECIFIED'](period.title ?? '', period.revision ?? 0);
  const rows = (report.figures ?? []).flatMap((figure) => {
    const then = figure.comparisons?.find((comparison) => comparison.period === period.period);
    return then ? [{ figure, then }] : [];
  });
  return (
    <details>
      <summary>{title}</summary>
      <p className="hint">{t.received.comparedHint}</p>
      <TableScroll label={title}>
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.report.code}</th>
              <th scope="col">{t.report.indicator}</th>
              {[t.consolidated.value, t.consolidated.units, t.received.then, t.received.unitsThen, t.received.difference, t.received.percent].map(
                (column) => (
                  <th key={column} scope="col" className="figure">
                    {column}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ figure, then }) => (
              <tr key={figure.indicator}>
                <td className="code">{figure.indicator}</td>
                <th scope="row">{figure.title}</th>
                <td className="figure">{formatDecimal(figure.value ?? '')}</td>
                <td className="figure">{t.consolidated.ofUnits(figure.reportedUnits ?? 0, figure.expectedUnits ?? 0)}</td>
                <td className="figure">{formatDecimal(then.value ?? '')}</td>
                <td className="figure">{t.consolidated.ofUnits(then.reportedUnits ?? 0, then.expectedUnits ?? 0)}</td>
                <td className="figure">
                  <Difference then={then} />
                </td>
                <td className="figure">{formatDecimal(then.percentChange ?? '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

function Difference({ then }: { then: FigureComparison }) {
  const { t } = useText();
  const why = then.incomparable ?? 'INCOMPARABLE_UNSPECIFIED';
  if (why !== 'INCOMPARABLE_UNSPECIFIED') return <span className="muted">{t.received.incomparable[why]}</span>;
  return formatDecimal(then.difference ?? '');
}
