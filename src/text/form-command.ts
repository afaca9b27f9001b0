/** What `thutuc form` says. */
export const formCommand = {
  nothing: 'Chưa nói ghi tệp nào. Thêm --xlsx <tệp>.xlsx, --docx <tệp>.docx, hoặc cả hai.',
  noProcedure: (code: string) => `Không có thủ tục mã "${code}" trong danh mục nên chưa lập được biểu mẫu.`,
  written: (path: string) => `Đã ghi ${path}.`,
  notWritten: (path: string, why: string) => `Không ghi được ${path}: ${why.replace(/\.$/, '')}.`,
} as const

/** Why the system did not let a file be written. */
export const writeFaults = {
  EACCES: 'không có quyền ghi vào đó',
  EPERM: 'không có quyền ghi vào đó',
  EROFS: 'ổ đĩa chỉ đọc',
  EISDIR: 'đó là một thư mục',
  ENOENT: 'không tạo được thư mục',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
  EEXIST: 'một phần của đường dẫn là tệp, không phải thư mục',
  ENOSPC: 'ổ đĩa hết chỗ',
} as const
