import type { Procedure } from '../../model/procedure.ts'
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

/** Circumstances of the applicant himself: asked once for all procedures. */
export const personalIn = ({ circumstances = [] }: Pick<Procedure, 'circumstances'>): { id: string; who: string }[] =>
  circumstances.flatMap(({ id, who }) => (who === undefined ? [] : [{ id, who }]))

/** A situation with what the applicant said of himself; what of it he did not say stays open whatever else he answered. */
export function withPerson<T extends Situation>(
  procedure: Pick<Procedure, 'circumstances'>,
  situation: T,
  person: Situation['person'] = {},
): T {
  const personal = personalIn(procedure)
  const said = personal.flatMap(({ id }) => (person[id] === undefined ? [] : [[id, person[id]] as const]))
  const unanswered = personal.flatMap(({ id }) => (person[id] === undefined ? [id] : []))
  return {
    ...situation,
    ...(said.length > 0 && { person: Object.fromEntries(said) }),
    ...(unanswered.length > 0 && { unanswered: [...(situation.unanswered ?? []), ...unanswered] }),
  }
}

/** Nothing answered yet. */
export const noAnswers: MySituation = { have: [], inputs: {} }
