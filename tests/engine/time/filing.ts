import { deadline } from '../../../src/engine/time/deadline.ts'
import type { Deadline, DeadlineRequest } from '../../../src/engine/time/deadline-types.ts'
import type { TimeLimit } from '../../../src/model/parts.ts'
import { open as calendar } from './calendar-source.ts'

/** What a test says of a filing beside limit and moment. */
export type More = Partial<Omit<DeadlineRequest, 'limit' | 'submitted'>>
/** A filing on the committed calendars, as they stood in September 2026. */
export const filed = (limit: TimeLimit, submitted: string, more: More = {}): Deadline =>
  deadline({ limit, submitted, calendar, ...more })
/** A limit of so much of a unit. */
export const of = (amount: number, unit: TimeLimit['unit'], more: Partial<TimeLimit> = {}): TimeLimit => ({
  amount,
  unit,
  ...more,
})
export const sameDay: TimeLimit = { unit: 'same-day' }
/** A limit that is the sum of its stages. */
export const sum = (...stages: NonNullable<TimeLimit['stages']>): TimeLimit => ({ unit: 'stages', stages })
/** The cut-off of a record at 15:00. */
export const cutOff = { cutOff: { time: '15:00', then: 'next-working-day' } } as const
export const online: More = { channel: 'online' }
