import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const path = `${round.periodPath}/consolidatedReport`;
const from = {
  unit: { unit: 'units/chi-dong', displayName: 'Thị trấn Chi Đông' },
  entry: 3,
  contentSha256: round.hash,
  value: { indicator: 'A1', number: '1234' },
  receiptNumber: 'TD-ABCD-EFGH-2345',
  receiveTime: '2025-07-01T02:03:04Z',
  submittedBy: 'Lãnh đạo thị trấn mẫu',
  acceptEntry: 4,
  acceptTime: '2025-07-02T03:00:00Z',
  acceptedBy: 'Cán bộ tổng hợp mẫu',
};

test('a figure opens to the submission, the receipt and the people it comes from, page by page', async () => {
  const server = roundServer(round.reviewer, {
    [`GET ${path}`]: () => ({ ...round.consolidated, contributionsLeftOut: true }),
    [`GET ${path}/entries`]: () => ({ entries: [], check: { intact: true } }),
    [`GET ${path}/figures/A1/contributions`]: ({ query }) =>
      query.get('pageToken') ? { revision: 2 } : { contributions: [from], nextPageToken: 'next', revision: 2 },
  });
  const { user } = openPage(`/${round.period}/consolidatedReport`);
  await user.click(await screen.findByRole('button', { name: 'Số cuộc tuyên truyền' }));
  expect(screen.queryByText('Chưa có báo cáo nào có chỉ tiêu này.')).toBeNull();
  await user.click(screen.getByRole('link', { name: /^Nguồn của số liệu A1/ }));
  const row = within(await screen.findByRole('table', { name: /Nguồn của số liệu/ })).getAllByRole('row')[1]!;
  expect(within(row).getByRole('link').getAttribute('href')).toBe(`/${round.reportOf('chi-dong')}`);
  expect(row.textContent).toContain(
    '1.234TD-ABCD-EFGH-234501/07/2025 09:03:04Lãnh đạo thị trấn mẫuBản ghi số 302/07/2025 10:00:00Cán bộ tổng hợp mẫuBản ghi số 4',
  );
  await user.click(screen.getByRole('button', { name: 'Trang sau' }));
  expect(await screen.findByText('Chưa có báo cáo nào có số liệu này.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Trang trước' }));
  expect(server.requests(`GET ${path}/figures/A1/contributions`).slice(0, 2).map(({ query }) => query.get('pageToken'))).toEqual([null, 'next']);
});

test('sources of another revision than the figure are told', async () => {
  roundServer(round.reviewer, {
    [`GET ${path}`]: () => round.consolidated,
    [`GET ${path}/figures/A1/contributions`]: () => ({ contributions: [from], revision: 3 }),
  });
  openPage(`/${round.period}/consolidatedReport/figures/A1`);
  expect(await screen.findByText(/vừa được tổng hợp lại/)).toBeDefined();
});

test('what blocks a dispatch comes first, and everything leads to where it is mended', async () => {
  const units = Array.from({ length: 7 }, (_, i) => ({ unit: `units/u${i}`, displayName: `Xã mẫu ${i}` }));
  roundServer(round.leadership, {
    [`GET ${path}`]: () => round.consolidated,
    [`GET ${path}/entries`]: () => ({ entries: [], check: { intact: true } }),
    [`GET ${path}:preflight`]: () => ({
      revision: 2,
      findings: [
        { kind: 'KIND_NOT_APPROVED', severity: 'SEVERITY_BLOCKS' },
        ...units.map((unit) => ({ kind: 'KIND_REPORT_MISSING', severity: 'SEVERITY_WARNS', unit })),
        { kind: 'KIND_RECIPIENT_ENDED', severity: 'SEVERITY_WARNS', unit: { unit: 'units/tp', displayName: 'UBND thành phố mẫu' } },
        { kind: 'KIND_SOURCE_CHANGED', severity: 'SEVERITY_WARNS', unit: units[0] },
        { kind: 'KIND_FIGURE_INCOMPLETE', severity: 'SEVERITY_INFORMS', indicator: 'A1', indicatorTitle: 'Số cuộc', reportedUnits: 1, expectedUnits: 3 },
      ],
    }),
  });
  openPage(`/${round.period}/consolidatedReport`);
  const panel = within((await screen.findByRole('heading', { name: 'Kiểm tra trước khi gửi' })).closest('section')!);
  expect(await panel.findByText('Lần tổng hợp số 2 chưa gửi được.')).toBeDefined();
  expect(panel.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)).toEqual([
    'Phải xử lý trước khi gửi',
    'Nên xem lại; không chặn việc gửi',
    'Để biết',
  ]);
  const to = (name: string) => panel.getByRole('link', { name }).getAttribute('href');
  expect(to('Xã mẫu 3')).toBe(`/${round.period}/reports/u3`);
  expect(to('Mở bảng theo dõi của kỳ báo cáo')).toBe(`/${round.period}`);
  expect(to('Mở phần lời')).toBe(`/${round.period}/consolidatedDraft`);
  expect(to('UBND thành phố mẫu')).toBe('/units/tp');
  expect(to('A1. Số cuộc')).toBe(`/${round.period}/consolidatedReport/figures/A1`);
  expect(panel.getByText(/1\/3 đơn vị/)).toBeDefined();
  expect(panel.getByText('7 đơn vị', { selector: 'summary' })).toBeDefined(); // a long list is folded
});

test('a unit that reports is not asked to look after the dispatch', async () => {
  const server = roundServer(round.leader, { [`GET ${path}`]: () => ({ ...round.consolidated, state: 'STATE_APPROVED' }) });
  openPage(`/${round.period}/consolidatedReport`);
  expect(await screen.findByText('Số liệu tổng hợp')).toBeDefined();
  expect(server.requests(`GET ${path}:preflight`)).toHaveLength(0);
});
