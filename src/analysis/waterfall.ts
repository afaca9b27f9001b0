import type { Assumptions } from '../engine/cost/assumptions.ts'
import { costOf } from '../engine/cost/cost.ts'
import type { Costed } from '../engine/cost/portfolio.ts'
import type { Procedure } from '../model/procedure.ts'

/** What lies between two yearly costs; each step is whole đồng and they add up exactly, in this order. */
export interface Waterfall {
  start: number
  /** The law changed what is asked. */
  rule: number
  /** More or fewer submissions. */
  volume: number
  /** Income, wages and other dated parameters. */
  wage: number
  /** Another cost model. */
  method: number
  end: number
}

/** A procedure at one date: as it stands, with its parameters. */
export interface Standing {
  procedure: Procedure
  assumptions: Assumptions
}

const withVolume = (procedure: Procedure, { submissions }: Procedure): Procedure => {
  const { submissions: _own, ...rest } = procedure
  return submissions ? { ...rest, submissions } : rest
}

/**
 * Separates rule, volume, wage and method between two standings; `prices` are the parameters of the second date under the
 * first model (the same as the second's when the model does not change). Undefined when a step cannot be said.
 */
export function waterfall(from: Standing, to: Standing, prices: Assumptions): Waterfall | undefined {
  const points = [
    costOf(from.procedure, from.assumptions),
    costOf(withVolume(to.procedure, from.procedure), from.assumptions),
    costOf(to.procedure, from.assumptions),
    costOf(to.procedure, prices),
    costOf(to.procedure, to.assumptions),
  ].map(cost => cost.perYear)
  if (points.some(point => point === undefined)) return undefined
  const [start, ruled, filled, priced, end] = points as [number, number, number, number, number]
  return { start, rule: ruled - start, volume: filled - ruled, wage: priced - filled, method: end - priced, end }
}

/** Adds waterfalls of procedures whose volumes have one scope. */
export function addWaterfalls(parts: readonly Waterfall[]): Waterfall {
  const sum = (key: keyof Waterfall) => parts.reduce((total, part) => total + part[key], 0)
  return {
    start: sum('start'),
    rule: sum('rule'),
    volume: sum('volume'),
    wage: sum('wage'),
    method: sum('method'),
    end: sum('end'),
  }
}

/** The waterfall of all procedures in both lists whose volumes are of the whole country, and how many they are. */
export function waterfallBetween(
  before: readonly Costed[],
  after: readonly Costed[],
  assumptions: { before: Assumptions; prices: Assumptions; after: Assumptions },
): { procedures: number; total: Waterfall } {
  const later = new Map(after.map(item => [item.procedure.code, item.procedure]))
  const parts = before.flatMap(({ procedure }) => {
    const then = later.get(procedure.code)
    const within = [procedure, then].every(item => item?.submissions?.scope === 'national')
    if (!then || !within) return []
    const from = { procedure, assumptions: assumptions.before }
    return waterfall(from, { procedure: then, assumptions: assumptions.after }, assumptions.prices) ?? []
  })
  return { procedures: parts.length, total: addWaterfalls(parts) }
}
