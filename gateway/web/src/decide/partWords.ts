import type { Indicator, Period } from '../api/types';
import { formatDecimal } from '../format/number';
import type { Catalogue } from '../text/vi';

/** What a part of a report says, as the contract has it in words (see PartChange), in the words of people. */
export function partWords(words: string, part: string, period: Period | undefined, t: Catalogue): string {
  if (part.startsWith('tasks/')) return task(words, t);
  const indicator = (period?.indicators ?? []).find(({ code }) => part === `values/${code}`);
  return indicator && indicator.valueKind !== 'VALUE_KIND_TEXT' ? value(words, indicator, t) : words;
}

/** A value, then each category as "dimension/category = value", then a note in brackets. */
function value(words: string, indicator: Indicator, t: Catalogue): string {
  const note = words.indexOf(' (');
  const figures = (note < 0 ? words : words.slice(0, note)).split('; ');
  const read = figures.map((text) => {
    const at = text.indexOf(' = ');
    return at < 0 ? figure(text, t) : `${category(text.slice(0, at), indicator)}: ${figure(text.slice(at + 3), t)}`;
  });
  return read.join('; ') + (note < 0 ? '' : words.slice(note));
}

function category(words: string, indicator: Indicator): string {
  const [dimension, code] = words.split('/');
  const found = (indicator.dimensions ?? []).find((d) => d.code === dimension)?.categories?.find((c) => c.code === code);
  return found?.title ?? words;
}

function figure(text: string, t: Catalogue): string {
  if (text === 'true') return t.app.yes;
  if (text === 'false') return t.app.no;
  const [kind, reason] = split(text);
  const missing = t.missing[`KIND_${kind}` as keyof Catalogue['missing']];
  if (missing) return reason ? `${missing}: ${reason}` : missing;
  return text.split('/').map(formatDecimal).join(' / ');
}

function split(text: string): [string, string] {
  const at = text.indexOf(': ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)];
}

/** A task as its state, day, text and next step. */
function task(words: string, t: Catalogue): string {
  const [state = '', ...rest] = words.split('; ');
  const known = t.report.taskState[`STATE_${state}` as keyof Catalogue['report']['taskState']];
  const readable = rest.map((text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').reverse().join('/') : text));
  return [known || state, ...readable].join('; ');
}
