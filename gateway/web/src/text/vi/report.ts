// The page of a report, and its review.
import { formatCount as n } from '../../format/number';

export const report = {
  content: 'Nội dung báo cáo',
  contentOf: (entry: number) => `Nội dung theo bản ghi số ${n(entry)}`,
  noContent: 'Đơn vị chưa nộp báo cáo nên chưa có nội dung.',
  firstReceived: 'Nộp lần đầu lúc',
  returned: 'Cơ quan chủ trì trả lại báo cáo, yêu cầu:',
  code: 'Mã',
  indicator: 'Chỉ tiêu',
  unitOfMeasure: 'Đơn vị tính',
  value: 'Số liệu',
  note: 'Ghi chú',
  narrative: 'Kết quả thực hiện',
  sections: 'Kết quả theo nội dung',
  difficulties: 'Tồn tại, hạn chế và nguyên nhân',
  nextSteps: 'Phương hướng, nhiệm vụ kỳ tới',
  proposals: 'Kiến nghị, đề xuất',
  notGiven: 'Chưa nhập',
  ratio: (numerator: string, denominator: string) => `${numerator} trên ${denominator}`,
  edit: 'Soạn và nộp báo cáo',
  draft: 'Soạn báo cáo',
  consolidated: 'Xem báo cáo tổng hợp',
};

export const missing = {
  KIND_UNSPECIFIED: '',
  KIND_NOTHING_OCCURRED: 'Không phát sinh',
  KIND_NOT_APPLICABLE: 'Không áp dụng',
  KIND_NOT_AVAILABLE: 'Chưa có số liệu',
};

export const review = {
  title: 'Xử lý báo cáo',
  accept: 'Tiếp nhận',
  acceptConfirm: 'Xác nhận tiếp nhận',
  acceptHint: 'Báo cáo được tiếp nhận sẽ được cộng vào báo cáo tổng hợp.',
  acceptComment: 'Ý kiến (không bắt buộc)',
  return: 'Trả lại',
  returnConfirm: 'Xác nhận trả lại',
  returnHint: 'Đơn vị sẽ thấy yêu cầu này và nộp lại báo cáo. Thời điểm nộp lần đầu vẫn được giữ để xét đúng hạn.',
  returnComment: 'Nội dung cần sửa',
  returnRequired: 'Vui lòng ghi rõ nội dung cần sửa.',
  cancel: 'Thôi',
  sending: 'Đang gửi…',
  accepted: 'Đã tiếp nhận báo cáo.',
  returned: 'Đã trả lại báo cáo cho đơn vị.',
};
