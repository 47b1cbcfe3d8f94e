import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { password, Person, productURL, startBrowser } from './browser';

// A reorganisation that is planned, the totals of a period by the units it makes, and reminders, in a real browser. It is cancelled
// at the end, so that the other tests find the units as they were.

const plan = 'plans/272-kh-ubnd-2018';
const reorganisation = 'reorganisations/nq-01-mau';
const narrow = { width: 360, height: 740 };

const commune = (code: string) => `units/vn-hn-250-${code}`;
const creation = (id: string, title: string) => ({
  unit: `units/${id}`,
  title,
  displayName: `Xã ${title}`,
  level: 'commune',
  parentUnit: 'units/vn-hn',
});

const planned = {
  effectiveDate: { year: 2025, month: 7, day: 1 }, // the day on which the demo's communes end,
  document: {
    number: '01/NQ-MAU',
    date: { year: 2025, month: 6, day: 16 },
    issuer: 'Cơ quan mẫu',
    title: 'Sắp xếp một số đơn vị hành chính cấp xã (văn bản mẫu để trình diễn)',
  },
  note: 'Văn bản mẫu, không có thật.',
  changes: [
    { create: creation('xa-moi-mau', 'Mới Mẫu'), legalBasis: 'Điều 1 khoản 1' },
    { create: creation('xa-khac-mau', 'Khác Mẫu'), legalBasis: 'Điều 1 khoản 2' },
    { merge: { predecessorUnits: [commune('09022'), commune('08995')], successorUnit: 'units/xa-moi-mau' }, legalBasis: 'Điều 1 khoản 1' },
    { merge: { predecessorUnits: [commune('08998')], successorUnit: 'units/xa-khac-mau' }, legalBasis: 'Điều 1 khoản 2' },
    {
      split: {
        unit: commune('09019'),
        portions: [
          {
            successorUnit: 'units/xa-moi-mau',
            extent: 'EXTENT_PART',
            share: '0.625',
            shareSource: 'Đề án mẫu số 05/ĐA',
            legalBasis: 'Điều 1 khoản 1',
          },
          { successorUnit: 'units/xa-khac-mau', extent: 'EXTENT_REMAINDER', legalBasis: 'Điều 1 khoản 2' },
        ],
      },
    },
  ],
};

let browser: Browser;
const people: Person[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  const lead = await api('chutri.1');
  await lead.post(`/v1/${plan}/periods:open`, { data: { ruleId: '6-thang', year: 2025 } }); // unless another test has
  const administrator = await api('admin');
  const entered = await administrator.post('/v1/reorganisations?reorganisationId=nq-01-mau', { data: planned });
  expect(entered.status(), await entered.text()).toBe(200);
});

afterEach(async () => {
  const complaints = people.flatMap((person) => person.complaints);
  await Promise.all(people.splice(0).map((person) => person.context.close()));
  expect(complaints, 'what the browser complained about').toEqual([]);
});

afterAll(() => browser.close());

/** What somebody who is signed in calls the API with. */
async function api(login: string) {
  const { request } = await browser.newContext({ baseURL: productURL });
  expect((await request.post('/session', { data: { login, password } })).status()).toBe(200);
  return request;
}

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
  await person.shoot(`reorganisation-${name}`);
}

for (const [screen, viewport] of [['desktop', undefined], ['phone', narrow]] as const) {
  test(`anybody reads what a reorganisation does and what becomes of a unit, on a ${screen}`, async () => {
    const person = await signedIn('canbo.xa-trang-viet', '/reorganisations', viewport);
    const { page } = person;
    await page.getByRole('link', { name: '01/NQ-MAU' }).waitFor();
    await look(person, `01-list-${screen}`);
    await page.getByRole('link', { name: '01/NQ-MAU' }).click();
    await page.getByRole('heading', { level: 1, name: '01/NQ-MAU ngày 16/06/2025' }).waitFor();
    await page.getByText(/tỷ lệ dân số 62,5% do người nhập ghi, theo Đề án mẫu số 05\/ĐA/).first().waitFor();
    await page.getByRole('link', { name: 'Xã Tráng Việt' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Hủy việc sắp xếp' }).count()).toBe(0);
    await look(person, `02-one-${screen}`);
    await page.getByRole('link', { name: 'Xã Tráng Việt' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Xã Tráng Việt' }).waitFor();
    await page.getByRole('link', { name: 'Xã Mới Mẫu' }).waitFor();
    await look(person, `03-unit-${screen}`);
  });
}

for (const [screen, viewport] of [['desktop', undefined], ['phone', narrow]] as const) {
  test(`the lead unit adds up a period by the units of another day, on a ${screen}`, async () => {
    const person = await signedIn('chutri.1', `/${plan}/periods/2024-nam`, viewport);
    const { page } = person;
    await page.getByRole('link', { name: 'Số liệu theo đơn vị' }).click();
    await page.getByRole('rowheader', { name: 'Xã Tráng Việt' }).waitFor();
    await look(person, `04-totals-filed-${screen}`);
    await page.getByLabel('Đơn vị của một ngày').check();
    await page.getByText('Vui lòng chọn ngày để xem số liệu.').waitFor();
    await page.getByLabel('Ngày', { exact: true }).fill('2001-01-01');
    await page.locator('.field-error').waitFor();
    await look(person, `05-totals-refused-${screen}`);
    await page.getByLabel('Ngày', { exact: true }).fill('2025-07-01');
    await page.getByRole('rowheader', { name: /^Xã Mới Mẫu/ }).waitFor();
    await page.getByText(/Không so sánh được: có một phần của Xã Tiền Phong/).first().waitFor();
    await page.getByText('chưa gồm phần của Xã Tiền Phong').first().waitFor();
    await look(person, `06-totals-day-${screen}`);
    await page.getByLabel(/Cộng thêm phần ước tính/).check();
    await page.getByText('ước tính, gồm phần của Xã Tiền Phong theo tỷ lệ nhập').first().waitFor();
    await look(person, `07-totals-estimate-${screen}`);
  });
}

test('the lead unit reads its reminders and is told of hours that cannot be, on a phone', async () => {
  const person = await signedIn('chutri.1', `/${plan}/reminderRules`, narrow);
  const { page } = person;
  await page.getByLabel(/Gửi từ giờ/).fill('20'); // a quiet hour
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.locator('.field-error').waitFor();
  await look(person, '10-rules-phone');
});

test('an administrator looks at a mail before its text is kept', async () => {
  const person = await signedIn('admin', '/mailTemplates');
  const { page } = person;
  await page.getByRole('form', { name: 'Thư tiếng Việt' }).getByRole('button', { name: 'Xem thử' }).click();
  await page.getByText('Xem thử với dữ liệu ví dụ, không gửi đi').waitFor();
  await look(person, '11-mail-desktop');
});

test('an administrator cancels it with the keyboard alone, and the record stays', async () => {
  const person = await signedIn('admin', `/${reorganisation}`, narrow);
  const { page } = person;
  await page.getByRole('button', { name: 'Hủy việc sắp xếp' }).focus();
  await page.keyboard.press('Enter');
  const reason = page.getByLabel('Lý do hủy');
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Vui lòng nhập trường này.').waitFor();
  await look(person, '08-cancel-phone');
  await reason.fill('Nhập để trình diễn.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Đã hủy việc sắp xếp.').waitFor();
  await page.getByText('Nhập để trình diễn.').waitFor();
  await look(person, '09-cancelled-phone');
});
