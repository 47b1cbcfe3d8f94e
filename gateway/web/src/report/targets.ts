import type { Indicator, Period, Target } from '../api/types';

/** The target of a unit, or of the whole where none is named, in a period: the rule's own goes before that of the year. */
export function targetOf(indicator: Indicator, unit: string, period: Pick<Period, 'year' | 'ruleId'>): Target | undefined {
  const fitting = (indicator.targets ?? []).filter((t) => t.year === period.year && (t.unit ?? '') === unit);
  return fitting.find((t) => t.reportingRule && t.reportingRule === period.ruleId) ?? fitting.find((t) => !t.reportingRule);
}
