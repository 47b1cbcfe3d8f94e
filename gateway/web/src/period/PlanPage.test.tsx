import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Plan } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer } from '../testing/server';

const year = { year: 1, month: 1, day: 1 };
const rule = { ruleId: 'nam', title: 'Báo cáo năm', kind: 'KIND_YEAR', dataFrom: year, dataTo: year, due: { phrase: 'PHRASE_BEFORE', day: year } };
const plan = { ...round.plan, content: { ...round.plan.content, reportingRules: [rule] } } as Plan;
const route = { [`GET /v1/${round.planName}`]: () => plan };

test('a plan lists its periods', async () => {
  roundServer(round.leader, route);
  openPage(`/${round.planName}`);
  expect(await screen.findByRole('heading', { name: 'Kế hoạch số 01/KH ngày 29/10/2018' })).toBeDefined();
  const link = await screen.findByRole('link', { name: 'Báo cáo 6 tháng đầu năm 2025' });
  expect(link.getAttribute('href')).toBe(`/${round.period}`);
  expect(screen.queryByRole('heading', { name: 'Mở kỳ báo cáo' })).toBeNull();
});

test('the plan is downloaded as a file', async () => {
  const server = roundServer(round.leader, { ...route, [`GET /v1/${round.planName}:export`]: () => faultAnswer(404, 'NOT_FOUND') });
  const { user } = openPage(`/${round.planName}`);
  await user.click(await screen.findByRole('button', { name: 'Tải bản Word' }));
  expect((await screen.findByRole('alert')).textContent).toContain('vi NOT_FOUND');
  expect(server.requests(`GET /v1/${round.planName}:export`)[0]?.query.get('format')).toBe('FORMAT_DOCX');
});

test('a reviewer of the lead unit opens a period and is led to its board', async () => {
  const server = roundServer(round.reviewer, { ...route, [`POST /v1/${round.planName}/periods:open`]: () => round.periodFacts });
  const { user } = openPage(`/${round.planName}`);
  await user.type(await screen.findByLabelText('Năm'), '2025');
  await user.click(screen.getByRole('button', { name: 'Mở kỳ báo cáo' }));
  expect(await screen.findByRole('heading', { name: 'Báo cáo 6 tháng đầu năm 2025' })).toBeDefined();
  expect(server.requests(`POST /v1/${round.planName}/periods:open`)[0]!.body).toEqual({ ruleId: 'nam', year: 2025 });
});

test('why a period cannot be opened is told', async () => {
  roundServer(round.reviewer, {
    ...route,
    [`POST /v1/${round.planName}/periods:open`]: () => faultAnswer(409, 'ALREADY_EXISTS', { texts: { vi: 'Đã mở kỳ này.', en: 'Open.' } }),
  });
  const { user } = openPage(`/${round.planName}`);
  await user.type(await screen.findByLabelText('Năm'), '2025');
  await user.click(screen.getByRole('button', { name: 'Mở kỳ báo cáo' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Đã mở kỳ này.');
});
