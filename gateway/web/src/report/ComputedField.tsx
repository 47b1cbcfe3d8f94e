import type { ComputedValue, Indicator, Period } from '../api/types';
import { formatDecimal } from '../format/number';
import { useText } from '../text/text';
import { figureName } from './computed';
import { formulaWords } from './formulaWords';

/** A computed value, or what it lacks. */
export function ComputedText({ value, indicators }: { value: ComputedValue | undefined; indicators: Indicator[] }) {
  const { t } = useText();
  if (value?.number) return formatDecimal(value.number);
  const lacks = (value?.missingInputs ?? []).map((input) =>
    t.computed.lacks(t.computed.part(input.part as 'value', figureName(input, indicators)), t.computed.why[input.why ?? 'WHY_UNSPECIFIED']),
  );
  return <em className="missing">{value?.divisionByZero ? t.computed.byZero : t.computed.unknown(lacks)}</em>;
}

interface ComputedFieldProps {
  indicator: Indicator;
  value: ComputedValue;
  period: Period;
}

/** A computed indicator in the form of a report: its value while its inputs are typed, and what it is computed from. */
export function ComputedField({ indicator, value, period }: ComputedFieldProps) {
  const { t } = useText();
  const indicators = period.indicators ?? [];
  return (
    <div className="value-field computed">
      <div className="value-title">
        <span className="code">{indicator.code}</span> {indicator.title} <span className="muted">({indicator.unitOfMeasure})</span>
        <p className="hint">{t.computed.from(formulaWords(indicator.formula ?? '', indicators, t))}</p>
      </div>
      <output className="value-entry" aria-label={t.computed.valueOf(indicator.title)}>
        <ComputedText value={value} indicators={indicators} />
      </output>
    </div>
  );
}
