import writeXlsx from 'write-excel-file/node'
import { valueAt } from '../engine/record/value-at.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Procedure, When } from '../model/procedure.ts'
import { type SheetColumn, type SheetLayout, type SheetName, sheetLayouts, yesNo } from '../text/sheet.ts'
import { describeWhen } from '../text/when.ts'
import { withoutZipTimes } from './document/zip-times.ts'

/** A cell as a spreadsheet holds it; a date is its day at midnight UTC. */
export type Cell = string | number | Date | null

type Line = Readonly<Record<string, unknown>>

function quantityCell(value: unknown): Cell {
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? value : null
  const { low, likely, high } = value as Record<'low' | 'likely' | 'high', number>
  return `${low}; ${likely}; ${high}`
}

/** The value of a record as its cell shows it; null where the record has none. */
function toCell({ kind, path, choices }: SheetColumn, line: Line): Cell {
  const value = valueAt(line, path)
  if (value === undefined) return null
  if (kind === 'quantity') return quantityCell(value)
  if (kind === 'yes') return value === true ? yesNo.yes : yesNo.no
  if (choices !== undefined) return choices[String(value)] ?? String(value)
  if (kind === 'date') return new Date(`${String(value)}T00:00:00Z`)
  return typeof value === 'number' ? value : String(value)
}

/** The lines that a record puts on a sheet; `#` is the place in a list, from 1, and `?` the condition in words. */
function linesOf({ list }: SheetLayout, procedure: Procedure): Line[] {
  if (list === undefined) return [procedure]
  const items: readonly { when?: When | undefined }[] =
    list.name === 'channels'
      ? (procedure.channels ?? []).map(item => ({ ...item, when: undefined }))
      : (procedure[list.name] ?? [])
  return items.map((item, index) => ({
    ...item,
    code: procedure.code,
    '#': String(index + 1),
    '?': describeWhen(item.when, procedure),
  }))
}

/** The rows of a sheet, heading first, procedures by code. */
export function sheetRows(sheet: SheetName, catalog: Pick<Catalog, 'procedures'>): Cell[][] {
  const layout: SheetLayout = sheetLayouts[sheet]
  const procedures = [...catalog.procedures.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const lines = procedures.flatMap(procedure => linesOf(layout, procedure))
  const { columns } = layout
  return [columns.map(column => column.header), ...lines.map(line => columns.map(column => toCell(column, line)))]
}

/** Excel takes no more than this many characters in a cell. */
const longestCell = 32_767

function styled(cell: Cell, { kind }: SheetColumn) {
  const grey = kind === 'fixed' ? { backgroundColor: '#eeeeee' } : {}
  if (cell === null) return null
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd/mm/yyyy' }
  if (typeof cell === 'number') return { value: cell, type: Number, ...(kind === 'money' ? { format: '#,##0' } : {}) }
  return { value: cell.slice(0, longestCell), type: String, format: '@', ...grey }
}

/** A sheet to be written: its name, its columns and its rows without the heading. */
export interface SheetRows {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly Cell[])[]
}

/** The values of an item as the cells of its columns. */
export const cellsOf = (columns: readonly SheetColumn[], line: object): Cell[] =>
  columns.map(column => toCell(column, line as Line))

/** Sheets as a workbook: headings stay in sight, grey cells say which line it is; the same sheets give the same bytes. */
export async function workbookOf(sheets: readonly SheetRows[]): Promise<Buffer> {
  const written = await writeXlsx(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      data: [
        columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map(row => row.map((cell, index) => styled(cell, columns[index] as SheetColumn))),
      ],
    })),
  ).toBuffer()
  return Buffer.from(withoutZipTimes(written))
}

/** The spreadsheet of a catalogue: the fields that offices edit. */
export const catalogSheet = (catalog: Pick<Catalog, 'procedures'>): Promise<Buffer> =>
  workbookOf(
    (Object.keys(sheetLayouts) as SheetName[]).map(name => ({
      name: sheetLayouts[name].name,
      columns: sheetLayouts[name].columns,
      rows: sheetRows(name, catalog).slice(1),
    })),
  )
