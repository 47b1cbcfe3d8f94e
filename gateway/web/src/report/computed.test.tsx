import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ComputedValue, Indicator, IndicatorValue, Period } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { vi } from '../text/vi';
import { computedOf } from './computed';
import { formulaWords } from './formulaWords';

/** What the server and the form have to work out of the same contents. */
interface Cases {
  indicators: Indicator[];
  /** The formulas as the server gives them. */
  formulas: NonNullable<Period['formulas']>;
  cases: { name: string; values: IndicatorValue[]; computed: string[] }[];
}

const { indicators, formulas, cases } = JSON.parse(readFileSync('../../services/reporting/testdata/formulas.json', 'utf8')) as Cases;

const line = ({ indicator, number, missingInputs = [], divisionByZero }: ComputedValue) => {
  if (number !== undefined) return `${indicator} ${number}`;
  if (divisionByZero) return `${indicator} ZERO`;
  const lacks = missingInputs.map((m) => [m.part, m.indicator, m.dimension, m.category, m.why].filter(Boolean).join(' '));
  return `${indicator} ? ${lacks.join(', ')}`;
};

test('there are cases', () => expect(cases.length).toBeGreaterThan(4));

test.each(cases)('the form works out what the server works out: $name', ({ values, computed }) => {
  expect(computedOf({ indicators, formulas }, ['A', 'B', 'R'], values).map(line)).toEqual(computed);
});

test('a unit that is not asked for all inputs has no value', () => {
  expect(computedOf({ indicators, formulas }, ['A', 'R'], []).map(({ indicator }) => indicator)).toEqual(['C3']);
});

test('a formula is read in words', () => {
  const words = (text: string) => formulaWords(text, indicators, vi);
  expect(words('value("A", "sex", "f") * 1.5 / denominator("R")')).toBe('A (Nữ) × 1,5 / mẫu số R');
  expect(words("round(max(value('A'),numerator('R')), 2)")).toBe('làm tròn(lớn nhất(A;tử số R); 2)');
});

const computing: Period = {
  ...round.periodFacts,
  indicators: [
    ...round.indicators,
    { code: 'C1', title: 'Chi bình quân', section: '1', unitOfMeasure: 'triệu đồng/cuộc', valueKind: 'VALUE_KIND_AMOUNT', aggregation: 'AGGREGATION_FORMULA', decimals: 2, formula: 'value("A2") / value("A1")' },
  ],
  formulas: [
    {
      indicator: 'C1',
      expression: { op: '/', args: [{ op: 'figure', reference: { indicator: 'A2', part: 'value' } }, { op: 'figure', reference: { indicator: 'A1', part: 'value' } }] },
      inputs: [{ indicator: 'A2' }, { indicator: 'A1' }],
    },
  ],
};
const name = round.reportOf('trang-viet');

test('the value is shown while its inputs are typed, and cannot be typed itself', async () => {
  roundServer(round.leader, {
    [`GET ${round.periodPath}`]: () => computing,
    [`GET /v1/${name}`]: () => round.emptyReport,
    [`GET /v1/${name}/draft`]: () => ({ name: `${name}/draft`, content: {}, etag: '' }),
    [`GET /v1/${name}/entries`]: () => ({ entries: [], check: { intact: true } }),
  });
  const { user } = openPage(`/${name}/draft`);
  await user.type(await screen.findByLabelText('Số liệu của chỉ tiêu Kinh phí thực hiện'), '10');
  const value = screen.getByLabelText('Giá trị được tính: Chi bình quân');
  expect(value.tagName).toBe('OUTPUT');
  expect(value.textContent).toBe('Chưa tính được: A1 chưa nhập');
  await user.type(screen.getByLabelText('Số liệu của chỉ tiêu Số cuộc tuyên truyền'), '3');
  expect(value.textContent).toBe('3,33');
  expect(screen.getByText('Tính từ: A2 / A1')).toBeDefined();
});

test('whoever reads the report sees what the server worked out', async () => {
  const missingInputs = [{ indicator: 'A1', part: 'value', why: 'WHY_NOT_AVAILABLE' as const }];
  roundServer(round.reviewer, {
    [`GET ${round.periodPath}`]: () => computing,
    [`GET /v1/${name}`]: () => ({ ...round.submittedReport, computedValues: [{ indicator: 'C1', missingInputs }] }),
    [`GET /v1/${name}/entries`]: () => ({ entries: [], check: { intact: true } }),
    [`GET /v1/${name}/receipt`]: () => round.receipt,
  });
  openPage(`/${name}`);
  expect(await screen.findByText('Chưa tính được: A1 chưa có số liệu')).toBeDefined();
});
