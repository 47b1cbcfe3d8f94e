import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Account, OfficeTemplate } from '../api/types';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';

const who = (role: 'ROLE_CLERK' | 'ROLE_UNIT_OFFICER'): Account => ({
  name: 'accounts/mau',
  displayName: 'Người mẫu',
  grants: [{ role, unit: 'units/xa-a' }],
});

const path = '/v1/units/xa-a/officeTemplates/unit-report';
const routes = (template: () => OfficeTemplate) => ({
  'GET /v1/units/xa-a/officeSettings': () => ({ name: 'units/xa-a/officeSettings', agencyName: 'UBND xã A' }),
  'GET /v1/units/xa-a/officeTemplates/consolidated-report': () => ({}),
  [`GET ${path}`]: template,
});
const part = async () => within(await screen.findByRole('region', { name: 'Báo cáo của đơn vị' }));

test('the clerk sets a Word template, and goes back to the layout of the system', async () => {
  let kept: OfficeTemplate = { version: 0 };
  const server = roundServer(who('ROLE_CLERK'), {
    ...routes(() => kept),
    [`PUT ${path}`]: () =>
      (kept = { version: 1, docx: 'UEs=', etag: '"1"', versions: [{ version: 1, setTime: '2025-07-01T02:00:00Z', setByDisplayName: 'Văn thư mẫu' }] }),
    [`POST ${path}:delete`]: () => (kept = { version: 0, etag: '"2"', versions: [{ version: 2, removed: true }, ...(kept.versions ?? [])] }),
  });
  const { user } = openPage('/units/xa-a/officeSettings');
  const panel = await part();
  expect(await panel.findByText(/Chưa có mẫu riêng/)).toBeDefined();
  await user.click(panel.getByRole('button', { name: 'Dùng mẫu này' })); // without a file
  expect(server.requests(`PUT ${path}`)).toHaveLength(0);
  await user.upload(panel.getByLabelText(/Tệp mẫu/), new File(['PK'], 'mau.docx'));
  await user.click(panel.getByRole('button', { name: 'Dùng mẫu này' }));
  expect(await panel.findByText('Đã dùng mẫu mới.')).toBeDefined();
  expect(server.requests(`PUT ${path}`)[0]!.body).toEqual({ docx: 'UEs=', etag: '' });
  expect(await panel.findByText(/phiên bản 1\./)).toBeDefined();
  await user.click(panel.getByRole('button', { name: /Bỏ mẫu/ }));
  await vi.waitFor(() => expect(server.requests(`POST ${path}:delete`)[0]!.body).toEqual({ etag: '"1"' }));
  expect(await panel.findByText('bỏ mẫu')).toBeDefined();
});

test('everything wrong with a template is told', async () => {
  const wrong = ['Không có chỗ điền {{so_ki_hieu}}', 'Mẫu thiếu chỗ điền {{ngay}}'];
  roundServer(who('ROLE_CLERK'), {
    ...routes(() => ({})),
    [`PUT ${path}`]: () =>
      faultAnswer(400, 'INVALID_REQUEST', { violations: wrong.map((text) => ({ field: 'docx', rule: 'PLACEHOLDER_UNKNOWN', vi: text, en: text })) }),
  });
  const { user } = openPage('/units/xa-a/officeSettings');
  const panel = await part();
  await user.upload(await panel.findByLabelText(/Tệp mẫu/), new File(['PK'], 'mau.docx'));
  await user.click(panel.getByRole('button', { name: 'Dùng mẫu này' }));
  for (const text of wrong) expect(await panel.findByText(new RegExp(text.replace(/[{}]/g, '.')))).toBeDefined();
});

test('others of the office read it, and which placeholders there are', async () => {
  roundServer(who('ROLE_UNIT_OFFICER'), routes(() => ({ version: 3, docx: 'UEs=' })));
  openPage('/units/xa-a/officeSettings');
  const panel = await part();
  expect(await panel.findByRole('button', { name: 'Tải mẫu đang dùng' })).toBeDefined();
  expect(panel.queryByRole('button', { name: 'Dùng mẫu này' })).toBeNull();
  expect(panel.getByText('{{noi_dung}}')).toBeDefined();
  expect(panel.queryByText('{{bang_don_vi}}')).toBeNull();
});
