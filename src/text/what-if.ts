import type { Claim } from '../engine/cost/claim.ts'
import { changeText, rateText, savedText, unsaidText } from './claim.ts'
import { formatNumber } from './format.ts'

/** The words around the what-if's form, which only the page needs. */
export const whatIfForm = {
  heading: 'Thử thay đổi',
  lead: 'Bỏ bớt một thay đổi, sửa số lượt, thu nhập một giờ hay tỷ lệ nộp: kết quả tính lại ngay trên máy bạn, bằng đúng bộ công thức đã tính trang này.',
  operations: 'Giữ những thay đổi nào',
  figures: 'Số liệu',
  income: 'Thu nhập bình quân một giờ (đồng)',
  subjects: (name: string) => `Số đối tượng một năm: ${name}`,
  shares: (name: string) => `Tỷ lệ nộp hiện tại, %: ${name}`,
  reset: 'Về số ban đầu',
  before: 'Hiện tại',
  after: 'Sau',
  saved: 'Tiết kiệm',
  procedure: 'Thủ tục',
} as const

/** The sentences of the what-if; the only words about money that the browser loads. */
export const whatIf = {
  less: (saving: number | undefined) => savedText(saving, formatNumber),
  same: 'Đang là số của phương án.',
  changed: 'Đã khác số của phương án.',
  shareSum: (sum: number) =>
    `Tỷ lệ đang cộng lại bằng ${formatNumber(sum)}\u00a0%; kết quả tính theo tỷ trọng của từng cách.`,
  invalid: 'Hãy nhập số từ 0 trở lên.',
  sentence: savingNow,
} as const

/** What a change saves a year as the reader's figures stand, claiming no more than is known. */
export function savingNow(saving: number | undefined, percent: number | undefined, claim: Claim): string {
  if (saving === undefined) return 'Chưa tính được số tiền tiết kiệm mỗi năm.'
  const but = unsaidText(claim)
  const end = but && `; ${but}`
  if (saving === 0 && claim.bound === 'exact') return 'Chi phí mỗi năm tính bằng tiền không đổi.'
  const rate = percent === undefined ? '' : `, ${rateText(percent, claim.percent)}`
  const text = changeText(saving, claim.bound)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} mỗi năm${rate}${end}.`
}
