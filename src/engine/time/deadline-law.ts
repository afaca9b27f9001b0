import type { Duration } from '../../model/parts.ts'
import type { Source } from '../../model/primitives.ts'
import { countsFirstDay, inHours } from './count.ts'
import type { CountedDay } from './deadline-days.ts'
import type { Citation, NoteCode, Rule } from './deadline-types.ts'

const [civilCode, decree61, decree309] = ['91/2015/QH13', '61/2018/NĐ-CP', '309/2026/NĐ-CP']

/** The legal texts that a due date cites beside those of its calendars. */
export const citedTexts: readonly string[] = [civilCode, decree61, decree309]

const civil = (article: number): Source => ({ document: civilCode, article: `Điều ${article}` })

/** The limit of a file handed in elsewhere runs from its arrival; this is khoản 3 Điều 17 of Nghị định 118/2025/NĐ-CP now. */
const arrival: Source = { document: decree309, article: 'Điều 8 khoản 3' }

/** The last day of filing on which Nghị định 61/2018/NĐ-CP governed the one-stop mechanism. */
export const lastDayOfDecree61 = '2025-06-30'

/** The first day on which Nghị định 309/2026/NĐ-CP (Điều 16) binds: one reasoned notice, and no paper that is data. */
export const firstDayOfDecree309 = '2026-08-05'

/** What the source of a day off is cited for: a notice of the year, the resolution on the culture day, the Labour Code (Điều 111 khoản 3 on days in compensation). */
function ruleOf({ document, article }: Source): Rule {
  if (document === undefined) return 'notice'
  if (document === '28/2026/QH16') return 'culture-day'
  return article === 'Điều 111' ? 'compensation' : 'holidays'
}

/** Holidays, compensations and swaps that were met, each source once. */
function fromDays(days: readonly CountedDay[]): Citation[] {
  const sources = new Map(days.flatMap(({ source }) => (source ? [[JSON.stringify(source), source] as const] : [])))
  return [...sources.values()].map(source => ({ rule: ruleOf(source), source }))
}

const isPartOfMonth = ({ amount = 0, unit }: Duration) =>
  (unit === 'month' || unit === 'year') && !Number.isInteger(amount)

/**
 * The law behind a result. For filings from 01/07/2025 only texts that were read are cited: the Civil Code, the Labour
 * Code, the resolution on 24/11 and the notices of the calendar; the articles of Nghị định 118/2025 are not.
 */
export function citationsOf(
  days: readonly CountedDay[],
  notes: readonly NoteCode[],
  phases: readonly Duration[],
  submitted: string,
): Citation[] {
  const rules: [Rule, Source, boolean][] = [
    ['length', civil(146), phases.some(isPartOfMonth)],
    ['first-day', civil(147), phases.some(({ unit }) => !countsFirstDay(unit))],
    ['from-the-moment', civil(147), phases.some(({ unit }) => inHours(unit))],
    ['last-day', civil(148), phases.some(({ unit }) => unit !== 'working-hour')],
    ['moves', civil(148), notes.includes('moved-to-working-day')],
    ['restart', { document: decree61 }, notes.includes('restarted') && submitted.slice(0, 10) <= lastDayOfDecree61],
  ]
  if (notes.includes('from-arrival')) rules.push(['arrival', arrival, true])
  return [...rules.flatMap(([rule, source, holds]) => (holds ? [{ rule, source }] : [])), ...fromDays(days)]
}
