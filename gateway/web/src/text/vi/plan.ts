// Plans and their periods.

export const plan = {
  list: 'Các kế hoạch',
  empty: 'Chưa có kế hoạch nào mà tài khoản này được xem.',
  numbered: (number: string) => `Kế hoạch số ${number}`,
  dated: (number: string, day: string) => `Kế hoạch số ${number} ngày ${day}`,
  state: { STATE_UNSPECIFIED: '', STATE_DRAFT: 'Dự thảo', STATE_ISSUED: 'Đã ban hành', STATE_CLOSED: 'Đã kết thúc' },
  stateLabel: 'Trạng thái',
  endDate: 'Thực hiện đến ngày',
};

export const period = {
  list: 'Các kỳ báo cáo',
  listCaption: 'Các kỳ báo cáo của kế hoạch, kỳ mới nhất ở trên',
  empty: 'Kế hoạch này chưa mở kỳ báo cáo nào.',
  one: 'Kỳ báo cáo',
  data: 'Thời gian chốt số liệu',
  dataRange: (from: string, to: string) => `từ ngày ${from} đến hết ngày ${to}`,
  due: 'Hạn nộp',
  dueAt: (time: string, day: string) => `trước ${time} ngày ${day}`,
  issuingUnit: 'Cơ quan ban hành',
  leadUnit: 'Cơ quan chủ trì',
  recipientUnit: 'Cơ quan cấp trên nhận báo cáo tổng hợp',
  unitsNotInForce: 'Đơn vị không còn hoạt động, không phải báo cáo',
  open: 'Mở kỳ báo cáo',
  openHint: 'Hệ thống chốt kế hoạch, danh sách đơn vị và hạn nộp tại thời điểm mở kỳ; các nội dung này không thay đổi về sau.',
  rule: 'Loại báo cáo',
  year: 'Năm',
  opening: 'Đang mở…',
};
