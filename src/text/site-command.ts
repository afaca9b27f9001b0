/** What `thutuc build` and `thutuc serve` say. */
export const siteTexts = {
  building: 'Đang dựng trang…',
  built: (out: string) => `Đã dựng trang vào ${out}`,
  badOut: (out: string) =>
    `Thư mục "${out}" nằm cạnh chương trình và có tên bắt đầu giống nó nên không dựng được. Chọn --out có tên khác.`,
  open: (address: string) => `Mở ${address} trong trình duyệt. Dừng bằng Ctrl+C.`,
  badPort: (value: string) => `--port cần một số từ 0 đến 65535 (đang là "${value}").`,
  portTaken: (port: number) => `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: --port ${port + 1}.`,
} as const
