import type { Indicator } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formulaWords } from '../report/formulaWords';
import { useText } from '../text/text';

/** The indicators of a plan that nobody fills in, and how they are computed. */
export function ComputedIndicators({ indicators }: { indicators: Indicator[] }) {
  const { t } = useText();
  const computed = indicators.filter((indicator) => indicator.formula);
  if (computed.length === 0) return null;
  return (
    <>
      <h2>{t.computed.title}</h2>
      <TableScroll label={t.computed.title}>
        <table>
          <caption className="visually-hidden">{t.computed.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.report.code}</th>
              <th scope="col">{t.report.indicator}</th>
              <th scope="col">{t.report.unitOfMeasure}</th>
              <th scope="col">{t.computed.formula}</th>
            </tr>
          </thead>
          <tbody>
            {computed.map(({ code, title, unitOfMeasure, formula = '' }) => (
              <tr key={code}>
                <td className="code">{code}</td>
                <th scope="row">{title}</th>
                <td>{unitOfMeasure}</td>
                <td>{formulaWords(formula, indicators, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
