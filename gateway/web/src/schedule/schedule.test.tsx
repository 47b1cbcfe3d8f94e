import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DueDay, Period, Plan, PeriodPreview } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { en } from '../text/en';
import { vi } from '../text/vi';
import { dueWords, windowWords } from './words';

const day = (year: number, month: number, day: number) => ({ year, month, day });

const monthly: Plan['content']['reportingRules'][number] = {
  ruleId: 'thang',
  title: 'Báo cáo tháng',
  kind: 'KIND_MONTH',
  due: { phrase: 'PHRASE_BY', monthDay: { day: 18 }, roll: 'ROLL_NEXT_WORKING_DAY' },
  levelDues: [{ levels: ['commune'], due: { phrase: 'PHRASE_BY', monthDay: { day: 16 } } }],
  lockAfterDays: 10,
  legalBasis: 'Kế hoạch mẫu',
};

const rolled: DueDay = {
  rule: monthly.due,
  ruleLastDay: day(2025, 1, 18),
  lastDay: day(2025, 1, 20),
  skippedDays: [
    { date: day(2025, 1, 18), reason: 'Nghỉ hằng tuần', reasonEn: 'Weekly rest' },
    { date: day(2025, 1, 19), reason: 'Nghỉ hằng tuần', reasonEn: 'Weekly rest' },
  ],
};

const preview: PeriodPreview = {
  period: `${round.planName}/periods/2025-thang-01`,
  ruleId: 'thang',
  title: 'Báo cáo tháng, tháng 1/2025',
  dataFrom: day(2024, 12, 15),
  dataTo: day(2025, 1, 14),
  dueDay: rolled,
  levelDueDays: [{ levels: ['commune'], dueDay: { rule: monthly.levelDues![0]!.due, ruleLastDay: day(2025, 1, 16), lastDay: day(2025, 1, 16) } }],
};

const plan = { ...round.plan, content: { ...round.plan.content, reportingRules: [monthly] } } as Plan;
const routes = {
  [`GET /v1/${round.planName}`]: () => plan,
  [`GET /v1/${round.planName}/periods:preview`]: () => ({ periods: [preview] }),
};

test('a plan shows its rules and the days that follow from them', async () => {
  const server = roundServer(round.leader, routes);
  openPage(`/${round.planName}`);
  const rules = within(await screen.findByRole('region', { name: 'Chế độ báo cáo' }));
  expect(rules.getByText(/chậm nhất ngày 18 của tháng cuối kỳ, trùng ngày nghỉ/)).toBeDefined();
  expect(rules.getByText('xã, phường, thị trấn: chậm nhất ngày 16 của tháng cuối kỳ')).toBeDefined();
  expect(rules.getByText(/Nghị định số 09\/2019/)).toBeDefined();
  const calendar = within(await screen.findByRole('region', { name: 'Lịch báo cáo trong năm' }));
  const row = within((await calendar.findByText('Báo cáo tháng, tháng 1/2025')).closest('tr')!);
  expect(row.getByText(/Đến hết ngày 20\/01\/2025/).textContent).toContain('ngày 18/01/2025 là ngày nghỉ (Nghỉ hằng tuần)');
  expect(row.getByText(/Đến hết ngày 16\/01\/2025/)).toBeDefined();
  expect(server.requests(`GET /v1/${round.planName}/periods:preview`).length).toBeGreaterThan(0);
});

test('a plan with very many periods shows those of one rule first', async () => {
  const weekly = { ...monthly, ruleId: 'tuan', title: 'Báo cáo tuần', kind: 'KIND_WEEK' as const };
  const of = (ruleId: string, title: string) => ({ ...preview, ruleId, title, period: `${round.planName}/periods/${title}` });
  roundServer(round.leader, {
    [`GET /v1/${round.planName}`]: () => ({ ...plan, content: { ...plan.content, reportingRules: [monthly, weekly] } }),
    [`GET /v1/${round.planName}/periods:preview`]: () => ({ periods: [of('thang', 'Tháng 1'), of('tuan', 'Tuần 1')] }),
  });
  const { user } = openPage(`/${round.planName}`);
  const calendar = within(await screen.findByRole('region', { name: 'Lịch báo cáo trong năm' }));
  await calendar.findByText('Tháng 1');
  expect(calendar.queryByText('Tuần 1')).toBeNull();
  await user.selectOptions(calendar.getByLabelText('Loại báo cáo'), 'Tất cả');
  expect(calendar.getByText('Tuần 1')).toBeDefined();
});

test('a monthly period is opened with its number', async () => {
  const server = roundServer(round.reviewer, { ...routes, [`POST /v1/${round.planName}/periods:open`]: () => round.periodFacts });
  const { user } = openPage(`/${round.planName}`);
  await user.type(await screen.findByLabelText('Tháng'), '7');
  await user.type(screen.getByLabelText('Năm'), '2025');
  await user.click(screen.getByRole('button', { name: 'Mở kỳ báo cáo' }));
  await screen.findByRole('heading', { name: 'Báo cáo 6 tháng đầu năm 2025' });
  expect(server.requests(`POST /v1/${round.planName}/periods:open`)[0]!.body).toEqual({ ruleId: 'thang', year: 2025, number: 7 });
});

test('a report says by which rule its unit is due', async () => {
  const unit = round.submittedReport.unit!;
  const own: DueDay = { rule: { phrase: 'PHRASE_BEFORE', day: { month: 7, day: 8 }, legalBasis: 'Công văn mẫu' }, ruleLastDay: day(2025, 7, 7), lastDay: day(2025, 7, 7) };
  const period: Period = { ...round.periodFacts, dueDay: rolled, levelDueDays: [{ units: [unit], dueDay: own }] };
  roundServer(round.reviewer, {
    [`GET ${round.periodPath}`]: () => period,
    [`GET /v1/${round.submittedReport.name}`]: () => round.submittedReport,
  });
  openPage(`/${round.submittedReport.name}`);
  expect((await screen.findByText('Cách tính hạn nộp')).parentElement!.textContent).toContain('Đến hết ngày 07/07/2025 theo quy định “trước ngày 08/07”. Căn cứ: Công văn mẫu');
});

test('every way of saying a day has its words', () => {
  expect(dueWords({ phrase: 'PHRASE_BEFORE', day: { yearOffset: 1, month: 1, day: 10 }, sample: true }, vi)).toBe('trước ngày 10/01 năm sau (mẫu)');
  expect(dueWords({ phrase: 'PHRASE_BY', weekDay: { weekOffset: 1, weekday: 1 } }, vi)).toBe('chậm nhất ngày Thứ Hai tuần sau');
  expect(dueWords({ phrase: 'PHRASE_BY', date: day(2024, 9, 12) }, en)).toBe('by 12/09/2024');
  expect(dueWords({ phrase: 'PHRASE_AFTER_PERIOD', after: { days: 5, workingDays: true } }, vi)).toBe('trong thời hạn 5 ngày làm việc sau kỳ số liệu');
  expect(dueWords({ phrase: 'PHRASE_BY', monthDay: { monthOffset: 2, day: 5 } }, en)).toBe('by 05, 2 months after the last month');
  expect(windowWords({ ...monthly, window: 'WINDOW_CALENDAR' }, en)).toBe('from the first to the last day of the period');
  expect(windowWords({ ...monthly, kind: 'KIND_WEEK', dataToWeekday: 4 }, vi)).toBe('bảy ngày, đến hết Thứ Năm');
  expect(windowWords({ ...monthly, kind: 'KIND_URGENT', onceFrom: day(2024, 9, 5), onceTo: day(2024, 9, 9) }, en)).toContain('05/09/2024');
});
