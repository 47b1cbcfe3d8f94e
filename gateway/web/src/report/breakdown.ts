// The parts of a value by category: what was typed for them, and how they become breakdowns and back.
import type { Breakdown, Dimension, Indicator, IndicatorValue, MissingKind, Rule } from '../api/types';
import { readNumber, writeEntry, type NumberRule } from '../format/entry';
import { sumOf } from '../format/number';
import { numberField, type FieldFault } from './draft';
import { brokenAlone } from './rules';

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

/** How categories are read. */
interface PartReading {
  rules: Rule[];
  number: NumberRule;
  /** True for a submission: the categories of a dimension that is required, or adds up to the value, are there. */
  whole: boolean;
}

/** Reads what was typed for the categories of a value. What is wrong is left out. */
export function readParts(indicator: Indicator, typed: PartEntries, how: PartReading, note: NoteFault) {
  return (indicator.dimensions ?? []).flatMap((dimension) => {
    const reader = new DimensionReader(indicator, dimension, typed, how, note);
    const parts = reader.read();
    if (how.whole) reader.require();
    return parts;
  });
}

class DimensionReader {
  readonly #indicator: Indicator;
  readonly #dimension: Dimension;
  readonly #typed: PartEntries;
  readonly #how: PartReading;
  readonly #note: NoteFault;
  readonly #parts: Breakdown[] = [];
  #faults = 0;

  constructor(indicator: Indicator, dimension: Dimension, typed: PartEntries, how: PartReading, note: NoteFault) {
    this.#indicator = indicator;
    this.#dimension = dimension;
    this.#typed = typed;
    this.#how = how;
    this.#note = note;
  }

  read(): Breakdown[] {
    for (const { code } of this.#dimension.categories) {
      const part = this.#part(code, this.#typed[partKey(this.#dimension.code, code)] ?? blankPart);
      if (part && this.#keeps(code, part)) this.#parts.push({ dimension: this.#dimension.code, category: code, ...part });
    }
    return this.#parts;
  }

  /** Notes which categories are missing. */
  require() {
    const { categories, required, complete } = this.#dimension;
    const given = this.#parts.length;
    if (this.#faults > 0 || !(required || (complete && given > 0))) return;
    for (const category of categories) {
      if (!this.#parts.some((p) => p.category === category.code)) this.#fault(category.code, this.#main(), 'categoryRequired');
    }
  }

  #keeps(category: string, part: Partial<Breakdown>): boolean {
    const found = brokenAlone(this.#how.rules, this.#indicator.code, part, true);
    for (const rule of found) this.#fault(category, numberField(rule.part), rule);
    return found.length === 0;
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
    return numerator === undefined || denominator === undefined ? undefined : { ratio: { numerator, denominator } };
  }

  #missing(category: string, kind: MissingKind, reason: string): Partial<Breakdown> | undefined {
    if (kind !== 'KIND_NOT_AVAILABLE') return { missing: { kind } };
    return reason ? { missing: { kind, reason } } : this.#fault(category, 'missing.reason', 'reasonRequired');
  }

  #number(category: string, field: string, typed: string, needed = false): string | undefined {
    if (typed.trim() === '') return needed ? this.#fault(category, field, 'required') : undefined;
    const reading = readNumber(typed, this.#how.number);
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
  const parts = new DimensionReader(indicator, dimension, typed, { rules: [], number: rule, whole: false }, () => undefined).read();
  const count = Math.max(0, ...parts.map((part) => numbersOf(part).length));
  return Array.from({ length: count }, (_, i) => sumOf(parts.map((part) => numbersOf(part)[i] ?? '0')) ?? '0');
}
