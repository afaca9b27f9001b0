import type { Fee, Procedure } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'
import { sentences } from '../words.ts'

/** A whole sentence by which nothing is paid, with no case that it is for. */
const nothing =
  /^(?:thủ tục(?: này)?|việc này|người (?:nộp|làm thủ tục)|bạn)?\s*(?:được )?(?:không (?:thu|mất|phải nộp|phải trả)|miễn)(?: (?:khoản|bất kỳ|tiền))* ?(?:phí|lệ phí)(?:(?:,| và| hay| hoặc)? ?lệ phí| nào)*\.?$/iu
/** "Thu 50.000 đồng", with no case that it is for. */
const sum =
  /^(?:thu|nộp|mức(?: thu)?|phí|lệ phí)(?!\p{L})(?:(?!miễn|không|trước|cũ|khác|ngoài|nếu|trừ|khi không)[^:])*?\d{1,3}(?:\.\d{3})+ (?:đồng|đ)(?!\p{L})/iu
/** Words that say for whom or when a sum is. */
const ofCase = /đối với|áp dụng|cho |người|trường hợp|từ ngày|trước|đến hết/iu
const free = /^(?:(?:được )?miễn(?: phí| lệ phí| thu|, lệ phí)*|không thu(?: phí| tiền|, lệ phí)*|0 đồng)\.?$/iu
/** A spreadsheet's date or a number in the place of a unit: 01-Thg1. */
const noUnit = /^[\d\s./,-]+$|^\d{1,4}[-/.]\p{L}|(?<!\p{L})thg ?\d/iu

/** The line that is owed though a sentence says that nothing is; who speaks of lệ phí alone does not speak of phí, and nobody of prices. */
const deniedBy = (sentence: string, fees: readonly Fee[]): Fee | undefined =>
  fees.find(
    ({ amount = 0, kind, optional, currency }) =>
      amount > 0 && !optional && !currency && (/(?<!lệ )phí/iu.test(sentence) ? kind !== 'price' : kind === 'charge'),
  )

function held({ fees = [], steps = [], notes = [], changes = [], benefits = [] }: Procedure, report: Report): void {
  for (const [index, text] of notes.entries()) {
    const owed = sentences(text).flatMap(sentence => (nothing.test(sentence) ? [deniedBy(sentence, fees)] : []))[0]
    if (owed !== undefined) report('NOTE_DIFFERS', ['notes', index], { value: 0, field: owed.amount ?? '' })
  }
  for (const [index, { amount, note = '', undetermined = '' }] of fees.entries()) {
    const said =
      amount === 0 ? sentences(note).find(sentence => sum.test(sentence) && !ofCase.test(sentence)) : undefined
    if (said !== undefined) report('NOTE_DIFFERS', ['fees', index, 'note'], { value: said, field: 0 })
    if (free.test(undetermined))
      report('NOTE_DIFFERS', ['fees', index, 'undetermined'], { value: undetermined, field: 'undetermined' })
  }
  for (const [list, lines] of [['fees', fees] as const, ['benefits', benefits] as const])
    for (const [index, { per = '' }] of lines.entries())
      if (noUnit.test(per)) report('ODD_WRITING', [list, index, 'per'], { value: 'unit', around: per })
  const isFree = fees.length > 0 && changes.length === 0 && fees.every(({ amount }) => amount === 0)
  for (const [index, { name, activity }] of steps.entries())
    if (isFree && activity === 'pay' && /(?<!chi |kinh |học |viện |cước )phí(?! bảo hiểm)/iu.test(name))
      report('STEPS_ODD', ['steps', index], { value: 'pay' })
  for (const [index, { paidAt = '' }] of benefits.entries())
    if (/^(?:bạn|người (?:nộp|hưởng))?\s*(?:phải )?(?:nộp|đóng|trả) (?:vào|cho|tại)(?!\p{L})/iu.test(paidAt))
      report('NOTE_DIFFERS', ['benefits', index, 'paidAt'], { value: paidAt, field: 'benefits' })
}

/** What words say of money is what the amounts say: nothing is owed where a sentence says so, and a unit is one. */
export const sums = eachChecked(held)
