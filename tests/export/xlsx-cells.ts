import { unzipSync } from 'fflate'
import { type CellValue, HyperFormula, type RawCellContent } from 'hyperformula'

/** One cell as the file holds it: the formula, and the value written beside it or alone. */
export interface FileCell {
  formula?: string
  value: string | number
}

/** Sheets of an .xlsx by name, cells by address; read from the XML, apart from what wrote it. */
export type FileSheets = Map<string, Map<string, FileCell>>

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const plain = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&')

function cellsOf(xml: string, strings: readonly string[]): Map<string, FileCell> {
  const cells = new Map<string, FileCell>()
  for (const [, attributes = '', inside = ''] of xml.matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)) {
    const at = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? ''
    const type = /t="(\w+)"/.exec(attributes)?.[1]
    const raw = plain(/<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? '')
    const formula = /<f>(.*?)<\/f>/s.exec(inside)?.[1]
    const value = type === 's' ? (strings[Number(raw)] ?? '') : type === 'str' ? raw : Number(raw)
    cells.set(at, { value, ...(formula !== undefined && { formula: plain(formula) }) })
  }
  return cells
}

/** Every cell of every sheet of a file. */
export function readSheets(bytes: Uint8Array): FileSheets {
  const files = unzipSync(bytes)
  const strings = [...text(files['xl/sharedStrings.xml']).matchAll(/<si>(.*?)<\/si>/gs)].map(([, inside = '']) =>
    plain(inside),
  )
  const names = [...text(files['xl/workbook.xml']).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  )
  return new Map(
    names.map((name, index) => [name, cellsOf(text(files[`xl/worksheets/sheet${index + 1}.xml`]), strings)]),
  )
}

const placeOf = (at: string) => {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
  return { row: Number(row) - 1, col: letters.charCodeAt(0) - 65 }
}

function grid(cells: Map<string, FileCell>): RawCellContent[][] {
  const rows: RawCellContent[][] = []
  for (const [at, { formula, value }] of cells) {
    const { row, col } = placeOf(at)
    while (rows.length <= row) rows.push([])
    const line = rows[row] as RawCellContent[]
    while (line.length <= col) line.push(null)
    line[col] = formula === undefined ? (typeof value === 'string' ? `'${value}` : value) : `=${formula}`
  }
  return rows
}

/** The file worked out anew by another engine; `set` changes a number first. */
export function recalculated(sheets: FileSheets) {
  const content = Object.fromEntries([...sheets].map(([name, cells]) => [name, grid(cells)]))
  const engine = HyperFormula.buildFromSheets(content, {
    licenseKey: 'gpl-v3',
    precisionRounding: 14,
    smartRounding: false,
  })
  const place = (sheet: string, at: string) => ({ sheet: engine.getSheetId(sheet) ?? -1, ...placeOf(at) })
  return {
    get: (sheet: string, at: string): CellValue => engine.getCellValue(place(sheet, at)),
    set: (sheet: string, at: string, value: number) => void engine.setCellContents(place(sheet, at), [[value]]),
  }
}
