import { nearest } from '../check/nearest.ts'
import { withUsualSteps } from '../engine/cost/effort.ts'
import type { Procedure } from '../model/procedure.ts'
import { readCode } from '../text/code.ts'
import { surveyColumns as columns, surveyText as t } from '../text/survey.ts'
import { fold } from './clean.ts'
import { readCell } from './sheet-cells.ts'
import { type SheetData, type SheetProblem, tableOf } from './sheet-table.ts'

/** One measurement: how long one person took for one thing of a procedure. */
export interface Observation {
  readonly code: string
  /** Id of a paper or step. */
  readonly line: string
  readonly minutes: number
  /** Who measured. */
  readonly by: string
  /** ISO. */
  readonly on: string
}

/** The observations of a table; where anything is wrong, every place with what to type instead. */
export interface Intake {
  readonly observations: readonly Observation[]
  readonly problems: readonly SheetProblem[]
}

/** Longer than anybody watches one thing being done, minutes. */
const mostMinutes = 10_000

type Key = keyof typeof columns
type Said = { value: string | number } | { problem: string }

/** The papers and steps that a record has, the usual steps among them. */
const linesOf = (record: Procedure) => {
  const { papers = [], steps = [] } = withUsualSteps(record)
  return [...papers, ...steps].map(({ id, name }) => ({ id, name }))
}

function lineIn(written: string, record: Procedure): Said {
  const lines = linesOf(record)
  const found = lines.find(({ id, name }) => id === written || fold(name) === fold(written))
  if (found) return { value: found.id }
  const ids = lines.map(({ id }) => id)
  return { problem: t.noLine(written, ids, nearest(written, ids)) }
}

function codeIn(written: string, records: ReadonlyMap<string, Procedure>): Said {
  const code = readCode(written)
  if (code === undefined) return { problem: t.notACode(written) }
  return records.has(code) ? { value: code } : { problem: t.noProcedure(code, nearest(code, [...records.keys()])) }
}

const minutesIn = (value: unknown): Said =>
  typeof value === 'number' && value > 0 && value <= mostMinutes ? { value } : { problem: t.notMinutes(value) }

/** Reads measured minutes from a sheet; nothing of a sheet with a fault in it is used. */
export function surveyIn(sheet: SheetData, records: ReadonlyMap<string, Procedure>, today: string): Intake {
  const problems: SheetProblem[] = []
  const table = tableOf(sheet, Object.values(columns), problems)
  if (table === undefined) return { observations: [], problems }
  const observations = table.rows.flatMap((row): Observation[] => {
    /** A cell as its column wants it, told where it is wrong. */
    function read(key: Key, judge: (value: unknown) => Said): string | number | undefined {
      const cell = readCell(columns[key], table?.raw(row.number, columns[key]))
      const value = 'problem' in cell ? undefined : cell.value
      const said: Said =
        'problem' in cell
          ? cell
          : value === undefined || value === ''
            ? { problem: t.missing(columns[key].header) }
            : judge(value)
      if ('value' in said) return said.value
      problems.push({ place: row.place(columns[key]), message: said.problem })
      return undefined
    }
    const asIs = (value: unknown): Said => ({ value: String(value) })
    const code = read('code', value => codeIn(String(value), records))
    const record = records.get(String(code))
    const line = read('line', value => (record ? lineIn(String(value), record) : asIs(value)))
    const minutes = read('minutes', minutesIn)
    const by = read('by', asIs)
    const on = read('on', value => (String(value) <= today ? asIs(value) : { problem: t.ahead(String(value), today) }))
    return typeof code === 'string' &&
      typeof line === 'string' &&
      typeof minutes === 'number' &&
      typeof by === 'string' &&
      typeof on === 'string'
      ? [{ code, line, minutes, by, on }]
      : []
  })
  if (table.rows.length === 0) problems.push({ place: sheet.sheet, message: t.nothing })
  return problems.length > 0 ? { observations: [], problems } : { observations, problems }
}
