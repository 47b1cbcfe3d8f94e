// What in a report is worth a look.
import { formatCount as n } from '../../format/number';

export const finding = {
  title: 'Cần xem lại trước khi nộp hoặc tiếp nhận',
  advice: 'Đây là lưu ý, không chặn việc nộp hay tiếp nhận báo cáo.',
  repeats: (part: string, percent: number, period: string) => `${part}: trùng ${n(percent)}% với kỳ trước (${period}), không kể số và ngày.`,
  repeatsOthers: (part: string, percent: number) => `${part}: trùng ${n(percent)}% (không kể số và ngày) với báo cáo cùng kỳ của:`,
  repeatsSomebody: (part: string) =>
    `${part}: phần lớn trùng với báo cáo của đơn vị khác trong kỳ này. Vui lòng viết theo kết quả thực tế của đơn vị.`,
  against: (unit: string) => `Khác với báo cáo của ${unit}:`,
  compare: 'So sánh hai nội dung',
  unchanged: (values: number, period: string) => `Cả ${n(values)} số liệu đều giữ nguyên như kỳ trước (${period}).`,
  oldEncoding: (part: string, encoding: string) => `${part}: viết bằng bảng mã cũ ${encoding}, người khác không đọc được. Vui lòng chuyển sang Unicode rồi dán lại.`,
};
