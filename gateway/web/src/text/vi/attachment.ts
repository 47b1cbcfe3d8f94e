// The files put beside a report.
export const attachment = {
  title: 'Tệp minh chứng',
  hint: 'Nhận tệp PDF, ảnh PNG hoặc JPEG, tệp Word, Excel, PowerPoint, OpenDocument không có macro, không đặt mật khẩu. Mỗi tệp không quá 20 MB; cả báo cáo không quá 20 tệp và 100 MB.',
  personal:
    'Không gửi tệp có dữ liệu cá nhân của người dân: họ tên, số định danh, địa chỉ, số điện thoại, tình trạng sức khỏe, danh sách hộ nghèo, trẻ em, người được trợ giúp… Chỉ gửi số liệu tổng hợp; nếu tài liệu có dữ liệu cá nhân, vui lòng xóa hoặc che trước khi gửi.',
  personalLaw: '(Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; Nghị định số 356/2025/NĐ-CP.)',
  add: 'Thêm tệp',
  remove: 'Bỏ',
  removeFile: (name: string) => `Bỏ tệp ${name}`,
  sending: (name: string, percent: string) => `Đang gửi ${name}: ${percent}%`,
  sendingFile: (name: string) => `Đang gửi ${name}`,
  download: (name: string) => `Tải ${name}`,
  of: (part: string) => `minh chứng cho: ${part}`,
  checked: 'Khi nhận, hệ thống đã kiểm tra loại tệp, macro và mật khẩu nhưng không quét vi-rút. Vui lòng quét vi-rút sau khi tải về, trước khi mở.',
  notTaken: (name: string) => `Không nhận tệp ${name}`,
  refusal: {
    empty: 'Tệp không có nội dung.',
    tooLarge: 'Tệp lớn hơn 20 MB. Vui lòng giảm độ phân giải của ảnh hoặc bản quét, hoặc chia thành nhiều tệp.',
    ending: 'Loại tệp này không được nhận. Vui lòng chuyển sang PDF hoặc một loại tệp nêu trên.',
    macros: 'Tệp loại này có macro. Vui lòng lưu lại thành tệp không có macro (.docx, .xlsx, .pptx) hoặc PDF.',
    old: 'Tệp lưu theo định dạng cũ, hệ thống không kiểm tra được macro. Vui lòng lưu lại thành .docx, .xlsx, .pptx hoặc PDF.',
    packed: 'Không nhận tệp nén. Vui lòng giải nén và gửi từng tệp.',
    tooMany: 'Báo cáo đã có 20 tệp.',
    tooMuch: 'Cùng với các tệp đã gửi, dung lượng vượt quá 100 MB.',
  },
};
