import { parseDocument } from 'yaml'
import { generalOn, type OwnKind, type OwnLine, ownLines } from '../engine/record/own-lines.ts'
import { isDate } from '../engine/time/dates.ts'
import type { Operation } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'
import { Overlay } from '../model/proposal.ts'
import {
  changeColumns,
  lineColumns,
  provinceColumns,
  provinceLayouts,
  provinceSheet as t,
} from '../text/province-sheet.ts'
import { type SheetColumn, sheetTexts as texts } from '../text/sheet.ts'
import { issueText } from './issues.ts'
import { newOperations, type SetLine } from './province-operations.ts'
import type { CellChange } from './sheet.ts'
import { readCell, shownCell } from './sheet-cells.ts'
import { type Edit, editYaml } from './sheet-edit.ts'
import { oddSheets, type SheetData, type SheetProblem, type Table, tableOf } from './sheet-table.ts'

/** The file of a province that a workbook may change. */
export interface ProvinceFile {
  overlay: Overlay | undefined
  text: string
}

/** What a province's workbook changes in its file, or why nothing is changed. */
export interface ProvinceResult {
  text: string
  changes: CellChange[]
  added: { text: string; from: string }[]
  problems: SheetProblem[]
  notes: string[]
}

/** Whose workbook it is, and beside which day's general rule; undefined for a workbook of records. */
export function coverOf(sheets: readonly SheetData[]): { province: string; on: string } | 'broken' | undefined {
  const cover = sheets.find(({ sheet }) => sheet.normalize('NFC').trim() === t.cover)
  if (!cover) return undefined
  const written = (name: string): string => {
    const cell = cover.data.find(
      row =>
        String(row[0] ?? '')
          .normalize('NFC')
          .trim() === name,
    )?.[1]
    return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim()
  }
  const [province, on] = [written(t.coverRows.province).padStart(2, '0'), written(t.coverRows.on)]
  return /^\d{2}$/.test(province) && isDate(on) ? { province, on } : 'broken'
}

type Row = Table['rows'][number]

interface Reading {
  kind: OwnKind
  table: Table
  file: ProvinceFile
  procedures: ReadonlyMap<string, Procedure>
  problems: SheetProblem[]
}

/** A cell of a difference that is there already, changed. */
interface Cellwise extends CellChange {
  edit: Edit
  row: number
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  )

const placeOf = ({ own }: OwnLine): string => (own === undefined ? '' : `${own.change + 1}.${Number(own.path[3]) + 1}`)

/** The line of the province that a row names; undefined with the reason said. */
function lineOf(row: Row, { kind, file, procedures, problems }: Reading): OwnLine | undefined {
  const code = row.cell(lineColumns.code).trim()
  const procedure = procedures.get(code)
  if (!procedure) {
    problems.push({ place: row.place(lineColumns.code), message: texts.unknownCode(code) })
    return undefined
  }
  const [key, place] = [row.cell(lineColumns.item).trim(), row.cell(lineColumns.place).trim()]
  const line = ownLines(kind, procedure, file.overlay).find(one => one.key === key && placeOf(one) === place)
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

interface Read {
  cells: Cellwise[]
  /** Cells of the day and the text of a change that holds several rows, by the path of the value. */
  shared: { path: string; row: number; place: string; value: unknown }[]
  lines: SetLine[]
}

function readRow(row: Row, reading: Reading): Read {
  const none: Read = { cells: [], shared: [], lines: [] }
  const { kind, file, procedures, problems } = reading
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
    const before = file.overlay?.changes[line.own.change]
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

/** Rows of one change must agree on its day and text. */
function disagreements(shared: Read['shared']): SheetProblem[] {
  return [...Map.groupBy(shared, one => one.path).values()].flatMap(same => {
    const [first] = same
    const unlike = same.some(({ value }) => JSON.stringify(value) !== JSON.stringify(first?.value))
    return first && unlike ? [{ place: first.place, message: t.unlike(same.map(({ row }) => row).join(', ')) }] : []
  })
}

/** The model's word on the file of a province after the import. */
function invalid(text: string, place: string): SheetProblem[] {
  const value: unknown = parseDocument(text, { schema: 'core' }).toJS()
  const checked = Overlay.safeParse(value)
  if (checked.success) return []
  return checked.error.issues.slice(0, 5).map(issue => ({ place, message: texts.notValid(issueText(issue, value)) }))
}

/** Applies a province's workbook to its file. Nothing is changed when any cell is refused. */
export function applyProvinceSheets(
  sheets: readonly SheetData[],
  file: ProvinceFile,
  general: { procedures: ReadonlyMap<string, Procedure>; province: string; on: string },
): ProvinceResult {
  const kinds = Object.keys(provinceLayouts) as OwnKind[]
  const layouts = kinds.map(kind => ({ kind, name: provinceLayouts[kind].name, columns: provinceColumns(kind) }))
  const { found, missing, problems } = oddSheets(
    sheets.filter(({ sheet }) => sheet !== t.cover),
    layouts,
  )
  const procedures = new Map(generalOn(general.procedures, general).map(procedure => [procedure.code, procedure]))
  const parts = found.flatMap(({ layout: { kind, columns }, data }) => {
    const table = tableOf(data, columns, problems)
    return table ? table.rows.map(row => readRow(row, { kind, table, file, procedures, problems })) : []
  })
  problems.push(...disagreements(parts.flatMap(({ shared }) => shared)))
  const cells = unique(parts.flatMap(part => part.cells))
  const made = newOperations(parts.flatMap(({ lines }) => lines))
  problems.push(...made.problems)
  const edited = cells.reduce((text, { edit }) => editYaml(text, edit), file.text)
  const first = file.overlay?.changes.length ?? 0
  const text = made.changes.reduce(
    (so, change, index) => editYaml(so, { path: ['changes', first + index], value: change }),
    edited,
  )
  if (problems.length === 0) problems.push(...invalid(text, cells[0]?.place ?? made.places[0] ?? ''))
  const notes = missing.length > 0 ? [texts.missingSheets(missing.join(', '))] : []
  return {
    text: problems.length > 0 ? file.text : text,
    changes: problems.length > 0 ? [] : cells.map(({ edit: _edit, row: _row, ...change }) => change),
    added:
      problems.length > 0
        ? []
        : made.changes.map(({ procedure, from, operations }) => ({
            text: `${procedure}: ${operations.map(wordOf).join(', ')}`,
            from,
          })),
    problems,
    notes,
  }
}

const wordOf = ({ op }: Operation): string => op

/** A value that several rows show is written once. */
function unique(cells: readonly Cellwise[]): Cellwise[] {
  const seen = new Map(cells.map(cell => [JSON.stringify(cell.edit.path), cell]))
  return [...seen.values()]
}
