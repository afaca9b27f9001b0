import type { ChannelId, TimeLimit } from '../../model/parts.ts'
import type { Source } from '../../model/primitives.ts'
import type { Calendar, Choice } from './calendar.ts'
import type { NoDate } from './count.ts'
import type { CountedDay } from './deadline-days.ts'

/** One filing: what the limit is, when the file came in and what happened since. */
export interface DeadlineRequest {
  readonly limit: TimeLimit
  /** `2026-04-24T16:10`, in Việt Nam: as the receipt says. */
  readonly submitted: string
  /** In person when not given. Online a file can come in on a day off. */
  readonly channel?: ChannelId | undefined
  readonly calendar: Calendar
  /** The moment at which the missing papers came in: the limit restarts from the full file. */
  readonly supplemented?: string | undefined
  /** The moment at which the competent agency got a file that was handed in elsewhere: the limit runs from there. */
  readonly arrived?: string | undefined
  /** Days on which the limit stands still while another agency answers, ISO dates, both ends included. */
  readonly suspended?: readonly { readonly from: string; readonly to: string }[] | undefined
  /** True when the agency has announced the extension that the record allows. */
  readonly extended?: boolean | undefined
}

/** What an article is cited for; the sentences are in src/text. */
export type Rule =
  | 'length'
  | 'first-day'
  | 'from-the-moment'
  | 'last-day'
  | 'moves'
  | 'holidays'
  | 'compensation'
  | 'culture-day'
  | 'restart'
  | 'arrival'
  | 'notice'

/** An article or notice that a due date rests on. */
export interface Citation {
  readonly rule: Rule
  readonly source: Source
}

/** One possible date, with the answers to undecided questions that lead to it: any one of the combinations. */
export interface Alternative {
  readonly due: string
  readonly because: readonly (readonly Choice[])[]
}

/** What the reader should know beside the date; the sentences are in `src/text/deadline.ts`. */
export type NoteCode =
  | 'filed-on-day-off'
  | 'online-on-day-off'
  | 'after-cut-off'
  | 'restarted'
  | 'from-arrival'
  | 'suspended'
  | 'extended'
  | 'extension-possible'
  | 'fraction-rounded'
  | 'moved-to-working-day'
  | 'hours-assumed'
  | 'undecided'

/** Where one stage of the limit ends; who has it by the id of an agency, or what it is in words. */
export interface StageEnd {
  readonly agency?: string
  readonly name?: string
  readonly due: string
}

/** When the answer is due; without `due`, `noDate` says why. */
export interface Deadline {
  /** ISO date, or date and time for limits in hours; the latest outcome where a day is undecided. */
  readonly due?: string
  readonly noDate?: NoDate
  /** The first year whose days off are not known, with `calendar-unknown`. */
  readonly year?: number
  /** From when the limit runs: the day itself is not counted for limits in days and longer. */
  readonly starts: string
  /** All distinct outcomes in order of date when an undecided day matters; else empty. */
  readonly alternatives: readonly Alternative[]
  readonly stages: readonly StageEnd[]
  readonly notes: readonly NoteCode[]
  /** Each day from filing to due date, counted or skipped and why; worked out when first read. */
  readonly days: readonly CountedDay[]
  /** Articles and notices that the result rests on; worked out when first read. */
  readonly articles: readonly Citation[]
}
