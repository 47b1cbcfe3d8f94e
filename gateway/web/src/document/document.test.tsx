import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Account, OfficialDocument } from '../api/types';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';

const clerk: Account = { name: 'accounts/vanthu', displayName: 'Văn thư mẫu', grants: [{ role: 'ROLE_CLERK', unit: 'units/xa-a' }] };
const drafter: Account = {
  name: 'accounts/canbo',
  displayName: 'Cán bộ mẫu',
  grants: [{ role: 'ROLE_UNIT_OFFICER', unit: 'units/xa-a' }],
};

const path = '/v1/units/xa-a/documents/d1';
const paper: OfficialDocument = {
  name: 'units/xa-a/documents/d1',
  state: 'STATE_PREPARED',
  code: '05/BC-UBND',
  number: 5,
  issueDate: { year: 2025, month: 7, day: 1 },
  fileSha256: 'ab',
  drafter: 'accounts/canbo',
  allowedActs: ['ACT_SIGN', 'ACT_RETURN'],
  etag: '"7"',
  content: { type: 'TYPE_REPORT', abstract: 'Kết quả thực hiện', signer: { position: 'Chủ tịch', fullName: 'Người Ký Mẫu' } },
};

const routes = (d: () => OfficialDocument) => ({
  [`GET ${path}`]: d,
  [`GET ${path}/entries`]: () => ({ entries: [], check: { intact: true } }),
});

test('the menu leads to the documents of my office, and to its register', async () => {
  roundServer(clerk, {
    'GET /v1/units/xa-a/documents': () => ({ documents: [paper] }),
    'GET /v1/units/xa-a/registerEntries': () => ({
      intact: true,
      entries: [{ number: 5, group: 'BC', code: '05/BC-UBND', document: paper.name, abstract: 'Kết quả thực hiện', state: 'STATE_PREPARED' }],
    }),
  });
  const { user } = openPage('/plans');
  await user.click(await screen.findByRole('link', { name: 'Văn bản' }));
  const row = within(await screen.findByRole('table', { name: 'Danh sách văn bản' })).getAllByRole('row')[1]!;
  expect(row.textContent).toBe('Kết quả thực hiện05/BC-UBND01/07/2025Chờ ký số');
  expect(await screen.findByRole('table', { name: 'Sổ đăng ký văn bản đi' })).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Soạn văn bản' })).toBeNull(); // a clerk does not draft
});

test('a register with a gap is told loudly', async () => {
  roundServer(clerk, {
    'GET /v1/units/xa-a/documents': () => ({}),
    'GET /v1/units/xa-a/registerEntries': () => ({ intact: false, entries: [] }),
  });
  openPage('/units/xa-a/documents');
  expect((await screen.findByRole('alert')).textContent).toContain('không liền số');
});

test('the signed file is handed in, and who signed is shown', async () => {
  let d = paper;
  const server = roundServer(clerk, {
    ...routes(() => d),
    [`POST ${path}:sign`]: () => (d = { ...paper, state: 'STATE_SIGNED', signedSha256: 'cd', allowedActs: ['ACT_ISSUE'], etag: '"8"' }),
    [`GET ${path}:verify`]: () => ({
      fileUnchanged: true,
      signatures: [
        {
          signerName: 'Nguyễn Văn Mẫu',
          organisation: 'UBND xã A',
          signTime: '2025-07-01T02:00:00Z',
          timeSource: 'TIME_SOURCE_CLAIMED',
          chain: 'CHAIN_NOT_CHECKED',
        },
      ],
    }),
  });
  const { user } = openPage('/units/xa-a/documents/d1');
  await user.click(await screen.findByRole('button', { name: 'Nộp tệp đã ký số' }));
  await user.click(screen.getByRole('button', { name: 'Nộp tệp đã ký số' })); // without a file
  expect(server.requests(`POST ${path}:sign`)).toHaveLength(0);
  await user.upload(screen.getByLabelText(/Tệp PDF/), new File([new Uint8Array([37, 80, 68, 70])], 'da-ky.pdf', { type: 'application/pdf' }));
  await user.click(screen.getByRole('button', { name: 'Nộp tệp đã ký số' }));
  expect(await screen.findByText('Đã ghi nhận.')).toBeDefined();
  expect(server.requests(`POST ${path}:sign`)[0]!.body).toEqual({ pdf: 'JVBERg==', etag: '"7"', requestId: expect.any(String) });
  const row = within(await screen.findByRole('table', { name: 'Chữ ký số' })).getAllByRole('row')[1]!;
  expect(row.textContent).toContain('Nguyễn Văn MẫuUBND xã A01/07/2025 09:00:00');
  expect(row.textContent).toContain('chưa kiểm tra nguồn gốc');
  expect(screen.getByText(/Tệp còn nguyên/)).toBeDefined();
});

test('an altered file is refused with the words of the server', async () => {
  roundServer(clerk, {
    ...routes(() => paper),
    [`POST ${path}:sign`]: () =>
      faultAnswer(400, 'INVALID_REQUEST', { violations: [{ field: 'pdf', rule: 'FILE_ALTERED', vi: 'Tệp đã bị thay đổi.', en: 'Altered.' }] }),
  });
  const { user } = openPage('/units/xa-a/documents/d1');
  await user.click(await screen.findByRole('button', { name: 'Nộp tệp đã ký số' }));
  await user.upload(screen.getByLabelText(/Tệp PDF/), new File(['x'], 'x.pdf', { type: 'application/pdf' }));
  await user.click(screen.getByRole('button', { name: 'Nộp tệp đã ký số' }));
  expect(await screen.findByText(/Tệp đã bị thay đổi/)).toBeDefined();
});

test('who drafted it has to say that there is nobody else', async () => {
  const leader: Account = { ...drafter, grants: [{ role: 'ROLE_UNIT_LEADER', unit: 'units/xa-a' }] };
  const d: OfficialDocument = { ...paper, state: 'STATE_DRAFTED', code: '', fileSha256: '', allowedActs: ['ACT_CHECK_CONTENT', 'ACT_REVISE'] };
  const server = roundServer(leader, { ...routes(() => d), [`POST ${path}:check`]: () => d });
  const { user } = openPage('/units/xa-a/documents/d1');
  await user.click(await screen.findByRole('button', { name: 'Đã kiểm tra nội dung' }));
  await user.click(screen.getByLabelText(/không còn ai khác/));
  await user.click(screen.getByRole('button', { name: 'Đã kiểm tra nội dung' }));
  await vi.waitFor(() => expect(server.requests(`POST ${path}:check`)).toHaveLength(1));
  expect(server.requests(`POST ${path}:check`)[0]!.body).toMatchObject({ aspect: 'ASPECT_CONTENT', alone: true });
  expect(screen.getByRole('link', { name: 'Soạn lại' })).toBeDefined();
});

test('a correction letter is drafted from the document it corrects', async () => {
  const issued: OfficialDocument = { ...paper, state: 'STATE_ISSUED', allowedActs: [] };
  const server = roundServer(drafter, {
    ...routes(() => issued),
    'POST /v1/units/xa-a/documents': () => ({ ...paper, name: 'units/xa-a/documents/d1' }),
  });
  const { user } = openPage('/units/xa-a/documents/d1');
  await user.click(await screen.findByRole('link', { name: /Soạn công văn đính chính/ }));
  await user.type(await screen.findByLabelText('Trích yếu'), 'Đính chính');
  await user.type(screen.getByLabelText('Nội dung công văn'), 'Sửa ngày.');
  await user.type(screen.getByLabelText(/Nơi nhận/), 'Như trên\nLưu: VT');
  await user.selectOptions(screen.getByLabelText('Thẩm quyền ký'), 'TM,KT');
  await user.type(screen.getByLabelText('Tập thể được thay mặt'), 'Ủy ban nhân dân');
  await user.type(screen.getByLabelText('Chức vụ người đứng đầu'), 'Chủ tịch');
  await user.type(screen.getByLabelText('Chức vụ người ký'), 'Phó Chủ tịch');
  await user.type(screen.getByLabelText('Họ và tên người ký'), 'Người Ký Mẫu');
  await user.click(screen.getByRole('button', { name: 'Lưu văn bản' }));
  await vi.waitFor(() => expect(server.requests('POST /v1/units/xa-a/documents')).toHaveLength(1));
  expect(server.requests('POST /v1/units/xa-a/documents')[0]!.body).toMatchObject({
    content: {
      type: 'TYPE_LETTER',
      corrects: 'units/xa-a/documents/d1',
      abstract: 'Đính chính',
      recipients: ['Như trên', 'Lưu: VT'],
      signer: { authorities: ['AUTHORITY_TM', 'AUTHORITY_KT'], headPosition: 'Chủ tịch', fullName: 'Người Ký Mẫu' },
    },
  });
});
