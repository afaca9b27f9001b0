import type { Edit } from '../edit/yaml.ts'
import { type OwnKind, type OwnLine, type OwnValue, ownLines, ownPlace } from '../engine/record/own-lines.ts'
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
  /** ISO day beside whose rule the workbook stands. */
  on: string
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

/** A row whose value and day both moved on: the difference that holds today stays, another follows it from the new day. */
function follows({ own }: OwnLine, { overlay, on }: Reading, from: unknown): boolean {
  const before = own && overlay?.changes[own.change]
  return before !== undefined && typeof from === 'string' && before.from <= on && before.from < from
}

/** A procedure with the lists that a province's difference sets as a whole. */
function asSet(procedure: Procedure, { own }: OwnLine, overlay: Overlay | undefined): Procedure {
  const operation = own && valueAt(overlay, own.path.slice(0, 4))
  return {
    ...procedure,
    ...pick(operation, 'timeLimits'),
    ...pick(operation, 'channels'),
  }
}

const pick = (value: unknown, key: string): object => {
  const found = valueAt(value, [key])
  return found === undefined ? {} : { [key]: found }
}

/** What else the province set of a fee by way of filing: an amount for every way that follows would take it away, so it follows too. */
function beside(next: SetLine, { kind, overlay }: Reading): SetLine[] {
  const { line, procedure } = next
  if (kind !== 'fees' || valueAt(line.own?.values, ['channel']) !== undefined) return []
  return ownLines(kind, procedure, overlay)
    .filter(({ key, own }) => key === line.key && own?.change === line.own?.change && own?.path !== undefined)
    .filter(({ own }) => valueAt(own?.values, ['channel']) !== undefined)
    .map(other => ({ ...next, line: other, values: [], carried: true }))
}

type Values = ReadonlyMap<SheetColumn, unknown>

/** A row as it is read: the line that it names, what it sets, and the day and text of that. */
interface Taken {
  row: Row
  line: OwnLine
  own: Values
  change: Values
  procedure: Procedure
}

const none: Read = { cells: [], shared: [], lines: [] }

/** A row that sets something anew needs a day and a text. */
function setting({ row, line, own, change, procedure }: Taken, { kind }: Reading): Read | string {
  const [from, document, title, verified] = changeColumns.map(column => change.get(column))
  if (typeof from !== 'string' || (document === undefined && title === undefined)) return t.needsText
  const source = { ...(document !== undefined && { document }), ...(title !== undefined && { title }) }
  const values = [...own]
    .filter(([, value]) => line.own !== undefined || value !== undefined)
    .map(([column, value]) => ({ path: column.path, value }))
  const when = { from, source, ...(verified !== undefined && { verified }) }
  const [first] = provinceLayouts[kind].columns
  return { ...none, lines: [{ kind, line, procedure, values, when, row: row.number, place: row.place(first) }] }
}

/** A row of what the province sets already: corrected where it stands, or followed by another from a later day. */
function corrected(taken: Taken, set: OwnValue, reading: Reading): Read | string {
  const { row, line, own, change, procedure } = taken
  const { overlay } = reading
  const held = [...own.keys()].filter(column => valueAt(set.values, column.path) !== undefined)
  if (held.length > 0 && held.every(column => own.get(column) === undefined)) return t.cleared
  const written = edits(row, own, set.values, set.path, line.code)
  const [day] = changeColumns
  if (written.length > 0 && follows(line, reading, day && change.get(day))) {
    const next = setting({ ...taken, procedure: asSet(procedure, line, overlay) }, reading)
    return typeof next === 'string'
      ? next
      : { ...next, lines: next.lines.flatMap(one => [one, ...beside(one, reading)]) }
  }
  const path = ['changes', set.change]
  const shared = [...change].map(([column, value]) => ({
    path: JSON.stringify([...path, ...column.path]),
    row: row.number,
    place: row.place(column),
    value,
  }))
  const told = edits(row, change, overlay?.changes[set.change], path, line.code)
  return { ...none, cells: [...written, ...told], shared }
}

/** A row of which the province has said nothing so far. */
function first(taken: Taken, reading: Reading): Read | string {
  const said = (values: Values) => [...values.values()].some(value => value !== undefined && typeof value !== 'boolean')
  if ([...taken.own.values()].some(value => value !== undefined)) return setting(taken, reading)
  return said(taken.change) ? t.nothingSet : none
}

/** Reads a row; what it cannot be is said among the problems. */
export function readRow(row: Row, reading: Reading): Read {
  const { kind, procedures, problems } = reading
  const line = lineOf(row, reading)
  const own = line && valuesOf(row, provinceLayouts[kind].columns, reading)
  const change = own && valuesOf(row, changeColumns, reading)
  const procedure = procedures.get(line?.code ?? '')
  if (!line || !own || !change || !procedure) return none
  const taken = { row, line, own, change, procedure }
  const read = line.own ? corrected(taken, line.own, reading) : first(taken, reading)
  if (typeof read !== 'string') return read
  problems.push({ place: row.place(provinceLayouts[kind].columns[0]), message: read })
  return none
}
