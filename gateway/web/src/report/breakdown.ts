// The parts of a value by category: what was typed for them, and how they become breakdowns and back.
import type { Breakdown, Dimension, Indicator, IndicatorValue, MissingKind } from '../api/types';
import { readNumber, writeEntry, type NumberRule } from '../format/entry';
import { isAbove, sumOf } from '../format/number';
import type { FieldFault } from './draft';

/** What was typed for one category. */
export interface PartEntry {
  /** 'VALUE', or why there is none. */
  kind: 'VALUE' | MissingKind;
  number: string;
  numerator: string;
  denominator: string;
  reason: string;
}

/** What was typed for the categories, by partKey. */
export type PartEntries = Record<string, PartEntry>;

export const blankPart: PartEntry = { kind: 'VALUE', number: '', numerator: '', denominator: '', reason: '' };

/** Names a category of an indicator: "sex/female". */
export const partKey = (dimension: string, category: string) => `${dimension}/${category}`;

/** The name of a category's field among the faults of its indicator. */
export const partField = (dimension: string, category: string, field: string) => `breakdowns ${partKey(dimension, category)} ${field}`;

/** The name of a dimension as a whole among the faults of its indicator. */
export const dimensionField = (dimension: string) => `breakdowns ${dimension}`;

/** Puts breakdowns into the form. */
export function partEntries(breakdowns: Breakdown[] | undefined, rule: NumberRule): PartEntries {
  return Object.fromEntries(
    (breakdowns ?? []).map((b) => [
      partKey(b.dimension, b.category),
      {
        kind: b.missing?.kind ?? ('VALUE' as const),
        number: b.number === undefined ? '' : writeEntry(b.number, rule),
        numerator: b.ratio ? writeEntry(b.ratio.numerator, rule) : '',
        denominator: b.ratio ? writeEntry(b.ratio.denominator, rule) : '',
        reason: b.missing?.reason ?? '',
      },
    ]),
  );
}

/** Is told what is wrong with a field of a category, or with a dimension as a whole. */
export type NoteFault = (field: string, fault: FieldFault) => void;

/**
 * Reads what was typed for the categories of a value. For a submission the categories of a dimension that is required, or
 * adds up to the value, are there, and fit the value.
 */
export function readParts(indicator: Indicator, typed: PartEntries, value: Partial<IndicatorValue>, rule: NumberRule, whole: boolean, note: NoteFault) {
  const all: Breakdown[] = [];
  for (const dimension of indicator.dimensions ?? []) {
    const reader = new DimensionReader(indicator, dimension, typed, rule, note);
    all.push(...reader.read());
    if (whole) reader.check(value);
  }
  return all;
}

class DimensionReader {
  readonly #indicator: Indicator;
  readonly #dimension: Dimension;
  readonly #typed: PartEntries;
  readonly #rule: NumberRule;
  readonly #note: NoteFault;
  readonly #parts: Breakdown[] = [];
  #faults = 0;

  constructor(indicator: Indicator, dimension: Dimension, typed: PartEntries, rule: NumberRule, note: NoteFault) {
    this.#indicator = indicator;
    this.#dimension = dimension;
    this.#typed = typed;
    this.#rule = rule;
    this.#note = note;
  }

  read(): Breakdown[] {
    for (const { code } of this.#dimension.categories) {
      const part = this.#part(code, this.#typed[partKey(this.#dimension.code, code)] ?? blankPart);
      if (part) this.#parts.push({ dimension: this.#dimension.code, category: code, ...part });
    }
    return this.#parts;
  }

  /** Checks that nothing is missing and that the categories fit the value. */
  check(value: Partial<IndicatorValue>) {
    const { code, categories, required, complete } = this.#dimension;
    if (this.#faults > 0) return;
    const given = this.#parts.length;
    if ((required || (complete && given > 0)) && given < categories.length) {
      for (const category of categories) {
        if (!this.#parts.some((p) => p.category === category.code)) this.#fault(category.code, this.#main(), 'categoryRequired');
      }
      return;
    }
    for (const part of this.#parts) {
      if (numbersOf(part).some((n, i) => isAbove(n, numbersOf(value)[i] ?? n)) && !this.#negative()) this.#fault(part.category, this.#main(), 'aboveValue');
    }
    const open = this.#parts.some((p) => p.missing?.kind === 'KIND_NOT_AVAILABLE');
    if (complete && given > 0 && !open && numbersOf(value).some((n, i) => isAbove(n, this.#sum(i)) || isAbove(this.#sum(i), n))) this.#note(dimensionField(code), 'notAddedUp');
  }

  #negative = () => this.#parts.some((p) => p.number?.startsWith('-'));

  #sum(i: number): string {
    return sumOf(this.#parts.map((p) => numbersOf(p)[i] ?? '0')) ?? '0';
  }

  #part(category: string, entry: PartEntry): Partial<Breakdown> | undefined {
    if (entry.kind !== 'VALUE') return this.#missing(category, entry.kind, entry.reason.normalize('NFC').trim());
    if (this.#indicator.valueKind !== 'VALUE_KIND_RATIO') {
      const number = this.#number(category, 'number', entry.number);
      return number === undefined ? undefined : { number };
    }
    if (!entry.numerator.trim() && !entry.denominator.trim()) return undefined;
    const numerator = this.#number(category, 'ratio.numerator', entry.numerator, true);
    const denominator = this.#number(category, 'ratio.denominator', entry.denominator, true);
    if (numerator === undefined || denominator === undefined) return undefined;
    if (!isAbove(denominator, '0')) return this.#fault(category, 'ratio.denominator', 'positive');
    if (isAbove(numerator, denominator)) return this.#fault(category, 'ratio.numerator', 'tooLarge');
    return { ratio: { numerator, denominator } };
  }

  #missing(category: string, kind: MissingKind, reason: string): Partial<Breakdown> | undefined {
    if (kind !== 'KIND_NOT_AVAILABLE') return { missing: { kind } };
    return reason ? { missing: { kind, reason } } : this.#fault(category, 'missing.reason', 'reasonRequired');
  }

  #number(category: string, field: string, typed: string, needed = false): string | undefined {
    if (typed.trim() === '') return needed ? this.#fault(category, field, 'required') : undefined;
    const reading = readNumber(typed, this.#rule);
    return 'number' in reading ? reading.number : this.#fault(category, field, reading.fault);
  }

  #main = () => (this.#indicator.valueKind === 'VALUE_KIND_RATIO' ? 'ratio.numerator' : 'number');

  #fault(category: string, field: string, fault: FieldFault): undefined {
    this.#faults += 1;
    this.#note(partField(this.#dimension.code, category, field), fault);
    return undefined;
  }
}

/** The numbers of a value or of a part of one: one, or numerator and denominator; none where it has none. */
function numbersOf(value: Partial<IndicatorValue> | Breakdown): string[] {
  if (value.number !== undefined) return [value.number];
  return value.ratio ? [value.ratio.numerator, value.ratio.denominator] : [];
}

/** What the categories of a dimension add up to so far, for showing while somebody types. */
export function sumSoFar(indicator: Indicator, dimension: Dimension, typed: PartEntries, rule: NumberRule): string[] {
  const parts = new DimensionReader(indicator, dimension, typed, rule, () => undefined).read();
  const count = Math.max(0, ...parts.map((part) => numbersOf(part).length));
  return Array.from({ length: count }, (_, i) => sumOf(parts.map((part) => numbersOf(part)[i] ?? '0')) ?? '0');
}
