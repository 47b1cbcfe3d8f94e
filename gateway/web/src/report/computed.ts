// The indicators that are computed from what a unit reports, while it is typed: the same trees, evaluated the same way, as on the
// server. services/reporting/testdata/formulas.json holds what both have to answer.
import type { ComputedValue, FigureReference, IndicatorValue, MissingInput, Period } from '../api/types';
import { evaluate, type Node, type Reference } from '../expression/evaluate';
import { answerOf } from './rules';

/** What a unit that is asked for some indicators comes to by what it says of them. */
export function computedOf(period: Pick<Period, 'indicators' | 'formulas'>, codes: string[], values: IndicatorValue[]): ComputedValue[] {
  const asked = (period.formulas ?? []).filter(({ inputs }) => (inputs ?? []).every((input) => codes.includes(input.indicator ?? '')));
  return asked.map(({ indicator, expression }) => {
    const places = period.indicators?.find((i) => i.code === indicator)?.decimals ?? 0;
    const rounded: Node = { op: 'round', args: [expression as Node, { op: 'number', number: String(places) }] };
    const { number, missing, byZero } = evaluate(rounded, (reference) => answerOf(values, reference));
    if (number !== undefined) return { indicator, number };
    return { indicator, missingInputs: missing.map((reference) => missingInput(reference, values)), divisionByZero: byZero };
  });
}

function missingInput({ indicator, part, dimension, category }: Reference, values: IndicatorValue[]): MissingInput {
  const value = values.find((v) => v.indicator === indicator);
  const said = value?.missing ?? value?.breakdowns?.find((b) => b.dimension === dimension && b.category === category)?.missing;
  const why = said ? whys[said.kind] : undefined;
  return { indicator, part, dimension, category, why: why ?? 'WHY_BLANK' };
}

const whys: Partial<Record<string, NonNullable<MissingInput['why']>>> = {
  KIND_NOTHING_OCCURRED: 'WHY_NOTHING_OCCURRED',
  KIND_NOT_APPLICABLE: 'WHY_NOT_APPLICABLE',
  KIND_NOT_AVAILABLE: 'WHY_NOT_AVAILABLE',
};

/** A figure as people call it: its code, and the category's name where it is one. */
export function figureName({ indicator = '', dimension, category }: FigureReference | MissingInput, indicators: Period['indicators']): string {
  const of = indicators?.find((i) => i.code === indicator)?.dimensions?.find((d) => d.code === dimension);
  const title = of?.categories.find((c) => c.code === category)?.title ?? category;
  return dimension ? `${indicator} (${title})` : indicator;
}
