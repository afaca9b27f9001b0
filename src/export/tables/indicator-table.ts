import { boardOf } from '../../analysis/board/board.ts'
import { printedSource } from '../../text/board.ts'
import { column } from './columns.ts'
import type { Tabled } from './tabled.ts'

/** A line for each period of an indicator: what was promised, and what was reached as computed. */
export function indicators({ catalog, on, province }: Tabled) {
  const lines = boardOf(catalog, { on, province }).flatMap(({ indicator, periods }) =>
    periods.map(item => ({ ...item, indicator })),
  )
  type Line = (typeof lines)[number]
  const exact = ({ figure }: Line) => (figure?.reached?.rough ? undefined : figure?.reached?.value)
  return {
    lines,
    columns: [
      ...column.text<Line>({
        id: ({ indicator }) => indicator.id,
        name: ({ indicator }) => indicator.name,
        kind: ({ indicator }) => indicator.kind,
        unit: ({ indicator }) => indicator.unit,
        of_province: ({ indicator }) => indicator.province,
        noun: ({ indicator }) => indicator.noun,
        better: ({ indicator }) => indicator.better,
      }),
      ...column.day<Line>({
        from_day: ({ period }) => period.from,
        to_day: ({ period }) => period.to,
        due: ({ period }) => period.target && (period.target.by ?? period.to),
      }),
      ...column.text<Line>({ owner: ({ period }) => period.target?.owner }),
      ...column.number<Line>({
        target: ({ period }) => period.target?.value,
        counted: ({ figure }) => figure?.count?.value,
        of: ({ figure }) => figure?.of?.value,
        reached: exact,
        low: ({ figure }) => figure?.interval?.low,
        high: ({ figure }) => figure?.interval?.high,
      }),
      ...column.text<Line>({
        said: ({ figure }) => figure?.reached?.rough ?? figure?.count?.rough ?? figure?.of?.rough,
        verdict: ({ verdict }) => verdict,
        source: ({ period }) => printedSource(period, catalog),
      }),
      ...column.yes<Line>({ verified: ({ period }) => period.verified }),
      ...column.day<Line>({ checked_on: ({ period }) => period.checked.on }),
    ],
  }
}
