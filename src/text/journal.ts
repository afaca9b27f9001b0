import { formatDate, formatNumber } from './format.ts'

/** What `thutuc journal` says. */
export const journalText = {
  state: (on: string, version: string, fresh: number, records: number) =>
    `${on}  ${version}  ${formatNumber(records)} thủ tục, ${formatNumber(fresh)} dòng mới`,
  added: (on: string, version: string, fresh: number) =>
    `Đã ghi phiên bản ${version} ngày ${formatDate(on)}: ${formatNumber(fresh)} dòng mới.`,
  same: (version: string) => `Phiên bản ${version} đã ở cuối sổ, không ghi gì thêm.`,
  written: (version: string, file: string) => `Đã dựng lại phiên bản ${version} vào ${file}.`,
  notWhole: (file: string) =>
    `"${file}" không phải tệp du-lieu/thu-tuc.json của một trang. Ghi --add trang/du-lieu/thu-tuc.json.`,
  broken: (file: string, line: number) =>
    `Sổ ${file} hỏng từ dòng ${formatNumber(line)}: dựng lại không ra đúng phiên bản đã ghi. Lấy lại bản sao của sổ, hoặc bắt đầu sổ mới.`,
  noState: (wanted: string) =>
    `Sổ không có phiên bản hay ngày "${wanted}". Chạy lệnh không có --version để xem các phiên bản.`,
  needsOut: '--version cần --out TỆP.json là nơi ghi phiên bản được dựng lại.',
  needsVersion: '--out đi với --version: một phiên bản, hoặc một ngày viết năm-tháng-ngày.',
} as const
