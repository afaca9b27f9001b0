/** What `thutuc form` says. */
export const formCommand = {
  nothing: 'Chưa nói ghi tệp nào. Thêm --xlsx <tệp>.xlsx, --docx <tệp>.docx, --pdf <tệp>.pdf, hoặc nhiều tệp cùng lúc.',
  noProcedure: (code: string) => `Không có thủ tục mã "${code}" trong danh mục nên chưa lập được biểu mẫu.`,
  written: (path: string) => `Đã ghi ${path}.`,
} as const
