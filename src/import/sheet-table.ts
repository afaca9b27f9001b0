import { columnLetter, type SheetColumn, type SheetLayout, sheetTexts as texts } from '../text/sheet.ts'
import { doubtMark } from './xlsx-parts.ts'

/** A sheet as read: its name and its rows, heading first. */
export interface SheetData {
  sheet: string
  data: readonly (readonly unknown[])[]
}

/** Why a sheet is refused, with the place in it that a person looks for. */
export interface SheetProblem {
  place: string
  message: string
}

/** A row that is not empty; rows count from 1, the heading is row 1. */
interface Row {
  number: number
  /** What stands in a column, as text. */
  cell(column: SheetColumn | undefined): string
  place(column: SheetColumn): string
}

/** A sheet whose columns were found by their headings. */
export interface Table {
  rows: Row[]
  raw(row: number, column: SheetColumn): unknown
}

const textOf = (cell: unknown): string => {
  const text = String(cell ?? '').normalize('NFC')
  return text.startsWith(doubtMark) ? '' : text
}

/** A heading or a name of a sheet, as it is compared. */
const named = (cell: unknown): string => textOf(cell).replace(/\s+/gu, ' ').trim()

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === ''

/** Finds the columns of a sheet; undefined, with the reasons, where one is missing or stands there twice. */
export function tableOf(
  { sheet: name, data }: SheetData,
  columns: readonly SheetColumn[],
  problems: SheetProblem[],
): Table | undefined {
  const head = (data[0] ?? []).map(named)
  const places = new Map(columns.map(column => [column, head.indexOf(column.header)]))
  const missing = columns.filter(column => places.get(column) === -1)
  const twice = columns.filter(({ header }) => head.indexOf(header) !== head.lastIndexOf(header))
  problems.push(
    ...missing.map(({ header }) => ({ place: name, message: texts.noColumn(header) })),
    ...twice.map(({ header }) => ({ place: name, message: texts.repeatedColumn(header) })),
  )
  if (missing.length + twice.length > 0) return undefined
  const at = (column: SheetColumn): number => places.get(column) ?? -1
  const rows = data.slice(1).flatMap((row, offset): Row[] => {
    if (row.every(isBlank)) return []
    const number = offset + 2
    return [
      {
        number,
        cell: column => (column === undefined ? '' : textOf(row[at(column)])),
        place: column => texts.place(name, number, columnLetter(at(column)), column.header),
      },
    ]
  })
  return { rows, raw: (number, column) => data[number - 1]?.[at(column)] }
}

/** Which sheets of a file are which of ours, which of ours are missing, and what would be lost without a word. */
export function oddSheets<Layout extends SheetLayout>(
  sheets: readonly SheetData[],
  layouts: readonly Layout[],
): { found: { layout: Layout; data: SheetData }[]; missing: string[]; problems: SheetProblem[] } {
  const found = layouts.flatMap(layout => {
    const data = sheets.find(({ sheet }) => named(sheet) === layout.name)
    return data ? [{ layout, data }] : []
  })
  const missing = layouts.filter(layout => !found.some(one => one.layout === layout)).map(({ name }) => name)
  const strange = sheets.filter(sheet => sheet.data.length > 1 && !found.some(({ data }) => data === sheet))
  const key = layouts[0]?.columns[0]?.header ?? ''
  const problems = strange.flatMap(({ sheet, data }) => {
    const head = (data[0] ?? []).map(named)
    const like = layouts.find(({ columns }) => columns.every(({ header }) => head.includes(header)))
    if (found.length === 0 || !head.includes(key)) return []
    if (like !== undefined && !missing.includes(like.name)) return [{ place: sheet, message: texts.copied(like.name) }]
    return missing.length === 0 ? [] : [{ place: sheet, message: texts.renamed(like?.name ?? missing.join(', ')) }]
  })
  if (found.length === 0)
    problems.push({ place: '', message: texts.noSheet(layouts.map(({ name }) => name).join(', ')) })
  return { found, missing, problems }
}
