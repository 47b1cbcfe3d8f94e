// What one level of reporting draws from the one below.
import { formatCount as n } from '../../format/number';

export const level = {
  title: 'Lấy số liệu từ báo cáo tổng hợp của đơn vị',
  hint: 'Đơn vị đã gửi báo cáo tổng hợp của kế hoạch mình ban hành. Số liệu được lấy nguyên, kèm nguồn; sửa số nào thì số đó thành số liệu đơn vị tự nhập.',
  report: (title: string, plan: string) => `${title}, kế hoạch số ${plan}`,
  revision: (revision: number, time: string, included: number, expected: number) =>
    `Bản ${n(revision)}, gửi ${time}, tổng hợp từ ${n(included)}/${n(expected)} đơn vị`,
  draw: (count: number) => `Lấy ${n(count)} số liệu`,
  others: (count: number) => `${n(count)} chỉ tiêu phải tự nhập`,
  from: (revision: number, levels: string) => `Lấy từ báo cáo tổng hợp cấp dưới, bản ${n(revision)}: ${levels}`,
  below: (depth: number, reported: number, expected: number) =>
    depth === 1 ? `${n(reported)}/${n(expected)} đơn vị` : `dưới nữa ${n(reported)}/${n(expected)} đơn vị`,
  levelsBelow: (levels: string) => `cấp dưới: ${levels}`,
  newer: (revision: number) => `Cấp dưới đã gửi bản ${n(revision)}; số liệu này chưa được lấy lại.`,
  rejected: 'Bản này đã bị cơ quan nhận trả lại.',
  open: 'Xem số liệu từng đơn vị cấp dưới',
  reportObstacle: {
    OBSTACLE_UNSPECIFIED: '',
    OBSTACLE_WINDOW_DIFFERS: 'Không lấy được: thời gian số liệu khác với kỳ này.',
    OBSTACLE_NOT_ADDRESSED: 'Không lấy được: báo cáo đã gửi đến cơ quan khác.',
    OBSTACLE_REJECTED: 'Không lấy được: cơ quan nhận đã trả lại bản này.',
  },
  valueObstacle: {
    OBSTACLE_UNSPECIFIED: '',
    OBSTACLE_NOT_ASKED: 'kế hoạch cấp dưới không có chỉ tiêu cùng tên',
    OBSTACLE_KIND_DIFFERS: 'khác loại số liệu',
    OBSTACLE_UNIT_OF_MEASURE_DIFFERS: 'khác đơn vị tính',
    OBSTACLE_DEFINITION_DIFFERS: 'khác phiên bản định nghĩa hoặc cách tính lũy kế',
    OBSTACLE_AGGREGATION_DIFFERS: 'khác cách tổng hợp',
    OBSTACLE_NOT_CARRIED: 'cách tổng hợp này không cộng tiếp lên cấp trên được',
    OBSTACLE_NO_VALUE: 'cấp dưới chưa có số liệu',
    OBSTACLE_BREAKS_RULE: 'không đúng quy tắc kiểm tra hoặc thiếu phân tổ mà kế hoạch này yêu cầu',
    OBSTACLE_TOO_DEEP: 'quá nhiều cấp',
  },
};
