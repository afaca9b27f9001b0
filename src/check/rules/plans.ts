import type { ReviewPlan } from '../../model/review-plan.ts'
import { each } from '../context.ts'

/** A plan is sent before the last day of January of its year (Nghị định 63/2010/NĐ-CP Điều 30 khoản 3). */
const lastDay = (year: number) => `${year}-01-30`

/** What must hold for a plan to be followed: sent in time, each procedure once, each term after the plan. */
export const plans = each<ReviewPlan>(
  'plan',
  catalog => catalog.plans,
  ({ year, decision, sent, late, procedures }, report, { on }) => {
    if ((sent ?? on) > lastDay(year) && late === undefined)
      report('PLAN_LATE', [sent === undefined ? 'year' : 'sent'], { year, value: sent ?? '' })
    if (decision && sent !== undefined && sent < decision.date)
      report('DATE_ORDER', ['sent'], { value: sent, earlier: decision.date })
    const start = decision?.date ?? `${year}-01-01`
    const seen = new Set<string>()
    for (const [index, { procedure, by }] of procedures.entries()) {
      if (seen.has(procedure))
        report('DUPLICATE_ID', ['procedures', index, 'procedure'], { value: procedure, other: 'procedures' })
      seen.add(procedure)
      if (by < start) report('DATE_ORDER', ['procedures', index, 'by'], { value: by, earlier: start })
    }
  },
)
