import { formatDate } from './format.ts'

/** What a link says of the law and the calendar that it was made under. */
export const linkWords = {
  same: (on: string) =>
    `Đường dẫn này được tạo theo quy định và lịch nghỉ ngày ${formatDate(on)}; đến nay chưa có gì đổi.`,
  changed: (on: string, parts: readonly string[]) =>
    `Đường dẫn này được tạo theo quy định và lịch nghỉ ngày ${formatDate(on)}. Từ đó đã đổi: ${parts.join(', ')}. Xem lại trước khi nộp.`,
  became: (part: string, was: string, is: string) => `${part} (trước: ${was}; nay: ${is})`,
  history: 'Xem đã đổi gì',
  parts: {
    papers: 'giấy tờ',
    limits: 'thời hạn',
    fees: 'phí, lệ phí',
    law: 'căn cứ pháp lý',
    calendar: 'lịch nghỉ',
  },
} as const
