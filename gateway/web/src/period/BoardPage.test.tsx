import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';

const units = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getByRole('rowheader').textContent);

test('the first page leads to the board of the newest period', async () => {
  roundServer(round.reviewer);
  openPage('/');
  await screen.findByRole('table');
  expect(screen.getByTestId('where').textContent).toBe(`/${round.period}`);
  expect(document.title).toBe('Bảng theo dõi – Báo cáo 6 tháng đầu năm 2025 – Tiến Độ');
});

test('a row says in words where a report stands, and leads to it', async () => {
  roundServer(round.reviewer);
  openPage(`/${round.period}`);
  const link = await screen.findByRole('link', { name: 'Xã Đại Thịnh' });
  expect(link.getAttribute('href')).toBe(`/${round.reportOf('dai-thinh')}`);
  const row = link.closest('tr')!;
  expect(row.textContent).toContain('Đã nộp');
  expect(row.textContent).toContain('Đúng hạn');
  expect(row.textContent).toContain('08/07/2025 09:03:04');
});

test('the period says its data window and its due time', async () => {
  roundServer(round.reviewer);
  openPage(`/${round.period}`);
  expect(await screen.findByText('từ ngày 01/01/2025 đến hết ngày 30/06/2025')).toBeDefined();
  expect(screen.getByText('trước 00:00 ngày 10/07/2025')).toBeDefined();
});

test('counts filter by state, the search folds accents, and the filter stands in the address', async () => {
  roundServer(round.reviewer);
  const { user } = openPage(`/${round.period}`);
  const all = ['Xã Đại Thịnh', 'Xã Tráng Việt', 'Thị trấn Chi Đông'];
  await waitFor(() => expect(units()).toEqual(all));

  await user.click(screen.getByRole('button', { name: '1 Đã tiếp nhận' }));
  expect(units()).toEqual(['Thị trấn Chi Đông']);
  expect(screen.getByTestId('where').textContent).toBe(`/${round.period}?state=STATE_ACCEPTED`);
  expect(screen.getByText('Đang xem 1 trên 3 đơn vị')).toBeDefined();

  await user.click(screen.getByRole('button', { name: '3 Tất cả' }));
  await user.type(screen.getByLabelText(/Tìm đơn vị/), 'trang viet');
  expect(units()).toEqual(['Xã Tráng Việt']);

  await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
  expect(units()).toEqual(all);
});

test('columns sort, and say so', async () => {
  roundServer(round.reviewer);
  const { user } = openPage(`/${round.period}`);
  await user.click(await screen.findByRole('button', { name: 'Đơn vị' }));
  expect(units()).toEqual(['Thị trấn Chi Đông', 'Xã Đại Thịnh', 'Xã Tráng Việt']);
  expect(screen.getByRole('columnheader', { name: 'Đơn vị' }).getAttribute('aria-sort')).toBe('ascending');
  await user.click(screen.getByRole('button', { name: 'Đơn vị' }));
  expect(units()).toEqual(['Xã Tráng Việt', 'Xã Đại Thịnh', 'Thị trấn Chi Đông']);
});

test('a unit sees its own row, without filters it has no use for', async () => {
  const own = { ...round.board, rows: round.board.rows!.slice(1, 2), counts: { expected: 1, notStarted: 1 } };
  roundServer(round.leader, { [`GET ${round.periodPath}/board`]: () => own });
  openPage(`/${round.period}`);
  await waitFor(() => expect(units()).toEqual(['Xã Tráng Việt']));
  expect(screen.queryByLabelText(/Tìm đơn vị/)).toBeNull();
});

test('the board reads itself again while it is looked at', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const server = roundServer(round.reviewer);
  openPage(`/${round.period}`);
  await screen.findByRole('table');
  const accepted = { ...round.board.rows![0]!, state: 'STATE_ACCEPTED' as const };
  server.on(`GET ${round.periodPath}/board`, () => ({ ...round.board, rows: [accepted] }));
  await vi.advanceTimersByTimeAsync(16_000);
  await waitFor(() => expect(units()).toEqual(['Xã Đại Thịnh']));
});

test('a board that cannot be read says why, and can be tried again', async () => {
  const server = roundServer(round.reviewer, {
    [`GET ${round.periodPath}/board`]: () => faultAnswer(500, 'INTERNAL', { texts: { vi: 'Hệ thống gặp lỗi.', en: 'It failed.' } }),
  });
  const { user } = openPage(`/${round.period}`);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Hệ thống gặp lỗi.');
  expect(alert.textContent).toContain('INTERNAL');
  server.on(`GET ${round.periodPath}/board`, () => round.board);
  await user.click(within(alert).getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('link', { name: 'Xã Đại Thịnh' })).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});
