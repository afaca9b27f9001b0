import { dayNumber, isoOf, weekday } from '../engine/time/dates.ts'
import type { CountedDay } from '../engine/time/deadline-days.ts'
import type { Deadline, DeadlineRequest } from '../engine/time/deadline-types.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Change } from '../model/operation.ts'
import type { Circumstance } from '../model/procedure.ts'
import { alternativeText, momentDay, noDateText, noteTexts, stageName } from '../text/deadline.ts'
import { citationText, whyText } from '../text/deadline-days.ts'
import { filingText, overtakenText } from '../text/filing.ts'
import { formatDay, formatDuration } from '../text/format.ts'
import { channelNames } from '../text/labels.ts'
import type { LawRegister } from '../text/law.ts'

const columns = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']
const width = 9

/** `24/04 (3)`: the third day of the limit; `24/04 ·`: skipped; `24/04 »`: the day of filing. */
function cell(day: CountedDay | undefined): string {
  if (day === undefined) return ''
  const date = `${day.date.slice(8)}/${day.date.slice(5, 7)}`
  if (day.nth !== undefined) return `${date} ${day.nth}`
  return `${date} ${day.counted ? '•' : day.why === 'first-day' ? '»' : day.why === 'moved-here' ? '←' : '·'}`
}

/** A small calendar, a week a line, Monday first. */
function calendarLines(days: readonly CountedDay[]): string[] {
  const [first] = days
  if (first === undefined) return []
  const byDate = new Map(days.map(day => [day.date, day]))
  const start = dayNumber(first.date) - weekday(dayNumber(first.date)) + 1
  const weeks = Math.ceil((dayNumber(first.date) + days.length - start) / 7)
  const line = (cells: readonly string[]) => `  ${cells.map(text => text.padEnd(width)).join('')}`.trimEnd()
  const week = (index: number) => columns.map((_, day) => cell(byDate.get(isoOf(start + index * 7 + day))))
  return [line(columns), ...Array.from({ length: weeks }, (_, index) => line(week(index)))]
}

const isPlain = ({ why }: CountedDay) =>
  ['working', 'weekend', 'calendar', 'first-day', 'incomplete', 'suspended'].includes(why)

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines.map(line => `  ${line}`)]

/** What a date cannot say: the rules that changed after the filing, the date by a new one that may be chosen, grave doubts, what it takes for untrue. */
export interface BesideDate {
  readonly overtaken: readonly Change[]
  readonly chosen: readonly string[]
  readonly doubts: readonly string[]
  readonly assumed: readonly Circumstance[]
}

/** Legal texts, and the agencies whose stages a limit may have. */
type Register = LawRegister & Partial<Pick<Catalog, 'agencies'>>

/** The answer of `thutuc deadline` as a person reads it. */
export function deadlineReport(
  result: Deadline,
  request: DeadlineRequest,
  register: Register,
  name?: string,
  { overtaken, chosen, doubts, assumed }: BesideDate = { overtaken: [], chosen: [], doubts: [], assumed: [] },
): string[] {
  const { limit, submitted, channel = 'in-person' } = request
  const filed = `Nộp ${momentDay(submitted)} (${channelNames[channel].toLocaleLowerCase('vi')}), thời hạn ${formatDuration(limit)}.`
  const head = [...(name === undefined ? [] : [name]), filed]
  if (result.due === undefined) return [...head, noDateText(result)]
  const remarkable = result.days.filter(day => !isPlain(day))
  return [
    ...head,
    `Hẹn trả: chậm nhất ${momentDay(result.due)}.`,
    ...section(
      filingText.assumed,
      assumed.map(({ id, question }) => `--if ${id}  ${question}`),
    ),
    ...section(filingText.doubts, doubts),
    ...section(filingText.heading, [
      ...overtaken.map(change => overtakenText(change, register)),
      ...chosen.map(due => filingText.whenChosen(momentDay(due))),
    ]),
    ...section('Lịch nghỉ chưa quyết định, các khả năng:', result.alternatives.map(alternativeText)),
    ...section(
      'Các chặng:',
      result.stages.map(
        (stage, index) =>
          `${stageName(stage, index, id => register.agencies?.get(id)?.name)}: chậm nhất ${momentDay(stage.due)}`,
      ),
    ),
    '',
    ...calendarLines(result.days),
    '  số: ngày thứ mấy của thời hạn; »: ngày nộp, không tính; ·: không tính; ←: ngày cuối lùi đến đây',
    ...section(
      'Những ngày đáng chú ý:',
      remarkable.map(day => `${formatDay(day.date)}: ${whyText(day)}`),
    ),
    ...section(
      'Lưu ý:',
      result.notes.map(note => noteTexts[note]),
    ),
    ...section(
      'Căn cứ:',
      result.articles.map(article => citationText(article, register)),
    ),
  ]
}
