import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { password, Person, productURL, startBrowser } from './browser';
import { fillIn } from './fill';

// What goes with a report in a real browser: a file as evidence, which the reviewer reads, and a recommendation, which the
// reviewer answers. The tests build on each other, and keep to a unit the other tests have no business with.

const plan = 'plans/272-kh-ubnd-2018';
const period = `${plan}/periods/2025-6-thang`;
const report = `${period}/reports/vn-hn-250-09013`;
const unit = 'Xã Văn Khê';
const narrow = { width: 360, height: 740 };

/** A picture of one point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let browser: Browser;
const people: Person[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  const { request } = await browser.newContext({ baseURL: productURL });
  expect((await request.post('/session', { data: { login: 'chutri.1', password } })).status()).toBe(200);
  await request.post(`/v1/${plan}/periods:open`, { data: { ruleId: '6-thang', year: 2025 } }); // unless another test has
});

afterEach(async () => {
  const complaints = people.flatMap((person) => person.complaints);
  await Promise.all(people.splice(0).map((person) => person.context.close()));
  expect(complaints, 'what the browser complained about').toEqual([]);
});

afterAll(() => browser.close());

async function signedIn(login: string, path: string, viewport?: { width: number; height: number }): Promise<Person> {
  const person = await Person.arrive(browser, viewport);
  people.push(person);
  await person.signIn(login, path);
  return person;
}

/** Looks at the page as it is: nothing wider than the screen, nothing axe finds, and a picture. */
async function look(person: Person, name: string) {
  expect(await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
  expect(await person.accessibilityFaults(), name).toEqual([]);
  await person.shoot(`evidence-${name}`);
}

test('the form goes to a spreadsheet and back', async () => {
  const person = await signedIn('canbo.xa-van-khe', `/${report}/draft`);
  const { page } = person;
  await page.getByText('Điền bằng Excel').click();
  const [form] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải biểu Excel' }).click()]);
  expect(form.suggestedFilename()).toBe('bieu-bao-cao-2025-6-thang-vn-hn-250-09013.xlsx');
  const kept = join(mkdtempSync(join(tmpdir(), 'tiendo-form-')), form.suggestedFilename());
  await form.saveAs(kept);
  const filled = page.getByLabel('Biểu đã điền (.xlsx):');
  await filled.setInputFiles(kept);
  await page.getByText('Biểu không làm thay đổi bản đang soạn.').waitFor();
  await filled.setInputFiles({ name: 'hỏng.xlsx', mimeType: 'application/octet-stream', buffer: picture });
  await page.getByRole('alert').waitFor();
  await look(person, '00-form');
});

test('a unit puts a file beside its report, and asks for something', async () => {
  const person = await signedIn('lanhdao.xa-van-khe', `/${report}/draft`, narrow);
  const { page } = person;
  const add = page.getByLabel('Thêm tệp');
  await add.setInputFiles({ name: 'ghi chép.pdf', mimeType: 'application/pdf', buffer: Buffer.from('không phải PDF') });
  await page.getByRole('alert').filter({ hasText: 'Loại tệp không được nhận' }).waitFor(); // told in words, nothing kept
  await add.setInputFiles([
    { name: 'Biểu số liệu.xlsm', mimeType: 'application/octet-stream', buffer: picture }, // not even sent
    { name: 'Ảnh hội nghị.png', mimeType: 'image/png', buffer: picture },
  ]);
  await page.getByRole('alert').filter({ hasText: 'Không nhận tệp Biểu số liệu.xlsm' }).waitFor();
  await page.getByRole('button', { name: 'Bỏ tệp Ảnh hội nghị.png' }).waitFor();
  await page.getByRole('button', { name: 'Thêm kiến nghị' }).click();
  await page.getByLabel('Gửi đến').selectOption('KIND_LEAD_UNIT');
  await page.getByLabel('Nội dung kiến nghị').fill('Đề nghị cấp tài liệu tuyên truyền.');
  await fillIn(person);
  await look(person, '01-draft-phone');
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByRole('button', { name: 'Xác nhận nộp' }).click();
  await page.getByText('Hệ thống đã nhận báo cáo.').waitFor();
});

test('the reviewer reads the file and answers', async () => {
  const person = await signedIn('chutri.2', `/${report}`);
  const { page } = person;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải Ảnh hội nghị.png' }).click(),
  ]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  expect(Buffer.concat(parts).equals(picture)).toBe(true);
  await look(person, '02-report');

  await page.goto(`/${period}/recommendations`);
  const list = page.getByRole('region', { name: /Phòng Lao động/ });
  const one = list.getByRole('listitem').filter({ hasText: unit });
  await one.getByRole('button', { name: 'Trả lời' }).click();
  await page.getByRole('button', { name: 'Trả lời' }).last().click(); // without words
  await page.locator('.field-error').waitFor();
  await page.getByLabel('Nội dung trả lời').fill('Phòng sẽ cấp tài liệu trong tháng 7.');
  await look(person, '03-answer');
  await page.getByRole('button', { name: 'Trả lời' }).last().click();
  await page.getByLabel(/^Hiện/).selectOption('answered');
  await page.getByText('Phòng sẽ cấp tài liệu trong tháng 7.').waitFor();
  await page.setViewportSize(narrow);
  await look(person, '04-answered-phone');
});
