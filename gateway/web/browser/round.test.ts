import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { password, Person, productURL, startBrowser } from './browser';
import { fillIn } from './fill';

// One round in a real browser against the running product with its demo data. The tests build on each other.

const plan = 'plans/272-kh-ubnd-2018';
const period = `${plan}/periods/2025-6-thang`;
const report = `${period}/reports/vn-hn-250-09022`;
const unit = 'Xã Tráng Việt';

let browser: Browser;
let owing: string[] = []; // the units that owe a report
const people: Person[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  await openPeriod();
});

afterEach(async () => {
  const complaints = people.flatMap((person) => person.complaints);
  await Promise.all(people.splice(0).map((person) => person.context.close()));
  expect(complaints, 'what the browser complained about').toEqual([]);
});

afterAll(() => browser.close());

/** The round that is played must be open; where the demo has not opened it, the reviewer does. */
async function openPeriod() {
  const { request } = await browser.newContext({ baseURL: productURL });
  expect((await request.post('/session', { data: { login: 'chutri.1', password } })).status()).toBe(200);
  const opened = await request.post(`/v1/${plan}/periods:open`, { data: { ruleId: '6-thang', year: 2025 } });
  expect([200, 409]).toContain(opened.status());
  const { obligations } = await (await request.get(`/v1/${period}`)).json();
  owing = obligations.map((obligation: { unit: { displayName: string } }) => obligation.unit.displayName);
}

async function arrive(viewport?: { width: number; height: number }): Promise<Person> {
  const person = await Person.arrive(browser, viewport);
  people.push(person);
  return person;
}

async function signedIn(login: string, path: string): Promise<Person> {
  const person = await arrive();
  await person.signIn(login, path);
  return person;
}

test('signing in with the keyboard alone leads to the newest board, with every unit on it', async () => {
  const person = await arrive();
  const { page } = person;
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').waitFor();
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('01-sign-in');
  await page.keyboard.type('chutri.1');
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: unit }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/${period}`);
  expect(await page.getByRole('rowheader').allTextContents()).toEqual(owing);
  expect(await page.getByRole('timer').textContent()).toMatch(/^(Còn|Quá hạn) \d/);
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('02-board');
});

test('a wrong password is told in words, in the language of the page', async () => {
  const { page } = await arrive();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('khong.co.ai');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('sai mật khẩu');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').textContent()).toMatch(/mật khẩu .*WRONG_CREDENTIALS/);
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.getByRole('alert').textContent()).toMatch(/password .*WRONG_CREDENTIALS/);
});

test('an old period is read: its board, a report with its series and receipt, its consolidated report', async () => {
  const person = await signedIn('chutri.1', `/${plan}`);
  const { page } = person;
  await page.getByRole('link', { name: 'Báo cáo năm 2024', exact: true }).waitFor();
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('03-plan');
  await page.getByRole('link', { name: 'Báo cáo năm 2024', exact: true }).click();
  await page.getByLabel(/Tìm đơn vị/).fill('trang viet');
  expect(await page.getByRole('rowheader').allTextContents()).toEqual([unit]);
  await person.shoot('04-board-old');

  await page.getByRole('link', { name: unit }).click();
  await page.getByText('Chuỗi toàn vẹn').waitFor();
  await page.getByText(/Giấy biên nhận: TD-/).click();
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('05-report');

  await page.goto(`/${plan}/periods/2024-nam/consolidatedReport`);
  await page.getByRole('button', { name: 'Số hộ nghèo cuối kỳ' }).click();
  const contributions = page.getByRole('table', { name: /Số liệu từng đơn vị: Số hộ nghèo cuối kỳ/ });
  expect(await contributions.getByRole('rowheader').count()).toBeGreaterThan(10);
  await page.getByText('Chuỗi toàn vẹn').waitFor();
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('06-consolidated');

  await page.getByRole('link', { name: /^Nguồn của số liệu \S+:/ }).click();
  const sources = page.getByRole('table', { name: /^Nguồn của số liệu/ });
  await sources.getByText(/^TD(-[A-Z0-9]{4}){3}$/).first().waitFor();
  expect(await sources.getByRole('rowheader').count()).toBeGreaterThan(10);
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('06-provenance');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await person.shoot('06-provenance-phone');
});

test('a unit fills in its report, is told what is wrong, saves, submits and sees the receipt', async () => {
  const person = await signedIn('lanhdao.xa-trang-viet', `/${period}`);
  const { page } = person;
  await page.getByRole('link', { name: unit }).waitFor();
  expect(await page.getByRole('rowheader').allTextContents()).toEqual([unit]);
  await person.shoot('07-board-of-a-unit');
  await page.getByRole('link', { name: unit }).click();
  await page.getByRole('link', { name: 'Soạn và nộp báo cáo' }).click();
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  expect(await page.getByText('Thiếu số liệu.').count()).toBeGreaterThan(5);
  await person.shoot('08-draft-empty');

  await fillIn(person);
  const first = page.getByLabel('Số liệu của chỉ tiêu Số cuộc tuyên truyền');
  await first.fill('1.5');
  await first.blur();
  await page.getByText('Dấu chấm chỉ dùng để ngăn cách hàng nghìn').waitFor();
  await first.fill('6');
  await page.getByRole('button', { name: 'Lưu bản đang soạn' }).click();
  await page.getByText(/^Đã lưu lúc /).waitFor();
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('09-draft');

  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByRole('button', { name: 'Xác nhận nộp' }).click();
  await page.getByText('Hệ thống đã nhận báo cáo.').waitFor();
  const receipt = page.getByRole('region', { name: 'Giấy biên nhận' });
  expect(await receipt.textContent()).toMatch(/TD(-[A-Z0-9]{4}){3}/);
  expect(await receipt.textContent()).toMatch(/\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d,\d{3}/);
  expect(await receipt.textContent()).toContain('Đúng hạn');
  await page.getByText('Chuỗi toàn vẹn: đủ 1 bản ghi').waitFor();
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('10-receipt');
  await page.emulateMedia({ media: 'print' });
  await person.shoot('11-receipt-printed');
});

test('the lead unit returns the report with a comment', async () => {
  const person = await signedIn('chutri.1', `/${report}`);
  const { page } = person;
  await page.getByRole('button', { name: 'Trả lại' }).click();
  await page.getByRole('button', { name: 'Xác nhận trả lại' }).click();
  await page.getByText('Vui lòng ghi rõ nội dung cần sửa.').waitFor();
  await page.getByLabel('Nội dung cần sửa').fill('Đề nghị kiểm tra lại số cuộc tuyên truyền.');
  await person.shoot('12-return');
  await page.getByRole('button', { name: 'Xác nhận trả lại' }).click();
  await page.getByText('Đã trả lại báo cáo cho đơn vị.').waitFor();
  await page.getByText('Chuỗi toàn vẹn: đủ 2 bản ghi').waitFor();
});

test('the unit sees what has to be mended, and submits again from what it had', async () => {
  const person = await signedIn('lanhdao.xa-trang-viet', `/${report}/draft`);
  const { page } = person;
  await page.getByText('Đề nghị kiểm tra lại số cuộc tuyên truyền.').waitFor();
  const first = page.getByLabel('Số liệu của chỉ tiêu Số cuộc tuyên truyền');
  expect(await first.inputValue()).toBe('6');
  await first.fill('5');
  await person.shoot('13-draft-returned');

  // The session ends in the middle of work: sign in again, and nothing is gone.
  await person.context.clearCookies();
  await page.getByRole('button', { name: 'Lưu bản đang soạn' }).click();
  await page.getByRole('heading', { name: 'Phiên đăng nhập đã hết hạn' }).waitFor();
  await person.shoot('14-session-lost');
  await page.getByLabel('Tên đăng nhập').fill('lanhdao.xa-trang-viet');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  expect(await first.inputValue()).toBe('5');

  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByRole('button', { name: 'Xác nhận nộp' }).click();
  await page.getByText('Hệ thống đã nhận báo cáo.').waitFor();
  await page.getByText('Chuỗi toàn vẹn: đủ 3 bản ghi').waitFor();
});

test('the lead unit accepts and compiles; the leadership approves; the lead unit dispatches', async () => {
  const reviewer = await signedIn('chutri.1', `/${report}`);
  await reviewer.page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await reviewer.page.getByRole('button', { name: 'Xác nhận tiếp nhận' }).click();
  await reviewer.page.getByText('Đã tiếp nhận báo cáo.').waitFor();

  await reviewer.page.goto(`/${period}/consolidatedReport`);
  await reviewer.page.getByText('Kỳ này chưa có báo cáo tổng hợp.').waitFor();
  await reviewer.page.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
  await reviewer.page.getByText(`1 trên ${owing.length} báo cáo`).waitFor();
  const figure = reviewer.page.getByRole('row', { name: /Số cuộc tuyên truyền/ });
  expect(await figure.textContent()).toMatch(/51\/\d\d/);
  const preflight = reviewer.page.getByRole('region', { name: 'Kiểm tra trước khi gửi' });
  await preflight.getByText('Lần tổng hợp số 1 chưa gửi được.').waitFor();
  await preflight.getByText(/^\d+ đơn vị$/).click(); // those that are missing
  expect(await reviewer.accessibilityFaults()).toEqual([]);
  await reviewer.shoot('15-compiled');

  const leadership = await signedIn('lanhdao.huyen', `/${period}/consolidatedReport`);
  await leadership.page.getByLabel('Ý kiến (không bắt buộc)').fill('Đồng ý.');
  await leadership.page.getByRole('button', { name: 'Phê duyệt' }).click();
  await leadership.page.getByText('Đã phê duyệt.').waitFor();

  await reviewer.page.reload();
  await reviewer.page.getByRole('button', { name: 'Gửi cấp trên' }).click();
  await reviewer.page.getByText('Đã gửi cấp trên.', { exact: true }).waitFor();
  await reviewer.page.getByText('Chuỗi toàn vẹn: đủ 3 bản ghi').waitFor();
  expect(await reviewer.accessibilityFaults()).toEqual([]);
  await reviewer.shoot('16-dispatched');
});

test('a unit cannot read the report of another unit, and is told why', async () => {
  const { page } = await signedIn('lanhdao.xa-dai-thinh', `/${report}`);
  expect(await page.getByRole('alert').textContent()).toContain('NOT_YOUR_UNIT');
});

test('the pages can be read on a phone and in English', async () => {
  const person = await arrive({ width: 390, height: 844 });
  const { page } = person;
  await person.signIn('chutri.1', `/${period}`);
  await page.getByRole('link', { name: unit }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await person.shoot('17-phone-board');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: unit }).click();
  await page.getByText('The series is whole').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('18-phone-report');
});

test('signing out ends the session in every tab', async () => {
  const person = await signedIn('chutri.1', `/${period}`);
  const other = await person.context.newPage();
  await other.goto(`/${plan}`);
  await other.getByRole('banner').waitFor();
  await person.page.getByRole('button', { name: 'Đăng xuất' }).click();
  await person.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await other.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  expect((await person.context.request.get(`/v1/${period}`)).status()).toBe(401);
});
