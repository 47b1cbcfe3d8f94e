import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Person, startBrowser } from './browser';

// Progress and trends in a real browser, on the rounds that the demonstration has behind it.

const plan = 'plans/272-kh-ubnd-2018';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test('the lead unit comes from the progress of a year to a chart over the years, with a table of the same numbers', async () => {
  const person = await Person.arrive(browser);
  const { page } = person;
  await person.signIn('chutri.1', `/${plan}/periods/2024-nam/progress`);
  await page.getByRole('table', { name: /tiến độ các chỉ tiêu/ }).waitFor();
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('analysis-progress');
  await page.getByRole('row', { name: /^A1\.1 / }).getByRole('link').click();
  await page.getByRole('img', { name: /^Biểu đồ/ }).waitFor();
  const values = await page.getByRole('table').locator('tbody strong').count();
  expect(values).toBeGreaterThan(1);
  expect(await page.locator('.chart circle title').count()).toBe(values);
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('analysis-trend');
  expect(person.complaints).toEqual([]);
  await person.context.close();
});
