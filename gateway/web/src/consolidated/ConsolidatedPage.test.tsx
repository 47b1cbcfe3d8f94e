import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, ConsolidatedReport } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer, type Handler } from '../testing/server';

const path = `${round.periodPath}/consolidatedReport`;

function open(account: Account, report: ConsolidatedReport = round.consolidated, more: Record<string, Handler> = {}) {
  const server = roundServer(account, {
    [`GET ${path}`]: () => report,
    [`GET ${path}/entries`]: () => ({ entries: [], check: { intact: true } }),
    ...more,
  });
  return { server, ...openPage(`/${round.period}/consolidatedReport`) };
}

test('a figure is written with its units, target, percentage and baseline, and opens to what it comes from', async () => {
  const { user } = open(round.reviewer);
  const head = await screen.findByRole('button', { name: 'Số cuộc tuyên truyền' });
  const cells = within(head.closest('tr')!).getAllByRole('cell').map((cell) => cell.textContent);
  expect(cells).toEqual(['A1', 'cuộc', '1.234', '1/3', '2.468 (mẫu)', '50,0', '36 ']);
  expect(screen.queryByRole('table', { name: /Số liệu từng đơn vị/ })).toBeNull();

  await user.click(head);
  const contributions = screen.getByRole('table', { name: /Số liệu từng đơn vị: Số cuộc tuyên truyền/ });
  const link = within(contributions).getByRole('link', { name: 'Thị trấn Chi Đông' });
  expect(link.getAttribute('href')).toBe(`/${round.reportOf('chi-dong')}`);
  expect(contributions.textContent).toContain('1.234');
});

test('who is missing and who was late is listed, and that the revision is outdated', async () => {
  open(round.reviewer);
  const missing = (await screen.findByRole('heading', { name: 'Đơn vị chưa có trong số liệu' })).parentElement!;
  expect(within(missing).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Xã Đại Thịnh Đã nộp', 'Xã Tráng Việt Chưa bắt đầu']);
  const late = screen.getByRole('heading', { name: 'Đơn vị nộp trễ' }).parentElement!;
  expect(within(late).getByRole('listitem').textContent).toContain('Xã Đại Thịnh');
  expect(screen.getByText(/cần tổng hợp lại/)).toBeDefined();
});

test('the leadership approves the revision it has read', async () => {
  const approved: ConsolidatedReport = { ...round.consolidated, state: 'STATE_APPROVED', etag: 'etag-d' };
  const { server, user } = open(round.leadership, round.consolidated, { [`POST ${path}:approve`]: () => approved });
  await screen.findByRole('heading', { name: 'Xử lý báo cáo tổng hợp' });
  expect(screen.queryByRole('button', { name: 'Tổng hợp lại' })).toBeNull();
  await user.type(screen.getByLabelText('Ý kiến (không bắt buộc)'), 'Đồng ý.');
  server.on(`GET ${path}`, () => approved);
  await user.click(screen.getByRole('button', { name: 'Phê duyệt' }));
  expect(await screen.findByText('Đã phê duyệt.')).toBeDefined();
  expect(server.requests(`POST ${path}:approve`)[0]!.body).toEqual({ etag: 'etag-c', comment: 'Đồng ý.', requestId: expect.any(String) });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Phê duyệt' })).toBeNull());
});

test('the lead unit compiles and, once approved, dispatches', async () => {
  const { server, user } = open(round.reviewer, { ...round.consolidated, state: 'STATE_APPROVED' }, {
    [`POST ${path}:dispatch`]: () => ({ ...round.consolidated, state: 'STATE_DISPATCHED' }),
    [`POST ${path}:compile`]: () => round.consolidated,
  });
  await user.click(await screen.findByRole('button', { name: 'Gửi cấp trên' }));
  expect(await screen.findByText('Đã gửi cấp trên.')).toBeDefined();
  expect(server.requests(`POST ${path}:dispatch`)[0]!.body).toEqual({ etag: 'etag-c', requestId: expect.any(String) });
  await user.click(screen.getByRole('button', { name: 'Tổng hợp lại' }));
  expect(await screen.findByText('Đã tổng hợp.')).toBeDefined();
  expect(server.requests(`POST ${path}:compile`)[0]!.body).toEqual({ requestId: expect.any(String) });
});

test('before the first revision the lead unit is offered to compile, and others are told there is none', async () => {
  const none = { [`GET ${path}`]: () => faultAnswer(404, 'NOT_FOUND') };
  const { unmount } = open(round.reviewer, undefined, none);
  expect(await screen.findByText('Kỳ này chưa có báo cáo tổng hợp.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Tổng hợp' })).toBeDefined();
  unmount();
  open(round.leadership, undefined, none);
  expect(await screen.findByText('Kỳ này chưa có báo cáo tổng hợp.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Tổng hợp' })).toBeNull();
});

test('a unit is told why it may not read it yet', async () => {
  open(round.leader, undefined, {
    [`GET ${path}`]: () => faultAnswer(403, 'NOT_RECIPIENT', { texts: { vi: 'Chỉ được xem sau khi đã gửi đi.', en: 'Not yet.' } }),
  });
  expect((await screen.findByRole('alert')).textContent).toContain('Chỉ được xem sau khi đã gửi đi.');
  expect(screen.queryByRole('heading', { name: 'Chuỗi bản ghi' })).toBeNull();
});

test('a certified period says so with n of m, and an exempted unit is not merely missing', async () => {
  const units = round.consolidated.units!.map((unit, i) => (i === 1 ? { ...unit, timeliness: 'TIMELINESS_EXCUSED' as const } : unit));
  open(round.leadership, { ...round.consolidated, units }, {
    [`GET ${round.periodPath}/standing`]: () => ({
      certification: { receiveTime: '2025-07-20T02:00:00Z', counts: { expected: 3, accepted: 1, onTime: 2, excused: 1 } },
    }),
  });
  expect(await screen.findByText('Đã xác nhận kỳ báo cáo lúc 20/07/2025 09:00:00')).toBeDefined();
  expect(screen.getByText(/Tiếp nhận 1 trên 3 báo cáo\./)).toBeDefined();
  expect(screen.getByText('Xã Tráng Việt', { selector: 'li' }).textContent).toBe('Xã Tráng Việt Được miễn');
});
