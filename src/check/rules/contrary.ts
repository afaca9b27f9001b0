import type { Fee, Procedure } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'

const sentences = (text: string): string[] =>
  text
    .split(/(?<=[^\d])[.;]\s*/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')

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

/** Words about money, against the amounts. */
function money({ fees = [], steps = [], notes = [], changes = [], benefits = [] }: Procedure, report: Report): void {
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

/** The day of the result ends a limit and begins none. */
const fromResult = /từ (?:ngày|khi)[^.;,]{0,30} nhận (?:được )?kết quả(?=[.;,]|$)/iu
/** "07 05 ngày": what was struck out and what took its place. */
const bothNumbers =
  /(?<![\p{L}\d./,-] ?)\d{1,3} \d{1,3} (?:ngày|tháng|giờ|năm)|(?:hạn|quá|là) \d{1,3} \d{1,3} (?:ngày|tháng|giờ|năm)/iu

function limits({ timeLimits = [] }: Procedure, report: Report): void {
  for (const [index, { note = '', amount = '', unit }] of timeLimits.entries())
    for (const pattern of [fromResult, bothNumbers]) {
      const [value] = pattern.exec(note) ?? []
      if (value !== undefined)
        report('NOTE_DIFFERS', ['timeLimits', index, 'note'], { value, field: `${amount} ${unit}`.trim() })
    }
}

const refused: readonly (readonly [RegExp, string])[] = [
  [/^không (?:tiếp )?nhận (?:hồ sơ )?(?:nộp |gửi )?(?:qua mạng|trực tuyến)\.?$/iu, 'online'],
  [/^không (?:tiếp )?nhận (?:hồ sơ )?(?:nộp |gửi )?qua (?:dịch vụ )?bưu (?:chính|điện)(?: công ích)?\.?$/iu, 'post'],
  [/^không (?:tiếp )?nhận (?:hồ sơ )?(?:nộp )?trực tiếp\.?$/iu, 'in-person'],
]

/** A note refuses no way of filing that is offered; and what is filed through the net alone costs no trip. */
function ways({ notes = [], channels = [], steps = [] }: Procedure, report: Report): void {
  for (const [index, text] of notes.entries())
    for (const [pattern, way] of refused)
      if (channels.some(({ id }) => id === way) && sentences(text).some(sentence => pattern.test(sentence)))
        report('NOTE_DIFFERS', ['notes', index], { value: text, field: way })
  for (const [index, { activity, effort, when, name }] of steps.entries()) {
    const isFiledAway = activity === 'submit' && [when?.channel].flat().join() === 'online'
    if (isFiledAway && effort?.trips !== undefined && effort.trips !== 0 && !/đến|mang|trực tiếp/iu.test(name))
      report('STEPS_ODD', ['steps', index, 'effort', 'trips'], { value: 'trip' })
  }
}

/** Words of one part of a record and the fields of another do not say contrary things. */
export const contrary = eachChecked((procedure, report) => {
  for (const look of [money, limits, ways]) look(procedure, report)
})
