import type { Edit } from '../edit/yaml.ts'
import { type OwnKind, type OwnLine, ownLines, ownPlace } from '../engine/record/own-lines.ts'
import { valueAt } from '../engine/record/value-at.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Overlay } from '../model/proposal.ts'
import { changeColumns, lineColumns, provinceLayouts, provinceSheet as t } from '../text/province-sheet.ts'
import { type SheetColumn, sheetTexts as texts } from '../text/sheet.ts'
import type { SetLine } from './province-operations.ts'
import type { CellChange } from './sheet.ts'
import { readCell, shownCell } from './sheet-cells.ts'
import type { SheetProblem, Table } from './sheet-table.ts'

type Row = Table['rows'][number]

/** A sheet of a province as it is read. */
export interface Reading {
  kind: OwnKind
  table: Table
  overlay: Overlay | undefined
  procedures: ReadonlyMap<string, Procedure>
  problems: SheetProblem[]
}

/** A cell of a difference that is there already, changed. */
export interface Cellwise extends CellChange {
  edit: Edit
  row: number
}

/** The line of the province that a row names; undefined with the reason said. */
function lineOf(row: Row, { kind, overlay, procedures, problems }: Reading): OwnLine | undefined {
  const code = row.cell(lineColumns.code).trim()
  const procedure = procedures.get(code)
  if (!procedure) {
    problems.push({ place: row.place(lineColumns.code), message: texts.unknownCode(code) })
    return undefined
  }
  const [key, place] = [row.cell(lineColumns.item).trim(), row.cell(lineColumns.place).trim()]
  const line = ownLines(kind, procedure, overlay).find(one => one.key === key && ownPlace(one) === place)
  if (!line)
    problems.push({ place: row.place(lineColumns.item), message: place === '' ? texts.unknownLine(key) : t.moved })
  return line
}

/** The values of some columns of a row, read; undefined where one is refused. */
function valuesOf(
  row: Row,
  columns: readonly SheetColumn[],
  { table, problems }: Reading,
): Map<SheetColumn, unknown> | undefined {
  const read = columns.map(column => [column, readCell(column, table.raw(row.number, column))] as const)
  const bad = read.flatMap(([column, value]) =>
    'problem' in value ? [{ place: row.place(column), message: value.problem }] : [],
  )
  problems.push(...bad)
  return bad.length > 0
    ? undefined
    : new Map(read.map(([column, value]) => [column, 'value' in value ? value.value : undefined]))
}

/** The cells of a row that differ from what the file says. */
function edits(
  row: Row,
  values: ReadonlyMap<SheetColumn, unknown>,
  old: unknown,
  path: readonly (string | number)[],
  code: string,
): Cellwise[] {
  return [...values].flatMap(([column, value]) => {
    const before = valueAt(old, column.path)
    if (JSON.stringify(before) === JSON.stringify(value)) return []
    const edit = { path: [...path, ...column.path], value }
    return [
      {
        edit,
        row: row.number,
        code,
        place: row.place(column),
        before: shownCell(column, before),
        after: shownCell(column, value),
      },
    ]
  })
}

/** What a row changes. */
export interface Read {
  cells: Cellwise[]
  /** Cells of the day and the text of a change that holds several rows, by the path of the value. */
  shared: { path: string; row: number; place: string; value: unknown }[]
  lines: SetLine[]
}

/** Reads a row; what it cannot be is said among the problems. */
export function readRow(row: Row, reading: Reading): Read {
  const none: Read = { cells: [], shared: [], lines: [] }
  const { kind, overlay, procedures, problems } = reading
  const line = lineOf(row, reading)
  const own = line && valuesOf(row, provinceLayouts[kind].columns, reading)
  const change = own && valuesOf(row, changeColumns, reading)
  const procedure = procedures.get(line?.code ?? '')
  if (!line || !own || !change || !procedure) return none
  const isSet = [...own.values()].some(value => value !== undefined)
  const [first] = provinceLayouts[kind].columns
  const refuse = (message: string): Read => {
    problems.push({ place: row.place(first), message })
    return none
  }
  if (line.own) {
    const set = [...own.keys()].filter(column => valueAt(line.own?.values, column.path) !== undefined)
    if (set.length > 0 && set.every(column => own.get(column) === undefined)) return refuse(t.cleared)
    const path = ['changes', line.own.change]
    const before = overlay?.changes[line.own.change]
    const shared = [...change].map(([column, value]) => ({
      path: JSON.stringify([...path, ...column.path]),
      row: row.number,
      place: row.place(column),
      value,
    }))
    const cells = [
      ...edits(row, own, line.own.values, line.own.path, line.code),
      ...edits(row, change, before, path, line.code),
    ]
    return { ...none, cells, shared }
  }
  const [from, document, title, verified] = changeColumns.map(column => change.get(column))
  if (!isSet) return [from, document, title].some(value => value !== undefined) ? refuse(t.nothingSet) : none
  if (typeof from !== 'string' || (document === undefined && title === undefined)) return refuse(t.needsText)
  const values = [...own]
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => ({ path: column.path, value }))
  const source = { ...(document !== undefined && { document }), ...(title !== undefined && { title }) }
  const when = { from, source, ...(verified !== undefined && { verified }) }
  return { ...none, lines: [{ kind, line, procedure, values, when, row: row.number, place: row.place(first) }] }
}
