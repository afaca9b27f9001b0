import { assumptionsAt } from '../../../src/engine/cost/assumptions.ts'
import { data } from '../../lib/catalog.ts'

/** What the hours and money of one submission are computed from in the browser: parameters and formulas, without their sources. */
export const GET = () => {
  const result = assumptionsAt(data.catalog, data.on)
  if (!result.ok) throw new Error(`No value of ${result.missing.map(({ parameter }) => parameter).join(', ')}`)
  const { facts: _facts, ...rest } = result.assumptions
  return Response.json(rest)
}
