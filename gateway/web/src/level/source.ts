// Where a value is from that was drawn from a lower level's consolidated report.
import type { IndicatorValue, LevelCount } from '../api/types';
import type { Catalogue } from '../text/vi';

/** What a value says, its note and its source apart. */
function says({ number, ratio, missing, breakdowns = [] }: IndicatorValue): string {
  const figure = ({ number, ratio, missing }: Partial<IndicatorValue>) => [
    number,
    ratio && [ratio.numerator, ratio.denominator],
    missing && [missing.kind, missing.reason ?? ''],
  ];
  return JSON.stringify([
    figure({ ...(number !== undefined && { number }), ...(ratio && { ratio }), ...(missing && { missing }) }),
    breakdowns.map(({ dimension, category, ...part }) => [dimension, category, figure(part)]),
  ]);
}

/** The value with the source of one that was drawn, if it still says the same; otherwise it is the unit's own. */
export function withSource(value: IndicatorValue, drawn: IndicatorValue | undefined): IndicatorValue {
  if (!drawn?.drawnFrom || says(value) !== says(drawn)) return value;
  const { note: _, ...rest } = drawn;
  return { ...rest, ...(value.note && { note: value.note }) };
}

/** How many units of each lower level, in words; the highest level first. */
export const levelWords = (levels: LevelCount[] | undefined, t: Catalogue) =>
  (levels ?? []).map(({ reportedUnits = 0, expectedUnits = 0 }, n) => t.level.below(n + 1, reportedUnits, expectedUnits)).join('; ');
