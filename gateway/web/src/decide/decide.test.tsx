import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, Report } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer, type Handler } from '../testing/server';

const name = round.reportOf('dai-thinh');
const path = `/v1/${name}`;

function openReport(account: Account, report: Report, more: Record<string, Handler> = {}) {
  const server = roundServer(account, {
    [`GET ${path}`]: () => report,
    [`GET ${path}/entries`]: () => round.entries,
    [`GET ${path}/receipt`]: () => round.receipt,
    ...more,
  });
  return { server, ...openPage(`/${name}`) };
}

test('what may be done comes from the server, and asking for more time sends a moment of Vietnam', async () => {
  const { server, user } = openReport(
    round.leader,
    { ...round.emptyReport, name, allowedActs: ['ACT_REQUEST_EXTENSION'], etag: '"0"' },
    { [`POST ${path}:requestExtension`]: () => ({ ...round.emptyReport, name }) },
  );
  await user.click(await screen.findByRole('button', { name: 'Đề nghị gia hạn' }));
  expect(screen.queryByRole('button', { name: 'Rút báo cáo' })).toBeNull();
  fireEvent.change(screen.getByLabelText(/Hạn đề nghị/), { target: { value: '2025-07-15T00:00' } });
  await user.type(screen.getByLabelText('Lý do'), 'Chờ số liệu');
  await user.click(screen.getByRole('button', { name: 'Đề nghị gia hạn' }));
  await screen.findByText('Đã gửi đề nghị gia hạn.');
  const sent = server.seen.find((s) => s.path === `${path}:requestExtension`)?.body;
  expect(sent).toMatchObject({ dueTime: '2025-07-14T17:00:00.000Z', comment: 'Chờ số liệu', etag: '"0"' });
});

test('a moment the server refuses is told at its field', async () => {
  const { user } = openReport(
    round.leader,
    { ...round.emptyReport, name, allowedActs: ['ACT_REQUEST_EXTENSION'] },
    {
      [`POST ${path}:requestExtension`]: () =>
        faultAnswer(400, 'INVALID_REQUEST', {
          violations: [{ field: 'due_time', rule: 'TOO_EARLY', vi: 'Thời điểm phải muộn hơn hạn đang có.', en: 'Too early.' }],
        }),
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Đề nghị gia hạn' }));
  fireEvent.change(screen.getByLabelText(/Hạn đề nghị/), { target: { value: '2025-07-01T00:00' } });
  await user.type(screen.getByLabelText('Lý do'), 'Chờ số liệu');
  await user.click(screen.getByRole('button', { name: 'Đề nghị gia hạn' }));
  const field = await screen.findByText('Thời điểm phải muộn hơn hạn đang có.');
  await waitFor(() => expect(screen.getByLabelText(/Hạn đề nghị/).getAttribute('aria-describedby')).toBe(field.id));
});

test('a report says whether it may be written, what was granted, asked and remarked, and what changed', async () => {
  openReport(round.reviewer, {
    ...round.submittedReport,
    allowedActs: ['ACT_DECLINE_REQUEST', 'ACT_EXTEND'],
    writing: { answer: 'ANSWER_OPEN', untilTime: '2025-07-20T10:00:00Z' },
    regularDueTime: '2025-07-09T17:00:00Z',
    dueTime: '2025-07-14T17:00:00Z',
    extension: { comment: 'Ảnh hưởng của bão', document: '15/CV-LĐTBXH' },
    pendingRequest: { kind: 'KIND_REOPENING', comment: 'Sót một hộ' },
    remarks: [{ part: 'difficulties', comment: 'Nêu rõ nguyên nhân' }],
    changes: [{ part: 'difficulties', before: 'Không', after: 'Thiếu kinh phí.' }],
  });
  expect(await screen.findByText('Được phép đến 20/07/2025 17:00')).toBeDefined();
  expect(screen.getByText('trước 00:00 ngày 10/07/2025')).toBeDefined();
  expect(screen.getByText('(15/CV-LĐTBXH)')).toBeDefined();
  expect(screen.getByText('Đơn vị đề nghị mở lại báo cáo')).toBeDefined();
  expect(screen.getByText('Nêu rõ nguyên nhân')).toBeDefined();
  const changes = screen.getByRole('table', { name: 'Thay đổi so với lần nộp trước' });
  expect([changes.querySelector('del')?.textContent, changes.querySelector('ins')?.textContent]).toEqual(['bỏ: Không', 'thêm: Thiếu kinh phí.']);
  expect(screen.getByRole('button', { name: 'Không chấp thuận đề nghị' })).toBeDefined();
});

test('a period is certified after the page has said n of m and the split', async () => {
  const standing = {
    name: `${round.period}/standing`,
    etag: '"0"',
    allowedActs: ['ACT_CERTIFY', 'ACT_EXTEND'],
    counts: { expected: 3, accepted: 1, onTime: 1, excused: 1, missing: 1 },
    extensions: [{ entry: 'e', dueTime: '2025-07-14T17:00:00Z', comment: 'Ảnh hưởng của bão', units: ['units/dai-thinh'] }],
  };
  const server = roundServer(round.reviewer, {
    [`GET ${round.periodPath}/standing`]: () => standing,
    [`POST ${round.periodPath}:certify`]: () => ({ ...standing, allowedActs: [] }),
  });
  const { user } = openPage(`/${round.period}`);
  expect(await screen.findByText(/Gia hạn cho Xã Đại Thịnh, nộp trước 00:00 ngày 15\/07\/2025/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Xác nhận kỳ báo cáo' }));
  expect(screen.getByText(/Tiếp nhận 1 trên 3 báo cáo\. Đúng hạn 1, .* được miễn 1, quá hạn chưa nộp 1/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Xác nhận kỳ báo cáo' }));
  await screen.findByText('Đã xác nhận kỳ báo cáo.');
  expect(server.seen.find((s) => s.path === `${round.periodPath}:certify`)?.body).toMatchObject({ etag: '"0"', comment: '' });
});

test('a report that was returned for one part lets only that part be changed', async () => {
  const own = round.reportOf('trang-viet');
  roundServer(round.leader, {
    [`GET /v1/${own}`]: () => ({
      ...round.emptyReport,
      name: own,
      unit: 'units/trang-viet',
      allowedActs: ['ACT_SAVE_DRAFT', 'ACT_SUBMIT'],
      remarks: [{ part: 'difficulties', comment: 'Nêu rõ nguyên nhân' }],
    }),
    [`GET /v1/${own}/draft`]: () => ({ name: `${own}/draft`, content: round.submittedReport.content }),
  });
  openPage(`/${own}/draft`);
  expect(await screen.findByText('Nêu rõ nguyên nhân')).toBeDefined();
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Tồn tại, hạn chế/).matches(':disabled')).toBe(false);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Kiến nghị/).matches(':disabled')).toBe(true);
});

test('a reopening names parts, and a part without words is told at its own field', async () => {
  const { server, user } = openReport(
    round.reviewer,
    { ...round.submittedReport, state: 'STATE_ACCEPTED', allowedActs: ['ACT_REOPEN'] },
    { [`POST ${path}:reopen`]: () => ({ ...round.submittedReport, state: 'STATE_REOPENED' }) },
  );
  await user.click(await screen.findByRole('button', { name: 'Mở lại báo cáo' }));
  await user.type(screen.getByLabelText('Lý do'), 'Sót một hộ');
  await user.selectOptions(screen.getByLabelText('Thêm phần cần chỉnh sửa'), 'values/A1');
  await user.selectOptions(screen.getByLabelText('Thêm phần cần chỉnh sửa'), 'difficulties');
  await user.type(screen.getByLabelText('A1. Số cuộc tuyên truyền'), 'Cộng lại');
  await user.click(screen.getByRole('button', { name: 'Mở lại báo cáo' }));
  const empty = screen.getByLabelText('Tồn tại, hạn chế và nguyên nhân');
  expect(document.activeElement).toBe(empty);
  expect(server.requests(`POST ${path}:reopen`)).toEqual([]);

  await user.click(screen.getByRole('button', { name: /Bỏ phần này Tồn tại/ }));
  await user.click(screen.getByRole('button', { name: 'Mở lại báo cáo' }));
  expect(await screen.findByText('Đã mở lại báo cáo.')).toBeDefined();
  expect(server.requests(`POST ${path}:reopen`)[0]!.body).toEqual({
    comment: 'Sót một hộ',
    remarks: [{ part: 'values/A1', comment: 'Cộng lại' }],
    etag: 'etag-1',
    requestId: expect.any(String),
  });
});

test('a report that cannot be written says why on its draft page', async () => {
  const own = round.reportOf('trang-viet');
  roundServer(round.leader, {
    [`GET /v1/${own}`]: () => ({ ...round.emptyReport, allowedActs: [], writing: { answer: 'ANSWER_CERTIFIED' } }),
    [`GET /v1/${own}/draft`]: () => ({ name: `${own}/draft`, content: {} }),
  });
  openPage(`/${own}/draft`);
  expect(await screen.findByText(/hiện không soạn được\. Kỳ báo cáo đã được xác nhận/)).toBeDefined();
});
