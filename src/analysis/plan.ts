import { standings } from '../engine/record/course.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Proposal, Standing } from '../model/proposal.ts'
import type { ReviewPlan } from '../model/review-plan.ts'
import { assessmentsOf } from './assessment.ts'

type PlanItem = ReviewPlan['procedures'][number]

/** One procedure of a plan as it stands on a day. */
export interface PlanProgress {
  readonly item: PlanItem
  /** The latest assessment since the year of the plan began. */
  readonly assessment?: Assessment
  /** Proposals that change the procedure, the one that went furthest first. */
  readonly proposals: readonly Proposal[]
  /** True once the term is past and nobody assessed the procedure. */
  readonly overdue: boolean
}

const reach = (state: Standing): number => (state === 'rejected' ? 0 : standings.indexOf(state))

/** What became of each procedure of a plan by a day, ISO, in the order of the plan. */
export function planProgress({ year, procedures }: ReviewPlan, catalog: Catalog, on: string): PlanProgress[] {
  return procedures.map(item => {
    const assessment = assessmentsOf(catalog, item.procedure).find(({ date }) => date >= `${year}-01-01` && date <= on)
    const proposals = [...catalog.proposals.values()]
      .filter(({ rebuilds, date, changes }) => {
        const isOfPlan = rebuilds === undefined && date >= `${year}-01-01` && date <= on
        return isOfPlan && changes.some(({ procedure }) => procedure === item.procedure)
      })
      .toSorted((a, b) => reach(b.status) - reach(a.status))
    return { item, ...(assessment && { assessment }), proposals, overdue: assessment === undefined && item.by < on }
  })
}

/** How many procedures of a plan were assessed, have a proposal, and are late. */
export interface PlanCounts {
  readonly planned: number
  readonly assessed: number
  readonly proposed: number
  readonly overdue: number
}

/** Counts for the report on a plan. */
export const planCounts = (progress: readonly PlanProgress[]): PlanCounts => ({
  planned: progress.length,
  assessed: progress.filter(({ assessment }) => assessment !== undefined).length,
  proposed: progress.filter(({ proposals }) => proposals.length > 0).length,
  overdue: progress.filter(({ overdue }) => overdue).length,
})
