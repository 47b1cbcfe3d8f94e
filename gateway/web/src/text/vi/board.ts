// The board of a period, and where reports stand.
import { formatCount as n } from '../../format/number';

/** How the reports expected are split by whether they are on time; the parts add up to expected. */
export interface Split {
  onTime: number;
  late: number;
  byExtension: number;
  excused: number;
  missing: number;
  pending: number;
  expected: number;
}

export const board = {
  title: 'Bảng theo dõi',
  caption: 'Tình hình nộp báo cáo của các đơn vị',
  unit: 'Đơn vị',
  number: 'TT',
  state: 'Trạng thái',
  timeliness: 'Thời hạn',
  firstReceived: 'Nộp lần đầu',
  lastReceived: 'Thay đổi gần nhất',
  entries: 'Số bản ghi',
  counts: 'Lọc theo trạng thái',
  all: 'Tất cả',
  search: 'Tìm đơn vị',
  searchHint: 'không cần gõ dấu',
  sortBy: (column: string) => `Sắp xếp theo ${column}`,
  sum: (c: Split) =>
    `Đúng hạn ${n(c.onTime)} + nộp trễ ${n(c.late)} + đúng hạn gia hạn ${n(c.byExtension)} + được miễn ${n(c.excused)} + quá hạn chưa nộp ${n(c.missing)} + chưa đến hạn ${n(c.pending)} = ${n(c.expected)} báo cáo phải nộp`,
  choose: (unit: string) => `Chọn ${unit}`,
  chooseShown: (units: number) => `Chọn ${n(units)} đơn vị đang xem`,
  chooseNone: 'Bỏ chọn tất cả',
  decideForChosen: (units: number) => `Quyết định cho ${n(units)} đơn vị đã chọn`,
  shown: (shown: number, all: number) => `Đang xem ${n(shown)} trên ${n(all)} đơn vị`,
  noMatch: 'Không có đơn vị nào khớp điều kiện lọc.',
  clear: 'Bỏ lọc',
  updatedAt: (time: string) => `Cập nhật lúc ${time} theo giờ máy chủ`,
  remaining: (time: string) => `Còn ${time}`,
  overdue: (time: string) => `Quá hạn ${time}`,
  closed: 'Đã hết hạn nộp',
  days: (days: number, hours: number) => (hours > 0 ? `${n(days)} ngày ${hours} giờ` : `${n(days)} ngày`),
  clock: (hours: number, minutes: number, seconds: number) =>
    [hours > 0 && `${hours} giờ`, (hours > 0 || minutes > 0) && `${minutes} phút`, `${seconds} giây`].filter(Boolean).join(' '),
};

export const state = {
  STATE_UNSPECIFIED: '',
  STATE_NOT_STARTED: 'Chưa bắt đầu',
  STATE_DRAFTING: 'Đang soạn',
  STATE_SUBMITTED: 'Đã nộp',
  STATE_RETURNED: 'Trả lại',
  STATE_ACCEPTED: 'Đã tiếp nhận',
  STATE_WITHDRAWN: 'Đã rút',
  STATE_REOPENED: 'Mở lại',
};

export const timeliness = {
  TIMELINESS_UNSPECIFIED: '',
  TIMELINESS_PENDING: 'Chưa đến hạn',
  TIMELINESS_ON_TIME: 'Đúng hạn',
  TIMELINESS_LATE: 'Nộp trễ',
  TIMELINESS_OVERDUE: 'Quá hạn',
  TIMELINESS_BY_EXTENSION: 'Đúng hạn gia hạn',
  TIMELINESS_EXCUSED: 'Được miễn',
};
