// When the units of a plan are reminded, and the texts of mails.
import { formatCount as n } from '../../format/number';

export const rules = {
  title: 'Chế độ nhắc việc',
  hint: 'Thay đổi chỉ áp dụng cho các kỳ mở từ nay về sau; kỳ đang mở giữ chế độ cũ. Chỉ nhắc đơn vị chưa nộp.',
  default: 'Kế hoạch chưa có chế độ riêng; dưới đây là chế độ chung của hệ thống.',
  beforeDays: 'Nhắc trước ngày cuối cùng còn đúng hạn (số ngày, cách nhau bằng dấu phẩy; để trống là không nhắc)',
  beforeWrong: 'Vui lòng ghi các số nguyên khác nhau từ 1 đến 90, nhiều nhất 10 số, ví dụ: 15, 7, 3, 1.',
  onTheDay: 'Nhắc vào ngày cuối cùng còn đúng hạn',
  workingDays: 'Tính theo ngày làm việc',
  lateDays: 'Nhắc đơn vị nộp trễ mỗi ngày một lần, trong số ngày (0 là không nhắc)',
  leaderAfterDays: 'Báo lãnh đạo đơn vị sau số ngày quá hạn (0 là không báo)',
  leadUnitAfterDays: 'Báo cơ quan chủ trì sau số ngày quá hạn (0 là không báo)',
  hour: 'Gửi từ giờ (0 đến 23, không rơi vào giờ nghỉ dưới đây)',
  quietFromHour: 'Không gửi từ giờ',
  quietUntilHour: 'Đến giờ (trùng giờ bắt đầu là không có giờ nghỉ)',
  wholeNumber: (most: number) => `Vui lòng ghi số nguyên từ 0 đến ${n(most)}.`,
  save: 'Lưu',
  saving: 'Đang lưu…',
  saved: 'Đã lưu.',
  stale: 'Người khác vừa thay đổi nội dung này. Nội dung đang nhập ở đây chưa được lưu.',
  loadNewest: 'Bỏ nội dung ở đây và tải bản mới nhất',
  edit: 'Xem và sửa chế độ nhắc việc',
  mail: 'Mẫu thư nhắc việc',
  mailHint:
    'Mẫu viết theo text/template của Go. Trường dùng được: .Recipient, .Day, .Count, .Items; trong mỗi mục của .Items: .Plan, .PlanNumber, .Period, .Unit, .Due, .Late, .Today, .DaysLeft, .DaysLate, .ToLeader, .ToLeadUnit, .Link.',
  mailDefault: 'Đang dùng mẫu có sẵn của hệ thống.',
  mailLanguage: { vi: 'Thư tiếng Việt', en: 'Thư tiếng Anh' },
  subject: 'Tiêu đề',
  body: 'Nội dung',
  preview: 'Xem thử',
  previewTitle: 'Xem thử với dữ liệu ví dụ, không gửi đi',
};
