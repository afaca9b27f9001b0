import { generalOn, type OwnKind } from '../engine/record/own-lines.ts'
import { isDate } from '../engine/time/dates.ts'
import type { Operation } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Overlay } from '../model/proposal.ts'
import { operationPhrase } from '../text/operation.ts'
import { provinceColumns, provinceLayouts, provinceSheet as t } from '../text/province-sheet.ts'
import { sheetTexts as texts } from '../text/sheet.ts'
import { editFiles, invalidFile, type ProvinceFiles } from './province-files.ts'
import { newOperations } from './province-operations.ts'
import { type Cellwise, type Read, readRow } from './province-rows.ts'
import type { CellChange } from './sheet.ts'
import { oddSheets, type SheetData, type SheetProblem, tableOf } from './sheet-table.ts'

/** What a province sets, and the files in which it stands. */
export interface ProvinceSet {
  overlay: Overlay | undefined
  files: ProvinceFiles
}

/** What a province's workbook changes in its files, or why nothing is changed. */
export interface ProvinceResult {
  /** The new text of each file that is other. */
  files: Map<string, string>
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

/** Rows of one change must agree on its day and text. */
function disagreements(shared: Read['shared']): SheetProblem[] {
  return [...Map.groupBy(shared, one => one.path).values()].flatMap(same => {
    const [first] = same
    const unlike = same.some(({ value }) => JSON.stringify(value) !== JSON.stringify(first?.value))
    return first && unlike ? [{ place: first.place, message: t.unlike(same.map(({ row }) => row).join(', ')) }] : []
  })
}

/** Applies a province's workbook to its files. Nothing is changed when any cell is refused. */
export function applyProvinceSheets(
  sheets: readonly SheetData[],
  { overlay, files }: ProvinceSet,
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
    return table
      ? table.rows.map(row => readRow(row, { kind, table, overlay, procedures, on: general.on, problems }))
      : []
  })
  problems.push(...disagreements(parts.flatMap(({ shared }) => shared)))
  const cells = unique(parts.flatMap(part => part.cells))
  const made = newOperations(parts.flatMap(({ lines }) => lines))
  problems.push(...made.problems)
  const edits = cells.map(({ edit }) => edit)
  const edited = editFiles(files, edits, made.changes)
  const place = cells[0]?.place ?? made.places[0] ?? ''
  if (problems.length === 0) problems.push(...[...edited.values()].flatMap(text => invalidFile(text, place)))
  const notes = missing.length > 0 ? [texts.missingSheets(missing.join(', '))] : []
  if (problems.length > 0) return { files: new Map(), changes: [], added: [], problems, notes }
  return {
    files: edited,
    changes: cells.map(({ edit: _edit, row: _row, ...change }) => change),
    added: made.changes.map(({ procedure, from, operations }) => ({
      text: `${procedure}: ${phrases(operations, procedures.get(procedure)).join('; ')}`,
      from,
    })),
    problems,
    notes,
  }
}

/** What is set, in words; none of these operations names an agency. */
const phrases = (operations: readonly Operation[], procedure: Procedure | undefined): string[] =>
  procedure === undefined ? [] : operations.map(operation => operationPhrase(operation, procedure, id => id))

/** A value that several rows show is written once. */
function unique(cells: readonly Cellwise[]): Cellwise[] {
  const seen = new Map(cells.map(cell => [JSON.stringify(cell.edit.path), cell]))
  return [...seen.values()]
}
