import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, Plan } from '../api/types';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer, type Handler } from '../testing/server';

const amended: Plan = { ...round.plan, version: 2 };

function open(account: Account, plan: Plan, more: Record<string, Handler> = {}) {
  const server = roundServer(account, { [`GET /v1/${round.planName}`]: () => plan, ...more });
  return { server, ...openPage(`/${round.period}`) };
}

test('the lead unit has an open period go by the amended plan', async () => {
  const { server, user } = open(round.reviewer, amended, {
    [`POST ${round.periodPath}:adoptPlanVersion`]: () => ({ name: `${round.period}/standing` }),
  });
  await user.click(await screen.findByRole('button', { name: 'Áp dụng kế hoạch điều chỉnh cho kỳ này' }));
  expect(screen.queryByRole('button', { name: 'Tiếp nhận kỳ báo cáo này' })).toBeNull();
  await user.type(screen.getByLabelText('Lý do'), 'Kế hoạch điều chỉnh');
  await user.click(screen.getByRole('button', { name: 'Áp dụng kế hoạch điều chỉnh cho kỳ này' }));
  await screen.findByText('Đã áp dụng kế hoạch điều chỉnh.');
  const sent = server.seen.find((s) => s.path.endsWith(':adoptPlanVersion'))?.body;
  expect(sent).toMatchObject({ planVersion: 2, comment: 'Kế hoạch điều chỉnh' });
  expect(sent).not.toHaveProperty('dueTime');
});

test('a new lead unit takes a period over that it may not read yet', async () => {
  const newLead = 'units/phong-moi';
  const { server, user } = open(
    { ...round.reviewer, grants: [{ role: 'ROLE_LEAD_REVIEWER', unit: newLead }] },
    { ...amended, content: { ...amended.content, leadUnit: newLead } },
    {
      [`GET ${round.periodPath}/board`]: () => faultAnswer(403, 'NOT_LEAD_UNIT', {}),
      [`GET ${round.periodPath}/standing`]: () => faultAnswer(403, 'NOT_LEAD_UNIT', {}),
      [`POST ${round.periodPath}:takeOver`]: () => ({ name: `${round.period}/standing` }),
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Tiếp nhận kỳ báo cáo này' }));
  await user.type(screen.getByLabelText('Lý do'), 'Phòng cũ giải thể');
  await user.click(screen.getByRole('button', { name: 'Tiếp nhận kỳ báo cáo này' }));
  await screen.findByText('Đã tiếp nhận kỳ báo cáo.');
  expect(server.seen.find((s) => s.path.endsWith(':takeOver'))?.body).toMatchObject({ planVersion: 2, comment: 'Phòng cũ giải thể' });
});

test('nothing is offered where the plan is what the period goes by, or to a unit', async () => {
  open(round.leader, amended);
  await screen.findByText(/Báo cáo 6 tháng/, { selector: 'h1' });
  expect(screen.queryByText('Kế hoạch đã thay đổi')).toBeNull();
});

test('a unit sees what changed for it, and who answers for an ended unit', async () => {
  open(round.leader, amended, {
    [`GET ${round.periodPath}/standing`]: () => ({
      name: `${round.period}/standing`,
      adoptions: [
        {
          entry: 'e1',
          planVersion: 2,
          comment: 'Kế hoạch điều chỉnh',
          document: '15/QĐ-UBND',
          receiveTime: '2025-06-26T01:00:00Z',
          changes: [
            { subject: 'SUBJECT_INDICATOR', code: 'B1.1', before: 'Số hộ', after: 'Số hộ nghèo', fields: ['title', 'targets'] },
            { subject: 'SUBJECT_TASK', code: '1.2', before: 'Tập huấn' },
            { subject: 'SUBJECT_CHECK', code: 'nu', before: 'Kiểm tra số nữ', after: 'Kiểm tra số nữ', fields: ['expression', 'severity'] },
            { subject: 'SUBJECT_PROGRESS_RULE' },
            { subject: 'SUBJECT_REPORTING_UNIT', code: 'units/x', after: 'Xã Mới' },
            { subject: 'SUBJECT_LEAD_UNIT', code: 'units/p', before: 'Phòng cũ', after: 'Phòng mới' },
          ],
        },
        { entry: 'e2', planVersion: 3, authoritiesOnly: true, comment: 'Giải thể', receiveTime: '2025-06-27T01:00:00Z' },
      ],
      handOvers: [{ unit: { unit: 'units/a', displayName: 'Xã Cũ' }, holders: [{ unit: 'units/b', displayName: 'Xã Mới' }], comment: 'Sắp xếp' }],
    }),
  });
  await screen.findByText(/Áp dụng phiên bản 2 của kế hoạch/);
  for (const words of [
    'Sửa chỉ tiêu B1.1 Số hộ nghèo (tên, mục tiêu)',
    'Bỏ nhiệm vụ: 1.2 Tập huấn',
    'Sửa kiểm tra số liệu nu Kiểm tra số nữ (biểu thức, mức độ)',
    'Sửa cách xếp loại tiến độ',
    'Thêm đơn vị báo cáo: Xã Mới',
    'Thay cơ quan chủ trì: Phòng cũ → Phòng mới',
    /Chuyển cho cơ quan theo phiên bản 3/,
    /Báo cáo của Xã Cũ do Xã Mới soạn và nộp: Sắp xếp/,
  ]) {
    expect(screen.getByText(words)).toBeDefined();
  }
});

test('the report of a unit that ended is handed over to the successors that are chosen', async () => {
  const unit = 'units/trang-viet';
  const { server, user } = open(round.reviewer, round.plan, {
    [`GET ${round.periodPath}/standing`]: () => ({ name: `${round.period}/standing`, allowedActs: ['ACT_EXTEND', 'ACT_HAND_OVER'] }),
    'GET /v1/successions': () => ({
      successions: [
        { predecessorUnit: unit, successorUnit: 'units/me-linh', predecessorEnds: true },
        { predecessorUnit: unit, successorUnit: 'units/yen-lang', predecessorEnds: true },
        { predecessorUnit: 'units/khac', successorUnit: unit, predecessorEnds: true },
      ],
    }),
    'GET /v1/units:batchGet': () => ({
      units: [
        { name: 'units/me-linh', displayName: 'Xã Mê Linh' },
        { name: 'units/yen-lang', displayName: 'Xã Yên Lãng' },
      ],
    }),
    [`POST ${round.periodPath}:handOver`]: () => ({ name: `${round.period}/standing` }),
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn Xã Tráng Việt' }));
  await user.click(await screen.findByRole('button', { name: 'Giao báo cáo cho đơn vị kế thừa' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Xã Mê Linh' }));
  await user.type(screen.getByLabelText('Lý do'), 'Sắp xếp đơn vị');
  await user.click(screen.getByRole('button', { name: 'Giao báo cáo cho đơn vị kế thừa' }));
  await waitFor(() =>
    expect(server.seen.find((s) => s.path.endsWith(':handOver'))?.body).toMatchObject({ unit, holders: ['units/me-linh'], comment: 'Sắp xếp đơn vị' }),
  );
});

test('nothing is handed over of a unit that went on', async () => {
  const { user } = open(round.reviewer, round.plan, {
    [`GET ${round.periodPath}/standing`]: () => ({ name: `${round.period}/standing`, allowedActs: ['ACT_EXTEND', 'ACT_HAND_OVER'] }),
    'GET /v1/successions': () => ({ successions: [] }),
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn Xã Tráng Việt' }));
  await screen.findByRole('button', { name: 'Gia hạn cho 1 đơn vị' });
  expect(screen.queryByRole('button', { name: 'Giao báo cáo cho đơn vị kế thừa' })).toBeNull();
});
