// What a person has typed into the form of a report, and how it becomes a report's content and back.
import type { AttachmentRef, Day, Indicator, IndicatorValue, MissingKind, ReportContent, Rule, Task } from '../api/types';
import { readNumber, writeEntry, type NumberFault, type NumberRule } from '../format/entry';
import { dimensionField, partEntries, partField, readParts, type PartEntries } from './breakdown';
import { withSource } from '../level/source';
import { broken, brokenAlone, brokenBetween, type RulesAsked } from './rules';
import { readTasks, taskEntries, type TaskEntry } from './task';
import { recommendationEntry, recommendationsOf, type RecommendationEntry } from '../recommendation/entry';

/** What was typed for one indicator. Everything typed is kept, also what the chosen kind does not use. */
export interface ValueEntry {
  /** 'VALUE', or why there is none. */
  kind: 'VALUE' | MissingKind;
  number: string;
  numerator: string;
  denominator: string;
  yesNo: '' | 'yes' | 'no';
  text: string;
  reason: string;
  note: string;
  /** The parts by category, by partKey. */
  parts: PartEntries;
  /** The value as it was drawn from a lower level's consolidated report; its source counts as long as the fields say the same. */
  drawn?: IndicatorValue;
}

/** What was typed into the whole form: values by indicator, results by content area. */
export interface DraftEntry {
  values: Record<string, ValueEntry>;
  sections: Record<string, string>;
  /** How the tasks stand, by task. */
  tasks: Record<string, TaskEntry>;
  /** Why figures are right that do not keep to a rule, by rule. */
  explanations: Record<string, string>;
  difficulties: string;
  nextSteps: string;
  proposals: string;
  recommendations: RecommendationEntry[];
  attachments: AttachmentRef[];
}

const blank: ValueEntry = { kind: 'VALUE', number: '', numerator: '', denominator: '', yesNo: '', text: '', reason: '', note: '', parts: {} };

/**
 * How the numbers in the fields of an indicator are read: any number is taken, and a lone group such as 1.234 means thousands
 * unless three decimals could be meant. Whether the number is right is for the rules to say.
 */
export function numberRule({ valueKind, decimals = 0 }: Indicator): NumberRule {
  return { decimals: 6, negative: true, counted: valueKind !== 'VALUE_KIND_AMOUNT' || decimals < 3 };
}

/** Puts a content into the form. */
export function entryOf(content: ReportContent | undefined, indicators: Indicator[]): DraftEntry {
  const values = indicators.map((indicator) => {
    const value = content?.values?.find((v) => v.indicator === indicator.code);
    return [indicator.code, valueEntry(value, numberRule(indicator))] as const;
  });
  return {
    values: Object.fromEntries(values),
    sections: Object.fromEntries((content?.sections ?? []).map(({ section, text }) => [section, text])),
    tasks: taskEntries(content?.tasks),
    explanations: Object.fromEntries((content?.explanations ?? []).map(({ rule, text }) => [rule, text])),
    difficulties: content?.difficulties ?? '',
    nextSteps: content?.nextSteps ?? '',
    proposals: content?.proposals ?? '',
    recommendations: (content?.recommendations ?? []).map(recommendationEntry),
    attachments: content?.attachments ?? [],
  };
}

/** The form with one more file; a file it speaks of already is not spoken of twice. */
export const withFile = (entry: DraftEntry, file: AttachmentRef): DraftEntry =>
  entry.attachments.some(({ sha256 }) => sha256 === file.sha256) ? entry : { ...entry, attachments: [...entry.attachments, file] };

/** The form without a file. */
export const without = (entry: DraftEntry, file: AttachmentRef): DraftEntry => ({
  ...entry,
  attachments: entry.attachments.filter((one) => one !== file),
});

/** Puts a value into the fields of its indicator. */
export function valueEntry(value: IndicatorValue | undefined, rule: NumberRule): ValueEntry {
  return {
    kind: value?.missing?.kind ?? 'VALUE',
    number: value?.number === undefined ? '' : writeEntry(value.number, rule),
    numerator: value?.ratio ? writeEntry(value.ratio.numerator, rule) : '',
    denominator: value?.ratio ? writeEntry(value.ratio.denominator, rule) : '',
    yesNo: value?.yesNo === undefined ? '' : value.yesNo ? 'yes' : 'no',
    text: value?.text ?? '',
    reason: value?.missing?.reason ?? '',
    note: value?.note ?? '',
    parts: partEntries(value?.breakdowns, rule),
    ...(value?.drawnFrom && { drawn: value }),
  };
}

/** The form with values of a lower level's consolidated report in it; notes stay. */
export function withDrawn(entry: DraftEntry, indicators: Indicator[], values: IndicatorValue[]): DraftEntry {
  const drawn = { ...entry.values };
  for (const value of values) {
    const indicator = indicators.find(({ code }) => code === value.indicator);
    if (indicator) drawn[value.indicator] = { ...valueEntry(value, numberRule(indicator)), note: entry.values[value.indicator]?.note ?? '' };
  }
  return { ...entry, values: drawn };
}

/** What is wrong with a field of the form; each has a text in the catalogues. Of a rule it is what the rule's kind says. */
export type FieldFault = NumberFault | 'required' | 'reasonRequired' | 'categoryRequired' | TaskFault | RuleFault | Rule;
type TaskFault = 'stateRequired' | 'dayRequired' | 'afterData' | 'whyRequired';
type RuleFault = 'checkFailed' | 'explain';

/** The faults of the form's fields, by indicator and part of its value in the contract's names: "B1.1 number". */
export type FieldFaults = Record<string, FieldFault>;

/** The key of a part of an indicator's value in FieldFaults. */
export const fieldKey = (code: string, part: string) => `${code} ${part}`;

/** The content of the form, and what is wrong with it. What is wrong is left out of the content. */
export interface DraftReading {
  content: ReportContent;
  faults: FieldFaults;
}

/** What of a period the form asks for. */
export interface Asked {
  indicators: Indicator[];
  /** Codes of the content areas to write about. */
  sections: string[];
  tasks: Task[];
  /** Last day of the data: what is told of tasks is told as of it. */
  dataTo?: Day | undefined;
  rules?: RulesAsked;
}

/** Reads the form. For a submission every indicator needs a value or a reason why there is none; a draft may have gaps. */
export function readDraft(entry: DraftEntry, { indicators, sections, tasks, dataTo, rules }: Asked, whole: boolean): DraftReading {
  const faults: FieldFaults = {};
  const values: IndicatorValue[] = [];
  for (const indicator of indicators) {
    const part = new PartReader(indicator, entry.values[indicator.code] ?? blank, rules?.rules ?? [], faults);
    const value = part.read(whole);
    if (value) values.push(value);
    else if (whole) part.require();
  }
  const results = sections.map((section) => ({ section, text: clean(entry.sections[section]) })).filter(({ text }) => text);
  const texts = { difficulties: clean(entry.difficulties), nextSteps: clean(entry.nextSteps), proposals: clean(entry.proposals) };
  const told = readTasks(entry.tasks, tasks, dataTo, whole, faults);
  const recommendations = recommendationsOf(entry.recommendations, clean);
  const explanations = explain(entry.explanations, rules, { values }, whole, faults);
  const { attachments } = entry;
  const more = {
    ...(told.length > 0 && { tasks: told }),
    ...(recommendations.length > 0 && { recommendations }),
    ...(explanations.length > 0 && { explanations }),
    ...(attachments.length > 0 && { attachments }),
  };
  return { content: { values, sections: results, ...texts, ...more }, faults };
}

/** The name of a rule's field among the faults of the first indicator it looks at. */
export const ruleField = (rule: string) => `rule ${rule}`;

/** The explanations of what the figures do not keep to; those of what they keep to by now are left out. */
function explain(typed: Record<string, string>, rules: RulesAsked | undefined, content: ReportContent, whole: boolean, faults: FieldFaults) {
  const given: { rule: string; text: string }[] = [];
  for (const { ruleId = '', severity, indicators } of rules ? broken(rules, content) : []) {
    const text = clean(typed[ruleId]);
    const field = fieldKey(indicators?.[0] ?? '', ruleField(ruleId));
    if (severity === 'SEVERITY_WARNING' && text) given.push({ rule: ruleId, text });
    else if (whole) faults[field] = severity === 'SEVERITY_WARNING' ? 'explain' : 'checkFailed';
  }
  return given;
}

/** Texts go out as Unicode NFC with "\n" between lines, as the contract asks. */
const clean = (text: string | undefined) => (text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** Reads what was typed for one indicator and notes what is wrong with it. */
class PartReader {
  readonly #indicator: Indicator;
  readonly #entry: ValueEntry;
  readonly #rules: Rule[];
  readonly #faults: FieldFaults;

  constructor(indicator: Indicator, entry: ValueEntry, rules: Rule[], faults: FieldFaults) {
    this.#indicator = indicator;
    this.#entry = entry;
    this.#rules = rules;
    this.#faults = faults;
  }

  /** The value; undefined if nothing was typed or something is wrong with it. */
  read(whole: boolean): IndicatorValue | undefined {
    const { code } = this.#indicator;
    const given = this.#entry.kind === 'VALUE' ? this.#value() : this.#missing(this.#entry.kind);
    const faulty = given ? brokenAlone(this.#rules, code, given, false) : [];
    for (const rule of faulty) this.#fault(numberField(rule.part), rule);
    const parts = given && !given.missing ? this.#parts(whole) : [];
    if (!given || faulty.length > 0) return undefined;
    const note = clean(this.#entry.note);
    const value = { indicator: code, ...given, ...(note && { note }), ...(parts.length > 0 && { breakdowns: parts }) };
    if (whole) this.#between(value);
    return withSource(value, this.#entry.drawn);
  }

  #parts(whole: boolean) {
    const note = (field: string, fault: FieldFault) => this.#fault(field, fault);
    return readParts(this.#indicator, this.#entry.parts, { rules: this.#rules, number: numberRule(this.#indicator), whole }, note);
  }

  /** Notes what does not hold between the value and its categories. */
  #between(value: IndicatorValue) {
    for (const { rule, category } of brokenBetween(this.#rules, value)) {
      const dimension = rule.dimension ?? '';
      this.#fault(category ? partField(dimension, category, numberField(rule.part)) : dimensionField(dimension), rule);
    }
  }

  /** Notes that the value is missing, unless something else is wrong with it already. */
  require(): void {
    const prefix = fieldKey(this.#indicator.code, '');
    if (!Object.keys(this.#faults).some((key) => key.startsWith(prefix))) this.#fault(mainPart(this.#indicator), 'required');
  }

  #missing(kind: MissingKind): Partial<IndicatorValue> | undefined {
    const reason = clean(this.#entry.reason);
    if (kind !== 'KIND_NOT_AVAILABLE') return { missing: { kind } };
    if (reason === '') return this.#fault('missing.reason', 'reasonRequired');
    return { missing: { kind, reason } };
  }

  #value(): Partial<IndicatorValue> | undefined {
    const { yesNo } = this.#entry;
    switch (this.#indicator.valueKind) {
      case 'VALUE_KIND_RATIO':
        return this.#ratio();
      case 'VALUE_KIND_YES_NO':
        return yesNo === '' ? undefined : { yesNo: yesNo === 'yes' };
      case 'VALUE_KIND_TEXT': {
        const text = clean(this.#entry.text);
        return text ? { text } : undefined;
      }
      default: {
        const number = this.#number('number', this.#entry.number);
        return number === undefined ? undefined : { number };
      }
    }
  }

  #ratio(): Partial<IndicatorValue> | undefined {
    const { numerator, denominator } = this.#entry;
    if (!numerator.trim() && !denominator.trim()) return undefined;
    const part = this.#number('ratio.numerator', numerator) ?? this.#gap('ratio.numerator', numerator);
    const whole = this.#number('ratio.denominator', denominator) ?? this.#gap('ratio.denominator', denominator);
    if (part === undefined || whole === undefined) return undefined;
    return { ratio: { numerator: part, denominator: whole } };
  }

  #gap(part: string, typed: string): undefined {
    return typed.trim() === '' ? this.#fault(part, 'required') : undefined;
  }

  #number(part: string, typed: string): string | undefined {
    if (typed.trim() === '') return undefined;
    const reading = readNumber(typed, numberRule(this.#indicator));
    return 'number' in reading ? reading.number : this.#fault(part, reading.fault);
  }

  #fault(part: string, fault: FieldFault): undefined {
    this.#faults[fieldKey(this.#indicator.code, part)] = fault;
    return undefined;
  }
}

/** The field of one of a figure's numbers, by the name a rule has for it. */
export const numberField = (part: string | undefined) => (part === 'value' ? 'number' : `ratio.${part}`);

/** The part of an indicator's value that is told when all of it is at fault. */
export function mainPart(indicator: Indicator): string {
  switch (indicator.valueKind) {
    case 'VALUE_KIND_RATIO':
      return 'ratio.numerator';
    case 'VALUE_KIND_YES_NO':
      return 'yes_no';
    case 'VALUE_KIND_TEXT':
      return 'text';
    default:
      return 'number';
  }
}
