import { formatNumber } from './format.ts'

/** What `thutuc build` and `thutuc serve` say. */
export const siteTexts = {
  building: 'Đang dựng trang…',
  built: (out: string) => `Đã dựng trang vào ${out}`,
  builtOf: (province: string, out: string) => `${province}: đã dựng vào ${out}`,
  failedOf: (province: string) => `${province}: chưa dựng được, xem lỗi ở trên`,
  builtAll: (count: number, failed: readonly string[]) =>
    failed.length === 0
      ? `Đã dựng trang của ${formatNumber(count)} tỉnh, thành phố`
      : `Đã dựng trang của ${formatNumber(count)} tỉnh, thành phố; còn thiếu: ${failed.join(', ')}`,
  oneOrAll: 'Chọn một trong hai: --province để dựng trang của một tỉnh, --all-provinces để dựng trang của mọi tỉnh.',
  partNeedsAll: '--part chia các tỉnh cho nhiều máy. Thêm --all-provinces.',
  otherFiles: (out: string) =>
    `"${out}" có tệp không phải của trang đã dựng; dựng vào đó sẽ mất chúng. Chọn --out là thư mục trống hoặc chưa có.`,
  leftOut: (strict: boolean) =>
    strict
      ? 'Chưa dựng: trang sẽ thiếu các quyết định trên. Khôi phục các tệp ấy rồi chạy lại.'
      : 'Trang không nêu các quyết định trên.',
  posting: (address: string) => `Các tờ để in, niêm yết: ${address}`,
  postingNeedsSite:
    '--posting cần địa chỉ mà mã QR dẫn tới. Thêm --site với địa chỉ công khai của trang, ví dụ --site https://thutuc.tinh.gov.vn.',
  postingNeedsPublic: (value: string) =>
    `Mã QR dẫn tới "${value}" thì điện thoại của người dân không mở được. Ghi --site với địa chỉ công khai, ví dụ --site https://thutuc.tinh.gov.vn.`,
  communeNeedsPosting: '--commune chỉ dùng cho cẩm nang in. Thêm --posting.',
  communeNeedsProvince:
    '--commune cần biết xã thuộc tỉnh nào. Thêm --province với mã hoặc tên tỉnh, ví dụ --province 79.',
  open: (address: string) => `Mở ${address} trong trình duyệt. Dừng bằng Ctrl+C.`,
  portTaken: (port: number) => `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: --port ${port + 1}.`,
} as const
