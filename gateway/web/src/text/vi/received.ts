// What the receiving authority says, and figures beside those of earlier periods.
import { formatCount as n } from '../../format/number';

const revision = (title: string, number: number) => `${title} (lần tổng hợp ${n(number)})`;

export const received = {
  acknowledged: (unit: string, number: number, at: string) => `${unit} đã tiếp nhận lần tổng hợp ${n(number)} lúc ${at}.`,
  rejected: (unit: string, number: number, at: string) => `${unit} đã trả lại lần tổng hợp ${n(number)} lúc ${at}.`,
  comment: (comment: string) => `Ý kiến: ${comment}`,
  next: 'Cơ quan chủ trì sửa, tổng hợp lại, trình phê duyệt và gửi lần sau.',
  compared: {
    KIND_UNSPECIFIED: revision,
    KIND_YEAR_BEFORE: (title: string, number: number) => `So với cùng kỳ năm trước: ${revision(title, number)}`,
    KIND_PERIOD_BEFORE: (title: string, number: number) => `So với kỳ trước: ${revision(title, number)}`,
  },
  comparedHint: 'So với số liệu đã gửi cấp trên của kỳ đó. Số đơn vị có số liệu hai kỳ có thể khác nhau.',
  then: 'Kết quả kỳ so sánh',
  unitsThen: 'Số đơn vị có số liệu kỳ so sánh',
  difference: 'Tăng, giảm',
  percent: 'Tăng, giảm (%)',
  incomparable: {
    INCOMPARABLE_UNSPECIFIED: '',
    INCOMPARABLE_NO_VALUE: 'không có số liệu',
    INCOMPARABLE_DEFINITION_CHANGED: 'cách tính đã đổi',
    INCOMPARABLE_NOT_ASKED: 'kỳ đó không có',
  },
  rank: 'Xếp hạng',
};
