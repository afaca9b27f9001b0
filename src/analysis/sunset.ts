import type { Assumptions } from '../engine/cost/assumptions.ts'
import { costIn } from '../engine/cost/cost.ts'
import { type Days, daysSaved } from '../engine/cost/days.ts'
import { withUsualSteps } from '../engine/cost/effort.ts'
import { likely } from '../engine/cost/quantity.ts'
import { byProcedure } from '../engine/cost/saving.ts'
import { withGiven } from '../engine/cost/shares.ts'
import { agreeing, standing } from '../engine/cost/standing.ts'
import { effective, inForce } from '../engine/record/effective.ts'
import { restingOn } from '../engine/record/resting.ts'
import { situationsOf } from '../engine/situation/applies.ts'
import { addDays, dayAfter } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Keeping } from '../model/keep.ts'
import type { LegalDocument } from '../model/lists.ts'
import type { Change } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Given } from '../model/proposal.ts'
import { keepingNothing } from './keeping.ts'

/** What one procedure loses on the day on which a temporary text ends. */
export interface Lapse {
  readonly procedure: string
  /** Đồng a case more, the least and the most over those who had the benefit; absent where it cannot be said. */
  readonly perCase?: { readonly low: number; readonly high: number }
  /** Whole đồng a year at most: as if everyone had it; absent without a volume of the whole country. */
  readonly perYear?: number
  /** How much longer one waits. */
  readonly days?: Days
}

/** A temporary text that ends, with what ends with it. */
export interface Sunset {
  /** The first day without it. */
  readonly day: string
  readonly document: LegalDocument
  /** Texts that take its place; none where nothing permanent is known. */
  readonly successors: readonly string[]
  /** Codes of the procedures in force that rest on it. */
  readonly resting: readonly string[]
  /** What it changes for a time in procedures, and what its end costs. */
  readonly lapses: readonly Lapse[]
  /** Whole đồng a year at most, over the lapses that have a figure; absent where none has. */
  readonly perYear?: number
}

/** What to look at, and how far. */
export interface SunsetScope {
  readonly on: string
  /** Days ahead, the last one counted. */
  readonly within: number
  readonly sector?: string | undefined
}

/** The circumstances under which a change gives its benefit. */
const askedBy = ({ operations, circumstances = [] }: Change): string[] => [
  ...circumstances.map(({ id }) => id),
  ...operations.flatMap(operation => ('when' in operation && operation.when?.if ? [operation.when.if].flat() : [])),
]

/** Đồng a case more after a change ends, for those whom it served; undefined where lines become unknown or nothing changes. */
function perCase(before: Procedure, after: Procedure, circumstances: readonly string[], assumptions: Assumptions) {
  const more = situationsOf(before).flatMap(situation => {
    const [old, fresh] = [before, after].map(side => costIn(side, assumptions, { ...situation, circumstances }))
    if (old?.perSubmission === undefined || fresh?.perSubmission === undefined) return []
    return fresh.coverage.none > old.coverage.none ? [] : [fresh.perSubmission - old.perSubmission]
  })
  const real = more.filter(amount => amount > 0)
  return real.length === 0 ? undefined : { low: Math.min(...real), high: Math.max(...real) }
}

/** The day of an end, whom it concerns, and the figures that proposals give for the procedure. */
interface End {
  readonly day: string
  readonly circumstances: readonly string[]
  readonly given: Given | undefined
}

function lapseOf(record: Procedure, { day, circumstances, given }: End, assumptions: Assumptions): Lapse {
  const before = withGiven(effective(record, addDays(day, -1)), given)
  const after = withGiven(effective(record, day), given)
  const each = perCase(before, after, circumstances, assumptions)
  const { submissions } = before
  const times =
    submissions?.scope === 'national' ? likely(submissions.subjects) * likely(submissions.perSubject) : undefined
  const days = daysSaved(withUsualSteps(after), withUsualSteps(before))
  return {
    procedure: record.code,
    ...(each && { perCase: each }),
    ...(each && times !== undefined && { perYear: Math.round(each.high * times) }),
    ...(days && days.amount > 0 && { days }),
  }
}

/** Changes that a text makes to a procedure and that end on a day. */
const endingChanges = ({ changes = [] }: Procedure, number: string, last: string): Change[] =>
  changes.filter(({ source, to }) => source.document === number && to === last)

/** Whether a text sets a fee of a procedure. */
const hasFeeOf = ({ fees = [] }: Procedure, number: string): boolean =>
  fees.some(({ source }) => source?.document === number)

/** What a record loses with each of some texts that end. */
function lapsesIn(
  record: Procedure,
  ending: readonly LegalDocument[],
  given: Given | undefined,
  assumptions: Assumptions,
): { readonly number: string; readonly lapse: Lapse }[] {
  return ending.flatMap(({ number, to = '' }) => {
    const [change] = endingChanges(record, number, to)
    const circumstances = change === undefined ? [] : askedBy(change)
    if (change === undefined && !hasFeeOf(effective(record, to), number)) return []
    return [{ number, lapse: lapseOf(record, { day: dayAfter(to), circumstances, given }, assumptions) }]
  })
}

/** Temporary texts that end within some days, soonest first, with what lapses with them. */
export function sunsetsOf(
  catalog: Catalog,
  { on, within, sector }: SunsetScope,
  assumptions: Assumptions,
  keeping: Keeping = keepingNothing,
): Sunset[] {
  const last = addDays(on, within)
  const given = byProcedure(agreeing(standing(catalog.proposals.values())).proposals)
  const records = [...catalog.procedures.values()].filter(
    record =>
      record.kind === 'public' &&
      inForce(effective(record, on), on) &&
      (sector === undefined || record.sector === sector),
  )
  const resting = restingOn(records.map(record => effective(record, on)))
  const ending = [...catalog.documents.values()].filter(({ to }) => to !== undefined && to >= on && to <= last)
  const lapsing = keeping('lapses', ending.map(({ number }) => number).join(' '), keep =>
    records.flatMap(record => {
      const figures = given.get(record.code)?.given
      return keep(record, () => lapsesIn(record, ending, figures, assumptions), JSON.stringify(figures))
    }),
  )
  const lapsesWith = Map.groupBy(lapsing, ({ number }) => number)
  return ending
    .map((document): Sunset => {
      const { number, to = '' } = document
      const day = dayAfter(to)
      const lapses = (lapsesWith.get(number) ?? []).map(({ lapse }) => lapse)
      const known = lapses.flatMap(({ perYear }) => perYear ?? [])
      return {
        day,
        document,
        successors: document.replacedBy ?? [],
        resting: (resting.get(number) ?? []).map(({ code }) => code),
        lapses,
        ...(known.length > 0 && { perYear: known.reduce((sum, amount) => sum + amount, 0) }),
      }
    })
    .filter(item => item.resting.length > 0 || item.lapses.length > 0)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : (b.perYear ?? 0) - (a.perYear ?? 0)))
}
