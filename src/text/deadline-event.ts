import type { IcsEvent } from '../engine/time/ics.ts'
import { momentDay } from './deadline.ts'

/** What is known of a filing when its due date is put into a calendar. */
export interface DueEvent {
  readonly code?: string
  readonly name: string
  readonly submitted: string
  readonly due: string
  readonly url?: string
  /** When the file is written, as `20261123T064443Z`. */
  readonly stamp: string
}

/** The entry of a due date in a person's calendar; the same filing keeps its uid, so that a new date replaces the old. */
export const dueEvent = ({ code, name, submitted, due, url, stamp }: DueEvent): IcsEvent => ({
  uid: `${code ?? 'thoi-han'}-${submitted.replace(/\W/g, '')}@thutuc`,
  due,
  summary: `Hẹn trả kết quả: ${name}`,
  description: `Nộp ${momentDay(submitted)}. Hẹn trả chậm nhất ${momentDay(due)}. Khi đi nhớ mang theo giấy hẹn.`,
  ...(url === undefined ? {} : { url }),
  stamp,
})
