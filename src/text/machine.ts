/** Why the system refused, by its own code. */
export const systemFaults = {
  EACCES: 'không có quyền đọc hoặc ghi ở đó',
  EPERM: 'không có quyền đọc hoặc ghi ở đó',
  EROFS: 'ổ đĩa chỉ đọc',
  EISDIR: 'đó là một thư mục, không phải tệp',
  ENOENT: 'tệp hoặc thư mục không còn ở đó',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
  EEXIST: 'một phần của đường dẫn là tệp, không phải thư mục',
  ENOTEMPTY: 'thư mục vừa có tệp khác ghi vào',
  ENOSPC: 'ổ đĩa hết chỗ',
  EDQUOT: 'hết dung lượng được cấp',
  EFBIG: 'tệp quá lớn so với mức máy cho phép',
  EIO: 'ổ đĩa đọc, ghi bị lỗi',
  EBUSY: 'chương trình khác đang dùng',
  EMFILE: 'máy đang mở quá nhiều tệp',
  ENFILE: 'máy đang mở quá nhiều tệp',
  ENOMEM: 'máy hết bộ nhớ',
  ENAMETOOLONG: 'tên quá dài',
  ELOOP: 'liên kết trỏ vòng tròn',
} as const

interface Holder {
  pid: number
  host: string
  since: string
}

/** What a run says when the machine, and not the data, stands in its way. */
export const machineTexts = {
  fault: (path: string | undefined, why: string) =>
    path === undefined ? `Máy không làm được: ${why}.` : `Máy không đọc, ghi được ${path}: ${why}.`,
  notWritten: (path: string, why: string) => `Không ghi được ${path}: ${why}.`,
  locked: (place: string, lock: string, holder: Holder | undefined) =>
    `Lần chạy khác đang ghi vào ${place}${holder === undefined ? '' : ` (tiến trình ${holder.pid} trên máy ${holder.host}, từ ${holder.since})`}. Chờ lần ấy xong rồi chạy lại; nếu chắc chắn không còn lần nào, xóa ${lock}.`,
  noTypesetter:
    'Máy này không có bộ dàn trang PDF (chưa có bản cho hệ điều hành này, hoặc chưa cài đủ): ghi Word hoặc Excel thì vẫn được.',
  bug: (message: string) =>
    `Chương trình gặp lỗi chưa lường trước: ${message}\nDữ liệu đã ghi vẫn còn nguyên. Xin báo lỗi kèm dòng lệnh vừa chạy; đặt THUTUC_STACK=1 để xem chi tiết.`,
} as const
