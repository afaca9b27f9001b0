/** What `thutuc build` and `thutuc serve` say. */
export const siteTexts = {
  building: 'Đang dựng trang…',
  built: (out: string) => `Đã dựng trang vào ${out}`,
  otherFiles: (out: string) =>
    `"${out}" có tệp không phải của trang đã dựng; dựng vào đó sẽ mất chúng. Chọn --out là thư mục trống hoặc chưa có.`,
  open: (address: string) => `Mở ${address} trong trình duyệt. Dừng bằng Ctrl+C.`,
  badPort: (value: string) => `--port cần một số từ 0 đến 65535 (đang là "${value}").`,
  portTaken: (port: number) => `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: --port ${port + 1}.`,
} as const
