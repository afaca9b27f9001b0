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
