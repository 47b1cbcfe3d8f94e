import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ConsolidatedDraft, ConsolidatedReport } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';

const path = `${round.periodPath}/consolidatedDraft`;
const source = (unit: string, more: object) => ({ unit: `units/${unit}`, entry: 1, part: 'sections/1', pinnedUnit: { displayName: unit }, ...more });

const draft: ConsolidatedDraft = {
  etag: '"1"',
  version: 1,
  savedBy: 'Chuyên viên mẫu',
  saveTime: '2025-07-20T02:00:00Z',
  paragraphs: [
    {
      part: 'PART_RESULTS',
      section: '1',
      text: 'Đã làm 12 việc.',
      sources: [source('xa-a', { state: 'STATE_CHANGED', text: 'Làm 12.', textNow: 'Làm 13.' })],
    },
  ],
  unused: [source('xa-b', { state: 'STATE_CURRENT', text: 'Xã B làm 3.' })],
};

test('the lead unit changes the text beside its sources, takes over what is unused, and saves a version', async () => {
  const server = roundServer(round.reviewer, { [`GET ${path}`]: () => draft, [`PUT ${path}`]: () => ({ ...draft, version: 2, etag: '"2"' }) });
  const { user } = openPage(`/${round.period}/consolidatedDraft`);
  const text = await screen.findByLabelText('Lời');
  expect(screen.getByText('Nguồn: xa-a (đơn vị đã sửa)')).toBeDefined();
  expect(screen.getByText((_, node) => node?.nodeName === 'INS' && /13/.test(node.textContent ?? ''))).toBeDefined();
  await user.clear(text);
  await user.type(text, 'Đã làm 13 việc.');
  await user.click(screen.getByRole('button', { name: 'Thêm thành một đoạn' }));
  expect(screen.queryByText('Chưa dùng đến (1)')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Lưu phiên bản mới' }));
  await screen.findByText(/Đã lưu phiên bản/);
  const cited = (unit: string) => [{ unit: `units/${unit}`, entry: 1, part: 'sections/1' }];
  expect(server.requests(`PUT ${path}`)[0]!.body).toEqual({
    etag: '"1"',
    requestId: expect.any(String),
    draft: {
      paragraphs: [
        { part: 'PART_RESULTS', section: '1', task: '', text: 'Đã làm 13 việc.', sources: cited('xa-a') },
        { part: 'PART_RESULTS', section: '1', task: '', text: 'Xã B làm 3.', sources: cited('xa-b') },
      ],
    },
  });
});

test('the leadership reads the text and changes nothing', async () => {
  roundServer(round.leadership, { [`GET ${path}`]: () => draft });
  openPage(`/${round.period}/consolidatedDraft`);
  expect(await screen.findByText('Đã làm 12 việc.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Lưu phiên bản mới' })).toBeNull();
});

test('what the receiving authority said, the text and the period before stand with the report', async () => {
  const report: ConsolidatedReport = {
    ...round.consolidated,
    receipt: { outcome: 'OUTCOME_REJECTED', revision: round.consolidated.revision ?? 0, comment: 'Biểu 2 chưa khớp', receiveTime: '2025-07-20T02:00:00Z' },
    narrative: draft.paragraphs ?? [],
    comparedWith: [{ kind: 'KIND_YEAR_BEFORE', period: 'plans/p/periods/2024', title: 'Báo cáo năm trước', revision: 1 }],
    figures: round.consolidated.figures!.map((figure, n) => ({
      ...figure,
      comparisons: [
        n === 0
          ? { period: 'plans/p/periods/2024', value: '1000', reportedUnits: 3, expectedUnits: 3, difference: '234', percentChange: '23.4' }
          : { period: 'plans/p/periods/2024', incomparable: 'INCOMPARABLE_NOT_ASKED' as const },
      ],
    })),
  };
  roundServer(round.reviewer, {
    [`GET ${round.periodPath}/consolidatedReport`]: () => report,
    [`GET ${round.periodPath}/consolidatedReport/entries`]: () => ({ entries: [], check: { intact: true } }),
  });
  const { user } = openPage(`/${round.period}/consolidatedReport`);
  expect(await screen.findByText('Ý kiến: Biểu 2 chưa khớp')).toBeDefined();
  expect(screen.getByText('Đã làm 12 việc.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Soạn phần lời' })).toBeDefined();
  await user.click(screen.getByText(/So với cùng kỳ năm trước: Báo cáo năm trước/, { selector: 'summary' }));
  const table = screen.getByRole('table', { name: /So với cùng kỳ năm trước/ });
  const cells = within(within(table).getByRole('rowheader', { name: 'Số cuộc tuyên truyền' }).closest('tr')!).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent)).toEqual(['A1', '1.234', '1/3', '1.000', '3/3', '234', '23,4']);
  expect(within(table).getAllByText('kỳ đó không có').length).toBeGreaterThan(0);
});
