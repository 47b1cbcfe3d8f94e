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
