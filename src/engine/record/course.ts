import type { Proposal, Stage, Standing } from '../../model/proposal.ts'

/** The way of a proposal, step by step; a refusal may end it anywhere after the proposal is made. */
const stagesInOrder = ['draft', 'proposed', 'recommended', 'approved', 'enacted'] as const satisfies Standing[]

const placeOf = (state: Standing): number =>
  state === 'rejected' ? stagesInOrder.length : stagesInOrder.indexOf(state)

/** Whether a proposal may go from one state to the next: forward, steps may be left out, and nothing follows an end. */
export const mayFollow = (earlier: Standing, later: Standing): boolean =>
  earlier !== 'rejected' && earlier !== 'enacted' && placeOf(later) > placeOf(earlier)

/** The last step that a proposal has made by a day, ISO; undefined while it is a draft. */
export const stageOn = ({ course = [] }: Pick<Proposal, 'course'>, on: string): Stage | undefined =>
  course.findLast(stage => stage.on <= on)

/** States from the first to the last, for tables that count proposals by state. */
export const standings: readonly Standing[] = [...stagesInOrder, 'rejected']
