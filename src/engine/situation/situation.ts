import type { Situation } from './applies.ts'

/** One person's answers about one procedure; all of it fits in a link. */
export interface MySituation extends Situation {
  /** Ids of the papers already in hand. */
  readonly have: readonly string[]
  /** Numbers asked for by fee formulas, by input id. */
  readonly inputs: Readonly<Record<string, number>>
  /** Moment of filing, `2026-11-23T08:00`. */
  readonly submitted?: string | undefined
}

/** Nothing answered yet. */
export const noAnswers: MySituation = { have: [], inputs: {} }
