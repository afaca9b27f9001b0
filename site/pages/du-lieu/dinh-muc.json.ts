import { assumptionsAt } from '../../../src/engine/cost/assumptions.ts'
import { data } from '../../lib/catalog.ts'

/** What the hours and money of one submission are computed from in the browser: parameters and formulas, without their sources. */
export const GET = () => {
  const { facts: _facts, ...rest } = assumptionsAt(data.catalog, data.on).assumptions
  return Response.json(rest)
}
