import type { Breakdown, IndicatorValue } from '../api/types';
import { formatDecimal, percentOf } from '../format/number';
import { useText } from '../text/text';

/** The value of an indicator, or in words why there is none. */
export function ValueText({ value, decimals = 0 }: { value: IndicatorValue | undefined; decimals: number | undefined }) {
  const { t } = useText();
  if (value?.missing) return <MissingText missing={value.missing} />;
  if (value?.number !== undefined) return formatDecimal(value.number);
  if (value?.ratio) return <RatioText {...value.ratio} decimals={decimals} />;
  if (value?.yesNo !== undefined) return value.yesNo ? t.app.yes : t.app.no;
  if (value?.text !== undefined) return <span className="prose">{value.text}</span>;
  return <span className="muted">{t.report.notGiven}</span>;
}

/** The part of a value that belongs to one category. */
export function PartText({ part, decimals = 0 }: { part: Breakdown; decimals: number | undefined }) {
  const { number, ratio, missing } = part;
  const value = { indicator: '', ...(number !== undefined && { number }), ...(ratio && { ratio }), ...(missing && { missing }) };
  return <ValueText value={value} decimals={decimals} />;
}

function RatioText({ numerator, denominator, decimals }: { numerator: string; denominator: string; decimals: number }) {
  const { t } = useText();
  const percent = percentOf(numerator, denominator, decimals);
  return (
    <>
      {percent !== undefined && `${formatDecimal(percent)}% `}
      <span className="muted">({t.report.ratio(formatDecimal(numerator), formatDecimal(denominator))})</span>
    </>
  );
}

function MissingText({ missing }: { missing: NonNullable<IndicatorValue['missing']> }) {
  const { t } = useText();
  return (
    <em className="missing">
      {t.missing[missing.kind]}
      {missing.reason && `: ${missing.reason}`}
    </em>
  );
}
