import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TrackedRecommendation } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const report = round.reportOf('dai-thinh');
const tracked: TrackedRecommendation = {
  name: `${report}/recommendations/kn1`,
  unit: 'units/dai-thinh',
  unitDisplayName: 'Xã Đại Thịnh',
  recommendation: { id: 'kn1', text: 'Đề nghị **cấp kinh phí**.', addressee: { kind: 'KIND_LEAD_UNIT' } },
  entry: 1,
  state: 'STATE_OPEN',
  withUnitDisplayName: 'Phòng chủ trì mẫu',
  allowedActs: ['ACT_FORWARD', 'ACT_ANSWER', 'ACT_DECLINE'],
  etag: '"0"',
};

test('the lead unit finds what waits for an answer by who has it, and forwards one to a unit', async () => {
  const path = `GET ${round.periodPath}/reports/-/recommendations`;
  const server = roundServer(round.reviewer, {
    [path]: () => ({ recommendations: [tracked] }),
    [`POST /v1/${report}/recommendations/kn1:forward`]: () => ({ ...tracked, state: 'STATE_FORWARDED' }),
  });
  const { user } = openPage(`/${round.period}/recommendations`);
  expect(await screen.findByRole('heading', { name: 'Phòng chủ trì mẫu' })).toBeDefined();
  expect(server.requests(path)[0]!.query.getAll('states')).toEqual(['STATE_OPEN', 'STATE_FORWARDED']);
  expect(screen.getByText('cấp kinh phí').tagName).toBe('STRONG');
  expect(screen.getByRole('link', { name: 'Xã Đại Thịnh' }).getAttribute('href')).toBe(`/${report}`);

  await user.click(screen.getByRole('button', { name: 'Chuyển' }));
  await user.selectOptions(screen.getByLabelText('Chuyển đến'), 'KIND_UNIT');
  await user.type(screen.getByLabelText('Mã đơn vị'), 'so-mau');
  await user.click(screen.getByRole('button', { name: 'Chuyển' }));
  await waitFor(() => expect(server.requests(`POST /v1/${report}/recommendations/kn1:forward`)).toHaveLength(1));
  expect(server.requests(`POST /v1/${report}/recommendations/kn1:forward`)[0]!.body).toMatchObject({
    addressee: { kind: 'KIND_UNIT', unit: 'units/so-mau' },
    etag: '"0"',
  });
  expect(await screen.findByText('Đã ghi nhận.')).toBeDefined();
});

test('the report shows the answers with who, when and the document', async () => {
  roundServer(round.leader, {
    [`GET /v1/${report}`]: () => ({ ...round.submittedReport, allowedActs: [] }),
    [`GET /v1/${report}/entries`]: () => round.entries,
    [`GET /v1/${report}/receipt`]: () => round.receipt,
    [`GET /v1/${report}/recommendations`]: () => ({
      recommendations: [
        {
          ...tracked,
          state: 'STATE_ANSWERED',
          reworded: true,
          allowedActs: ['ACT_SETTLE', 'ACT_CONTEST'],
          acts: [{ act: 'ACT_ANSWER', entry: 'e1', comment: 'Đã bố trí.', document: '12/UBND-TC', accountDisplayName: 'Cán bộ mẫu', receiveTime: '2025-07-09T02:00:00Z' }],
        },
      ],
    }),
  });
  openPage(`/${report}`);
  expect(await screen.findByText('Đã bố trí.')).toBeDefined();
  expect(screen.getByText(/Trả lời · Cán bộ mẫu · 09\/07\/2025 09:00:00 · văn bản 12\/UBND-TC/)).toBeDefined();
  expect(screen.getByText(/Đơn vị đã viết lại kiến nghị này/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Chưa được giải quyết' })).toBeDefined();
});

test('recommendations are entered one by one, keep their id, and those without words are not sent', async () => {
  const name = round.reportOf('trang-viet');
  const path = `/v1/${name}`;
  const kept = { id: 'kn1', text: 'Cấp máy tính.', addressee: { kind: 'KIND_ISSUING_UNIT' }, task: '1.1' };
  const server = roundServer(round.leader, {
    [`GET ${path}`]: () => round.emptyReport,
    [`GET ${path}/draft`]: () => ({ name: `${name}/draft`, content: { recommendations: [kept] }, etag: '' }),
    [`PUT ${path}/draft`]: ({ body }) => ({ ...(body as object), name: `${name}/draft`, etag: 'draft-1' }),
  });
  const { user } = openPage(`/${name}/draft`);
  await user.click(await screen.findByRole('button', { name: 'Thêm kiến nghị' }));
  await user.click(screen.getByRole('button', { name: 'Thêm kiến nghị' }));
  await user.type(screen.getAllByLabelText('Nội dung kiến nghị')[1]!, 'Sửa định mức.');
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(server.requests(`PUT ${path}/draft`)).toHaveLength(1));
  const body = server.requests(`PUT ${path}/draft`)[0]!.body as { content: { recommendations: unknown[] } };
  expect(body.content.recommendations).toEqual([
    kept,
    { id: expect.stringMatching(/^kn-[\da-f]{8}$/), text: 'Sửa định mức.', addressee: { kind: 'KIND_LEAD_UNIT' } },
  ]);
});
