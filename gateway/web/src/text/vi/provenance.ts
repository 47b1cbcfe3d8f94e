// Where a figure of the consolidated report comes from.
import { formatCount as n } from '../../format/number';

export const provenance = {
  title: 'Nguồn của số liệu',
  open: (code: string) => `Nguồn của số liệu ${code}: biên nhận, người nộp, người tiếp nhận`,
  leftOut: 'Báo cáo có nhiều số liệu nên số liệu từng đơn vị xem ở trang riêng.',
  lead: 'Mỗi dòng là một báo cáo đã cộng vào số liệu này. Số liệu được đọc lại từ đúng bản đã nộp và đối chiếu mã băm.',
  back: 'Báo cáo tổng hợp',
  how: 'Cách tính',
  caption: (title: string) => `Nguồn của số liệu: ${title}`,
  submitted: 'Nộp',
  receipt: 'Số biên nhận',
  accepted: 'Tiếp nhận',
  hash: 'Mã băm của bản đã nộp',
  entry: (number: number) => `Bản ghi số ${n(number)}`,
  none: 'Chưa có báo cáo nào có số liệu này.',
  unknown: (code: string) => `Báo cáo tổng hợp không có chỉ tiêu ${code}.`,
  otherRevision: 'Báo cáo vừa được tổng hợp lại. Vui lòng tải lại trang để xem số liệu và nguồn của cùng một lần tổng hợp.',
  before: 'Trang trước',
  after: 'Trang sau',
};
