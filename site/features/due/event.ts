import { fingerprint } from '../../../src/engine/record/fingerprint.ts'
import type { IcsEvent } from '../../../src/engine/time/ics.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { icsWords as t } from '../../../src/text/ics.ts'

/** A filing whose due date is put into a calendar. */
export interface Filing {
  /** What tells it from every other: the procedure, else its name and limit as the reader wrote them; with case and channel. */
  readonly of: readonly (string | undefined)[]
  readonly name: string
  /** Moment of filing, `2026-04-24T16:10`. */
  readonly submitted: string
  readonly due: string
  /** Day of the rules and days off by which it was dated, ISO. */
  readonly asOf: string
  /** What the source leaves open about the limit. */
  readonly doubts?: readonly string[]
}

const compact = (moment: string) => moment.replace(/[-:]/g, '')

/** The entry of a due date in a person's calendar; the same filing keeps its uid, so that a new date replaces the old. */
export const dueEvent = (filing: Filing): Omit<IcsEvent, 'stamp' | 'url'> => {
  const { of, name, submitted, due, asOf, doubts = [] } = filing
  return {
    uid: `${compact(submitted)}-${fingerprint(of.map((part, place) => (part === undefined ? '' : `${place} ${part}`)).join(' '))}@thutuc`,
    due,
    summary: t.summary(name),
    description: [t.text(momentDay(submitted), momentDay(due)), ...doubts, t.asOf(asOf)].join('\n'),
  }
}
