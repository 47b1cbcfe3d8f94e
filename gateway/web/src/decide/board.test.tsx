import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, Board, PeriodStanding } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer, type Handler } from '../testing/server';

const standing: PeriodStanding = {
  name: `${round.period}/standing`,
  etag: '"0"',
  allowedActs: ['ACT_EXTEND', 'ACT_EXEMPT', 'ACT_END_EXEMPTION', 'ACT_CERTIFY'],
  counts: { expected: 3, onTime: 2, pending: 1, accepted: 1 },
};

const board: Board = {
  ...round.board,
  rows: round.board.rows!.map((row, i) =>
    i === 1
      ? { ...row, dueTime: '2025-07-14T17:00:00Z', extended: true, pendingRequest: { kind: 'KIND_EXTENSION', comment: 'Chờ số liệu' } }
      : { ...row, dueTime: round.board.dueTime! },
  ),
  counts: { expected: 3, notStarted: 1, submitted: 1, accepted: 1, onTime: 2, pending: 1, requests: 1 },
};

function open(account: Account, more: Record<string, Handler> = {}) {
  const server = roundServer(account, {
    [`GET ${round.periodPath}/board`]: () => board,
    [`GET ${round.periodPath}/standing`]: () => standing,
    ...more,
  });
  return { server, ...openPage(`/${round.period}`) };
}

const sent = (server: ReturnType<typeof open>['server'], act: string) =>
  server.requests(`POST ${round.periodPath}:${act}`).map(({ body }) => body as object);

test('the split by timeliness is written as the sum it is', async () => {
  open(round.reviewer);
  expect(
    await screen.findByText(
      'Đúng hạn 2 + nộp trễ 0 + đúng hạn gia hạn 0 + được miễn 0 + quá hạn chưa nộp 0 + chưa đến hạn 1 = 3 báo cáo phải nộp',
    ),
  ).toBeDefined();
});

test('a due time is told where it differs, and who asked for something can be picked out', async () => {
  const { user } = open(round.reviewer);
  const row = (await screen.findByRole('link', { name: 'Xã Tráng Việt' })).closest('tr')!;
  expect(within(row).getByText('Hạn gia hạn: trước 00:00 ngày 15/07/2025')).toBeDefined();
  expect(within(row).getByText('Đề nghị gia hạn')).toBeDefined();
  expect(screen.queryByText('Hạn riêng: trước 00:00 ngày 10/07/2025')).toBeNull();

  await user.click(screen.getByRole('button', { name: '1 Có đề nghị chờ trả lời' }));
  expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toContain('Xã Tráng Việt');
  expect(screen.queryByRole('link', { name: 'Xã Đại Thịnh' })).toBeNull();
  expect(screen.getByTestId('where').textContent).toBe(`/${round.period}?requests=true`);
});

test('the lead unit gives the units it has chosen more time, and sees whom it is for', async () => {
  const { server, user } = open(round.reviewer, { [`POST ${round.periodPath}:extend`]: () => standing });
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn Xã Tráng Việt' }));
  await user.click(screen.getByRole('checkbox', { name: 'Chọn Thị trấn Chi Đông' }));
  await user.click(screen.getByRole('button', { name: 'Quyết định cho 2 đơn vị đã chọn' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Quyết định cho 2 đơn vị đã chọn' }));
  expect(screen.queryByRole('button', { name: 'Xác nhận kỳ báo cáo' })).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Gia hạn cho 2 đơn vị' }));
  expect(screen.getByText('Áp dụng cho: Xã Tráng Việt, Thị trấn Chi Đông.')).toBeDefined();
  fireEvent.change(screen.getByLabelText(/Hạn mới/), { target: { value: '2025-07-20T17:00' } });
  await user.type(screen.getByLabelText('Lý do'), 'Ảnh hưởng của bão');
  await user.click(screen.getByRole('button', { name: 'Gia hạn cho 2 đơn vị' }));
  expect(await screen.findByText('Đã gia hạn.')).toBeDefined();
  expect(sent(server, 'extend')).toEqual([
    {
      units: ['units/trang-viet', 'units/chi-dong'],
      dueTime: '2025-07-20T10:00:00.000Z',
      comment: 'Ảnh hưởng của bão',
      document: '',
      requestId: expect.any(String),
    },
  ]);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Chọn Xã Tráng Việt' }).checked).toBe(false);
});

test('an extension for all names no units', async () => {
  const { server, user } = open(round.reviewer, { [`POST ${round.periodPath}:extend`]: () => standing });
  await user.click(await screen.findByRole('button', { name: 'Gia hạn cho tất cả đơn vị' }));
  fireEvent.change(screen.getByLabelText(/Hạn mới/), { target: { value: '2025-07-20T17:00' } });
  await user.type(screen.getByLabelText('Lý do'), 'Ảnh hưởng của bão');
  await user.click(screen.getByRole('button', { name: 'Gia hạn cho tất cả đơn vị' }));
  await screen.findByText('Đã gia hạn.');
  expect(sent(server, 'extend')[0]).not.toHaveProperty('units');
});

test('a unit that cannot be exempted is told by its name, and the choice is kept', async () => {
  const { user } = open(round.reviewer, {
    [`POST ${round.periodPath}:exempt`]: () =>
      faultAnswer(400, 'INVALID_REQUEST', {
        violations: [{ field: 'units[1]', rule: 'ALREADY_SUBMITTED', vi: 'Đơn vị đã nộp báo cáo.', en: 'It has submitted.' }],
      }),
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn Xã Tráng Việt' }));
  await user.click(screen.getByRole('checkbox', { name: 'Chọn Xã Đại Thịnh' }));
  await user.click(screen.getByRole('button', { name: 'Miễn báo cáo cho 2 đơn vị' }));
  await user.type(screen.getByLabelText('Lý do'), 'Mới sáp nhập');
  await user.click(screen.getByRole('button', { name: 'Miễn báo cáo cho 2 đơn vị' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('Xã Đại Thịnh: Đơn vị đã nộp báo cáo.')).toBeDefined();
  expect(alert.textContent).not.toContain('units[1]');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Chọn Xã Đại Thịnh' }).checked).toBe(true);
});

test('what has to be filled in is told at each field, and nothing is sent', async () => {
  const { server, user } = open(round.reviewer);
  await user.click(await screen.findByRole('button', { name: 'Gia hạn cho tất cả đơn vị' }));
  await user.click(screen.getByRole('button', { name: 'Gia hạn cho tất cả đơn vị' }));
  expect(screen.getAllByText('Vui lòng nhập trường này.')).toHaveLength(2);
  expect(document.activeElement).toBe(screen.getByLabelText(/Hạn mới/));
  expect(sent(server, 'extend')).toEqual([]);
});

test('who may decide nothing for units is offered no choice of units', async () => {
  open(round.leadership, { [`GET ${round.periodPath}/standing`]: () => ({ ...standing, allowedActs: [] }) });
  await screen.findByRole('link', { name: 'Xã Tráng Việt' });
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Chuỗi quyết định của kỳ báo cáo' })).toBeDefined());
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('heading', { name: /Quyết định cho cả kỳ/ })).toBeNull();
});

test('the series of a period says what each decision laid down', async () => {
  open(round.reviewer, {
    [`GET ${round.periodPath}/entries`]: () => ({
      entries: [
        {
          name: `${round.period}/entries/1`,
          number: 1,
          kind: 'KIND_EXTENDED',
          unit: 'units/chu-tri',
          receiveTime: '2025-07-08T02:03:04.005Z',
          comment: 'Ảnh hưởng của bão',
          terms: { units: ['units/trang-viet'], dueTime: '2025-07-14T17:00:00Z', document: '15/CV-LĐTBXH' },
          sha256: round.hash,
        },
      ],
      check: { intact: true },
    }),
  });
  const table = await screen.findByRole('table', { name: /Các quyết định cho kỳ báo cáo/ });
  expect(within(table).getByText('hạn trước 00:00 ngày 15/07/2025; Xã Tráng Việt; 15/CV-LĐTBXH')).toBeDefined();
});

test('a unit sees its own extension by an outage and the certification, without counts and without the series', async () => {
  const { server } = open(round.leader, {
    [`GET ${round.periodPath}/standing`]: () => ({
      name: standing.name,
      extensions: [{ entry: 'outages/entries/1', dueTime: '2025-07-14T17:00:00Z', comment: 'Mất điện trung tâm dữ liệu' }],
      certification: { receiveTime: '2025-07-20T02:00:00Z', comment: '' },
    }),
  });
  expect(await screen.findByText(/Gia hạn do sự cố hệ thống, nộp trước 00:00 ngày 15\/07\/2025: Mất điện/)).toBeDefined();
  expect(screen.getByText('Đã xác nhận kỳ báo cáo lúc 20/07/2025 09:00:00')).toBeDefined();
  expect(screen.queryByText(/Tiếp nhận/)).toBeNull();
  expect(server.requests(`GET ${round.periodPath}/entries`)).toEqual([]);
});

test('a fault that belongs to no field of the form is told all the same', async () => {
  const { user } = open(round.reviewer, {
    [`POST ${round.periodPath}:extend`]: () =>
      faultAnswer(400, 'INVALID_REQUEST', {
        violations: [{ field: 'name', rule: 'UNKNOWN', vi: 'Không có kỳ báo cáo này.', en: 'No such period.' }],
      }),
  });
  await user.click(await screen.findByRole('button', { name: 'Gia hạn cho tất cả đơn vị' }));
  fireEvent.change(screen.getByLabelText(/Hạn mới/), { target: { value: '2025-07-20T17:00' } });
  await user.type(screen.getByLabelText('Lý do'), 'Ảnh hưởng của bão');
  await user.click(screen.getByRole('button', { name: 'Gia hạn cho tất cả đơn vị' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Không có kỳ báo cáo này.');
});
