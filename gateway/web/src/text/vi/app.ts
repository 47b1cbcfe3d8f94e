// What stands around every page, and what faults say.
import { formatCount as n } from '../../format/number';

export const app = {
  name: 'Tiến Độ',
  purpose: 'Theo dõi, tiếp nhận và tổng hợp báo cáo thực hiện kế hoạch',
  skip: 'Đi thẳng đến nội dung chính',
  switchLanguage: 'English',
  breadcrumb: 'Vị trí trang',
  menu: 'Các phần của hệ thống',
  plans: 'Kế hoạch',
  calendar: 'Lịch làm việc',
  downloading: 'Đang tải tệp…',
  loading: 'Đang tải…',
  notFound: 'Không có trang này',
  notFoundHint: 'Đường dẫn có thể đã gõ sai. Vui lòng quay về trang đầu.',
  toStart: 'Về trang đầu',
  failed: 'Trang gặp lỗi khi hiển thị. Vui lòng tải lại trang; nếu vẫn gặp lỗi, báo quản trị hệ thống.',
  reload: 'Tải lại trang',
  vietnamTime: 'Mọi thời điểm đều ghi theo giờ Việt Nam (UTC+7).',
  yes: 'Có',
  no: 'Không',
};

export const fault = {
  title: 'Chưa thực hiện được',
  code: (reason: string) => `Mã lỗi: ${reason}`,
  retry: 'Thử lại',
  retryAfter: (seconds: number) => `Có thể thử lại sau ${n(seconds)} giây.`,
  violations: (count: number) => `Có ${n(count)} chỗ cần sửa:`,
  noConnection: 'Không kết nối được với máy chủ. Vui lòng kiểm tra mạng rồi thử lại; nội dung đang nhập vẫn còn trên trang này.',
  unreadable: 'Máy chủ trả lời không đọc được. Vui lòng thử lại; nếu vẫn gặp lỗi, báo quản trị hệ thống.',
  accountChanged: 'Trình duyệt này vừa đăng nhập bằng tài khoản khác nên yêu cầu không được gửi đi.',
};
