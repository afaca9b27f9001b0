import type { Fee, TimeLimit } from '../../model/procedure.ts'
import { eachProcedure } from '../context.ts'

const number = (written: string) => Number(written.replaceAll('.', '').replace(',', '.'))

/** "15 ngày làm việc", "15 (mười lăm) ngày": a length that a note states as the limit itself, not as one beside it. */
const lengths = /(\d{1,3}(?:,\d)?)\s*(?:\([^)]*\)\s*)?(?:ngày|tháng|giờ|tuần)/giu
/** Words before a number that is of something else: an addition, a wait, a part, another rule. */
const beside =
  /(?:thêm|hẹn|chờ|kéo dài|niêm yết|kể từ|sau|trước|trong vòng|gửi|danh mục ghi|đăng tin|chậm nhất|quá hạn|dưới|trên|mỗi|cứ|còn|giảm|rút|ngoài|nơi|khác|trừ|từ)[^.;]*$/iu

/** Lengths that a limit consists of, and what several of them come to. */
function known({ amount, stages = [], extension }: TimeLimit): Set<number> {
  const parts = [amount, ...stages.map(stage => stage.amount), extension?.amount].filter(part => part !== undefined)
  const sums = parts.flatMap((a, index) => parts.slice(index + 1).map(b => a + b))
  return new Set([...parts, ...sums])
}

/** The first length of a note that opens it and is none of the limit's own. */
function strangeLength(limit: TimeLimit): number | undefined {
  const note = limit.note ?? ''
  const said = [...note.matchAll(lengths)].filter(found => !beside.test(note.slice(0, found.index)))
  const numbers = said.map(found => number(found[1] ?? ''))
  const own = known(limit)
  if (numbers.length === 0 || limit.amount === undefined || /mỗi/i.test(note)) return undefined
  const sums = numbers.map((_, index) => numbers.slice(0, index + 1).reduce((total, each) => total + each, 0))
  return [...numbers, ...sums].some(each => own.has(each)) ? undefined : numbers[0]
}

/** "Bằng 50 % mức 70.000 đồng", "một nửa mức 50.000 đồng": a part of an amount, in đồng. */
const partOf =
  /(?:(\d{1,2}(?:,\d)?)\s*%|(một nửa|nửa))\s*(?:mức|của)?\s*(?:phí|lệ phí|thu)?\s*(\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ\b)/iu

/** "Bằng một nửa mức nộp trực tiếp": a part of another amount of the record. */
const partOfOther = /^bằng (?:(\d{1,2}) ?%|(một nửa|nửa)) mức(?: thu)?(?: khi)? nộp trực tiếp\.?$/iu

/** Whether the amount is no such part of any other amount of the record. */
function isNoPart({ amount = 0, note = '' }: Fee, fees: readonly Fee[]): boolean {
  const found = partOfOther.exec(note)
  if (!found || amount === 0) return false
  const share = found[1] === undefined ? 0.5 : Number(found[1]) / 100
  return !fees.some(other => (other.amount ?? 0) * share === amount)
}

/** What a note says that the amount is, where it says how it comes about. */
function saidAmount({ amount, note }: Fee): number | undefined {
  const found = partOf.exec(note ?? '')
  if (!found || amount === undefined || amount === 0) return undefined
  const share = found[2] === undefined ? number(found[1] ?? '') / 100 : 0.5
  return number(found[3] ?? '') * share
}

/** "15 ngày làm việc", "15 ngày": a length and whether it leaves out days off. */
const unitOf = /(\d{1,3})\s*(?:\([^)]{1,30}\)\s*)?ngày( làm việc)?/giu

/** The limit's own number, said in the other kind of days and never in its own. */
function otherDays({ amount, unit, stages, note = '' }: TimeLimit): string | undefined {
  if (amount === undefined || stages !== undefined || (unit !== 'working-day' && unit !== 'day')) return undefined
  const said = [...note.matchAll(unitOf)].filter(
    found => Number(found[1]) === amount && !beside.test(note.slice(0, found.index)),
  )
  const isOther = (found: RegExpMatchArray) => (found[2] !== undefined) !== (unit === 'working-day')
  return said.length > 0 && said.every(isOther) ? said[0]?.[0] : undefined
}

/** A line that calls itself free, all of it. */
const isFree = ({ name, note = '' }: Fee): boolean =>
  /^(?:miễn|không thu) (?:phí|lệ phí)/iu.test(name) || /^(?:miễn|không thu) (?:phí|lệ phí|phí, lệ phí)\.?$/iu.test(note)

/** "… trong 30 ngày làm việc": how long a step says at its end that it takes, unless it is to hang or stand somewhere so long. */
const within =
  /^(?!.*(?:niêm yết|công khai|đăng|chờ)).*\s(?:trong|không quá|tối đa)\s+(?:vòng\s+|thời hạn\s+)?(?:không quá\s+)?(\d{1,3})\s*(?:\([^)]{1,30}\)\s*)?ngày(?: làm việc)?\.?$/iu

/** The number of days that the name of a step states, where it is more than twice as long as every limit with its extension. */
function longerStep(name: string, limits: readonly TimeLimit[]): number | undefined {
  const said = Number(within.exec(name)?.[1])
  const longest = Math.max(
    ...limits.map(({ amount, unit, stages, extension }) =>
      stages || extension || amount === undefined || !unit.endsWith('day') ? Number.POSITIVE_INFINITY : amount,
    ),
  )
  return limits.length > 0 && said > 2 * longest ? said : undefined
}

/** A note beside a number does not say another one. */
export const notes = eachProcedure((procedure, report) => {
  for (const [index, limit] of (procedure.timeLimits ?? []).entries()) {
    const said = strangeLength(limit)
    if (said !== undefined)
      report('NOTE_DIFFERS', ['timeLimits', index, 'note'], { value: said, field: limit.amount ?? '' })
    const days = said === undefined ? otherDays(limit) : undefined
    if (days !== undefined)
      report('NOTE_DIFFERS', ['timeLimits', index, 'note'], { value: days, field: `${limit.amount} ${limit.unit}` })
  }
  for (const [index, { name, actor }] of (procedure.steps ?? []).entries()) {
    const said = actor === 'agency' ? longerStep(name, procedure.timeLimits ?? []) : undefined
    if (said !== undefined)
      report('NOTE_DIFFERS', ['steps', index, 'name'], { value: said, field: procedure.timeLimits?.[0]?.amount ?? '' })
  }
  for (const [index, fee] of (procedure.fees ?? []).entries()) {
    if ((fee.amount ?? 0) > 0 && isFree(fee))
      report('NOTE_DIFFERS', ['fees', index, 'amount'], { value: 0, field: fee.amount ?? '' })
    if (isNoPart(fee, procedure.fees ?? []))
      report('NOTE_DIFFERS', ['fees', index, 'note'], { value: fee.note ?? '', field: fee.amount ?? '' })
    const said = saidAmount(fee)
    if (said !== undefined && said !== fee.amount && fee.amount !== said * 2)
      report('NOTE_DIFFERS', ['fees', index, 'note'], { value: said, field: fee.amount ?? '' })
  }
})
