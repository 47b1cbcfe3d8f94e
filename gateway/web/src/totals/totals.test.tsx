import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PeriodTotals } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer, type Seen } from '../testing/server';

const filed: PeriodTotals = {
  period: round.period,
  units: [
    {
      unit: 'units/dai-thinh',
      displayName: 'Xã Đại Thịnh',
      comparable: true,
      wholeUnits: ['units/dai-thinh'],
      totals: [
        { indicator: 'A1', value: '1234' },
        { indicator: 'A2', value: '1234.5' },
      ],
    },
    {
      unit: 'units/trang-viet',
      displayName: 'Xã Tráng Việt',
      comparable: true,
      wholeUnits: ['units/trang-viet'],
      totals: [
        { indicator: 'A1', missingUnits: ['units/trang-viet'] },
        { indicator: 'A2', value: '0', missingUnits: [] },
      ],
    },
  ],
};

const later: PeriodTotals = {
  period: round.period,
  asOf: { year: 2025, month: 7, day: 1 },
  units: [
    {
      unit: 'units/moi',
      displayName: 'Xã Mới',
      comparable: false,
      wholeUnits: ['units/dai-thinh', 'units/trang-viet'],
      dividedUnits: [{ unit: 'units/chi-dong', extent: 'PART', share: '0.625', shareSource: 'Đề án mẫu' }],
      totals: [
        { indicator: 'A1', value: '1234', missingUnits: ['units/trang-viet'] },
        { indicator: 'A2', value: '1234.5' },
      ],
    },
    {
      unit: 'units/khac',
      displayName: 'Xã Khác',
      comparable: false,
      dividedUnits: [{ unit: 'units/chi-dong', extent: 'REMAINDER' }],
      totals: [{ indicator: 'A1' }, { indicator: 'A2' }],
    },
  ],
};

const estimated: PeriodTotals = {
  ...later,
  units: [
    {
      ...later.units![0]!,
      totals: [
        { indicator: 'A1', value: '1240.25', missingUnits: ['units/trang-viet'], estimatedUnits: ['units/chi-dong'] },
        { indicator: 'A2', value: '1234.5' },
      ],
    },
    later.units![1]!,
  ],
};

const route = `GET ${round.periodPath}/totals`;

function server(account = round.reviewer) {
  return roundServer(account, {
    [route]: ({ query }: Seen) => {
      if (query.get('basis') === 'BOUNDARY_BASIS_AS_FILED') return filed;
      return query.get('useShares') ? estimated : later;
    },
  });
}

const cells = (name: RegExp | string) => {
  const row = screen.getByRole('rowheader', { name }).closest('tr')!;
  return within(row).getAllByRole('cell').map((cell) => cell.textContent);
};

test('the lead unit comes from the board to the figures as filed; what is missing is no zero', async () => {
  server();
  const { user } = openPage(`/${round.period}`);
  await user.click(await screen.findByRole('link', { name: 'Số liệu theo đơn vị' }));
  await screen.findByRole('table', { name: 'Báo cáo 6 tháng đầu năm 2025: số liệu theo đơn vị đã nộp' });
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Đơn vị',
    'A1 Số cuộc tuyên truyền (cuộc)',
    'A2 Kinh phí thực hiện (triệu đồng)',
  ]);
  expect(cells('Xã Đại Thịnh')).toEqual(['1.234', '1.234,5']);
  expect(cells('Xã Tráng Việt')).toEqual(['chưa có số liệu', '0']);
  expect(cells('Cộng các đơn vị')).toEqual(['1.234thiếu 1 đơn vị chưa có số liệu', '1.234,5']);
});

test('by the units of another day it is said which units are added up and which cannot be compared', async () => {
  const seen = server();
  const { user } = openPage(`/${round.period}/totals`);
  await user.click(await screen.findByLabelText('Đơn vị của một ngày'));
  expect(screen.getByText('Vui lòng chọn ngày để xem số liệu.')).toBeDefined();
  await user.type(screen.getByLabelText('Ngày'), '2025-07-01');
  await screen.findByRole('table', { name: 'Báo cáo 6 tháng đầu năm 2025: số liệu theo đơn vị của ngày 01/07/2025' });
  const asked = seen.requests(route).at(-1)!.query;
  expect(Object.fromEntries(asked)).toEqual({ basis: 'BOUNDARY_BASIS_AS_OF', 'asOf.year': '2025', 'asOf.month': '7', 'asOf.day': '1' });
  expect(screen.getByRole('rowheader', { name: /^Xã Mới/ }).textContent).toBe(
    'Xã Mớigồm toàn bộ Xã Đại Thịnh, Xã Tráng ViệtKhông so sánh được: có một phần của Thị trấn Chi Đông (một phần diện tích, dân số); tỷ lệ dân số 62,5% do người nhập ghi, theo Đề án mẫu.',
  );
  expect(cells(/^Xã Mới/)).toEqual([
    '1.234thiếu Xã Tráng Việtchưa gồm phần của Thị trấn Chi Đông',
    '1.234,5chưa gồm phần của Thị trấn Chi Đông',
  ]);
  expect(cells(/^Xã Khác/)[0]).toBe('chưa có số liệuchưa gồm phần của Thị trấn Chi Đông');
  expect(cells('Cộng các đơn vị')[0]).toBe('1.234thiếu 1 đơn vị chưa có số liệuchưa gồm 1 đơn vị bị chia');
});

test('shares are used only if asked for, and every estimate is marked', async () => {
  const seen = server();
  const { user } = openPage(`/${round.period}/totals`);
  await user.click(await screen.findByLabelText('Đơn vị hôm nay'));
  await screen.findByRole('rowheader', { name: /^Xã Mới/ });
  expect(seen.requests(route).at(-1)!.query.has('useShares')).toBe(false);
  await user.click(screen.getByLabelText(/Cộng thêm phần ước tính/));
  await screen.findByText('1.240,25', { selector: 'tbody *' });
  expect(Object.fromEntries(seen.requests(route).at(-1)!.query)).toEqual({ basis: 'BOUNDARY_BASIS_TODAY', useShares: 'true' });
  expect(cells(/^Xã Mới/)[0]).toBe('1.240,25thiếu Xã Tráng Việtước tính, gồm phần của Thị trấn Chi Đông theo tỷ lệ nhập');
  expect(cells('Cộng các đơn vị')[0]).toContain('có phần ước tính');
  expect(screen.getByTestId('where').textContent).toBe(`/${round.period}/totals?by=today&shares=1`);
});

test('a day before the period was opened is told at the field', async () => {
  const seen = server();
  seen.on(route, () =>
    faultAnswer(400, 'INVALID_REQUEST', { violations: [{ field: 'as_of', rule: 'BAD_DATE', vi: 'Ngày phải từ 26/06/2025.', en: 'Too early.' }] }),
  );
  openPage(`/${round.period}/totals?by=day&day=2001-01-01`);
  await screen.findByText('Ngày phải từ 26/06/2025.');
  expect(screen.getByLabelText('Ngày').getAttribute('aria-invalid')).toBe('true');
});

test('a unit that reports has no way to the figures of all', async () => {
  server(round.leader);
  openPage(`/${round.period}`);
  await screen.findByRole('link', { name: 'Báo cáo tổng hợp' });
  expect(screen.queryByRole('link', { name: 'Số liệu theo đơn vị' })).toBeNull();
});

test('a unit that is not asked for an indicator is not said to lack it', async () => {
  const [first, ...others] = round.periodFacts.obligations!;
  const seen = server();
  seen.on(`GET ${round.periodPath}`, () => ({ ...round.periodFacts, obligations: [first!, ...others.map((x) => ({ ...x, indicators: ['A2'] }))] }));
  openPage(`/${round.period}/totals`);
  await screen.findByRole('table');
  expect(cells('Xã Tráng Việt')).toEqual(['không phải báo cáo', '0']);
  expect(cells('Cộng các đơn vị')).toEqual(['1.234', '1.234,5']);
});

test('a ratio is shown with what it is made of, and is never added up', async () => {
  const ratio: PeriodTotals = {
    ...filed,
    units: filed.units!.map((unit, i) => ({
      ...unit,
      totals: [...unit.totals!, { indicator: 'B1', value: ['1.41', '30'][i]!, numerator: ['12', '30'][i]!, denominator: ['850', '100'][i]! }],
    })),
  };
  roundServer(round.reviewer, { [route]: () => ratio });
  openPage(`/${round.period}/totals`);
  const table = await screen.findByRole('table');
  expect(within(table).getByText('12 trên 850')).toBeDefined();
  const foot = within(table).getAllByRole('rowgroup').at(-1)!;
  expect(within(foot).getByText('không cộng')).toBeDefined();
  expect(foot.textContent).not.toContain('31,41');
});

test('what a person entered of a divided unit is named with its document', async () => {
  const entered: PeriodTotals = {
    ...later,
    units: [
      {
        ...later.units![0]!,
        totals: [{ indicator: 'A1', value: '1238', enteredPortions: [{ unit: 'units/chi-dong', value: '4', document: 'Biên bản mẫu' }] }],
      },
    ],
  };
  roundServer(round.reviewer, { [route]: () => entered });
  openPage(`/${round.period}/totals`);
  const table = await screen.findByRole('table');
  expect(within(table).getByText('gồm 4 của Thị trấn Chi Đông theo Biên bản mẫu')).toBeDefined();
  expect(within(table).queryByText(/chưa gồm phần của/)).toBeNull();
});
