import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Person, startBrowser } from './browser';

// What a reviewer reads beside the figures, on a round that the demonstration has behind it: reports held against each other, the
// text of the consolidated report, a report beside what is known. On a desk and on a phone.

const period = 'plans/272-kh-ubnd-2018/periods/2024-nam';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test.each([
  ['findings', 'Rà soát chéo', /Đã so \d+ báo cáo đã nộp/],
  ['consolidatedDraft', 'Phần lời báo cáo tổng hợp', /đoạn ghép từ báo cáo|Phiên bản \d/],
  ['reports/vn-hn-250-08983', 'Báo cáo năm 2024', /Kỳ trước, /],
])('the page %s can be read, on a phone too', async (path, title, says) => {
  const person = await Person.arrive(browser);
  const { page } = person;
  await person.signIn('chutri.1', `/${period}/${path}`);
  await page.getByText(title).first().waitFor();
  await page.getByText(says).first().waitFor();
  for (const [name, width] of [['desk', 1280], ['phone', 360]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await person.shoot(`reading-${path.replace('/', '-')}-${name}`, path !== 'consolidatedDraft');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
    expect(await person.accessibilityFaults(), name).toEqual([]);
  }
  expect(person.complaints).toEqual([]);
  await person.context.close();
});
