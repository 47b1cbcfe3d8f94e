// What a report does not keep to, while it is typed: the same rules, evaluated the same way, as on the server.
import type { Breakdown, Indicator, IndicatorValue, Period, ReportContent, Rule } from '../api/types';
import { evaluate, type Answer, type Lookup, type Node, type Reference } from '../expression/evaluate';
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

/** A value, or a category of one. */
export type FigureParts = Pick<IndicatorValue, 'number' | 'ratio' | 'missing'>;

/** What has to hold between the figures and does not. A rule that hangs on a figure that is missing is not decided. */
export function broken(asked: RulesAsked, content: ReportContent): Rule[] {
  const look: Lookup = (reference) => {
    if (reference.part === 'target') return { number: asked.target(reference.indicator ?? '') };
    return answerOf(reference.previous ? asked.previous : (content.values ?? []), reference);
  };
  return asked.rules.filter((rule) => rule.scope === 'SCOPE_REPORT' && isBroken(rule, look));
}

/** What a value, or one category of it, does not keep to by itself: of each of its numbers the first rule. */
export function brokenAlone(rules: Rule[], indicator: string, figure: FigureParts, category: boolean): Rule[] {
  const look: Lookup = ({ part }) => partOf(figure, part);
  const found: Rule[] = [];
  if (figure.missing) return found;
  for (const rule of rules) {
    if (!rule.drafts || rule.indicators?.[0] !== indicator || (category && rule.scope === 'SCOPE_VALUE')) continue;
    if (!found.some((other) => other.part === rule.part) && isBroken(rule, look)) found.push(rule);
  }
  return found;
}

/** What does not hold between a value and its categories, and in which category; in none where it is all of them together. */
export function brokenBetween(rules: Rule[], value: IndicatorValue): { rule: Rule; category?: string }[] {
  const look: Lookup = (reference) => answerOf([value], reference);
  const own = rules.filter((rule) => rule.indicators?.[0] === value.indicator && !rule.drafts && rule.scope !== 'SCOPE_REPORT');
  return own.flatMap((rule): { rule: Rule; category?: string }[] => {
    if (rule.scope === 'SCOPE_VALUE') return isBroken(rule, look) ? [{ rule }] : [];
    const within = (part: Breakdown) => isBroken(rule, (reference) => (reference.indicator ? look(reference) : partOf(part, reference.part)));
    const parts = (value.breakdowns ?? []).filter((part) => part.dimension === rule.dimension && !part.missing && within(part));
    return parts.map(({ category }) => ({ rule, category }));
  });
}

const isBroken = ({ condition }: Rule, look: Lookup) => !!condition && evaluate(condition as Node, look).holds === false;

/** What a report says of a figure. */
export function answerOf(values: IndicatorValue[], { indicator, part, dimension, category }: Reference): Answer {
  const value = values.find((v) => v.indicator === indicator);
  if (!value) return {};
  const nothing = value.missing?.kind === 'KIND_NOTHING_OCCURRED';
  const found = dimension && !nothing ? value.breakdowns?.find((b) => b.dimension === dimension && b.category === category) : value;
  return found ? partOf(found, part) : {};
}

/** One number of a value: 0 where nothing occurred; of a ratio the percentage. */
function partOf({ number, ratio, missing }: FigureParts, part: Reference['part']): Answer {
  if (missing) {
    const nothing = missing.kind === 'KIND_NOTHING_OCCURRED';
    return { number: nothing && part === 'value' ? '0' : undefined, none: nothing || missing.kind === 'KIND_NOT_APPLICABLE' };
  }
  if (!ratio) return { number: part === 'value' ? number : undefined };
  if (part !== 'value') return { number: part === 'numerator' ? ratio.numerator : ratio.denominator };
  const of = (op: string, a: Node, b: Node): Node => ({ op, args: [a, b] });
  const written = (text: string): Node => ({ op: 'number', number: text });
  return { number: evaluate(of('/', of('*', written(ratio.numerator), written('100')), written(ratio.denominator)), () => ({})).number };
}
