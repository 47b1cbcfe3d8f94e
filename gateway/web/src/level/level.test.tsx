import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { IndicatorValue } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const name = round.reportOf('trang-viet');
const path = `/v1/${name}`;

const drawnFrom = (indicator: string): NonNullable<IndicatorValue['drawnFrom']> => ({
  consolidatedReport: 'plans/xa/periods/2025-6-thang/consolidatedReport',
  revision: 1,
  contentSha256: round.hash,
  indicator,
  levels: [{ figures: 1, reportedUnits: 2, expectedUnits: 3 }],
});
const classes: IndicatorValue = { indicator: 'A1', number: '1234', note: '', breakdowns: [], drawnFrom: drawnFrom('L1') };
const poor: IndicatorValue = { indicator: 'B1', ratio: { numerator: '3', denominator: '40' }, note: '', breakdowns: [], drawnFrom: drawnFrom('B1') };

const drawable = {
  consolidatedReport: 'plans/xa/periods/2025-6-thang/consolidatedReport',
  title: 'Báo cáo của xã',
  planDocumentNumber: '7/KH-UBND',
  revision: 1,
  dispatchTime: '2025-07-05T02:00:00Z',
  includedReports: 2,
  expectedReports: 3,
  values: [
    { indicator: 'A1', value: classes },
    { indicator: 'B1', value: poor },
    { indicator: 'B2', obstacle: 'OBSTACLE_NOT_CARRIED' },
  ],
};

test('figures of the lower level are drawn with their source; one that is changed is the unit’s own', async () => {
  const server = roundServer(round.leader, {
    [`GET ${path}`]: () => round.emptyReport,
    [`GET ${path}/draft`]: () => ({ name: `${name}/draft`, content: {}, etag: '' }),
    [`PUT ${path}/draft`]: ({ body }) => ({ ...(body as object), name: `${name}/draft`, etag: 'draft-1' }),
    [`GET ${path}/drawableReports`]: () => ({
      drawableReports: [drawable, { ...drawable, consolidatedReport: 'plans/khac', obstacle: 'OBSTACLE_WINDOW_DIFFERS', values: [] }],
    }),
  });
  const { user } = openPage(`/${name}/draft`);
  expect(await screen.findAllByText(/tổng hợp từ 2\/3 đơn vị/)).toHaveLength(2);
  expect(screen.getByText('Không lấy được: thời gian số liệu khác với kỳ này.')).toBeDefined();
  expect(screen.getByText(/cách tổng hợp này không cộng tiếp/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Lấy 2 số liệu' }));
  const field = screen.getByLabelText('Số liệu của chỉ tiêu Số cuộc tuyên truyền') as HTMLInputElement;
  expect(field.value).toBe('1.234');
  expect(screen.getAllByText('Lấy từ báo cáo tổng hợp cấp dưới, bản 1: 2/3 đơn vị')).toHaveLength(2);

  const saved = () => (server.requests(`PUT ${path}/draft`).at(-1)?.body as { content: { values: IndicatorValue[] } } | undefined)?.content.values;
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(saved()).toHaveLength(2));
  expect(saved()).toMatchObject([
    { indicator: 'A1', number: '1234', drawnFrom: drawnFrom('L1') },
    { indicator: 'B1', ratio: { numerator: '3', denominator: '40' }, drawnFrom: drawnFrom('B1') },
  ]);

  await user.clear(field);
  await user.type(field, '1235');
  expect(screen.getAllByText('Lấy từ báo cáo tổng hợp cấp dưới, bản 1: 2/3 đơn vị')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(saved()?.[0]).toEqual({ indicator: 'A1', number: '1235' }));
});

test('the lead unit sees where a value is from, that it was corrected since, and opens it down to the level below', async () => {
  const submitted = round.reportOf('dai-thinh');
  const server = roundServer(round.reviewer, {
    [`GET /v1/${submitted}`]: () => ({
      ...round.submittedReport,
      content: { values: [classes] },
      drawnSources: [{ title: 'Báo cáo của xã', planDocumentNumber: '7/KH-UBND', contentSha256: round.hash, revision: 1, newestRevision: 2 }],
    }),
    [`GET /v1/${submitted}/entries`]: () => round.entries,
    [`GET /v1/${submitted}/receipt`]: () => round.receipt,
    [`GET /v1/${submitted}/attachments`]: () => ({}),
    [`GET /v1/${submitted}/entries/1/values/A1/drawnContributions`]: () => ({
      contributions: [{ unit: { unit: 'units/to', displayName: 'Tổ dân phố mẫu' }, value: { indicator: 'L1', number: '34' } }],
    }),
  });
  const { user } = openPage(`/${submitted}`);
  expect(await screen.findByText('Cấp dưới đã gửi bản 2; số liệu này chưa được lấy lại.')).toBeDefined();
  const opened = () => server.requests(`GET /v1/${submitted}/entries/1/values/A1/drawnContributions`);
  expect(opened()).toHaveLength(0);
  await user.click(screen.getByText('Xem số liệu từng đơn vị cấp dưới'));
  expect(await screen.findByText(/Tổ dân phố mẫu/)).toBeDefined();
});

test('a consolidated figure says how many units of lower levels it is from', async () => {
  roundServer(round.reviewer, {
    [`GET ${round.periodPath}/consolidatedReport`]: () => ({
      ...round.consolidated,
      figures: [
        {
          ...round.consolidated.figures![0],
          levelsBelow: [
            { figures: 1, reportedUnits: 2, expectedUnits: 3 },
            { figures: 2, reportedUnits: 40, expectedUnits: 41 },
          ],
        },
      ],
    }),
  });
  openPage(`/${round.period}/consolidatedReport`);
  expect(await screen.findByText('cấp dưới: 2/3 đơn vị; dưới nữa 40/41 đơn vị')).toBeDefined();
});
