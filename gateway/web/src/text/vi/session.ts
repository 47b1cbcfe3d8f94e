// Signing in, and what people may do.

export const session = {
  title: 'Đăng nhập',
  again: 'Phiên đăng nhập đã hết hạn',
  againHint: (name: string) => `Vui lòng đăng nhập lại bằng tài khoản của ${name} để tiếp tục; nội dung đang nhập dở vẫn còn.`,
  login: 'Tên đăng nhập',
  password: 'Mật khẩu',
  showPassword: 'Hiện mật khẩu',
  submit: 'Đăng nhập',
  submitting: 'Đang đăng nhập…',
  signOut: 'Đăng xuất',
  required: 'Vui lòng nhập trường này.',
  demo: 'Tài khoản trình diễn',
};

export const role = {
  ROLE_UNSPECIFIED: '',
  ROLE_UNIT_OFFICER: 'Chuyên viên',
  ROLE_UNIT_LEADER: 'Lãnh đạo đơn vị',
  ROLE_LEAD_REVIEWER: 'Cán bộ tổng hợp',
  ROLE_LEADERSHIP: 'Lãnh đạo UBND',
  ROLE_CLERK: 'Văn thư',
  ROLE_CITY_CLIENT: 'Hệ thống cấp thành phố',
  ROLE_ADMINISTRATOR: 'Quản trị hệ thống',
  ROLE_SERVICE: 'Dịch vụ nội bộ của hệ thống',
};
