import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReportPrefill } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const name = round.reportOf('trang-viet');
const path = `/v1/${name}`;
const lastYear = { kind: 'KIND_LAST_PERIOD', report: 'r', periodTitle: 'Báo cáo năm 2024', entry: 3, accepted: true } as const;
const prefill: ReportPrefill = {
  values: [{ source: lastYear, value: { indicator: 'A2', number: '1234.5' } }],
  texts: [{ source: lastYear, part: 'sections/1', text: 'Đã tổ chức **ba** cuộc.' }],
};

test('what the unit said before stands beside the field, is filled in only when taken, and keeps its source', async () => {
  const server = roundServer(round.leader, {
    [`GET ${path}`]: () => round.emptyReport,
    [`GET ${path}/draft`]: () => ({ name: `${name}/draft`, content: {}, etag: '' }),
    [`PUT ${path}/draft`]: ({ body }) => ({ ...(body as object), name: `${name}/draft`, etag: 'draft-1' }),
    [`GET ${path}/prefill`]: () => prefill,
  });
  const { user } = openPage(`/${name}/draft`);
  expect(await screen.findByText('1.234,5')).toBeDefined();
  const field = screen.getByLabelText('Số liệu của chỉ tiêu Kinh phí thực hiện') as HTMLInputElement;
  expect(field.value).toBe('');
  await user.click(screen.getByRole('button', { name: 'Lấy giá trị này' }));
  expect(field.value).toBe('1.234,5');
  await user.click(screen.getByText('Xem nội dung đã viết – Kỳ trước, Báo cáo năm 2024'));
  await user.click(screen.getByRole('button', { name: 'Viết tiếp từ nội dung này' }));
  expect(screen.queryByRole('button', { name: 'Viết tiếp từ nội dung này' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(server.requests(`PUT ${path}/draft`)).toHaveLength(1));
  expect(server.requests(`PUT ${path}/draft`)[0]!.body).toMatchObject({
    content: {
      values: [{ indicator: 'A2', number: '1234.5', note: 'Lấy từ: Kỳ trước, Báo cáo năm 2024 (bản ghi số 3)' }],
      sections: [{ section: '1', text: 'Đã tổ chức **ba** cuộc.' }],
    },
  });
});

test('what the lead unit knows from elsewhere is offered with its source, and is not called a report', async () => {
  const source = { kind: 'KIND_REFERENCE', sourceText: 'Niên giám thống kê mẫu' } as const;
  const server = roundServer(round.leader, {
    [`GET ${path}`]: () => round.emptyReport,
    [`GET ${path}/draft`]: () => ({ name: `${name}/draft`, content: {}, etag: '' }),
    [`PUT ${path}/draft`]: ({ body }) => ({ ...(body as object), name: `${name}/draft`, etag: 'draft-1' }),
    [`GET ${path}/prefill`]: () => ({ values: [{ source, value: { indicator: 'A2', number: '7' } }] }),
  });
  const { user } = openPage(`/${name}/draft`);
  expect(await screen.findByText(/Số liệu tham chiếu của cơ quan chủ trì, Niên giám thống kê mẫu/)).toBeDefined();
  expect(screen.queryByText(/chưa được tiếp nhận/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Lấy giá trị này' }));
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(server.requests(`PUT ${path}/draft`)).toHaveLength(1));
  expect(server.requests(`PUT ${path}/draft`)[0]!.body).toMatchObject({
    content: { values: [{ indicator: 'A2', number: '7', note: 'Lấy từ: Số liệu tham chiếu của cơ quan chủ trì, Niên giám thống kê mẫu' }] },
  });
});
