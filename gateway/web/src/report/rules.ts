// What the figures of a report do not keep to, while they are typed: the same rules, evaluated the same way, as on the server.
import type { Indicator, IndicatorValue, Period, ReportContent, Rule } from '../api/types';
import { evaluate, type Lookup, type Node, type Reference } from '../expression/evaluate';
import { targetOf } from './targets';

/** What of a period its rules need. */
export interface RulesAsked {
  rules: Rule[];
  /** What the unit reported for the same kind of period a year before. */
  previous: IndicatorValue[];
  /** The target of the unit; undefined where the plan sets it none. */
  target: (indicator: string) => string | undefined;
}

/** The rules of a period that are asked of a unit: those whose indicators it all reports. */
export function rulesAsked(period: Period, unit: string, indicators: Indicator[], previous: IndicatorValue[] | undefined): RulesAsked {
  const codes = indicators.map((i) => i.code);
  return {
    rules: (period.rules ?? []).filter((rule) => (rule.indicators ?? []).every((code) => codes.includes(code))),
    previous: previous ?? [],
    target: (code) => {
      const indicator = indicators.find((i) => i.code === code);
      return indicator && unit ? targetOf(indicator, unit, period)?.value : undefined;
    },
  };
}

/** The rules the figures do not keep to. One that hangs on a figure that is missing is not decided, and not among them. */
export function broken(asked: RulesAsked, content: ReportContent): Rule[] {
  const look: Lookup = (reference) => {
    if (reference.part === 'target') return asked.target(reference.indicator);
    return numberOf(reference.previous ? asked.previous : (content.values ?? []), reference);
  };
  return asked.rules.filter((rule) => rule.condition && evaluate(rule.condition as Node, look).holds === false);
}

type Part = Pick<IndicatorValue, 'number' | 'ratio' | 'missing'>;

function numberOf(values: IndicatorValue[], { indicator, part, dimension, category }: Reference): string | undefined {
  const value = values.find((v) => v.indicator === indicator);
  if (!value) return undefined;
  const nothing = value.missing?.kind === 'KIND_NOTHING_OCCURRED';
  const found = dimension && !nothing ? value.breakdowns?.find((b) => b.dimension === dimension && b.category === category) : value;
  return found && partOf(found, part);
}

/** One number of a value: 0 where nothing occurred; of a ratio the percentage. */
function partOf({ number, ratio, missing }: Part, part: Reference['part']): string | undefined {
  if (missing) return missing.kind === 'KIND_NOTHING_OCCURRED' && part === 'value' ? '0' : undefined;
  if (!ratio) return part === 'value' ? number : undefined;
  if (part !== 'value') return part === 'numerator' ? ratio.numerator : ratio.denominator;
  const of = (op: string, a: Node, b: Node): Node => ({ op, args: [a, b] });
  const written = (text: string): Node => ({ op: 'number', number: text });
  return evaluate(of('/', of('*', written(ratio.numerator), written('100')), written(ratio.denominator)), () => undefined).number;
}
