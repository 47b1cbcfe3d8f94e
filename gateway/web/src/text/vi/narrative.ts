// The text of a consolidated report.
import { formatCount as n } from '../../format/number';

export const narrative = {
  title: 'Phần lời báo cáo tổng hợp',
  open: 'Soạn phần lời',
  assembled: 'Chưa ai soạn: dưới đây là các đoạn ghép từ báo cáo đã tiếp nhận.',
  version: (version: number, by: string, at: string) => `Phiên bản ${n(version)}, ${by} lưu lúc ${at}.`,
  hint: 'Lần tổng hợp sau dùng phiên bản mới nhất. Các phiên bản trước được giữ nguyên.',
  text: 'Lời',
  remove: 'Bỏ đoạn này',
  save: 'Lưu phiên bản mới',
  saved: (version: number) => `Đã lưu phiên bản ${n(version)}.`,
  sources: (units: string) => `Nguồn: ${units}`,
  part: {
    PART_UNSPECIFIED: '',
    PART_RESULTS: 'Kết quả thực hiện',
    PART_DIFFICULTIES: 'Khó khăn, vướng mắc',
    PART_NEXT_STEPS: 'Phương hướng, nhiệm vụ',
    PART_PROPOSALS: 'Đề xuất, kiến nghị',
  },
  source: {
    STATE_UNSPECIFIED: (unit: string) => unit,
    STATE_CURRENT: (unit: string) => `Nguồn: ${unit}`,
    STATE_CHANGED: (unit: string) => `Nguồn: ${unit} (đơn vị đã sửa)`,
    STATE_GONE: (unit: string) => `Nguồn: ${unit} (báo cáo không còn nội dung này)`,
  },
  now: 'Đơn vị đã sửa nội dung này:',
  unused: (count: number) => `Chưa dùng đến (${n(count)})`,
  take: 'Thêm thành một đoạn',
};
