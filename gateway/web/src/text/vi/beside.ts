// What is known of the values of a report, beside them.
export const beside = {
  title: 'Đối chiếu',
  of: (indicator: string) => `Số liệu đối chiếu: ${indicator}`,
  points: (amount: string) => `${amount} điểm phần trăm`,
  since: {
    same: 'không đổi',
    more: (amount: string) => `tăng ${amount}`,
    less: (amount: string) => `giảm ${amount}`,
  },
  against: {
    same: 'khớp',
    more: (amount: string) => `báo cáo cao hơn ${amount}`,
    less: (amount: string) => `báo cáo thấp hơn ${amount}`,
  },
};
