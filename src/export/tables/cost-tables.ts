import { codeColumn as code, column } from './columns.ts'
import type { Tabled } from './tabled.ts'

/** A line for each line of a costing. */
export function costLines({ costed }: Pick<Tabled, 'costed'>) {
  const lines = costed.flatMap(({ procedure, cost }) => cost.lines.map(item => ({ procedure, item })))
  type Line = (typeof lines)[number]
  return {
    lines,
    columns: [
      ...code,
      ...column.text<Line>({
        id: ({ item }) => item.id,
        kind: ({ item }) => item.kind,
        activity: ({ item }) => item.activity,
        name: ({ item }) => item.name,
        basis: ({ item }) => item.basis,
      }),
      ...column.yes<Line>({ counted: ({ item }) => item.counted }),
      ...column.number<Line>({
        weight: ({ item }) => item.weight,
        hours: ({ item }) => item.hours,
        hour_price: ({ item }) => item.rate,
        services: ({ item }) => item.services,
        fees: ({ item }) => item.fees,
        cost: ({ item }) => item.cost,
      }),
    ],
  }
}

/** A line for each operation of the standing proposals whose saving is known. */
export function savings({ saving }: Tabled) {
  const scopes = new Map(saving?.procedures.map(item => [item.procedure, item.before.volume?.scope]))
  const known = new Set(
    saving?.procedures.flatMap(({ procedure, perYear }) => (perYear === undefined ? [] : [procedure])),
  )
  const lines = (saving?.byOperation ?? []).filter(({ procedure }) => known.has(procedure))
  type Line = (typeof lines)[number]
  return {
    lines,
    columns: [
      ...column.text<Line>({
        code: ({ procedure }) => procedure,
        proposal: ({ proposal }) => proposal,
        operation: ({ op }) => op,
        target: ({ target }) => target,
        volume_scope: ({ procedure }) => scopes.get(procedure),
      }),
      ...column.dong<Line>({ per_year: ({ perYear }) => perYear }),
    ],
  }
}
