import type { ConsolidatedReport, Period } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { bySection } from '../report/sections';
import { useText } from '../text/text';
import { FigureRows } from './FigureRows';

/** The figures of a consolidated report, by content area. Each can be opened to what the units reported. */
export function FigureTable({ report, period }: { report: ConsolidatedReport; period: Period }) {
  const { t } = useText();
  const figures = report.figures ?? [];
  const columns = [t.report.code, t.report.indicator, t.report.unitOfMeasure];
  const numbers = [t.consolidated.value, t.consolidated.units, t.consolidated.target, t.consolidated.percent, t.consolidated.baseline];
  const caption = t.consolidated.caption(report.title ?? period.title ?? '');
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{t.consolidated.figures}</h2>
      {figures.some((figure) => figure.sample) && <p className="hint">{t.consolidated.sampleHint}</p>}
      <TableScroll label={caption}>
        <table className="figures">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              {numbers.map((column) => (
                <th key={column} scope="col" className="figure">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          {bySection(period.sections ?? [], figures).map((section) => (
            <tbody key={section.code}>
              <tr className="section">
                <th scope="rowgroup" colSpan={8}>
                  {t.consolidated.section(section.code, section.title)}
                </th>
              </tr>
              {section.items.map((figure) => (
                <FigureRows key={figure.indicator} figure={figure} report={report} period={period} />
              ))}
            </tbody>
          ))}
        </table>
      </TableScroll>
    </section>
  );
}
