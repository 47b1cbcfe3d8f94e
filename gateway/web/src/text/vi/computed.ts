// Indicators that are computed from others.
export const computed = {
  valueOf: (title: string) => `Giá trị được tính: ${title}`,
  from: (formula: string) => `Tính từ: ${formula}`,
  unknown: (lacks: string[]) => (lacks.length > 0 ? `Chưa tính được: ${lacks.join('; ')}` : 'Chưa tính được'),
  byZero: 'Không tính được: số chia bằng 0',
  lacks: (figure: string, why: string) => `${figure} ${why}`,
  part: (part: 'value' | 'numerator' | 'denominator', figure: string) =>
    ({ value: '', numerator: 'tử số ', denominator: 'mẫu số ' })[part] + figure,
  functions: { min: 'nhỏ nhất', max: 'lớn nhất', abs: 'trị tuyệt đối', round: 'làm tròn' },
  why: {
    WHY_UNSPECIFIED: 'chưa nhập',
    WHY_BLANK: 'chưa nhập',
    WHY_NOT_APPLICABLE: 'không áp dụng',
    WHY_NOT_AVAILABLE: 'chưa có số liệu',
    WHY_NOTHING_OCCURRED: 'không phát sinh',
  },
  title: 'Chỉ tiêu được tính từ chỉ tiêu khác',
  inputs: 'Số liệu dùng để tính, của các đơn vị có đủ',
  formula: 'Công thức',
};
