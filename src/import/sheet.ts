import { type Edit, editYaml } from '../edit/yaml.ts'
import { valueAt } from '../engine/record/value-at.ts'
import { Procedure } from '../model/procedure.ts'
import { type SheetColumn, type SheetLayout, sheetLayouts, sheetTexts as texts } from '../text/sheet.ts'
import { issueText } from './issues.ts'
import { readCell, shownCell } from './sheet-cells.ts'
import { oddSheets, type SheetData, type SheetProblem, type Table, tableOf } from './sheet-table.ts'

/** A record that a sheet may change. */
export interface SheetRecord {
  procedure: Procedure
  text: string
}

/** One cell that says something else than the catalogue. */
export interface CellChange {
  place: string
  code: string
  before: string
  after: string
}

/** What a spreadsheet changes: the new text of each file that differs by its key, or why nothing is changed. */
export interface SheetResult {
  texts: Map<string, string>
  changes: CellChange[]
  problems: SheetProblem[]
  /** What the spreadsheet leaves out, and so leaves as it is. */
  notes: string[]
}

interface Cellwise extends CellChange {
  edit: Edit
}

/** The place in a record of the item that a row names; undefined when the record has no such item. */
function itemPath({ list }: SheetLayout, procedure: Procedure, key: string): (string | number)[] | undefined {
  if (list === undefined) return []
  const items: readonly object[] = procedure[list.name] ?? []
  const index = list.key === '#' ? Number(key) - 1 : items.findIndex(item => (item as { id?: unknown }).id === key)
  return items[index] === undefined ? undefined : [list.name, index]
}

/** Equal values; a text longer than a cell holds counts as unchanged when its beginning is the cell. */
function sameValue(old: unknown, value: unknown): boolean {
  if (JSON.stringify(old) === JSON.stringify(value)) return true
  return typeof old === 'string' && typeof value === 'string' && oneForm(old) === oneForm(value)
}

/** Spreadsheets write line breaks as \r\n, and drop spaces around them. */
const oneForm = (text: string): string => text.replace(/\r\n?/g, '\n').slice(0, 32_767).trim()

interface Reading {
  table: Table
  layout: SheetLayout
  records: ReadonlyMap<string, SheetRecord>
  problems: SheetProblem[]
}

/** Reads the rows of one sheet into changes of single values. */
function readTable({ table, layout, records, problems }: Reading): { cells: Cellwise[]; lines: number } {
  const seen = new Map<string, number>()
  const cells = table.rows.flatMap(({ number, cell, place }) => {
    const refuse = (column: SheetColumn | undefined, message: string): [] => {
      if (column) problems.push({ place: place(column), message })
      return []
    }
    const [codeColumn, keyColumn] = layout.columns
    const code = cell(codeColumn).trim()
    const record = records.get(code)
    if (!record) return refuse(codeColumn, texts.unknownCode(code))
    const key = layout.list === undefined ? '' : cell(keyColumn).trim()
    const line = itemPath(layout, record.procedure, key)
    if (!line) return refuse(keyColumn, texts.unknownLine(key))
    const before = seen.get(`${code} ${key}`)
    if (before !== undefined) return refuse(codeColumn, texts.repeatedLine(before))
    seen.set(`${code} ${key}`, number)
    return layout.columns.flatMap(column => {
      if (column.kind === 'fixed') return []
      const read = readCell(column, table.raw(number, column))
      if ('problem' in read) return refuse(column, read.problem)
      const path = [...line, ...column.path]
      const old = valueAt(record.procedure, path)
      if (sameValue(old, read.value)) return []
      const [from, to] = [shownCell(column, old), shownCell(column, read.value)]
      return [{ code, edit: { path, value: read.value }, place: place(column), before: from, after: to }]
    })
  })
  return { cells, lines: seen.size }
}

const countIn = ({ list }: SheetLayout, records: ReadonlyMap<string, SheetRecord>): number =>
  [...records.values()].reduce(
    (sum, { procedure }) => sum + (list === undefined ? 1 : (procedure[list.name]?.length ?? 0)),
    0,
  )

/** Applies a spreadsheet to records. Nothing is changed when any cell is refused. */
export function applySheets(sheets: readonly SheetData[], records: ReadonlyMap<string, SheetRecord>): SheetResult {
  const layouts: readonly SheetLayout[] = Object.values(sheetLayouts)
  const { found, missing, problems } = oddSheets(sheets, layouts)
  const notes = missing.length === 0 || found.length === 0 ? [] : [texts.missingSheets(missing.join(', '))]
  const cells = found.flatMap(({ layout, data }) => {
    const table = tableOf(data, layout.columns, problems)
    if (!table) return []
    const read = readTable({ table, layout, records, problems })
    const left = countIn(layout, records) - read.lines
    if (left > 0) notes.push(texts.missingLines(layout.name, left))
    return read.cells
  })
  const result = new Map<string, string>()
  for (const [code, own] of Map.groupBy(cells, cell => cell.code)) {
    const record = records.get(code)
    if (!record) continue
    problems.push(...invalid(record.procedure, own))
    result.set(
      code,
      own.reduce((text, { edit }) => editYaml(text, edit), record.text),
    )
  }
  return problems.length > 0
    ? { texts: new Map(), changes: [], problems, notes }
    : { texts: result, changes: cells.map(({ edit: _edit, ...change }) => change), problems, notes }
}

/** The model's word on a record after its changes; a problem is shown at the changed cell that it touches. */
function invalid(procedure: Procedure, cells: readonly Cellwise[]): SheetProblem[] {
  const draft: unknown = structuredClone(procedure)
  for (const { edit } of cells) assign(draft as Record<string, unknown>, edit)
  const checked = Procedure.safeParse(draft)
  if (checked.success) return []
  return checked.error.issues.slice(0, 5).map(issue => {
    const path = issue.path.join('.')
    const near =
      cells.find(({ edit }) => edit.path.join('.') === path) ??
      cells.find(({ edit }) => edit.path.join('.').startsWith(path)) ??
      cells[0]
    return { place: near?.place ?? procedure.code, message: texts.notValid(issueText(issue, draft)) }
  })
}

function assign(target: Record<string, unknown>, { path, value }: Edit): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) {
    if (value === undefined) delete target[key]
    else target[key] = value
    return
  }
  const inner = (typeof target[key] === 'object' && target[key] !== null ? target[key] : {}) as Record<string, unknown>
  target[key] = inner
  assign(inner, { path: rest, value })
  if (!Array.isArray(inner) && Object.keys(inner).length === 0) delete target[key]
}
