import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Notification } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const notification = (day: string, daysLeft: number, read: boolean): Notification => ({
  name: `notifications/${day}.trang-viet.unit-leader`,
  createTime: `${day}T01:00:00Z`,
  read,
  items: [
    {
      report: round.reportOf('trang-viet'),
      kind: 'REMINDER_KIND_BEFORE',
      unitDisplayName: 'Xã Tráng Việt',
      periodTitle: 'Báo cáo 6 tháng đầu năm 2025',
      planTitle: 'Kế hoạch mẫu',
      dueTime: '2025-07-09T17:00:00Z',
      daysLeft,
    },
  ],
});

/** A server on which notifications become read when they are marked. */
function server() {
  const list = [notification('2025-07-10', -1, false), notification('2025-07-09', 0, false), notification('2025-07-06', 3, true)];
  return roundServer(round.leader, {
    'GET /v1/notifications': () => ({ notifications: list, unreadCount: list.filter((n) => !n.read).length }),
    'POST /v1/notifications:markRead': ({ body }) => {
      for (const n of list) if ((body as { names: string[] }).names.includes(n.name!)) n.read = true;
      return {};
    },
  });
}

test('the bell says how many notifications are not read', async () => {
  server();
  openPage(`/${round.period}`);
  expect(await screen.findByRole('button', { name: 'Thông báo (2 chưa đọc)' })).toBeDefined();
  expect(screen.queryByRole('region', { name: 'Thông báo' })).toBeNull();
});

test('it shows what is said of each report and leads to it', async () => {
  server();
  const { user } = openPage(`/${round.period}`);
  await user.click(await screen.findByRole('button', { name: 'Thông báo (2 chưa đọc)' }));
  const panel = screen.getByRole('region', { name: 'Thông báo' });
  const [late, today, before] = within(panel).getAllByRole('link').slice(0, 3).map((link) => link.closest('li')!.textContent);
  expect(late).toContain('Đã quá hạn 1 ngày.');
  expect(today).toContain('Hôm nay là ngày cuối cùng còn đúng hạn.');
  expect(before).toContain('Còn 3 ngày.');
  expect(late).toContain('Hạn: trước 10/07/2025 00:00.');
  await user.click(within(panel).getAllByRole('link')[0]!);
  expect(screen.getByTestId('where').textContent).toBe(`/${round.reportOf('trang-viet')}`);
});

test('what was shown is marked as read when the panel is closed', async () => {
  const seen = server();
  const { user } = openPage(`/${round.period}`);
  await user.click(await screen.findByRole('button', { name: 'Thông báo (2 chưa đọc)' }));
  expect(seen.requests('POST /v1/notifications:markRead')).toEqual([]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Thông báo' })).toBeDefined());
  expect(seen.requests('POST /v1/notifications:markRead').map((request) => request.body)).toEqual([
    { names: ['notifications/2025-07-10.trang-viet.unit-leader', 'notifications/2025-07-09.trang-viet.unit-leader'] },
  ]);
});

test('without notifications the panel says so', async () => {
  roundServer(round.leader);
  const { user } = openPage(`/${round.period}`);
  await user.click(await screen.findByRole('button', { name: 'Thông báo' }));
  expect(await screen.findByText('Chưa có thông báo nào.')).toBeDefined();
});
