// Notifications, and how one is reminded.
import { formatCount as n } from '../../format/number';

export const notification = {
  title: 'Thông báo',
  bell: (unread: number) => (unread > 0 ? `Thông báo (${n(unread)} chưa đọc)` : 'Thông báo'),
  none: 'Chưa có thông báo nào.',
  unread: 'chưa đọc',
  says: (daysLeft: number) =>
    daysLeft > 0
      ? `Còn ${n(daysLeft)} ngày.`
      : daysLeft === 0
        ? 'Hôm nay là ngày cuối cùng còn đúng hạn.'
        : `Đã quá hạn ${n(-daysLeft)} ngày.`,
  due: (at: string) => `Hạn: trước ${at}.`,
};

export const reminder = {
  title: 'Cài đặt nhắc việc',
  mail: 'Nhắc qua thư điện tử',
  mailHint:
    'Mỗi ngày nhiều nhất một thư, gồm mọi báo cáo còn phải nộp. Để trống thì dùng địa chỉ do quản trị hệ thống đặt cho tài khoản; các nhắc việc bắt buộc không tắt được.',
  used: {
    ADDRESS_SOURCE_UNSPECIFIED: () => 'Hiện chưa đọc được địa chỉ của tài khoản.',
    ADDRESS_SOURCE_OWN: (address: string) => `Thư được gửi đến địa chỉ tự đặt: ${address}`,
    ADDRESS_SOURCE_ACCOUNT: (address: string) => `Thư được gửi đến địa chỉ của tài khoản: ${address}`,
    ADDRESS_SOURCE_NONE: () => 'Chưa có địa chỉ nào nên không gửi thư; thông báo trong hệ thống vẫn có.',
  },
  email: 'Địa chỉ thư điện tử',
  language: 'Ngôn ngữ của thư',
  onlyRequired: 'Chỉ gửi các nhắc việc bắt buộc: ngày cuối cùng còn đúng hạn và quá hạn nhiều ngày',
  save: 'Lưu',
  saved: 'Đã lưu.',
  calendar: 'Lịch hạn nộp của đơn vị',
  leadCalendar: 'Lịch của cơ quan chủ trì',
  calendarLanguage: 'Ngôn ngữ của lịch',
  calendarHint:
    'Đăng ký địa chỉ này trong phần mềm lịch để thấy hạn nộp, gia hạn và ngày nghỉ bị lùi. Ai có địa chỉ đều xem được mà không cần đăng nhập.',
  leadCalendarHint:
    'Đăng ký địa chỉ này trong phần mềm lịch để thấy các ngày đơn vị phải nộp báo cáo (mỗi ngày một mục, kèm số đơn vị đã nộp) và hạn gửi báo cáo tổng hợp. Ai có địa chỉ đều xem được mà không cần đăng nhập.',
  active: 'Lịch đang có địa chỉ. Tạo địa chỉ mới thì địa chỉ cũ hết hiệu lực.',
  notActive: 'Lịch chưa có địa chỉ.',
  address: 'Địa chỉ:',
  secret: 'Hãy giữ kín; địa chỉ không hiện lại lần nữa.',
  renew: 'Tạo địa chỉ mới',
  revoke: 'Bỏ địa chỉ',
};
