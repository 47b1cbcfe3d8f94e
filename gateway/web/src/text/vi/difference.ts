// Two texts in one, word by word.
export const difference = {
  removed: 'bỏ: ',
  added: 'thêm: ',
  legend: 'Chữ gạch ngang: đã bỏ. Chữ gạch chân: thêm mới.',
  same: 'Hai nội dung giống nhau.',
  sinceLast: (period: string) => `Thay đổi so với kỳ trước (${period})`,
};
