import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Person, startBrowser } from './browser';

// A plan's rules and the calendar that follows from them, in a real browser.

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

const planPage = `/plans/${process.env.TIENDO_PLAN ?? '272-kh-ubnd-2018'}`;

for (const { what, size } of [
  { what: 'schedule', size: { width: 1280, height: 900 } },
  { what: 'schedule-phone', size: { width: 375, height: 700 } },
]) {
  test(`people see the days of a year before anything opens: ${what}`, async () => {
    const person = await Person.arrive(browser, size);
    await person.signIn('canbo.xa-trang-viet', planPage);
    const { page } = person;
    await page.getByRole('region', { name: 'Chế độ báo cáo' }).waitFor();
    const calendar = page.getByRole('region', { name: 'Lịch báo cáo trong năm' });
    await calendar.getByLabel('Năm báo cáo').selectOption('2025');
    await calendar.getByText(/Đến hết ngày \d\d\/\d\d\/2025/).first().waitFor();
    await person.shoot(what);
    expect(await person.accessibilityFaults()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });
}
