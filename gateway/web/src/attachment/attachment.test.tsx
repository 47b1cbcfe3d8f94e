import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';
import { refusalOf } from './limits';

afterEach(() => vi.restoreAllMocks());

const page = `/v1/${round.reportOf('trang-viet')}`;
const sha256 = 'ab'.repeat(32);
const kept = { name: `${page.slice(4)}/attachments/${sha256}`, fileName: 'Minh chứng.pdf', mediaType: 'application/pdf', sizeBytes: '3' };
const routes = {
  [`GET ${page}`]: () => ({ ...round.emptyReport, allowedActs: ['ACT_SAVE_DRAFT'] }),
  [`GET ${page}/draft`]: () => ({ name: `${page.slice(4)}/draft`, content: {} }),
  [`GET ${page}/prefill`]: () => ({}),
  [`GET ${page}/attachments`]: () => ({ attachments: [kept] }),
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
  expect(within(screen.getByRole('list', { name: 'Tệp minh chứng' })).getByText('(3 byte)')).toBeTruthy();
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

test('what is typed while a file is on its way is kept, and the file goes again when it is removed', async () => {
  let arrive = () => {};
  const server = roundServer(round.leader, {
    ...routes,
    [`POST ${page}/attachments:uploadPart`]: () => new Promise((done) => (arrive = () => done({ attachment: kept }))),
    [`PUT ${page}/draft`]: ({ body }) => body,
  });
  const { user } = openPage(`${page.slice(3)}/draft`);
  await user.upload(await screen.findByLabelText('Thêm tệp'), new File(['abc'], 'Minh chứng.pdf'));
  await screen.findByRole('progressbar', { name: 'Đang gửi Minh chứng.pdf' });
  await user.type(screen.getByLabelText('Kiến nghị, đề xuất'), 'Không có.');
  arrive();
  const remove = await screen.findByRole('button', { name: 'Bỏ tệp Minh chứng.pdf' });
  expect((screen.getByLabelText('Kiến nghị, đề xuất') as HTMLTextAreaElement).value).toBe('Không có.');
  await user.click(remove);
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(server.requests(`PUT ${page}/draft`)).toHaveLength(1));
  const { content } = server.requests(`PUT ${page}/draft`)[0]!.body as { content: { attachments?: unknown; proposals: string } };
  expect([content.attachments, content.proposals]).toEqual([undefined, 'Không có.']);
});

test('beside the files stands which personal data must not be in them, and by which law', async () => {
  roundServer(round.leader, routes);
  openPage(`${page.slice(3)}/draft`);
  const about = (await screen.findByLabelText('Thêm tệp')).getAttribute('aria-describedby');
  expect(document.getElementById(about ?? '')?.textContent).toMatch(/dữ liệu cá nhân.*91\/2025\/QH15.*356\/2025\/NĐ-CP/);
});

test('a file that would be refused at the end of its upload is refused before it, the others go', async () => {
  const server = roundServer(round.leader, { ...routes, [`POST ${page}/attachments:uploadPart`]: () => ({ attachment: kept }) });
  openPage(`${page.slice(3)}/draft`);
  const user = userEvent.setup({ delay: null, applyAccept: false });
  const large = new File(['x'], 'quét.pdf');
  Object.defineProperty(large, 'size', { value: (20 << 20) + 1 });
  await user.upload(await screen.findByLabelText('Thêm tệp'), [
    new File(['x'], 'biểu.xlsm'),
    large,
    new File([], 'trống.pdf'),
    new File(['abc'], 'Minh chứng.pdf'),
  ]);
  await screen.findByRole('button', { name: 'Bỏ tệp Minh chứng.pdf' });
  const told = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(told).toEqual([
    expect.stringMatching(/biểu\.xlsm.*macro/),
    expect.stringMatching(/quét\.pdf.*20 MB/),
    expect.stringMatching(/trống\.pdf.*không có nội dung/),
  ]);
  expect(server.requests(`POST ${page}/attachments:uploadPart`)).toHaveLength(1);
});

test.each([
  ['a.zip', 1, 0, 'packed'],
  ['a.DOC', 1, 0, 'old'],
  ['a.exe', 1, 0, 'ending'],
  ['a', 1, 0, 'ending'],
  ['a.pdf', 20 << 20, 4, undefined],
  ['a.pdf', 1, 20, 'tooMany'],
  ['a.pdf', 1, 5, 'tooMuch'],
] as const)('%s of %d bytes beside %d files of 20 MB: %s', (name, size, files, why) => {
  const each = why === 'tooMany' ? '1' : String(20 << 20);
  expect(refusalOf({ name, size }, Array.from({ length: files }, () => ({ sizeBytes: each })))).toBe(why);
});

test('the reviewer sees what a file is evidence for, and downloads it as a file', async () => {
  const report = { ...round.emptyReport, contentEntry: 1, content: { attachments: [{ sha256, fileName: 'Minh chứng.pdf', part: 'difficulties' }] } };
  const server = roundServer(round.reviewer, {
    [`GET ${page}`]: () => report,
    [`GET ${page}/receipt`]: () => ({}),
    [`GET ${page}/entries`]: () => ({ entries: [], check: { intact: true } }),
    [`GET ${page}/attachments`]: () => ({ attachments: [kept] }),
    [`GET ${page}/attachments/${sha256}:read`]: () => ({ attachment: kept, data: btoa('abc'), last: true }),
  });
  const made = vi.fn((_: Blob) => 'blob:1');
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => {} });
  const { user } = openPage(page.slice(3));
  const list = await screen.findByRole('list', { name: 'Tệp minh chứng' });
  expect(list.textContent).toContain('Minh chứng.pdf');
  expect(list.textContent).toContain('minh chứng cho: Tồn tại, hạn chế và nguyên nhân');
  await user.click(await screen.findByRole('button', { name: 'Tải Minh chứng.pdf' }));
  await waitFor(() => expect(made).toHaveBeenCalled());
  expect(made.mock.calls[0]![0].type).toBe('application/octet-stream');
  expect(server.requests(`GET ${page}/attachments/${sha256}:read`)).toHaveLength(1);
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
