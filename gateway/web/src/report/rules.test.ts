import { expect, test } from 'vitest';
import type { Indicator, Period, ReportContent } from '../api/types';
import type { Node } from '../expression/evaluate';
import { entryOf, readDraft, type Asked } from './draft';
import { broken, rulesAsked } from './rules';

const base = { section: '1', unitOfMeasure: 'người', aggregation: 'AGGREGATION_SUM' } as const;
const indicators: Indicator[] = [
  { ...base, code: 'A1', title: 'Lao động', valueKind: 'VALUE_KIND_COUNT', targets: [{ year: 2025, value: '30', unit: 'units/a' }] },
  { ...base, code: 'B1', title: 'Tỷ lệ', valueKind: 'VALUE_KIND_RATIO' },
];
const figure = (indicator: string, more: object = {}): Node => ({ op: 'figure', reference: { indicator, part: 'value', ...more } });
const number = (text: string): Node => ({ op: 'number', number: text });
const rule = (ruleId: string, condition: Node, severity: 'SEVERITY_ERROR' | 'SEVERITY_WARNING', codes: string[]) => ({
  ruleId,
  condition,
  severity,
  scope: 'SCOPE_REPORT' as const,
  message: 'Kiểm tra lại',
  indicators: codes,
});
const period: Period = {
  year: 2025,
  rules: [
    rule('checks/half', { op: '<=', args: [figure('B1'), number('33.34')] }, 'SEVERITY_ERROR', ['B1']),
    rule('checks/target', { op: '>=', args: [figure('A1'), figure('A1', { part: 'target' })] }, 'SEVERITY_WARNING', ['A1']),
    rule('checks/before', { op: '<=', args: [figure('A1'), figure('A1', { previous: true })] }, 'SEVERITY_WARNING', ['A1']),
    rule('checks/sex', { op: '<=', args: [figure('A1', { dimension: 'sex', category: 'f' }), number('3')] }, 'SEVERITY_ERROR', ['A1']),
    rule('checks/elsewhere', { op: '<', args: [number('2'), number('1')] }, 'SEVERITY_ERROR', ['C9']),
  ],
};
const asked = rulesAsked(period, 'units/a', indicators, [{ indicator: 'A1', number: '20' }]);
const ids = (content: ReportContent, rules = asked) => broken(rules, content).map(({ ruleId }) => ruleId);

test.each<[string, ReportContent, string[]]>([
  ['nothing typed is not decided', {}, []],
  ['a ratio by its percentage', { values: [{ indicator: 'B1', ratio: { numerator: '1', denominator: '3' } }] }, []],
  ['a percentage above', { values: [{ indicator: 'B1', ratio: { numerator: '1', denominator: '2' } }] }, ['checks/half']],
  ['below the target of the unit, above a year before', { values: [{ indicator: 'A1', number: '29' }] }, ['checks/target', 'checks/before']],
  ['nothing occurred is 0', { values: [{ indicator: 'A1', missing: { kind: 'KIND_NOTHING_OCCURRED' } }] }, ['checks/target']],
  ['not available is not decided', { values: [{ indicator: 'A1', missing: { kind: 'KIND_NOT_AVAILABLE', reason: 'x' } }] }, []],
  ['a category', { values: [{ indicator: 'A1', number: '30', breakdowns: [{ dimension: 'sex', category: 'f', number: '4' }] }] }, ['checks/before', 'checks/sex']],
])('%s', (_, content, found) => {
  expect(ids(content)).toEqual(found);
});

test('without a target and a year before, nothing hangs on them', () => {
  expect(ids({ values: [{ indicator: 'A1', number: '29' }] }, rulesAsked(period, 'units/b', indicators, undefined))).toEqual([]);
});

test('an error blocks, a warning is taken with an explanation, and one that is not needed any more is left out', () => {
  const form: Asked = { indicators, sections: [], tasks: [], rules: asked };
  const values = [{ indicator: 'A1', number: '29' }, { indicator: 'B1', ratio: { numerator: '1', denominator: '2' } }];
  const explanations = [{ rule: 'checks/target', text: ' Dịch bệnh ' }, { rule: 'checks/sex', text: 'Không còn cần' }];
  const { content, faults } = readDraft(entryOf({ values, explanations }, indicators), form, true);
  expect(content.explanations).toEqual([{ rule: 'checks/target', text: 'Dịch bệnh' }]);
  expect(faults).toEqual({ 'A1 rule checks/before': 'explain', 'B1 rule checks/half': 'checkFailed' });
  expect(readDraft(entryOf({ values }, indicators), form, false).faults).toEqual({});
});
