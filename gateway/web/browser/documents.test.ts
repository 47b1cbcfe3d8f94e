import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Person, startBrowser } from './browser';

// A document of a commune in a real browser, from the page of its report to the file that is signed, by the people of an office.

const unit = 'units/vn-hn-250-09022'; // Xã Tráng Việt, the one with a clerk
const report = 'plans/272-kh-ubnd-2018/periods/2024-nam/reports/vn-hn-250-09022';
const narrow = { width: 360, height: 740 };

let browser: Browser;
let paper = ''; // the page of the document
const people: Person[] = [];

beforeAll(async () => {
  browser = await startBrowser();
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
  await person.shoot(`document-${name}`);
}

test('an officer drafts a document from the page of the report', async () => {
  const person = await signedIn('canbo.xa-trang-viet', `/${report}`);
  const { page } = person;
  await page.getByRole('link', { name: 'Soạn văn bản từ báo cáo này' }).click();
  await page.getByRole('button', { name: 'Lưu văn bản' }).click(); // nothing filled in
  await page.locator('.field-error').first().waitFor();
  await look(person, '01-draft-refused');
  await page.getByLabel('Trích yếu').fill('Kết quả thực hiện Kế hoạch số 272/KH-UBND năm 2024');
  await page.getByLabel(/^Nơi nhận/).fill('Phòng Lao động - Thương binh và Xã hội\nLưu: VT');
  await page.getByLabel('Thẩm quyền ký').selectOption('TM,KT');
  await page.getByLabel('Tập thể được thay mặt').fill('Ủy ban nhân dân');
  await page.getByLabel('Chức vụ người đứng đầu').fill('Chủ tịch');
  await page.getByLabel('Chức vụ người ký').fill('Phó Chủ tịch');
  await page.getByLabel('Họ và tên người ký').fill('Người Ký Trình Diễn');
  await page.getByRole('button', { name: 'Lưu văn bản' }).click();
  await page.getByText('Chờ kiểm tra nội dung').waitFor();
  paper = new URL(page.url()).pathname;
});

test('the leader checks and approves it, on a phone', async () => {
  const person = await signedIn('lanhdao.xa-trang-viet', paper, narrow);
  const { page } = person;
  for (const act of ['Đã kiểm tra nội dung', 'Đã kiểm tra thể thức', 'Phê duyệt để ký']) {
    await page.getByRole('button', { name: act }).click();
    await page.locator('form').getByRole('button', { name: act }).click();
    await page.locator('form').waitFor({ state: 'detached' });
  }
  await page.getByText('Chờ cấp số').waitFor();
  await look(person, '02-approved-phone');
});

test('the clerk gives it a number and pins the file; a file that was altered is not taken back', async () => {
  const person = await signedIn('vanthu.xa-trang-viet', paper);
  const { page } = person;
  for (const act of ['Cấp số', 'Chốt tệp để ký']) {
    await page.getByRole('button', { name: act }).click();
    await page.locator('form').getByRole('button', { name: act }).click();
    await page.locator('form').waitFor({ state: 'detached' });
  }
  await page.getByText(/^\d+\/BC-UBND$/).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp để ký' }).click()]);
  const file = await readAll(await download.createReadStream());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  file[file.length >> 1]! ^= 1;
  await page.getByRole('button', { name: 'Nộp tệp đã ký số' }).click();
  await page.getByLabel(/^Tệp PDF/).setInputFiles({ name: 'da-ky.pdf', mimeType: 'application/pdf', buffer: file });
  await page.locator('form').getByRole('button', { name: 'Nộp tệp đã ký số' }).click();
  await page.getByRole('alert').waitFor();
  await look(person, '03-altered');
  await page.goto(`/${unit}/documents`);
  await page.getByRole('table', { name: 'Sổ đăng ký văn bản đi' }).getByRole('link', { name: /^\d+\/BC-UBND$/ }).waitFor();
  await look(person, '04-register');
  await page.getByRole('link', { name: 'Thông tin cơ quan trên văn bản' }).click();
  await page.getByRole('button', { name: 'Lưu thông tin cơ quan' }).click();
  await page.getByText('Đã lưu.', { exact: true }).waitFor();
  await page.setViewportSize(narrow);
  await look(person, '05-office-phone');
});

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
