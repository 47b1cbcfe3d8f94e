// A small round that the tests look at: one plan, one period, three units. Nobody in it exists.
import type {
  Account,
  Board,
  BoardRow,
  ConsolidatedReport,
  Indicator,
  Period,
  Plan,
  Receipt,
  Report,
  ReportState,
  Role,
  Timeliness,
} from '../api/types';

export const planName = 'plans/ke-hoach';
export const period = `${planName}/periods/2025-6-thang`;
export const periodPath = `/v1/${period}`;

const account = (login: string, displayName: string, role: Role, unit: string): Account => ({
  name: `accounts/${login}`,
  displayName,
  grants: [{ role, unit }],
});

export const reviewer = account('chutri', 'Cán bộ tổng hợp mẫu', 'ROLE_LEAD_REVIEWER', 'units/chu-tri');
export const leadership = account('huyen', 'Lãnh đạo mẫu', 'ROLE_LEADERSHIP', 'units/huyen');
export const leader = account('lanhdao', 'Lãnh đạo xã mẫu', 'ROLE_UNIT_LEADER', 'units/trang-viet');

export const indicators: Indicator[] = [
  indicator('A1', 'Số cuộc tuyên truyền', '1', 'VALUE_KIND_COUNT', {
    unitOfMeasure: 'cuộc',
    baseline: { year: 2018, value: '36' },
    targets: [{ year: 2025, value: '2468', sample: true }],
  }),
  indicator('A2', 'Kinh phí thực hiện', '1', 'VALUE_KIND_AMOUNT', { unitOfMeasure: 'triệu đồng', decimals: 1, minimum: '0' }),
  indicator('B1', 'Tỷ lệ hộ nghèo', '2', 'VALUE_KIND_RATIO', { unitOfMeasure: '%', decimals: 2, aggregation: 'AGGREGATION_RATIO' }),
  indicator('B2', 'Đã ban hành kế hoạch', '2', 'VALUE_KIND_YES_NO', { unitOfMeasure: 'đơn vị' }),
  indicator('B3', 'Mô hình, cách làm hay', '2', 'VALUE_KIND_TEXT', { unitOfMeasure: 'nội dung' }),
];

function indicator(code: string, title: string, section: string, valueKind: Indicator['valueKind'], more: Partial<Indicator>): Indicator {
  return { code, title, section, valueKind, unitOfMeasure: '', aggregation: 'AGGREGATION_SUM', ...more };
}

export const unitNames = ['Xã Đại Thịnh', 'Xã Tráng Việt', 'Thị trấn Chi Đông'];
const unitIds = ['dai-thinh', 'trang-viet', 'chi-dong'];
const pinned = unitIds.map((id, i) => ({ unit: `units/${id}`, displayName: unitNames[i]! }));
export const reportOf = (id: string) => `${period}/reports/${id}`;

export const plan: Plan = {
  name: planName,
  state: 'STATE_ISSUED',
  content: {
    documentNumber: '01/KH',
    documentDate: { year: 2018, month: 10, day: 29 },
    title: 'Kế hoạch mẫu',
    issuingUnit: 'units/huyen',
    leadUnit: 'units/chu-tri',
    recipientUnit: 'units/tp',
    assignedUnits: pinned.map(({ unit }) => unit),
    endDate: { year: 2025, month: 12, day: 31 },
    sections: [],
    reportingRules: [],
  },
};

export const periodFacts: Period = {
  name: period,
  title: 'Báo cáo 6 tháng đầu năm 2025',
  year: 2025,
  planDocumentNumber: '01/KH',
  planTitle: 'Kế hoạch mẫu',
  dataFrom: { year: 2025, month: 1, day: 1 },
  dataTo: { year: 2025, month: 6, day: 30 },
  dueTime: '2025-07-09T17:00:00Z',
  issuingUnit: { unit: 'units/huyen', displayName: 'UBND huyện mẫu' },
  leadUnit: { unit: 'units/chu-tri', displayName: 'Phòng chủ trì mẫu' },
  recipientUnit: { unit: 'units/tp', displayName: 'UBND thành phố mẫu' },
  obligations: pinned.map((unit, i) => ({ unit, report: reportOf(unitIds[i]!), indicators: indicators.map((x) => x.code) })),
  sections: [
    { code: '1', title: 'Cộng đồng gắn kết' },
    { code: '2', title: 'Cộng đồng hòa nhập' },
  ],
  indicators,
};

const row = (i: number, state: ReportState, timeliness: Timeliness, more: Partial<BoardRow> = {}): BoardRow => ({
  unit: pinned[i]!,
  report: reportOf(unitIds[i]!),
  state,
  timeliness,
  entries: 0,
  ...more,
});

export const board: Board = {
  period,
  dueTime: '2025-07-09T17:00:00Z',
  now: '2025-07-09T16:58:30Z',
  rows: [
    row(0, 'STATE_SUBMITTED', 'TIMELINESS_ON_TIME', { firstReceiveTime: '2025-07-08T02:03:04.005Z', entries: 1 }),
    row(1, 'STATE_NOT_STARTED', 'TIMELINESS_PENDING'),
    row(2, 'STATE_ACCEPTED', 'TIMELINESS_ON_TIME', { firstReceiveTime: '2025-07-01T02:03:04Z', entries: 2 }),
  ],
  counts: { expected: 3, notStarted: 1, submitted: 1, accepted: 1, onTime: 2 },
};

export const submittedReport: Report = {
  name: reportOf('dai-thinh'),
  unit: 'units/dai-thinh',
  unitDisplayName: 'Xã Đại Thịnh',
  state: 'STATE_SUBMITTED',
  timeliness: 'TIMELINESS_ON_TIME',
  dueTime: '2025-07-09T17:00:00Z',
  firstReceiveTime: '2025-07-08T02:03:04.005Z',
  lastEntry: 1,
  contentEntry: 1,
  content: {
    values: [
      { indicator: 'A1', number: '1234' },
      { indicator: 'A2', number: '1234.5', note: 'cả vốn vận động' },
      { indicator: 'B1', ratio: { numerator: '12', denominator: '850' } },
      { indicator: 'B2', yesNo: false },
      { indicator: 'B3', missing: { kind: 'KIND_NOT_AVAILABLE', reason: 'đang rà soát' } },
    ],
    sections: [{ section: '1', text: 'Đã tổ chức ba cuộc.' }],
    difficulties: 'Thiếu kinh phí.',
  },
  indicators: indicators.map((x) => x.code),
  allowedActs: ['ACT_RETURN', 'ACT_ACCEPT'],
  etag: 'etag-1',
};

export const hash = '0123456789abcdef'.repeat(4);

export const entries = {
  entries: [
    {
      name: `${reportOf('dai-thinh')}/entries/1`,
      number: 1,
      kind: 'KIND_SUBMITTED',
      accountDisplayName: 'Lãnh đạo xã mẫu',
      unit: 'units/dai-thinh',
      receiveTime: '2025-07-08T02:03:04.005Z',
      timeliness: 'TIMELINESS_ON_TIME',
      sha256: hash,
    },
  ],
  check: { intact: true, brokenAt: 0 },
};

export const receipt: Receipt = {
  number: 'TD-ABCD-EFGH-2345',
  entry: `${reportOf('trang-viet')}/entries/1`,
  unit: 'units/trang-viet',
  receiveTime: '2025-07-09T16:59:03.250Z',
  dueTime: '2025-07-09T17:00:00Z',
  timeliness: 'TIMELINESS_ON_TIME',
  contentSha256: hash,
  entrySha256: hash,
};

/** The report of a unit that has not begun, as its leader sees it. */
export const emptyReport: Report = {
  name: reportOf('trang-viet'),
  unit: 'units/trang-viet',
  unitDisplayName: 'Xã Tráng Việt',
  state: 'STATE_NOT_STARTED',
  timeliness: 'TIMELINESS_PENDING',
  dueTime: '2025-07-09T17:00:00Z',
  indicators: indicators.map((x) => x.code),
  allowedActs: ['ACT_SAVE_DRAFT', 'ACT_SUBMIT'],
  etag: 'etag-0',
};

export const consolidated: ConsolidatedReport = {
  name: `${period}/consolidatedReport`,
  state: 'STATE_COMPILED',
  revision: 2,
  title: 'Báo cáo 6 tháng đầu năm 2025',
  recipientUnit: { unit: 'units/tp', displayName: 'UBND thành phố mẫu' },
  expectedReports: 3,
  includedReports: 1,
  outdated: true,
  etag: 'etag-c',
  compileTime: '2025-07-10T02:00:00Z',
  contentSha256: hash,
  figures: [
    {
      indicator: 'A1',
      title: 'Số cuộc tuyên truyền',
      section: '1',
      unitOfMeasure: 'cuộc',
      valueKind: 'VALUE_KIND_COUNT',
      aggregation: 'AGGREGATION_SUM',
      value: '1234',
      reportedUnits: 1,
      expectedUnits: 3,
      target: '2468',
      percentOfTarget: '50.0',
      baseline: '36',
      sample: true,
      contributions: [{ unit: 'units/chi-dong', entry: 1, value: { indicator: 'A1', number: '1234' } }],
    },
    {
      indicator: 'B3',
      title: 'Mô hình, cách làm hay',
      section: '2',
      unitOfMeasure: 'nội dung',
      valueKind: 'VALUE_KIND_TEXT',
      aggregation: 'AGGREGATION_NONE',
      reportedUnits: 0,
      expectedUnits: 3,
    },
  ],
  units: [
    { unit: pinned[0]!, state: 'STATE_SUBMITTED', timeliness: 'TIMELINESS_LATE', included: false },
    { unit: pinned[1]!, state: 'STATE_NOT_STARTED', timeliness: 'TIMELINESS_OVERDUE', included: false },
    { unit: pinned[2]!, state: 'STATE_ACCEPTED', timeliness: 'TIMELINESS_ON_TIME', included: true, entry: 1 },
  ],
  sections: [{ section: '1', title: 'Cộng đồng gắn kết', texts: [{ unit: pinned[2]!, text: 'Đã làm tốt.' }] }],
};
