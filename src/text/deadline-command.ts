import { formatDate } from './format.ts'

const meant = (near: string | undefined) => (near === undefined ? '' : ` Có phải ý bạn là ${near}?`)
const listed = (what: string, ids: readonly string[]) => (ids.length === 0 ? '' : ` ${what}: ${ids.join(', ')}.`)

const open = {
  case: 'trường hợp (--case)',
  channel: 'cách nộp (--channel)',
  circumstances: 'hoàn cảnh (--if)',
} as const

/** What `thutuc deadline` says when it cannot answer. */
export const deadlineCommand = {
  codeOrLimit: 'Ghi mã thủ tục, hoặc --limit "15 ngày làm việc", một trong hai.',
  choiceNeedsCode: '--case và --if là của một thủ tục. Ghi mã thủ tục thay cho --limit.',
  supplementedFirst: '--supplemented phải sau --submitted: đó là lúc nộp đủ giấy tờ bổ sung.',
  arrivedFirst: '--arrived phải sau --submitted: đó là lúc hồ sơ đến cơ quan giải quyết.',
  arrivalSince: (from: string) =>
    `Hồ sơ nộp trước ${formatDate(from)} chưa có quy định tính từ lúc hồ sơ đến cơ quan giải quyết (Nghị định số 309/2026/NĐ-CP). Bỏ --arrived.`,
  choose: (code: string, keys: readonly (keyof typeof open)[]) =>
    `Thủ tục ${code} có nhiều thời hạn, hãy chọn ${keys.map(key => open[key]).join(' và ')}:`,
  none: (code: string) =>
    `Thủ tục ${code} chưa ghi thời hạn cho trường hợp này. Dùng --limit "15 ngày làm việc" nếu đã biết.`,
  several: (code: string) =>
    `Thủ tục ${code} có từ hai thời hạn khác nhau cho trường hợp này. Dùng --limit để chọn một.`,
  noCase: (code: string, value: string, near: string | undefined, ids: readonly string[]) =>
    `Thủ tục ${code} không có trường hợp "${value}".${meant(near)}${listed('Các trường hợp', ids)}`,
  noFact: (code: string, value: string, near: string | undefined, ids: readonly string[]) =>
    `Thủ tục ${code} không có hoàn cảnh "${value}".${meant(near)}${listed('Các hoàn cảnh', ids)}`,
} as const
