import type { Duration, Procedure, TimeLimit } from '../../model/procedure.ts'
import { spokenUnits } from '../../text/check-words.ts'
import { eachChecked, type Report } from '../context.ts'

const number = (written: string): number => Number(written.replaceAll('.', '').replace(',', '.'))

/** "ở đây ghi 5 ngày làm việc", "ở đây theo trình tự: 3 ngày": what a doubt says that the record holds. */
const here =
  /ở đây (?:ghi|lấy|hiểu(?: là)?|theo|dùng)(?:(?!danh mục ghi)[^.;:]){0,40}?[ :]0?(\d{1,3}) (?:\([^)]*\) )?(ngày làm việc|ngày|tháng)(?!\p{L})(?! (?:là )?(?:khi|nếu|cho))/giu

const lengthsOf = ({ amount, unit, stages = [], extension }: TimeLimit): Duration[] => [
  { amount, unit },
  ...stages,
  ...(extension ? [extension] : []),
]

/** The lengths that a record's own fields say. */
const ownLengths = ({ timeLimits = [], steps = [] }: Procedure): Duration[] => [
  ...timeLimits.flatMap(lengthsOf),
  ...steps.flatMap(({ takes }) => (takes ? [takes] : [])),
]

function doubts(procedure: Procedure, report: Report): void {
  const { unclear = [], timeLimits = [] } = procedure
  const own = ownLengths(procedure)
  for (const [index, { about, text }] of unclear.entries()) {
    if (about !== 'timeLimits') continue
    for (const [, amount = '', unit = ''] of text.matchAll(here)) {
      const said = { amount: number(amount), unit: spokenUnits[unit.toLocaleLowerCase('vi')] }
      // "3 ngày" is said of working days too
      const isOwn = ({ amount, unit }: Duration) =>
        amount === said.amount && (unit === said.unit || (said.unit === 'day' && unit === 'working-day'))
      if (!own.some(isOwn))
        report('NOTE_DIFFERS', ['unclear', index, 'text'], { value: `${amount} ${unit}`, field: inWords(timeLimits) })
    }
  }
}

const inWords = (limits: readonly TimeLimit[]): string =>
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
    report('NOTE_DIFFERS', ['steps', at, 'takes'], { value: `${step.amount} ${step.unit}`, field: inWords([limit]) })
}

/** A step in hours of a procedure that counts days says so in words. */
function hours({ steps = [], timeLimits = [] }: Procedure, report: Report): void {
  if (timeLimits.length === 0 || !timeLimits.every(({ unit }) => unit.endsWith('day'))) return
  for (const [index, { name, note = '', takes }] of steps.entries())
    if (takes?.unit.endsWith('hour') && !/giờ|buổi|ngay/iu.test(`${name} ${note}`))
      report('NOTE_DIFFERS', ['steps', index, 'takes', 'unit'], { value: inWords(timeLimits), field: takes.unit })
}

/** The day of the result ends a limit and begins none. */
const fromResult = /từ (?:ngày|khi)[^.;,]{0,30} nhận (?:được )?kết quả(?=[.;,]|$)/iu
/** "07 05 ngày": what was struck out and what took its place. */
const bothNumbers =
  /(?<![\p{L}\d./,-] ?)\d{1,3} \d{1,3} (?:ngày|tháng|giờ|năm)|(?:hạn|quá|là) \d{1,3} \d{1,3} (?:ngày|tháng|giờ|năm)/iu

/** The words beside a limit begin it before the result, and state one number. */
function limits({ timeLimits = [] }: Procedure, report: Report): void {
  for (const [index, { note = '', amount = '', unit }] of timeLimits.entries())
    for (const pattern of [fromResult, bothNumbers]) {
      const [value] = pattern.exec(note) ?? []
      if (value !== undefined)
        report('NOTE_DIFFERS', ['timeLimits', index, 'note'], { value, field: `${amount} ${unit}`.trim() })
    }
}

/** "trong 15 ngày", "05 (năm) ngày làm việc": a number of days in words; "số 12 ngày 03/02/2026" is none. */
const daysNamed = /(?<![\d./,-])0?(\d{1,3})\s*(?:\([^)]{1,30}\)\s*)?ngày(?! *\d)/giu
/** Words that say whence a number comes that the list does not have. */
const ofLaw = /(?:Điều|khoản|Luật|Nghị định|Thông tư|danh mục) /iu

/** Days that the words of steps, limits, papers and fees name are those of the published list or of the record's own fields, or the words say of which law they are. */
const told = eachChecked((procedure, report, { catalog }) => {
  const listed = catalog.sources.get(procedure.code)?.days ?? []
  if (listed.length === 0) return
  const { steps = [], timeLimits = [], papers = [], fees = [] } = procedure
  const known = new Set([...listed, ...ownLengths(procedure).flatMap(({ amount }) => amount ?? [])])
  const all: Readonly<Record<string, readonly { readonly name?: string; readonly note?: string | undefined }[]>> = {
    ...{ steps, timeLimits, papers, fees },
  }
  for (const [list, lines] of Object.entries(all))
    for (const [index, line] of lines.entries())
      for (const key of ['name', 'note'] as const) {
        const text = line[key] ?? ''
        const strange = [...text.matchAll(daysNamed)].map(([, said]) => Number(said)).find(said => !known.has(said))
        if (strange !== undefined && !ofLaw.test(text))
          report('OUT_OF_PLACE', [list, index, key], { kind: 'days', value: strange })
      }
})

/** Limits, the steps within them, and what notes and doubts say of both are of one length. */
const within = eachChecked((procedure, report) => {
  for (const look of [doubts, takes, hours, limits]) look(procedure, report)
})

export const lengths = [within, told]
