import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer, type Handler } from '../testing/server';

const name = round.reportOf('trang-viet');
const path = `/v1/${name}`;

function open(form: Handler) {
  const server = roundServer(round.leader, {
    [`GET ${path}`]: () => round.emptyReport,
    [`GET ${path}/draft`]: () => ({ name: `${name}/draft`, content: {}, etag: '"1"' }),
    [`PUT ${path}/draft`]: ({ body }) => ({ ...(body as object), name: `${name}/draft`, etag: '"2"', saveTime: '2025-07-09T16:00:00Z' }),
    [`POST ${path}:importForm`]: form,
  });
  return { server, ...openPage(`/${name}/draft`) };
}

const file = new File(['PK'], 'biểu.xlsx');

test('what a form changes is shown, and saved only by the person', async () => {
  const { server, user } = open(() => ({
    content: { values: [{ indicator: 'A2', number: '1234.5' }] },
    changes: [{ part: 'values/A2', before: '', after: '1234.5' }],
    etag: '"1"',
  }));
  await user.click(await screen.findByText('Điền bằng Excel'));
  await user.upload(screen.getByLabelText('Biểu đã điền (.xlsx):'), file);
  expect(await screen.findByText('Biểu làm thay đổi 1 mục.')).toBeDefined();
  expect(server.requests(`POST ${path}:importForm`)[0]?.body).toEqual({ fileName: 'biểu.xlsx', data: btoa('PK') });
  expect(screen.getByRole('table', { name: 'Những chỗ biểu làm thay đổi' }).textContent).toContain('1.234,5');
  expect((screen.getByLabelText('Số liệu của chỉ tiêu Kinh phí thực hiện') as HTMLInputElement).value).toBe('');
  await user.click(screen.getByRole('button', { name: 'Đưa vào báo cáo' }));
  expect((screen.getByLabelText('Số liệu của chỉ tiêu Kinh phí thực hiện') as HTMLInputElement).value).toBe('1.234,5');
  expect(server.requests(`PUT ${path}/draft`)).toHaveLength(0);
  // What is not saved would be lost to another form.
  expect((screen.getByLabelText('Biểu đã điền (.xlsx):') as HTMLInputElement).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(server.requests(`PUT ${path}/draft`)).toHaveLength(1));
  expect(server.requests(`PUT ${path}/draft`)[0]?.body).toMatchObject({ content: { values: [{ indicator: 'A2', number: '1234.5' }] }, etag: '"1"' });
});

test('everything that is wrong with a form is told by cell', async () => {
  const { user } = open(() => faultAnswer(400, 'INVALID_REQUEST', { violations: [{ field: 'Số liệu!F7', rule: 'POINT_NOT_DECIMAL', vi: 'Dấu phẩy.', en: 'Comma.' }] }));
  await user.click(await screen.findByText('Điền bằng Excel'));
  await user.upload(screen.getByLabelText('Biểu đã điền (.xlsx):'), file);
  expect((await screen.findByRole('alert')).textContent).toContain('Số liệu!F7');
  expect(screen.queryByRole('button', { name: 'Đưa vào báo cáo' })).toBeNull();
});
