// The files put beside a report.
export const attachment = {
  title: 'Tệp minh chứng',
  hint: 'PDF, ảnh PNG hoặc JPEG, tệp Word, Excel, PowerPoint hoặc OpenDocument không có macro; mỗi tệp tối đa 20 MB, cả báo cáo tối đa 20 tệp và 100 MB. Không gửi danh sách có thông tin cá nhân.',
  add: 'Thêm tệp',
  remove: 'Bỏ',
  removeFile: (name: string) => `Bỏ tệp ${name}`,
  sending: (name: string, percent: string) => `Đang gửi ${name}: ${percent}%`,
  download: (name: string) => `Tải ${name}`,
};
