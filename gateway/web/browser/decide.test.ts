import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { password, Person, productURL, startBrowser } from './browser';

// What is asked and decided about reports, in a real browser, by people who sit at different screens. The tests build on
// each other, and keep to a unit the other tests have no business with.

const plan = 'plans/272-kh-ubnd-2018';
const period = `${plan}/periods/2025-6-thang`;
const unit = 'Xã Đại Thịnh';
const leader = 'lanhdao.xa-dai-thinh';
const narrow = { width: 360, height: 740 };

let browser: Browser;
let report = '';
const people: Person[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  const { request } = await browser.newContext({ baseURL: productURL });
  expect((await request.post('/session', { data: { login: 'chutri.1', password } })).status()).toBe(200);
  await request.post(`/v1/${plan}/periods:open`, { data: { ruleId: '6-thang', year: 2025 } });
  const { obligations } = await (await request.get(`/v1/${period}`)).json();
  report = obligations.find((o: { unit: { displayName: string } }) => o.unit.displayName === unit).report;
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

/** How much wider the page is than the screen. */
const overflow = ({ page }: Person) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('a unit asks for more time with the keyboard alone', async () => {
  const person = await signedIn(leader, `/${report}`);
  const { page } = person;
  await page.getByRole('button', { name: 'Đề nghị gia hạn' }).focus();
  await page.keyboard.press('Enter');
  const due = page.getByLabel(/Hạn đề nghị/);
  expect(await due.evaluate((field) => field === document.activeElement)).toBe(true);
  await due.fill('2025-07-20T17:00');
  await page.getByLabel('Lý do').fill('Chờ số liệu của các thôn.');
  await person.shoot('decide-01-ask');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Đã gửi đề nghị gia hạn.').waitFor();
  await page.getByText(/Đơn vị đề nghị gia hạn: nộp trước 17:00 ngày 20\/07\/2025/).waitFor();
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('decide-02-asked');
});

test('the lead unit finds who asks, and gives these units more time from the board', async () => {
  const person = await signedIn('chutri.1', `/${period}`);
  const { page } = person;
  await page.getByRole('button', { name: /Có đề nghị chờ trả lời/ }).click();
  await page.getByRole('checkbox', { name: `Chọn ${unit}`, exact: true }).check();
  await person.shoot('decide-03-board-chosen');
  await page.getByRole('button', { name: 'Quyết định cho 1 đơn vị đã chọn' }).click();
  await page.getByRole('button', { name: 'Gia hạn cho 1 đơn vị' }).click();
  await page.getByLabel(/Hạn mới/).fill('2001-01-01T00:00');
  await page.getByLabel('Lý do').fill('Đồng ý với đề nghị của đơn vị.');
  await page.getByLabel(/Văn bản quyết định/).fill('Công văn mẫu số 01/CV');
  await page.getByRole('button', { name: 'Gia hạn cho 1 đơn vị' }).click();
  expect(await page.getByRole('alert').textContent()).toContain(unit); // too early, and said of whom
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('decide-04-refused');
  await page.getByLabel(/Hạn mới/).fill('2025-07-20T17:00');
  await page.getByRole('button', { name: 'Gia hạn cho 1 đơn vị' }).click();
  await page.getByText('Đã gia hạn.').waitFor();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByText('Hạn gia hạn: trước 17:00 ngày 20/07/2025').first().waitFor();
  await page.getByText(/^Đúng hạn \d+ \+ nộp trễ/).waitFor();
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('decide-05-board-extended');
});

test('the unit sees its extension on a small phone, and the lead unit exempts it and ends that again', async () => {
  const owner = await signedIn(leader, `/${report}`, narrow);
  await owner.page.getByText('Hạn ban đầu').waitFor();
  await owner.page.getByText('Công văn mẫu số 01/CV').first().waitFor();
  expect(await overflow(owner)).toBeLessThanOrEqual(0);
  expect(await owner.accessibilityFaults()).toEqual([]);
  await owner.shoot('decide-06-extended-phone');

  const lead = await signedIn('chutri.1', `/${report}`, narrow);
  await lead.page.getByRole('button', { name: 'Miễn báo cáo kỳ này' }).click();
  await lead.page.getByRole('button', { name: 'Miễn báo cáo kỳ này' }).click();
  await lead.page.getByText('Vui lòng nhập trường này.').waitFor();
  await lead.page.getByLabel('Lý do').fill('Không có đối tượng trong kỳ.');
  expect(await overflow(lead)).toBeLessThanOrEqual(0);
  await lead.shoot('decide-07-exempt-phone');
  await lead.page.getByRole('button', { name: 'Miễn báo cáo kỳ này' }).click();
  await lead.page.getByText('Đã miễn báo cáo.').waitFor();
  await lead.page.getByRole('button', { name: 'Thôi miễn báo cáo' }).click();
  await lead.page.getByLabel('Lý do').fill('Đã có đối tượng.');
  await lead.page.getByRole('button', { name: 'Thôi miễn báo cáo' }).click();
  await lead.page.getByText('Đơn vị phải nộp báo cáo trở lại.').waitFor();
  await lead.page.goto(`/${period}`);
  await lead.page.getByRole('heading', { name: 'Chuỗi quyết định của kỳ báo cáo' }).waitFor();
  expect(await overflow(lead)).toBeLessThanOrEqual(0);
  expect(await lead.accessibilityFaults()).toEqual([]);
  await lead.shoot('decide-08-board-phone');
});

test('an administrator declares an outage long ago, and is told of moments that cannot be', async () => {
  const person = await signedIn('admin', '/outages', narrow);
  const { page } = person;
  await page.getByRole('button', { name: /^Khai báo sự cố/ }).click();
  await page.getByLabel(/Bắt đầu lúc/).fill('2001-03-01T08:00');
  await page.getByLabel(/Kết thúc lúc/).fill('2001-03-01T07:00');
  await page.getByLabel(/Hạn mới/).fill('2001-03-02T17:00');
  await page.getByLabel('Nội dung sự cố').fill('Sự cố mẫu để trình diễn.');
  await page.getByRole('button', { name: /^Khai báo sự cố/ }).click();
  await page.locator('.field-error').waitFor();
  expect(await overflow(person)).toBeLessThanOrEqual(0);
  await person.shoot('decide-09-outage-refused');
  await page.getByLabel(/Kết thúc lúc/).fill('2001-03-01T11:00');
  await page.getByRole('button', { name: /^Khai báo sự cố/ }).click();
  await page.getByText('Đã khai báo sự cố và gia hạn.').waitFor();
  await page.getByRole('rowheader', { name: '01/03/2001 08:00' }).waitFor();
  expect(await overflow(person)).toBeLessThanOrEqual(0);
  expect(await person.accessibilityFaults()).toEqual([]);
  await person.shoot('decide-10-outages');
});
