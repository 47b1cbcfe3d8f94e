import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { IndicatorTrend, PeriodProgress } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const sources = [{ period: round.period, periodTitle: 'Báo cáo 6 tháng đầu năm 2025', consolidatedEntry: `${round.period}/consolidatedReport/entries/1`, revision: 2, reportedUnits: 2, expectedUnits: 3 }];

const progress: PeriodProgress = {
  period: round.period,
  periodTitle: 'Báo cáo 6 tháng đầu năm 2025',
  rule: {
    bands: [
      { status: 'PROGRESS_STATUS_ACHIEVED', measure: 'MEASURE_TARGET', atLeastPercent: '100', title: 'Đạt và vượt' },
      { status: 'PROGRESS_STATUS_LIKELY', measure: 'MEASURE_EXPECTED', atLeastPercent: '92.5' },
      { status: 'PROGRESS_STATUS_UNLIKELY' },
    ],
  },
  indicators: [
    { indicator: 'A1', title: 'Số cuộc tuyên truyền', section: '1', unitOfMeasure: 'cuộc', value: '1234', target: '1000', percentOfTarget: '123.4', expected: '500', status: 'PROGRESS_STATUS_ACHIEVED', statusTitle: 'Đạt và vượt', sources },
    { indicator: 'A2', title: 'Kinh phí thực hiện', section: '1', unitOfMeasure: 'triệu đồng', gap: 'GAP_NOT_REPORTED', target: '5', status: 'PROGRESS_STATUS_NO_DATA' },
    { indicator: 'B1', title: 'Tỷ lệ hộ nghèo', section: '2', unitOfMeasure: '%', value: '1.41', numerator: '12', denominator: '850', status: 'PROGRESS_STATUS_NOT_RATED', unrated: 'UNRATED_NO_TARGET' },
  ],
  sections: [
    { section: '1', title: 'Gắn kết', weight: '60', summary: { achieved: 1, noData: 1, percent: '100', coveredPercent: '50' } },
    { section: '2', title: 'Hòa nhập', weight: '40', summary: { notRated: 1, coveredPercent: '0' } },
  ],
  summary: { achieved: 1, noData: 1, notRated: 1, percent: '100', coveredPercent: '30' },
};

const trend: IndicatorTrend = {
  plan: round.planName,
  indicator: { code: 'A1', title: 'Số cuộc tuyên truyền', unitOfMeasure: 'cuộc', section: '1', valueKind: 'VALUE_KIND_COUNT', aggregation: 'AGGREGATION_SUM' },
  points: [
    { year: 2022, value: '10', target: '12', sources },
    { year: 2023, value: '12', joined: true, sources },
    { year: 2024, gap: 'GAP_NOT_CONSOLIDATED' },
    { year: 2025, value: '0', nothingOccurred: true, definitionChanged: true, sources },
    { year: 2026, value: '9', dividedUnits: [{ unit: 'units/cu' }], enteredPortions: [{ unit: 'units/x', value: '4.5', document: 'Biên bản mẫu' }], sources: [{ ...sources[0], consolidatedEntry: '', submissions: [`${round.reportOf('chi-dong')}/entries/3`] }] },
  ],
};

const cells = (name: RegExp | string) => {
  const row = screen.getByRole('rowheader', { name }).closest('tr')!;
  return within(row).getAllByRole('cell').map((cell) => cell.textContent?.trim());
};

test('a reader sees how indicators stand, by the plan’s words, and what is missing is no zero', async () => {
  const seen = roundServer(round.reviewer, {
    [`GET ${round.periodPath}/progress`]: () => progress,
    [`GET /v1/${round.planName}/indicators/A1/trend`]: () => trend,
  });
  const { user } = openPage(`/${round.period}`);
  await user.click(await screen.findByRole('link', { name: 'Tiến độ' }));
  await screen.findByRole('table', { name: 'Báo cáo 6 tháng đầu năm 2025: tiến độ các chỉ tiêu, Toàn kế hoạch' });
  expect(cells('Số cuộc tuyên truyền')).toEqual(['A1', 'cuộc', '1.234', '2/3 đơn vị', '1.000', '123,4', '500', 'Đạt và vượt']);
  expect(cells('Kinh phí thực hiện')).toEqual(['A2', 'triệu đồng', 'chưa có số liệu', '', '5', '', '', 'Chưa có số liệu']);
  expect(cells('Tỷ lệ hộ nghèo').at(-1)).toBe('Không đánh giá (năm này chưa có mục tiêu)');
  expect(cells('Toàn kế hoạch')).toEqual(['', '100', '30', '1', '0', '0', '1', '1']);
  expect(screen.getByText('Có khả năng đạt: từ 92,5% mức kỳ vọng đến hết kỳ')).toBeDefined();
  await user.selectOptions(screen.getByLabelText('Xem số liệu của'), 'Thị trấn Chi Đông');
  await screen.findByRole('table', { name: /tiến độ các chỉ tiêu, Thị trấn Chi Đông/ });
  expect(seen.requests(`GET ${round.periodPath}/progress`).at(-1)!.query.get('unit')).toBe('units/chi-dong');
  await user.click(screen.getByRole('button', { name: 'Tải bảng Excel' }));
  await waitFor(() => expect(seen.requests(`GET ${round.periodPath}:exportProgress`).at(-1)?.query.get('unit')).toBe('units/chi-dong'));
  expect(screen.getByRole('link', { name: 'Số cuộc tuyên truyền' }).getAttribute('href')).toBe(`/${round.planName}/indicators/A1?unit=units%2Fchi-dong`);
});

test('a chart joins only what may be joined, and its numbers are in the table', async () => {
  roundServer(round.reviewer, { [`GET /v1/${round.planName}/indicators/A1/trend`]: () => trend });
  const { container } = openPage(`/${round.planName}/indicators/A1`);
  const picture = await screen.findByRole('img', { name: /^Biểu đồ: A1. Số cuộc tuyên truyền, Toàn kế hoạch/ });
  expect(within(picture).getAllByTestId('joined')).toHaveLength(1);
  expect([...container.querySelectorAll('circle title')].map((title) => title.textContent)).toEqual(['2022: 10', '2023: 12', '2025: 0', '2026: 9']);
  expect(container.querySelectorAll('.break')).toHaveLength(1);
  expect(cells('2022').slice(0, 3)).toEqual(['10', '12', '2/3 đơn vị']);
  expect(cells('2024')).toEqual(['chưa tổng hợp', '', '', '', '']);
  expect(cells('2025')[0]).toBe('0 (không phát sinh)');
  expect(cells('2025')[3]).toBe('Cách tính đã thay đổi, không so sánh được với các năm trước.');
  expect(cells('2026')[3]).toBe('Không so sánh được: có phần của đơn vị bị chia tách (cu).Gồm 4,5 của đơn vị bị chia, theo Biên bản mẫu.');
  const links = screen.getAllByRole('link', { name: /báo cáo/ }).map((link) => link.getAttribute('href'));
  expect(links).toContain(`/${round.period}/consolidatedReport`);
  expect(links).toContain(`/${round.reportOf('chi-dong')}`);
});

test('a unit that reports chooses between the whole and itself', async () => {
  roundServer(round.leader, { [`GET ${round.periodPath}/progress`]: () => progress });
  openPage(`/${round.period}/progress`);
  const choice = await screen.findByLabelText('Xem số liệu của');
  expect(within(choice).getAllByRole('option').map((option) => option.textContent)).toEqual(['Toàn kế hoạch', 'Xã Tráng Việt']);
});
