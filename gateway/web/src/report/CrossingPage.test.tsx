import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

test('texts that units share and unusual values are told, each with the way to the reports', async () => {
  const [a, b] = ['dai-thinh', 'trang-viet'].map((id, i) => ({ unit: `units/${id}`, displayName: round.unitNames[i]! }));
  const server = roundServer(round.reviewer, {
    [`GET ${round.periodPath}/findings`]: ({ query }) =>
      query.get('pageToken')
        ? { reports: 3 }
        : {
            reports: 3,
            nextPageToken: '50',
            findings: [
              { kind: 'KIND_SAME_TEXT', part: 'sections/1', units: [a, b], percent: 92, text: 'Đã tổ chức họp.' },
              { kind: 'KIND_OUTLIER', part: 'values/A1', units: [b], value: '14000.5', median: '13', lowerFence: '-8', upperFence: '40' },
            ],
          },
  });
  const { user } = openPage(`/${round.period}/findings`);
  expect((await screen.findByText(/2 đơn vị viết giống nhau từ 92% trở lên/)).textContent).toContain('Nội dung 1. Cộng đồng gắn kết');
  expect(screen.getByText(/14\.000,5, trong khi một nửa số đơn vị không quá 13; thường trong khoảng .*8 đến 40/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Xã Đại Thịnh' }).getAttribute('href')).toBe(`/${round.reportOf('dai-thinh')}`);
  await user.click(screen.getByRole('button', { name: 'Trang sau' }));
  expect(await screen.findByText('Đã so 3 báo cáo đã nộp. Không có gì cần lưu ý.')).toBeDefined();
  expect(server.requests(`GET ${round.periodPath}/findings`)[1]!.query.get('pageToken')).toBe('50');
});
