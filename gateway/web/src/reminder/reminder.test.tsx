import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, ReminderRules } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';

const path = `/v1/${round.planName}/reminderRules`;
const laidDown: ReminderRules = {
  name: `${round.planName}/reminderRules`,
  beforeDays: [15, 7],
  onTheDay: true,
  lateDays: 10,
  leaderAfterDays: 3,
  hour: 8,
  quietFromHour: 18,
  quietUntilHour: 7,
  etag: '"1"',
};

test('the lead unit comes from the plan, changes the rules, and every field that is wrong is told at once', async () => {
  const seen = roundServer(round.reviewer, { [`GET ${path}`]: () => laidDown, [`PUT ${path}`]: ({ body }) => ({ ...(body as object), etag: '"2"' }) });
  const { user } = openPage(`/${round.planName}`);
  await user.click(await screen.findByRole('link', { name: 'Xem và sửa chế độ nhắc việc' }));
  const before = await screen.findByLabelText(/Nhắc trước ngày cuối cùng/);
  await user.clear(before);
  await user.type(before, '15, 7, 7');
  const hour = screen.getByLabelText(/Gửi từ giờ/);
  await user.clear(hour);
  await user.type(hour, '24');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(before.getAttribute('aria-invalid')).toBe('true');
  expect(hour.getAttribute('aria-invalid')).toBe('true');
  expect(seen.requests(`PUT ${path}`)).toEqual([]);
  await user.clear(before);
  await user.type(before, '10; 1');
  await user.clear(hour);
  await user.type(hour, '9');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText('Đã lưu.')).toBeDefined();
  expect(seen.requests(`PUT ${path}`)[0]!.body).toEqual({
    beforeDays: [10, 1],
    onTheDay: true,
    workingDays: false,
    lateDays: 10,
    leaderAfterDays: 3,
    leadUnitAfterDays: 0,
    hour: 9,
    quietFromHour: 18,
    quietUntilHour: 7,
    etag: '"1"',
  });
});

test('what the server finds stands at its field, and that somebody else was faster is told in plain words', async () => {
  let now = laidDown;
  const seen = roundServer(round.reviewer, {
    [`GET ${path}`]: () => now,
    [`PUT ${path}`]: () =>
      faultAnswer(400, 'INVALID_REQUEST', { violations: [{ field: 'reminder_rules.hour', rule: 'NOT_ALLOWED', vi: 'Trùng giờ nghỉ.', en: 'Quiet.' }] }),
  });
  const { user } = openPage(`/${round.planName}/reminderRules`);
  const save = await screen.findByRole('button', { name: 'Lưu' });
  await user.click(save);
  await screen.findByText('Trùng giờ nghỉ.');
  expect(screen.getByLabelText(/Gửi từ giờ/).getAttribute('aria-invalid')).toBe('true');
  seen.on(`PUT ${path}`, () => faultAnswer(409, 'STALE_ETAG'));
  now = { ...laidDown, lateDays: 20, etag: '"5"' };
  await user.click(save);
  expect((await screen.findByRole('alert')).textContent).toContain('Người khác vừa thay đổi nội dung này.');
  await user.click(screen.getByRole('button', { name: 'Bỏ nội dung ở đây và tải bản mới nhất' }));
  expect(await screen.findByDisplayValue('20')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an administrator looks at a mail before the text is kept, and a text that cannot be read is told at its field', async () => {
  const administrator: Account = { ...round.leader, grants: [{ role: 'ROLE_ADMINISTRATOR', unit: 'units/huyen' }] };
  const template = (language: string) => ({ name: `mailTemplates/${language}`, subject: 'Nhắc {{.Count}}', body: 'Kính gửi' });
  const seen = roundServer(administrator, {
    'GET /v1/mailTemplates/vi': () => template('vi'),
    'GET /v1/mailTemplates/en': () => template('en'),
    'POST /v1/mailTemplates/vi:preview': () => ({ subject: 'Nhắc 5', body: 'Kính gửi ví dụ' }),
    'PUT /v1/mailTemplates/vi': () =>
      faultAnswer(400, 'INVALID_REQUEST', { violations: [{ field: 'mail_template.subject', rule: 'PATTERN', vi: 'Không có trường này.', en: 'No such field.' }] }),
  });
  const { user } = openPage('/mailTemplates');
  const form = within(await screen.findByRole('form', { name: 'Thư tiếng Việt' }));
  await user.click(form.getByRole('button', { name: 'Xem thử' }));
  expect(await form.findByText('Kính gửi ví dụ')).toBeDefined();
  await user.click(form.getByRole('button', { name: 'Lưu' }));
  await form.findByText('Không có trường này.');
  expect(form.getByLabelText('Tiêu đề').getAttribute('aria-invalid')).toBe('true');
  expect(seen.requests('PUT /v1/mailTemplates/vi')[0]!.body).toEqual({ subject: 'Nhắc {{.Count}}', body: 'Kính gửi', etag: '' });
});
