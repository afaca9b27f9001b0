import type { Duration, Procedure, TimeLimit } from '../../model/procedure.ts'
import { spokenUnits } from '../../text/check-words.ts'
import { eachChecked, type Report } from '../context.ts'

/** "Quyết định 163/QĐ-BTP": the number that a record says it was compared by. */
const decided = /Quyết định (?:số )?(\d[\p{L}\d./-]*[\p{L}\d])/gu

/** What a record was compared with names the decision that it has. */
function against({ decision, checked }: Procedure, report: Report): void {
  const numbers = [...(checked?.against ?? '').matchAll(decided)].map(([, number]) => number)
  const [first] = numbers
  if (decision !== undefined && first !== undefined && !numbers.includes(decision.number))
    report('NOTE_DIFFERS', ['checked', 'against'], { value: first, field: decision.number })
}

const number = (written: string): number => Number(written.replaceAll('.', '').replace(',', '.'))

/** "ở đây ghi 5 ngày làm việc", "ở đây theo trình tự: 3 ngày": what a doubt says that the record holds. */
const here =
  /ở đây (?:ghi|lấy|hiểu(?: là)?|theo|dùng)(?:(?!danh mục ghi)[^.;:]){0,40}?[ :]0?(\d{1,3}) (?:\([^)]*\) )?(ngày làm việc|ngày|tháng)(?!\p{L})(?! (?:là )?(?:khi|nếu|cho))/giu

const lengthsOf = ({ amount, unit, stages = [], extension }: TimeLimit): Duration[] => [
  { amount, unit },
  ...stages,
  ...(extension ? [extension] : []),
]

function doubts({ unclear = [], timeLimits = [], steps = [] }: Procedure, report: Report): void {
  const own = [...timeLimits.flatMap(lengthsOf), ...steps.flatMap(({ takes }) => (takes ? [takes] : []))]
  for (const [index, { about, text }] of unclear.entries()) {
    if (about !== 'timeLimits') continue
    for (const [, amount = '', unit = ''] of text.matchAll(here)) {
      const said = { amount: number(amount), unit: spokenUnits[unit.toLocaleLowerCase('vi')] }
      // "3 ngày" is said of working days too
      const isOwn = ({ amount, unit }: Duration) =>
        amount === said.amount && (unit === said.unit || (said.unit === 'day' && unit === 'working-day'))
      if (!own.some(isOwn))
        report('NOTE_DIFFERS', ['unclear', index, 'text'], { value: `${amount} ${unit}`, field: lengths(timeLimits) })
    }
  }
}

const lengths = (limits: readonly TimeLimit[]): string =>
  limits.map(({ amount = '', unit }) => `${amount} ${unit}`.trim()).join(', ')

/** By how much a step may be longer than the limit before that is a finding of its own. */
const slack = 1.15

/** What the only step with a length takes and what the only limit is are one number in one unit; a step may take less. */
function takes({ steps = [], timeLimits = [] }: Procedure, report: Report): void {
  const [limit, ...more] = timeLimits
  const [at, ...others] = steps.flatMap((step, index) => (step.takes && step.actor === 'agency' ? [index] : []))
  const step = at === undefined ? undefined : steps[at]?.takes
  if (!limit?.amount || limit.stages || limit.extension || limit.note || more.length > 0) return
  if (at === undefined || !step?.amount || others.length > 0) return
  const isOther = step.amount === limit.amount ? step.unit !== limit.unit : false
  // much more is PART_LONGER
  const isMore = step.unit === limit.unit && step.amount > limit.amount && step.amount <= slack * limit.amount
  if (isOther || isMore)
    report('NOTE_DIFFERS', ['steps', at, 'takes'], { value: `${step.amount} ${step.unit}`, field: lengths([limit]) })
}

/** A step in hours of a procedure that counts days says so in words. */
function hours({ steps = [], timeLimits = [] }: Procedure, report: Report): void {
  if (timeLimits.length === 0 || !timeLimits.every(({ unit }) => unit.endsWith('day'))) return
  for (const [index, { name, note = '', takes }] of steps.entries())
    if (takes?.unit.endsWith('hour') && !/giờ|buổi|ngay/iu.test(`${name} ${note}`))
      report('NOTE_DIFFERS', ['steps', index, 'takes', 'unit'], { value: lengths(timeLimits), field: takes.unit })
}

/** Words by which a doubt shows what it is about; a doubt that has none of its own part's is about another. */
const partWords: Readonly<Record<string, RegExp>> = {
  fees: /phí|tiền|thu|giá|đồng|miễn|mức/iu,
  channels: /nộp|trực tuyến|bưu|mạng|cổng|gửi|nơi|nhận|cách|đến/iu,
  results: /kết quả|cấp|giấy|nhận|văn bản|thẻ|quyết định|thông báo/iu,
  timeLimits: /ngày|hạn|giờ|tháng|lâu|thời|đơn vị/iu,
  papers: /giấy|hồ sơ|bản|đơn|tờ|mẫu|ảnh|phụ lục|danh mục|chứng/iu,
  benefits: /hưởng|mức|tiền|trợ|chế độ|ngày|công thức/iu,
  steps: /bước|trình tự|nộp|nhận|cơ quan|làm|gửi|xác/iu,
  agency: /cơ quan|ủy ban|sở|bộ|cấp|thẩm quyền|công an|đơn vị|nơi|ai/iu,
  legalBasis: /luật|nghị|thông tư|văn bản|căn cứ|quyết định|số/iu,
  requirements: /điều kiện|yêu cầu|đủ|phải|được|ai|người/iu,
  decision: /quyết định|công bố|số|văn bản|luật/iu,
}

function parts({ unclear = [] }: Procedure, report: Report): void {
  for (const [index, { about, text, from }] of unclear.entries())
    if (from === undefined && partWords[about]?.test(text) === false)
      report('OUT_OF_PLACE', ['unclear', index, 'about'], { kind: 'doubt', value: about })
}

/** Notes and names of steps that name a way of filing, and the way that they are for. */
const ways: readonly (readonly [RegExp, 'online' | 'post'])[] = [
  [/qua mạng|trực tuyến|trên (?:Cổng|ứng dụng)|đính kèm/iu, 'online'],
  [/^(?:gửi|nộp)\b.*qua (?:dịch vụ )?bưu (?:chính|điện)/iu, 'post'],
]
const counter = /^(?:nộp|mang|đến)\b.* (?:tại|trực tiếp) /iu
const network = /qua mạng|trực tuyến|cổng|ứng dụng|trang|\.vn/iu

function channels({ steps = [] }: Procedure, report: Report): void {
  for (const [index, { name, when }] of steps.entries()) {
    const own: readonly string[] = when?.channel === undefined ? [] : [when.channel].flat()
    if (own.length === 0) continue
    const way = ways.find(([pattern]) => pattern.test(name))?.[1]
    const isWrong =
      way === undefined
        ? own.join() === 'online' && counter.test(name) && !network.test(name)
        : !own.includes(way) && !(way === 'post' && own.includes('online'))
    if (isWrong) report('STEPS_ODD', ['steps', index, 'when', 'channel'], { value: 'channel' })
  }
}

/** What the words of a record say again is what its fields say. */
export const said = eachChecked((procedure, report) => {
  for (const look of [against, doubts, takes, hours, parts, channels]) look(procedure, report)
  const { summary, name } = procedure
  if (summary !== undefined && summary !== name && !/[.!?…)]$/.test(summary))
    report('ODD_WRITING', ['summary'], { value: 'end', around: summary.slice(-24) })
  if (/[^\x20-\x7e’–]/.test(procedure.titleEn ?? ''))
    report('ODD_WRITING', ['titleEn'], { value: 'english', around: procedure.titleEn ?? '' })
})
