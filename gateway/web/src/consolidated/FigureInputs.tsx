import type { ConsolidatedFigure, Period } from '../api/types';
import { formatDecimal } from '../format/number';
import { figureName } from '../report/computed';
import { useText } from '../text/text';

/** What the inputs of a computed figure add up to, over the units that gave all of them. */
export function FigureInputs({ figure, period }: { figure: ConsolidatedFigure; period: Period }) {
  const { t } = useText();
  const inputs = (figure.inputs ?? []).map((input) => {
    const { value = '', numerator, denominator } = input;
    const parts = numerator && denominator ? ` (${t.report.ratio(formatDecimal(numerator), formatDecimal(denominator))})` : '';
    return `${figureName(input, period.indicators)} = ${formatDecimal(value)}${parts}`;
  });
  return <>{inputs.length > 0 ? inputs.join('; ') : t.consolidated.noValue}</>;
}
