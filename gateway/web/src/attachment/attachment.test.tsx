import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';

afterEach(() => vi.restoreAllMocks());

const page = `/v1/${round.reportOf('trang-viet')}`;
const sha256 = 'ab'.repeat(32);
const kept = { name: `${page.slice(4)}/attachments/${sha256}`, fileName: 'Minh chứng.pdf', mediaType: 'application/pdf', sizeBytes: '3' };
const routes = {
  [`GET ${page}`]: () => ({ ...round.emptyReport, allowedActs: ['ACT_SAVE_DRAFT'] }),
  [`GET ${page}/draft`]: () => ({ name: `${page.slice(4)}/draft`, content: {} }),
  [`GET ${page}/prefill`]: () => ({}),
};

test('a file goes to the server in parts, and with the report when that is saved', async () => {
  const server = roundServer(round.leader, {
    ...routes,
    [`POST ${page}/attachments:uploadPart`]: ({ body }) => ((body as { complete?: object }).complete ? { attachment: kept } : {}),
    [`PUT ${page}/draft`]: ({ body }) => body,
  });
  const { user } = openPage(`${page.slice(3)}/draft`);
  const file = new File([new Uint8Array((1 << 20) + 3)], 'Minh chứng.pdf', { type: 'application/pdf' });
  await user.upload(await screen.findByLabelText('Thêm tệp'), file);
  await screen.findByRole('button', { name: 'Bỏ tệp Minh chứng.pdf' });
  const sent = server.requests(`POST ${page}/attachments:uploadPart`).map(({ body }) => body as { part: number; data: string; complete?: object });
  expect(sent.map(({ part, data }) => [part, atob(data).length])).toEqual([
    [0, 1 << 20],
    [1, 3],
  ]);
  expect(sent[1]?.complete).toEqual({ fileName: 'Minh chứng.pdf' });
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(server.requests(`PUT ${page}/draft`)).toHaveLength(1));
  const { content } = server.requests(`PUT ${page}/draft`)[0]!.body as { content: { attachments: unknown } };
  expect(content.attachments).toEqual([{ sha256, fileName: 'Minh chứng.pdf', part: '' }]);
});

test('why a file is not taken is told in words', async () => {
  roundServer(round.leader, {
    ...routes,
    [`POST ${page}/attachments:uploadPart`]: () =>
      faultAnswer(400, 'INVALID_REQUEST', { violations: [{ field: 'data', rule: 'FILE_HOLDS_PROGRAM', vi: 'Có macro.', en: 'Macros.' }] }),
  });
  const { user } = openPage(`${page.slice(3)}/draft`);
  await user.upload(await screen.findByLabelText('Thêm tệp'), new File(['x'], 'a.docx'));
  expect(within(await screen.findByRole('alert')).getByText(/Có macro/)).toBeTruthy();
});
