import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, Reorganisation } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { Answer, faultAnswer } from '../testing/server';

const administrator: Account = { ...round.leader, grants: [{ role: 'ROLE_ADMINISTRATOR', unit: 'units/huyen' }] };
const id = 'nq-1-mau';
const path = `/v1/reorganisations/${id}`;

const planned: Reorganisation = {
  name: `reorganisations/${id}`,
  state: 'STATE_PLANNED',
  effectiveDate: { year: 2027, month: 1, day: 1 },
  document: { number: '1/NQ-MAU', date: { year: 2026, month: 11, day: 14 }, issuer: 'Cơ quan mẫu', title: 'Sắp xếp đơn vị mẫu' },
  note: 'Chưa kiểm chứng.',
  account: 'accounts/quan.tri',
  createTime: '2026-11-20T02:00:00Z',
  changes: [
    { create: { unit: 'units/moi', title: 'Mới', displayName: 'Xã Mới', level: 'commune', parentUnit: 'units/tp', gsoCode: '09022' }, legalBasis: 'Điều 1 khoản 1' },
    { merge: { predecessorUnits: ['units/a', 'units/b'], successorUnit: 'units/moi' }, legalBasis: 'Điều 1 khoản 1' },
    {
      split: {
        unit: 'units/c',
        portions: [
          { successorUnit: 'units/moi', extent: 'EXTENT_PART', share: '0.625', shareSource: 'Đề án mẫu số 5', legalBasis: 'Điều 1 khoản 1' },
          { successorUnit: 'units/d', extent: 'EXTENT_REMAINDER', legalBasis: 'Điều 1 khoản 2' },
        ],
      },
    },
    { rename: { unit: 'units/d', title: 'Đ', displayName: 'Xã Đ đổi tên' } },
    { move: { unit: 'units/f', parentUnit: 'units/tp' } },
    { transfer: { unit: 'units/f', portions: [{ successorUnit: 'units/g', extent: 'EXTENT_AREA_ONLY' }] }, legalBasis: 'Điều 2' },
    { dissolve: { unit: 'units/e' } },
  ],
};

const names: Record<string, string> = { a: 'Xã A', b: 'Xã B', c: 'Xã C', d: 'Xã D', e: 'Huyện E', f: 'Xã F', g: 'Xã G', tp: 'Thành phố mẫu', moi: 'Xã Mới' };

function server(account: Account, read: () => Reorganisation, more = {}) {
  return roundServer(account, {
    'GET /v1/reorganisations': () => {
      const { changes: _, ...listed } = read();
      return { reorganisations: [listed] };
    },
    [`GET ${path}`]: read,
    'GET /v1/units:batchGet': ({ query }: { query: URLSearchParams }) => ({
      units: query.getAll('names').map((name) => ({ name, displayName: names[name.slice(6)] })),
    }),
    ...more,
  });
}

const rowOf = (name: string | RegExp) => within(screen.getByRole('rowheader', { name }).closest('tr')!);

test('everybody finds the reorganisations, with document, effective day and where each stands', async () => {
  server(round.leader, () => planned);
  const { user } = openPage('/plans');
  await user.click(await screen.findByRole('link', { name: 'Sắp xếp đơn vị' }));
  await screen.findByRole('table');
  expect(rowOf(/^1\/NQ-MAU/).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['01/01/2027', 'Chưa đến ngày có hiệu lực']);
  await user.click(screen.getByRole('link', { name: '1/NQ-MAU' }));
  expect(await screen.findByRole('heading', { level: 1, name: '1/NQ-MAU ngày 14/11/2026' })).toBeDefined();
});

test('what becomes of each unit is said in words, with what went whole, what in part, and shares only as entered', async () => {
  const seen = server(round.leader, () => planned);
  openPage(`/${planned.name}`);
  const made = await screen.findByRole('region', { name: 'Đơn vị mới' });
  expect(await within(made).findByText('Thành phố mẫu')).toBeDefined();
  expect(within(made).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Xã A: toàn bộ diện tích, dân số',
    'Xã B: toàn bộ diện tích, dân số',
    'Xã C: một phần diện tích, dân số; tỷ lệ dân số 62,5% do người nhập ghi, theo Đề án mẫu số 5',
  ]);
  const ended = screen.getByRole('region', { name: 'Đơn vị kết thúc hoạt động' });
  expect(within(ended).getAllByRole('rowheader').map((head) => head.textContent)).toEqual(['Xã A', 'Xã B', 'Xã C', 'Huyện E']);
  expect(within(within(ended).getByRole('row', { name: /^Xã C/ })).getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    'Xã Mới: một phần diện tích, dân số; tỷ lệ dân số 62,5% do người nhập ghi, theo Đề án mẫu số 5Xã Đ đổi tên: phần diện tích, dân số còn lại',
    'Điều 1 khoản 1; Điều 1 khoản 2',
  ]);
  expect(within(ended).getByText('Giải thể, không có đơn vị kế thừa.')).toBeDefined();
  const goesOn = screen.getByRole('region', { name: 'Đơn vị tiếp tục hoạt động, có thay đổi' });
  expect(within(goesOn).getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual([
    'Xã DĐổi tên thành Xã Đ đổi tên.Nhận thêm:Xã C: phần diện tích, dân số còn lạiĐiều 1 khoản 2',
    'Xã FChuyển về trực thuộc Thành phố mẫu.Giao cho đơn vị khác:Xã G: một phần diện tích, không có dân sốĐiều 2',
    'Xã GNhận thêm:Xã F: một phần diện tích, không có dân sốĐiều 2',
  ]);
  expect(screen.getByText('1 đơn vị mới; 4 đơn vị kết thúc hoạt động; 3 đơn vị tiếp tục hoạt động và có thay đổi.')).toBeDefined();
  const asked = seen.requests('GET /v1/units:batchGet')[0]!.query;
  expect([asked.get('asOf.year'), asked.get('asOf.month'), asked.get('asOf.day')]).toEqual(['2026', '12', '31']);
  expect(screen.queryByRole('button', { name: 'Hủy việc sắp xếp' })).toBeNull();
});

test('an administrator cancels what is planned, with a reason and a confirmation', async () => {
  let now = planned;
  const seen = server(administrator, () => now, {
    [`POST ${path}:cancel`]: ({ body }: { body: unknown }) =>
      (now = { ...planned, state: 'STATE_CANCELLED', cancelReason: (body as { reason: string }).reason, cancelTime: '2026-11-26T03:00:00Z' }),
  });
  const { user } = openPage(`/${planned.name}`);
  await user.click(await screen.findByRole('button', { name: 'Hủy việc sắp xếp' }));
  await user.click(screen.getByRole('button', { name: 'Xác nhận hủy' }));
  const reason = screen.getByLabelText('Lý do hủy');
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(seen.requests(`POST ${path}:cancel`)).toEqual([]);
  await user.type(reason, 'Nhập nhầm ngày');
  await user.click(screen.getByRole('button', { name: 'Xác nhận hủy' }));
  expect(await screen.findByText('Đã hủy việc sắp xếp.')).toBeDefined();
  expect(seen.requests(`POST ${path}:cancel`).map(({ body }) => body)).toEqual([{ reason: 'Nhập nhầm ngày' }]);
  expect(await screen.findByText('Đã hủy')).toBeDefined();
  expect(screen.getByText('Nhập nhầm ngày')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Hủy việc sắp xếp' })).toBeNull();
});

test('why it cannot be cancelled any more is told, and what is in force is not offered', async () => {
  let now = planned;
  server(administrator, () => now, {
    [`POST ${path}:cancel`]: () => faultAnswer(400, 'REORGANISATION_STATE', { texts: { vi: 'Không hủy được nữa.', en: 'Too late.' } }),
  });
  const { user, unmount } = openPage(`/${planned.name}`);
  await user.click(await screen.findByRole('button', { name: 'Hủy việc sắp xếp' }));
  await user.type(screen.getByLabelText('Lý do hủy'), 'a');
  await user.click(screen.getByRole('button', { name: 'Xác nhận hủy' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Không hủy được nữa.');
  unmount();
  now = { ...planned, state: 'STATE_IN_FORCE' };
  openPage(`/${planned.name}`);
  await screen.findByText('Đã có hiệu lực');
  expect(screen.queryByRole('button', { name: 'Hủy việc sắp xếp' })).toBeNull();
});

test('units that a cancelled reorganisation would have made go by their id where nobody gives a name', async () => {
  server(round.leader, () => ({ ...planned, state: 'STATE_CANCELLED' }), { 'GET /v1/units:batchGet': () => new Answer(404, {}) });
  openPage(`/${planned.name}`);
  await screen.findByText(/đã hủy trước ngày có hiệu lực/);
  expect(screen.getAllByRole('link', { name: 'Xã Mới' }).length).toBeGreaterThan(0);
  expect(screen.getAllByRole('link', { name: 'a' }).length).toBeGreaterThan(0);
});

test('the page of a unit says where it came from, where it went, and by which reorganisation', async () => {
  server(round.leader, () => planned, {
    'GET /v1/units/c': () => ({
      name: 'units/c',
      displayName: 'Xã C',
      level: 'commune',
      parentUnit: 'units/tp',
      validTo: planned.effectiveDate,
      endedBy: planned.name,
      names: [{ title: 'C cũ', displayName: 'Xã C cũ', validTo: { year: 2020, month: 1, day: 1 } }, { title: 'C', displayName: 'Xã C' }],
    }),
    'GET /v1/successions': () => ({
      successions: [
        {
          predecessorUnit: 'units/c',
          successorUnit: 'units/moi',
          extent: 'EXTENT_PART',
          effectiveDate: planned.effectiveDate,
          legalBasis: '1/NQ-MAU, Điều 1',
          reorganisation: planned.name,
          predecessorEnds: true,
        },
        { predecessorUnit: 'units/f', successorUnit: 'units/c', extent: 'EXTENT_AREA_ONLY', effectiveDate: planned.effectiveDate },
      ],
    }),
  });
  const { user } = openPage('/units/c');
  expect(await screen.findByRole('heading', { level: 1, name: 'Xã C' })).toBeDefined();
  expect(await screen.findByRole('link', { name: '1/NQ-MAU ngày 14/11/2026' })).toBeDefined();
  expect(screen.getByRole('rowheader', { name: 'Xã C cũ' })).toBeDefined();
  const table = within(await screen.findByRole('table', { name: /Các lần chuyển/ }));
  await table.findByText('Xã Mới');
  expect(table.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell')[0]!.textContent)).toEqual([
    'một phần diện tích, dân số',
    'một phần diện tích, không có dân số; đơn vị trước vẫn tiếp tục hoạt động',
  ]);
  await user.click(table.getByRole('link', { name: '1/NQ-MAU, Điều 1' }));
  expect(await screen.findByRole('heading', { level: 1, name: '1/NQ-MAU ngày 14/11/2026' })).toBeDefined();
});
