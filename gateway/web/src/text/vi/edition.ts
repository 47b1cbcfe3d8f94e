// What changes when a period takes a newer plan over.
import { formatCount as n } from '../../format/number';

export const edition = {
  title: 'Kế hoạch đã thay đổi',
  lead: (current: number, newer: number) =>
    `Kỳ báo cáo này theo phiên bản ${n(current)} của kế hoạch; phiên bản ${n(newer)} đang có hiệu lực.`,
  act: { ADOPT: 'Áp dụng kế hoạch điều chỉnh cho kỳ này', TAKE_OVER: 'Tiếp nhận kỳ báo cáo này' },
  hint: {
    ADOPT:
      'Nội dung, chỉ tiêu và đơn vị báo cáo theo phiên bản mới. Hạn nộp và các báo cáo đã nộp giữ nguyên. Đơn vị mới được giao phải báo cáo; đơn vị không còn được giao thì được miễn, trừ khi đã nộp.',
    TAKE_OVER: 'Cơ quan ban hành, cơ quan chủ trì và nơi nhận của kỳ báo cáo theo phiên bản mới. Nội dung và báo cáo giữ nguyên.',
  },
  done: { ADOPT: 'Đã áp dụng kế hoạch điều chỉnh.', TAKE_OVER: 'Đã tiếp nhận kỳ báo cáo.' },
  dueAdded: 'Hạn nộp của các đơn vị mới được giao (để trống là theo hạn của kỳ)',
  adopted: (version: number, time: string) => `Áp dụng phiên bản ${n(version)} của kế hoạch từ ${time}`,
  takenOver: (version: number, time: string) => `Chuyển cho cơ quan theo phiên bản ${n(version)} của kế hoạch từ ${time}`,
  subject: {
    SUBJECT_UNSPECIFIED: '',
    SUBJECT_ISSUING_UNIT: 'cơ quan ban hành',
    SUBJECT_LEAD_UNIT: 'cơ quan chủ trì',
    SUBJECT_RECIPIENT_UNIT: 'nơi nhận báo cáo tổng hợp',
    SUBJECT_REPORTING_UNIT: 'đơn vị báo cáo',
    SUBJECT_SECTION: 'nội dung',
    SUBJECT_TASK: 'nhiệm vụ',
    SUBJECT_INDICATOR: 'chỉ tiêu',
  },
  added: (what: string, name: string) => `Thêm ${what}: ${name}`,
  removed: (what: string, name: string) => `Bỏ ${what}: ${name}`,
  altered: (what: string, name: string, fields: string) => `Sửa ${what} ${name} (${fields})`,
  replaced: (what: string, before: string, after: string) => `Thay ${what}: ${before} → ${after}`,
  field: {
    title: 'tên',
    section: 'nội dung',
    unit_of_measure: 'đơn vị tính',
    value_kind: 'loại giá trị',
    aggregation: 'cách tổng hợp',
    direction: 'chiều tốt',
    decimals: 'số chữ số thập phân',
    minimum: 'giá trị nhỏ nhất',
    maximum: 'giá trị lớn nhất',
    baseline: 'số liệu gốc',
    targets: 'mục tiêu',
    definition: 'định nghĩa',
    lead_unit: 'đơn vị chủ trì',
    participating_units: 'đơn vị phối hợp',
  },
};
