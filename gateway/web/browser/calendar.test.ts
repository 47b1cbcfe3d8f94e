import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Person, startBrowser } from './browser';

// The calendar of working days in a real browser, as the administrator sees it: everything on it, by WCAG too.

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

test('an administrator exchanges two days and takes them back', async () => {
  const person = await Person.arrive(browser);
  await person.signIn('admin', '/calendarYears/2028');
  const { page } = person;
  await page.getByRole('table', { name: 'Tháng 12' }).waitFor();
  await page.getByLabel('Ngày', { exact: true }).fill('2028-08-31');
  await page.getByLabel('Hoán đổi với ngày').fill('2028-08-26');
  await page.getByLabel('Lý do').fill('Hoán đổi ngày làm việc');
  await page.getByLabel('Văn bản quyết định').fill('1/TB-BNV');
  await page.getByRole('button', { name: 'Nhập quyết định' }).click();
  await page.getByText('Đã ghi nhận.').waitFor();
  await page.getByRole('table', { name: 'Tháng 8' }).getByRole('cell', { name: /^31.*nghỉ, Hoán đổi ngày làm việc/ }).waitFor();
  await page.getByText('Nhật ký thay đổi lịch').click();
  await person.shoot('calendar');
  expect(await person.accessibilityFaults()).toEqual([]);
  for (const day of ['31/08/2028', '26/08/2028']) {
    await page.getByRole('button', { name: `Thu hồi ${day}` }).click();
    await page.getByRole('button', { name: `Thu hồi ${day}` }).waitFor({ state: 'detached' });
  }
  expect(person.complaints).toEqual([]);
  await person.context.close();
});

test('the year fits a phone', async () => {
  const person = await Person.arrive(browser, { width: 375, height: 700 });
  await person.signIn('canbo.xa-trang-viet', '/calendarYears/2026');
  await person.page.getByRole('table', { name: 'Tháng 12' }).waitFor();
  await person.shoot('calendar-phone');
  expect(await person.accessibilityFaults()).toEqual([]);
  expect(await person.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await person.context.close();
});
