// What the documents of an office say of the office itself.
export const office = {
  title: 'Thông tin cơ quan trên văn bản',
  lead: 'Tên cơ quan, địa danh, ký hiệu và cách đánh số dùng cho mọi văn bản của cơ quan. Văn bản đã cấp số giữ nguyên thông tin lúc cấp số.',
  readOnly: 'Văn thư hoặc người đứng đầu cơ quan được sửa các thông tin này.',
  default: 'Chưa ai lưu; dưới đây là thông tin suy ra từ tên đơn vị. Vui lòng kiểm tra trước khi cấp số văn bản đầu tiên.',
  saved: (time: string, by: string) => `Lưu lần cuối lúc ${time}, bởi ${by}.`,
  superior: 'Tên cơ quan chủ quản trực tiếp (để trống nếu không ghi, như ủy ban nhân dân)',
  agency: 'Tên cơ quan ban hành văn bản',
  place: 'Địa danh',
  abbreviation: 'Chữ viết tắt tên cơ quan trong ký hiệu',
  scheme: 'Cách đánh số văn bản trong năm',
  schemes: {
    NUMBER_SCHEME_PER_TYPE: 'Mỗi loại văn bản một hệ thống số',
    NUMBER_SCHEME_ONE_SERIES: 'Một hệ thống số chung cho mọi văn bản hành chính',
  },
  schemeHint: 'Do người đứng đầu cơ quan quy định (Nghị định 30/2020/NĐ-CP, Điều 15). Chỉ đổi được khi năm đó chưa cấp số nào.',
  example: 'Phần đầu văn bản sẽ là',
  number: 'Số:',
  date: (place: string) => `${place}, ngày … tháng … năm …`,
  save: 'Lưu thông tin cơ quan',
  done: 'Đã lưu.',
};
