import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Person, startBrowser } from './browser';

// An office's clerk takes the example of a Word template and sets it, in a real browser.

const unit = 'units/vn-hn-250-09022'; // Xã Tráng Việt, the one with a clerk

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

test('a clerk sets the Word template of the office', async () => {
  const person = await Person.arrive(browser, { width: 360, height: 740 });
  await person.signIn('vanthu.xa-trang-viet', `/${unit}/officeSettings`);
  const panel = person.page.getByRole('region', { name: 'Báo cáo của đơn vị' });
  const set = async (content: Buffer) => {
    await panel.getByLabel(/^Tệp mẫu/).setInputFiles({ name: 'mau.docx', mimeType: '', buffer: content });
    await panel.getByRole('button', { name: 'Dùng mẫu này' }).click();
  };
  await set(Buffer.from('không phải tệp Word'));
  await panel.getByRole('alert').waitFor();
  await panel.getByText('Các chỗ điền dùng được trong mẫu').click();
  await person.shoot('template-refused');
  const [example] = await Promise.all([person.page.waitForEvent('download'), panel.getByRole('button', { name: 'Tải mẫu ví dụ để sửa' }).click()]);
  await set(await readFile(await example.path()));
  await panel.getByText('Đang dùng mẫu của cơ quan, phiên bản 1.').waitFor();
  expect(await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('template-set');
  expect(person.complaints, 'what the browser complained about').toEqual([]);
  await person.context.close();
});
