import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const name = round.reportOf('trang-viet');
const path = `/v1/${name}`;
const source = { kind: 'KIND_LAST_PERIOD', periodTitle: 'Báo cáo năm 2024' };

test('the writer is told what repeats the last period, with both texts, and what nobody else can read', async () => {
  roundServer(round.leader, {
    [`GET ${path}`]: () => round.emptyReport,
    [`GET ${path}/draft`]: () => ({ name: `${name}/draft`, content: {}, etag: '' }),
    [`GET ${path}/findings`]: () => ({
      findings: [
        { kind: 'KIND_VALUES_UNCHANGED', values: 5, source },
        { kind: 'KIND_REPEATS_LAST_PERIOD', part: 'sections/1', percent: 97, source, before: 'Ngày 15/6/2024 đã họp.', after: 'Ngày 15/6/2025 đã họp.' },
        { kind: 'KIND_OLD_ENCODING', part: 'next_steps', encoding: 'TCVN3' },
      ],
    }),
  });
  const { user } = openPage(`/${name}/draft`);
  const notice = await screen.findByRole('region', { name: 'Cần xem lại trước khi nộp hoặc tiếp nhận' });
  expect(notice.textContent).toContain('Cả 5 số liệu đều giữ nguyên như kỳ trước (Báo cáo năm 2024).');
  expect(notice.textContent).toContain('trùng 97% với kỳ trước (Báo cáo năm 2024)');
  expect(notice.textContent).toContain('bảng mã cũ TCVN3');
  await user.click(screen.getByText('So sánh hai nội dung'));
  expect(notice.querySelector('del')?.textContent).toContain('2024');
  expect(notice.querySelector('ins')?.textContent).toContain('2025');
  expect(notice.querySelector('.difference')?.textContent).toContain('đã họp.');
});

test.each([
  ['the reviewer is told whose text it is', round.reviewer, { percent: 92, units: [{ unit: 'units/dai-thinh', displayName: 'Xã Đại Thịnh' }] }],
  ['the writer only that it is another unit’s', round.leader, {}],
] as const)('of a repeated text %s', async (_, account, more) => {
  roundServer(account, {
    [`GET ${path}`]: () => ({ ...round.submittedReport, name, allowedActs: [] }),
    [`GET ${path}/receipt`]: () => ({}),
    [`GET ${path}/entries`]: () => ({ entries: [], check: { intact: true } }),
    [`GET ${path}/findings`]: () => ({ findings: [{ kind: 'KIND_REPEATS_OTHER_UNIT', part: 'sections/1', ...more }] }),
  });
  openPage(`/${name}`);
  const notice = await screen.findByRole('region', { name: 'Cần xem lại trước khi nộp hoặc tiếp nhận' });
  if (account === round.leader) {
    expect(notice.textContent).toContain('phần lớn trùng với báo cáo của đơn vị khác');
    expect(within(notice).queryByRole('link')).toBeNull();
    return;
  }
  expect(notice.textContent).toContain('trùng 92%');
  expect(within(notice).getByRole('link', { name: 'Xã Đại Thịnh' }).getAttribute('href')).toBe(`/${round.reportOf('dai-thinh')}`);
});
