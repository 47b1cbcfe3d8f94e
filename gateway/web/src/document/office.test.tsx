import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Account, OfficeSettings } from '../api/types';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';

const who = (role: 'ROLE_CLERK' | 'ROLE_UNIT_OFFICER'): Account => ({
  name: 'accounts/mau',
  displayName: 'Người mẫu',
  grants: [{ role, unit: 'units/xa-a' }],
});

const path = '/v1/units/xa-a/officeSettings';
const settings: OfficeSettings = {
  name: 'units/xa-a/officeSettings',
  agencyName: 'Ủy ban nhân dân xã A',
  placeName: 'A',
  abbreviation: 'UBND',
  numberScheme: 'NUMBER_SCHEME_PER_TYPE',
};

test('the clerk changes what documents say of the office, and sees their head', async () => {
  let kept = settings;
  const server = roundServer(who('ROLE_CLERK'), {
    [`GET ${path}`]: () => kept,
    [`PUT ${path}`]: ({ body }) => (kept = { ...(body as OfficeSettings), etag: '"1"', updateTime: '2025-07-01T02:00:00Z', updatedBy: 'accounts/vanthu.a' }),
  });
  const { user } = openPage('/units/xa-a/officeSettings');
  expect(await screen.findByText(/Chưa ai lưu/)).toBeDefined();
  const place = screen.getByLabelText('Địa danh');
  await user.clear(place);
  await user.type(place, 'Mẫu');
  await user.selectOptions(screen.getByLabelText(/^Cách đánh số/), 'NUMBER_SCHEME_ONE_SERIES');
  expect(screen.getByRole('region', { name: /Phần đầu văn bản/ }).textContent).toContain('Số: …/BC-UBNDMẫu, ngày … tháng … năm …');
  await user.click(screen.getByRole('button', { name: 'Lưu thông tin cơ quan' }));
  expect(await screen.findByText('Đã lưu.')).toBeDefined();
  expect(server.requests(`PUT ${path}`)[0]!.body).toEqual({ ...settings, placeName: 'Mẫu', numberScheme: 'NUMBER_SCHEME_ONE_SERIES' });
  expect(await screen.findByText('Lưu lần cuối lúc 01/07/2025 09:00:00, bởi vanthu.a.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Lưu thông tin cơ quan' }));
  await vi.waitFor(() => expect(server.requests(`PUT ${path}`)).toHaveLength(2));
  expect(server.requests(`PUT ${path}`)[1]!.body).toMatchObject({ etag: '"1"' });
});

test('what is wrong stands at its field, and what others saved meanwhile is not written over', async () => {
  const wrong = [{ field: 'office_settings.abbreviation', rule: 'PATTERN', vi: 'Chỉ gồm chữ cái.', en: 'Letters only.' }];
  const server = roundServer(who('ROLE_CLERK'), {
    [`GET ${path}`]: () => settings,
    [`PUT ${path}`]: () => faultAnswer(400, 'INVALID_REQUEST', { violations: wrong }),
  });
  const { user } = openPage('/units/xa-a/officeSettings');
  await user.click(await screen.findByRole('button', { name: 'Lưu thông tin cơ quan' }));
  await vi.waitFor(() => expect(screen.getByLabelText(/^Chữ viết tắt/).getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByText('Chỉ gồm chữ cái.')).toHaveLength(1);
  server.on(`PUT ${path}`, () => faultAnswer(409, 'STALE_ETAG')).on(`GET ${path}`, () => ({ ...settings, agencyName: 'Tên mới' }));
  await user.click(screen.getByRole('button', { name: 'Lưu thông tin cơ quan' }));
  await user.click(await screen.findByRole('button', { name: /mới nhất/ }));
  await vi.waitFor(() => expect((screen.getByLabelText('Tên cơ quan ban hành văn bản') as HTMLInputElement).value).toBe('Tên mới'));
});

test('others of the office read it', async () => {
  roundServer(who('ROLE_UNIT_OFFICER'), { [`GET ${path}`]: () => settings });
  openPage('/units/xa-a/officeSettings');
  expect(((await screen.findByLabelText('Địa danh')).closest('fieldset') as HTMLFieldSetElement).disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Lưu thông tin cơ quan' })).toBeNull();
});
