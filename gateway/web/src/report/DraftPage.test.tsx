import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import * as round from '../testing/fixtures';
import { openPage, roundServer } from '../testing/page';
import { faultAnswer, type Handler } from '../testing/server';

const name = round.reportOf('trang-viet');
const path = `/v1/${name}`;

function open(more: Record<string, Handler> = {}, report = round.emptyReport) {
  const server = roundServer(round.leader, {
    [`GET ${path}`]: () => report,
    [`GET ${path}/draft`]: () => ({ name: `${name}/draft`, content: {}, etag: '' }),
    [`PUT ${path}/draft`]: ({ body }) => ({ ...(body as object), name: `${name}/draft`, etag: 'draft-1', saveTime: '2025-07-09T16:00:00Z' }),
    [`GET ${path}/entries`]: () => ({ entries: [], check: { intact: true } }),
    [`GET ${path}/receipt`]: () => round.receipt,
    ...more,
  });
  return { server, ...openPage(`/${name}/draft`) };
}

type User = ReturnType<typeof open>['user'];
const field = (title: string) => screen.getByLabelText(`Số liệu của chỉ tiêu ${title}`);
const error = (element: HTMLElement) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

async function fillIn(user: User) {
  await user.type(await screen.findByLabelText('Số liệu của chỉ tiêu Số cuộc tuyên truyền'), '1.234');
  await user.type(field('Kinh phí thực hiện'), '1234,5');
  await user.type(screen.getByLabelText('Tử số'), '12');
  await user.type(screen.getByLabelText('Mẫu số'), '850');
  await user.selectOptions(field('Đã ban hành kế hoạch'), 'yes');
  await user.selectOptions(screen.getByLabelText('Có số liệu hay không: Mô hình, cách làm hay'), 'KIND_NOT_AVAILABLE');
  await user.type(screen.getByLabelText('Lý do chưa có số liệu'), 'đang rà soát');
}

const values = [
  { indicator: 'A1', number: '1234' },
  { indicator: 'A2', number: '1234.5' },
  { indicator: 'B1', ratio: { numerator: '12', denominator: '850' } },
  { indicator: 'B2', yesNo: true },
  { indicator: 'B3', missing: { kind: 'KIND_NOT_AVAILABLE', reason: 'đang rà soát' } },
];

test('a draft is saved with gaps, and the next save carries the etag of the one before', async () => {
  const { server, user } = open();
  await user.type(await screen.findByLabelText('Số liệu của chỉ tiêu Kinh phí thực hiện'), '1234,5');
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  expect(await screen.findByText('Đã lưu lúc 09/07/2025 23:00:00.')).toBeDefined();
  expect((field('Kinh phí thực hiện') as HTMLInputElement).value).toBe('1.234,5');
  await user.type(screen.getByLabelText('Kiến nghị, đề xuất'), 'Không.');
  expect(screen.getByText('Có thay đổi chưa lưu.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(server.requests(`PUT ${path}/draft`)).toHaveLength(2));
  expect(server.requests(`PUT ${path}/draft`).map(({ body }) => body)).toMatchObject([
    { content: { values: [{ indicator: 'A2', number: '1234.5' }] }, etag: '' },
    { content: { proposals: 'Không.' }, etag: 'draft-1' },
  ]);
});

test('the percentage of a ratio is shown as it is typed', async () => {
  const { user } = open();
  await user.type(await screen.findByLabelText('Tử số'), '12');
  await user.type(screen.getByLabelText('Mẫu số'), '850');
  expect(screen.getByText('Tỷ lệ: 1,41%')).toBeDefined();
});

test('a number that could mean two things is refused when its field is left, and not sent', async () => {
  const { server, user } = open();
  const amount = await screen.findByLabelText('Số liệu của chỉ tiêu Kinh phí thực hiện');
  await user.type(amount, '1.5');
  await user.tab();
  expect(error(field('Kinh phí thực hiện'))).toContain('Dấu chấm chỉ dùng để ngăn cách hàng nghìn');
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  expect(screen.getByRole('alert').textContent).toBe('Còn 1 chỗ cần sửa, được ghi chú ngay tại từng ô.');
  expect(server.requests(`PUT ${path}/draft`)).toHaveLength(0);
});

test('submitting asks once more, sends the whole content, and shows the receipt', async () => {
  const { server, user } = open({ [`POST ${path}:submit`]: () => round.receipt });
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  expect(server.requests(`POST ${path}:submit`)).toHaveLength(0);
  server.on(`GET ${path}`, () => ({ ...round.submittedReport, name, unitDisplayName: 'Xã Tráng Việt', allowedActs: [] }));
  await user.click(screen.getByRole('button', { name: 'Xác nhận nộp' }));

  expect(await screen.findByText('Hệ thống đã nhận báo cáo.')).toBeDefined();
  const receipt = await screen.findByRole('region', { name: 'Giấy biên nhận' });
  expect(receipt.textContent).toContain('TD-ABCD-EFGH-2345');
  expect(receipt.textContent).toContain('09/07/2025 23:59:03,250');
  expect(receipt.textContent).toContain(round.hash);
  expect(screen.getByTestId('where').textContent).toBe(`/${name}`);
  expect(server.requests(`POST ${path}:submit`)[0]!.body).toEqual({
    content: { values, sections: [], difficulties: '', nextSteps: '', proposals: '' },
    etag: 'etag-0',
    requestId: expect.any(String),
  });
});

test('a report that is not whole is not sent: each gap is told at its field and the first is focused', async () => {
  const { server, user } = open({ [`POST ${path}:submit`]: () => round.receipt });
  await user.type(await screen.findByLabelText('Số liệu của chỉ tiêu Số cuộc tuyên truyền'), '3');
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  expect(error(field('Kinh phí thực hiện'))).toContain('Thiếu số liệu');
  await waitFor(() => expect(document.activeElement).toBe(field('Kinh phí thực hiện')));
  expect(screen.queryByRole('button', { name: 'Xác nhận nộp' })).toBeNull();
  expect(server.requests(`POST ${path}:submit`)).toHaveLength(0);
});

test('what the server finds stands beside its field, the rest in the notice', async () => {
  const { user } = open({
    [`POST ${path}:submit`]: () =>
      faultAnswer(400, 'INVALID_REQUEST', {
        violations: [
          { field: 'content.values[1].number', rule: 'ABOVE_MAXIMUM', vi: 'Lớn hơn mức tối đa.', en: 'Above the maximum.' },
          { field: 'content.values', rule: 'MISSING_VALUE', vi: 'Thiếu chỉ tiêu C9.', en: 'C9 is missing.' },
        ],
      }),
  });
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  await user.click(screen.getByRole('button', { name: 'Xác nhận nộp' }));
  await waitFor(() => expect(error(field('Kinh phí thực hiện'))).toBe('Lớn hơn mức tối đa.'));
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('Thiếu chỉ tiêu C9.');
  expect(alert.textContent).not.toContain('Lớn hơn mức tối đa.');
  expect((field('Số cuộc tuyên truyền') as HTMLInputElement).value).toBe('1.234');
});

test('a submission that got no answer is sent again with the same request id', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { server, user } = open({
    [`POST ${path}:submit`]: () => {
      throw new TypeError('network');
    },
  });
  await fillIn(user);
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  await user.click(screen.getByRole('button', { name: 'Xác nhận nộp' }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await screen.findByRole('alert')).textContent).toContain('Không kết nối được với máy chủ');
  server.on(`POST ${path}:submit`, () => round.receipt);
  await user.click(screen.getByRole('button', { name: 'Xác nhận nộp' }));
  await waitFor(() => expect(screen.getByTestId('where').textContent).toBe(`/${name}`));
  const ids = server.requests(`POST ${path}:submit`).map(({ body }) => (body as { requestId: string }).requestId);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
});

test('when a newer draft was saved elsewhere, nothing is overwritten and it can be loaded', async () => {
  const { server, user } = open({ [`PUT ${path}/draft`]: () => faultAnswer(409, 'STALE_ETAG') });
  await user.type(await screen.findByLabelText('Số liệu của chỉ tiêu Số cuộc tuyên truyền'), '3');
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  const alert = await screen.findByRole('alert');
  expect((field('Số cuộc tuyên truyền') as HTMLInputElement).value).toBe('3');
  server.on(`GET ${path}/draft`, () => ({ name: `${name}/draft`, content: { values: [{ indicator: 'A1', number: '9' }] }, etag: 'draft-2' }));
  await user.click(within(alert).getByRole('button', { name: 'Bỏ nội dung ở đây và tải bản mới nhất' }));
  await waitFor(() => expect((field('Số cuộc tuyên truyền') as HTMLInputElement).value).toBe('9'));
});

test('leaving with changes that are not saved asks first', async () => {
  const { user } = open();
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
  await user.type(await screen.findByLabelText('Kiến nghị, đề xuất'), 'x');
  await user.click(screen.getByRole('link', { name: 'Xã Tráng Việt' }));
  expect(confirm).toHaveBeenCalledTimes(1);
  expect(screen.getByTestId('where').textContent).toBe(`/${name}/draft`);
  confirm.mockReturnValue(true);
  await user.click(screen.getByRole('link', { name: 'Xã Tráng Việt' }));
  expect(screen.getByTestId('where').textContent).toBe(`/${name}`);
});

test('an officer may save but not submit', async () => {
  open({}, { ...round.emptyReport, allowedActs: ['ACT_SAVE_DRAFT'] });
  expect(await screen.findByRole('button', { name: 'Lưu bản đang soạn' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Nộp báo cáo' })).toBeNull();
  expect(screen.getByText(/Chỉ lãnh đạo đơn vị được nộp báo cáo/)).toBeDefined();
});

test('who fills the report in is told what an amended plan changed for it', async () => {
  open({
    [`GET ${round.periodPath}/standing`]: () => ({
      name: `${round.period}/standing`,
      adoptions: [
        {
          entry: 'e1',
          planVersion: 2,
          comment: 'Kế hoạch điều chỉnh',
          receiveTime: '2025-06-26T01:00:00Z',
          changes: [{ subject: 'SUBJECT_INDICATOR', code: 'A1', before: 'Số cuộc', after: 'Số cuộc tuyên truyền', fields: ['title'] }],
        },
      ],
    }),
  });
  expect(await screen.findByText('Sửa chỉ tiêu A1 Số cuộc tuyên truyền (tên)')).toBeDefined();
});

test('categories add up beside the value, and a task says where it stands', async () => {
  const sex = { code: 'sex', title: 'Giới tính', complete: true, categories: [{ code: 'f', title: 'Nữ' }, { code: 'm', title: 'Nam' }] };
  const targets = [...(round.indicators[0]!.targets ?? []), { year: 2025, value: '40', unit: 'units/trang-viet' }];
  const indicators = [{ ...round.indicators[0]!, dimensions: [sex], targets }, ...round.indicators.slice(1)];
  const tasks = [{ code: '1.1', title: 'Ban hành kế hoạch', product: 'Kế hoạch', dueDate: { year: 2025, month: 3, day: 31 } }];
  const sections = [{ ...round.periodFacts.sections![0]!, tasks }, round.periodFacts.sections![1]!];
  const part = (category: string) => ({ op: 'figure', reference: { indicator: 'A1', part: 'value', dimension: 'sex', category } });
  const sum = { op: '+', args: [part('f'), part('m')] };
  const condition = { op: '==', args: [sum, { op: 'figure', reference: { indicator: 'A1', part: 'value' } }] };
  const rules = [
    { ruleId: 'values/A1/sex/sum', kind: 'KIND_CATEGORIES_ADD_UP' as const, scope: 'SCOPE_VALUE' as const, dimension: 'sex', part: 'value', condition, indicators: ['A1'] },
  ];
  const facts = { ...round.periodFacts, indicators, sections, rules };
  const { server, user } = open({ [`GET /v1/${round.period}`]: () => facts }, { ...round.emptyReport, tasks: [{ task: '1.1' }] });
  const value = await screen.findByLabelText('Số liệu của chỉ tiêu Số cuộc tuyên truyền');
  expect(screen.getByText('Mục tiêu của đơn vị: 40 · Mục tiêu chung: 2.468 (mẫu)')).toBeDefined();
  await user.type(value, '10');
  await user.type(screen.getByLabelText('Số liệu của chỉ tiêu Số cuộc tuyên truyền: Nữ'), '4');
  await user.type(screen.getByLabelText('Số liệu của chỉ tiêu Số cuộc tuyên truyền: Nam'), '5');
  expect(screen.getByText('Cộng các mục phân tổ: 9')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  expect(screen.getByText('Các mục phân tổ cộng lại phải bằng giá trị của chỉ tiêu.')).toBeDefined();
  const task = within(screen.getByRole('group', { name: 'Nhiệm vụ 1.1. Ban hành kế hoạch' }));
  expect(task.getByText('Sản phẩm: Kế hoạch · Thời hạn: 31/03/2025')).toBeDefined();
  expect(task.getByText('Vui lòng chọn trạng thái thực hiện.')).toBeDefined();
  await user.selectOptions(task.getByLabelText('Trạng thái đến ngày 30/06/2025'), 'STATE_DONE');
  await user.type(task.getByLabelText('Ngày hoàn thành'), '2025-04-02');
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(server.requests(`PUT ${path}/draft`)).toHaveLength(1));
  expect(server.requests(`PUT ${path}/draft`)[0]!.body).toMatchObject({
    content: {
      values: [{ indicator: 'A1', number: '10', breakdowns: [{ category: 'f', number: '4' }, { category: 'm', number: '5' }] }],
      tasks: [{ task: '1.1', state: 'STATE_DONE', doneDate: { year: 2025, month: 4, day: 2 } }],
    },
  });
});

test('what the figures do not keep to is said while they are typed, and a warning is explained', async () => {
  const figure = { op: 'figure', reference: { indicator: 'A1', part: 'value' } };
  const condition = { op: '<=', args: [figure, { op: 'number', number: '10' }] };
  const rules = [
    { ruleId: 'checks/x', condition, scope: 'SCOPE_REPORT' as const, severity: 'SEVERITY_WARNING' as const, message: 'Nhiều cuộc hơn thường lệ', indicators: ['A1'] },
    { ruleId: 'changes/A1', condition, scope: 'SCOPE_REPORT' as const, severity: 'SEVERITY_WARNING' as const, indicators: ['A1'], changeThresholdPercent: '12.5' },
  ];
  const { server, user } = open({ [`GET /v1/${round.period}`]: () => ({ ...round.periodFacts, rules }) });
  const value = await screen.findByLabelText('Số liệu của chỉ tiêu Số cuộc tuyên truyền');
  await user.type(value, '11');
  expect(screen.getByText('Nhiều cuộc hơn thường lệ')).toBeDefined();
  expect(screen.getByText('Số liệu thay đổi quá 12,5% so với cùng kỳ năm trước.')).toBeDefined();
  await user.type(screen.getAllByLabelText('Giải trình')[0]!, 'Có đợt cao điểm');
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  expect(screen.getAllByText('Vui lòng ghi giải trình.')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Lưu bản đang soạn' }));
  await waitFor(() => expect(server.requests(`PUT ${path}/draft`)).toHaveLength(1));
  expect(server.requests(`PUT ${path}/draft`)[0]!.body).toMatchObject({
    content: { explanations: [{ rule: 'checks/x', text: 'Có đợt cao điểm' }] },
  });
});
