import type { Quantity } from '../model/primitives.ts'
import type { Effort } from '../model/procedure.ts'

/** What is read of one measurement. */
interface Observed {
  readonly code: string
  readonly line: string
  readonly minutes: number
  readonly by: string
  readonly on: string
}

/** What measurements of one thing say together; minutes. */
export interface Measured {
  readonly code: string
  readonly line: string
  readonly n: number
  readonly median: number
  /** A tenth took less, a tenth more. */
  readonly low: number
  readonly high: number
  readonly least: number
  readonly most: number
  readonly people: readonly string[]
  /** First and last day, ISO. */
  readonly from: string
  readonly to: string
  readonly evidence: 'survey' | 'unverified'
}

/** Fewer measurements than these are no survey. */
export const leastSurvey = 5

/** The value below which a part of sorted values lies, between two of them in proportion. */
function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1)
  const [low = Number.NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

function together(code: string, line: string, list: readonly Observed[]): Measured {
  const sorted = list.map(({ minutes }) => minutes).toSorted((a, b) => a - b)
  const days = list.map(({ on }) => on).toSorted()
  const of = (part: number) => quantile(sorted, part)
  return {
    code,
    line,
    n: list.length,
    median: of(0.5),
    low: of(0.1),
    high: of(0.9),
    least: of(0),
    most: of(1),
    people: [...new Set(list.map(({ by }) => by))],
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    evidence: list.length >= leastSurvey ? 'survey' : 'unverified',
  }
}

/** Measurements by procedure and by paper or step, in the order in which they first stand. */
export const measuredIn = (observations: readonly Observed[]): Measured[] =>
  [...Map.groupBy(observations, ({ code, line }) => `${code} ${line}`).values()].flatMap(list => {
    const [first] = list
    return first === undefined ? [] : [together(first.code, first.line, list)]
  })

/** Hours to a ten-thousandth: a third of a second. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 1e4) / 1e4

/** Measured time as the effort of a record: the median, with the middle eight tenths as its bounds; what else an effort says stays. */
export function effortOf(measured: Measured, title: string, before: Effort = {}): Effort {
  const { pages: _pages, ...kept } = before
  const [low, likely, high] = [measured.low, measured.median, measured.high].map(hours) as [number, number, number]
  const time: Quantity = low === high ? likely : { low, likely, high }
  return { ...kept, hours: time, evidence: measured.evidence, source: { title } }
}
