// Biểu và bảng Excel.
export const sheet = {
  title: 'Điền bằng Excel',
  hint: 'Tải biểu về, điền ngoại tuyến bằng Excel hoặc LibreOffice rồi đưa lên lại. Trước khi đưa vào báo cáo, hệ thống cho xem những chỗ thay đổi; chưa có gì được lưu cho đến lúc đó.',
  form: 'Tải biểu Excel',
  filled: 'Biểu đã điền (.xlsx):',
  saveFirst: 'Vui lòng lưu bản đang soạn trước khi đưa biểu lên.',
  reading: 'Đang đọc biểu…',
  unchanged: 'Biểu không làm thay đổi bản đang soạn.',
  changes: (count: number) => `Biểu làm thay đổi ${count} mục.`,
  caption: 'Những chỗ biểu làm thay đổi',
  columns: { before: 'Bản đang soạn', after: 'Theo biểu' },
  take: 'Đưa vào báo cáo',
  leave: 'Bỏ qua biểu này',
  board: 'Tải bảng Excel',
  tables: 'Tải các bảng Excel',
};
