import { formatDate, formatNumber } from './format.ts'

/** What `thutuc publish` says. */
export const publishCommand = {
  severalYears: (number: string) =>
    `Có nhiều quyết định số ${number}, mỗi năm một quyết định. Thêm --date <ngày ký> để biết quyết định nào.`,
  sinceAfter: (since: string, on: string) =>
    `--since (${formatDate(since)}) phải trước --on (${formatDate(on)}): danh mục kể những gì thay đổi sau ngày đầu đến hết ngày sau.`,
  nothing: 'Chưa nói ghi gì. Thêm --docx <tệp>.docx, --xlsx <tệp>.xlsx, --pdf <tệp>.pdf hoặc --record.',
  recordNeeds: '--record cần --number (số, ký hiệu quyết định) và --date (ngày ký).',
  alreadyRecorded: (number: string, file: string) =>
    `Quyết định số ${number} đã được ghi (${file}) và không sửa được nữa. Quyết định khác thì dùng số khác.`,
  fromRecord: (number: string, file: string) => `Quyết định số ${number} đã được ghi: in lại nguyên văn từ ${file}.`,
  broken: (file: string) => `Tệp ${file} không còn là một quyết định đã ghi; khôi phục tệp này rồi chạy lại.`,
  summary: (tables: readonly (readonly [string, number])[]) =>
    tables.length === 0
      ? 'Danh mục không có thủ tục nào.'
      : tables.map(([title, count]) => `${title}: ${formatNumber(count)}`).join('\n'),
} as const
