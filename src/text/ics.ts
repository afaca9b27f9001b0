import { formatDate } from './format.ts'

/** Words of the entry that a due date makes in a calendar. */
export const icsWords = {
  name: (code: string) => `hen-tra-${code}.ics`,
  summary: (name: string) => `Hẹn trả kết quả: ${name}`,
  text: (filed: string, due: string) =>
    `Nộp ${filed}. Hẹn trả chậm nhất ${due}. Mang theo giấy hẹn và giấy tờ tùy thân.`,
  asOf: (on: string) =>
    `Tính theo quy định và lịch nghỉ ngày ${formatDate(on)}. Mở lại đường dẫn để xem ngày này có đổi không.`,
} as const
