import { expect, test } from 'vitest';
import type { Indicator, Task } from '../api/types';
import { entryOf, readDraft, type Asked, type DraftEntry } from './draft';
import { blankPart, sumSoFar, type PartEntry } from './breakdown';
import { fieldOf } from './fieldErrors';
import { targetOf } from './targets';

const dimensions: Indicator['dimensions'] = [
  { code: 'sex', title: 'Giới tính', complete: true, categories: [{ code: 'f', title: 'Nữ' }, { code: 'm', title: 'Nam' }] },
  { code: 'aid', title: 'Hỗ trợ', categories: [{ code: 'cash', title: 'Tiền' }] },
];
const base = { section: '1', title: 'Lao động', unitOfMeasure: 'người', aggregation: 'AGGREGATION_SUM' } as const;
const count: Indicator = { ...base, code: 'A1', valueKind: 'VALUE_KIND_COUNT', dimensions };
const share: Indicator = { ...base, code: 'B1', valueKind: 'VALUE_KIND_RATIO', dimensions };
const tasks: Task[] = [{ code: '1.1', title: 'Ban hành kế hoạch', dueDate: { year: 2025, month: 3, day: 31 } }];
const asked: Asked = { indicators: [count, share], sections: [], tasks, dataTo: { year: 2025, month: 6, day: 30 } };

type Parts = Record<string, Partial<PartEntry>>;
function typed(number: string, parts: Parts, numerator = '', denominator = '', shares: Parts = {}): DraftEntry {
  const entry = entryOf(undefined, asked.indicators);
  const fill = (all: Parts) => Object.fromEntries(Object.entries(all).map(([key, part]) => [key, { ...blankPart, ...part }]));
  Object.assign(entry.values.A1!, { number, parts: fill(parts) });
  Object.assign(entry.values.B1!, { numerator, denominator, parts: fill(shares) });
  return entry;
}
const n = (number: string) => ({ number });
const faultsOf = (entry: DraftEntry, whole = true) =>
  Object.fromEntries(Object.entries(readDraft(entry, asked, whole).faults).filter(([key]) => key.includes('breakdowns')));

test('categories go out as breakdowns and come back', () => {
  const entry = typed('1.234', { 'sex/f': n('1.000'), 'sex/m': { kind: 'KIND_NOT_AVAILABLE', reason: 'chưa tách' } }, '3', '4', {
    'aid/cash': { numerator: '1', denominator: '2' },
  });
  const { values } = readDraft(entry, asked, true).content;
  expect(values).toEqual([
    {
      indicator: 'A1',
      number: '1234',
      breakdowns: [
        { dimension: 'sex', category: 'f', number: '1000' },
        { dimension: 'sex', category: 'm', missing: { kind: 'KIND_NOT_AVAILABLE', reason: 'chưa tách' } },
      ],
    },
    { indicator: 'B1', ratio: { numerator: '3', denominator: '4' }, breakdowns: [{ dimension: 'aid', category: 'cash', ratio: { numerator: '1', denominator: '2' } }] },
  ]);
  expect(readDraft(entryOf({ values: values! }, asked.indicators), asked, true).content.values).toEqual(values);
});

test.each<[string, DraftEntry, Record<string, string>]>([
  ['what adds up', typed('10', { 'sex/f': n('4'), 'sex/m': n('6') }), {}],
  ['one that is missing', typed('10', { 'sex/f': n('4') }), { 'A1 breakdowns sex/m number': 'categoryRequired' }],
  ['one without a number yet', typed('10', { 'sex/f': n('4'), 'sex/m': { kind: 'KIND_NOT_AVAILABLE', reason: 'x' } }), {}],
  ['half a ratio', typed('', {}, '10', '40', { 'aid/cash': { numerator: '4' } }), { 'B1 breakdowns aid/cash ratio.denominator': 'required' }],
])('the form judges %s', (_, entry, faults) => {
  expect(faultsOf(entry)).toEqual(faults);
});

test('a draft need not add up', () => {
  expect(faultsOf(typed('10', { 'sex/f': n('4'), 'aid/cash': n('50') }), false)).toEqual({});
});

test('the sum is known while somebody types', () => {
  const { parts } = typed('', { 'sex/f': n('1.200'), 'sex/m': n('') }).values.A1!;
  expect(sumSoFar(count, dimensions[0]!, parts, { decimals: 0 })).toEqual(['1200']);
});

test('what the server finds in a category is said beside it', () => {
  const { content } = readDraft(typed('10', { 'sex/f': n('4'), 'sex/m': n('6') }), asked, true);
  expect(fieldOf('content.values[0].breakdowns[1].number', content, asked.indicators)).toBe('A1 breakdowns sex/m number');
  expect(fieldOf('content.values[0].breakdowns[1]', content, asked.indicators)).toBe('A1 breakdowns sex/m number');
  expect(fieldOf('content.values[0].breakdowns', content, asked.indicators)).toBe('A1 breakdowns sex');
  const told = readDraft(task({ state: 'STATE_DONE', doneDate: '2025-03-01' }), asked, false).content;
  expect(fieldOf('content.tasks[0].done_date', told, asked.indicators)).toBe('1.1 task done_date');
});

function task(change: Partial<DraftEntry['tasks'][string]>): DraftEntry {
  const entry = entryOf(undefined, asked.indicators);
  return { ...entry, tasks: { '1.1': { state: '', doneDate: '', text: '', nextStep: '', ...change } } };
}

test('a task goes out as it was typed and comes back', () => {
  const entry = task({ state: 'STATE_DONE', doneDate: '2025-06-30', text: ' Đã ban hành ', nextStep: 'Triển khai' });
  const { tasks } = readDraft(entry, asked, true).content;
  expect(tasks).toEqual([
    { task: '1.1', state: 'STATE_DONE', doneDate: { year: 2025, month: 6, day: 30 }, text: 'Đã ban hành', nextStep: 'Triển khai' },
  ]);
  expect(readDraft(entryOf({ tasks: tasks! }, asked.indicators), asked, true).content.tasks).toEqual(tasks);
});

test.each<[string, Parameters<typeof task>[0], boolean, Record<string, string>]>([
  ['nothing said', {}, true, { '1.1 task state': 'stateRequired' }],
  ['nothing said in a draft', {}, false, {}],
  ['done on no day', { state: 'STATE_DONE' }, true, { '1.1 task done_date': 'dayRequired' }],
  ['done after the data', { state: 'STATE_DONE', doneDate: '2025-07-01' }, false, { '1.1 task done_date': 'afterData' }],
  ['not applicable, and no word why', { state: 'STATE_NOT_APPLICABLE' }, true, { '1.1 task text': 'whyRequired' }],
  ['a day that was typed before the state was changed', { state: 'STATE_IN_PROGRESS', doneDate: '2025-07-01' }, true, {}],
])('of a task the form finds: %s', (_, change, whole, faults) => {
  const found = Object.entries(readDraft(task(change), asked, whole).faults).filter(([key]) => key.includes('task'));
  expect(Object.fromEntries(found)).toEqual(faults);
});

test('a target of the unit is not one of the whole', () => {
  const indicator: Indicator = {
    ...count,
    targets: [
      { year: 2025, value: '100' },
      { year: 2025, value: '30', unit: 'units/a' },
      { year: 2025, value: '12', unit: 'units/a', reportingRule: '6-thang' },
    ],
  };
  const value = (unit: string, ruleId: string, year = 2025) => targetOf(indicator, unit, { year, ruleId })?.value;
  expect([value('', '6-thang'), value('units/a', 'nam'), value('units/a', '6-thang'), value('units/b', 'nam'), value('', 'nam', 2024)]).toEqual([
    '100',
    '30',
    '12',
    undefined,
    undefined,
  ]);
});
