import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { CalendarYear } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';

const day = (month: number, date: number) => ({ year: 2026, month, day: date });

const year2026: CalendarYear = {
  name: 'calendarYears/2026',
  year: 2026,
  workingDays: 249,
  assumedDays: 1,
  weeklyRestBasis: 'Quyết định 188/1999/QĐ-TTg',
  firstKnownYear: 2018,
  lastKnownYear: 2026,
  days: [
    {
      date: day(4, 27),
      working: false,
      standing: 'STANDING_COMPUTED',
      reasons: [
        {
          kind: 'KIND_SUBSTITUTE',
          displayName: 'Nghỉ bù Giỗ Tổ Hùng Vương',
          displayNameEn: "Day off in lieu: Hùng Kings' Commemoration",
          legalBasis: 'Bộ luật Lao động 2019, Điều 111 khoản 3',
          relatedDate: day(4, 26),
        },
      ],
    },
    {
      date: day(8, 22),
      working: true,
      standing: 'STANDING_SETTLED',
      reasons: [{ kind: 'KIND_DECIDED_WORKED', displayName: 'Làm bù', displayNameEn: 'Worked by exchange', relatedDate: day(8, 31) }],
    },
    {
      date: day(9, 3),
      working: true,
      standing: 'STANDING_ASSUMED',
      otherwise: [{ kind: 'KIND_HOLIDAY', displayName: 'Quốc khánh', displayNameEn: 'National Day', legalBasis: 'Điều 112' }],
    },
  ],
};

const route = { 'GET /v1/calendarYears/2026': () => year2026 };

test('a year tells which days are off, why, by which law and how surely', async () => {
  roundServer(round.leader, route);
  openPage('/calendarYears/2026');
  expect(await screen.findByRole('heading', { name: 'Lịch làm việc năm 2026' })).toBeDefined();
  const row = async (date: string) => within((await screen.findByRole('rowheader', { name: date })).closest('tr')!).getAllByRole('cell').map((c) => c.textContent);
  expect(await row('27/04/2026')).toEqual([
    'Thứ Hai',
    'nghỉ',
    'Nghỉ bù Giỗ Tổ Hùng Vương (26/04/2026)',
    'Bộ luật Lao động 2019, Điều 111 khoản 3',
    'tính theo luật',
  ]);
  expect(await row('22/08/2026')).toEqual(['Thứ Bảy', 'làm việc', 'Làm bù (31/08/2026)', 'chưa có số văn bản', 'đã xác định']);
  expect(await row('03/09/2026')).toEqual(['Thứ Năm', 'làm việc', 'Có thể nghỉ: Quốc khánh', 'Điều 112', 'tạm tính']);
  expect(screen.getByText('1 ngày là tạm tính')).toBeDefined();
});

test('the sheet of a month says in words what its signs say', async () => {
  roundServer(round.leader, route);
  openPage('/calendarYears/2026');
  const april = await screen.findByRole('table', { name: 'Tháng 4' });
  expect(within(april).getByRole('cell', { name: /^27.*nghỉ, Nghỉ bù Giỗ Tổ Hùng Vương/ }).className).toBe('off known');
  const september = screen.getByRole('table', { name: 'Tháng 9' });
  expect(within(september).getByRole('cell', { name: /^3.*tạm tính/ }).className).toBe('worked known assumed');
  expect(within(april).getByRole('cell', { name: '26' }).className).toBe('off');
});

test('one goes to the years beside it, as far as they are known', async () => {
  roundServer(round.leader, { ...route, 'GET /v1/calendarYears/2025': () => ({ ...year2026, name: 'calendarYears/2025', year: 2025, days: [] }) });
  const { user } = openPage('/calendarYears/2026');
  const years = await screen.findByRole('navigation', { name: 'Các năm khác' });
  expect(within(years).getAllByRole('link').map((link) => link.textContent)).toEqual(['Năm 2025']);
  await user.click(within(years).getByRole('link', { name: 'Năm 2025' }));
  expect(await screen.findByRole('heading', { name: 'Lịch làm việc năm 2025' })).toBeDefined();
});

test('every page leads to the calendar of this year', async () => {
  vi.useFakeTimers({ now: new Date('2025-12-31T17:30:00Z'), toFake: ['Date'] }); // 2026 has begun in Vietnam
  try {
    roundServer(round.leader, route);
    const { user } = openPage('/plans');
    await user.click(await screen.findByRole('link', { name: 'Lịch làm việc' }));
    expect(await screen.findByRole('heading', { name: 'Lịch làm việc năm 2026' })).toBeDefined();
  } finally {
    vi.useRealTimers();
  }
});

test('a year that is not known is told', async () => {
  roundServer(round.leader, {
    'GET /v1/calendarYears/2040': () => faultAnswer(400, 'UNKNOWN_HOLIDAY_YEAR', { texts: { vi: 'Chưa có lịch năm 2040.', en: 'Not known.' } }),
  });
  openPage('/calendarYears/2040');
  expect((await screen.findByRole('alert')).textContent).toContain('Chưa có lịch năm 2040.');
});

test('in English the reasons are in English, the laws as they are', async () => {
  roundServer(round.leader, route);
  const { user } = openPage('/calendarYears/2026');
  await user.click(await screen.findByRole('button', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Working days of 2026' })).toBeDefined();
  expect((await screen.findAllByText(/Hùng Kings' Commemoration \(26\/04\/2026\)/)).length).toBeGreaterThan(0);
});

const administrator = { ...round.leader, grants: [{ role: 'ROLE_ADMINISTRATOR' as const, unit: 'units/huyen' }] };
const storm = { name: 'dayDecisions/2026-07-22', effect: 'EFFECT_OFF' as const, reason: 'Nghỉ phòng, chống bão', legalBasis: '15/CĐ-UBND' };
const kept = {
  'GET /v1/dayDecisions': () => ({ dayDecisions: [storm] }),
  'GET /v1/calendarChanges': () => ({
    changes: [
      { number: 1, account: 'accounts/quan.tri', changeTime: '2026-07-21T01:00:00Z', set: [storm] },
      { number: 2, account: 'accounts/quan.tri', changeTime: '2026-07-21T02:00:00Z', revoked: [day(7, 23)] },
    ],
  }),
};

test('an administrator exchanges two days in one go', async () => {
  const server = roundServer(administrator, { ...route, ...kept, 'POST /v1/dayDecisions:set': () => ({}) });
  const { user } = openPage('/calendarYears/2026');
  const form = (await screen.findByRole('heading', { name: 'Nhập quyết định' })).closest('form')!;
  await user.type(within(form).getByLabelText('Ngày'), '2026-08-31');
  await user.type(within(form).getByLabelText('Hoán đổi với ngày (nếu có)'), '2026-08-22');
  await user.type(within(form).getByLabelText('Lý do'), 'Hoán đổi');
  await user.type(within(form).getByLabelText('Văn bản quyết định'), '9441/TB-BNV');
  await user.click(within(form).getByRole('button', { name: 'Nhập quyết định' }));
  expect(await within(form).findByText('Đã ghi nhận.')).toBeDefined();
  const why = { reason: 'Hoán đổi', legalBasis: '9441/TB-BNV' };
  expect(server.requests('POST /v1/dayDecisions:set')[0]!.body).toEqual({
    dayDecisions: [
      { name: 'dayDecisions/2026-08-31', effect: 'EFFECT_OFF', ...why, exchangedWith: day(8, 22) },
      { name: 'dayDecisions/2026-08-22', effect: 'EFFECT_WORKED', ...why, exchangedWith: day(8, 31) },
    ],
  });
  expect(within(form).getByLabelText<HTMLInputElement>('Lý do').value).toBe('');
});

test('why a day cannot be decided is told, and what was typed stays', async () => {
  const refused = () =>
    faultAnswer(400, 'INVALID_REQUEST', { violations: [{ field: 'day_decisions[0].effect', rule: 'NOT_ALLOWED', vi: 'Đã nghỉ rồi.', en: 'Off.' }] });
  roundServer(administrator, { ...route, ...kept, 'POST /v1/dayDecisions:set': refused });
  const { user } = openPage('/calendarYears/2026');
  const form = (await screen.findByRole('heading', { name: 'Nhập quyết định' })).closest('form')!;
  await user.type(within(form).getByLabelText('Ngày'), '2026-07-25');
  await user.type(within(form).getByLabelText('Lý do'), 'a');
  await user.type(within(form).getByLabelText('Văn bản quyết định'), 'b');
  await user.click(within(form).getByRole('button', { name: 'Nhập quyết định' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Đã nghỉ rồi.');
  expect(within(form).getByLabelText<HTMLInputElement>('Ngày').value).toBe('2026-07-25');
});

test('an administrator takes a decision back and reads who changed what', async () => {
  const server = roundServer(administrator, { ...route, ...kept, 'POST /v1/dayDecisions/2026-07-22:revoke': () => ({}) });
  const { user } = openPage('/calendarYears/2026');
  await user.click(await screen.findByRole('button', { name: 'Thu hồi 22/07/2026' }));
  expect(server.requests('POST /v1/dayDecisions/2026-07-22:revoke')).toHaveLength(1);
  const log = (await screen.findByText('Nhật ký thay đổi lịch')).closest('details')!;
  expect(within(log).getAllByRole('listitem', { hidden: true }).map((item) => item.textContent)).toEqual([
    '21/07/2026 09:00:00, quan.tri: 23/07/2026: thu hồi, trở lại như luật quy định',
    '21/07/2026 08:00:00, quan.tri: 22/07/2026: nghỉ – Nghỉ phòng, chống bão',
  ]);
});

test('nobody else is offered to decide', async () => {
  roundServer(round.leader, route);
  openPage('/calendarYears/2026');
  await screen.findByRole('table', { name: 'Tháng 4' });
  expect(screen.queryByRole('heading', { name: 'Nhập quyết định' })).toBeNull();
});
