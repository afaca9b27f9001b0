/** What `thutuc form` says. */
export const formCommand = {
  nothing: 'Chưa nói ghi tệp nào. Thêm --xlsx <tệp>.xlsx, --docx <tệp>.docx, hoặc cả hai.',
  ending: (kind: string, path: string) => `--${kind} cần tên tệp kết thúc bằng .${kind} (đang là "${path}").`,
  noProcedure: (code: string) => `Không có thủ tục mã "${code}" trong danh mục nên chưa lập được biểu mẫu.`,
  written: (path: string) => `Đã ghi ${path}.`,
  notWritten: (path: string, why: string) => `Không ghi được ${path}: ${why}`,
} as const
