import { likely } from '../../engine/cost/quantity.ts'
import type { Quantity } from '../../model/primitives.ts'
import type { Path } from '../../model/problem.ts'
import type { Submissions } from '../../model/procedure.ts'
import { eachProcedure, type Report } from '../context.ts'

/** Shares may differ from one by this much, because people write 0.333. */
const tolerance = 0.005

/** Reports shares that do not add to one, as far as people round them; of a range the likely one counts. */
export function addsToOne(shares: readonly Quantity[], report: Report, path: Path, list: string): void {
  const sum = shares.reduce<number>((total, share) => total + likely(share), 0)
  if (Math.abs(sum - 1) > tolerance) report('SHARES', path, { list, value: Number(sum.toFixed(4)) })
}

/** Shares of channels and of cases: all or none, adding to one, with their source. */
export const shares = eachProcedure((procedure, report) => {
  for (const list of ['channels', 'cases'] as const) {
    const items = procedure[list] ?? []
    const given = items.flatMap(item => (item.share === undefined ? [] : [item.share]))
    if (given.length === 0) continue
    const first = items.findIndex(item => item.share === undefined)
    if (first >= 0) report('SHARES', [list, first], { list, value: '' })
    else addsToOne(given, report, [list, 0, 'share'], list)
    if (procedure.shareSource === undefined) report('SHARES_SOURCE', [list, 0], { list })
  }
  segmentsFit(procedure.submissions, report, ['submissions'])
})

/** Kinds of applicants have ids of their own, and are all applicants together. */
export function segmentsFit(submissions: Submissions | undefined, report: Report, path: Path): void {
  const segments = submissions?.segments ?? []
  const at = [...path, 'segments']
  for (const [index, { id }] of segments.entries())
    if (segments.findIndex(other => other.id === id) < index)
      report('DUPLICATE_ID', [...at, index, 'id'], { value: id, other: 'segments' })
  if (segments.length > 0)
    addsToOne(
      segments.map(({ share }) => share),
      report,
      at,
      'segments',
    )
}
