/** What the file of a draft says that the calculator writes: loaded with the first download. */
export const whatIfFile = {
  name: (procedure: string) => `Phương án thử: ${procedure}`,
  dates: 'Ngày có hiệu lực là ngày tạm, ngay sau ngày của danh mục; sửa lại trước khi trình.',
  proposer: 'Cơ quan đề xuất tạm ghi cơ quan thực hiện thủ tục; sửa lại trước khi trình.',
  requires: 'Danh sách văn bản phải sửa lấy từ căn cứ pháp lý của thủ tục; chỉ giữ văn bản thật sự phải sửa.',
  income: (amount: string) => `Trên trang đã thử với thu nhập ${amount} đồng một giờ thay cho mức của năm tính.`,
  mix: (urban: string, rural: string, mountain: string) =>
    `Trên trang đã thử với cơ cấu địa bàn: đô thị ${urban} %, nông thôn ${rural} %, miền núi, hải đảo ${mountain} %.`,
  version: (version: string) => `Lập trên bản dữ liệu ${version} của danh mục.`,
} as const
