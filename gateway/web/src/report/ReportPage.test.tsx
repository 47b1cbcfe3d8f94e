import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Account, Report } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { Answer, faultAnswer, type Handler } from '../testing/server';

const name = round.reportOf('dai-thinh');
const path = `/v1/${name}`;

function open(account: Account, report: Report, more: Record<string, Handler> = {}) {
  const server = roundServer(account, {
    [`GET ${path}`]: () => report,
    [`GET ${path}/entries`]: () => round.entries,
    [`GET ${path}/receipt`]: () => ({ ...round.receipt, number: 'TD-ABCD-EFGH-2345' }),
    ...more,
  });
  return { server, ...openPage(`/${name}`) };
}

const rowOf = (title: string) => screen.getByRole('rowheader', { name: title }).closest('tr')!;

test('the figures are written the Vietnamese way, with their unit of measure, and missing ones in words', async () => {
  open(round.leadership, { ...round.submittedReport, allowedActs: [] });
  await screen.findByRole('rowheader', { name: 'Số cuộc tuyên truyền' });
  expect(rowOf('Số cuộc tuyên truyền').textContent).toContain('cuộc1.234');
  expect(rowOf('Kinh phí thực hiện').textContent).toContain('1.234,5');
  expect(rowOf('Kinh phí thực hiện').textContent).toContain('cả vốn vận động');
  expect(rowOf('Tỷ lệ hộ nghèo').textContent).toContain('1,41% (12 trên 850)');
  expect(rowOf('Đã ban hành kế hoạch').textContent).toContain('Không');
  expect(rowOf('Mô hình, cách làm hay').textContent).toContain('Chưa có số liệu: đang rà soát');
  expect(screen.getByText('Đã tổ chức ba cuộc.')).toBeDefined();
  expect(screen.getByText('Thiếu kinh phí.')).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'Xử lý báo cáo' })).toBeNull();
});

test('beside each value stands what is known of it, and what contradicts it is marked', async () => {
  const lastYear = { kind: 'KIND_LAST_PERIOD', periodTitle: 'Báo cáo năm 2024', entry: 1, accepted: true };
  const yearbook = { kind: 'KIND_REFERENCE', sourceText: 'Niên giám mẫu' };
  open(round.reviewer, round.submittedReport, {
    [`GET ${path}:compare`]: () => ({
      values: [
        { source: lastYear, value: { indicator: 'A1', number: '1200' }, difference: '34', percentChange: '2.8' },
        { source: yearbook, value: { indicator: 'A1', number: '1300.5' }, difference: '-66.5', percentChange: '-5.1' },
        { source: lastYear, value: { indicator: 'A2', number: '1234.5' }, difference: '0', percentChange: '0' },
        { source: yearbook, value: { indicator: 'B1', ratio: { numerator: '12', denominator: '800' } }, difference: '-0.09' },
      ],
      texts: [{ source: lastYear, part: 'difficulties', before: 'Không kinh phí.', after: 'Thiếu kinh phí.' }],
    }),
  });
  const since = (await screen.findByText('Thay đổi so với kỳ trước (Báo cáo năm 2024)')).closest('details')!;
  expect([since.querySelector('del')?.textContent, since.querySelector('ins')?.textContent]).toEqual(['bỏ: Không', 'thêm: Thiếu']);
  const beside = within(await screen.findByRole('list', { name: 'Số liệu đối chiếu: Số cuộc tuyên truyền' })).getAllByRole('listitem');
  expect(beside.map(({ textContent }) => textContent)).toEqual([
    'Kỳ trước, Báo cáo năm 2024: 1.200 (tăng 34; 2,8%)',
    'Số liệu tham chiếu của cơ quan chủ trì, Niên giám mẫu: 1.300,5 (báo cáo thấp hơn 66,5; 5,1%)',
  ]);
  expect(beside.map((li) => li.querySelector('.differs') !== null)).toEqual([false, true]);
  expect(rowOf('Kinh phí thực hiện').textContent).toContain('(không đổi)');
  expect(rowOf('Tỷ lệ hộ nghèo').textContent).toContain('(báo cáo thấp hơn 0,09 điểm phần trăm)');
});

test('the series says who, what and when to the millisecond, and shows the whole hash on demand', async () => {
  const { user } = open(round.leadership, round.submittedReport);
  const table = await screen.findByRole('table', { name: /Các việc đã làm/ });
  expect(table.textContent).toContain('Lãnh đạo xã mẫu');
  expect(table.textContent).toContain('Xã Đại Thịnh');
  expect(table.textContent).toContain('08/07/2025 09:03:04,005');
  expect(screen.getByText('Chuỗi toàn vẹn: đủ 1 bản ghi và tất cả khớp mã băm.')).toBeDefined();
  await user.click(within(table).getByRole('button', { name: 'Xem cả mã băm' }));
  expect(within(table).getByText(round.hash)).toBeDefined();
  expect(within(table).getByRole('button', { name: 'Thu gọn mã băm' }).getAttribute('aria-expanded')).toBe('true');
});

test('a broken series is told at once, with its place', async () => {
  open(round.leadership, round.submittedReport, {
    [`GET ${path}/entries`]: () => ({ ...round.entries, check: { intact: false, brokenAt: 1 } }),
  });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('bản ghi số 1 bị thay đổi hoặc bị mất');
});

test('a return needs a comment, and carries the etag and a request id', async () => {
  const { server, user } = open(round.reviewer, round.submittedReport, {
    [`POST ${path}:return`]: () => ({ ...round.submittedReport, state: 'STATE_RETURNED' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Trả lại' }));
  await user.click(screen.getByRole('button', { name: 'Xác nhận trả lại' }));
  const comment = screen.getByLabelText('Nội dung cần sửa');
  expect(comment.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(comment);
  expect(server.requests(`POST ${path}:return`)).toHaveLength(0);

  await user.type(comment, 'Kiểm tra lại A1.');
  server.on(`GET ${path}`, () => ({ ...round.submittedReport, state: 'STATE_RETURNED', allowedActs: [], returnComment: 'Kiểm tra lại A1.' }));
  await user.click(screen.getByRole('button', { name: 'Xác nhận trả lại' }));
  expect(await screen.findByText('Đã trả lại báo cáo cho đơn vị.')).toBeDefined();
  expect(await screen.findByText('Cơ quan chủ trì trả lại báo cáo, yêu cầu:')).toBeDefined();
  expect(server.requests(`POST ${path}:return`)[0]!.body).toEqual({
    comment: 'Kiểm tra lại A1.',
    etag: 'etag-1',
    requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  });
});

test('an act whose outcome is unknown is repeated with the same request id until it is answered', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { server, user } = open(round.reviewer, round.submittedReport, {
    [`POST ${path}:accept`]: () => faultAnswer(503, 'OUTCOME_UNKNOWN', { texts: { vi: 'Chưa xác định được.', en: 'Unknown.' } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Tiếp nhận' }));
  await user.click(screen.getByRole('button', { name: 'Xác nhận tiếp nhận' }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await screen.findByRole('alert')).textContent).toContain('Chưa xác định được.');

  server.on(`POST ${path}:accept`, () => ({ ...round.submittedReport, state: 'STATE_ACCEPTED' }));
  server.on(`GET ${path}`, () => ({ ...round.submittedReport, state: 'STATE_ACCEPTED', allowedActs: [] }));
  await user.click(screen.getByRole('button', { name: 'Xác nhận tiếp nhận' }));
  expect(await screen.findByText('Đã tiếp nhận báo cáo.')).toBeDefined();
  const ids = server.requests(`POST ${path}:accept`).map(({ body }) => (body as { requestId: string }).requestId);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(1);
});

test('an act that was refused gets a new request id, and the message stays when the report is read again', async () => {
  const { server, user } = open(round.reviewer, round.submittedReport, {
    [`POST ${path}:accept`]: () => faultAnswer(409, 'STALE_ETAG', { texts: { vi: 'Dữ liệu đã thay đổi.', en: 'Changed.' } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Tiếp nhận' }));
  server.on(`GET ${path}`, () => ({ ...round.submittedReport, etag: 'etag-2' }));
  await user.click(screen.getByRole('button', { name: 'Xác nhận tiếp nhận' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Dữ liệu đã thay đổi.');
  await waitFor(() => expect(server.requests(`GET ${path}`)).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Xác nhận tiếp nhận' }));
  await waitFor(() => expect(server.requests(`POST ${path}:accept`)).toHaveLength(2));
  const [first, second] = server.requests(`POST ${path}:accept`).map(({ body }) => body as { requestId: string; etag: string });
  expect(second!.requestId).not.toBe(first!.requestId);
  expect(second!.etag).toBe('etag-2');
});

test('a report that does not exist says so', async () => {
  open(round.reviewer, round.submittedReport, {
    [`GET ${path}`]: () => faultAnswer(404, 'NOT_FOUND', { texts: { vi: 'Không tìm thấy dữ liệu.', en: 'Not found.' } }),
  });
  expect((await screen.findByRole('alert')).textContent).toContain('Không tìm thấy dữ liệu.');
});

test('an answer of something between, such as a proxy, is told in our own words', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  open(round.reviewer, round.submittedReport, { [`GET ${path}`]: () => new Answer(502) });
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await screen.findByRole('alert')).textContent).toContain('Máy chủ trả lời không đọc được.');
});
