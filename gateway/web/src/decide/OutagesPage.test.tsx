import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, Outage } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';

const administrator: Account = {
  name: 'accounts/quantri',
  displayName: 'Quản trị mẫu',
  grants: [{ role: 'ROLE_ADMINISTRATOR', unit: 'units/huyen' }],
};

const outage: Outage = {
  entry: 'outages/entries/1',
  startTime: '2025-07-09T15:00:00Z',
  endTime: '2025-07-09T19:30:00Z',
  dueTime: '2025-07-10T17:00:00Z',
  comment: 'Mất điện trung tâm dữ liệu',
  receiveTime: '2025-07-10T01:00:00Z',
};

test('an administrator declares an outage, from the link in the shell', async () => {
  let outages: Outage[] = [];
  const server = roundServer(administrator, {
    'GET /v1/outages': () => ({ outages }),
    'POST /v1/outages:declare': () => outage,
  });
  const { user } = openPage('/plans');
  await user.click(await screen.findByRole('link', { name: 'Sự cố hệ thống' }));
  expect(await screen.findByText('Chưa khai báo sự cố nào.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: /Khai báo sự cố/ }));
  expect(screen.getByText(/Không rút lại được/)).toBeDefined();
  fireEvent.change(screen.getByLabelText(/Bắt đầu lúc/), { target: { value: '2025-07-09T22:00' } });
  fireEvent.change(screen.getByLabelText(/Kết thúc lúc/), { target: { value: '2025-07-10T02:30' } });
  fireEvent.change(screen.getByLabelText(/Hạn mới/), { target: { value: '2025-07-11T00:00' } });
  await user.type(screen.getByLabelText('Nội dung sự cố'), 'Mất điện trung tâm dữ liệu');
  outages = [outage];
  await user.click(screen.getByRole('button', { name: /Khai báo sự cố/ }));
  expect(await screen.findByText('Đã khai báo sự cố và gia hạn.')).toBeDefined();
  expect(server.requests('POST /v1/outages:declare')[0]!.body).toEqual({
    startTime: '2025-07-09T15:00:00.000Z',
    endTime: '2025-07-09T19:30:00.000Z',
    dueTime: '2025-07-10T17:00:00.000Z',
    comment: 'Mất điện trung tâm dữ liệu',
    requestId: expect.any(String),
  });
  const row = within(await screen.findByRole('table')).getAllByRole('row')[1]!;
  expect(row.textContent).toBe(
    '09/07/2025 22:0010/07/2025 02:30trước 00:00 ngày 11/07/2025Mất điện trung tâm dữ liệu10/07/2025 08:00:00',
  );
});

test('every moment that is refused is told at its own field', async () => {
  roundServer(administrator, {
    'GET /v1/outages': () => ({}),
    'POST /v1/outages:declare': () =>
      faultAnswer(400, 'INVALID_REQUEST', {
        violations: [
          { field: 'end_time', rule: 'TOO_LATE', vi: 'Chưa đến lúc đó.', en: 'Not yet.' },
          { field: 'due_time', rule: 'TOO_EARLY', vi: 'Phải sau lúc kết thúc.', en: 'Too early.' },
        ],
      }),
  });
  const { user } = openPage('/outages');
  await user.click(await screen.findByRole('button', { name: /Khai báo sự cố/ }));
  for (const label of [/Bắt đầu lúc/, /Kết thúc lúc/, /Hạn mới/]) {
    fireEvent.change(screen.getByLabelText(label), { target: { value: '2025-07-10T02:30' } });
  }
  await user.type(screen.getByLabelText('Nội dung sự cố'), 'Mất điện');
  await user.click(screen.getByRole('button', { name: /Khai báo sự cố/ }));
  const early = await screen.findByText('Phải sau lúc kết thúc.');
  expect(screen.getByLabelText(/Hạn mới/).getAttribute('aria-describedby')).toBe(early.id);
  const late = screen.getByText('Chưa đến lúc đó.');
  expect(screen.getByLabelText(/Kết thúc lúc/).getAttribute('aria-describedby')).toBe(late.id);
  expect(screen.getByLabelText(/Bắt đầu lúc/).getAttribute('aria-invalid')).toBeNull();
});

test('others read the list, and are neither led to it nor offered to declare', async () => {
  roundServer(round.leader, { 'GET /v1/outages': () => ({ outages: [outage] }) });
  openPage('/outages');
  expect(await screen.findByText('Mất điện trung tâm dữ liệu')).toBeDefined();
  expect(screen.queryByRole('button', { name: /Khai báo sự cố/ })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Sự cố hệ thống' })).toBeNull();
});
