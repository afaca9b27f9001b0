import { isDate } from '../engine/time/dates.ts'
import { type SheetColumn, sheetTexts as texts, yesNo } from '../text/sheet.ts'
import { iso } from './money.ts'
import { doubtMark } from './xlsx-parts.ts'

/** What a cell says: a value, nothing, or why it cannot be read. */
export type Read = { value: unknown } | { problem: string }

const shown = (cell: unknown): string =>
  (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).slice(0, 80)

/** Why a cell cannot be trusted, where the reader of the file said so. */
const doubtIn = (cell: unknown): string | undefined =>
  typeof cell === 'string' && cell.startsWith(doubtMark)
    ? (texts.doubts as Readonly<Record<string, string>>)[cell.slice(1)]
    : undefined

/** Signs that nobody sees: control letters, directions of writing, marks of no width. */
const odd = /[\p{Cf}\p{Co}\uFFFD]|[^\P{Cc}\t\n\r]/u

/** The day of a moment; a serial number a breath before midnight is the day that it was meant to be. */
const dayOf = (moment: Date): string =>
  new Date(Math.round(moment.getTime() / 60_000) * 60_000).toISOString().slice(0, 10)

/** Days of the law of today: a serial number that lost its meaning lies outside. */
const isLikely = (day: string): boolean => day >= '1945-09-02' && day < '2100'

function readDate(cell: unknown): Read {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) || !isLikely(dayOf(cell))
      ? { problem: texts.notADate(Number.isNaN(cell.getTime()) ? '' : dayOf(cell)) }
      : { value: dayOf(cell) }
  const text = String(cell).trim()
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const value = parts ? iso(parts[1], parts[2], parts[3]) : text
  return isDate(value) && isLikely(value) ? { value } : { problem: texts.notADate(shown(cell)) }
}

/** A number as typed: plain digits, a decimal comma; never with dots, nor with a comma that may part thousands. */
function numberIn(cell: unknown): number {
  if (typeof cell === 'number') return Number(cell.toPrecision(14))
  const text = String(cell).trim()
  return /^\d+(?:,(?:\d{1,2}|\d{4,}))?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

function readNumber(cell: unknown, whole: boolean): Read {
  const value = numberIn(cell)
  if (!Number.isFinite(value)) return { problem: texts.notANumber(shown(cell)) }
  return whole && (!Number.isSafeInteger(value) || value < 0) ? { problem: texts.notWhole(shown(cell)) } : { value }
}

function readQuantity(cell: unknown): Read {
  if (typeof cell !== 'string' || !cell.includes(';')) {
    const read = readNumber(cell, false)
    return 'value' in read ? read : { problem: texts.notAQuantity(shown(cell)) }
  }
  const [low = Number.NaN, likely = Number.NaN, high = Number.NaN, ...more] = cell.split(';').map(numberIn)
  const ordered = low <= likely && likely <= high && more.length === 0
  return ordered ? { value: { low, likely, high } } : { problem: texts.notAQuantity(shown(cell)) }
}

function readChoice(cell: unknown, choices: Readonly<Record<string, string>>): Read {
  const text = String(cell).normalize('NFC').trim().toLocaleLowerCase('vi')
  const found = Object.entries(choices).find(
    ([key, word]) => key.toLowerCase() === text || word.toLocaleLowerCase('vi') === text,
  )
  return found ? { value: found[0] } : { problem: texts.notAChoice(shown(cell), Object.values(choices).join(', ')) }
}

/** A value as the summary of an import shows it. */
export function shownCell({ choices }: SheetColumn, value: unknown): string {
  if (value === undefined) return texts.empty
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no
  if (typeof value === 'object' && value !== null) return Object.values(value).join('; ')
  const text = choices?.[String(value)] ?? String(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** Reads one cell by its column; an empty cell has the value undefined. */
export function readCell(column: SheetColumn, cell: unknown): Read {
  if (cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === ''))
    return { value: undefined }
  const doubt = doubtIn(cell)
  if (doubt !== undefined) return { problem: doubt }
  const sign = odd.exec(String(cell))?.[0]
  if (sign !== undefined && typeof cell === 'string')
    return { problem: texts.oddSign(`U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`) }
  switch (column.kind) {
    case 'money':
      return readNumber(cell, true)
    case 'number':
      return readNumber(cell, false)
    case 'quantity':
      return readQuantity(cell)
    case 'date':
      return readDate(cell)
    case 'choice':
      return readChoice(cell, column.choices ?? {})
    case 'yes': {
      const read = readChoice(typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell, yesNo)
      return 'value' in read ? { value: read.value === 'yes' } : read
    }
    default:
      return { value: String(cell).normalize('NFC').trim() }
  }
}
