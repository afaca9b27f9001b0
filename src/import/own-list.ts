import { fold } from './clean.ts'
import type { SheetData } from './sheet-table.ts'
import { doubtMark } from './xlsx-parts.ts'

/** A line of a list that an office keeps in its own way: the code and the name as far as the line has them. */
export interface ListEntry {
  sheet: string
  /** From 1, as a spreadsheet counts. */
  row: number
  code?: string | undefined
  /** What stands where the code should, when it is none. */
  written?: string | undefined
  name: string
}

/** What was found in a file: its lines, and the sheets in which no list was found. */
export interface OwnList {
  entries: ListEntry[]
  skipped: string[]
}

type Row = readonly unknown[]

/** What a cell says on one line; a formula without a value, or with an error, says nothing. */
function textOf(cell: unknown): string {
  const text = String(cell ?? '').normalize('NFC')
  return text.startsWith(doubtMark) ? '' : text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
}

const codeHead = /^(?:ma|so ma|code)\b(?!.*\b(?:linh vuc|don vi|co quan|nganh|buu)\b)/
const nameHead =
  /^(?:ten|name)\b(?!.*\b(?:linh vuc|co quan|don vi|nguoi|phong|to chuc|mau)\b)|^(?:thu tuc|thu tuc hanh chinh|tthc|noi dung|danh muc (?:thu tuc hanh chinh|tthc))$/

/** Rows in which the heads of a list are looked for: titles, bodies and dates stand above them. */
const headRows = 60

/** Lines that part or count a list: a sector, a level, a sum. */
const parting =
  /^(?:(?:[ivxlc]{1,6}|[a-h]|\d{1,2}) )?(?:linh vuc|(?:phan|muc|nhom) (?:[ivx]+|\d+|[a-h])|cap (?:tinh|xa|huyen)|(?:tong|tong so|tong cong|cong)(?: \d.*)?$|tong so|(?:danh muc )?thu tuc hanh chinh cap|danh muc (?:thu tuc|tthc))(?:\b|$)/

const code = /([1-9])[.,]?(\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2,3})?/g

/** A number that lost the zeros at its end: 1.00119 is 1.001190. */
const whole = (text: string): string => (/^[1-9][.,]\d{1,5}$/.test(text) ? text.padEnd(8, '0') : text)

/** The codes of a cell, with spaces, commas or the marks of a province in them; none where anything else stands there. */
export function codesIn(cell: unknown): string[] {
  const text = whole(
    textOf(cell)
      .normalize('NFKC')
      .replace(/["'\s]/g, '')
      .toUpperCase(),
  )
  const rest = text.replace(code, '').replace(/[;,/+]/g, '')
  return rest === '' ? [...text.matchAll(code)].map(([, kind, number]) => `${kind}.${number}`) : []
}

interface Columns {
  code: number
  name: number
  /** The first row below the heads. */
  from: number
  /** Whether a line has more than its code and its name: one with a name alone is then a heading. */
  wide: boolean
}

const share = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** The column that scores most; -1 where none scores. */
function best(columns: readonly number[], scoreOf: (column: number) => number): number {
  const scored = columns.map(column => ({ column, score: scoreOf(column) })).filter(({ score }) => score > 0)
  return scored.toSorted((a, b) => b.score - a.score)[0]?.column ?? -1
}

/** Which column holds codes and which names: by their heads, else by what stands in them; undefined where neither is found. */
function columnsOf(data: readonly Row[]): Columns | undefined {
  const headed = data.slice(0, headRows).map(row => {
    const heads = row.map(cell => fold(textOf(cell)))
    const places = (pattern: RegExp) =>
      heads.flatMap((head, column) => (pattern.test(head) && head.length < 60 ? [column] : []))
    return { codes: places(codeHead), names: places(nameHead).filter(column => !codeHead.test(heads[column] ?? '')) }
  })
  const score = ({ codes, names }: (typeof headed)[number]) => Number(codes.length > 0) + Number(names.length > 0)
  const top = Math.max(0, ...headed.map(score))
  const at = top === 0 ? -1 : headed.findIndex(row => score(row) === top)
  const below = data.slice(at + 1)
  const all = [...Array(Math.max(0, ...data.slice(0, 500).map(row => row.length))).keys()]
  const { codes = [], names = [] } = headed[at] ?? {}
  const coded = (column: number) => share(below.map(row => Number(codesIn(row[column]).length > 0)))
  const worded = (column: number) => share(below.map(row => Math.min(300, textOf(row[column]).length)))
  const byContent = best(all, column => (coded(column) >= below.length / 3 ? coded(column) : 0))
  const codeColumn = codes.length > 0 ? best(codes, column => coded(column) + 0.5) : byContent
  const others = all.filter(column => column !== codeColumn)
  const nameColumn =
    names.length > 0 ? best(names, column => worded(column) + 0.5) : codeColumn >= 0 ? best(others, worded) : -1
  return codeColumn < 0 && nameColumn < 0
    ? undefined
    : { code: codeColumn, name: nameColumn, from: at + 1, wide: all.length > 2 }
}

/** A line that names no procedure: empty, a head once more, a sector across the table, a sum. */
function isParting(row: Row, written: string, name: string, columns: Columns): boolean {
  const key = fold(name)
  if (written !== '') return codeHead.test(fold(written))
  if (key === '' || nameHead.test(key) || parting.test(key) || /^\d+$/.test(key)) return true
  const filled = row.filter(cell => textOf(cell) !== '').length
  return filled === 1 && columns.wide && columns.code >= 0
}

function entriesOf({ sheet, data }: SheetData, columns: Columns): ListEntry[] {
  return data.slice(columns.from).flatMap((row, offset): ListEntry[] => {
    const [written, name] = [textOf(row[columns.code]), textOf(row[columns.name])]
    if (isParting(row, written, name, columns)) return []
    const place = { sheet, row: columns.from + offset + 1, name }
    const codes = codesIn(written)
    if (codes.length > 0) return codes.map(one => ({ ...place, code: one }))
    return [written === '' ? place : { ...place, written }]
  })
}

/** Reads the lists of a workbook, whatever its columns are called and wherever they stand; sheets without one are named. */
export function ownList(sheets: readonly SheetData[]): OwnList {
  const found = sheets.map(sheet => ({ sheet, columns: columnsOf(sheet.data) }))
  return {
    entries: found.flatMap(({ sheet, columns }) => (columns ? entriesOf(sheet, columns) : [])),
    skipped: found.flatMap(({ sheet, columns }) => (columns || sheet.data.length === 0 ? [] : [sheet.sheet])),
  }
}
