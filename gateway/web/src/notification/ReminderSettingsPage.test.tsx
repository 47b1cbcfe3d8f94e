import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const leadUnit = 'units/chu-tri';
const atTheAccounts = { usedEmail: 'coquan@example.vn', usedEmailSource: 'ADDRESS_SOURCE_ACCOUNT' };

/** A server that keeps settings and a calendar's address. */
function server() {
  let settings: object = { email: '', language: '', onlyRequired: false, etag: '', ...atTheAccounts };
  let active = false;
  const feed = () => ({ name: 'units/trang-viet/calendarFeed', active });
  return roundServer(round.leader, {
    'GET /v1/notificationSettings': () => settings,
    'PUT /v1/notificationSettings': ({ body }) => (settings = {
        ...(body as object),
        etag: '"1"',
        usedEmail: (body as { email: string }).email,
        usedEmailSource: 'ADDRESS_SOURCE_OWN',
      }),
    'GET /v1/units/trang-viet/calendarFeed': feed,
    'POST /v1/units/trang-viet/calendarFeed:renew': () => {
      active = true;
      return { ...feed(), address: '/ical/ABCDEFGHIJKLMNOPQRSTUVWXYZ.ics' };
    },
    'POST /v1/units/trang-viet/calendarFeed:revoke': () => {
      active = false;
      return feed();
    },
  });
}

test('a person says where mail goes and how much of it', async () => {
  const seen = server();
  const { user } = openPage('/reminders');
  expect(await screen.findByText('Thư được gửi đến địa chỉ của tài khoản: coquan@example.vn')).toBeDefined();
  await user.type(await screen.findByLabelText('Địa chỉ thư điện tử'), 'xa@example.vn');
  await user.selectOptions(screen.getByLabelText('Ngôn ngữ của thư'), 'en');
  await user.click(screen.getByLabelText(/Chỉ gửi các nhắc việc bắt buộc/));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText('Đã lưu.')).toBeDefined();
  expect(await screen.findByText('Thư được gửi đến địa chỉ tự đặt: xa@example.vn')).toBeDefined();
  expect(seen.requests('PUT /v1/notificationSettings').map((request) => request.body)).toEqual([
    { email: 'xa@example.vn', language: 'en', onlyRequired: true, etag: '' },
  ]);
});

test('the address of the calendar is shown once, and can be taken away', async () => {
  server();
  const { user } = openPage('/reminders');
  expect(await screen.findByText('Lịch chưa có địa chỉ.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Bỏ địa chỉ' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Tạo địa chỉ mới' }));
  expect(await screen.findByText(/^http.*\/ical\/ABCDEFGHIJKLMNOPQRSTUVWXYZ\.ics$/)).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Bỏ địa chỉ' }));
  expect(await screen.findByText('Lịch chưa có địa chỉ.')).toBeDefined();
  expect(screen.queryByText(/ical/)).toBeNull();
});

test('a reviewer makes an address for the calendar of the lead unit, in a language', async () => {
  const feed = { name: `${leadUnit}/leadCalendarFeed`, active: false };
  const seen = roundServer(round.reviewer, {
    'GET /v1/notificationSettings': () => ({ usedEmailSource: 'ADDRESS_SOURCE_NONE' }),
    [`GET /v1/${leadUnit}/leadCalendarFeed`]: () => feed,
    [`POST /v1/${leadUnit}/leadCalendarFeed:renew`]: () => ({
      ...feed,
      active: true,
      address: '/ical/ABCDEFGHIJKLMNOPQRSTUVWXYZ.ics?lang=en',
    }),
  });
  const { user } = openPage('/reminders');
  expect(await screen.findByRole('heading', { name: 'Lịch của cơ quan chủ trì' })).toBeDefined();
  expect(await screen.findByText(/Chưa có địa chỉ nào/)).toBeDefined();
  await user.selectOptions(screen.getByLabelText('Ngôn ngữ của lịch'), 'en');
  await user.click(screen.getByRole('button', { name: 'Tạo địa chỉ mới' }));
  expect(await screen.findByText(/ABCDEFGHIJKLMNOPQRSTUVWXYZ\.ics\?lang=en$/)).toBeDefined();
  expect(seen.requests(`POST /v1/${leadUnit}/leadCalendarFeed:renew`).map((request) => request.body)).toEqual([{ language: 'en' }]);
});

test('the notifications lead to the settings', async () => {
  server();
  const { user } = openPage(`/${round.period}`);
  await user.click(await screen.findByRole('button', { name: 'Thông báo' }));
  await user.click(screen.getByRole('link', { name: 'Cài đặt nhắc việc' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Cài đặt nhắc việc' })).toBeDefined();
});
