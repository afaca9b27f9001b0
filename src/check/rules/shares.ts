import { eachProcedure } from '../context.ts'

/** Shares may differ from one by this much, because people write 0.333. */
export const tolerance = 0.005

/** Shares of channels and of cases: all or none, adding to one, with their source. */
export const shares = eachProcedure((procedure, report) => {
  for (const list of ['channels', 'cases'] as const) {
    const items = procedure[list] ?? []
    const given = items.flatMap(item => (item.share === undefined ? [] : [item.share]))
    if (given.length === 0) continue
    const first = items.findIndex(item => item.share === undefined)
    if (first >= 0) report('SHARES', [list, first], { list, value: '' })
    else {
      const sum = given.reduce((total, share) => total + share, 0)
      if (Math.abs(sum - 1) > tolerance) report('SHARES', [list, 0, 'share'], { list, value: Number(sum.toFixed(4)) })
    }
    if (procedure.shareSource === undefined) report('SHARES_SOURCE', [list, 0], { list })
  }
})
