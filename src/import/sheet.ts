import { Procedure } from '../model/procedure.ts'
import { type SheetColumn, type SheetName, sheetLayouts, sheetTexts as texts } from '../text/sheet.ts'
import { issueText } from './issues.ts'
import { readCell } from './sheet-cells.ts'
import { type Edit, editYaml } from './sheet-edit.ts'

/** A record that a sheet may change. */
export interface SheetRecord {
  procedure: Procedure
  text: string
}

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

/** What a spreadsheet changes: the new text of each record that differs, or why nothing is changed. */
export interface SheetResult {
  texts: Map<string, string>
  cells: number
  problems: SheetProblem[]
}

interface Cellwise {
  code: string
  edit: Edit
  place: string
}

/** The letters of a column as a spreadsheet shows them: A, B … Z, AA. */
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnLetter(Math.floor(index / 26) - 1)}${columnLetter(index % 26)}`

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  )

/** The place in a record of the line that a row names; undefined when the record has no such line. */
function lineOf(sheet: SheetName, procedure: Procedure, key: string): (string | number)[] | undefined {
  if (sheet === 'procedures') return []
  const index = sheet === 'fees' ? (procedure.fees ?? []).findIndex(fee => fee.id === key) : Number(key) - 1
  const list = sheet === 'fees' ? 'fees' : 'timeLimits'
  return procedure[list]?.[index] === undefined ? undefined : [list, index]
}

/** Reads the rows of one sheet into changes of single values. */
function readSheet(
  sheet: SheetName,
  { sheet: name, data }: SheetData,
  records: ReadonlyMap<string, SheetRecord>,
  problems: SheetProblem[],
): Cellwise[] {
  const layout: readonly SheetColumn[] = sheetLayouts[sheet].columns
  const head = (data[0] ?? []).map(cell => String(cell ?? '').trim())
  const columns = layout.map(column => ({ column, index: head.indexOf(column.header) }))
  const missing = columns.filter(({ index }) => index < 0)
  if (missing.length > 0) {
    problems.push(...missing.map(({ column }) => ({ place: name, message: texts.noColumn(column.header) })))
    return []
  }
  const seen = new Map<string, number>()
  return data.slice(1).flatMap((row, offset) => {
    const number = offset + 2
    const place = ({ column, index }: (typeof columns)[number]) =>
      texts.place(name, number, columnLetter(index), column.header)
    const refuse = (where: (typeof columns)[number] | undefined, message: string): [] => {
      if (where) problems.push({ place: place(where), message })
      return []
    }
    if (row.every(cell => cell === null || cell === undefined || cell === '')) return []
    const [codeAt, keyAt] = columns
    const code = String(row[codeAt?.index ?? 0] ?? '').trim()
    const record = records.get(code)
    if (!record) return refuse(codeAt, texts.unknownCode(code))
    const key = sheet === 'procedures' ? '' : String(row[keyAt?.index ?? 1] ?? '').trim()
    const line = lineOf(sheet, record.procedure, key)
    if (!line) return refuse(keyAt, texts.unknownLine(key))
    const before = seen.get(`${code} ${key}`)
    if (before !== undefined) return refuse(codeAt, texts.repeatedLine(before))
    seen.set(`${code} ${key}`, number)
    return columns.flatMap(where => {
      const { column, index } = where
      if (column.kind === 'fixed') return []
      const read = readCell(column, row[index])
      if ('problem' in read) return refuse(where, read.problem)
      const path = [...line, ...column.path]
      const old = at(record.procedure, path)
      if (same(old, read.value)) return []
      return [{ code, edit: { path, value: read.value }, place: place(where) }]
    })
  })
}

/** Equal values; a text longer than a cell holds counts as unchanged when its beginning is the cell. */
function same(old: unknown, value: unknown): boolean {
  if (JSON.stringify(old) === JSON.stringify(value)) return true
  return typeof old === 'string' && typeof value === 'string' && oneForm(old) === oneForm(value)
}

/** Spreadsheets write line breaks as \r\n, and drop spaces around them. */
const oneForm = (text: string): string => text.replace(/\r\n?/g, '\n').slice(0, 32_767).trim()

/** Sheets with rows whose names are none of ours, while one of ours is missing: an edit in them would be lost without a word. */
function renamed(sheets: readonly SheetData[], known: readonly { key: SheetName; data: SheetData }[]): SheetProblem[] {
  const missing = Object.entries(sheetLayouts).filter(([key]) => !known.some(one => one.key === key))
  const names = missing.map(([, { name }]) => name).join(', ')
  return sheets
    .filter(sheet => sheet.data.length > 1 && !known.some(({ data }) => data === sheet))
    .flatMap(({ sheet }) => (missing.length === 0 ? [] : [{ place: sheet, message: texts.renamed(names) }]))
}

/** Applies a spreadsheet to records. Nothing is changed when any cell is refused. */
export function applySheets(sheets: readonly SheetData[], records: ReadonlyMap<string, SheetRecord>): SheetResult {
  const problems: SheetProblem[] = []
  const known = (Object.keys(sheetLayouts) as SheetName[]).flatMap(key => {
    const data = sheets.find(({ sheet }) => sheet.normalize('NFC').trim() === sheetLayouts[key].name)
    return data ? [{ key, data }] : []
  })
  if (known.length === 0)
    problems.push({
      place: '',
      message: texts.noSheet(
        Object.values(sheetLayouts)
          .map(({ name }) => name)
          .join(', '),
      ),
    })
  if (known.length > 0) problems.push(...renamed(sheets, known))
  const cells = known.flatMap(({ key, data }) => readSheet(key, data, records, problems))
  const result = new Map<string, string>()
  for (const code of new Set(cells.map(cell => cell.code))) {
    const own = cells.filter(cell => cell.code === code)
    const record = records.get(code)
    if (!record) continue
    problems.push(...invalid(record.procedure, own))
    result.set(
      code,
      own.reduce((text, { edit }) => editYaml(text, edit), record.text),
    )
  }
  return problems.length > 0
    ? { texts: new Map(), cells: 0, problems }
    : { texts: result, cells: cells.length, problems }
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
