// What a unit said before, beside the fields of a new report.
import { formatCount as n } from '../../format/number';

export const known = {
  title: (indicator: string) => `Số liệu đã báo cáo: ${indicator}`,
  kind: {
    KIND_UNSPECIFIED: '',
    KIND_LAST_PERIOD: 'Kỳ trước',
    KIND_SAME_PERIOD_LAST_YEAR: 'Cùng kỳ năm trước',
    KIND_ELSEWHERE: 'Đã báo cáo ở kế hoạch khác',
    KIND_REFERENCE: 'Số liệu tham chiếu của cơ quan chủ trì',
  },
  ofPlan: (number: string) => `kế hoạch số ${number}`,
  notAccepted: 'chưa được tiếp nhận',
  take: 'Lấy giá trị này',
  note: (source: string, entry: number) => `Lấy từ: ${source} (bản ghi số ${n(entry)})`,
  noteOfReference: (source: string) => `Lấy từ: ${source}`,
  words: (source: string) => `Xem nội dung đã viết – ${source}`,
  takeWords: 'Viết tiếp từ nội dung này',
};
