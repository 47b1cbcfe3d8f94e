// What shows when the reports of a period are held against each other.
import { formatCount as n } from '../../format/number';

export const crossing = {
  title: 'Rà soát chéo',
  lead: 'Nội dung nhiều đơn vị viết giống nhau và số liệu cách xa số liệu của các đơn vị khác, trong các báo cáo đã nộp. Đây là lưu ý, không chặn việc tiếp nhận hay tổng hợp.',
  reports: (count: number) => `Đã so ${n(count)} báo cáo đã nộp.`,
  none: 'Không có gì cần lưu ý.',
  same: (part: string, count: number, percent: number) => `${part}: ${n(count)} đơn vị viết ${percent === 100 ? 'giống hệt nhau' : `giống nhau từ ${n(percent)}% trở lên`}, không kể số và ngày.`,
  text: 'Nội dung của đơn vị đầu tiên',
  outlier: (part: string, value: string, median: string, lower: string, upper: string) =>
    `${part}: ${value}, trong khi một nửa số đơn vị không quá ${median}; thường trong khoảng ${lower} đến ${upper}.`,
  before: 'Trang trước',
  after: 'Trang sau',
};
