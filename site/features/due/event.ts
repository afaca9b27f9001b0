import type { IcsEvent } from '../../../src/engine/time/ics.ts'
import { dueText as t } from '../../../src/text/case.ts'
import { momentDay } from '../../../src/text/deadline.ts'

/** A filing whose due date is put into a calendar: the procedure, or the limit in words, and its moment `2026-04-24T16:10`. */
export interface Filing {
  readonly id: string
  readonly name: string
  readonly submitted: string
  readonly due: string
}

/** The entry of a due date in a person's calendar; the same filing keeps its uid, so that a new date replaces the old. */
export const dueEvent = ({ id, name, submitted, due }: Filing): Omit<IcsEvent, 'stamp' | 'url'> => ({
  uid: `${id}-${submitted}@thutuc`,
  due,
  summary: t.icsSummary(name),
  description: t.icsText(momentDay(submitted), momentDay(due)),
})
