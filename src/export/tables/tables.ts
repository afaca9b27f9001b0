import type { Costed } from '../../engine/cost/portfolio.ts'
import type { Procedure } from '../../model/procedure.ts'
import { acts } from './act-table.ts'
import type { TableOf } from './columns.ts'
import { costLines, savings } from './cost-tables.ts'
import { indicators } from './indicator-table.ts'
import { parquetOf } from './parquet.ts'
import { fees, limits, papers, procedures } from './record-tables.ts'
import type { Tabled } from './tabled.ts'

const file =
  <Line>(make: (tabled: Tabled) => TableOf<Line>) =>
  (tabled: Tabled) =>
    parquetOf(make(tabled))

/** The tables by their names, each written as one Parquet file. */
export const tableFiles = {
  procedures: file(procedures),
  papers: file(papers),
  fees: file(fees),
  limits: file(limits),
  cost_lines: file(costLines),
  acts: file(acts),
  savings: file(savings),
  indicators: file(indicators),
} as const satisfies Record<string, (tabled: Tabled) => Uint8Array>

/** What the lines of single records are made from. */
type Rows = Pick<Tabled, 'procedures' | 'costed'>

const lines =
  <Line>(make: (rows: Rows) => TableOf<Line>) =>
  (rows: Rows): string => {
    const { columns, lines } = make(rows)
    return JSON.stringify(lines.map(line => columns.map(({ value }) => value(line) ?? null)))
  }

/** Tables whose lines are those of single records, each read from nothing but the record and its cost. */
const ofRecords = {
  papers: lines(papers),
  fees: lines(fees),
  limits: lines(limits),
  cost_lines: lines(costLines),
} as const

export type RecordTable = keyof typeof ofRecords
export const recordTables = Object.keys(ofRecords) as RecordTable[]

/** Gives what one record puts into a table, as text: a table is the same bytes while this is the same of every record. */
export function linesIn(tabled: Tabled): (table: RecordTable, procedure: Procedure) => string {
  let costs: Map<string, Costed> | undefined
  const costOf = ({ code }: Procedure) => {
    costs ??= new Map(tabled.costed.map(costed => [costed.cost.code, costed]))
    return costs.get(code) ?? []
  }
  return (table, procedure) => {
    const costed = table === 'cost_lines' ? [costOf(procedure)].flat() : []
    return ofRecords[table]({ procedures: [procedure], costed })
  }
}
