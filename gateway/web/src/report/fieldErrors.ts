import type { Fault, Language } from '../api/fault';
import type { Indicator, IndicatorValue, ReportContent, Rule } from '../api/types';
import { formatDecimal } from '../format/number';
import type { Catalogue } from '../text/vi';
import { dimensionField, partField } from './breakdown';
import { fieldKey, mainPart, type FieldFault, type FieldFaults } from './draft';
import { contentPlace } from './violations';

/** What is said beside each field, by the keys of FieldFaults; content areas have the part "section". */
export type FieldErrors = Record<string, string>;

/** The texts of the faults that the form found itself. */
export function ownErrors(faults: FieldFaults, t: Catalogue): FieldErrors {
  const texts: Record<Exclude<FieldFault, Rule>, string> = {
    ...t.number,
    required: t.draft.required,
    reasonRequired: t.draft.reasonRequired,
    categoryRequired: t.draft.categoryRequired,
    ...t.draft.taskFaults,
    ...t.draft.ruleFaults,
  };
  const said = (fault: FieldFault) => (typeof fault === 'string' ? texts[fault] : ruleText(fault, t));
  return Object.fromEntries(Object.entries(faults).map(([key, fault]) => [key, said(fault)]));
}

/** What is said where a value does not keep to a rule of its indicator. */
export function ruleText({ kind, limit = '', part }: Rule, t: Catalogue): string {
  const percent = part === 'numerator' && limit !== '0' ? '%' : ''; // the bounds of a ratio are those of its percentage
  return t.draft.ruleKinds[kind as keyof typeof t.draft.ruleKinds](formatDecimal(limit) + percent);
}

const parts = ['number', 'ratio.numerator', 'ratio.denominator', 'yes_no', 'text', 'missing.reason', 'note'];

/** The field of the form that a violation of the content that was sent belongs to; undefined if it has none. */
export function fieldOf(field: string, sent: ReportContent, indicators: Indicator[]): string | undefined {
  const place = contentPlace(field);
  if (place?.list === 'sections') {
    const section = sent.sections?.[place.index]?.section;
    return section && fieldKey(section, 'section');
  }
  if (place?.list === 'tasks') {
    const task = sent.tasks?.[place.index]?.task;
    return task && fieldKey(task, `task ${place.part || 'state'}`);
  }
  const code = place && sent.values?.[place.index]?.indicator;
  const indicator = indicators.find((i) => i.code === code);
  if (!place || !indicator) return undefined;
  const category = place.part.startsWith('breakdowns') && categoryField(place.part, sent.values?.[place.index], indicator);
  if (category) return fieldKey(indicator.code, category);
  return fieldKey(indicator.code, parts.includes(place.part) ? place.part : mainPart(indicator));
}

/** The field of a category: breakdowns[1].number. What concerns a dimension as a whole is said at the first one. */
function categoryField(path: string, value: IndicatorValue | undefined, indicator: Indicator): string | undefined {
  const [, index, field] = /^breakdowns\[(\d+)\](?:\.(.+))?$/.exec(path) ?? [];
  const part = value?.breakdowns?.[Number(index)];
  const main = mainPart(indicator);
  if (part) return partField(part.dimension, part.category, field && parts.includes(field) ? field : main);
  const first = indicator.dimensions?.[0];
  return first && dimensionField(first.code);
}

/** The texts of the violations that the server found, beside the fields they belong to. */
export function serverErrors(fault: Fault, sent: ReportContent, indicators: Indicator[], language: Language): FieldErrors {
  const errors: FieldErrors = {};
  for (const violation of fault.violations) {
    const key = fieldOf(violation.field, sent, indicators);
    if (key) errors[key] = [errors[key], violation.texts[language]].filter(Boolean).join(' ');
  }
  return errors;
}

/** The errors less those of indicators and content areas that were changed since: they may be mended by now. */
export function withoutErrorsOf(errors: FieldErrors, codes: string[]): FieldErrors {
  const kept = Object.entries(errors).filter(([key]) => !codes.some((code) => key.startsWith(fieldKey(code, ''))));
  return Object.fromEntries(kept);
}
