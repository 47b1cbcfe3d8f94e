import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ConsolidatedFigure, Indicator, Period } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const formula = 'value("A2") / denominator("B1")';
const computed: Indicator = {
  code: 'C1',
  title: 'Chi bình quân',
  section: '1',
  unitOfMeasure: 'triệu đồng/hộ',
  valueKind: 'VALUE_KIND_AMOUNT',
  aggregation: 'AGGREGATION_FORMULA',
  decimals: 2,
  formula,
};
const period: Period = { ...round.periodFacts, indicators: [...round.indicators, computed] };
const figure: ConsolidatedFigure = {
  indicator: 'C1',
  title: computed.title,
  section: '1',
  unitOfMeasure: 'triệu đồng/hộ',
  valueKind: 'VALUE_KIND_AMOUNT',
  aggregation: 'AGGREGATION_FORMULA',
  value: '1.25',
  reportedUnits: 1,
  expectedUnits: 3,
  formula,
  inputs: [
    { indicator: 'A2', value: '1062.5' },
    { indicator: 'B1', value: '1.41', numerator: '12', denominator: '850' },
  ],
};
const path = `${round.periodPath}/consolidatedReport`;

test('a computed figure opens to its formula, to what that was applied to, and to the values of each report', async () => {
  roundServer(round.reviewer, {
    [`GET ${round.periodPath}`]: () => period,
    [`GET ${path}`]: () => ({ ...round.consolidated, figures: [figure] }),
    [`GET ${path}/figures/C1/contributions`]: () => ({
      revision: 2,
      contributions: [
        {
          unit: { unit: 'units/chi-dong', displayName: 'Thị trấn Chi Đông' },
          value: { indicator: 'C1', number: '1.25' },
          inputs: [{ indicator: 'A2', number: '1062.5' }, { indicator: 'B1', ratio: { numerator: '12', denominator: '850' } }],
        },
      ],
    }),
  });
  openPage(`/${round.period}/consolidatedReport/figures/C1`);
  expect(await screen.findByText('A2 / mẫu số B1')).toBeDefined();
  expect(screen.getByText('A2 = 1.062,5; B1 = 1,41 (12 trên 850)')).toBeDefined();
  const row = (await screen.findByRole('rowheader', { name: 'Thị trấn Chi Đông' })).closest('tr')!;
  expect(row.textContent).toContain('1,25A2: 1.062,5B1: 1,41% (12 trên 850)');
});

test('a plan says how its indicators are computed', async () => {
  roundServer(round.leader, {
    [`GET /v1/${round.planName}`]: () => ({ ...round.plan, content: { ...round.plan.content, indicators: [...round.indicators, computed] } }),
  });
  openPage(`/${round.planName}`);
  expect(await screen.findByRole('heading', { name: 'Chỉ tiêu được tính từ chỉ tiêu khác' })).toBeDefined();
  expect(screen.getByRole('cell', { name: 'A2 / mẫu số B1' })).toBeDefined();
});
