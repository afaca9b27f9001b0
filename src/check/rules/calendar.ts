import { isWeekend } from '../../engine/time/dates.ts'
import type { CalendarYear } from '../../model/calendar.ts'
import type { Path } from '../../model/problem.ts'
import { each, type Report } from '../context.ts'
import { refer } from './references.ts'

interface Dated {
  readonly date: string
  readonly path: Path
}

const dated = (entries: readonly { date: string }[] | undefined, path: Path): Dated[] =>
  (entries ?? []).map(({ date }, index) => ({ date, path: [...path, index, 'date'] }))

const inYear = (year: number, days: readonly Dated[], report: Report) => {
  for (const { date, path } of days)
    if (Number(date.slice(0, 4)) !== year) report('CALENDAR_YEAR', path, { value: date, year: String(year) })
}

const once = (days: readonly Dated[], report: Report) => {
  const seen = new Set<string>()
  for (const { date, path } of days) {
    if (seen.has(date)) report('CALENDAR_REPEATED', path, { value: date })
    seen.add(date)
  }
}

/** Only a Saturday or Sunday can be worked in exchange; only a weekday can be a compensation or a swapped day. */
const kinds = (year: CalendarYear, report: Report) => {
  for (const { date, path } of dated(year.worked, ['worked']))
    if (!isWeekend(date)) report('CALENDAR_KIND', path, { value: date, kind: 'worked', weekend: 'yes' })
  for (const [index, { date, kind }] of year.off.entries())
    if (kind !== 'holiday' && isWeekend(date))
      report('CALENDAR_KIND', ['off', index, 'date'], { value: date, kind, weekend: '' })
}

/** An option may not say again what is decided, and a report must name an option of its question. */
const questions = (year: CalendarYear, report: Report) => {
  const decided = [...dated(year.off, ['off']), ...dated(year.worked, ['worked'])]
  for (const [index, question] of (year.undecided ?? []).entries()) {
    const path = ['undecided', index]
    for (const [number, option] of question.options.entries()) {
      const at = [...path, 'options', number]
      const days = [...dated(option.off, [...at, 'off']), ...dated(option.worked, [...at, 'worked'])]
      inYear(year.year, days, report)
      once([...decided, ...days], report)
    }
    const names = question.options.map(option => option.name)
    refer(report, names, question.reported?.option, [...path, 'reported', 'option'], 'options')
  }
}

const years = each(
  'calendar',
  catalog => catalog.calendars,
  (year, report) => {
    const days = [...dated(year.off, ['off']), ...dated(year.worked, ['worked'])]
    inYear(year.year, days, report)
    once(days, report)
    kinds(year, report)
    questions(year, report)
  },
)

const laws = each(
  'calendar',
  catalog => catalog.calendars,
  (year, report, { catalog }) => {
    for (const list of ['off', 'worked', 'undecided'] as const)
      for (const [index, { source }] of (year[list] ?? []).entries())
        refer(
          report,
          catalog.documents,
          source.document,
          [list, index, 'source', 'document'],
          'lists/legal-documents.yaml',
        )
  },
)

/** What must hold in the calendars of days off. */
export const calendarRules = [years, laws]
